package preventie

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Vraag is a question that tells where an activity belongs. The questions are
// ours, after what the levels say of those they are for. The zero Vraag is
// invalid.
type Vraag uint8

// The five questions, in the order they are asked.
const (
	VraagDoelgroep Vraag = iota + 1
	VraagDiagnose
	VraagSymptomen
	VraagRisico
	VraagWerkwijze
)

const naarBijlage3 = "onze vraag, naar " + bijlage3

var vragen = opsomming.Nieuw("vraag",
	opsomming.Rij[Vraag]{Waarde: VraagDoelgroep, Tekst: "doelgroep", Label: "Is de activiteit er voor een groep (of de hele bevolking) of voor het individu?", Bron: naarBijlage3},
	opsomming.Rij[Vraag]{Waarde: VraagDiagnose, Tekst: "diagnose", Label: "Is de activiteit er voor wie een aandoening of een vastgesteld probleem heeft?", Bron: naarBijlage3},
	opsomming.Rij[Vraag]{Waarde: VraagSymptomen, Tekst: "symptomen", Label: "Is de activiteit er voor wie beginnende signalen, klachten of symptomen heeft?", Bron: naarBijlage3},
	opsomming.Rij[Vraag]{Waarde: VraagRisico, Tekst: "risico", Label: "Is de activiteit er voor wie een verhoogd risico heeft, door een of meer risicofactoren?", Bron: naarBijlage3},
	opsomming.Rij[Vraag]{Waarde: VraagWerkwijze, Tekst: "werkwijze", Label: "Hoe werkt de activiteit?", Bron: naarBijlage3 + ", tekening"},
)

// String gives the text as files have it.
func (v Vraag) String() string { return vragen.Tekst(v) }

// Label gives the question as it is asked.
func (v Vraag) Label() string { return vragen.Label(v) }

// Bron gives where the question comes from.
func (v Vraag) Bron() string { return vragen.Bron(v) }

// MarshalText writes the text as files have it; the zero Vraag is an error.
func (v Vraag) MarshalText() ([]byte, error) { return vragen.MarshalText(v) }

// UnmarshalText reads what MarshalText writes.
func (v *Vraag) UnmarshalText(b []byte) error { return vragen.UnmarshalText(v, b) }

// ParseVraag reads a Vraag; the error lists the texts known.
func ParseVraag(s string) (Vraag, error) { return vragen.Parse(s) }

// Vragen gives the five, in the order they are asked.
func Vragen() []Vraag { return vragen.All() }
