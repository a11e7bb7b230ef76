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

// lijst computes f(0..n), once.
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
// truth. onder and boven bound its mean over the grid of p, for each n.
type dekkingMethode struct {
	naam         string
	grootte      []int
	onder, boven float64
	maak         func(n int) func(p float64) float64
}

const zeker = 0.95

func dekkingMethoden() []dekkingMethode {
	groot := []int{10, 20, 50, 100, 200, 500, 1000}
	return []dekkingMethode{
		{"Wilson: aandeel p van n", groot, 0.94, 0.975, func(n int) func(float64) float64 {
			is := lijst(n+1, func(k float64) Interval { return een(Wilson(k, float64(n), zeker)) })
			return func(p float64) float64 {
				return som(binomiaal(n, p), func(k int) bool { return ligtIn(is[k], p) })
			}
		}},
		{"Controlegrenzen: aandeel p van n binnen de trechter", groot, 0.94, 0.975, func(n int) func(float64) float64 {
			return func(p float64) float64 {
				onder, boven, err := Controlegrenzen(float64(n), p, zeker)
				if err != nil {
					panic(err)
				}
				return som(binomiaal(n, p), func(k int) bool { q := float64(k) / float64(n); return onder <= q && q <= boven })
			}
		}},
		{"Byar: telling met gemiddelde n·p", groot, 0.94, 0.975, func(n int) func(float64) float64 {
			is := lijst(len(poisson(float64(n))), func(k float64) Interval { return een(Byar(k, zeker)) })
			return func(p float64) float64 {
				mu := float64(n) * p
				return som(poisson(mu), func(k int) bool { return ligtIn(is[k], mu) })
			}
		}},
		{"VerschilAandelen: p van n tegen p/2 van n", []int{10, 20, 50, 100, 200}, 0.94, 0.975, func(n int) func(float64) float64 {
			m := float64(n)
			is := lijst(n+1, func(k float64) []Verschil {
				return lijst(n+1, func(l float64) Verschil { return een(VerschilAandelen(k, m, l, m, zeker)) })
			})
			return func(p float64) float64 {
				kans1, kans2 := binomiaal(n, p), binomiaal(n, p/2)
				return som(kans1, func(int) bool { return true }) * 0 +
					dubbel(kans1, kans2, func(k, l int) bool { return ligtIn(is[k][l].Interval, p/2) })
			}
		}},
		{"VerschilDichtheden: tellingen met gemiddelde n·p en 2n·p", []int{10, 20, 50, 100}, 0.94, 0.99, func(n int) func(float64) float64 {
			m := len(poisson(2 * float64(n)))
			is := lijst(m, func(k float64) []bool {
				return lijst(m, func(l float64) bool {
					v, err := VerschilDichtheden(k, 1, l, 2, zeker)
					return err != nil || ligtIn(v.Interval, 1) // 0 and 0: nothing is claimed
				})
			})
			return func(p float64) float64 {
				return dubbel(poisson(float64(n)*p), poisson(2*float64(n)*p), func(k, l int) bool { return is[k][l] })
			}
		}},
		{"DSR: tellingen met gemiddelde n·p en 3n·p, gewichten 2 en 1 (vanaf 10 samen)", []int{10, 20, 50, 100}, 0.94, 0.975, func(n int) func(float64) float64 {
			m := len(poisson(3 * float64(n)))
			is := lijst(m, func(k float64) []Interval {
				return lijst(m, func(l float64) Interval {
					if k+l < kleinAantal {
						return Interval{Onder: math.NaN()}
					}
					return een(DSR([]Stratum{{k, 1, 2}, {l, 3, 1}}, 1, zeker))
				})
			})
			return func(p float64) float64 {
				mu := float64(n) * p
				kans1, kans2 := poisson(mu), poisson(3*mu)
				gegeven := dubbel(kans1, kans2, func(k, l int) bool { return k+l >= kleinAantal })
				return dubbel(kans1, kans2, func(k, l int) bool {
					i := is[k][l]
					return k+l >= kleinAantal && !(i.Onder > mu) && i.Boven >= mu // a limit that is not given excludes nothing
				}) / gegeven
			}
		}},
	}
}

func dubbel(kans1, kans2 []float64, telt func(k, l int) bool) float64 {
	s := 0.0
	for k, p := range kans1 {
		if p < 1e-14 {
			continue
		}
		s += p * som(kans2, func(l int) bool { return telt(k, l) })
	}
	return s
}

// TestDekking computes, without any chance, how often the 95% interval covers
// the truth: the probabilities of all outcomes whose interval does, added up.
func TestDekking(t *testing.T) {
	var b strings.Builder
	b.WriteString("Dekking van de intervallen van 95%, door alle uitkomsten af te gaan; p = 0,01 .. 0,99.\n")
	for _, m := range dekkingMethoden() {
		fmt.Fprintf(&b, "\n%s\n%6s  %9s  %9s  %s\n", m.naam, "n", "gemiddeld", "laagst", "bij p")
		for _, n := range m.grootte {
			dekking := m.maak(n)
			gemiddeld, laagst, bij := 0.0, 2.0, 0.0
			for i := 1; i < 100; i++ {
				p := float64(i) / 100
				d := dekking(p)
				gemiddeld += d / 99
				if d < laagst-1e-12 {
					laagst, bij = d, p
				}
			}
			fmt.Fprintf(&b, "%6d  %8.3f%%  %8.3f%%  %.2f\n", n, 100*gemiddeld, 100*laagst, bij)
			if gemiddeld < m.onder || gemiddeld > m.boven {
				t.Errorf("%s, n = %d: mean coverage %.5f is not within %v..%v", m.naam, n, gemiddeld, m.onder, m.boven)
			}
		}
	}
	golden(t, "dekking.golden", b.String())
}
