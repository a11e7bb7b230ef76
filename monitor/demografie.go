package monitor

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// DemografieOptions say which indicators of a dataset hold the population by
// age on 1 January, as counts, and which year the index starts from.
type DemografieOptions struct {
	Basisjaar int // index = 100; 0 takes 2017
	Groepen   []Demografiegroep
}

// Demografiegroep is an age group and the indicator that counts it.
type Demografiegroep struct {
	Indicator string // id in the dataset
	Naam      string // as shown
}

// StandaardDemografie gives the age groups of the regional vision (bijlage 1:
// young, working age, old, with 2017 = 100) in the bins that StatLine table
// 70072ned has: 0-20, 20-65 and 65 and older. The vision has 0-18 and 20-64;
// it does not state the base of the working age, ours is 2017 too.
func StandaardDemografie() DemografieOptions {
	return DemografieOptions{Basisjaar: basisjaarVisie, Groepen: []Demografiegroep{
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
	uit := &Demografie{Basisjaar: o.Basisjaar, Groepen: []Leeftijdsgroep{}, Waarschuwingen: []Waarschuwing{}}
	if uit.Basisjaar == 0 {
		uit.Basisjaar = basisjaarVisie
	}
	var bronnen []string
	for _, g := range o.Groepen {
		groep := Leeftijdsgroep{ID: g.Indicator, Naam: g.naam(), Reeks: []Demografiepunt{}}
		var basis Getal
		for w := range e.data.Reeks(g.Indicator, regio) {
			if w.Periode.Soort() != cbs.SoortJaar {
				continue
			}
			if w.HeeftCijfer() && w.Bron != "" && !slices.Contains(bronnen, w.Bron) {
				bronnen = append(bronnen, w.Bron)
			}
			groep.Reeks = append(groep.Reeks, Demografiepunt{
				Periode: w.Periode, Waarde: w.Cijfer(1), Status: opgave(w.Status), Reden: opgave(w.Reden),
			})
			if w.Periode.Jaar() == uit.Basisjaar {
				basis = w.Cijfer(1)
			}
		}
		if len(groep.Reeks) > 0 {
			e.indexeer(groep.Reeks, regio, uit.Basisjaar, basis)
			uit.Groepen = append(uit.Groepen, groep)
		}
	}
	if len(uit.Groepen) == 0 {
		return nil
	}
	uit.Bron = strings.Join(bronnen, "; ")
	e.waarschuwDemografie(uit, regio)
	return uit
}

func (e *Evaluator) indexeer(reeks []Demografiepunt, regio cbs.Regio, basisjaar int, basis Getal) {
	vorigJaar := 0
	for i := range reeks {
		p := &reeks[i]
		waarde, ok := p.Waarde.Float()
		if !ok {
			continue
		}
		jaar := p.Periode.Jaar()
		p.Breuk = vorigJaar != 0 && e.breekt(regio, vorigJaar, jaar)
		vorigJaar = jaar
		if b := basis.Of(0); b > 0 && !e.breekt(regio, min(jaar, basisjaar), max(jaar, basisjaar)) {
			p.Index = Bekend(100 * waarde / b)
		}
	}
}

// waarschuwDemografie tells which years have no figure, and why, once where
// the age groups agree; and what became of the region.
func (e *Evaluator) waarschuwDemografie(d *Demografie, regio cbs.Regio) {
	gezegd := map[string]bool{}
	eerste, laatste := d.Groepen[0].Reeks[0].Periode.Jaar(), 0
	for _, g := range d.Groepen {
		for _, p := range g.Reeks {
			eerste, laatste = min(eerste, p.Periode.Jaar()), max(laatste, p.Periode.Jaar())
			if p.Reden == nil {
				continue
			}
			zin := fmt.Sprintf("Bevolking %s: geen cijfer (%s)%s.", p.Periode.Label(), p.Reden.Label(), e.welkeLeden(g.ID, regio, p.Periode))
			if !gezegd[zin] {
				gezegd[zin] = true
				d.Waarschuwingen = append(d.Waarschuwingen, Waarschuwing{WaarschuwingOntbreekt, regio.String(), zin})
			}
		}
	}
	d.Waarschuwingen = append(d.Waarschuwingen, e.breukzinnen(regio, eerste, laatste)...)
	if e.onbekend(regio, eerste, laatste) {
		zin := fmt.Sprintf("Of het gebied van %s tussen %d en %d veranderde, is niet bekend: zo ver reikt de tabel van herindelingen niet.", e.naam(regio), eerste, laatste)
		d.Waarschuwingen = append(d.Waarschuwingen, Waarschuwing{WaarschuwingBereik, regio.String(), zin})
	}
}
