package prioritering_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// The largest line that is taken: 200 opdrachten by 15 criteria.
func BenchmarkWeeg(b *testing.B) {
	gewichten := make([]float64, prioritering.MaxCriteria)
	for j := range gewichten {
		gewichten[j] = float64(j + 1)
	}
	scores := make([][]float64, prioritering.MaxOpdrachten)
	for i := range scores {
		for j := range gewichten {
			scores[i] = append(scores[i], float64((i*7+j*j*3+i*j)%11))
		}
	}
	d := maak(gewichten, scores...)
	d.Oordelen = []prioritering.Paarsgewijs{consistent("een", gewichten)}
	for i := range d.Oordelen[0].Vergelijkingen {
		d.Oordelen[0].Vergelijkingen[i].Waarde = 1
	}
	a, err := d.Resolve()
	require.NoError(b, err)
	for _, m := range prioritering.Methodes() {
		b.Run(m.String(), func(b *testing.B) {
			for b.Loop() {
				_, err := a.Weeg(m, prioritering.Options{})
				require.NoError(b, err)
			}
		})
	}
}
