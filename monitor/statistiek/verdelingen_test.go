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
