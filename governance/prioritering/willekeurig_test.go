package prioritering_test

import (
	"fmt"

	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// willekeurig draws a definition of one line that every method can weigh:
// whole scores, so that ties come up, and judgements that are consistent.
func willekeurig(t *rapid.T) *prioritering.Definitie {
	n, m := rapid.IntRange(1, 6).Draw(t, "opdrachten"), rapid.IntRange(1, 5).Draw(t, "criteria")
	score := rapid.Map(rapid.IntRange(0, 10), func(i int) float64 { return float64(i) })
	var rijen [][]float64
	for range n {
		rijen = append(rijen, rapid.SliceOfN(score, m, m).Draw(t, "scores"))
	}
	gewicht := rapid.Float64Range(0.1, 100)
	d := maak(rapid.SliceOfN(gewicht, m, m).Draw(t, "gewichten"), rijen...)
	for j := range d.Criteria {
		if rapid.Bool().Draw(t, "lager") {
			d.Criteria[j].Richting = goaltree.LagerIsBeter
		}
	}
	for i := range rapid.IntRange(1, 3).Draw(t, "beoordelaars") {
		w := rapid.SliceOfN(rapid.Float64Range(1, 9), m, m).Draw(t, "gewogen")
		d.Oordelen = append(d.Oordelen, consistent(fmt.Sprintf("b%d", i), w))
	}
	return d
}

// consistent makes the judgements that follow from weights.
func consistent(wie string, w []float64) prioritering.Paarsgewijs {
	o := prioritering.Paarsgewijs{Beoordelaar: wie, Lijn: "lijn"}
	for i := range w {
		for j := i + 1; j < len(w); j++ {
			o.Vergelijkingen = append(o.Vergelijkingen, prioritering.Vergelijking{
				A: fmt.Sprintf("c%d", i+1), B: fmt.Sprintf("c%d", j+1), Waarde: prioritering.Verhouding(w[i] / w[j]),
			})
		}
	}
	return o
}

// oordelen draws judgements that need not agree with each other.
func oordelen(t *rapid.T, wie string, m int) prioritering.Paarsgewijs {
	o := consistent(wie, make([]float64, m))
	for i := range o.Vergelijkingen {
		v := prioritering.Verhouding(rapid.IntRange(1, 9).Draw(t, "waarde"))
		if rapid.Bool().Draw(t, "om") {
			v = 1 / v
		}
		o.Vergelijkingen[i].Waarde = v
	}
	return o
}

func methode(t *rapid.T) prioritering.Methode {
	return rapid.SampledFrom(prioritering.Methodes()).Draw(t, "methode")
}
