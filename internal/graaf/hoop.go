package graaf

// hoop is a binary heap: what minder puts first comes out first. Williams
// 1964, Algorithm 232: Heapsort, Communications of the ACM 7(6).
type hoop[T any] struct {
	minder func(a, b T) bool
	rij    []T
}

func (h *hoop[T]) erin(x T) {
	h.rij = append(h.rij, x)
	for i := len(h.rij) - 1; i > 0; {
		ouder := (i - 1) / 2
		if !h.minder(h.rij[i], h.rij[ouder]) {
			return
		}
		h.rij[i], h.rij[ouder] = h.rij[ouder], h.rij[i]
		i = ouder
	}
}

// eruit takes the first out of a heap that holds something.
func (h *hoop[T]) eruit() T {
	eerste, laatste := h.rij[0], len(h.rij)-1
	h.rij[0] = h.rij[laatste]
	h.rij = h.rij[:laatste]
	for i := 0; ; {
		kind := 2*i + 1
		if kind+1 < laatste && h.minder(h.rij[kind+1], h.rij[kind]) {
			kind++
		}
		if kind >= laatste || !h.minder(h.rij[kind], h.rij[i]) {
			return eerste
		}
		h.rij[i], h.rij[kind] = h.rij[kind], h.rij[i]
		i = kind
	}
}
