package planning

import (
	"fmt"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// ronde lays out the meetings and acties of a round, and the windows of its
// steps and the days beside them where there are any.
func (l *legger) ronde(pad string, r *ronde.Ronde) {
	if r == nil {
		l.keuring.Fout(pad, "", goaltree.CodeLeeg, "there must be a round")
		return
	}
	p, t := r.Proces(), r.Toestand()
	if !l.keurRonde(pad, &t) {
		return
	}
	id := p.ID() + "/" + t.Ronde
	l.nieuw(pad, id)
	stand := Stand{ID: id, Naam: p.Naam() + " (" + t.Ronde + ")", Stappen: []string{}, Zin: rondeZin(&t), Gesloten: t.Gesloten}
	if t.Stap != "" {
		stand.Stappen = append(stand.Stappen, t.Stap)
	}
	l.standen = append(l.standen, stand)
	for _, s := range p.Stappen() {
		gereed := kalender.Datum(0)
		for _, st := range t.Stappen {
			gestopt := t.Voortijdig != "" && st.Gesloten.Equal(t.Tijd) // closed because the round stopped in it
			if st.ID == s.ID && st.Staat == ronde.StapKlaar && !gestopt {
				gereed = dag(st.Gesloten)
			}
		}
		// After a round has closed early nobody is late any more.
		l.stap(p, s, id+"/stap/"+s.ID, stand.Naam, gereed, !t.Gesloten)
		l.mijlpalen(p, s, id+"/stap", stand.Naam, nil) // of these no log tells
	}
	l.bijeenkomsten(p, &t, id, stand.Naam)
	l.actieposten(p, &t, stand.Naam)
}

func (l *legger) keurRonde(pad string, t *ronde.Toestand) bool {
	switch {
	case t.Ronde == "":
		l.keuring.Fout(pad, "", goaltree.CodeLeeg, "the round is not open yet")
	case !dag(t.Tijd).Geldig():
		l.keuring.Fout(pad+".tijd", t.Tijd.String(), goaltree.CodePeriode, "this lies outside the calendar")
	case dag(t.Tijd) > l.datum:
		l.keuring.Fout(pad+".tijd", dag(t.Tijd).String(), goaltree.CodeTegenspraak, "the round has events after %s: give it as it was then", l.datum)
	default:
		return true
	}
	return false
}

func rondeZin(t *ronde.Toestand) string {
	if t.Gesloten {
		zin := "Gesloten op " + dag(t.Tijd).Label()
		if t.Voortijdig != "" {
			zin += ", voor het einde: " + t.Voortijdig
		}
		return zin + "."
	}
	for _, s := range t.Stappen {
		if s.ID == t.Stap {
			zin := fmt.Sprintf("Staat in stap %d van %d, %s, open sinds %s", s.Nummer, len(t.Stappen), s.Naam, dag(s.Geopend).Label())
			if n := len(t.Terug); n > 0 {
				zin += "; " + notatie.Aantal(n, "keer", "keer") + " teruggezonden"
			}
			return zin + "."
		}
	}
	return "Alle stappen zijn gesloten, de ronde nog niet."
}

// bijeenkomsten lays out the meetings called, and those held without having
// been called.
func (l *legger) bijeenkomsten(p *cycle.Proces, t *ronde.Toestand, id, bij string) {
	type sleutel struct {
		stap  string
		datum kalender.Datum
	}
	gehouden, genodigd := map[sleutel]bool{}, map[sleutel]bool{}
	for _, b := range t.Bijeenkomsten {
		gehouden[sleutel{b.Bijeenkomst.Stap, b.Datum}] = true
	}
	zet := func(id string, k sleutel, segment cycle.Segment) {
		s, _ := p.Stap(k.stap)
		post := Post{ID: id, Soort: BijeenkomstPost, Bij: bij, Naam: "Bijeenkomst " + s.Naam, Van: k.datum, Tot: k.datum, Wie: stapWie(p, s, segment)}
		gereed := kalender.Datum(0)
		if gehouden[k] {
			gereed = k.datum
		}
		// A meeting that is not in the log may have been moved or dropped.
		post = post.opDag(l.datum, gereed, false)
		l.posten = append(l.posten, post)
	}
	for _, u := range t.Uitnodigingen {
		if k := (sleutel{u.Uitnodiging.Stap, u.Datum}); !genodigd[k] {
			genodigd[k] = true
			zet(id+"/uitnodiging/"+strconv.Itoa(u.Nr), k, u.Segment)
		}
	}
	for _, b := range t.Bijeenkomsten {
		if k := (sleutel{b.Bijeenkomst.Stap, b.Datum}); !genodigd[k] {
			genodigd[k] = true
			zet(id+"/bijeenkomst/"+b.ID, k, b.Segment)
		}
	}
}

// actieposten lays out the acties, each under the round in which it was agreed.
func (l *legger) actieposten(p *cycle.Proces, t *ronde.Toestand, bij string) {
	for _, a := range t.Acties {
		van := dag(a.Tijd)
		post := Post{
			ID: p.ID() + "/" + a.Ronde + "/actie/" + a.ID, Soort: ActiePost, Bij: bij, Naam: a.Tekst,
			Van: min(van, a.Nu), Tot: a.Nu, Wie: []Wie{wie(p, a.Eigenaar)},
		}
		gereed := kalender.Datum(0)
		if n := len(a.Verloop); n > 0 {
			laatste := a.Verloop[n-1]
			post.Toelichting = laatste.Tekst
			if a.Staat == ronde.ActieKlaar {
				gereed = dag(laatste.Tijd)
			}
		}
		post = post.opDag(l.datum, gereed, true)
		if a.Staat == ronde.ActieVervallen {
			post.Stand, post.DagenLaat = Vervallen, 0
		}
		if eerder, ok := l.acties[post.ID]; !ok || eerder.tijd.Before(t.Tijd) {
			l.acties[post.ID] = actiebron{post: post, tijd: t.Tijd}
		}
	}
}
