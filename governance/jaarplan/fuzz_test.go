package jaarplan_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
)

func keurFouten(t *testing.T, err error) {
	t.Helper()
	for _, f := range goaltree.Fouten(err) {
		require.NotEmpty(t, f.Code)
		require.NotEmpty(t, f.Melding)
	}
}

func voegKapotteToe(f *testing.F) {
	f.Helper()
	alle, err := filepath.Glob("testdata/fout/*.json")
	require.NoError(f, err)
	require.NotEmpty(f, alle)
	for _, bestand := range alle {
		data, err := os.ReadFile(bestand)
		require.NoError(f, err)
		f.Add(data)
	}
}

// A plan that reads and resolves writes what reads back the same.
func FuzzReadJSON(f *testing.F) {
	var b bytes.Buffer
	require.NoError(f, jaarplan.WriteJSON(&b, plan()))
	f.Add(b.Bytes())
	voegKapotteToe(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := jaarplan.ReadJSON(bytes.NewReader(data), "fuzz.json")
		if err != nil {
			keurFouten(t, err)
			return
		}
		p, err := d.Resolve()
		if err != nil {
			keurFouten(t, err)
			return
		}
		var w bytes.Buffer
		require.NoError(t, p.WriteText(&w, nil, nil))
		w.Reset()
		require.NoError(t, jaarplan.WriteJSON(&w, d))
		terug, err := jaarplan.ReadJSON(&w, "")
		require.NoError(t, err)
		require.Empty(t, zelfde(d, terug))
	})
}

func FuzzReadTerugblik(f *testing.F) {
	var b bytes.Buffer
	require.NoError(f, jaarplan.WriteTerugblik(&b, terugblik()))
	f.Add(b.Bytes())
	voegKapotteToe(f)
	p := losOp(f, plan())
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := jaarplan.ReadTerugblik(bytes.NewReader(data), "fuzz.json")
		if err != nil {
			keurFouten(t, err)
			return
		}
		v, err := p.Verslag(d, nil, fictief)
		if err != nil {
			keurFouten(t, err)
			return
		}
		require.Equal(t, 3, v.Telling.Totaal())
	})
}
