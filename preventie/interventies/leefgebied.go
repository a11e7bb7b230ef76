package interventies

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Leefgebied is where people move about, and where an intervention reaches them.
// The zero Leefgebied is invalid. Source: regional vision Achterhoek 2017,
// bijlage 7.
type Leefgebied uint8

// The three leefgebieden.
const (
	School Leefgebied = iota + 1
	VrijeTijd
	Werk
)

var leefgebieden = opsomming.Nieuw("leefgebied",
	opsomming.Rij[Leefgebied]{Waarde: School, Tekst: "school", Label: "school", Bron: bronBijlage7},
	opsomming.Rij[Leefgebied]{Waarde: VrijeTijd, Tekst: "vrije-tijd", Label: "vrije tijd", Bron: bronBijlage7},
	opsomming.Rij[Leefgebied]{Waarde: Werk, Tekst: "werk", Label: "werk", Bron: bronBijlage7},
)

// String gives the text as files have it.
func (l Leefgebied) String() string { return leefgebieden.Tekst(l) }

// Label gives the words people read.
func (l Leefgebied) Label() string { return leefgebieden.Label(l) }

// Bron gives the document that the word comes from.
func (l Leefgebied) Bron() string { return leefgebieden.Bron(l) }

// MarshalText writes the text as files have it; the zero Leefgebied is an error.
func (l Leefgebied) MarshalText() ([]byte, error) { return leefgebieden.MarshalText(l) }

// UnmarshalText reads what MarshalText writes.
func (l *Leefgebied) UnmarshalText(s []byte) error { return leefgebieden.UnmarshalText(l, s) }

// ParseLeefgebied reads one; the error lists the texts known.
func ParseLeefgebied(s string) (Leefgebied, error) { return leefgebieden.Parse(s) }

// Leefgebieden gives all of them, in their order.
func Leefgebieden() []Leefgebied { return leefgebieden.All() }
