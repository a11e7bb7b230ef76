package goaltree_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

func TestOpsommingen(t *testing.T) {
	t.Run("Maat", func(t *testing.T) {
		opsommingtest.Keur(t, goaltree.Maten, goaltree.ParseMaat, "aandeel", "dichtheid", "gemiddelde", "aantal", "bedrag")
	})
	t.Run("Richting", func(t *testing.T) {
		opsommingtest.Keur(t, goaltree.Richtingen, goaltree.ParseRichting, "hoger", "lager", "neutraal")
	})
	t.Run("Schaal", func(t *testing.T) {
		opsommingtest.Keur(t, goaltree.Schalen, goaltree.ParseSchaal, "streef", "drempels", "verdeling")
	})
	t.Run("Kernwaarde", func(t *testing.T) {
		opsommingtest.Keur(t, goaltree.Kernwaarden, goaltree.ParseKernwaarde,
			"optimaal-ontwikkelen", "gezond", "veilig", "zelfredzaam-en-samenredzaam",
			"sociaal-verbonden", "participeren", "financieel-in-balans", "veerkracht")
	})
	t.Run("Wijzigingssoort", func(t *testing.T) {
		opsommingtest.Keur(t, goaltree.Wijzigingssoorten, goaltree.ParseWijzigingssoort,
			"toegevoegd", "vervallen", "hernoemd", "ondergebracht", "losgemaakt", "verplaatst", "herwogen", "herzien")
	})
	t.Run("Knoopsoort", func(t *testing.T) {
		opsommingtest.Keur(t, goaltree.Knoopsoorten, goaltree.ParseKnoopsoort, "boom", "hoofddoel", "effect", "indicator")
	})
}

// The eight and their order are those of the scheme of mission, goals and
// kernwaarden in the regional vision Achterhoek 2017.
func TestKernwaarden(t *testing.T) {
	labels := []string{
		"Optimaal ontwikkelen", "Gezond", "Veilig", "Zelfredzaam en samenredzaam",
		"Sociaal verbonden", "Participeren", "Financieel in balans", "Veerkracht",
	}
	for i, k := range goaltree.Kernwaarden() {
		require.Equal(t, i+1, k.Nummer())
		require.Equal(t, labels[i], k.Label())
		require.Contains(t, k.Bron(), "Achterhoek 2017")
	}
	require.Zero(t, goaltree.Kernwaarde(0).Nummer())
	require.Zero(t, goaltree.Kernwaarde(9).Nummer())
	require.Empty(t, goaltree.Kernwaarde(9).Bron())
}
