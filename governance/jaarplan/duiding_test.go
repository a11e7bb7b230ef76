package jaarplan_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// meting is an indicator's figure of a year: a count of so many, or a value
// alone where there is no noemer.
type meting struct {
	indicator     string
	jaar          int
	getal, noemer float64
}

// duidingsplan has one result, seen by indicator a.
func duidingsplan() *jaarplan.Definitie {
	return &jaarplan.Definitie{
		Versie: jaarplan.FormaatVersie, ID: "plan", Naam: "Plan", Jaar: 2023, Rollen: []jaarplan.Rol{}, Projecten: []jaarplan.Project{},
		Pijlers: []jaarplan.Pijler{{
			Kernwaarde: goaltree.Participeren,
			Resultaten: []jaarplan.Resultaat{{ID: "r", Omschrijving: "Resultaat", Doelen: []string{"effect"}, Indicator: "a"}},
		}},
	}
}

// verslagVan evaluates one effect of indicators a, b, ... of the same weight,
// higher better, with a nulmeting of 2020, and reports on duidingsplan.
func verslagVan(t *testing.T, d goaltree.Drempels, aantal int, periode int, metingen ...meting) *jaarplan.Jaarverslag {
	t.Helper()
	boom := &goaltree.Definitie{
		Versie:      goaltree.FormaatVersie,
		Boom:        goaltree.Boom{ID: "klein", Naam: "Kleine boom", Versie: "1", Nulmeting: 2020},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "meedoen", Naam: "Mensen doen mee", Kernwaarden: []goaltree.Kernwaarde{goaltree.Participeren}, Effecten: []goaltree.Tak{{ID: "effect", Gewicht: 1}}}},
		Effecten:    []goaltree.Effect{{ID: "effect", Naam: "Effect"}},
	}
	for i := range aantal {
		id := string(rune('a' + i))
		boom.Effecten[0].Indicatoren = append(boom.Effecten[0].Indicatoren, goaltree.Tak{ID: id, Gewicht: 1})
		boom.Indicatoren = append(boom.Indicatoren, goaltree.Indicator{
			ID: id, Naam: string(rune('A' + i)), Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter, Drempels: new(d),
		})
	}
	opgelost, err := boom.Resolve()
	require.NoError(t, err)
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for _, m := range metingen {
		w := monitor.Waarneming{Indicator: m.indicator, Regio: fictief, Periode: cbs.Jaar(m.jaar)}
		if m.noemer == 0 {
			w.Waarde = monitor.Bekend(m.getal)
		} else {
			w.Teller, w.Noemer = monitor.Bekend(m.getal), monitor.Bekend(m.noemer)
		}
		require.NoError(t, b.Add(w))
	}
	e, err := monitor.NewEvaluator(opgelost, b.Dataset(), monitor.Options{})
	require.NoError(t, err)
	r, err := e.Evaluate(t.Context(), monitor.Vraag{Regios: []cbs.Regio{fictief}, Periode: cbs.Jaar(periode)})
	require.NoError(t, err)
	v, err := losOp(t, duidingsplan()).Verslag(&jaarplan.Terugblik{
		Versie: jaarplan.FormaatVersie, Plan: "plan", Jaar: 2023,
		Resultaten: []jaarplan.Resultaatmelding{{Resultaat: "r", Uitslag: jaarplan.Bereikt, Toelichting: "Gedaan."}},
	}, r, fictief)
	require.NoError(t, err)
	return v
}

// What is claimed of a movement goes no further than what is clear of chance.
// On the wide ruler (0, 50, 100) a score is 2·(percentage − 50), so a term is
// 2 times the difference in points over the number of indicators.
func TestDuiding(t *testing.T) {
	breed, smal := goaltree.Drempels{Slechtst: 0, Drempel: 50, Streef: 100}, goaltree.Drempels{Slechtst: 50, Drempel: 60, Streef: 70}
	const veel = 100_000
	for naam, c := range map[string]struct {
		drempels goaltree.Drempels
		aantal   int
		periode  int
		metingen []meting
		wil      jaarplan.Beweging
		uitleg   string
	}{
		"halvering onder de schaal": {
			smal, 1, 2023, []meting{{"a", 2020, 40_000, veel}, {"a", 2023, 20_000, veel}},
			jaarplan.NietTeZeggen, "aantoonbaar slechter “A”, maar voorbij het einde van de schaal",
		},
		"daling boven de schaal": {
			smal, 1, 2023, []meting{{"a", 2020, 95_000, veel}, {"a", 2023, 75_000, veel}},
			jaarplan.NietTeZeggen, "aantoonbaar slechter “A”, maar voorbij het einde van de schaal",
		},
		// 65% is score 50, 45% is −100 or worse: the fall is at least 150.
		"deels voorbij de schaal": {
			smal, 1, 2023, []meting{{"a", 2020, 65_000, veel}, {"a", 2023, 45_000, veel}},
			jaarplan.Achteruit, "−150; bewijs sterk; het einde van de schaal is bereikt, het kan meer zijn",
		},
		// The rise of b, 61% to 69%, is (90 − 10)/2 = 40, but the fall of a may be anything.
		"winst tegen een verlies buiten de schaal": {
			smal, 2, 2023, []meting{{"a", 2020, 40_000, veel}, {"a", 2023, 20_000, veel}, {"b", 2020, 61_000, veel}, {"b", 2023, 69_000, veel}},
			jaarplan.Tegengesteld, "samen +40; aantoonbaar beter “B”; aantoonbaar slechter “A”",
		},
		"verschil zonder vergelijking": {
			breed, 2, 2023, []meting{{"a", 2020, 50_000, veel}, {"a", 2023, 50_000, veel}, {"b", 2020, 90, 0}, {"b", 2023, 10, 0}},
			jaarplan.NietTeZeggen, "een verschil, maar of het toeval is, is niet bekend",
		},
		// a −15 clear; b 16 to 24 of 40 is +20 with a standard error of 11 points: chance.
		"alleen de daling is duidelijk": {
			breed, 2, 2023, []meting{{"a", 2020, 60_000, veel}, {"a", 2023, 45_000, veel}, {"b", 2020, 16, 40}, {"b", 2023, 24, 40}},
			jaarplan.NietTeZeggen, "aantoonbaar slechter “A”, maar wat niet aantoonbaar is wijst de andere kant op (samen +5)",
		},
		"winst zonder vergelijking": {
			breed, 2, 2023, []meting{{"a", 2020, 50_000, veel}, {"a", 2023, 40_000, veel}, {"b", 2020, 40, 0}, {"b", 2023, 70, 0}},
			jaarplan.NietTeZeggen, "aantoonbaar slechter “A”, maar wat niet aantoonbaar is wijst de andere kant op (samen +20)",
		},
		// a +13,3, b −13,3, c +13,3 but of ten people.
		"duidelijk beide kanten op": {
			breed, 3, 2023, []meting{{"a", 2020, 40_000, veel}, {"a", 2023, 60_000, veel}, {"b", 2020, 60_000, veel}, {"b", 2023, 40_000, veel}, {"c", 2020, 4, 10}, {"c", 2023, 6, 10}},
			jaarplan.Tegengesteld, "samen +13; aantoonbaar beter “A”; aantoonbaar slechter “B”",
		},
		"heft elkaar op": {
			breed, 2, 2023, []meting{{"a", 2020, 25_000, veel}, {"a", 2023, 50_000, veel}, {"b", 2020, 50_000, veel}, {"b", 2023, 25_000, veel}},
			jaarplan.Tegengesteld, "samen 0; aantoonbaar beter “A”; aantoonbaar slechter “B”",
		},
		// a +30, b −10: three times as much.
		"veel meer beter dan slechter": {
			breed, 2, 2023, []meting{{"a", 2020, 40_000, veel}, {"a", 2023, 70_000, veel}, {"b", 2020, 50_000, veel}, {"b", 2023, 40_000, veel}},
			jaarplan.Vooruit, "+20; bewijs sterk; aantoonbaar slechter “B”",
		},
		"geen nieuw cijfer": {
			breed, 1, 2023, []meting{{"a", 2020, 60_000, veel}},
			jaarplan.NietTeZeggen, "geen nieuwer cijfer dan de nulmeting",
		},
		"nulmeting van een ander jaar": {
			breed, 1, 2023, []meting{{"a", 2018, 60_000, veel}, {"a", 2023, 40_000, veel}},
			jaarplan.Achteruit, "−40; bewijs sterk; gemeten vanaf 2018",
		},
		"half gewicht": {
			breed, 2, 2023, []meting{{"a", 2020, 60_000, veel}, {"a", 2023, 70_000, veel}, {"b", 2023, 1_000, veel}},
			jaarplan.Vooruit, "+20; bewijs sterk; over 50% van het gewicht",
		},
		"half gewicht, want een oud cijfer": {
			breed, 2, 2023, []meting{{"a", 2020, 60_000, veel}, {"a", 2023, 70_000, veel}, {"b", 2020, 50_000, veel}},
			jaarplan.Vooruit, "+10; bewijs sterk; over 50% van het gewicht",
		},
		// 50% to 50,2% of 100.000 is 0,4 points of the ruler, with a standard error of 0,22 points.
		"toeval": {
			breed, 1, 2023, []meting{{"a", 2020, 50_000, veel}, {"a", 2023, 50_200, veel}},
			jaarplan.GeenVerschil, "+0,4; niet van toeval te onderscheiden",
		},
		"gelijk zonder marge": {
			breed, 1, 2023, []meting{{"a", 2020, 50, 0}, {"a", 2023, 50, 0}},
			jaarplan.NietTeZeggen, "de cijfers zijn gelijk, maar zonder marge",
		},
	} {
		t.Run(naam, func(t *testing.T) {
			v := verslagVan(t, c.drempels, c.aantal, c.periode, c.metingen...)
			e := v.Doelen[0].Effecten[0]
			require.Equal(t, c.wil, e.Beweging)
			require.Equal(t, c.uitleg, e.Uitleg)
			require.Contains(t, v.Doelen[0].Zinnen.Sinds, c.uitleg)
			if c.wil != jaarplan.GeenVerschil {
				require.NotContains(t, v.Doelen[0].Zinnen.Sinds, "niet van toeval te onderscheiden")
			}
		})
	}
}

// A figure that stands in for the nulmeting's year is told before the report.
func TestVerslagOudeNulmeting(t *testing.T) {
	breed := goaltree.Drempels{Slechtst: 0, Drempel: 50, Streef: 100}
	v := verslagVan(t, breed, 1, 2023, meting{"a", 2018, 40_000, 100_000}, meting{"a", 2023, 60_000, 100_000})
	require.Equal(t, []string{"1 cijfer van de monitor heeft een nulmeting van vóór 2020."}, v.Opmerkingen)
	v = verslagVan(t, breed, 1, 2023, meting{"a", 2020, 40_000, 100_000}, meting{"a", 2023, 60_000, 100_000})
	require.Empty(t, v.Opmerkingen)
}

// Beside a result stands the figure of the indicator that it names, with a
// remark where it was told as reached and the figure is clearly worse.
func TestVerslagIndicator(t *testing.T) {
	breed := goaltree.Drempels{Slechtst: 0, Drempel: 50, Streef: 100}
	for _, c := range []struct {
		metingen    []meting
		wil         string
		tegenspraak bool
	}{
		{[]meting{{"a", 2020, 60_000, 100_000}, {"a", 2023, 40_000, 100_000}}, "“A”: 40% (2023), was 60% (2020): aantoonbaar slechter.", true},
		{[]meting{{"a", 2020, 60_000, 100_000}, {"a", 2022, 40_000, 100_000}}, "“A”: 40% (2022), was 60% (2020): aantoonbaar slechter. Dit cijfer is van vóór het jaar van het plan.", false},
		{[]meting{{"a", 2020, 40_000, 100_000}, {"a", 2023, 60_000, 100_000}}, "“A”: 60% (2023), was 40% (2020): aantoonbaar beter.", false},
		{[]meting{{"a", 2020, 60, 100}, {"a", 2023, 58, 100}}, "“A”: 58% (2023), was 60% (2020): niet van toeval te onderscheiden.", false},
		{[]meting{{"a", 2020, 60, 0}, {"a", 2023, 40, 0}}, "“A”: 40% (2023), was 60% (2020): of het verschil toeval is, is niet bekend.", false},
		{[]meting{{"a", 2023, 40, 0}}, "“A”: 40% (2023), zonder nulmeting om mee te vergelijken.", false},
		{[]meting{{"a", 2020, 60, 0}}, "“A”: 60% (2020), geen nieuwer cijfer dan de nulmeting. Dit cijfer is van vóór het jaar van het plan.", false},
		{[]meting{{"b", 2023, 60, 0}}, "“A”: geen cijfer (geen cijfer in de gegevens).", false},
	} {
		t.Run(c.wil, func(t *testing.T) {
			v := verslagVan(t, breed, 2, 2023, c.metingen...)
			i := v.Resultaten[0].Indicator
			require.Equal(t, c.wil, i.Zin)
			require.Equal(t, c.tegenspraak, i.Tegenspraak)
			remark := "“Resultaat” is gemeld als bereikt, terwijl de indicator ervan aantoonbaar slechter werd. " + c.wil
			if c.tegenspraak {
				require.Contains(t, v.Opmerkingen, remark)
			} else {
				require.NotContains(t, v.Opmerkingen, remark)
			}
		})
	}
}

// A report shares nothing with the documents it was made of.
func TestVerslagDeeltNiets(t *testing.T) {
	bron, ok := uitkomst(t).Uitkomst(fictief)
	require.True(t, ok)
	r := monitor.NewResultaat(bron)
	maak := func() *jaarplan.Jaarverslag {
		v, err := losOp(t, plan()).Verslag(terugblik(), r, fictief)
		require.NoError(t, err)
		return v
	}
	wil, v := maak(), maak()
	d := &v.Doelen[0]
	d.Kernwaarden[0] = goaltree.Veilig
	*d.Signaal = monitor.Afwijkend
	*v.Doelen[1].Reden = monitor.RedenGeheim
	*v.Nulmeting, *v.Periode, *v.Regio = 1900, cbs.Jaar(1900), monitor.Regiokop{}
	e := &d.Effecten[0]
	*e.Signaal = monitor.Afwijkend
	e.SindsNulmeting.Waarde, e.SindsNulmeting.Bijdragen[0].Bijdrage = monitor.Bekend(-1), -1
	*v.Doelen[1].Effecten[0].SindsNulmeting.Reden = monitor.RedenGeheim
	i := v.Resultaten[1].Indicator
	require.Equal(t, "arbeid", i.ID)
	*i.Periode, *i.NulmetingPeriode, *i.Waardering = cbs.Jaar(1900), cbs.Jaar(1900), monitor.Slechter
	require.Equal(t, wil, maak())
}
