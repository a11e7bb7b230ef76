package interventies_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

const kleinJSON = `{"versie":"1","id":"k","naam":"k","jaar":2026,"boom":"achterhoek","doelen":[],"bron":"b","gemeenten":[{"code":"GM0197","naam":"Aalten"}],
"interventies":[{"id":"a","naam":"a","niveau":"universeel","fase":"gewoon-gezond-leven","effecten":["gezond-leven"],"begin":2026,"besluit":"opgenomen","bron":"b"}]}`

func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(kleinJSON))
	b := achterhoek(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := interventies.ReadJSON(bytes.NewReader(data), "fuzz")
		keurGelezen(t, b, d, err)
	})
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte(kleinCSV))
	b := achterhoek(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := interventies.ReadCSV(bytes.NewReader(data), "fuzz")
		keurGelezen(t, b, d, err)
	})
}

// keurGelezen checks that what was read is right or all wrong, and that what
// resolves is written in every form and read back.
func keurGelezen(t *testing.T, b *goaltree.Doelenboom, d *interventies.Definitie, err error) {
	t.Helper()
	if err != nil {
		require.Nil(t, d)
		keurFouten(t, err)
		return
	}
	p, err := d.Resolve(b)
	if err != nil {
		keurFouten(t, err)
		return
	}
	require.NoError(t, p.WriteText(io.Discard))
	require.NoError(t, p.WriteCSV(io.Discard))
	require.NoError(t, p.Overzicht().WriteJSON(io.Discard))
	var alsJSON, alsCSV bytes.Buffer
	require.NoError(t, interventies.WriteJSON(&alsJSON, d))
	terug, err := interventies.ReadJSON(&alsJSON, "")
	require.NoError(t, err)
	require.Empty(t, verschil(d, terug))
	if interventies.WriteCSV(&alsCSV, d) == nil {
		terug, err = interventies.ReadCSV(&alsCSV, "")
		require.NoError(t, err)
		require.Empty(t, verschil(d, terug))
	}
}

func keurFouten(t *testing.T, err error) {
	t.Helper()
	for _, f := range goaltree.Fouten(err) {
		require.NotEmpty(t, f.Code)
		require.NotEmpty(t, f.Melding)
		require.Equal(t, "fuzz", f.Bestand)
	}
}
