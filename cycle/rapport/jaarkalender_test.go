package rapport_test

import (
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

func overzicht(t *testing.T, datum string, p planning.Voortgang, rondes ...*ronde.Ronde) *planning.Overzicht {
	t.Helper()
	o, err := planning.NewOverzicht(dag(t, datum), []planning.Voortgang{p}, rondes)
	require.NoError(t, err)
	return o
}

func TestWriteJaarkalender(t *testing.T) {
	pc := planning.Voortgang{Proces: proces(t, cycle.IDPlanningEnControl), Gedaan: map[string]kalender.Datum{"jaarrekening": dag(t, "2026-06-11")}}
	o := overzicht(t, "2026-06-18", pc, proefronde(t))
	html := pagina(t, "jaarkalender", func(w io.Writer) error {
		return rapport.WriteJaarkalender(w, o, 2026, rapport.Options{Datum: "18 juni 2026"})
	})
	for _, p := range o.Posten() {
		require.Contains(t, html, p.Naam, "in the list")
	}
	// Five windows of planning and control and two days beside them, six meetings
	// and three acties: a bar or a lozenge each.
	require.Equal(t, 5+2+6+3, strings.Count(html, `height="11"`)+strings.Count(html, `d="M-7 0L0 -7L7 0L0 7Z"`))
	require.Contains(t, html, `<li class="tegel afwijkend"><b>1</b><span aria-hidden="true">! </span>te laat</li>`)
	require.Contains(t, html, "Te laat, 3 dagen.")
	require.Contains(t, html, `<th role="rowheader" scope="row">Jaarrekening 2025</th><td role="cell" data-k="Monitor over">2025</td>`)
	require.Contains(t, html, "18 juni 2026</text>", "the day asked stands in the picture")

	_, wie, _ := strings.Cut(html, "<h3>Contractmanager</h3>")
	wie, _, _ = strings.Cut(wie, "</div>")
	require.Contains(t, wie, "Alle verwijzers op de hoogte brengen")
	require.NotContains(t, wie, "Sociale kaart bijwerken", "what is done is no longer on the list")
}

// The counts are those of the year's posts, and add up to them; each state has
// its sign in the legend.
func TestWriteJaarkalender_tellingen(t *testing.T) {
	r := proefronde(t)
	voeg(t, r, ronde.Gebeurtenis{Soort: ronde.ActieAfgerond, Afronding: &ronde.Afronding{Actie: "a-folder", Staat: ronde.ActieVervallen, Tekst: "niet meer nodig"}})
	var processen []planning.Voortgang
	for _, jaar := range []int{2025, 2026} {
		p, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, jaar)
		require.NoError(t, err)
		processen = append(processen, planning.Voortgang{Proces: p})
	}
	o, err := planning.NewOverzicht(dag(t, "2026-07-18"), processen, []*ronde.Ronde{r})
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, rapport.WriteJaarkalender(&b, o.MetOpmerking("De ronde is fictief."), 2026, rapport.Options{}))
	som, woorden := 0, []string{}
	for _, m := range regexp.MustCompile(`<li class="tegel [a-z]+"><b>(\d+)</b><span aria-hidden="true">(.) </span>([a-z ]+)</li>`).FindAllStringSubmatch(b.String(), -1) {
		n, err := strconv.Atoi(m[1])
		require.NoError(t, err)
		som += n
		woorden = append(woorden, m[3])
		_, uitleg, _ := strings.Cut(b.String(), "Groenblauw met")
		require.Contains(t, uitleg, m[2])
	}
	require.Equal(t, len(o.InJaar(2026)), som)
	require.Equal(t, []string{"te laat", "loopt", "volgt", "voorbij", "gedaan", "vervallen"}, woorden)
	require.Contains(t, b.String(), "<p>De ronde is fictief.</p>")
}

func TestWriteJaarkalender_zonder(t *testing.T) {
	err := rapport.WriteJaarkalender(io.Discard, nil, 2026, rapport.Options{})
	fouten := goaltree.Fouten(err)
	require.Len(t, fouten, 1)
	require.Equal(t, goaltree.CodeLeeg, fouten[0].Code)
}

// What begins in a year before, and a year in which nothing is.
func TestWriteJaarkalender_jaren(t *testing.T) {
	o := overzicht(t, "2026-06-18", planning.Voortgang{Proces: proces(t, cycle.IDPlanningEnControl)})
	leeg := pagina(t, "jaarkalender-leeg", func(w io.Writer) error { return rapport.WriteJaarkalender(w, o, 2028, rapport.Options{}) })
	require.Contains(t, leeg, "In 2028 staat niets op de kalender.")
	require.NotContains(t, leeg, "<svg")
	require.Error(t, rapport.WriteJaarkalender(io.Discard, o, 1899, rapport.Options{}))
	require.NoError(t, rapport.WriteJaarkalender(io.Discard, o, 2199, rapport.Options{}))
}

func TestWriteJaarkalender_vijandig(t *testing.T) {
	o := overzicht(t, "2026-02-18", planning.Voortgang{Proces: kwaadProces(t)})
	var b strings.Builder
	require.NoError(t, rapport.WriteJaarkalender(&b, o, 2026, rapport.Options{Huisstijl: rapport.Huisstijl{Naam: kwaad, Accent: "#ffcc00"}, Datum: kwaad}))
	paginatest.Keur(t, b.String())
	paginatest.Vijandig(t, b.String())
	require.Contains(t, b.String(), "&lt;script&gt;")
}
