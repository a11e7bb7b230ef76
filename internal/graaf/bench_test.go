package graaf_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
)

// BenchmarkLosmaken takes the largest component that is looked at exactly,
// with an arrow between each two nodes.
func BenchmarkLosmaken(b *testing.B) {
	var pijlen [][2]int
	for i := range graaf.ExactTot {
		for j := range graaf.ExactTot {
			pijlen = append(pijlen, [2]int{i, j})
		}
	}
	for b.Loop() {
		graaf.Losmaken(graaf.ExactTot, pijlen)
	}
}
