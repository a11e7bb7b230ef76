package prioritering

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// NabijSoort is a reason why two opdrachten are too close to call. The zero
// NabijSoort is invalid. The reasons and their words are this library's own,
// so they have no source.
type NabijSoort uint8

// The reasons.
const (
	DoorScore        NabijSoort = iota + 1 // the scores differ by at most a share of the higher
	DoorGewicht                            // the order flips when one weight changes by at most a share of it
	DoorBeoordelaars                       // a beoordelaar alone would rank them the other way
)

var nabijSoorten = opsomming.Nieuw("nabijheid",
	opsomming.Rij[NabijSoort]{Waarde: DoorScore, Tekst: "score", Label: "klein verschil in score"},
	opsomming.Rij[NabijSoort]{Waarde: DoorGewicht, Tekst: "gewicht", Label: "draait om bij een kleine verandering van gewicht"},
	opsomming.Rij[NabijSoort]{Waarde: DoorBeoordelaars, Tekst: "beoordelaars", Label: "beoordelaars verschillen over de volgorde"},
)

// String gives the text as files have it.
func (s NabijSoort) String() string { return nabijSoorten.Tekst(s) }

// Label gives the words people read.
func (s NabijSoort) Label() string { return nabijSoorten.Label(s) }

// MarshalText writes the text as files have it; the zero NabijSoort is an error.
func (s NabijSoort) MarshalText() ([]byte, error) { return nabijSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *NabijSoort) UnmarshalText(b []byte) error { return nabijSoorten.UnmarshalText(s, b) }

// ParseNabijSoort reads a NabijSoort; the error lists the texts known.
func ParseNabijSoort(s string) (NabijSoort, error) { return nabijSoorten.Parse(s) }

// NabijSoorten gives every reason.
func NabijSoorten() []NabijSoort { return nabijSoorten.All() }
