package monitor

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// TestSorteer: both sorts order by key and then by arrival, and tell the same doubles.
func TestSorteer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		aantallen := [3]int{rapid.IntRange(1, 300).Draw(t, "indicatoren"), rapid.IntRange(1, 3000).Draw(t, "regios"), rapid.IntRange(1, 100).Draw(t, "perioden")}
		// A step through the keys gives order, disorder and doubles without drawing each.
		n, stap := rapid.IntRange(1, 6000).Draw(t, "rijen"), rapid.IntRange(1, 1<<30).Draw(t, "stap")
		sleutels := make([]uint64, n)
		for i := range sleutels {
			j := i * stap
			sleutels[i] = sleutelVan(uint32(j%aantallen[0]), uint32(j/7%aantallen[1]), uint32(j/3%aantallen[2]))
		}
		verwacht := make([]int, n)
		for i := range verwacht {
			verwacht[i] = i
		}
		slices.SortStableFunc(verwacht, func(a, b int) int { return cmp.Compare(sleutels[a], sleutels[b]) })
		oorspronkelijk := slices.Clone(sleutels)

		breed := sorteerBreed(slices.Clone(sleutels))
		smal := sorteer(sleutels, aantallen)
		for _, v := range []*volgorde{&smal, &breed} {
			for plaats, i := range verwacht {
				require.Equal(t, i, int(v.rij[plaats]&v.masker))
				require.Equal(t, oorspronkelijk[i], sleutelVan(v.delen(plaats)))
			}
		}
		dubbel := smal.ontdubbel()
		require.Equal(t, dubbel, breed.ontdubbel())
		require.Equal(t, n, len(dubbel)+len(smal.rij))
		for _, r := range dubbel {
			require.Less(t, r.eerste, r.later)
			require.Equal(t, oorspronkelijk[r.eerste], oorspronkelijk[r.later])
		}
	})
}

// TestSorteerKiestBreed: 30 bits of key and 24 of region and more don't fit beside a row.
func TestSorteerKiestBreed(t *testing.T) {
	sleutels := []uint64{sleutelVan(1_000_000, 10_000_000, 60_000), sleutelVan(0, 5, 3), sleutelVan(0, 5, 3)}
	v := sorteer(sleutels, [3]int{1 << 24, 1 << 24, 1 << 16})
	require.Equal(t, []uint64{1, 2, 0}, v.rij)
	require.Equal(t, []dubbeleRij{{eerste: 1, later: 2, sleutel: sleutelVan(0, 5, 3)}}, v.ontdubbel())
	a, b, c := v.delen(1)
	require.Equal(t, [3]uint32{1_000_000, 10_000_000, 60_000}, [3]uint32{a, b, c})
}

// TestOrdenMetWerkers: many rows in the wrong order, with columns that start
// late, come out the same whatever the workers.
func TestOrdenMetWerkers(t *testing.T) {
	const n = 40_000
	maak := func() *stapel {
		s := nieuweStapel(0)
		for i := range n {
			j := n - 1 - i // from high to low
			w := Waarneming{
				Indicator: "i" + strconv.Itoa(100+j/400), Regio: cbs.MustRegio("GM0" + strconv.Itoa(100+j/4%100)), Periode: cbs.Jaar(2000 + j%4),
				Waarde: Bekend(float64(j)), Bron: strconv.Itoa(j % 3), Status: Status(j % 5),
			}
			if j < 10 {
				w.SD = Bekend(float64(j))
			}
			s.leg(w)
		}
		return s
	}
	een, dubbel := maak().orden(1)
	require.Empty(t, dubbel)
	vier, _ := maak().orden(4)
	for _, d := range []*Dataset{vier, maak().dataset()} {
		require.True(t, slices.Equal(alles(een), alles(d)))
		require.Equal(t, een.reeksStart, d.reeksStart)
	}
	i := 0
	for w := range een.All() {
		require.Equal(t, Bekend(float64(i)), w.Waarde)
		require.Equal(t, strconv.Itoa(i%3), w.Bron)
		require.Equal(t, i < 10, w.SD.IsBekend())
		i++
	}
	require.Equal(t, n, i)
	require.True(t, math.IsNaN(een.sd[n-1]))
}

// More sources than have a code, as adding up can make of those of a large
// dataset, get one name; none gets that of another.
func TestStapel_teVeelBronnen(t *testing.T) {
	s := nieuweStapel(0)
	const rijen = 66_000
	for i := range rijen {
		s.leg(Waarneming{Indicator: "i", Regio: cbs.MustRegio(fmt.Sprintf("BU9999%04d", i%10_000)), Periode: cbs.Jaar(2000 + i/10_000), Waarde: Bekend(1), Bron: fmt.Sprint("bron ", i)})
	}
	diverse := 0
	for w := range s.dataset().All() {
		i := 10_000*(w.Periode.Jaar()-2000) + nummerVan(t, w.Regio)
		if w.Bron == bronDiverse {
			diverse++
			continue
		}
		require.Equal(t, fmt.Sprint("bron ", i), w.Bron)
	}
	require.Equal(t, rijen-(hoogsteBronnen-1), diverse, "one code is for no source")
}

func nummerVan(t *testing.T, r cbs.Regio) int {
	t.Helper()
	n, err := strconv.Atoi(r.String()[6:])
	require.NoError(t, err)
	return n
}
