package cycle_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var tekenaars = map[string]func(*cycle.Proces, io.Writer) error{
	"txt": (*cycle.Proces).WriteText, "dot": (*cycle.Proces).WriteDOT, "mmd": (*cycle.Proces).WriteMermaid,
}

func TestTekenen_golden(t *testing.T) {
	for _, id := range cycle.IngebouwdeIDs() {
		p := ingebouwd(t, id)
		for soort, teken := range tekenaars {
			var b bytes.Buffer
			require.NoError(t, teken(p, &b))
			schematest.Vergelijk(t, "testdata/"+id+"."+soort, b.Bytes(), *update)
		}
	}
}

// What people wrote stays text: it closes no label and adds no line.
func TestTekenen_opmaak(t *testing.T) {
	d := cycle.BredeMonitoring()
	d.Stappen[0].Naam = "a\"] --> x\n    - b"
	d.Overgangen[0].Wanneer = `c"|<b>`
	p, err := d.Resolve(achterhoek(t))
	require.NoError(t, err)
	for soort, want := range map[string]string{
		"txt": "1. a\"] --> x - b\n",
		"dot": `s1 [label="1. a\"] --> x\n    - b"];`,
		"mmd": `s1["1. a#quot;#93; --#gt; x<br/>    - b"]`,
	} {
		var b strings.Builder
		require.NoError(t, tekenaars[soort](p, &b))
		require.Contains(t, b.String(), want)
	}
}

type stuk struct{}

var errStuk = errors.New("vol")

func (stuk) Write([]byte) (int, error) { return 0, errStuk }

func TestTekenen_schrijffout(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	for _, teken := range tekenaars {
		require.ErrorIs(t, teken(p, stuk{}), errStuk)
	}
	require.ErrorIs(t, cycle.WriteJSON(stuk{}, p.Definitie()), errStuk)
	require.ErrorIs(t, cycle.WriteRegeloordelen(stuk{}, p.Toets(volledig("samen-duiden"))), errStuk)
}
