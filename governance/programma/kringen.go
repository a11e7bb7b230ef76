package programma

// maxKringen bounds the circles that are listed.
const maxKringen = 100

// Kringen are the circles among projects, and what opens them.
type Kringen struct {
	// Kringen are the circles, each the ids of its projects from the one that
	// is written first, in the direction in which they depend; the last depends
	// on the first.
	Kringen [][]string `json:"kringen"`
	Alle    bool       `json:"alle"` // false: there are more than are listed
	// Losmaken are the fewest dependencies that open every circle when they are
	// loosened.
	Losmaken []Relatie `json:"losmaken"`
	Bewezen  bool      `json:"bewezen"` // no smaller set does; false: a good guess, for circles through many projects
}
