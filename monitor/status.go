package monitor

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Status says how firm a published figure is. The zero Status means that the source does not tell.
type Status uint8

// The values of Status.
const (
	Definitief Status = iota + 1
	NaderVoorlopig
	Voorlopig
	Geschat
)

var statussen = opsomming.Nieuw("status",
	opsomming.Rij[Status]{Waarde: Definitief, Tekst: "definitief", Bron: "CBS StatLine, meaning of * and ** behind a period"},
	opsomming.Rij[Status]{Waarde: NaderVoorlopig, Tekst: "nader voorlopig", Bron: "CBS StatLine, meaning of * and ** behind a period"},
	opsomming.Rij[Status]{Waarde: Voorlopig, Tekst: "voorlopig", Bron: "CBS StatLine, meaning of * and ** behind a period"},
	opsomming.Rij[Status]{Waarde: Geschat, Tekst: "geschat", Bron: "CBS StatLine, meaning of * and ** behind a period"},
)

// String gives the text as files have it.
func (s Status) String() string { return statussen.Tekst(s) }

// Label gives the Dutch label.
func (s Status) Label() string { return statussen.Label(s) }

// MarshalText writes the text as files have it; the zero Status is an error.
func (s Status) MarshalText() ([]byte, error) { return statussen.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Status) UnmarshalText(tekst []byte) error { return statussen.UnmarshalText(s, tekst) }

// ParseStatus reads a Status; the error lists the texts known.
func ParseStatus(tekst string) (Status, error) { return statussen.Parse(tekst) }

// Statussen gives every Status in a fixed order.
func Statussen() []Status { return statussen.All() }
