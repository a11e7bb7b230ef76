package agenda

import (
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// FormaatVersie is the version of the agenda's file format that this package
// writes and reads.
const FormaatVersie = "1"

// Definitie is a samenwerkingsagenda as it is written down: plain data, not
// yet checked. Resolve checks it and gives the Agenda to work with.
type Definitie struct {
	Versie      string       `json:"versie"` // of the format: FormaatVersie
	ID          string       `json:"id"`     // a slug, as every id here
	Naam        string       `json:"naam"`
	Bron        string       `json:"bron,omitempty"`
	Fictief     bool         `json:"fictief,omitempty"` // topics, projects or problems are made up
	Toelichting string       `json:"toelichting,omitempty"`
	Rollen      []Rol        `json:"rollen"`
	Actielijnen []Actielijn  `json:"actielijnen"`
	Samenhang   []Samenhang  `json:"samenhang,omitempty"`   // which lines depend on one another
	Toetsvragen []Toetsvraag `json:"toetsvragen,omitempty"` // asked of every problem, project and evaluation
	Onderwerpen []Onderwerp  `json:"onderwerpen,omitempty"` // the landscape
	Projecten   []Project    `json:"projecten,omitempty"`
	Problemen   []Probleem   `json:"problemen,omitempty"`
	Logboeken   []Logboek    `json:"logboeken,omitempty"` // at most one for each problem

	plaatsen invoer.Plaatsen
}

// Rol is a part that people play in the agenda, never a person.
type Rol struct {
	ID        string `json:"id"`
	Naam      string `json:"naam"`
	Werkgroep bool   `json:"werkgroep,omitempty"` // who plays it is a member of the werkgroep
	Bron      string `json:"bron,omitempty"`
}

// Actielijn is one of the lines under which the agenda works.
type Actielijn struct {
	ID     string `json:"id"`
	Nummer int    `json:"nummer"` // from 1, each once; the order in which lines are shown
	Naam   string `json:"naam"`
	// Vertegenwoordigers stand for the line, by role; a line without anybody
	// from the werkgroep is found by Toets.
	Vertegenwoordigers []Vertegenwoordiging `json:"vertegenwoordigers,omitempty"`
	Bron               string               `json:"bron,omitempty"`
	Lezing             string               `json:"lezing,omitempty"` // what of this is our reading
}

// Vertegenwoordiging is a number of people of one role who stand for a line.
type Vertegenwoordiging struct {
	Rol    string `json:"rol"`
	Aantal int    `json:"aantal"` // at least 1
}

// Samenhang says that two lines depend on one another. It has no direction.
type Samenhang struct {
	A           string `json:"a"`
	B           string `json:"b"`
	Toelichting string `json:"toelichting"` // why, as a report shows it
	Bron        string `json:"bron,omitempty"`
	Lezing      string `json:"lezing,omitempty"`
}

// Toetsvraag is a question that everything in the agenda must stand.
type Toetsvraag struct {
	ID    string `json:"id"`
	Naam  string `json:"naam"`
	Vraag string `json:"vraag"`
	Bron  string `json:"bron,omitempty"`
}

// Onderwerp is a topic of the landscape. Topics and projects share their ids:
// a problem touches either.
type Onderwerp struct {
	ID           string            `json:"id"`
	Naam         string            `json:"naam"`
	Actielijnen  []string          `json:"actielijnen,omitempty"` // empty: not known
	Niveau       governance.Schaal `json:"niveau,omitempty"`      // left out: not known
	Staat        Onderwerpstaat    `json:"staat,omitempty"`       // left out: not known
	Omschrijving string            `json:"omschrijving,omitempty"`
	Bron         string            `json:"bron,omitempty"`
	Lezing       string            `json:"lezing,omitempty"`
}

// Project is work that runs, or will, on a topic of the landscape.
type Project struct {
	ID           string       `json:"id"`
	Naam         string       `json:"naam"`
	Actielijnen  []string     `json:"actielijnen,omitempty"` // a project under none is found by Toets
	Onderwerp    string       `json:"onderwerp,omitempty"`   // id of its topic; empty: not known
	Staat        Projectstaat `json:"staat"`
	Omschrijving string       `json:"omschrijving,omitempty"`
	Bijdragen    []Bijdrage   `json:"bijdragen,omitempty"` // what it is meant to contribute
	Bron         string       `json:"bron,omitempty"`
	Lezing       string       `json:"lezing,omitempty"`
}

// Bijdrage is the answer to one Toetsvraag.
type Bijdrage struct {
	Vraag       string   `json:"vraag"` // id of the Toetsvraag
	Antwoord    Antwoord `json:"antwoord"`
	Toelichting string   `json:"toelichting,omitempty"`
}

// Probleem is a kernprobleem or an idea that was brought in. Its id is that of
// the opdracht where it is prioritised.
type Probleem struct {
	ID           string        `json:"id"`
	Naam         string        `json:"naam"`
	Soort        Probleemsoort `json:"soort"`
	Omschrijving string        `json:"omschrijving,omitempty"`
	Actielijnen  []string      `json:"actielijnen,omitempty"` // lines it might belong to
	Raakt        []string      `json:"raakt,omitempty"`       // ids of the topics and projects it touches; empty: none
	Bijdragen    []Bijdrage    `json:"bijdragen,omitempty"`   // what solving it would contribute
	Herkomst     *Herkomst     `json:"herkomst,omitempty"`    // nil: brought in from outside
}

// Herkomst says from which evaluation a problem came.
type Herkomst struct {
	Probleem string `json:"probleem"` // whose dossier holds the evaluation
	Stap     int    `json:"stap"`     // the evaluation's place in that dossier, from 1
}

// Logboek is the way of a problem as it is written down, oldest step first.
// Resolve takes the steps one by one, as Dossier.Noteer does.
type Logboek struct {
	Probleem string `json:"probleem"`
	Stappen  []Stap `json:"stappen"`
}

// Stap is one step on the way of a problem.
type Stap struct {
	Stadium Stadium `json:"stadium"` // what it brings the problem to
	// Datum is as exact as is known: "2022-05-09", "2022-05", "2022-Q2" or
	// "2022". No step lies wholly before one that it follows.
	Datum   kalender.Tijdvak `json:"datum"`
	Rol     string           `json:"rol"` // who took it
	Notitie string           `json:"notitie,omitempty"`

	// Of Geplaatst alone: what was decided, which may differ from what Plaats
	// says. An empty Bij is a gap in the landscape.
	Actielijn string `json:"actielijn,omitempty"`
	Bij       string `json:"bij,omitempty"` // id of a topic or project

	// Of Geevalueerd alone.
	Evaluatie Evaluatie  `json:"evaluatie,omitempty"`
	Bijdragen []Bijdrage `json:"bijdragen,omitempty"`
}
