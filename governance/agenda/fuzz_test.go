package agenda_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

func FuzzReadJSON(f *testing.F) {
	for _, d := range []*agenda.Definitie{klein(), agenda.Twente()} {
		var b bytes.Buffer
		require.NoError(f, agenda.WriteJSON(&b, d))
		f.Add(b.Bytes())
	}
	f.Add([]byte(`{"versie":"1","id":"a","naam":"A","rollen":[],"actielijnen":[{"id":"w","nummer":1,"naam":"W"}],
"problemen":[{"id":"q","naam":"Q","soort":"idee","herkomst":{"probleem":"q","stap":1}}],"logboeken":[{"probleem":"q","stappen":[]}]}`))
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
		require.NoError(t, agenda.WriteText(&w, a))
		require.NoError(t, agenda.WriteDOT(&w, a))
		require.NoError(t, agenda.WriteMermaid(&w, a))
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
