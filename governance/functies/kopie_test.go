package functies_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
)

func TestFunctieverdeling_alleenLezen(t *testing.T) {
	for _, d := range []*functies.Definitie{functies.Achterhoek2017(), leesFictief(t)} {
		v, err := d.Resolve()
		require.NoError(t, err)
		require.Equal(t, []any{d.ID, d.Naam, d.Jaar, d.Fictief}, []any{v.ID(), v.Naam(), v.Jaar(), v.Fictief()})
		kopietest.AlleenLezen(t, v, d)
		van, err := v.Van(v.Gemeenten()[0].Code, functies.Backoffice)
		require.NoError(t, err)
		kopietest.Overschrijf(&van)
		nog, err := v.Van(v.Gemeenten()[0].Code, functies.Backoffice)
		require.NoError(t, err)
		require.NotEmpty(t, nog.Lokaal.Verantwoordelijk)
		require.NotEmpty(t, nog.Lokaal.Verantwoordelijk[0])
	}
}
