package governance_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

// A rule that is broken somewhere is broken, one that cannot be told somewhere
// is not kept, whatever the order.
func TestPerRegel(t *testing.T) {
	toets := func(regel string, o governance.Oordeel) governance.Toets {
		return governance.Toets{Regel: regel, Oordeel: o}
	}
	niet, open, wel := toets("r", governance.NietVoldaan), toets("r", governance.NietTeToetsen), toets("r", governance.Voldaan)
	for _, volgorde := range [][]governance.Toets{{niet, open, wel}, {wel, open, niet}, {open, niet, wel}} {
		alle := governance.PerRegel(volgorde)
		require.Len(t, alle, 1)
		require.Equal(t, governance.NietVoldaan, alle[0].Oordeel)
		require.Equal(t, 1, alle[0].Voldaan)
		require.Equal(t, 3, alle[0].Aantal)
		require.Len(t, alle[0].Open, 2)
		require.Equal(t, volgorde[0], alle[0].Eerste)
	}
	twee := governance.PerRegel([]governance.Toets{wel, toets("s", governance.Voldaan), open})
	require.Equal(t, "r", twee[0].Eerste.Regel)
	require.Equal(t, governance.NietTeToetsen, twee[0].Oordeel)
	require.Equal(t, governance.Voldaan, twee[1].Oordeel)
	require.Empty(t, governance.PerRegel(nil))

	lezing := wel.MetLezing("De bron noemt niemand.")
	require.Equal(t, "Dit rust op onze lezing: de bron noemt niemand.", lezing.Bevinding)
	require.Equal(t, wel, wel.MetLezing(""))
	drie := governance.PerRegel([]governance.Toets{wel, lezing, niet.MetLezing("De bron noemt niemand.")})
	require.Equal(t, []int{2, 1, 3}, []int{drie[0].Voldaan, drie[0].OpLezing, drie[0].Aantal}, "what is not kept rests on nothing")
}
