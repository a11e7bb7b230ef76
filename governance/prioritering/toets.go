package prioritering

import (
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

const bronVragen = bronWerksessie + ", vragen per lijn"

// Toets says what of the agenda is worked out and what is not yet. Of an
// opdracht: whether it has a problem, a goal and a result aimed at; whether it
// can be ranked by the weighted sum and TOPSIS, which ask the same of it; and
// where something on its line is judged in pairs, whether by AHP, which asks
// another thing. Of a line of content, whether it holds opdrachten; of a
// facilitating line, whether there are monitors to link. What is well is in it
// too. In the order of the lines, and within them of the ids.
func (a *Afweging) Toets() []governance.Toets {
	var alle []governance.Toets
	for i := range a.def.Lijnen {
		l := &a.def.Lijnen[i]
		if l.Soort == Faciliterend {
			r := regel{"monitors-gekoppeld", "De faciliterende lijn heeft monitors om te koppelen", bronWerksessie + ", Monitoring en leren", governance.Voorkeur}
			alle = append(alle, r.toets(l.ID, len(a.def.Monitors) > 0, "Er is geen monitor genoemd."))
			continue
		}
		r := regel{"lijn-gevuld", "Een inhoudelijke lijn is gevuld met opdrachten", bronWerksessie + ", schema van de hoofdlijnen", governance.Hard}
		alle = append(alle, r.toets(l.ID, len(a.opdrachten[l.ID]) > 0, "Er staan nog geen opdrachten op deze lijn."))
		alle = append(alle, a.toetsOpdrachten(l)...)
	}
	return alle
}

func (a *Afweging) toetsOpdrachten(l *Lijn) []governance.Toets {
	concreet := regel{"opdracht-concreet", "Een opdracht noemt probleem, doel en beoogd resultaat", bronVragen, governance.Hard}
	scores := regel{"scores-volledig", "Een opdracht is te rangschikken met gewogen som en TOPSIS: een score op elk criterium dat op haar lijn weegt", bronVragen, governance.Voorkeur}
	ahp := regel{"ahp-volledig", "Een opdracht is te rangschikken met AHP: de criteria van haar lijn zijn paarsgewijs beoordeeld, en op elk heeft zij een score of een paarsgewijs oordeel", AHP.Bron(), governance.Voorkeur}

	zonderScore, zonderAHP := a.redenen(GewogenSom, l), a.redenen(AHP, l)
	var alle []governance.Toets
	for _, i := range a.opdrachten[l.ID] {
		o := &a.def.Opdrachten[i]
		leeg := leeg(o)
		alle = append(alle,
			concreet.toets(o.ID, len(leeg) == 0, "Nog niet ingevuld: "+notatie.Opsomming(leeg)+"."),
			scores.toets(o.ID, zonderScore[o.ID] == "", notatie.Hoofdletter(zonderScore[o.ID])+"."))
		if a.isBeoordeeld(l.ID) {
			alle = append(alle, ahp.toets(o.ID, zonderAHP[o.ID] == "", notatie.Hoofdletter(zonderAHP[o.ID])+"."))
		}
	}
	return alle
}

// leeg names what of an opdracht says nothing.
func leeg(o *Opdracht) (namen []string) {
	for _, deel := range []struct{ naam, tekst string }{{"probleem", o.Probleem}, {"doel", o.Doel}, {"resultaat", o.Resultaat}} {
		if !tekst.Zichtbaar(deel.tekst) {
			namen = append(namen, deel.naam)
		}
	}
	return namen
}

// redenen gives why opdrachten of a line cannot be ranked by a method, by id:
// what Weeg itself goes by.
func (a *Afweging) redenen(m Methode, l *Lijn) map[string]string {
	s, buiten := a.stuk(m, l)
	alle := map[string]string{}
	for _, g := range buiten {
		alle[g.ID] = g.Reden
	}
	if len(s.opdrachten) > 0 {
		_, reden := m.weeg(s)
		for _, o := range s.opdrachten {
			alle[o.ID] = reden
		}
	}
	return alle
}

// isBeoordeeld says whether anything on a line is judged in pairs.
func (a *Afweging) isBeoordeeld(lijn string) bool {
	for i := range a.def.Oordelen {
		if a.def.Oordelen[i].Lijn == lijn {
			return true
		}
	}
	return false
}

// regel is what is asked, of many alike.
type regel struct {
	id, naam, bron string
	strengheid     governance.Strengheid
}

// toets leaves the finding out where the rule is kept.
func (r regel) toets(bij string, goed bool, bevinding string) governance.Toets {
	t := governance.Toets{Regel: r.id, Naam: r.naam, Bron: r.bron, Strengheid: r.strengheid, Bij: bij, Oordeel: governance.Voldaan}
	if !goed {
		t.Oordeel, t.Bevinding = governance.NietVoldaan, bevinding
	}
	return t
}
