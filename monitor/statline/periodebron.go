package statline

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// PeriodeBron says where the period of a table stands that has no column of
// periods. The zero PeriodeBron is no place.
type PeriodeBron uint8

// The places where a period can stand.
const (
	// UitMetadata: the table's metadata tell its single year (Options.Tabel),
	// as "Kerncijfers wijken en buurten" of each year has it.
	UitMetadata PeriodeBron = iota + 1
	// UitKop: the header tells it behind each name: Indicator|2019.
	UitKop
)

var periodeBronnen = opsomming.Nieuw("periode_uit",
	opsomming.Rij[PeriodeBron]{Waarde: UitMetadata, Tekst: "metadata", Label: "de metadata van de tabel", Bron: bronOData},
	opsomming.Rij[PeriodeBron]{Waarde: UitKop, Tekst: "kop", Label: "de kop van het bestand, achter elke naam", Bron: bronPortaal},
)

// String gives the text as files have it.
func (p PeriodeBron) String() string { return periodeBronnen.Tekst(p) }

// Label gives the Dutch label.
func (p PeriodeBron) Label() string { return periodeBronnen.Label(p) }

// MarshalText writes the text as files have it; the zero PeriodeBron is an error.
func (p PeriodeBron) MarshalText() ([]byte, error) { return periodeBronnen.MarshalText(p) }

// UnmarshalText reads what MarshalText writes.
func (p *PeriodeBron) UnmarshalText(b []byte) error { return periodeBronnen.UnmarshalText(p, b) }

// ParsePeriodeBron reads a PeriodeBron; the error lists the texts known.
func ParsePeriodeBron(s string) (PeriodeBron, error) { return periodeBronnen.Parse(s) }

// PeriodeBronnen gives every PeriodeBron in a fixed order.
func PeriodeBronnen() []PeriodeBron { return periodeBronnen.All() }
