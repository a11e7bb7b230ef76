package cycle

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Regelsoort is the kind of a Regel: what it asks. The zero Regelsoort is invalid.
type Regelsoort uint8

// The kinds of rule.
const (
	Minimaal          Regelsoort = iota + 1 // so many at least; hard
	BijVoorkeur                             // so many by preference; soft
	AnderePersonenDan                       // nobody who took part in another step; hard
	LidVanBeide                             // everyone sits in each of some bodies; hard
	VolgtSegment                            // who joins follows from the segment at hand; soft
)

var regelSoorten = opsomming.Nieuw("regelsoort",
	opsomming.Rij[Regelsoort]{Waarde: Minimaal, Tekst: "minimaal", Label: "minimaal"},
	opsomming.Rij[Regelsoort]{Waarde: BijVoorkeur, Tekst: "voorkeur", Label: "bij voorkeur"},
	opsomming.Rij[Regelsoort]{Waarde: AnderePersonenDan, Tekst: "andere_personen_dan", Label: "andere personen dan"},
	opsomming.Rij[Regelsoort]{Waarde: LidVanBeide, Tekst: "lid_van_beide", Label: "lid van beide"},
	opsomming.Rij[Regelsoort]{Waarde: VolgtSegment, Tekst: "segment", Label: "volgt het segment"},
)

// String gives the text as files have it.
func (s Regelsoort) String() string { return regelSoorten.Tekst(s) }

// Label gives the words people read.
func (s Regelsoort) Label() string { return regelSoorten.Label(s) }

// MarshalText writes the text as files have it; the zero Regelsoort is an error.
func (s Regelsoort) MarshalText() ([]byte, error) { return regelSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Regelsoort) UnmarshalText(b []byte) error { return regelSoorten.UnmarshalText(s, b) }

// ParseRegelsoort reads a Regelsoort; the error lists the texts known.
func ParseRegelsoort(s string) (Regelsoort, error) { return regelSoorten.Parse(s) }

// Regelsoorten gives every Regelsoort, in order.
func Regelsoorten() []Regelsoort { return regelSoorten.All() }
