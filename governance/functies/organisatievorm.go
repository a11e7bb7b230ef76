package functies

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Organisatievorm is where the toegangsteam of a municipality is housed. The
// zero Organisatievorm is not given.
type Organisatievorm uint8

// The three forms the vision names (bijlage 7, function 5), and one for
// whatever else there is, told in the omschrijving.
const (
	VormGemeente Organisatievorm = iota + 1 // a team of the municipality
	VormStichting
	VormBV
	VormAnders
)

var organisatievormen = opsomming.Nieuw("organisatievorm",
	opsomming.Rij[Organisatievorm]{Waarde: VormGemeente, Tekst: "gemeente", Label: "team van de gemeente", Bron: bronBijlage7},
	opsomming.Rij[Organisatievorm]{Waarde: VormStichting, Tekst: "stichting", Label: "stichting", Bron: bronBijlage7},
	opsomming.Rij[Organisatievorm]{Waarde: VormBV, Tekst: "bv", Label: "BV", Bron: bronBijlage7},
	opsomming.Rij[Organisatievorm]{Waarde: VormAnders, Tekst: "anders", Label: "andere vorm", Bron: "eigen aanvulling"},
)

// String gives the text as files have it.
func (o Organisatievorm) String() string { return organisatievormen.Tekst(o) }

// Label gives the words people read.
func (o Organisatievorm) Label() string { return organisatievormen.Label(o) }

// Bron names the document the value comes from.
func (o Organisatievorm) Bron() string { return organisatievormen.Bron(o) }

// MarshalText writes the text as files have it; the zero Organisatievorm is an error.
func (o Organisatievorm) MarshalText() ([]byte, error) { return organisatievormen.MarshalText(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Organisatievorm) UnmarshalText(b []byte) error { return organisatievormen.UnmarshalText(o, b) }

// ParseOrganisatievorm reads an Organisatievorm; the error lists the texts known.
func ParseOrganisatievorm(s string) (Organisatievorm, error) { return organisatievormen.Parse(s) }

// Organisatievormen gives every value, in order.
func Organisatievormen() []Organisatievorm { return organisatievormen.All() }
