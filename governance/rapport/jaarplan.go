package rapport

import (
	"fmt"
	"io"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// Jaarplanvraag is what the page of a yearly plan is to tell beside the plan.
type Jaarplanvraag struct {
	// Boom gives goals their names and is what the plan is held against; nil
	// shows ids and leaves those checks untold.
	Boom *goaltree.Doelenboom
	// Verslag, as Jaarplan.Verslag gives it, tells of each result how far it
	// came; the monitor's signals stand beside the goals. nil: no report yet.
	Verslag *jaarplan.Jaarverslag
}

// WriteJaarplan writes the page of a yearly plan: per pillar its results,
// activities and projects, then each project, and the checks. Without a Jaarplan
// it writes nothing and gives an error.
func WriteJaarplan(w io.Writer, p *jaarplan.Jaarplan, vraag Jaarplanvraag, o Options) error {
	if p == nil {
		return invoer.Geen("jaarplan")
	}
	d, v := p.Definitie(), vraag.Verslag
	b := &jaarplanBlad{Plan: d, Verslag: v, p: p, boom: vraag.Boom}
	b.vul()
	uit := blad{Sjabloon: "jaarplan", Titel: d.Titel(), Onder: d.Toelichting, Gegevens: b}
	uit.Feiten = []pagina.Feit{
		{Naam: "Jaar", Waarde: strconv.Itoa(d.Jaar)},
		{Naam: "Resultaten", Waarde: strconv.Itoa(len(p.Resultaten()))},
		{Naam: "Projecten", Waarde: strconv.Itoa(len(d.Projecten))},
	}
	if som := p.MiddelenSamen(); som != "" {
		naam := "Middelen samen"
		if d.Fictief {
			naam += " (fictief)"
		}
		uit.Feiten = append(uit.Feiten, pagina.Feit{Naam: naam, Waarde: som})
	}
	if d.Fictief {
		uit.Meldingen = append(uit.Meldingen, pagina.Melding{Titel: "Dit jaarplan is fictief", Alineas: []string{"Het is een voorbeeld: niemand heeft het gemaakt of vastgesteld, en de bedragen zijn bedacht."}})
	}
	if d.Onvolledig != "" {
		uit.Meldingen = append(uit.Meldingen, pagina.Melding{Titel: "Dit jaarplan is maar voor een deel bekend", Alineas: []string{d.Onvolledig}})
	}
	if v != nil && len(v.Opmerkingen) > 0 {
		uit.Meldingen = append(uit.Meldingen, pagina.Melding{Titel: "Let op bij het verslag", Alineas: v.Opmerkingen})
	}
	pijlers := pagina.NavPunt{ID: "pijlers", Tekst: "De acht pijlers"}
	for _, q := range b.Pijlers {
		pijlers.Onder = append(pijlers.Onder, pagina.NavPunt{ID: q.Anker, Tekst: q.Kernwaarde.Label()})
	}
	if v != nil {
		uit.Nav = append(uit.Nav, pagina.NavPunt{ID: "verslag", Tekst: "Het jaar in het kort"})
	}
	uit.Nav = append(uit.Nav, pijlers, pagina.NavPunt{ID: "projecten", Tekst: "Projecten"})
	if v != nil {
		uit.Nav = append(uit.Nav, pagina.NavPunt{ID: "doelen", Tekst: "Maatschappelijke doelen"})
	}
	uit.Nav = append(uit.Nav, pagina.NavPunt{ID: "toetsen", Tekst: "Toetsen"})
	return schrijf(w, o, uit)
}

// jaarplanBlad is what the template of the yearly plan shows.
type jaarplanBlad struct {
	Plan      *jaarplan.Definitie
	Verslag   *jaarplan.Jaarverslag // nil: none
	Pijlers   []jaarplanPijler
	Projecten []jaarplanProject
	Doelen    []jaarplanDoel
	Open      []governance.Toets // what is not kept, or cannot be told
	Regels    []regelrij         // every rule, and how often it is kept
	Tegels    []jaarplanTegel
	OpLezing  int // rules that are kept by our reading alone

	p    *jaarplan.Jaarplan
	boom *goaltree.Doelenboom
}

type jaarplanPijler struct {
	jaarplan.Pijler

	Anker      string
	Resultaten []jaarplanResultaat
	Projecten  []pagina.NavPunt
	Leeg       bool // nothing is done for it and nothing says why
}

type jaarplanResultaat struct {
	jaarplan.Resultaat

	Doelen      []string // names
	Maatstaf    string
	Merk        *merkteken // nil without a report
	Toelichting string
	Monitor     string // what the monitor sees of its indicator
	Tegenspraak bool   // with what is told of it
}

type jaarplanProject struct {
	jaarplan.Project

	Anker                                      string
	Doelen                                     []string // names
	Mensen                                     string
	Middelen, Trekker, Aanspreekpunt, Toestand string
	Merk                                       *merkteken // nil without a report
	Toelichting, Besteed                       string
}

type jaarplanDoel struct {
	jaarplan.Doelverslag

	Anker    string
	Merk     merkteken
	Effecten []jaarplanEffect
}

type jaarplanEffect struct {
	Naam      string
	Merk      merkteken
	Beweging  merkteken
	Uitleg    string   // how far since the nulmeting and how sure, or why it cannot be told
	Resultaat []string // descriptions of the results that name it
}

type jaarplanTegel struct {
	merkteken

	Aantal int
}

func (b *jaarplanBlad) vul() {
	for _, k := range goaltree.Kernwaarden() {
		q, _ := b.p.Pijler(k)
		q.Kernwaarde = k
		rij := jaarplanPijler{Pijler: q, Anker: "pijler-" + k.String()}
		for _, r := range b.p.ProjectenBij(k) {
			rij.Projecten = append(rij.Projecten, pagina.NavPunt{ID: projectAnker(r.ID), Tekst: r.Naam})
		}
		for _, r := range q.Resultaten {
			rij.Resultaten = append(rij.Resultaten, b.resultaat(r))
		}
		rij.Leeg = q.NietBediend == "" && len(q.Resultaten)+len(q.Activiteiten)+len(rij.Projecten) == 0
		b.Pijlers = append(b.Pijlers, rij)
	}
	for i := range b.Plan.Projecten {
		b.Projecten = append(b.Projecten, b.project(&b.Plan.Projecten[i]))
	}
	toetsen := b.p.Toets(b.boom)
	for _, t := range toetsen {
		if t.OpLezing() {
			b.OpLezing++
		}
		if t.Oordeel != governance.Voldaan {
			t.Bij = b.p.NaamVan(t.Bij)
			b.Open = append(b.Open, t)
		}
	}
	for _, s := range governance.PerRegel(toetsen) {
		b.Regels = append(b.Regels, regelrij{merk(s.Geheel()), s})
	}
	if b.Verslag == nil {
		return
	}
	t := b.Verslag.Telling
	for _, r := range []struct {
		u *jaarplan.Uitslag
		n int
	}{{new(jaarplan.Bereikt), t.Bereikt}, {new(jaarplan.DeelsBereikt), t.DeelsBereikt}, {new(jaarplan.NietBereikt), t.NietBereikt}, {nil, t.NietGemeld}} {
		b.Tegels = append(b.Tegels, jaarplanTegel{merkUitslag(r.u), r.n})
	}
	for i := range b.Verslag.Doelen {
		b.Doelen = append(b.Doelen, b.doel(&b.Verslag.Doelen[i]))
	}
}

// DoelNaam gives the name of a goal.
func (b *jaarplanBlad) DoelNaam(id string) string { return b.boom.NaamVan(id) }

func (b *jaarplanBlad) namen(ids []string) []string {
	namen := make([]string, len(ids))
	for i, id := range ids {
		namen[i] = b.boom.NaamVan(id)
	}
	return namen
}

func (b *jaarplanBlad) resultaat(r jaarplan.Resultaat) jaarplanResultaat {
	rij := jaarplanResultaat{Resultaat: r, Doelen: b.namen(r.Doelen), Maatstaf: notatie.Hoofdletter(r.Maatstaf(b.boom))}
	if b.Verslag == nil {
		return rij
	}
	for _, m := range b.Verslag.Resultaten {
		if m.ID == r.ID {
			rij.Merk, rij.Toelichting = new(merkUitslag(m.Uitslag)), m.Toelichting
			if m.Indicator != nil {
				rij.Monitor, rij.Tegenspraak = m.Indicator.Zin, m.Indicator.Tegenspraak
			}
		}
	}
	return rij
}

func (b *jaarplanBlad) project(q *jaarplan.Project) jaarplanProject {
	rij := jaarplanProject{Project: *q, Anker: projectAnker(q.ID), Doelen: b.namen(q.Doelen)}
	mensen := make([]string, len(q.Mensen))
	for i, m := range q.Mensen {
		mensen[i] = b.p.RolNaam(m.Rol)
		if m.Uren > 0 {
			mensen[i] += fmt.Sprintf(" (%s uur)", notatie.Getal(float64(m.Uren), 0))
		}
	}
	rij.Mensen = notatie.Opsomming(mensen)
	if q.Middelen != nil {
		rij.Middelen = q.Middelen.String()
	}
	if q.Trekker != "" {
		rij.Trekker = b.p.RolNaam(q.Trekker)
	}
	if q.Aanspreekpunt != "" {
		rij.Aanspreekpunt = b.p.RolNaam(q.Aanspreekpunt)
	}
	if q.Status != 0 {
		rij.Toestand = q.Status.Label()
	}
	if b.Verslag == nil {
		return rij
	}
	for _, m := range b.Verslag.Projecten {
		if m.ID == q.ID {
			rij.Merk, rij.Toelichting = new(merkUitslag(m.Uitslag)), m.Toelichting
			if m.Besteed != nil {
				rij.Besteed = m.Besteed.String()
			}
		}
	}
	return rij
}

func projectAnker(id string) string { return "project-" + anker(id) }

func (b *jaarplanBlad) doel(d *jaarplan.Doelverslag) jaarplanDoel {
	rij := jaarplanDoel{Doelverslag: *d, Anker: "doel-" + anker(d.ID), Merk: merkStand(d.Stand)}
	for i := range d.Effecten {
		e := &d.Effecten[i]
		effect := jaarplanEffect{Naam: e.Naam, Merk: merkStand(e.Stand), Beweging: merkBeweging(e.Beweging), Uitleg: e.Uitleg}
		for _, id := range e.Resultaten {
			effect.Resultaat = append(effect.Resultaat, b.p.NaamVan(id))
		}
		rij.Effecten = append(rij.Effecten, effect)
	}
	return rij
}

// merkUitslag is how far a result came; nil when nobody told.
func merkUitslag(u *jaarplan.Uitslag) merkteken {
	if u == nil {
		return merkteken{"geen", "?", "niet gemeld"}
	}
	woord := u.Label()
	switch *u {
	case jaarplan.Bereikt:
		return merkteken{"koers", "✓", woord}
	case jaarplan.DeelsBereikt:
		return merkteken{"aandacht", "◐", woord}
	case jaarplan.NietBereikt:
		return merkteken{"afwijkend", "✕", woord}
	}
	return merkteken{"geen", "?", woord}
}

// merkStand is the monitor's signal, as its own report shows it, or why there
// is none.
func merkStand(s monitor.Stand) merkteken {
	if s.Signaal == nil {
		if s.Reden != nil {
			return merkteken{"geen", "○", s.Reden.Label()}
		}
		return merkteken{"geen", "○", "geen score"}
	}
	switch *s.Signaal {
	case monitor.OpKoers:
		return merkteken{"koers", "●", s.Signaal.Label()}
	case monitor.Aandacht:
		return merkteken{"aandacht", "▲", s.Signaal.Label()}
	case monitor.Afwijkend:
		return merkteken{"afwijkend", "■", s.Signaal.Label()}
	}
	return merkteken{"geen", "○", "geen score"}
}

// merkBeweging is which way an effect went; only a movement has a colour.
func merkBeweging(m jaarplan.Beweging) merkteken {
	switch m {
	case jaarplan.Vooruit:
		return merkteken{"koers", "↗", m.Label()}
	case jaarplan.Achteruit:
		return merkteken{"afwijkend", "↘", m.Label()}
	case jaarplan.Tegengesteld:
		return merkteken{"aandacht", "↕", m.Label()}
	case jaarplan.GeenVerschil:
		return merkteken{"geen", "→", m.Label()}
	case jaarplan.NietTeZeggen:
		return merkteken{"geen", "?", m.Label()}
	}
	return merkteken{"geen", "?", m.Label()}
}
