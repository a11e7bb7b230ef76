package kosten

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Resolve checks the definition, shares every regeling and gives the outcome,
// which shares nothing with d. Every mistake is in the error, as *goaltree.Fout.
func (d *Definitie) Resolve() (*Kostenverdeling, error) {
	if d == nil {
		return nil, invoer.Geen("kostenverdeling")
	}
	c := &controle{Keuring: invoer.NieuweKeuring(d.plaatsen), d: d, namen: map[string]string{}, sleutels: map[string]*bouwsel{}}
	c.kop()
	if !c.past() {
		return nil, c.Err()
	}
	c.gemeenten()
	c.grondslagen()
	c.alleSleutels()
	v := &Kostenverdeling{def: *d.kopie(), codes: c.codes, sleutels: map[string]Sleutel{}}
	v.def.Gemeenten = nil // of those that are wrong, and told, nothing more is asked
	for _, code := range c.codes {
		v.def.Gemeenten = append(v.def.Gemeenten, Gemeente{Code: code, Naam: c.namen[code]})
	}
	for _, g := range v.def.Grondslagen {
		if g.ID == d.Inwoners {
			v.inwoners = g.Waarden
		}
	}
	for _, s := range d.Sleutels {
		if b := c.sleutels[s.ID]; b != nil {
			v.sleutels[s.ID] = b.sleutel
		}
	}
	c.regelingen(v)
	if err := c.Err(); err != nil {
		return nil, err
	}
	for i := range v.verdelingen {
		d := &v.verdelingen[i]
		d.Fictief = v.rustOpVerzinsel(d.sleutels()...)
	}
	return v, nil
}

// kopie shares nothing with d.
func (d *Definitie) kopie() *Definitie {
	k := *d
	k.Gemeenten, k.Grondslagen = slices.Clone(d.Gemeenten), slices.Clone(d.Grondslagen)
	for i := range k.Grondslagen {
		k.Grondslagen[i].Waarden = maps.Clone(k.Grondslagen[i].Waarden)
	}
	k.Sleutels = slices.Clone(d.Sleutels)
	for i := range k.Sleutels {
		k.Sleutels[i] = k.Sleutels[i].kopie()
	}
	k.Regelingen = slices.Clone(d.Regelingen)
	for i := range k.Regelingen {
		r := &k.Regelingen[i]
		r.Voorschotten = maps.Clone(r.Voorschotten)
		if r.Werkelijk != nil {
			r.Werkelijk = new(*r.Werkelijk)
		}
	}
	return &k
}

// kopie shares nothing with s.
func (s Sleuteldefinitie) kopie() Sleuteldefinitie {
	s.Delen = maps.Clone(s.Delen)
	s.Mengsel = slices.Clone(s.Mengsel)
	s.Bodem, s.Plafond = s.Bodem.kopie(), s.Plafond.kopie()
	return s
}

func (g *Grensdefinitie) kopie() *Grensdefinitie {
	if g == nil {
		return nil
	}
	return &Grensdefinitie{Alle: g.Alle, Gemeenten: maps.Clone(g.Gemeenten)}
}

// controle is one run of checks.
type controle struct {
	*invoer.Keuring
	d           *Definitie
	codes       []string          // of the municipalities, in their order
	namen       map[string]string // of these, by code
	grondslagID []string
	sleutelID   []string
	sleutels    map[string]*bouwsel // by id
	bezig       []string            // ids of the keys being made, the outermost first
	teGroot     bool                // sharing would take too long, which is told
}

func (c *controle) kop() {
	c.Versie(formaat, c.d.Versie)
	c.Teksten(c.d)
	c.ID("id", c.d.ID)
	c.Verplicht("naam", c.d.Naam)
	c.Jaar("jaar", c.d.Jaar)
}

// past checks the lengths of the lists; of those too long no more is told.
func (c *controle) past() bool {
	d := c.d
	return c.hoogstens("gemeenten", len(d.Gemeenten), maxGemeenten) &&
		c.hoogstens("grondslagen", len(d.Grondslagen), maxGrondslagen) &&
		c.hoogstens("sleutels", len(d.Sleutels), maxSleutels) &&
		c.hoogstens("regelingen", len(d.Regelingen), maxRegelingen)
}

func (c *controle) hoogstens(pad string, n, grens int) bool {
	if n > grens {
		c.Fout(pad, strconv.Itoa(n), goaltree.CodeTeGroot, "there may be at most %d here", grens)
	}
	return n <= grens
}

// gemeenten takes those that can be referred to, in the order of the
// definition: that is how they are shown.
func (c *controle) gemeenten() {
	c.codes = gemeente.Keur(c.Keuring, c.d.Gemeenten, c.d.Jaar, c.d.Fictief)
	for _, g := range slices.Backward(c.d.Gemeenten) { // of a double code the first counts
		if slices.Contains(c.codes, g.Code) {
			c.namen[g.Code] = g.Naam
		}
	}
}

// perGemeente checks that what is given by code is of known municipalities
// and, unless it is about some of them, of all; it is true when it is.
func perGemeente[V any](c *controle, pad string, m map[string]V, allemaal bool, wat string) bool {
	klopt := true
	for _, code := range slices.Sorted(maps.Keys(m)) {
		if _, ok := c.namen[code]; ok {
			continue
		}
		klopt = false
		melding := "there is no municipality with this code in this file"
		if buur := tekst.Naaste(code, c.codes); buur != "" {
			melding += fmt.Sprintf("; did you mean %q?", buur)
		}
		c.Fout(pad+"."+code, code, goaltree.CodeRegio, "%s", melding)
	}
	if !allemaal {
		return klopt
	}
	for _, code := range c.codes {
		if _, ok := m[code]; !ok {
			klopt = false
			c.Fout(pad, code, CodeCijferOntbreekt, "%s has no %s here; what is missing is not zero, so write 0 when it is", c.namen[code], wat)
		}
	}
	return klopt
}

// gewichten checks numbers to weigh with.
func (c *controle) gewichten(pad string, m map[string]Gewicht) bool {
	klopt := true
	for _, code := range slices.Sorted(maps.Keys(m)) {
		if m[code].Sign() < 0 {
			klopt = false
			c.Fout(pad+"."+code, m[code].String(), goaltree.CodeGewicht, "a weight must not be negative")
		}
	}
	return klopt
}

func (c *controle) grondslagen() {
	gezien := map[string]string{}
	for i, g := range c.d.Grondslagen {
		pad := invoer.In("grondslagen", i)
		if c.Uniek(gezien, pad, g.ID) {
			c.grondslagID = append(c.grondslagID, g.ID)
		}
		c.Verplicht(pad+".naam", g.Naam)
		c.Verplicht(pad+".periode", g.Periode)
		c.Verplicht(pad+".bron", g.Bron)
		perGemeente(c, pad+".waarden", g.Waarden, true, "figure")
		c.gewichten(pad+".waarden", g.Waarden)
	}
	if c.d.Inwoners != "" {
		c.Verwijzing("inwoners", c.d.Inwoners, c.grondslagID, "grondslag")
	}
}

func (c *controle) bedrag(pad, s string) (Bedrag, bool) {
	b, err := ParseBedrag(s)
	if err != nil {
		c.Fout(pad, s, goaltree.CodeGetal, "%s", err)
	}
	return b, err == nil
}

// bedragen reads amounts by code.
func (c *controle) bedragen(pad string, m map[string]string) (map[string]Bedrag, bool) {
	uit, klopt := map[string]Bedrag{}, true
	for _, code := range slices.Sorted(maps.Keys(m)) {
		b, ok := c.bedrag(pad+"."+code, m[code])
		uit[code] = b
		klopt = klopt && ok
	}
	return uit, klopt
}
