package kosten

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// FormaatVersie is the version of the file format that this package writes.
const FormaatVersie = "1"

// Codes of mistakes that only a sharing of costs can have, beside those of
// goaltree.
const (
	CodeCijferOntbreekt goaltree.Code = "cijfer-ontbreekt" // a municipality without a figure, which is not zero
	CodeKring           goaltree.Code = "kring"            // a mix that holds itself
	CodeBodem           goaltree.Code = "bodem"            // floors that cannot be kept
	CodePlafond         goaltree.Code = "plafond"          // caps that cannot be kept
)

// Limits of a Definitie, so that no file can make a program reckon for ever.
const (
	maxBestand     = 1 << 20 // bytes of a file
	maxGemeenten   = 400
	maxRegelingen  = 200
	maxSleutels    = 50
	maxGrondslagen = 50
	maxMengsel     = 10 // keys in a mix
	maxDiepte      = 3  // mixes within each other

	// maxWerk bounds municipalities times regelingen times the keys in all keys,
	// which is what holding every key against every regeling takes.
	maxWerk = 250_000
	// werkGrens is how much more a key with bounds takes.
	werkGrens = 10
)

// Definitie is a sharing of costs as loaded. Nothing is promised about its
// links and amounts until Resolve has checked them; amounts are texts here, as
// ParseBedrag reads them, so that a wrong one is told together with all else.
type Definitie struct {
	Versie      string             `json:"versie"`             // of the format: FormaatVersie
	ID          string             `json:"id"`                 // a slug
	Naam        string             `json:"naam"`               // what people call it
	Jaar        int                `json:"jaar"`               // the year the costs are of, 1900 to 2200
	Fictief     bool               `json:"fictief,omitempty"`  // amounts or figures are made up, and everything shown says so
	Gemeenten   []Gemeente         `json:"gemeenten"`          // in the order they are shown; at most 400
	Inwoners    string             `json:"inwoners,omitempty"` // id of the grondslag that amounts per inhabitant go by; empty: none are given
	Grondslagen []Grondslag        `json:"grondslagen"`        // at most 50; may be empty, for keys that need none
	Sleutels    []Sleuteldefinitie `json:"sleutels"`           // at most 50
	Regelingen  []Regeling         `json:"regelingen"`         // at most 200

	plaatsen invoer.Plaatsen
}

// Gemeente is a municipality that bears a part. CBS must have it in the year of
// the costs; in a file that is fictief it may be made up, with a code and a name
// that no real one has. No two share a code or a name.
type Gemeente struct {
	Code string `json:"code"` // of CBS, such as GM0197
	Naam string `json:"naam"` // as CBS has it or as it is known in daily use
}

// Grondslag is a figure per municipality that keys go by, with where it comes
// from.
type Grondslag struct {
	ID      string             `json:"id"`                // a slug
	Naam    string             `json:"naam"`              // what is counted: "Inwoners", "Jeugdigen met jeugdhulp"
	Periode string             `json:"periode"`           // when, in words: "1 januari 2023"
	Bron    string             `json:"bron"`              // who published it, and where
	Fictief bool               `json:"fictief,omitempty"` // the figures are made up, and everything shown says so
	Waarden map[string]Gewicht `json:"waarden"`           // code to figure; each municipality has one, none is negative
}

// Sleuteldefinitie is a key as a file has it. Which fields it has follows from
// its Soort: inwoners and gebruik have a Grondslag, vast has Delen, mengsel
// has a Mengsel, gelijk has none of these.
type Sleuteldefinitie struct {
	ID        string             `json:"id"`                  // a slug
	Naam      string             `json:"naam"`                // what people call it
	Soort     Sleutelsoort       `json:"soort"`               // which of the fields below it has
	Grondslag string             `json:"grondslag,omitempty"` // id of the figure it goes by
	Delen     map[string]Gewicht `json:"delen,omitempty"`     // code to part; only their proportion counts
	Mengsel   []Menging          `json:"mengsel,omitempty"`   // at most 10, at most three mixes within each other
	Bodem     *Grensdefinitie    `json:"bodem,omitempty"`     // what a municipality pays at least
	Plafond   *Grensdefinitie    `json:"plafond,omitempty"`   // what a municipality pays at most
}

// Menging is a key in a mix: it shares its Gewicht's part of the total.
type Menging struct {
	Gewicht Gewicht `json:"gewicht"` // not negative; only their proportion counts
	Sleutel string  `json:"sleutel"` // id of a key
}

// Grensdefinitie is a floor or a cap as a file has it: amounts for all, for
// one, or for both, where that of the one goes first.
type Grensdefinitie struct {
	Alle      string            `json:"alle,omitempty"`      // amount for each municipality
	Gemeenten map[string]string `json:"gemeenten,omitempty"` // code to amount
}

// Regeling is what municipalities pay together.
type Regeling struct {
	ID           string            `json:"id"`                     // a slug
	Naam         string            `json:"naam"`                   // what people call it
	Totaal       string            `json:"totaal"`                 // amount to share; negative for a refund
	Sleutel      string            `json:"sleutel"`                // id of a key
	Voorschotten map[string]string `json:"voorschotten,omitempty"` // code to the advance paid; absent: the shares of Totaal
	Werkelijk    *Werkelijk        `json:"werkelijk,omitempty"`    // what it came to, when that is known
}

// Werkelijk is what a regeling came to in the end.
type Werkelijk struct {
	Totaal  string `json:"totaal"`            // amount
	Sleutel string `json:"sleutel,omitempty"` // id of the key it is shared by; empty: that of the regeling
}

var formaat = invoer.Formaat{Naam: "kostenverdeling", Versies: []string{FormaatVersie}, MaxBytes: maxBestand}

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
