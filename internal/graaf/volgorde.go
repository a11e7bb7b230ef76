package graaf

// Volgorde puts the nodes in an order in which every arrow runs forward; where
// there is a choice the lowest node comes first. Not ok: there are circles,
// and the nodes on and behind them are left out.
//
// Kahn 1962, Topological sorting of large networks, Communications of the ACM
// 5(11).
func Volgorde(n int, pijlen [][2]int) (orde []int, ok bool) {
	b := buren(n, pijlen)
	voor := make([]int, max(n, 0)) // arrows in from nodes not yet placed
	for _, ws := range b {
		for _, w := range ws {
			voor[w]++
		}
	}
	vrij := hoop[int]{minder: func(a, b int) bool { return a < b }}
	for v := range b {
		if voor[v] == 0 {
			vrij.erin(v)
		}
	}
	for len(vrij.rij) > 0 {
		v := vrij.eruit()
		orde = append(orde, v)
		for _, w := range b[v] {
			if voor[w]--; voor[w] == 0 {
				vrij.erin(w)
			}
		}
	}
	return orde, len(orde) == max(n, 0)
}

// Lagen gives each node its layer: 0 where no arrow comes in, else one more
// than the highest layer an arrow comes from. The arrows of Losmaken are
// turned round first, so that circles too have layers, and each arrow but
// those runs to a higher one; an arrow from a node to itself counts as none.
//
// Layering by longest path: Sugiyama, Tagawa & Toda 1981, Methods for visual
// understanding of hierarchical system structures, IEEE Transactions on
// Systems, Man and Cybernetics 11(2).
func Lagen(n int, pijlen [][2]int) []int {
	gedraaid := make([][2]int, 0, len(pijlen))
	los, _ := Losmaken(n, pijlen)
	for i, p := range pijlen {
		if len(los) > 0 && los[0] == i {
			p[0], p[1] = p[1], p[0]
			los = los[1:]
		}
		if p[0] != p[1] {
			gedraaid = append(gedraaid, p)
		}
	}
	lagen := make([]int, max(n, 0))
	b := buren(n, gedraaid)
	orde, _ := Volgorde(n, gedraaid)
	for _, v := range orde {
		for _, w := range b[v] {
			lagen[w] = max(lagen[w], lagen[v]+1)
		}
	}
	return lagen
}
