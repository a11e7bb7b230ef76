// Package opsomming holds what every enumeration of this module does alike:
// one table of values with their text, Dutch label and source, from which
// String, Parse, MarshalText and UnmarshalText follow.
//
// It lies below the ground floor: it knows nothing of the field.
package opsomming

import (
	"fmt"
	"slices"
	"strings"
)

// Rij is one value of an enumeration: its text in files, the label people
// read, and the document or standard it comes from.
type Rij[T ~uint8] struct {
	Waarde T
	Tekst  string
	Label  string
	Bron   string
}

// Tabel is an enumeration's definition. The zero value of T is never in it.
type Tabel[T ~uint8] struct {
	naam   string
	rijen  []Rij[T]
	plaats [256]uint8 // value -> index in rijen + 1
}

// Nieuw makes a table; naam is what an error calls the enumeration. It panics
// on a table that contradicts itself, which only a programmer can cause.
func Nieuw[T ~uint8](naam string, rijen ...Rij[T]) *Tabel[T] {
	t := &Tabel[T]{naam: naam, rijen: rijen}
	teksten := map[string]bool{}
	for i, r := range rijen {
		if r.Waarde == 0 || r.Tekst == "" || t.plaats[r.Waarde] != 0 || teksten[r.Tekst] {
			panic(fmt.Sprintf("opsomming %s: row %d (%q) is zero, empty or double", naam, i, r.Tekst))
		}
		t.plaats[r.Waarde] = uint8(i + 1)
		teksten[r.Tekst] = true
	}
	return t
}

// Rij gives the row of v; ok is false for a value outside the table.
func (t *Tabel[T]) Rij(v T) (rij Rij[T], ok bool) {
	if p := t.plaats[v]; p != 0 {
		return t.rijen[p-1], true
	}
	return Rij[T]{}, false
}

// Tekst gives the text of v as files have it, or "Naam(7)" for a value outside the table.
func (t *Tabel[T]) Tekst(v T) string {
	if r, ok := t.Rij(v); ok {
		return r.Tekst
	}
	return fmt.Sprintf("%s(%d)", t.naam, uint8(v))
}

// Label gives the Dutch label of v, or its text where it has none.
func (t *Tabel[T]) Label(v T) string {
	if r, ok := t.Rij(v); ok && r.Label != "" {
		return r.Label
	}
	return t.Tekst(v)
}

// Bron gives the source of v, empty for a value outside the table.
func (t *Tabel[T]) Bron(v T) string {
	r, _ := t.Rij(v)
	return r.Bron
}

// All gives every value, in the table's order.
func (t *Tabel[T]) All() []T {
	alle := make([]T, len(t.rijen))
	for i, r := range t.rijen {
		alle[i] = r.Waarde
	}
	return alle
}

// Teksten gives every text, in the table's order.
func (t *Tabel[T]) Teksten() []string {
	alle := make([]string, len(t.rijen))
	for i, r := range t.rijen {
		alle[i] = r.Tekst
	}
	return alle
}

// Parse reads a text as Tekst writes it. The error lists what is allowed.
func (t *Tabel[T]) Parse(s string) (T, error) {
	i := slices.IndexFunc(t.rijen, func(r Rij[T]) bool { return r.Tekst == s })
	if i < 0 {
		return 0, fmt.Errorf("unknown %s %.60q; known are: %s", t.naam, s, strings.Join(t.Teksten(), ", "))
	}
	return t.rijen[i].Waarde, nil
}

// MarshalText writes the text of v; a value outside the table is an error.
func (t *Tabel[T]) MarshalText(v T) ([]byte, error) {
	r, ok := t.Rij(v)
	if !ok {
		return nil, fmt.Errorf("%s is not a value that can be written", t.Tekst(v))
	}
	return []byte(r.Tekst), nil
}

// UnmarshalText reads into v what MarshalText writes; on an error v stays as it was.
func (t *Tabel[T]) UnmarshalText(v *T, tekst []byte) error {
	w, err := t.Parse(string(tekst))
	if err != nil {
		return err
	}
	*v = w
	return nil
}
