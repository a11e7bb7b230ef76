package programma

import (
	"cmp"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Resolve checks the whole definition and gives the Programma to work with,
// which shares nothing with it. Every mistake is in the error, as
// *goaltree.Fout, with its path and, when the definition was read from a file,
// its place there. Circles are no mistakes: they are shown. A project that
// depends on itself is one, as is a planning that runs beyond the calendar.
func (d *Definitie) Resolve() (*Programma, error) {
	if d == nil {
		return nil, invoer.Geen("programme")
	}
	c := &controle{Keuring: invoer.NieuweKeuring(d.plaatsen), d: d}
	c.alles()
	if err := c.Err(); err != nil {
		return nil, err
	}
	p := &Programma{
		def:  *d.kopie(),
		proj: make(map[string]int, len(d.Projecten)),
		rol:  make(map[string]int, len(d.Rollen)),
		mijl: map[string]int{},
	}
	if s := p.def.Stuurgroep; s != nil {
		slices.SortFunc(s.Overleg, func(a, b Overleg) int { return cmp.Compare(a.Datum, b.Datum) })
	}
	for i, r := range p.def.Rollen {
		p.rol[r.ID] = i
	}
	for i, q := range p.def.Projecten {
		p.proj[q.ID] = i
	}
	p.maakNetwerk()
	if eind := p.reken(0, "", 0).slot - 1; eind > int(kalender.LaatsteDag) {
		c.Fout("looptijd", p.def.Looptijd.String(), goaltree.CodePeriode, "the planning of the milestones goes beyond the calendar, which ends on %s", kalender.LaatsteDag)
		return nil, c.Err()
	}
	return p, nil
}

// maakNetwerk lays the milestones out as a graph. Behind them stands for each
// project a node without work that comes after all its milestones and after its
// sub-projects, so that what waits for a project waits for one node.
func (p *Programma) maakNetwerk() {
	for i, q := range p.def.Projecten {
		for _, m := range q.Mijlpalen {
			p.mijl[m.ID] = len(p.knopen)
			p.knopen = append(p.knopen, knoop{project: i, m: m})
		}
	}
	klaar := len(p.knopen) // node of the first project's end
	for i, k := range p.knopen {
		p.pijlen = append(p.pijlen, [2]int{i, klaar + k.project})
		for _, na := range k.m.Na {
			van, ok := p.mijl[na]
			if !ok {
				van = klaar + p.proj[na]
			}
			p.pijlen = append(p.pijlen, [2]int{van, i})
		}
	}
	for i, q := range p.def.Projecten {
		if q.Bovenliggend != "" {
			p.pijlen = append(p.pijlen, [2]int{klaar + i, klaar + p.proj[q.Bovenliggend]})
		}
	}
}
