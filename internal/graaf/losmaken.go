package graaf

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// ExactTot is how many nodes a strongly connected component may have for
// Losmaken to be exact in it.
const ExactTot = 16

// Losmaken gives the indices, ascending, of arrows that open all circles when
// they are left out: a minimum feedback arc set. Exact says that no smaller
// set does; it is false where a component has more than ExactTot nodes, and
// the arrows given in such a component are at most half of those within it.
// Each arrow counts, also one that is there twice; an arrow from a node to
// itself is always among them.
func Losmaken(n int, pijlen [][2]int) (index []int, exact bool) {
	exact = true
	cs := Componenten(n, pijlen)
	rang := make([]int, max(n, 0)) // place within the order of the node's component
	component := make([]int, max(n, 0))
	for c, knopen := range cs {
		for _, v := range knopen {
			component[v] = c
		}
	}
	binnenin := make([][][2]int, len(cs))
	for _, p := range pijlen {
		if binnen(n, p) && p[0] != p[1] && component[p[0]] == component[p[1]] {
			c := component[p[0]]
			binnenin[c] = append(binnenin[c], p)
		}
	}
	for c, knopen := range cs {
		if len(binnenin[c]) == 0 {
			continue
		}
		var orde []int
		if len(knopen) <= ExactTot {
			orde = besteOrde(knopen, binnenin[c])
		} else {
			orde, exact = goedeOrde(knopen, binnenin[c]), false
		}
		for i, v := range orde {
			rang[v] = i
		}
	}
	for i, p := range pijlen {
		if binnen(n, p) && component[p[0]] == component[p[1]] && rang[p[0]] >= rang[p[1]] {
			index = append(index, i)
		}
	}
	return index, exact
}

// besteOrde puts the nodes in an order that has the fewest arrows back, by
// dynamic programming over the sets of nodes that come first: Lawler 1964, A
// comment on minimum feedback arc sets, IEEE Transactions on Circuit Theory
// 11(2).
func besteOrde(knopen []int, pijlen [][2]int) []int {
	k := len(knopen)
	aantal := make([]uint32, k*k)
	for _, p := range pijlen {
		van, _ := slices.BinarySearch(knopen, p[0])
		naar, _ := slices.BinarySearch(knopen, p[1])
		aantal[van*k+naar]++
	}
	// For each node and each binary digit of how many arrows it sends: to which
	// nodes that digit is 1.
	cijfers := make([][]uint32, k)
	for i, a := range aantal {
		for c := 0; a>>c > 0; c++ {
			if c == len(cijfers[i/k]) {
				cijfers[i/k] = append(cijfers[i/k], 0)
			}
			cijfers[i/k][c] |= (a >> c & 1) << (i % k)
		}
	}
	terug := make([]int, 1<<k) // arrows back within a set, at the least
	laatste := make([]int8, 1<<k)
	for set := 1; set < 1<<k; set++ {
		terug[set] = math.MaxInt
		for v := range k {
			if set>>v&1 == 0 {
				continue
			}
			// v comes last in the set: its arrows into the rest run back.
			rest := set &^ (1 << v)
			som := terug[rest]
			for c, naar := range cijfers[v] {
				som += bits.OnesCount32(naar&uint32(rest)) << c //nolint:gosec // a set of ExactTot nodes
			}
			if som < terug[set] {
				terug[set], laatste[set] = som, int8(v)
			}
		}
	}
	orde := make([]int, k)
	for set, i := 1<<k-1, k-1; i >= 0; i-- {
		orde[i] = knopen[laatste[set]]
		set &^= 1 << laatste[set]
	}
	return orde
}

// goedeOrde puts the nodes in an order with few arrows back: sources to the
// front, sinks to the end, and of the rest to the front the one whose arrows
// out exceed those in by most. Eades, Lin & Smyth 1993, A fast and effective
// heuristic for the feedback arc set problem, Information Processing Letters
// 47(6).
func goedeOrde(knopen []int, pijlen [][2]int) []int {
	k := len(knopen)
	uit, in := make([][]int, k), make([][]int, k)
	for _, p := range pijlen {
		van, _ := slices.BinarySearch(knopen, p[0])
		naar, _ := slices.BinarySearch(knopen, p[1])
		uit[van], in[naar] = append(uit[van], naar), append(in[naar], van)
	}
	graadUit, graadIn := make([]int, k), make([]int, k)
	h := hoop[keuze]{minder: keuze.eerder}
	for v := range k {
		graadUit[v], graadIn[v] = len(uit[v]), len(in[v])
		h.erin(maakKeuze(v, graadUit[v], graadIn[v]))
	}
	geweest := make([]bool, k)
	var voor, achter []int
	for len(h.rij) > 0 {
		keus := h.eruit()
		v := keus.knoop
		if geweest[v] || keus != maakKeuze(v, graadUit[v], graadIn[v]) {
			continue // told of before its degrees changed
		}
		geweest[v] = true
		if graadUit[v] == 0 {
			achter = append(achter, knopen[v])
		} else {
			voor = append(voor, knopen[v])
		}
		for _, w := range uit[v] {
			if graadIn[w]--; !geweest[w] {
				h.erin(maakKeuze(w, graadUit[w], graadIn[w]))
			}
		}
		for _, w := range in[v] {
			if graadUit[w]--; !geweest[w] {
				h.erin(maakKeuze(w, graadUit[w], graadIn[w]))
			}
		}
	}
	slices.Reverse(achter)
	return append(voor, achter...)
}

// keuze is a node to take next; the lowest winst comes first.
type keuze struct{ winst, knoop int }

func (k keuze) eerder(m keuze) bool {
	return cmp.Or(cmp.Compare(k.winst, m.winst), cmp.Compare(k.knoop, m.knoop)) < 0
}

func maakKeuze(v, uit, in int) keuze {
	switch {
	case uit == 0:
		return keuze{math.MinInt, v}
	case in == 0:
		return keuze{math.MinInt + 1, v}
	}
	return keuze{in - uit, v}
}
