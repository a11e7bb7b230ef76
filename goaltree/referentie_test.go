package goaltree_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

func TestReferentiebomen(t *testing.T) {
	for naam, geef := range map[string]func() *goaltree.Definitie{
		"achterhoek-2017": goaltree.Achterhoek2017, "voorschoten-2016": goaltree.Voorschoten2016,
	} {
		t.Run(naam, func(t *testing.T) {
			_, err := geef().Resolve()
			require.NoError(t, err)

			want, err := os.ReadFile("referentie/" + naam + ".json")
			require.NoError(t, err)
			var got bytes.Buffer
			require.NoError(t, goaltree.WriteJSON(&got, geef()))
			require.Equal(t, string(want), got.String(), "the file is not in the form WriteJSON gives")
		})
	}
}

func TestReferentiebomenAlsCSV(t *testing.T) {
	for _, d := range []*goaltree.Definitie{goaltree.Achterhoek2017(), goaltree.Voorschoten2016()} {
		var eerst, terug bytes.Buffer
		require.NoError(t, goaltree.WriteCSV(&eerst, d))
		gelezen, err := goaltree.Read(bytes.NewReader(eerst.Bytes()), "boom.csv")
		require.NoError(t, err)
		require.Equal(t, zonderPlaatsen(t, d), zonderPlaatsen(t, gelezen))
		require.NoError(t, goaltree.WriteCSV(&terug, gelezen))
		require.Equal(t, eerst.String(), terug.String())
	}
}

// zonderPlaatsen gives the definition as JSON, which holds all of it but the
// places where it was read.
func zonderPlaatsen(t *testing.T, d *goaltree.Definitie) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, goaltree.WriteJSON(&b, d))
	return b.String()
}
