package agenda

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// formaat is the agenda's file format.
func formaat() invoer.Formaat {
	return invoer.Formaat{Naam: "samenwerkingsagenda", Versies: []string{FormaatVersie}}
}

// ReadJSON reads an agenda strictly; bestand is the name that errors bear.
// Every mistake in the form is in the error, as *goaltree.Fout; whether the
// agenda holds together is for Resolve to say. A file of at most 16 MiB is
// read.
func ReadJSON(r io.Reader, bestand string) (*Definitie, error) {
	d := new(Definitie)
	plaatsen, err := formaat().Lees(r, bestand, d, &d.Versie)
	if err != nil {
		return nil, err
	}
	d.plaatsen = plaatsen
	return d, nil
}

// WriteJSON writes what ReadJSON reads back to an equal Definitie. The same
// Definitie gives the same bytes. What no reader could read back (broken
// UTF-8, an invalid soort, another format version) is an error, as is nil.
func WriteJSON(w io.Writer, d *Definitie) error {
	return invoer.SchrijfDefinitie(formaat(), w, d, func() string { return d.Versie })
}
