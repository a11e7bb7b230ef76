package scenario

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// FormaatVersie is the version of the file format that this package writes.
const FormaatVersie = "1"

// Codes of mistakes that only a scenario can have, beside those of goaltree.
const (
	CodeGrens    goaltree.Code = "grens"    // a number outside the bounds of what it stands for, such as a share above 1
	CodeVolgorde goaltree.Code = "volgorde" // numbers that are not in order: laag, midden, hoog, or years
)

// Limits of a Definitie, so that no file can make a program reckon for ever:
// what moves the outcome most takes two exact runs for each assumption.
const (
	maxBestand     = 1 << 20 // bytes of a file
	maxMaatregelen = 20
	maxPunten      = 100 // of an index of one age group
	maxHorizon     = 50  // years; assumptions about later ones would be worth nothing
	maxTermijn     = 50  // years of delay, of wearing off and in care
	minTrekkingen  = 100 // fewer say nothing of 5 and 95 per cent
	maxTrekkingen  = 100_000
	maxIndex       = 10_000
	maxZaad        = 1<<53 - 1 // what every reader of JSON holds exactly

	// maxWerk bounds what model.werk counts: putting each assumption at both its
	// ends takes some seconds at most.
	maxWerk = 100_000
)

// Definitie is a scenario as loaded. Nothing is promised about its numbers and
// links until Resolve has checked them; amounts are texts here, as files have
// them, so that a wrong one is told together with all else.
type Definitie struct {
	Versie      string      `json:"versie"`               // of the format: FormaatVersie
	ID          string      `json:"id"`                   // a slug
	Naam        string      `json:"naam"`                 // what people call it
	Fictief     bool        `json:"fictief,omitempty"`    // made up, and everything shown says so
	Basisjaar   int         `json:"basisjaar"`            // the year the spending is of, whose prices all amounts are in
	Horizon     int         `json:"horizon"`              // years reckoned, from the one after Basisjaar; 1 to 50
	Niveaus     []Uitgave   `json:"niveaus"`              // the spending by level; each level once at most, one at least
	Demografie  *Demografie `json:"demografie,omitempty"` // nil: the population stays as it is
	Maatregelen []Maatregel `json:"maatregelen"`          // at most 20; none: nothing changes
	Disconto    *Onzeker    `json:"disconto,omitempty"`   // yearly rate, 0 to 0.5, such as 0.0225; nil: nothing is discounted
	Simulatie   Simulatie   `json:"simulatie"`

	plaatsen invoer.Plaatsen
}

// Uitgave is the yearly spending on a level, without the measures.
type Uitgave struct {
	Niveau   preventie.Niveau `json:"niveau"`
	Bedrag   string           `json:"bedrag"`             // in euros in Basisjaar: "45000000"; not negative
	Groei    *Onzeker         `json:"groei,omitempty"`    // by itself, per year, -0.5 to 0.5: 0.01 is one per cent; nil: none, which is an assumption too
	Leeftijd *Leeftijd        `json:"leeftijd,omitempty"` // for whom the spending is; nil: demography does not move it
	Duur     *OnzekerJaren    `json:"duur,omitempty"`     // years that somebody stays in this care, 1 to 50; nil: one, which is an assumption too
	Bron     string           `json:"bron,omitempty"`     // of Bedrag; empty, or no more than the word aanname: an assumption, here and below
}

// Leeftijd is which share of spending, 0 to 1, is for which age group. Together
// they are at most 1; demography does not move the rest.
type Leeftijd struct {
	Jeugd       preventie.Getal `json:"jeugd"`
	Volwassenen preventie.Getal `json:"volwassenen"`
	Ouderen     preventie.Getal `json:"ouderen"`
	Bron        string          `json:"bron,omitempty"` // empty: an assumption
}

// Maatregel is extra prevention: what it costs and what it does to the inflow
// of heavier care.
type Maatregel struct {
	ID          string           `json:"id"`                    // a slug
	Naam        string           `json:"naam"`                  // what people call it
	Interventie string           `json:"interventie,omitempty"` // id of the intervention in a programme of prevention; empty: none
	Niveau      preventie.Niveau `json:"niveau"`                // where the extra money is spent; one of Niveaus
	Van         int              `json:"van"`                   // the first year, after Basisjaar and within the horizon
	Tot         int              `json:"tot,omitempty"`         // the last year; 0: to the horizon and beyond
	Kosten      []Kosten         `json:"kosten"`                // of every year it runs within the horizon
	Effecten    []Effect         `json:"effecten"`              // at most one for each heavier level; may be empty
}

// Kosten is what a measure costs in a year.
type Kosten struct {
	Jaar   int    `json:"jaar,omitempty"` // 0: each year it runs that has no amount of its own
	Laag   string `json:"laag,omitempty"` // in euros; with Hoog, or both are empty: it is certain
	Midden string `json:"midden"`         // in euros; not negative
	Hoog   string `json:"hoog,omitempty"`
	Bron   string `json:"bron,omitempty"` // empty: an assumption
}

// Effect is what a measure does to the inflow of a heavier level: of the share
// Bereik of those who would come into that care, the share Reductie does not.
//
// Of measures that run to the horizon or beyond, less Vertraging never asks for
// more bridging in any year. That is no law of a measure that ends before: a delay
// moves its effect to later years, which may be those that need it.
type Effect struct {
	Op         preventie.Niveau `json:"op"`         // a heavier level than that of the measure, one of Niveaus
	Bereik     Onzeker          `json:"bereik"`     // 0 to 1
	Reductie   Onzeker          `json:"reductie"`   // 0 to 1; Laag may be as low as -1, where evidence leaves room for harm
	Vertraging OnzekerJaren     `json:"vertraging"` // years before it works, 0 to 50
	Uitdoving  OnzekerJaren     `json:"uitdoving"`  // years after it stops in which something of the effect is left, 0 to 50
}

// Onzeker is a number that is assumed, with the range it may lie in. Laag and
// Hoog are both given, with Laag <= Midden <= Hoog, or both nil: it is certain.
type Onzeker struct {
	Laag   *preventie.Getal `json:"laag,omitempty"`
	Midden preventie.Getal  `json:"midden"`
	Hoog   *preventie.Getal `json:"hoog,omitempty"`
	Bron   string           `json:"bron,omitempty"` // empty: an assumption
}

// OnzekerJaren is a whole number of years that is assumed, as Onzeker is.
type OnzekerJaren struct {
	Laag   *int   `json:"laag,omitempty"`
	Midden int    `json:"midden"`
	Hoog   *int   `json:"hoog,omitempty"`
	Bron   string `json:"bron,omitempty"` // empty: an assumption
}

// Simulatie says how the range of the outcome is found.
type Simulatie struct {
	Trekkingen int   `json:"trekkingen"` // how often is drawn, 100 to 100,000
	Zaad       int64 `json:"zaad"`       // where the draws begin, 0 or more: the same gives the same outcome
}

var formaat = invoer.Formaat{Naam: "scenario", Versies: []string{FormaatVersie}, MaxBytes: maxBestand}

// ReadJSON reads a Definitie strictly: an unknown, double or missing key is a
// mistake. bestand is the name that errors bear. Every mistake in the form is
// in the error, as *goaltree.Fout; whether the contents hold together is for
// Resolve to say. A file of at most 1 MiB is read.
func ReadJSON(r io.Reader, bestand string) (*Definitie, error) {
	d := new(Definitie)
	var err error
	if d.plaatsen, err = formaat.Lees(r, bestand, d, &d.Versie); err != nil {
		return nil, err
	}
	return d, nil
}

// WriteJSON writes what ReadJSON reads back to an equal Definitie. The same
// Definitie gives the same bytes. What could not be read back is an error, as is nil.
func WriteJSON(w io.Writer, d *Definitie) error {
	return invoer.SchrijfDefinitie(formaat, w, d, func() string { return d.Versie })
}
