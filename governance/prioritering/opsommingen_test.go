package prioritering_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

func TestOpsommingen(t *testing.T) {
	t.Run("Soort", func(t *testing.T) {
		opsommingtest.Keur(t, prioritering.Soorten, prioritering.ParseSoort, "inhoudelijk", "faciliterend")
		require.Contains(t, prioritering.Faciliterend.Bron(), "werksessie 9 mei 2022")
	})
	t.Run("Methode", func(t *testing.T) {
		opsommingtest.Keur(t, prioritering.Methodes, prioritering.ParseMethode, "gewogen-som", "ahp", "topsis")
	})
	t.Run("Nabijsoort", func(t *testing.T) {
		opsommingtest.Keur(t, prioritering.Nabijsoorten, prioritering.ParseNabijsoort, "score", "gewicht", "beoordelaars")
	})
}
