package statline

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Periodebron says where the period of a table stands that has no column of
// periods. The zero Periodebron is no place.
type Periodebron uint8

// The places where a period can stand.
const (
	// UitMetadata: the table's metadata tell its single year (Options.Tabel),
	// as "Kerncijfers wijken en buurten" of each year has it.
	UitMetadata Periodebron = iota + 1
	// UitKop: the header tells it behind each name: Indicator|2019.
	UitKop
)

var periodeBronnen = opsomming.Nieuw("periode_uit",
	opsomming.Rij[Periodebron]{Waarde: UitMetadata, Tekst: "metadata", Label: "de metadata van de tabel", Bron: bronOData},
	opsomming.Rij[Periodebron]{Waarde: UitKop, Tekst: "kop", Label: "de kop van het bestand, achter elke naam", Bron: bronPortaal},
)

// String gives the text as files have it.
func (p Periodebron) String() string { return periodeBronnen.Tekst(p) }

// Label gives the Dutch label.
func (p Periodebron) Label() string { return periodeBronnen.Label(p) }

// MarshalText writes the text as files have it; the zero Periodebron is an error.
func (p Periodebron) MarshalText() ([]byte, error) { return periodeBronnen.MarshalText(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Periodebron) UnmarshalText(b []byte) error { return periodeBronnen.UnmarshalText(p, b) }

// ParsePeriodebron reads a Periodebron; the error lists the texts known.
func ParsePeriodebron(s string) (Periodebron, error) { return periodeBronnen.Parse(s) }

// Periodebronnen gives every Periodebron in a fixed order.
func Periodebronnen() []Periodebron { return periodeBronnen.All() }
