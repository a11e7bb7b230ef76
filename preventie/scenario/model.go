package scenario

import (
	"fmt"
	"math/big"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// model is a checked scenario as it is reckoned with: each number that may be
// varied is one of the parameters, and everything else points at those.
type model struct {
	basisjaar   int
	jaren       int // of the horizon
	parameters  []parameter
	vast        []Aanname // what is shown and never varied: shares of age groups and indexes
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
	for _, g := range d.Demografie.groepen() {
		for i, p := range g.punten {
			m.toon(Aanname{
				Pad: invoer.In("demografie.groepen."+g.sleutel, i), Naam: fmt.Sprintf("Bevolking, %s in %d", g.naam, p.Jaar),
				Eenheid: Index, Midden: p.Index, Bron: d.Demografie.Bron,
			})
		}
	}
	for i := range d.Maatregelen {
		m.maatregel(invoer.In("maatregelen", i)+".", &d.Maatregelen[i], op)
	}
	if d.Disconto != nil {
		m.disconto = m.neem(d.Disconto.aanname("disconto", "Discontovoet", PerJaar))
	}
	return m
}

// werk is what maxWerk bounds.
func (m *model) werk() int {
	effecten, onzeker := 0, 0
	for _, v := range m.maatregelen {
		effecten += len(v.effecten)
	}
	for i := range m.parameters {
		if m.parameters[i].onzeker() {
			onzeker++
		}
	}
	return m.jaren * effecten * onzeker
}

// neem takes a parameter and gives its index.
func (m *model) neem(a Aanname) int {
	m.parameters = append(m.parameters, nieuweParameter(a))
	return len(m.parameters) - 1
}

func (m *model) toon(a Aanname) { m.vast = append(m.vast, nieuweParameter(a).Aanname) }

func (m *model) niveau(d *Definitie, pad string, u *Uitgave) {
	naam := u.Niveau.Label()
	n := modelniveau{niveau: u.Niveau}
	n.bedrag = m.neem(Aanname{Pad: pad + "bedrag", Naam: fmt.Sprintf("Uitgaven %s in %d", naam, d.Basisjaar), Eenheid: Euro, Midden: getalVan(u.Bedrag), Bron: u.Bron})
	groei := Aanname{Pad: pad + "groei", Naam: "Groei " + naam + ", los van de bevolking", Eenheid: PerJaar, Stil: true}
	if u.Groei != nil {
		groei = u.Groei.aanname(groei.Pad, groei.Naam, PerJaar)
	}
	n.groei = m.neem(groei)
	duur := Aanname{Pad: pad + "duur", Naam: "Jaren in zorg, " + naam, Eenheid: Jaren, Midden: preventie.HeelGetal(1), Stil: true}
	if u.Duur != nil {
		duur = u.Duur.aanname(duur.Pad, duur.Naam)
	}
	n.duur = m.neem(duur)
	if u.Leeftijd != nil {
		for i, g := range d.Demografie.groepen() {
			m.toon(Aanname{Pad: pad + "leeftijd." + g.sleutel, Naam: "Deel " + naam + " voor " + g.naam, Eenheid: Deel, Midden: u.Leeftijd.delen()[i], Bron: u.Leeftijd.Bron})
		}
	}
	for t := range m.jaren {
		f := d.Demografie.factor(u.Leeftijd, d.Basisjaar, d.Basisjaar+1+t)
		m.beweegt = m.beweegt || f.Cmp(heel(1)) != 0
		n.factor = append(n.factor, f)
	}
	m.niveaus = append(m.niveaus, n)
}

func (m *model) maatregel(pad string, v *Maatregel, op map[preventie.Niveau]int) {
	eerste := m.basisjaar + 1
	k := modelmaatregel{niveau: op[v.Niveau], van: v.Van - eerste, tot: v.Tot - eerste}
	if v.Tot == 0 {
		k.tot = m.jaren // runs on after the horizon
	}
	perJaar, elk := map[int]int{}, -1
	for i, kosten := range v.Kosten {
		p := m.neem(kosten.aanname(invoer.In(pad+"kosten", i), v.Naam+": kosten"))
		if kosten.Jaar == 0 {
			elk = p
		} else {
			perJaar[kosten.Jaar] = p
		}
	}
	for t := k.van; t <= min(k.tot, m.jaren-1); t++ {
		p, eigen := perJaar[eerste+t]
		if !eigen {
			p = elk
		}
		k.kosten = append(k.kosten, p)
	}
	for i, e := range v.Effecten {
		pad := invoer.In(pad+"effecten", i) + "."
		naam := v.Naam + ": "
		bij := " bij " + e.Op.Label()
		k.effecten = append(k.effecten, modeleffect{
			op:         op[e.Op],
			bereik:     m.neem(e.Bereik.aanname(pad+"bereik", naam+"bereik"+bij, Deel)),
			reductie:   m.neem(e.Reductie.aanname(pad+"reductie", naam+"minder instroom"+bij, Deel)),
			vertraging: m.neem(e.Vertraging.aanname(pad+"vertraging", naam+"vertraging"+bij)),
			uitdoving:  m.neem(e.Uitdoving.aanname(pad+"uitdoving", naam+"uitdoving"+bij)),
		})
	}
	m.maatregelen = append(m.maatregelen, k)
}
