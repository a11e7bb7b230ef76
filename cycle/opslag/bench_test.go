package opslag_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
)

func maakLog(b testing.TB, n int) string {
	b.Helper()
	pad := filepath.Join(b.TempDir(), "log.jsonl")
	require.NoError(b, os.WriteFile(pad, []byte(regels(b, n)), 0o600))
	return pad
}

// Reading is linear: ns/gebeurtenis is the same at all sizes, and so is what
// the heap holds at the end.
func BenchmarkAll(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			log, err := opslag.OpenAlleenLezen(maakLog(b, n))
			require.NoError(b, err)
			defer func() { require.NoError(b, log.Close()) }()
			b.ReportAllocs()
			var m runtime.MemStats
			for b.Loop() {
				k := 0
				for _, err := range log.All() {
					if err != nil {
						b.Fatal(err)
					}
					k++
				}
				require.Equal(b, n, k)
				runtime.GC()
				runtime.ReadMemStats(&m)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/gebeurtenis")
			b.ReportMetric(float64(m.HeapInuse)/(1<<20), "MiB-heap")
		})
	}
}

// Opening reads no event but the last: it is a small part of BenchmarkAll.
func BenchmarkOpenAlleenLezen(b *testing.B) {
	const n = 100_000
	pad := maakLog(b, n)
	b.ReportAllocs()
	for b.Loop() {
		log, err := opslag.OpenAlleenLezen(pad)
		require.NoError(b, err)
		require.NoError(b, log.Close())
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/gebeurtenis")
}

// To use a log its events are read once: opening goes by the sums alone.
func TestEenmaalLezen(t *testing.T) {
	const n = 500
	pad := maakLog(t, n)
	log := open(t, pad)
	lezen := testing.AllocsPerRun(3, func() {
		nrs, err := nummers(log.All())
		require.NoError(t, err)
		require.Len(t, nrs, n)
	})
	openen := testing.AllocsPerRun(3, func() {
		b, err := opslag.OpenAlleenLezen(pad)
		require.NoError(t, err)
		require.NoError(t, b.Close())
	})
	require.Less(t, openen, lezen/10)
}

// What a store holds on to does not grow with the log.
func TestGeheugenBegrensd(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a long log")
	}
	heap := func(n int) uint64 {
		log, err := opslag.OpenAlleenLezen(maakLog(t, n))
		require.NoError(t, err)
		var meest uint64
		var m runtime.MemStats
		for g, err := range log.All() {
			require.NoError(t, err)
			if g.Nr%(n/4) == 0 {
				runtime.GC()
				runtime.ReadMemStats(&m)
				meest = max(meest, m.HeapAlloc)
			}
		}
		require.NoError(t, log.Close())
		return meest
	}
	klein, groot := heap(400), heap(8000)
	require.Less(t, groot, klein+1<<20, "20 times the log, less than 1 MiB more; the log itself is some 1.2 MB")
}
