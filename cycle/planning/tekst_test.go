package planning_test

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

func goud(t *testing.T, naam string, schrijf func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, schrijf(&b))
	smal(t, b.String())
	schematest.Vergelijk(t, filepath.Join("testdata", naam+".txt"), b.Bytes(), *update)
	return b.String()
}

func smal(t *testing.T, tekst string) {
	t.Helper()
	for regel := range strings.Lines(tekst) {
		regel = strings.TrimSuffix(regel, "\n")
		if n := utf8.RuneCountInString(regel); n > 100 {
			require.Len(t, strings.Fields(strings.TrimPrefix(strings.TrimSpace(regel), "- ")), 1, "only a word may be longer: %s", regel)
		}
	}
}

func TestTekst(t *testing.T) {
	o := voorschoten(t, "2016-07-03", "jaarrekening", "2016-06-03")
	tekst := goud(t, "voorschoten", func(w io.Writer) error { return o.WriteText(w) })
	require.Contains(t, tekst, "Jaarrekening 2015, 1 mei t/m 30 juni 2016: Gemeenteraad (gedaan)\n  Monitor over 2015: ")
	jaar := goud(t, "voorschoten-2016", func(w io.Writer) error { return o.WriteJaar(w, 2016) })
	// May and June are the 17th to the 24th of 48 places.
	require.Contains(t, jaar, "  Jaarrekening 2015                                |...|...|...|...gggggggg|...|...|...|...|...|...|\n")
	require.Contains(t, jaar, "  Begroting 2017                                   |...|...|...|...|...|...|...|...|...|...vv..|...|\n")
	leeg := goud(t, "voorschoten-2018", func(w io.Writer) error { return o.WriteJaar(w, 2018) })
	require.Contains(t, leeg, "niets op de kalender")

	o = metRonde(t, "2026-06-18")
	goud(t, "ronde", func(w io.Writer) error { return o.WriteText(w) })
	goud(t, "ronde-2026", func(w io.Writer) error { return o.WriteJaar(w, 2026) })
}

// A word that fits no line has one of its own, and a window over the turn of the year stands
// in both years.
func TestTekstBreed(t *testing.T) {
	lang := strings.Repeat("x", 250)
	o := planning.MaakOverzicht(dag(t, "2026-01-01"), planning.Post{
		ID: "a/b", Soort: planning.StapPost, Bij: lang, Naam: lang + " " + lang, Van: dag(t, "2025-12-20"), Tot: dag(t, "2026-01-10"), Stand: planning.Loopt,
		Wie: []planning.Wie{{ID: "w", Naam: lang}}, Toelichting: lang,
	})
	for _, jaar := range []int{2025, 2026} {
		var b bytes.Buffer
		require.NoError(t, o.WriteJaar(&b, jaar))
		smal(t, b.String())
		require.Contains(t, b.String(), map[int]string{2025: "|.oo|\n", 2026: " oo..|"}[jaar])
	}
	var b bytes.Buffer
	require.NoError(t, o.WriteText(&b))
	smal(t, b.String())
}
