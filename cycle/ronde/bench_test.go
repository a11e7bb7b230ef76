package ronde_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// Folding is linear: ns/gebeurtenis is the same at each size, and the heap is
// that of what the round holds, so many bytes for each event.
func BenchmarkHerspeel(b *testing.B) {
	p, begin, c := brede(b), verloop(b)[:8], cijfer(b, 2022) // up to the first figure
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			log := func(yield func(ronde.Gebeurtenis, error) bool) {
				for i := range n {
					g := gebeurtenis(i+1, ronde.Bevinding{ID: fmt.Sprintf("b-%d", i), Tekst: "x", Indicator: c})
					if g.Tijd = begin[len(begin)-1].Tijd.Add(time.Duration(i) * time.Second); i < len(begin) {
						g = begin[i]
					}
					if !yield(g, nil) {
						return
					}
				}
			}
			var voor, na runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&voor)
			for b.Loop() {
				r, err := ronde.Herspeel(p, log)
				require.NoError(b, err)
				b.StopTimer()
				runtime.GC()
				runtime.ReadMemStats(&na)
				runtime.KeepAlive(r)
				b.StartTimer()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/gebeurtenis")
			b.ReportMetric(float64(na.HeapAlloc-voor.HeapAlloc)/float64(n), "B-heap/gebeurtenis")
		})
	}
}

// Reading a line of the log, with a figure in it.
func BenchmarkParse(b *testing.B) {
	regel, err := gebeurtenis(9, ronde.Bevinding{ID: "b-1", Tekst: "x", Indicator: cijfer(b, 2022)}).Regel()
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ronde.Parse(regel); err != nil {
			b.Fatal(err)
		}
	}
}
