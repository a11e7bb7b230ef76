package functies

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Deel is a part of a function: what each municipality does itself, or what
// the region does together. The zero Deel is invalid.
type Deel uint8

// The two parts.
const (
	Lokaal Deel = iota + 1
	Regionaal
)

var delen = opsomming.Nieuw("deel",
	opsomming.Rij[Deel]{Waarde: Lokaal, Tekst: "lokaal", Label: "Lokaal", Bron: bronBijlage7},
	opsomming.Rij[Deel]{Waarde: Regionaal, Tekst: "regionaal", Label: "Regionaal", Bron: bronBijlage7},
)

// String gives the text as files have it.
func (d Deel) String() string { return delen.Tekst(d) }

// Label gives the words people read.
func (d Deel) Label() string { return delen.Label(d) }

// Bron names the document the value comes from.
func (d Deel) Bron() string { return delen.Bron(d) }

// MarshalText writes the text as files have it; the zero Deel is an error.
func (d Deel) MarshalText() ([]byte, error) { return delen.MarshalText(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Deel) UnmarshalText(b []byte) error { return delen.UnmarshalText(d, b) }

// ParseDeel reads a Deel; the error lists the texts known.
func ParseDeel(s string) (Deel, error) { return delen.Parse(s) }

// Delen gives every value, in order.
func Delen() []Deel { return delen.All() }
