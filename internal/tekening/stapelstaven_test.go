package tekening_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

func TestStapelstaven(t *testing.T) {
	t.Parallel()
	d := tekening.Stapelstaven{
		Titel: "Proef", Omschrijving: "Twee staven van drie delen.", Delen: []string{"Een", "Twee", "Drie"}, Tot: 1,
		Staven: []tekening.Stapelstaaf{
			{Naam: "Vol", Waarden: []float64{0.5, 0.25, 0.25}, Tekst: "1,00", Nadruk: true},
			{Naam: "Half", Waarden: []float64{0.25, 0, 0.03}, Tekst: "0,28"},
		},
	}
	plaat := d.SVG()
	require.NoError(t, goed(plaat))
	// The parts stand one behind the other: 0 to 50, 50 to 75, 75 to 100; the
	// second bar skips what is zero: 0 to 25 and 25 to 28. Above them stand two
	// lines of the key (36), a gap (6) and the name (18); a bar with all that
	// belongs to it is 55 high.
	for _, deel := range []string{
		`<rect class="t-v0" x="0%" y="60" width="50%"`, `<rect class="t-v1" x="50%" y="60" width="25%"`, `<rect class="t-v2" x="75%" y="60" width="25%"`,
		`<rect class="t-v0" x="0%" y="115" width="25%"`, `<rect class="t-v2" x="25%" y="115" width="3%"`,
	} {
		require.Contains(t, plaat, deel)
	}
	require.NotContains(t, plaat, `<rect class="t-v1" x="25%"`)
	require.Equal(t, 4, strings.Count(plaat, `text-anchor="middle"`), "a part of 3% is too narrow for its number")
	require.Contains(t, plaat, ">1 Een</text>")
	require.Contains(t, plaat, `<text class="t-vet" x="0" y="54">Vol</text>`)

	d.Tot = 0
	d.Staven = d.Staven[1:]
	require.Contains(t, d.SVG(), `width="89.29%"`, "without an end the longest bar is the scale: 0,25 of 0,28")
	d.Staven[0].Waarden = []float64{math.NaN(), -1}
	require.NotContains(t, d.SVG(), `%" height="14"/><rect class="t-v`, "what is no number or below zero has no part")
	d.Delen = nil
	require.Empty(t, d.SVG())
	require.Empty(t, tekening.Stapelstaven{Delen: []string{"a"}}.SVG())
}

// The key stands in two columns where its names are short, in one where not.
func TestStapelstaven_sleutel(t *testing.T) {
	t.Parallel()
	kort := tekening.Stapelstaven{Delen: []string{"a", "b"}, Staven: []tekening.Stapelstaaf{{}}}.SVG()
	require.Contains(t, kort, `<svg class="t-vrij" x="50%" y="0">`)
	lang := tekening.Stapelstaven{Delen: []string{"a", "een heel lange naam van een deel"}, Staven: []tekening.Stapelstaaf{{}}}.SVG()
	require.Contains(t, lang, `<svg class="t-vrij" x="0%" y="18">`)
}

// Whatever is in it, the picture is well-formed, and no part runs out of it.
func TestStapelstaven_welgevormd(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		staaf := rapid.Custom(func(t *rapid.T) tekening.Stapelstaaf {
			return tekening.Stapelstaaf{
				Naam: tekst.Draw(t, "naam"), Waarden: rapid.SliceOfN(lastig, 0, 7).Draw(t, "waarden"), Tekst: tekst.Draw(t, "tekst"), Nadruk: rapid.Bool().Draw(t, "nadruk"),
			}
		})
		plaat := tekening.Stapelstaven{
			Titel: tekst.Draw(t, "titel"), Delen: rapid.SliceOfN(tekst, 0, 6).Draw(t, "delen"), Tot: lastig.Draw(t, "tot"), Staven: rapid.SliceOfN(staaf, 0, 5).Draw(t, "staven"),
		}.SVG()
		if err := goed(plaat); err != nil {
			t.Fatal(err)
		}
		for _, stuk := range strings.Split(plaat, `<rect class="t-v`)[1:] {
			var n int
			var x, y, breedte float64
			if _, err := fmt.Sscanf(stuk, `%d" x="%g%%" y="%g" width="%g%%"`, &n, &x, &y, &breedte); err == nil && x+breedte > 100.011 {
				t.Fatalf("a part ends at %g%%", x+breedte)
			}
		}
	})
}

// The rest is hatched, in the bars and in the key, and has no colour of a part.
func TestStapelstaven_rest(t *testing.T) {
	t.Parallel()
	d := tekening.Stapelstaven{Delen: []string{"a", "rest"}, Rest: true, Staven: []tekening.Stapelstaaf{{Naam: "s", Waarden: []float64{1, 3}}}}
	plaat := d.SVG()
	require.NoError(t, goed(plaat))
	require.Equal(t, 2, strings.Count(plaat, `class="t-reststreep"`))
	require.Contains(t, plaat, `<rect class="t-rest" x="25%"`)
	require.NotContains(t, plaat, "t-v1")
	d.Rest = false
	require.NotContains(t, d.SVG(), "t-rest")
}

// What lies outside comes last, after the rest, and looks like none of the others.
func TestStapelstaven_buiten(t *testing.T) {
	t.Parallel()
	d := tekening.Stapelstaven{Delen: []string{"a", "rest", "buiten"}, Rest: true, Buiten: true, Staven: []tekening.Stapelstaaf{{Naam: "s", Waarden: []float64{1, 1, 2}}}}
	plaat := d.SVG()
	require.NoError(t, goed(plaat))
	require.Contains(t, plaat, `<rect class="t-rest" x="25%"`)
	require.Contains(t, plaat, `<rect class="t-buiten" x="50%"`)
	require.Equal(t, 2, strings.Count(plaat, `class="t-reststreep"`))
	require.NotContains(t, plaat, "t-v1")
}
