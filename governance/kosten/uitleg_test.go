package kosten_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

// What is made up is told per thing, and marks what rests on it alone.
func TestVerzonnen(t *testing.T) {
	d := achterhoekDefinitie() // real municipalities and figures, amounts made up
	v, err := d.Resolve()
	require.NoError(t, err)
	require.True(t, v.Fictief())
	require.Equal(t, []string{"De bedragen zijn verzonnen."}, v.Verzonnen())
	require.True(t, v.Verdeel()[0].Fictief)

	d.Gemeenten[7] = kosten.Gemeente{Code: "GM9901", Naam: "Fictiefstad"}
	for _, g := range d.Grondslagen {
		g.Waarden["GM9901"] = g.Waarden["GM1955"]
		delete(g.Waarden, "GM1955")
	}
	v, err = d.Resolve()
	require.NoError(t, err)
	require.Equal(t, []string{"De bedragen zijn verzonnen.", "De gemeente Fictiefstad is verzonnen."}, v.Verzonnen())

	d = achterhoekDefinitie()
	d.Fictief, d.Grondslagen[1].Fictief = false, true
	d.Sleutels[3].Mengsel[1].Sleutel = "tachtig"
	for i, s := range []string{"tachtig", "mengsel", "gelijk"} {
		d.Regelingen = append(d.Regelingen, d.Regelingen[0])
		d.Regelingen[i+1].ID, d.Regelingen[i+1].Sleutel = s, s
	}
	d.Regelingen[3].Werkelijk = &kosten.Werkelijk{Totaal: "1", Sleutel: "tachtig"}
	v, err = d.Resolve()
	require.NoError(t, err)
	require.True(t, v.Fictief())
	require.Equal(t, []string{"De cijfers van “Inwoners van 80 jaar en ouder” zijn verzonnen."}, v.Verzonnen())
	var fictief []bool
	for _, r := range v.Verdeel() {
		fictief = append(fictief, r.Fictief)
	}
	require.Equal(t, []bool{false, true, true, true}, fictief, "by inhabitants, by the figure, by a mix that holds it, and settled by it")
	ver, err := v.Vergelijk("team", "", "gelijk")
	require.NoError(t, err)
	require.False(t, ver.Fictief)
	ver, err = v.Vergelijk("team", "")
	require.NoError(t, err)
	require.True(t, ver.Fictief)

	d.Grondslagen[1].Fictief = false
	v, err = d.Resolve()
	require.NoError(t, err)
	require.False(t, v.Fictief())
	require.Empty(t, v.Verzonnen())
	require.Equal(t, []string{"inwoners", "tachtig"}, v.Uitleg()[3].Cijfers, "those of the keys in the mix")
	var b strings.Builder
	require.NoError(t, v.WriteText(&b))
	require.NotContains(t, b.String(), "ictief")
	b.Reset()
	require.NoError(t, v.WriteCSV(&b))
	require.Equal(t, 4*8, strings.Count(b.String(), ";nee\r\n"))
}
