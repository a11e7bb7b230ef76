package graaf

import "slices"

// Componenten divides the nodes into strongly connected components: the nodes
// that can all be reached from one another. Each is in ascending order, and
// they are in the order of their first nodes. A component of one node lies on
// a circle only where an arrow leads from it to itself.
//
// Tarjan 1972, Depth-first search and linear graph algorithms, SIAM Journal on
// Computing 1(2), with a stack of its own instead of recursion.
func Componenten(n int, pijlen [][2]int) [][]int {
	return componenten(buren(n, pijlen), 0)
}

// componenten looks at the nodes from eerste on alone.
func componenten(b [][]int, eerste int) [][]int {
	const nieuw = -1
	nummer, laagste := make([]int, len(b)), make([]int, len(b))
	for i := range nummer {
		nummer[i] = nieuw
	}
	opStapel := make([]bool, len(b))
	var uit [][]int
	var stapel []int
	type stap struct{ knoop, buur int }
	var pad []stap
	teller := 0
	begin := func(v int) {
		nummer[v], laagste[v] = teller, teller
		teller++
		stapel, opStapel[v] = append(stapel, v), true
		pad = append(pad, stap{knoop: v})
	}
	for s := eerste; s < len(b); s++ {
		if nummer[s] == nieuw {
			begin(s)
		}
		for len(pad) > 0 {
			v := pad[len(pad)-1].knoop
			if i := pad[len(pad)-1].buur; i < len(b[v]) {
				pad[len(pad)-1].buur++
				switch w := b[v][i]; {
				case w < eerste:
				case nummer[w] == nieuw:
					begin(w)
				case opStapel[w]:
					laagste[v] = min(laagste[v], nummer[w])
				}
				continue
			}
			pad = pad[:len(pad)-1]
			if len(pad) > 0 {
				ouder := pad[len(pad)-1].knoop
				laagste[ouder] = min(laagste[ouder], laagste[v])
			}
			if laagste[v] != nummer[v] {
				continue
			}
			i := len(stapel) - 1
			for stapel[i] != v {
				i--
			}
			c := slices.Clone(stapel[i:])
			stapel = stapel[:i]
			for _, w := range c {
				opStapel[w] = false
			}
			slices.Sort(c)
			uit = append(uit, c)
		}
	}
	slices.SortFunc(uit, func(a, b []int) int { return a[0] - b[0] })
	return uit
}
