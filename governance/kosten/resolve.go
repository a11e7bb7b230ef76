package kosten

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// The years a Definitie may be of.
const (
	eersteJaar  = 1900
	laatsteJaar = 2100
)

// Resolve checks the definition, shares every regeling and gives the outcome,
// which shares nothing with d. Every mistake is in the error, as *goaltree.Fout.
func (d *Definitie) Resolve() (*Kostenverdeling, error) {
	c := &controle{Keuring: invoer.NieuweKeuring(d.plaatsen), d: d, namen: map[string]string{}, sleutels: map[string]*bouwsel{}}
	c.kop()
	c.gemeenten()
	c.grondslagen()
	c.alleSleutels()
	v := &Kostenverdeling{
		id: d.ID, naam: d.Naam, jaar: d.Jaar, fictief: d.Fictief,
		inwonersBij: d.Inwoners, sleutels: map[string]Sleutel{},
	}
	v.codes = slices.Sorted(maps.Keys(c.namen))
	for _, code := range v.codes {
		v.gemeenten = append(v.gemeenten, Gemeente{Code: code, Naam: c.namen[code]})
	}
	for _, g := range d.Grondslagen {
		g.Waarden = maps.Clone(g.Waarden)
		v.grondslagen = append(v.grondslagen, g)
		if g.ID == d.Inwoners {
			v.inwoners = g.Waarden
		}
	}
	for _, s := range d.Sleutels {
		v.definities = append(v.definities, s.kopie())
		if b := c.sleutels[s.ID]; b != nil {
			v.sleutels[s.ID] = b.sleutel
		}
	}
	c.regelingen(v)
	if err := c.Err(); err != nil {
		return nil, err
	}
	return v, nil
}

// kopie shares nothing with s.
func (s SleutelDefinitie) kopie() SleutelDefinitie {
	s.Delen = maps.Clone(s.Delen)
	s.Mengsel = slices.Clone(s.Mengsel)
	s.Bodem, s.Plafond = s.Bodem.kopie(), s.Plafond.kopie()
	return s
}

func (g *GrensDefinitie) kopie() *GrensDefinitie {
	if g == nil {
		return nil
	}
	return &GrensDefinitie{Alle: g.Alle, Gemeenten: maps.Clone(g.Gemeenten)}
}

// controle is one run of checks.
type controle struct {
	*invoer.Keuring
	d           *Definitie
	namen       map[string]string // of the municipalities, by code
	grondslagID []string
	sleutelID   []string
	sleutels    map[string]*bouwsel // by id
	bezig       []string            // ids of the keys being made, the outermost first
}

// bouwsel is a key while it is being made.
type bouwsel struct {
	sleutel Sleutel // nil: not made yet, or it holds a mistake that is told
	klaar   bool
	diepte  int // mixes within each other
}

func (c *controle) kop() {
	c.Versie(formaat, c.d.Versie)
	c.Teksten(c.d)
	c.ID("id", c.d.ID)
	c.Verplicht("naam", c.d.Naam)
	if c.d.Jaar < eersteJaar || c.d.Jaar > laatsteJaar {
		c.Fout("jaar", strconv.Itoa(c.d.Jaar), goaltree.CodeGetal, "the year must lie between %d and %d", eersteJaar, laatsteJaar)
	}
}

// hoogstens checks the length of a list.
func (c *controle) hoogstens(pad string, n, grens int) {
	if n > grens {
		c.Fout(pad, strconv.Itoa(n), goaltree.CodeTeGroot, "there may be at most %d here", grens)
	}
}

func (c *controle) gemeenten() {
	if len(c.d.Gemeenten) == 0 {
		c.Fout("gemeenten", "", goaltree.CodeLeeg, "there are no municipalities to share over")
	}
	c.hoogstens("gemeenten", len(c.d.Gemeenten), maxGemeenten)
	for i, g := range c.d.Gemeenten {
		pad := invoer.In("gemeenten", i)
		c.Verplicht(pad+".naam", g.Naam)
		regio, err := cbs.ParseRegio(g.Code)
		_, dubbel := c.namen[g.Code]
		switch {
		case err != nil || regio.Soort() != cbs.Gemeente || regio.Code() != g.Code:
			c.Fout(pad+".code", g.Code, goaltree.CodeRegio, "not the CBS code of a municipality, which is GM and four digits")
		case dubbel:
			c.Fout(pad+".code", g.Code, goaltree.CodeDubbel, "this municipality stands here twice")
		default:
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
		if buur := tekst.Naaste(code, slices.Sorted(maps.Keys(c.namen))); buur != "" {
			melding += fmt.Sprintf("; did you mean %q?", buur)
		}
		c.Fout(pad+"."+code, code, goaltree.CodeRegio, "%s", melding)
	}
	if !allemaal {
		return klopt
	}
	for _, code := range slices.Sorted(maps.Keys(c.namen)) {
		if _, ok := m[code]; !ok {
			klopt = false
			c.Fout(pad, code, CodeCijferOntbreekt, "%s has no %s here; what is missing is not zero, so write 0 when it is", c.namen[code], wat)
		}
	}
	return klopt
}

// gewichten checks numbers to weigh with.
func (c *controle) gewichten(pad string, m map[string]Getal) bool {
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

func (c *controle) alleSleutels() {
	c.hoogstens("sleutels", len(c.d.Sleutels), maxSleutels)
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
}

// maak makes the key at place i.
func (c *controle) maak(i int, b *bouwsel) {
	s, pad := c.d.Sleutels[i], invoer.In("sleutels", i)
	c.bezig = append(c.bezig, s.ID)
	defer func() { b.klaar, c.bezig = true, c.bezig[:len(c.bezig)-1] }()

	c.past(pad, s)
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
		b.sleutel = Begrensd{Sleutel: kaal, Bodem: bodem, Plafond: plafond, pad: pad}
	}
}

// past checks that a key has no fields of another kind.
func (c *controle) past(pad string, s SleutelDefinitie) {
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

func (c *controle) vast(pad string, delen map[string]Getal) Sleutel {
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
func (c *controle) naarRato(pad string, gewichten map[string]Getal) Sleutel {
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
	c.hoogstens(pad, len(delen), maxMengsel)
	var m Mengsel
	klopt, positief := len(delen) <= maxMengsel, false
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
		c.maak(slices.IndexFunc(c.d.Sleutels, func(s SleutelDefinitie) bool { return s.ID == id }), b)
	}
	if b.sleutel == nil {
		return nil
	}
	return b
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

func (c *controle) grens(pad string, g *GrensDefinitie) (Grens, bool) {
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
	for _, code := range slices.Sorted(maps.Keys(c.namen)) {
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

func (c *controle) regelingen(v *Kostenverdeling) {
	c.hoogstens("regelingen", len(c.d.Regelingen), maxRegelingen)
	gezien := map[string]string{}
	for i, r := range c.d.Regelingen {
		pad := invoer.In("regelingen", i)
		c.Uniek(gezien, pad, r.ID)
		c.Verplicht(pad+".naam", r.Naam)
		v.verdelingen = append(v.verdelingen, c.regeling(pad, r, v))
	}
}

func (c *controle) regeling(pad string, r Regeling, v *Kostenverdeling) Verdeling {
	uit := Verdeling{Regeling: r.ID, Naam: r.Naam, Sleutel: r.Sleutel}
	var ok bool
	uit.Totaal, uit.Aandelen, ok = c.aandelen(pad, r.ID, r.Totaal, r.Sleutel, v)
	voorschot := uit.Aandelen
	if r.Voorschotten != nil {
		volledig := perGemeente(c, pad+".voorschotten", r.Voorschotten, true, "advance")
		bedragen, leesbaar := c.bedragen(pad+".voorschotten", r.Voorschotten)
		ok = ok && volledig && leesbaar
		voorschot = nil
		for _, g := range v.gemeenten {
			voorschot = append(voorschot, Aandeel{Gemeente: g.Code, Bedrag: bedragen[g.Code]})
		}
	}
	if r.Werkelijk == nil {
		return uit
	}
	sleutel, plek := r.Werkelijk.Sleutel, pad+".werkelijk"
	if sleutel == "" {
		sleutel = r.Sleutel
	}
	totaal, werkelijk, klopt := c.aandelen(plek, r.ID, r.Werkelijk.Totaal, sleutel, v)
	if !klopt || !ok {
		return uit
	}
	regels, err := Verreken(voorschot, werkelijk)
	if err != nil { // both lists are of all municipalities
		c.Fout(plek, "", goaltree.CodeTegenspraak, "%s", err)
		return uit
	}
	a := &Afrekening{Sleutel: sleutel, Werkelijk: totaal, Gemeenten: regels}
	for _, w := range regels {
		a.Voorschot = a.Voorschot.Plus(w.Voorschot)
	}
	a.Bedrag = a.Werkelijk.Min(a.Voorschot)
	uit.Afrekening = a
	return uit
}

// aandelen shares the total at a path; ok is false when a mistake stands in
// the way, which is told.
func (c *controle) aandelen(pad, regeling, totaal, sleutel string, v *Kostenverdeling) (Bedrag, []Aandeel, bool) {
	bedrag, leesbaar := c.bedrag(pad+".totaal", totaal)
	if !c.Verwijzing(pad+".sleutel", sleutel, c.sleutelID, "key") || !leesbaar || v.sleutels[sleutel] == nil || len(c.namen) == 0 {
		return bedrag, nil, false
	}
	aandelen, err := v.verdeel(bedrag, v.sleutels[sleutel])
	if err != nil {
		for _, f := range goaltree.Fouten(err) {
			c.Fout(f.Pad, f.Waarde, f.Code, "%s (in regeling %s)", f.Melding, regeling)
		}
		return bedrag, nil, false
	}
	return bedrag, aandelen, true
}
