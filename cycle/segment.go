package cycle

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Segment is an inkoopsegment: what a question is about, and so which accountteam thinks along. The zero Segment is invalid.
type Segment uint8

// The three segments, each with an accountteam of its own.
const (
	AmbulanteJeugdhulp   Segment = iota + 1 // youth care at home or on visit
	JeugdhulpMetVerblijf                    // youth care with a stay
	Wmo                                     // support under the Wet maatschappelijke ondersteuning
)

var segmenten = opsomming.Nieuw("segment",
	opsomming.Rij[Segment]{Waarde: AmbulanteJeugdhulp, Tekst: "ambulante-jeugdhulp", Label: "Ambulante jeugdhulp", Bron: bronPlaat},
	opsomming.Rij[Segment]{Waarde: JeugdhulpMetVerblijf, Tekst: "jeugdhulp-met-verblijf", Label: "Jeugdhulp met verblijf", Bron: bronPlaat},
	opsomming.Rij[Segment]{Waarde: Wmo, Tekst: "wmo", Label: "Wmo", Bron: bronPlaat},
)

// String gives the text as files have it.
func (s Segment) String() string { return segmenten.Tekst(s) }

// Label gives the words people read.
func (s Segment) Label() string { return segmenten.Label(s) }

// Bron names the document and section it comes from.
func (s Segment) Bron() string { return segmenten.Bron(s) }

// MarshalText writes the text as files have it; the zero Segment is an error.
func (s Segment) MarshalText() ([]byte, error) { return segmenten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Segment) UnmarshalText(b []byte) error { return segmenten.UnmarshalText(s, b) }

// ParseSegment reads a Segment; the error lists the texts known.
func ParseSegment(s string) (Segment, error) { return segmenten.Parse(s) }

// Segmenten gives every Segment, in order.
func Segmenten() []Segment { return segmenten.All() }
