package ronde

import (
	"io"
	"iter"
	"slices"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Ronde is one round of a process: its log, and what that folds to. It is safe
// for concurrent use. New and Herspeel make one.
type Ronde struct {
	proces    *cycle.Proces
	rollen    []string        // ids of the roles and bodies that the process knows
	verplicht map[string]bool // the steps in which someone must take part

	mu          sync.RWMutex
	log         []boeking
	t           Toestand
	open        int                 // index of the open step in t.Stappen; -1: none
	gehad       keer                // the last time of a step in which a meeting was held
	deelgenomen map[[2]string]bool  // step and person: who took part
	leden       map[string][]string // person -> the bodies they sat in when they were named last
	getoetst    map[string]keer     // opgave -> when it was tested last
	draden      map[string]Draad    // actie taken over -> its thread

	vergaderd map[string][]kalender.Datum // body -> the days on which one of its members was at a meeting, in order

	uitnodiging, bijeenkomst, bevinding, duiding, opbrengst, actie, opgave map[string]int // id -> index in t
}

// keer is one time that a step was open.
type keer struct {
	stap string
	keer int
}

// New gives an empty round: its first event is the opening. A round of a
// process that is nil, or that no Resolve made, refuses every event
// (goaltree.CodeLeeg).
func New(p *cycle.Proces) *Ronde {
	if p != nil && p.Structuur() == nil {
		p = nil
	}
	r := &Ronde{
		proces: p, open: -1, t: Toestand{Versie: FormaatVersie}, verplicht: map[string]bool{},
		deelgenomen: map[[2]string]bool{}, leden: map[string][]string{}, getoetst: map[string]keer{}, draden: map[string]Draad{},
		vergaderd: map[string][]kalender.Datum{}, uitnodiging: map[string]int{},
		bijeenkomst: map[string]int{}, bevinding: map[string]int{}, duiding: map[string]int{},
		opbrengst: map[string]int{}, actie: map[string]int{}, opgave: map[string]int{},
	}
	if p == nil {
		return r
	}
	r.t.Proces = p.ID()
	for _, s := range p.Stappen() {
		r.verplicht[s.ID] = slices.ContainsFunc(s.Deelnemers, func(d cycle.Deelname) bool { return d.Verplicht })
		r.t.Stappen = append(r.t.Stappen, Stapstand{ID: s.ID, Nummer: s.Nummer, Naam: s.Naam, Staat: StapWacht})
	}
	for _, x := range p.Structuur().Rollen() {
		r.rollen = append(r.rollen, x.ID)
	}
	for _, x := range p.Structuur().Organen() {
		r.rollen = append(r.rollen, x.ID)
	}
	return r
}

// Herspeel gives the round that a log folds to, of the same process as when it
// was kept. It stops at the first event that is refused, or at an error of the
// log itself: the round is then what came before, beside the error. A nil log
// is goaltree.CodeLeeg.
func Herspeel(p *cycle.Proces, log iter.Seq2[Gebeurtenis, error]) (*Ronde, error) {
	r := New(p)
	if r.proces == nil {
		return r, zonderProces()
	}
	if log == nil {
		return r, &goaltree.Fout{Pad: "log", Code: goaltree.CodeLeeg, Melding: "there is no log: it is nil"}
	}
	for g, err := range log {
		if err == nil {
			err = r.Voeg(g)
		}
		if err != nil {
			return r, err
		}
	}
	return r, nil
}

func zonderProces() error {
	return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no process to follow: it is nil"}
}

// Lijst gives events at hand as a log, for Herspeel.
func Lijst(gebeurtenissen ...Gebeurtenis) iter.Seq2[Gebeurtenis, error] {
	return func(yield func(Gebeurtenis, error) bool) {
		for _, g := range gebeurtenissen {
			if !yield(g, nil) {
				return
			}
		}
	}
}

// Proces gives the process that the round follows; nil where it has none.
func (r *Ronde) Proces() *cycle.Proces { return r.proces }

// Voeg adds an event. One that is not allowed now is refused and changes
// nothing; the error says why, as *goaltree.Fout, with everything that is wrong
// at once. An event with Nr 0 gets the next number.
func (r *Ronde) Voeg(g Gebeurtenis) error { return r.VoegEnBewaar(g, nil) }

// VoegEnBewaar adds an event that is kept elsewhere as well: once it is
// allowed, and before it counts, bewaar gets it, with its number. Where bewaar
// fails nothing changes. No other event comes in between; bewaar must not
// call the round.
func (r *Ronde) VoegEnBewaar(g Gebeurtenis, bewaar func(Gebeurtenis) error) error {
	if r == nil {
		return invoer.Geen("round")
	}
	if r.proces == nil {
		return zonderProces()
	}
	g = kopie(g)
	g.Tijd = g.Tijd.Round(0) // without the monotonic clock, which no log keeps
	r.mu.Lock()
	defer r.mu.Unlock()
	if g.Nr == 0 {
		g.Nr = r.t.Nr + 1
	}
	if err := g.Validate(); err != nil {
		return err
	}
	pas, err := r.keur(&g)
	if err != nil {
		return err
	}
	if bewaar != nil {
		if err := bewaar(kopie(g)); err != nil {
			return err
		}
	}
	pas()
	r.log = append(r.log, r.boek(g))
	r.t.Nr, r.t.Tijd = g.Nr, g.Tijd
	return nil
}

// keur says whether an event is allowed now, and gives what it changes.
func (r *Ronde) keur(g *Gebeurtenis) (pas func(), err error) {
	k := &keuring{invoer.NieuweKeuring(invoer.Plaatsen{})}
	if want := r.t.Nr + 1; g.Nr != want {
		k.Fout("nr", cijfers(g.Nr), CodeVolgorde, "the next event is number %d", want)
	}
	if g.Tijd.Before(r.t.Tijd) {
		k.Fout("tijd", g.Tijd.String(), CodeVolgorde, "this lies before the event before it, of %s", r.t.Tijd)
	}
	switch {
	case r.t.Nr == 0 && g.Soort != Geopend:
		k.Fout("soort", g.Soort.String(), CodeGesloten, "the round is not opened yet")
	case r.t.Nr > 0 && g.Soort == Geopend:
		k.Fout("soort", g.Soort.String(), CodeGesloten, "the round is opened already")
	case r.t.Gesloten:
		k.Fout("soort", g.Soort.String(), CodeGesloten, "the round is closed")
	case r.open < 0 && g.Soort.inStap():
		k.Fout("soort", g.Soort.String(), CodeStap, "the last step is closed: no step is open")
	}
	if err := k.Err(); err != nil {
		return nil, err
	}
	pas = r.deel(k, g)
	return pas, k.Err()
}

// inStap tells whether an event of this kind needs a step that is open.
func (s Soort) inStap() bool {
	switch s {
	case Uitgenodigd, Gehouden, Bevonden, Geduid, Opgebracht, Afgesproken, OpgaveGetoetst, StapGesloten, Teruggezonden:
		return true
	case Geopend, Afgezegd, ActieVoortgang, ActieAfgerond, RondeGesloten:
	}
	return false
}

// deel checks the part of an event, and gives what it changes.
func (r *Ronde) deel(k *keuring, g *Gebeurtenis) (pas func()) {
	switch g.Soort {
	case Geopend:
		return r.opening(k, g)
	case Uitgenodigd:
		return r.uitgenodigd(k, g)
	case Afgezegd:
		return r.afgezegd(k, g)
	case Gehouden:
		return r.gehouden(k, g)
	case Bevonden:
		return r.bevonden(k, g)
	case Geduid:
		return r.geduid(k, g)
	case Opgebracht:
		return r.opgebracht(k, g)
	case Afgesproken:
		return r.afgesproken(k, g)
	case ActieVoortgang:
		return r.voortgang(k, g)
	case ActieAfgerond:
		return r.afronding(k, g)
	case OpgaveGetoetst:
		return r.toets(k, g)
	case StapGesloten:
		return r.stapGesloten(k, g)
	case Teruggezonden:
		return r.teruggezonden(k, g)
	case RondeGesloten:
		return r.rondeGesloten(k, g)
	}
	panic("a Soort that Validate let through") // only a programmer can cause it
}

// Toestand says where the round stands now. It is a copy.
func (r *Ronde) Toestand() Toestand {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return metLijsten(r.t)
}

// Gebeurtenissen gives the log: every event that was accepted, in order. They
// are copies.
func (r *Ronde) Gebeurtenissen() []Gebeurtenis {
	r.mu.RLock()
	defer r.mu.RUnlock()
	alle := make([]Gebeurtenis, len(r.log))
	for i, b := range r.log {
		alle[i] = kopie(r.gebeurtenis(b))
	}
	return alle
}

// WriteJSON writes the state as JSON with Dutch keys. The same log gives the
// same bytes.
func (t Toestand) WriteJSON(w io.Writer) error { return formaat.Schrijf(w, t) }

// spoor says where in the log an event stands.
func (r *Ronde) spoor(g *Gebeurtenis) Spoor {
	s := Spoor{Nr: g.Nr, Tijd: g.Tijd, Wie: g.Wie, Rol: g.Rol}
	if r.open >= 0 {
		s.Stap, s.Keer = r.t.Stappen[r.open].ID, r.t.Stappen[r.open].Keer
	}
	return s
}

// nu is the step that is open, and which time.
func (r *Ronde) nu() keer {
	s := &r.t.Stappen[r.open]
	return keer{s.ID, s.Keer}
}

// vers checks that an id is not in use.
func (k *keuring) vers(pad, id string, bekend map[string]int, wat string) {
	if _, is := bekend[id]; is {
		k.Fout(pad, id, goaltree.CodeDubbel, "this round has a %s with this id already", wat)
	}
}

// bekend checks that an id is that of something in this round.
func (k *keuring) bekend(pad, id string, bekend map[string]int, wat string) (i int, ok bool) {
	if i, ok = bekend[id]; !ok {
		k.Fout(pad, id, goaltree.CodeOnbekendeTak, "this round has no %s with this id", wat)
	}
	return i, ok
}

// rol checks that an id is that of a role or body of the process' structure.
func (r *Ronde) rol(k *keuring, pad, id string) {
	k.Verwijzing(pad, id, r.rollen, "role or body")
}

// hier checks that a meeting was held in the step where the round stands, since
// that last opened.
func (r *Ronde) hier(k *keuring, pad, id string) {
	i, ok := k.bekend(pad, id, r.bijeenkomst, "meeting")
	if !ok {
		return
	}
	if b := &r.t.Bijeenkomsten[i]; (keer{b.Spoor.Stap, b.Keer}) != r.nu() {
		k.Fout(pad, id, CodeStap, "this meeting was held in step %q (time %d); the round stands in step %q (time %d)",
			b.Spoor.Stap, b.Keer, r.nu().stap, r.nu().keer)
	}
}
