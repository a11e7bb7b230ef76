package tekening_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// Bars from 0 to 100 on a picture of 2 to 98 per cent: 25 to 75 is 26 to 74.
func TestTornado(t *testing.T) {
	d := tekening.Tornado{
		Titel: "Wat telt", Midden: tekening.Niveau{Naam: "nu", Waarde: 50}, Nul: "nul",
		Staven: []tekening.Spanne{{Naam: "Breed", Van: 0, Tot: 100, VanBij: "bij 1", TotBij: "bij 2"}, {Naam: "Smal", Van: 25, Tot: 75}, {Naam: "Geen getal", Van: math.NaN()}},
	}
	plaat := d.SVG()
	require.NoError(t, goed(plaat))
	for _, s := range []string{`x="26%"`, `width="48%"`, ">bij 1</text>", ">bij 2</text>", ">nu</text>", ">nul</text>"} {
		require.Contains(t, plaat, s)
	}
	require.NotContains(t, plaat, "Geen getal")
	d.Staven = d.Staven[2:]
	require.Empty(t, d.SVG())

	rapid.Check(t, func(t *rapid.T) {
		d := tekening.Tornado{Titel: tekst.Draw(t, "titel"), Midden: tekening.Niveau{Naam: tekst.Draw(t, "naam"), Waarde: lastig.Draw(t, "midden")}, Nul: tekst.Draw(t, "nul")}
		for range rapid.IntRange(0, 4).Draw(t, "n") {
			d.Staven = append(d.Staven, tekening.Spanne{Naam: tekst.Draw(t, "naam"), Van: lastig.Draw(t, "van"), Tot: lastig.Draw(t, "tot"), VanBij: tekst.Draw(t, "bij"), TotBij: tekst.Draw(t, "bij")})
		}
		require.NoError(t, goed(d.SVG()))
	})
}

// A milestone is a line with its name, also where it lies outside the points.
func TestLijngrafiek_mijlpaal(t *testing.T) {
	l := tekening.Lijngrafiek{Titel: "Stand", Reeksen: []tekening.Reeks{{Punten: []tekening.Punt{{X: 1, Y: -2}, {X: 2, Y: 2}}}}}
	zonder := l.SVG()
	l.Mijlpaal = &tekening.Moment{X: 3, Label: "terugverdiend in 3"}
	met := l.SVG()
	require.NoError(t, goed(met))
	require.NotContains(t, zonder, "t-niveau")
	require.Equal(t, 1, strings.Count(met, "t-niveau"))
	require.Contains(t, met, ">terugverdiend in 3</text>")
	l.Mijlpaal.X = math.NaN()
	require.Equal(t, zonder, l.SVG())
}
