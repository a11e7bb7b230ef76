package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Toestand is how a milestone stands at a date.
type Toestand uint8

// The states, in the order of time. The zero Toestand is invalid.
const (
	Volgt      Toestand = iota + 1 // its span has not begun
	InTijdvak                      // the date lies in its span; whether work goes on is not told
	Verstreken                     // its span is over and it was not told to be done
	Bereikt                        // told to be done, on or before the date
)

var toestanden = opsomming.Nieuw("toestand",
	opsomming.Rij[Toestand]{Waarde: Volgt, Tekst: "volgt", Label: "volgt"},
	opsomming.Rij[Toestand]{Waarde: InTijdvak, Tekst: "in-tijdvak", Label: "in zijn tijdvak"},
	opsomming.Rij[Toestand]{Waarde: Verstreken, Tekst: "verstreken", Label: "verstreken, niet gereed gemeld"},
	opsomming.Rij[Toestand]{Waarde: Bereikt, Tekst: "gereed", Label: "gereed"},
)

// String gives the text as files have it.
func (t Toestand) String() string { return toestanden.Tekst(t) }

// Label gives the words people read.
func (t Toestand) Label() string { return toestanden.Label(t) }

// MarshalText writes the text as files have it; the zero Toestand is an error.
func (t Toestand) MarshalText() ([]byte, error) { return toestanden.MarshalText(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Toestand) UnmarshalText(b []byte) error { return toestanden.UnmarshalText(t, b) }

// ParseToestand reads a Toestand; the error lists the texts known.
func ParseToestand(s string) (Toestand, error) { return toestanden.Parse(s) }

// Toestanden gives the states, in the order of time.
func Toestanden() []Toestand { return toestanden.All() }
