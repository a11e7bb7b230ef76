package statistiek

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestKwantielen holds every quantile against testdata/kwantielen.csv: values
// of 32 digits that testdata/kwantielen.py computed in 70-digit arithmetic,
// by other means than the Go code (see there), for the exact doubles in the
// file.
func TestKwantielen(t *testing.T) {
	f, err := os.Open("testdata/kwantielen.csv")
	require.NoError(t, err)
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = ';'
	rijen, err := r.ReadAll()
	require.NoError(t, err)
	slechtst := map[string]float64{}
	for _, rij := range rijen[1:] {
		var g [4]float64
		for i := range g {
			g[i], err = strconv.ParseFloat(rij[i+1], 64)
			require.NoError(t, err)
		}
		a, b, p, wil := g[0], g[1], g[2], g[3]
		var is float64
		switch rij[0] {
		case "normaal":
			is = normaalKwantiel(p)
		case "gamma-onder", "gamma-boven":
			is = gammaKwantiel(a, p, rij[0] == "gamma-boven")
		case "student":
			is = studentKwantiel(a, p, normaalKwantiel(p/2))
		case "beta-onder", "beta-boven":
			is = betaOdds(a, b, p, rij[0] == "beta-boven")
		default:
			t.Fatalf("unknown kind %q", rij[0])
		}
		fout := math.Abs(is-wil) / wil
		slechtst[rij[0]] = math.Max(slechtst[rij[0]], fout)
		if !(fout <= 1e-12) {
			t.Errorf("%v: %v, off by %.2g", rij, is, fout)
		}
	}
	t.Logf("largest relative errors: %v", slechtst)
}

func TestZWaarde(t *testing.T) {
	for _, z := range []float64{0.90, 0.95, 0.99, 0.998, 0.999} {
		require.InEpsilon(t, normaalKwantiel(staart(z)), zWaarde(z), 5e-16)
	}
	require.InEpsilon(t, normaalKwantiel(0.0125), zWaarde(0.975), 1e-15)
}

// For whole parameters the tails are sums of Poisson and of binomial terms
// (DLMF 8.4.10 and 8.17.5), added up here one by one.
func TestStaartenAlsSom(t *testing.T) {
	lg := func(x float64) float64 { l, _ := math.Lgamma(x); return l }
	for _, a := range []float64{1, 7, 20, 150} {
		for _, f := range []float64{0.3, 0.9, 1, 1.1, 2} {
			x, som := a*f, 0.0
			for k := range int(a) {
				som += math.Exp(float64(k)*math.Log(x) - x - lg(float64(k)+1))
			}
			boven, _ := gammaStaart(a, x, true)
			require.InEpsilon(t, som, boven, 1e-11, "gamma %v at %v", a, x)
			for _, b := range []float64{1, 5, 40} {
				p := a / (a + b) * math.Min(f, 1)
				n, binom := a+b-1, 0.0
				for j := int(a); j <= int(n); j++ {
					k := float64(j)
					binom += math.Exp(lg(n+1) - lg(k+1) - lg(n-k+1) + k*math.Log(p) + (n-k)*math.Log1p(-p))
				}
				onder, _, _ := betaStaart(a, b, p/(1-p), false)
				require.InEpsilon(t, binom, onder, 1e-11, "beta %v, %v at %v", a, b, p)
			}
		}
	}
}

// A distribution's two tails add up to one, on either side of where the
// method changes, and a quantile's own tail is what was asked for.
func TestStaarten(t *testing.T) {
	for _, a := range []float64{0.02, 0.5, 1, 7, 19.5, 20, 300, 1e5} {
		for _, f := range []float64{0.2, 0.9, 0.999, 1, 1.001, 1.1, 3} {
			onder, _ := gammaStaart(a, a*f, false)
			boven, _ := gammaStaart(a, a*f, true)
			require.InDelta(t, 1, onder+boven, 1e-11, "gamma %v at %v", a, a*f)
			for _, b := range []float64{0.5, 2, 1e4} {
				onder, _, _ = betaStaart(a, b, a/b*f, false)
				boven, _, _ = betaStaart(a, b, a/b*f, true)
				require.InDelta(t, 1, onder+boven, 1e-11, "beta %v, %v at odds %v", a, b, a/b*f)
			}
		}
		for _, p := range []float64{1e-12, 0.001, 0.3} {
			for _, boven := range []bool{false, true} {
				if x := gammaKwantiel(a, p, boven); x > 0 {
					is, _ := gammaStaart(a, x, boven)
					require.InEpsilon(t, p, is, 1e-9, "gamma %v", a)
				}
			}
		}
	}
	require.Zero(t, gammaKwantiel(1e-4, 0.025, false)) // 1e-16022
	require.Zero(t, betaOdds(1e-4, 3, 0.025, false))
	require.True(t, math.IsInf(betaOdds(3, 1e-4, 0.025, true), 1))
	require.InEpsilon(t, math.Log1p(-0.3)+0.3, logEenPlusMin(-0.3), 1e-14)
}
