package cycle

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Lading is what goes along from one step to the next. The zero Lading is invalid.
type Lading uint8

// What an Overgang may carry.
const (
	Afvaardiging Lading = iota + 1 // people: some of those who took part
	Opgaven                        // the opgaven as they were left
	Rapportage                     // a report and its figures
)

var ladingen = opsomming.Nieuw("lading",
	opsomming.Rij[Lading]{Waarde: Afvaardiging, Tekst: "afvaardiging", Label: "afvaardiging"},
	opsomming.Rij[Lading]{Waarde: Opgaven, Tekst: "opgaven", Label: "opgaven"},
	opsomming.Rij[Lading]{Waarde: Rapportage, Tekst: "rapportage", Label: "rapportage"},
)

// String gives the text as files have it.
func (l Lading) String() string { return ladingen.Tekst(l) }

// Label gives the words people read.
func (l Lading) Label() string { return ladingen.Label(l) }

// MarshalText writes the text as files have it; the zero Lading is an error.
func (l Lading) MarshalText() ([]byte, error) { return ladingen.MarshalText(l) }

// UnmarshalText reads what MarshalText writes.
func (l *Lading) UnmarshalText(b []byte) error { return ladingen.UnmarshalText(l, b) }

// ParseLading reads a Lading; the error lists the texts known.
func ParseLading(s string) (Lading, error) { return ladingen.Parse(s) }

// Ladingen gives every Lading, in order.
func Ladingen() []Lading { return ladingen.All() }
