package cbs_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	_, err := (*cbs.Gebiedsindeling)(nil).Met()
	require.ErrorContains(t, err, "no gebiedsindeling")
	_, err = (*cbs.Herindeling)(nil).MetBereik(cbs.Bereik{})
	require.ErrorContains(t, err, "no herindeling")
}
