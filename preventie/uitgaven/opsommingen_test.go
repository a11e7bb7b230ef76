package uitgaven_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

func TestOpsommingen(t *testing.T) {
	opsommingtest.Keur(t, uitgaven.Generaties, uitgaven.ParseGeneratie, "2017-2022", "2023-2024", "vanaf-2025")
	opsommingtest.Keur(t, uitgaven.Statussen, uitgaven.ParseStatus, "begroting", "realisatie")
}

// Every year from 2017 on has one generation, that says it has the year.
func TestGeneratieVan(t *testing.T) {
	for jaar := 2010; jaar < 2040; jaar++ {
		g, ok := uitgaven.GeneratieVan(jaar)
		require.Equal(t, jaar >= 2017, ok, jaar)
		if ok {
			require.LessOrEqual(t, g.Van(), jaar)
			require.True(t, g.Tot() == 0 || jaar <= g.Tot(), jaar)
		}
	}
	require.Equal(t, []int{2022, 2024, 0, 0}, []int{uitgaven.TotEnMet2022.Tot(), uitgaven.In2023En2024.Tot(), uitgaven.Vanaf2025.Tot(), uitgaven.Generatie(9).Tot()})
	require.Zero(t, uitgaven.Generatie(0).Van())
}
