package rapport

import (
	"html/template"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/internal/toetsblad"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

// voorbeeldscenario is the fictional scenario of the example.
func voorbeeldscenario(t *testing.T, stukken ...func(*scenario.Definitie)) *scenario.Overzicht {
	t.Helper()
	f, err := os.Open("../../examples/preventie/voorbeeld/scenario.json")
	require.NoError(t, err)
	defer f.Close()
	d, err := scenario.ReadJSON(f, "scenario.json")
	require.NoError(t, err)
	for _, stuk := range stukken {
		stuk(d)
	}
	s, err := d.Resolve()
	require.NoError(t, err)
	o, err := s.Overzicht(t.Context())
	require.NoError(t, err)
	return o
}

// scenariopagina is a page with nothing but the scenario.
func scenariopagina(t *testing.T, o *scenario.Overzicht) string {
	t.Helper()
	bestanden := fstest.MapFS{"voet.html": {Data: []byte(`{{define "scenario-voet"}}{{end}}`)}}
	for _, naam := range []string{"scenario.html", "rapport.css"} {
		inhoud, err := sjablonen.ReadFile("sjablonen/" + naam)
		require.NoError(t, err)
		bestanden[naam] = &fstest.MapFile{Data: inhoud}
	}
	s := pagina.Sjablonen{Bestanden: bestanden, Functies: template.FuncMap{"merk": toetsblad.MerkVan}, Stijl: []string{tekening.CSS}}
	var b strings.Builder
	require.NoError(t, s.Write(&b, pagina.Huisstijl{}, "", pagina.Blad{Sjabloon: "scenario", Titel: "Proef", Nav: []pagina.NavPunt{{ID: "scenario", Tekst: "Het scenario"}}, Gegevens: nieuwScenario(o)}))
	if naam := os.Getenv("SCENARIO_PROEF"); naam != "" {
		require.NoError(t, os.WriteFile(naam, []byte(b.String()), 0o600))
	}
	return b.String()
}

// The page says what the overview says: the amounts are those that the package
// scenario proves, and stand here as it writes them.
func TestNieuwScenario(t *testing.T) {
	o := voorbeeldscenario(t)
	p := scenariopagina(t, o)
	paginatest.Keur(t, p)
	for _, zin := range o.Antwoord() {
		require.Contains(t, p, template.HTMLEscapeString(zin))
	}
	require.Contains(t, p, ">fictief</span>")
	require.Contains(t, p, o.Overbrugging.Totaal.Heel())
	require.Contains(t, p, ">terugverdiend in 2034</text>")
	require.Equal(t, 1, strings.Count(p, `<tr role="row" class="eigen">`), "one year of break-even")
	require.Equal(t, 10, strings.Count(p, `class="t-baan"`), "bars of the tornado; the others are in a table")
	require.Contains(t, p, "Aannames die minder uitmaken")
	for _, a := range o.Aannames {
		require.Contains(t, p, template.HTMLEscapeString(a.Naam))
		if a.Zonder {
			require.Contains(t, a.Herkomst(), "aanname")
		}
	}
	for _, j := range o.Jaren {
		require.Contains(t, p, j.Met.Heel())
	}
}

// Where nothing is uncertain no range is drawn, and that is said; where nothing
// is needed there is no bridging budget.
func TestNieuwScenarioZeker(t *testing.T) {
	o := voorbeeldscenario(t, func(d *scenario.Definitie) {
		d.Maatregelen, d.Disconto, d.Demografie = nil, nil, nil
		d.Niveaus = []scenario.Uitgave{{Niveau: preventie.Selectief, Bedrag: "1000"}}
	})
	b := nieuwScenario(o)
	require.Empty(t, b.Overbrug.Beeld)
	require.Empty(t, b.Tornado)
	require.Empty(t, b.Banden)
	p := scenariopagina(t, o)
	paginatest.Keur(t, p)
	require.Contains(t, p, "Er verandert niets, en er is niets te overbruggen.")
	require.NotContains(t, p, `class="t-baan0"`, "no band is drawn")
	require.NotContains(t, p, "Midden van de trekkingen", "nothing is drawn")
}

// Measures that never pay back have no milestone, and the page says so.
func TestNieuwScenarioNooit(t *testing.T) {
	o := voorbeeldscenario(t, func(d *scenario.Definitie) { d.Horizon = 4 })
	p := scenariopagina(t, o)
	require.Contains(t, p, "Aan het eind van de horizon is het niet terugverdiend.")
	require.NotContains(t, p, "terugverdiend in 20")
}

// What has come back, but not with discounting, says both; where nothing was
// advanced no year is marked. Of the example 2034 is the year, and at 20% a year
// its net present value is below zero.
func TestNieuwScenarioVerdisconteerd(t *testing.T) {
	o := voorbeeldscenario(t, func(d *scenario.Definitie) {
		voet, err := preventie.ParseGetal("0.2")
		require.NoError(t, err)
		d.Disconto.Midden = voet
	})
	require.Negative(t, o.Contant.Waarde.Sign())
	require.Equal(t, tegel{"2034", "terugverdiend, met de aannames in het midden (verdisconteerd: niet binnen de horizon)"}, terugtegel(o))

	o = voorbeeldscenario(t, func(d *scenario.Definitie) {
		for i := range d.Maatregelen {
			d.Maatregelen[i].Kosten = []scenario.Kosten{{Midden: "0"}, {Jaar: 2034, Midden: "1"}}
		}
	})
	p := scenariopagina(t, o)
	require.Contains(t, p, "voorgeschoten, en dus niets terug te verdienen")
	require.NotContains(t, p, "terugverdiend in 20")
	require.NotContains(t, p, `class="eigen"`)
}

// A bar reaches the outcome in the midden, where that is beyond both ends.
func TestTornadoMidden(t *testing.T) {
	b := scenarioblad{}
	o := voorbeeldscenario(t)
	v := o.Gevoeligheid.Invloeden[0]
	o.Gevoeligheid.Midden, o.Gevoeligheid.Zonder = v.Hoog, []string{"Het weer"}
	v.Hoog = v.Laag
	o.Gevoeligheid.Invloeden = []scenario.Invloed{v}
	b.tornado(o)
	require.Contains(t, string(b.Tornado), "midden: "+o.Gevoeligheid.Midden.Heel())
	require.Equal(t, []string{"Het weer"}, b.Los)
}

// What is no outcome gives no part of a page, and no panic.
func TestNieuwScenarioLeeg(t *testing.T) {
	require.Nil(t, nieuwScenario(nil))
	require.Nil(t, nieuwScenario(&scenario.Overzicht{Maatregelen: make([]scenario.Samenvatting, 1)}))
}

// Names made to do harm do none.
func TestNieuwScenarioVijandig(t *testing.T) {
	const kwaad = `"><script>alert(1)</script><img src=http://x onerror=y>`
	o := voorbeeldscenario(t, func(d *scenario.Definitie) {
		d.Naam = kwaad
		d.Maatregelen[0].Naam = kwaad
		d.Disconto.Bron = kwaad
	})
	paginatest.Vijandig(t, scenariopagina(t, o))
}

// Without a rate the assumptions move "het saldo", not "de saldo".
func TestTornadokop(t *testing.T) {
	b := scenarioblad{}
	b.tornado(&scenario.Overzicht{Gevoeligheid: scenario.Gevoeligheid{Maat: scenario.SaldoOpHorizon, Invloeden: []scenario.Invloed{{}}}})
	require.Equal(t, "Het saldo van alle jaren samen", b.Tornadokop)
}
