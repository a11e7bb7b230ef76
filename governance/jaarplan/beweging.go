package jaarplan

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Beweging says which way an effect went since the nulmeting, no further than
// the differences that are clear of chance reach: Duiding has the rule. The
// words are this library's own. The zero Beweging is invalid.
type Beweging uint8

// The values of Beweging.
const (
	Vooruit      Beweging = iota + 1 // better, and what is clear of chance points that way
	Achteruit                        // worse, and what is clear of chance points that way
	Tegengesteld                     // clearly better in one thing and clearly worse in another
	GeenVerschil                     // all of it compared, and nothing that can be told from chance
	NietTeZeggen                     // no comparison, or one that shows no direction
)

var bewegingen = opsomming.Nieuw("beweging",
	opsomming.Rij[Beweging]{Waarde: Vooruit, Tekst: "vooruit", Label: "vooruit"},
	opsomming.Rij[Beweging]{Waarde: Achteruit, Tekst: "achteruit", Label: "achteruit"},
	opsomming.Rij[Beweging]{Waarde: Tegengesteld, Tekst: "tegengesteld", Label: "tegengesteld"},
	opsomming.Rij[Beweging]{Waarde: GeenVerschil, Tekst: "geen-aantoonbaar-verschil", Label: "geen aantoonbaar verschil"},
	opsomming.Rij[Beweging]{Waarde: NietTeZeggen, Tekst: "niet-te-zeggen", Label: "niet te zeggen"},
)

// String gives the text as files have it.
func (b Beweging) String() string { return bewegingen.Tekst(b) }

// Label gives the words people read.
func (b Beweging) Label() string { return bewegingen.Label(b) }

// MarshalText writes the text as files have it; the zero Beweging is an error.
func (b Beweging) MarshalText() ([]byte, error) { return bewegingen.MarshalText(b) }

// UnmarshalText reads what MarshalText writes.
func (b *Beweging) UnmarshalText(t []byte) error { return bewegingen.UnmarshalText(b, t) }

// ParseBeweging reads a Beweging; the error lists the texts known.
func ParseBeweging(s string) (Beweging, error) { return bewegingen.Parse(s) }

// Bewegingen gives every Beweging.
func Bewegingen() []Beweging { return bewegingen.All() }
