package preventie

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Uitslag is what came of placing; the words are this library's own. The zero
// Uitslag is invalid.
type Uitslag uint8

// What can come of it.
const (
	Geplaatst     Uitslag = iota + 1 // level and stage are known
	AlleenNiveau                     // the level is known, the stage not
	NogOpen                          // the answers leave more than one way
	Tegenstrijdig                    // no level fits the answers
)

var uitslagen = opsomming.Nieuw("uitslag",
	opsomming.Rij[Uitslag]{Waarde: Geplaatst, Tekst: "geplaatst", Label: "geplaatst"},
	opsomming.Rij[Uitslag]{Waarde: AlleenNiveau, Tekst: "alleen-niveau", Label: "niveau bekend, fase nog niet"},
	opsomming.Rij[Uitslag]{Waarde: NogOpen, Tekst: "nog-open", Label: "nog niet te plaatsen"},
	opsomming.Rij[Uitslag]{Waarde: Tegenstrijdig, Tekst: "tegenstrijdig", Label: "de antwoorden gaan niet samen"},
)

// String gives the text as files have it.
func (u Uitslag) String() string { return uitslagen.Tekst(u) }

// Label gives the words people read.
func (u Uitslag) Label() string { return uitslagen.Label(u) }

// MarshalText writes the text as files have it; the zero Uitslag is an error.
func (u Uitslag) MarshalText() ([]byte, error) { return uitslagen.MarshalText(u) }

// UnmarshalText reads what MarshalText writes.
func (u *Uitslag) UnmarshalText(b []byte) error { return uitslagen.UnmarshalText(u, b) }

// ParseUitslag reads an Uitslag; the error lists the texts known.
func ParseUitslag(s string) (Uitslag, error) { return uitslagen.Parse(s) }

// Uitslagen gives all four.
func Uitslagen() []Uitslag { return uitslagen.All() }
