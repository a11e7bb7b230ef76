package prioritering

import (
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

const bronVragen = bronWerksessie + ", vragen per lijn"

// Toetsen says what of the agenda is worked out and what is not yet: an
// opdracht has a problem, a goal and a result aimed at, and a score on every
// criterium its line weighs; a line of content holds opdrachten; a facilitating
// line has monitors to link. What is well is in it too. In the order of the
// lines, and within them of the ids.
func (a *Afweging) Toetsen() []governance.Toets {
	var alle []governance.Toets
	for i := range a.def.Lijnen {
		l := &a.def.Lijnen[i]
		if l.Soort == Faciliterend {
			alle = append(alle, toets("monitors-gekoppeld", "De faciliterende lijn heeft monitors om te koppelen", bronWerksessie+", Monitoring en leren",
				governance.Voorkeur, l.ID, oordeel(len(a.def.Monitors) > 0), "er is geen monitor genoemd"))
			continue
		}
		alle = append(alle, toets("lijn-gevuld", "Een inhoudelijke lijn is gevuld met opdrachten", bronWerksessie+", schema van de hoofdlijnen",
			governance.Hard, l.ID, oordeel(len(a.opdrachten[l.ID]) > 0), "er staan nog geen opdrachten op deze lijn"))
		for _, j := range a.opdrachten[l.ID] {
			alle = append(alle, a.toetsOpdracht(l, &a.def.Opdrachten[j])...)
		}
	}
	return alle
}

func (a *Afweging) toetsOpdracht(l *Lijn, o *Opdracht) []governance.Toets {
	var geen []string
	for _, deel := range []struct{ naam, tekst string }{{"probleem", o.Probleem}, {"doel", o.Doel}, {"resultaat", o.Resultaat}} {
		if deel.tekst == "" {
			geen = append(geen, deel.naam)
		}
	}
	var zonder []string
	for _, w := range l.Wegingen {
		if w.Gewicht > 0 && !o.score(w.Criterium).Waarde.IsBekend() {
			zonder = append(zonder, notatie.Kleineletter(a.def.Criteria[a.criteria[w.Criterium]].Naam))
		}
	}
	return []governance.Toets{
		toets("opdracht-concreet", "Een opdracht noemt probleem, doel en beoogd resultaat", bronVragen,
			governance.Hard, o.ID, oordeel(len(geen) == 0), "nog niet ingevuld: "+notatie.Opsomming(geen)),
		toets("scores-volledig", "Een opdracht heeft een score op elk criterium dat op haar lijn weegt", bronVragen,
			governance.Voorkeur, o.ID, oordeel(len(zonder) == 0), "nog geen score op "+notatie.Opsomming(zonder)),
	}
}

func oordeel(goed bool) governance.Oordeel {
	if goed {
		return governance.Voldaan
	}
	return governance.NietVoldaan
}

// toets leaves the finding out where the rule is kept.
func toets(regel, naam, bron string, s governance.Strengheid, bij string, o governance.Oordeel, bevinding string) governance.Toets {
	t := governance.Toets{Regel: regel, Naam: naam, Bron: bron, Strengheid: s, Bij: bij, Oordeel: o}
	if o != governance.Voldaan {
		t.Bevinding = bevinding
	}
	return t
}
