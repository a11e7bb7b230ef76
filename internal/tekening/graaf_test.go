package tekening_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// goud checks a picture and holds it against testdata/naam.svg.
func goud(t *testing.T, naam, plaat string) {
	t.Helper()
	require.NoError(t, goed(plaat))
	bestand := filepath.Join("testdata", naam+".svg")
	if *update {
		require.NoError(t, os.WriteFile(bestand, []byte(plaat+"\n"), 0o600))
	}
	wil, err := os.ReadFile(bestand)
	require.NoError(t, err, "run go test -update")
	require.Equal(t, string(wil), plaat+"\n", "run go test -update and look at the difference")
}

// proefgraaf has circles, an arrow past a layer, texts on arrows and a box
// that stands alone.
func proefgraaf() tekening.Graaf {
	return tekening.Graaf{
		Titel: "Proefrelaties", Omschrijving: "Zes proefprojecten met hun afhankelijkheden.",
		Knopen: []tekening.Graafknoop{
			{ID: "a", Naam: "Eerste proefproject"},
			{ID: "b", Naam: "Tweede proefproject met een naam die over regels loopt", Onder: "deelproject", Klasse: "afwijkend"},
			{ID: "c", Naam: "Derde"}, {ID: "d", Naam: "Vierde"}, {ID: "e", Naam: "Alleen"}, {ID: "f", Naam: "Wacht op zichzelf"},
		},
		Pijlen: []tekening.Graafpijl{
			{Van: "a", Naar: "b", Label: "integraal plan"},
			{Van: "b", Naar: "c"},
			{Van: "c", Naar: "a", Label: "los te maken", Klasse: "afwijkend", Terug: true},
			{Van: "a", Naar: "d", Soort: tekening.Gestreept},
			{Van: "c", Naar: "d", Soort: tekening.ZonderPunt},
			{Van: "f", Naar: "f", Label: "zichzelf"},
			{Van: "a", Naar: "nergens"},
		},
	}
}

func TestGraaf(t *testing.T) {
	t.Parallel()
	g := proefgraaf()
	plaat := g.SVG()
	goud(t, "graaf-omlaag", plaat)
	require.Equal(t, 6, strings.Count(plaat, "t-rand"), "a box each")
	require.Equal(t, 6, strings.Count(plaat, `class="t-pijl`)-strings.Count(plaat, "t-pijlpunt"), "an arrow each, but the one to nowhere")
	require.Equal(t, 2, strings.Count(plaat, "t-terug"), "the arrow back in the circle, and the one to itself")
	require.Equal(t, 1, strings.Count(plaat, "t-terug t-l-afwijkend"), "the one that was to point back does")
	require.Equal(t, 1, strings.Count(plaat, "t-gestreept"))
	g.Richting = tekening.NaarRechts
	goud(t, "graaf-rechts", g.SVG())

	require.Empty(t, tekening.Graaf{Pijlen: g.Pijlen}.SVG())
	g.Knopen = append(g.Knopen, tekening.Graafknoop{ID: "a", Naam: "Nog eens a"})
	require.NotContains(t, g.SVG(), "Nog eens")
}

var (
	reDoos = regexp.MustCompile(`<g transform="translate\(([-0-9.]+) ([-0-9.]+)\)"><rect class="t-doos t-rand" x="0" y="0" width="([0-9.]+)" height="([0-9.]+)"`)
	rePijl = regexp.MustCompile(`<path class="t-pijl( [^"]*)?" d="([^"]+)"`)
	reDeel = regexp.MustCompile(`([MLC])([^MLC]+)`)
)

func getallen(s string) []float64 {
	var uit []float64
	for veld := range strings.FieldsSeq(s) {
		x, err := strconv.ParseFloat(veld, 64)
		if err != nil {
			panic(err)
		}
		uit = append(uit, x)
	}
	return uit
}

// doorDozen walks along every arrow and tells of the first that enters a box.
func doorDozen(plaat string) error {
	var dozen [][]float64
	for _, m := range reDoos.FindAllStringSubmatch(plaat, -1) {
		dozen = append(dozen, getallen(strings.Join(m[1:], " ")))
	}
	for _, m := range rePijl.FindAllStringSubmatch(plaat, -1) {
		x, y := 0.0, 0.0
		for _, deel := range reDeel.FindAllStringSubmatch(m[2], -1) {
			g := getallen(deel[2])
			if deel[1] == "L" {
				g = []float64{x, y, g[0], g[1], g[0], g[1]}
			}
			if deel[1] == "M" {
				x, y = g[0], g[1]
				continue
			}
			for k := range 41 {
				t := float64(k) / 40
				s := 1 - t
				px := x*s*s*s + g[0]*3*s*s*t + g[2]*3*s*t*t + g[4]*t*t*t
				py := y*s*s*s + g[1]*3*s*s*t + g[3]*3*s*t*t + g[5]*t*t*t
				for _, d := range dozen {
					if px > d[0]+1 && px < d[0]+d[2]-1 && py > d[1]+1 && py < d[1]+d[3]-1 {
						return fmt.Errorf("%s enters the box at %v", m[2], d)
					}
				}
			}
			x, y = g[4], g[5]
		}
	}
	for i, a := range dozen {
		for _, b := range dozen[:i] {
			if a[0] < b[0]+b[2] && b[0] < a[0]+a[2] && a[1] < b[1]+b[3] && b[1] < a[1]+a[3] {
				return fmt.Errorf("boxes at %v and %v overlap", a, b)
			}
		}
	}
	return nil
}

// TestGraafWetten: whatever the graph, the picture is well-formed, the same
// twice, no arrow runs through a box and no box through another.
func TestGraafWetten(t *testing.T) {
	t.Parallel()
	require.NoError(t, doorDozen(proefgraaf().SVG()))
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.Map(rapid.IntRange(0, 11), strconv.Itoa)
		g := tekening.Graaf{
			Titel: tekst.Draw(t, "titel"), Omschrijving: tekst.Draw(t, "omschrijving"), Richting: tekening.Richting(rapid.IntRange(0, 2).Draw(t, "richting")),
			Knopen: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) tekening.Graafknoop {
				return tekening.Graafknoop{ID: id.Draw(t, "id"), Naam: tekst.Draw(t, "naam"), Onder: tekst.Draw(t, "onder"), Klasse: woord.Draw(t, "klasse")}
			}), 0, 12).Draw(t, "knopen"),
			Pijlen: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) tekening.Graafpijl {
				return tekening.Graafpijl{
					Van: id.Draw(t, "van"), Naar: id.Draw(t, "naar"), Label: tekst.Draw(t, "label"),
					Soort: tekening.Pijlsoort(rapid.IntRange(0, 3).Draw(t, "soort")), Klasse: woord.Draw(t, "klasse"),
					Terug: rapid.Bool().Draw(t, "terug"),
				}
			}), 0, 24).Draw(t, "pijlen"),
		}
		plaat := g.SVG()
		if err := goed(plaat); err != nil {
			t.Fatal(err)
		}
		if err := doorDozen(plaat); err != nil {
			t.Fatal(err)
		}
		if plaat != g.SVG() {
			t.Fatal("not the same twice")
		}
	})
}
