package rapport_test

import (
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

func fictieveKosten(t *testing.T) *kosten.Definitie {
	t.Helper()
	f, err := os.Open("testdata/kosten.json")
	require.NoError(t, err)
	d, err := kosten.ReadJSON(f, "kosten.json")
	require.NoError(t, f.Close())
	require.NoError(t, err)
	return d
}

func kostenpagina(t *testing.T, d *kosten.Definitie, o rapport.Options) string {
	t.Helper()
	v, err := d.Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, rapport.WriteKosten(&b, v, o))
	paginatest.Keur(t, b.String())
	return b.String()
}

func TestWriteKosten(t *testing.T) {
	v, err := fictieveKosten(t).Resolve()
	require.NoError(t, err)
	p := pagina(t, "kosten", func(w io.Writer) error {
		return rapport.WriteKosten(w, v, rapport.Options{Datum: "1 juni 2025"})
	})
	require.Contains(t, p, "<p>De bedragen zijn verzonnen. De cijfers van “Inwoners” zijn verzonnen. De cijfers van “Jeugdigen met jeugdhulp” zijn verzonnen. De gemeenten zijn verzonnen.</p>")
	require.Contains(t, p, "<li>Inwoners, 1 januari 2024: Verzonnen bevolkingsstatistiek (fictief)</li>")
	// 300,000 by 60,000, 30,000 and 10,000 inhabitants.
	require.Contains(t, p, ">€\u00a0180.000,00</td>")
	require.Contains(t, p, ">60,0%</td>")
	// Of 100,000, no more than 40,000 for the largest: the rest goes 3 to 1.
	require.Contains(t, p, `<strong>Fictiefstad</strong> <span class="label">plafond</span></th><td role="cell" class="n" data-k="Bedrag">€`+"\u00a040.000,00</td>")
	require.Contains(t, p, ">€\u00a045.000,00</td>")
	// Equal parts are 100,000 each: 80,000 less for the largest.
	require.Contains(t, p, "<strong>€\u00a0−80.000,00</strong>")
	require.Contains(t, p, "<strong>€\u00a0&#43;70.000,00</strong>")
	// 270,000 in the end: the largest's 162,000 against an advance of 180,000.
	require.Contains(t, p, "<span>€\u00a018.000,00 <span class=\"zacht\">terug</span></span>")
	require.Contains(t, p, ">7. Begrensd op 1 euro: de plafonds van deze sleutel passen niet bij dit totaal.")
	// All together bear the same by each key: 300,000 over 100,000 inhabitants.
	_, vergelijking, _ := strings.Cut(p, "Regionaal team: vergelijking van sleutels")
	vergelijking, _, _ = strings.Cut(vergelijking, "</table>")
	_, samen, ok := strings.Cut(vergelijking, `<tr role="row" class="eigen"><th role="rowheader" scope="row">Samen</th>`)
	require.True(t, ok)
	require.Equal(t, 6, strings.Count(samen, "<span>€\u00a0300.000,00<br>"))
	require.Equal(t, 5, strings.Count(samen, "<br><strong>€\u00a00,00</strong>"))
	require.Equal(t, 6, strings.Count(samen, ">€\u00a03,00</span>"))
	// A key has the same number wherever it shows, also where it is not the first.
	_, monitor, _ := strings.Cut(p, "Regionale monitor: vergelijking van sleutels")
	require.Contains(t, monitor[:600], ">6. Inwoners met plafond<br>(gekozen)</th>")
	require.Contains(t, p, `<tr role="row" id="sleutel-begrensd"><th role="rowheader" scope="row"><strong>6. Inwoners met plafond</strong></th>`)
	require.Contains(t, p, "Naar inwoners telt voor 70 en Gelijke delen telt voor 30.")
}

// A page of one regeling with one key has no comparison and no totals that
// would say the same again.
func TestWriteKostenKlein(t *testing.T) {
	d := fictieveKosten(t)
	// Real amounts by real inhabitants show no mark, and those by made-up use do.
	echt := fictieveKosten(t)
	echt.Fictief, echt.Grondslagen[0].Fictief, echt.Regelingen = false, false, echt.Regelingen[:2]
	namen := map[string]string{"GM9901": "GM0197", "GM9902": "GM0294", "GM9903": "GM1955"}
	verplaats := func(m map[string]kosten.Gewicht) {
		for van, naar := range namen {
			if g, ok := m[van]; ok {
				m[naar] = g
				delete(m, van)
			}
		}
	}
	for _, g := range echt.Grondslagen {
		verplaats(g.Waarden)
	}
	echt.Gemeenten = []kosten.Gemeente{{Code: "GM0197", Naam: "Aalten"}, {Code: "GM0294", Naam: "Winterswijk"}, {Code: "GM1955", Naam: "Montferland"}}
	echt.Sleutels = slices.DeleteFunc(echt.Sleutels, func(s kosten.Sleuteldefinitie) bool { return s.ID == "vast" || s.ID == "begrensd" })
	echt.Regelingen[1].Sleutel, echt.Regelingen[1].Voorschotten, echt.Regelingen[1].Werkelijk = "jeugdhulp", nil, nil
	e := kostenpagina(t, echt, rapport.Options{})
	require.Contains(t, e, "<p>De cijfers van “Jeugdigen met jeugdhulp” zijn verzonnen.</p>")
	require.Contains(t, e, "<h2>Regionaal team</h2>")
	require.Contains(t, e, `<h2>Regionale monitor <span class="label">fictief</span></h2>`)
	require.Contains(t, e, `>Jeugdigen met jeugdhulp <span class="label">fictief</span></th>`)

	d.Sleutels, d.Regelingen, d.Grondslagen, d.Inwoners, d.Fictief = d.Sleutels[1:2], d.Regelingen[:1], nil, "", false
	d.Regelingen[0].Sleutel, d.Regelingen[0].Werkelijk, d.Regelingen[0].Voorschotten = "gelijk", nil, nil
	d.Gemeenten = []kosten.Gemeente{{Code: "GM0197", Naam: "Aalten"}, {Code: "GM0294", Naam: "Winterswijk"}}
	p := kostenpagina(t, d, rapport.Options{})
	for _, niet := range []string{"Alle regelingen samen", "Met een andere sleutel", "Verrekening", "Per inwoner", "ictief</span>", "cijfers achter"} {
		require.NotContains(t, p, niet)
	}
	d.Regelingen[0].Totaal = "0"
	leeg := kostenpagina(t, d, rapport.Options{})
	require.NotContains(t, leeg, "<svg", "of nothing there is no part to draw")
	require.NotContains(t, leeg, "krijgen terug")
	d.Regelingen, d.Sleutels = nil, nil
	require.Contains(t, kostenpagina(t, d, rapport.Options{}), "Er zijn geen sleutels.")
}

// Where some pay and others get back, the parts of what is left say nothing:
// who pays 100 of a sum of -200 would bear -50%.
func TestWriteKostenGemengd(t *testing.T) {
	d := fictieveKosten(t)
	d.Sleutels = []kosten.Sleuteldefinitie{
		{ID: "een", Naam: "Een", Soort: kosten.SoortVast, Delen: map[string]kosten.Gewicht{}},
		{ID: "ander", Naam: "Ander", Soort: kosten.SoortVast, Delen: map[string]kosten.Gewicht{}},
	}
	for i, g := range d.Gemeenten {
		d.Sleutels[0].Delen[g.Code], d.Sleutels[1].Delen[g.Code] = kosten.HeelGewicht(0), kosten.HeelGewicht(1)
		if i == 0 {
			d.Sleutels[0].Delen[g.Code], d.Sleutels[1].Delen[g.Code] = kosten.HeelGewicht(1), kosten.HeelGewicht(0)
		}
	}
	d.Regelingen = []kosten.Regeling{
		{ID: "kosten", Naam: "Kosten", Totaal: "100", Sleutel: "een"},
		{ID: "teruggave", Naam: "Teruggave", Totaal: "-300", Sleutel: "ander"},
	}
	p := kostenpagina(t, d, rapport.Options{})
	samen, los, _ := strings.Cut(p, `id="regeling-kosten"`)
	_, samen, _ = strings.Cut(samen, `id="samen"`)
	require.Contains(t, samen, "Sommige gemeenten betalen en andere krijgen terug")
	require.Contains(t, samen, ">€\u00a0−200,00</td>")
	for _, niet := range []string{"<svg", "<figure", "%", ">Deel<"} {
		require.NotContains(t, samen, niet)
	}
	require.Equal(t, 2, strings.Count(los, "<svg"), "each of them alone has parts")
	require.Contains(t, los, ">100,0%</td>")
}

// Advances show while it is not known what it came to.
func TestWriteKostenVoorschotten(t *testing.T) {
	d := fictieveKosten(t)
	d.Regelingen = d.Regelingen[:1]
	r := &d.Regelingen[0]
	r.Werkelijk, r.Voorschotten = nil, map[string]string{}
	for _, g := range d.Gemeenten {
		r.Voorschotten[g.Code] = "12345.6"
	}
	p := kostenpagina(t, d, rapport.Options{})
	require.NotContains(t, p, "Verrekening")
	require.Contains(t, p, "<h3>Voorschotten</h3>")
	require.Equal(t, len(d.Gemeenten), strings.Count(p, "data-k=\"Voorschot\">€\u00a012.345,60</td>"))
}

// A figure shows as it was given, with digits that a float64 does not hold.
func TestWriteKostenCijfers(t *testing.T) {
	d := fictieveKosten(t)
	g, err := kosten.ParseGewicht("123456789012.123456789")
	require.NoError(t, err)
	d.Grondslagen[0].Waarden[d.Gemeenten[0].Code] = g
	require.Contains(t, kostenpagina(t, d, rapport.Options{}), ">123.456.789.012,123456789</td>")
}

func TestWriteKostenVijandig(t *testing.T) {
	d := fictieveKosten(t)
	kwaad := `"><script>alert(1)</script><img src=x onerror=y>{{.}}`
	d.Naam, d.Gemeenten[0].Naam, d.Grondslagen[0].Naam, d.Grondslagen[0].Bron = kwaad, kwaad, kwaad, kwaad
	for i := range d.Sleutels {
		d.Sleutels[i].Naam = kwaad
	}
	for i := range d.Regelingen {
		d.Regelingen[i].Naam = kwaad
	}
	paginatest.Vijandig(t, kostenpagina(t, d, rapport.Options{}))
}
