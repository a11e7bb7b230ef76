package kosten

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Grenssoort is a bound of a key on which a share can lie. The zero Grenssoort
// is none. No source document gives bounds; the words are this library's own.
type Grenssoort uint8

// The two bounds.
const (
	OpBodem   Grenssoort = iota + 1 // nobody pays less
	OpPlafond                       // nobody pays more
)

var grenssoorten = opsomming.Nieuw("grenssoort",
	opsomming.Rij[Grenssoort]{Waarde: OpBodem, Tekst: "bodem", Label: "bodem"},
	opsomming.Rij[Grenssoort]{Waarde: OpPlafond, Tekst: "plafond", Label: "plafond"},
)

// String gives the text as files have it.
func (g Grenssoort) String() string { return grenssoorten.Tekst(g) }

// Label gives the words people read.
func (g Grenssoort) Label() string { return grenssoorten.Label(g) }

// MarshalText writes the text as files have it; the zero Grenssoort is an error.
func (g Grenssoort) MarshalText() ([]byte, error) { return grenssoorten.MarshalText(g) }

// UnmarshalText reads what MarshalText writes.
func (g *Grenssoort) UnmarshalText(b []byte) error { return grenssoorten.UnmarshalText(g, b) }

// ParseGrenssoort reads a Grenssoort; the error lists the texts known.
func ParseGrenssoort(s string) (Grenssoort, error) { return grenssoorten.Parse(s) }

// Grenssoorten gives both.
func Grenssoorten() []Grenssoort { return grenssoorten.All() }
