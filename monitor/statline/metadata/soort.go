package metadata

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Dimensiesoort says what a dimension holds. The zero Dimensiesoort is invalid.
type Dimensiesoort uint8

// The kinds of dimension.
const (
	SoortRegio  Dimensiesoort = iota + 1 // regions: GeoDimension, GeoDetail
	SoortTijd                            // periods: TimeDimension
	SoortOverig                          // another: Dimension
)

const bronSoort = "CBS, opendata.cbs.nl (OData 3: DataProperties, Type; OData 4: Dimensions, Kind)"

var dimensieSoorten = opsomming.Nieuw("Dimensiesoort",
	opsomming.Rij[Dimensiesoort]{Waarde: SoortRegio, Tekst: "regio", Label: "Regio's", Bron: bronSoort},
	opsomming.Rij[Dimensiesoort]{Waarde: SoortTijd, Tekst: "tijd", Label: "Perioden", Bron: bronSoort},
	opsomming.Rij[Dimensiesoort]{Waarde: SoortOverig, Tekst: "overig", Label: "Overige indeling", Bron: bronSoort},
)

// Dimensiesoorten gives every Dimensiesoort in a fixed order.
func Dimensiesoorten() []Dimensiesoort { return dimensieSoorten.All() }

// ParseDimensiesoort reads a Dimensiesoort; the error lists the texts known.
func ParseDimensiesoort(s string) (Dimensiesoort, error) { return dimensieSoorten.Parse(s) }

// String gives the text as files have it.
func (s Dimensiesoort) String() string { return dimensieSoorten.Tekst(s) }

// Label gives the Dutch label.
func (s Dimensiesoort) Label() string { return dimensieSoorten.Label(s) }

// Bron gives the source; empty for a value that is no kind.
func (s Dimensiesoort) Bron() string { return dimensieSoorten.Bron(s) }

// MarshalText writes the text as files have it; a value that is no kind is an error.
func (s Dimensiesoort) MarshalText() ([]byte, error) { return dimensieSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Dimensiesoort) UnmarshalText(b []byte) error { return dimensieSoorten.UnmarshalText(s, b) }
