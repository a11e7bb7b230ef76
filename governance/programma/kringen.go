package programma

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
)

// maxKringen bounds the circles that are listed.
const maxKringen = 100

// Kringen are the circles among projects, and what opens them.
type Kringen struct {
	// Kringen are the circles, each the ids of its projects from the one that
	// is written first, in the direction in which they depend; the last depends
	// on the first.
	Kringen    [][]string `json:"kringen"`
	Afgebroken bool       `json:"afgebroken"` // there are more than are listed
	// Losmaken are the fewest dependencies that open every circle when they are
	// loosened.
	Losmaken []Relatie `json:"losmaken"`
	Bewezen  bool      `json:"bewezen"` // no smaller set does; false: a good guess, for circles through many projects
}

// Kringen gives the circles among projects over relations of these kinds; with
// none, over dependencies alone, AfhankelijkVanResultaat: only those wait for
// one another. What to loosen is chosen among relations of the same kinds.
// Work outside the programme lies on no circle. Circles are found with Johnson
// 1975, the fewest to loosen exactly as long as circles touch few projects (see
// Bewezen), else by Eades, Lin & Smyth 1993.
func (p *Programma) Kringen(soorten ...Relatiesoort) Kringen {
	if len(soorten) == 0 {
		soorten = []Relatiesoort{AfhankelijkVanResultaat}
	}
	var pijlen [][2]int
	var relaties []Relatie // of each arrow
	for _, r := range p.def.Relaties {
		if naar, ok := p.proj[r.Naar]; ok && slices.Contains(soorten, r.Soort) {
			pijlen = append(pijlen, [2]int{p.proj[r.Van], naar})
			relaties = append(relaties, r)
		}
	}
	n := len(p.def.Projecten)
	kringen, alle := graaf.Kringen(n, pijlen, maxKringen)
	k := Kringen{Kringen: make([][]string, len(kringen)), Afgebroken: !alle, Losmaken: []Relatie{}}
	for i, kring := range kringen {
		for _, q := range kring {
			k.Kringen[i] = append(k.Kringen[i], p.def.Projecten[q].ID)
		}
	}
	los, bewezen := graaf.Losmaken(n, pijlen)
	k.Bewezen = bewezen
	for _, i := range los {
		k.Losmaken = append(k.Losmaken, relaties[i])
	}
	return k
}
