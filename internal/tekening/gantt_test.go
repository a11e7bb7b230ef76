package tekening_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// TestGantt_naamBovenRuit: a name that fits at no side of a mark half-way stands
// right above it, whole.
func TestGantt_naamBovenRuit(t *testing.T) {
	t.Parallel()
	const naam = "Jaarstukken (jaarverslag en jaarrekening, met het oordeel van de accountant) naar de provincie"
	plaat := tekening.Gantt{Van: 0, Tot: 100, Groepen: []tekening.Ganttgroep{{Balken: []tekening.Ganttbalk{{Naam: naam, Tot: 54, Ruit: true}}}}}.SVG()
	_, ruit, _ := strings.Cut(plaat, `<svg class="t-vrij" x="`)
	plek, _, _ := strings.Cut(ruit, `"`)
	require.Equal(t, "54%", plek)
	require.Equal(t, 3, strings.Count(plaat, `text-anchor="middle" x="`+plek+`"`))
	require.NotContains(t, plaat, "…")
}

// TestGantt_kop: a heading that is wider than a page of 320 pixels goes on below.
func TestGantt_kop(t *testing.T) {
	t.Parallel()
	maak := func(kop string) string {
		return tekening.Gantt{Van: 0, Tot: 100, Groepen: []tekening.Ganttgroep{{Naam: kop, Balken: []tekening.Ganttbalk{{Naam: "a", Tot: 5}}}}}.SVG()
	}
	kort, lang := maak("Kort"), maak("Brede Monitoring Achterhoek (voorbeeld-achterhoek-2021)")
	require.Equal(t, 1, strings.Count(kort, "t-vet"))
	require.Equal(t, 2, strings.Count(lang, "t-vet"))
	require.NotContains(t, lang, "…")
}
