package governance

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Schaal is how far the work of a body or on a topic reaches. The zero Schaal is
// invalid; where it may be left out it is absence.
type Schaal uint8

// The six scales, from wide to narrow.
const (
	Landelijk      Schaal = iota + 1 // the whole country
	Bovenregionaal                   // several regions, such as Overijssel
	Regionaal                        // all municipalities of a region, such as Twente
	Subregionaal                     // some municipalities of a region
	Lokaal                           // one municipality, or each for itself
	Wijk                             // a part of a municipality
)

const bronSchaal = "Samenwerkingsagenda Twente, proces, inleiding"

var schalen = opsomming.Nieuw("schaal",
	opsomming.Rij[Schaal]{Waarde: Landelijk, Tekst: "landelijk", Label: "landelijk", Bron: bronSchaal},
	opsomming.Rij[Schaal]{Waarde: Bovenregionaal, Tekst: "bovenregionaal", Label: "bovenregionaal", Bron: bronSchaal},
	opsomming.Rij[Schaal]{Waarde: Regionaal, Tekst: "regionaal", Label: "regionaal", Bron: bronSchaal},
	opsomming.Rij[Schaal]{Waarde: Subregionaal, Tekst: "subregionaal", Label: "subregionaal", Bron: bronSchaal},
	opsomming.Rij[Schaal]{Waarde: Lokaal, Tekst: "lokaal", Label: "lokaal", Bron: bronSchaal},
	opsomming.Rij[Schaal]{Waarde: Wijk, Tekst: "wijk", Label: "wijk", Bron: bronSchaal},
)

// String gives the text as files have it.
func (s Schaal) String() string { return schalen.Tekst(s) }

// Label gives the word people read.
func (s Schaal) Label() string { return schalen.Label(s) }

// Bron names the document the words come from.
func (s Schaal) Bron() string { return schalen.Bron(s) }

// MarshalText writes the text as files have it; the zero Schaal is an error.
func (s Schaal) MarshalText() ([]byte, error) { return schalen.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Schaal) UnmarshalText(b []byte) error { return schalen.UnmarshalText(s, b) }

// ParseSchaal reads a Schaal; the error lists the texts known.
func ParseSchaal(s string) (Schaal, error) { return schalen.Parse(s) }

// Schalen gives every scale, from wide to narrow.
func Schalen() []Schaal { return schalen.All() }
