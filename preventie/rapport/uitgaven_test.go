package rapport

import (
	"html/template"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/internal/toetsblad"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// voorbeelduitgaven is the fictional spending of the example.
func voorbeelduitgaven(t *testing.T, stukken ...func(*uitgaven.Definitie)) *uitgaven.Overzicht {
	t.Helper()
	f, err := os.Open("../../examples/preventie/voorbeeld/uitgaven.json")
	require.NoError(t, err)
	defer f.Close()
	d, err := uitgaven.ReadJSON(f, "uitgaven.json")
	require.NoError(t, err)
	for _, stuk := range stukken {
		stuk(d)
	}
	o, err := d.Resolve()
	require.NoError(t, err)
	return o
}

// uitgavenpagina is a page with nothing but the spending, under a heading.
func uitgavenpagina(t *testing.T, o *uitgaven.Overzicht) string {
	t.Helper()
	bestanden := fstest.MapFS{"om.html": {Data: []byte(`{{define "om"}}<section class="deel" id="uitgaven"><h2>Uitgaven</h2>{{template "uitgaven" .}}</section>{{end}}{{define "om-voet"}}{{end}}`)}}
	for _, naam := range []string{"uitgaven.html", "rapport.css"} {
		inhoud, err := sjablonen.ReadFile("sjablonen/" + naam)
		require.NoError(t, err)
		bestanden[naam] = &fstest.MapFile{Data: inhoud}
	}
	s := pagina.Sjablonen{Bestanden: bestanden, Functies: template.FuncMap{"merk": toetsblad.MerkVan}, Stijl: []string{tekening.CSS}}
	var b strings.Builder
	require.NoError(t, s.Write(&b, pagina.Huisstijl{}, "", pagina.Blad{Sjabloon: "om", Titel: "Proef", Nav: []pagina.NavPunt{{ID: "uitgaven", Tekst: "Uitgaven"}}, Gegevens: nieuweUitgaven(o)}))
	if naam := os.Getenv("UITGAVEN_PROEF"); naam != "" {
		require.NoError(t, os.WriteFile(naam, []byte(b.String()), 0o600))
	}
	return b.String()
}

// By hand, of Fictiefstad in 2026, in thousands of euros. The taakvelden are
// 6.1 7.900, 6.21-6.23 3.000, 6.3-6.5 44.200, care (6.60 to 6.822) 46.000, 6.91
// and 6.92 1.500, 7.1 4.100, and own bookings selectief 1.000 + 400 and
// geïndiceerd 300 + 1.100: 109.500 in all. Of that 44.200 lies outside, 40,4%, and
// 65.300 is prevention and care; of this 4.500 has no level, 6,9%. Of the 60.800
// that has one, 14.800 is prevention: 24,3%; of 65.300 it is 22,7% at least and
// (14.800 + 4.500)/65.300 = 29,6% at most. Per head of 58.000: 1.888, and 1.126.
func TestNieuweUitgaven(t *testing.T) {
	p := uitgavenpagina(t, voorbeelduitgaven(t))
	paginatest.Keur(t, p)
	for _, w := range []string{
		"In 2026 is €\u00a0109.500.000 begroot: €\u00a065.300.000 aan preventie en zorg, en €\u00a044.200.000 (40,4%) daarbuiten. Van wat aan een niveau is toegerekend, is 24,3% voor preventie",
		"6,9% van de uitgaven aan preventie en zorg is niet toegerekend, zodat het aandeel daarin tussen 22,7% en 29,6% ligt.",
		`data-k="Preventie">24,3% (22,7% tot 29,6%)</td>`,
		`data-k="Niet toegerekend">4.500</td><td role="cell" class="n" data-k="Buiten het continuüm">44.200</td><td role="cell" class="n" data-k="Totaal"><strong>109.500</strong></td>`,
		`data-k="Totaal per inwoner">€` + "\u00a01.888</td>",
		`data-k="Waarvan preventie en zorg">€` + "\u00a01.126</td>",
		`data-k="Preventie en zorg per inwoner">€` + "\u00a0882</td>",
		"100% buiten het continuüm",
		"Wat in 2026 buiten het continuüm valt",
		"basisjaar</td>",
		"1 tot 2, niet te onderscheiden",
		"Hoe de taakvelden aan niveaus zijn toegerekend (onze lezing)",
		"<h3>Fictiefstad <span class=\"label\">fictief</span></h3>",
		"<summary>Verzonnendam (fictief)</summary>",
		"een kleine drie procent",
		"100% zorggerelateerd",
		"Een persoonsgebonden budget is maatwerk",
	} {
		require.Contains(t, p, w)
	}
	// A bar each of six and of two years and three keys; of Bedachtveen all has a level.
	require.Equal(t, 6+2+3, strings.Count(p, `class="t-reststreep"`))
	require.Equal(t, 6+2+2, strings.Count(p, `class="t-buiten"`), "of Bedachtveen nothing lies outside")
	require.Equal(t, 1, strings.Count(p, `<svg class="t t-vierkant"`))
}

// Without what may be left out nothing is shown of it, and nothing breaks.
func TestNieuweUitgaven_karig(t *testing.T) {
	o := voorbeelduitgaven(t, func(d *uitgaven.Definitie) {
		d.Gemeenten, d.Inwoners, d.Prijsindex, d.Clienten = d.Gemeenten[:1], nil, nil, nil
		d.Boekingen = []uitgaven.Boeking{{Gemeente: "GM9901", Jaar: 2025, Niveau: preventie.Selectief, Bedrag: "-5", Bron: "b"}}
	})
	p := uitgavenpagina(t, o)
	paginatest.Keur(t, p)
	require.Contains(t, p, "Er is geen aandeel, want samen lager dan nul is: selectief.")
	for _, niet := range []string{"vergeleken in", "Een groot deel voor een kleine groep", "Hoe de taakvelden", "In prijzen", "moeilijk vergelijkbaar", "uiten het continuüm"} {
		require.NotContains(t, p, niet)
	}
}

// The last year may have one municipality alone; the comparison is of the last
// that has more. Where a year is missing the line breaks off.
func TestNieuweUitgaven_gaten(t *testing.T) {
	o := voorbeelduitgaven(t, func(d *uitgaven.Definitie) {
		d.Boekingen = slices.DeleteFunc(d.Boekingen, func(b uitgaven.Boeking) bool {
			return b.Jaar == 2026 && b.Gemeente != "GM9901" || b.Jaar == 2022 && b.Gemeente == "GM9903"
		})
	})
	require.Equal(t, 2025, nieuweUitgaven(o).Vergelijking.Jaar)
	lijnen := func(o *uitgaven.Overzicht) int {
		return strings.Count(string(aandeellijn(o.VanGemeente("GM9903"))), `class="t-lijn t-r0"`)
	}
	require.Equal(t, 5, lijnen(voorbeelduitgaven(t)), "between six years")
	require.Equal(t, 2, lijnen(o), "2023 to 2025; none from 2021 to 2023")
}

// Whatever the texts hold, the page stays a page.
func TestNieuweUitgaven_vijandig(t *testing.T) {
	kwaad := `<script>alert(1)</script>"'`
	o := voorbeelduitgaven(t, func(d *uitgaven.Definitie) {
		d.Naam, d.Gemeenten[0].Naam, d.Clienten[0].Omschrijving, d.Clienten[0].Bron = kwaad, kwaad, kwaad, kwaad
		d.Boekingen[0].Bron, d.Toerekening = kwaad, uitgaven.Referentie()
		d.Toerekening[0].Lezing = kwaad
	})
	p := uitgavenpagina(t, o)
	paginatest.Keur(t, p)
	paginatest.Vijandig(t, p)
}

// The curve: the 76 most expensive of 4.006 clients, in a class with the six, take
// 10.250 of 41.000 thousand: 1,9% and 25,0%. The next 260 bring it to 21.950
// thousand for 336 clients. A tenth is 400,6 clients; 64,6 of the 620 at 15
// thousand are 969 thousand: 22.919 of 41.000 is 55,9%.
func TestNieuwConcentratieblad(t *testing.T) {
	c := voorbeelduitgaven(t).Concentraties()[0]
	b := nieuwConcentratieblad(&c, 0)
	require.Equal(t, "Fictiefstad, 2025: Wmo-maatwerk en jeugdhulp", b.Titel)
	require.Equal(t, "De duurste 10% van de cliënten gebruikt ten minste 55,9% van de uitgaven.", b.Zin)
	require.Equal(t, klasserij{"1", "76", "€\u00a010.250.000", "€\u00a0134.868", "1,9%", "25,0%"}, b.Rijen[0])
	require.Contains(t, string(b.Plaat), "ten minste 55,9%")

	weinig := uitgaven.Concentratie{Gemeente: c.Gemeente, Jaar: 2025, Reden: "Er is geen curve."}
	require.Equal(t, concentratieblad{ID: "concentratie-2", Titel: "Fictiefstad, 2025", Zin: "Er is geen curve."}, nieuwConcentratieblad(&weinig, 1))
}
