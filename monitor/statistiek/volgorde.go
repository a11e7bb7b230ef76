package statistiek

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Volgorde says from which end groups of values are numbered.
type Volgorde uint8

// The values of Volgorde.
const (
	LaagsteEerst Volgorde = iota + 1 // group 1 has the lowest values
	HoogsteEerst                     // group 1 has the highest values
)

var volgorden = opsomming.Nieuw("volgorde",
	opsomming.Rij[Volgorde]{Waarde: LaagsteEerst, Tekst: "laagste-eerst", Label: "laagste eerst"},
	opsomming.Rij[Volgorde]{Waarde: HoogsteEerst, Tekst: "hoogste-eerst", Label: "hoogste eerst"},
)

// String gives the text as files have it.
func (v Volgorde) String() string { return volgorden.Tekst(v) }

// Label gives the Dutch label.
func (v Volgorde) Label() string { return volgorden.Label(v) }

// MarshalText writes the text as files have it; the zero Volgorde is an error.
func (v Volgorde) MarshalText() ([]byte, error) { return volgorden.MarshalText(v) }

// UnmarshalText reads what MarshalText writes.
func (v *Volgorde) UnmarshalText(tekst []byte) error { return volgorden.UnmarshalText(v, tekst) }

// ParseVolgorde reads a Volgorde; the error lists the texts known.
func ParseVolgorde(tekst string) (Volgorde, error) { return volgorden.Parse(tekst) }

// Volgorden gives every Volgorde in a fixed order.
func Volgorden() []Volgorde { return volgorden.All() }
