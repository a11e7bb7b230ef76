package agenda_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
)

// Nobody can change what Resolve gave from outside.
func TestAlleenLezen(t *testing.T) {
	for _, d := range []*agenda.Definitie{agenda.Twente(), klein()} {
		v, err := d.Resolve()
		require.NoError(t, err)
		kopietest.AlleenLezen(t, v, d)
	}
}
