package rapport_test

import (
	"html"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// jaarplanVoorbeeld is a fictional plan with its report, on fictional figures
// of the tree of the Achterhoek for a fictional municipality.
func jaarplanVoorbeeld(t *testing.T) (*jaarplan.Jaarplan, *goaltree.Doelenboom, *jaarplan.Jaarverslag) {
	t.Helper()
	boom, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	d := &jaarplan.Definitie{
		Versie: jaarplan.FormaatVersie, ID: "fictief-2020", Naam: "Fictief jaarplan 2020", Jaar: 2020, Fictief: true, Bron: "Bedacht voor deze test",
		Rollen: []jaarplan.Rol{{ID: "beleidsadviseur", Naam: "Beleidsadviseur"}, {ID: "manager", Naam: "Manager sociaal domein"}},
		Pijlers: []jaarplan.Pijler{
			{
				Kernwaarde: goaltree.Participeren,
				Resultaten: []jaarplan.Resultaat{
					{ID: "minder-bijstand", Omschrijving: "Minder mensen hebben bijstand nodig", Doelen: []string{"mensen-komen-rond"}, Indicator: "bijstand"},
					{ID: "loket", Omschrijving: "Er is een loket voor schulden", Doelen: []string{"mensen-komen-rond", "goed-in-je-vel"}, Meetbaar: "het loket is open"},
				},
				Activiteiten: []jaarplan.Activiteit{{ID: "banenmarkt", Omschrijving: "Banenmarkt houden", Project: "werkplein"}},
			},
			{
				Kernwaarde: goaltree.SociaalVerbonden,
				Resultaten: []jaarplan.Resultaat{
					{ID: "tafels", Omschrijving: "In elk dorp is een open tafel", Doelen: []string{"mensen-zijn-minder-eenzaam"}, Meetbaar: "aantal dorpen", Lezing: "Het doel is onze lezing."},
					{ID: "bus", Omschrijving: "De buurtbus rijdt 's avonds", Doelen: []string{"thuis-en-verbonden"}},
				},
			},
			{Kernwaarde: goaltree.Veilig, NietBediend: "Het veiligheidshuis doet dit jaar het werk."},
		},
		Projecten: []jaarplan.Project{
			{
				ID: "werkplein", Naam: "Werkplein", Pijlers: []goaltree.Kernwaarde{goaltree.Participeren}, Doelen: []string{"meedoen-naar-vermogen", "mensen-hebben-werk"},
				Doel: "Werkzoekenden en werkgevers vinden elkaar", Mensen: []jaarplan.Inzet{{Rol: "beleidsadviseur", Uren: 1400}, {Rol: "manager"}},
				Middelen: new(kosten.Centen(12_500_50)), Trekker: "manager", Aanspreekpunt: "beleidsadviseur", Status: jaarplan.Loopt,
			},
			{ID: "los", Naam: "Nog te bedenken", Doelen: []string{"elders"}, Bron: "Bedacht voor dit project"},
		},
	}
	p, err := d.Resolve()
	require.NoError(t, err)
	regio := cbs.MustRegio("GM9901")
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for _, w := range []struct {
		indicator      string
		jaar           int
		teller, noemer float64
	}{
		{"bijstand", 2017, 900, 30000}, {"bijstand", 2020, 600, 30000},
		{"ao-uitkering", 2017, 500, 10000}, {"ao-uitkering", 2020, 503, 10000},
		{"werkloosheid", 2017, 400, 10000}, {"werkloosheid", 2020, 700, 10000},
		{"netto-arbeidsparticipatie", 2017, 6600, 10000}, {"netto-arbeidsparticipatie", 2020, 6400, 10000},
	} {
		require.NoError(t, b.Add(monitor.Waarneming{Indicator: w.indicator, Regio: regio, Periode: cbs.Jaar(w.jaar), Teller: monitor.Bekend(w.teller), Noemer: monitor.Bekend(w.noemer)}))
	}
	e, err := monitor.NewEvaluator(boom, b.Dataset(), monitor.Options{})
	require.NoError(t, err)
	r, err := e.Evaluate(t.Context(), monitor.Vraag{Regios: []cbs.Regio{regio}, Periode: cbs.Jaar(2020), MinDekking: goaltree.Bekend(0.3)})
	require.NoError(t, err)
	v, err := p.Verslag(&jaarplan.Terugblik{
		Versie: jaarplan.FormaatVersie, Plan: "fictief-2020", Jaar: 2020, Bron: "Bedacht voor deze test", Fictief: true, Toelichting: "Nog niet vastgesteld.",
		Resultaten: []jaarplan.Resultaatmelding{
			{Resultaat: "minder-bijstand", Uitslag: jaarplan.Bereikt, Toelichting: "Van 900 naar 600 mensen."},
			{Resultaat: "loket", Uitslag: jaarplan.NietBereikt, Toelichting: "Er is geen pand gevonden."},
			{Resultaat: "tafels", Uitslag: jaarplan.DeelsBereikt, Toelichting: "In vier van de negen dorpen."},
		},
		Projecten: []jaarplan.Projectmelding{{Project: "werkplein", Uitslag: jaarplan.DeelsBereikt, Toelichting: "Het plein draait drie dagen.", Besteed: new(kosten.Centen(11_000_00))}},
	}, r, regio)
	require.NoError(t, err)
	return p, boom, v
}

func TestWriteJaarplan(t *testing.T) {
	p, boom, v := jaarplanVoorbeeld(t)
	blad := pagina(t, "jaarplan", func(w io.Writer) error {
		return rapport.WriteJaarplan(w, p, rapport.Jaarplanvraag{Boom: boom, Verslag: v}, rapport.Options{Datum: "1 maart 2021"})
	})
	for _, wil := range []string{
		"Dit jaarplan is fictief", "1 maart 2021", "4. Zelfredzaam en samenredzaam", "Het veiligheidshuis doet dit jaar het werk.", "8. Veerkracht",
		`<i aria-hidden="true">✓</i>bereikt`, `<i aria-hidden="true">◐</i>deels bereikt`, `<i aria-hidden="true">✕</i>niet bereikt`, `<i aria-hidden="true">?</i>niet gemeld`,
		"Van 900 naar 600 mensen.", "Beleidsadviseur (1.400 uur) en Manager sociaal domein", "€\u00a012.500,50", "besteed €\u00a011.000,00", "niet bekend",
		"elders: Dit doel staat niet in de doelenboom van de monitor", jaarplan.Voorbehoud, "Middelen samen (fictief)", "3 van 8",
		"€\u00a012.500,50; van 1 project niet bekend", "Nog niet vastgesteld.", "Bron: Bedacht voor dit project",
		"rusten 2 oordelen op onze lezing", "De monitor: “Personen met een bijstandsuitkering”: 200 per 10.000 inwoners (2020)", "over 50% van het gewicht",
	} {
		require.Contains(t, blad, wil)
	}
	for _, k := range goaltree.Kernwaarden() {
		require.Contains(t, blad, `id="pijler-`+k.String()+`"`)
	}
}

// The monitor's signal stands beside each goal, and beside each effect what
// became of it with its evidence.
func TestWriteJaarplanDoelen(t *testing.T) {
	p, boom, v := jaarplanVoorbeeld(t)
	var b strings.Builder
	require.NoError(t, rapport.WriteJaarplan(&b, p, rapport.Jaarplanvraag{Boom: boom, Verslag: v}, rapport.Options{}))
	for _, d := range v.Doelen {
		_, na, ok := strings.Cut(b.String(), `<h3 id="doel-`+d.ID+`">`)
		require.True(t, ok, d.ID)
		kaart, _, _ := strings.Cut(na, "</article>")
		if d.Signaal != nil {
			require.Contains(t, kaart, "</i>"+d.Signaal.Label()+"</span>")
		} else {
			require.Contains(t, kaart, "</i>"+d.Reden.Label()+"</span>")
		}
		for _, e := range d.Effecten {
			require.Contains(t, kaart, e.Naam)
			require.Contains(t, kaart, "</i> "+e.Beweging.Label()+"</span>")
			require.Contains(t, html.UnescapeString(kaart), `data-k="Hoe ver en hoe zeker">`+e.Uitleg+"</td>")
		}
	}
}

// Where a result and the figure of its indicator contradict, the page says so.
func TestWriteJaarplanTegenspraak(t *testing.T) {
	const zin = "Dat spreekt elkaar tegen."
	p, boom, v := jaarplanVoorbeeld(t)
	var b strings.Builder
	require.NoError(t, rapport.WriteJaarplan(&b, p, rapport.Jaarplanvraag{Boom: boom, Verslag: v}, rapport.Options{}))
	require.NotContains(t, b.String(), zin)
	b.Reset()
	for i := range v.Resultaten {
		if v.Resultaten[i].Indicator != nil {
			v.Resultaten[i].Indicator.Tegenspraak = true
		}
	}
	require.NoError(t, rapport.WriteJaarplan(&b, p, rapport.Jaarplanvraag{Boom: boom, Verslag: v}, rapport.Options{}))
	require.Equal(t, 1, strings.Count(b.String(), zin))
}

// The plan of 2017 has no report, no money and no roles, and says why.
func TestWriteJaarplan2017(t *testing.T) {
	p, err := jaarplan.Jaarplan2017().Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, rapport.WriteJaarplan(&b, p, rapport.Jaarplanvraag{}, rapport.Options{}))
	paginatest.Keur(t, b.String())
	require.Contains(t, b.String(), "maar voor een deel bekend")
	require.Contains(t, b.String(), "onze lezing")
	require.NotContains(t, b.String(), "Bijdrage aan de maatschappelijke doelen")
	require.NotContains(t, b.String(), "fictief")
	require.NotContains(t, b.String(), "Uitslag")
}

func TestWriteJaarplanVijandig(t *testing.T) {
	const kwaad = `"><script>alert(1)</script><img src=x onerror=alert(1)>`
	d := jaarplan.Jaarplan2017()
	d.Naam, d.Bron, d.Onvolledig = kwaad, kwaad, kwaad
	d.Projecten[0].Naam, d.Projecten[0].Doel, d.Projecten[0].Lezing = kwaad, kwaad, kwaad
	d.Pijlers = []jaarplan.Pijler{{Kernwaarde: goaltree.Gezond, Resultaten: []jaarplan.Resultaat{{ID: "r", Omschrijving: kwaad, Meetbaar: kwaad}}}}
	p, err := d.Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, rapport.WriteJaarplan(&b, p, rapport.Jaarplanvraag{}, rapport.Options{}))
	paginatest.Vijandig(t, b.String())
}
