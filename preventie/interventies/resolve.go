package interventies

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// CodeBereik is the code of a reach that cannot be: negative, or above those it
// is for.
const CodeBereik goaltree.Code = "bereik"

// Resolve checks the definition against the tree whose effects it serves and
// gives the programme, which shares nothing with d. Every mistake is in the
// error, as *goaltree.Fout; no tree (nil) is one.
func (d *Definitie) Resolve(boom *goaltree.Doelenboom) (*Programma, error) {
	if d == nil {
		return nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no preventieprogramma: it is nil"}
	}
	c := nieuweControle(d.plaatsen, boom)
	if boom == nil {
		c.Fout("boom", d.Boom, goaltree.CodeLeeg, "there is no doelenboom to check the programme against: it is nil")
		return nil, c.Err()
	}
	c.Versie(formaat, d.Versie)
	if !c.past(d) {
		return nil, c.Err()
	}
	c.Teksten(d)
	c.kop(d)
	gezien := map[string]string{}
	var ids []string
	for i, v := range d.Interventies {
		if c.Uniek(gezien, invoer.In("interventies", i), v.ID) {
			ids = append(ids, v.ID)
		}
	}
	for i := range d.Interventies {
		c.interventie(invoer.In("interventies", i)+".", &d.Interventies[i], ids)
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	return &Programma{def: d.kopie(), boom: boom}, nil
}

// controle is one run of checks.
type controle struct {
	*invoer.Keuring
	boom        *goaltree.Doelenboom
	effecten    []string // ids in the tree
	indicatoren []string
}

func nieuweControle(p invoer.Plaatsen, boom *goaltree.Doelenboom) *controle {
	c := &controle{Keuring: invoer.NieuweKeuring(p), boom: boom}
	if boom == nil {
		return c
	}
	for _, e := range boom.Effecten() {
		c.effecten = append(c.effecten, e.ID)
	}
	for _, i := range boom.Indicatoren() {
		c.indicatoren = append(c.indicatoren, i.ID)
	}
	return c
}

// past checks the lengths of the lists; of those too long no more is told.
func (c *controle) past(d *Definitie) bool {
	ok := c.hoogstens("interventies", len(d.Interventies), maxInterventies)
	ok = c.hoogstens("gemeenten", len(d.Gemeenten), maxGemeenten) && ok
	ok = c.hoogstens("doelen", len(d.Doelen), maxLijst) && ok
	if !ok {
		return false
	}
	for i, g := range d.Gemeenten {
		ok = c.hoogstens(invoer.In("gemeenten", i)+".doelen", len(g.Doelen), maxLijst) && ok
	}
	for i := range d.Interventies {
		ok = c.pastInterventie(invoer.In("interventies", i)+".", &d.Interventies[i]) && ok
	}
	return ok
}

func (c *controle) pastInterventie(pad string, v *Interventie) bool {
	ok := true
	for _, l := range []struct {
		naam string
		n    int
	}{
		{"leefgebieden", len(v.Leefgebieden)},
		{"effecten", len(v.Effecten)},
		{"kernwaarden", len(v.Kernwaarden)},
		{"versterkt", len(v.Versterkt)},
		{"kosten", len(v.Kosten)},
	} {
		ok = c.hoogstens(pad+l.naam, l.n, maxLijst) && ok
	}
	return ok
}

func (c *controle) hoogstens(pad string, n, grens int) bool {
	if n > grens {
		c.Fout(pad, strconv.Itoa(n), goaltree.CodeTeGroot, "there may be at most %d here", grens)
	}
	return n <= grens
}

func (c *controle) kop(d *Definitie) {
	c.ID("id", d.ID)
	c.Verplicht("naam", d.Naam)
	c.Verplicht("bron", d.Bron)
	c.WelOfNiet("lokale_uitvoering", d.LokaleUitvoering)
	jaarKlopt := c.Jaar("jaar", d.Jaar)
	if id := c.boom.Boom().ID; d.Boom != id {
		c.Fout("boom", d.Boom, goaltree.CodeTegenspraak, "the programme is checked against another doelenboom, %.60q", id)
	}
	if d.Vastgesteld != 0 {
		c.Jaar("vastgesteld", d.Vastgesteld)
	}
	c.verwijzingen("doelen", d.Doelen, c.effecten, "effect")
	if jaarKlopt {
		gemeente.Keur(c.Keuring, d.kaal(), d.Jaar, d.Fictief)
	}
	for i, g := range d.Gemeenten {
		c.verwijzingen(invoer.In("gemeenten", i)+".doelen", g.Doelen, c.effecten, "effect")
	}
}

// verwijzingen checks links, each of which stands once.
func (c *controle) verwijzingen(pad string, ids, bekend []string, wat string) {
	for i, id := range ids {
		p := invoer.In(pad, i)
		if c.Verwijzing(p, id, bekend, wat) && slices.Contains(ids[:i], id) {
			c.Fout(p, id, goaltree.CodeDubbel, "this %s stands twice here", wat)
		}
	}
}

// interventie checks one, beside its id; ids are those that it may link to and
// pad is the path that its fields stand under, with the point behind it.
func (c *controle) interventie(pad string, v *Interventie, ids []string) {
	c.Verplicht(pad+"naam", v.Naam)
	c.Verplicht(pad+"bron", v.Bron)
	c.woorden(pad, v)
	c.verwijzingen(pad+"effecten", v.Effecten, c.effecten, "effect")
	if len(v.Effecten) == 0 {
		c.Fout(pad+"effecten", "", goaltree.CodeLeeg, "an intervention works at one effect of the tree at least")
	}
	c.verwijzingen(pad+"versterkt", v.Versterkt, ids, "interventie")
	if i := slices.Index(v.Versterkt, v.ID); i >= 0 && v.ID != "" {
		c.Fout(invoer.In(pad+"versterkt", i), v.ID, goaltree.CodeTegenspraak, "an intervention does not strengthen itself")
	}
	c.WelOfNiet(pad+"omschrijving", v.Omschrijving)
	if r := v.Resultaat; r != nil {
		c.WelOfNiet(pad+"resultaat.wat", r.Wat)
		c.WelOfNiet(pad+"resultaat.streven", r.Streven)
		c.WelOfNiet(pad+"resultaat.meting", r.Meting)
		if r.Indicator != "" {
			c.Verwijzing(pad+"resultaat.indicator", r.Indicator, c.indicatoren, "indicator")
		} else if r.Wat == "" {
			c.Fout(pad+"resultaat", "", goaltree.CodeLeeg, "a result has an indicator, or says in wat what is measured")
		}
	}
	c.jaren(pad, v)
	c.bereik(pad+"bereik.", v)
	c.kosten(pad+"kosten", v)
	if c.WelOfNiet(pad+"reden", v.Reden); v.Besluit == NietOpgenomen && v.Reden == "" {
		c.Fout(pad+"reden", "", goaltree.CodeLeeg, "of an intervention that is not taken up the reason must be told")
	}
}

// woorden checks the enumerations, which in Go can have any value.
func (c *controle) woorden(pad string, v *Interventie) {
	c.woord(pad+"niveau", v.Niveau)
	c.woord(pad+"fase", v.Fase)
	c.woord(pad+"besluit", v.Besluit)
	if v.Bewijs != 0 {
		c.woord(pad+"bewijs", v.Bewijs)
	}
	for i, l := range v.Leefgebieden {
		eenmaal(c, invoer.In(pad+"leefgebieden", i), l, v.Leefgebieden[:i])
	}
	for i, k := range v.Kernwaarden {
		eenmaal(c, invoer.In(pad+"kernwaarden", i), k, v.Kernwaarden[:i])
	}
	if hoort := v.Fase.Niveau(); hoort != 0 && v.Niveau.Voluit() != "" && hoort != v.Niveau {
		c.Fout(pad+"niveau", v.Niveau.String(), goaltree.CodeTegenspraak, "the stage %s is of the level %s", v.Fase, hoort)
	}
}

// waarde is a value of an enumeration.
type waarde interface {
	comparable
	String() string
	MarshalText() ([]byte, error)
}

func eenmaal[T waarde](c *controle, pad string, v T, eerder []T) {
	if c.woord(pad, v) && slices.Contains(eerder, v) {
		c.Fout(pad, v.String(), goaltree.CodeDubbel, "this stands twice here")
	}
}

func (c *controle) woord(pad string, v interface {
	String() string
	MarshalText() ([]byte, error)
},
) bool {
	if _, err := v.MarshalText(); err != nil {
		c.Fout(pad, v.String(), goaltree.CodeOngeldigeWaarde, "this must be one of the words known")
		return false
	}
	return true
}

func (c *controle) jaren(pad string, v *Interventie) {
	klopt := c.Jaar(pad+"begin", v.Begin)
	if v.Eind != 0 && c.Jaar(pad+"eind", v.Eind) && klopt && v.Eind < v.Begin {
		c.Fout(pad+"eind", strconv.Itoa(v.Eind), goaltree.CodeTegenspraak, "the last year is before the first, %d", v.Begin)
	}
	if e := v.Evaluatie; e != nil {
		c.Verplicht(pad+"evaluatie.door", e.Door)
		if e.Gereed != 0 {
			c.Jaar(pad+"evaluatie.gereed", e.Gereed)
		}
	}
}

func (c *controle) bereik(pad string, v *Interventie) {
	b := v.Bereik
	if b == nil {
		return
	}
	if c.Jaar(pad+"jaar", b.Jaar) && !v.Loopt(b.Jaar) {
		c.Fout(pad+"jaar", strconv.Itoa(b.Jaar), goaltree.CodeTegenspraak, nietInJaar)
	}
	c.Verplicht(pad+"bron", b.Bron)
	if b.Doelgroep < 1 || b.Doelgroep > maxPersonen {
		c.Fout(pad+"doelgroep", strconv.Itoa(b.Doelgroep), CodeBereik, "the number of persons it is for must be from 1 to %d", maxPersonen)
	}
	switch {
	case b.Bereikt < 0:
		c.Fout(pad+"bereikt", strconv.Itoa(b.Bereikt), CodeBereik, "the number of persons reached must not be negative")
	case b.Doelgroep > 0 && b.Bereikt > b.Doelgroep:
		c.Fout(pad+"bereikt", strconv.Itoa(b.Bereikt), CodeBereik, "more persons are reached than the %d it is for", b.Doelgroep)
	}
}

func (c *controle) kosten(pad string, v *Interventie) {
	gezien := map[int]bool{}
	for i, k := range v.Kosten {
		p := invoer.In(pad, i)
		c.woord(p+".soort", k.Soort)
		if bedrag, err := geld.Parse(k.Bedrag); err != nil {
			c.Fout(p+".bedrag", k.Bedrag, goaltree.CodeGetal, "%s", err)
		} else if bedrag.Sign() < 0 {
			c.Fout(p+".bedrag", k.Bedrag, goaltree.CodeGetal, "costs must not be negative")
		}
		switch jaar := strconv.Itoa(k.Jaar); {
		case !c.Jaar(p+".jaar", k.Jaar):
		case gezien[k.Jaar]:
			c.Fout(p+".jaar", jaar, goaltree.CodeDubbel, "the costs of this year stand twice here")
		case !v.Loopt(k.Jaar):
			c.Fout(p+".jaar", jaar, goaltree.CodeTegenspraak, nietInJaar)
		}
		gezien[k.Jaar] = true
	}
}

const nietInJaar = "the intervention does not run in this year"

// Loopt tells whether the intervention runs in a year; nil never does.
func (v *Interventie) Loopt(jaar int) bool {
	return v != nil && jaar >= v.Begin && (v.Eind == 0 || jaar <= v.Eind)
}

// voorbij tells whether the intervention ended before a year.
func (v *Interventie) voorbij(jaar int) bool { return v.Eind != 0 && v.Eind < jaar }

// KostenIn gives what it costs in a year, in euros; false where that is not
// known, or no amount, and of nil.
func (v *Interventie) KostenIn(jaar int) (decimal.Decimal, bool) {
	if v == nil {
		return decimal.Decimal{}, false
	}
	for _, k := range v.Kosten {
		if k.Jaar == jaar {
			d, err := geld.Parse(k.Bedrag)
			return d, err == nil
		}
	}
	return decimal.Decimal{}, false
}

// KostensoortIn gives whether the costs of a year were planned or spent; zero where
// they are not known, and of nil.
func (v *Interventie) KostensoortIn(jaar int) Kostensoort {
	if v == nil {
		return 0
	}
	for _, k := range v.Kosten {
		if k.Jaar == jaar {
			return k.Soort
		}
	}
	return 0
}
