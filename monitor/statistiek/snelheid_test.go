package statistiek

import (
	"fmt"
	"testing"
)

func BenchmarkWilson(b *testing.B) {
	for _, z := range []float64{0.95, 0.97} { // with z known, and not
		b.Run(fmt.Sprint(z), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = Wilson(81, 263, z)
			}
		})
	}
}

func BenchmarkByar(b *testing.B) {
	for _, x := range []float64{0, 5, 50} {
		b.Run(fmt.Sprint(x), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = Byar(x, 0.95)
			}
		})
	}
}

func BenchmarkStudent(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = Student(7, 1, n, 0.95)
			}
		})
	}
}

func BenchmarkDSR(b *testing.B) {
	strata := make([]Stratum, 19)
	for k := range strata {
		strata[k] = Stratum{float64(5 + k), 1000, float64(19 - k)}
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = DSR(strata, 100_000, 0.95)
	}
}

func BenchmarkVerschilAandelen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = VerschilAandelen(Aandeel{56, 70}, Aandeel{48, 80}, 0.95)
	}
}

func BenchmarkVerschilDichtheden(b *testing.B) {
	for _, x := range []float64{5, 500, 50_000} {
		b.Run(fmt.Sprint(x), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = VerschilDichtheden(Dichtheidscijfer{x, 1}, Dichtheidscijfer{2 * x, 2}, 0.95)
			}
		})
	}
}
