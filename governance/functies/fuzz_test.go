package functies_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

func FuzzReadJSON(f *testing.F) {
	// Small ones: the fuzzer minimises what it finds.
	f.Add([]byte(`{"versie":"1","id":"a","naam":"A","jaar":2026,"gemeenten":[{"code":"GM9911","naam":"B"}],"verantwoordelijken":[],"functies":[]}`))
	f.Add([]byte(`{"versie":"1","id":"a","naam":"A","jaar":2026,"fictief":true,"gemeenten":[{"code":"GM9911","naam":"B"}],"verantwoordelijken":[{"id":"w","naam":"W"}],
"functies":[{"functie":"inkoop","lokaal":{"omschrijving":"o","verantwoordelijk":["w"]},"regionaal":{"omschrijving":"r","verantwoordelijk":[]}}],
"afwijkingen":[{"gemeente":"GM9911","functie":"inkoop","deel":"lokaal","uitvoering":{"omschrijving":"a","verantwoordelijk":["w"],"organisatievorm":"bv","reden":"x","lezing":"y"}}],
"partijen":[{"id":"p","naam":"P","gemeenten":["GM9911"],"beheer":"team-clm"}]}`))
	f.Add([]byte(`{"versie":"2"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := functies.ReadJSON(bytes.NewReader(data), "fuzz.json")
		if err != nil {
			require.Nil(t, d)
			require.NotEmpty(t, goaltree.Fouten(err))
			return
		}
		v, err := d.Resolve()
		if err != nil {
			for _, fout := range goaltree.Fouten(err) {
				require.NotEmpty(t, fout.Code)
				require.Positive(t, fout.Regel, "the mistake has a place: %s", fout)
			}
			return
		}
		var b bytes.Buffer
		require.NoError(t, functies.WriteJSON(&b, d))
		terug, err := functies.ReadJSON(&b, "terug.json")
		require.NoError(t, err)
		w, err := terug.Resolve()
		require.NoError(t, err)
		require.Equal(t, v.Vergelijk(), w.Vergelijk())
		for _, schrijf := range []func(io.Writer) error{v.WriteText, v.WriteCSV, v.Overzicht().WriteJSON} {
			require.NoError(t, schrijf(io.Discard))
		}
	})
}
