package programma_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
)

// Nobody can change what Resolve gave from outside.
func TestAlleenLezen(t *testing.T) {
	for _, d := range []*programma.Definitie{programma.Programma2018(), programma.Fictief(), klein(t)} {
		v, err := d.Resolve()
		require.NoError(t, err)
		kopietest.AlleenLezen(t, v, d)
	}
}
