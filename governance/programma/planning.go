package programma

import "github.com/bredemonitoring/sociaaldomein/governance/kalender"

// Planning is when each milestone can be and must be done.
type Planning struct {
	Stappen    []Stap         `json:"stappen"`        // milestones that have a place in time, in the order of projects
	KritiekPad []string       `json:"kritiek_pad"`    // ids of milestones: the longest chain, which sets the end
	Eind       kalender.Datum `json:"eind,omitempty"` // the day on which the last is done; zero without milestones
	InKring    []string       `json:"in_kring"`       // ids of milestones on a circle, or that wait for one: without a place in time
	Buiten     []string       `json:"buiten_tijdvak"` // ids of milestones that cannot be done within their Tijdvak
}

// Stap is one milestone's place in time. Days are whole; the work is done at
// the end of the last.
type Stap struct {
	Mijlpaal      string         `json:"mijlpaal"`
	Project       string         `json:"project"`
	VroegsteBegin kalender.Datum `json:"vroegste_begin"`
	VroegsteEind  kalender.Datum `json:"vroegste_eind"`
	LaatsteBegin  kalender.Datum `json:"laatste_begin"`
	LaatsteEind   kalender.Datum `json:"laatste_eind"`
	Speling       int            `json:"speling"`    // days it may slip without moving the planning's end
	Kritiek       bool           `json:"kritiek"`    // Speling is 0
	NaTijdvak     int            `json:"na_tijdvak"` // days that VroegsteEind lies after the Tijdvak; 0 when within
}

// Gevolg is what a delay does to one milestone.
type Gevolg struct {
	Mijlpaal  string         `json:"mijlpaal"`
	Project   string         `json:"project"`
	Dagen     int            `json:"dagen"`      // days later done
	Eind      kalender.Datum `json:"eind"`       // the earliest day it is then done
	NaTijdvak int            `json:"na_tijdvak"` // days after its Tijdvak; 0 when within
}

// Vertraging is what a delay does to the whole.
type Vertraging struct {
	Mijlpaal string         `json:"mijlpaal"`
	Dagen    int            `json:"dagen"`
	Gevolgen []Gevolg       `json:"gevolgen"` // the milestones that are done later, the delayed one first
	Eind     kalender.Datum `json:"eind"`     // the end of the planning
	Later    int            `json:"later"`    // days by which the end moves
}
