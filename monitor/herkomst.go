package monitor

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Herkomst says whether a figure was counted or estimated. The zero Herkomst means that the source does not tell; it is taken for a telling.
type Herkomst uint8

// The values of Herkomst.
const (
	Telling Herkomst = iota + 1
	Schatting
)

var herkomsten = opsomming.Nieuw("herkomst",
	opsomming.Rij[Herkomst]{Waarde: Telling, Tekst: "telling"},
	opsomming.Rij[Herkomst]{Waarde: Schatting, Tekst: "schatting"},
)

// String gives the text as files have it.
func (h Herkomst) String() string { return herkomsten.Tekst(h) }

// Label gives the Dutch label.
func (h Herkomst) Label() string { return herkomsten.Label(h) }

// MarshalText writes the text as files have it; the zero Herkomst is an error.
func (h Herkomst) MarshalText() ([]byte, error) { return herkomsten.MarshalText(h) }

// UnmarshalText reads what MarshalText writes.
func (h *Herkomst) UnmarshalText(tekst []byte) error { return herkomsten.UnmarshalText(h, tekst) }

// ParseHerkomst reads a Herkomst; the error lists the texts known.
func ParseHerkomst(tekst string) (Herkomst, error) { return herkomsten.Parse(tekst) }

// Herkomsten gives every Herkomst in a fixed order.
func Herkomsten() []Herkomst { return herkomsten.All() }
