package jaarplan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// The rules a plan is held against: the word in [governance.Toets].Regel.
const (
	RegelPijlerBediend        = "pijler-bediend"
	RegelPijlerIngevuld       = "pijler-ingevuld"
	RegelResultaatDoelenboom  = "resultaat-doelenboom"
	RegelResultaatMeetbaar    = "resultaat-meetbaar"
	RegelResultaatPast        = "resultaat-past"
	RegelProjectPijler        = "project-pijler"
	RegelProjectDoelenboom    = "project-doelenboom"
	RegelProjectPast          = "project-past"
	RegelProjectDoel          = "project-doel"
	RegelProjectMensen        = "project-mensen"
	RegelProjectMiddelen      = "project-middelen"
	RegelProjectTrekker       = "project-trekker"
	RegelProjectAanspreekpunt = "project-aanspreekpunt"
)

const bronPreventie = bronBijlage7 + ", preventie"

// Toets holds the plan against what the vision asks of a yearly plan and
// against the doelenboom it works on; without one (nil), what depends on it
// cannot be told. First the pillars in the vision's order, then the results and
// the projects in the plan's. A plan known in part is not blamed for what is
// missing.
func (p *Jaarplan) Toets(boom *goaltree.Doelenboom) []governance.Toets {
	b := &toetser{p: p, boom: boom, doelen: doelenVan(boom)}
	for _, k := range goaltree.Kernwaarden() {
		b.pijler(k)
	}
	for _, r := range p.Resultaten() {
		b.resultaat(r)
	}
	for i := range p.def.Projecten {
		b.project(&p.def.Projecten[i])
	}
	return b.uit
}

type toetser struct {
	p      *Jaarplan
	boom   *goaltree.Doelenboom // may be nil
	doelen *doelen              // nil without a doelenboom
	uit    []governance.Toets
}

// regel is a rule with what it came to: niet is what is wrong, or "" when the
// rule is kept; ontbreekt says that it is wrong because something is missing.
type regel struct {
	id, naam, bron string
	voorkeur       bool
	bij            string
	niet           string
	ontbreekt      bool
	onbekend       string // why it cannot be told
	lezing         string // what of what it looks at is our reading and not the source's
}

func (b *toetser) toets(r regel) {
	t := governance.Toets{Regel: r.id, Naam: r.naam, Bron: r.bron, Bij: r.bij, Strengheid: governance.Hard, Oordeel: governance.Voldaan}
	if r.voorkeur {
		t.Strengheid = governance.Voorkeur
	}
	switch {
	case r.onbekend != "":
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, r.onbekend
	case r.niet != "" && r.ontbreekt && b.p.def.Onvolledig != "":
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, r.niet+" Het plan is maar voor een deel bekend: "+notatie.Kleineletter(b.p.def.Onvolledig)
	case r.niet != "":
		t.Oordeel, t.Bevinding = governance.NietVoldaan, r.niet
	}
	if t.Oordeel != governance.NietTeToetsen {
		t = t.MetLezing(r.lezing)
	}
	b.uit = append(b.uit, t)
}

func (b *toetser) pijler(k goaltree.Kernwaarde) {
	pijler, _ := b.p.Pijler(k)
	projecten := b.p.ProjectenBij(k)
	bediend := len(pijler.Resultaten)+len(pijler.Activiteiten)+len(projecten) > 0
	r := regel{id: RegelPijlerBediend, naam: "Elke pijler wordt bediend, of er staat waarom niet", bron: bronBijlage2, bij: k.String(), ontbreekt: true}
	if !bediend && pijler.NietBediend == "" {
		r.niet = "Geen resultaat, activiteit of project, en er staat niet waarom."
	}
	if bediend && gelezen(pijler, projecten) {
		r.lezing = "alles wat deze pijler bedient, staat er met een lezing bij."
	}
	b.toets(r)
	if !bediend {
		return
	}
	r = regel{id: RegelPijlerIngevuld, naam: "Bij een pijler staan de resultaten en de activiteiten die ertoe leiden", bron: bronBijlage2, bij: k.String(), ontbreekt: true}
	switch {
	case len(pijler.Resultaten)+len(pijler.Activiteiten) == 0:
		r.niet = "Er staan geen resultaten en geen activiteiten."
	case len(pijler.Resultaten) == 0:
		r.niet = "Er staan geen resultaten."
	case len(pijler.Activiteiten) == 0:
		r.niet = "Er staan geen activiteiten."
	}
	b.toets(r)
}

// gelezen says whether a pillar is served by nothing that stands without a
// reading of ours.
func gelezen(p Pijler, projecten []Project) bool {
	return len(p.Activiteiten) == 0 &&
		!slices.ContainsFunc(p.Resultaten, func(r Resultaat) bool { return r.Lezing == "" }) &&
		!slices.ContainsFunc(projecten, func(q Project) bool { return q.Lezing == "" })
}

func (b *toetser) resultaat(r Resultaat) {
	b.inDoelenboom(RegelResultaatDoelenboom, "Een resultaat werkt aan een doel of effect uit de doelenboom", r.ID, r.Doelen, r.Lezing)
	meetbaar := regel{id: RegelResultaatMeetbaar, naam: "Een resultaat is meetbaar: met een indicator, of met wat er te tellen of te zien is", bron: bronPreventie, bij: r.ID, lezing: r.Lezing}
	bekend := false
	switch {
	case r.Indicator == "" && r.Meetbaar == "":
		meetbaar.niet, meetbaar.ontbreekt = "Er staat geen indicator en niet wat er te meten is.", true
	case r.Indicator != "" && b.boom == nil:
		if r.Meetbaar == "" {
			meetbaar.onbekend = zonderBoom
		}
	case r.Indicator != "":
		if _, bekend = b.boom.Indicator(r.Indicator); !bekend {
			meetbaar.niet = fmt.Sprintf("De indicator %s staat niet in de doelenboom.", r.Indicator)
		}
	}
	b.toets(meetbaar)
	if !bekend {
		return
	}
	past := regel{id: RegelResultaatPast, naam: "De indicator van een resultaat meet een van zijn doelen", bron: bronLezing, voorkeur: true, bij: r.ID, lezing: r.Lezing}
	effecten := b.boom.EffectenMet(r.Indicator)
	if !slices.ContainsFunc(r.Doelen, func(id string) bool {
		return slices.ContainsFunc(effecten, func(e string) bool {
			return id == e || slices.Contains(b.boom.HoofddoelenVan(e), id)
		})
	}) {
		past.niet = fmt.Sprintf("De indicator %s hangt onder geen van de doelen van dit resultaat.", r.Indicator)
	}
	b.toets(past)
}

const (
	zonderBoom = "Er is geen doelenboom gegeven om het mee te vergelijken."
	bronLezing = "onze lezing van de doelenboom"
)

// inDoelenboom tests the tie to goals, and says whether all is known of it.
func (b *toetser) inDoelenboom(id, naam, bij string, doelen []string, lezing string) bool {
	r := regel{id: id, naam: naam, bron: bronBijlage2, bij: bij, lezing: lezing}
	var vreemd []string
	for _, d := range doelen {
		if b.doelen != nil && !b.doelen.kent(d) {
			vreemd = append(vreemd, d)
		}
	}
	switch {
	case len(doelen) == 0:
		r.niet, r.ontbreekt = "Er staat geen doel of effect bij.", true
	case b.doelen == nil:
		r.onbekend = zonderBoom
	case len(vreemd) > 0:
		r.niet = fmt.Sprintf("Niet in de doelenboom: %s.", strings.Join(vreemd, ", "))
	}
	b.toets(r)
	return r.niet == "" && r.onbekend == ""
}

func (b *toetser) project(p *Project) {
	pijler := regel{id: RegelProjectPijler, naam: "Een project hoort bij een pijler", bron: bronBijlage2, bij: p.ID, ontbreekt: true, lezing: p.Lezing}
	if len(p.Pijlers) == 0 {
		pijler.niet = "Er staat geen pijler bij."
	}
	b.toets(pijler)
	if b.inDoelenboom(RegelProjectDoelenboom, "Een project werkt aan een doel of effect uit de doelenboom", p.ID, p.Doelen, p.Lezing) && len(p.Pijlers) > 0 {
		b.past(p)
	}
	for _, r := range []struct {
		id, naam, wat string
		heeft         bool
	}{
		{RegelProjectDoel, "Van een project staat er wat het wil bereiken", "wat het project wil bereiken", p.Doel != ""},
		{RegelProjectMensen, "Van een project staan er de mensen die nodig zijn", "welke mensen nodig zijn", len(p.Mensen) > 0},
		{RegelProjectMiddelen, "Van een project staan er de middelen die nodig zijn", "welke middelen nodig zijn", p.Middelen != nil},
		{RegelProjectTrekker, "Een project heeft een trekker", "wie de trekker is", p.Trekker != ""},
		{RegelProjectAanspreekpunt, "Een project heeft een aanspreekpunt", "wie het aanspreekpunt is", p.Aanspreekpunt != ""},
	} {
		t := regel{id: r.id, naam: r.naam, bron: bronBijlage7, bij: p.ID, ontbreekt: true}
		if !r.heeft {
			t.niet = fmt.Sprintf("Er staat niet %s.", r.wat)
		}
		b.toets(t)
	}
}

// past tests that each pillar of a project is one of a goal of its.
func (b *toetser) past(p *Project) {
	r := regel{id: RegelProjectPast, naam: "De pijlers van een project horen bij zijn doelen", bron: bronLezing, voorkeur: true, bij: p.ID, lezing: p.Lezing}
	var los []string
	for _, k := range p.Pijlers {
		if !slices.ContainsFunc(p.Doelen, func(id string) bool { return slices.Contains(b.doelen.kernwaarden[id], k) }) {
			los = append(los, k.Label())
		}
	}
	if len(los) > 0 {
		r.niet = fmt.Sprintf("Bij geen van zijn doelen in de doelenboom hoort de pijler %s.", strings.Join(los, ", "))
	}
	b.toets(r)
}

// doelen are the hoofddoelen and effecten of a tree with their kernwaarden: an
// effect has those of the hoofddoelen above it.
type doelen struct {
	kernwaarden map[string][]goaltree.Kernwaarde
}

func doelenVan(boom *goaltree.Doelenboom) *doelen {
	if boom == nil {
		return nil
	}
	d := &doelen{kernwaarden: map[string][]goaltree.Kernwaarde{}}
	for _, h := range boom.Hoofddoelen() {
		d.kernwaarden[h.ID] = h.Kernwaarden
		for _, t := range h.Effecten {
			d.kernwaarden[t.ID] = append(slices.Clip(d.kernwaarden[t.ID]), h.Kernwaarden...)
		}
	}
	return d
}

func (d *doelen) kent(id string) bool {
	_, ok := d.kernwaarden[id]
	return ok
}
