package rapport_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

// TestGrootte holds the page of eight full regions below three megabytes.
// With RAPPORT_UIT set to a file's name, the page is written there to look at.
func TestGrootte(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	require.NoError(t, rapport.WriteHTML(&b, acht(), opties()))
	require.Less(t, b.Len(), 3<<20)
	if bestand := os.Getenv("RAPPORT_UIT"); bestand != "" {
		require.NoError(t, os.WriteFile(bestand, b.Bytes(), 0o600))
	}
}
