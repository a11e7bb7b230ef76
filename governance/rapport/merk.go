package rapport

import "github.com/bredemonitoring/sociaaldomein/internal/toetsblad"

// merkteken shows a state: a colour, a shape that tells it without colour, a word.
type merkteken = toetsblad.Merk
