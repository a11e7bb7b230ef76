package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Antwoord answers a Toetsvraag. The zero Antwoord is invalid. The words are
// ours; the source gives the questions.
type Antwoord uint8

// The answers to a test question.
const (
	Ja            Antwoord = iota + 1 // it contributes
	Deels                             // it contributes in part
	Nee                               // it does not
	NogNietBekend                     // it is too early to tell
)

var antwoorden = opsomming.Nieuw("antwoord",
	opsomming.Rij[Antwoord]{Waarde: Ja, Tekst: "ja", Label: "ja"},
	opsomming.Rij[Antwoord]{Waarde: Deels, Tekst: "deels", Label: "deels"},
	opsomming.Rij[Antwoord]{Waarde: Nee, Tekst: "nee", Label: "nee"},
	opsomming.Rij[Antwoord]{Waarde: NogNietBekend, Tekst: "nog-niet-bekend", Label: "nog niet bekend"},
)

// String gives the text as files have it.
func (a Antwoord) String() string { return antwoorden.Tekst(a) }

// Label gives the words people read.
func (a Antwoord) Label() string { return antwoorden.Label(a) }

// MarshalText writes the text as files have it; the zero Antwoord is an error.
func (a Antwoord) MarshalText() ([]byte, error) { return antwoorden.MarshalText(a) }

// UnmarshalText reads what MarshalText writes.
func (a *Antwoord) UnmarshalText(b []byte) error { return antwoorden.UnmarshalText(a, b) }

// ParseAntwoord reads an Antwoord; the error lists the texts known.
func ParseAntwoord(s string) (Antwoord, error) { return antwoorden.Parse(s) }

// Antwoorden gives every Antwoord, in order.
func Antwoorden() []Antwoord { return antwoorden.All() }
