package kosten

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Sleutelsoort is the kind of a key. The zero Sleutelsoort is invalid. No
// source document gives keys; the kinds are those in common use.
type Sleutelsoort uint8

// The kinds of key.
const (
	SoortInwoners Sleutelsoort = iota + 1 // by a Grondslag that counts inhabitants
	SoortGebruik                          // by a Grondslag that counts use, such as clients
	SoortVast                             // by parts that were agreed on
	SoortGelijk                           // the same for each
	SoortMengsel                          // by several keys, each with a weight
)

var sleutelsoorten = opsomming.Nieuw("sleutelsoort",
	opsomming.Rij[Sleutelsoort]{Waarde: SoortInwoners, Tekst: "inwoners", Label: "Naar inwoners"},
	opsomming.Rij[Sleutelsoort]{Waarde: SoortGebruik, Tekst: "gebruik", Label: "Naar gebruik"},
	opsomming.Rij[Sleutelsoort]{Waarde: SoortVast, Tekst: "vast", Label: "Vaste delen"},
	opsomming.Rij[Sleutelsoort]{Waarde: SoortGelijk, Tekst: "gelijk", Label: "Gelijke delen"},
	opsomming.Rij[Sleutelsoort]{Waarde: SoortMengsel, Tekst: "mengsel", Label: "Mengsel van sleutels"},
)

// String gives the text as files have it.
func (s Sleutelsoort) String() string { return sleutelsoorten.Tekst(s) }

// Label gives the words people read.
func (s Sleutelsoort) Label() string { return sleutelsoorten.Label(s) }

// MarshalText writes the text as files have it; the zero Sleutelsoort is an error.
func (s Sleutelsoort) MarshalText() ([]byte, error) { return sleutelsoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Sleutelsoort) UnmarshalText(b []byte) error { return sleutelsoorten.UnmarshalText(s, b) }

// ParseSleutelsoort reads a Sleutelsoort; the error lists the texts known.
func ParseSleutelsoort(s string) (Sleutelsoort, error) { return sleutelsoorten.Parse(s) }

// Sleutelsoorten gives every kind.
func Sleutelsoorten() []Sleutelsoort { return sleutelsoorten.All() }
