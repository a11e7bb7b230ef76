package governance

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// maxKnopen is how many bodies, and how many roles, a structure may have.
const maxKnopen = 1000

// Resolve checks the whole definition and gives the Structuur to ask, which
// shares nothing with it. Every mistake is in the error, as *goaltree.Fout,
// with its path and, when the definition was read from a file, its place
// there. Bodies that steer each other in a circle are no mistake.
func (d *Definitie) Resolve() (*Structuur, error) {
	if d == nil {
		return nil, invoer.Geen("structure")
	}
	c := &controle{d: d, k: invoer.NieuweKeuring(d.plaatsen)}
	c.kop()
	c.knopen()
	for i, r := range d.Rollen {
		if r.Uit != "" {
			c.k.Verwijzing(invoer.In("rollen", i)+".uit", r.Uit, c.organen, "body")
		}
	}
	for i := range d.Organen {
		c.orgaan(i)
	}
	c.kringen()
	c.lijnen()
	c.voorwaarden()
	if err := c.k.Err(); err != nil {
		return nil, err
	}
	return nieuweStructuur(d), nil
}

func nieuweStructuur(d *Definitie) *Structuur {
	s := &Structuur{def: *d.kopie(), rol: map[string]int{}, orgaan: map[string]int{}, lijnen: map[Lijnsoort][][2]int{}}
	for i, r := range s.def.Rollen {
		s.rol[r.ID] = i
	}
	for i, o := range s.def.Organen {
		s.orgaan[o.ID] = i
	}
	for _, l := range s.def.Lijnen {
		s.lijnen[l.Soort] = append(s.lijnen[l.Soort], [2]int{s.orgaan[l.Van], s.orgaan[l.Naar]})
	}
	return s
}

// controle is one check of a definition.
type controle struct {
	d       *Definitie
	k       *invoer.Keuring
	rollen  []string // ids; also those with a mistake of their own, which is told once
	organen []string
}

func (c *controle) kop() {
	c.k.Versie(formaat, c.d.Versie)
	c.k.Teksten(c.d)
	c.k.ID("id", c.d.ID)
	c.k.Verplicht("naam", c.d.Naam)
	if len(c.d.Organen) == 0 {
		c.k.Fout("organen", "", goaltree.CodeLeeg, "a structure has one body at least")
	}
	for _, g := range []struct {
		lijst  string
		aantal int
	}{{"rollen", len(c.d.Rollen)}, {"organen", len(c.d.Organen)}, {"voorwaarden", len(c.d.Voorwaarden)}} {
		if g.aantal > maxKnopen {
			c.k.Fout(g.lijst, strconv.Itoa(g.aantal), goaltree.CodeTeGroot, "a structure has at most %d of these", maxKnopen)
		}
	}
}

// knopen checks ids and names. A role and a body don't share an id, so that an
// id alone says which of the two is meant.
func (c *controle) knopen() {
	gezien := map[string]string{}
	for i, r := range c.d.Rollen {
		pad := invoer.In("rollen", i)
		c.k.Uniek(gezien, pad, r.ID)
		c.rollen = append(c.rollen, r.ID)
		c.k.Verplicht(pad+".naam", r.Naam)
	}
	for i, o := range c.d.Organen {
		pad := invoer.In("organen", i)
		c.k.Uniek(gezien, pad, o.ID)
		c.organen = append(c.organen, o.ID)
		c.k.Verplicht(pad+".naam", o.Naam)
	}
}

func (c *controle) orgaan(i int) {
	o, pad := c.d.Organen[i], invoer.In("organen", i)
	if _, ok := orgaanSoorten.Rij(o.Soort); !ok {
		c.k.Fout(pad+".soort", "", goaltree.CodeOngeldigeWaarde, "the soort must be given; known are: %s", strings.Join(orgaanSoorten.Teksten(), ", "))
	}
	if _, ok := schalen.Rij(o.Schaal); !ok {
		c.k.Fout(pad+".schaal", "", goaltree.CodeOngeldigeWaarde, "the schaal must be given; known are: %s", strings.Join(schalen.Teksten(), ", "))
	}
	for j, l := range o.Leden {
		c.lid(invoer.In(pad+".leden", j), o.ID, l)
	}
	if o.Vergadert != nil {
		c.ritme(pad+".vergadert", *o.Vergadert)
	}
}

func (c *controle) ritme(pad string, r Ritme) {
	for _, g := range []struct {
		veld   string
		waarde int
	}{{"keren", r.Keren}, {"per", r.Per}} {
		if g.waarde <= 0 {
			c.k.Fout(pad+"."+g.veld, strconv.Itoa(g.waarde), goaltree.CodeGetal, "this must be above zero")
		}
	}
	if _, ok := tijdseenheden.Rij(r.Eenheid); !ok {
		c.k.Fout(pad+".eenheid", "", goaltree.CodeOngeldigeWaarde, "the eenheid must be given; known are: %s", strings.Join(tijdseenheden.Teksten(), ", "))
	}
}

func (c *controle) lid(pad, van string, l Lidmaatschap) {
	switch {
	case len(l.Rollen) > 0 && l.Orgaan != "":
		c.k.Fout(pad+".orgaan", l.Orgaan, goaltree.CodeTegenspraak, "a place is for roles or for members of a body, not both")
	case len(l.Rollen) == 0 && l.Orgaan == "":
		c.k.Fout(pad, "", goaltree.CodeLeeg, "a place needs rollen or an orgaan")
	case l.Orgaan != "" && l.Orgaan == van:
		c.k.Fout(pad+".orgaan", l.Orgaan, goaltree.CodeTegenspraak, "a body cannot be a member of itself")
	case l.Orgaan != "":
		c.k.Verwijzing(pad+".orgaan", l.Orgaan, c.organen, "body")
	}
	for i, r := range l.Rollen {
		p := invoer.In(pad+".rollen", i)
		if c.k.Verwijzing(p, r, c.rollen, "role") && slices.Contains(l.Rollen[:i], r) {
			c.k.Fout(p, r, goaltree.CodeDubbel, "this role stands twice for one place")
		}
	}
	if l.Allen && l.Orgaan == "" {
		c.k.Fout(pad+".allen", "true", goaltree.CodeTegenspraak, "only of an orgaan can all members sit here")
	}
	c.aantallen(pad, l)
}

func (c *controle) aantallen(pad string, l Lidmaatschap) {
	for _, g := range []struct {
		veld   string
		waarde int
	}{{"minimaal", l.Minimaal}, {"voorkeur", l.Voorkeur}, {"maximaal", l.Maximaal}} {
		if g.waarde < 0 {
			c.k.Fout(pad+"."+g.veld, strconv.Itoa(g.waarde), goaltree.CodeGetal, "this cannot be below zero")
		}
	}
	switch {
	case l.Maximaal > 0 && l.Minimaal > l.Maximaal:
		c.k.Fout(pad+".minimaal", strconv.Itoa(l.Minimaal), goaltree.CodeTegenspraak, "the minimum is above the maximum of %d", l.Maximaal)
	case l.Maximaal > 0 && l.Voorkeur > l.Maximaal:
		c.k.Fout(pad+".voorkeur", strconv.Itoa(l.Voorkeur), goaltree.CodeTegenspraak, "what is preferred is above the maximum of %d", l.Maximaal)
	case l.Voorkeur > 0 && l.Voorkeur < l.Minimaal:
		c.k.Fout(pad+".voorkeur", strconv.Itoa(l.Voorkeur), goaltree.CodeTegenspraak, "what is preferred is below the minimum of %d", l.Minimaal)
	}
}

// kringen finds bodies that are their own members through others.
func (c *controle) kringen() {
	plek := map[string]int{}
	for i, o := range c.d.Organen {
		if _, dubbel := plek[o.ID]; !dubbel {
			plek[o.ID] = i
		}
	}
	var pijlen [][2]int
	for i, o := range c.d.Organen {
		for _, l := range o.Leden {
			if j, ok := plek[l.Orgaan]; ok && j != i {
				pijlen = append(pijlen, [2]int{i, j})
			}
		}
	}
	for _, kring := range graaf.Componenten(len(c.d.Organen), pijlen) {
		if len(kring) == 1 {
			continue
		}
		ids := make([]string, len(kring))
		for i, o := range kring {
			ids[i] = c.d.Organen[o].ID
		}
		c.k.Fout(invoer.In("organen", kring[0])+".leden", strings.Join(ids, ", "), goaltree.CodeTegenspraak,
			"these bodies are members of themselves through one another")
	}
}

func (c *controle) lijnen() {
	type sleutel struct {
		van, naar string
		soort     Lijnsoort
	}
	gezien := map[sleutel]int{}
	for i, l := range c.d.Lijnen {
		pad := invoer.In("lijnen", i)
		van := c.k.Verwijzing(pad+".van", l.Van, c.organen, "body")
		naar := c.k.Verwijzing(pad+".naar", l.Naar, c.organen, "body")
		if van && naar && l.Van == l.Naar {
			c.k.Fout(pad+".naar", l.Naar, goaltree.CodeTegenspraak, "a line leads to another body")
		}
		if _, ok := lijnSoorten.Rij(l.Soort); !ok {
			c.k.Fout(pad+".soort", "", goaltree.CodeOngeldigeWaarde, "the soort must be given; known are: %s", strings.Join(lijnSoorten.Teksten(), ", "))
		}
		s := sleutel{l.Van, l.Naar, l.Soort}
		if eerder, dubbel := gezien[s]; dubbel {
			c.k.Fout(pad, l.Van+" "+l.Soort.String()+" "+l.Naar, goaltree.CodeDubbel, "this line is already lijnen[%d]", eerder)
			continue
		}
		gezien[s] = i
	}
}

func (c *controle) voorwaarden() {
	gezien := map[string]int{}
	for i, v := range c.d.Voorwaarden {
		pad := invoer.In("voorwaarden", i)
		c.k.Verplicht(pad+".naam", v.Naam)
		if eerder, dubbel := gezien[v.Naam]; dubbel && v.Naam != "" {
			c.k.Fout(pad+".naam", v.Naam, goaltree.CodeDubbel, "this is already the naam of voorwaarden[%d]", eerder)
		} else {
			gezien[v.Naam] = i
		}
		if len(v.Vraagt) == 0 {
			c.k.Fout(pad+".vraagt", "", goaltree.CodeLeeg, "a condition asks one thing at least")
		}
		for j, punt := range v.Vraagt {
			c.k.Verplicht(invoer.In(pad+".vraagt", j), punt)
		}
	}
}
