package interventies

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Besluit says whether an intervention is taken up into the programme; the words
// are this library's own. The zero Besluit is invalid.
type Besluit uint8

// The decisions.
const (
	Opgenomen     Besluit = iota + 1 // it belongs to the programme
	Voorgesteld                      // nothing is decided yet
	NietOpgenomen                    // decided against, with the reason
)

var besluiten = opsomming.Nieuw("besluit",
	opsomming.Rij[Besluit]{Waarde: Opgenomen, Tekst: "opgenomen", Label: "opgenomen"},
	opsomming.Rij[Besluit]{Waarde: Voorgesteld, Tekst: "voorgesteld", Label: "voorgesteld"},
	opsomming.Rij[Besluit]{Waarde: NietOpgenomen, Tekst: "niet-opgenomen", Label: "niet opgenomen"},
)

// String gives the text as files have it.
func (b Besluit) String() string { return besluiten.Tekst(b) }

// Label gives the words people read.
func (b Besluit) Label() string { return besluiten.Label(b) }

// MarshalText writes the text as files have it; the zero Besluit is an error.
func (b Besluit) MarshalText() ([]byte, error) { return besluiten.MarshalText(b) }

// UnmarshalText reads what MarshalText writes.
func (b *Besluit) UnmarshalText(s []byte) error { return besluiten.UnmarshalText(b, s) }

// ParseBesluit reads one; the error lists the texts known.
func ParseBesluit(s string) (Besluit, error) { return besluiten.Parse(s) }

// Besluiten gives all of them, in their order.
func Besluiten() []Besluit { return besluiten.All() }
