package scenario

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Resolve checks the definition and gives the scenario, which shares nothing
// with d. Every mistake is in the error, as *goaltree.Fout.
func (d *Definitie) Resolve() (*Scenario, error) {
	if d == nil {
		return nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no definition of a scenario: it is nil"}
	}
	c := &controle{Keuring: invoer.NieuweKeuring(d.plaatsen), d: d}
	c.Versie(formaat, d.Versie)
	if !c.past() {
		return nil, c.Err()
	}
	c.Teksten(d)
	c.kop()
	for i := range d.Niveaus {
		c.uitgave(invoer.In("niveaus", i)+".", i)
	}
	c.demografie()
	gezien := map[string]string{}
	for i := range d.Maatregelen {
		pad := invoer.In("maatregelen", i)
		c.Uniek(gezien, pad, d.Maatregelen[i].ID)
		c.maatregel(pad+".", &d.Maatregelen[i])
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	m := nieuwModel(d)
	if werk := m.werk(); werk > maxWerk {
		c.Fout("maatregelen", strconv.Itoa(werk), goaltree.CodeTeGroot, "years times assumptions with a range, those of a level once more for each effect on it, may be at most %d", maxWerk)
		return nil, c.Err()
	}
	return &Scenario{def: d.kopie(), model: m}, nil
}

// controle is one run of checks.
type controle struct {
	*invoer.Keuring
	d     *Definitie
	jaren bool // basisjaar and horizon hold, so that other years can be held to them
}

// past checks the lengths of the lists; of those too long no more is told.
func (c *controle) past() bool {
	ok := c.hoogstens("niveaus", len(c.d.Niveaus), len(preventie.Niveaus()))
	ok = c.hoogstens("maatregelen", len(c.d.Maatregelen), maxMaatregelen) && ok
	for _, g := range c.d.Demografie.groepen() {
		ok = c.hoogstens("demografie.groepen."+g.sleutel, len(g.punten), maxPunten) && ok
	}
	if !ok {
		return false
	}
	for i, m := range c.d.Maatregelen {
		pad := invoer.In("maatregelen", i)
		ok = c.hoogstens(pad+".kosten", len(m.Kosten), maxHorizon+1) && ok
		ok = c.hoogstens(pad+".effecten", len(m.Effecten), len(preventie.Niveaus())-1) && ok
	}
	return ok
}

func (c *controle) hoogstens(pad string, n, grens int) bool {
	if n > grens {
		c.Fout(pad, strconv.Itoa(n), goaltree.CodeTeGroot, "there may be at most %d here", grens)
	}
	return n <= grens
}

func (c *controle) kop() {
	d := c.d
	c.ID("id", d.ID)
	c.Verplicht("naam", d.Naam)
	c.jaren = c.Jaar("basisjaar", d.Basisjaar)
	c.jaren = c.geheel("horizon", d.Horizon, grenzen{1, maxHorizon}) && c.jaren
	if c.jaren {
		c.jaren = c.Jaar("horizon", d.Basisjaar+d.Horizon)
	}
	if len(d.Niveaus) == 0 {
		c.Fout("niveaus", "", goaltree.CodeLeeg, "the spending of one level at least must be given")
	}
	if d.Disconto != nil {
		c.onzeker("disconto", *d.Disconto, tussen("0", "0.5"))
	}
	c.geheel("simulatie.trekkingen", d.Simulatie.Trekkingen, grenzen{minTrekkingen, maxTrekkingen})
	if z := d.Simulatie.Zaad; z < 0 || z > maxZaad {
		c.Fout("simulatie.zaad", strconv.FormatInt(z, 10), CodeGrens, "the seed must be from 0 to %d", int64(maxZaad))
	}
}

// grenzen are those of a whole number.
type grenzen struct{ van, tot int }

func (c *controle) geheel(pad string, n int, g grenzen) bool {
	if n < g.van || n > g.tot {
		c.Fout(pad, strconv.Itoa(n), CodeGrens, "this must be from %d to %d", g.van, g.tot)
		return false
	}
	return true
}

// bereik is where a number must lie: laag for its low side, from there midden
// and hoog.
type bereik struct{ laagste, minst, meest decimal.Decimal }

func tussen(minst, meest string) bereik {
	d := decimal.RequireFromString(minst)
	return bereik{d, d, decimal.RequireFromString(meest)}
}

func (c *controle) getal(pad string, g preventie.Getal, minst, meest decimal.Decimal) bool {
	if d := g.Decimal(); d.LessThan(minst) || d.GreaterThan(meest) {
		c.Fout(pad, g.String(), CodeGrens, "this must be from %s to %s", minst, meest)
		return false
	}
	return true
}

func (c *controle) onzeker(pad string, o Onzeker, b bereik) {
	klopt := c.getal(pad+".midden", o.Midden, b.minst, b.meest)
	if !c.paar(pad, o.Laag != nil, o.Hoog != nil) {
		return
	}
	klopt = c.getal(pad+".laag", *o.Laag, b.laagste, b.meest) && klopt
	klopt = c.getal(pad+".hoog", *o.Hoog, b.minst, b.meest) && klopt
	if klopt {
		c.volgorde(pad, o.Laag.Decimal(), o.Midden.Decimal(), o.Hoog.Decimal())
	}
}

// paar checks that both ends of a range are given or none; it is true when both
// are.
func (c *controle) paar(pad string, laag, hoog bool) bool {
	if laag != hoog {
		c.Fout(pad, "", goaltree.CodeTegenspraak, "laag and hoog are both given, or neither when there is no range")
	}
	return laag && hoog
}

func (c *controle) volgorde(pad string, laag, midden, hoog decimal.Decimal) {
	if laag.GreaterThan(midden) || midden.GreaterThan(hoog) {
		c.Fout(pad, laag.String()+", "+midden.String()+", "+hoog.String(), CodeVolgorde, "laag must not be above midden, nor midden above hoog")
	}
}

func (c *controle) termijn(pad string, o OnzekerJaren, minst int) {
	g := grenzen{minst, maxTermijn}
	klopt := c.geheel(pad+".midden", o.Midden, g)
	if !c.paar(pad, o.Laag != nil, o.Hoog != nil) {
		return
	}
	klopt = c.geheel(pad+".laag", *o.Laag, g) && klopt
	klopt = c.geheel(pad+".hoog", *o.Hoog, g) && klopt
	if klopt {
		c.volgorde(pad, decimal.NewFromInt(int64(*o.Laag)), decimal.NewFromInt(int64(o.Midden)), decimal.NewFromInt(int64(*o.Hoog)))
	}
}

func (c *controle) bedrag(pad, s string) (decimal.Decimal, bool) {
	d, err := geld.Parse(s)
	switch {
	case err != nil:
		c.Fout(pad, s, goaltree.CodeGetal, "%s", err)
	case d.Sign() < 0:
		c.Fout(pad, s, CodeGrens, "this amount must not be negative")
	default:
		return d, true
	}
	return d, false
}

// woord checks a level, which in Go can have any value.
func (c *controle) woord(pad string, n preventie.Niveau) bool {
	if _, err := n.MarshalText(); err != nil {
		c.Fout(pad, n.String(), goaltree.CodeOngeldigeWaarde, "this must be one of the levels of prevention")
		return false
	}
	return true
}

func (c *controle) uitgave(pad string, i int) {
	u := &c.d.Niveaus[i]
	zelfde := func(v Uitgave) bool { return v.Niveau == u.Niveau }
	if c.woord(pad+"niveau", u.Niveau) && slices.ContainsFunc(c.d.Niveaus[:i], zelfde) {
		c.Fout(pad+"niveau", u.Niveau.String(), goaltree.CodeDubbel, "the spending of this level stands here already")
	}
	c.bedrag(pad+"bedrag", u.Bedrag)
	if u.Groei != nil {
		c.onzeker(pad+"groei", *u.Groei, tussen("-0.5", "0.5"))
	}
	if u.Duur != nil {
		c.termijn(pad+"duur", *u.Duur, 1)
	}
	if u.Leeftijd == nil {
		return
	}
	if c.d.Demografie == nil {
		c.Fout(pad+"leeftijd", "", goaltree.CodeTegenspraak, "there is no demografie that could move the spending of these age groups")
	}
	nul, een := decimal.Zero, decimal.NewFromInt(1)
	som, klopt := nul, true
	delen := u.Leeftijd.delen()
	for j, g := range c.d.Demografie.groepen() {
		klopt = c.getal(pad+"leeftijd."+g.sleutel, delen[j], nul, een) && klopt
		som = som.Add(delen[j].Decimal())
	}
	if klopt && som.GreaterThan(een) {
		c.Fout(pad+"leeftijd", som.String(), CodeGrens, "the shares of the age groups add up to more than 1")
	}
}

func (c *controle) demografie() {
	if c.d.Demografie == nil {
		return
	}
	minst, meest := decimal.New(1, -geld.MaxGetalDecimalen), decimal.NewFromInt(maxIndex)
	punten := 0
	for _, g := range c.d.Demografie.groepen() {
		pad := "demografie.groepen." + g.sleutel
		punten += len(g.punten)
		for i, p := range g.punten {
			c.getal(invoer.In(pad, i)+".index", p.Index, minst, meest)
			if c.Jaar(invoer.In(pad, i)+".jaar", p.Jaar) && i > 0 && p.Jaar <= g.punten[i-1].Jaar {
				c.Fout(invoer.In(pad, i)+".jaar", strconv.Itoa(p.Jaar), CodeVolgorde, "the years of an index go up; the one before is %d", g.punten[i-1].Jaar)
			}
		}
	}
	if punten == 0 {
		c.Fout("demografie.groepen", "", goaltree.CodeLeeg, "no age group has an index; leave demografie out when the population stays as it is")
	}
}

// heeftNiveau checks a link to a level of which the spending is given.
func (c *controle) heeftNiveau(pad string, n preventie.Niveau) bool {
	if !c.woord(pad, n) {
		return false
	}
	if !slices.ContainsFunc(c.d.Niveaus, func(u Uitgave) bool { return u.Niveau == n }) {
		c.Fout(pad, n.String(), goaltree.CodeOnbekendeTak, "the spending of this level is not given in niveaus")
		return false
	}
	return true
}

func (c *controle) maatregel(pad string, m *Maatregel) {
	c.Verplicht(pad+"naam", m.Naam)
	if m.Interventie != "" {
		c.ID(pad+"interventie", m.Interventie)
	}
	niveau := c.heeftNiveau(pad+"niveau", m.Niveau)
	loopt := c.looptijd(pad, m)
	c.kosten(pad+"kosten", m, loopt)
	for i, e := range m.Effecten {
		p := invoer.In(pad+"effecten", i)
		if c.heeftNiveau(p+".op", e.Op) {
			if niveau && e.Op <= m.Niveau {
				c.Fout(p+".op", e.Op.String(), goaltree.CodeTegenspraak, "a measure works on heavier levels than its own, %s", m.Niveau)
			}
			if slices.ContainsFunc(m.Effecten[:i], func(v Effect) bool { return v.Op == e.Op }) {
				c.Fout(p+".op", e.Op.String(), goaltree.CodeDubbel, "the effect of this measure on this level stands here already")
			}
		}
		deel := tussen("0", "1")
		c.onzeker(p+".bereik", e.Bereik, deel)
		deel.laagste = decimal.NewFromInt(-1)
		c.onzeker(p+".reductie", e.Reductie, deel)
		c.termijn(p+".vertraging", e.Vertraging, 0)
		c.termijn(p+".uitdoving", e.Uitdoving, 0)
	}
}

// looptijd checks the years of a measure; it is true when they can be gone over.
func (c *controle) looptijd(pad string, m *Maatregel) bool {
	klopt := c.Jaar(pad+"van", m.Van)
	eerste, laatste := c.d.Basisjaar+1, c.d.Basisjaar+c.d.Horizon
	if klopt && c.jaren && (m.Van < eerste || m.Van > laatste) {
		c.Fout(pad+"van", strconv.Itoa(m.Van), goaltree.CodePeriode, "a measure starts within the years that are reckoned, %d to %d", eerste, laatste)
		klopt = false
	}
	if m.Tot != 0 && c.Jaar(pad+"tot", m.Tot) && m.Tot < m.Van {
		c.Fout(pad+"tot", strconv.Itoa(m.Tot), CodeVolgorde, "the measure ends before it starts, in %d", m.Van)
		klopt = false
	}
	return klopt && c.jaren
}

func (c *controle) kosten(pad string, m *Maatregel, loopt bool) {
	gezien := map[int]bool{}
	for i, k := range m.Kosten {
		p := invoer.In(pad, i)
		midden, klopt := c.bedrag(p+".midden", k.Midden)
		if c.paar(p, k.Laag != "", k.Hoog != "") {
			laag, ok := c.bedrag(p+".laag", k.Laag)
			hoog, ook := c.bedrag(p+".hoog", k.Hoog)
			if klopt && ok && ook {
				c.volgorde(p, laag, midden, hoog)
			}
		}
		if k.Jaar != 0 && c.Jaar(p+".jaar", k.Jaar) && loopt && (k.Jaar < m.Van || m.Tot != 0 && k.Jaar > m.Tot) {
			c.Fout(p+".jaar", strconv.Itoa(k.Jaar), goaltree.CodeTegenspraak, "the measure does not run in this year")
		}
		if gezien[k.Jaar] {
			c.Fout(p, strconv.Itoa(k.Jaar), goaltree.CodeDubbel, "the costs of the same year stand here twice")
		}
		gezien[k.Jaar] = true
	}
	if gezien[0] || !loopt {
		return
	}
	laatste := c.d.Basisjaar + c.d.Horizon
	if m.Tot != 0 {
		laatste = min(laatste, m.Tot)
	}
	for jaar := m.Van; jaar <= laatste; jaar++ {
		if !gezien[jaar] {
			c.Fout(pad, strconv.Itoa(jaar), goaltree.CodeLeeg, "the measure runs in %d without costs; what is missing is not zero, so write 0 when it is", jaar)
		}
	}
}
