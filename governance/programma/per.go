package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Per is the unit in which hours are told.
type Per uint8

// The units, shortest first. The zero Per is invalid.
const (
	PerWeek  Per = iota + 1 // hours in every ISO week
	PerMaand                // hours in every calendar month
)

var eenhedenPer = opsomming.Nieuw("eenheid van inzet",
	opsomming.Rij[Per]{Waarde: PerWeek, Tekst: "week", Label: "per week"},
	opsomming.Rij[Per]{Waarde: PerMaand, Tekst: "maand", Label: "per maand"},
)

// String gives the text as files have it.
func (p Per) String() string { return eenhedenPer.Tekst(p) }

// Label gives the words people read.
func (p Per) Label() string { return eenhedenPer.Label(p) }

// MarshalText writes the text as files have it; the zero Per is an error.
func (p Per) MarshalText() ([]byte, error) { return eenhedenPer.MarshalText(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Per) UnmarshalText(b []byte) error { return eenhedenPer.UnmarshalText(p, b) }

// ParsePer reads a Per; the error lists the texts known.
func ParsePer(s string) (Per, error) { return eenhedenPer.Parse(s) }

// EenhedenPer gives the units, shortest first.
func EenhedenPer() []Per { return eenhedenPer.All() }
