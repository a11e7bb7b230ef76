package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Randvoorwaarde is one of the five conditions that every project assures.
// Source: proces Samenwerkingsagenda Twente, step 4.
type Randvoorwaarde uint8

// The five conditions, in the source's order. The zero Randvoorwaarde is invalid.
const (
	Projectorganisatie Randvoorwaarde = iota + 1
	UitvoeringEnFasering
	MenskrachtEnMiddelen
	Financiering
	Evalueren
)

var randvoorwaarden = opsomming.Nieuw("randvoorwaarde",
	opsomming.Rij[Randvoorwaarde]{Waarde: Projectorganisatie, Tekst: "projectorganisatie", Label: "projectorganisatie", Bron: bronProces + ", stap 4"},
	opsomming.Rij[Randvoorwaarde]{Waarde: UitvoeringEnFasering, Tekst: "uitvoering-en-fasering", Label: "uitvoering en fasering", Bron: bronProces + ", stap 4"},
	opsomming.Rij[Randvoorwaarde]{Waarde: MenskrachtEnMiddelen, Tekst: "menskracht-en-middelen", Label: "menskracht en middelen", Bron: bronProces + ", stap 4"},
	opsomming.Rij[Randvoorwaarde]{Waarde: Financiering, Tekst: "financiering", Label: "financiering", Bron: bronProces + ", stap 4"},
	opsomming.Rij[Randvoorwaarde]{Waarde: Evalueren, Tekst: "evaluatie", Label: "evaluatie", Bron: bronProces + ", stap 4"},
)

// String gives the text as files have it.
func (r Randvoorwaarde) String() string { return randvoorwaarden.Tekst(r) }

// Label gives the words people read.
func (r Randvoorwaarde) Label() string { return randvoorwaarden.Label(r) }

// Bron names the document and section it comes from.
func (r Randvoorwaarde) Bron() string { return randvoorwaarden.Bron(r) }

// MarshalText writes the text as files have it; the zero Randvoorwaarde is an error.
func (r Randvoorwaarde) MarshalText() ([]byte, error) { return randvoorwaarden.MarshalText(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Randvoorwaarde) UnmarshalText(b []byte) error { return randvoorwaarden.UnmarshalText(r, b) }

// ParseRandvoorwaarde reads a Randvoorwaarde; the error lists the texts known.
func ParseRandvoorwaarde(s string) (Randvoorwaarde, error) { return randvoorwaarden.Parse(s) }

// Randvoorwaarden gives the five in the source's order.
func Randvoorwaarden() []Randvoorwaarde { return randvoorwaarden.All() }
