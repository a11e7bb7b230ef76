package graaf_test

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
)

func Example() {
	// Three projects that wait for one another, and a fourth that waits for
	// the first.
	pijlen := [][2]int{{0, 1}, {1, 2}, {2, 0}, {1, 0}, {3, 0}}
	kringen, alle := graaf.Kringen(4, pijlen, 100)
	fmt.Println(kringen, alle)
	index, exact := graaf.Losmaken(4, pijlen)
	fmt.Println(index, exact) // without 0 -> 1 both circles are open
	// Output:
	// [[0 1] [0 1 2]] true
	// [0] true
}
