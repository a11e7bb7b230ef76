package uitgaven

import (
	"io"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// FormaatVersie is the version of the file format that this package writes.
const FormaatVersie = "1"

// Codes of mistakes that only spending can have, beside those of goaltree.
const (
	CodeTaakveld     goaltree.Code = "onbekend-taakveld" // no year has this code
	CodeTaakveldJaar goaltree.Code = "taakveld-jaar"     // a code of other years
	CodeDeel         goaltree.Code = "deel"              // shares below 0 or above 1
	CodeDubbelGeteld goaltree.Code = "dubbel-geteld"     // bookings by level beside bookings by taakveld, or plans beside what was spent, of the same money
	CodeIndex        goaltree.Code = "index"             // a price index that is not above zero, or not of the year it is of
)

// Limits of a Definitie, so that no file can make a program reckon for ever.
const (
	maxBestand     = 16 << 20    // bytes: 50,000 bookings with their texts
	maxGemeenten   = 400         // all there are
	maxBoekingen   = 50_000      // 400 municipalities, 5 years, 25 taakvelden
	maxInwoners    = 20_000      // 400 municipalities, 50 years
	maxIndexen     = 301         // every year there may be
	maxClienten    = 1_000       // municipality and year
	maxKlassen     = 1_000       // of clients
	maxAantal      = 100_000_000 // inhabitants or clients
	maxToerekening = 200
)

// Definitie is spending as loaded. Nothing is promised about its links and
// amounts until Resolve has checked them; amounts are texts here, such as
// "1234.50", so that a wrong one is told together with all else.
type Definitie struct {
	Versie      string        `json:"versie"`                // of the format: FormaatVersie
	ID          string        `json:"id"`                    // a slug
	Naam        string        `json:"naam"`                  // what people call it
	Fictief     bool          `json:"fictief,omitempty"`     // the amounts are made up, and everything shown says so
	Basisjaar   int           `json:"basisjaar,omitempty"`   // shifts are reckoned from it; absent: each municipality's first year
	Gemeenten   []Gemeente    `json:"gemeenten"`             // in the order they are shown; at most 400
	Inwoners    []Inwoners    `json:"inwoners,omitempty"`    // for amounts per inhabitant
	Boekingen   []Boeking     `json:"boekingen"`             // at most 50,000
	Toerekening []Toerekening `json:"toerekening,omitempty"` // absent: Referentie; given: nothing but what it says
	Prijsindex  *Prijsindex   `json:"prijsindex,omitempty"`  // for amounts in prices of one year
	Clienten    []Clienten    `json:"clienten,omitempty"`    // for the concentration of spending

	plaatsen invoer.Plaatsen
	regels   []int // in a CSV, of each booking
}

// Gemeente is a municipality that spends. CBS must have it in the last year that
// is booked; in a file that is fictief it may be made up, with a code and a name
// that no real one has.
type Gemeente struct {
	Code string `json:"code"` // of CBS, such as GM0197
	Naam string `json:"naam"` // as CBS has it or as it is known in daily use
}

// Inwoners is how many people live in a municipality in a year.
type Inwoners struct {
	Gemeente string `json:"gemeente"` // code
	Jaar     int    `json:"jaar"`
	Aantal   int    `json:"aantal"` // above zero
	Bron     string `json:"bron"`
}

// Boeking is an amount spent in a year: on a Niveau, on an Iv3 Taakveld, or on
// both. Of the last the user says the level, which goes before the mapping. All
// are added up: what is booked with a level of its own is not also in an amount
// booked on the same taakveld without. No two have the same municipality, year,
// level, taakveld and description; of one municipality, year, level and taakveld
// not both what is planned and what was spent; and of one municipality and year
// either all have a taakveld or none has, for otherwise the same money would
// probably count twice.
type Boeking struct {
	Gemeente     string           `json:"gemeente"` // code
	Jaar         int              `json:"jaar"`
	Niveau       preventie.Niveau `json:"niveau,omitzero"`
	Taakveld     string           `json:"taakveld,omitempty"` // code of that year
	Bedrag       string           `json:"bedrag"`             // in euros: "12500.00"; negative for a correction or revenue
	Status       Status           `json:"status,omitzero"`
	Omschrijving string           `json:"omschrijving,omitempty"`
	Bron         string           `json:"bron"`
}

// Prijsindex turns amounts into prices of one year.
type Prijsindex struct {
	Jaar    int         `json:"jaar"` // whose prices; among Indexen
	Bron    string      `json:"bron"`
	Indexen []Jaarindex `json:"indexen"` // each year once
}

// Jaarindex is the level of prices in a year, on any base.
type Jaarindex struct {
	Jaar  int             `json:"jaar"`
	Index preventie.Getal `json:"index"` // above zero
}

// Clienten is how spending of a municipality in a year falls on clients.
type Clienten struct {
	Gemeente     string   `json:"gemeente"` // code
	Jaar         int      `json:"jaar"`
	Omschrijving string   `json:"omschrijving,omitempty"` // which clients: "Jeugdhulp"
	Klassen      []Klasse `json:"klassen"`
	Bron         string   `json:"bron"`
}

// Klasse is a number of clients with what is spent on them together.
type Klasse struct {
	Clienten int    `json:"clienten"` // above zero
	Bedrag   string `json:"bedrag"`   // in euros; not negative
}

var formaat = invoer.Formaat{Naam: "spending", Versies: []string{FormaatVersie}, MaxBytes: maxBestand}

// ReadJSON reads a Definitie strictly: an unknown, double or missing key is a
// mistake. bestand is the name that errors bear. Every mistake in the form is
// in the error, as *goaltree.Fout; whether the contents hold together is for
// Resolve to say. A file of at most 16 MiB is read.
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

// kopie shares nothing with d.
func (d *Definitie) kopie() Definitie {
	uit := *d
	uit.Gemeenten, uit.Inwoners, uit.Boekingen = slices.Clone(d.Gemeenten), slices.Clone(d.Inwoners), slices.Clone(d.Boekingen)
	uit.Toerekening, uit.regels = slices.Clone(d.Toerekening), slices.Clone(d.regels)
	if p := d.Prijsindex; p != nil {
		uit.Prijsindex = &Prijsindex{p.Jaar, p.Bron, slices.Clone(p.Indexen)}
	}
	uit.Clienten = slices.Clone(d.Clienten)
	for i := range uit.Clienten {
		uit.Clienten[i].Klassen = slices.Clone(uit.Clienten[i].Klassen)
	}
	return uit
}
