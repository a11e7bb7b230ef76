package ronde_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// A figure of then that was revised is not the one compared with: 2,4 lies above
// 2,0 and not above the 2,9 that was told.
func TestGevolg_herzien(t *testing.T) {
	herzie := func(naar float64) *monitor.Resultaat {
		return ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) {
			i.Vorige, i.Oordeel.Vorige = goaltree.Bekend(naar), new(statistiek.Hoger)
		})
	}
	r := tot(t, ronde.RondeGesloten, "")
	v, err := r.Gevolg("bijstand", herzie(2))
	require.NoError(t, err)
	s := v.Sindsdien[0]
	require.Equal(t, "Sindsdien hoger, meer dan toeval verklaart: 2,0% in 2022 (toen gemeld als 2,9%), 2,4% in 2024. Waardoor dat komt, zegt het cijfer niet.", s.Zin)
	require.Equal(t, goaltree.Bekend(2), s.Vergeleken)
	require.Contains(t, s.Voorbehoud, "Het cijfer van 2022 is na de bevinding herzien; vergeleken is met het herziene.")
	// What reads the same is not told twice.
	v, err = r.Gevolg("bijstand", herzie(2.9001))
	require.NoError(t, err)
	require.Contains(t, v.Sindsdien[0].Zin, "2,9% in 2022, 2,4% in 2024")
	require.Len(t, v.Sindsdien[0].Voorbehoud, 1)
}

// What is not of the same thing is not compared.
func TestGevolg_nietTeVergelijken(t *testing.T) {
	for zin, stuk := range map[string]func(*monitor.Uitkomst, *monitor.Indicatoruitkomst){
		"Niet te vergelijken: het cijfer komt nu uit de doelenboom heel-anders, bij de bevinding uit fictief.": func(u *monitor.Uitkomst, _ *monitor.Indicatoruitkomst) { u.Boom.ID = "heel-anders" },
		"Niet te vergelijken: de eenheid is nu ‘% van de huishoudens’, bij de bevinding ‘%’.":                  func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.Eenheid = "% van de huishoudens" },
		"Niet te vergelijken: de indicator wordt nu anders gemeten of uitgedrukt dan bij de bevinding.":        func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.Richting = goaltree.HogerIsBeter },
	} {
		v, err := tot(t, ronde.RondeGesloten, "").Gevolg("bijstand", ander(stuk))
		require.NoError(t, err)
		s := v.Sindsdien[0]
		require.Equal(t, zin, s.Zin)
		require.Nil(t, s.Oordeel)
		require.Nil(t, s.Waardering)
		require.False(t, s.Vergeleken.IsBekend())
		require.Empty(t, s.Voorbehoud)
	}
}

// What is nearly the same is compared, and said to differ.
func TestGevolg_anders(t *testing.T) {
	for want, stuk := range map[string]func(*monitor.Uitkomst, *monitor.Indicatoruitkomst){
		"De doelenboom is nu versie 7, bij de bevinding versie 1.":                                                                    func(u *monitor.Uitkomst, _ *monitor.Indicatoruitkomst) { u.Boom.Versie = "7" },
		"De definitie van de indicator is nu anders omschreven dan bij de bevinding.":                                                 func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.Definitie = "zonder ouderen" },
		"Het cijfer komt nu uit een andere bron dan bij de bevinding.":                                                                func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.Bron = "elders" },
		"De keuze van de indicator, of zijn streefwaarde of drempels, is een illustratie en komt niet uit de bron van de doelenboom.": func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.Illustratief = true },
	} {
		v, err := tot(t, ronde.RondeGesloten, "").Gevolg("bijstand", ander(stuk))
		require.NoError(t, err)
		require.Equal(t, []string{want}, v.Sindsdien[0].Voorbehoud)
		require.NotNil(t, v.Sindsdien[0].Oordeel)
	}
	v, err := tot(t, ronde.RondeGesloten, "").Gevolg("bijstand", ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.Status = new(monitor.Voorlopig) }))
	require.NoError(t, err)
	require.Contains(t, v.Sindsdien[0].Zin, "2,9% in 2022, 2,4% (voorlopig) in 2024.")
}

// jaren gives the whole round so many years later, with the figures of then.
func jaren(t *testing.T, n int) *ronde.Ronde {
	t.Helper()
	r := ronde.New(brede(t))
	for _, g := range verloop(t) {
		g.Tijd = g.Tijd.AddDate(n, 0, 0)
		switch {
		case g.Geopend != nil:
			g.Geopend.Jaar += n
		case g.Gehouden != nil:
			g.Gehouden.Datum = op(g.Tijd)
		case g.Uitgenodigd != nil:
			g.Uitgenodigd.Datum = op(g.Tijd)
		case g.Actie != nil:
			g.Actie.Uiterlijk = op(g.Tijd)
		case g.Voortgang != nil:
			g.Voortgang.Uiterlijk = 0
		}
		require.NoError(t, r.Voeg(g))
	}
	return r
}

// Acties were agreed on 9 January. A figure of a year before is no "sindsdien",
// nor is that of the year that had begun.
func TestGevolg_nietErna(t *testing.T) {
	for n, want := range map[int]string{
		0: "", // 2023, and the figure is of 2024
		1: "Het cijfer van 2024 is niet geheel van na de afspraak van 9 januari 2024 (Proef met één loket) en 9 januari 2024 (Banen zoeken).",
		7: "Het cijfer van 2024 is van vóór de afspraak van 9 januari 2030 (Proef met één loket) en 9 januari 2030 (Banen zoeken): over de tijd erna zegt het niets.",
	} {
		v, err := jaren(t, n).Gevolg("bijstand", meet(2024))
		require.NoError(t, err)
		s := v.Sindsdien[0]
		if want == "" {
			require.Empty(t, s.Voorbehoud)
			require.Contains(t, s.Zin, "Sindsdien lager")
			continue
		}
		require.Equal(t, []string{want}, s.Voorbehoud)
		require.Equal(t, "Tussen 2022 en 2024 lager, meer dan toeval verklaart: 2,9% in 2022, 2,4% in 2024. Waardoor dat komt, zegt het cijfer niet.", s.Zin)
		var b strings.Builder
		require.NoError(t, v.WriteText(&b))
		require.NotContains(t, strings.ToLower(b.String()), "sindsdien")
		require.Contains(t, b.String(), want)
	}
}

// A figure of a period that had not begun when it was noted is of no monitor.
func TestBevinding_later(t *testing.T) {
	r := tot(t, ronde.Geopend, "") // on 9 January 2023
	effect, err := ronde.EffectstandUit(meet(2024), gemeente, "rondkomen")
	require.NoError(t, err)
	require.Equal(t, []string{"periode bevinding.indicator.periode"}, waarom(voeg(r, ronde.Bevinding{ID: "b", Tekst: "x", Indicator: cijfer(t, 2024)})))
	require.Equal(t, []string{"periode bevinding.effect.cijfers[0].periode", "periode bevinding.effect.periode"}, waarom(voeg(r, ronde.Bevinding{ID: "b", Tekst: "x", Effect: effect})))
	c := cijfer(t, 2022)
	c.Periode = cbs.Jaar(2023)
	require.NoError(t, voeg(r, ronde.Bevinding{ID: "b", Tekst: "x", Indicator: c}))
}
