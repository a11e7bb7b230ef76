package prioritering_test

import (
	"bytes"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

func schud[T any](t *rapid.T, s []T) []T {
	return rapid.Permutation(s).Draw(t, "volgorde")
}

func vrij() prioritering.Options { return prioritering.Options{AcceptInconsistent: true} }

// In whatever order things are written down, the outcome is the same.
func TestVolgordeDoetErNietToe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, m := willekeurig(t), methode(t)
		if n := len(d.Criteria); rapid.Bool().Draw(t, "inconsistent") {
			d.Oordelen = []prioritering.Paarsgewijs{oordelen(t, "x", n), oordelen(t, "y", n)}
		}
		voor := weeg(t, d, m, vrij())
		d.Criteria, d.Opdrachten, d.Oordelen = schud(t, d.Criteria), schud(t, d.Opdrachten), schud(t, d.Oordelen)
		d.Lijnen[0].Wegingen = schud(t, d.Lijnen[0].Wegingen)
		for i := range d.Oordelen {
			vs := schud(t, d.Oordelen[i].Vergelijkingen)
			for k, v := range vs {
				if rapid.Bool().Draw(t, "keer om") {
					vs[k] = prioritering.Vergelijking{A: v.B, B: v.A, Waarde: 1 / v.Waarde}
				}
			}
			d.Oordelen[i].Vergelijkingen = vs
		}
		na := weeg(t, d, m, vrij())
		require.Equal(t, stand(voor), stand(na))
		require.InDeltaMapValues(t, scores(voor), scores(na), 1e-9)
		require.InDelta(t, voor.Consistentieratio.Of(0), na.Consistentieratio.Of(0), 1e-9)
		require.Len(t, na.TeDicht, len(voor.TeDicht))
	})
}

// Only the size of weights beside each other counts, and not in which unit a
// score is taken: for the sum and AHP also not from where it is counted.
func TestSchaalDoetErNietToe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, m := willekeurig(t), methode(t)
		voor := weeg(t, d, m, vrij())
		factor := rapid.Float64Range(0.1, 1000).Draw(t, "gewicht maal")
		for j := range d.Lijnen[0].Wegingen {
			d.Lijnen[0].Wegingen[j].Gewicht *= factor
		}
		maal, plus := rapid.Float64Range(0.1, 1000).Draw(t, "score maal"), 0.0
		if m != prioritering.TOPSIS {
			plus = rapid.Float64Range(-1000, 1000).Draw(t, "score plus")
		}
		// The ends are stretched as the scores are, so that rounding stays within them.
		rek := func(x float64) float64 { return maal*x + plus }
		for j := range d.Criteria {
			s := &d.Criteria[j].Schaal
			*s = prioritering.Schaal{Min: rek(s.Min), Max: rek(s.Max)}
		}
		for i := range d.Opdrachten {
			for j := range d.Opdrachten[i].Scores {
				w := &d.Opdrachten[i].Scores[j].Waarde
				*w = goaltree.Bekend(rek(w.Of(0)))
			}
		}
		na := weeg(t, d, m, vrij())
		require.Equal(t, stand(voor), stand(na))
		require.InDeltaMapValues(t, scores(voor), scores(na), 1e-9)
	})
}

func TestBijdragenTellenOp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, m := willekeurig(t), methode(t)
		u := weeg(t, d, m, vrij())
		var totaal, gewicht float64
		for _, g := range u.Opdrachten {
			var som float64
			for j, b := range g.Bijdragen {
				require.GreaterOrEqual(t, b.Bijdrage, 0.0)
				require.Equal(t, u.Lijnen[0].Gewichten[j].Criterium, b.Criterium)
				som += b.Bijdrage
			}
			require.InDelta(t, g.Score.OfNaN(), som, 1e-9)
			require.LessOrEqual(t, g.Score.OfNaN(), 1+1e-9)
			totaal += g.Score.OfNaN()
		}
		for _, g := range u.Lijnen[0].Gewichten {
			gewicht += g.Gewicht
		}
		require.InDelta(t, 1, gewicht, 1e-9)
		if m == prioritering.AHP {
			require.InDelta(t, 1, totaal, 1e-9, "priorities of a line add up to 1")
		}
	})
}

// What is at least as good on all is never ranked lower.
func TestBeterOpAllesNooitLager(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, m := willekeurig(t), methode(t)
		slecht := d.Opdrachten[0]
		beter := prioritering.Opdracht{ID: "beter", Lijn: "lijn", Naam: "Beter"}
		for j, s := range slecht.Scores {
			v := rapid.Float64Range(s.Waarde.Of(0), 10).Draw(t, "hoger")
			if d.Criteria[j].Richting == goaltree.LagerIsBeter {
				v = rapid.Float64Range(0, s.Waarde.Of(0)).Draw(t, "lager")
			}
			beter.Scores = append(beter.Scores, prioritering.Score{Criterium: s.Criterium, Waarde: goaltree.Bekend(v)})
		}
		d.Opdrachten = append(d.Opdrachten, beter)
		rang := map[string]prioritering.Rang{}
		for _, g := range weeg(t, d, m, vrij()).Opdrachten {
			rang[g.ID] = g.Rang
		}
		require.LessOrEqual(t, rang["beter"], rang[slecht.ID])
	})
}

// A consistent matrix gives back its weights, with λmax = n and ratio 0.
func TestConsistenteMatrix(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, prioritering.MaxCriteria).Draw(t, "n")
		w := rapid.SliceOfN(rapid.Float64Range(1, 9), n, n).Draw(t, "w")
		d := maak(w, w)
		d.Oordelen = []prioritering.Paarsgewijs{consistent("een", w)}
		u := weeg(t, d, prioritering.AHP, prioritering.Options{})
		o := u.Lijnen[0].Oordelen[0]
		require.InDelta(t, float64(n), o.LambdaMax, 1e-9)
		require.Zero(t, o.Consistentieratio)
		require.Nil(t, o.MinstConsistent)
		var som float64
		for _, x := range w {
			som += x
		}
		for j, g := range u.Lijnen[0].Gewichten {
			require.InDelta(t, w[j]/som, g.Gewicht, 1e-9)
		}
	})
}

// The priorities are an eigenvector: A·w = λ·w in every row, λ is at least n,
// and the group's matrix is reciprocal.
func TestEigenvector(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 7).Draw(t, "n")
		d := maak(make([]float64, n), make([]float64, n))
		for j := range d.Lijnen[0].Wegingen {
			d.Lijnen[0].Wegingen[j].Gewicht = 1
		}
		d.Oordelen = []prioritering.Paarsgewijs{oordelen(t, "een", n), oordelen(t, "twee", n)}
		o := weeg(t, d, prioritering.AHP, vrij()).Lijnen[0].Oordelen[0]
		require.GreaterOrEqual(t, o.LambdaMax, float64(n)-1e-9)
		som := make([]float64, n)
		w := map[string]int{}
		for i, p := range o.Prioriteiten {
			w[p.ID] = i
			som[i] = p.Gewicht
		}
		for k, p := range o.Paren {
			a, b := w[p.A], w[p.B]
			som[a] += p.Gemiddelde * o.Prioriteiten[b].Gewicht
			som[b] += 1 / p.Gemiddelde * o.Prioriteiten[a].Gewicht
			x, y := float64(d.Oordelen[0].Vergelijkingen[k].Waarde), float64(d.Oordelen[1].Vergelijkingen[k].Waarde)
			require.InEpsilon(t, math.Sqrt(x*y), p.Gemiddelde, 1e-9)
			require.InDelta(t, min(x, y), p.Laagste, 1e-12)
			require.InDelta(t, max(x, y), p.Hoogste, 1e-12)
		}
		for i, p := range o.Prioriteiten {
			require.InEpsilon(t, o.LambdaMax*p.Gewicht, som[i], 1e-9)
		}
	})
}

// top gives the leaders where criterium j weighs t and the others share the
// rest in proportion, weighed anew; ok is false where the weights then differ
// more than is taken.
func top(t *rapid.T, d *prioritering.Definitie, m prioritering.Methode, j int, gewicht float64) (ids []string, ok bool) {
	k, err := d.Resolve()
	require.NoError(t, err)
	d = k.Definitie()
	var rest float64
	for i, w := range d.Lijnen[0].Wegingen {
		if i != j {
			rest += w.Gewicht
		}
	}
	lichtst, zwaarst := math.Inf(1), 0.0
	for i := range d.Lijnen[0].Wegingen {
		w := &d.Lijnen[0].Wegingen[i]
		w.Gewicht *= 1000 * (1 - gewicht) / rest
		if i == j {
			w.Gewicht = 1000 * gewicht
		}
		lichtst, zwaarst = min(lichtst, w.Gewicht), max(zwaarst, w.Gewicht)
	}
	if zwaarst > 1000*lichtst {
		return nil, false
	}
	return leiders(weeg(t, d, m, prioritering.Options{})), true
}

func leiders(u *prioritering.Uitslag) (ids []string) {
	for _, g := range u.Opdrachten {
		if g.Rang == 1 {
			ids = append(ids, g.ID)
		}
	}
	return ids
}

// What is said of a weight holds when it is put to the test: up to the point
// of change the top is what it was, past it another leads; and where it never
// changes, it does not.
func TestGevoeligheidKlopt(t *testing.T) {
	const stap = 1e-4
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom([]prioritering.Methode{prioritering.GewogenSom, prioritering.TOPSIS}).Draw(t, "methode")
		d := willekeurig(t)
		u := weeg(t, d, m, prioritering.Options{})
		if len(d.Criteria) < 2 || len(d.Opdrachten) < 2 {
			return
		}
		for j, g := range u.Lijnen[0].Gevoeligheid {
			nu := leiders(u)
			for _, kant := range []struct {
				o     *prioritering.Omslag
				einde float64
			}{{g.Omlaag, 0.001}, {g.Omhoog, 0.999}} {
				tot := kant.einde
				if kant.o != nil {
					tot = kant.o.Gewicht
				}
				richting := math.Copysign(stap, kant.einde-g.Gewicht)
				for _, deel := range []float64{0.1, 0.37, 0.5, 0.75, 0.99} {
					x := g.Gewicht + deel*(tot-g.Gewicht)
					if math.Abs(x-tot) > stap && math.Abs(x-g.Gewicht) > stap && x > 0.001 && x < 0.999 {
						if daar, ok := top(t, d, m, j, x); ok {
							require.Equal(t, nu, daar, "%s at %g", g.Criterium, x)
						}
					}
				}
				if na := tot + richting; kant.o != nil && na > 0.001 && na < 0.999 {
					if anders, ok := top(t, d, m, j, na); ok {
						require.NotEqual(t, nu, anders, "%s past %g", g.Criterium, tot)
					}
					require.InDelta(t, tot-g.Gewicht, kant.o.Absoluut, 1e-12)
					require.InDelta(t, kant.o.Absoluut/g.Gewicht, kant.o.Relatief, 1e-9)
				}
			}
		}
	})
}

// Wider margins never call fewer pairs close, and a pair stands in the order of
// rank, once.
func TestTeDichtGroeit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, m := willekeurig(t), methode(t)
		marge := rapid.Float64Range(0, 0.5).Draw(t, "marge")
		sleutels := func(x float64) []string {
			u := weeg(t, d, m, prioritering.Options{AcceptInconsistent: true, ScoreMarge: goaltree.Bekend(x), GewichtMarge: goaltree.Bekend(x)})
			rang := map[string]prioritering.Rang{}
			for _, g := range u.Opdrachten {
				rang[g.ID] = g.Rang
			}
			var alle []string
			for _, p := range u.TeDicht {
				require.LessOrEqual(t, rang[p.A], rang[p.B])
				require.NotEmpty(t, p.Redenen)
				require.GreaterOrEqual(t, p.Verschil, 0.0)
				alle = append(alle, p.A+" "+p.B)
			}
			uniek := slices.Clone(alle)
			slices.Sort(uniek)
			require.Len(t, slices.Compact(uniek), len(alle))
			return alle
		}
		require.Subset(t, sleutels(2*marge), append(sleutels(marge), sleutels(0)...))
	})
}

func TestHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		d.Oordelen = append(d.Oordelen, oordelen(t, "heel", len(d.Criteria)))
		var b, nogmaals bytes.Buffer
		require.NoError(t, prioritering.WriteJSON(&b, d))
		eerste := b.String()
		terug, err := prioritering.ReadJSON(&b, "d.json")
		require.NoError(t, err)
		require.NoError(t, prioritering.WriteJSON(&nogmaals, terug))
		require.Equal(t, eerste, nogmaals.String())
		require.Empty(t, zelfde(d, terug))
	})
}
