package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// OnderwerpStaat says how far a topic of the landscape has come. The zero
// OnderwerpStaat is invalid; where it may be left out it means that nobody has
// said.
type OnderwerpStaat uint8

// The three states of the scheme of the landscape.
const (
	GovernanceGeregeld OnderwerpStaat = iota + 1 // it is settled who decides on it
	ProjectMogelijk                              // projects of the agenda can run on it
	VraagtUitwerking                             // first governance, then projects
)

var onderwerpStaten = opsomming.Nieuw("onderwerpstaat",
	opsomming.Rij[OnderwerpStaat]{Waarde: GovernanceGeregeld, Tekst: "governance-geregeld", Label: "governance geregeld", Bron: bronLandschap},
	opsomming.Rij[OnderwerpStaat]{Waarde: ProjectMogelijk, Tekst: "project-mogelijk", Label: "project mogelijk", Bron: bronLandschap},
	opsomming.Rij[OnderwerpStaat]{Waarde: VraagtUitwerking, Tekst: "vraagt-uitwerking", Label: "vraagt uitwerking", Bron: bronLandschap},
)

// String gives the text as files have it.
func (o OnderwerpStaat) String() string { return onderwerpStaten.Tekst(o) }

// Label gives the words people read.
func (o OnderwerpStaat) Label() string { return onderwerpStaten.Label(o) }

// Bron names the document and section it comes from.
func (o OnderwerpStaat) Bron() string { return onderwerpStaten.Bron(o) }

// MarshalText writes the text as files have it; the zero OnderwerpStaat is an error.
func (o OnderwerpStaat) MarshalText() ([]byte, error) { return onderwerpStaten.MarshalText(o) }

// UnmarshalText reads what MarshalText writes.
func (o *OnderwerpStaat) UnmarshalText(b []byte) error { return onderwerpStaten.UnmarshalText(o, b) }

// ParseOnderwerpStaat reads an OnderwerpStaat; the error lists the texts known.
func ParseOnderwerpStaat(s string) (OnderwerpStaat, error) { return onderwerpStaten.Parse(s) }

// OnderwerpStaten gives every OnderwerpStaat, in order.
func OnderwerpStaten() []OnderwerpStaat { return onderwerpStaten.All() }
