package monitor_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// zonderOndergrens judges figures of any size: the sources' examples are small.
func zonderOndergrens(v *monitor.Vraag) { v.MinNoemer = monitor.Bekend(0) }

func eenIndicator(t *testing.T, rijen []monitor.Waarneming, ind goaltree.Indicator, anders ...func(*monitor.Vraag)) monitor.Indicatoruitkomst {
	t.Helper()
	return evalueer(t, eenBoom(t, []float64{1}, ind), dataset(t, rijen...), vraag(append(anders, zonderOndergrens)...)).Indicatoren[0]
}

// Intervals by the maat, with the sources' own numbers in the unit shown:
// Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3:
// 81/263 has 0,2553 to 0,3662. Poisson, 3 events, exact: 0,6187 to 8,7673
// (Garwood 1936), here per 1.000 of 1.000.
func TestInterval(t *testing.T) {
	i := eenIndicator(t, []monitor.Waarneming{breuk("i", fictiefA, 2020, 81, 263)}, ind("i"))
	require.InDelta(t, 25.53, i.Interval.Onder.OfNaN(), 0.005)
	require.InDelta(t, 36.62, i.Interval.Boven.OfNaN(), 0.005)
	require.InDelta(t, 0.95, i.Interval.Zekerheid, dichtbij)
	require.InDelta(t, 25.53, i.Reeks[0].Onder.OfNaN(), 0.005)

	per1000 := ind("i", maat(goaltree.Dichtheid), func(i *goaltree.Indicator) { i.Per = 1000 })
	i = eenIndicator(t, []monitor.Waarneming{breuk("i", fictiefA, 2020, 3, 1000)}, per1000)
	require.InDelta(t, 0.6187, i.Interval.Onder.OfNaN(), 0.0001)
	require.InDelta(t, 8.7673, i.Interval.Boven.OfNaN(), 0.0001)

	schatting := breuk("i", fictiefA, 2020, 81, 263)
	schatting.Herkomst = monitor.Schatting
	require.Nil(t, eenIndicator(t, []monitor.Waarneming{schatting}, ind("i")).Interval, "an estimate is no count")
	i = eenIndicator(t, []monitor.Waarneming{cijfer("i", fictiefA, 2020, 30.8)}, ind("i"))
	require.Nil(t, i.Interval, "known by value alone")
	require.Len(t, i.Voorbehoud, 1)
}

// 56/70 beside 48/80: the difference has 0,0524 to 0,3339 at 95% (Newcombe
// 1998, Statistics in Medicine 17:873-890, table II, method 10, example a),
// which is clear of 0. At 99,8% it is not: z 3,0902 makes Wilson
// 0,6208-0,9072 and 0,4290-0,7497, and the lower limit
// 0,2 − √((0,8−0,6208)² + (0,7497−0,6)²) = −0,0335.
func TestOordeel(t *testing.T) {
	rijen := []monitor.Waarneming{breuk("i", fictiefA, 2020, 56, 70), breuk("i", fictiefA, 2017, 48, 80), breuk("i", fictiefB, 2020, 48, 80)}
	i := eenIndicator(t, rijen, ind("i"), met(fictiefB))
	require.Equal(t, statistiek.Hoger, *i.Oordeel.Benchmark)
	require.Equal(t, statistiek.Hoger, *i.Oordeel.Nulmeting)
	require.Equal(t, statistiek.Vergelijkbaar, *i.Oordeel998.Benchmark)
	require.Equal(t, monitor.Beter, *i.Waardering.Benchmark)
	require.Equal(t, monitor.Gelijk, *i.Waardering998.Benchmark)
	require.Empty(t, i.Voorbehoud)

	require.Equal(t, monitor.Slechter, *eenIndicator(t, rijen, ind("i", lager), met(fictiefB)).Waardering.Benchmark)
	require.Equal(t, monitor.GeenOordeel, *eenIndicator(t, rijen, ind("i", neutraal), met(fictiefB)).Waardering.Benchmark)

	t.Run("a provisional figure needs the stricter level", func(t *testing.T) {
		voorlopig := append([]monitor.Waarneming{}, rijen...)
		voorlopig[0].Status = monitor.Voorlopig
		i := eenIndicator(t, voorlopig, ind("i"), met(fictiefB))
		require.Equal(t, statistiek.Vergelijkbaar, *i.Oordeel.Benchmark)
		require.Contains(t, i.Voorbehoud[0], "nog niet definitief")
	})
	t.Run("a rounded count", func(t *testing.T) {
		// Rounded to tens, 51/70 and 53/80 are possible too: 0,729 beside 0,663.
		afgerond := append([]monitor.Waarneming{}, rijen...)
		for k := range afgerond {
			afgerond[k].Afronding = monitor.Bekend(10)
		}
		i := eenIndicator(t, afgerond, ind("i"), met(fictiefB))
		require.Equal(t, statistiek.Vergelijkbaar, *i.Oordeel.Benchmark)
		require.Contains(t, strings.Join(i.Voorbehoud, " "), "Zonder de afronding zou het verschil met de benchmark hoger heten")
		require.Contains(t, i.Voorbehoud[0], "afgerond en kan er 5 naast zitten")
		require.Less(t, i.Interval.Onder.OfNaN(), 100*0.6918, "wider than Wilson on 56/70, 0,6918 to 0,8770")
		require.Greater(t, i.Interval.Boven.OfNaN(), 100*0.8770)
	})
	t.Run("too few to judge", func(t *testing.T) {
		boom := eenBoom(t, []float64{1}, ind("i"))
		i := evalueer(t, boom, dataset(t, rijen...), vraag(met(fictiefB))).Indicatoren[0]
		require.Nil(t, i.Oordeel.Benchmark, "70 is below the default of 100")
		require.Nil(t, i.Waardering.Benchmark)
		require.Contains(t, i.Voorbehoud[0], "minder dan 100")
		require.NotNil(t, i.Interval)
	})
	t.Run("a benchmark that the region is part of", func(t *testing.T) {
		// Together 104/150, 69,33%, which lies within A's own interval of 69,18%
		// to 87,70%, though A and B differ.
		verband := verbandVan(t, fictiefA, fictiefB)
		o := monitor.Options{Verbanden: []cbs.Samenwerkingsverband{verband}}
		i := evalueer(t, eenBoom(t, []float64{1}, ind("i")), dataset(t, rijen...), vraag(met(verband.Regio), zonderOndergrens), o).Indicatoren[0]
		require.Equal(t, statistiek.Vergelijkbaar, *i.Oordeel.Benchmark)
	})
}

// Where a difference can't be judged, it is not, and the reason is given.
func TestOordeel_geen(t *testing.T) {
	gem := func(r cbs.Regio, gemiddelde, sd float64) monitor.Waarneming {
		w := cijfer("i", r, 2020, gemiddelde)
		w.N, w.SD = monitor.Bekend(200), monitor.Bekend(sd)
		return w
	}
	geschat := breuk("i", fictiefB, 2020, 480, 800)
	geschat.Herkomst = monitor.Schatting
	eigen := breuk("i", fictiefA, 2020, 560, 700)
	ouder := breuk("i", fictiefB, 2018, 480, 800)
	for _, c := range []struct {
		naam string
		ind  goaltree.Indicator
		a, b monitor.Waarneming
		wil  string
		vast bool // there is a judgement all the same
	}{
		{"all answers the same", ind("i", maat(goaltree.Gemiddelde)), gem(fictiefA, 7, 0), gem(fictiefB, 6, 1), "alle antwoorden zijn gelijk", false},
		{"a small benchmark", ind("i"), eigen, breuk("i", fictiefB, 2020, 1, 10), "De benchmark rust op minder dan 100", false},
		{"a benchmark that is an estimate", ind("i"), eigen, geschat, "De benchmark heeft geen marge: het is een schatting", false},
		{"a benchmark known by value alone", ind("i"), eigen, cijfer("i", fictiefB, 2020, 60), "De benchmark heeft geen marge: alleen de uitkomst", false},
		{"a count depends on size", ind("i", maat(goaltree.Aantal)), cijfer("i", fictiefA, 2020, 50), cijfer("i", fictiefB, 2020, 500), "hoe groot een gebied is", false},
		{"no events at all", ind("i", maat(goaltree.Dichtheid)), breuk("i", fictiefA, 2020, 0, 700), breuk("i", fictiefB, 2020, 0, 800), "niet te toetsen", false},
		{"a benchmark of another year", ind("i"), eigen, ouder, "Het cijfer van de benchmark is van 2018", true},
	} {
		t.Run(c.naam, func(t *testing.T) {
			i := evalueer(t, eenBoom(t, []float64{1}, c.ind), dataset(t, c.a, c.b), vraag(met(fictiefB))).Indicatoren[0]
			require.Equal(t, c.vast, i.Oordeel.Benchmark != nil)
			require.Contains(t, strings.Join(i.Voorbehoud, " "), c.wil)
		})
	}
}

// Means: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3, two-sample
// t-test on the cars of 1978 and 1982: 249 cars with mean 20,14458 and sd
// 6,41470, 79 with 30,48101 and 6,10771; with unequal variances t = −12,94627,
// far beyond any level. A count: 100 beside 150 a year before, ratio 0,667;
// conditional on 250 events the exact limits stay below 1 at 99,8%.
func TestOordeel_anderemaat(t *testing.T) {
	auto := func(jaar int, gemiddelde, sd, n float64) monitor.Waarneming {
		w := cijfer("i", fictiefA, jaar, gemiddelde)
		w.N, w.SD = monitor.Bekend(n), monitor.Bekend(sd)
		return w
	}
	i := eenIndicator(t, []monitor.Waarneming{auto(2019, 20.14458, 6.41470, 249), auto(2020, 30.48101, 6.10771, 79)}, ind("i", maat(goaltree.Gemiddelde)))
	require.Equal(t, statistiek.Hoger, *i.Oordeel.Vorige)
	require.Equal(t, statistiek.Hoger, *i.Oordeel998.Vorige)
	require.Nil(t, i.Oordeel.Benchmark)

	i = eenIndicator(t, []monitor.Waarneming{cijfer("i", fictiefA, 2019, 150), cijfer("i", fictiefA, 2020, 100)}, ind("i", lager, maat(goaltree.Aantal)))
	require.Equal(t, statistiek.Lager, *i.Oordeel998.Vorige)
	require.Equal(t, monitor.Beter, *i.Waardering.Vorige)
	require.NotNil(t, i.Interval)
	require.Nil(t, eenIndicator(t, []monitor.Waarneming{cijfer("i", fictiefA, 2020, 100)}, ind("i", maat(goaltree.Bedrag))).Interval)
}

// Members of the groep are judged beside the benchmark as the region is.
func TestOordeel_vergelijking(t *testing.T) {
	rijen := []monitor.Waarneming{breuk("i", fictiefA, 2020, 560, 700), breuk("i", fictiefB, 2020, 480, 800), breuk("i", fictiefC, 2020, 570, 700)}
	i := eenIndicator(t, rijen, ind("i"), met(fictiefB), inGroep(fictiefA, fictiefB, fictiefC))
	require.Equal(t, i.Oordeel.Benchmark, i.Vergelijking[0].Oordeel)
	require.Nil(t, i.Vergelijking[1].Oordeel, "not beside itself")
	require.Equal(t, statistiek.Hoger, *i.Vergelijking[2].Oordeel)
}

// Aalten's territory changed in 2005: 2004 and 2006 are not compared.
func TestOordeel_breuk(t *testing.T) {
	aalten := cbs.MustRegio("GM0197")
	rijen := []monitor.Waarneming{breuk("i", aalten, 2004, 100, 1000), breuk("i", aalten, 2006, 300, 1000)}
	v := vraag()
	v.Regios, v.Periode, v.Nulmeting = []cbs.Regio{aalten}, cbs.Jaar(2006), 2004
	i := evalueer(t, eenBoom(t, []float64{1}, ind("i")), dataset(t, rijen...), v).Indicatoren[0]
	require.Nil(t, i.Oordeel.Nulmeting)
	require.Contains(t, i.Voorbehoud[0], "veranderde het gebied")
}

// Bewijskracht by hand. a: 30% to 60% of 1.000, clear at any level, f goes
// from −40 to 20: term w·60. b: 50% to 51% of 1.000, chance, f from 0 to 2:
// term w·2. With equal weights 60 of 62 is clear: sterk. With weights 1 and 99
// it is 60 of 258, 23%: zwak. With b alone: geen. With a known by value alone
// beside b: b's comparison stands, a's counts as not clear: geen. Neither with
// a comparison: onbekend.
func TestBewijskracht(t *testing.T) {
	a := []monitor.Waarneming{breuk("a", fictiefA, 2017, 300, 1000), breuk("a", fictiefA, 2020, 600, 1000)}
	b := []monitor.Waarneming{breuk("b", fictiefA, 2017, 500, 1000), breuk("b", fictiefA, 2020, 510, 1000)}
	alleenWaarde := []monitor.Waarneming{cijfer("a", fictiefA, 2017, 30), cijfer("a", fictiefA, 2020, 60)}
	alleenWaardeB := []monitor.Waarneming{cijfer("b", fictiefA, 2017, 50), cijfer("b", fictiefA, 2020, 51)}
	for _, c := range []struct {
		naam      string
		gewichten []float64
		rijen     []monitor.Waarneming
		wil       monitor.Bewijskracht
		duidelijk float64
	}{
		{"sterk", []float64{1, 1}, append(a, b...), monitor.BewijsSterk, 60.0 / 62},
		{"zwak", []float64{1, 99}, append(a, b...), monitor.BewijsZwak, 60.0 / 258},
		{"geen", []float64{1, 99}, b, monitor.BewijsGeen, 0},
		{"a term without a comparison", []float64{1, 1}, append(alleenWaarde, b...), monitor.BewijsGeen, 0},
		{"onbekend", []float64{1, 1}, append(alleenWaarde, alleenWaardeB...), monitor.BewijsOnbekend, -1},
	} {
		t.Run(c.naam, func(t *testing.T) {
			boom := eenBoom(t, c.gewichten, ind("a", drempels(0, 50, 100)), ind("b", drempels(0, 50, 100)))
			w := evalueer(t, boom, dataset(t, c.rijen...), vraag()).Effecten[0].Afwijking.Nulmeting
			require.Equal(t, c.wil, w.Bewijskracht)
			require.InDelta(t, c.duidelijk, w.Duidelijk.Of(-1), dichtbij)
			require.InDelta(t, c.duidelijk, w.Duidelijk998.Of(-1), dichtbij)
		})
	}
}

// Five years of 10.000 people, from 10% up by two points a year: far outside
// chance. The same five of 50 people: no trend. Four years: no conclusion.
func TestTrend(t *testing.T) {
	reeks := func(n float64, jaren ...int) []monitor.Waarneming {
		var rijen []monitor.Waarneming
		for _, j := range jaren {
			rijen = append(rijen, breuk("i", fictiefA, j, n*float64(10+2*(j-2016))/100, n))
		}
		return rijen
	}
	i := eenIndicator(t, reeks(10_000, 2016, 2017, 2018, 2019, 2020), ind("i"))
	require.Equal(t, statistiek.Stijgend, i.Trend.Richting)
	require.Nil(t, i.Trend.Reden)
	require.Equal(t, statistiek.GeenTrend, eenIndicator(t, reeks(50, 2016, 2017, 2018, 2019, 2020), ind("i")).Trend.Richting)
	i = eenIndicator(t, reeks(10_000, 2017, 2018, 2019, 2020), ind("i"))
	require.Equal(t, statistiek.RichtingOnbekend, i.Trend.Richting)
	require.Equal(t, statistiek.RedenTeWeinigPunten, *i.Trend.Reden)
	gat := append(reeks(10_000, 2016, 2017, 2019, 2020), zonder("i", fictiefA, 2018, monitor.RedenGeheim))
	require.Equal(t, statistiek.RedenPuntOntbreekt, *eenIndicator(t, gat, ind("i")).Trend.Reden)
}

// Quintiles of five values, by the definition: N/q = 1, so the rank is the
// group. 10, 20, 30, 40, 50: hoger is beter makes 50 group 1 and 10 group 5.
func TestKwintiel(t *testing.T) {
	alle := []cbs.Regio{fictiefA, fictiefB, fictiefC, fictiefD, fictiefE}
	var rijen []monitor.Waarneming
	for k, r := range alle {
		rijen = append(rijen, cijfer("i", r, 2020, float64(10*(k+1))))
	}
	require.Equal(t, 5, *eenIndicator(t, rijen, ind("i"), inGroep(alle...)).Kwintiel)
	require.Equal(t, 1, *eenIndicator(t, rijen, ind("i", lager), inGroep(alle...)).Kwintiel)
	require.Nil(t, eenIndicator(t, append(rijen[:4:4], zonder("i", fictiefE, 2020, monitor.RedenGeheim)), ind("i"), inGroep(alle...)).Kwintiel, "four values")
	require.Nil(t, eenIndicator(t, rijen, ind("i"), inGroep(alle[1:]...)).Kwintiel, "no member of the groep")
}

// Corrected for make-up, by hand. Young: 10 of 100 here, 100 of 1.000 (10%)
// in the whole region; old: 120 of 400, and 200 of 1.000 (20%). Expected are
// 10 + 80 = 90, observed 130: 1,4444 times the whole's 300 of 2.000, 15%:
// 21,67%. The crude figure is 26%. Byar's lower limit for 130 events is
// 130·(1 − 1/1170 − 1,95996/(3·√130))³ = 108,6; /90·15% = 18,1%: above 15%.
func TestGestandaardiseerd(t *testing.T) {
	rest := func(id string, teller, noemer float64) monitor.Waarneming {
		return breuk(id, fictiefB, 2020, teller, noemer)
	}
	rijen := []monitor.Waarneming{
		breuk("i", fictiefA, 2020, 130, 500), rest("i", 170, 1500),
		breuk("i-jong", fictiefA, 2020, 10, 100), rest("i-jong", 90, 900),
		breuk("i-oud", fictiefA, 2020, 120, 400), rest("i-oud", 80, 600),
	}
	verband := verbandVan(t, fictiefA, fictiefB)
	boom := eenBoom(t, []float64{1}, ind("i", lager))
	metStrata := func(t *testing.T, bench cbs.Regio, strata []string, wijzig func([]monitor.Waarneming)) monitor.Indicatoruitkomst {
		t.Helper()
		r := append([]monitor.Waarneming{}, rijen...)
		wijzig(r)
		o := monitor.Options{Strata: map[string][]string{"i": strata}, Verbanden: []cbs.Samenwerkingsverband{verband}}
		return evalueer(t, boom, dataset(t, r...), vraag(met(bench)), o).Indicatoren[0]
	}
	niets := func([]monitor.Waarneming) {}
	beide := []string{"i-jong", "i-oud"}
	g := metStrata(t, verband.Regio, beide, niets).Gestandaardiseerd
	require.InDelta(t, 15*130.0/90, g.Waarde.OfNaN(), dichtbij)
	require.InDelta(t, 15, g.Benchmark.OfNaN(), dichtbij)
	require.InDelta(t, 18.1, g.Onder.OfNaN(), 0.05)
	require.Equal(t, statistiek.Hoger, *g.Oordeel)
	require.Equal(t, monitor.Slechter, *g.Waardering)
	require.Nil(t, metStrata(t, verband.Regio, nil, niets).Gestandaardiseerd, "no strata named")

	for _, c := range []struct {
		naam   string
		bench  cbs.Regio
		strata []string
		wijzig func([]monitor.Waarneming)
		wil    string
	}{
		{"a benchmark beside it", fictiefB, beide, niets, "geen deel van de benchmark"},
		{"a stratum missing", verband.Regio, []string{"i-jong", "i-anders"}, niets, "niet elke leeftijdsgroep"},
		{"a stratum twice", verband.Regio, []string{"i-jong", "i-oud", "i-oud"}, niets, "tellen niet op"},
		{"not all strata", verband.Regio, []string{"i-oud"}, niets, "tellen niet op"},
		{"rounded", verband.Regio, beide, func(r []monitor.Waarneming) { r[0].Afronding = monitor.Bekend(5) }, "afgerond"},
	} {
		t.Run(c.naam, func(t *testing.T) {
			i := metStrata(t, c.bench, c.strata, c.wijzig)
			require.Nil(t, i.Gestandaardiseerd)
			require.Contains(t, strings.Join(i.Voorbehoud, " "), c.wil)
		})
	}
	// O = 112 of E = 90: Byar at 95% from 92,2, above 90; at 99,8% from 82,1. A
	// stratum that may still change leaves the stricter level alone.
	minder := func(r []monitor.Waarneming) {
		r[0], r[1] = breuk("i", fictiefA, 2020, 112, 500), rest("i", 188, 1500)
		r[4], r[5] = breuk("i-oud", fictiefA, 2020, 102, 400), rest("i-oud", 98, 600)
	}
	require.Equal(t, statistiek.Hoger, *metStrata(t, verband.Regio, beide, minder).Gestandaardiseerd.Oordeel)
	i := metStrata(t, verband.Regio, beide, func(r []monitor.Waarneming) { minder(r); r[3].Status = monitor.Voorlopig })
	require.Equal(t, statistiek.Vergelijkbaar, *i.Gestandaardiseerd.Oordeel)
}
