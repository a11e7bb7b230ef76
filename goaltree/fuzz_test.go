package goaltree_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// keurGelezen holds what a reader gave to what the package promises of it.
func keurGelezen(t *testing.T, d *goaltree.Definitie, err error) {
	t.Helper()
	if err != nil {
		require.Nil(t, d)
		for _, f := range goaltree.Fouten(err) {
			require.NotEmpty(t, f.Code)
			require.NotEmpty(t, f.Melding)
		}
		return
	}
	b, err := d.Resolve()
	if err != nil {
		for _, f := range goaltree.Fouten(err) {
			require.NotEmpty(t, f.Code)
			require.Positive(t, f.Regel)
		}
		return
	}
	for _, schrijf := range []func(*bytes.Buffer) error{
		func(w *bytes.Buffer) error { return goaltree.WriteJSON(w, d) },
		func(w *bytes.Buffer) error { return goaltree.WriteCSV(w, d) },
	} {
		var w bytes.Buffer
		require.NoError(t, schrijf(&w))
		terug, err := goaltree.Read(&w, "")
		require.NoError(t, err)
		opnieuw, err := terug.Resolve()
		require.NoError(t, err)
		require.True(t, vergelijk(t, b, opnieuw).IsLeeg())
	}
}

func FuzzReadJSON(f *testing.F) {
	voeg(f, goaltree.WriteJSON)
	alle, err := filepath.Glob("testdata/fout/*.json")
	require.NoError(f, err)
	for _, bestand := range alle {
		data, err := os.ReadFile(bestand)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := goaltree.ReadJSON(bytes.NewReader(data), "fuzz.json")
		keurGelezen(t, d, err)
	})
}

func FuzzReadCSV(f *testing.F) {
	voeg(f, goaltree.WriteCSV)
	f.Add([]byte("soort,id\nboom,\"x\n\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := goaltree.ReadCSV(bytes.NewReader(data), "fuzz.csv")
		keurGelezen(t, d, err)
	})
}

func voeg(f *testing.F, schrijf func(io.Writer, *goaltree.Definitie) error) {
	f.Helper()
	var b bytes.Buffer // a small one: the fuzzer minimises what it finds
	require.NoError(f, schrijf(&b, klein()))
	f.Add(b.Bytes())
}
