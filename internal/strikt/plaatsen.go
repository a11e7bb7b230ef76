package strikt

import "strings"

// Plaatsen are the line and column, from 1, of each value of a document, by
// its path.
type Plaatsen map[string][2]int

// Plek gives where the value at a path stands; of one that is not there, where
// the nearest above it stands. It gives zeros where nothing is known.
func (p Plaatsen) Plek(pad string) (regel, kolom int) {
	for {
		if plek, ok := p[pad]; ok {
			return plek[0], plek[1]
		}
		if pad == "" {
			return 0, 0
		}
		pad = pad[:max(strings.LastIndexAny(pad, ".["), 0)]
	}
}
