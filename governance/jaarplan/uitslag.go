package jaarplan

import (
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// Uitslag says whether a result was reached. The zero Uitslag is invalid: a
// result that nobody reported on has none.
type Uitslag uint8

// The values of Uitslag.
const (
	Bereikt Uitslag = iota + 1
	DeelsBereikt
	NietBereikt
)

const (
	bronBijlage2 = governance.BronVisie2017 + ", bijlage 2"
	bronBijlage7 = governance.BronVisie2017 + ", bijlage 7"
)

var uitslagen = opsomming.Nieuw("uitslag",
	opsomming.Rij[Uitslag]{Waarde: Bereikt, Tekst: "bereikt", Label: "bereikt", Bron: bronBijlage2},
	opsomming.Rij[Uitslag]{Waarde: DeelsBereikt, Tekst: "deels-bereikt", Label: "deels bereikt", Bron: bronBijlage2},
	opsomming.Rij[Uitslag]{Waarde: NietBereikt, Tekst: "niet-bereikt", Label: "niet bereikt", Bron: bronBijlage2},
)

// String gives the text as files have it.
func (u Uitslag) String() string { return uitslagen.Tekst(u) }

// Label gives the words people read.
func (u Uitslag) Label() string { return uitslagen.Label(u) }

// Bron names the document and section the words come from.
func (u Uitslag) Bron() string { return uitslagen.Bron(u) }

// MarshalText writes the text as files have it; the zero Uitslag is an error.
func (u Uitslag) MarshalText() ([]byte, error) { return uitslagen.MarshalText(u) }

// UnmarshalText reads what MarshalText writes.
func (u *Uitslag) UnmarshalText(b []byte) error { return uitslagen.UnmarshalText(u, b) }

// ParseUitslag reads an Uitslag; the error lists the texts known.
func ParseUitslag(s string) (Uitslag, error) { return uitslagen.Parse(s) }

// Uitslagen gives every Uitslag, best first.
func Uitslagen() []Uitslag { return uitslagen.All() }
