package cycle_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

func FuzzReadJSON(f *testing.F) {
	for _, klein := range []string{ // the fuzzer minimises what it finds
		`{"versie":"1","id":"a","naam":"A","stappen":[{"nummer":1,"id":"s","naam":"S"}],"overgangen":[]}`,
		`{"versie":"1","id":"a","naam":"A","stappen":[{"nummer":1,"id":"s","naam":"S","deelnemers":[{"orgaan":"mosd","regels":[{"soort":"minimaal","aantal":1}]}]}],"overgangen":[{"van":"s","naar":"s"}]}`,
	} {
		f.Add([]byte(klein))
	}
	structuur := achterhoek(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := cycle.ReadJSON(bytes.NewReader(data), "fuzz.json")
		if err != nil {
			require.Nil(t, d)
			keurFouten(t, err)
			return
		}
		p, err := d.Resolve(structuur)
		if err != nil {
			keurFouten(t, err)
			return
		}
		var b bytes.Buffer
		require.NoError(t, cycle.WriteJSON(&b, d))
		terug, err := cycle.ReadJSON(&b, "")
		require.NoError(t, err)
		require.Empty(t, zelfde(d, terug))
		for _, s := range p.Stappen() {
			bevindingen := p.Toets(cycle.Voorstel{Stap: s.ID, Segment: cycle.Wmo, Aanwezigen: []cycle.Persoon{met("p", "consulent"), verbinder("v")}})
			require.NotEmpty(t, bevindingen)
		}
		for _, teken := range tekenaars {
			var een, twee bytes.Buffer
			require.NoError(t, teken(p, &een))
			require.NoError(t, teken(p, &twee))
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
