package monitor_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// afgerond says of an observation to which unit its count was rounded.
func afgerond(w monitor.Waarneming, eenheid float64) monitor.Waarneming {
	w.Afronding = monitor.Bekend(eenheid)
	return w
}

// By hand. Three figures rounded to fives: 15 is out of reach, and by chance
// z·√(3·4) = 3,0902·3,4641 = 10,705. Two members rounded to tens under a
// parent that is not: reach 20, z·√(2·99/6) = 3,0902·5,7446 = 17,752.
func TestControleerOptelling(t *testing.T) {
	ouder := cbs.MustRegio("GM9999")
	verband := cbs.Samenwerkingsverband{Regio: ouder, Leden: []cbs.Regio{fictiefA, fictiefB}}
	gem := func(r cbs.Regio, gemiddelde, n float64) monitor.Waarneming {
		w := cijfer("i", r, 2020, gemiddelde)
		w.N = monitor.Bekend(n)
		return w
	}
	type wil struct {
		grootheid                          monitor.Grootheid
		gepubliceerd, som, grens, uitersts float64 // som NaN: none
		metCijfer                          int
		oordeel                            monitor.Opteloordeel
	}
	geen := math.NaN()
	for _, c := range []struct {
		naam  string
		maat  goaltree.Maat
		rijen []monitor.Waarneming
		wil   []wil
	}{
		{"the same", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 12), cijfer("i", fictiefA, 2020, 7), cijfer("i", fictiefB, 2020, 5)},
			[]wil{{monitor.GrootheidWaarde, 12, 12, 0, 0, 2, monitor.OptelGelijk}}},
		{"not rounded, one apart", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 12), cijfer("i", fictiefA, 2020, 7), cijfer("i", fictiefB, 2020, 6)},
			[]wil{{monitor.GrootheidWaarde, 12, 13, 0, 0, 2, monitor.OptelVerschil}}},
		{"fives, ten apart", goaltree.Aantal,
			[]monitor.Waarneming{afgerond(cijfer("i", ouder, 2020, 100), 5), afgerond(cijfer("i", fictiefA, 2020, 70), 5), afgerond(cijfer("i", fictiefB, 2020, 40), 5)},
			[]wil{{monitor.GrootheidWaarde, 100, 110, 10.705, 15, 2, monitor.OptelAfronding}}},
		{"fives, fifteen apart", goaltree.Aantal,
			[]monitor.Waarneming{afgerond(cijfer("i", ouder, 2020, 100), 5), afgerond(cijfer("i", fictiefA, 2020, 70), 5), afgerond(cijfer("i", fictiefB, 2020, 45), 5)},
			[]wil{{monitor.GrootheidWaarde, 100, 115, 10.705, 15, 2, monitor.OptelVerschil}}},
		{"tens, by chance out of reach though not at most", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 102), afgerond(cijfer("i", fictiefA, 2020, 50), 10), afgerond(cijfer("i", fictiefB, 2020, 70), 10)},
			[]wil{{monitor.GrootheidWaarde, 102, 120, 17.752, 20, 2, monitor.OptelTwijfel}}},
		{"tens, the same downward", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 138), afgerond(cijfer("i", fictiefA, 2020, 50), 10), afgerond(cijfer("i", fictiefB, 2020, 70), 10)},
			[]wil{{monitor.GrootheidWaarde, 138, 120, 17.752, 20, 2, monitor.OptelTwijfel}}},
		{"tens, at most", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 100), afgerond(cijfer("i", fictiefA, 2020, 50), 10), afgerond(cijfer("i", fictiefB, 2020, 70), 10)},
			[]wil{{monitor.GrootheidWaarde, 100, 120, 17.752, 20, 2, monitor.OptelVerschil}}},
		{"one member, rounded, is more than the whole by less than rounding can do", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 12), afgerond(cijfer("i", fictiefA, 2020, 20), 10)},
			[]wil{{monitor.GrootheidWaarde, 12, 20, 10, 10, 1, monitor.OptelOnvolledig}}}, // 3,09·√16,5 is more than 10
		{"a member of nobody", goaltree.Aandeel,
			[]monitor.Waarneming{breuk("i", ouder, 2020, 3, 10), breuk("i", fictiefA, 2020, 3, 10), afgerond(vanNiemand("i", fictiefB, 2020), 10)}, // of nobody nothing is rounded
			[]wil{{monitor.GrootheidTeller, 3, 3, 0, 0, 2, monitor.OptelGelijk}, {monitor.GrootheidNoemer, 10, 10, 0, 0, 2, monitor.OptelGelijk}}},
		{"a member that was not there", goaltree.Aandeel,
			[]monitor.Waarneming{breuk("i", ouder, 2020, 3, 10), breuk("i", fictiefA, 2020, 3, 10), zonder("i", fictiefB, 2020, monitor.RedenNietMogelijk)},
			[]wil{{monitor.GrootheidTeller, 3, 3, 0, 0, 1, monitor.OptelOnvolledig}, {monitor.GrootheidNoemer, 10, 10, 0, 0, 1, monitor.OptelOnvolledig}}},
		{"aandeel: teller and noemer, each by itself", goaltree.Aandeel,
			[]monitor.Waarneming{afgerond(breuk("i", ouder, 2020, 41, 300), 5), breuk("i", fictiefA, 2020, 30, 100), breuk("i", fictiefB, 2020, 10, 199)},
			[]wil{
				{monitor.GrootheidTeller, 41, 40, 5, 5, 2, monitor.OptelAfronding}, // 3,09·2 is more than 5
				{monitor.GrootheidNoemer, 300, 299, 0, 0, 2, monitor.OptelVerschil},
			}},
		{"gemiddelde: the n alone", goaltree.Gemiddelde,
			[]monitor.Waarneming{gem(ouder, 6.5, 30), gem(fictiefA, 6, 10), gem(fictiefB, 7, 20)},
			[]wil{{monitor.GrootheidN, 30, 30, 0, 0, 2, monitor.OptelGelijk}}},
		{"known by value alone", goaltree.Aandeel,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 12), breuk("i", fictiefA, 2020, 7, 10), breuk("i", fictiefB, 2020, 5, 10)},
			[]wil{{monitor.GrootheidWaarde, 12, geen, 0, 0, 2, monitor.OptelNietOptelbaar}}},
		{"a member known by value alone", goaltree.Dichtheid,
			[]monitor.Waarneming{breuk("i", ouder, 2020, 12, 20), breuk("i", fictiefA, 2020, 7, 10), cijfer("i", fictiefB, 2020, 5)},
			[]wil{
				{monitor.GrootheidTeller, 12, geen, 0, 0, 2, monitor.OptelNietOptelbaar},
				{monitor.GrootheidNoemer, 20, geen, 0, 0, 2, monitor.OptelNietOptelbaar},
			}},
		{"a secret member", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 12), cijfer("i", fictiefA, 2020, 7), zonder("i", fictiefB, 2020, monitor.RedenGeheim)},
			[]wil{{monitor.GrootheidWaarde, 12, 7, 0, 0, 1, monitor.OptelOnvolledig}}},
		{"one member is more than the whole", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 12), cijfer("i", fictiefA, 2020, 13)},
			[]wil{{monitor.GrootheidWaarde, 12, 13, 0, 0, 1, monitor.OptelVerschil}}},
		{"amounts may be negative", goaltree.Bedrag,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 12), cijfer("i", fictiefA, 2020, 13)},
			[]wil{{monitor.GrootheidWaarde, 12, 13, 0, 0, 1, monitor.OptelOnvolledig}}},
		{"amounts in thousands", goaltree.Bedrag, // reach 2.000; z·√(2·1000²/6) = 3,0902·577,35 = 1784,15
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 12_345), afgerond(cijfer("i", fictiefA, 2020, 9_000), 1000), afgerond(cijfer("i", fictiefB, 2020, 5_000), 1000)},
			[]wil{{monitor.GrootheidWaarde, 12_345, 14_000, 1784.146, 2000, 2, monitor.OptelAfronding}}},
		{"no member has a figure", goaltree.Aantal,
			[]monitor.Waarneming{cijfer("i", ouder, 2020, 12), zonder("i", fictiefB, 2020, monitor.RedenGeheim)},
			[]wil{{monitor.GrootheidWaarde, 12, geen, 0, 0, 0, monitor.OptelOnvolledig}}},
		{"nothing published", goaltree.Aantal,
			[]monitor.Waarneming{zonder("i", ouder, 2020, monitor.RedenOnbekend), cijfer("i", fictiefA, 2020, 13)}, nil},
	} {
		t.Run(c.naam, func(t *testing.T) {
			uit := monitor.ControleerOptelling(dataset(t, c.rijen...), []goaltree.Indicator{ind("i", maat(c.maat))}, monitor.ControleOptions{}, verband)
			var verwacht []monitor.Optelcontrole
			for _, w := range c.wil {
				verwacht = append(verwacht, monitor.Optelcontrole{
					Indicator: "i", Regio: ouder, Periode: cbs.Jaar(2020), Grootheid: w.grootheid,
					Gepubliceerd: w.gepubliceerd, Som: monitor.Bekend(w.som), Leden: 2, MetCijfer: w.metCijfer,
					Grens: w.grens, Uiterst: w.uitersts, Oordeel: w.oordeel,
				})
			}
			require.Empty(t, cmp.Diff(verwacht, uit, cmpopts.EquateApprox(0, 0.001), cmp.Comparer(func(a, b cbs.Regio) bool { return a == b }), cmp.Comparer(func(a, b cbs.Periode) bool { return a == b }), cmp.Comparer(func(a, b monitor.Getal) bool { return a == b })))
			for _, o := range uit {
				require.InDelta(t, float64(o.MetCijfer)/2, o.Aanwezig(), dichtbij)
				require.Equal(t, o.Som.IsBekend(), o.Verschil().IsBekend())
				require.InDelta(t, o.Som.Of(0)-o.Gepubliceerd, o.Verschil().Of(-o.Gepubliceerd), dichtbij)
			}
		})
	}
}

// An indicator that is not named is compared by teller and noemer; what was
// added up was not published; the order is fixed; a member counts once.
func TestControleerOptelling_volgordeEnWatTelt(t *testing.T) {
	een, twee := cbs.MustRegio("GM9998"), cbs.MustRegio("GM9999")
	leden := []cbs.Regio{fictiefB, fictiefA, fictiefB}
	var rijen []monitor.Waarneming
	for _, i := range []string{"z", "a"} {
		for _, jaar := range []int{2021, 2020} {
			rijen = append(rijen, breuk(i, een, jaar, 3, 20), breuk(i, twee, jaar, 3, 20), breuk(i, fictiefA, jaar, 1, 10), breuk(i, fictiefB, jaar, 2, 10))
		}
	}
	uit := monitor.ControleerOptelling(dataset(t, rijen...), nil, monitor.ControleOptions{},
		cbs.Samenwerkingsverband{Regio: twee, Leden: leden}, cbs.Samenwerkingsverband{Regio: een, Leden: leden})
	var plaatsen []string
	for _, o := range uit {
		require.Equal(t, monitor.OptelGelijk, o.Oordeel)
		plaatsen = append(plaatsen, fmt.Sprintf("%s %s %d %s", o.Indicator, o.Regio, o.Periode.Jaar(), o.Grootheid))
	}
	var verwacht []string
	for _, i := range []string{"a", "z"} {
		for _, r := range []string{"GM9998", "GM9999"} {
			verwacht = append(verwacht, i+" "+r+" 2020 teller", i+" "+r+" 2020 noemer", i+" "+r+" 2021 teller", i+" "+r+" 2021 noemer")
		}
	}
	require.Equal(t, verwacht, plaatsen)

	d := dataset(t, breuk("i", fictiefA, 2020, 1, 10), breuk("i", fictiefB, 2020, 2, 10))
	v := cbs.Samenwerkingsverband{Regio: een, Leden: leden}
	niemand := monitor.ControleerOptelling(dataset(t, breuk("i", een, 2020, 1, 10)), nil, monitor.ControleOptions{}, cbs.Samenwerkingsverband{Regio: een})
	require.Len(t, niemand, 2)
	require.Equal(t, monitor.OptelOnvolledig, niemand[0].Oordeel)
	require.Zero(t, niemand[0].Aanwezig())
	require.Empty(t, monitor.ControleerOptelling(monitor.Optellen(d, nil, v), nil, monitor.ControleOptions{}, v), "made by adding up, so not published")
}

// Law: what rounding to fives does to the members and the whole never reaches
// the outer bound, whichever way each goes; unrounded it is equal.
func TestControleerOptelling_uiterste(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		eenheid := rapid.SampledFrom([]int{1, 2, 5, 10, 100}).Draw(t, "eenheid")
		rond := func(echt int, r cbs.Regio) monitor.Waarneming {
			op := echt / eenheid * eenheid
			if op != echt && rapid.Bool().Draw(t, "omhoog") {
				op += eenheid
			}
			return afgerond(cijfer("rond", r, 2020, float64(op)), float64(eenheid))
		}
		b := monitor.NewBuilder(monitor.BuilderOptions{})
		v := cbs.Samenwerkingsverband{Regio: cbs.MustRegio("GM9999")}
		totaal := 0
		for i := range rapid.IntRange(1, 20).Draw(t, "leden") {
			r := cbs.MustRegio(fmt.Sprintf("GM99%02d", i))
			v.Leden = append(v.Leden, r)
			echt := rapid.IntRange(0, 500).Draw(t, "echt")
			totaal += echt
			require.NoError(t, b.Add(cijfer("echt", r, 2020, float64(echt))))
			require.NoError(t, b.Add(rond(echt, r)))
		}
		require.NoError(t, b.Add(cijfer("echt", v.Regio, 2020, float64(totaal))))
		require.NoError(t, b.Add(rond(totaal, v.Regio)))
		uit := monitor.ControleerOptelling(b.Dataset(), []goaltree.Indicator{ind("echt", maat(goaltree.Aantal)), ind("rond", maat(goaltree.Aantal))}, monitor.ControleOptions{}, v)
		require.Len(t, uit, 2)
		require.Equal(t, monitor.OptelGelijk, uit[0].Oordeel)
		require.Less(t, math.Abs(uit[1].Verschil().OfNaN()), uit[1].Uiterst)
		require.LessOrEqual(t, uit[1].Grens, uit[1].Uiterst)
		want := monitor.OptelAfronding
		switch verschil := math.Abs(uit[1].Verschil().OfNaN()); {
		case verschil == 0:
			want = monitor.OptelGelijk
		case verschil > uit[1].Grens:
			want = monitor.OptelTwijfel
		}
		require.Equal(t, want, uit[1].Oordeel, "rounding is never taken for a real difference")
		require.InDelta(t, float64(eenheid*(len(v.Leden)+1)), uit[1].Uiterst, dichtbij)
	})
}

// Of all that rounding to fives by chance can do to n members, each remainder
// as likely, less than three in a thousand is beyond Grens: counted out, not
// drawn. One member is off by r = −4 … 4 with the probabilities below: for
// remainder k of 5 down by k with (5−k)/5, up by 5−k with k/5.
func TestControleerOptelling_kansOpVerschil(t *testing.T) {
	een := map[int]float64{}
	for k := range 5 {
		een[-k] += float64(5-k) / 25
		een[5-k] += float64(k) / 25
	}
	variantie := 0.0
	for r, kans := range een {
		variantie += float64(r*r) * kans
	}
	require.InDelta(t, 4, variantie, dichtbij, "(b²−1)/6")

	for _, n := range []int{5, 20, 72} {
		verdeling := map[int]float64{0: 1}
		for range n {
			volgende := map[int]float64{}
			for som, p := range verdeling {
				for r, q := range een {
					volgende[som+r] += p * q
				}
			}
			verdeling = volgende
		}
		v := cbs.Samenwerkingsverband{Regio: cbs.MustRegio("GM9999")}
		var rijen []monitor.Waarneming
		for i := range n {
			v.Leden = append(v.Leden, cbs.MustRegio(fmt.Sprintf("GM98%02d", i)))
			rijen = append(rijen, afgerond(cijfer("i", v.Leden[i], 2020, 100), 5))
		}
		rijen = append(rijen, cijfer("i", v.Regio, 2020, 100))
		uit := monitor.ControleerOptelling(dataset(t, rijen...), []goaltree.Indicator{ind("i", maat(goaltree.Aantal))}, monitor.ControleOptions{}, v)
		buiten := 0.0
		for r, p := range verdeling {
			if math.Abs(float64(r)) > uit[0].Grens {
				buiten += p
			}
		}
		require.Less(t, buiten, 0.003, "%d members", n)
		require.Greater(t, buiten, 0.0001, "%d members: the bound says something", n)
	}
}

// The caller knows more than the dataset: the inhabitants below are in fives.
func ExampleControleerOptelling() {
	gemeente, een, twee := cbs.MustRegio("GM9901"), cbs.MustRegio("WK990101"), cbs.MustRegio("WK990102")
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for r, w := range map[cbs.Regio]float64{gemeente: 12_345, een: 7_350, twee: 5_000} {
		if err := b.Add(monitor.Waarneming{Indicator: "bevolking", Regio: r, Periode: cbs.Jaar(2024), Waarde: monitor.Bekend(w)}); err != nil {
			fmt.Println(err)
		}
	}
	d := b.Dataset()
	opVijf := func(w monitor.Waarneming, _ monitor.Grootheid) float64 {
		if w.Regio.Soort() == cbs.Gemeente {
			return 0
		}
		return 5
	}
	for _, o := range monitor.ControleerOptelling(d, []goaltree.Indicator{{ID: "bevolking", Maat: goaltree.Aantal}},
		monitor.ControleOptions{Afronding: opVijf}, monitor.GroepenVan(d, cbs.Wijk, cbs.Gemeente)...) {
		fmt.Printf("%s %s: %.0f gepubliceerd, som %.0f van %d wijken, grens %.1f: %s\n",
			o.Regio, o.Grootheid, o.Gepubliceerd, o.Som.OfNaN(), o.Leden, o.Grens, o.Oordeel)
	}
	// Output:
	// GM9901 waarde: 12345 gepubliceerd, som 12350 van 2 wijken, grens 8.7: afronding
}

// Whole numbers of euros are the same to the last one or not at all; other
// sums only as far as a float64 can tell.
func TestControleerOptelling_groteGetallen(t *testing.T) {
	for _, c := range []struct {
		a, b, samen float64
		oordeel     monitor.Opteloordeel
	}{
		{1_000_000_000, 7, 1_000_000_007, monitor.OptelGelijk},
		{1_000_000_000, 7, 1_000_000_008, monitor.OptelVerschil},
		{2_000_000_000_000, 0, 2_000_000_001_500, monitor.OptelVerschil},
		{0.1, 0.2, 0.3, monitor.OptelGelijk}, // 0,30000000000000004 in binary
	} {
		verband := verbandVan(t, fictiefA, fictiefB)
		d := dataset(t, cijfer("i", fictiefA, 2020, c.a), cijfer("i", fictiefB, 2020, c.b), cijfer("i", verband.Regio, 2020, c.samen))
		uit := monitor.ControleerOptelling(d, []goaltree.Indicator{{ID: "i", Maat: goaltree.Bedrag, Per: 1}}, monitor.ControleOptions{}, verband)
		require.Len(t, uit, 1)
		require.Equal(t, c.oordeel, uit[0].Oordeel, "%v + %v and %v", c.a, c.b, c.samen)
	}
}
