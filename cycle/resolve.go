package cycle

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

const (
	maxStappen = 200  // and as many places in a step and rules of a place
	maxAantal  = 1000 // of people that a rule may ask
)

// Resolve checks the whole definition against the structure that its bodies
// and roles come from, and gives the Proces to ask, which shares nothing with
// it. Every mistake is in the error, as *goaltree.Fout, with its path and, when
// the definition was read from a file, its place there.
func (d *Definitie) Resolve(structuur *governance.Structuur) (*Proces, error) {
	if d == nil {
		return nil, invoer.Geen("process")
	}
	if structuur == nil {
		return nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "a structure must be given: it holds the bodies and roles that the process names"}
	}
	c := nieuweControle(d, structuur)
	c.kop()
	if !c.hoogstens("stappen", len(d.Stappen)) {
		return nil, c.k.Err()
	}
	c.knopen()
	for i := range d.Stappen {
		c.stapDelen(i)
	}
	c.overgangen()
	c.bereikbaar()
	if err := c.k.Err(); err != nil {
		return nil, err
	}
	p := &Proces{def: *d.kopie(), structuur: structuur, stap: map[string]int{}}
	for i, s := range p.def.Stappen {
		p.stap[s.ID] = i
	}
	return p, nil
}

// controle is one check of a definition.
type controle struct {
	d         *Definitie
	k         *invoer.Keuring
	stappen   []string // ids; also those with a mistake of their own, which is told once
	segmenten []string
	rollen    []string
	organen   []string
	beide     []string // roles and bodies
}

func nieuweControle(d *Definitie, structuur *governance.Structuur) *controle {
	c := &controle{d: d, k: invoer.NieuweKeuring(d.plaatsen)}
	for _, o := range structuur.Organen() {
		c.organen = append(c.organen, o.ID)
	}
	for _, r := range structuur.Rollen() {
		c.rollen = append(c.rollen, r.ID)
	}
	c.beide = slices.Concat(c.organen, c.rollen)
	return c
}

func (c *controle) kop() {
	c.k.Versie(formaat, c.d.Versie)
	c.k.Teksten(c.d)
	c.k.ID("id", c.d.ID)
	c.k.Verplicht("naam", c.d.Naam)
	c.jaar("jaar", c.d.Jaar)
	for i, w := range c.d.Waarden {
		c.k.Verplicht(invoer.In("waarden", i), w)
	}
	c.wie("kern", c.d.Kern)
	for _, s := range c.d.Segmenten {
		c.segmenten = append(c.segmenten, s.ID)
	}
	if c.hoogstens("segmenten", len(c.d.Segmenten)) {
		gezien := map[string]string{}
		for i, s := range c.d.Segmenten {
			knoop := invoer.In("segmenten", i)
			c.k.Uniek(gezien, knoop, s.ID)
			c.k.Verplicht(knoop+".naam", s.Naam)
		}
	}
	if len(c.d.Stappen) == 0 {
		c.k.Fout("stappen", "", goaltree.CodeLeeg, "a process has one step at least")
	}
}

// hoogstens checks the length of a list; what is in one too long is not looked
// at.
func (c *controle) hoogstens(pad string, n int) bool {
	if n > maxStappen {
		c.k.Fout(pad, strconv.Itoa(n), goaltree.CodeTeGroot, "there are at most %d of these", maxStappen)
		return false
	}
	return true
}

// jaar checks a year that may be absent.
func (c *controle) jaar(pad string, jaar int) {
	if jaar != 0 && (jaar < eersteJaar-1 || jaar > laatsteJaar+1) {
		c.k.Fout(pad, strconv.Itoa(jaar), goaltree.CodePeriode, "the year lies outside %d to %d", eersteJaar-1, laatsteJaar+1)
	}
}

// wie checks a list of ids of bodies or roles.
func (c *controle) wie(pad string, ids []string) { c.lijst(pad, ids, c.beide, "body or role") }

// lijst checks a list of links, each to another.
func (c *controle) lijst(pad string, ids, bekend []string, wat string) {
	for i, id := range ids {
		p := invoer.In(pad, i)
		if c.k.Verwijzing(p, id, bekend, wat) && slices.Contains(ids[:i], id) {
			c.k.Fout(p, id, goaltree.CodeDubbel, "this %s stands twice in the list", wat)
		}
	}
}

// knopen checks ids, names and numbers of steps and developments.
func (c *controle) knopen() {
	gezien, ontwikkelingen := map[string]string{}, map[string]string{}
	nummers := map[int]int{}
	for i, s := range c.d.Stappen {
		pad := invoer.In("stappen", i)
		c.k.Uniek(gezien, pad, s.ID)
		c.stappen = append(c.stappen, s.ID)
		c.k.Verplicht(pad+".naam", s.Naam)
		eerder, dubbel := nummers[s.Nummer]
		switch nummer := strconv.Itoa(s.Nummer); {
		case s.Nummer < 1:
			c.k.Fout(pad+".nummer", nummer, goaltree.CodeGetal, "steps are numbered from 1")
		case dubbel:
			c.k.Fout(pad+".nummer", nummer, goaltree.CodeDubbel, "this number is already that of stappen[%d]", eerder)
		case i > 0 && s.Nummer < c.d.Stappen[i-1].Nummer:
			c.k.Fout(pad+".nummer", nummer, goaltree.CodeTegenspraak, "the steps stand in the order of their numbers, and the one before it is %d", c.d.Stappen[i-1].Nummer)
		}
		if !dubbel {
			nummers[s.Nummer] = i
		}
		for j, o := range s.Ontwikkelingen {
			p := invoer.In(pad+".ontwikkelingen", j)
			c.k.Uniek(ontwikkelingen, p, o.ID)
			c.k.Verplicht(p+".naam", o.Naam)
		}
	}
}

func (c *controle) stapDelen(i int) {
	s, pad := c.d.Stappen[i], invoer.In("stappen", i)
	c.deelnemers(pad+".deelnemers", s)
	for _, t := range []struct {
		lijst   string
		teksten []string
	}{{".vragen", s.Vragen}, {".uitkomsten", s.Uitkomsten}} {
		for j, tekst := range t.teksten {
			c.k.Verplicht(invoer.In(pad+t.lijst, j), tekst)
		}
	}
	if van := s.AfvaardigingVan; van != "" && c.k.Verwijzing(pad+".afvaardiging_van", van, c.stappen, "step") {
		leidt := func(o Overgang) bool { return o.Van == van && o.Naar == s.ID }
		if van == s.ID {
			c.k.Fout(pad+".afvaardiging_van", van, goaltree.CodeTegenspraak, "a step sends no delegation to itself")
		} else if !slices.ContainsFunc(c.d.Overgangen, leidt) {
			c.k.Fout(pad+".afvaardiging_van", van, goaltree.CodeTegenspraak, "a delegation comes from a step that leads here, and no overgang leads from there to %q", s.ID)
		}
	}
	for j, v := range s.Invoer {
		p := invoer.In(pad+".invoer", j)
		c.k.Verplicht(p+".toepassing", v.Toepassing)
		if len(v.Van) == 0 {
			c.k.Fout(p+".van", "", goaltree.CodeLeeg, "who answers must be given")
		}
		c.wie(p+".van", v.Van)
	}
	c.jaar(pad+".boekjaar", s.Boekjaar)
	c.jaar(pad+".editie", s.Editie)
	c.venster(pad+".venster", s.Venster)
	c.orgaan(pad+".opsteller", s.Opsteller)
	c.orgaan(pad+".vaststeller", s.Vaststeller)
	mijlpalen := map[string]string{}
	for j, m := range s.Mijlpalen {
		p := invoer.In(pad+".mijlpalen", j)
		c.k.Uniek(mijlpalen, p, m.ID)
		c.mijlpaal(p, m)
	}
}

func (c *controle) deelnemers(pad string, s Stap) {
	if !c.hoogstens(pad, len(s.Deelnemers)) {
		return
	}
	gezien := map[string]int{}
	for i, e := range s.Deelnemers {
		p := invoer.In(pad, i)
		c.deelname(p, s.ID, e)
		if eerder, dubbel := gezien[e.Wie()]; dubbel && e.Wie() != "" {
			c.k.Fout(p, e.Wie(), goaltree.CodeDubbel, "this place is already deelnemers[%d]", eerder)
		} else {
			gezien[e.Wie()] = i
		}
	}
}

// orgaan checks a link to a body that may be absent.
func (c *controle) orgaan(pad, id string) {
	if id != "" {
		c.k.Verwijzing(pad, id, c.organen, "body")
	}
}

func (c *controle) venster(pad string, v *Venster) {
	switch {
	case v == nil:
	case !v.Van.Geldig():
		c.k.Fout(pad+".van", v.Van.String(), goaltree.CodePeriode, "this is no day of the calendar")
	case !v.Tot.Geldig():
		c.k.Fout(pad+".tot", v.Tot.String(), goaltree.CodePeriode, "this is no day of the calendar")
	case v.Tot < v.Van:
		c.k.Fout(pad+".tot", v.Tot.String(), goaltree.CodeTegenspraak, "the window ends before it begins on %s", v.Van)
	}
}

func (c *controle) mijlpaal(pad string, m Mijlpaal) {
	c.k.Verplicht(pad+".wat", m.Wat)
	c.venster(pad+".venster", m.Venster)
	c.orgaan(pad+".wie", m.Wie)
	switch {
	case m.Venster != nil && m.Voor != 0:
		c.k.Fout(pad+".voor", m.Voor.String(), goaltree.CodeTegenspraak, "a milestone has a window or a day that it must be done before, not both")
	case m.Venster == nil && m.Voor == 0:
		c.k.Fout(pad, m.Wat, goaltree.CodeLeeg, "a milestone needs a venster, or a day voor which it must be done")
	case m.Venster == nil && !m.Voor.Geldig():
		c.k.Fout(pad+".voor", m.Voor.String(), goaltree.CodePeriode, "this is no day of the calendar")
	}
}

func (c *controle) overgangen() {
	gezien := map[[2]string]int{}
	for i, o := range c.d.Overgangen {
		pad := invoer.In("overgangen", i)
		c.k.Verwijzing(pad+".van", o.Van, c.stappen, "step")
		c.k.Verwijzing(pad+".naar", o.Naar, c.stappen, "step")
		if _, ok := ladingen.Rij(o.Draagt); o.Draagt != 0 && !ok {
			c.k.Fout(pad+".draagt", "", goaltree.CodeOngeldigeWaarde, "known are: %s", strings.Join(ladingen.Teksten(), ", "))
		}
		sleutel := [2]string{o.Van, o.Naar}
		if eerder, dubbel := gezien[sleutel]; dubbel {
			c.k.Fout(pad, o.Van+" > "+o.Naar, goaltree.CodeDubbel, "this way is already overgangen[%d]", eerder)
			continue
		}
		gezien[sleutel] = i
		if o.Draagt == Afvaardiging && !c.ontvangt(o) {
			c.k.Fout(pad+".draagt", o.Draagt.String(), goaltree.CodeTegenspraak, "the step it leads to has no afvaardiging_van %q", o.Van)
		}
	}
}

// ontvangt tells whether the step that a way leads to has a delegation from
// where it comes.
func (c *controle) ontvangt(o Overgang) bool {
	return slices.ContainsFunc(c.d.Stappen, func(s Stap) bool { return s.ID == o.Naar && s.AfvaardigingVan == o.Van })
}

// bereikbaar finds the steps that no way from the first one leads to.
func (c *controle) bereikbaar() {
	plek := map[string]int{}
	for i, id := range c.stappen {
		if _, dubbel := plek[id]; !dubbel {
			plek[id] = i
		}
	}
	var pijlen [][2]int
	for _, o := range c.d.Overgangen {
		van, ok := plek[o.Van]
		naar, ok2 := plek[o.Naar]
		if ok && ok2 {
			pijlen = append(pijlen, [2]int{van, naar})
		}
	}
	if len(c.stappen) == 0 {
		return
	}
	bereikt := graaf.Bereikbaar(len(c.stappen), pijlen, 0)
	for i, id := range c.stappen {
		// A step with the id of another is told as such.
		if i > 0 && plek[id] == i && !bereikt[i] {
			c.k.Fout(invoer.In("stappen", i), id, goaltree.CodeTegenspraak, "no way leads from the first step to this one")
		}
	}
}
