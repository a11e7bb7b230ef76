package planning

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Voortgang is a process to lay along the calendar by the windows of its steps,
// with what is known of them.
type Voortgang struct {
	Proces *cycle.Proces
	// Gedaan says on which day a step was done, by its id, or a milestone beside
	// its window, by both ids with a slash between: "begroting/naar-provincie".
	// nil: of none it is known, so that nothing is called late. What was done
	// after the day asked counts as not done yet.
	Gedaan map[string]kalender.Datum
}

// Overzicht is how everything stands on a day. It is read-only and safe for
// concurrent use; its methods give copies. NewOverzicht makes it.
type Overzicht struct {
	datum     kalender.Datum
	opmerking string
	standen   []Stand
	posten    []Post
	tafels    []Tafel
}

// Stand is where one process or round stands.
type Stand struct {
	ID   string // with the year or the round's own id behind it, where it has one
	Naam string
	// Stappen holds the ids of the steps at hand: that in which the round
	// stands, or those whose window the day lies in.
	Stappen  []string
	Zin      string // where it stands, in a Dutch sentence
	Gesloten bool
}

// NewOverzicht lays processes and rounds along the calendar for a day: of a round
// its meetings and acties, and the windows of its steps and the days beside them
// where its process has them. Every mistake is in the error, as *goaltree.Fout:
// a day outside the calendar, a process or round that is nil, something told to
// be done that the process does not have, two of one id, a round that is not
// open yet, or one with events after the day asked, of which its state can no
// longer tell how it stood: ronde.Herspeel gives it as it was.
//
// A process of which a round is given too, of the same id and year, stands on
// the calendar once, as that round: the log tells what became of its steps. Its
// Gedaan tells of the milestones, of which no log does; a step in it is an error
// then.
//
// An actie that a later round took over stands once, as that round has it.
func NewOverzicht(datum kalender.Datum, processen []Voortgang, rondes []*ronde.Ronde) (*Overzicht, error) {
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	if !datum.Geldig() {
		k.Fout("datum", datum.String(), goaltree.CodePeriode, "this is no day of the calendar")
		return nil, k.Err()
	}
	l := legger{datum: datum, keuring: k, gezien: map[string]string{}, gedaan: map[procesjaar]map[string]kalender.Datum{}, acties: map[string]actiebron{}}
	alsRonde := map[procesjaar]bool{}
	for _, r := range rondes {
		if r != nil {
			alsRonde[procesjaarVan(r.Proces())] = true
		}
	}
	for i, p := range processen {
		l.proces(invoer.In("processen", i), p, alsRonde)
	}
	for i, r := range rondes {
		l.ronde(invoer.In("rondes", i), r)
	}
	if err := k.Err(); err != nil {
		return nil, err
	}
	for _, id := range slices.Sorted(maps.Keys(l.acties)) {
		l.posten = append(l.posten, l.acties[id].post)
	}
	opVolgorde(l.posten)
	tafelsOpVolgorde(l.tafels)
	return &Overzicht{datum: datum, standen: l.standen, posten: l.posten, tafels: l.tafels}, nil
}

// legger lays out one process or round after the other.
type legger struct {
	datum   kalender.Datum
	keuring *invoer.Keuring
	gezien  map[string]string // id of a Stand -> where it was
	gedaan  map[procesjaar]map[string]kalender.Datum
	standen []Stand
	posten  []Post
	tafels  []Tafel
	acties  map[string]actiebron // by id of the Post
}

// procesjaar is what a process and a round of it have in common.
type procesjaar struct {
	id   string
	jaar int
}

func procesjaarVan(p *cycle.Proces) procesjaar { return procesjaar{p.ID(), p.Jaar()} }

// actiebron is an actie as the round that told of it last has it.
type actiebron struct {
	post Post
	tijd time.Time
}

// lijn is a process or round whose posts are laid out.
type lijn struct {
	proces *cycle.Proces
	voor   string // stands before the ids of its posts
	bij    string // its name
}

// nieuw tells a second Stand with one id.
func (l *legger) nieuw(pad, id string) {
	if eerder, ok := l.gezien[id]; ok {
		l.keuring.Fout(pad, id, goaltree.CodeDubbel, "this is at %s already", eerder)
		return
	}
	l.gezien[id] = pad
}

func (l *legger) proces(pad string, p Voortgang, alsRonde map[procesjaar]bool) {
	if p.Proces == nil {
		l.keuring.Fout(pad+".proces", "", goaltree.CodeLeeg, "there must be a process")
		return
	}
	wie := procesjaarVan(p.Proces)
	id := wie.id
	if wie.jaar != 0 {
		id += "-" + strconv.Itoa(wie.jaar)
	}
	l.nieuw(pad, id)
	l.keurGedaan(pad, p, alsRonde[wie])
	if alsRonde[wie] {
		l.gedaan[wie] = p.Gedaan
		return
	}
	stand := Stand{ID: id, Naam: p.Proces.Naam(), Stappen: []string{}}
	in := lijn{proces: p.Proces, voor: id + "/", bij: stand.Naam}
	var nu, straks []Post
	vensters := false
	for _, s := range p.Proces.Stappen() {
		vensters = vensters || s.Venster != nil || len(s.Mijlpalen) > 0
		post, ok := l.stap(in, s, bekend{gereed: p.Gedaan[s.ID], iets: p.Gedaan != nil})
		l.mijlpalen(in, s, p.Gedaan)
		switch {
		case !ok:
		case post.Stand == Loopt, post.Stand == TeLaat:
			nu = append(nu, post)
			stand.Stappen = append(stand.Stappen, s.ID)
		case post.Stand == Volgt:
			straks = append(straks, post)
		}
	}
	stand.Zin = procesZin(nu, straks, vensters)
	l.standen = append(l.standen, stand)
}

// keurGedaan checks what is told to be done; of steps a round's log tells,
// where there is one.
func (l *legger) keurGedaan(pad string, p Voortgang, alsRonde bool) {
	mijlpaal := map[string]bool{}
	for _, s := range p.Proces.Stappen() {
		for _, m := range s.Mijlpalen {
			mijlpaal[mijlpaalID(s, m)] = true
		}
	}
	for _, wat := range slices.Sorted(maps.Keys(p.Gedaan)) {
		_, stap := p.Proces.Stap(wat)
		switch {
		case !stap && !mijlpaal[wat]:
			l.keuring.Fout(pad+".gedaan", wat, goaltree.CodeOnbekendeTak, "this process has no such step, nor such a milestone")
		case stap && alsRonde:
			l.keuring.Fout(pad+".gedaan", wat, goaltree.CodeTegenspraak, "of this step the log of the round tells")
		}
		if dag := p.Gedaan[wat]; !dag.Geldig() {
			l.keuring.Fout(pad+".gedaan."+wat, dag.String(), goaltree.CodePeriode, "this is no day of the calendar")
		}
	}
}

func mijlpaalID(s cycle.Stap, m cycle.Mijlpaal) string { return s.ID + "/" + m.ID }

func procesZin(nu, straks []Post, vensters bool) string {
	var zinnen []string
	if len(nu) > 0 {
		var delen []string
		for _, p := range nu {
			delen = append(delen, p.Naam+" ("+p.Stand.Label()+", "+p.Periode()+")")
		}
		zinnen = append(zinnen, "Aan de orde: "+notatie.Opsomming(delen)+".")
	}
	if len(straks) > 0 {
		opVolgorde(straks)
		zinnen = append(zinnen, "Hierna volgt "+straks[0].Naam+", "+straks[0].Periode()+".")
	}
	switch {
	case len(zinnen) > 0:
		return strings.Join(zinnen, " ")
	case vensters:
		return "Alle vensters zijn voorbij."
	}
	return "Dit proces heeft geen vaste tijden."
}

// stap lays out the window of a step; ok is false where it has none.
func (l *legger) stap(in lijn, s cycle.Stap, b bekend) (post Post, ok bool) {
	if s.Venster == nil {
		return Post{}, false
	}
	post = Post{ID: in.voor + s.ID, Soort: StapPost, Bij: in.bij, Naam: s.Naam, Van: s.Venster.Van, Tot: s.Venster.Tot, Wie: stapWie(in.proces, s, "")}
	var zinnen []string
	if s.Behandeling != "" {
		zinnen = append(zinnen, s.Behandeling)
	}
	if s.Levert != "" {
		zinnen = append(zinnen, "De monitor levert "+s.Levert+".")
	}
	post.Toelichting = strings.Join(zinnen, " ")
	post = post.opDag(l.datum, b)
	l.posten = append(l.posten, post)
	if s.Levert != "" && s.Vaststeller != "" {
		l.tafels = append(l.tafels, Tafel{
			Post: post.ID, Naam: s.Naam, Boekjaar: s.Boekjaar, Editie: s.Editie, Levert: s.Levert,
			Door: wie(in.proces, s.Vaststeller), Van: post.Van, Tot: post.Tot, Stand: post.Stand,
		})
	}
	return post, true
}

// mijlpalen lays out the days beside the window of a step.
func (l *legger) mijlpalen(in lijn, s cycle.Stap, gedaan map[string]kalender.Datum) {
	for _, m := range s.Mijlpalen {
		eigen := mijlpaalID(s, m)
		post := Post{ID: in.voor + eigen, Soort: MijlpaalPost, Bij: in.bij, Naam: notatie.Hoofdletter(m.Wat), Tot: m.Uiterlijk()}
		post.Van = post.Tot
		if m.Venster != nil {
			post.Van = m.Venster.Van
		}
		var ids []string
		if m.Venster == nil {
			ids = append(ids, s.Opsteller) // what must be in before a day, its maker sends
		}
		post.Wie = wies(in.proces, append(ids, m.Wie))
		post = post.opDag(l.datum, bekend{gereed: gedaan[eigen], iets: gedaan != nil})
		l.posten = append(l.posten, post)
	}
}

// stapWie gives who draws up and adopts what a step makes, or else who must
// take part in it: in a segment, if one is told, without those of another.
func stapWie(p *cycle.Proces, s cycle.Stap, segment string) []Wie {
	ids := []string{s.Opsteller, s.Vaststeller}
	for _, d := range s.Deelnemers {
		ander := slices.ContainsFunc(d.Regels, func(r cycle.Regel) bool {
			return r.Soort == cycle.VolgtSegment && segment != "" && r.Segment != segment
		})
		if s.Opsteller+s.Vaststeller == "" && d.Verplicht && !ander {
			ids = append(ids, d.Wie())
		}
	}
	return wies(p, ids)
}

// wies looks up names, each once.
func wies(p *cycle.Proces, ids []string) []Wie {
	var lijst []Wie
	for _, id := range ids {
		if w := wie(p, id); id != "" && !slices.Contains(lijst, w) {
			lijst = append(lijst, w)
		}
	}
	return lijst
}

func wie(p *cycle.Proces, id string) Wie { return Wie{ID: id, Naam: p.Titel(id)} }
