package monitor

import (
	"math"
	"slices"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// bevraging is a Vraag made ready: what is the same for all regions asked.
type bevraging struct {
	*Evaluator
	vraag    Vraag
	grenzen  grenzen
	soort    cbs.Periodesoort
	tot      zoekpunt // the period asked
	voor     zoekpunt // the period before it
	nulTot   zoekpunt // the same part of the nulmeting's year; where heeftNul
	heeftNul bool
	groep    []groepscijfers
	lid      map[cbs.Regio]bool
	// groepPerSoort gives the places in the groep of each kind of region.
	groepPerSoort map[cbs.Regiosoort][]int
	bench         []waarde // the benchmark's figure by indicator
	// verdeling: some indicator is scored by its place in the groep.
	verdeling bool
}

// waarde is a figure with the row it comes from.
type waarde struct {
	rij int32 // -1: no row
	f   float64
}

// groepscijfers are an indicator's figures over the groep.
type groepscijfers struct {
	eens       sync.Once
	perLid     []waarde // in the order of Vraag.Groep
	waarden    []float64
	gesorteerd []float64

	vergeleken   sync.Once
	vergelijking []Vergelijking // as documents have it; they get a copy
}

func (e *Evaluator) bereid(v Vraag, g grenzen) *bevraging {
	b := &bevraging{Evaluator: e, vraag: v, grenzen: g, soort: v.Periode.Soort()}
	b.tot, b.voor = e.zoekpuntVan(b.soort, orde(v.Periode)), e.vorigeVan(v.Periode)
	b.vraag.Regios, b.vraag.Groep = slices.Clone(v.Regios), slices.Clone(v.Groep)
	if g.nulmeting != 0 && g.nulmeting <= v.Periode.Jaar() {
		b.heeftNul = true
		b.nulTot = e.zoekpuntVan(b.soort, g.nulmeting*ordePerJaar+v.Periode.Nummer())
	}
	b.lid = make(map[cbs.Regio]bool, len(v.Groep))
	b.groepPerSoort = map[cbs.Regiosoort][]int{}
	for j, r := range v.Groep {
		b.lid[r] = true
		b.groepPerSoort[r.Soort()] = append(b.groepPerSoort[r.Soort()], j)
	}
	bench, heeftBench := e.data.regioCode[v.Benchmark]
	b.groep = make([]groepscijfers, len(e.indicatoren))
	b.bench = make([]waarde, len(e.indicatoren))
	for i := range e.indicatoren {
		b.verdeling = b.verdeling || e.indicatoren[i].Schaal == goaltree.SchaalVerdeling
		b.bench[i] = b.cijferVan(i, bench, heeftBench)
	}
	return b
}

// groepVan gives an indicator's figures over the groep, looked up when first
// asked for: few indicators are ranked, and not every document is written out.
func (b *bevraging) groepVan(ind int) *groepscijfers {
	g := &b.groep[ind]
	g.eens.Do(func() {
		g.perLid = make([]waarde, len(b.vraag.Groep))
		g.waarden = make([]float64, len(b.vraag.Groep))
		for j, r := range b.vraag.Groep {
			code, inData := b.data.regioCode[r]
			g.perLid[j] = b.cijferVan(ind, code, inData)
			g.waarden[j] = g.perLid[j].f
		}
		g.gesorteerd = gesorteerd(g.waarden)
	})
	return g
}

// cijferVan is the figure of any region, by the rule of the region asked.
func (b *bevraging) cijferVan(ind int, regio uint32, inData bool) waarde {
	if !inData {
		return waarde{-1, math.NaN()}
	}
	van, einde := b.rijenVan(ind, regio)
	rij := b.zoek(van, einde, b.soort, b.tot, b.grenzen.maxOuderdom)
	return waarde{rij, b.lees(ind, rij)}
}

func (b *bevraging) rijenVan(ind int, regio uint32) (van, einde int) {
	i := &b.indicatoren[ind]
	if !i.inData {
		return 0, 0
	}
	return b.data.rijen(i.code, regio)
}

// lees gives the figure in a row of the dataset, NaN where there is none.
func (b *bevraging) lees(ind int, rij int32) float64 {
	if rij < 0 {
		return math.NaN()
	}
	return b.data.cijfer(int(rij), b.indicatoren[ind].per)
}

// plek is a region in its relation to the groep.
type plek struct {
	regio   cbs.Regio
	code    uint32 // in the dataset, where inData
	inData  bool
	isLid   bool
	overlap []int // see bevraging.overlap
}

func (b *bevraging) plekVan(r cbs.Regio) plek {
	p := plek{regio: r}
	p.code, p.inData = b.data.regioCode[r]
	if b.verdeling {
		p.isLid, p.overlap = b.lid[r], b.overlap(r)
	}
	return p
}

// overlap gives the places in the groep of regions that contain the region
// asked or lie within it: they don't count for its place among the others.
func (b *bevraging) overlap(r cbs.Regio) []int {
	var uit []int
	for soort, plaatsen := range b.groepPerSoort {
		if soort == r.Soort() && soort != cbs.SoortSamenwerkingsverband {
			continue // regions of one kind don't contain each other
		}
		for _, j := range plaatsen {
			lid := b.vraag.Groep[j]
			if lid != r && (b.opties.Indeling.Bevat(lid, r) || b.opties.Indeling.Bevat(r, lid)) {
				uit = append(uit, j)
			}
		}
	}
	slices.Sort(uit)
	return uit
}
