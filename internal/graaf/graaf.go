package graaf

import "slices"

// buren gives for each node the nodes its arrows lead to, in ascending order,
// each once.
func buren(n int, pijlen [][2]int) [][]int {
	b := make([][]int, max(n, 0))
	for _, p := range pijlen {
		if binnen(n, p) {
			b[p[0]] = append(b[p[0]], p[1])
		}
	}
	for i := range b {
		slices.Sort(b[i])
		b[i] = slices.Compact(b[i])
	}
	return b
}

func binnen(n int, p [2]int) bool {
	return p[0] >= 0 && p[0] < n && p[1] >= 0 && p[1] < n
}

// Bereikbaar tells for each node whether the arrows lead to it from van in
// one step or more; van itself only where it lies on a circle.
func Bereikbaar(n int, pijlen [][2]int, van int) []bool {
	bereikt := make([]bool, max(n, 0))
	if van < 0 || van >= n {
		return bereikt
	}
	b := buren(n, pijlen)
	for rij := []int{van}; len(rij) > 0; {
		v := rij[len(rij)-1]
		rij = rij[:len(rij)-1]
		for _, w := range b[v] {
			if !bereikt[w] {
				bereikt[w] = true
				rij = append(rij, w)
			}
		}
	}
	return bereikt
}

// KortstePad gives the nodes of a shortest path from van to naar, both
// included, by breadth-first search (Moore 1959, The shortest path through a
// maze); of several the one whose nodes come first. There is no path: nil.
// From a node to itself the path is that node.
func KortstePad(n int, pijlen [][2]int, van, naar int) []int {
	if !binnen(n, [2]int{van, naar}) {
		return nil
	}
	b := buren(n, pijlen)
	vorige := make([]int, n)
	for i := range vorige {
		vorige[i] = -1
	}
	vorige[van] = van
	for rij := []int{van}; len(rij) > 0 && vorige[naar] < 0; rij = rij[1:] {
		for _, w := range b[rij[0]] {
			if vorige[w] < 0 {
				vorige[w] = rij[0]
				rij = append(rij, w)
			}
		}
	}
	if vorige[naar] < 0 {
		return nil
	}
	pad := []int{naar}
	for v := naar; v != van; v = vorige[v] {
		pad = append(pad, vorige[v])
	}
	slices.Reverse(pad)
	return pad
}
