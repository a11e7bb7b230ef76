package preventie

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Niveau is a level of prevention: at whom it aims. The order is that of the
// continuum, from everyone to those who have a condition. The zero Niveau is
// invalid. Source: regional vision Achterhoek 2017, bijlage 3.
type Niveau uint8

// The four levels.
const (
	Universeel      Niveau = iota + 1 // the general population, no raised risk
	Selectief                         // groups at (high) risk
	Geindiceerd                       // individuals with risk factors or symptoms, no diagnosis yet
	Zorggerelateerd                   // individuals with a condition or problems
)

const bijlage3 = "Regiovisie Achterhoek 2017, bijlage 3"

var niveaus = opsomming.Nieuw("niveau",
	opsomming.Rij[Niveau]{Waarde: Universeel, Tekst: "universeel", Label: "universeel", Bron: bijlage3},
	opsomming.Rij[Niveau]{Waarde: Selectief, Tekst: "selectief", Label: "selectief", Bron: bijlage3},
	opsomming.Rij[Niveau]{Waarde: Geindiceerd, Tekst: "geindiceerd", Label: "geïndiceerd", Bron: bijlage3},
	opsomming.Rij[Niveau]{Waarde: Zorggerelateerd, Tekst: "zorggerelateerd", Label: "zorggerelateerd", Bron: bijlage3},
)

// String gives the text as files have it, such as "geindiceerd".
func (n Niveau) String() string { return niveaus.Tekst(n) }

// Label gives the word people read, such as "geïndiceerd".
func (n Niveau) Label() string { return niveaus.Label(n) }

// Bron gives the document and section the level comes from.
func (n Niveau) Bron() string { return niveaus.Bron(n) }

// MarshalText writes the text as files have it; the zero Niveau is an error.
func (n Niveau) MarshalText() ([]byte, error) { return niveaus.MarshalText(n) }

// UnmarshalText reads what MarshalText writes.
func (n *Niveau) UnmarshalText(b []byte) error { return niveaus.UnmarshalText(n, b) }

// ParseNiveau reads a Niveau; the error lists the texts known.
func ParseNiveau(s string) (Niveau, error) { return niveaus.Parse(s) }

// Niveaus gives the four levels, from the lightest to the heaviest.
func Niveaus() []Niveau { return niveaus.All() }
