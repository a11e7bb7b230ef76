package planning

import (
	"fmt"
	"slices"
	"strings"

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
	stand := Stand{ID: id, Naam: l.rondenaam(p, &t), Stappen: []string{}, Zin: rondeZin(&t), Gesloten: t.Gesloten}
	if t.Stap != "" {
		stand.Stappen = append(stand.Stappen, t.Stap)
	}
	l.standen = append(l.standen, stand)
	in := lijn{proces: p, voor: id + "/stap/", bij: stand.Naam}
	gedaan := l.gedaan[procesjaarVan(p)] // of milestones: of these no log tells
	for _, s := range p.Stappen() {
		l.stap(in, s, stapBekend(&t, s.ID))
		l.mijlpalen(in, s, gedaan)
	}
	l.bijeenkomsten(p, &t, id, stand.Naam)
	l.actieposten(p, &t, stand.Naam)
}

// rondenaam calls a round by its region, unless its process is named after that,
// and its year; or by its id where the region has no name or another round is
// called the same.
func (l *legger) rondenaam(p *cycle.Proces, t *ronde.Toestand) string {
	if t.RegioNaam != "" {
		naam := fmt.Sprintf("%s (%s, %d)", p.Naam(), t.RegioNaam, t.Jaar)
		if strings.Contains(p.Naam(), t.RegioNaam) {
			naam = fmt.Sprintf("%s (%d)", p.Naam(), t.Jaar)
		}
		if !slices.ContainsFunc(l.standen, func(s Stand) bool { return s.Naam == naam }) {
			return naam
		}
	}
	return p.Naam() + " (" + t.Ronde + ")"
}

// stapBekend is what the log of a round tells of a step. A step that waits
// before one that was opened is passed over: a process may have a way around it.
func stapBekend(t *ronde.Toestand, id string) bekend {
	verst := -1
	for i, s := range t.Stappen {
		if s.Staat != ronde.StapWacht {
			verst = i
		}
	}
	// After a round has closed early nobody is late any more.
	b := bekend{iets: !t.Gesloten}
	i := slices.IndexFunc(t.Stappen, func(s ronde.Stapstand) bool { return s.ID == id })
	if i < 0 {
		return b
	}
	switch s := t.Stappen[i]; {
	case s.Staat == ronde.StapWacht && i < verst:
		b.overgeslagen = true
	case s.Staat == ronde.StapKlaar && (t.Voortijdig == "" || !s.Gesloten.Equal(t.Tijd)): // else it closed because the round stopped in it
		b.gereed = kalender.DatumVan(s.Gesloten)
	}
	return b
}

func (l *legger) keurRonde(pad string, t *ronde.Toestand) bool {
	switch {
	case t.Ronde == "":
		l.keuring.Fout(pad, "", goaltree.CodeLeeg, "the round is not open yet")
	case !kalender.DatumVan(t.Tijd).Geldig():
		l.keuring.Fout(pad+".tijd", t.Tijd.String(), goaltree.CodePeriode, "this lies outside the calendar")
	case kalender.DatumVan(t.Tijd) > l.datum:
		l.keuring.Fout(pad+".tijd", kalender.DatumVan(t.Tijd).String(), goaltree.CodeTegenspraak, "the round has events after %s: give it as it was then", l.datum)
	default:
		return true
	}
	return false
}

func rondeZin(t *ronde.Toestand) string {
	if t.Gesloten {
		zin := "Gesloten op " + kalender.DatumVan(t.Tijd).Label()
		if t.Voortijdig != "" {
			zin += ", voor het einde: " + t.Voortijdig
		}
		return zin + "."
	}
	for _, s := range t.Stappen {
		if s.ID == t.Stap {
			zin := fmt.Sprintf("Staat in stap %d van %d, ‘%s’, open sinds %s", s.Nummer, len(t.Stappen), s.Naam, kalender.DatumVan(s.Geopend).Label())
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
	zet := func(id, stap string, datum kalender.Datum, segment string) *Post {
		s, _ := p.Stap(stap)
		post := Post{ID: id, Soort: BijeenkomstPost, Bij: bij, Naam: "Bijeenkomst " + s.Naam, Van: datum, Tot: datum, Wie: stapWie(p, s, segment)}
		if segment != "" {
			post.Toelichting = "Segment " + p.Segmentnaam(segment) + "."
		}
		l.posten = append(l.posten, post)
		return &l.posten[len(l.posten)-1]
	}
	// One that was held stands as it was held: on its own day, on what it was
	// about, whatever the invitation said.
	for _, b := range t.Bijeenkomsten {
		eigen := id + "/bijeenkomst/" + b.ID
		if b.Uitnodiging != "" {
			eigen = id + "/uitnodiging/" + b.Uitnodiging // so that it keeps its id
		}
		post := zet(eigen, b.Bijeenkomst.Stap, b.Datum, b.Segment)
		*post = post.opDag(l.datum, bekend{gereed: b.Datum})
	}
	for _, u := range t.Uitnodigingen {
		if u.Bijeenkomst != "" {
			continue
		}
		post := zet(id+"/uitnodiging/"+u.ID, u.Uitnodiging.Stap, u.Datum, u.Segment)
		// Of one that passed without a meeting in the log nothing is known.
		*post = post.opDag(l.datum, bekend{})
		if u.Afgezegd != nil {
			post.Stand, post.Toelichting = Vervallen, u.Afgezegd.Reden
		}
	}
}

// actieposten lays out the acties, each under the round in which it was agreed.
func (l *legger) actieposten(p *cycle.Proces, t *ronde.Toestand, bij string) {
	for _, a := range t.Acties {
		van := kalender.DatumVan(a.Tijd)
		post := Post{
			ID: p.ID() + "/" + a.Ronde + "/actie/" + a.ID, Soort: ActiePost, Bij: bij, Naam: a.Tekst,
			Van: min(van, a.Nu), Tot: a.Nu, Wie: []Wie{wie(p, a.Eigenaar)},
		}
		b := bekend{iets: true}
		if n := len(a.Verloop); n > 0 {
			laatste := a.Verloop[n-1]
			post.Toelichting = laatste.Tekst
			if a.Staat == ronde.ActieKlaar {
				b.gereed = kalender.DatumVan(laatste.Tijd)
			}
		}
		post = post.opDag(l.datum, b)
		if a.Staat == ronde.ActieVervallen {
			post.Stand, post.DagenLaat = Vervallen, 0
		}
		if eerder, ok := l.acties[post.ID]; !ok || eerder.tijd.Before(t.Tijd) {
			l.acties[post.ID] = actiebron{post: post, tijd: t.Tijd}
		}
	}
}
