package rapport

import (
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/toetsblad"
)

// merkteken shows a state: a colour, a shape that tells it without colour, a word.
type merkteken struct{ Klasse, Teken, Woord string }

// merk is how the outcome of a rule shows.
func merk(t governance.Toets) merkteken { return merkteken(toetsblad.MerkVan(t)) }
