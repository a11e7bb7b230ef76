package uitgaven

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Status says whether an amount was planned or spent. The zero Status says that
// the source does not tell.
type Status uint8

// The statuses.
const (
	Begroting Status = iota + 1
	Realisatie
)

var statussen = opsomming.Nieuw("status",
	opsomming.Rij[Status]{Waarde: Begroting, Tekst: "begroting", Label: "begroting", Bron: iv3},
	opsomming.Rij[Status]{Waarde: Realisatie, Tekst: "realisatie", Label: "realisatie", Bron: iv3},
)

// String gives the text as files have it, such as "begroting".
func (s Status) String() string { return statussen.Tekst(s) }

// Label gives the word people read.
func (s Status) Label() string { return statussen.Label(s) }

// Bron gives the document that tells the two apart.
func (s Status) Bron() string { return statussen.Bron(s) }

// MarshalText writes the text as files have it; the zero Status is an error.
func (s Status) MarshalText() ([]byte, error) { return statussen.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Status) UnmarshalText(b []byte) error { return statussen.UnmarshalText(s, b) }

// ParseStatus reads a Status; the error lists the texts known.
func ParseStatus(s string) (Status, error) { return statussen.Parse(s) }

// Statussen gives the statuses.
func Statussen() []Status { return statussen.All() }
