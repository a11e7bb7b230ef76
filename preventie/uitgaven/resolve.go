package uitgaven

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Resolve checks the definition, attributes every booking and gives the outcome,
// which shares nothing with d. Every mistake is in the error, as *goaltree.Fout.
func (d *Definitie) Resolve() (*Overzicht, error) {
	if d == nil {
		return nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no definition to resolve"}
	}
	c := &controle{
		Keuring: invoer.NieuweKeuring(d.plaatsen), d: d,
		delen: map[taakveldsleutel]Delen{}, inwoners: map[gemeentejaar]Inwoners{}, indexen: map[int]decimal.Decimal{},
	}
	c.kop()
	if c.past() {
		c.codes = gemeente.Keur(c.Keuring, d.Gemeenten, d.laatsteJaar(), d.Fictief)
		c.toerekening()
		c.alleBoekingen()
		c.alleInwoners()
		c.prijsindex()
		c.clienten()
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	return nieuwOverzicht(c), nil
}

// laatsteJaar gives the last year that is booked; 0 where none is.
func (d *Definitie) laatsteJaar() int {
	laatste := 0
	for _, b := range d.Boekingen {
		laatste = max(laatste, b.Jaar)
	}
	return laatste
}

type gemeentejaar struct {
	gemeente string
	jaar     int
}

type taakveldsleutel struct {
	code string
	g    Generatie
}

// geboekt is a booking that holds together.
type geboekt struct {
	Boeking

	bedrag   decimal.Decimal
	taakveld *Taakveld // nil: none
	delen    Delen
	eigen    bool // the level is the booking's own
}

// controle is one run of checks.
type controle struct {
	*invoer.Keuring

	d         *Definitie
	codes     []string // of municipalities that can be referred to
	delen     map[taakveldsleutel]Delen
	geboekt   []geboekt
	inwoners  map[gemeentejaar]Inwoners
	indexen   map[int]decimal.Decimal
	klassen   [][]klasse // of each Clienten
	toegepast []Toerekening
}

func (c *controle) kop() {
	c.Versie(formaat, c.d.Versie)
	c.Teksten(c.d)
	c.ID("id", c.d.ID)
	c.Verplicht("naam", c.d.Naam)
	if c.d.Basisjaar != 0 {
		c.Jaar("basisjaar", c.d.Basisjaar)
	}
}

// past checks the lengths of the lists; of those too long no more is told.
func (c *controle) past() bool {
	d := c.d
	return c.hoogstens("gemeenten", len(d.Gemeenten), maxGemeenten) &&
		c.hoogstens("boekingen", len(d.Boekingen), maxBoekingen) &&
		c.hoogstens("inwoners", len(d.Inwoners), maxInwoners) &&
		c.hoogstens("toerekening", len(d.Toerekening), maxToerekening) &&
		c.hoogstens("clienten", len(d.Clienten), maxClienten)
}

func (c *controle) hoogstens(pad string, n, grens int) bool {
	if n > grens {
		c.Fout(pad, strconv.Itoa(n), goaltree.CodeTeGroot, "there may be at most %d here", grens)
	}
	return n <= grens
}

// een notes that something stands twice; gezien maps what stood before to where.
func eenmaal[K comparable](c *controle, gezien map[K]string, sleutel K, pad, wat string) bool {
	if ander, dubbel := gezien[sleutel]; dubbel {
		c.Fout(pad, "", goaltree.CodeDubbel, "%s is already in %s", wat, ander)
		return false
	}
	gezien[sleutel] = pad
	return true
}

func (c *controle) gemeenteJaar(pad, code string, jaar int) bool {
	ok := c.Verwijzing(pad+".gemeente", code, c.codes, "municipality")
	return c.Jaar(pad+".jaar", jaar) && ok
}

// toerekening takes the mapping: that of the definition, or else the reference.
func (c *controle) toerekening() {
	c.toegepast = c.d.Toerekening
	if len(c.toegepast) == 0 {
		c.toegepast = Referentie()
	}
	gezien := map[taakveldsleutel]string{}
	for i, t := range c.d.Toerekening {
		pad := invoer.In("toerekening", i)
		c.Verplicht(pad+".lezing", t.Lezing)
		c.Verplicht(pad+".bron", t.Bron)
		c.delenKloppen(pad+".delen", t.Delen)
		switch _, ok := InGeneratie(t.Taakveld, t.Generatie); {
		case t.Generatie.Van() == 0:
			c.Fout(pad+".generatie", "", goaltree.CodeLeeg, "the generation of the code must be given")
		case t.Taakveld == "":
			c.Fout(pad+".taakveld", "", goaltree.CodeLeeg, "this must be filled")
		case !ok:
			_, err := ZoekTaakveld(t.Taakveld, t.Generatie.Van())
			c.neemOver(pad+".taakveld", err)
		default:
			eenmaal(c, gezien, taakveldsleutel{t.Taakveld, t.Generatie}, pad, "the mapping of this taakveld")
		}
	}
	for _, t := range c.toegepast {
		c.delen[taakveldsleutel{t.Taakveld, t.Generatie}] = t.Delen
	}
}

// neemOver notes a mistake that was found elsewhere, at its place here.
func (c *controle) neemOver(pad string, err error) {
	f := new(goaltree.Fout)
	if errors.As(err, &f) {
		c.Fout(pad, f.Waarde, f.Code, "%s", f.Melding)
	}
}

func (c *controle) delenKloppen(pad string, d Delen) {
	klopt := true
	keur := func(naam string, deel preventie.Getal) {
		if !deel.IsDeel() {
			klopt = false
			c.Fout(pad+"."+naam, deel.String(), CodeDeel, "a share is from 0 to 1")
		}
	}
	for _, n := range preventie.Niveaus() {
		keur(n.String(), d.Deel(n))
	}
	keur("buiten", d.Buiten)
	if rest := d.Rest(); klopt && rest.Sign() < 0 {
		c.Fout(pad, decimal.NewFromInt(1).Sub(rest).String(), CodeDeel, "the shares of a taakveld add up to at most 1")
	}
}

// waar says where a booking stands, for another one's mistake.
func (c *controle) waar(i int) string {
	pad := invoer.In("boekingen", i)
	if i < len(c.d.regels) {
		return fmt.Sprintf("%s, line %d", pad, c.d.regels[i])
	}
	return pad
}

type boekingsleutel struct {
	gemeentejaar

	niveau                 preventie.Niveau
	taakveld, omschrijving string
}

func (c *controle) alleBoekingen() {
	if len(c.d.Boekingen) == 0 {
		c.Fout("boekingen", "", goaltree.CodeLeeg, "there must be at least one booking")
	}
	gezien := map[boekingsleutel]int{}
	metTaakveld, zonder := map[gemeentejaar]int{}, map[gemeentejaar]int{} // the first of each
	statussen := map[boekingsleutel][2]int{}                              // the first of each status, from 1
	for i, b := range c.d.Boekingen {
		pad := invoer.In("boekingen", i)
		gj := gemeentejaar{b.Gemeente, b.Jaar}
		s := boekingsleutel{gj, b.Niveau, b.Taakveld, b.Omschrijving}
		if ander, dubbel := gezien[s]; dubbel {
			c.Fout(pad, b.Bedrag, goaltree.CodeDubbel, "this is spent twice: %s has the same municipality, year, level, taakveld and description; add the two up, or give them a description that tells them apart", c.waar(ander))
		} else {
			gezien[s] = i
		}
		c.eenStatus(statussen, i)
		eerste, andere := metTaakveld, zonder
		if b.Taakveld == "" {
			eerste, andere = zonder, metTaakveld
		}
		if _, ok := eerste[gj]; !ok {
			eerste[gj] = i
			if ander, ook := andere[gj]; ook {
				c.Fout(pad, b.Bedrag, CodeDubbelGeteld, "of this municipality and year some bookings have a taakveld and others (%s) have none, so that the same money may count twice; give bookings by niveau the taakveld they are booked on too, or leave one kind out", c.waar(ander))
			}
		}
		c.boeking(pad, b)
	}
}

// eenStatus notes that what is planned and what was spent stand beside each other
// for the same purpose.
func (c *controle) eenStatus(gezien map[boekingsleutel][2]int, i int) {
	b := c.d.Boekingen[i]
	if b.Status != Begroting && b.Status != Realisatie {
		return
	}
	s := boekingsleutel{gemeentejaar{b.Gemeente, b.Jaar}, b.Niveau, b.Taakveld, ""}
	eerste := gezien[s]
	if eerste[b.Status-1] > 0 {
		return
	}
	if ander := eerste[Realisatie-b.Status]; ander > 0 {
		c.Fout(invoer.In("boekingen", i), b.Bedrag, CodeDubbelGeteld, "of this municipality, year, level and taakveld there is a %s here and a %s in %s, so that the same money may count twice; keep one of the two", b.Status, c.d.Boekingen[ander-1].Status, c.waar(ander-1))
	}
	eerste[b.Status-1] = i + 1
	gezien[s] = eerste
}

func (c *controle) boeking(pad string, b Boeking) {
	c.gemeenteJaar(pad, b.Gemeente, b.Jaar)
	c.Verplicht(pad+".bron", b.Bron)
	g := geboekt{Boeking: b, eigen: b.Niveau != 0}
	var err error
	if g.bedrag, err = geld.Parse(b.Bedrag); err != nil {
		c.Fout(pad+".bedrag", b.Bedrag, goaltree.CodeGetal, "%s", err)
	}
	switch {
	case b.Taakveld != "":
		t, err := ZoekTaakveld(b.Taakveld, b.Jaar)
		if err != nil && b.Jaar >= invoer.EersteJaar && b.Jaar <= invoer.LaatsteJaar { // of a wrong year no more is told
			c.neemOver(pad+".taakveld", err)
		}
		g.taakveld = &t
		g.delen = c.delen[taakveldsleutel{t.Code, t.Generatie}]
	case b.Niveau == 0:
		c.Fout(pad, "", goaltree.CodeVeldOntbreekt, "a booking has a niveau, a taakveld, or both")
	}
	if g.eigen {
		g.delen = heel(b.Niveau)
	}
	c.geboekt = append(c.geboekt, g)
}

// heel attributes all to one level.
func heel(n preventie.Niveau) Delen {
	var d Delen
	switch n {
	case preventie.Universeel:
		d.Universeel = een()
	case preventie.Selectief:
		d.Selectief = een()
	case preventie.Geindiceerd:
		d.Geindiceerd = een()
	case preventie.Zorggerelateerd:
		d.Zorggerelateerd = een()
	}
	return d
}

func (c *controle) alleInwoners() {
	gezien := map[gemeentejaar]string{}
	for i, w := range c.d.Inwoners {
		pad := invoer.In("inwoners", i)
		c.Verplicht(pad+".bron", w.Bron)
		c.aantal(pad+".aantal", w.Aantal)
		gj := gemeentejaar{w.Gemeente, w.Jaar}
		if c.gemeenteJaar(pad, w.Gemeente, w.Jaar) && eenmaal(c, gezien, gj, pad, "the number of inhabitants of this municipality and year") {
			c.inwoners[gj] = w
		}
	}
}

func (c *controle) aantal(pad string, n int) {
	if n < 1 || n > maxAantal {
		c.Fout(pad, strconv.Itoa(n), goaltree.CodeGetal, "this must be from 1 to %d", maxAantal)
	}
}

func (c *controle) prijsindex() {
	p := c.d.Prijsindex
	if p == nil || !c.hoogstens("prijsindex.indexen", len(p.Indexen), maxIndexen) {
		return
	}
	c.Verplicht("prijsindex.bron", p.Bron)
	gezien := map[int]string{}
	for i, x := range p.Indexen {
		pad := invoer.In("prijsindex.indexen", i)
		if x.Index.Sign() <= 0 {
			c.Fout(pad+".index", x.Index.String(), CodeIndex, "an index is above zero")
		}
		if c.Jaar(pad+".jaar", x.Jaar) && eenmaal(c, gezien, x.Jaar, pad, "the index of this year") {
			c.indexen[x.Jaar] = x.Index.Decimal()
		}
	}
	if _, ok := c.indexen[p.Jaar]; c.Jaar("prijsindex.jaar", p.Jaar) && !ok {
		c.Fout("prijsindex.jaar", strconv.Itoa(p.Jaar), CodeIndex, "there is no index of the year whose prices are asked for")
	}
}

func (c *controle) clienten() {
	type sleutel struct {
		gemeentejaar

		omschrijving string
	}
	gezien := map[sleutel]string{}
	for i, cl := range c.d.Clienten {
		pad := invoer.In("clienten", i)
		c.Verplicht(pad+".bron", cl.Bron)
		if c.gemeenteJaar(pad, cl.Gemeente, cl.Jaar) {
			eenmaal(c, gezien, sleutel{gemeentejaar{cl.Gemeente, cl.Jaar}, cl.Omschrijving}, pad, "what is spent on these clients in this year")
		}
		if len(cl.Klassen) == 0 {
			c.Fout(pad+".klassen", "", goaltree.CodeLeeg, "there must be at least one class")
		}
		var klassen []klasse
		if c.hoogstens(pad+".klassen", len(cl.Klassen), maxKlassen) {
			for k, v := range cl.Klassen {
				klassen = append(klassen, c.klasse(invoer.In(pad+".klassen", k), v))
			}
		}
		c.klassen = append(c.klassen, klassen)
	}
}

func (c *controle) klasse(pad string, v Klasse) klasse {
	c.aantal(pad+".clienten", v.Clienten)
	bedrag, err := geld.Parse(v.Bedrag)
	switch {
	case err != nil:
		c.Fout(pad+".bedrag", v.Bedrag, goaltree.CodeGetal, "%s", err)
	case bedrag.Sign() < 0:
		c.Fout(pad+".bedrag", v.Bedrag, goaltree.CodeGetal, "what is spent on clients is not negative")
	}
	return klasse{clienten: v.Clienten, bedrag: bedrag, samen: 1}
}
