package rapport

import (
	"github.com/bredemonitoring/sociaaldomein/governance"
)

// merkteken shows a state: a colour, a shape that tells it without colour, a word.
type merkteken struct{ Klasse, Teken, Woord string }

// merk is how the outcome of a rule shows. A rule that had better be kept is
// no alarm when it is not.
func merk(t governance.Toets) merkteken {
	switch t.Oordeel {
	case governance.Voldaan:
		return merkteken{"koers", "✓", t.Oordeel.Label()}
	case governance.NietVoldaan:
		if t.Strengheid == governance.Voorkeur {
			return merkteken{"aandacht", "▲", t.Oordeel.Label()}
		}
		return merkteken{"afwijkend", "✕", t.Oordeel.Label()}
	case governance.NietTeToetsen:
		return merkteken{"geen", "?", t.Oordeel.Label()}
	}
	return merkteken{"geen", "?", "onbekend"}
}
