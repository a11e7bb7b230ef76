package ronde

import (
	"time"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Toestand is where a round stands: what its log folds to. It is a copy, which
// no later event changes.
type Toestand struct {
	Versie        string             `json:"versie"`
	Ronde         string             `json:"ronde"` // id; empty before the opening
	Proces        string             `json:"proces"`
	Regio         cbs.Regio          `json:"regio,omitzero"`
	RegioNaam     string             `json:"regio_naam,omitempty"`
	Jaar          int                `json:"jaar"`
	Vorige        string             `json:"vorige,omitempty"` // id of the round before
	Nr            int                `json:"nr"`               // of the last event; 0 before the opening
	Tijd          time.Time          `json:"tijd,omitzero"`    // of the last event
	Gesloten      bool               `json:"gesloten"`
	Voortijdig    string             `json:"voortijdig,omitempty"` // why it was closed before its end
	Stap          string             `json:"stap,omitempty"`       // id of the open step; empty when none is
	Stappen       []Stapstand        `json:"stappen"`
	Opgaven       []Opgavestand      `json:"opgaven"`
	Uitnodigingen []Uitnodigingstand `json:"uitnodigingen"`
	Bijeenkomsten []Bijeenkomststand `json:"bijeenkomsten"`
	Bevindingen   []Bevindingstand   `json:"bevindingen"`
	Duidingen     []Duidingstand     `json:"duidingen"`
	Opbrengsten   []Opbrengststand   `json:"opbrengsten"`
	Acties        []Actiestand       `json:"acties"` // those taken over first
	Terug         []Terugstand       `json:"terug"`  // the times that the round was sent back
}

// Spoor says where in the log something stands.
type Spoor struct {
	Nr   int       `json:"nr"`
	Tijd time.Time `json:"tijd"`
	Wie  string    `json:"wie"`
	Rol  string    `json:"rol"`
	Stap string    `json:"stap,omitempty"` // where the round stood then
	Keer int       `json:"keer,omitempty"` // how many times that step had been opened by then
}

// Stapstand is how far a step is.
type Stapstand struct {
	ID       string    `json:"id"`
	Nummer   int       `json:"nummer"`
	Naam     string    `json:"naam"`
	Staat    Stapstaat `json:"staat"`
	Keer     int       `json:"keer"`              // how many times it was opened
	Geopend  time.Time `json:"geopend,omitzero"`  // the last time
	Gesloten time.Time `json:"gesloten,omitzero"` // the last time
}

// Opgavestand is an opgave as it reads now.
type Opgavestand struct {
	Opgave
	Uit     string       `json:"uit,omitempty"` // id of the opgave whose toets added it
	Toetsen []Toetsstand `json:"toetsen"`
}

// Toetsstand is a toets as it was done.
type Toetsstand struct {
	Spoor `json:"spoor"`
	Toetsing
	Was string `json:"was"` // how the opgave read before
}

// Uitnodigingstand is an invitation as it was sent, and what became of it: at
// most one of Afgezegd and Bijeenkomst is there.
type Uitnodigingstand struct {
	Spoor `json:"spoor"`
	Uitnodiging
	Afgezegd    *Afzeggingstand `json:"afgezegd,omitempty"`
	Bijeenkomst string          `json:"bijeenkomst,omitempty"` // id of the meeting that was held for it
}

// Afzeggingstand is a meeting called off, as it was noted.
type Afzeggingstand struct {
	Spoor `json:"spoor"`
	Reden string `json:"reden"`
}

// Bijeenkomststand is a meeting as it was held, with the rules of composition
// that it did not keep, or of which it could not be told. No hard one was broken.
type Bijeenkomststand struct {
	Spoor `json:"spoor"`
	Bijeenkomst
	Kanttekeningen []governance.Toets `json:"kanttekeningen"`
}

// Bevindingstand is a bevinding as it was noted.
type Bevindingstand struct {
	Spoor `json:"spoor"`
	Bevinding
}

// Duidingstand is a duiding as it was noted.
type Duidingstand struct {
	Spoor `json:"spoor"`
	Duiding
}

// Opbrengststand is an opbrengst as it was noted.
type Opbrengststand struct {
	Spoor `json:"spoor"`
	Opbrengst
}

// Actiestand is an actie and how far it is.
type Actiestand struct {
	Spoor `json:"spoor"`
	Actie
	Ronde   string         `json:"ronde"` // id of the round in which it was agreed
	Staat   Actiestaat     `json:"staat"`
	Nu      kalender.Datum `json:"nu_uiterlijk"` // the last day as it stands now
	Verloop []Verloop      `json:"verloop"`
}

// Verloop is one step in the course of an actie.
type Verloop struct {
	Spoor     `json:"spoor"`
	Staat     Actiestaat     `json:"staat"` // from then on
	Tekst     string         `json:"tekst"`
	Uiterlijk kalender.Datum `json:"uiterlijk,omitzero"` // a new last day
}

// Terugstand is one time that the round was sent back.
type Terugstand struct {
	Spoor `json:"spoor"`
	Terugzending
}
