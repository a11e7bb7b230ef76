package rapport_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func pagina(t *testing.T, naam string, schrijf func(io.Writer) error) string {
	t.Helper()
	return paginatest.Goud(t, naam, schrijf, *update)
}

func proces(t *testing.T, id string) *cycle.Proces {
	t.Helper()
	p, err := cycle.Ingebouwd(id, 2026)
	require.NoError(t, err)
	return p
}

func dag(t *testing.T, s string) kalender.Datum {
	t.Helper()
	d, err := kalender.ParseDatum(s)
	require.NoError(t, err)
	return d
}

// proefronde is a round of the Brede Monitoring with fictional people and
// figures, half-way: it was sent back once and stands in step 5.
func proefronde(t *testing.T) *ronde.Ronde {
	t.Helper()
	data, err := os.ReadFile("../planning/testdata/ronde.jsonl")
	require.NoError(t, err)
	r := ronde.Nieuw(proces(t, cycle.IDBredeMonitoring))
	for regel := range bytes.Lines(data) {
		g, err := ronde.Parse(bytes.TrimSuffix(regel, []byte("\n")))
		require.NoError(t, err)
		require.NoError(t, r.Voeg(g))
	}
	return r
}
