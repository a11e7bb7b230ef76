package preventie

import (
	"encoding"
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Antwoorden are what is known of an activity. A field that is zero is not
// answered, which counts as Onbekend.
type Antwoorden struct {
	Doelgroep Doelgroep `json:"doelgroep,omitempty"` // for a group or for persons one by one
	Diagnose  Antwoord  `json:"diagnose,omitempty"`  // for those with a condition or an established problem
	Symptomen Antwoord  `json:"symptomen,omitempty"` // for those with beginning signals, complaints or symptoms
	Risico    Antwoord  `json:"risico,omitempty"`    // for those at raised risk
	Werkwijze Fase      `json:"werkwijze,omitempty"` // the stage whose Werkwijze it has; needed where a level has two
}

// Plaatsing tells where an activity belongs, and why.
type Plaatsing struct {
	Uitslag Uitslag `json:"uitslag"`
	Niveau  Niveau  `json:"niveau,omitempty"` // 0 unless Uitslag is Geplaatst or AlleenNiveau
	Fasen   []Fase  `json:"fasen"`            // the stages that are left; one when Geplaatst, none when Tegenstrijdig
	Waarom  []Stap  `json:"waarom"`           // each answer that counted, in the order asked
	Reden   string  `json:"reden,omitempty"`  // Dutch sentences: why there is no stage yet; empty when Geplaatst
	Open    []Vraag `json:"open"`             // questions whose answer may decide, in the order asked
}

// Stap is a question, its answer and what follows from it.
type Stap struct {
	Vraag    Vraag  `json:"vraag"`
	Antwoord string `json:"antwoord"` // as people read it
	Gevolg   string `json:"gevolg"`   // a Dutch sentence
	Bron     string `json:"bron"`     // document and section it follows from
}

// Plaats tells where an activity belongs by the answers given. It gives a level
// only when no open answer could take it away again: the level of one Plaatsing
// stays when an answer is added, unless that answer contradicts the others,
// which is then told. The error is of values that are no answer, all at once,
// as *goaltree.Fout.
func Plaats(a Antwoorden) (Plaatsing, error) {
	if err := a.keur(); err != nil {
		return Plaatsing{}, err
	}
	over := a.mogelijk()
	p := Plaatsing{Waarom: a.stappen(), Fasen: []Fase{}, Open: []Vraag{}}
	for _, n := range over {
		p.Fasen = append(p.Fasen, a.fasen(n)...)
	}
	slices.Sort(p.Fasen)
	switch {
	case len(p.Fasen) == 0:
		p.Uitslag, p.Reden = Tegenstrijdig, a.tegenspraak()
	case len(over) > 1:
		p.Uitslag, p.Open = NogOpen, a.open()
		p.Reden = "De antwoorden laten nog meer dan één uitkomst open. " + beantwoord(p.Open)
	case len(p.Fasen) > 1:
		p.Uitslag, p.Niveau, p.Open = AlleenNiveau, over[0], []Vraag{VraagWerkwijze}
		p.Reden = fmt.Sprintf("Bij %s horen de fasen %s. %s", p.Niveau.Voluit(), fasenTekst(p.Fasen), beantwoord(p.Open))
	default:
		p.Uitslag, p.Niveau = Geplaatst, over[0]
	}
	return p, nil
}

func (a Antwoorden) keur() error {
	var fouten []*goaltree.Fout
	for _, v := range []struct {
		pad    string
		leeg   bool
		waarde interface {
			encoding.TextMarshaler
			fmt.Stringer
		}
	}{
		{"doelgroep", a.Doelgroep == 0, a.Doelgroep},
		{"diagnose", a.Diagnose == 0, a.Diagnose},
		{"symptomen", a.Symptomen == 0, a.Symptomen},
		{"risico", a.Risico == 0, a.Risico},
		{"werkwijze", a.Werkwijze == 0, a.Werkwijze},
	} {
		if _, err := v.waarde.MarshalText(); err != nil && !v.leeg {
			fouten = append(fouten, &goaltree.Fout{Pad: v.pad, Waarde: v.waarde.String(), Code: goaltree.CodeOngeldigeWaarde, Melding: "this is no answer to the question"})
		}
	}
	return goaltree.Join(fouten)
}

// niveau gives the level that complete answers lead to, 0 where none fits.
// Source: the descriptions of the four levels in bijlage 3; see Deviations.
func (a Antwoorden) niveau() Niveau {
	switch {
	case a.Doelgroep == Individu && a.Diagnose == Ja:
		return Zorggerelateerd
	case a.Doelgroep == Individu && (a.Symptomen == Ja || a.Risico == Ja):
		return Geindiceerd
	case a.Doelgroep == Individu, a.Diagnose == Ja, a.Symptomen == Ja:
		return 0
	case a.Risico == Ja:
		return Selectief
	default:
		return Universeel
	}
}

// fasen gives the stages of a level that the way of working leaves.
func (a Antwoorden) fasen(n Niveau) []Fase {
	alle := n.Fasen()
	if a.Werkwijze == 0 {
		return alle
	}
	return slices.DeleteFunc(alle, func(f Fase) bool { return f != a.Werkwijze })
}

// mogelijk gives the levels that the answers can still lead to, in order; 0
// among them says that they can lead to none.
func (a Antwoorden) mogelijk() []Niveau {
	var uit []Niveau
	for _, heel := range a.aanvullingen(Vragen()) {
		n := heel.niveau()
		if len(a.fasen(n)) == 0 {
			n = 0
		}
		if !slices.Contains(uit, n) {
			uit = append(uit, n)
		}
	}
	slices.Sort(uit)
	return uit
}

// aanvullingen gives every way to answer those of the questions that are open.
// The way of working is none of them: the level never needs it.
func (a Antwoorden) aanvullingen(vragen []Vraag) []Antwoorden {
	uit := []Antwoorden{a}
	for _, v := range vragen {
		if v == VraagWerkwijze || a.bekend(v) {
			continue
		}
		var meer []Antwoorden
		for _, b := range uit {
			meer = append(meer, b.met(v, 1), b.met(v, 2))
		}
		uit = meer
	}
	return uit
}

// met fills in an answer, the first or the second there is.
func (a Antwoorden) met(v Vraag, keus uint8) Antwoorden {
	switch v {
	case VraagDoelgroep:
		a.Doelgroep = Doelgroep(keus)
	case VraagDiagnose:
		a.Diagnose = Antwoord(keus)
	case VraagSymptomen:
		a.Symptomen = Antwoord(keus)
	case VraagRisico:
		a.Risico = Antwoord(keus)
	case VraagWerkwijze:
		a.Werkwijze = Fase(keus)
	}
	return a
}

func (a Antwoorden) bekend(v Vraag) bool {
	switch v {
	case VraagDoelgroep:
		return a.Doelgroep != 0
	case VraagDiagnose:
		return a.Diagnose == Ja || a.Diagnose == Nee
	case VraagSymptomen:
		return a.Symptomen == Ja || a.Symptomen == Nee
	case VraagRisico:
		return a.Risico == Ja || a.Risico == Nee
	case VraagWerkwijze:
		return a.Werkwijze != 0
	}
	return false
}

// telt says whether the answer to a question can make a difference beside those
// that are given.
func (a Antwoorden) telt(v Vraag) bool {
	zonder := a.met(v, 0)
	for _, b := range zonder.aanvullingen(slices.DeleteFunc(Vragen(), func(w Vraag) bool { return w == v })) {
		if b.met(v, 1).niveau() != b.met(v, 2).niveau() {
			return true
		}
	}
	return false
}

func (a Antwoorden) open() []Vraag {
	return slices.DeleteFunc(Vragen(), func(v Vraag) bool { return v == VraagWerkwijze || a.bekend(v) || !a.telt(v) })
}

// stappen walks the questions in their order; an answer that makes no
// difference after those before it is no step.
func (a Antwoorden) stappen() []Stap {
	stappen, tot := []Stap{}, Antwoorden{}
	for _, v := range Vragen() {
		if !a.bekend(v) {
			continue
		}
		if v != VraagWerkwijze && !tot.telt(v) {
			continue
		}
		antwoord, gevolg := "", ""
		switch v {
		case VraagDoelgroep:
			tot.Doelgroep = a.Doelgroep
			antwoord, gevolg = a.Doelgroep.Label(), gevolgDoelgroep(a.Doelgroep)
		case VraagDiagnose:
			tot.Diagnose = a.Diagnose
			antwoord, gevolg = a.Diagnose.Label(), kies(a.Diagnose, "Een aandoening of een vastgesteld probleem is het kenmerk van zorggerelateerde preventie.", "Zorggerelateerde preventie valt af.")
		case VraagSymptomen:
			tot.Symptomen = a.Symptomen
			antwoord, gevolg = a.Symptomen.Label(), kies(a.Symptomen, "Beginnende signalen zonder vastgesteld probleem zijn een kenmerk van geïndiceerde preventie.", "Het risico bepaalt welk niveau past.")
		case VraagRisico:
			tot.Risico = a.Risico
			antwoord, gevolg = a.Risico.Label(), a.gevolgRisico()
		case VraagWerkwijze:
			antwoord, gevolg = a.Werkwijze.Werkwijze(), fmt.Sprintf("Deze werkwijze hoort bij fase %d, %s: %s.", a.Werkwijze.Nummer(), a.Werkwijze.Label(), a.Werkwijze.Niveau().Voluit())
		}
		stappen = append(stappen, Stap{Vraag: v, Antwoord: antwoord, Gevolg: gevolg, Bron: v.Bron()})
	}
	return stappen
}

func kies(a Antwoord, ja, nee string) string {
	if a == Ja {
		return ja
	}
	return nee
}

func gevolgDoelgroep(d Doelgroep) string {
	if d == Groep {
		return "Universele preventie is er voor de bevolking en selectieve voor risicogroepen; de andere niveaus vallen af."
	}
	return "Geïndiceerde en zorggerelateerde preventie zijn er voor het individu; de andere niveaus vallen af."
}

func (a Antwoorden) gevolgRisico() string {
	switch a.Doelgroep {
	case Groep:
		return kies(a.Risico, "Een risicogroep is het kenmerk van selectieve preventie.", "Zonder verhoogd risico is het universele preventie.")
	case Individu:
		return kies(a.Risico, "Risicofactoren zonder vastgesteld probleem zijn een kenmerk van geïndiceerde preventie.", "Geïndiceerde preventie vraagt risicofactoren of symptomen.")
	default:
		return kies(a.Risico, "Universele preventie valt af.", "Selectieve preventie valt af.")
	}
}

// tegenspraak says why no level fits.
func (a Antwoorden) tegenspraak() string {
	zonder := a
	zonder.Werkwijze = 0
	passend := slices.DeleteFunc(zonder.mogelijk(), func(n Niveau) bool { return n == 0 })
	switch {
	case len(passend) > 0:
		namen := make([]string, len(passend))
		for i, n := range passend {
			namen[i] = n.Voluit()
		}
		return fmt.Sprintf("De werkwijze hoort bij een ander niveau (%s) dan waar de andere antwoorden op wijzen (%s).", a.Werkwijze.Niveau().Voluit(), notatie.Opsomming(namen))
	case a.Doelgroep == Individu:
		return "Voor het individu zonder risicofactoren, symptomen of aandoening is er geen niveau; universele preventie is er voor de hele bevolking."
	case a.Diagnose == Ja:
		return "Zorggerelateerde preventie is er voor het individu en niet voor een groep. Plaats de activiteit naar wat zij voor elk van hen doet."
	default:
		return "Geïndiceerde preventie is er voor het individu en niet voor een groep. Plaats de activiteit naar wat zij voor elk van hen doet."
	}
}

// beantwoord asks for an answer to the first open question.
func beantwoord(open []Vraag) string {
	return fmt.Sprintf("Beantwoord eerst: %s", open[0].Label())
}

func fasenTekst(fasen []Fase) string {
	delen := make([]string, len(fasen))
	for i, f := range fasen {
		delen[i] = fmt.Sprintf("%d (%s: %s)", f.Nummer(), f.Label(), f.Werkwijze())
	}
	return notatie.Opsomming(delen)
}
