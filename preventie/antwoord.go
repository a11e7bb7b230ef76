package preventie

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Antwoord answers a question about those an activity is for; the words are
// this library's own. The zero Antwoord is no answer, and counts as Onbekend
// where a question may be left open.
type Antwoord uint8

// The answers.
const (
	Ja Antwoord = iota + 1
	Nee
	Onbekend // asked, and not known
)

var antwoorden = opsomming.Nieuw("antwoord",
	opsomming.Rij[Antwoord]{Waarde: Ja, Tekst: "ja"},
	opsomming.Rij[Antwoord]{Waarde: Nee, Tekst: "nee"},
	opsomming.Rij[Antwoord]{Waarde: Onbekend, Tekst: "onbekend"},
)

// String gives the text as files have it.
func (a Antwoord) String() string { return antwoorden.Tekst(a) }

// Label gives the word people read.
func (a Antwoord) Label() string { return antwoorden.Label(a) }

// MarshalText writes the text as files have it; the zero Antwoord is an error.
func (a Antwoord) MarshalText() ([]byte, error) { return antwoorden.MarshalText(a) }

// UnmarshalText reads what MarshalText writes.
func (a *Antwoord) UnmarshalText(b []byte) error { return antwoorden.UnmarshalText(a, b) }

// ParseAntwoord reads an Antwoord; the error lists the texts known.
func ParseAntwoord(s string) (Antwoord, error) { return antwoorden.Parse(s) }

// AntwoordWaarden gives the three answers.
func AntwoordWaarden() []Antwoord { return antwoorden.All() }

// Doelgroep says whether an activity is for a group or for persons one by one.
// The zero Doelgroep is no answer. Source: regional vision Achterhoek 2017,
// bijlage 3: the levels are for "de algemene bevolking", "(hoog)risicogroepen",
// "het individu" and "individuen".
type Doelgroep uint8

// The two kinds.
const (
	Groep    Doelgroep = iota + 1 // the population or a part of it
	Individu                      // persons, one by one
)

var doelgroepen = opsomming.Nieuw("doelgroep",
	opsomming.Rij[Doelgroep]{Waarde: Groep, Tekst: "groep", Label: "een groep of de hele bevolking", Bron: bijlage3},
	opsomming.Rij[Doelgroep]{Waarde: Individu, Tekst: "individu", Label: "het individu", Bron: bijlage3},
)

// String gives the text as files have it.
func (d Doelgroep) String() string { return doelgroepen.Tekst(d) }

// Label gives the words people read.
func (d Doelgroep) Label() string { return doelgroepen.Label(d) }

// Bron gives the document and section the kind comes from.
func (d Doelgroep) Bron() string { return doelgroepen.Bron(d) }

// MarshalText writes the text as files have it; the zero Doelgroep is an error.
func (d Doelgroep) MarshalText() ([]byte, error) { return doelgroepen.MarshalText(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Doelgroep) UnmarshalText(b []byte) error { return doelgroepen.UnmarshalText(d, b) }

// ParseDoelgroep reads a Doelgroep; the error lists the texts known.
func ParseDoelgroep(s string) (Doelgroep, error) { return doelgroepen.Parse(s) }

// Doelgroepen gives both.
func Doelgroepen() []Doelgroep { return doelgroepen.All() }
