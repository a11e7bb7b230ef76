package jaarplan_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

func TestOpsommingen(t *testing.T) {
	t.Run("status", func(t *testing.T) {
		opsommingtest.Keur(t, jaarplan.Statussen, jaarplan.ParseStatus, "gepland", "loopt", "afgerond", "gestopt")
	})
	t.Run("uitslag", func(t *testing.T) {
		opsommingtest.Keur(t, jaarplan.Uitslagen, jaarplan.ParseUitslag, "bereikt", "deels-bereikt", "niet-bereikt")
	})
	t.Run("beweging", func(t *testing.T) {
		opsommingtest.Keur(t, jaarplan.Bewegingen, jaarplan.ParseBeweging, "vooruit", "achteruit", "tegengesteld", "geen-aantoonbaar-verschil", "niet-te-zeggen")
	})
}
