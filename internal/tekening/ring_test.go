package tekening_test

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

func proefring() tekening.Ring {
	return tekening.Ring{
		Titel: "Proefring", Omschrijving: "Vijf verzonnen stappen.", Kern: []string{"Inwoner", "Professional met een lange naam", "Consulent"}, Waarden: []string{"open", "helder", "kundig"},
		Stappen: []tekening.Ringstap{
			{Nummer: "1", Naam: "Boven", Wie: wie("Iedereen", "", "Anderen"), Klasse: "koers", Teken: "✓", Woord: "gesloten"},
			{Nummer: "2", Naam: "Rechtsboven", Wie: wie("Een groep met een naam die te lang is voor één enkele regel naast de ring"), Teken: "●", Woord: "hier"},
			{Nummer: "3", Naam: "Rechtsonder", Klasse: "geen", Teken: "○", Woord: "nog niet"},
			{Nummer: "4", Naam: "Linksonder", Wie: []tekening.Ringwie{{Naam: "Raad (niet)", Buiten: true}}, Klasse: "geen"},
			{Nummer: "5", Naam: "Linksboven", Klasse: "geen"},
		},
		Pijlen: []tekening.Ringpijl{
			{Van: 0, Naar: 1, Label: "afvaardiging", Onder: "1 keer terug"}, {Van: 1, Naar: 2, Label: "afvaardiging"}, {Van: 2, Naar: 1, Soort: tekening.Gestreept},
			{Van: 4, Naar: 1, Label: "terug", Soort: tekening.Gestreept}, {Van: 3, Naar: 4, Soort: tekening.ZonderPunt}, {Van: 4, Naar: 9}, {Van: 2, Naar: 2},
		},
	}
}

func wie(namen ...string) []tekening.Ringwie {
	var alle []tekening.Ringwie
	for _, n := range namen {
		alle = append(alle, tekening.Ringwie{Naam: n})
	}
	return alle
}

func TestRing(t *testing.T) {
	t.Parallel()
	r := proefring()
	plaat := r.SVG()
	goud(t, "ring", plaat)
	require.Equal(t, 5, strings.Count(plaat, `r="26"`), "a disc each")
	require.Equal(t, 5, strings.Count(plaat, "t-pijl\"")+strings.Count(plaat, "t-pijl t-gestreept"), "an arrow each, but to a step that is not there and to the step itself")
	require.Equal(t, 2, strings.Count(plaat, "t-gestreept"))
	require.Equal(t, 4, strings.Count(plaat, "t-pijlpunt"), "a head each, but where none is wanted")
	require.Equal(t, 4, strings.Count(plaat, "A175 "), "along the ring to neighbours")
	require.Equal(t, 1, strings.Count(plaat, "Q"), "across to another")
	require.Contains(t, plaat, "● hier")
	require.Contains(t, plaat, "open · helder")
	require.Equal(t, 1, strings.Count(plaat, "t-kern"))
	require.Contains(t, plaat, ">1 keer terug</text>")
	require.Regexp(t, `class="t-zacht"[^>]*>Raad \(niet\)<`, plaat, "who does not take part is paler")
	require.NotContains(t, plaat, "t-raster", "texts stand beside their disc: no line leads to them")

	require.Empty(t, tekening.Ring{Kern: r.Kern}.SVG())
	for len(r.Stappen) <= tekening.RingMeest {
		r.Stappen = append(r.Stappen, tekening.Ringstap{Nummer: "x"})
	}
	require.Empty(t, r.SVG(), "more steps than there is place for")
	require.NotEmpty(t, tekening.Ring{Stappen: r.Stappen[:1], Kern: []string{"Alleen"}}.SVG())
}

// TestRing_inspring: what goes on stands further in, at both sides alike.
func TestRing_inspring(t *testing.T) {
	t.Parallel()
	const lang = "Een groep met een naam die te lang is voor één enkele regel naast de ring"
	plaat := tekening.Ring{Stappen: []tekening.Ringstap{{Nummer: "1"}, {Nummer: "2", Wie: wie(lang)}, {Nummer: "3"}, {Nummer: "4", Wie: wie(lang)}}}.SVG()
	x := regexp.MustCompile(`x="([0-9.]+)" y="[-0-9.]+">(?:Een groep|.*ring<)`).FindAllStringSubmatch(strings.ReplaceAll(plaat, "<text", "\n<text"), -1)
	require.Len(t, x, 4)
	var plek []float64
	for _, treffer := range x {
		v, err := strconv.ParseFloat(treffer[1], 64)
		require.NoError(t, err)
		plek = append(plek, v)
	}
	require.InDelta(t, 10, plek[1]-plek[0], 0.01, "right of the ring")
	require.InDelta(t, 10, plek[2]-plek[3], 0.01, "left of it")
}

// TestRingTekstenVrij: whatever stands beside the ring, no two texts at one
// side touch, and none leaves the drawing.
func TestRingTekstenVrij(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := tekening.Ring{Titel: "x"}
		for i := range rapid.IntRange(1, tekening.RingMeest).Draw(t, "stappen") {
			s := tekening.Ringstap{Nummer: fmt.Sprint(i), Naam: "Stap"}
			for range rapid.IntRange(0, 12).Draw(t, "wie") {
				s.Wie = append(s.Wie, tekening.Ringwie{Naam: strings.Repeat("woord ", rapid.IntRange(1, 12).Draw(t, "lang")), Buiten: rapid.Bool().Draw(t, "buiten")})
			}
			r.Stappen = append(r.Stappen, s)
		}
		plaat := r.SVG()
		var top, hoogte float64
		_, vak, _ := strings.Cut(plaat, "viewBox=")
		_, err := fmt.Sscanf(vak, `"0 %f 940 %f"`, &top, &hoogte)
		require.NoError(t, err)
		laatste := map[string][]float64{}
		for _, deel := range strings.Split(plaat, "<text ")[1:] {
			kop, _, _ := strings.Cut(deel, ">")
			if strings.Contains(kop, `font-size="20"`) {
				continue // on a disc
			}
			var x, y float64
			_, plek, _ := strings.Cut(kop, " x=")
			_, err := fmt.Sscanf(plek, `"%f" y="%f"`, &x, &y)
			require.NoError(t, err)
			require.True(t, y > top && y <= top+hoogte, "a text leaves the drawing")
			anker := "begin"
			if _, na, ok := strings.Cut(kop, `text-anchor="`); ok {
				anker, _, _ = strings.Cut(na, `"`)
			}
			for _, z := range laatste[anker] {
				require.GreaterOrEqual(t, math.Abs(y-z), 14.0, "two texts at one side touch")
			}
			laatste[anker] = append(laatste[anker], y)
		}
	})
}

// TestRingWelgevormd: whatever is in it, a ring is well-formed.
func TestRingWelgevormd(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		stap := rapid.Custom(func(t *rapid.T) tekening.Ringstap {
			return tekening.Ringstap{
				Nummer: tekst.Draw(t, "nummer"), Naam: tekst.Draw(t, "naam"), Wie: wie(rapid.SliceOfN(tekst, 0, 4).Draw(t, "wie")...),
				Klasse: woord.Draw(t, "klasse"), Teken: tekst.Draw(t, "teken"), Woord: tekst.Draw(t, "woord"),
			}
		})
		pijl := rapid.Custom(func(t *rapid.T) tekening.Ringpijl {
			return tekening.Ringpijl{
				Van: rapid.IntRange(-1, 13).Draw(t, "van"), Naar: rapid.IntRange(-1, 13).Draw(t, "naar"), Label: tekst.Draw(t, "label"),
				Soort: tekening.Pijlsoort(rapid.IntRange(0, 3).Draw(t, "soort")),
			}
		})
		plaat := tekening.Ring{
			Titel: tekst.Draw(t, "titel"), Omschrijving: tekst.Draw(t, "omschrijving"), Kern: rapid.SliceOfN(tekst, 0, 8).Draw(t, "kern"),
			Waarden: rapid.SliceOfN(tekst, 0, 5).Draw(t, "waarden"), Stappen: rapid.SliceOfN(stap, 1, 12).Draw(t, "stappen"), Pijlen: rapid.SliceOfN(pijl, 0, 8).Draw(t, "pijlen"),
		}.SVG()
		if err := goed(plaat); err != nil {
			t.Fatal(err)
		}
	})
}
