package rapport_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

func TestWriteJaarkalender(t *testing.T) {
	o, err := planning.Kalender(dag(t, "2026-06-18"), []planning.Proces{
		{Proces: proces(t, cycle.IDPlanningEnControl), Gedaan: map[string]kalender.Datum{"jaarrekening": dag(t, "2026-06-11")}},
	}, []*ronde.Ronde{proefronde(t)})
	require.NoError(t, err)
	pagina(t, "jaarkalender", func(w io.Writer) error {
		return rapport.WriteJaarkalender(w, o, 2026, rapport.Options{Datum: "18 juni 2026"})
	})
}
