package programma

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Planning is when each milestone can be and must be done.
type Planning struct {
	// Op is the day before which nothing that is not done can be done. Zero
	// where no day was asked, or no milestone at all is told to be done: then
	// what is not told is not known either, and the plan's own days count.
	Op         kalender.Datum `json:"op,omitempty"`
	Stappen    []Stap         `json:"stappen"`        // milestones that have a place in time, in the order of projects
	KritiekPad []string       `json:"kritiek_pad"`    // ids of milestones still to be done: the longest chain, which sets the end
	Eind       kalender.Datum `json:"eind,omitempty"` // the day on which the last is done; zero without milestones
	InKring    []string       `json:"in_kring"`       // ids of milestones on a circle, or that wait for one: without a place in time
	// Kringen are the circles among milestones, a hundred at most, each in the
	// order in which they wait: the first comes after the last. A project's id
	// stands for the end of all its milestones.
	Kringen           [][]string `json:"kringen"`
	KringenAfgebroken bool       `json:"kringen_afgebroken"` // there are more than are listed
	Buiten            []string   `json:"buiten_tijdvak"`     // ids of milestones to be done that cannot be within their Tijdvak
}

// Stap is one milestone's place in time. Days are whole; the work is done at
// the end of the last. Of one that is done its days are told, and it has no
// slack any more.
type Stap struct {
	Mijlpaal      string         `json:"mijlpaal"`
	Project       string         `json:"project"`
	Gereed        bool           `json:"gereed"` // done: it ends when it was, and waits for nothing
	VroegsteBegin kalender.Datum `json:"vroegste_begin"`
	VroegsteEind  kalender.Datum `json:"vroegste_eind"`
	LaatsteBegin  kalender.Datum `json:"laatste_begin"` // so that the planning's end does not move; says nothing of the Tijdvak
	LaatsteEind   kalender.Datum `json:"laatste_eind"`
	Speling       int            `json:"speling"`        // days it may slip without moving the planning's end; 0 when done
	Ruimte        int            `json:"ruimte_tijdvak"` // days from VroegsteEind to the end of its own Tijdvak; 0 when after it, or done
	Kritiek       bool           `json:"kritiek"`        // to be done, and Speling is 0
	NaTijdvak     int            `json:"na_tijdvak"`     // days that VroegsteEind lies after the Tijdvak; 0 when within
}

// Uitgang says in Dutch from what the days are reckoned.
func (k *Planning) Uitgang() string {
	if k.Op != 0 {
		return "Wat gereed is gemeld telt op de dag waarop het gereed was; wat niet gereed is, kan het niet voor " + k.Op.Label() + " zijn."
	}
	for _, s := range k.Stappen {
		if s.Gereed {
			return "Wat gereed is gemeld telt op de dag waarop het gereed was."
		}
	}
	return "Van geen mijlpaal is gemeld dat die gereed is: dit zijn de dagen van het plan."
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

// Planning gives when each milestone can and must be done. What is told to be
// done ends on the day it was; no day is asked, so what is not may end on any.
func (p *Programma) Planning() *Planning { return p.PlanningOp(0) }

// PlanningOp is the Planning as it stands at a day: only what was told to be
// done on or before it is, and what is not cannot be done before it (but see
// Planning.Op). The zero Datum asks for no day.
func (p *Programma) PlanningOp(datum kalender.Datum) *Planning {
	return p.planning(p.reken(datum, "", 0))
}

// Vertraag tells what happens when one milestone takes so many calendar days
// longer, or is held up so long. The error is a *goaltree.Fout: for an unknown
// milestone, one that is done or has no place in time, days below zero or above
// twenty years, and a delay that goes beyond the calendar.
func (p *Programma) Vertraag(mijlpaal string, dagen int) (*Vertraging, error) {
	return p.VertraagOp(0, mijlpaal, dagen)
}

// VertraagOp is Vertraag in the planning as it stands at a day.
func (p *Programma) VertraagOp(datum kalender.Datum, mijlpaal string, dagen int) (*Vertraging, error) {
	if p == nil {
		return nil, invoer.Geen("programme")
	}
	i, ok := p.mijl[mijlpaal]
	if !ok {
		return nil, p.onbekendeMijlpaal(mijlpaal)
	}
	nee := func(waarde string, code goaltree.Code, melding string, args ...any) (*Vertraging, error) {
		return nil, &goaltree.Fout{Waarde: waarde, Code: code, Melding: fmt.Sprintf(melding, args...)}
	}
	eerst, na := p.reken(datum, "", 0), p.reken(datum, mijlpaal, min(max(0, dagen), maxDuur))
	switch {
	case dagen < 0 || dagen > maxDuur:
		return nee(strconv.Itoa(dagen), goaltree.CodeGetal, "a delay is 0 to %d days", maxDuur)
	case eerst.gereed[i]:
		return nee(mijlpaal, goaltree.CodeTegenspraak, "this milestone is done and cannot be delayed")
	case !eerst.geplaatst[i]:
		return nee(mijlpaal, goaltree.CodeTegenspraak, "this milestone lies on or behind a circle and has no place in time")
	case na.slot-1 > int(kalender.LaatsteDag):
		return nee(strconv.Itoa(dagen), goaltree.CodePeriode, "this delay goes beyond the calendar, which ends on %s", kalender.LaatsteDag)
	}
	v := &Vertraging{Mijlpaal: mijlpaal, Dagen: dagen, Gevolgen: []Gevolg{}, Eind: dag(na.slot - 1), Later: na.slot - eerst.slot}
	for j, k := range p.knopen {
		later := na.eind[j] - eerst.eind[j]
		if later == 0 {
			continue
		}
		g := Gevolg{Mijlpaal: k.m.ID, Project: p.def.Projecten[k.project].ID, Dagen: later, Eind: dag(na.eind[j] - 1), NaTijdvak: max(0, na.eind[j]-1-int(k.m.Tijdvak.Tot()))}
		if j == i {
			v.Gevolgen = slices.Insert(v.Gevolgen, 0, g)
		} else {
			v.Gevolgen = append(v.Gevolgen, g)
		}
	}
	return v, nil
}

func (p *Programma) onbekendeMijlpaal(id string) error {
	melding := "there is no milestone with this id"
	ids := make([]string, len(p.knopen))
	for j, k := range p.knopen {
		ids[j] = k.m.ID
	}
	if buur := tekst.Naaste(id, ids); buur != "" {
		melding += fmt.Sprintf("; did you mean %q?", buur)
	}
	return &goaltree.Fout{Waarde: id, Code: goaltree.CodeOnbekendeTak, Melding: melding}
}

// cpm are the days of a network of work, counted as a Datum is: node i is done
// from begin[i] up to and not including eind[i].
type cpm struct {
	op          kalender.Datum // Planning.Op
	pijlen      [][2]int       // that bind: none to what is done
	orde        []int          // the nodes with a place in time, each after what it waits for
	geplaatst   []bool         // in orde
	gereed      []bool         // done: its days stand
	opgehouden  []bool         // its end is set by op, not by what it waits for
	duur        []int
	begin, eind []int // earliest
	uiterste    []int // latest end
	slot        int   // the end of all
	voor        [][]int
}

// meldtMijlpaal tells whether the programme tells of any milestone when it was
// done. Where it does, one that it does not tell of is not done.
func (p *Programma) meldtMijlpaal() bool {
	return slices.ContainsFunc(p.knopen, func(k knoop) bool { return k.m.Gereed != 0 })
}

// reken places all milestones in time at a day, one of them dagen longer.
// Critical-path method: J.E. Kelley and M.R. Walker, Critical-path planning and
// scheduling, Proceedings of the Eastern Joint Computer Conference, Boston 1959,
// pp. 160-173: earliest times forward, latest times back from the end, slack
// between. Each milestone's own first day is an arrow from the start of that
// length.
func (p *Programma) reken(op kalender.Datum, langer string, dagen int) *cpm {
	n := len(p.knopen) + len(p.def.Projecten)
	c := &cpm{
		geplaatst: make([]bool, n), gereed: make([]bool, n), opgehouden: make([]bool, n),
		duur: make([]int, n), begin: make([]int, n), eind: make([]int, n), uiterste: make([]int, n), voor: make([][]int, n),
	}
	if p.meldtMijlpaal() {
		c.op = op
	}
	extra := make([]int, n)
	for i, k := range p.knopen {
		c.gereed[i] = k.m.Gereed != 0 && (op == 0 || k.m.Gereed <= op)
		c.duur[i], c.begin[i] = k.m.Dagen(), int(k.m.Tijdvak.Van())
		if k.m.ID == langer {
			extra[i] = dagen
		}
	}
	for _, a := range p.pijlen {
		if !c.gereed[a[1]] {
			c.pijlen = append(c.pijlen, a)
		}
	}
	c.orde, _ = graaf.Volgorde(n, c.pijlen)
	for _, i := range c.orde {
		c.geplaatst[i] = true
	}
	na := make([][]int, n)
	for _, a := range c.pijlen {
		c.voor[a[1]] = append(c.voor[a[1]], a[0])
		na[a[0]] = append(na[a[0]], a[1])
	}
	for _, i := range c.orde {
		if c.gereed[i] {
			c.eind[i] = int(p.knopen[i].m.Gereed) + 1
			c.begin[i] = min(c.begin[i], c.eind[i]-1)
		} else {
			for _, v := range c.voor[i] {
				c.begin[i] = max(c.begin[i], c.eind[v])
			}
			c.eind[i] = c.begin[i] + c.duur[i]
			if i < len(p.knopen) && c.op != 0 && c.eind[i] <= int(c.op) {
				c.eind[i], c.opgehouden[i] = int(c.op)+1, true
			}
			c.eind[i] += extra[i]
			c.duur[i] += extra[i]
		}
		c.slot = max(c.slot, c.eind[i])
	}
	for _, i := range slices.Backward(c.orde) {
		c.uiterste[i] = c.slot
		for _, v := range na[i] {
			// What lies on a circle has no place in time and sets no bound.
			if c.geplaatst[v] {
				c.uiterste[i] = min(c.uiterste[i], c.uiterste[v]-c.duur[v])
			}
		}
	}
	return c
}

func (p *Programma) planning(c *cpm) *Planning {
	plan := &Planning{Op: c.op, Stappen: []Stap{}, KritiekPad: []string{}, InKring: []string{}, Kringen: [][]string{}, Buiten: []string{}}
	kringen, alle := graaf.Kringen(len(c.duur), c.pijlen, maxKringen)
	plan.KringenAfgebroken = !alle
	for _, kring := range kringen {
		ids := make([]string, len(kring))
		for i, n := range kring {
			ids[i] = p.knoopID(n)
		}
		plan.Kringen = append(plan.Kringen, ids)
	}
	for i, k := range p.knopen {
		if !c.geplaatst[i] {
			plan.InKring = append(plan.InKring, k.m.ID)
			continue
		}
		s := p.stap(c, i)
		if s.NaTijdvak > 0 && !s.Gereed {
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

func (p *Programma) stap(c *cpm, i int) Stap {
	k := p.knopen[i]
	s := Stap{
		Mijlpaal: k.m.ID, Project: p.def.Projecten[k.project].ID, Gereed: c.gereed[i],
		VroegsteBegin: dag(c.begin[i]), VroegsteEind: dag(c.eind[i] - 1),
		NaTijdvak: max(0, c.eind[i]-1-int(k.m.Tijdvak.Tot())),
	}
	if s.Gereed {
		s.LaatsteBegin, s.LaatsteEind = s.VroegsteBegin, s.VroegsteEind
		return s
	}
	s.LaatsteBegin, s.LaatsteEind = dag(c.uiterste[i]-c.duur[i]), dag(c.uiterste[i]-1)
	s.Speling = c.uiterste[i] - c.eind[i]
	s.Ruimte = max(0, int(k.m.Tijdvak.Tot())-c.eind[i]+1)
	s.Kritiek = s.Speling == 0
	return s
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
// then the one whose nodes come first. What is done can be made no later and
// stands on no chain; one that is held up till a day begins one.
func (c *cpm) kritiekPad() []int {
	werk := make([]int, len(c.duur)) // most days of work on a tight chain up to the node
	vorige := make([]int, len(c.duur))
	laatste := -1
	for _, i := range c.orde {
		vorige[i] = -1
		if c.gereed[i] {
			continue
		}
		for _, v := range c.voor[i] {
			if c.gereed[v] || c.opgehouden[i] || c.eind[v] != c.begin[i] {
				continue
			}
			if vorige[i] < 0 || werk[v] > werk[vorige[i]] || werk[v] == werk[vorige[i]] && v < vorige[i] {
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

// dag is a day counted in whole days. Resolve lets no plan run beyond the
// calendar; one that is held up till a day at its end is shown as ending there.
func dag(n int) kalender.Datum { return kalender.EersteDag.AddDagen(n - int(kalender.EersteDag)) }
