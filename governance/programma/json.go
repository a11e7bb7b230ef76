package programma

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// FormaatVersie is the version of the file format that this package reads and writes.
const FormaatVersie = "1"

var formaat = invoer.Formaat{Naam: "programma", Versies: []string{FormaatVersie}}

// ReadJSON reads a programme from its JSON form, strictly: an unknown, double
// or missing key is a mistake. bestand is the name that errors bear. Every
// mistake in form is in the error, as *goaltree.Fout; whether the programme
// holds together is for Resolve to say. A file of at most 16 MiB is read.
func ReadJSON(r io.Reader, bestand string) (*Definitie, error) {
	d := new(Definitie)
	var err error
	if d.plaatsen, err = formaat.Lees(r, bestand, d, &d.Versie); err != nil {
		return nil, err
	}
	return d, nil
}

// WriteJSON writes what ReadJSON reads back to an equal Definitie. The same
// Definitie gives the same bytes. What no reader could read back (broken UTF-8,
// NaN, an empty span, another format version) is an error, as is nil.
func WriteJSON(w io.Writer, d *Definitie) error {
	return invoer.SchrijfDefinitie(formaat, w, d, func() string { return d.Versie })
}
