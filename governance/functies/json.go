package functies

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

var formaat = invoer.Formaat{Naam: "functieverdeling", Versies: []string{FormaatVersie}}

// ReadJSON reads a split strictly: a key that is unknown, double or missing is
// a mistake. bestand is the name that errors bear. Every mistake in form is in
// the error, as *goaltree.Fout; whether it holds together is for Resolve to
// say. A file of at most 16 MiB is read.
func ReadJSON(r io.Reader, bestand string) (*Definitie, error) {
	d := new(Definitie)
	plaatsen, err := formaat.Lees(r, bestand, d, &d.Versie)
	if err != nil {
		return nil, err
	}
	d.plaatsen = plaatsen
	return d, nil
}

// WriteJSON writes what ReadJSON reads back to an equal Definitie. The same
// Definitie gives the same bytes. What no reader could read back (broken
// UTF-8, an invalid functie, another format version) is an error, as is nil.
func WriteJSON(w io.Writer, d *Definitie) error {
	return invoer.SchrijfDefinitie(formaat, w, d, func() string { return d.Versie })
}
