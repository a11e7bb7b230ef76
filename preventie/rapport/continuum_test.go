package rapport

import (
	"html/template"
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/toetsblad"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

// voorbeeldprogramma is the fictional programme of the example.
func voorbeeldprogramma(t *testing.T, stukken ...func(*interventies.Definitie)) *interventies.Programma {
	t.Helper()
	f, err := os.Open("../../examples/preventie/voorbeeld/interventies.json")
	require.NoError(t, err)
	defer f.Close()
	d, err := interventies.ReadJSON(f, "interventies.json")
	require.NoError(t, err)
	for _, stuk := range stukken {
		stuk(d)
	}
	boom, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	p, err := d.Resolve(boom)
	require.NoError(t, err)
	return p
}

// gevuld executes one template of the page without its frame.
func gevuld(t *testing.T, sjabloon string, gegevens any) string {
	t.Helper()
	s := template.New("").Funcs(template.FuncMap{"merk": toetsblad.MerkVan})
	_, err := s.Parse(`{{define "merk"}}{{.Teken}} {{.Woord}}{{end}}`)
	require.NoError(t, err)
	_, err = s.ParseFS(sjablonen, "sjablonen/continuum.html", "sjablonen/interventies.html")
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, s.ExecuteTemplate(&b, sjabloon, gegevens))
	return b.String()
}

func euro(n int64) decimal.Decimal { return decimal.NewFromInt(n) }

// By hand: 10, 30, 20 and 40 of 100 euro; the first is widened from 10 to the 14%
// that a stage has at least.
func TestNieuwContinuum(t *testing.T) {
	niet := euro(7)
	u := &niveauUitgaven{Wie: "Fictiefstad, 2026", Fictief: true, NietToegerekend: &niet, Buiten: euro(60), PerNiveau: map[preventie.Niveau]decimal.Decimal{
		preventie.Universeel: euro(10), preventie.Selectief: euro(30), preventie.Geindiceerd: euro(20), preventie.Zorggerelateerd: euro(40),
	}}
	b := nieuwContinuum(u, voorbeeldprogramma(t))
	require.Equal(t, []string{
		"Op een breed scherm is elk niveau zo breed als zijn deel van de toegerekende uitgaven (Fictiefstad, 2026, fictief), gelijk verdeeld over zijn fasen.",
		"Niet op schaal is universele preventie: om leesbaar te blijven op de kleinste breedte getekend. De andere niveaus verdelen de rest naar hun uitgaven.",
		"Aan geen niveau toegerekend is €\u00a07; dat telt in de breedte niet mee.",
		"Buiten het continuüm valt €\u00a060, dat preventie noch zorg is; ook dat telt niet mee.",
		"Een vakje is een interventie van het programma; met een gestreepte rand is zij niet opgenomen.",
	}, b.Zinnen)
	require.Equal(t, "10,0%", b.Niveaus[0].Deel)
	require.Equal(t, "€\u00a040", b.Niveaus[3].Bedrag)

	html := gevuld(t, "continuum", b)
	for _, f := range preventie.Fasen() {
		require.Contains(t, html, f.Label())
	}
	for _, v := range voorbeeldprogramma(t).Interventies() {
		require.Contains(t, html, v.Naam)
	}
	require.Equal(t, 2, strings.Count(html, "cont-open"), "one was proposed and one refused")
	require.Contains(t, html, "(fictief)")
	require.Contains(t, html, "behandelgerelateerde", "readings are told")
	require.Equal(t, 1, strings.Count(html, "(niet op schaal)"))
}

// What is not known is no zero: a level without spending says so; without any
// spending the stages are alike.
func TestNieuwContinuum_onbekend(t *testing.T) {
	b := nieuwContinuum(&niveauUitgaven{Wie: "x", PerNiveau: map[preventie.Niveau]decimal.Decimal{preventie.Selectief: euro(5)}}, nil)
	require.Equal(t, "–", b.Niveaus[0].Bedrag)
	require.Contains(t, string(b.Plaat), "uitgaven niet bekend")
	require.NotContains(t, string(b.Plaat), "cont-dozen")
	for zin, bedragen := range map[string][]int64{
		"De fasen zijn even breed: van een van de niveaus zijn de uitgaven samen lager dan nul, en een deel daarvan zegt niets.": {-5, 1, 1, 6},
		"De fasen zijn even breed: aan geen niveau zijn uitgaven toegerekend.":                                                   {0, 0, 0, 0},
	} {
		u := &niveauUitgaven{Wie: "x", PerNiveau: map[preventie.Niveau]decimal.Decimal{}}
		for i, n := range preventie.Niveaus() {
			u.PerNiveau[n] = euro(bedragen[i])
		}
		b = nieuwContinuum(u, nil)
		require.False(t, b.Uitgaven)
		require.Equal(t, zin, b.Zinnen[0])
	}
	for _, u := range []*niveauUitgaven{nil, {}} {
		b = nieuwContinuum(u, nil)
		require.False(t, b.Uitgaven)
		require.Equal(t, []string{"De fasen zijn even breed: er zijn geen uitgaven gegeven."}, b.Zinnen)
		require.NotContains(t, gevuld(t, "continuum", b), "Deel")
	}
}

func TestNieuweInterventies(t *testing.T) {
	p := voorbeeldprogramma(t)
	b := nieuweInterventies(p)
	require.Len(t, b.Rijen, 12)
	val := b.Rijen[6]
	require.Equal(t, "Valpreventie 65+", val.Naam)
	require.Equal(t, []string{"€\u00a0152.000", "in 2026, begroot"}, []string{val.Kosten, val.KostenBij})
	require.Equal(t, "€\u00a0347,62 (2025, werkelijk)", val.PerBereikte, "146.000 / 420")
	require.Equal(t, "4. Bijsturen met hulp", val.Fase)
	require.Equal(t, "niet bekend", b.Rijen[7].Bereik)
	require.Empty(t, b.Rijen[7].PerBereikte, "its reach is told beside it")
	require.Equal(t, []string{"Financieel spreekuur"}, b.Kosten.Zonder)
	// 2026: 98.500 + 41.000 + 131.000 + 46.000 + 178.000 + 152.000 + 60.000 + 94.000 + 214.500
	require.Equal(t, "ten minste €\u00a01.015.000 (van 9 van 10 bekend)", b.Kosten.Totaal)
	require.Equal(t, "begroot", b.Kosten.Soort)
	require.Equal(t, 10, b.Kosten.Aantal)
	require.Equal(t, 2, b.Kosten.Rijen[0].Aantal)
	require.Equal(t, []string{"niet bekend", "in 2026"}, []string{b.Rijen[5].Kosten, b.Rijen[5].KostenBij})
	require.Equal(t, "de kosten in het jaar van het bereik zijn niet bekend.", b.Rijen[5].PerBereikte)
	require.Equal(t, "loopt niet in 2026", b.Rijen[11].Kosten, "a camp of 2025")

	html := gevuld(t, "interventies", b)
	require.Contains(t, html, `Interventies van Preventieprogramma Fictiefstad <span class="label">fictief</span>`)
	require.Contains(t, html, "Reden: Het kamp duurt een week en krijgt geen vervolg.")
	require.Contains(t, html, "Niet bekend zijn de kosten van: Financieel spreekuur.")

	leeg := nieuweInterventies(voorbeeldprogramma(t, func(d *interventies.Definitie) { d.Interventies = nil }))
	require.Nil(t, leeg.Kosten)
	require.Contains(t, gevuld(t, "interventies", leeg), "Het programma noemt geen interventies.")
}

// Of costs that nobody knows the page says so, and shows no nought.
func TestNieuweInterventies_kostenOnbekend(t *testing.T) {
	b := nieuweInterventies(voorbeeldprogramma(t, func(d *interventies.Definitie) {
		for i := range d.Interventies {
			d.Interventies[i].Kosten = nil
		}
	}))
	for _, rij := range b.Kosten.Rijen {
		require.Equal(t, "onbekend", rij.Bedrag)
	}
	require.Equal(t, "onbekend", b.Kosten.Totaal)
	html := gevuld(t, "interventies", b)
	require.Contains(t, html, "<h3>Kosten van het programma in 2026</h3>")
	require.NotContains(t, html, "€")
}

// What ended before the year of the programme is shown for what it is.
func TestNieuweInterventies_geeindigd(t *testing.T) {
	p := voorbeeldprogramma(t, func(d *interventies.Definitie) {
		for i := range d.Interventies {
			if v := &d.Interventies[i]; v.ID == "fit-op-het-werk" {
				v.Eind, v.Kosten = 2025, v.Kosten[:2]
			}
		}
	})
	b := nieuweInterventies(p)
	require.Equal(t, []string{"geëindigd in 2025"}, b.Rijen[3].Merken)
	require.Equal(t, "Niet meegeteld is 1 opgenomen activiteit die vóór 2026 is geëindigd.", b.Geeindigd)
	require.Equal(t, "In het programma zijn 10 interventies opgenomen, waarvan 1 vóór 2026 geëindigd", opgenomen(p))
	c := nieuwContinuum(nil, p)
	require.Contains(t, string(c.Plaat), "geëindigd in 2025")
	require.Contains(t, c.Zinnen[len(c.Zinnen)-1], "niet opgenomen, of vóór 2026 geëindigd.")
	var pagina strings.Builder
	require.NoError(t, WriteHTML(&pagina, Blad{Interventies: p}, Options{}))
	require.Contains(t, pagina.String(), "In het programma zijn 10 interventies opgenomen, waarvan 1 vóór 2026 geëindigd; van zijn 13 regels")
	require.Contains(t, pagina.String(), `<p class="klein zacht">`+b.Geeindigd+"</p>")
}

// A name with markup in it stays a name.
func TestInterventies_namen(t *testing.T) {
	p := voorbeeldprogramma(t, func(d *interventies.Definitie) { d.Interventies[0].Naam = `<script>"x"` })
	for sjabloon, gegevens := range map[string]any{
		"continuum": nieuwContinuum(nil, p), "interventies": nieuweInterventies(p), "programmatoetsen": nieuweToetsen(p),
	} {
		require.NotContains(t, gevuld(t, sjabloon, gegevens), "<script>", sjabloon)
	}
}

func TestNieuweToetsen(t *testing.T) {
	toetsen := nieuweToetsen(voorbeeldprogramma(t))
	require.Len(t, toetsen, 13, "one for each rule")
	html := gevuld(t, "programmatoetsen", toetsen)
	require.Contains(t, html, "7 van 10 voldaan")
	require.Contains(t, html, "Fit op het werk staat los")
	require.Equal(t, 1, strings.Count(html, "Meerjarig is structureel")+strings.Count(html, "meerjarig is structureel"), "each reading once")
	require.Contains(t, html, "✓ voldaan")
	require.Contains(t, html, "✕ niet voldaan")
	require.Contains(t, html, governance.BronVisie2017+", bijlage 7")
	require.Equal(t, governance.BronVisie2017, preventie.BronVisie2017, "one name for one document")
}
