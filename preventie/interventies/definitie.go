package interventies

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// FormaatVersie is the version of the file formats that this package writes.
const FormaatVersie = "1"

const (
	bronVisie     = preventie.BronVisie2017
	bronBijlage7  = bronVisie + ", bijlage 7"
	bron132       = bronVisie + ", 1.3.2"
	bronErkenning = "RIVM, Loketgezondleven, Niveaus en criteria voor beoordeling"
)

// Limits of a Definitie, so that no file can make a program work for ever.
const (
	maxBestand      = 4 << 20 // bytes of a file
	maxInterventies = 500     // a region's programme has some tens
	maxGemeenten    = 400     // the Netherlands has fewer
	maxLijst        = 50      // effects, links or years of one intervention; goals of the programme
	maxPersonen     = 100_000_000
)

// Definitie is a programme of prevention as loaded. Nothing is promised about
// its links and amounts until Resolve has checked them; amounts are texts here,
// so that a wrong one is told together with all else.
type Definitie struct {
	Versie           string        `json:"versie"`                      // of the format: FormaatVersie
	ID               string        `json:"id"`                          // a slug
	Naam             string        `json:"naam"`                        // what people call the programme
	Jaar             int           `json:"jaar"`                        // the year that it is shown for, 1900 to 2200
	Fictief          bool          `json:"fictief,omitempty"`           // all of it is made up, and everything shown says so
	Boom             string        `json:"boom"`                        // id of the doelenboom whose effects it serves
	Vastgesteld      int           `json:"vastgesteld,omitempty"`       // the year it was adopted in; 0: not known
	Doelen           []string      `json:"doelen"`                      // ids of the effects it aims at; at most 50, may be empty
	LokaleUitvoering string        `json:"lokale_uitvoering,omitempty"` // the room that municipalities have of their own; empty: not told
	Bron             string        `json:"bron"`                        // where the programme is written down
	Gemeenten        []Gemeente    `json:"gemeenten"`                   // who take part; at least one, at most 400
	Interventies     []Interventie `json:"interventies"`                // at most 500

	plaatsen invoer.Plaatsen
}

// Gemeente is a municipality that takes part. CBS must have it in the year of
// the programme; in a file that is fictief it may be made up, with a code and a
// name that no real one has.
type Gemeente struct {
	Code   string   `json:"code"`             // of CBS, such as GM0197
	Naam   string   `json:"naam"`             // as CBS has it or as it is known in daily use
	Doelen []string `json:"doelen,omitempty"` // ids of the effects it has adopted; none: not known
}

// Interventie is an activity of prevention.
type Interventie struct {
	ID           string                `json:"id"`                     // a slug
	Naam         string                `json:"naam"`                   // what people call it
	Omschrijving string                `json:"omschrijving,omitempty"` // what is done, in a sentence or two
	Niveau       preventie.Niveau      `json:"niveau"`                 // that of its Fase
	Fase         preventie.Fase        `json:"fase"`                   // its stage in the continuum
	Leefgebieden []Leefgebied          `json:"leefgebieden,omitempty"` // where it reaches people
	Effecten     []string              `json:"effecten"`               // ids of the effects it works at; at least one
	Kernwaarden  []goaltree.Kernwaarde `json:"kernwaarden,omitempty"`  // that it says to serve
	Resultaat    *Resultaat            `json:"resultaat,omitempty"`    // what is measured of it; nil: nothing
	Versterkt    []string              `json:"versterkt,omitempty"`    // ids of the interventions it strengthens
	Bereik       *Bereik               `json:"bereik,omitempty"`       // whom it reaches; nil: not known
	Kosten       []Kosten              `json:"kosten,omitempty"`       // what it costs, at most once a year; none: not known
	Begin        int                   `json:"begin"`                  // the year it starts
	Eind         int                   `json:"eind,omitempty"`         // the last year; 0: it is structural
	Bewijs       Bewijs                `json:"bewijs,omitempty"`       // how well it is known to work; 0: not known
	Evaluatie    *Evaluatie            `json:"evaluatie,omitempty"`    // nil: it is not being evaluated
	Besluit      Besluit               `json:"besluit"`                // whether it is in the programme
	Reden        string                `json:"reden,omitempty"`        // why; must be filled where it is not taken up
	Bron         string                `json:"bron"`                   // where this and its costs come from
	Fictief      bool                  `json:"fictief,omitempty"`      // made up, and everything shown says so
}

// Resultaat is what is measured of an intervention: an indicator of the tree,
// or something else in words; one of the two at least.
type Resultaat struct {
	Indicator string `json:"indicator,omitempty"` // id in the tree
	Wat       string `json:"wat,omitempty"`       // in words
	Streven   string `json:"streven,omitempty"`   // what is aimed at, in words
	Meting    string `json:"meting,omitempty"`    // how it is measured
}

// Bereik is how many of those it is for an intervention reaches in a year.
type Bereik struct {
	Bereikt   int    `json:"bereikt"`   // persons reached, 0 to Doelgroep
	Doelgroep int    `json:"doelgroep"` // persons it is for, above 0
	Jaar      int    `json:"jaar"`      // when: one of the years it runs
	Bron      string `json:"bron"`      // who counted
}

// Kosten is what an intervention costs in a year.
type Kosten struct {
	Jaar   int         `json:"jaar"`   // one of the years it runs
	Bedrag string      `json:"bedrag"` // in euros: "12500.00"; not negative
	Soort  Kostensoort `json:"soort"`  // planned or spent
}

// Evaluatie says that it is being found out whether an intervention works.
type Evaluatie struct {
	Door   string `json:"door"`             // which organisation does so
	Gereed int    `json:"gereed,omitempty"` // the year its outcome is due; 0: not known
}

var formaat = invoer.Formaat{Naam: "preventieprogramma", Versies: []string{FormaatVersie}, MaxBytes: maxBestand}

// ReadJSON reads a Definitie strictly: an unknown, double or missing key is a
// mistake. bestand is the name that errors bear. Every mistake in the form is
// in the error, as *goaltree.Fout; whether the contents hold together is for
// Resolve to say. A file of at most 4 MiB is read.
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

// kaal gives the municipalities as their check takes them.
func (d *Definitie) kaal() []gemeente.Gemeente {
	uit := make([]gemeente.Gemeente, len(d.Gemeenten))
	for i, g := range d.Gemeenten {
		uit[i] = gemeente.Gemeente{Code: g.Code, Naam: g.Naam}
	}
	return uit
}
