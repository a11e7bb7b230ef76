package metadata

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// DimensieSoort says what a dimension holds. The zero DimensieSoort is invalid.
type DimensieSoort uint8

// The kinds of dimension.
const (
	SoortRegio  DimensieSoort = iota + 1 // regions: GeoDimension, GeoDetail
	SoortTijd                            // periods: TimeDimension
	SoortOverig                          // another: Dimension
)

const bronSoort = "CBS, opendata.cbs.nl (OData 3: DataProperties, Type; OData 4: Dimensions, Kind)"

var dimensieSoorten = opsomming.Nieuw("DimensieSoort",
	opsomming.Rij[DimensieSoort]{Waarde: SoortRegio, Tekst: "regio", Label: "Regio's", Bron: bronSoort},
	opsomming.Rij[DimensieSoort]{Waarde: SoortTijd, Tekst: "tijd", Label: "Perioden", Bron: bronSoort},
	opsomming.Rij[DimensieSoort]{Waarde: SoortOverig, Tekst: "overig", Label: "Overige indeling", Bron: bronSoort},
)

// DimensieSoorten gives every DimensieSoort in a fixed order.
func DimensieSoorten() []DimensieSoort { return dimensieSoorten.All() }

// ParseDimensieSoort reads a DimensieSoort; the error lists the texts known.
func ParseDimensieSoort(s string) (DimensieSoort, error) { return dimensieSoorten.Parse(s) }

// String gives the text as files have it.
func (s DimensieSoort) String() string { return dimensieSoorten.Tekst(s) }

// Label gives the Dutch label.
func (s DimensieSoort) Label() string { return dimensieSoorten.Label(s) }

// Bron gives the source; empty for a value that is no kind.
func (s DimensieSoort) Bron() string { return dimensieSoorten.Bron(s) }

// MarshalText writes the text as files have it; a value that is no kind is an error.
func (s DimensieSoort) MarshalText() ([]byte, error) { return dimensieSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *DimensieSoort) UnmarshalText(b []byte) error { return dimensieSoorten.UnmarshalText(s, b) }
