package prioritering

import (
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// groep is what the beoordelaars of one set hold, each in a matrix, and put
// together.
type groep struct {
	criterium    string   // empty: of the criteria
	naam         string   // of that criterium
	dingen       []ding   // what is compared
	beoordelaars []ding   // by id
	oordelen     []int    // of each beoordelaar, the index in the Definitie
	matrices     []matrix // of each beoordelaar
	samen        matrix
}

// ding is what has an id and a name: a criterium, an opdracht, a beoordelaar.
type ding struct{ id, naam string }

// nieuweGroep gathers the judgements of a line on one set, in the order of
// dingen; ok is false where there are none. It puts them together by the
// geometric mean, the one way that keeps the matrix reciprocal and treats judges
// alike.
// Source: Aczél and Saaty, Procedures for synthesizing ratio judgements,
// Journal of Mathematical Psychology 27, 1983.
func (a *Afweging) nieuweGroep(lijn string, onder ding, dingen []ding) (g groep, ok bool) {
	d := &a.def
	g = groep{criterium: onder.id, naam: onder.naam, dingen: dingen}
	for i := range d.Oordelen {
		if o := &d.Oordelen[i]; o.Lijn == lijn && o.Criterium == onder.id {
			g.oordelen = append(g.oordelen, i)
		}
	}
	slices.SortFunc(g.oordelen, func(a, b int) int {
		if d.Oordelen[a].Beoordelaar < d.Oordelen[b].Beoordelaar {
			return -1
		}
		return 1
	})
	for _, i := range g.oordelen {
		wie := d.Oordelen[i].Beoordelaar
		g.beoordelaars = append(g.beoordelaars, ding{wie, a.rollen[wie]})
		g.matrices = append(g.matrices, d.Oordelen[i].matrix(dingen))
	}
	g.samen = meetkundig(g.matrices, len(dingen))
	return g, len(g.oordelen) > 0
}

// matrix puts the judgements in order; what it does not name is 1.
func (o *Paarsgewijs) matrix(dingen []ding) matrix {
	m := eenheid(len(dingen))
	plek := func(id string) int { return slices.IndexFunc(dingen, func(d ding) bool { return d.id == id }) }
	for _, v := range o.Vergelijkingen {
		a, b := plek(v.A), plek(v.B)
		if a >= 0 && b >= 0 {
			m[a][b], m[b][a] = float64(v.Waarde), 1/float64(v.Waarde)
		}
	}
	return m
}

func meetkundig(matrices []matrix, n int) matrix {
	m := eenheid(n)
	if len(matrices) == 1 {
		return matrices[0] // untouched by logarithms
	}
	for i := range m {
		for j := i + 1; j < n; j++ {
			var som float64
			for _, een := range matrices {
				som += math.Log(een[i][j])
			}
			m[i][j] = math.Exp(som / float64(max(len(matrices), 1)))
			m[j][i] = 1 / m[i][j]
		}
	}
	return m
}

// alleen narrows the group to some of what was compared.
func (g groep) alleen(plekken []int) groep {
	k := g
	k.dingen = nil
	for _, p := range plekken {
		k.dingen = append(k.dingen, g.dingen[p])
	}
	k.matrices = nil
	for _, m := range g.matrices {
		k.matrices = append(k.matrices, m.deel(plekken))
	}
	k.samen = g.samen.deel(plekken)
	return k
}

// oordeel tells what the group found.
func (g groep) oordeel() Groepsoordeel {
	w, lambda := g.samen.prioriteiten()
	n := len(g.dingen)
	o := Groepsoordeel{
		Criterium: g.criterium, CriteriumNaam: g.naam, LambdaMax: lambda, RandomIndex: RandomIndex(n),
		MinstConsistent: g.minstPassend(g.samen, w),
	}
	o.Consistentieindex, o.Consistentieratio = consistentie(n, lambda)
	for i, d := range g.dingen {
		o.Prioriteiten = append(o.Prioriteiten, Prioriteit{ID: d.id, Naam: d.naam, Gewicht: w[i]})
	}
	for k, m := range g.matrices {
		eigen, l := m.prioriteiten()
		b := EigenConsistentie{ID: g.beoordelaars[k].id, Naam: g.beoordelaars[k].naam, MinstConsistent: g.minstPassend(m, eigen)}
		_, b.Consistentieratio = consistentie(n, l)
		o.Beoordelaars = append(o.Beoordelaars, b)
	}
	for i := range n {
		for j := i + 1; j < n; j++ {
			o.Paren = append(o.Paren, g.paar(i, j))
		}
	}
	return o
}

// paar tells the spread of one pair: the geometric standard deviation is exp of
// the sample standard deviation of the logarithms.
func (g groep) paar(i, j int) Paaroordeel {
	a, b := g.dingen[i], g.dingen[j]
	p := Paaroordeel{A: a.id, B: b.id, NaamA: a.naam, NaamB: b.naam, Gemiddelde: g.samen[i][j], Laagste: math.Inf(1)}
	midden, som := math.Log(g.samen[i][j]), 0.0
	for _, m := range g.matrices {
		som += kwadraat(math.Log(m[i][j]) - midden)
		p.Laagste, p.Hoogste = min(p.Laagste, m[i][j]), max(p.Hoogste, m[i][j])
	}
	if n := len(g.matrices); n > 1 {
		p.Spreiding = goaltree.Bekend(math.Exp(math.Sqrt(som / float64(n-1))))
	}
	return p
}

func (g groep) minstPassend(m matrix, w []float64) *MinstPassend {
	i, j, ok := m.minstConsistent(w)
	if !ok {
		return nil
	}
	a, b := g.dingen[i], g.dingen[j]
	return &MinstPassend{A: a.id, B: b.id, NaamA: a.naam, NaamB: b.naam, Waarde: m[i][j], Passend: w[i] / w[j]}
}
