package graaf

import "slices"

// Kringen lists elementary circles, which pass no node twice: at most
// hoogstens of them, with whether these are all. Each begins at its lowest
// node and is told without that node again at its end; they are in
// lexicographic order, and where it stops short it gives the first ones. An
// arrow from a node to itself is a circle of one; arrows that are there twice
// count once.
//
// Johnson 1975, Finding all the elementary circuits of a directed graph, SIAM
// Journal on Computing 4(1): the time between two circles is at most in the
// order of nodes and arrows together.
func Kringen(n int, pijlen [][2]int, hoogstens int) (kringen [][]int, alle bool) {
	z := kringzoeker{buren: buren(n, pijlen), hoogstens: hoogstens}
	for s := 0; s < n && !z.vol; s = z.start + 1 {
		// Of the nodes from s on, the first component that holds a circle.
		cs := componenten(z.buren, s)
		i := slices.IndexFunc(cs, func(c []int) bool { return len(c) > 1 || slices.Contains(z.buren[c[0]], c[0]) })
		if i < 0 {
			break
		}
		z.start = cs[i][0]
		z.mee, z.dicht, z.wacht = make([]bool, n), make([]bool, n), make([][]int, n)
		for _, v := range cs[i] {
			z.mee[v] = true
		}
		z.zoek(z.start)
	}
	return z.kringen, !z.vol
}

// kringzoeker seeks the circles through start within one component.
type kringzoeker struct {
	buren     [][]int
	hoogstens int
	start     int
	mee       []bool  // the nodes of the component
	dicht     []bool  // Johnson's blocked: start can't be reached from here but through the path
	wacht     [][]int // Johnson's B: the nodes to open when this one opens
	pad       []int
	kringen   [][]int
	vol       bool // there is a circle more than asked for
}

// zoek follows the path to v and on, and tells whether it came round.
func (z *kringzoeker) zoek(v int) bool {
	rond := false
	z.pad = append(z.pad, v)
	z.dicht[v] = true
	for _, w := range z.buren[v] {
		switch {
		case !z.mee[w]:
		case w == z.start:
			if len(z.kringen) >= z.hoogstens {
				z.vol = true
				return true
			}
			z.kringen = append(z.kringen, slices.Clone(z.pad))
			rond = true
		case !z.dicht[w]:
			rond = z.zoek(w) || rond
			if z.vol {
				return true
			}
		}
	}
	if rond {
		z.open(v)
	} else {
		for _, w := range z.buren[v] {
			if z.mee[w] && !slices.Contains(z.wacht[w], v) {
				z.wacht[w] = append(z.wacht[w], v)
			}
		}
	}
	z.pad = z.pad[:len(z.pad)-1]
	return rond
}

func (z *kringzoeker) open(v int) {
	z.dicht[v] = false
	wacht := z.wacht[v]
	z.wacht[v] = nil
	for _, w := range wacht {
		if z.dicht[w] {
			z.open(w)
		}
	}
}
