package tekening_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// goed checks what holds of every picture: well-formed XML with a title and
// without numbers that are none.
func goed(plaat string) error {
	if plaat == "" {
		return nil
	}
	d := xml.NewDecoder(strings.NewReader(plaat))
	titels, diepte := 0, 0
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("%w in %s", err, plaat)
		}
		switch e := t.(type) {
		case xml.StartElement:
			diepte++
			if e.Name.Local == "title" && diepte == 2 {
				titels++
			}
			for _, a := range e.Attr {
				for _, s := range []string{"NaN", "Inf", "e+", "http"} {
					if strings.Contains(a.Value, s) {
						return fmt.Errorf("%s=%q", a.Name.Local, a.Value)
					}
				}
			}
		case xml.EndElement:
			diepte--
		}
	}
	if titels != 1 {
		return fmt.Errorf("%d titles in %s", titels, plaat)
	}
	return nil
}

var (
	lastig = rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -1e300, 5e-324, 100, -100}), rapid.Float64Range(-200, 200))
	tekst  = rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "<b>&\"'", "a\x00b\x1b[1m", "\xff\xfe", "Meervoudigverzorgingsondersteuningsbehoeftig", "een twee drie vier vijf zes zeven acht negen tien"}))
	woord  = rapid.SampledFrom([]string{"koers", "aandacht", "afwijkend", "geen", "", `x" onload="y`})
)

func marge(t *rapid.T) *tekening.Marge {
	if rapid.Bool().Draw(t, "met marge") {
		return &tekening.Marge{Onder: lastig.Draw(t, "onder"), Boven: lastig.Draw(t, "boven")}
	}
	return nil
}

func staven(t *rapid.T) []tekening.Staaf {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) tekening.Staaf {
		return tekening.Staaf{
			Naam: tekst.Draw(t, "naam"), Waarde: lastig.Draw(t, "waarde"), Tekst: tekst.Draw(t, "tekst"), Leeg: rapid.Bool().Draw(t, "leeg"),
			Nadruk: rapid.Bool().Draw(t, "nadruk"), Sprong: rapid.Bool().Draw(t, "sprong"), Klasse: woord.Draw(t, "klasse"), Marge: marge(t),
		}
	}), 0, 6).Draw(t, "staven")
}

// TestWelgevormd: whatever is in it, a picture is well-formed and drawable.
func TestWelgevormd(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		niveau := func() tekening.Niveau {
			return tekening.Niveau{Naam: tekst.Draw(t, "niveau"), Waarde: lastig.Draw(t, "hoogte")}
		}
		punt := rapid.Custom(func(t *rapid.T) tekening.Punt {
			return tekening.Punt{
				X: lastig.Draw(t, "x"), Y: lastig.Draw(t, "y"), Leeg: rapid.Bool().Draw(t, "leeg"), Hol: rapid.Bool().Draw(t, "hol"),
				Breuk: rapid.Bool().Draw(t, "breuk"), Marge: marge(t),
			}
		})
		reeks := rapid.Custom(func(t *rapid.T) tekening.Reeks {
			return tekening.Reeks{Naam: tekst.Draw(t, "naam"), Punten: rapid.SliceOfN(punt, 0, 8).Draw(t, "punten")}
		})
		moment := rapid.Custom(func(t *rapid.T) tekening.Moment {
			return tekening.Moment{X: lastig.Draw(t, "x"), Label: tekst.Draw(t, "label")}
		})
		knopen := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) tekening.Knoop {
			return tekening.Knoop{Naam: tekst.Draw(t, "naam"), Teken: tekst.Draw(t, "teken"), Woord: tekst.Draw(t, "woord"), Klasse: woord.Draw(t, "klasse")}
		}), 0, 6)
		verbinding := rapid.Custom(func(t *rapid.T) tekening.Verbinding {
			return tekening.Verbinding{Tak: rapid.IntRange(-1, 7).Draw(t, "tak"), Blad: rapid.IntRange(-1, 7).Draw(t, "blad")}
		})
		grenspunt := rapid.Custom(func(t *rapid.T) tekening.Grenspunt {
			return tekening.Grenspunt{X: lastig.Draw(t, "x"), Onder: lastig.Draw(t, "onder"), Boven: lastig.Draw(t, "boven")}
		})
		grens := rapid.Custom(func(t *rapid.T) tekening.Grens {
			return tekening.Grens{Naam: tekst.Draw(t, "naam"), Stip: rapid.Bool().Draw(t, "stip"), Punten: rapid.SliceOfN(grenspunt, 0, 6).Draw(t, "punten")}
		})
		stip := rapid.Custom(func(t *rapid.T) tekening.Trechterpunt {
			return tekening.Trechterpunt{Naam: tekst.Draw(t, "naam"), X: lastig.Draw(t, "x"), Y: lastig.Draw(t, "y"), Nadruk: rapid.Bool().Draw(t, "nadruk"), Uit: rapid.Bool().Draw(t, "uit")}
		})
		n, v := niveau(), lastig.Draw(t, "verwacht")
		titel := tekst.Draw(t, "titel")
		for soort, plaat := range map[string]string{
			"lijn": tekening.Lijngrafiek{
				Titel: titel, Omschrijving: titel, Momenten: rapid.SliceOfN(moment, 0, 12).Draw(t, "momenten"),
				Reeksen: rapid.SliceOfN(reeks, 0, 6).Draw(t, "reeksen"), Niveaus: []tekening.Niveau{n, niveau()}, Eenheid: rapid.SampledFrom([]string{"", "%", "€"}).Draw(t, "eenheid"),
			}.SVG(),
			"trechter": tekening.Trechter{
				Titel: titel, Omschrijving: titel, XTitel: titel, YTitel: titel, Eenheid: "%", Referentie: n,
				Grenzen: rapid.SliceOfN(grens, 0, 3).Draw(t, "grenzen"), Punten: rapid.SliceOfN(stip, 0, 20).Draw(t, "stippen"),
			}.SVG(),
			"staven":  tekening.Staafdiagram{Titel: titel, Staven: staven(t), Niveau: &n}.SVG(),
			"uiteen":  tekening.Uiteenlopend{Titel: titel, Staven: staven(t), Grens: lastig.Draw(t, "grens")}.SVG(),
			"onder":   tekening.Uiteenlopend{Titel: titel, Staven: staven(t), Onder: true}.SVG(),
			"score":   tekening.Scoreschaal{Titel: titel, Waarde: lastig.Draw(t, "score"), Verwacht: &v, Klasse: woord.Draw(t, "klasse")}.SVG(),
			"boom":    tekening.Boom{Titel: titel, Wortel: titel, Takken: knopen.Draw(t, "takken"), Bladen: knopen.Draw(t, "bladen"), Lijnen: rapid.SliceOfN(verbinding, 0, 9).Draw(t, "lijnen")}.SVG(),
			"eenheid": tekening.Staafdiagram{Staven: staven(t)}.SVG(),
		} {
			if err := goed(plaat); err != nil {
				t.Fatalf("%s: %v", soort, err)
			}
		}
	})
}

func TestStappen(t *testing.T) {
	t.Parallel()
	for _, geval := range []struct {
		laag, hoog float64
		wil        []float64
		decimalen  int
	}{
		{0, 100, []float64{0, 25, 50, 75, 100}, 0},
		{3, 17, []float64{0, 5, 10, 15, 20}, 0},
		{0.11, 0.19, []float64{0.1, 0.12, 0.14, 0.16, 0.18, 0.2}, 2},
		{-4, 4, []float64{-4, -2, 0, 2, 4}, 0},
		{0, 9.5, []float64{0, 2.5, 5, 7.5, 10}, 1},
	} {
		stappen, decimalen := tekening.Stappen(geval.laag, geval.hoog, 4)
		require.InDeltaSlice(t, geval.wil, stappen, 1e-9, "%v to %v", geval.laag, geval.hoog)
		require.Equal(t, geval.decimalen, decimalen, "%v to %v", geval.laag, geval.hoog)
	}
}

func TestAsteksten(t *testing.T) {
	t.Parallel()
	const s = "\u00a0"
	for _, geval := range []struct {
		naam      string
		stappen   []float64
		decimalen int
		eenheid   string
		wil       []string
	}{
		{"whole", []float64{0, 25, 50}, 0, "", []string{"0", "25", "50"}},
		{"per cent", []float64{0, 2.5, 5}, 1, "%", []string{"0%", "2,5%", "5,0%"}},
		{"below zero", []float64{-500, 0, 500}, 0, "", []string{"−500", "0", "500"}},
		{"all millions", []float64{1e6, 1.25e6, 1.5e6}, 0, "", []string{"1,00" + s + "mln", "1,25" + s + "mln", "1,50" + s + "mln"}},
		{"all millions but zero", []float64{0, 1e6, 2e6}, 0, "", []string{"0", "1" + s + "mln", "2" + s + "mln"}},
		{"not all millions", []float64{500e3, 750e3, 1e6, 1.25e6}, 0, "", []string{"500.000", "750.000", "1.000.000", "1.250.000"}},
		{"millions too fine", []float64{1e6, 1000500, 1001000}, 0, "", []string{"1.000.000", "1.000.500", "1.001.000"}},
		{"euro", []float64{0, 1200}, 0, "euro", []string{"€" + s + "0", "€" + s + "1.200"}},
		{"millions of euro", []float64{-2e6, 0, 2e6}, 0, "€", []string{"€" + s + "−2" + s + "mln", "€" + s + "0", "€" + s + "2" + s + "mln"}},
		{"milliards", []float64{1e9, 1.5e9}, 0, "€", []string{"€" + s + "1,0" + s + "mld", "€" + s + "1,5" + s + "mld"}},
		{"no milliards of per cents", []float64{1e9}, 0, "%", []string{"1.000.000.000%"}},
		{"a unit that stands elsewhere", []float64{10}, 0, "per 10.000 inwoners", []string{"10"}},
		{"none", nil, 0, "", []string{}},
	} {
		require.Equal(t, geval.wil, tekening.Asteksten(geval.stappen, geval.decimalen, geval.eenheid), geval.naam)
	}
}

// TestAstekstenVerschillen: different numbers on an axis have different texts,
// and one unit.
func TestAstekstenVerschillen(t *testing.T) {
	t.Parallel()
	grens := rapid.OneOf(lastig, rapid.Float64Range(-3e6, 3e6), rapid.Float64Range(0, 1e-3), rapid.Float64Range(-1e10, 1e10))
	rapid.Check(t, func(t *rapid.T) {
		stappen, decimalen := tekening.Stappen(grens.Draw(t, "laag"), grens.Draw(t, "hoog"), rapid.IntRange(1, 12).Draw(t, "aantal"))
		gehad := map[string]float64{}
		groot := 0
		for i, tekst := range tekening.Asteksten(stappen, decimalen, rapid.SampledFrom([]string{"", "%", "€"}).Draw(t, "eenheid")) {
			if eerder, ok := gehad[tekst]; ok {
				t.Fatalf("%v and %v are both %q", eerder, stappen[i], tekst)
			}
			gehad[tekst] = stappen[i]
			if strings.Contains(tekst, "ml") {
				groot++
			} else if stappen[i] != 0 && groot > 0 {
				t.Fatalf("%q beside another unit in %v", tekst, gehad)
			}
		}
	})
}

// TestStappenOmvatten: the steps always embrace the range, with equal distances.
func TestStappenOmvatten(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Float64Range(-1e9, 1e9).Draw(t, "a"), rapid.Float64Range(-1e9, 1e9).Draw(t, "b")
		laag, hoog := min(a, b), max(a, b)
		stappen, decimalen := tekening.Stappen(a, b, rapid.IntRange(-1, 10).Draw(t, "aantal"))
		speling := 1e-6 * max(1, math.Abs(laag), math.Abs(hoog))
		if len(stappen) < 2 || stappen[0] > laag+speling || stappen[len(stappen)-1] < hoog-speling || decimalen < 0 {
			t.Fatalf("%v for %v to %v", stappen, laag, hoog)
		}
	})
}

func TestAfbreken(t *testing.T) {
	t.Parallel()
	require.Nil(t, tekening.Afbreken("", 13, 100, 2))
	require.Nil(t, tekening.Afbreken("iets", 13, 100, 0))
	require.Equal(t, []string{"een korte", "naam"}, tekening.Afbreken("een korte naam", 13, 64, 3))
	regels := tekening.Afbreken("een veel te lange naam voor twee regels", 13, 80, 2)
	require.Len(t, regels, 2)
	require.True(t, strings.HasSuffix(regels[1], "…"))
	require.Greater(t, len(tekening.Afbreken("Meervoudigverzorgingsondersteuningsbehoeftig", 13, 80, 9)), 2, "a long word is cut")
	rapid.Check(t, func(t *rapid.T) {
		s, breedte := tekst.Draw(t, "tekst"), rapid.Float64Range(40, 400).Draw(t, "breedte")
		for _, r := range tekening.Afbreken(s, 13, breedte, 5) {
			if b := tekening.Breedte(r, 13); b > breedte+1 && len([]rune(r)) > 4 {
				t.Fatalf("%q is %v wide, above %v", r, b, breedte)
			}
		}
	})
}

func TestLijngrafiek(t *testing.T) {
	t.Parallel()
	l := tekening.Lijngrafiek{Titel: "Proef", Reeksen: []tekening.Reeks{{Punten: []tekening.Punt{
		{X: 2015, Y: 1}, {X: 2016, Y: 2}, {X: 2017, Leeg: true}, {X: 2018, Y: 3, Breuk: true}, {X: 2019, Y: 4, Hol: true},
	}}}}
	plaat := l.SVG()
	require.Equal(t, 2, strings.Count(plaat, `"t-lijn t-r0"`), "no line across the gap")
	require.Equal(t, 1, strings.Count(plaat, "t-breuk"))
	require.Equal(t, 1, strings.Count(plaat, "t-hol"))
	require.Equal(t, 4, strings.Count(plaat, "<circle"))
	require.Empty(t, tekening.Lijngrafiek{Reeksen: []tekening.Reeks{{Punten: []tekening.Punt{{Leeg: true}}}}}.SVG())
	require.NotContains(t, plaat, "t-marge")
	l.Reeksen[0].Punten[0].Marge = &tekening.Marge{Onder: 0.5, Boven: 1.5}
	require.Contains(t, l.SVG(), "t-marge", "a margin without neighbours is a whisker")
	l.Reeksen[0].Punten[1].Marge = &tekening.Marge{Onder: 1.5, Boven: 2.5}
	l.Reeksen[0].Punten[3].Marge = &tekening.Marge{Onder: 2.5, Boven: 3.5}
	plaat = l.SVG()
	require.Equal(t, 1, strings.Count(plaat, "t-baan0"), "a band where the line is drawn")
	require.Equal(t, 1, strings.Count(plaat, "t-marge"), "a whisker behind the break")
}

func TestLeeg(t *testing.T) {
	t.Parallel()
	require.Empty(t, tekening.Staafdiagram{}.SVG())
	require.Empty(t, tekening.Uiteenlopend{}.SVG())
	require.Empty(t, tekening.Scoreschaal{Waarde: math.NaN()}.SVG())
	require.Empty(t, tekening.Boom{}.SVG())
	require.Empty(t, tekening.Trechter{Punten: []tekening.Trechterpunt{{X: 0, Y: 1}, {X: 5, Y: math.NaN()}}}.SVG())
	require.NotEmpty(t, tekening.CSS)
}

func ExampleScoreschaal() {
	plaat := tekening.Scoreschaal{Titel: "Score 34", Waarde: 34, Klasse: "koers"}.SVG()
	fmt.Println(strings.Contains(plaat, `<title>Score 34</title>`), strings.Contains(plaat, `cx="66%"`))
	// Output: true true
}

// TestCSS: shapes that carry meaning stand out from white with 3:1, text with
// 4.5:1 (WCAG 2.1, 1.4.11 and 1.4.3).
func TestCSS(t *testing.T) {
	t.Parallel()
	wit := pagina.Kleur{R: 255, G: 255, B: 255}
	for klasse, minimum := range map[string]float64{
		".t-staaf{fill:": 3, ".t-tak{fill:none;stroke:": 3, ".t-as{stroke:": 3, ".t-breuk{stroke:": 3, ".t-niveau{stroke:": 3, ".t-grens{stroke:": 3, ".t-grens2{stroke:": 3, ".t-pijl{fill:none;stroke:": 3, ".t-pijlpunt{fill:": 3, ".t-rand{stroke:": 3, ".t-stippen{stroke:": 3, ".t-uit{stroke:": 3, ".t-marge{stroke:": 3,
		".t-r1{stroke:": 3, ".t-r2{stroke:": 3, ".t-r3{stroke:": 3, ".t-zacht{fill:": 4.5, ".t text{fill:": 4.5,
	} {
		_, rest, ok := strings.Cut(tekening.CSS, klasse)
		require.True(t, ok, klasse)
		k, err := pagina.ParseKleur(rest[:7])
		require.NoError(t, err, klasse)
		require.GreaterOrEqual(t, pagina.Contrast(k, wit), minimum, klasse)
	}
}
