package monitor

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Bewijskracht says how much of an afwijking comes from differences that are no chance. The zero Bewijskracht is invalid.
type Bewijskracht uint8

// The values of Bewijskracht.
const (
	BewijsSterk Bewijskracht = iota + 1
	BewijsZwak
	BewijsGeen
	BewijsOnbekend
)

var bewijskrachten = opsomming.Nieuw("bewijskracht",
	opsomming.Rij[Bewijskracht]{Waarde: BewijsSterk, Tekst: "sterk"},
	opsomming.Rij[Bewijskracht]{Waarde: BewijsZwak, Tekst: "zwak"},
	opsomming.Rij[Bewijskracht]{Waarde: BewijsGeen, Tekst: "geen"},
	opsomming.Rij[Bewijskracht]{Waarde: BewijsOnbekend, Tekst: "onbekend"},
)

// String gives the text as files have it.
func (b Bewijskracht) String() string { return bewijskrachten.Tekst(b) }

// Label gives the Dutch label.
func (b Bewijskracht) Label() string { return bewijskrachten.Label(b) }

// MarshalText writes the text as files have it; the zero Bewijskracht is an error.
func (b Bewijskracht) MarshalText() ([]byte, error) { return bewijskrachten.MarshalText(b) }

// UnmarshalText reads what MarshalText writes.
func (b *Bewijskracht) UnmarshalText(tekst []byte) error {
	return bewijskrachten.UnmarshalText(b, tekst)
}

// ParseBewijskracht reads a Bewijskracht; the error lists the texts known.
func ParseBewijskracht(tekst string) (Bewijskracht, error) { return bewijskrachten.Parse(tekst) }

// Bewijskrachten gives every Bewijskracht in a fixed order.
func Bewijskrachten() []Bewijskracht { return bewijskrachten.All() }
