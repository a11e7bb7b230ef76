package monitor_test

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

func verbandVan(t testing.TB, leden ...cbs.Regio) cbs.Samenwerkingsverband {
	t.Helper()
	v, err := cbs.NewSamenwerkingsverband("fictief-verband", "Fictief verband", leden...)
	require.NoError(t, err)
	return v
}

func TestOptellen(t *testing.T) {
	verband := verbandVan(t, fictiefA, fictiefB)
	deels := func(waarde, noemer float64) monitor.Waarneming {
		w := cijfer("i", fictiefA, 2020, waarde)
		w.Noemer = monitor.Bekend(noemer)
		return w
	}
	gem := func(r cbs.Regio, gemiddelde, n, sd float64) monitor.Waarneming {
		w := cijfer("i", r, 2020, gemiddelde)
		w.N, w.SD = monitor.Bekend(n), monitor.Bekend(sd)
		return w
	}
	for _, c := range []struct {
		naam                   string
		maat                   goaltree.Maat
		rijen                  []monitor.Waarneming
		waarde, teller, noemer float64 // NaN: absent
		reden                  monitor.Reden
		aanwezig               float64
	}{
		{"aandeel: sum of tellers over sum of noemers", goaltree.Aandeel, // 40/300, not the mean of 30% and 5%
			[]monitor.Waarneming{breuk("i", fictiefA, 2020, 30, 100), breuk("i", fictiefB, 2020, 10, 200)}, 100 * 40.0 / 300, 40, 300, 0, 1},
		{"waarde and noemer: weighted by noemer", goaltree.Aandeel, // (70·20 + 40·10)/30 = 60, and no count to show
			[]monitor.Waarneming{deels(70, 20), breuk("i", fictiefB, 2020, 4, 10)}, 60, math.NaN(), 30, 0, 1},
		{"aantal: the sum", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", fictiefA, 2020, 7), cijfer("i", fictiefB, 2020, 5)}, 12, math.NaN(), math.NaN(), 0, 1},
		{"gemiddelde: weighted by n", goaltree.Gemiddelde, // (6·1 + 7·3)/4
			[]monitor.Waarneming{gem(fictiefA, 6, 1, 0), gem(fictiefB, 7, 3, 1)}, 6.75, math.NaN(), math.NaN(), 0, 1},
		{"gemiddelde without n", goaltree.Gemiddelde,
			[]monitor.Waarneming{cijfer("i", fictiefA, 2020, 7), gem(fictiefB, 7, 3, 1)}, math.NaN(), math.NaN(), math.NaN(), monitor.RedenNietOptelbaar, 1},
		{"known by value alone", goaltree.Aandeel,
			[]monitor.Waarneming{cijfer("i", fictiefA, 2020, 7), breuk("i", fictiefB, 2020, 4, 10)}, math.NaN(), math.NaN(), math.NaN(), monitor.RedenNietOptelbaar, 1},
		{"a member missing", goaltree.Aandeel,
			[]monitor.Waarneming{breuk("i", fictiefB, 2020, 4, 10)}, math.NaN(), math.NaN(), math.NaN(), monitor.RedenOnvolledig, 0.5},
		{"a secret member", goaltree.Aandeel,
			[]monitor.Waarneming{zonder("i", fictiefA, 2020, monitor.RedenGeheim), breuk("i", fictiefB, 2020, 4, 10)}, math.NaN(), math.NaN(), math.NaN(), monitor.RedenOnvolledig, 0.5},
		{"all missing for one reason", goaltree.Aandeel,
			[]monitor.Waarneming{zonder("i", fictiefA, 2020, monitor.RedenGeheim), zonder("i", fictiefB, 2020, monitor.RedenGeheim)}, math.NaN(), math.NaN(), math.NaN(), monitor.RedenGeheim, 0},
	} {
		t.Run(c.naam, func(t *testing.T) {
			d := monitor.Optellen(dataset(t, c.rijen...), []goaltree.Indicator{ind("i", maat(c.maat))}, verband)
			w, ok := d.Lookup("i", verband.Regio, cbs.Jaar(2020))
			require.True(t, ok)
			gelijk := func(wil float64, g monitor.Getal) {
				t.Helper()
				require.Equal(t, math.IsNaN(wil), !g.IsBekend())
				if !math.IsNaN(wil) {
					require.InDelta(t, wil, g.OfNaN(), dichtbij)
				}
			}
			gelijk(c.waarde, w.Cijfer(100))
			gelijk(c.teller, w.Teller)
			gelijk(c.noemer, w.Noemer)
			require.Equal(t, c.reden, w.Reden)
			require.InDelta(t, c.aanwezig, w.Aanwezig.OfNaN(), dichtbij)
			require.Equal(t, len(c.rijen)+1, d.Len())
		})
	}
}

func TestOptellen_herkomstEnStatus(t *testing.T) {
	verband := verbandVan(t, fictiefA, fictiefB)
	a, b := breuk("i", fictiefA, 2020, 1, 10), breuk("i", fictiefB, 2020, 2, 10)
	a.Status, b.Status = monitor.Definitief, monitor.Voorlopig
	a.Herkomst, b.Herkomst = monitor.Telling, monitor.Schatting
	a.Bron, b.Bron = "CBS", "Enquête"
	b.Eigen = true
	w, _ := monitor.Optellen(dataset(t, a, b), []goaltree.Indicator{ind("i")}, verband).Lookup("i", verband.Regio, cbs.Jaar(2020))
	require.Equal(t, monitor.Voorlopig, w.Status, "the least firm")
	require.Equal(t, monitor.Schatting, w.Herkomst)
	require.Equal(t, "CBS; Enquête (opgeteld uit 2 gebieden)", w.Bron)
	require.True(t, w.Eigen)

	a.Status, b.Status = monitor.Definitief, 0
	w, _ = monitor.Optellen(dataset(t, a, b), []goaltree.Indicator{ind("i")}, verband).Lookup("i", verband.Regio, cbs.Jaar(2020))
	require.Zero(t, w.Status, "one of them does not tell")

	a.Status = monitor.Voorlopig
	w, _ = monitor.Optellen(dataset(t, a, b), []goaltree.Indicator{ind("i")}, verband).Lookup("i", verband.Regio, cbs.Jaar(2020))
	require.Equal(t, monitor.Voorlopig, w.Status, "one that may change is enough")
}

func TestOptellen_houdtWatErIs(t *testing.T) {
	verband := verbandVan(t, fictiefA, fictiefB)
	d := dataset(t, breuk("i", fictiefA, 2020, 1, 10), breuk("i", fictiefB, 2020, 2, 10), cijfer("i", verband.Regio, 2020, 17))
	w, _ := monitor.Optellen(d, []goaltree.Indicator{ind("i")}, verband).Lookup("i", verband.Regio, cbs.Jaar(2020))
	require.InDelta(t, 17, w.Waarde.OfNaN(), dichtbij, "a published figure goes before our sum")
}

func TestOptellen_dubbelLid(t *testing.T) {
	v := cbs.Samenwerkingsverband{Regio: cbs.MustRegio("GM9999"), Leden: []cbs.Regio{fictiefA, fictiefA}}
	w, _ := monitor.Optellen(dataset(t, cijfer("i", fictiefA, 2020, 10)), []goaltree.Indicator{ind("i", maat(goaltree.Aantal))}, v).Lookup("i", v.Regio, cbs.Jaar(2020))
	require.InDelta(t, 10, w.Waarde.OfNaN(), dichtbij, "a member counts once")
}

// The sd of groups taken together, from the members' own values: 1, 3 and 5,
// 7, 9 have n 2 and 3, means 2 and 7, sd √2 and 2. Together: n 5, mean 5,
// Σ(x−5)² = 16+4+0+4+16 = 40, sd √(40/4) = √10.
func TestOptellen_sd(t *testing.T) {
	verband := verbandVan(t, fictiefA, fictiefB)
	a, b := cijfer("i", fictiefA, 2020, 2), cijfer("i", fictiefB, 2020, 7)
	a.N, a.SD = monitor.Bekend(2), monitor.Bekend(math.Sqrt2)
	b.N, b.SD = monitor.Bekend(3), monitor.Bekend(2)
	w, _ := monitor.Optellen(dataset(t, a, b), []goaltree.Indicator{ind("i", maat(goaltree.Gemiddelde))}, verband).Lookup("i", verband.Regio, cbs.Jaar(2020))
	require.InDelta(t, 5, w.Waarde.OfNaN(), dichtbij)
	require.InDelta(t, 5, w.N.OfNaN(), dichtbij)
	require.InDelta(t, math.Sqrt(10), w.SD.OfNaN(), dichtbij)
}

// Law: buurt to wijk to gemeente gives what buurt to gemeente gives.
func TestOptellen_inStappen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		soort := rapid.SampledFrom([]goaltree.Maat{goaltree.Aandeel, goaltree.Dichtheid, goaltree.Gemiddelde, goaltree.Aantal}).Draw(t, "maat")
		b := monitor.NewBuilder(monitor.BuilderOptions{})
		gemeente := cbs.MustRegio("GM9901")
		var buurten []cbs.Regio
		for i := range rapid.IntRange(1, 12).Draw(t, "buurten") {
			r := cbs.MustRegio(fmt.Sprintf("BU9901%02d%02d", i%3, i))
			buurten = append(buurten, r)
			w := monitor.Waarneming{Indicator: "i", Regio: r, Periode: cbs.Jaar(2020)}
			noemer := float64(rapid.IntRange(2, 1000).Draw(t, "noemer"))
			teller := float64(rapid.IntRange(0, int(noemer)).Draw(t, "teller"))
			switch soort {
			case goaltree.Gemiddelde:
				w.Waarde, w.N, w.SD = monitor.Bekend(teller/10), monitor.Bekend(noemer), monitor.Bekend(teller/100)
			case goaltree.Aantal:
				w.Waarde = monitor.Bekend(teller)
			case goaltree.Aandeel, goaltree.Dichtheid, goaltree.Bedrag:
				w.Teller, w.Noemer = monitor.Bekend(teller), monitor.Bekend(noemer)
			}
			require.NoError(t, b.Add(w))
		}
		indicatoren := []goaltree.Indicator{ind("i", maat(soort))}
		d := b.Dataset()
		ineens := monitor.Optellen(d, indicatoren, cbs.Samenwerkingsverband{Regio: gemeente, Leden: buurten})
		stap := monitor.Optellen(d, indicatoren, monitor.GroepenVan(d, cbs.Buurt, cbs.Wijk)...)
		stap = monitor.Optellen(stap, indicatoren, monitor.GroepenVan(stap, cbs.Wijk, cbs.Gemeente)...)
		een, _ := ineens.Lookup("i", gemeente, cbs.Jaar(2020))
		twee, ok := stap.Lookup("i", gemeente, cbs.Jaar(2020))
		require.True(t, ok)
		require.InDelta(t, een.Cijfer(100).OfNaN(), twee.Cijfer(100).OfNaN(), 1e-6)
		require.Equal(t, een.Teller, twee.Teller)
		require.Equal(t, een.Noemer, twee.Noemer)
		if soort == goaltree.Gemiddelde {
			require.InDelta(t, een.SD.OfNaN(), twee.SD.OfNaN(), 1e-6)
		}
	})
}

func TestMerge(t *testing.T) {
	geheim := zonder("i", fictiefC, 2020, monitor.RedenGeheim)
	nogNiet := zonder("i", fictiefD, 2020, monitor.RedenNogNietBeschikbaar)
	eerste := dataset(t, cijfer("i", fictiefA, 2020, 1), cijfer("i", fictiefB, 2020, 2), geheim, nogNiet)
	tweede := dataset(t, cijfer("i", fictiefA, 2020, 1), cijfer("i", fictiefB, 2020, 9), cijfer("i", fictiefC, 2020, 3), cijfer("i", fictiefD, 2020, 4), cijfer("i", fictiefE, 2020, 5))
	d, conflicten := monitor.Merge(eerste, tweede)

	waarden := map[cbs.Regio]float64{}
	for w := range d.All() {
		if w.HeeftCijfer() {
			waarden[w.Regio] = w.Waarde.OfNaN()
		}
	}
	require.Equal(t, map[cbs.Regio]float64{fictiefA: 1, fictiefB: 2, fictiefD: 4, fictiefE: 5}, waarden,
		"the first goes before; what it does not have yet is filled; what it keeps secret is not")
	require.Equal(t, 5, d.Len())
	require.Len(t, conflicten, 2)
	require.Equal(t, fictiefB, conflicten[0].Regio)
	require.InDelta(t, 9, conflicten[0].Verworpen.Waarde.OfNaN(), dichtbij)
	require.Equal(t, fictiefC, conflicten[1].Regio)
	require.Equal(t, monitor.RedenGeheim, conflicten[1].Gekozen.Reden)
}

// Of three sources the first with a figure goes before; what the first two do
// not have yet, the third fills.
func TestMerge_drie(t *testing.T) {
	nogNiet := func(r cbs.Regio) monitor.Waarneming { return zonder("i", r, 2020, monitor.RedenNogNietBeschikbaar) }
	d, conflicten := monitor.Merge(
		dataset(t, nogNiet(fictiefA), nogNiet(fictiefB), nogNiet(fictiefC)),
		dataset(t, nogNiet(fictiefA), cijfer("i", fictiefB, 2020, 2)),
		dataset(t, cijfer("i", fictiefA, 2020, 3), cijfer("i", fictiefB, 2020, 4)),
	)
	require.Equal(t, []monitor.Waarneming{cijfer("i", fictiefA, 2020, 3), cijfer("i", fictiefB, 2020, 2), nogNiet(fictiefC)}, verzamel(d))
	require.Len(t, conflicten, 1)
	require.Equal(t, fictiefB, conflicten[0].Regio)
}

// What does not know gives way, what is secret is told; nothing falls between.
func TestMerge_tussenin(t *testing.T) {
	voor := []monitor.Reden{monitor.RedenOnbekend, monitor.RedenNogNietBeschikbaar}
	midden := []monitor.Reden{monitor.RedenGeheim, monitor.RedenVervallen}
	for _, v := range voor {
		for _, m := range midden {
			eerste, tweede := zonder("i", fictiefA, 2020, v), zonder("i", fictiefA, 2020, m)
			vijf := cijfer("i", fictiefA, 2020, 5)
			d, conflicten := monitor.Merge(dataset(t, eerste), dataset(t, tweede), dataset(t, vijf))
			require.Equal(t, []monitor.Waarneming{vijf}, verzamel(d))
			require.Equal(t, []monitor.Conflict{{Indicator: "i", Regio: fictiefA, Periode: cbs.Jaar(2020), Gekozen: vijf, Verworpen: tweede}}, conflicten)
			d, conflicten = monitor.Merge(dataset(t, vijf), dataset(t, eerste))
			require.Equal(t, []monitor.Waarneming{vijf}, verzamel(d))
			require.Empty(t, conflicten, "not to know is to say nothing")
		}
	}
}

// Law: every place that a source has is in the merged dataset, once, and has a
// figure where the first source that is sure of it has one.
func TestMerge_wet(t *testing.T) {
	redenen := append(slices.DeleteFunc(monitor.Redenen(), func(r monitor.Reden) bool { return !r.VanBron() }), 0, 0)
	rapid.Check(t, func(rt *rapid.T) {
		bronnen := make([]*monitor.Dataset, rapid.IntRange(0, 4).Draw(rt, "bronnen"))
		plaatsen := map[cbs.Regio][]monitor.Waarneming{}
		for i := range bronnen {
			var rijen []monitor.Waarneming
			for _, r := range []cbs.Regio{fictiefA, fictiefB, fictiefC} {
				if !rapid.Bool().Draw(rt, "er") {
					continue
				}
				w := zonder("i", r, 2020, rapid.SampledFrom(redenen).Draw(rt, "reden"))
				if w.Reden == 0 {
					w = cijfer("i", r, 2020, float64(rapid.IntRange(1, 3).Draw(rt, "waarde")))
				}
				rijen = append(rijen, w)
				plaatsen[r] = append(plaatsen[r], w)
			}
			bronnen[i] = dataset(t, rijen...)
		}
		d, _ := monitor.Merge(bronnen...)
		require.Equal(rt, len(plaatsen), d.Len())
		for r, alle := range plaatsen {
			wil := alle[0]
			if wil.Reden == monitor.RedenOnbekend || wil.Reden == monitor.RedenNogNietBeschikbaar {
				if j := slices.IndexFunc(alle, monitor.Waarneming.HeeftCijfer); j >= 0 {
					wil = alle[j]
				}
			}
			w, ok := d.Lookup("i", r, cbs.Jaar(2020))
			require.True(rt, ok)
			require.Equal(rt, wil, w)
		}
	})
}

// A row of the verband itself that only does not know is no figure, and neither
// is what could not be added up before.
func TestOptellen_opnieuw(t *testing.T) {
	verband := verbandVan(t, fictiefA, fictiefB)
	aantal := []goaltree.Indicator{{ID: "i", Maat: goaltree.Aantal, Per: 1}}
	som := func(d *monitor.Dataset) monitor.Waarneming {
		w, ok := monitor.Optellen(d, aantal, verband).Lookup("i", verband.Regio, cbs.Jaar(2020))
		require.True(t, ok)
		return w
	}
	eerst := monitor.Optellen(dataset(t, cijfer("i", fictiefA, 2020, 10)), aantal, verband)
	require.Equal(t, monitor.RedenOnvolledig, som(eerst).Reden)
	later, conflicten := monitor.Merge(eerst, dataset(t, cijfer("i", fictiefB, 2020, 5)))
	require.Empty(t, conflicten)
	require.Equal(t, monitor.Bekend(15), som(later).Waarde)

	delen := []monitor.Waarneming{cijfer("i", fictiefA, 2020, 10), cijfer("i", fictiefB, 2020, 5)}
	require.Equal(t, monitor.Bekend(15), som(dataset(t, append(delen, zonder("i", verband.Regio, 2020, monitor.RedenOnbekend))...)).Waarde)
	require.Equal(t, monitor.RedenGeheim, som(dataset(t, append(delen, zonder("i", verband.Regio, 2020, monitor.RedenGeheim))...)).Reden)
	require.Equal(t, monitor.RedenOnbekend, som(dataset(t, delen[0], zonder("i", verband.Regio, 2020, monitor.RedenOnbekend))).Reden, "no sum to give way to")
	require.Equal(t, monitor.Bekend(16), som(dataset(t, append(delen, cijfer("i", verband.Regio, 2020, 16))...)).Waarde, "a figure stays")
}

// Law: merging a dataset with itself changes nothing and has no conflicts.
func TestMerge_metZichzelf(t *testing.T) {
	d := dataset(t, cijfer("i", fictiefA, 2020, 1), breuk("j", fictiefB, 2019, 2, 3), zonder("i", fictiefC, 2020, monitor.RedenOnbekend))
	zelfde, conflicten := monitor.Merge(d, d)
	require.Empty(t, conflicten)
	require.Equal(t, verzamel(d), verzamel(zelfde))
}

func verzamel(d *monitor.Dataset) []monitor.Waarneming {
	var alle []monitor.Waarneming
	for w := range d.All() {
		alle = append(alle, w)
	}
	return alle
}

// A share of nobody adds nothing and is not missed; where all members are of
// nobody, so is the sum. A region that was not there is missed as ever.
func TestOptellen_vanNiemand(t *testing.T) {
	geheim := zonder("i", fictiefC, 2020, monitor.RedenGeheim)
	for _, c := range []struct {
		naam           string
		maat           goaltree.Maat
		rijen          []monitor.Waarneming // of A, B and C
		teller, noemer monitor.Getal
		reden          monitor.Reden
		aanwezig       float64
	}{
		{"beside two shares", goaltree.Aandeel,
			[]monitor.Waarneming{breuk("i", fictiefA, 2020, 3, 10), vanNiemand("i", fictiefB, 2020), breuk("i", fictiefC, 2020, 1, 30)},
			monitor.Bekend(4), monitor.Bekend(40), 0, 1},
		{"beside two dichtheden", goaltree.Dichtheid,
			[]monitor.Waarneming{breuk("i", fictiefA, 2020, 30, 10), vanNiemand("i", fictiefB, 2020), breuk("i", fictiefC, 2020, 1, 30)},
			monitor.Bekend(31), monitor.Bekend(40), 0, 1},
		{"of an indicator without a definition", 0,
			[]monitor.Waarneming{breuk("i", fictiefA, 2020, 3, 10), vanNiemand("i", fictiefB, 2020), breuk("i", fictiefC, 2020, 1, 30)},
			monitor.Bekend(4), monitor.Bekend(40), 0, 1},
		{"all of nobody", goaltree.Aandeel,
			[]monitor.Waarneming{vanNiemand("i", fictiefA, 2020), vanNiemand("i", fictiefB, 2020), vanNiemand("i", fictiefC, 2020)},
			monitor.Bekend(0), monitor.Getal{}, monitor.RedenNietMogelijk, 1},
		{"none was there", goaltree.Aandeel,
			[]monitor.Waarneming{zonder("i", fictiefA, 2020, monitor.RedenNietMogelijk), zonder("i", fictiefB, 2020, monitor.RedenNietMogelijk), zonder("i", fictiefC, 2020, monitor.RedenNietMogelijk)},
			monitor.Getal{}, monitor.Getal{}, monitor.RedenNietMogelijk, 0},
		{"one was not there", goaltree.Aandeel,
			[]monitor.Waarneming{breuk("i", fictiefA, 2020, 3, 10), vanNiemand("i", fictiefB, 2020), zonder("i", fictiefC, 2020, monitor.RedenNietMogelijk)},
			monitor.Getal{}, monitor.Getal{}, monitor.RedenOnvolledig, 2. / 3},
		{"one is secret", goaltree.Aandeel,
			[]monitor.Waarneming{vanNiemand("i", fictiefA, 2020), vanNiemand("i", fictiefB, 2020), geheim},
			monitor.Getal{}, monitor.Getal{}, monitor.RedenOnvolledig, 2. / 3},
		{"of an aantal it says nothing", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", fictiefA, 2020, 3), vanNiemand("i", fictiefB, 2020), cijfer("i", fictiefC, 2020, 3)},
			monitor.Getal{}, monitor.Getal{}, monitor.RedenOnvolledig, 2. / 3},
	} {
		t.Run(c.naam, func(t *testing.T) {
			var indicatoren []goaltree.Indicator
			if c.maat != 0 {
				indicatoren = append(indicatoren, ind("i", maat(c.maat)))
			}
			v := verbandVan(t, fictiefA, fictiefB, fictiefC)
			d := monitor.Optellen(dataset(t, c.rijen...), indicatoren, v)
			w, ok := d.Lookup("i", v.Regio, cbs.Jaar(2020))
			require.True(t, ok)
			require.Equal(t, c.teller, w.Teller)
			require.Equal(t, c.noemer, w.Noemer)
			require.Equal(t, c.reden, w.Reden)
			require.InDelta(t, c.aanwezig, w.Aanwezig.OfNaN(), dichtbij)

			// And so once more, a step higher.
			hoger := cbs.Samenwerkingsverband{Regio: cbs.MustRegio("GM9999"), Leden: []cbs.Regio{v.Regio}}
			boven, ok := monitor.Optellen(d, indicatoren, hoger).Lookup("i", hoger.Regio, cbs.Jaar(2020))
			require.True(t, ok)
			require.Equal(t, []any{c.teller, c.noemer, c.reden}, []any{boven.Teller, boven.Noemer, boven.Reden})
		})
	}
}

// Law: members of nobody change nothing of a sum but how many it counts.
func TestOptellen_vanNiemandWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		soort := rapid.SampledFrom([]goaltree.Maat{goaltree.Aandeel, goaltree.Dichtheid}).Draw(t, "maat")
		v := cbs.Samenwerkingsverband{Regio: cbs.MustRegio("GM9999"), Leden: []cbs.Regio{fictiefA, fictiefB}}
		rijen := willekeurigeRijen(t, goaltree.Aandeel, v.Leden...)
		for i, w := range rijen {
			if rapid.IntRange(0, 4).Draw(t, "geheim") == 0 {
				rijen[i] = zonder("i", w.Regio, w.Periode.Jaar(), monitor.RedenGeheim)
			}
		}
		zonderNiemand := monitor.Optellen(vulBouwer(t, rijen), []goaltree.Indicator{ind("i", maat(soort))}, v)
		meer := v
		for _, r := range []cbs.Regio{fictiefC, fictiefD} {
			meer.Leden = append(meer.Leden, r)
			for jaar := 2018; jaar <= 2021; jaar++ {
				rijen = append(rijen, afgerond(vanNiemand("i", r, jaar), 10))
			}
		}
		met := monitor.Optellen(vulBouwer(t, rijen), []goaltree.Indicator{ind("i", maat(soort))}, meer)
		for jaar := 2018; jaar <= 2021; jaar++ {
			want, got := rij(t, zonderNiemand, v.Regio, jaar), rij(t, met, v.Regio, jaar)
			require.Equal(t, []monitor.Getal{want.Waarde, want.Teller, want.Noemer, want.Afronding}, []monitor.Getal{got.Waarde, got.Teller, got.Noemer, got.Afronding})
			if want.HeeftCijfer() {
				require.Equal(t, monitor.Bekend(1), got.Aanwezig)
			} else {
				require.Equal(t, monitor.RedenOnvolledig, got.Reden)
			}
		}
	})
}

// A share of nobody stays what it is on every way.
func TestVanNiemand_blijft(t *testing.T) {
	w := vanNiemand("i", fictiefA, 2020)
	w.Bron, w.Status, w.Eigen = "fictief", monitor.Definitief, true
	d := dataset(t, w)
	require.Equal(t, []monitor.Waarneming{w}, verzamel(d))
	require.Equal(t, []monitor.Waarneming{w}, verzamel(d.Filter(func(monitor.Waarneming) bool { return true })))
	m, _ := monitor.Merge(d)
	require.Equal(t, []monitor.Waarneming{w}, verzamel(m))
	var b bytes.Buffer
	require.NoError(t, monitor.WriteCSV(&b, d))
	terug, v, err := monitor.ReadCSV(&b, monitor.CSVOptions{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, []monitor.Waarneming{w}, verzamel(terug))

	boom := eenBoom(t, []float64{1}, ind("i"))
	met := monitor.NewBuilder(monitor.BuilderOptions{Boom: boom})
	require.NoError(t, met.Add(w))
	u := evalueer(t, boom, d, vraag())
	require.Equal(t, monitor.RedenNietMogelijk, *u.Indicatoren[0].Reden)
	require.False(t, u.Indicatoren[0].Waarde.IsBekend())
	require.False(t, heeftWaarschuwing(u, monitor.WaarschuwingKleineTeller, "i"), "of nobody nobody is known")
	require.NoError(t, schema(t).Validate(los(t, u)))
}

// Groups are by wijk and by gemeente, and by nothing else.
func TestGroepenVan_soorten(t *testing.T) {
	d := dataset(t, breuk("i", cbs.MustRegio("BU99010101"), 2020, 1, 2), breuk("i", cbs.MustRegio("WK990101"), 2020, 1, 2), breuk("i", fictiefA, 2020, 1, 2), breuk("i", cbs.MustRegio("PV25"), 2020, 1, 2))
	for _, van := range append(cbs.Regiosoorten(), 0) {
		for _, naar := range append(cbs.Regiosoorten(), 0) {
			want := 0
			switch {
			case van == cbs.Buurt && (naar == cbs.Wijk || naar == cbs.Gemeente), van == cbs.Wijk && naar == cbs.Gemeente:
				want = 1
			}
			require.Len(t, monitor.GroepenVan(d, van, naar), want, "%s %s", van, naar)
		}
	}
}
