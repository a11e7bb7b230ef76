package tekening_test

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

var update = flag.Bool("update", false, "write the golden files anew")

// trechter is a funnel of n regions from van to tot persons, around 20%.
func trechter(n int, van, tot float64) tekening.Trechter {
	t := tekening.Trechter{
		Titel: "Proeftrechter", Omschrijving: "Verzonnen gebieden rond 20%.", XTitel: "aantal personen waarover het cijfer gaat", YTitel: "% van de inwoners", Eenheid: "%",
		Referentie: tekening.Niveau{Naam: "referentie 20,0%", Waarde: 20},
	}
	grens := func(x, z float64) float64 { return 100 * z * math.Sqrt(0.16/x) }
	for _, g := range []struct {
		naam string
		z    float64
		stip bool
	}{{"grenzen bij 95% zekerheid", 1.96, false}, {"grenzen bij 99,8% zekerheid", 3.09, true}} {
		curve := tekening.Grens{Naam: g.naam, Stip: g.stip}
		for k := range 9 {
			x := van * math.Pow(tot/van, float64(k)/8)
			curve.Punten = append(curve.Punten, tekening.Grenspunt{X: x, Onder: 20 - grens(x, g.z), Boven: 20 + grens(x, g.z)})
		}
		t.Grenzen = append(t.Grenzen, curve)
	}
	for k := range n {
		x := van * math.Pow(tot/van, float64(k)/float64(max(n-1, 1)))
		d := 2.2 * math.Sin(float64(k*k)) * math.Exp(math.Cos(float64(3*k)))
		p := tekening.Trechterpunt{Naam: fmt.Sprintf("Proefdorp %d (fictief)", k+1), X: x, Y: 20 + d*grens(x, 1), Nadruk: k == n/3}
		p.Uit = math.Abs(d) > 3.09
		t.Punten = append(t.Punten, p)
	}
	return t
}

func TestTrechter(t *testing.T) {
	t.Parallel()
	plaat := trechter(8, 12000, 60000).SVG()
	require.NoError(t, goed(plaat))
	require.Equal(t, 2, strings.Count(plaat, "t-stippen"), "within and beyond the limits")
	require.Equal(t, 2, strings.Count(plaat, `<path class="t-grens`))
	require.Equal(t, 1, strings.Count(plaat, `class="t-niveau"`))
	require.Contains(t, plaat, "Proefdorp 3 (fictief)", "the own region bears its name")
	bestand := filepath.Join("testdata", "trechter.svg")
	if *update {
		require.NoError(t, os.WriteFile(bestand, []byte(plaat+"\n"), 0o600))
	}
	wil, err := os.ReadFile(bestand)
	require.NoError(t, err, "run go test -update")
	require.Equal(t, string(wil), plaat+"\n", "run go test -update and look at the difference")
}

// TestTrechterMaten: from one region to all municipalities, small and large.
func TestTrechterMaten(t *testing.T) {
	t.Parallel()
	for _, n := range []int{1, 2, 5, 40, 345, 350} {
		for _, maat := range [][2]float64{{5, 5}, {1, 30}, {900, 920000}, {12000, 60000}} {
			plaat := trechter(n, maat[0], maat[1]).SVG()
			require.NoError(t, goed(plaat), "%d regions", n)
			require.Contains(t, plaat, "Proefdorp", "the own name")
			require.Less(t, len(plaat), 5000+30*n, "%d regions", n)
		}
	}
	d := trechter(40, 900, 920000)
	eerste := d.SVG()
	d.Grenzen[0].Punten[3].Onder = math.NaN()
	d.Grenzen[1].Punten = append(d.Grenzen[1].Punten, tekening.Grenspunt{X: 1e9, Onder: 1, Boven: 2})
	require.NotEqual(t, eerste, d.SVG())
	require.NoError(t, goed(d.SVG()))
	require.InDelta(t, 1e9, d.Grenzen[1].Punten[9].X, 0, "the caller's data stay as they were")
}
