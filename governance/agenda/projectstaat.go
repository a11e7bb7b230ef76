package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// ProjectStaat says how far a project has come. The zero ProjectStaat is
// invalid. The source tells the order of things in its steps 3 to 5; that a
// project may stop without being implemented is ours.
type ProjectStaat uint8

// The states of a project.
const (
	Voorgenomen      ProjectStaat = iota + 1 // planned, nothing runs yet
	Lopend                                   // it runs, as a pilot or in full
	PilotGeevalueerd                         // the pilot is over and evaluated
	Ingevoerd                                // the approach is implemented in the organisations
	Gestopt                                  // ended without being implemented
)

var projectStaten = opsomming.Nieuw("projectstaat",
	opsomming.Rij[ProjectStaat]{Waarde: Voorgenomen, Tekst: "voorgenomen", Label: "voorgenomen", Bron: bronProces + ", stap 3"},
	opsomming.Rij[ProjectStaat]{Waarde: Lopend, Tekst: "lopend", Label: "lopend", Bron: bronProces + ", stap 4"},
	opsomming.Rij[ProjectStaat]{Waarde: PilotGeevalueerd, Tekst: "pilot-geevalueerd", Label: "pilot geëvalueerd", Bron: bronProces + ", stap 5"},
	opsomming.Rij[ProjectStaat]{Waarde: Ingevoerd, Tekst: "ingevoerd", Label: "ingevoerd", Bron: bronProces + ", stap 5"},
	opsomming.Rij[ProjectStaat]{Waarde: Gestopt, Tekst: "gestopt", Label: "gestopt", Bron: bronEigen},
)

// String gives the text as files have it.
func (p ProjectStaat) String() string { return projectStaten.Tekst(p) }

// Label gives the words people read.
func (p ProjectStaat) Label() string { return projectStaten.Label(p) }

// Bron names the document and section it comes from.
func (p ProjectStaat) Bron() string { return projectStaten.Bron(p) }

// MarshalText writes the text as files have it; the zero ProjectStaat is an error.
func (p ProjectStaat) MarshalText() ([]byte, error) { return projectStaten.MarshalText(p) }

// UnmarshalText reads what MarshalText writes.
func (p *ProjectStaat) UnmarshalText(b []byte) error { return projectStaten.UnmarshalText(p, b) }

// ParseProjectStaat reads a ProjectStaat; the error lists the texts known.
func ParseProjectStaat(s string) (ProjectStaat, error) { return projectStaten.Parse(s) }

// ProjectStaten gives every ProjectStaat, in order.
func ProjectStaten() []ProjectStaat { return projectStaten.All() }

// neemtOp says whether a problem can still be hung under a project in this
// state, and isBegonnen whether it has gone beyond a plan.
func (p ProjectStaat) neemtOp() bool { return p != Ingevoerd && p != Gestopt }

func (p ProjectStaat) isBegonnen() bool {
	return p == Lopend || p == PilotGeevalueerd || p == Ingevoerd
}
