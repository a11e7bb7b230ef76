package metadata_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	_, _, err := metadata.ReadFS(nil)
	require.ErrorIs(t, err, goaltree.CodeLeeg)
	require.ErrorIs(t, (*metadata.Tabel)(nil).HoortBij(nil), goaltree.CodeLeeg)
}
