package goaltree

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/bredemonitoring/sociaaldomein/internal/strikt"
)

// ReadJSON reads a doelenboom from its JSON form, strictly: a key that is
// unknown, double or missing is a mistake, and so is a capital too many. A key
// $schema at the top, where editors look for the JSON Schema, is passed over.
// bestand is the name that errors bear. Every mistake in the form is in the
// error, as *Fout (see Fouten); whether the tree holds together is for Resolve
// to say. A file of at most 16 MiB is read.
func ReadJSON(r io.Reader, bestand string) (*Definitie, error) {
	data, err := inhoud(r, bestand)
	if err != nil {
		return nil, err
	}
	return leesJSON(data, bestand)
}

func leesJSON(data []byte, bestand string) (*Definitie, error) {
	d := new(Definitie)
	plekken, problemen := strikt.Lees(data, d, strikt.Opties{MaxBytes: maxBestand})
	d.plaatsen = &plaatsen{bestand: bestand, regel: plekken}
	// A file of another version has other keys: its version is the one mistake to tell.
	if f := onbekendeVersie(d.Versie, "versie"); f != nil && d.Versie != "" {
		d.plaatsen.wijs(f)
		return nil, f
	}
	if len(problemen) == 0 {
		return d, nil
	}
	fouten := make([]*Fout, len(problemen))
	for i, p := range problemen {
		fouten[i] = &Fout{Bestand: bestand, Regel: p.Regel, Kolom: p.Kolom, Pad: p.Pad, Waarde: p.Waarde, Code: Code(p.Code), Melding: p.Melding}
	}
	return nil, Join(fouten)
}

// WriteJSON writes what ReadJSON reads back to an equal Definitie. The same
// Definitie gives the same bytes. What no reader could read back (broken
// UTF-8, NaN, an invalid maat, another format version) is an error.
func WriteJSON(w io.Writer, d *Definitie) error {
	if err := schrijfbaar(d); err != nil {
		return err
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(metLijsten(d)); err != nil {
		return fmt.Errorf("writing the doelenboom as JSON: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// metLijsten gives a copy in which every list that must be there is one.
func metLijsten(d *Definitie) *Definitie {
	k := d.kopie()
	lijst(&k.Hoofddoelen)
	lijst(&k.Effecten)
	lijst(&k.Indicatoren)
	for i := range k.Hoofddoelen {
		lijst(&k.Hoofddoelen[i].Effecten)
	}
	for i := range k.Effecten {
		lijst(&k.Effecten[i].Indicatoren)
	}
	return k
}

func lijst[T any](s *[]T) {
	if *s == nil {
		*s = []T{}
	}
}

// schrijfbaar says why a definition cannot be written, if so.
func schrijfbaar(d *Definitie) error {
	if d == nil {
		return geen("doelenboom")
	}
	c := &controle{d: d}
	if f := onbekendeVersie(d.Versie, "versie"); f != nil {
		c.fouten = append(c.fouten, f)
	}
	c.alleTeksten()
	return Join(c.fouten)
}
