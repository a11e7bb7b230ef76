package agenda_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

func FuzzReadJSON(f *testing.F) {
	// Small ones: the fuzzer minimises what it finds.
	f.Add([]byte(`{"versie":"1","id":"a","naam":"A","rollen":[],"actielijnen":[{"id":"w","nummer":1,"naam":"W"}]}`))
	f.Add([]byte(`{"versie":"1","id":"a","naam":"A","rollen":[{"id":"r","naam":"R"}],"actielijnen":[{"id":"w","nummer":1,"naam":"W"}],
"problemen":[{"id":"q","naam":"Q","soort":"idee","raakt":["o"]}],"onderwerpen":[{"id":"o","naam":"O"}],
"logboeken":[{"probleem":"q","stappen":[{"stadium":"ingebracht","datum":"2024","rol":"r"}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := agenda.ReadJSON(bytes.NewReader(data), "fuzz.json")
		if err != nil {
			require.Nil(t, d)
			keurFouten(t, err)
			return
		}
		a, err := d.Resolve()
		if err != nil {
			keurFouten(t, err)
			return
		}
		require.Len(t, a.Plaatsingen(), len(a.Problemen()))
		a.Toets()
		var b, w bytes.Buffer
		require.NoError(t, a.WriteText(&w))
		require.NoError(t, a.WriteDOT(&w))
		require.NoError(t, a.WriteMermaid(&w))
		require.NoError(t, agenda.WriteJSON(&b, a.Definitie()))
		terug, err := agenda.ReadJSON(&b, "terug.json")
		require.NoError(t, err)
		_, err = terug.Resolve()
		require.NoError(t, err)
	})
}

func keurFouten(t *testing.T, err error) {
	t.Helper()
	for _, f := range goaltree.Fouten(err) {
		require.NotEmpty(t, f.Code)
		require.NotEmpty(t, f.Melding)
	}
}
