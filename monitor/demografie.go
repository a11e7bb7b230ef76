package monitor

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// DemografieOptions say which indicators of a dataset hold the population by
// age on 1 January, as counts, and which year the index starts from.
type DemografieOptions struct {
	Basisjaar int // index = 100; 0 takes 2017
	Groepen   []DemografieGroep
}

// DemografieGroep is an age group and the indicator that counts it.
type DemografieGroep struct {
	Indicator string // id in the dataset
	Naam      string // as shown
}

// StandaardDemografie gives the age groups of the regional vision (bijlage 1:
// young, working age, old, with 2017 = 100) in the bins that StatLine table
// 70072ned has: 0-20, 20-65 and 65 and older. The vision has 0-18 and 20-64;
// it does not state the base of the working age, ours is 2017 too.
func StandaardDemografie() DemografieOptions {
	return DemografieOptions{Basisjaar: basisjaarVisie, Groepen: []DemografieGroep{
		{"bevolking-0-20", "Jongeren (0 tot 20 jaar)"},
		{"bevolking-20-65", "Werkende leeftijd (20 tot 65 jaar)"},
		{"bevolking-65-plus", "Ouderen (65 jaar en ouder)"},
	}}
}

const basisjaarVisie = 2017

// indicatoren gives the age groups as indicators to add up: counts.
func (o DemografieOptions) indicatoren() []goaltree.Indicator {
	uit := make([]goaltree.Indicator, len(o.Groepen))
	for i, g := range o.Groepen {
		uit[i] = goaltree.Indicator{ID: g.Indicator, Naam: g.Naam, Maat: goaltree.Aantal, Per: 1}
	}
	return uit
}

// demografie gives the series of a region, nil where the dataset has none.
// Index = 100 · persons / persons in the base year; a point on the other side
// of a break in territory than the base year has none.
func (e *Evaluator) demografie(regio cbs.Regio) *Demografie {
	o := e.opties.Demografie
	basisjaar := o.Basisjaar
	if basisjaar == 0 {
		basisjaar = basisjaarVisie
	}
	uit := &Demografie{Basisjaar: basisjaar, Groepen: []Leeftijdsgroep{}, Waarschuwingen: []Waarschuwing{}}
	ontbreekt := map[int]Reden{}
	for _, g := range o.Groepen {
		groep := Leeftijdsgroep{ID: g.Indicator, Naam: g.Naam, Reeks: []DemografiePunt{}}
		basis, heeftBasis := 0.0, false
		for w := range e.data.Reeks(g.Indicator, regio) {
			if w.Periode.Soort() != cbs.SoortJaar {
				continue
			}
			uit.Bron = w.Bron
			if !w.HeeftCijfer() {
				ontbreekt[w.Periode.Jaar()] = w.Reden
			}
			groep.Reeks = append(groep.Reeks, DemografiePunt{
				Periode: w.Periode, Waarde: w.Cijfer(1), Status: opgave(w.Status), Reden: opgave(w.Reden),
			})
			if w.Periode.Jaar() == basisjaar {
				basis, heeftBasis = w.Cijfer(1).Float()
			}
		}
		if len(groep.Reeks) == 0 {
			continue
		}
		e.indexeer(groep.Reeks, regio, basisjaar, basis, heeftBasis && basis > 0)
		uit.Groepen = append(uit.Groepen, groep)
	}
	if len(uit.Groepen) == 0 {
		return nil
	}
	e.waarschuwDemografie(uit, regio, ontbreekt)
	return uit
}

func (e *Evaluator) indexeer(reeks []DemografiePunt, regio cbs.Regio, basisjaar int, basis float64, heeftBasis bool) {
	vorigJaar := 0
	for i := range reeks {
		p := &reeks[i]
		waarde, ok := p.Waarde.Float()
		if !ok {
			continue
		}
		jaar := p.Periode.Jaar()
		p.Breuk = vorigJaar != 0 && len(e.breuken(regio, vorigJaar, jaar)) > 0
		vorigJaar = jaar
		if heeftBasis && len(e.breuken(regio, min(jaar, basisjaar), max(jaar, basisjaar))) == 0 {
			p.Index = Bekend(100 * waarde / basis)
		}
	}
}

// breuken gives the changes of territory of a region after one year up to
// another; for a verband those of its members that cross its border.
func (e *Evaluator) breuken(regio cbs.Regio, na, totEnMet int) []cbs.Overgang {
	if na >= totEnMet {
		return nil
	}
	v, ok := e.verbanden[regio]
	if !ok {
		return e.opties.Herindelingen.Breuk(regio, na, totEnMet)
	}
	lid := make(map[cbs.Regio]bool, len(v.Leden))
	for _, l := range v.Leden {
		lid[l] = true
	}
	var uit []cbs.Overgang
	gezien := map[cbs.Overgang]bool{}
	for _, l := range v.Leden {
		for _, o := range e.opties.Herindelingen.Breuk(l, na, totEnMet) {
			binnen := o.Van != o.Naar && lid[o.Van] && lid[o.Naar]
			if !binnen && !gezien[o] {
				gezien[o] = true
				uit = append(uit, o)
			}
		}
	}
	return uit
}

func (e *Evaluator) waarschuwDemografie(d *Demografie, regio cbs.Regio, ontbreekt map[int]Reden) {
	eerste, laatste := 0, 0
	for _, g := range d.Groepen {
		for _, p := range g.Reeks {
			if eerste == 0 || p.Periode.Jaar() < eerste {
				eerste = p.Periode.Jaar()
			}
			laatste = max(laatste, p.Periode.Jaar())
		}
	}
	for jaar := eerste; jaar <= laatste; jaar++ {
		if r, ok := ontbreekt[jaar]; ok {
			d.Waarschuwingen = append(d.Waarschuwingen, Waarschuwing{WaarschuwingOntbreekt, regio.String(),
				fmt.Sprintf("Bevolking %d: geen cijfer (%s)%s.", jaar, r.Label(), e.welkeLeden(d.Groepen[0].ID, regio, cbs.Jaar(jaar)))})
		}
	}
	d.Waarschuwingen = append(d.Waarschuwingen, e.breukzinnen(regio, eerste, laatste)...)
}
