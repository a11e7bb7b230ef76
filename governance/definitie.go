package governance

import (
	"io"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// FormaatVersie is the version of the file format of a structure that this
// package writes; it reads this one alone and refuses others by name.
const FormaatVersie = "1"

// A structure of every body in the country's sociaal domein is smaller.
const maxBestand = 1 << 20

var formaat = invoer.Formaat{Naam: "structuur", Versies: []string{FormaatVersie}, MaxBytes: maxBestand}

// Definitie is a structure as it is written down: plain data, not yet checked.
// Resolve checks it and gives the Structuur to ask.
type Definitie struct {
	Versie      string   `json:"versie"` // of the format: FormaatVersie
	ID          string   `json:"id"`
	Naam        string   `json:"naam"`
	Bron        string   `json:"bron,omitempty"` // the document it follows
	Toelichting string   `json:"toelichting,omitempty"`
	Rollen      []Rol    `json:"rollen"`  // in the order they are shown
	Organen     []Orgaan `json:"organen"` // in the order they are shown; at least one
	Lijnen      []Lijn   `json:"lijnen"`
	// Voorwaarden are what must be there for the working together to succeed;
	// none: the source tells none.
	Voorwaarden []Voorwaarde `json:"voorwaarden,omitempty"`

	plaatsen invoer.Plaatsen
}

// kopie gives a copy that shares nothing with d, without the places in a file.
func (d *Definitie) kopie() *Definitie {
	k := *d
	k.plaatsen = invoer.Plaatsen{}
	k.Rollen = slices.Clone(d.Rollen)
	k.Organen = slices.Clone(d.Organen)
	for i := range k.Organen {
		k.Organen[i] = k.Organen[i].kopie()
	}
	k.Lijnen = slices.Clone(d.Lijnen)
	k.Voorwaarden = kopieVoorwaarden(d.Voorwaarden)
	return &k
}

// ReadJSON reads a structure from its JSON form, strictly: a key that is
// unknown, double or missing is a mistake. bestand is the name that errors
// bear. Every mistake in form is in the error, as *goaltree.Fout; whether the
// structure holds together is for Resolve to say. A file of at most 1 MiB is
// read.
func ReadJSON(r io.Reader, bestand string) (*Definitie, error) {
	d := new(Definitie)
	var err error
	if d.plaatsen, err = formaat.Lees(r, bestand, d, &d.Versie); err != nil {
		return nil, err
	}
	return d, nil
}

// WriteJSON writes what ReadJSON reads back to an equal Definitie. The same
// Definitie gives the same bytes. What no reader could read back (broken
// UTF-8, an invalid soort, another format version) is an error, as is nil.
func WriteJSON(w io.Writer, d *Definitie) error {
	return invoer.SchrijfDefinitie(formaat, w, d, func() string { return d.Versie })
}
