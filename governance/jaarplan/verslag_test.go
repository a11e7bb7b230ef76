package jaarplan_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// The monitor's part by hand, 2020 beside the nulmeting of 2017:
//
//	arbeid, drempels 40/60/80: 700/1000 = 70%, score 100·(70−60)/(80−60) = 50;
//	  2017 600/1000 = 60%, score 0: Δ 50. Difference of 10 points with standard
//	  error √(0,6·0,4/1000 + 0,7·0,3/1000) = 2,1: clear, vooruit
//	bijstand, streef 4 in 2021 from 5% (50/1000): 52/1000 = 5,2%,
//	  score 100·(5,2−5)/(4−5) = −20: Δ −20, expected 100·(2020−2017)/(2021−2017) = 75.
//	  0,2 points with standard error √(2·0,05·0,95/1000) = 1,0: chance
//	geweld, drempels 10/6/2, lager is beter: 7%, score −100·(7−6)/(10−6) = −25;
//	  2017 4%, score 100·(6−4)/(6−2) = 50: Δ −75. 3 points with standard error
//	  √(0,04·0,96/10000 + 0,07·0,93/10000) = 0,3: clear, achteruit
//	meedoen = (1·50 + 1·(−20) + 2·(−25))/4 = −5; expected (0 + 75 + 2·0)/4 = 18,75;
//	  −5 − 18,75 = −23,75: aandacht (from −25)
func TestVerslag_metDeHand(t *testing.T) {
	v, err := losOp(t, plan()).Verslag(terugblik(), uitkomst(t), fictief)
	require.NoError(t, err)
	require.Equal(t, jaarplan.Telling{Bereikt: 1, DeelsBereikt: 1, NietGemeld: 1}, v.Telling)
	require.Equal(t, 2017, *v.Nulmeting)
	require.Equal(t, fictief, v.Regio.Code)
	require.Len(t, v.Doelen, 2)

	meedoen := v.Doelen[0]
	require.InDelta(t, -5, meedoen.Score.OfNaN(), 1e-9)
	require.InDelta(t, 18.75, meedoen.Verwacht.OfNaN(), 1e-9)
	require.Equal(t, monitor.Aandacht, *meedoen.Signaal)
	require.Equal(t, jaarplan.Telling{Bereikt: 1, DeelsBereikt: 1}, meedoen.Telling)
	require.Equal(t, []string{"loket", "meer-werk"}, gesorteerd(meedoen.Resultaten))
	require.Equal(t, []string{"werkplein"}, meedoen.Projecten)
	for i, wil := range []struct {
		id         string
		delta      float64
		bewijs     monitor.Bewijskracht
		beweging   jaarplan.Beweging
		resultaten []string
	}{
		{"werk", 50, monitor.BewijsSterk, jaarplan.Vooruit, []string{"meer-werk"}},
		{"rondkomen", -20, monitor.BewijsGeen, jaarplan.GeenVerschil, []string{"loket"}},
		{"veilig", -75, monitor.BewijsSterk, jaarplan.Achteruit, []string{}},
	} {
		e := meedoen.Effecten[i]
		require.Equal(t, wil.id, e.ID)
		require.InDelta(t, wil.delta, e.SindsNulmeting.Waarde.OfNaN(), 1e-9, wil.id)
		require.Equal(t, wil.bewijs, e.SindsNulmeting.Bewijskracht, wil.id)
		require.Equal(t, wil.beweging, e.Beweging, wil.id)
		require.Equal(t, wil.resultaten, e.Resultaten, wil.id)
	}
	require.Equal(t, []string{
		"De monitor geeft dit doel nu het signaal aandacht: score −5 waar 19 verwacht werd, over 100% van het gewicht.",
		"Sinds de nulmeting van 2017: vooruit “Mensen hebben werk” (+50; bewijs sterk); achteruit “Buurten zijn veilig” (−75; bewijs sterk); " +
			"geen aantoonbaar verschil “Mensen komen rond” (−20; niet van toeval te onderscheiden).",
		"Het plan noemt hiervoor 2 resultaten: 1 bereikt en 1 deels bereikt.",
	}, meedoen.Zinnen.Lijst())

	gezond := v.Doelen[1]
	require.False(t, gezond.Score.IsBekend())
	require.Equal(t, monitor.RedenOnvoldoendeGegevens, *gezond.Reden)
	require.Equal(t, jaarplan.NietTeZeggen, gezond.Effecten[0].Beweging)
	require.Equal(t, []string{
		"De monitor geeft dit doel geen score: onvoldoende gegevens.",
		"Sinds de nulmeting van 2017: bij 1 effect niet te zeggen (onvoldoende gegevens).",
		"Het plan noemt hiervoor 1 resultaat: 1 niet gemeld.",
	}, gezond.Zinnen.Lijst())
	require.Empty(t, v.Buiten)
}

// No sentence of a report claims a cause, and each report says so.
func TestVerslagClaimtGeenOorzaak(t *testing.T) {
	p := losOp(t, plan())
	v, err := p.Verslag(terugblik(), uitkomst(t), fictief)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, p.WriteText(&b, nil, v))
	tekst := strings.Join(strings.Fields(b.String()), " ")
	require.Contains(t, tekst, jaarplan.Voorbehoud)
	zonder := strings.ReplaceAll(tekst, jaarplan.Voorbehoud, "")
	for _, woord := range []string{"dankzij", "doordat", "leidde", "oorzaak", "veroorza", "gevolg", "effect van", "heeft geholpen"} {
		require.NotContains(t, strings.ToLower(zonder), woord)
	}
}

// A difference of which nobody can say whether it is chance is called so: here
// of figures known by value alone. 62 to 66 between drempels 60 and 80 is 10 to
// 30.
func TestVerslagZonderVergelijking(t *testing.T) {
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for jaar, waarde := range map[int]float64{2017: 62, 2020: 66} {
		require.NoError(t, b.Add(monitor.Waarneming{Indicator: "arbeid", Regio: fictief, Periode: cbs.Jaar(jaar), Waarde: monitor.Bekend(waarde)}))
	}
	e, err := monitor.NewEvaluator(boom(t), b.Dataset(), monitor.Options{})
	require.NoError(t, err)
	r, err := e.Evaluate(t.Context(), monitor.Vraag{Regios: []cbs.Regio{fictief}, Periode: cbs.Jaar(2020)})
	require.NoError(t, err)
	v, err := losOp(t, plan()).Verslag(terugblik(), r, fictief)
	require.NoError(t, err)
	werk := v.Doelen[0].Effecten[0]
	require.InDelta(t, 20, werk.SindsNulmeting.Waarde.OfNaN(), 1e-9)
	require.Equal(t, jaarplan.NietTeZeggen, werk.Beweging)
	require.Equal(t, "Sinds de nulmeting van 2017: bij 3 effecten niet te zeggen (een verschil, maar of het toeval is, is niet bekend; onvoldoende gegevens).", v.Doelen[0].Zinnen.Sinds)
}

// Before anybody looked back, every result waits to be told.
func TestVerslagZonderTerugblik(t *testing.T) {
	v, err := losOp(t, plan()).Verslag(nil, uitkomst(t), fictief)
	require.NoError(t, err)
	require.Equal(t, jaarplan.Telling{NietGemeld: 3}, v.Telling)
	require.Len(t, v.Doelen, 2)
}

func TestVerslagZonderMonitor(t *testing.T) {
	v, err := losOp(t, plan()).Verslag(terugblik(), nil, cbs.Regio{})
	require.NoError(t, err)
	require.Nil(t, v.Regio)
	require.Empty(t, v.Doelen)
	var ids []string
	for _, b := range v.Buiten {
		ids = append(ids, b.ID)
		require.Contains(t, b.Reden, "geen uitkomst van de monitor")
	}
	require.Equal(t, []string{"gezond", "werk", "rondkomen", "meedoen"}, ids, "results by pillar in the vision's order, then projects")
}

// A goal of the plan that the monitor's tree does not know is told.
func TestVerslagVreemdDoel(t *testing.T) {
	d := plan()
	d.Projecten[0].Doelen = append(d.Projecten[0].Doelen, "elders")
	v, err := losOp(t, d).Verslag(terugblik(), uitkomst(t), fictief)
	require.NoError(t, err)
	require.Equal(t, []jaarplan.BuitenMonitor{{ID: "elders", Reden: "Dit doel staat niet in de doelenboom van de monitor (Fictieve boom)."}}, v.Buiten)
}

func TestVerslagOpmerkingen(t *testing.T) {
	d, terug := plan(), terugblik()
	d.Jaar, terug.Jaar = 2016, 2016
	v, err := losOp(t, d).Verslag(terug, uitkomst(t), fictief)
	require.NoError(t, err)
	require.Equal(t, []string{
		"Het plan en de terugblik zijn fictief: een voorbeeld.",
		"De monitor gaat over 2020, het plan over 2016.",
		"De nulmeting (2017) is van na het jaar van het plan.",
	}, v.Opmerkingen)
	d.Jaar, terug.Jaar = 2020, 2020
	for _, c := range []struct {
		plan, terug bool
		wil         string
	}{{true, false, "Het plan is fictief: een voorbeeld."}, {false, true, "De terugblik is fictief: een voorbeeld."}} {
		d.Fictief, terug.Fictief = c.plan, c.terug
		v, err = losOp(t, d).Verslag(terug, uitkomst(t), fictief)
		require.NoError(t, err)
		require.Equal(t, []string{c.wil}, v.Opmerkingen)
	}
	d.Fictief, terug.Fictief = false, false
	v, err = losOp(t, d).Verslag(terug, uitkomst(t), fictief)
	require.NoError(t, err)
	require.Empty(t, v.Opmerkingen)
}

// All mistakes in a look back come at once, and the region's with them.
func TestVerslagFouten(t *testing.T) {
	terug := &jaarplan.Terugblik{
		Versie: "1", Plan: "plam", Jaar: 2019,
		Resultaten: []jaarplan.Resultaatmelding{
			{Resultaat: "loket", Uitslag: jaarplan.Bereikt, Toelichting: "x"},
			{Resultaat: "loket", Uitslag: 9, Toelichting: " "},
			{Resultaat: "loke", Uitslag: jaarplan.Bereikt, Toelichting: "x"},
		},
		Projecten: []jaarplan.Projectmelding{{Project: "sport", Uitslag: jaarplan.NietBereikt, Toelichting: "x", Besteed: bedrag(-1)}},
	}
	_, err := losOp(t, plan()).Verslag(terug, uitkomst(t), cbs.MustRegio("GM9902"))
	require.Equal(t, []string{
		"onbekende-tak plan plam",
		"tegenspraak jaar 2019",
		"dubbel resultaten[1].resultaat loket",
		"ongeldige-waarde resultaten[1].uitslag uitslag(9)",
		"leeg resultaten[1].toelichting  ",
		"onbekende-tak resultaten[2].resultaat loke",
		"onbekende-tak projecten[0].project sport",
		"getal projecten[0].besteed -0.01",
		"onbekende-vraag regio GM9902",
	}, meldingen(err))
}

// The JSON bears null where nothing is known and amounts as texts.
func TestJaarverslag_writeJSON(t *testing.T) {
	v, err := losOp(t, plan()).Verslag(terugblik(), uitkomst(t), fictief)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, v.WriteJSON(&b))
	var los struct {
		Resultaten []map[string]any
		Projecten  []map[string]any
		Doelen     []map[string]any
	}
	require.NoError(t, json.Unmarshal(b.Bytes(), &los))
	require.Equal(t, "sport", los.Resultaten[0]["id"])
	require.Nil(t, los.Resultaten[0]["uitslag"])
	require.Equal(t, "bereikt", los.Resultaten[1]["uitslag"])
	require.Equal(t, "12500.50", los.Projecten[0]["middelen"])
	require.Equal(t, "11000.00", los.Projecten[0]["besteed"])
	require.InDelta(t, -5, los.Doelen[0]["score"], 1e-9)
	require.Equal(t, "aandacht", los.Doelen[0]["signaal"])
	require.Nil(t, los.Doelen[1]["score"])
	var weer bytes.Buffer
	require.NoError(t, v.WriteJSON(&weer))
	require.Equal(t, b.String(), weer.String())
}
