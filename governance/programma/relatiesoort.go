package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Relatiesoort is how one project hangs together with another, or with work
// outside the programme. Source: programmaplan, project sheets.
type Relatiesoort uint8

// The two kinds. The zero Relatiesoort is invalid.
const (
	AfhankelijkVanResultaat Relatiesoort = iota + 1 // cannot be finished without what the other yields
	Samenhang                                       // touches the other, without waiting for it
)

var relatiesoorten = opsomming.Nieuw("relatiesoort",
	opsomming.Rij[Relatiesoort]{Waarde: AfhankelijkVanResultaat, Tekst: "afhankelijk-van-resultaat", Label: "afhankelijk van resultaat", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Relatiesoort]{Waarde: Samenhang, Tekst: "relatie", Label: "relatie", Bron: bronPlan + ", projectbladen"},
)

// String gives the text as files have it.
func (r Relatiesoort) String() string { return relatiesoorten.Tekst(r) }

// Label gives the words people read.
func (r Relatiesoort) Label() string { return relatiesoorten.Label(r) }

// Bron names the document and section it comes from.
func (r Relatiesoort) Bron() string { return relatiesoorten.Bron(r) }

// MarshalText writes the text as files have it; the zero Relatiesoort is an error.
func (r Relatiesoort) MarshalText() ([]byte, error) { return relatiesoorten.MarshalText(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Relatiesoort) UnmarshalText(b []byte) error { return relatiesoorten.UnmarshalText(r, b) }

// ParseRelatiesoort reads a Relatiesoort; the error lists the texts known.
func ParseRelatiesoort(s string) (Relatiesoort, error) { return relatiesoorten.Parse(s) }

// Relatiesoorten gives the two, strongest first.
func Relatiesoorten() []Relatiesoort { return relatiesoorten.All() }
