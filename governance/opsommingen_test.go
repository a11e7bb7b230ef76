package governance_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

func TestOpsommingen(t *testing.T) {
	t.Run("Orgaansoort", func(t *testing.T) {
		opsommingtest.Keur(t, governance.Orgaansoorten, governance.ParseOrgaansoort,
			"bestuursorgaan", "bestuurlijk-overleg", "ambtelijk-overleg", "stuurgroep", "team", "werkgroep", "klankbordgroep", "deelnemers")
	})
	t.Run("Schaal", func(t *testing.T) {
		opsommingtest.Keur(t, governance.Schalen, governance.ParseSchaal, "landelijk", "bovenregionaal", "regionaal", "subregionaal", "lokaal", "wijk")
	})
	t.Run("Lijnsoort", func(t *testing.T) {
		opsommingtest.Keur(t, governance.Lijnsoorten, governance.ParseLijnsoort, "stuurt", "bereidt-voor", "adviseert", "verbindt", "naast")
	})
	t.Run("Tijdseenheid", func(t *testing.T) {
		opsommingtest.Keur(t, governance.Tijdseenheden, governance.ParseTijdseenheid, "week", "maand", "jaar")
	})
	t.Run("Strengheid", func(t *testing.T) {
		opsommingtest.Keur(t, governance.Strengheden, governance.ParseStrengheid, "hard", "voorkeur")
	})
	t.Run("Oordeel", func(t *testing.T) {
		opsommingtest.Keur(t, governance.Oordelen, governance.ParseOordeel, "voldaan", "niet-voldaan", "niet-te-toetsen")
	})
}

func TestRitme(t *testing.T) {
	for want, r := range map[string]governance.Ritme{
		"minstens 1 keer per 2 maanden": {Keren: 1, Per: 2, Eenheid: governance.Maand},
		"minstens 1 keer per maand":     {Keren: 1, Per: 1, Eenheid: governance.Maand},
		"minstens 3 keer per 6 weken":   {Keren: 3, Per: 6, Eenheid: governance.Week},
		"minstens 4 keer per jaar":      {Keren: 4, Per: 1, Eenheid: governance.Jaar},
		"minstens 1 keer per 2 jaar":    {Keren: 1, Per: 2, Eenheid: governance.Jaar},
	} {
		require.Equal(t, want, r.String())
	}
}
