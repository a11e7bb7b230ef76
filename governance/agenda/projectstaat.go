package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Projectstaat says how far a project has come. The zero Projectstaat is
// invalid. The source tells the order of things in its steps 3 to 5; that a
// project may stop without being implemented is ours.
type Projectstaat uint8

// The states of a project.
const (
	Voorgenomen      Projectstaat = iota + 1 // planned, nothing runs yet
	Lopend                                   // it runs, as a pilot or in full
	PilotGeevalueerd                         // the pilot is over and evaluated
	Ingevoerd                                // the approach is implemented in the organisations
	Gestopt                                  // ended without being implemented
)

var projectStaten = opsomming.Nieuw("projectstaat",
	opsomming.Rij[Projectstaat]{Waarde: Voorgenomen, Tekst: "voorgenomen", Label: "voorgenomen", Bron: bronProces + ", stap 3"},
	opsomming.Rij[Projectstaat]{Waarde: Lopend, Tekst: "lopend", Label: "lopend", Bron: bronProces + ", stap 4"},
	opsomming.Rij[Projectstaat]{Waarde: PilotGeevalueerd, Tekst: "pilot-geevalueerd", Label: "pilot geëvalueerd", Bron: bronProces + ", stap 5"},
	opsomming.Rij[Projectstaat]{Waarde: Ingevoerd, Tekst: "ingevoerd", Label: "ingevoerd", Bron: bronProces + ", stap 5"},
	opsomming.Rij[Projectstaat]{Waarde: Gestopt, Tekst: "gestopt", Label: "gestopt", Bron: bronEigen},
)

// String gives the text as files have it.
func (p Projectstaat) String() string { return projectStaten.Tekst(p) }

// Label gives the words people read.
func (p Projectstaat) Label() string { return projectStaten.Label(p) }

// Bron names the document and section it comes from.
func (p Projectstaat) Bron() string { return projectStaten.Bron(p) }

// MarshalText writes the text as files have it; the zero Projectstaat is an error.
func (p Projectstaat) MarshalText() ([]byte, error) { return projectStaten.MarshalText(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Projectstaat) UnmarshalText(b []byte) error { return projectStaten.UnmarshalText(p, b) }

// ParseProjectstaat reads a Projectstaat; the error lists the texts known.
func ParseProjectstaat(s string) (Projectstaat, error) { return projectStaten.Parse(s) }

// Projectstaten gives every Projectstaat, in order.
func Projectstaten() []Projectstaat { return projectStaten.All() }

// neemtOp says whether a problem can still be hung under a project in this
// state, and isBegonnen whether it has gone beyond a plan.
func (p Projectstaat) neemtOp() bool { return p != Ingevoerd && p != Gestopt }

func (p Projectstaat) isBegonnen() bool {
	return p == Lopend || p == PilotGeevalueerd || p == Ingevoerd
}
