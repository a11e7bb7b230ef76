package prioritering_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
)

// Nobody can change what Resolve gave from outside.
func TestAlleenLezen(t *testing.T) {
	for _, d := range []*prioritering.Definitie{prioritering.Twente2022()} {
		v, err := d.Resolve()
		require.NoError(t, err)
		require.Equal(t, []any{d.ID, d.Naam, d.ScoresFictief}, []any{v.ID(), v.Naam(), v.Fictief()})
		kopietest.AlleenLezen(t, v, d)
	}
}
