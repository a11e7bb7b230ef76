package interventies_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

// What the example comes to, read over by hand.
func TestUitvoer(t *testing.T) {
	p := programma(t)
	for bestand, schrijf := range map[string]func(io.Writer) error{
		"testdata/voorbeeld.txt":  p.WriteText,
		"testdata/voorbeeld.csv":  p.WriteCSV,
		"testdata/voorbeeld.json": p.Overzicht().WriteJSON,
	} {
		var b bytes.Buffer
		require.NoError(t, schrijf(&b))
		schematest.Vergelijk(t, bestand, bytes.ReplaceAll(b.Bytes(), []byte("\r\n"), []byte("\n")), *update)
	}
}

var errVol = errors.New("vol")

type vol struct{}

func (vol) Write([]byte) (int, error) { return 0, errVol }

func TestUitvoer_fouten(t *testing.T) {
	p, d := programma(t), voorbeeld(t)
	for naam, schrijf := range map[string]func(io.Writer) error{
		"tekst": p.WriteText, "csv": p.WriteCSV, "json": p.Overzicht().WriteJSON,
		"definitie": func(w io.Writer) error { return interventies.WriteJSON(w, d) },
		"rijen":     func(w io.Writer) error { return interventies.WriteCSV(w, d) },
	} {
		require.ErrorIs(t, schrijf(vol{}), errVol, naam)
	}
	for _, p := range []*interventies.Programma{nil, {}} {
		require.Error(t, p.WriteText(io.Discard))
		require.Error(t, p.WriteCSV(io.Discard))
		require.Error(t, p.Overzicht().WriteJSON(io.Discard))
		require.Empty(t, p.Toets())
		require.Empty(t, p.ID())
		_, err := p.Beoordeel(nieuw())
		require.ErrorIs(t, err, goaltree.CodeLeeg)
	}
	require.Error(t, (*interventies.Overzicht)(nil).WriteJSON(io.Discard))
	require.Error(t, interventies.WriteJSON(io.Discard, nil))
}

func TestInterventie_Looptijd(t *testing.T) {
	for want, v := range map[string]interventies.Interventie{
		"vanaf 2022, zonder einde": {Begin: 2022}, "alleen 2022": {Begin: 2022, Eind: 2022}, "2022 tot en met 2024": {Begin: 2022, Eind: 2024},
	} {
		require.Equal(t, want, v.Looptijd())
	}
}

// A year without what is known of it shows no amount.
func TestInterventie_KostenIn(t *testing.T) {
	v := interventies.Interventie{Kosten: []interventies.Kosten{{Jaar: 2025, Bedrag: "12.50"}, {Jaar: 2026, Bedrag: "veel"}}}
	bedrag, bekend := v.KostenIn(2025)
	require.True(t, bekend)
	require.Equal(t, "12.5", bedrag.String())
	for _, jaar := range []int{2024, 2026} {
		_, bekend := v.KostenIn(jaar)
		require.False(t, bekend)
	}
}

func BenchmarkToets(b *testing.B) {
	d := voorbeeld(b)
	klein := d.Interventies
	for i := range 480 {
		v := klein[i%len(klein)]
		v.ID, v.Kosten = v.ID+"-x"+string(rune('a'+i%26))+string(rune('a'+i/26)), nil
		d.Interventies = append(d.Interventies, v)
	}
	p, err := d.Resolve(achterhoek(b))
	require.NoError(b, err)
	for b.Loop() {
		p.Toets()
	}
}
