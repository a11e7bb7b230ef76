package cycle

import (
	"io"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// FormaatVersie is the version of the file format of a process that this
// package writes; it reads this one alone and refuses others by name.
const FormaatVersie = "1"

const maxBestand = 1 << 20

var formaat = invoer.Formaat{Naam: "proces", Versies: []string{FormaatVersie}, MaxBytes: maxBestand}

// Definitie is a process as it is written down: plain data, not yet checked.
// Resolve checks it and gives the Proces to ask.
type Definitie struct {
	Versie      string     `json:"versie"` // of the format: FormaatVersie
	ID          string     `json:"id"`
	Naam        string     `json:"naam"`
	Bron        string     `json:"bron,omitempty"`   // the document it follows
	Lezing      string     `json:"lezing,omitempty"` // what of it is our reading, and why
	Toelichting string     `json:"toelichting,omitempty"`
	Jaar        int        `json:"jaar,omitempty"`      // the calendar year of its windows; 0: it is of any year
	Waarden     []string   `json:"waarden,omitempty"`   // the values around it, such as openheid
	Kern        []string   `json:"kern,omitempty"`      // ids of the roles or bodies it turns around
	Segmenten   []Segment  `json:"segmenten,omitempty"` // what a question may be about, where that decides who joins
	Stappen     []Stap     `json:"stappen"`             // in order; at least one, the first is where it begins
	Overgangen  []Overgang `json:"overgangen"`          // what is not in it may not be done

	plaatsen invoer.Plaatsen
}

// kopie gives a copy that shares nothing with d, without the places in a file.
func (d *Definitie) kopie() *Definitie {
	k := *d
	k.plaatsen = invoer.Plaatsen{}
	k.Waarden = slices.Clone(d.Waarden)
	k.Kern = slices.Clone(d.Kern)
	k.Segmenten = slices.Clone(d.Segmenten)
	k.Stappen = slices.Clone(d.Stappen)
	for i := range k.Stappen {
		k.Stappen[i] = k.Stappen[i].kopie()
	}
	k.Overgangen = slices.Clone(d.Overgangen)
	return &k
}

// ReadJSON reads a process from its JSON form, strictly: a key that is
// unknown, double or missing is a mistake. bestand is the name that errors
// bear. Every mistake in form is in the error, as *goaltree.Fout; whether the
// process holds together is for Resolve to say. A file of at most 1 MiB is
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
