// Package toetsblad says how the outcome of a check shows on a page, for the
// rapport packages.
package toetsblad

import "github.com/bredemonitoring/sociaaldomein/governance"

// Merk shows a state: a colour, a shape that tells it without colour, a word.
type Merk struct{ Klasse, Teken, Woord string }

// MerkVan is how the outcome of a rule shows. A rule that had better be kept is
// no alarm when it is not.
func MerkVan(t governance.Toets) Merk {
	switch t.Oordeel {
	case governance.Voldaan:
		return Merk{"koers", "✓", t.Oordeel.Label()}
	case governance.NietVoldaan:
		if t.Strengheid == governance.Voorkeur {
			return Merk{"aandacht", "▲", t.Oordeel.Label()}
		}
		return Merk{"afwijkend", "✕", t.Oordeel.Label()}
	case governance.NietTeToetsen:
		return Merk{"geen", "?", t.Oordeel.Label()}
	}
	return Merk{"geen", "?", "onbekend"}
}
