package cycle_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

func TestOpsommingen(t *testing.T) {
	t.Run("Regelsoort", func(t *testing.T) {
		opsommingtest.Keur(t, cycle.Regelsoorten, cycle.ParseRegelsoort, "minimaal", "voorkeur", "andere_personen_dan", "lid_van_beide", "segment")
	})
	t.Run("Lading", func(t *testing.T) {
		opsommingtest.Keur(t, cycle.Ladingen, cycle.ParseLading, "afvaardiging", "opgaven", "rapportage")
	})
	t.Run("Richting", func(t *testing.T) {
		opsommingtest.Keur(t, cycle.Richtingen, cycle.ParseRichting, "vooruit", "terug", "nieuwe-ronde")
	})
}
