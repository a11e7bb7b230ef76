package monitor_test

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

func tabelVan(t require.TestingT, overgangen ...cbs.Overgang) *cbs.Herindeling {
	h, err := cbs.NewHerindeling(overgangen...)
	require.NoError(t, err)
	return h
}

func overgang(jaar int, van, naar cbs.Regio, soort cbs.Overgangssoort, aandeel float64) cbs.Overgang {
	return cbs.Overgang{Jaar: jaar, Van: van, Naar: naar, Soort: soort, Aandeel: aandeel}
}

// Fictional: in 2020 A takes in B, C becomes D, and E is divided over A and D.
func fictieveTabel(t require.TestingT, deelA, deelD float64) *cbs.Herindeling {
	return tabelVan(t,
		overgang(2020, fictiefA, fictiefA, cbs.Grenswijziging, 1), overgang(2020, fictiefB, fictiefA, cbs.Samenvoeging, 1),
		overgang(2020, fictiefC, fictiefD, cbs.Hernoeming, 1),
		overgang(2020, fictiefE, fictiefA, cbs.Splitsing, deelA), overgang(2020, fictiefE, fictiefD, cbs.Splitsing, deelD))
}

func TestHerindeel(t *testing.T) {
	samen := func(overgangen ...cbs.Overgang) []cbs.Overgang { return overgangen }
	bij := samen(overgang(2020, fictiefA, fictiefA, cbs.Grenswijziging, 1), overgang(2020, fictiefB, fictiefA, cbs.Samenvoeging, 1))
	nieuw := samen(overgang(2020, fictiefA, fictiefC, cbs.Samenvoeging, 1), overgang(2020, fictiefB, fictiefC, cbs.Samenvoeging, 1))
	naam := samen(overgang(2020, fictiefA, fictiefC, cbs.Hernoeming, 1))
	deel := func(a, b float64) []cbs.Overgang {
		return samen(overgang(2020, fictiefA, fictiefC, cbs.Splitsing, a), overgang(2020, fictiefA, fictiefD, cbs.Splitsing, b))
	}
	gem := func(r cbs.Regio, gemiddelde, n, sd float64) monitor.Waarneming {
		w := cijfer("i", r, 2019, gemiddelde)
		w.N, w.SD = monitor.Bekend(n), monitor.Bekend(sd)
		return w
	}
	waardeNoemer := func(r cbs.Regio, waarde, noemer float64) monitor.Waarneming {
		w := cijfer("i", r, 2019, waarde)
		w.Noemer = monitor.Bekend(noemer)
		return w
	}
	type wil struct {
		regio                  cbs.Regio
		waarde, teller, noemer float64 // NaN: absent
		reden                  monitor.Reden
		soort                  monitor.Omzettingssoort // 0: as it was
		uit                    []cbs.Regio
	}
	geen := math.NaN()
	ab, alleenA := []cbs.Regio{fictiefA, fictiefB}, []cbs.Regio{fictiefA}
	for _, c := range []struct {
		naam  string
		maat  goaltree.Maat
		tabel []cbs.Overgang
		rijen []monitor.Waarneming
		wil   []wil
	}{
		{"another code", goaltree.Aandeel, naam, []monitor.Waarneming{cijfer("i", fictiefA, 2019, 12)},
			[]wil{{fictiefC, 12, geen, geen, 0, monitor.OmzettingHernoemd, alleenA}}},
		{"another code, secret", goaltree.Aandeel, naam, []monitor.Waarneming{zonder("i", fictiefA, 2019, monitor.RedenGeheim)},
			[]wil{{fictiefC, geen, geen, geen, monitor.RedenGeheim, monitor.OmzettingHernoemd, alleenA}}},
		{"taken in: an aantal", goaltree.Aantal, bij, []monitor.Waarneming{cijfer("i", fictiefA, 2019, 12), cijfer("i", fictiefB, 2019, 5)},
			[]wil{{fictiefA, 17, geen, geen, 0, monitor.OmzettingOpgeteld, ab}}},
		{"taken in: an aandeel", goaltree.Aandeel, bij, []monitor.Waarneming{breuk("i", fictiefA, 2019, 3, 10), breuk("i", fictiefB, 2019, 1, 30)},
			[]wil{{fictiefA, 10, 4, 40, 0, monitor.OmzettingOpgeteld, ab}}},
		{"taken in: a mean weighted by noemer", goaltree.Aandeel, bij, []monitor.Waarneming{waardeNoemer(fictiefA, 40, 10), waardeNoemer(fictiefB, 10, 20)},
			[]wil{{fictiefA, 20, geen, 30, 0, monitor.OmzettingOpgeteld, ab}}},
		{"taken in: a gemiddelde", goaltree.Gemiddelde, bij, []monitor.Waarneming{gem(fictiefA, 6, 1, 0), gem(fictiefB, 7, 3, 1)},
			[]wil{{fictiefA, 6.75, geen, geen, 0, monitor.OmzettingOpgeteld, ab}}},
		{"taken in: by value alone", goaltree.Aandeel, bij, []monitor.Waarneming{cijfer("i", fictiefA, 2019, 3), cijfer("i", fictiefB, 2019, 4)},
			[]wil{{fictiefA, geen, geen, geen, monitor.RedenNietOptelbaar, monitor.OmzettingNietOptelbaar, ab}}},
		{"one of two is not in the data", goaltree.Aantal, bij, []monitor.Waarneming{cijfer("i", fictiefA, 2019, 12)},
			[]wil{{fictiefA, geen, geen, geen, monitor.RedenOnvolledig, monitor.OmzettingOnvolledig, ab}}},
		{"both secret", goaltree.Aantal, nieuw, []monitor.Waarneming{zonder("i", fictiefA, 2019, monitor.RedenGeheim), zonder("i", fictiefB, 2019, monitor.RedenGeheim)},
			[]wil{{fictiefC, geen, geen, geen, monitor.RedenGeheim, monitor.OmzettingOnvolledig, ab}}},
		{"the new code is blank that year", goaltree.Aantal, nieuw,
			[]monitor.Waarneming{cijfer("i", fictiefA, 2019, 12), cijfer("i", fictiefB, 2019, 5), zonder("i", fictiefC, 2019, monitor.RedenNietMogelijk)},
			[]wil{{fictiefC, 17, geen, geen, 0, monitor.OmzettingOpgeteld, ab}}},
		{"the new code is blank, and no other is in the data", goaltree.Aantal, nieuw, []monitor.Waarneming{zonder("i", fictiefC, 2019, monitor.RedenNietMogelijk)},
			[]wil{{fictiefC, geen, geen, geen, monitor.RedenNietMogelijk, 0, nil}}},
		{"a figure of before the code was there", goaltree.Aantal, nieuw, []monitor.Waarneming{cijfer("i", fictiefC, 2019, 17)},
			[]wil{{fictiefC, geen, geen, geen, monitor.RedenGebroken, monitor.OmzettingGebroken, []cbs.Regio{fictiefA, fictiefB, fictiefC}}}},
		{"divided by largest remainder", goaltree.Aantal, deel(0.25, 0.75), []monitor.Waarneming{cijfer("i", fictiefA, 2019, 10)}, // 2,5 and 7,5: the tie to the lowest
			[]wil{{fictiefC, 3, geen, geen, 0, monitor.OmzettingVerdeeld, alleenA}, {fictiefD, 7, geen, geen, 0, monitor.OmzettingVerdeeld, alleenA}}},
		{"divided: not whole", goaltree.Bedrag, deel(0.25, 0.75), []monitor.Waarneming{cijfer("i", fictiefA, 2019, -10.5)},
			[]wil{{fictiefC, -2.625, geen, geen, 0, monitor.OmzettingVerdeeld, alleenA}, {fictiefD, -7.875, geen, geen, 0, monitor.OmzettingVerdeeld, alleenA}}},
		{"divided: whole and negative", goaltree.Bedrag, deel(0.3, 0.7), []monitor.Waarneming{cijfer("i", fictiefA, 2019, -11)}, // -3,3 and -7,7: down to -4 and -8, and one back to the larger remainder, 0,7
			[]wil{{fictiefC, -3, geen, geen, 0, monitor.OmzettingVerdeeld, alleenA}, {fictiefD, -8, geen, geen, 0, monitor.OmzettingVerdeeld, alleenA}}},
		{"divided: teller and the rest apart", goaltree.Aandeel, deel(0.5, 0.5), []monitor.Waarneming{breuk("i", fictiefA, 2019, 3, 8)}, // 1,5 of 3 and 2,5 of 5: 2 and 3, 1 and 2
			[]wil{{fictiefC, 40, 2, 5, 0, monitor.OmzettingVerdeeld, alleenA}, {fictiefD, 100.0 / 3, 1, 3, 0, monitor.OmzettingVerdeeld, alleenA}}},
		{"divided: nobody is left", goaltree.Aandeel, deel(0.9, 0.1), []monitor.Waarneming{breuk("i", fictiefA, 2019, 1, 2)},
			[]wil{{fictiefC, 50, 1, 2, 0, monitor.OmzettingVerdeeld, alleenA}, {fictiefD, geen, 0, geen, monitor.RedenNietMogelijk, monitor.OmzettingVerdeeld, alleenA}}},
		{"of nobody, taken in", goaltree.Aandeel, bij, []monitor.Waarneming{breuk("i", fictiefA, 2019, 3, 10), vanNiemand("i", fictiefB, 2019)},
			[]wil{{fictiefA, 30, 3, 10, 0, monitor.OmzettingOpgeteld, ab}}},
		{"both of nobody", goaltree.Aandeel, nieuw, []monitor.Waarneming{vanNiemand("i", fictiefA, 2019), vanNiemand("i", fictiefB, 2019)},
			[]wil{{fictiefC, geen, 0, geen, monitor.RedenNietMogelijk, monitor.OmzettingOpgeteld, ab}}},
		{"of nobody, another code", goaltree.Aandeel, naam, []monitor.Waarneming{vanNiemand("i", fictiefA, 2019)},
			[]wil{{fictiefC, geen, 0, geen, monitor.RedenNietMogelijk, monitor.OmzettingHernoemd, alleenA}}},
		{"divided: of nobody every part is nobody", goaltree.Aandeel, deel(0, 0), []monitor.Waarneming{vanNiemand("i", fictiefA, 2019)},
			[]wil{
				{fictiefC, geen, 0, geen, monitor.RedenNietMogelijk, monitor.OmzettingOpgeteld, alleenA},
				{fictiefD, geen, 0, geen, monitor.RedenNietMogelijk, monitor.OmzettingOpgeteld, alleenA},
			}},
		{"divided: a waarde with noemer", goaltree.Aandeel, deel(0.25, 0.75), []monitor.Waarneming{waardeNoemer(fictiefA, 30, 20)},
			[]wil{{fictiefC, 30, geen, 5, 0, monitor.OmzettingVerdeeld, alleenA}, {fictiefD, 30, geen, 15, 0, monitor.OmzettingVerdeeld, alleenA}}},
		{"divided: events above the line", goaltree.Dichtheid, deel(0.25, 0.75), []monitor.Waarneming{breuk("i", fictiefA, 2019, 40, 20)},
			[]wil{{fictiefC, 200, 10, 5, 0, monitor.OmzettingVerdeeld, alleenA}, {fictiefD, 200, 30, 15, 0, monitor.OmzettingVerdeeld, alleenA}}},
		{"divided: a gemiddelde", goaltree.Gemiddelde, deel(0.25, 0.75), []monitor.Waarneming{gem(fictiefA, 6, 10, 1)},
			[]wil{{fictiefC, geen, geen, geen, monitor.RedenGebroken, monitor.OmzettingGebroken, alleenA}, {fictiefD, geen, geen, geen, monitor.RedenGebroken, monitor.OmzettingGebroken, alleenA}}},
		{"divided: by value alone", goaltree.Aandeel, deel(0.25, 0.75), []monitor.Waarneming{cijfer("i", fictiefA, 2019, 6)},
			[]wil{{fictiefC, geen, geen, geen, monitor.RedenNietOptelbaar, monitor.OmzettingNietOptelbaar, alleenA}, {fictiefD, geen, geen, geen, monitor.RedenNietOptelbaar, monitor.OmzettingNietOptelbaar, alleenA}}},
		{"divided, one share not known", goaltree.Aantal, deel(0.25, 0), []monitor.Waarneming{cijfer("i", fictiefA, 2019, 10)}, // 2,5 and 7,5
			[]wil{{fictiefC, 3, geen, geen, 0, monitor.OmzettingVerdeeld, alleenA}, {fictiefD, geen, geen, geen, monitor.RedenGebroken, monitor.OmzettingGebroken, alleenA}}},
		{"divided, and secret", goaltree.Aantal, deel(0, 0), []monitor.Waarneming{zonder("i", fictiefA, 2019, monitor.RedenGeheim)},
			[]wil{{fictiefC, geen, geen, geen, monitor.RedenGeheim, monitor.OmzettingOnvolledig, alleenA}, {fictiefD, geen, geen, geen, monitor.RedenGeheim, monitor.OmzettingOnvolledig, alleenA}}},
		{"a wijk of a gemeente that changed", goaltree.Aantal, naam, []monitor.Waarneming{cijfer("i", cbs.MustRegio("WK990101"), 2019, 10), zonder("i", cbs.MustRegio("WK990102"), 2019, monitor.RedenGeheim)},
			[]wil{
				{cbs.MustRegio("WK990101"), geen, geen, geen, monitor.RedenGebroken, monitor.OmzettingGebroken, []cbs.Regio{cbs.MustRegio("WK990101")}},
				{cbs.MustRegio("WK990102"), geen, geen, geen, monitor.RedenGeheim, 0, nil},
			}},
		{"a year between the borders", goaltree.Aantal,
			[]cbs.Overgang{{VanJaar: 2018, Jaar: 2020, Van: fictiefA, Naar: fictiefC, Soort: cbs.Hernoeming, Aandeel: 1}},
			[]monitor.Waarneming{cijfer("i", fictiefA, 2019, 10)},
			[]wil{{fictiefA, geen, geen, geen, monitor.RedenGebroken, monitor.OmzettingGebroken, alleenA}}},
		{"one of two is between the borders", goaltree.Aantal,
			[]cbs.Overgang{
				{VanJaar: 2019, Jaar: 2020, Van: fictiefA, Naar: fictiefC, Soort: cbs.Samenvoeging, Aandeel: 1},
				{VanJaar: 2018, Jaar: 2020, Van: fictiefB, Naar: fictiefC, Soort: cbs.Samenvoeging, Aandeel: 1},
			},
			[]monitor.Waarneming{cijfer("i", fictiefA, 2019, 10), cijfer("i", fictiefB, 2019, 10)},
			[]wil{
				{fictiefB, geen, geen, geen, monitor.RedenGebroken, monitor.OmzettingGebroken, []cbs.Regio{fictiefB}},
				{fictiefC, geen, geen, geen, monitor.RedenGebroken, monitor.OmzettingGebroken, alleenA},
			}},
		{"what is above a gemeente stays", goaltree.Aantal, naam, []monitor.Waarneming{cijfer("i", cbs.MustRegio("NL01"), 2019, 10), cijfer("i", cbs.MustRegio("PV25"), 2019, 5)},
			[]wil{{cbs.MustRegio("NL01"), 10, geen, geen, 0, 0, nil}, {cbs.MustRegio("PV25"), 5, geen, geen, 0, 0, nil}}},
		{"the year itself stays", goaltree.Aantal, naam, []monitor.Waarneming{cijfer("i", fictiefC, 2021, 10)},
			[]wil{{fictiefC, 10, geen, geen, 0, 0, nil}}},
	} {
		t.Run(c.naam, func(t *testing.T) {
			d, omzettingen := herindeel(t, dataset(t, c.rijen...), []goaltree.Indicator{ind("i", maat(c.maat))}, tabelVan(t, c.tabel...), 2021)
			require.Equal(t, 2021, d.Grenzen())
			require.Equal(t, len(c.wil), d.Len())
			var verwacht []monitor.Omzetting
			for _, x := range c.wil {
				periode := c.rijen[0].Periode
				w, ok := d.Lookup("i", x.regio, periode)
				require.True(t, ok, "%s", x.regio)
				gelijk := func(wil float64, g monitor.Getal) {
					t.Helper()
					require.Equal(t, math.IsNaN(wil), !g.IsBekend())
					if !math.IsNaN(wil) {
						require.InDelta(t, wil, g.OfNaN(), dichtbij)
					}
				}
				gelijk(x.waarde, w.Cijfer(100))
				gelijk(x.teller, w.Teller)
				gelijk(x.noemer, w.Noemer)
				require.Equal(t, x.reden, w.Reden)
				if x.soort != 0 {
					verwacht = append(verwacht, monitor.Omzetting{Indicator: "i", Regio: x.regio, Periode: periode, Uit: x.uit, Soort: x.soort, Reden: x.reden})
				}
				if x.soort == monitor.OmzettingVerdeeld {
					require.Equal(t, monitor.Schatting, w.Herkomst, "a part is an estimate")
				}
			}
			require.Equal(t, verwacht, omzettingen)
		})
	}
}

// What is known of the sources stays known of what is made of them.
func TestHerindeel_herkomst(t *testing.T) {
	a, b := cijfer("i", fictiefA, 2019, 10), cijfer("i", fictiefB, 2019, 20)
	a.Bron, b.Bron, b.Eigen = "CBS", "Enquête", true
	a.Status, b.Status = monitor.Definitief, monitor.Voorlopig
	a, b = afgerond(a, 5), afgerond(b, 10)
	tabel := tabelVan(t, overgang(2020, fictiefA, fictiefA, cbs.Grenswijziging, 1), overgang(2020, fictiefB, fictiefA, cbs.Samenvoeging, 1))
	d, _ := herindeel(t, dataset(t, a, b), nil, tabel, 2021)
	require.Equal(t, monitor.RedenNietOptelbaar, rij(t, d, fictiefA, 2019).Reden, "without a definition only teller and noemer add up")

	d, _ = herindeel(t, dataset(t, a, b), []goaltree.Indicator{ind("i", maat(goaltree.Aantal))}, tabel, 2021)
	w := rij(t, d, fictiefA, 2019)
	require.Equal(t, monitor.Waarneming{
		Indicator: "i", Regio: fictiefA, Periode: cbs.Jaar(2019), Waarde: monitor.Bekend(30), Afronding: monitor.Bekend(15), Status: monitor.Voorlopig,
		Bron: "CBS; Enquête (grenzen van 2021, uit GM9901 en GM9902)", Eigen: true, Aanwezig: monitor.Bekend(1),
	}, w)
}

// A part is rounded to that part of the unit: 10 · 0,25 and 10 · 0,75. The
// reading of teller and noemer is the same.
func TestHerindeel_afrondingVanEenDeel(t *testing.T) {
	tabel := tabelVan(t, overgang(2020, fictiefA, fictiefC, cbs.Splitsing, 0.25), overgang(2020, fictiefA, fictiefD, cbs.Splitsing, 0.75))
	for _, w := range []monitor.Waarneming{cijfer("i", fictiefA, 2019, 40), breuk("i", fictiefA, 2019, 40, 200)} {
		soort := goaltree.Aantal
		if w.Teller.IsBekend() {
			soort = goaltree.Aandeel
		}
		d, _ := herindeel(t, dataset(t, afgerond(w, 10)), []goaltree.Indicator{ind("i", maat(soort))}, tabel, 2021)
		require.Equal(t, monitor.Bekend(2.5), rij(t, d, fictiefC, 2019).Afronding)
		require.Equal(t, monitor.Bekend(7.5), rij(t, d, fictiefD, 2019).Afronding)
	}
}

// Outside the reach of the table a figure is broken, under its own code, and so
// is what it belongs to; in the year itself, and above the gemeente, it stays.
func TestHerindeel_bereik(t *testing.T) {
	tabel, err := tabelVan(t,
		overgang(2010, fictiefA, fictiefB, cbs.Hernoeming, 1),
		overgang(2018, fictiefB, fictiefD, cbs.Samenvoeging, 1), overgang(2018, fictiefC, fictiefD, cbs.Samenvoeging, 1),
	).MetBereik(cbs.Bereik{Vanaf: 2015, TotEnMet: 2022, EerderVanaf: 2005, Eerder: []cbs.Regio{fictiefA, fictiefB}})
	require.NoError(t, err)
	land, eigen := cbs.MustRegio("NL01"), cbs.Achterhoek().Regio
	d := dataset(t,
		cijfer("i", fictiefA, 2009, 1), cijfer("i", fictiefC, 2009, 2), cijfer("i", fictiefE, 2009, 4), cijfer("i", land, 2009, 8), cijfer("i", eigen, 2009, 9),
		cijfer("i", fictiefB, 2016, 1), cijfer("i", fictiefC, 2016, 2), cijfer("i", fictiefE, 2016, 4),
		cijfer("i", fictiefE, 2023, 4), zonder("i", fictiefE, 2008, monitor.RedenGeheim))
	h, omzettingen := herindeel(t, d, []goaltree.Indicator{ind("i", maat(goaltree.Aantal))}, tabel, 2020)
	uit := map[string]string{}
	for w := range h.All() {
		uit[fmt.Sprint(w.Regio, " ", w.Periode.Jaar())] = fmt.Sprint(w.Waarde, w.Reden)
	}
	gebroken := fmt.Sprint(monitor.Getal{}, monitor.RedenGebroken)
	vast := func(waarde float64) string { return fmt.Sprint(monitor.Bekend(waarde), monitor.Reden(0)) }
	require.Equal(t, map[string]string{
		"GM9904 2009": gebroken, "GM9903 2009": gebroken, "GM9905 2009": gebroken, "NL01 2009": vast(8), "achterhoek 2009": vast(9),
		"GM9904 2016": vast(3), "GM9905 2016": vast(4),
		"GM9905 2023": gebroken, "GM9905 2008": fmt.Sprint(monitor.Getal{}, monitor.RedenGeheim),
	}, uit)
	var verteld []string
	for _, o := range omzettingen {
		verteld = append(verteld, fmt.Sprint(o.Regio, " ", o.Periode.Jaar(), " ", o.Soort, " ", o.Uit))
	}
	require.Equal(t, []string{
		"GM9903 2009 gebroken [GM9903]",
		"GM9904 2009 gebroken [GM9901]",
		"GM9904 2016 opgeteld [GM9902 GM9903]",
		"GM9905 2009 gebroken [GM9905]",
		"GM9905 2023 gebroken [GM9905]",
	}, verteld)
	zelfde, geen := herindeel(t, d.Filter(func(w monitor.Waarneming) bool { return w.Periode.Jaar() == 2009 }), []goaltree.Indicator{ind("i", maat(goaltree.Aantal))}, tabel, 2009)
	require.Empty(t, geen)
	require.Equal(t, 5, zelfde.Len())
}

func rij(t require.TestingT, d *monitor.Dataset, r cbs.Regio, jaar int) monitor.Waarneming {
	w, ok := d.Lookup("i", r, cbs.Jaar(jaar))
	require.True(t, ok, "%s %d", r, jaar)
	return w
}

// herindeel is Herindeel to a year there is.
func herindeel(t require.TestingT, d *monitor.Dataset, indicatoren []goaltree.Indicator, tabel *cbs.Herindeling, naarJaar int) (*monitor.Dataset, []monitor.Omzetting) {
	uit, omzettingen, err := monitor.Herindeel(d, indicatoren, tabel, naarJaar)
	require.NoError(t, err)
	return uit, omzettingen
}

// The borders of a dataset: Filter and Optellen keep them, Merge where all agree.
func TestGrenzen(t *testing.T) {
	d := dataset(t, cijfer("i", fictiefA, 2019, 10))
	require.Zero(t, d.Grenzen())
	h, _ := herindeel(t, d, nil, nil, 2022)
	require.Equal(t, 2022, h.Grenzen())
	zelfde, omzettingen := herindeel(t, h, nil, nil, 2022)
	require.Same(t, h, zelfde)
	require.Empty(t, omzettingen)
	for _, jaar := range []int{-1, 0, 1799, 3000, 20222} {
		_, _, err := monitor.Herindeel(d, nil, nil, jaar)
		require.ErrorIs(t, err, goaltree.CodePeriode)
		require.ErrorContains(t, err, strconv.Itoa(jaar))
	}
	require.Equal(t, 2022, h.Filter(func(monitor.Waarneming) bool { return true }).Grenzen())
	require.Equal(t, 2022, monitor.Optellen(h, nil, verbandVan(t, fictiefA)).Grenzen())
	m, _ := monitor.Merge(h, h)
	require.Equal(t, 2022, m.Grenzen())
	m, _ = monitor.Merge(h, d)
	require.Zero(t, m.Grenzen())
	m, _ = monitor.Merge()
	require.Zero(t, m.Grenzen())
	m, _ = monitor.Merge(dataset(t), h, nil)
	require.Equal(t, 2022, m.Grenzen(), "what has no figures has no borders")
}

// Figures within different borders are not brought anywhere a second time: of a
// region that the table touches there is no telling what they count.
func TestHerindeel_gemengd(t *testing.T) {
	tabel := fictieveTabel(t, 0.5, 0.5)
	buiten := cbs.MustRegio("GM9999")
	wijk := cbs.MustRegio("WK990101")
	maten := []goaltree.Indicator{{ID: "i", Maat: goaltree.Aantal, Per: 1}, {ID: "j", Maat: goaltree.Aantal, Per: 1}}
	raw := dataset(t, cijfer("i", fictiefA, 2019, 10), cijfer("i", fictiefB, 2019, 5), cijfer("i", fictiefE, 2019, 2))
	h, _ := herindeel(t, raw, maten, tabel, 2021)
	w, ok := h.Lookup("i", fictiefA, cbs.Jaar(2019))
	require.True(t, ok)
	require.Equal(t, monitor.Bekend(16), w.Waarde) // 10 + 5 + half of 2
	ander := dataset(t, cijfer("j", fictiefA, 2019, 7), cijfer("j", fictiefB, 2019, 1), cijfer("j", buiten, 2019, 4), zonder("j", wijk, 2019, monitor.RedenGeheim))

	samen, conflicten := monitor.Merge(h, ander)
	require.Empty(t, conflicten)
	for naam, gemengd := range map[string]*monitor.Dataset{
		"itself": samen, "a part": samen.Filter(func(monitor.Waarneming) bool { return true }),
		"with sums": monitor.Optellen(samen, nil, verbandVan(t, buiten)),
	} {
		for _, naar := range []int{2018, 2021, 2022} {
			uit, omzettingen := herindeel(t, gemengd, maten, tabel, naar)
			require.Equal(t, naar, uit.Grenzen(), naam)
			for _, r := range []cbs.Regio{fictiefA, fictiefB} {
				w, ok := uit.Lookup("j", r, cbs.Jaar(2019))
				require.True(t, ok)
				require.Equal(t, monitor.RedenGebroken, w.Reden)
			}
			w, _ := uit.Lookup("i", fictiefA, cbs.Jaar(2019))
			require.Equal(t, monitor.RedenGebroken, w.Reden)
			w, _ = uit.Lookup("j", buiten, cbs.Jaar(2019))
			require.Equal(t, monitor.Bekend(4), w.Waarde)
			w, _ = uit.Lookup("j", wijk, cbs.Jaar(2019))
			require.Equal(t, monitor.RedenGeheim, w.Reden, "what has no figure stays as it is")
			for _, o := range omzettingen {
				require.Equal(t, monitor.OmzettingGebroken, o.Soort)
			}
		}
		require.ErrorContains(t, monitor.WriteCSV(&bytes.Buffer{}, gemengd), "within different borders")
	}
	// Brought to the same borders first, they go together.
	j, _ := herindeel(t, ander, maten, tabel, 2021)
	samen, _ = monitor.Merge(h, j)
	require.Equal(t, 2021, samen.Grenzen())
	require.NoError(t, monitor.WriteCSV(&bytes.Buffer{}, samen))
}

// No dataset is one without figures.
func TestGeenDataset(t *testing.T) {
	d, omzettingen := herindeel(t, nil, nil, nil, 2022)
	require.Zero(t, d.Len())
	require.Empty(t, omzettingen)
	require.Zero(t, monitor.Optellen(nil, nil, verbandVan(t, fictiefA)).Len())
	require.Empty(t, monitor.GroepenVan(nil, cbs.Buurt, cbs.Wijk))
	require.ErrorIs(t, monitor.WriteCSV(&bytes.Buffer{}, nil), goaltree.CodeLeeg, "a file is not written of nothing")
	require.Empty(t, monitor.ControleerOptelling(nil, nil, monitor.ControleOptions{}, verbandVan(t, fictiefA)))
	d, _ = monitor.Merge(nil, nil)
	require.Zero(t, d.Len())
	var leeg monitor.Dataset
	require.Zero(t, leeg.Grenzen())
	require.Empty(t, slices.Collect(leeg.All()))
	_, _, err := monitor.ReadCSV(nil, monitor.CSVOptions{})
	require.ErrorIs(t, err, goaltree.CodeLeeg)
	_, err = monitor.ReadHerindeling(nil, "f.csv")
	require.ErrorIs(t, err, goaltree.CodeLeeg)
}

// The borders survive a file: what was brought to 2021 is not brought there
// again, and has no breaks.
func TestGrenzen_doorCSV(t *testing.T) {
	tabel := tabelVan(t, overgang(2019, fictiefA, fictiefA, cbs.Grenswijziging, 1), overgang(2019, fictiefB, fictiefA, cbs.Samenvoeging, 1))
	d := dataset(t, breuk("i", fictiefA, 2018, 300, 1000), breuk("i", fictiefB, 2018, 100, 1000), breuk("i", fictiefA, 2020, 600, 2000))
	h, _ := herindeel(t, d, []goaltree.Indicator{ind("i")}, tabel, 2021)
	var b bytes.Buffer
	require.NoError(t, monitor.WriteCSV(&b, h))
	terug, v, err := monitor.ReadCSV(&b, monitor.CSVOptions{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, 2021, terug.Grenzen())
	nogEens, omzettingen := herindeel(t, terug, []goaltree.Indicator{ind("i")}, tabel, 2021)
	require.Same(t, terug, nogEens)
	require.Empty(t, omzettingen)
	u := evalueer(t, eenBoom(t, []float64{1}, ind("i")), terug, vraag(func(v *monitor.Vraag) { v.Nulmeting = 2018 }), monitor.Options{Herindelingen: tabel})
	require.InDelta(t, 20, u.Indicatoren[0].Nulmeting.OfNaN(), dichtbij)
	require.NotContains(t, fmt.Sprint(u.Indicatoren[0].Voorbehoud), "veranderde het gebied")
}

// Where Herindeel took the break away, the evaluator sees none: A took B in.
func TestHerindeel_evaluatie(t *testing.T) {
	tabel := tabelVan(t, overgang(2019, fictiefA, fictiefA, cbs.Grenswijziging, 1), overgang(2019, fictiefB, fictiefA, cbs.Samenvoeging, 1))
	d := dataset(t, breuk("i", fictiefA, 2018, 300, 1000), breuk("i", fictiefB, 2018, 100, 1000), breuk("i", fictiefA, 2020, 600, 2000))
	boom := eenBoom(t, []float64{1}, ind("i"))
	o := monitor.Options{Herindelingen: tabel}
	voor := evalueer(t, boom, d, vraag(func(v *monitor.Vraag) { v.Nulmeting = 2018 }), o)
	require.Nil(t, voor.Indicatoren[0].Oordeel.Nulmeting)
	require.Contains(t, fmt.Sprint(voor.Indicatoren[0].Voorbehoud), "veranderde het gebied")
	require.True(t, voor.Indicatoren[0].Reeks[1].Breuk)

	h, _ := herindeel(t, d, []goaltree.Indicator{ind("i")}, tabel, 2020)
	na := evalueer(t, boom, h, vraag(func(v *monitor.Vraag) { v.Nulmeting = 2018 }), o)
	require.InDelta(t, 20, na.Indicatoren[0].Nulmeting.OfNaN(), dichtbij, "400 of 2000")
	require.Equal(t, "hoger", na.Indicatoren[0].Oordeel.Nulmeting.String())
	require.NotContains(t, fmt.Sprint(na.Indicatoren[0].Voorbehoud), "veranderde het gebied")
	require.False(t, na.Indicatoren[0].Reeks[1].Breuk)
}

// willekeurigeRijen draws figures of some fictional regions in 2018 to 2021.
func willekeurigeRijen(t *rapid.T, soort goaltree.Maat, regios ...cbs.Regio) []monitor.Waarneming {
	var rijen []monitor.Waarneming
	for _, r := range regios {
		for jaar := 2018; jaar <= 2021; jaar++ {
			noemer := rapid.IntRange(1, 500).Draw(t, "noemer")
			teller := rapid.IntRange(0, noemer).Draw(t, "teller")
			w := breuk("i", r, jaar, float64(teller), float64(noemer))
			if soort == goaltree.Aantal {
				w = cijfer("i", r, jaar, float64(teller))
			}
			rijen = append(rijen, w)
		}
	}
	return rijen
}

func vulBouwer(t require.TestingT, rijen []monitor.Waarneming) *monitor.Dataset {
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for _, w := range rijen {
		require.NoError(t, b.Add(w))
	}
	return b.Dataset()
}

// Laws: with all shares known, what is counted of all regions together stays
// the same to the unit; a second time changes nothing; the order of the rows
// does not matter; a teller stays within its noemer.
func TestHerindeel_wetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		soort := rapid.SampledFrom([]goaltree.Maat{goaltree.Aantal, goaltree.Aandeel}).Draw(t, "maat")
		deel := float64(rapid.IntRange(1, 99).Draw(t, "aandeel")) / 100
		tabel := fictieveTabel(t, deel, 1-deel)
		rijen := willekeurigeRijen(t, soort, fictiefA, fictiefB, fictiefC, fictiefE)
		rijen = slices.DeleteFunc(rijen, func(w monitor.Waarneming) bool { return w.Periode.Jaar() > 2019 })
		d := vulBouwer(t, rijen)
		h, omzettingen := herindeel(t, d, []goaltree.Indicator{ind("i", maat(soort))}, tabel, 2021)
		require.Equal(t, totalen(d), totalen(h))
		for w := range h.All() {
			require.Contains(t, []cbs.Regio{fictiefA, fictiefD}, w.Regio)
			require.LessOrEqual(t, w.Teller.Of(0), w.Noemer.Of(0))
		}
		nogEens, geen := herindeel(t, h, []goaltree.Indicator{ind("i", maat(soort))}, tabel, 2021)
		require.Empty(t, geen)
		require.Equal(t, verzamel(h), verzamel(nogEens))

		slices.Reverse(rijen)
		anders, zelfde := herindeel(t, vulBouwer(t, rijen), []goaltree.Indicator{ind("i", maat(soort))}, tabel, 2021)
		require.Equal(t, verzamel(h), verzamel(anders))
		require.Equal(t, omzettingen, zelfde)
	})
}

// totalen gives, per period, what all regions count together.
func totalen(d *monitor.Dataset) map[cbs.Periode][3]float64 {
	som := map[cbs.Periode][3]float64{}
	for w := range d.All() {
		s := som[w.Periode]
		som[w.Periode] = [3]float64{s[0] + w.Waarde.Of(0), s[1] + w.Teller.Of(0), s[2] + w.Noemer.Of(0)}
	}
	return som
}

// Law: there and back by a new name alone gives the same figures.
func TestHerindeel_heenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tabel := tabelVan(t, overgang(2020, fictiefA, fictiefB, cbs.Hernoeming, 1), overgang(2021, fictiefC, fictiefD, cbs.Hernoeming, 1))
		rijen := willekeurigeRijen(t, rapid.SampledFrom([]goaltree.Maat{goaltree.Aantal, goaltree.Aandeel}).Draw(t, "maat"), fictiefA, fictiefC, fictiefE)
		rijen = slices.DeleteFunc(rijen, func(w monitor.Waarneming) bool { return w.Periode.Jaar() > 2019 })
		d := vulBouwer(t, rijen)
		oud, _ := herindeel(t, d, nil, tabel, 2019)
		require.Equal(t, verzamel(d), verzamel(oud))
		heen, _ := herindeel(t, oud, nil, tabel, 2021)
		require.Equal(t, []cbs.Regio{fictiefB, fictiefD, fictiefE}, heen.Regios())
		terug, _ := herindeel(t, heen, nil, tabel, 2019)
		zonderBron := verzamel(terug)
		for i := range zonderBron {
			zonderBron[i].Bron = ""
		}
		require.Equal(t, verzamel(d), zonderBron)
	})
}

// Law: whatever the rows and the table, nothing panics, every row that was
// there is there still, or is told of as a source.
func TestHerindeel_nietsVerdwijnt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		aandeel := func() float64 { return rapid.SampledFrom([]float64{0, 0.3, 0.5}).Draw(t, "aandeel") }
		a := aandeel()
		rest := 1 - a
		if a == 0 {
			rest = 0
		}
		tabel := fictieveTabel(t, a, rest)
		var rijen []monitor.Waarneming
		for _, w := range willekeurigeRijen(t, goaltree.Aandeel, fictiefA, fictiefB, fictiefC, fictiefD, fictiefE) {
			switch rapid.IntRange(0, 3).Draw(t, "wat") {
			case 0:
				continue
			case 1:
				w = zonder("i", w.Regio, w.Periode.Jaar(), rapid.SampledFrom([]monitor.Reden{monitor.RedenGeheim, monitor.RedenNietMogelijk}).Draw(t, "reden"))
			}
			rijen = append(rijen, w)
		}
		d := vulBouwer(t, rijen)
		naar := rapid.IntRange(2017, 2022).Draw(t, "naar")
		h, omzettingen := herindeel(t, d, []goaltree.Indicator{ind("i")}, tabel, naar)
		type plek struct {
			r cbs.Regio
			p cbs.Periode
		}
		bron, gemaakt := map[plek]bool{}, map[plek]bool{}
		for _, o := range omzettingen {
			require.NotEmpty(t, o.Uit)
			gemaakt[plek{o.Regio, o.Periode}] = true
			for _, r := range o.Uit {
				bron[plek{r, o.Periode}] = true
			}
			w := rij(t, h, o.Regio, o.Periode.Jaar())
			require.Equal(t, o.Reden, w.Reden)
		}
		for w := range d.All() {
			p := plek{w.Regio, w.Periode}
			nu, ok := h.Lookup("i", w.Regio, w.Periode)
			switch {
			case bron[p], !w.HeeftCijfer() && gemaakt[p]:
			default:
				require.True(t, ok, "%v", w)
				require.Equal(t, w, nu)
			}
		}
		for w := range h.All() {
			if p := (plek{w.Regio, w.Periode}); !gemaakt[p] {
				oud, ok := d.Lookup("i", w.Regio, w.Periode)
				require.True(t, ok)
				require.Equal(t, oud, w)
			}
		}
	})
}
