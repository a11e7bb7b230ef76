package governance

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Lijn is a line between two bodies, both by id.
type Lijn struct {
	Van    string    `json:"van"`
	Naar   string    `json:"naar"` // another than Van
	Soort  Lijnsoort `json:"soort"`
	Bron   string    `json:"bron,omitempty"`   // document and section
	Lezing string    `json:"lezing,omitempty"` // what of this is our reading, and why
}

// Lijnsoort says what a Lijn from one body to another means. The words
// are this library's own. The zero Lijnsoort is invalid.
type Lijnsoort uint8

// The kinds of line.
const (
	Stuurt      Lijnsoort = iota + 1 // Van gives Naar its assignment and may correct it
	BereidtVoor                      // Van prepares the decisions of Naar
	Adviseert                        // Van thinks along with Naar, which decides itself
	Verbindt                         // Van carries knowledge to and from Naar
	StaatNaast                       // Van and Naar are equals who keep each other informed
)

var lijnSoorten = opsomming.Nieuw("lijnsoort",
	opsomming.Rij[Lijnsoort]{Waarde: Stuurt, Tekst: "stuurt", Label: "stuurt"},
	opsomming.Rij[Lijnsoort]{Waarde: BereidtVoor, Tekst: "bereidt-voor", Label: "bereidt voor"},
	opsomming.Rij[Lijnsoort]{Waarde: Adviseert, Tekst: "adviseert", Label: "adviseert"},
	opsomming.Rij[Lijnsoort]{Waarde: Verbindt, Tekst: "verbindt", Label: "verbindt"},
	opsomming.Rij[Lijnsoort]{Waarde: StaatNaast, Tekst: "naast", Label: "staat naast"},
)

// String gives the text as files have it, such as "bereidt-voor".
func (s Lijnsoort) String() string { return lijnSoorten.Tekst(s) }

// Label gives the words people read, a verb from Van to Naar.
func (s Lijnsoort) Label() string { return lijnSoorten.Label(s) }

// MarshalText writes the text as files have it; the zero Lijnsoort is an error.
func (s Lijnsoort) MarshalText() ([]byte, error) { return lijnSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Lijnsoort) UnmarshalText(b []byte) error { return lijnSoorten.UnmarshalText(s, b) }

// ParseLijnsoort reads a Lijnsoort; the error lists the texts known.
func ParseLijnsoort(s string) (Lijnsoort, error) { return lijnSoorten.Parse(s) }

// Lijnsoorten gives every kind of line.
func Lijnsoorten() []Lijnsoort { return lijnSoorten.All() }
