package prioritering_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// Whatever is read gives mistakes with their kind and place, or can be weighed
// and written.
func FuzzReadJSON(f *testing.F) {
	var b bytes.Buffer // a small one: the fuzzer minimises what it finds
	d := maak([]float64{1, 2}, []float64{1, 2}, []float64{3, 4})
	d.Oordelen = []prioritering.Paarsgewijs{consistent("een", []float64{1, 3})}
	require.NoError(f, prioritering.WriteJSON(&b, d))
	f.Add(b.Bytes())
	f.Add([]byte(`{"versie": "1", "oordelen": [{"waarde": "1/0"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := prioritering.ReadJSON(bytes.NewReader(data), "fuzz.json")
		if err != nil {
			for _, fout := range goaltree.Fouten(err) {
				require.NotEmpty(t, fout.Code)
			}
			return
		}
		a, err := d.Resolve()
		if err != nil {
			for _, fout := range goaltree.Fouten(err) {
				require.NotEmpty(t, fout.Code)
				require.Positive(t, fout.Regel)
			}
			return
		}
		require.NoError(t, prioritering.WriteJSON(io.Discard, d))
		a.Toets()
		for _, m := range prioritering.Methodes() {
			u, err := a.Weeg(m, prioritering.Options{AcceptInconsistent: true})
			require.NoError(t, err)
			require.NoError(t, u.WriteJSON(io.Discard), "every number is one")
			require.NoError(t, u.WriteText(io.Discard))
			require.Len(t, u.Opdrachten, len(d.Opdrachten))
		}
	})
}

func FuzzParseVerhouding(f *testing.F) {
	for _, s := range []string{"3", "1/3", "2,5", " 1 / 9", "1/0", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := prioritering.ParseVerhouding(s)
		if err != nil {
			return
		}
		terug, err := prioritering.ParseVerhouding(v.String())
		require.NoError(t, err)
		require.Equal(t, v, terug)
	})
}
