package statistiek

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Kwantielgroepen divides values over groups of about equal size (five for
// quintiles) and gives the group, 1..groepen, of each. Put in order so that
// the values for group 1 come first (the lowest with LaagsteEerst, the highest
// with HoogsteEerst), with r a value's rank in that order where ties share the lowest
// rank, N the number of values and q the number of groups,
//
//	group = ⌊q + 1 − ⌈(N + 1 − r)/(N/q)⌉⌋, and 0 becomes 1.
//
// The division is done in whole numbers, ⌈(N + 1 − r)·q/N⌉, which is the same
// without rounding.
//
// Source: Fingertips Public Health Technical Guidance, "Assigning deprivation
// categories"; PHEindicatormethods (phe_quantile).
//
// Domain: a NaN is a missing value: it gets group 0 and does not count in N.
// Equal values always fall in the same group, which makes groups unequal; a
// group may be empty. Infinite values have their place in the order.
//
// Errors: [ErrInvoer] for groepen below 1 or an unknown Volgorde;
// [ErrTeWeinig] with fewer values than groups.
func Kwantielgroepen(waarden []float64, groepen int, v Volgorde) ([]int, error) {
	if groepen < 1 {
		return nil, invoerfout("Kwantielgroepen", "groepen", float64(groepen), "1 or more")
	}
	if v != LaagsteEerst && v != HoogsteEerst {
		return nil, invoerfout("Kwantielgroepen", "v", float64(v), "LaagsteEerst or HoogsteEerst")
	}
	volgorde := make([]int, 0, len(waarden))
	for i, w := range waarden {
		if !math.IsNaN(w) {
			volgorde = append(volgorde, i)
		}
	}
	n := len(volgorde)
	if n < groepen {
		return nil, fmt.Errorf("Kwantielgroepen: %d values for %d groups: %w", n, groepen, ErrTeWeinig)
	}
	slices.SortFunc(volgorde, func(i, j int) int {
		if v == HoogsteEerst {
			i, j = j, i
		}
		return cmp.Compare(waarden[i], waarden[j])
	})
	uit := make([]int, len(waarden))
	rang := 0
	for k, i := range volgorde {
		if k == 0 || waarden[i] != waarden[volgorde[k-1]] {
			rang = k + 1
		}
		naar := ((n+1-rang)*groepen + n - 1) / n
		uit[i] = max(1, groepen+1-naar)
	}
	return uit, nil
}
