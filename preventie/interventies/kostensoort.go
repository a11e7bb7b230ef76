package interventies

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Kostensoort says whether an amount is planned or spent; the words are this
// library's own. The zero Kostensoort is invalid.
type Kostensoort uint8

// The two kinds.
const (
	Begroot   Kostensoort = iota + 1 // planned
	Werkelijk                        // spent
)

var kostensoorten = opsomming.Nieuw("kostensoort",
	opsomming.Rij[Kostensoort]{Waarde: Begroot, Tekst: "begroot", Label: "begroot"},
	opsomming.Rij[Kostensoort]{Waarde: Werkelijk, Tekst: "werkelijk", Label: "werkelijk"},
)

// String gives the text as files have it.
func (k Kostensoort) String() string { return kostensoorten.Tekst(k) }

// Label gives the words people read.
func (k Kostensoort) Label() string { return kostensoorten.Label(k) }

// MarshalText writes the text as files have it; the zero Kostensoort is an error.
func (k Kostensoort) MarshalText() ([]byte, error) { return kostensoorten.MarshalText(k) }

// UnmarshalText reads what MarshalText writes.
func (k *Kostensoort) UnmarshalText(s []byte) error { return kostensoorten.UnmarshalText(k, s) }

// ParseKostensoort reads one; the error lists the texts known.
func ParseKostensoort(s string) (Kostensoort, error) { return kostensoorten.Parse(s) }

// Kostensoorten gives all of them, in their order.
func Kostensoorten() []Kostensoort { return kostensoorten.All() }
