package programma_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

// The relations as graphs for Graphviz and Mermaid.
func TestTekenen(t *testing.T) {
	t.Parallel()
	p := opgelost(t, programma.Programma2018())
	var dot, mermaid bytes.Buffer
	require.NoError(t, p.WriteDOT(&dot))
	require.NoError(t, p.WriteMermaid(&mermaid))
	schematest.Vergelijk(t, "testdata/relaties.dot", dot.Bytes(), *update)
	schematest.Vergelijk(t, "testdata/relaties.mmd", mermaid.Bytes(), *update)
	require.Equal(t, len(p.Relaties()), strings.Count(dot.String(), " -> "))
	require.Equal(t, 1, strings.Count(dot.String(), "style=bold"), "one dependency opens the circle")
	require.Equal(t, 1, strings.Count(mermaid.String(), "==>"))
	require.ErrorIs(t, p.WriteDOT(dicht{}), errDicht)
	require.ErrorIs(t, p.WriteMermaid(dicht{}), errDicht)
}

var errDicht = errors.New("dicht")

// dicht is a writer that takes nothing.
type dicht struct{}

func (dicht) Write([]byte) (int, error) { return 0, errDicht }
