package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Aandachtspunt is one of the three points to heed while a project is carried
// out. Source: proces Samenwerkingsagenda Twente, step 4.
type Aandachtspunt uint8

// The three points, in the source's order. The zero Aandachtspunt is invalid.
const (
	AdministratieBeperken Aandachtspunt = iota + 1
	AansluitenOpInitiatieven
	ToegangVersterken
)

var aandachtspunten = opsomming.Nieuw("aandachtspunt",
	opsomming.Rij[Aandachtspunt]{Waarde: AdministratieBeperken, Tekst: "administratie-beperken", Label: "administratie beperken tot het nodige", Bron: bronProces + ", stap 4"},
	opsomming.Rij[Aandachtspunt]{Waarde: AansluitenOpInitiatieven, Tekst: "aansluiten-op-initiatieven", Label: "aansluiten op lokale en regionale initiatieven", Bron: bronProces + ", stap 4"},
	opsomming.Rij[Aandachtspunt]{Waarde: ToegangVersterken, Tekst: "toegang-versterken", Label: "rol van de gemeentelijke toegang versterken", Bron: bronProces + ", stap 4"},
)

// String gives the text as files have it.
func (a Aandachtspunt) String() string { return aandachtspunten.Tekst(a) }

// Label gives the words people read.
func (a Aandachtspunt) Label() string { return aandachtspunten.Label(a) }

// Bron names the document and section it comes from.
func (a Aandachtspunt) Bron() string { return aandachtspunten.Bron(a) }

// MarshalText writes the text as files have it; the zero Aandachtspunt is an error.
func (a Aandachtspunt) MarshalText() ([]byte, error) { return aandachtspunten.MarshalText(a) }

// UnmarshalText reads what MarshalText writes.
func (a *Aandachtspunt) UnmarshalText(b []byte) error { return aandachtspunten.UnmarshalText(a, b) }

// ParseAandachtspunt reads an Aandachtspunt; the error lists the texts known.
func ParseAandachtspunt(s string) (Aandachtspunt, error) { return aandachtspunten.Parse(s) }

// Aandachtspunten gives the three in the source's order.
func Aandachtspunten() []Aandachtspunt { return aandachtspunten.All() }
