package functies

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Resolve checks the whole definition and gives the Functieverdeling to work
// with, which shares nothing with it and has the functions in the order of
// their numbers. Every mistake is in the error, as *goaltree.Fout, with its
// path and, when the definition was read from a file, its place there.
func (d *Definitie) Resolve() (*Functieverdeling, error) {
	if d == nil {
		return nil, invoer.Geen("functieverdeling")
	}
	v := &Functieverdeling{
		def:         *d.kopie(),
		functies:    make(map[Functie]int, len(d.Functies)),
		gemeenten:   make(map[string]int, len(d.Gemeenten)),
		wie:         make(map[string]string, len(d.Verantwoordelijken)),
		afwijkingen: make(map[plek]int, len(d.Afwijkingen)),
	}
	c := &controle{Keuring: invoer.NieuweKeuring(d.plaatsen), d: d}
	c.alles()
	if err := c.Err(); err != nil {
		return nil, err
	}
	slices.SortFunc(v.def.Functies, func(a, b Verdeling) int { return int(a.Functie) - int(b.Functie) })
	for i, f := range v.def.Functies {
		v.functies[f.Functie] = i
	}
	for i, g := range v.def.Gemeenten {
		v.gemeenten[g.Code] = i
	}
	for _, w := range v.def.Verantwoordelijken {
		v.wie[w.ID] = w.Naam
	}
	for i, a := range v.def.Afwijkingen {
		v.afwijkingen[plek{a.Gemeente, a.Functie, a.Deel}] = i
	}
	return v, nil
}

// controle gathers the mistakes of one definition.
type controle struct {
	*invoer.Keuring
	d     *Definitie
	codes []string // of the municipalities that can be referred to
	wie   []string // ids that can be responsible
}

func (c *controle) alles() {
	d := c.d
	c.Versie(formaat, d.Versie)
	c.Teksten(d)
	c.ID("id", d.ID)
	c.Verplicht("naam", d.Naam)
	c.Jaar("jaar", d.Jaar)
	c.codes = gemeente.Keur(c.Keuring, d.Gemeenten, d.Jaar, d.Fictief)
	gezien := map[string]string{}
	for i, w := range d.Verantwoordelijken {
		pad := invoer.In("verantwoordelijken", i)
		if c.Uniek(gezien, pad, w.ID) {
			c.wie = append(c.wie, w.ID)
		}
		c.Verplicht(pad+".naam", w.Naam)
	}
	c.functies()
	c.afwijkingen()
	c.partijen()
}

// eenmaal notes a value that stands twice; gezien maps each to where it stood.
func (c *controle) eenmaal(gezien map[string]string, pad, waarde, plaats string) {
	if ander, dubbel := gezien[waarde]; dubbel {
		c.Fout(pad, waarde, goaltree.CodeDubbel, "this is already in %s", ander)
		return
	}
	gezien[waarde] = plaats
}

func (c *controle) functies() {
	gezien := map[string]string{}
	for i, v := range c.d.Functies {
		pad := invoer.In("functies", i)
		if c.functie(pad, v.Functie) {
			c.eenmaal(gezien, pad+".functie", v.Functie.String(), pad)
		}
		c.uitvoering(pad+".lokaal", v.Lokaal)
		c.uitvoering(pad+".regionaal", v.Regionaal)
	}
}

func (c *controle) functie(knoop string, f Functie) bool {
	if f.Nummer() == 0 {
		c.Fout(knoop+".functie", "", goaltree.CodeOngeldigeWaarde, "this is none of the ten functions")
		return false
	}
	return true
}

func (c *controle) uitvoering(pad string, u Uitvoering) {
	c.Verplicht(pad+".omschrijving", u.Omschrijving)
	gezien := map[string]string{}
	for i, id := range u.Verantwoordelijk {
		hier := invoer.In(pad+".verantwoordelijk", i)
		if c.Verwijzing(hier, id, c.wie, "verantwoordelijke") {
			c.eenmaal(gezien, hier, id, hier)
		}
	}
	if _, ok := organisatievormen.Rij(u.Organisatievorm); !ok && u.Organisatievorm != 0 {
		c.Fout(pad+".organisatievorm", "", goaltree.CodeOngeldigeWaarde, "this is no organisatievorm")
	}
}

func (c *controle) afwijkingen() {
	gezien := map[string]string{}
	for i, a := range c.d.Afwijkingen {
		pad := invoer.In("afwijkingen", i)
		goed := c.Verwijzing(pad+".gemeente", a.Gemeente, c.codes, "gemeente")
		switch {
		case !c.functie(pad, a.Functie):
			goed = false
		case !slices.ContainsFunc(c.d.Functies, func(v Verdeling) bool { return v.Functie == a.Functie }):
			c.Fout(pad+".functie", a.Functie.String(), goaltree.CodeOnbekendeTak, "there is no rule for this function to deviate from")
			goed = false
		}
		if _, ok := delen.Rij(a.Deel); !ok {
			c.Fout(pad+".deel", "", goaltree.CodeOngeldigeWaarde, "the deel must be lokaal or regionaal")
			goed = false
		}
		if goed {
			c.eenmaal(gezien, pad, a.Gemeente+" "+a.Functie.String()+" "+a.Deel.String(), pad)
		}
		c.uitvoering(pad+".uitvoering", a.Uitvoering)
	}
}

func (c *controle) partijen() {
	ids := map[string]string{}
	for i, p := range c.d.Partijen {
		pad := invoer.In("partijen", i)
		c.Uniek(ids, pad, p.ID)
		c.Verplicht(pad+".naam", p.Naam)
		if len(p.Gemeenten) == 0 {
			c.Fout(pad+".gemeenten", "", goaltree.CodeLeeg, "a party is active in at least one municipality")
		}
		gezien := map[string]string{}
		for j, code := range p.Gemeenten {
			hier := invoer.In(pad+".gemeenten", j)
			if c.Verwijzing(hier, code, c.codes, "gemeente") {
				c.eenmaal(gezien, hier, code, hier)
			}
		}
		if _, ok := beheren.Rij(p.Beheer); !ok {
			c.Fout(pad+".beheer", "", goaltree.CodeOngeldigeWaarde, "the beheer must be team-clm or lokaal")
		}
	}
}
