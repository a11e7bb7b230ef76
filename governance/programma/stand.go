package programma

import (
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Stand is the state of a programme at a date.
type Stand struct {
	Programma string           `json:"programma"` // id
	Naam      string           `json:"naam"`
	Fictief   bool             `json:"fictief,omitempty"`
	Datum     kalender.Datum   `json:"datum"`
	Looptijd  kalender.Tijdvak `json:"looptijd"`
	// DagenTeGaan is the days from the date to the end: below zero after it.
	DagenTeGaan int `json:"dagen_te_gaan"`

	Mijlpalen  []Mijlpaalstand  `json:"mijlpalen"`  // of all projects, in their order
	Volgende   []string         `json:"volgende"`   // ids of the milestones that are the next to be due
	Stuurgroep *Stuurgroepstand `json:"stuurgroep"` // nil without a stuurgroep
	Evaluaties []Evaluatiestand `json:"evaluaties"`
	Belasting  []Belasting      `json:"belasting"` // of the week in which the date lies
	Kringen    Kringen          `json:"kringen"`
}

// Mijlpaalstand is how one milestone stands.
type Mijlpaalstand struct {
	Mijlpaal   string           `json:"mijlpaal"`
	Project    string           `json:"project"`
	Naam       string           `json:"naam"`
	Tijdvak    kalender.Tijdvak `json:"tijdvak"`
	Toestand   Toestand         `json:"toestand"`
	Gereed     kalender.Datum   `json:"gereed,omitempty"` // zero: not told to be done by the date
	DagenLater int              `json:"dagen_later"`      // days over the Tijdvak: till Gereed, or till the date; 0 when not
}

// Evaluatiestand is how one evaluation stands.
type Evaluatiestand struct {
	Evaluatie  string           `json:"evaluatie"`
	Naam       string           `json:"naam"`
	Tijdvak    kalender.Tijdvak `json:"tijdvak"`
	Toestand   Toestand         `json:"toestand"`
	Gereed     kalender.Datum   `json:"gereed,omitempty"`
	DagenLater int              `json:"dagen_later"`
}

// Stuurgroepstand is when the stuurgroep met and must meet again.
type Stuurgroepstand struct {
	Laatste    kalender.Datum `json:"laatste,omitempty"`   // the last meeting on or before the date; zero: none known
	Gepland    kalender.Datum `json:"gepland,omitempty"`   // the first meeting after the date; zero: none known
	Uiterlijk  kalender.Datum `json:"uiterlijk,omitempty"` // the last day on which the next must be held; zero: none more needed
	DagenLater int            `json:"dagen_later"`         // days that the date lies after Uiterlijk; 0 when not
}
