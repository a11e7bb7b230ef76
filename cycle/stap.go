package cycle

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Stap is a step of a process. Its ID is a slug and stays the same over
// versions; its number is what people call it by.
type Stap struct {
	Nummer     int        `json:"nummer"` // from 1, ascending
	ID         string     `json:"id"`
	Naam       string     `json:"naam"`
	Doel       string     `json:"doel,omitempty"`       // what it is for
	Vragen     []string   `json:"vragen,omitempty"`     // what is asked in it
	Deelnemers []Deelname `json:"deelnemers,omitempty"` // none: the source does not tell
	// Anderen says that others than Deelnemers may join.
	Anderen bool `json:"anderen,omitempty"`
	// AfvaardigingVan is the id of the step that sends a delegation to this
	// one; empty: none does.
	AfvaardigingVan string         `json:"afvaardiging_van,omitempty"`
	Invoer          []Invoer       `json:"invoer,omitempty"`
	Ontwikkelingen  []Ontwikkeling `json:"ontwikkelingen,omitempty"` // what its outcome is held beside
	Uitkomsten      []string       `json:"uitkomsten,omitempty"`     // what comes out
	Boekjaar        int            `json:"boekjaar,omitempty"`       // the budget year a document of planning and control is about
	Venster         *Venster       `json:"venster,omitempty"`        // when it is adopted or done; nil: at no set time
	Opsteller       string         `json:"opsteller,omitempty"`      // id of the body that draws it up
	Vaststeller     string         `json:"vaststeller,omitempty"`    // id of the body that adopts it
	Behandeling     string         `json:"behandeling,omitempty"`    // what that body does with it
	Levert          string         `json:"levert,omitempty"`         // what the monitor supplies to it
	Editie          int            `json:"editie,omitempty"`         // the year that the monitor supplied reports on
	Mijlpalen       []Mijlpaal     `json:"mijlpalen,omitempty"`      // days that stand beside its window
	Toelichting     string         `json:"toelichting,omitempty"`
	Bron            string         `json:"bron,omitempty"`   // document and section
	Lezing          string         `json:"lezing,omitempty"` // what of this is our reading, and why
}

// Invoer is an application that brings data or stories in, and from whom.
type Invoer struct {
	Toepassing string   `json:"toepassing"` // its name, such as Vragenlijst
	Van        []string `json:"van"`        // ids of the bodies or roles who answer; at least one
	Levert     string   `json:"levert,omitempty"`
	Bron       string   `json:"bron,omitempty"`
	Lezing     string   `json:"lezing,omitempty"`
}

// Ontwikkeling is something larger that goes on outside the process and that a
// step looks at, such as a national agenda. Its ID is a slug, its own in the
// whole process.
type Ontwikkeling struct {
	ID     string `json:"id"`
	Naam   string `json:"naam"`
	Bron   string `json:"bron,omitempty"`
	Lezing string `json:"lezing,omitempty"`
}

// Venster is the span of days in which something is done, both included.
type Venster struct {
	Van kalender.Datum `json:"van"`
	Tot kalender.Datum `json:"tot"`
}

// Tijdvak gives the window as a span; the zero Tijdvak for one that ends
// before it begins.
func (v Venster) Tijdvak() kalender.Tijdvak {
	t, _ := kalender.NewTijdvak(v.Van, v.Tot)
	return t
}

// Mijlpaal is a day or span beside the window of a step: either a day that
// something must be done before, such as the law's, or a window of its own. Its
// ID is a slug, its own in the step, and stays the same over years.
type Mijlpaal struct {
	ID      string         `json:"id"`
	Wat     string         `json:"wat"`
	Voor    kalender.Datum `json:"voor,omitempty"`    // done before this day: the day before is the last
	Venster *Venster       `json:"venster,omitempty"` // or: done in this window
	Wie     string         `json:"wie,omitempty"`     // id of the body that does it or hears of it
	Bron    string         `json:"bron,omitempty"`
	Lezing  string         `json:"lezing,omitempty"`
}

// Uiterlijk is the last day on which the milestone is in time.
func (m Mijlpaal) Uiterlijk() kalender.Datum {
	if m.Venster != nil {
		return m.Venster.Tot
	}
	return m.Voor.AddDagen(-1)
}

func (s Stap) kopie() Stap {
	s.Vragen = slices.Clone(s.Vragen)
	s.Deelnemers = slices.Clone(s.Deelnemers)
	for i := range s.Deelnemers {
		s.Deelnemers[i] = s.Deelnemers[i].kopie()
	}
	s.Invoer = slices.Clone(s.Invoer)
	for i := range s.Invoer {
		s.Invoer[i] = s.Invoer[i].kopie()
	}
	s.Ontwikkelingen = slices.Clone(s.Ontwikkelingen)
	s.Uitkomsten = slices.Clone(s.Uitkomsten)
	s.Venster = vensterkopie(s.Venster)
	s.Mijlpalen = slices.Clone(s.Mijlpalen)
	for i := range s.Mijlpalen {
		s.Mijlpalen[i].Venster = vensterkopie(s.Mijlpalen[i].Venster)
	}
	return s
}

func (i Invoer) kopie() Invoer {
	i.Van = slices.Clone(i.Van)
	return i
}

func vensterkopie(v *Venster) *Venster {
	if v == nil {
		return nil
	}
	k := *v
	return &k
}
