package interventies_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

func TestOpsommingen(t *testing.T) {
	t.Run("Leefgebied", func(t *testing.T) {
		opsommingtest.Keur(t, interventies.Leefgebieden, interventies.ParseLeefgebied, "school", "vrije-tijd", "werk")
	})
	t.Run("Besluit", func(t *testing.T) {
		opsommingtest.Keur(t, interventies.Besluiten, interventies.ParseBesluit, "opgenomen", "voorgesteld", "niet-opgenomen")
	})
	t.Run("Kostensoort", func(t *testing.T) {
		opsommingtest.Keur(t, interventies.Kostensoorten, interventies.ParseKostensoort, "begroot", "werkelijk")
	})
	t.Run("Advies", func(t *testing.T) {
		opsommingtest.Keur(t, interventies.Adviezen, interventies.ParseAdvies, "kan-opgenomen", "mist-voorwaarden", "niet-te-zeggen")
	})
	t.Run("Bewijs", func(t *testing.T) {
		opsommingtest.Keur(t, interventies.Bewijzen, interventies.ParseBewijs,
			"geen", "goed-beschreven", "goed-onderbouwd", "eerste-aanwijzingen", "goede-aanwijzingen", "sterke-aanwijzingen")
	})
}

func TestBewijs_Effectief(t *testing.T) {
	for _, b := range append(interventies.Bewijzen(), 0, 7) {
		require.Equal(t, b == interventies.EersteAanwijzingen || b == interventies.GoedeAanwijzingen || b == interventies.SterkeAanwijzingen, b.Effectief(), b)
	}
}

func TestProgramma_alleenLezen(t *testing.T) {
	d := voorbeeld(t)
	p, err := d.Resolve(boom(t))
	require.NoError(t, err)
	kopietest.AlleenLezen(t, p, d)
}
