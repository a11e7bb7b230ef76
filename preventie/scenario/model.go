package scenario

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// model is a checked scenario as it is reckoned with: each number that may be
// varied is one of the parameters, and everything else points at those.
type model struct {
	basisjaar   int
	jaren       int // of the horizon
	parameters  []parameter
	vast        []Aanname // what is shown and never varied: shares of age groups, indexes, years, costs that are not used
	niveaus     []modelniveau
	maatregelen []modelmaatregel
	disconto    int // index of its parameter; -1: nothing is discounted
	beweegt     bool
}

// modelniveau is a level, with the indexes of its parameters.
type modelniveau struct {
	niveau              preventie.Niveau
	bedrag, groei, duur int
	factor              []*big.Rat // of demography, by year
}

// modelmaatregel is a measure; years are counted from the first of the horizon.
type modelmaatregel struct {
	niveau   int // index in niveaus
	van, tot int // tot is the last year, perhaps after the horizon
	kosten   []int
	effecten []modeleffect
}

type modeleffect struct{ op, bereik, reductie, vertraging, uitdoving int }

// nieuwModel makes it of a definition that was checked.
func nieuwModel(d *Definitie) *model {
	m := &model{basisjaar: d.Basisjaar, jaren: d.Horizon, disconto: -1}
	op := map[preventie.Niveau]int{}
	for _, n := range preventie.Niveaus() { // from the lightest to the heaviest, whatever the definition's order
		for i := range d.Niveaus {
			if d.Niveaus[i].Niveau == n {
				op[n] = len(m.niveaus)
				m.niveau(d, invoer.In("niveaus", i)+".", &d.Niveaus[i])
			}
		}
	}
	m.bevolking(d)
	for i := range d.Maatregelen {
		m.maatregel(invoer.In("maatregelen", i)+".", &d.Maatregelen[i], op)
	}
	if d.Disconto != nil {
		m.disconto = m.neem(geenNiveau, d.Disconto.aanname("disconto", "Discontovoet", PerJaar))
	}
	m.werkloos()
	return m
}

// werkloos marks what moves no balance: what is spent on a level that no measure
// works on, and how an effect wears off after the horizon.
func (m *model) werkloos() {
	perNiveau := m.effecten()
	for i := range m.parameters {
		p := &m.parameters[i]
		p.werkloos = p.niveau >= 0 && perNiveau[p.niveau] == 0
	}
	for _, v := range m.maatregelen {
		for _, e := range v.effecten {
			m.parameters[e.uitdoving].werkloos = v.tot >= m.jaren-1
		}
	}
}

// effecten counts the effects on each level.
func (m *model) effecten() []int {
	perNiveau := make([]int, len(m.niveaus))
	for _, v := range m.maatregelen {
		for _, e := range v.effecten {
			perNiveau[e.op]++
		}
	}
	return perNiveau
}

// werk is what maxWerk bounds: how many years are reckoned to put each assumption
// at an end of its range, those of a level once more for each effect on it.
func (m *model) werk() int {
	perNiveau := m.effecten()
	werk := 0
	for i := range m.parameters {
		if p := &m.parameters[i]; p.onzeker() {
			werk += m.jaren
			if p.niveau >= 0 {
				werk += m.jaren * perNiveau[p.niveau]
			}
		}
	}
	return werk
}

// neem takes a parameter of the spending on a level, without what measures cost;
// geenNiveau is of what moves no such spending. It gives its index.
func (m *model) neem(niveau int, a Aanname) int {
	p := nieuweParameter(a)
	p.niveau = niveau
	m.parameters = append(m.parameters, p)
	return len(m.parameters) - 1
}

const geenNiveau = -1

func (m *model) toon(a Aanname) { m.vast = append(m.vast, nieuweParameter(a).Aanname) }

func (m *model) niveau(d *Definitie, pad string, u *Uitgave) {
	naam := u.Niveau.Label()
	n, hier := modelniveau{niveau: u.Niveau}, len(m.niveaus)
	n.bedrag = m.neem(hier, Aanname{Pad: pad + "bedrag", Naam: fmt.Sprintf("Uitgaven %s in %d", naam, d.Basisjaar), Eenheid: Euro, Midden: getalVan(u.Bedrag), Bron: u.Bron})
	groei := Aanname{Pad: pad + "groei", Naam: "Groei " + naam + ", los van de bevolking", Eenheid: PerJaar, Stil: true}
	if u.Groei != nil {
		groei = u.Groei.aanname(groei.Pad, groei.Naam, PerJaar)
	}
	n.groei = m.neem(hier, groei)
	duur := Aanname{Pad: pad + "duur", Naam: "Jaren in zorg, " + naam, Eenheid: Jaren, Midden: preventie.HeelGetal(1), Stil: true}
	if u.Duur != nil {
		duur = u.Duur.aanname(duur.Pad, duur.Naam)
	}
	n.duur = m.neem(hier, duur)
	m.leeftijd(d, pad+"leeftijd", u)
	for t := range m.jaren {
		f := d.Demografie.factor(u.Leeftijd, d.Basisjaar, d.Basisjaar+1+t)
		m.beweegt = m.beweegt || f.Cmp(heel(1)) != 0
		n.factor = append(n.factor, f)
	}
	m.niveaus = append(m.niveaus, n)
}

// leeftijd shows how the population moves the spending on a level.
func (m *model) leeftijd(d *Definitie, pad string, u *Uitgave) {
	naam := u.Niveau.Label()
	switch {
	case d.Demografie == nil: // bevolking says that nothing moves
	case u.Leeftijd == nil:
		m.toon(Aanname{Pad: pad, Naam: "Deel " + naam + " dat met de bevolking meebeweegt", Eenheid: Deel, Stil: true})
	default:
		rest := decimal.NewFromInt(1)
		for i, g := range d.Demografie.groepen() {
			deel := u.Leeftijd.delen()[i]
			m.toon(Aanname{Pad: pad + "." + g.sleutel, Naam: "Deel " + naam + " voor " + g.naam, Eenheid: Deel, Midden: deel, Bron: u.Leeftijd.Bron})
			rest = rest.Sub(deel.Decimal())
		}
		if rest.Sign() > 0 {
			m.toon(Aanname{Pad: pad, Naam: "Deel " + naam + " dat niet met de bevolking meebeweegt", Eenheid: Deel, Midden: getal(rest), Stil: true})
		}
	}
}

// bevolking shows the indexes, and what goes without saying about them.
func (m *model) bevolking(d *Definitie) {
	if d.Demografie == nil {
		m.toon(Aanname{Pad: "demografie", Naam: "Verandering van de bevolking", Eenheid: PerJaar, Stil: true})
		return
	}
	laatste := d.Basisjaar + d.Horizon
	for _, g := range d.Demografie.groepen() {
		pad, naam, stil := "demografie.groepen."+g.sleutel, "Bevolking, "+g.naam, "Verandering van de bevolking, "+g.naam
		if len(g.punten) == 0 {
			m.toon(Aanname{Pad: pad, Naam: stil, Eenheid: PerJaar, Stil: true})
			continue
		}
		for i, p := range g.punten {
			m.toon(Aanname{Pad: invoer.In(pad, i), Naam: fmt.Sprintf("%s in %d", naam, p.Jaar), Eenheid: Index, Midden: p.Index, Bron: d.Demografie.Bron})
		}
		if p := g.punten[0]; p.Jaar > d.Basisjaar {
			m.toon(Aanname{Pad: pad, Naam: fmt.Sprintf("%s tot %d", stil, p.Jaar), Eenheid: PerJaar, Stil: true})
		}
		if p := g.punten[len(g.punten)-1]; p.Jaar < laatste {
			m.toon(Aanname{Pad: pad, Naam: fmt.Sprintf("%s na %d", stil, max(p.Jaar, d.Basisjaar)), Eenheid: PerJaar, Stil: true})
		}
	}
}

// looptijd shows the years of a measure; one without a last year counts to
// the end of the horizon.
func (m *model) looptijd(pad string, v *Maatregel) {
	jaar := func(naam string, j int) Aanname {
		return Aanname{Naam: v.Naam + ": " + naam, Eenheid: Jaartal, Midden: preventie.HeelGetal(int64(j))}
	}
	van, tot := jaar("eerste jaar", v.Van), jaar("laatste jaar", v.Tot)
	if v.Tot == 0 {
		tot = jaar("laatste jaar dat meetelt", m.basisjaar+m.jaren)
		tot.Stil = true
	}
	van.Pad, tot.Pad = pad+"van", pad+"tot"
	m.toon(van)
	m.toon(tot)
}

func (m *model) maatregel(pad string, v *Maatregel, op map[preventie.Niveau]int) {
	eerste := m.basisjaar + 1
	k := modelmaatregel{niveau: op[v.Niveau], van: v.Van - eerste, tot: v.Tot - eerste}
	if v.Tot == 0 {
		k.tot = m.jaren // runs on after the horizon
	}
	m.looptijd(pad, v)
	perJaar, elk := map[int]int{}, -1 // places in v.Kosten
	for i, kosten := range v.Kosten {
		if kosten.Jaar == 0 {
			elk = i
		} else {
			perJaar[kosten.Jaar] = i
		}
	}
	nodig := map[int]int{} // of those places that a year is reckoned with, the parameter
	var jaren []int
	for t := k.van; t <= min(k.tot, m.jaren-1); t++ {
		i, eigen := perJaar[eerste+t]
		if !eigen {
			i = elk
		}
		jaren, nodig[i] = append(jaren, i), -1
	}
	for i, kosten := range v.Kosten {
		a := kosten.aanname(invoer.In(pad+"kosten", i), v.Naam+": kosten")
		if _, ok := nodig[i]; ok {
			nodig[i] = m.neem(geenNiveau, a)
			continue
		}
		a.Ongebruikt = true
		m.toon(a)
	}
	for _, i := range jaren {
		k.kosten = append(k.kosten, nodig[i])
	}
	for i, e := range v.Effecten {
		pad := invoer.In(pad+"effecten", i) + "."
		naam := v.Naam + ": "
		bij := " bij " + e.Op.Label()
		k.effecten = append(k.effecten, modeleffect{
			op:         op[e.Op],
			bereik:     m.neem(op[e.Op], e.Bereik.aanname(pad+"bereik", naam+"bereik"+bij, Deel)),
			reductie:   m.neem(op[e.Op], e.Reductie.aanname(pad+"reductie", naam+"minder instroom"+bij, Deel)),
			vertraging: m.neem(op[e.Op], e.Vertraging.aanname(pad+"vertraging", naam+"vertraging"+bij)),
			uitdoving:  m.neem(op[e.Op], e.Uitdoving.aanname(pad+"uitdoving", naam+"uitdoving"+bij)),
		})
	}
	m.maatregelen = append(m.maatregelen, k)
}
