package rapport_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

func structuurpagina(t *testing.T, naam string, d *governance.Definitie) string {
	t.Helper()
	s, err := d.Resolve()
	require.NoError(t, err)
	return pagina(t, naam, func(w io.Writer) error { return rapport.WriteStructuur(w, s, rapport.Options{Datum: "1 oktober 2026"}) })
}

func TestWriteStructuur(t *testing.T) {
	html := structuurpagina(t, "structuur", governance.Achterhoek2017())
	require.Contains(t, html, `<a href="#orgaan-poho">PoHo</a> stuurt <a href="#orgaan-mosd">MOSD</a> <a class="label" href="#lezing">lezing</a>`)
	require.Contains(t, html, `<a href="#orgaan-buitenschil-clm">Lokale contractmanagers</a> verbindt <a href="#orgaan-team-clm">Team CLM</a></th>`, "what the source says is no reading")
	require.Contains(t, html, `<li>Contractmanager (4)</li>`)
	require.Contains(t, html, `<li>wie waarvoor verantwoordelijk is</li>`)
	require.Equal(t, 1, strings.Count(html, "<svg"))
	require.NotContains(t, html, "deel 1 van")

	html = structuurpagina(t, "structuur-brede-monitoring", governance.BredeMonitoring())
	require.Contains(t, html, "zonder lijn naar een ander orgaan: Inwoners, Consulenten, Professionals van aanbieders, Backoffice van aanbieders, Klein bestuurlijk overleg.")

	// The three parts that nothing ties together stand below each other.
	require.Equal(t, 3, strings.Count(html, "<svg"))
	platen := strings.Split(html, "<svg")[1:]
	for i, organen := range [][]string{{"Bouwgroep 1", "Bouwgroep 2", "Verbindingsgroep", "Analysegroep"}, {"Accountteam Wmo", "Regieteam RSSDA", "Team CLM", "Stuurgroep"}, {"Portefeuille", "Management Overleg", "College"}} {
		plaat, _, _ := strings.Cut(platen[i], "</svg>")
		require.Contains(t, plaat, fmt.Sprintf("deel %d van 3</title>", i+1))
		for _, o := range organen {
			require.Contains(t, plaat, o)
		}
	}
	require.Contains(t, html, "schuift opzij")

	html = structuurpagina(t, "structuur-programma", governance.Programma2018())
	require.Contains(t, html, "minstens 1 keer per 2 maanden")
}

// Texts made to do harm stay texts, and a structure with nothing but a body is
// a page too.
func TestWriteStructuur_vijandig(t *testing.T) {
	const kwaad = `</title><script>alert(1)</script><img src=x onerror=alert(1)>"'&`
	d := &governance.Definitie{
		Versie: governance.FormaatVersie, ID: "x", Naam: kwaad, Bron: kwaad, Toelichting: kwaad,
		Rollen: []governance.Rol{{ID: "r", Naam: kwaad, Afkorting: kwaad, Taak: kwaad, Uit: "a", Bron: kwaad, Lezing: kwaad}},
		Organen: []governance.Orgaan{
			{ID: "a", Naam: kwaad, Afkorting: kwaad, Soort: governance.Team, Schaal: governance.Lokaal, Taak: kwaad, Bron: kwaad, Lezing: kwaad},
			{
				ID: "b", Naam: kwaad, Soort: governance.Team, Schaal: governance.Lokaal,
				Leden: []governance.Lidmaatschap{{Rollen: []string{"r"}, Toelichting: kwaad}},
			},
			{ID: "c", Naam: kwaad, Soort: governance.Team, Schaal: governance.Lokaal},
		},
		Voorwaarden: []governance.Voorwaarde{{Naam: kwaad, Vraagt: []string{kwaad}, Bron: kwaad}},
		Lijnen:      []governance.Lijn{{Van: "a", Naar: "b", Soort: governance.Stuurt, Bron: kwaad, Lezing: kwaad}, {Van: "b", Naar: "a", Soort: governance.Stuurt}},
	}
	schrijf := func() string {
		s, err := d.Resolve()
		require.NoError(t, err)
		var b strings.Builder
		require.NoError(t, rapport.WriteStructuur(&b, s, rapport.Options{}))
		paginatest.Keur(t, b.String())
		paginatest.Vijandig(t, b.String())
		return b.String()
	}
	require.Contains(t, schrijf(), `href="#lezing"`)

	d.Rollen, d.Lijnen, d.Voorwaarden, d.Organen = nil, nil, nil, d.Organen[2:]
	kaal := schrijf()
	require.NotContains(t, kaal, "<svg")
	for _, deel := range []string{"beeld", "lijnen", "rollen", "voorwaarden", "lezing"} {
		require.NotContains(t, kaal, `"#`+deel+`"`)
	}
}

// Where there is nothing to write, nothing is written.
func TestWrite_nil(t *testing.T) {
	var b strings.Builder
	require.Error(t, rapport.WriteStructuur(&b, nil, rapport.Options{}))
	require.Error(t, rapport.WriteKosten(&b, nil, rapport.Options{}))
	require.Error(t, rapport.WriteFuncties(&b, nil, rapport.Options{}))
	require.Empty(t, b.String())
}
