package rapport_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// deel cuts a page from a mark to the next end.
func deel(t *testing.T, pagina, van, tot string) string {
	t.Helper()
	_, rest, ok := strings.Cut(pagina, van)
	require.True(t, ok, "no %s", van)
	d, _, ok := strings.Cut(rest, tot)
	require.True(t, ok, "no %s behind %s", tot, van)
	return d
}

// TestHerkomstBijElkCijfer: each figure bears source, period and status, or
// the reason why it is missing: in its own part of the page, in the table of
// its effect and in text.
func TestHerkomstBijElkCijfer(t *testing.T) {
	t.Parallel()
	u := rijk()
	pagina := html(t, monitor.NewResultaat(u), opties())
	var b bytes.Buffer
	o := opties()
	o.Breedte = 400 // no line is broken
	require.NoError(t, rapport.WriteText(&b, monitor.NewResultaat(u), o))
	tekst := b.String()
	for _, i := range u.Indicatoren {
		_, rest, ok := strings.Cut(tekst, "\n    "+i.Naam)
		require.True(t, ok, i.ID)
		regels := strings.SplitN(rest, "\n", 3)
		rij := deel(t, deel(t, pagina, "Indicatoren bij dit effect", "</main>"), `href="#indicator-`+i.ID+`"`, "</tr>")
		wil := []string{"ontbreekt"}
		if i.Waarde.IsBekend() {
			wil = []string{i.Periode.Label(), i.Status.Label(), i.Bron}
			artikel := deel(t, pagina, `<article class="kaart indicator" aria-labelledby="indicator-`+i.ID+`"`, "</article>")
			for _, w := range wil {
				require.Contains(t, artikel, w, i.ID)
				require.Contains(t, rij, w, i.ID)
			}
		} else {
			wil = append(wil, i.Reden.Label())
			require.Contains(t, rij, i.Reden.Label(), i.ID)
			require.Contains(t, deel(t, pagina, `id="indicator-`+i.ID+`"`, "</tr>"), i.Reden.Label(), i.ID)
		}
		for _, w := range wil {
			require.Contains(t, regels[1], w, i.ID)
		}
	}
	// A context indicator has a figure and says why it has no score.
	require.Contains(t, tekst, "geen score: "+monitor.RedenContext.Label())
}

// TestLijnMerkt: the chart of a series marks nulmeting and streefwaarde.
func TestLijnMerkt(t *testing.T) {
	t.Parallel()
	pagina := html(t, monitor.NewResultaat(rijk()), opties())
	plaat := deel(t, deel(t, pagina, `aria-labelledby="indicator-gezond-gevoel"`, "</article>"), "<figcaption>Ontwikkeling", "</figure>")
	for _, wil := range []string{">nulmeting 73,4%<", ">streefwaarde 78,2%<", `class="t-niveau t-stip"`, `class="t-niveau"`} {
		require.Contains(t, plaat, wil)
	}
}

// TestDemografieGat: a year without a figure has no point.
func TestDemografieGat(t *testing.T) {
	t.Parallel()
	u := rijk()
	aantal := func() int {
		return strings.Count(deel(t, html(t, monitor.NewResultaat(u), opties()), `<h2 class="deelkop" id="demografie"`, "</figure>"), "<circle")
	}
	require.Equal(t, 18+1, aantal(), "20 years of which 2 are missing, and the legend")
	u.Demografie.Groepen[0].Reeks[10].Index = monitor.Getal{}
	require.Equal(t, 17+1, aantal())
}

// TestStatistiekInPagina: judgements, trend, place and reservations stand at
// the figure; without them nothing does.
func TestStatistiekInPagina(t *testing.T) {
	t.Parallel()
	pagina := html(t, monitor.NewResultaat(rijk()), opties())
	artikel := deel(t, pagina, `aria-labelledby="indicator-gezond-gevoel"`, "</article>")
	for _, wil := range []string{
		`<th scope="row">de nulmeting (2015)</th><td>hoger</td><td>beter</td><td>ook bij 99,8% zekerheid</td>`,
		`<td>vergelijkbaar, niet te onderscheiden van toeval</td><td>gelijk</td><td>–</td>`,
		`<td>lager</td><td>slechter</td><td>niet bij 99,8% zekerheid</td>`,
		"de trend stijgend", "kwintiel 2 van 5", "Trechter", "t-grens", "Streepje op een staaf",
	} {
		require.Contains(t, artikel, wil)
	}
	require.Contains(t, deel(t, pagina, `aria-labelledby="indicator-bijstand"`, "</article>"), "afgerond (op 10)")
	kaal := deel(t, pagina, `aria-labelledby="indicator-jeugdhulp"`, "</article>")
	for _, niet := range []string{"Meer dan toeval?", "Trechter", "kwintiel", "trend"} {
		require.NotContains(t, kaal, niet)
	}
	require.NotContains(t, html(t, monitor.NewResultaat(schaars()), rapport.Options{}), "Meer dan toeval?")
}

// TestTrechter: which figures get a funnel, and what it says.
func TestTrechter(t *testing.T) {
	t.Parallel()
	trechter := func(wijzig func(*monitor.Indicatoruitkomst)) string {
		u := rijk()
		wijzig(&u.Indicatoren[0])
		artikel := deel(t, html(t, monitor.NewResultaat(u), opties()), `aria-labelledby="indicator-gezond-gevoel"`, "</article>")
		_, plaat, _ := strings.Cut(artikel, "<figcaption>Trechter")
		return plaat
	}
	zelfde := trechter(func(i *monitor.Indicatoruitkomst) { i.Oordeel.Benchmark = new(statistiek.Vergelijkbaar) })
	require.Contains(t, zelfde, "benchmark 79,2%")
	require.Contains(t, zelfde, "Lindewolde (fictief) is niet te onderscheiden van de benchmark: het verschil kan toeval zijn.")
	require.Contains(t, trechter(func(i *monitor.Indicatoruitkomst) { i.Benchmark = monitor.Getal{} }), "alle gebieden samen")
	// The words are the monitor's judgement, whatever the picture's limits say.
	ver := trechter(func(i *monitor.Indicatoruitkomst) {
		i.Oordeel.Benchmark = new(statistiek.Lager)
		i.Vergelijking[3].Oordeel = new(statistiek.Lager)
		i.Vergelijking[4].Teller, i.Vergelijking[4].Noemer = g(5), g(5)
	})
	require.Contains(t, ver, "Lindewolde (fictief) ligt duidelijk lager dan de benchmark.")
	require.Contains(t, ver, "Zilverbroek (fictief) (lager)")
	require.NotContains(t, ver, "Hoogveldermeer (fictief) (", "it was not judged")
	for naam, wijzig := range map[string]func(*monitor.Indicatoruitkomst){
		"too few regions": func(i *monitor.Indicatoruitkomst) { i.Vergelijking = i.Vergelijking[:4] },
		"no counts":       func(i *monitor.Indicatoruitkomst) { i.Vergelijking = i.Vergelijking[:0] },
		"an estimate":     func(i *monitor.Indicatoruitkomst) { i.Herkomst = new(monitor.Schatting) },
		"no proportion":   func(i *monitor.Indicatoruitkomst) { i.Benchmark = g(140) },
		"below zero":      func(i *monitor.Indicatoruitkomst) { i.Benchmark = g(-1) },
		"impossible counts": func(i *monitor.Indicatoruitkomst) {
			for k := range i.Vergelijking {
				i.Vergelijking[k].Teller = g(1e9)
			}
		},
	} {
		require.Empty(t, trechter(wijzig), naam)
	}
	// Nothing is divided by zero where all counts are the same, or none.
	for _, teller := range []float64{0, 100} {
		plaat := trechter(func(i *monitor.Indicatoruitkomst) {
			i.Benchmark = monitor.Getal{}
			for k := range i.Vergelijking {
				i.Vergelijking[k].Teller, i.Vergelijking[k].Noemer = g(teller), g(100)
			}
		})
		require.NotEmpty(t, plaat)
		require.NotRegexp(t, `NaN|Inf`, plaat)
	}
}

// TestToevalInSamenvatting: a difference that may be chance is never called
// one without saying so.
func TestToevalInSamenvatting(t *testing.T) {
	t.Parallel()
	u := rijk()
	u.Effecten[0].Afwijking.Nulmeting.Bewijskracht = monitor.BewijsGeen
	u.Effecten[1].Afwijking.Nulmeting.Bewijskracht = monitor.BewijsGeen
	regels := rapport.Samenvatting(u)
	require.Contains(t, regels[1], "19 punten hoger dan bij de nulmeting (2015) (niet te onderscheiden van toeval).")
	require.Contains(t, regels[2], "38 punten lager dan bij de nulmeting (2015) (niet te onderscheiden van toeval);")
	u = rijk()
	u.Effecten[1].Afwijking.Nulmeting.Bewijskracht = monitor.BewijsZwak
	u.Indicatoren[2].Oordeel.Nulmeting = new(statistiek.Vergelijkbaar)
	require.Contains(t, rapport.Samenvatting(u)[2], "(−38, niet te onderscheiden van toeval)")
}

// TestIllustratief: the notice claims no yardstick that isn't there.
func TestIllustratief(t *testing.T) {
	t.Parallel()
	u := rijk()
	u.Indicatoren = u.Indicatoren[6:] // one with a figure and two without, none with a yardstick
	for i := range u.Effecten {
		u.Effecten[i].Illustratief = true
	}
	for i := range u.Indicatoren {
		u.Indicatoren[i].Illustratief = true
	}
	melding := func() string {
		return strings.Join(strings.Fields(deel(t, html(t, monitor.NewResultaat(u), opties()), "Met illustratieve onderdelen</p>", "</div>")), " ")
	}
	require.Contains(t, melding(), "alle 6 effecten en alle 3 indicatoren. Scores")
	u.Indicatoren[0].Streefwaarde = g(1)
	require.Contains(t, melding(), "alle 3 indicatoren, met de streefwaarden die er zijn. Scores")
	require.Contains(t, html(t, monitor.NewResultaat(u), opties()), "De keuze van deze indicator en de streefwaarde is, geheel of voor een deel, een illustratie.")
	u.Indicatoren[0].Streefwaarde = monitor.Getal{}
	require.Contains(t, html(t, monitor.NewResultaat(u), opties()), "De keuze van deze indicator is een illustratie.")
}
