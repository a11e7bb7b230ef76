package programma

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Planning is when each milestone can be and must be done.
type Planning struct {
	Stappen    []Stap         `json:"stappen"`        // milestones that have a place in time, in the order of projects
	KritiekPad []string       `json:"kritiek_pad"`    // ids of milestones: the longest chain, which sets the end
	Eind       kalender.Datum `json:"eind,omitempty"` // the day on which the last is done; zero without milestones
	InKring    []string       `json:"in_kring"`       // ids of milestones on a circle, or that wait for one: without a place in time
	// Kringen are the circles among milestones, a hundred at most, each in the
	// order in which they wait: the first comes after the last. A project's id
	// stands for the end of all its milestones.
	Kringen [][]string `json:"kringen"`
	Buiten  []string   `json:"buiten_tijdvak"` // ids of milestones that cannot be done within their Tijdvak
}

// Stap is one milestone's place in time. Days are whole; the work is done at
// the end of the last.
type Stap struct {
	Mijlpaal      string         `json:"mijlpaal"`
	Project       string         `json:"project"`
	VroegsteBegin kalender.Datum `json:"vroegste_begin"`
	VroegsteEind  kalender.Datum `json:"vroegste_eind"`
	LaatsteBegin  kalender.Datum `json:"laatste_begin"`
	LaatsteEind   kalender.Datum `json:"laatste_eind"`
	Speling       int            `json:"speling"`    // days it may slip without moving the planning's end
	Kritiek       bool           `json:"kritiek"`    // Speling is 0
	NaTijdvak     int            `json:"na_tijdvak"` // days that VroegsteEind lies after the Tijdvak; 0 when within
}

// Gevolg is what a delay does to one milestone.
type Gevolg struct {
	Mijlpaal  string         `json:"mijlpaal"`
	Project   string         `json:"project"`
	Dagen     int            `json:"dagen"`      // days later done
	Eind      kalender.Datum `json:"eind"`       // the earliest day it is then done
	NaTijdvak int            `json:"na_tijdvak"` // days after its Tijdvak; 0 when within
}

// Vertraging is what a delay does to the whole.
type Vertraging struct {
	Mijlpaal string         `json:"mijlpaal"`
	Dagen    int            `json:"dagen"`
	Gevolgen []Gevolg       `json:"gevolgen"` // the milestones that are done later, the delayed one first
	Eind     kalender.Datum `json:"eind"`     // the end of the planning
	Later    int            `json:"later"`    // days by which the end moves
}

// Planning gives when each milestone can and must be done.
func (p *Programma) Planning() *Planning {
	k := *p.plan
	k.Stappen, k.KritiekPad = slices.Clone(k.Stappen), slices.Clone(k.KritiekPad)
	k.InKring, k.Buiten = slices.Clone(k.InKring), slices.Clone(k.Buiten)
	k.Kringen = slices.Clone(k.Kringen)
	for i, kring := range k.Kringen {
		k.Kringen[i] = slices.Clone(kring)
	}
	return &k
}

// Vertraag tells what happens when one milestone takes so many calendar days
// longer, or is held up so long. The error is a *goaltree.Fout: for an unknown
// milestone, one without a place in time, and days below zero or above twenty
// years.
func (p *Programma) Vertraag(mijlpaal string, dagen int) (*Vertraging, error) {
	i, ok := p.mijl[mijlpaal]
	switch {
	case !ok:
		melding := "there is no milestone with this id"
		ids := make([]string, len(p.knopen))
		for j, k := range p.knopen {
			ids[j] = k.m.ID
		}
		if buur := tekst.Naaste(mijlpaal, ids); buur != "" {
			melding += fmt.Sprintf("; did you mean %q?", buur)
		}
		return nil, &goaltree.Fout{Waarde: mijlpaal, Code: goaltree.CodeOnbekendeTak, Melding: melding}
	case dagen < 0 || dagen > maxDuur:
		return nil, &goaltree.Fout{Waarde: strconv.Itoa(dagen), Code: goaltree.CodeGetal, Melding: fmt.Sprintf("a delay is 0 to %d days", maxDuur)}
	case slices.Contains(p.plan.InKring, mijlpaal):
		return nil, &goaltree.Fout{Waarde: mijlpaal, Code: goaltree.CodeTegenspraak, Melding: "this milestone lies on or behind a circle and has no place in time"}
	}
	na := p.reken(mijlpaal, dagen)
	v := &Vertraging{Mijlpaal: mijlpaal, Dagen: dagen, Gevolgen: []Gevolg{}, Eind: na.Eind, Later: int(na.Eind - p.plan.Eind)}
	for j, s := range na.Stappen {
		later := int(s.VroegsteEind - p.plan.Stappen[j].VroegsteEind)
		if later == 0 {
			continue
		}
		g := Gevolg{Mijlpaal: s.Mijlpaal, Project: s.Project, Dagen: later, Eind: s.VroegsteEind, NaTijdvak: s.NaTijdvak}
		if s.Mijlpaal == p.knopen[i].m.ID {
			v.Gevolgen = slices.Insert(v.Gevolgen, 0, g)
		} else {
			v.Gevolgen = append(v.Gevolgen, g)
		}
	}
	return v, nil
}

// cpm are the days of a network of work, counted from a day 0: node i is done
// from begin[i] up to and not including eind[i].
type cpm struct {
	orde        []int // the nodes with a place in time, each after what it waits for
	duur        []int
	begin, eind []int // earliest
	uiterste    []int // latest end
	slot        int   // the end of all
	voor        [][]int
}

// reken places all milestones in time, one of them dagen longer. Critical-path
// method: Kelley & Walker 1959, Critical-path planning and scheduling, Proceedings
// of the Eastern Joint Computer Conference: earliest times forward, latest times
// back from the end, slack between. Each milestone's own first day is an arrow
// from the start of that length.
func (p *Programma) reken(langer string, dagen int) *Planning {
	n := len(p.knopen) + len(p.def.Projecten)
	c := &cpm{duur: make([]int, n), begin: make([]int, n), eind: make([]int, n), uiterste: make([]int, n), voor: make([][]int, n)}
	c.orde, _ = graaf.Volgorde(n, p.pijlen)
	na := make([][]int, n)
	for _, a := range p.pijlen {
		c.voor[a[1]] = append(c.voor[a[1]], a[0])
		na[a[0]] = append(na[a[0]], a[1])
	}
	for i, k := range p.knopen {
		c.duur[i], c.begin[i] = k.m.Dagen(), int(k.m.Tijdvak.Van())
		if k.m.ID == langer {
			c.duur[i] += dagen
		}
	}
	for _, i := range c.orde {
		for _, v := range c.voor[i] {
			c.begin[i] = max(c.begin[i], c.eind[v])
		}
		c.eind[i] = c.begin[i] + c.duur[i]
		c.slot = max(c.slot, c.eind[i])
	}
	for _, i := range slices.Backward(c.orde) {
		c.uiterste[i] = c.slot
		for _, v := range na[i] {
			// What lies on a circle has no place in time and sets no bound.
			if c.eind[v] > 0 {
				c.uiterste[i] = min(c.uiterste[i], c.uiterste[v]-c.duur[v])
			}
		}
	}
	return p.planning(c)
}

func (p *Programma) planning(c *cpm) *Planning {
	plan := &Planning{Stappen: []Stap{}, KritiekPad: []string{}, InKring: []string{}, Kringen: [][]string{}, Buiten: []string{}}
	kringen, _ := graaf.Kringen(len(c.duur), p.pijlen, maxKringen)
	for _, kring := range kringen {
		ids := make([]string, len(kring))
		for i, n := range kring {
			ids[i] = p.knoopID(n)
		}
		plan.Kringen = append(plan.Kringen, ids)
	}
	geplaatst := make([]bool, len(c.duur))
	for _, i := range c.orde {
		geplaatst[i] = true
	}
	for i, k := range p.knopen {
		if !geplaatst[i] {
			plan.InKring = append(plan.InKring, k.m.ID)
			continue
		}
		s := Stap{
			Mijlpaal: k.m.ID, Project: p.def.Projecten[k.project].ID,
			VroegsteBegin: dag(c.begin[i]), VroegsteEind: dag(c.eind[i] - 1),
			LaatsteBegin: dag(c.uiterste[i] - c.duur[i]), LaatsteEind: dag(c.uiterste[i] - 1),
			Speling: c.uiterste[i] - c.eind[i],
		}
		s.Kritiek = s.Speling == 0
		s.NaTijdvak = max(0, c.eind[i]-1-int(k.m.Tijdvak.Tot()))
		if s.NaTijdvak > 0 {
			plan.Buiten = append(plan.Buiten, k.m.ID)
		}
		plan.Stappen = append(plan.Stappen, s)
	}
	if len(plan.Stappen) > 0 {
		plan.Eind = dag(c.slot - 1)
	}
	for _, i := range c.kritiekPad() {
		if i < len(p.knopen) {
			plan.KritiekPad = append(plan.KritiekPad, p.knopen[i].m.ID)
		}
	}
	return plan
}

// knoopID is the id of a milestone, or of the project whose end the node is.
func (p *Programma) knoopID(n int) string {
	if n < len(p.knopen) {
		return p.knopen[n].m.ID
	}
	return p.def.Projecten[n-len(p.knopen)].ID
}

// kritiekPad gives the nodes of the chain that sets the end, each beginning the
// day after the one before it ends; of several the one with most days of work,
// then the one whose nodes come first.
func (c *cpm) kritiekPad() []int {
	werk := make([]int, len(c.duur)) // most days of work on a tight chain up to the node
	vorige := make([]int, len(c.duur))
	laatste := -1
	for _, i := range c.orde {
		vorige[i] = -1
		for _, v := range c.voor[i] {
			if c.eind[v] == c.begin[i] && (vorige[i] < 0 || werk[v] > werk[vorige[i]] || werk[v] == werk[vorige[i]] && v < vorige[i]) {
				vorige[i] = v
			}
		}
		werk[i] = c.duur[i]
		if vorige[i] >= 0 {
			werk[i] += werk[vorige[i]]
		}
		if c.eind[i] == c.slot && (laatste < 0 || werk[i] > werk[laatste] || werk[i] == werk[laatste] && i < laatste) {
			laatste = i
		}
	}
	var pad []int
	for i := laatste; i >= 0; i = vorige[i] {
		pad = append(pad, i)
	}
	slices.Reverse(pad)
	return pad
}

// dag is a day counted in whole days, held within the calendar.
func dag(n int) kalender.Datum { return kalender.EersteDag.AddDagen(n - int(kalender.EersteDag)) }
