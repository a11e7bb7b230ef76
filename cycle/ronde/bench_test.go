package ronde_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// Folding is linear: ns/gebeurtenis is the same at both sizes.
func BenchmarkHerspeel(b *testing.B) {
	p := brede(b)
	for _, n := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			alle := verloop(b)[:8] // up to the first figure
			c := cijfer(b, 2022)
			for len(alle) < n {
				g := gebeurtenis(len(alle)+1, ronde.Bevinding{ID: fmt.Sprintf("b-%d", len(alle)), Tekst: "x", Indicator: c})
				alle = append(alle, g)
			}
			for b.Loop() {
				_, err := ronde.Herspeel(p, ronde.Lijst(alle...))
				require.NoError(b, err)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/gebeurtenis")
		})
	}
}
