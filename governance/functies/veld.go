package functies

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Veld is a thing in which two that do the same part of a function can differ.
// The zero Veld is invalid. Its texts are the keys of an Uitvoering in a file;
// its labels are this library's own words.
type Veld uint8

// The things that can differ.
const (
	VeldOmschrijving     Veld = iota + 1 // what is done
	VeldVerantwoordelijk                 // by whom
	VeldOrganisatievorm                  // in which form of the toegangsteam
)

var velden = opsomming.Nieuw("veld",
	opsomming.Rij[Veld]{Waarde: VeldOmschrijving, Tekst: "omschrijving", Label: "wat"},
	opsomming.Rij[Veld]{Waarde: VeldVerantwoordelijk, Tekst: "verantwoordelijk", Label: "wie"},
	opsomming.Rij[Veld]{Waarde: VeldOrganisatievorm, Tekst: "organisatievorm", Label: "vorm"},
)

// String gives the text as files have it.
func (v Veld) String() string { return velden.Tekst(v) }

// Label gives the word people read.
func (v Veld) Label() string { return velden.Label(v) }

// MarshalText writes the text as files have it; the zero Veld is an error.
func (v Veld) MarshalText() ([]byte, error) { return velden.MarshalText(v) }

// UnmarshalText reads what MarshalText writes.
func (v *Veld) UnmarshalText(b []byte) error { return velden.UnmarshalText(v, b) }

// ParseVeld reads a Veld; the error lists the texts known.
func ParseVeld(s string) (Veld, error) { return velden.Parse(s) }

// Velden gives every value, in order.
func Velden() []Veld { return velden.All() }
