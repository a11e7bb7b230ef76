package monitor

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

func delenVan(aandelen ...float64) []cbs.Deel {
	delen := make([]cbs.Deel, len(aandelen))
	for i, a := range aandelen {
		delen[i] = cbs.Deel{Regio: cbs.MustRegio([]string{"GM9901", "GM9902", "GM9903", "GM9904"}[i]), Aandeel: a}
	}
	return delen
}

// Whole numbers are shared out whole and add up to the total, however large. By
// hand: the odd one of two halves goes to the lowest code; of thirds in
// decimals (0,3, 0,3 and 0,4) 1,000,000,001 has parts of 300,000,000.3 twice and
// 400,000,000.4, of which the last has the largest remainder.
func TestPortie(t *testing.T) {
	for _, c := range []struct {
		totaal float64
		delen  []cbs.Deel
		wil    []float64
	}{
		{1_000_000_001, delenVan(0.5, 0.5), []float64{500_000_001, 500_000_000}},
		{3_000_000_001, delenVan(0.5, 0.5), []float64{1_500_000_001, 1_500_000_000}},
		{1_000_000_001, delenVan(0.3, 0.3, 0.4), []float64{300_000_000, 300_000_000, 400_000_001}},
		{10, delenVan(0.3, 0.3, 0.4), []float64{3, 3, 4}},
		{7, delenVan(0.25, 0.25, 0.25, 0.25), []float64{2, 2, 2, 1}},
		{0, delenVan(0.5, 0.5), []float64{0, 0}},
	} {
		for i, wil := range c.wil {
			require.InDelta(t, wil, portie(c.totaal, c.delen, i), 0, "%v of %v", i, c.totaal)
		}
	}
}

// The parts add up to the whole, to the unit, up to the largest number that a
// figure may be.
func TestPortie_Wet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		promille := rapid.IntRange(1, 999).Draw(t, "promille")
		delen := delenVan(float64(promille)/1000, float64(1000-promille)/1000)
		totaal := float64(rapid.Int64Range(0, maxGetal).Draw(t, "totaal"))
		require.InDelta(t, totaal, portie(totaal, delen, 0)+portie(totaal, delen, 1), 0)
	})
}

// Where the noemer comes to nothing, so does the teller: five events among two
// people, of whom both go to the larger part.
func TestDeelVan_tellerBovenNoemer(t *testing.T) {
	w := Waarneming{Teller: Bekend(5), Noemer: Bekend(2)}
	delen := delenVan(0.2, 0.8)
	klein, ok := deelVan(w, goaltree.Dichtheid, delen, 0)
	require.True(t, ok)
	groot, _ := deelVan(w, goaltree.Dichtheid, delen, 1)
	require.Equal(t, [4]Getal{Bekend(0), Bekend(0), Bekend(5), Bekend(2)}, [4]Getal{klein.Teller, klein.Noemer, groot.Teller, groot.Noemer})
}
