package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Fase is one part of an evaluation by Plan-Do-Check-Act. Source: programmaplan,
// chapter 5, Tijdspad.
type Fase uint8

// The four parts, in order. The zero Fase is invalid.
const (
	FasePlan Fase = iota + 1
	FaseDo
	FaseCheck
	FaseAct
)

var fasen = opsomming.Nieuw("fase",
	opsomming.Rij[Fase]{Waarde: FasePlan, Tekst: "plan", Label: "plan", Bron: bronPlan + ", hoofdstuk 5, tijdspad"},
	opsomming.Rij[Fase]{Waarde: FaseDo, Tekst: "do", Label: "do", Bron: bronPlan + ", hoofdstuk 5, tijdspad"},
	opsomming.Rij[Fase]{Waarde: FaseCheck, Tekst: "check", Label: "check", Bron: bronPlan + ", hoofdstuk 5, tijdspad"},
	opsomming.Rij[Fase]{Waarde: FaseAct, Tekst: "act", Label: "act", Bron: bronPlan + ", hoofdstuk 5, tijdspad"},
)

// String gives the text as files have it.
func (f Fase) String() string { return fasen.Tekst(f) }

// Label gives the words people read.
func (f Fase) Label() string { return fasen.Label(f) }

// Bron names the document and section it comes from.
func (f Fase) Bron() string { return fasen.Bron(f) }

// MarshalText writes the text as files have it; the zero Fase is an error.
func (f Fase) MarshalText() ([]byte, error) { return fasen.MarshalText(f) }

// UnmarshalText reads what MarshalText writes.
func (f *Fase) UnmarshalText(b []byte) error { return fasen.UnmarshalText(f, b) }

// ParseFase reads a Fase; the error lists the texts known.
func ParseFase(s string) (Fase, error) { return fasen.Parse(s) }

// Fasen gives the four in order.
func Fasen() []Fase { return fasen.All() }
