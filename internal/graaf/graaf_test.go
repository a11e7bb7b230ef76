package graaf_test

import (
	"math/bits"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
)

type graph struct {
	n      int
	pijlen [][2]int
}

// klein draws a small graph, now and then with arrows that lead nowhere,
// arrows from a node to itself and arrows that are there twice.
func klein(maxN, maxPijlen int) *rapid.Generator[graph] {
	return rapid.Custom(func(t *rapid.T) graph {
		n := rapid.IntRange(0, maxN).Draw(t, "n")
		knoop := rapid.IntRange(-1, n)
		return graph{n, rapid.SliceOfN(rapid.Custom(func(t *rapid.T) [2]int {
			return [2]int{knoop.Draw(t, "van"), knoop.Draw(t, "naar")}
		}), 0, maxPijlen).Draw(t, "pijlen")}
	})
}

func (g graph) geldig() [][2]int {
	var uit [][2]int
	for _, p := range g.pijlen {
		if p[0] >= 0 && p[0] < g.n && p[1] >= 0 && p[1] < g.n {
			uit = append(uit, p)
		}
	}
	return uit
}

// afsluiting is Warshall's transitive closure: from where one can come where.
func (g graph) afsluiting() [][]bool {
	m := make([][]bool, g.n)
	for i := range m {
		m[i] = make([]bool, g.n)
	}
	for _, p := range g.geldig() {
		m[p[0]][p[1]] = true
	}
	for k := range g.n {
		for i := range g.n {
			for j := range g.n {
				m[i][j] = m[i][j] || m[i][k] && m[k][j]
			}
		}
	}
	return m
}

func (g graph) rond() bool {
	for i, rij := range g.afsluiting() {
		if rij[i] {
			return true
		}
	}
	return false
}

func (g graph) zonder(index []int) graph {
	var over [][2]int
	for i, p := range g.pijlen {
		if !slices.Contains(index, i) {
			over = append(over, p)
		}
	}
	return graph{g.n, over}
}

func TestBereikbaarEnComponenten(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		g := klein(9, 18).Draw(t, "graph")
		m := g.afsluiting()
		van := make([]int, g.n)
		for c, knopen := range graaf.Componenten(g.n, g.pijlen) {
			require.NotEmpty(t, knopen)
			require.True(t, slices.IsSorted(knopen))
			for _, v := range knopen {
				van[v] = c
			}
		}
		for i := range g.n {
			require.Equal(t, m[i], graaf.Bereikbaar(g.n, g.pijlen, i))
			for j := range g.n {
				require.Equal(t, i == j || m[i][j] && m[j][i], van[i] == van[j], "%d and %d", i, j)
			}
		}
		require.Equal(t, make([]bool, g.n), graaf.Bereikbaar(g.n, g.pijlen, g.n))
	})
}

// TestKringen holds the circles against all paths walked without any wit.
func TestKringen(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		g := klein(6, 16).Draw(t, "graph")
		naar := make([][]int, g.n)
		for _, p := range g.geldig() {
			if !slices.Contains(naar[p[0]], p[1]) {
				naar[p[0]] = append(naar[p[0]], p[1])
			}
		}
		var wil [][]int
		var loop func(pad []int)
		loop = func(pad []int) {
			for _, w := range naar[pad[len(pad)-1]] {
				if w == pad[0] {
					wil = append(wil, slices.Clone(pad))
				} else if w > pad[0] && !slices.Contains(pad, w) {
					loop(append(slices.Clone(pad), w))
				}
			}
		}
		for s := range g.n {
			loop([]int{s})
		}
		slices.SortFunc(wil, slices.Compare)
		kringen, alle := graaf.Kringen(g.n, g.pijlen, 10_000)
		require.True(t, alle)
		require.Equal(t, wil, kringen)

		hoogstens := rapid.IntRange(0, 5).Draw(t, "hoogstens")
		kringen, alle = graaf.Kringen(g.n, g.pijlen, hoogstens)
		require.Equal(t, len(wil) <= hoogstens, alle)
		require.Len(t, kringen, min(hoogstens, len(wil)))
		for i, k := range kringen {
			require.Equal(t, wil[i], k)
		}
	})
}

// TestLosmaken holds the fewest arrows against every set of arrows.
func TestLosmaken(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		g := klein(6, 11).Draw(t, "graph")
		minst := len(g.pijlen)
		for set := range 1 << len(g.pijlen) {
			if bits.OnesCount(uint(set)) >= minst {
				continue
			}
			var index []int
			for i := range g.pijlen {
				if set>>i&1 == 1 {
					index = append(index, i)
				}
			}
			if !g.zonder(index).rond() {
				minst = len(index)
			}
		}
		index, exact := graaf.Losmaken(g.n, g.pijlen)
		require.True(t, exact)
		require.True(t, slices.IsSorted(index))
		require.False(t, g.zonder(index).rond())
		require.Len(t, index, minst)
	})
}

// TestLosmakenGroot: above the limit it says so, opens all circles and takes
// at most half of the arrows.
func TestLosmakenGroot(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		g := klein(30, 60).Draw(t, "graph")
		g.n = 30
		for i := range g.n { // one circle through all, so that it is one component
			g.pijlen = append(g.pijlen, [2]int{i, (i + 1) % g.n})
		}
		index, exact := graaf.Losmaken(g.n, g.pijlen)
		require.False(t, exact)
		require.False(t, g.zonder(index).rond())
		zelf := 0
		for _, p := range g.geldig() {
			if p[0] == p[1] {
				zelf++
			}
		}
		require.LessOrEqual(t, len(index)-zelf, (len(g.geldig())-zelf)/2)
	})
}

func TestVolgordeEnLagen(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		g := klein(9, 16).Draw(t, "graph")
		orde, ok := graaf.Volgorde(g.n, g.pijlen)
		require.Equal(t, !g.rond(), ok)
		plaats := map[int]int{}
		for i, v := range orde {
			plaats[v] = i
		}
		require.Len(t, plaats, len(orde), "no node twice")
		for _, p := range g.geldig() {
			if i, ok := plaats[p[1]]; ok {
				require.Contains(t, plaats, p[0])
				require.Less(t, plaats[p[0]], i)
			}
		}

		lagen := graaf.Lagen(g.n, g.pijlen)
		los, _ := graaf.Losmaken(g.n, g.pijlen)
		vanHoger := make([]int, g.n) // the highest layer an arrow comes from, and one
		for i, p := range g.pijlen {
			if slices.Contains(los, i) {
				p[0], p[1] = p[1], p[0]
			}
			if p[0] != p[1] && len((graph{g.n, [][2]int{p}}).geldig()) == 1 {
				require.Less(t, lagen[p[0]], lagen[p[1]])
				vanHoger[p[1]] = max(vanHoger[p[1]], lagen[p[0]]+1)
			}
		}
		require.Equal(t, vanHoger, lagen)
	})
}

func TestKortstePad(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		g := klein(8, 14).Draw(t, "graph")
		const ver = 1 << 20
		m := make([][]int, g.n) // Floyd's shortest distances
		for i := range m {
			m[i] = slices.Repeat([]int{ver}, g.n)
		}
		for _, p := range g.geldig() {
			m[p[0]][p[1]] = 1
		}
		for i := range m {
			m[i][i] = 0
		}
		for k := range g.n {
			for i := range g.n {
				for j := range g.n {
					m[i][j] = min(m[i][j], m[i][k]+m[k][j])
				}
			}
		}
		for i := range g.n {
			for j := range g.n {
				pad := graaf.KortstePad(g.n, g.pijlen, i, j)
				if m[i][j] == ver {
					require.Nil(t, pad)
					continue
				}
				require.Len(t, pad, m[i][j]+1)
				require.Equal(t, i, pad[0])
				require.Equal(t, j, pad[len(pad)-1])
				for k := 1; k < len(pad); k++ {
					require.Contains(t, g.pijlen, [2]int{pad[k-1], pad[k]})
				}
			}
		}
		require.Nil(t, graaf.KortstePad(g.n, g.pijlen, -1, 0))
	})
}

// TestGroot: nothing takes long on what is large.
func TestGroot(t *testing.T) {
	t.Parallel()
	begin := time.Now()
	const n = 50_000
	var pijlen [][2]int
	for i := range n {
		pijlen = append(pijlen, [2]int{i, (i + 1) % n}, [2]int{i, (i * 7) % n}, [2]int{(i * 13) % n, i})
	}
	require.NotEmpty(t, graaf.Componenten(n, pijlen))
	require.Len(t, graaf.Lagen(n, pijlen), n)
	require.NotNil(t, graaf.KortstePad(n, pijlen, 0, n-1))

	// Everything to everything has more circles than can be listed.
	pijlen = pijlen[:0]
	for i := range 60 {
		for j := range 60 {
			pijlen = append(pijlen, [2]int{i, j})
		}
	}
	kringen, alle := graaf.Kringen(60, pijlen, 1000)
	require.Len(t, kringen, 1000)
	require.False(t, alle)
	require.Less(t, time.Since(begin), 20*time.Second)
}

func TestNiets(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, -3} {
		pijlen := [][2]int{{0, 0}, {-1, 2}}
		require.Empty(t, graaf.Componenten(n, pijlen))
		kringen, alle := graaf.Kringen(n, pijlen, 9)
		require.Empty(t, kringen)
		require.True(t, alle)
		index, exact := graaf.Losmaken(n, pijlen)
		require.Empty(t, index)
		require.True(t, exact)
		_, ok := graaf.Volgorde(n, pijlen)
		require.True(t, ok)
		require.Empty(t, graaf.Lagen(n, pijlen))
		require.Empty(t, graaf.Bereikbaar(n, pijlen, 0))
	}
}
