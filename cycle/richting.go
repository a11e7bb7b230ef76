package cycle

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Richting says where an Overgang leads. The zero Richting is invalid.
type Richting uint8

// The directions.
const (
	Vooruit     Richting = iota + 1 // to a later step
	Terug                           // back to an earlier step, or the same one anew
	NieuweRonde                     // to the beginning of the next round
)

var richtingen = opsomming.Nieuw("richting",
	opsomming.Rij[Richting]{Waarde: Vooruit, Tekst: "vooruit", Label: "vooruit"},
	opsomming.Rij[Richting]{Waarde: Terug, Tekst: "terug", Label: "terug"},
	opsomming.Rij[Richting]{Waarde: NieuweRonde, Tekst: "nieuwe-ronde", Label: "nieuwe ronde"},
)

// String gives the text as files have it.
func (r Richting) String() string { return richtingen.Tekst(r) }

// Label gives the words people read.
func (r Richting) Label() string { return richtingen.Label(r) }

// MarshalText writes the text as files have it; the zero Richting is an error.
func (r Richting) MarshalText() ([]byte, error) { return richtingen.MarshalText(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Richting) UnmarshalText(b []byte) error { return richtingen.UnmarshalText(r, b) }

// ParseRichting reads a Richting; the error lists the texts known.
func ParseRichting(s string) (Richting, error) { return richtingen.Parse(s) }

// Richtingen gives every Richting, in order.
func Richtingen() []Richting { return richtingen.All() }
