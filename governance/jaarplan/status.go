package jaarplan

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Status says how far a project is; the words are this library's own. The zero
// Status is invalid: where it may be absent, it means that the status is not
// known.
type Status uint8

// The values of Status.
const (
	Gepland Status = iota + 1
	Loopt
	Afgerond
	Gestopt
)

var statussen = opsomming.Nieuw("status",
	opsomming.Rij[Status]{Waarde: Gepland, Tekst: "gepland", Label: "gepland"},
	opsomming.Rij[Status]{Waarde: Loopt, Tekst: "loopt", Label: "in uitvoering"},
	opsomming.Rij[Status]{Waarde: Afgerond, Tekst: "afgerond", Label: "afgerond"},
	opsomming.Rij[Status]{Waarde: Gestopt, Tekst: "gestopt", Label: "gestopt"},
)

// String gives the text as files have it.
func (s Status) String() string { return statussen.Tekst(s) }

// Label gives the words people read.
func (s Status) Label() string { return statussen.Label(s) }

// MarshalText writes the text as files have it; the zero Status is an error.
func (s Status) MarshalText() ([]byte, error) { return statussen.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Status) UnmarshalText(b []byte) error { return statussen.UnmarshalText(s, b) }

// ParseStatus reads a Status; the error lists the texts known.
func ParseStatus(s string) (Status, error) { return statussen.Parse(s) }

// Statussen gives every Status, from plan to end.
func Statussen() []Status { return statussen.All() }
