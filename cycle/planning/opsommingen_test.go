package planning_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

func TestOpsommingen(t *testing.T) {
	opsommingtest.Keur(t, planning.Postsoorten, planning.ParsePostsoort, "stap", "mijlpaal", "bijeenkomst", "actie")
	opsommingtest.Keur(t, planning.Poststanden, planning.ParsePoststand, "te-laat", "loopt", "volgt", "voorbij", "gedaan", "vervallen", "overgeslagen")
	for _, s := range planning.Poststanden() {
		require.Equal(t, s == planning.TeLaat || s == planning.Loopt || s == planning.Volgt, s.Open(), s.String())
	}
}
