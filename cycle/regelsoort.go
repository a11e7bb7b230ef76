package cycle

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// RegelSoort is the kind of a Regel: what it asks. The zero RegelSoort is invalid.
type RegelSoort uint8

// The kinds of rule.
const (
	Minimaal          RegelSoort = iota + 1 // so many at least; hard
	BijVoorkeur                             // so many by preference; soft
	AnderePersonenDan                       // nobody who took part in another step; hard
	LidVanBeide                             // everyone sits in each of some bodies; hard
	VolgtSegment                            // who joins follows from the segment at hand; soft
)

var regelSoorten = opsomming.Nieuw("regelsoort",
	opsomming.Rij[RegelSoort]{Waarde: Minimaal, Tekst: "minimaal", Label: "minimaal"},
	opsomming.Rij[RegelSoort]{Waarde: BijVoorkeur, Tekst: "voorkeur", Label: "bij voorkeur"},
	opsomming.Rij[RegelSoort]{Waarde: AnderePersonenDan, Tekst: "andere_personen_dan", Label: "andere personen dan"},
	opsomming.Rij[RegelSoort]{Waarde: LidVanBeide, Tekst: "lid_van_beide", Label: "lid van beide"},
	opsomming.Rij[RegelSoort]{Waarde: VolgtSegment, Tekst: "segment", Label: "volgt het segment"},
)

// String gives the text as files have it.
func (s RegelSoort) String() string { return regelSoorten.Tekst(s) }

// Label gives the words people read.
func (s RegelSoort) Label() string { return regelSoorten.Label(s) }

// MarshalText writes the text as files have it; the zero RegelSoort is an error.
func (s RegelSoort) MarshalText() ([]byte, error) { return regelSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *RegelSoort) UnmarshalText(b []byte) error { return regelSoorten.UnmarshalText(s, b) }

// ParseRegelSoort reads a RegelSoort; the error lists the texts known.
func ParseRegelSoort(s string) (RegelSoort, error) { return regelSoorten.Parse(s) }

// RegelSoorten gives every RegelSoort, in order.
func RegelSoorten() []RegelSoort { return regelSoorten.All() }
