package jaarplan

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Jaarplan is a checked yearly plan: read-only and safe for concurrent use;
// its methods give copies. Resolve makes it.
type Jaarplan struct {
	def Definitie
}

// Definitie gives a copy of the plan as it is written down.
func (p *Jaarplan) Definitie() *Definitie { return p.def.kopie() }

// ID gives the id of the plan.
func (p *Jaarplan) ID() string { return p.def.ID }

// Naam gives the name as people know it.
func (p *Jaarplan) Naam() string { return p.def.Naam }

// Jaar gives the year the plan is for.
func (p *Jaarplan) Jaar() int { return p.def.Jaar }

// Fictief tells whether the plan is made up; who shows it says so.
func (p *Jaarplan) Fictief() bool { return p.def.Fictief }

// Pijler gives what the plan does for a kernwaarde; ok is false when the plan
// does not name it.
func (p *Jaarplan) Pijler(k goaltree.Kernwaarde) (pijler Pijler, ok bool) {
	i := slices.IndexFunc(p.def.Pijlers, func(q Pijler) bool { return q.Kernwaarde == k })
	if i < 0 {
		return Pijler{}, false
	}
	return p.def.Pijlers[i].kopie(), true
}

// Projecten gives the projects in the plan's order.
func (p *Jaarplan) Projecten() []Project { return p.def.kopie().Projecten }

// Project gives a project; ok is false when there is none with this id.
func (p *Jaarplan) Project(id string) (project Project, ok bool) {
	if q := p.def.project(id); q != nil {
		return q.kopie(), true
	}
	return Project{}, false
}

// ProjectenBij gives the projects that serve a pillar, in the plan's order.
func (p *Jaarplan) ProjectenBij(k goaltree.Kernwaarde) []Project {
	var uit []Project
	for i := range p.def.Projecten {
		if slices.Contains(p.def.Projecten[i].Pijlers, k) {
			uit = append(uit, p.def.Projecten[i].kopie())
		}
	}
	return uit
}

// Resultaten gives the results of all pillars, pillars in the vision's order.
func (p *Jaarplan) Resultaten() []Resultaat {
	var uit []Resultaat
	for _, k := range goaltree.Kernwaarden() {
		q, _ := p.Pijler(k)
		uit = append(uit, q.Resultaten...)
	}
	return uit
}

// RolNaam gives the name of a role, or its id where there is none with this id.
func (p *Jaarplan) RolNaam(id string) string {
	for _, r := range p.def.Rollen {
		if r.ID == id {
			return r.Naam
		}
	}
	return id
}

// Middelen adds up the money of the projects that tell it; zonder is the
// number of those that don't.
func (p *Jaarplan) Middelen() (som kosten.Bedrag, zonder int) {
	for i := range p.def.Projecten {
		if b := p.def.Projecten[i].Middelen; b != nil {
			som = som.Add(*b)
		} else {
			zonder++
		}
	}
	return som, zonder
}

// MiddelenSamen writes the sum of the projects' money with how many don't tell
// theirs; empty where none does.
func (p *Jaarplan) MiddelenSamen() string {
	som, zonder := p.Middelen()
	switch zonder {
	case len(p.def.Projecten):
		return ""
	case 0:
		return som.String()
	}
	return fmt.Sprintf("%s; van %s niet bekend", som, notatie.Aantal(zonder, "project", "projecten"))
}

func (p *Jaarplan) projectIDs() []string { return projectIDs(&p.def) }

func (p *Jaarplan) resultaatIDs() []string {
	var ids []string
	for i := range p.def.Pijlers {
		for _, r := range p.def.Pijlers[i].Resultaten {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func projectIDs(d *Definitie) []string {
	ids := make([]string, len(d.Projecten))
	for i := range d.Projecten {
		ids[i] = d.Projecten[i].ID
	}
	return ids
}

// project gives the project with an id, nil when there is none.
func (d *Definitie) project(id string) *Project {
	i := slices.IndexFunc(d.Projecten, func(p Project) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return &d.Projecten[i]
}

func (d *Definitie) kopie() *Definitie {
	k := *d
	k.Rollen = slices.Clone(d.Rollen)
	k.Pijlers = slices.Clone(d.Pijlers)
	for i := range k.Pijlers {
		k.Pijlers[i] = d.Pijlers[i].kopie()
	}
	k.Projecten = slices.Clone(d.Projecten)
	for i := range k.Projecten {
		k.Projecten[i] = d.Projecten[i].kopie()
	}
	return &k
}

func (p *Pijler) kopie() Pijler {
	k := *p
	k.Resultaten = slices.Clone(p.Resultaten)
	for i := range k.Resultaten {
		k.Resultaten[i].Doelen = slices.Clone(p.Resultaten[i].Doelen)
	}
	k.Activiteiten = slices.Clone(p.Activiteiten)
	return k
}

func (p *Project) kopie() Project {
	k := *p
	k.Pijlers = slices.Clone(p.Pijlers)
	k.Doelen = slices.Clone(p.Doelen)
	k.Mensen = slices.Clone(p.Mensen)
	if p.Middelen != nil {
		k.Middelen = new(*p.Middelen)
	}
	return k
}
