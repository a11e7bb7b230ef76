package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Evaluatie says which evaluation a step of a dossier was. The zero Evaluatie
// is invalid.
type Evaluatie uint8

// The two evaluations.
const (
	Tussentijds Evaluatie = iota + 1 // while the project runs
	NaDePilot                        // of the approach, when the pilot is over; implementing follows on it
)

var evaluaties = opsomming.Nieuw("evaluatie",
	opsomming.Rij[Evaluatie]{Waarde: Tussentijds, Tekst: "tussentijds", Label: "tussentijds", Bron: bronProces + ", stap 5"},
	opsomming.Rij[Evaluatie]{Waarde: NaDePilot, Tekst: "na-de-pilot", Label: "na de pilot", Bron: bronProces + ", stap 5"},
)

// String gives the text as files have it.
func (e Evaluatie) String() string { return evaluaties.Tekst(e) }

// Label gives the words people read.
func (e Evaluatie) Label() string { return evaluaties.Label(e) }

// Bron names the document and section it comes from.
func (e Evaluatie) Bron() string { return evaluaties.Bron(e) }

// MarshalText writes the text as files have it; the zero Evaluatie is an error.
func (e Evaluatie) MarshalText() ([]byte, error) { return evaluaties.MarshalText(e) }

// UnmarshalText reads what MarshalText writes.
func (e *Evaluatie) UnmarshalText(b []byte) error { return evaluaties.UnmarshalText(e, b) }

// ParseEvaluatie reads an Evaluatie; the error lists the texts known.
func ParseEvaluatie(s string) (Evaluatie, error) { return evaluaties.Parse(s) }

// Evaluaties gives every Evaluatie, in order.
func Evaluaties() []Evaluatie { return evaluaties.All() }
