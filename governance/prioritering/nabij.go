package prioritering

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Nabijsoort is a reason why two opdrachten are too close to call. The zero
// Nabijsoort is invalid. The reasons and their words are this library's own,
// so they have no source.
type Nabijsoort uint8

// The reasons.
const (
	DoorScore        Nabijsoort = iota + 1 // the scores differ by at most a share of the higher
	DoorGewicht                            // the order flips when one weight changes by at most a share of it
	DoorBeoordelaars                       // a beoordelaar alone would rank them the other way
)

var nabijSoorten = opsomming.Nieuw("nabijheid",
	opsomming.Rij[Nabijsoort]{Waarde: DoorScore, Tekst: "score", Label: "klein verschil in score"},
	opsomming.Rij[Nabijsoort]{Waarde: DoorGewicht, Tekst: "gewicht", Label: "draait om bij een kleine verandering van gewicht"},
	opsomming.Rij[Nabijsoort]{Waarde: DoorBeoordelaars, Tekst: "beoordelaars", Label: "beoordelaars verschillen over de volgorde"},
)

// String gives the text as files have it.
func (s Nabijsoort) String() string { return nabijSoorten.Tekst(s) }

// Label gives the words people read.
func (s Nabijsoort) Label() string { return nabijSoorten.Label(s) }

// MarshalText writes the text as files have it; the zero Nabijsoort is an error.
func (s Nabijsoort) MarshalText() ([]byte, error) { return nabijSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Nabijsoort) UnmarshalText(b []byte) error { return nabijSoorten.UnmarshalText(s, b) }

// ParseNabijsoort reads a Nabijsoort; the error lists the texts known.
func ParseNabijsoort(s string) (Nabijsoort, error) { return nabijSoorten.Parse(s) }

// Nabijsoorten gives every reason.
func Nabijsoorten() []Nabijsoort { return nabijSoorten.All() }
