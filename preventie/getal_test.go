package preventie_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/preventie"
)

func TestGetal(t *testing.T) {
	g, err := preventie.ParseGetal("0.35")
	require.NoError(t, err)
	require.Equal(t, "0,35", g.Tekst())
	require.Equal(t, "0.35", g.Decimal().String())
	require.True(t, g.IsDeel())
	require.Equal(t, -1, g.Cmp(preventie.HeelGetal(1)))
	require.True(t, preventie.Getal{}.Equal(preventie.HeelGetal(0)))
	for s, deel := range map[string]bool{"-0.1": false, "0": true, "1": true, "1.000000001": false} {
		g, err := preventie.ParseGetal(s)
		require.NoError(t, err)
		require.Equal(t, deel, g.IsDeel(), s)
		b, err := json.Marshal(g)
		require.NoError(t, err)
		var terug preventie.Getal
		require.NoError(t, json.Unmarshal(b, &terug))
		require.True(t, terug.Equal(g))
	}
	for _, s := range []string{"null", `"1"`, "1e3"} {
		blijft := preventie.HeelGetal(3)
		require.Error(t, blijft.UnmarshalJSON([]byte(s)))
		require.True(t, blijft.Equal(preventie.HeelGetal(3)))
	}
}
