package governance_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(voorbeeld)) // a small one: the fuzzer minimises what it finds
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := governance.ReadJSON(bytes.NewReader(data), "fuzz.json")
		if err != nil {
			require.Nil(t, d)
			keurFouten(t, err)
			return
		}
		s, err := d.Resolve()
		if err != nil {
			keurFouten(t, err)
			return
		}
		var b bytes.Buffer
		require.NoError(t, governance.WriteJSON(&b, d))
		terug, err := governance.ReadJSON(&b, "")
		require.NoError(t, err)
		require.Empty(t, zelfde(d, terug))
		for _, o := range s.Organen() {
			for _, ander := range s.Boven(o.ID) {
				_, err := s.Tussen(o.ID, ander.Orgaan)
				require.NoError(t, err)
			}
		}
		for _, teken := range tekenaars {
			var een, twee bytes.Buffer
			require.NoError(t, teken(s, &een))
			require.NoError(t, teken(s, &twee))
			require.Equal(t, een.Bytes(), twee.Bytes())
		}
	})
}

func keurFouten(t *testing.T, err error) {
	t.Helper()
	for _, f := range goaltree.Fouten(err) {
		require.NotEmpty(t, f.Code)
		require.NotEmpty(t, f.Melding)
		require.Equal(t, "fuzz.json", f.Bestand)
	}
}
