package statistiek

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares with a file in testdata, or writes it.
func golden(t *testing.T, bestand, is string) {
	t.Helper()
	bestand = "testdata/" + bestand
	if *update {
		require.NoError(t, os.WriteFile(bestand, []byte(is), 0o644))
	}
	wil, err := os.ReadFile(bestand)
	require.NoError(t, err)
	require.Equal(t, string(wil), is, "run go test with -update where the change is meant")
}

// binomiaal gives the probabilities of 0..n, poisson those of 0.. as far as
// they exceed 1e-15 of the mode (those left out add up to less than 1e-12).
func binomiaal(n int, p float64) []float64 {
	kans := make([]float64, n+1)
	ln, _ := math.Lgamma(float64(n + 1))
	for k := range kans {
		lk, _ := math.Lgamma(float64(k + 1))
		lr, _ := math.Lgamma(float64(n - k + 1))
		kans[k] = math.Exp(ln - lk - lr + float64(k)*math.Log(p) + float64(n-k)*math.Log1p(-p))
	}
	return kans
}

func poisson(mu float64) []float64 {
	kans := make([]float64, int(mu+10*math.Sqrt(mu)+30))
	for k := range kans {
		lk, _ := math.Lgamma(float64(k + 1))
		kans[k] = math.Exp(float64(k)*math.Log(mu) - mu - lk)
	}
	return kans
}

func ligtIn(i Interval, waar float64) bool { return i.Onder <= waar && waar <= i.Boven }

// een asks for the interval of a result that cannot be refused.
func een[T any](i T, err error) T {
	if err != nil {
		panic(err)
	}
	return i
}

// lijst computes f(0..n-1), once.
func lijst[T any](n int, f func(k float64) T) []T {
	uit := make([]T, n)
	for k := range uit {
		uit[k] = f(float64(k))
	}
	return uit
}

func som(kans []float64, telt func(k int) bool) float64 {
	s := 0.0
	for k, p := range kans {
		if telt(k) {
			s += p
		}
	}
	return s
}

// dekkingMethode is a method whose coverage is enumerated: for size n, a
// function of p that gives the probability that the 95% interval covers the
// truth. The mean over the grid of p lies within 94%..97.5%, except as boven
// and vanaf say: the exact limits of small counts are conservative, so that
// their mean may be higher, and some approximations reach 94% from some n.
type dekkingMethode struct {
	naam    string
	grootte []int
	boven   float64 // largest mean, where that is above 97.5%
	vanaf   int     // smallest n for which the mean reaches 94%
	waarom  string
	maak    func(n int) func(p float64) float64
}

const zeker = 0.95

func dekkingMethoden() []dekkingMethode {
	groot := []int{10, 20, 50, 100, 200, 500, 1000}
	return []dekkingMethode{
		{naam: "Wilson: proportion p of n", grootte: groot, maak: dekkingWilson},
		{
			naam: "VerschilAandelen: proportion p of n against p/2 of n", grootte: []int{10, 20, 50, 100, 200},
			maak: dekkingVerschilAandelen,
		},
		{
			naam: "Byar: count with mean n*p", grootte: groot, boven: 0.976,
			waarom: "below 10 the limits are exact, and exact limits are conservative", maak: dekkingByar,
		},
		{
			naam: "VerschilDichtheden: counts with means n*p and 2n*p", grootte: []int{10, 20, 50, 100}, boven: 0.98,
			waarom: "the limits are exact, and exact limits are conservative", maak: dekkingVerschilDichtheden,
		},
		{
			naam: "DSR: counts with means 5+n*p and 3(5+n*p), weights 2 and 1", grootte: []int{10, 20, 50, 100},
			maak: dekkingDSR,
		},
		{
			naam: "Student: mean of n answers 0, 1 or 2, binomial with p", grootte: []int{10, 20, 50, 100}, vanaf: 100,
			waarom: "the method assumes a normal mean: at the ends of p few answers are skewed and often all the same", maak: dekkingStudent,
		},
		{
			naam: "VerschilGemiddelden: the same, p against p/2", grootte: []int{10, 20, 30}, vanaf: 20,
			waarom: "as Student", maak: dekkingVerschilGemiddelden,
		},
		{
			naam: "Controlegrenzen: proportion of n within the funnel around p", grootte: groot, vanaf: 200,
			waarom: "the limits lean towards 1/2, and leave out a count of zero where it is most likely", maak: dekkingControlegrenzen,
		},
	}
}

func dekkingWilson(n int) func(p float64) float64 {
	is := lijst(n+1, func(k float64) Interval { return een(Wilson(k, float64(n), zeker)) })
	return func(p float64) float64 {
		return som(binomiaal(n, p), func(k int) bool { return ligtIn(is[k], p) })
	}
}

func dekkingControlegrenzen(n int) func(p float64) float64 {
	return func(p float64) float64 {
		onder, boven, err := Controlegrenzen(float64(n), p, zeker)
		if err != nil {
			panic(err)
		}
		return som(binomiaal(n, p), func(k int) bool { q := float64(k) / float64(n); return onder <= q && q <= boven })
	}
}

func dekkingByar(n int) func(p float64) float64 {
	is := lijst(len(poisson(float64(n))), func(k float64) Interval { return een(Byar(k, zeker)) })
	return func(p float64) float64 {
		mu := float64(n) * p
		return som(poisson(mu), func(k int) bool { return ligtIn(is[k], mu) })
	}
}

func dekkingVerschilAandelen(n int) func(p float64) float64 {
	m := float64(n)
	is := lijst(n+1, func(k float64) []Verschil {
		return lijst(n+1, func(l float64) Verschil { return een(VerschilAandelen(Aandeel{k, m}, Aandeel{l, m}, zeker)) })
	})
	return func(p float64) float64 {
		return dubbel(binomiaal(n, p), binomiaal(n, p/2), func(k, l int) bool { return ligtIn(is[k][l].Interval, p/2) })
	}
}

func dekkingVerschilDichtheden(n int) func(p float64) float64 {
	m := len(poisson(2 * float64(n)))
	is := lijst(m, func(k float64) []bool {
		return lijst(m, func(l float64) bool {
			v, err := VerschilDichtheden(Dichtheidscijfer{k, 1}, Dichtheidscijfer{l, 2}, zeker)
			return err != nil || ligtIn(v.Interval, 1) // 0 and 0: nothing is claimed
		})
	})
	return func(p float64) float64 {
		return dubbel(poisson(float64(n)*p), poisson(2*float64(n)*p), func(k, l int) bool { return is[k][l] })
	}
}

func dekkingDSR(n int) func(p float64) float64 {
	m := len(poisson(3 * float64(n+5)))
	is := lijst(m, func(k float64) []Interval {
		return lijst(m, func(l float64) Interval {
			i, err := DSR([]Stratum{{k, 1, 2}, {l, 3, 1}}, 1, zeker)
			if err != nil {
				return Interval{Onder: math.NaN(), Boven: math.Inf(1)} // fewer than 10: nothing is claimed
			}
			return i
		})
	})
	return func(p float64) float64 {
		mu := 5 + float64(n)*p
		return dubbel(poisson(mu), poisson(3*mu), func(k, l int) bool {
			i := is[k][l]
			return !(i.Onder > mu) && i.Boven >= mu // a limit that is not given excludes nothing
		})
	}
}

// driepunt enumerates n answers of 0, 1 or 2: for each way in which they can
// fall, the mean, the standard deviation, and how many are 1 and 2.
type driepunt struct {
	gem, sd      float64
	enen, tweeen int
}

func driepunten(n int) []driepunt {
	var uit []driepunt
	for enen := 0; enen <= n; enen++ {
		for tweeen := 0; enen+tweeen <= n; tweeen++ {
			m := float64(n)
			gem := float64(enen+2*tweeen) / m
			kwadraten := float64(enen+4*tweeen) - m*gem*gem
			uit = append(uit, driepunt{gem, math.Sqrt(math.Max(0, kwadraten) / (m - 1)), enen, tweeen})
		}
	}
	return uit
}

func driepuntkansen(n int, uitkomsten []driepunt, p float64) []float64 {
	kans := make([]float64, len(uitkomsten))
	for i, u := range uitkomsten {
		rest := n - u.enen - u.tweeen
		c := 0.0
		for _, x := range []int{u.enen, u.tweeen, rest} {
			l, _ := math.Lgamma(float64(x + 1))
			c -= l
		}
		l, _ := math.Lgamma(float64(n + 1))
		kans[i] = math.Exp(l + c + float64(u.enen)*math.Log(2*p*(1-p)) + 2*float64(u.tweeen)*math.Log(p) + 2*float64(rest)*math.Log1p(-p))
	}
	return kans
}

func dekkingStudent(n int) func(p float64) float64 {
	uitkomsten := driepunten(n)
	is := lijst(len(uitkomsten), func(k float64) Interval {
		u := uitkomsten[int(k)]
		return een(Student(u.gem, u.sd, n, zeker))
	})
	return func(p float64) float64 {
		return som(driepuntkansen(n, uitkomsten, p), func(k int) bool { return ligtIn(is[k], 2*p) })
	}
}

func dekkingVerschilGemiddelden(n int) func(p float64) float64 {
	uitkomsten := driepunten(n)
	is := lijst(len(uitkomsten), func(k float64) []Interval {
		return lijst(len(uitkomsten), func(l float64) Interval {
			a, b := uitkomsten[int(k)], uitkomsten[int(l)]
			return een(VerschilGemiddelden(Gemiddelde{a.gem, a.sd, n}, Gemiddelde{b.gem, b.sd, n}, zeker)).Interval
		})
	})
	return func(p float64) float64 {
		return dubbel(driepuntkansen(n, uitkomsten, p), driepuntkansen(n, uitkomsten, p/2), func(k, l int) bool {
			i := is[k][l]
			return math.IsNaN(i.Onder) || ligtIn(i, p) // without limits nothing is claimed
		})
	}
}

func dubbel(kans1, kans2 []float64, telt func(k, l int) bool) float64 {
	s := 0.0
	for k, p := range kans1 {
		if p > 1e-14 {
			s += p * som(kans2, func(l int) bool { return telt(k, l) })
		}
	}
	return s
}

// TestDekking computes, without any chance, how often the 95% interval covers
// the truth: the probabilities of all outcomes whose interval does, added up.
func TestDekking(t *testing.T) {
	var b strings.Builder
	b.WriteString("Coverage of the 95% intervals, by going through all outcomes; p = 0.01, 0.02 .. 0.99.\n")
	for _, m := range dekkingMethoden() {
		fmt.Fprintf(&b, "\n%s\n", m.naam)
		if m.waarom != "" {
			fmt.Fprintf(&b, "(%s)\n", m.waarom)
		}
		fmt.Fprintf(&b, "%6s  %8s  %8s  %s\n", "n", "mean", "worst", "at p")
		for _, n := range m.grootte {
			dekking := m.maak(n)
			gemiddeld, laagst, bij := 0.0, 2.0, 0.0
			for i := 1; i < 100; i++ {
				p := float64(i) / 100
				d := dekking(p)
				gemiddeld += d / 99
				if d < laagst-1e-9 { // of equals, the first: the same on every machine
					laagst, bij = d, p
				}
			}
			fmt.Fprintf(&b, "%6d  %7.2f%%  %7.2f%%  %.2f\n", n, 100*gemiddeld, 100*laagst, bij)
			if gemiddeld > math.Max(0.975, m.boven) || n >= m.vanaf && gemiddeld < 0.94 {
				t.Errorf("%s, n = %d: the mean coverage is %.5f", m.naam, n, gemiddeld)
			}
		}
	}
	golden(t, "dekking.golden", b.String())
}
