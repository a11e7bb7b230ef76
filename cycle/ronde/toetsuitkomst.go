package ronde

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Toetsuitkomst is what step 6 makes of a maatschappelijke opgave. The zero
// Toetsuitkomst is invalid. Source: Brede Monitoring Achterhoek, plaat, step 6.
type Toetsuitkomst uint8

// The outcomes. The plate has the first three; that an opgave may also stand as
// it is follows from its question whether we still do what the opgaven were.
const (
	Aangevuld    Toetsuitkomst = iota + 1 // something is added
	Aangescherpt                          // it is made sharper
	Aangepast                             // it is changed
	Ongewijzigd                           // it stands as it was
)

const bronStap6 = "Brede Monitoring Achterhoek, plaat, stap 6"

var toetsuitkomsten = opsomming.Nieuw("toetsuitkomst",
	opsomming.Rij[Toetsuitkomst]{Waarde: Aangevuld, Tekst: "aangevuld", Bron: bronStap6},
	opsomming.Rij[Toetsuitkomst]{Waarde: Aangescherpt, Tekst: "aangescherpt", Bron: bronStap6},
	opsomming.Rij[Toetsuitkomst]{Waarde: Aangepast, Tekst: "aangepast", Bron: bronStap6},
	opsomming.Rij[Toetsuitkomst]{Waarde: Ongewijzigd, Tekst: "ongewijzigd", Bron: bronStap6},
)

// String gives the text as files have it.
func (u Toetsuitkomst) String() string { return toetsuitkomsten.Tekst(u) }

// Label gives the words people read.
func (u Toetsuitkomst) Label() string { return toetsuitkomsten.Label(u) }

// Bron names the document and step the outcome comes from.
func (u Toetsuitkomst) Bron() string { return toetsuitkomsten.Bron(u) }

// MarshalText writes the text as files have it; the zero Toetsuitkomst is an error.
func (u Toetsuitkomst) MarshalText() ([]byte, error) { return toetsuitkomsten.MarshalText(u) }

// UnmarshalText reads what MarshalText writes.
func (u *Toetsuitkomst) UnmarshalText(b []byte) error { return toetsuitkomsten.UnmarshalText(u, b) }

// ParseToetsuitkomst reads a Toetsuitkomst; the error lists the texts known.
func ParseToetsuitkomst(s string) (Toetsuitkomst, error) { return toetsuitkomsten.Parse(s) }

// Toetsuitkomsten gives the four.
func Toetsuitkomsten() []Toetsuitkomst { return toetsuitkomsten.All() }
