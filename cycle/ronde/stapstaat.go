package ronde

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Stapstaat is how far a step is in a round. The zero Stapstaat is invalid.
type Stapstaat uint8

// The states of a step. A step that was closed and comes after the one the
// round was sent back to waits again.
const (
	StapWacht Stapstaat = iota + 1 // not reached yet
	StapOpen                       // the round stands here
	StapKlaar                      // closed
)

var stapstaten = opsomming.Nieuw("stapstaat",
	opsomming.Rij[Stapstaat]{Waarde: StapWacht, Tekst: "wacht", Label: "nog niet aan de beurt"},
	opsomming.Rij[Stapstaat]{Waarde: StapOpen, Tekst: "open"},
	opsomming.Rij[Stapstaat]{Waarde: StapKlaar, Tekst: "gesloten"},
)

// String gives the text as files have it.
func (s Stapstaat) String() string { return stapstaten.Tekst(s) }

// Label gives the words people read.
func (s Stapstaat) Label() string { return stapstaten.Label(s) }

// MarshalText writes the text as files have it; the zero Stapstaat is an error.
func (s Stapstaat) MarshalText() ([]byte, error) { return stapstaten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Stapstaat) UnmarshalText(b []byte) error { return stapstaten.UnmarshalText(s, b) }

// ParseStapstaat reads a Stapstaat; the error lists the texts known.
func ParseStapstaat(s string) (Stapstaat, error) { return stapstaten.Parse(s) }

// Stapstaten gives the three.
func Stapstaten() []Stapstaat { return stapstaten.All() }
