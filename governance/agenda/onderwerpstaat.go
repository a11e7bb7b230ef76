package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Onderwerpstaat says how far a topic of the landscape has come. The zero
// Onderwerpstaat is invalid; where it may be left out it means that nobody has
// said.
type Onderwerpstaat uint8

// The three states of the scheme of the landscape.
const (
	GovernanceGeregeld Onderwerpstaat = iota + 1 // it is settled who decides on it
	ProjectMogelijk                              // projects of the agenda can run on it
	VraagtUitwerking                             // first governance, then projects
)

var onderwerpStaten = opsomming.Nieuw("onderwerpstaat",
	opsomming.Rij[Onderwerpstaat]{Waarde: GovernanceGeregeld, Tekst: "governance-geregeld", Label: "governance geregeld", Bron: bronLandschap},
	opsomming.Rij[Onderwerpstaat]{Waarde: ProjectMogelijk, Tekst: "project-mogelijk", Label: "project mogelijk", Bron: bronLandschap},
	opsomming.Rij[Onderwerpstaat]{Waarde: VraagtUitwerking, Tekst: "vraagt-uitwerking", Label: "vraagt uitwerking", Bron: bronLandschap},
)

// String gives the text as files have it.
func (o Onderwerpstaat) String() string { return onderwerpStaten.Tekst(o) }

// Label gives the words people read.
func (o Onderwerpstaat) Label() string { return onderwerpStaten.Label(o) }

// Bron names the document and section it comes from.
func (o Onderwerpstaat) Bron() string { return onderwerpStaten.Bron(o) }

// MarshalText writes the text as files have it; the zero Onderwerpstaat is an error.
func (o Onderwerpstaat) MarshalText() ([]byte, error) { return onderwerpStaten.MarshalText(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Onderwerpstaat) UnmarshalText(b []byte) error { return onderwerpStaten.UnmarshalText(o, b) }

// ParseOnderwerpstaat reads an Onderwerpstaat; the error lists the texts known.
func ParseOnderwerpstaat(s string) (Onderwerpstaat, error) { return onderwerpStaten.Parse(s) }

// Onderwerpstaten gives every Onderwerpstaat, in order.
func Onderwerpstaten() []Onderwerpstaat { return onderwerpStaten.All() }
