package cycle

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Proces is a checked process: every link leads somewhere, every step can be
// reached. It is read-only and safe for concurrent use; its methods give
// copies. Resolve makes it.
type Proces struct {
	def       Definitie
	structuur *governance.Structuur
	stap      map[string]int // id -> index in def.Stappen
}

// er refuses a process that is not there.
func (p *Proces) er() error {
	if p == nil {
		return invoer.Geen("process")
	}
	return nil
}

// Definitie gives the whole process as plain data. It shares nothing with the
// process.
func (p *Proces) Definitie() *Definitie { return p.def.kopie() }

// Structuur gives the bodies and roles that the process was checked against.
func (p *Proces) Structuur() *governance.Structuur { return p.structuur }

// ID gives the process' own id.
func (p *Proces) ID() string { return p.def.ID }

// Naam gives the process' own name.
func (p *Proces) Naam() string { return p.def.Naam }

// Bron names the document the process follows; empty where it follows none.
func (p *Proces) Bron() string { return p.def.Bron }

// Jaar is the calendar year of the windows; 0 for a process of any year.
func (p *Proces) Jaar() int { return p.def.Jaar }

// Waarden gives the values around the process.
func (p *Proces) Waarden() []string { return slices.Clone(p.def.Waarden) }

// Kern gives the ids of the roles or bodies the process turns around.
func (p *Proces) Kern() []string { return slices.Clone(p.def.Kern) }

// Stappen gives the steps in order.
func (p *Proces) Stappen() []Stap { return p.def.kopie().Stappen }

// Overgangen gives every way from step to step.
func (p *Proces) Overgangen() []Overgang { return slices.Clone(p.def.Overgangen) }

// Stap looks a step up by its id.
func (p *Proces) Stap(id string) (Stap, bool) {
	i, ok := p.stap[id]
	if !ok {
		return Stap{}, false
	}
	return p.def.Stappen[i].kopie(), true
}

// Eerste gives the step in which a round begins.
func (p *Proces) Eerste() Stap { return p.def.Stappen[0].kopie() }

// Volgende gives the ways on from a step: to later ones and into the next
// round. None for an unknown step, and where the process ends.
func (p *Proces) Volgende(stap string) []Overgang {
	return p.vanaf(stap, func(r Richting) bool { return r != Terug })
}

// Terug gives the ways back from a step. None for an unknown step.
func (p *Proces) Terug(stap string) []Overgang {
	return p.vanaf(stap, func(r Richting) bool { return r == Terug })
}

func (p *Proces) vanaf(stap string, welke func(Richting) bool) []Overgang {
	var alle []Overgang
	for _, o := range p.def.Overgangen {
		if o.Van == stap && welke(p.Richting(o)) {
			alle = append(alle, o)
		}
	}
	return alle
}

// Richting says where a way of this process leads; the zero Richting for one
// of which it does not know the steps.
func (p *Proces) Richting(o Overgang) Richting {
	van, ok := p.stap[o.Van]
	naar, ok2 := p.stap[o.Naar]
	switch {
	case !ok || !ok2:
		return 0
	case o.NieuweRonde:
		return NieuweRonde
	case naar > van:
		return Vooruit
	}
	return Terug
}

// Overgang looks up the way from one step to another.
func (p *Proces) Overgang(van, naar string) (Overgang, bool) {
	i := slices.IndexFunc(p.def.Overgangen, func(o Overgang) bool { return o.Van == van && o.Naar == naar })
	if i < 0 {
		return Overgang{}, false
	}
	return p.def.Overgangen[i], true
}

// Mag tells whether one step may follow another: nil when it may, else the
// reason (*goaltree.Fout): goaltree.CodeOnbekendeVraag for an unknown step,
// goaltree.CodeTegenspraak for a way that the process does not have.
func (p *Proces) Mag(van, naar string) error {
	if err := p.er(); err != nil {
		return err
	}
	for _, id := range []string{van, naar} {
		if _, ok := p.stap[id]; !ok {
			return p.onbekend(id)
		}
	}
	if _, ok := p.Overgang(van, naar); ok {
		return nil
	}
	var kan []string
	for _, o := range p.def.Overgangen {
		if o.Van == van {
			kan = append(kan, o.Naar)
		}
	}
	reden := "the process ends there"
	if len(kan) > 0 {
		reden = fmt.Sprintf("what may follow is %q", kan)
	}
	return &goaltree.Fout{Waarde: naar, Code: goaltree.CodeTegenspraak, Melding: fmt.Sprintf("this step cannot follow %q: %s", van, reden)}
}

func (p *Proces) onbekend(stap string) error {
	melding := "this process has no step with this id"
	if buur := tekst.Naaste(stap, p.stapIDs()); buur != "" {
		melding += fmt.Sprintf("; did you mean %q?", buur)
	}
	return &goaltree.Fout{Waarde: stap, Code: goaltree.CodeOnbekendeVraag, Melding: melding}
}

func (p *Proces) stapIDs() []string {
	ids := make([]string, len(p.def.Stappen))
	for i, s := range p.def.Stappen {
		ids[i] = s.ID
	}
	return ids
}

// Toepassingen gives the applications that bring data and stories in, over all
// steps.
func (p *Proces) Toepassingen() []Invoer {
	var alle []Invoer
	for _, s := range p.def.Stappen {
		for _, i := range s.Invoer {
			alle = append(alle, i.kopie())
		}
	}
	return alle
}

// Ontwikkelingen gives the developments linked, over all steps.
func (p *Proces) Ontwikkelingen() []Ontwikkeling {
	var alle []Ontwikkeling
	for _, s := range p.def.Stappen {
		alle = append(alle, s.Ontwikkelingen...)
	}
	return alle
}

// Titel gives the name of a body or role, with its abbreviation; for an id that
// the structure does not know the id itself.
func (p *Proces) Titel(id string) string {
	if o, ok := p.structuur.Orgaan(id); ok {
		return o.Titel()
	}
	if r, ok := p.structuur.Rol(id); ok {
		return r.Titel()
	}
	return id
}
