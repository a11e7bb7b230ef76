package rapport

import (
	"html/template"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// programmaplanning is the Gantt chart with the critical path.
type programmaplanning struct {
	Gantt        []template.HTML
	KritiekPad   []padstap
	Eind         string
	Uitgang      string // from what it is reckoned
	InKring      []string
	Kringen      []string // among milestones
	Afgebroken   bool     // more circles than are shown
	Buiten       []string
	Stappen      []stapregel
	Vertragingen []vertragingdeel
}

type padstap struct {
	Naam, Project, Eind string
	Lezing              int // of the project, which may say what comes after what
}

// stapregel is one row of the planning's table.
type stapregel struct {
	Naam, Project, Tijdvak, Begin, Eind, Ruimte, Laatst, Speling string
	Kritiek                                                      bool
	Lezing                                                       int
}

type vertragingdeel struct {
	Zin      string
	Gevolgen []gevolgregel
}

type gevolgregel struct{ Naam, Project, Dagen, Eind, Na string }

func nieuweProgrammaplanning(p *programma.Programma, s *programma.Stand, vertragingen []*programma.Vertraging, l *programmalezingen) programmaplanning {
	plan := p.PlanningOp(s.Datum)
	stap := map[string]programma.Stap{}
	for _, t := range plan.Stappen {
		stap[t.Mijlpaal] = t
	}
	g := programmaplanning{InKring: namen(plan.InKring, p.NaamVan), Kringen: namenVanKringen(plan.Kringen, p.MijlpaalkringTekst), Afgebroken: plan.KringenAfgebroken, Eind: plan.Eind.Label(), Uitgang: plan.Uitgang()}
	for _, id := range plan.KritiekPad {
		q, _ := p.Project(stap[id].Project)
		g.KritiekPad = append(g.KritiekPad, padstap{p.NaamVan(id), q.Naam, stap[id].VroegsteEind.Label(), l.noteer(q.Lezing, q.Naam)})
	}
	for _, id := range plan.Buiten {
		g.Buiten = append(g.Buiten, p.NaamVan(id)+" ("+dagen(stap[id].NaTijdvak)+" later)")
	}
	lezing := map[string]string{}
	for _, q := range p.Projecten() {
		for _, m := range q.Mijlpalen {
			lezing[m.ID] = m.Lezing
		}
	}
	for _, m := range s.Mijlpalen {
		t, ok := stap[m.Mijlpaal]
		if !ok {
			continue
		}
		r := stapregel{
			Naam: m.Naam, Project: p.NaamVan(m.Project), Tijdvak: m.Tijdvak.Label(), Begin: t.VroegsteBegin.Label(), Eind: t.VroegsteEind.Label(),
			Kritiek: t.Kritiek, Lezing: l.noteer(lezing[m.Mijlpaal], m.Naam),
		}
		if t.Gereed {
			r.Begin, r.Eind = "", t.VroegsteEind.Label()+", gereed"
		} else {
			r.Ruimte, r.Laatst, r.Speling = dagen(t.Ruimte), t.LaatsteEind.Label(), dagen(t.Speling)
			if t.NaTijdvak > 0 {
				r.Ruimte = dagen(t.NaTijdvak) + " te laat"
			}
		}
		g.Stappen = append(g.Stappen, r)
	}
	for _, deel := range delen(ganttplaat(p, s, stap)) {
		g.Gantt = append(g.Gantt, svg(deel.SVG()))
	}
	for _, v := range vertragingen {
		if v != nil {
			g.Vertragingen = append(g.Vertragingen, nieuweVertraging(p, v))
		}
	}
	return g
}

func nieuweVertraging(p *programma.Programma, v *programma.Vertraging) vertragingdeel {
	d := vertragingdeel{Zin: "Duurt " + p.NaamVan(v.Mijlpaal) + " " + dagen(v.Dagen) + " langer, dan "}
	if v.Later > 0 {
		d.Zin += "schuift het einde van de planning " + dagen(v.Later) + " op, naar " + v.Eind.Label() + "."
	} else {
		d.Zin += "blijft het einde van de planning " + v.Eind.Label() + "."
	}
	for _, e := range v.Gevolgen {
		na := ""
		if e.NaTijdvak > 0 {
			na = dagen(e.NaTijdvak) + " na het eigen tijdvak"
		}
		d.Gevolgen = append(d.Gevolgen, gevolgregel{p.NaamVan(e.Mijlpaal), p.NaamVan(e.Project), dagen(e.Dagen) + " later", e.Eind.Label(), na})
	}
	return d
}

// ganttplaat draws each milestone over its own span, and as far as the planning
// says it will be done later.
func ganttplaat(p *programma.Programma, s *programma.Stand, stap map[string]programma.Stap) tekening.Gantt {
	g := tekening.Gantt{
		Titel:        "Planning van " + s.Naam,
		Omschrijving: "Mijlpalen per project over de tijd; wat geen speling heeft is gestreept en heet kritiek. De tabel bij deze plaat zegt hetzelfde in woorden.",
		NuNaam:       s.Datum.Label(),
	}
	van, tot := s.Looptijd.Van(), s.Looptijd.Tot()
	groep := map[string]int{}
	for _, m := range s.Mijlpalen {
		if _, ok := groep[m.Project]; !ok {
			groep[m.Project] = len(g.Groepen)
			g.Groepen = append(g.Groepen, tekening.Ganttgroep{Naam: p.NaamVan(m.Project)})
		}
		b := tekening.Ganttbalk{
			Naam: m.Naam, Van: float64(m.Tijdvak.Van()), Tot: float64(m.Tijdvak.Tot() + 1), // a day ends where the next begins
			Ruit: m.Tijdvak.Dagen() == 1, Kritiek: stap[m.Mijlpaal].Kritiek,
			Teken: toestandmerk(m.Toestand).Teken,
		}
		van, tot = min(van, m.Tijdvak.Van()), max(tot, m.Tijdvak.Tot())
		if t, ok := stap[m.Mijlpaal]; ok && t.NaTijdvak > 0 {
			// Done later or to be done later: as far as that.
			b.Tot = float64(t.VroegsteEind + 1)
			tot = max(tot, t.VroegsteEind)
			b.Naam += " (+" + dagen(t.NaTijdvak) + ")"
		}
		switch m.Toestand {
		case programma.Bereikt:
			b.Klasse = "koers"
		case programma.InTijdvak:
			b.Klasse = "nadruk"
		case programma.Verstreken:
			b.Klasse = "afwijkend"
		case programma.Volgt:
		}
		i := groep[m.Project]
		g.Groepen[i].Balken = append(g.Groepen[i].Balken, b)
	}
	g.Van, g.Tot = float64(van), float64(tot+1)
	dag := func(d kalender.Datum) float64 { return float64(d) }
	g.As, g.Fijn = tijdvakken(van, tot, dag)
	nu := float64(s.Datum)
	g.Nu = &nu
	return g
}

func dagen(n int) string { return notatie.Aantal(n, "dag", "dagen") }

// maxBalken is how many bars one picture holds, so that it fits on a page of
// paper and its axis is never far away; a project is not cut in two.
const maxBalken = 18

func delen(g tekening.Gantt) []tekening.Gantt {
	var alle []tekening.Gantt
	var groepen []tekening.Ganttgroep
	balken := 0
	sluit := func() {
		if balken > 0 {
			deel := g
			deel.Groepen = groepen
			alle = append(alle, deel)
		}
		groepen, balken = nil, 0
	}
	for _, groep := range g.Groepen {
		if balken > 0 && balken+len(groep.Balken) > maxBalken {
			sluit()
		}
		groepen, balken = append(groepen, groep), balken+len(groep.Balken)
	}
	sluit()
	return alle
}

// tijdvakken divides a span in years and quarters for the head of a chart, with
// the first days of months beside them; plek gives a day its place.
func tijdvakken(van, tot kalender.Datum, plek func(kalender.Datum) float64) (as [][]tekening.Vak, maanden []float64) {
	var jaren, kwartalen []tekening.Vak
	for d := van; d <= tot; {
		eind := d.EindeMaand()
		if eind < tot {
			maanden = append(maanden, plek(eind+1))
		}
		jaar, kwartaal := strconv.Itoa(d.Jaar()), "Q"+strconv.Itoa((int(d.Maand())+2)/3)
		begin, na := plek(d), plek(min(eind, tot)+1)
		jaren = verleng(jaren, jaar, begin, na)
		kwartalen = verleng(kwartalen, kwartaal, begin, na)
		d = eind + 1
	}
	return [][]tekening.Vak{jaren, kwartalen}, maanden
}

// verleng lets the last part of an axis go on, or begins the next.
func verleng(vakken []tekening.Vak, naam string, van, tot float64) []tekening.Vak {
	if n := len(vakken); n > 0 && vakken[n-1].Label == naam {
		vakken[n-1].Tot = tot
		return vakken
	}
	return append(vakken, tekening.Vak{Van: van, Tot: tot, Label: naam})
}
