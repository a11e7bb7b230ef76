package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Coordinatielijn is one of the three lines along which care and support are
// coordinated. Source: programmaplan, chapter 3.
type Coordinatielijn uint8

// The three lines, lightest first. The zero Coordinatielijn is invalid.
const (
	NuldeLijn  Coordinatielijn = iota + 1 // brede welzijn, tied to the first line
	EersteLijn                            // key partners in care and the municipality, by covenant
	TweedeLijn                            // access and beschikkingen by the municipality
)

var coordinatielijnen = opsomming.Nieuw("coordinatielijn",
	opsomming.Rij[Coordinatielijn]{Waarde: NuldeLijn, Tekst: "0de", Label: "0de lijn: brede welzijn coördineert preventie", Bron: bronPlan + ", hoofdstuk 3"},
	opsomming.Rij[Coordinatielijn]{Waarde: EersteLijn, Tekst: "1ste", Label: "1ste lijn: kernpartners coördineren, volgens convenant", Bron: bronPlan + ", hoofdstuk 3"},
	opsomming.Rij[Coordinatielijn]{Waarde: TweedeLijn, Tekst: "2de", Label: "2de lijn: gemeente coördineert en beschikt", Bron: bronPlan + ", hoofdstuk 3"},
)

// String gives the text as files have it.
func (c Coordinatielijn) String() string { return coordinatielijnen.Tekst(c) }

// Label gives the words people read.
func (c Coordinatielijn) Label() string { return coordinatielijnen.Label(c) }

// Bron names the document and section it comes from.
func (c Coordinatielijn) Bron() string { return coordinatielijnen.Bron(c) }

// MarshalText writes the text as files have it; the zero Coordinatielijn is an error.
func (c Coordinatielijn) MarshalText() ([]byte, error) { return coordinatielijnen.MarshalText(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Coordinatielijn) UnmarshalText(b []byte) error { return coordinatielijnen.UnmarshalText(c, b) }

// ParseCoordinatielijn reads a Coordinatielijn; the error lists the texts known.
func ParseCoordinatielijn(s string) (Coordinatielijn, error) { return coordinatielijnen.Parse(s) }

// Coordinatielijnen gives the three, lightest first.
func Coordinatielijnen() []Coordinatielijn { return coordinatielijnen.All() }
