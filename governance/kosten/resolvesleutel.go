package kosten

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// bouwsel is a key while it is being made.
type bouwsel struct {
	sleutel Sleutel // nil: not made yet, or it holds a mistake that is told
	klaar   bool
	diepte  int // mixes within each other
	werk    int // keys in it, itself among them
}

func (c *controle) alleSleutels() {
	gezien := map[string]string{}
	for i, s := range c.d.Sleutels {
		if c.Uniek(gezien, invoer.In("sleutels", i), s.ID) {
			c.sleutelID = append(c.sleutelID, s.ID)
			c.sleutels[s.ID] = new(bouwsel)
		}
	}
	for i, s := range c.d.Sleutels {
		c.Verplicht(invoer.In("sleutels", i)+".naam", s.Naam)
		if b := c.sleutels[s.ID]; b == nil || gezien[s.ID] != invoer.In("sleutels", i) {
			c.maak(i, new(bouwsel)) // nobody can refer to it; its mistakes are told all the same
		} else if !b.klaar {
			c.maak(i, b)
		}
	}
	werk := 0
	for _, b := range c.sleutels {
		werk += b.werk
	}
	if werk *= len(c.namen) * (1 + len(c.d.Regelingen)); werk > maxWerk {
		c.teGroot = true
		c.Fout("sleutels", "", goaltree.CodeTeGroot, "municipalities times regelingen times the keys in all mixes is %d; at most %d can be reckoned with", werk, maxWerk)
	}
}

// maak makes the key at place i.
func (c *controle) maak(i int, b *bouwsel) {
	s, pad := c.d.Sleutels[i], invoer.In("sleutels", i)
	c.bezig = append(c.bezig, s.ID)
	defer func() { b.klaar, c.bezig = true, c.bezig[:len(c.bezig)-1] }()

	b.werk = 1
	c.velden(pad, s)
	var kaal Sleutel
	switch s.Soort {
	case SoortInwoners, SoortGebruik:
		kaal = c.naarGrondslag(pad+".grondslag", s.Grondslag)
	case SoortVast:
		kaal = c.vast(pad+".delen", s.Delen)
	case SoortGelijk:
		kaal = Gelijk{}
	case SoortMengsel:
		kaal = c.mengsel(pad+".mengsel", s.Mengsel, b)
	default:
		c.Fout(pad+".soort", "", goaltree.CodeLeeg, "the kind of key must be given")
	}
	bodem, bodemKlopt := c.grens(pad+".bodem", s.Bodem)
	plafond, plafondKlopt := c.grens(pad+".plafond", s.Plafond)
	if !bodemKlopt || !plafondKlopt || !c.inOrde(pad, bodem, plafond) || kaal == nil {
		return
	}
	b.sleutel = kaal
	if s.Bodem != nil || s.Plafond != nil {
		b.werk += werkGrens
		b.sleutel = Begrensd{Sleutel: kaal, Bodem: bodem, Plafond: plafond, pad: pad}
	}
}

// velden checks that a key has no fields of another kind.
func (c *controle) velden(pad string, s Sleuteldefinitie) {
	for _, v := range []struct {
		naam, waarde string
		staat        bool
		bij          []Sleutelsoort
	}{
		{"grondslag", s.Grondslag, s.Grondslag != "", []Sleutelsoort{SoortInwoners, SoortGebruik}},
		{"delen", "", s.Delen != nil, []Sleutelsoort{SoortVast}},
		{"mengsel", "", s.Mengsel != nil, []Sleutelsoort{SoortMengsel}},
	} {
		if v.staat && s.Soort != 0 && !slices.Contains(v.bij, s.Soort) {
			c.Fout(pad+"."+v.naam, v.waarde, goaltree.CodeTegenspraak, "a key of kind %s has no %s", s.Soort, v.naam)
		}
	}
}

func (c *controle) naarGrondslag(pad, id string) Sleutel {
	if !c.Verwijzing(pad, id, c.grondslagID, "grondslag") {
		return nil
	}
	i := slices.IndexFunc(c.d.Grondslagen, func(g Grondslag) bool { return g.ID == id })
	return c.naarRato(pad, c.d.Grondslagen[i].Waarden)
}

func (c *controle) vast(pad string, delen map[string]Gewicht) Sleutel {
	if len(delen) == 0 {
		c.Fout(pad, "", goaltree.CodeLeeg, "the key shares over nobody: it has no parts")
		return nil
	}
	volledig := perGemeente(c, pad, delen, true, "part")
	if !c.gewichten(pad, delen) || !volledig {
		return nil
	}
	return c.naarRato(pad, delen)
}

// naarRato makes a key of weights; it is nil when they hold a mistake, and of
// that only the one is told here that is the key's own.
func (c *controle) naarRato(pad string, gewichten map[string]Gewicht) Sleutel {
	r, positief := NaarRato{}, false
	for code := range c.namen {
		w, ok := gewichten[code]
		if !ok || w.Sign() < 0 {
			return nil
		}
		r[code] = w
		positief = positief || w.Sign() > 0
	}
	if !positief {
		if len(c.namen) > 0 {
			c.Fout(pad, "", goaltree.CodeGewicht, "the key shares over nobody: no weight is above zero")
		}
		return nil
	}
	return r
}

func (c *controle) mengsel(pad string, delen []Menging, b *bouwsel) Sleutel {
	if len(delen) == 0 {
		c.Fout(pad, "", goaltree.CodeLeeg, "the mix is empty: it shares by no key")
		return nil
	}
	if !c.hoogstens(pad, len(delen), maxMengsel) {
		return nil
	}
	var m Mengsel
	klopt, positief := true, false
	gezien := map[string]bool{}
	for j, deel := range delen {
		plek := invoer.In(pad, j)
		if deel.Gewicht.Sign() < 0 {
			c.Fout(plek+".gewicht", deel.Gewicht.String(), goaltree.CodeGewicht, "a weight must not be negative")
			klopt = false
		}
		positief = positief || deel.Gewicht.Sign() != 0
		if gezien[deel.Sleutel] {
			c.Fout(plek+".sleutel", deel.Sleutel, goaltree.CodeDubbel, "this key is in the mix already")
			klopt = false
			continue
		}
		gezien[deel.Sleutel] = true
		onder := c.onderdeel(plek+".sleutel", deel.Sleutel)
		if onder == nil {
			klopt = false
			continue
		}
		b.diepte = max(b.diepte, onder.diepte)
		b.werk += onder.werk
		m = append(m, Onderdeel{Gewicht: deel.Gewicht, Sleutel: onder.sleutel})
	}
	if !positief {
		c.Fout(pad, "", goaltree.CodeGewicht, "no weight of the mix is above zero")
		klopt = false
	}
	if b.diepte++; b.diepte > maxDiepte {
		c.Fout(pad, strconv.Itoa(b.diepte), goaltree.CodeTeGroot, "mixes may lie at most %d within each other", maxDiepte)
		klopt = false
	}
	if !klopt {
		return nil
	}
	return m
}

// onderdeel gives a key of a mix, made if it was not; nil when it holds a
// mistake, which is told.
func (c *controle) onderdeel(pad, id string) *bouwsel {
	if !c.Verwijzing(pad, id, c.sleutelID, "key") {
		return nil
	}
	b := c.sleutels[id]
	if k := slices.Index(c.bezig, id); k >= 0 {
		c.Fout(pad, id, CodeKring, "the mix holds itself: %s", strings.Join(append(slices.Clone(c.bezig[k:]), id), " > "))
		return nil
	}
	if !b.klaar {
		c.maak(slices.IndexFunc(c.d.Sleutels, func(s Sleuteldefinitie) bool { return s.ID == id }), b)
	}
	if b.sleutel == nil {
		return nil
	}
	return b
}

func (c *controle) grens(pad string, g *Grensdefinitie) (Grens, bool) {
	if g == nil {
		return Grens{}, true
	}
	if g.Alle == "" && len(g.Gemeenten) == 0 {
		c.Fout(pad, "", goaltree.CodeLeeg, "an amount must be given, under alle or under gemeenten")
		return Grens{}, false
	}
	var uit Grens
	klopt := perGemeente(c, pad+".gemeenten", g.Gemeenten, false, "")
	if g.Alle != "" {
		b, ok := c.bedrag(pad+".alle", g.Alle)
		uit.Alle, klopt = &b, klopt && ok
	}
	bedragen, ok := c.bedragen(pad+".gemeenten", g.Gemeenten)
	uit.Gemeenten = bedragen
	return uit, klopt && ok
}

// inOrde checks that no floor is above its cap.
func (c *controle) inOrde(pad string, bodem, plafond Grens) bool {
	var fout []string
	for _, code := range c.codes {
		laag, hoog := bodem.van(code), plafond.van(code)
		if laag != nil && hoog != nil && laag.Cmp(hoog) > 0 {
			fout = append(fout, code)
		}
	}
	if len(fout) > 0 {
		c.Fout(pad+".bodem", strings.Join(fout, ", "), CodeBodem, "the floor is above the cap")
	}
	return len(fout) == 0
}
