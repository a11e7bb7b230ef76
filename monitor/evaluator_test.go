package monitor_test

import (
	"context"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

const dichtbij = 1e-9

// The whole of an evaluation by hand, with two rulers in one effect:
//
//	a, weight 1, streef: b = 50 (2017), s = 70 in 2021, v = 56 (2020), vorige 53 (2019)
//	   s_a = 100·(56−50)/(70−50) = 30;  x_a = 100·(2020−2017)/(2021−2017) = 75
//	b, weight 3, drempels 10/6/2, lager is beter: v = 5, nulmeting 7, vorige 6
//	   s_b = 100·(5−6)/(2−6) = 25 (on the good side of the drempel);  x_b = 0
//	E = (1·30 + 3·25)/4 = 26,25;  X = (1·75 + 3·0)/4 = 18,75;  E − X = 7,5: op koers
//	Δ nulmeting: f_a(50) = 0, f_b(7) = 100·(7−6)/(6−10) = −25
//	   terms a: 1·(30−0)/4 = 7,5; b: 3·(25+25)/4 = 37,5; sum 45
//	Δ vorige: f_a(53) = 15, f_b(6) = 0;  a: (30−15)/4 = 3,75; b: 3·25/4 = 18,75; sum 22,5
//	Δ benchmark: a 60, f = 50; b 4, f = 50;  a: (30−50)/4 = −5; b: 3·(25−50)/4 = −18,75; sum −23,75
func TestEvaluate_metDeHand(t *testing.T) {
	boom := eenBoom(t, []float64{1, 3}, ind("a", streef(70, 2021)), ind("b", lager, drempels(10, 6, 2)))
	d := dataset(t,
		cijfer("a", fictiefA, 2017, 50), cijfer("a", fictiefA, 2019, 53), cijfer("a", fictiefA, 2020, 56),
		cijfer("b", fictiefA, 2017, 7), cijfer("b", fictiefA, 2019, 6), cijfer("b", fictiefA, 2020, 5),
		cijfer("a", fictiefB, 2020, 60), cijfer("b", fictiefB, 2020, 4),
	)
	u := evalueer(t, boom, d, vraag(met(fictiefB)))

	e := u.Effecten[0]
	require.InDelta(t, 26.25, e.Score.OfNaN(), dichtbij)
	require.InDelta(t, 18.75, e.Verwacht.OfNaN(), dichtbij)
	require.InDelta(t, 1, e.Dekking, dichtbij)
	require.Equal(t, monitor.OpKoers, *e.Signaal)
	require.Nil(t, e.Reden)

	for _, c := range []struct {
		naam   string
		a      *monitor.Afwijking
		waarde float64
		termen map[string]float64
	}{
		{"nulmeting", e.Afwijking.Nulmeting, 45, map[string]float64{"a": 7.5, "b": 37.5}},
		{"vorige", e.Afwijking.Vorige, 22.5, map[string]float64{"a": 3.75, "b": 18.75}},
		{"benchmark", e.Afwijking.Benchmark, -23.75, map[string]float64{"a": -5, "b": -18.75}},
	} {
		t.Run(c.naam, func(t *testing.T) {
			require.InDelta(t, c.waarde, c.a.Waarde.OfNaN(), dichtbij)
			require.InDelta(t, 1, c.a.Dekking, dichtbij)
			require.Equal(t, monitor.BewijsOnbekend, c.a.Bewijskracht, "no term has a comparison yet")
			require.Equal(t, "b", c.a.Bijdragen[0].Indicator, "largest first")
			for _, term := range c.a.Bijdragen {
				require.InDelta(t, c.termen[term.Indicator], term.Bijdrage, dichtbij)
				require.False(t, term.Begrensd)
			}
		})
	}

	h := u.Hoofddoelen[0]
	require.InDelta(t, 26.25, h.Score.OfNaN(), dichtbij)
	require.InDelta(t, 1, h.Dekking, dichtbij)

	a := u.Indicatoren[0]
	require.InDelta(t, 30, a.Score.OfNaN(), dichtbij)
	require.Equal(t, []any{56.0, 50.0, 53.0, 60.0}, []any{a.Waarde.OfNaN(), a.Nulmeting.OfNaN(), a.Vorige.OfNaN(), a.Benchmark.OfNaN()})
	require.Len(t, a.Reeks, 3)
	require.Nil(t, a.Interval, "intervals arrive with the statistics")
}

// One indicator's score, case by case; the arithmetic stands beside it.
func TestEvaluate_score(t *testing.T) {
	nul, nu := 2017, 2020
	for _, c := range []struct {
		naam     string
		ind      goaltree.Indicator
		rijen    []monitor.Waarneming
		score    float64
		begrensd bool
		reden    monitor.Reden
		verwacht float64
		signaal  monitor.Signaal
		melding  monitor.Waarschuwingcode
	}{
		{
			naam: "lager is beter: direction is in the signs", ind: ind("i", lager, streef(10, 2020)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nul, 30), cijfer("i", fictiefA, nu, 25)},
			score: 25, verwacht: 100, signaal: monitor.Afwijkend, // 100·(25−30)/(10−30) = 25; 25 − 100 = −75
		},
		{
			naam: "clipped above", ind: ind("i", streef(60, 2021)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nul, 50), cijfer("i", fictiefA, nu, 65)},
			score: 100, begrensd: true, verwacht: 75, signaal: monitor.OpKoers, // 150 becomes 100
		},
		{
			naam: "clipped below", ind: ind("i", streef(60, 2021)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nul, 50), cijfer("i", fictiefA, nu, 35)},
			score: -100, begrensd: true, verwacht: 75, signaal: monitor.Afwijkend, // −150 becomes −100
		},
		{
			naam: "exactly at the end is not clipped", ind: ind("i", streef(60, 2021)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nul, 50), cijfer("i", fictiefA, nu, 60)},
			score: 100, verwacht: 75, signaal: monitor.OpKoers,
		},
		{
			naam: "nulmeting missing", ind: ind("i", streef(60, 2021)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nu, 60)}, reden: monitor.RedenGeenNulmeting,
		},
		{
			naam: "streefwaarde missing", ind: ind("i"),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nul, 50), cijfer("i", fictiefA, nu, 60)}, reden: monitor.RedenGeenStreefwaarde,
		},
		{
			naam: "s = b and held", ind: ind("i", streef(50, 2020)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nul, 50), cijfer("i", fictiefA, nu, 50)},
			score: 100, verwacht: 100, signaal: monitor.OpKoers, melding: monitor.WaarschuwingStreef,
		},
		{
			naam: "s worse than b and missed", ind: ind("i", lager, streef(40, 2020)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nul, 30), cijfer("i", fictiefA, nu, 41)},
			score: 0, verwacht: 100, signaal: monitor.Afwijkend, melding: monitor.WaarschuwingStreef,
		},
		{
			naam: "no streefjaar: nothing expected", ind: ind("i", streef(60, 0)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nul, 50), cijfer("i", fictiefA, nu, 49)},
			score: -10, verwacht: 0, signaal: monitor.Aandacht, melding: monitor.WaarschuwingStreefjaar,
		},
		{
			naam: "drempels, bad side", ind: ind("i", drempels(20, 50, 60)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nu, 35)},
			score: -50, signaal: monitor.Afwijkend, // 100·(35−50)/(50−20)
		},
		{
			naam: "drempels, on the drempel", ind: ind("i", drempels(20, 50, 60)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nu, 50)}, score: 0, signaal: monitor.OpKoers,
		},
		{
			naam: "drempels, lager, clipped", ind: ind("i", lager, drempels(8, 5, 3)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nu, 2)}, score: 100, begrensd: true, signaal: monitor.OpKoers,
		},
		{
			naam: "at five below what was expected it is still op koers", ind: ind("i", drempels(0, 50, 100)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nu, 47.5)}, score: -5, signaal: monitor.OpKoers,
		},
		{
			naam: "at 25 below it is aandacht", ind: ind("i", drempels(0, 50, 100)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, nu, 37.5)}, score: -25, signaal: monitor.Aandacht,
		},
		{
			naam: "an older figure is used and said", ind: ind("i", drempels(0, 50, 100)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, 2017, 75)}, score: 50, signaal: monitor.OpKoers, melding: monitor.WaarschuwingOuder,
		},
		{
			naam: "too old a figure is none", ind: ind("i", drempels(0, 50, 100)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, 2016, 75)}, reden: monitor.RedenGeenWaarneming,
		},
		{
			naam: "a later figure is not looked at", ind: ind("i", drempels(0, 50, 100)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, 2021, 75)}, reden: monitor.RedenGeenWaarneming,
		},
		{
			naam: "a secret figure stays secret beside an older one", ind: ind("i", drempels(0, 50, 100)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, 2019, 75), zonder("i", fictiefA, nu, monitor.RedenGeheim)}, reden: monitor.RedenGeheim,
		},
		{
			naam: "one not yet published gives way to an older one", ind: ind("i", drempels(0, 50, 100)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, 2019, 75), zonder("i", fictiefA, nu, monitor.RedenNogNietBeschikbaar)},
			score: 50, signaal: monitor.OpKoers, melding: monitor.WaarschuwingOuder,
		},
		{
			naam: "one not yet published, and no other", ind: ind("i", drempels(0, 50, 100)),
			rijen: []monitor.Waarneming{zonder("i", fictiefA, nu, monitor.RedenNogNietBeschikbaar)}, reden: monitor.RedenNogNietBeschikbaar,
		},
		{
			naam: "the nulmeting may be older too, and says so", ind: ind("i", streef(70, 2021)),
			rijen: []monitor.Waarneming{cijfer("i", fictiefA, 2015, 50), cijfer("i", fictiefA, nu, 60)},
			score: 50, verwacht: 75, signaal: monitor.Aandacht, melding: monitor.WaarschuwingNulmeting,
		},
	} {
		t.Run(c.naam, func(t *testing.T) {
			u := evalueer(t, eenBoom(t, []float64{2}, c.ind), dataset(t, c.rijen...), vraag())
			i, e := u.Indicatoren[0], u.Effecten[0]
			if c.reden != 0 {
				require.NotNil(t, i.Reden)
				require.Equal(t, c.reden, *i.Reden)
				require.False(t, i.Score.IsBekend())
				require.Equal(t, monitor.RedenOnvoldoendeGegevens, *e.Reden)
				require.Nil(t, e.Signaal)
				return
			}
			require.Nil(t, i.Reden)
			require.InDelta(t, c.score, i.Score.OfNaN(), dichtbij)
			require.Equal(t, c.begrensd, i.Begrensd)
			require.InDelta(t, c.score, e.Score.OfNaN(), dichtbij)
			require.InDelta(t, c.verwacht, e.Verwacht.OfNaN(), dichtbij)
			require.Equal(t, c.signaal, *e.Signaal)
			if c.melding != "" {
				require.True(t, heeftWaarschuwing(u, c.melding, "i"), "%v", u.Waarschuwingen)
			}
		})
	}
}

// Place in the groep, by hand: values A 10, B 20, C 20, D 30, E 40, hoger is
// beter, n = 5.
//
//	A: worse 0, equal 1 (itself): 200·0,5/5 − 100 = −80
//	B: worse 1, equal 2 (a tie):  200·2/5 − 100   = −20
//	D: worse 3, equal 1:          200·3,5/5 − 100 = 40
//	E: worse 4, equal 1:          200·4,5/5 − 100 = 80
func TestEvaluate_verdeling(t *testing.T) {
	alle := []cbs.Regio{fictiefA, fictiefB, fictiefC, fictiefD, fictiefE}
	waarden := []float64{10, 20, 20, 30, 40}
	rijen := make([]monitor.Waarneming, 0, 6)
	for i, r := range alle {
		rijen = append(rijen, cijfer("i", r, 2020, waarden[i]))
	}
	boom := eenBoom(t, []float64{1}, ind("i", verdeling))
	score := func(u *monitor.Uitkomst) float64 { return u.Indicatoren[0].Score.OfNaN() }

	for r, wil := range map[cbs.Regio]float64{fictiefA: -80, fictiefB: -20, fictiefC: -20, fictiefD: 40, fictiefE: 80} {
		v := vraag(inGroep(alle...))
		v.Regios = []cbs.Regio{r}
		require.InDelta(t, wil, score(evalueer(t, boom, dataset(t, rijen...), v)), dichtbij, r)
	}

	t.Run("lager is beter turns it round", func(t *testing.T) {
		omgekeerd := eenBoom(t, []float64{1}, ind("i", lager, verdeling))
		require.InDelta(t, 80, score(evalueer(t, omgekeerd, dataset(t, rijen...), vraag(inGroep(alle...)))), dichtbij)
	})
	t.Run("a reference is measured among the same values", func(t *testing.T) {
		// Vorige of A was 35 (2019): among 10, 20, 20, 30, 40 it has 4 worse and
		// none equal: 200·4/5 − 100 = 60. Δ = −80 − 60 = −140.
		d := dataset(t, append(rijen, cijfer("i", fictiefA, 2019, 35))...)
		a := evalueer(t, boom, d, vraag(inGroep(alle...))).Effecten[0].Afwijking.Vorige
		require.InDelta(t, -140, a.Waarde.OfNaN(), dichtbij)
	})
	t.Run("a value missing doesn't count, and four are too few", func(t *testing.T) {
		d := dataset(t, append(rijen[:4:4], zonder("i", fictiefE, 2020, monitor.RedenGeheim))...)
		u := evalueer(t, boom, d, vraag(inGroep(alle...)))
		require.Equal(t, monitor.RedenGroepTeKlein, *u.Indicatoren[0].Reden)
	})
	t.Run("a region outside the groep counts itself as one", func(t *testing.T) {
		// F 25 beside the five: worse 3, equal 1 of n = 6: 200·3,5/6 − 100.
		f := cbs.MustRegio("GM9906")
		v := vraag(inGroep(alle...))
		v.Regios = []cbs.Regio{f}
		u := evalueer(t, boom, dataset(t, append(rijen[:5:5], cijfer("i", f, 2020, 25))...), v)
		require.InDelta(t, 200*3.5/6-100, score(u), dichtbij)
	})
	t.Run("an aggregate region in the groep drops out with a warning", func(t *testing.T) {
		// The verband of A and B (30 of 200 is 15%) lies around A: without it
		// A's place is among five, as above.
		verband, err := cbs.NewSamenwerkingsverband("fictief-verband", "Fictief verband", fictiefA, fictiefB)
		require.NoError(t, err)
		v := vraag(inGroep(append(alle, verband.Regio)...))
		breuken := make([]monitor.Waarneming, 0, 5)
		for i, r := range alle {
			breuken = append(breuken, breuk("i", r, 2020, waarden[i], 100))
		}
		o := monitor.Options{Verbanden: []cbs.Samenwerkingsverband{verband}}
		u := evalueer(t, boom, dataset(t, breuken...), v, o)
		require.InDelta(t, -80, score(u), dichtbij)
		require.True(t, heeftWaarschuwing(u, monitor.WaarschuwingGroep, fictiefA.String()))

		// Asked for the verband itself, A and B lie within it: left are C 20,
		// D 30, E 40 and its own 15, too few.
		v.Regios = []cbs.Regio{verband.Regio}
		u = evalueer(t, boom, dataset(t, breuken...), v, o)
		require.Equal(t, monitor.RedenGroepTeKlein, *u.Indicatoren[0].Reden)
	})
}

// Dekking by hand. Weights 1 (scored), 2 (no figure), 4 (context): 1/(1+2) is
// a third, below the minimum of a half; at a minimum of 0,3 it has a score.
func TestEvaluate_dekking(t *testing.T) {
	boom := eenBoom(t, []float64{1, 2, 4}, ind("a", drempels(0, 50, 100)), ind("b", drempels(0, 50, 100)), ind("c", neutraal))
	d := dataset(t, cijfer("a", fictiefA, 2020, 75), cijfer("c", fictiefA, 2020, 5))
	u := evalueer(t, boom, d, vraag())
	require.InDelta(t, 1.0/3, u.Effecten[0].Dekking, dichtbij)
	require.Equal(t, monitor.RedenOnvoldoendeGegevens, *u.Effecten[0].Reden)
	require.Equal(t, monitor.RedenContext, *u.Indicatoren[2].Reden)
	require.InDelta(t, 5, u.Indicatoren[2].Waarde.OfNaN(), dichtbij, "context is shown")

	soepel := vraag(func(v *monitor.Vraag) { v.MinDekking = monitor.Bekend(0.3) })
	u = evalueer(t, boom, d, soepel)
	require.InDelta(t, 50, u.Effecten[0].Score.OfNaN(), dichtbij)
}

// Two effects under one goal, by hand: e1 (weight 1) has score 50 and dekking
// 1; e2 (weight 2) has score −20 at dekking 3/4; e3 (weight 3) has no figures;
// e4 (weight 9) is context alone.
//
//	score = (1·50 + 2·−20)/3 = 10/3; dekking = (1·1 + 2·0,75)/(1+2+3) = 2,5/6
func TestEvaluate_hoofddoel(t *testing.T) {
	d := &goaltree.Definitie{
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "doel", Naam: "Doel", Effecten: []goaltree.Tak{{ID: "e1", Gewicht: 1}, {ID: "e2", Gewicht: 2}, {ID: "e3", Gewicht: 3}, {ID: "e4", Gewicht: 9}}}},
		Effecten: []goaltree.Effect{
			{ID: "e1", Naam: "E1", Indicatoren: []goaltree.Tak{{ID: "a", Gewicht: 1}}},
			{ID: "e2", Naam: "E2", Indicatoren: []goaltree.Tak{{ID: "b", Gewicht: 3}, {ID: "c", Gewicht: 1}}},
			{ID: "e3", Naam: "E3", Indicatoren: []goaltree.Tak{{ID: "c", Gewicht: 1}}},
			{ID: "e4", Naam: "E4", Indicatoren: []goaltree.Tak{{ID: "x", Gewicht: 1}}},
		},
		Indicatoren: []goaltree.Indicator{ind("a", drempels(0, 50, 100)), ind("b", drempels(0, 50, 100)), ind("c", drempels(0, 50, 100)), ind("x", neutraal)},
	}
	data := dataset(t, cijfer("a", fictiefA, 2020, 75), cijfer("b", fictiefA, 2020, 40), cijfer("x", fictiefA, 2020, 1))
	u := evalueer(t, losOp(t, d), data, vraag(func(v *monitor.Vraag) { v.MinDekking = monitor.Bekend(0.4) }))
	h := u.Hoofddoelen[0]
	require.InDelta(t, 10.0/3, h.Score.OfNaN(), dichtbij)
	require.InDelta(t, 2.5/6, h.Dekking, dichtbij)
	require.Equal(t, monitor.RedenAlleenContext, *u.Effecten[3].Reden)
	require.Nil(t, u.Effecten[3].Afwijking.Vorige)

	u = evalueer(t, losOp(t, d), data, vraag())
	require.Equal(t, monitor.RedenOnvoldoendeGegevens, *u.Hoofddoelen[0].Reden, "2,5/6 is below a half")
}

// An afwijking has its own set of indicators: only a has a nulmeting.
// E over a and b = (30 + 50)/2 = 40; Δ over a alone: 30 − 0 = 30, dekking a half.
func TestEvaluate_afwijkingOverMinder(t *testing.T) {
	boom := eenBoom(t, []float64{1, 1}, ind("a", streef(70, 2021)), ind("b", drempels(0, 50, 100)))
	d := dataset(t, cijfer("a", fictiefA, 2017, 50), cijfer("a", fictiefA, 2020, 56), cijfer("b", fictiefA, 2020, 75))
	e := evalueer(t, boom, d, vraag(func(v *monitor.Vraag) { v.MaxOuderdom = -1 })).Effecten[0]
	require.InDelta(t, 40, e.Score.OfNaN(), dichtbij)
	require.InDelta(t, 30, e.Afwijking.Nulmeting.Waarde.OfNaN(), dichtbij)
	require.InDelta(t, 0.5, e.Afwijking.Nulmeting.Dekking, dichtbij)
	require.Len(t, e.Afwijking.Nulmeting.Bijdragen, 1)
	require.False(t, e.Afwijking.Vorige.Waarde.IsBekend())
	require.Equal(t, monitor.RedenOnvoldoendeGegevens, *e.Afwijking.Vorige.Reden)
	require.Nil(t, e.Afwijking.Benchmark, "none was asked")

	// With three years' grace the figure before 2020 is that of 2017.
	e = evalueer(t, boom, d, vraag()).Effecten[0]
	require.InDelta(t, 30, e.Afwijking.Vorige.Waarde.OfNaN(), dichtbij)
}

// A hoofddoel's X is the weighted mean over its scored effects, by hand:
// e1 (weight 1): streef, x = 100·(2020−2017)/(2021−2017) = 75, s = 60;
// e2 (weight 3): drempels, x = 0, s = −20.
// Score (60 − 60)/4 = 0, X = 75/4 = 18,75: 18,75 below, so aandacht.
func TestEvaluate_hoofddoelVerwacht(t *testing.T) {
	d := &goaltree.Definitie{
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "doel", Naam: "Doel", Effecten: []goaltree.Tak{{ID: "e1", Gewicht: 1}, {ID: "e2", Gewicht: 3}}}},
		Effecten: []goaltree.Effect{
			{ID: "e1", Naam: "E1", Indicatoren: []goaltree.Tak{{ID: "a", Gewicht: 1}}},
			{ID: "e2", Naam: "E2", Indicatoren: []goaltree.Tak{{ID: "b", Gewicht: 1}}},
		},
		Indicatoren: []goaltree.Indicator{ind("a", streef(70, 2021)), ind("b", drempels(0, 50, 100))},
	}
	data := dataset(t, cijfer("a", fictiefA, 2017, 50), cijfer("a", fictiefA, 2020, 62), cijfer("b", fictiefA, 2020, 40))
	h := evalueer(t, losOp(t, d), data, vraag()).Hoofddoelen[0]
	require.InDelta(t, 0, h.Score.OfNaN(), dichtbij)
	require.InDelta(t, 18.75, h.Verwacht.OfNaN(), dichtbij)
	require.Equal(t, monitor.Aandacht, *h.Signaal)

	// With thresholds of one's own the same distance is on course, or far off.
	ruim := vraag(func(v *monitor.Vraag) { v.OpKoersVanaf = monitor.Bekend(-20) })
	require.Equal(t, monitor.OpKoers, *evalueer(t, losOp(t, d), data, ruim).Hoofddoelen[0].Signaal)
	krap := vraag(func(v *monitor.Vraag) { v.AandachtVanaf = monitor.Bekend(-10) })
	require.Equal(t, monitor.Afwijkend, *evalueer(t, losOp(t, d), data, krap).Hoofddoelen[0].Signaal)
}

// What a reader must know before relying on a figure is said.
func TestEvaluate_waarschuwingen(t *testing.T) {
	boom := eenBoom(t, []float64{1}, ind("i", drempels(0, 50, 100)))
	w := cijfer("i", fictiefA, 2020, 60)
	w.Herkomst, w.Status = monitor.Schatting, monitor.Voorlopig
	u := evalueer(t, boom, dataset(t, w), vraag())
	require.True(t, heeftWaarschuwing(u, monitor.WaarschuwingGeschat, "i"))
	require.True(t, heeftWaarschuwing(u, monitor.WaarschuwingVoorlopig, "i"))

	u = evalueer(t, boom, dataset(t, cijfer("i", fictiefA, 2016, 60)), vraag(func(v *monitor.Vraag) { v.Periode = cbs.Jaar(2016) }))
	require.True(t, heeftWaarschuwing(u, monitor.WaarschuwingNulmeting, ""), "the nulmeting of 2017 lies after 2016")

	namen := monitor.Options{Namen: map[cbs.Regio]string{fictiefB: "B (fictief)"}}
	v := vraag(func(v *monitor.Vraag) { v.Regios = []cbs.Regio{fictiefB} })
	u = evalueer(t, boom, dataset(t, cijfer("i", fictiefA, 2020, 60)), v, namen)
	require.True(t, heeftWaarschuwing(u, monitor.WaarschuwingGeenGegevens, fictiefB.String()))
	require.Equal(t, "B (fictief)", u.Regio.Naam)
}

// A benchmark made by adding up, with a member missing: no value, and why.
func TestEvaluate_benchmarkOnvolledig(t *testing.T) {
	verband := verbandVan(t, fictiefB, fictiefC)
	boom := eenBoom(t, []float64{1}, ind("i", drempels(0, 50, 100)))
	d := dataset(t, breuk("i", fictiefA, 2020, 30, 100), breuk("i", fictiefB, 2020, 60, 300), zonder("i", fictiefC, 2020, monitor.RedenGeheim))
	u := evalueer(t, boom, d, vraag(met(verband.Regio)), monitor.Options{Verbanden: []cbs.Samenwerkingsverband{verband}})
	i := u.Indicatoren[0]
	require.False(t, i.Benchmark.IsBekend())
	require.Equal(t, monitor.RedenOnvolledig, *i.BenchmarkReden)
	require.Equal(t, monitor.RedenOnvoldoendeGegevens, *u.Effecten[0].Afwijking.Benchmark.Reden)

	v := vraag(func(v *monitor.Vraag) { v.Regios = []cbs.Regio{verband.Regio} })
	u = evalueer(t, boom, d, v, monitor.Options{Verbanden: []cbs.Samenwerkingsverband{verband}})
	require.InDelta(t, 0.5, u.Indicatoren[0].Aanwezig.OfNaN(), dichtbij)
	require.True(t, heeftWaarschuwing(u, monitor.WaarschuwingOntbreekt, "i"))
}

// A verband whose code is another region's is refused, with its place.
func TestNewEvaluator_bekendVerband(t *testing.T) {
	boom, d := eenBoom(t, []float64{1}, ind("i")), dataset(t, cijfer("i", fictiefA, 2020, 1))
	_, err := monitor.NewEvaluator(boom, d, monitor.Options{Verbanden: []cbs.Samenwerkingsverband{
		{Regio: cbs.MustRegio("JZ25"), Naam: "Achterhoek", Leden: cbs.Achterhoek().Leden},
		{Regio: cbs.MustRegio("CR14"), Naam: "Achterhoek", Leden: cbs.Achterhoek().Leden},
	}})
	fouten := goaltree.Fouten(err)
	require.Len(t, fouten, 1, "the jeugdregio is those eight, the COROP area is larger")
	require.Equal(t, "verbanden[1]", fouten[0].Pad)
	require.ErrorIs(t, err, goaltree.CodeTegenspraak)
}

// A reference beyond the ruler's end is measured at the end: f(benchmark 120)
// is 100, not 140, and the term says so. Figure 75: 50 − 100 = −50.
func TestEvaluate_begrensdeReferentie(t *testing.T) {
	boom := eenBoom(t, []float64{1}, ind("i", maat(goaltree.Gemiddelde), drempels(0, 50, 100)))
	d := dataset(t, cijfer("i", fictiefA, 2020, 75), cijfer("i", fictiefB, 2020, 120))
	b := evalueer(t, boom, d, vraag(met(fictiefB))).Effecten[0].Afwijking.Benchmark.Bijdragen[0]
	require.InDelta(t, -50, b.Bijdrage, dichtbij)
	require.True(t, b.Begrensd)
}

func TestEvaluate_begrensdeBijdrage(t *testing.T) {
	// f(130) would be 160 and is 100; f(benchmark 60) = 20: the term 80 took part in a clip.
	boom := eenBoom(t, []float64{1}, ind("i", maat(goaltree.Gemiddelde), drempels(0, 50, 100)))
	d := dataset(t, cijfer("i", fictiefA, 2020, 130), cijfer("i", fictiefB, 2020, 60))
	b := evalueer(t, boom, d, vraag(met(fictiefB))).Effecten[0].Afwijking.Benchmark.Bijdragen[0]
	require.InDelta(t, 80, b.Bijdrage, dichtbij)
	require.True(t, b.Begrensd)
}

func TestEvaluate_benchmarkDieDeRegioBevat(t *testing.T) {
	verband, err := cbs.NewSamenwerkingsverband("fictief-verband", "Fictief verband", fictiefA, fictiefB)
	require.NoError(t, err)
	boom := eenBoom(t, []float64{1}, ind("i", drempels(0, 50, 100)))
	// 30 of 100 and 60 of 300: together 90 of 400, 22,5%.
	d := dataset(t, breuk("i", fictiefA, 2020, 30, 100), breuk("i", fictiefB, 2020, 60, 300))
	u := evalueer(t, boom, d, vraag(met(verband.Regio)), monitor.Options{Verbanden: []cbs.Samenwerkingsverband{verband}})
	require.InDelta(t, 22.5, u.Indicatoren[0].Benchmark.OfNaN(), dichtbij)
	require.True(t, heeftWaarschuwing(u, monitor.WaarschuwingBenchmark, "fictief-verband"))
	require.Equal(t, "Fictief verband", u.Regios[1].Naam)
}

func TestEvaluate_kleineTeller(t *testing.T) {
	boom := eenBoom(t, []float64{1}, ind("i", drempels(0, 50, 100)))
	klein := breuk("i", fictiefA, 2020, 9, 100)
	require.False(t, heeftWaarschuwing(evalueer(t, boom, dataset(t, klein), vraag()), monitor.WaarschuwingKleineTeller, "i"), "published by CBS")
	klein.Eigen = true
	require.True(t, heeftWaarschuwing(evalueer(t, boom, dataset(t, klein), vraag()), monitor.WaarschuwingKleineTeller, "i"))
}

func TestEvaluate_kwartalen(t *testing.T) {
	// Only quarters count for a quarter, however new the year's figure is; and
	// 2017KW02 is less than three years older than 2020KW01, 2016KW04 is more.
	boom := eenBoom(t, []float64{1}, ind("i", drempels(0, 50, 100)))
	kw := func(periode string, waarde float64) monitor.Waarneming {
		w := cijfer("i", fictiefA, 2020, waarde)
		w.Periode = cbs.MustPeriode(periode)
		return w
	}
	v := vraag()
	v.Periode = cbs.MustPeriode("2020KW01")
	u := evalueer(t, boom, dataset(t, kw("2017KW02", 70), kw("2019JJ00", 90)), v)
	require.InDelta(t, 70, u.Indicatoren[0].Waarde.OfNaN(), dichtbij)
	u = evalueer(t, boom, dataset(t, kw("2016KW04", 70)), v)
	require.False(t, u.Indicatoren[0].Waarde.IsBekend())
}

func TestEvaluate_foutVraag(t *testing.T) {
	e, err := monitor.NewEvaluator(eenBoom(t, []float64{1}, ind("i")), dataset(t, cijfer("i", fictiefA, 2020, 1)), monitor.Options{})
	require.NoError(t, err)
	_, err = e.Evaluate(t.Context(), monitor.Vraag{
		Regios: []cbs.Regio{fictiefA, fictiefA}, Benchmark: fictiefB, Nulmeting: 17, MinDekking: monitor.Bekend(2),
		OpKoersVanaf: monitor.Bekend(-30),
	})
	paden := []string{}
	for _, f := range goaltree.Fouten(err) {
		require.ErrorIs(t, f, goaltree.CodeOnbekendeVraag)
		paden = append(paden, f.Pad)
	}
	require.Equal(t, []string{"regios[1]", "benchmark", "periode", "nulmeting", "min_dekking", "aandacht_vanaf"}, paden)

	_, err = e.Evaluate(t.Context(), monitor.Vraag{Periode: cbs.Jaar(2020)})
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag, "no region")
	_, err = monitor.NewEvaluator(nil, nil, monitor.Options{})
	require.Error(t, err)
}

// What a document points at is its own: writing into one changes no other.
func TestEvaluate_onveranderlijk(t *testing.T) {
	boom := eenBoom(t, []float64{1}, ind("i", streef(60, 2021)))
	d := dataset(t, cijfer("i", fictiefA, 2017, 50), cijfer("i", fictiefA, 2020, 55), cijfer("i", fictiefB, 2020, 52))
	namen := map[cbs.Regio]string{fictiefA: "A (fictief)", fictiefB: "B (fictief)"}
	e, err := monitor.NewEvaluator(boom, d, monitor.Options{Namen: namen})
	require.NoError(t, err)
	v := vraag(met(fictiefB), inGroep(fictiefA, fictiefB))
	r, err := e.Evaluate(t.Context(), v)
	require.NoError(t, err)
	eerst, _ := r.Uitkomst(fictiefA)
	nog, _ := r.Uitkomst(fictiefA)
	*eerst.Nulmeting, *eerst.Benchmark, *eerst.Indicatoren[0].Streefjaar = 1999, fictiefC, 1999
	eerst.Groep[0], eerst.Hoofddoelen[0].Effecten[0].Gewicht = fictiefC, 9
	namen[fictiefA] = "iets anders"
	v.Groep[0] = fictiefC
	weer, _ := r.Uitkomst(fictiefA)
	require.Equal(t, nog, weer)
}

func TestEvaluate_gestopt(t *testing.T) {
	e, err := monitor.NewEvaluator(eenBoom(t, []float64{1}, ind("i")), dataset(t, cijfer("i", fictiefA, 2020, 1)), monitor.Options{})
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err = e.Evaluate(ctx, vraag())
	require.ErrorIs(t, err, context.Canceled)
}

// Eight readers of one evaluator get the same answer; the race detector looks on.
func TestEvaluate_gelijktijdig(t *testing.T) {
	boom := eenBoom(t, []float64{1}, ind("i", verdeling))
	regios := []cbs.Regio{fictiefA, fictiefB, fictiefC, fictiefD, fictiefE}
	rijen := make([]monitor.Waarneming, 0, len(regios))
	for i, r := range regios {
		rijen = append(rijen, cijfer("i", r, 2020, float64(i)))
	}
	e, err := monitor.NewEvaluator(boom, dataset(t, rijen...), monitor.Options{})
	require.NoError(t, err)
	var wg sync.WaitGroup
	uitkomsten := make([]*monitor.Uitkomst, 8)
	for i := range uitkomsten {
		wg.Go(func() {
			r, err := e.Evaluate(t.Context(), monitor.Vraag{Regios: regios, Periode: cbs.Jaar(2020), Groep: regios})
			if err == nil {
				uitkomsten[i], _ = r.Uitkomst(fictiefC)
			}
		})
	}
	wg.Wait()
	for _, u := range uitkomsten {
		require.Equal(t, uitkomsten[0], u)
	}
}
