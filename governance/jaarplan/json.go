package jaarplan

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

var formaat = invoer.Formaat{Naam: "jaarplan", Versies: []string{FormaatVersie}}

// ReadJSON reads a plan; bestand is the name that errors bear. Reading is
// strict: every mistake in form is in the error, as *goaltree.Fout with its
// place. Resolve checks the rest.
func ReadJSON(r io.Reader, bestand string) (*Definitie, error) {
	d := new(Definitie)
	plaatsen, err := formaat.Lees(r, bestand, d, &d.Versie)
	if err != nil {
		return nil, err
	}
	d.plaatsen = plaatsen
	return d, nil
}

// WriteJSON writes a plan so that ReadJSON gives it back. What no reader could
// read back is an error: another format version, a text that files don't keep,
// an amount that no plan may have; so is nil.
func WriteJSON(w io.Writer, d *Definitie) error {
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	if d != nil {
		for i := range d.Projecten {
			keurBedrag(k, invoer.In("projecten", i)+".middelen", d.Projecten[i].Middelen)
		}
	}
	if err := k.Err(); err != nil {
		return err
	}
	return invoer.SchrijfDefinitie(formaat, w, d, func() string { return d.Versie })
}

var formaatTerugblik = invoer.Formaat{Naam: "terugblik", Versies: []string{FormaatVersie}}

// ReadTerugblik reads a look back as ReadJSON reads a plan; Jaarplan.Verslag
// checks the rest.
func ReadTerugblik(r io.Reader, bestand string) (*Terugblik, error) {
	t := new(Terugblik)
	plaatsen, err := formaatTerugblik.Lees(r, bestand, t, &t.Versie)
	if err != nil {
		return nil, err
	}
	t.plaatsen = plaatsen
	return t, nil
}

// WriteTerugblik writes a look back so that ReadTerugblik gives it back, with
// the errors of WriteJSON.
func WriteTerugblik(w io.Writer, t *Terugblik) error {
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	if t != nil {
		for i := range t.Projecten {
			keurBedrag(k, invoer.In("projecten", i)+".besteed", t.Projecten[i].Besteed)
		}
	}
	if err := k.Err(); err != nil {
		return err
	}
	return invoer.SchrijfDefinitie(formaatTerugblik, w, t, func() string { return t.Versie })
}

var formaatVerslag = invoer.Formaat{Naam: "jaarverslag", Versies: []string{FormaatVersie}}

// WriteJSON writes the report as JSON. Absent numbers are null, numbers are
// not rounded. Errors are those of the package's WriteJSON.
func (v *Jaarverslag) WriteJSON(w io.Writer) error {
	return invoer.SchrijfDefinitie(formaatVerslag, w, v, func() string { return v.Versie })
}
