package statistiek

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestKleineAantallen keeps what zero and small counts give, at 95% and 99.8%.
func TestKleineAantallen(t *testing.T) {
	var b strings.Builder
	zekerheden := []float64{0.95, 0.998}
	regel := func(naam string, f func(zekerheid float64) (Interval, error)) {
		fmt.Fprintf(&b, "%-22s", naam)
		for _, z := range zekerheden {
			i, err := f(z)
			if err != nil {
				fmt.Fprintf(&b, "  %v", err)
				break
			}
			fmt.Fprintf(&b, "  %9.5f %9.5f %9.5f", i.Onder, i.Waarde, i.Boven)
			for _, w := range i.Waarschuwingen {
				fmt.Fprintf(&b, " %v", w)
			}
		}
		b.WriteString("\n")
	}
	b.WriteString("Lower limit, value and upper limit at 95% and 99.8%.\n\nWilson\n")
	for _, n := range []float64{1, 2, 3, 5, 10, 20, 100, 10000} {
		for k := 0.0; k <= math.Min(n, 3); k++ {
			regel(fmt.Sprintf("%v/%v", k, n), func(z float64) (Interval, error) { return Wilson(k, n, z) })
		}
	}
	b.WriteString("\nByar (exact below 10)\n")
	for _, x := range []float64{0, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9.999, 10, 11, 12} {
		regel(fmt.Sprint(x), func(z float64) (Interval, error) { return Byar(x, z) })
	}
	b.WriteString("\nVerschilAandelen\n")
	for _, v := range [][4]float64{{0, 1, 0, 1}, {0, 10, 0, 10}, {0, 10, 0, 20}, {1, 10, 0, 10}, {10, 10, 0, 10}, {2, 10, 1, 1000}} {
		regel(fmt.Sprintf("%v/%v - %v/%v", v[0], v[1], v[2], v[3]), func(z float64) (Interval, error) {
			r, err := VerschilAandelen(Aandeel{v[0], v[1]}, Aandeel{v[2], v[3]}, z)
			return r.Interval, err
		})
	}
	b.WriteString("\nVerschilDichtheden, equal populations\n")
	for k := range 4 {
		for l := range 4 {
			regel(fmt.Sprintf("%d : %d", k, l), func(z float64) (Interval, error) {
				r, err := VerschilDichtheden(Dichtheidscijfer{float64(k), 100}, Dichtheidscijfer{float64(l), 100}, z)
				return r.Interval, err
			})
		}
	}
	b.WriteString("\nStudent, mean 7 and standard deviation 1\n")
	for _, n := range []int{1, 2, 3, 4, 5, 10, 30} {
		regel(fmt.Sprintf("n = %d", n), func(z float64) (Interval, error) { return Student(7, 1, n, z) })
	}
	golden(t, "klein.golden", b.String())
}

// Newcombe (1998b), Stat. Med. 17:873-890, table II, method 10, all its examples.
func TestNewcombe(t *testing.T) {
	for _, g := range []struct{ k1, n1, k2, n2, onder, boven float64 }{
		{56, 70, 48, 80, 0.0524, 0.3339},
		{9, 10, 3, 10, 0.1705, 0.8090},
		{6, 7, 2, 7, 0.0582, 0.8062},
		{5, 56, 0, 29, -0.0381, 0.1926},
		{0, 10, 0, 20, -0.1611, 0.2775},
		{0, 10, 0, 10, -0.2775, 0.2775},
		{10, 10, 0, 20, 0.6791, 1},
		{10, 10, 0, 10, 0.6075, 1},
	} {
		v := een(VerschilAandelen(Aandeel{g.k1, g.n1}, Aandeel{g.k2, g.n2}, 0.95))
		require.InDelta(t, g.onder, v.Onder, 0.00005, "%+v", g)
		require.InDelta(t, g.boven, v.Boven, 0.00005, "%+v", g)
	}
}

// The exact limits of a Poisson mean at 95%, as tabulated since Garwood (1936)
// and Pearson & Hartley (1966), Biometrika Tables for Statisticians I, table 40.
func TestPoissontabel(t *testing.T) {
	for x, g := range [][2]float64{
		{0, 3.689}, {0.0253, 5.572}, {0.242, 7.225}, {0.619, 8.767}, {1.09, 10.242},
		{1.623, 11.668}, {2.202, 13.059}, {2.814, 14.423}, {3.454, 15.763}, {4.115, 17.085},
	} {
		i := een(Byar(float64(x), 0.95))
		require.InDelta(t, g[0], i.Onder, 0.0005)
		require.InDelta(t, g[1], i.Boven, 0.0005)
	}
	// Public Health England (2018), Technical Guide: Confidence Intervals: from
	// 10 Byar's approximation is within 0.2% of the exact limits at 95%.
	for x := 10.0; x < 200; x++ {
		i := een(Byar(x, 0.95))
		require.InEpsilon(t, gammaKwantiel(x, 0.025, false), i.Onder, 0.002)
		require.InEpsilon(t, gammaKwantiel(x+1, 0.025, true), i.Boven, 0.002)
	}
}

// Values of full precision from the tests of PHStatsMethods, the Python port of
// PHEindicatormethods (test_byars_lower, test_phe_rate, test_phe_proportion).
// Its upper limits of Byar, 121.62458755509265 for 100, are left out: they have
// 9x+1 where the formula (and PHEindicatormethods) has 9(x+1).
func TestPHStatsMethods(t *testing.T) {
	require.InEpsilon(t, 81.36210549052788, een(Byar(100, 0.95)).Onder, 1e-14)
	require.InEpsilon(t, 813.6210549052789, een(Dichtheid(100, 10_000, 100_000, 0.95)).Onder, 1e-14)
	i := een(Wilson(100, 1000, 0.95)).Schaal(100)
	require.InEpsilon(t, 8.29094435930957, i.Onder, 1e-14)
	require.InEpsilon(t, 12.01519631953484, i.Boven, 1e-14)
	x, z := 100.0, z95
	verkeerd := 1 - 1/(9*x+1) + z/(3*math.Sqrt(x+1))
	require.InEpsilon(t, 121.62458755509265, (x+1)*verkeerd*verkeerd*verkeerd, 1e-14)
}
