package prioritering

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Soort is the kind of a Lijn. The zero Soort is invalid. Source:
// Samenwerkingsagenda Twente, werksessie 9 mei 2022, scheme of the four lines.
type Soort uint8

// The kinds of line.
const (
	Inhoudelijk  Soort = iota + 1 // is filled with opdrachten, which are ranked
	Faciliterend                  // stands beside the others over their whole breadth; not ranked
)

const bronSoort = bronWerksessie + ", schema van de hoofdlijnen"

var soorten = opsomming.Nieuw("soort",
	opsomming.Rij[Soort]{Waarde: Inhoudelijk, Tekst: "inhoudelijk", Label: "inhoudelijk", Bron: bronSoort},
	opsomming.Rij[Soort]{Waarde: Faciliterend, Tekst: "faciliterend", Label: "faciliterend", Bron: bronSoort},
)

// String gives the text as files have it.
func (s Soort) String() string { return soorten.Tekst(s) }

// Label gives the words people read.
func (s Soort) Label() string { return soorten.Label(s) }

// Bron names the document the kind comes from.
func (s Soort) Bron() string { return soorten.Bron(s) }

// MarshalText writes the text as files have it; the zero Soort is an error.
func (s Soort) MarshalText() ([]byte, error) { return soorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Soort) UnmarshalText(b []byte) error { return soorten.UnmarshalText(s, b) }

// ParseSoort reads a Soort; the error lists the texts known.
func ParseSoort(s string) (Soort, error) { return soorten.Parse(s) }

// Soorten gives both.
func Soorten() []Soort { return soorten.All() }
