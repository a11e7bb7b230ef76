package rapport_test

import (
	"bytes"
	"encoding/json"
	"html"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

func programmablad(t *testing.T, d *programma.Definitie, datum string) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, rapport.WriteProgramma(&b, opgelost(t, d), rapport.Programmavraag{Datum: dag(t, datum)}, rapport.Options{}))
	return b.String()
}

// Every reading that the file tells stands on the page, and every number leads to
// one.
func TestWriteProgramma_Lezingen(t *testing.T) {
	t.Parallel()
	d := programma.Programma2018()
	var bron bytes.Buffer
	require.NoError(t, programma.WriteJSON(&bron, d))
	var los any
	require.NoError(t, json.Unmarshal(bron.Bytes(), &los))
	var lezingen []string
	var loop func(v any)
	loop = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, w := range v {
				if s, ok := w.(string); ok && k == "lezing" {
					lezingen = append(lezingen, s)
				}
				loop(w)
			}
		case []any:
			for _, w := range v {
				loop(w)
			}
		}
	}
	loop(los)
	require.GreaterOrEqual(t, len(lezingen), 60)
	blad := html.UnescapeString(programmablad(t, d, "2018-02-01"))
	for _, l := range lezingen {
		require.Contains(t, blad, l)
	}
	nummers := map[string]bool{}
	for _, m := range regexp.MustCompile(`href="#lezing-(\d+)"`).FindAllStringSubmatch(blad, -1) {
		nummers[m[1]] = true
		require.Contains(t, blad, `id="lezing-`+m[1]+`"`)
	}
	require.NotContains(t, nummers, "0")
	// The hard rule that all are assured rests on what the sheet is read to say.
	require.Contains(t, blad, "Dit rust op onze lezing: de vijf komen uit het proces")
}

// Each sheet fits on one A4 in letters of 8.5 points. Lines are estimated with
// the widths of Arial; measures of the print style in programma.css, in points.
func TestWriteProgramma_EenVel(t *testing.T) {
	t.Parallel()
	const (
		letter   = 8.5
		regel    = letter * 1.17
		kop      = 8.7*1.2 + 3.2 + 1    // a cell's head, its room above and below, its line
		kolom    = (210 - 24 - 6) / 2.0 // mm: A4 less the margins and the gap
		punt     = 72 / 25.4            // of a mm
		hoogte   = (297 - 20) * punt    // A4 less the margins
		rand     = 50.0                 // head and foot of a sheet
		ongelijk = 0.97                 // columns do not break inside a cell
	)
	stijl := programmablad(t, programma.Fictief(), "2026-07-02")
	require.Contains(t, stijl, ".cel{font-size:8.5pt;line-height:1.17;")
	require.Contains(t, stijl, "@page projectblad{margin:10mm 12mm}")
	cel, regels, merktekens := regexp.MustCompile(`(?s)<section class="cel">.*?</section>`), regexp.MustCompile(`(?s)<(li|p)[ >].*?</(li|p)>`), regexp.MustCompile(`<[^>]*>`)
	for _, d := range []*programma.Definitie{programma.Programma2018(), programma.Fictief()} {
		bladen := strings.Split(programmablad(t, d, "2018-02-01"), `<article class="projectblad"`)[1:]
		require.Len(t, bladen, len(d.Projecten))
		for i, blad := range bladen {
			nodig := 0.0
			for _, c := range cel.FindAllString(blad, -1) {
				nodig += kop
				for _, r := range regels.FindAllString(c, -1) {
					tekst := html.UnescapeString(merktekens.ReplaceAllString(r, ""))
					nodig += regel * float64(len(tekening.Afbreken(tekst, letter, kolom*punt-10, 50)))
				}
			}
			require.Less(t, nodig, 2*(hoogte-rand)*ongelijk, d.Projecten[i].Naam)
		}
	}
}

// Hours in weeks far apart: each column stands at its own week, and each run of
// weeks is one. By hand: 2026 has 53 weeks, from week 2 to week 44 are 43; the
// first of the second run, week 41, is the fortieth, at 39/43.
func TestWriteProgramma_Weken(t *testing.T) {
	t.Parallel()
	d := programma.Fictief()
	for i := range d.Projecten {
		d.Projecten[i].Inzet = nil
	}
	vak := func(s string) *kalender.Tijdvak {
		v, err := kalender.ParseTijdvak(s)
		require.NoError(t, err)
		return &v
	}
	d.Inzet = []programma.Inzet{
		{Rol: "projectleider", Aantal: 1, Uren: 10, Per: programma.PerWeek, Tijdvak: vak("2026-W02/2026-W05")},
		{Rol: "projectleider", Aantal: 1, Uren: 10, Per: programma.PerWeek, Tijdvak: vak("2026-W41/2026-W44")},
	}
	d.Beschikbaar = []programma.Inzet{{Rol: "projectleider", Aantal: 1, Uren: 4, Per: programma.PerWeek}}
	blad := html.UnescapeString(programmablad(t, d, "2026-07-02"))
	require.Contains(t, blad, "week 2 van 2026 tot en met week 5 van 2026 (4 weken)")
	require.Contains(t, blad, "week 41 van 2026 tot en met week 44 van 2026 (4 weken)")
	require.NotContains(t, blad, "tot en met week 44 van 2026 (8 weken)")
	require.Contains(t, blad, "per week over de 8 weken waarin uren worden gevraagd")
	plaat := blad[strings.Index(blad, `id="inzet"`):strings.Index(blad, `id="bijdragen"`)]
	var x []float64
	for _, m := range regexp.MustCompile(`<rect class="t-staaf" x="([0-9.]+)%"`).FindAllStringSubmatch(plaat, -1) {
		v, err := strconv.ParseFloat(m[1], 64)
		require.NoError(t, err)
		x = append(x, v)
	}
	require.Len(t, x, 8)
	eerste := x[0]
	require.InDelta(t, (99.7-eerste)*39/43, x[4]-eerste, 0.1)
	require.InDelta(t, (99.7-eerste)/43, x[1]-eerste, 0.1)
}

// What is hardly too much shows as much, and not as none.
func TestWriteProgramma_Nauwelijks(t *testing.T) {
	t.Parallel()
	d := programma.Fictief()
	for i := range d.Projecten {
		d.Projecten[i].Inzet = nil
	}
	d.Inzet = []programma.Inzet{{Rol: "projectleider", Aantal: 1, Uren: 4.04, Per: programma.PerWeek}}
	d.Beschikbaar = []programma.Inzet{{Rol: "projectleider", Aantal: 1, Uren: 4, Per: programma.PerWeek}}
	blad := html.UnescapeString(programmablad(t, d, "2026-07-02"))
	require.Contains(t, blad, "4,04\u00a0uur gevraagd, 4\u00a0uur beschikbaar")
	require.Contains(t, blad, "tot 0,04 uur per week te veel")
	require.NotContains(t, blad, " 0 uur per week te veel")
}
