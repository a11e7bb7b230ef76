package scenario

import (
	"math"
	"math/big"
	"slices"
)

// rekengetal is a number that the formulas are reckoned with: exact for what is
// shown to the cent, fast for the simulation. There is one set of formulas.
type rekengetal[N any] interface {
	plus(b N) N
	min(b N) N
	maal(b N) N
	deel(b N) N
}

// breuk is an exact number; no operation changes it.
type breuk struct{ r *big.Rat }

func (a breuk) plus(b breuk) breuk { return breuk{new(big.Rat).Add(a.r, b.r)} }
func (a breuk) min(b breuk) breuk  { return breuk{new(big.Rat).Sub(a.r, b.r)} }
func (a breuk) maal(b breuk) breuk { return breuk{new(big.Rat).Mul(a.r, b.r)} }
func (a breuk) deel(b breuk) breuk { return breuk{new(big.Rat).Quo(a.r, b.r)} }

func breukVan(r *big.Rat) breuk { return breuk{r} }

// vlot is a fast number. Each operation rounds by itself, so that every machine
// gives the same bytes.
type vlot float64

func (a vlot) plus(b vlot) vlot { return vlot(float64(a) + float64(b)) }
func (a vlot) min(b vlot) vlot  { return vlot(float64(a) - float64(b)) }
func (a vlot) maal(b vlot) vlot { return vlot(float64(a) * float64(b)) }
func (a vlot) deel(b vlot) vlot { return vlot(float64(a) / float64(b)) }

func vlotVan(r *big.Rat) vlot {
	f, _ := r.Float64()
	return vlot(f)
}

// kern reckons a model. It is reused for many runs, one at a time.
type kern[N rekengetal[N]] struct {
	m        *model
	nul, een N
	heel     []N   // whole numbers, by value
	factor   [][]N // of demography, by level and year
	geen     []N   // the factors of a population that stays as it is

	// What a run gives, by level and year of the horizon: the spending without
	// the measures, with them but without what they cost, and what they cost.
	zonder, met, extra [][]N

	minder []N // of a level: which share of the inflow does not come, by year
}

// waarden are the parameters of one run: getal for those with a unit of their
// own, jaren for those in whole years.
type waarden[N any] struct {
	getal []N
	jaren []int
}

func nieuweKern[N rekengetal[N]](m *model, van func(*big.Rat) N) *kern[N] {
	k := &kern[N]{m: m, nul: van(heel(0)), een: van(heel(1)), minder: make([]N, m.jaren)}
	for i := range maxTermijn + 2 {
		k.heel = append(k.heel, van(heel(int64(i))))
	}
	tabel := func() [][]N {
		t := make([][]N, len(m.niveaus))
		for i := range t {
			t[i] = make([]N, m.jaren)
		}
		return t
	}
	k.zonder, k.met, k.extra, k.factor = tabel(), tabel(), tabel(), tabel()
	for i, n := range m.niveaus {
		for t, f := range n.factor {
			k.factor[i][t] = van(f)
		}
	}
	for range m.jaren {
		k.geen = append(k.geen, k.een)
	}
	return k
}

// basis gives the parameters as they are assumed.
func (k *kern[N]) basis(van func(*big.Rat) N) waarden[N] {
	w := waarden[N]{getal: make([]N, len(k.m.parameters)), jaren: make([]int, len(k.m.parameters))}
	for i := range k.m.parameters {
		w.zet(&k.m.parameters[i], i, k.m.parameters[i].exact, van)
	}
	return w
}

// zet gives a parameter the value r.
func (w waarden[N]) zet(p *parameter, i int, r *big.Rat, van func(*big.Rat) N) {
	w.getal[i] = van(r)
	if p.Eenheid == Jaren {
		w.jaren[i] = int(r.Num().Int64())
	}
}

// reken makes a run; bevolking tells whether the population changes. A run in
// which little is other than in the one before may do with niveau and kosten.
//
// The model is this library's own. Of its parts, the potential impact fraction
// of a measure that lowers the risk of those it reaches is reach × relative
// reduction: J.J. Barendregt and J.L. Veerman, J Epidemiol Community Health 64
// (2010), 209-212, for two categories of which one has its risk shifted.
func (k *kern[N]) reken(w waarden[N], bevolking verloop) {
	for n := range k.m.niveaus {
		k.niveau(w, n, bevolking)
	}
	k.kosten(w)
}

// niveau reckons the spending on one level, without what the measures cost.
func (k *kern[N]) niveau(w waarden[N], n int, bevolking verloop) {
	niveau, factor := k.m.niveaus[n], k.factor[n]
	if bevolking == blijft {
		factor = k.geen
	}
	// Z[n,t] = bedrag × (1 + groei)^(t − basisjaar) × factor[n,t]
	bedrag := w.getal[niveau.bedrag]
	groei := k.een.plus(w.getal[niveau.groei])
	for t := range k.m.jaren {
		bedrag = bedrag.maal(groei)
		k.zonder[n][t] = bedrag.maal(factor[t])
	}
	k.instroom(w, n)
	// M[n,t] = Z[n,t] × (1 − Σ r[n,t−i] / duur), i = 0 … duur − 1: spending is on
	// the inflow of the last duur years, each an equal part.
	duur := w.jaren[niveau.duur]
	for t := range k.m.jaren {
		som := k.nul
		for _, r := range k.minder[max(0, t-duur+1) : t+1] {
			som = som.plus(r)
		}
		k.met[n][t] = k.zonder[n][t].maal(k.een.min(som.deel(k.heel[duur])))
	}
}

// kosten adds up what the measures cost.
func (k *kern[N]) kosten(w waarden[N]) {
	for _, extra := range k.extra {
		for t := range extra {
			extra[t] = k.nul
		}
	}
	for _, m := range k.m.maatregelen {
		for i, p := range m.kosten {
			t := m.van + i
			k.extra[m.niveau][t] = k.extra[m.niveau][t].plus(w.getal[p])
		}
	}
}

// instroom reckons which share of the inflow of a level does not come:
//
//	r[n,t] = 1 − Π (1 − bereik × reductie × werking(t))
//
// over all effects on it: measures work independently of each other, so that
// a second one works on who the first has left.
func (k *kern[N]) instroom(w waarden[N], n int) {
	for t := range k.minder {
		k.minder[t] = k.een // the share that still comes
	}
	for _, m := range k.m.maatregelen {
		for _, e := range m.effecten {
			if e.op != n {
				continue
			}
			vol := w.getal[e.bereik].maal(w.getal[e.reductie])
			for t := range k.minder {
				teller, noemer := werking(t, m, w.jaren[e.vertraging], w.jaren[e.uitdoving])
				if teller == 0 {
					continue
				}
				deel := vol
				if teller != noemer {
					deel = vol.maal(k.heel[teller]).deel(k.heel[noemer])
				}
				k.minder[t] = k.minder[t].maal(k.een.min(deel))
			}
		}
	}
	for t := range k.minder {
		k.minder[t] = k.een.min(k.minder[t])
	}
}

// werking is how strongly a measure works in year t, as a fraction: the
// strongest of what its running years s work on then, g(t − s) with s from van
// to tot, where
//
//	g(i) = 0 for i < vertraging, 1 at i = vertraging, and from there down in a
//	straight line: 1 − (i − vertraging) / (uitdoving + 1), until it is 0.
//
// As g only falls from vertraging on, the strongest is that of the running year
// nearest to vertraging years ago.
func werking(t int, m modelmaatregel, vertraging, uitdoving int) (teller, noemer int) {
	noemer = uitdoving + 1
	if t-m.van < vertraging {
		return 0, noemer
	}
	voorbij := max(0, t-m.tot-vertraging) // years that the last effect is wearing off
	return max(0, noemer-voorbij), noemer
}

// verloop is what the population does in a run.
type verloop uint8

const (
	verandert verloop = iota
	blijft
)

// contant is the value in basisjaar of what comes in each year after it, by a
// yearly rate: Σ saldo[t] / (1 + voet)^(t − basisjaar), by Horner's rule.
func contant[N rekengetal[N]](saldi []N, eenPlusVoet, nul N) N {
	som := nul
	for _, saldo := range slices.Backward(saldi) {
		som = som.plus(saldo).deel(eenPlusVoet)
	}
	return som
}

// driehoek is the range of a parameter, for the simulation.
type driehoek struct{ laag, midden, hoog float64 }

// trek gives the value below which the share u of the triangular distribution
// lies, 0 <= u < 1. Source: S. Kotz and J.R. van Dorp, Beyond Beta (2004),
// chapter 1: its quantile function.
func (d driehoek) trek(u float64) float64 {
	breed := d.hoog - d.laag
	if breed <= 0 {
		return d.midden
	}
	var x float64
	if links := d.midden - d.laag; u*breed < links {
		x = d.laag + math.Sqrt(float64(u*breed)*links)
	} else {
		x = d.hoog - math.Sqrt(float64((1-u)*breed)*(d.hoog-d.midden))
	}
	return max(d.laag, min(d.hoog, x))
}
