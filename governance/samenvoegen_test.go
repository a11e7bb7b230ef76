package governance_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

func TestMerge(t *testing.T) {
	a, b := governance.BredeMonitoring(), governance.Achterhoek2017()
	d, err := governance.Merge(a, b)
	require.NoError(t, err)
	s := los(t, d)
	require.Empty(t, zelfde(governance.BredeMonitoring(), a), "a stays as it was")
	require.Empty(t, zelfde(governance.Achterhoek2017(), b), "b stays as it was")
	require.Equal(t, a.ID, d.ID)
	require.Equal(t, a.Bron+"; "+b.Bron, d.Bron)
	require.Len(t, d.Organen, 20+3, "of the seven of 2017 the plate has college, PoHo, MOSD and team CLM")
	require.Len(t, d.Rollen, 22+5, "of the eight of 2017 the plate has wethouder, manager and contractmanager")
	require.Len(t, d.Lijnen, 3+6, "that the MOSD prepares the PoHo stands in both")

	mosd, _ := s.Orgaan("mosd")
	require.Contains(t, mosd.Taak, "bereidt het portefeuillehoudersoverleg voor", "a's task stands")
	college, _ := s.Orgaan("college")
	require.Equal(t, "Het dagelijks bestuur van elke gemeente.", college.Taak, "b fills what a leaves open")
	require.Equal(t, "Brede Monitoring Achterhoek, plaat; Samenwerken om elkaar te versterken, regionale visie sociaal domein Achterhoek 2017, bijlage 6", college.Bron)

	tussen, err := s.Tussen("team-clm", "gemeenteraad")
	require.NoError(t, err)
	require.Equal(t, []string{"mosd", "poho", "college"}, tussen)

	b.Organen[5].Leden[0].Rollen[0] = "x"
	clm, _ := s.Orgaan("team-clm")
	require.Equal(t, "contractmanager", clm.Leden[0].Rollen[0], "nothing is shared")
	require.Equal(t, "contractmanager", d.Organen[14].Leden[0].Rollen[0], "nothing is shared")
}

// A structure with itself is itself.
func TestMerge_zichzelf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		merge := func(a, b *governance.Definitie) *governance.Definitie {
			samen, err := governance.Merge(a, b)
			require.NoError(t, err)
			return samen
		}
		require.Empty(t, zelfde(d, merge(d, d)))
		leeg := &governance.Definitie{Versie: d.Versie, ID: d.ID, Naam: d.Naam, Toelichting: d.Toelichting}
		require.Empty(t, zelfde(d, merge(leeg, d)))
		require.Empty(t, zelfde(d, merge(d, leeg)))
	})
}
