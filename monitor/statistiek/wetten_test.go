package statistiek

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// wet is a method put before the law: trek draws data, and gives the interval
// they have with a confidence level, when there are maal times as many of them
// that show the same.
type wet struct {
	naam string
	trek func(t *rapid.T) func(zekerheid, maal float64) (Interval, error)
}

func aantallen(t *rapid.T, naam string, laagst, hoogst int) float64 {
	return float64(rapid.IntRange(laagst, hoogst).Draw(t, naam))
}

func aandeel(t *rapid.T, naam string) (teller, noemer float64) {
	noemer = aantallen(t, naam+" noemer", 1, 5000)
	return aantallen(t, naam+" teller", 0, int(noemer)), noemer
}

func wetten() []wet {
	return []wet{
		{"Wilson", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			k, n := aandeel(t, "")
			return func(z, maal float64) (Interval, error) { return Wilson(k*maal, n*maal, z) }
		}},
		{"Byar", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			k := aantallen(t, "aantal", 0, 5000)
			return func(z, maal float64) (Interval, error) {
				i, err := Byar(k*maal, z)
				return i.Schaal(1 / maal), err
			}
		}},
		{"Dichtheid", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			k, n := aantallen(t, "teller", 0, 5000), aantallen(t, "noemer", 1, 1e6)
			return func(z, maal float64) (Interval, error) { return Dichtheid(k*maal, n*maal, 1000, z) }
		}},
		{"Student", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			gem, sd := rapid.Float64Range(-100, 100).Draw(t, "gemiddelde"), rapid.Float64Range(0, 50).Draw(t, "sd")
			n := rapid.IntRange(2, 5000).Draw(t, "n")
			return func(z, maal float64) (Interval, error) { return Student(gem, sd, n*int(maal), z) }
		}},
		{"DSR", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			strata := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Stratum {
				return Stratum{aantallen(t, "teller", 0, 50), aantallen(t, "noemer", 100, 10000), aantallen(t, "standaard", 1, 1000)}
			}), 2, 12).Draw(t, "strata")
			strata[0].Teller += 10
			return func(z, maal float64) (Interval, error) {
				meer := slices.Clone(strata)
				for k := range meer {
					meer[k].Teller *= maal
					meer[k].Noemer *= maal
				}
				return DSR(meer, 100_000, z)
			}
		}},
		{"ISR", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			strata := trekReferentie(t)
			return func(z, maal float64) (Interval, error) { return ISR(meerReferentie(strata, maal), 1000, z) }
		}},
		{"SMR", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			strata := trekReferentie(t)
			return func(z, maal float64) (Interval, error) { return SMR(meerReferentie(strata, maal), z) }
		}},
		{"VerschilAandelen", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			k1, n1 := aandeel(t, "eerste")
			k2, n2 := aandeel(t, "tweede")
			return func(z, maal float64) (Interval, error) {
				v, err := VerschilAandelen(Aandeel{k1 * maal, n1 * maal}, Aandeel{k2 * maal, n2 * maal}, z)
				return v.Interval, err
			}
		}},
		{"VerschilDichtheden", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			k1, n1 := aantallen(t, "eerste", 0, 500), aantallen(t, "noemer1", 1, 10000)
			k2, n2 := aantallen(t, "tweede", 1, 500), aantallen(t, "noemer2", 1, 10000)
			return func(z, maal float64) (Interval, error) {
				v, err := VerschilDichtheden(Dichtheidscijfer{k1 * maal, n1 * maal}, Dichtheidscijfer{k2 * maal, n2 * maal}, z)
				return v.Interval, err
			}
		}},
		{"VerschilGemiddelden", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			g1, s1 := rapid.Float64Range(-100, 100).Draw(t, "gem1"), rapid.Float64Range(0.1, 50).Draw(t, "sd1")
			g2, s2 := rapid.Float64Range(-100, 100).Draw(t, "gem2"), rapid.Float64Range(0, 50).Draw(t, "sd2")
			n1, n2 := rapid.IntRange(2, 500).Draw(t, "n1"), rapid.IntRange(2, 500).Draw(t, "n2")
			return func(z, maal float64) (Interval, error) {
				v, err := VerschilGemiddelden(Gemiddelde{g1, s1, n1 * int(maal)}, Gemiddelde{g2, s2, n2 * int(maal)}, z)
				return v.Interval, err
			}
		}},
		{"Controlegrenzen", func(t *rapid.T) func(z, maal float64) (Interval, error) {
			n, p := aantallen(t, "noemer", 1, 1e6), rapid.Float64Range(0, 1).Draw(t, "referentie")
			return func(z, maal float64) (Interval, error) {
				onder, boven, err := Controlegrenzen(n*maal, p, z)
				return Interval{Waarde: p, Onder: onder, Boven: boven, Zekerheid: z}, err
			}
		}},
	}
}

func trekReferentie(t *rapid.T) []Referentiestratum {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Referentiestratum {
		return Referentiestratum{
			aantallen(t, "teller", 0, 50), aantallen(t, "noemer", 100, 10000),
			aantallen(t, "reftel", 1, 1000), aantallen(t, "refnoemer", 1000, 1e6),
		}
	}), 1, 12).Draw(t, "strata")
}

func meerReferentie(strata []Referentiestratum, maal float64) []Referentiestratum {
	meer := slices.Clone(strata)
	for k := range meer {
		meer[k].Teller *= maal
		meer[k].Noemer *= maal
	}
	return meer
}

// TestWetten holds every method to the same laws: the limits lie around the
// value, more confidence makes the interval wider and more data narrower, on
// both sides.
func TestWetten(t *testing.T) {
	for _, w := range wetten() {
		t.Run(w.naam, rapid.MakeCheck(func(t *rapid.T) {
			f := w.trek(t)
			z := rapid.SampledFrom([]float64{0.90, 0.95, 0.98, 0.99, 0.998}).Draw(t, "zekerheid")
			i, err := f(z, 1)
			require.NoError(t, err)
			require.Equal(t, z, i.Zekerheid)
			ruim := 1e-12 * math.Max(math.Abs(i.Waarde), i.Boven-i.Waarde)

			require.False(t, i.Onder > i.Waarde || i.Boven < i.Waarde, "limits around the value: %+v", i)
			require.Equal(t, math.IsNaN(i.Onder), slices.Contains(i.Waarschuwingen, WaarschuwingNegatief))
			require.False(t, math.IsNaN(i.Boven))

			wijder, err := f(z+0.0015, 1)
			require.NoError(t, err)
			require.False(t, wijder.Onder > i.Onder+ruim || wijder.Boven < i.Boven-ruim, "wider with more confidence: %+v, %+v", i, wijder)

			smaller, err := f(z, 4)
			require.NoError(t, err)
			require.False(t, smaller.Onder < i.Onder-ruim || smaller.Boven > i.Boven+ruim, "narrower with more data: %+v, %+v", i, smaller)
			if i.Boven-i.Onder > 100*ruim {
				require.Less(t, smaller.Boven-smaller.Onder, i.Boven-i.Onder)
			}
		}))
	}
}

// vrijwel compares limits of which either may be infinite.
func vrijwel(t require.TestingT, wil, is float64) {
	if wil == is {
		return
	}
	require.InEpsilon(t, wil, is, 1e-11)
}

func TestSymmetrie(t *testing.T) {
	zekerheden := rapid.SampledFrom([]float64{0.90, 0.95, 0.975, 0.998})
	omgekeerd := map[Oordeel]Oordeel{Lager: Hoger, Hoger: Lager, Vergelijkbaar: Vergelijkbaar}

	t.Run("Wilson of k and n-k mirror each other", rapid.MakeCheck(func(t *rapid.T) {
		k, n := aandeel(t, "")
		z := zekerheden.Draw(t, "zekerheid")
		a, b := een(Wilson(k, n, z)), een(Wilson(n-k, n, z))
		require.InDelta(t, 1-a.Boven, b.Onder, 1e-15)
		require.InDelta(t, 1-a.Onder, b.Boven, 1e-15)
	}))
	t.Run("VerschilAandelen exchanged is negated", rapid.MakeCheck(func(t *rapid.T) {
		k1, n1 := aandeel(t, "eerste")
		k2, n2 := aandeel(t, "tweede")
		z := zekerheden.Draw(t, "zekerheid")
		a, b := een(VerschilAandelen(Aandeel{k1, n1}, Aandeel{k2, n2}, z)), een(VerschilAandelen(Aandeel{k2, n2}, Aandeel{k1, n1}, z))
		require.Equal(t, []float64{-a.Waarde, -a.Boven, -a.Onder}, []float64{b.Waarde, b.Onder, b.Boven})
		require.Equal(t, omgekeerd[a.Oordeel], b.Oordeel)
		require.True(t, a.Onder >= -1 && a.Boven <= 1)
	}))
	t.Run("VerschilDichtheden exchanged is the reciprocal", rapid.MakeCheck(func(t *rapid.T) {
		k1, k2 := aantallen(t, "eerste", 0, 2000), aantallen(t, "tweede", 0, 2000)
		n1, n2 := aantallen(t, "noemer1", 1, 1e6), aantallen(t, "noemer2", 1, 1e6)
		z := zekerheden.Draw(t, "zekerheid")
		if k1+k2 == 0 {
			t.Skip()
		}
		a, b := een(VerschilDichtheden(Dichtheidscijfer{k1, n1}, Dichtheidscijfer{k2, n2}, z)), een(VerschilDichtheden(Dichtheidscijfer{k2, n2}, Dichtheidscijfer{k1, n1}, z))
		vrijwel(t, 1/a.Waarde, b.Waarde)
		vrijwel(t, 1/a.Boven, b.Onder)
		vrijwel(t, 1/a.Onder, b.Boven)
		require.Equal(t, omgekeerd[a.Oordeel], b.Oordeel)
	}))
	t.Run("VerschilGemiddelden exchanged is negated", rapid.MakeCheck(func(t *rapid.T) {
		g := rapid.SliceOfN(rapid.Float64Range(0, 50), 4, 4).Draw(t, "gem, sd")
		n1, n2 := rapid.IntRange(2, 500).Draw(t, "n1"), rapid.IntRange(2, 500).Draw(t, "n2")
		a := een(VerschilGemiddelden(Gemiddelde{g[0], g[1], n1}, Gemiddelde{g[2], g[3] + 0.1, n2}, 0.95))
		b := een(VerschilGemiddelden(Gemiddelde{g[2], g[3] + 0.1, n2}, Gemiddelde{g[0], g[1], n1}, 0.95))
		require.Equal(t, -a.Waarde, b.Waarde)
		require.InDelta(t, -a.Boven, b.Onder, 1e-12*(1+math.Abs(b.Onder)))
		require.InDelta(t, -a.Onder, b.Boven, 1e-12*(1+math.Abs(b.Boven)))
	}))
	t.Run("Student is symmetric around the mean", rapid.MakeCheck(func(t *rapid.T) {
		sd, n := rapid.Float64Range(0, 50).Draw(t, "sd"), rapid.IntRange(2, 1000).Draw(t, "n")
		i := een(Student(0, sd, n, zekerheden.Draw(t, "zekerheid")))
		require.Equal(t, -i.Onder, i.Boven)
	}))
	t.Run("Controlegrenzen of p and 1-p mirror each other", rapid.MakeCheck(func(t *rapid.T) {
		n, p := aantallen(t, "n", 1, 1e6), rapid.Float64Range(0, 1).Draw(t, "p")
		onder, boven, err := Controlegrenzen(n, p, 0.95)
		require.NoError(t, err)
		onder2, boven2, err := Controlegrenzen(n, 1-p, 0.95)
		require.NoError(t, err)
		require.InDelta(t, 1-boven, onder2, 1e-14)
		require.InDelta(t, 1-onder, boven2, 1e-14)
	}))
	t.Run("Controlegrenzen are Wilson's limits at the reference", rapid.MakeCheck(func(t *rapid.T) {
		k, n := aandeel(t, "")
		onder, boven, err := Controlegrenzen(n, k/n, 0.998)
		require.NoError(t, err)
		i := een(Wilson(k, n, 0.998))
		require.InDelta(t, i.Onder, onder, 1e-14)
		require.InDelta(t, i.Boven, boven, 1e-14)
	}))
	t.Run("SII turned round", rapid.MakeCheck(func(t *rapid.T) {
		groepen := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Ongelijkheidsgroep {
			return Ongelijkheidsgroep{rapid.Float64Range(10, 12).Draw(t, "waarde"), aantallen(t, "bevolking", 500, 600)}
		}), 4, 12).Draw(t, "groepen")
		a, err := SII(groepen)
		require.NoError(t, err)
		slices.Reverse(groepen)
		b, err := SII(groepen)
		require.NoError(t, err)
		require.InDelta(t, -a.SII, b.SII, 1e-10)
		require.InEpsilon(t, 1/a.RII, b.RII, 1e-10)
	}))
}

// TestVerbanden holds methods against each other.
func TestVerbanden(t *testing.T) {
	t.Run("a DSR of one stratum is a rate", rapid.MakeCheck(func(t *rapid.T) {
		k, n := aantallen(t, "teller", 10, 5000), aantallen(t, "noemer", 1, 1e6)
		a := een(DSR([]Stratum{{k, n, aantallen(t, "standaard", 1, 1000)}, {Teller: 3, Noemer: 7}}, 1000, 0.95))
		b := een(Dichtheid(k, n, 1000, 0.95))
		require.InEpsilon(t, b.Waarde, a.Waarde, 1e-12)
		require.InEpsilon(t, b.Onder, a.Onder, 1e-12)
		require.InEpsilon(t, b.Boven, a.Boven, 1e-12)
	}))
	t.Run("an SMR against itself is one, and an ISR the SMR times the reference's rate", rapid.MakeCheck(func(t *rapid.T) {
		strata := trekReferentie(t)
		var x, n float64
		for _, s := range strata {
			x += s.RefTeller
			n += s.RefNoemer
		}
		a, b := een(SMR(strata, 0.95)), een(ISR(strata, 1000, 0.95))
		require.InDelta(t, a.Waarde*1000*x/n, b.Waarde, 1e-9*b.Boven)
		require.InEpsilon(t, a.Boven*1000*x/n, b.Boven, 1e-12)
		for k := range strata {
			strata[k].Teller, strata[k].Noemer = strata[k].RefTeller, strata[k].RefNoemer
		}
		require.InEpsilon(t, 1, een(SMR(strata, 0.95)).Waarde, 1e-12)
	}))
	t.Run("ratio of rates inverts the binomial tail", rapid.MakeCheck(func(t *rapid.T) {
		// At the lower limit of p, P(X >= k1) is half of alfa: added up term by term.
		k1, k2 := rapid.IntRange(1, 60).Draw(t, "eerste"), rapid.IntRange(1, 60).Draw(t, "tweede")
		v := een(VerschilDichtheden(Dichtheidscijfer{float64(k1), 1}, Dichtheidscijfer{float64(k2), 1}, 0.95))
		p := v.Onder / (1 + v.Onder)
		require.InEpsilon(t, 0.025, som(binomiaal(k1+k2, p), func(k int) bool { return k >= k1 }), 1e-9)
		p = v.Boven / (1 + v.Boven)
		require.InEpsilon(t, 0.025, som(binomiaal(k1+k2, p), func(k int) bool { return k <= k1 }), 1e-9)
	}))
	t.Run("exact Poisson limits invert the Poisson tail", rapid.MakeCheck(func(t *rapid.T) {
		x := rapid.IntRange(1, 9).Draw(t, "aantal")
		i := een(Byar(float64(x), 0.95))
		require.InEpsilon(t, 0.025, 1-som(poisson(i.Onder), func(k int) bool { return k < x }), 1e-9)
		require.InEpsilon(t, 0.025, som(poisson(i.Boven), func(k int) bool { return k <= x }), 1e-9)
	}))
	t.Run("Wilson's limits lie z standard errors away", rapid.MakeCheck(func(t *rapid.T) {
		k, n := aandeel(t, "")
		i := een(Wilson(k, n, 0.95))
		for _, p := range []float64{i.Onder, i.Boven} {
			if p > 0 && p < 1 {
				require.InEpsilon(t, z95*z95, (i.Waarde-p)*(i.Waarde-p)*n/(p*(1-p)), 1e-6)
			}
		}
	}))
}
