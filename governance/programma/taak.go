package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Taak is what a role may do in the programme. Source: programmaplan, chapter 5,
// where it says who does what.
type Taak uint8

// What roles may do. The zero Taak is invalid.
const (
	BestuurlijkOpdrachtGeven Taak = iota + 1 // and sit in the stuurgroep for the colleges
	AmbtelijkOpdrachtGeven                   // and sit in the stuurgroep for the MT
	ProgrammaLeiden
	ProjectLeiden // one that is no sub-project
	DeelprojectLeiden
	Meewerken
	Meedenken
	Ontvangen
)

var taken = opsomming.Nieuw("taak",
	opsomming.Rij[Taak]{Waarde: BestuurlijkOpdrachtGeven, Tekst: "bestuurlijk-opdracht-geven", Label: "bestuurlijk opdracht geven", Bron: bronPlan + ", hoofdstuk 5"},
	opsomming.Rij[Taak]{Waarde: AmbtelijkOpdrachtGeven, Tekst: "ambtelijk-opdracht-geven", Label: "ambtelijk opdracht geven", Bron: bronPlan + ", hoofdstuk 5"},
	opsomming.Rij[Taak]{Waarde: ProgrammaLeiden, Tekst: "programma-leiden", Label: "het programma leiden", Bron: bronPlan + ", hoofdstuk 5"},
	opsomming.Rij[Taak]{Waarde: ProjectLeiden, Tekst: "project-leiden", Label: "een project leiden", Bron: bronPlan + ", hoofdstuk 5"},
	opsomming.Rij[Taak]{Waarde: DeelprojectLeiden, Tekst: "deelproject-leiden", Label: "een deelproject leiden", Bron: bronPlan + ", hoofdstuk 5"},
	opsomming.Rij[Taak]{Waarde: Meewerken, Tekst: "meewerken", Label: "meewerken in een project", Bron: bronPlan + ", hoofdstuk 5"},
	opsomming.Rij[Taak]{Waarde: Meedenken, Tekst: "meedenken", Label: "meedenken als klankbord", Bron: bronPlan + ", hoofdstuk 5"},
	opsomming.Rij[Taak]{Waarde: Ontvangen, Tekst: "ontvangen", Label: "het resultaat overnemen in de lijn", Bron: bronPlan + ", hoofdstuk 5"},
)

// String gives the text as files have it.
func (t Taak) String() string { return taken.Tekst(t) }

// Label gives the words people read.
func (t Taak) Label() string { return taken.Label(t) }

// Bron names the document and section it comes from.
func (t Taak) Bron() string { return taken.Bron(t) }

// MarshalText writes the text as files have it; the zero Taak is an error.
func (t Taak) MarshalText() ([]byte, error) { return taken.MarshalText(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Taak) UnmarshalText(b []byte) error { return taken.UnmarshalText(t, b) }

// ParseTaak reads a Taak; the error lists the texts known.
func ParseTaak(s string) (Taak, error) { return taken.Parse(s) }

// Taken gives all of them.
func Taken() []Taak { return taken.All() }
