package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Niveau is the level at which people work on a topic, from the whole country
// to the neighbourhood. The zero Niveau is invalid; where it may be left out it
// means that the level is not known.
type Niveau uint8

// The six levels, from wide to narrow.
const (
	Landelijk      Niveau = iota + 1 // the whole country
	Bovenregionaal                   // several regions, such as Overijssel
	Regionaal                        // the region, such as Twente
	Subregionaal                     // some municipalities of the region
	Lokaal                           // one municipality
	Wijk                             // a part of a municipality
)

var niveaus = opsomming.Nieuw("niveau",
	opsomming.Rij[Niveau]{Waarde: Landelijk, Tekst: "landelijk", Label: "landelijk", Bron: bronProces + ", inleiding"},
	opsomming.Rij[Niveau]{Waarde: Bovenregionaal, Tekst: "bovenregionaal", Label: "bovenregionaal", Bron: bronProces + ", inleiding"},
	opsomming.Rij[Niveau]{Waarde: Regionaal, Tekst: "regionaal", Label: "regionaal", Bron: bronProces + ", inleiding"},
	opsomming.Rij[Niveau]{Waarde: Subregionaal, Tekst: "subregionaal", Label: "subregionaal", Bron: bronProces + ", inleiding"},
	opsomming.Rij[Niveau]{Waarde: Lokaal, Tekst: "lokaal", Label: "lokaal", Bron: bronProces + ", inleiding"},
	opsomming.Rij[Niveau]{Waarde: Wijk, Tekst: "wijk", Label: "wijk", Bron: bronProces + ", inleiding"},
)

// String gives the text as files have it.
func (n Niveau) String() string { return niveaus.Tekst(n) }

// Label gives the words people read.
func (n Niveau) Label() string { return niveaus.Label(n) }

// Bron names the document and section it comes from.
func (n Niveau) Bron() string { return niveaus.Bron(n) }

// MarshalText writes the text as files have it; the zero Niveau is an error.
func (n Niveau) MarshalText() ([]byte, error) { return niveaus.MarshalText(n) }

// UnmarshalText reads what MarshalText writes.
func (n *Niveau) UnmarshalText(b []byte) error { return niveaus.UnmarshalText(n, b) }

// ParseNiveau reads a Niveau; the error lists the texts known.
func ParseNiveau(s string) (Niveau, error) { return niveaus.Parse(s) }

// Niveaus gives every Niveau, in order.
func Niveaus() []Niveau { return niveaus.All() }
