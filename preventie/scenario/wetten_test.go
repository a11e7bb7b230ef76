package scenario_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

// jaarOf is the year of break-even as a number: never is later than any year.
func jaarOf(t scenario.Terugverdienjaar) int {
	switch t.Soort {
	case scenario.InJaar:
		return *t.Jaar
	case scenario.NietBinnenHorizon:
		return 9999
	case scenario.NietsTeOverbruggen:
	}
	return 0
}

// Spending by level adds up to the total, and everything else to each other.
func TestWetOptellen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := los(t, willekeurig(t)).Reken()
		stand, brug, diepst := decimal.Zero, decimal.Zero, decimal.Zero
		for _, j := range u.Jaren {
			var zonder, met, extra decimal.Decimal
			for _, n := range j.Niveaus {
				zonder, met, extra = zonder.Add(n.Zonder.Decimal()), met.Add(n.Met.Decimal()), extra.Add(n.Extra.Decimal())
				require.LessOrEqual(t, n.Met.Decimal().Sub(n.Extra.Decimal()).Cmp(n.Zonder.Decimal()), 0, "no measure makes more care")
			}
			require.True(t, zonder.Equal(j.Zonder.Decimal()))
			require.True(t, met.Equal(j.Met.Decimal()))
			require.True(t, extra.Equal(j.Extra.Decimal()))
			require.True(t, zonder.Sub(met).Equal(j.Saldo.Decimal()))
			stand = stand.Add(j.Saldo.Decimal())
			require.True(t, stand.Equal(j.Cumulatief.Decimal()))
			require.True(t, decimal.Max(decimal.Zero, j.Saldo.Decimal().Neg()).Equal(j.Overbrugging.Decimal()))
			brug, diepst = brug.Add(j.Overbrugging.Decimal()), decimal.Max(diepst, stand.Neg())
		}
		require.True(t, brug.Equal(u.Overbrugging.Totaal.Decimal()))
		require.True(t, diepst.Equal(u.Overbrugging.Diepste.Decimal()))
	})
}

// The year of break-even is the first from which no balance is below zero: the
// one before it is, or it is the first in which anything is spent extra.
func TestWetTerugverdienjaar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := los(t, willekeurig(t)).Reken()
		eerste := slices.IndexFunc(u.Jaren, func(j scenario.Jaar) bool { return j.Extra.Sign() > 0 })
		switch v := u.Terugverdienjaar; v.Soort {
		case scenario.NietsTeOverbruggen:
			require.Equal(t, -1, eerste)
		case scenario.NietBinnenHorizon:
			require.Negative(t, u.Jaren[len(u.Jaren)-1].Cumulatief.Sign())
		case scenario.InJaar:
			i := *v.Jaar - u.Jaren[0].Jaar
			require.GreaterOrEqual(t, i, eerste)
			for _, j := range u.Jaren[i:] {
				require.GreaterOrEqual(t, j.Cumulatief.Sign(), 0)
			}
			if i > eerste {
				require.Negative(t, u.Jaren[i-1].Cumulatief.Sign())
			}
		}
	})
}

// A scenario in which nothing changes costs nothing and brings nothing.
func TestWetNiets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		d.Maatregelen = nil
		s := los(t, d)
		u := s.Reken()
		for _, j := range u.Jaren {
			require.Zero(t, j.Saldo.Sign())
			require.Zero(t, j.Zonder.Cmp(j.Met))
		}
		require.Equal(t, scenario.NietsTeOverbruggen, u.Terugverdienjaar.Soort)
		b, err := s.Simuleer(t.Context())
		require.NoError(t, err)
		require.Equal(t, 1.0, b.Terug.Kans)
		require.Equal(t, scenario.NietsTeOverbruggen, b.Terug.P95.Soort)
	})
}

// More effect never gives a later break-even, a lower balance or a lower net
// present value.
func TestWetMeerEffect(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		voor := los(t, d).Reken()
		for i := range d.Maatregelen {
			for j := range d.Maatregelen[i].Effecten {
				e := &d.Maatregelen[i].Effecten[j]
				for _, o := range []*scenario.Onzeker{&e.Bereik, &e.Reductie} {
					n := int(o.Midden.Decimal().Shift(2).IntPart())
					*o = scenario.Onzeker{Midden: deel(t, n, 100)}
				}
			}
		}
		na := los(t, d).Reken()
		require.LessOrEqual(t, jaarOf(na.Terugverdienjaar), jaarOf(voor.Terugverdienjaar))
		for i := range na.Jaren {
			require.GreaterOrEqual(t, na.Jaren[i].Saldo.Cmp(voor.Jaren[i].Saldo), 0)
		}
		if d.Disconto != nil {
			require.GreaterOrEqual(t, na.Contant.Waarde.Cmp(*voor.Contant.Waarde), 0)
			require.LessOrEqual(t, jaarOf(*na.Contant.Terugverdienjaar), jaarOf(*voor.Contant.Terugverdienjaar))
		}
	})
}

// Without delay no year has a larger bridging budget, for measures that run to
// the horizon. It is no law of those that end: TestVertraging_eindig.
func TestWetGeenVertraging(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		for i := range d.Maatregelen {
			d.Maatregelen[i].Tot = 0
		}
		voor := los(t, d).Reken()
		for i := range d.Maatregelen {
			for j := range d.Maatregelen[i].Effecten {
				d.Maatregelen[i].Effecten[j].Vertraging = jaren(0)
			}
		}
		na := los(t, d).Reken()
		for i := range na.Jaren {
			require.LessOrEqual(t, na.Jaren[i].Overbrugging.Cmp(voor.Jaren[i].Overbrugging), 0)
		}
	})
}

// A measure that ends works for as many years with a delay as without, but later,
// and may then meet the costs of another. By hand: 100 is kept out in 2026 without
// delay and in 2027 with one; 100 is spent in 2027.
func TestVertraging_eindig(t *testing.T) {
	for vertraging, want := range map[int]string{0: "100.00", 1: "0.00"} {
		d := honderd(2, 2026, scenario.Kosten{Midden: "0"})
		d.Maatregelen[0].Effecten[0].Vertraging = jaren(vertraging)
		d.Maatregelen = append(d.Maatregelen, scenario.Maatregel{ID: "later", Naam: "Later", Niveau: preventie.Selectief, Van: 2027, Kosten: []scenario.Kosten{{Midden: "100"}}})
		require.Equal(t, want, los(t, d).Reken().Overbrugging.Totaal.Tekst())
	}
}

// A longer horizon leaves the years before as they were.
func TestWetHorizon(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		kort := los(t, d).Reken()
		d.Horizon += rapid.IntRange(1, 8).Draw(t, "erbij")
		require.Equal(t, kort.Jaren, los(t, d).Reken().Jaren[:len(kort.Jaren)])
	})
}

// A rate of nothing gives the balance of all years.
func TestWetNulDisconto(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		d.Disconto = &scenario.Onzeker{}
		u := los(t, d).Reken()
		require.Zero(t, u.Contant.Waarde.Cmp(u.Jaren[len(u.Jaren)-1].Cumulatief))
		require.Equal(t, u.Terugverdienjaar, *u.Contant.Terugverdienjaar)
	})
}

// The same seed gives the same bytes; quantiles are in order; where nothing is
// uncertain every draw is the outcome itself.
func TestWetSimulatie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		var eerste, weer bytes.Buffer
		for _, b := range []*bytes.Buffer{&eerste, &weer} {
			o, err := los(t, d).Overzicht(t.Context())
			require.NoError(t, err)
			require.NoError(t, o.WriteJSON(b))
		}
		require.Equal(t, eerste.String(), weer.String())

		s := los(t, d)
		b, err := s.Simuleer(t.Context())
		require.NoError(t, err)
		banden := []scenario.Band{b.Diepste}
		for i, j := range b.Jaren {
			banden = append(banden, j.Cumulatief)
			if want := s.Reken().Jaren[i].Cumulatief; b.Onzeker == 0 {
				require.InDelta(t, want.Decimal().InexactFloat64(), j.Cumulatief.P50.Decimal().InexactFloat64(), 0.5, "cents of rounding apart")
				require.Zero(t, j.Cumulatief.P5.Cmp(j.Cumulatief.P95))
			}
		}
		if b.Contant != nil {
			banden = append(banden, *b.Contant)
			if 2*(*b.ContantGelukt) > b.Trekkingen {
				require.GreaterOrEqual(t, b.Contant.P95.Sign(), 0)
			} else if 2*(*b.ContantGelukt) < b.Trekkingen {
				require.LessOrEqual(t, b.Contant.P50.Sign(), 0)
			}
		}
		for _, v := range banden {
			require.True(t, v.P5.Cmp(v.P50) <= 0 && v.P50.Cmp(v.P95) <= 0)
		}
		require.True(t, jaarOf(b.Terug.P5) <= jaarOf(b.Terug.P50) && jaarOf(b.Terug.P50) <= jaarOf(b.Terug.P95))
	})
}

// The smallest factor breaks even, and a step less does not: reckoned anew from
// a definition with those reductions.
func TestWetMinimaalEffect(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		got := minimaal(t, d)
		if got.Factor == nil {
			require.Equal(t, scenario.NietBinnenHorizon, los(t, d).Reken().Terugverdienjaar.Soort)
			return
		}
		met := func(f decimal.Decimal) scenario.Terugverdienen {
			k := los(t, d).Definitie()
			for i := range k.Maatregelen {
				for j := range k.Maatregelen[i].Effecten {
					r := decimal.Min(decimal.NewFromInt(1), k.Maatregelen[i].Effecten[j].Reductie.Midden.Decimal().Mul(f))
					k.Maatregelen[i].Effecten[j].Reductie = vast(r.String())
				}
			}
			return los(t, k).Reken().Terugverdienjaar.Soort
		}
		factor := got.Factor.Decimal()
		require.NotEqual(t, scenario.NietBinnenHorizon, met(factor))
		if factor.Sign() > 0 {
			require.Equal(t, scenario.NietBinnenHorizon, met(factor.Sub(decimal.New(1, -4))))
		}
	})
}

// Nobody changes a scenario through what it gives or what it was made of.
func TestAlleenLezen(t *testing.T) {
	d := onzeker()
	kopietest.AlleenLezen(t, los(t, d), d)
}

// What one writes the other reads.
func TestHeenEnWeer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b, weer bytes.Buffer
		require.NoError(t, scenario.WriteJSON(&b, willekeurig(t)))
		d, err := scenario.ReadJSON(bytes.NewReader(b.Bytes()), "x.json")
		require.NoError(t, err)
		require.NoError(t, scenario.WriteJSON(&weer, d))
		require.Equal(t, b.String(), weer.String())
	})
	require.Error(t, scenario.WriteJSON(&bytes.Buffer{}, nil))
}

// Which assumption moves the outcome most, by hand for handvol with a range of
// 0.1 to 0.4 around the reduction and 50,000 to 90,000 around the costs: without
// a rate the balance of three years is 132,296.22 × reduction/0.2 - costs, less
// what rounding does to single cents.
//
//	reduction 0.1    66,148.11 - 60,000 =   6,148.11 (of 2027: 26,114.04; of 2028:
//	                1,067,575.25 - 1,067,575.248 × 0.9625 = 1,027,541.18: 40,034.07)
//	reduction 0.4   264,592.45 - 60,000 = 204,592.45 (104,456.16 and 160,136.29)
//	costs 50,000    132,296.23 - 50,000 =  82,296.23
//	costs 90,000    132,296.23 - 90,000 =  42,296.23
//	population as it is: 0.05 × 1,040,400 + 0.075 × 1,061,208 - 60,000
//	                = 52,020.00 + 79,590.60 - 60,000 = 71,610.60, and 72,296.23 with its change
func TestGevoeligheid(t *testing.T) {
	d := handvol()
	d.Disconto = nil
	m := &d.Maatregelen[0]
	m.Kosten[0].Laag, m.Kosten[0].Hoog = "50000", "90000"
	m.Effecten[0].Reductie.Laag, m.Effecten[0].Reductie.Hoog = gp("0.1"), gp("0.4")
	g := gevoeligheid(t, d)
	require.Equal(t, scenario.SaldoOpHorizon, g.Maat)
	require.Equal(t, "72296.23", g.Midden.Tekst())
	var got [][]string
	for _, v := range g.Invloeden {
		got = append(got, []string{v.Pad, v.BijLaag, v.Laag.Tekst(), v.BijHoog, v.Hoog.Tekst(), v.Breedte.Tekst()})
	}
	require.Equal(t, [][]string{
		{"maatregelen[0].effecten[0].reductie", "10%", "6148.11", "40%", "204592.45", "198444.34"},
		{"maatregelen[0].kosten[0]", "€\u00a050.000", "82296.23", "€\u00a090.000", "42296.23", "40000.00"},
		{"demografie", "geen", "71610.60", "zoals aangenomen", "72296.23", "685.63"},
	}, got)
	require.Contains(t, g.Zonder, "In de wijk: bereik bij zorggerelateerd")
	require.NotContains(t, g.Zonder, "In de wijk: kosten")

	require.Equal(t, scenario.NettoContanteWaarde, gevoeligheid(t, handvol()).Maat)
}

// The midden counts in the width where it is no better or worse than between the
// ends, by hand: care of 1000 grows 10% a year, and 0.5 × 0.2 = 0.1 of it is kept
// out in one year, that of the delay: 110.00 in 2026, 121.00 in 2027, nothing in
// 2028, after the horizon.
func TestGevoeligheid_midden(t *testing.T) {
	d := honderd(2, 2026, scenario.Kosten{Midden: "0"})
	d.Niveaus[1].Groei = &scenario.Onzeker{Midden: g("0.1")}
	nul, twee := 0, 2
	d.Maatregelen[0].Effecten[0].Vertraging = scenario.OnzekerJaren{Laag: &nul, Midden: 1, Hoog: &twee}
	v := gevoeligheid(t, d).Invloeden[0]
	require.Equal(t, []string{"110.00", "0.00", "121.00"}, []string{v.Laag.Tekst(), v.Hoog.Tekst(), v.Breedte.Tekst()})
	var b bytes.Buffer
	require.NoError(t, overzicht(t, d).WriteText(&b))
	require.Contains(t, b.String(), "In de wijk: vertraging bij zorggerelateerd: €\u00a0110 bij 0 jaar, €\u00a00 bij 2 jaar, en het hoogst in het\n    midden")
	require.Contains(t, b.String(), "Zonder bandbreedte, zodat niet bekend is hoeveel zij uitmaken (7): Uitgaven zorggerelateerd in\n    2025; Groei zorggerelateerd, los van de bevolking; Jaren in zorg, zorggerelateerd; In de wijk:")
}

// What is reckoned in part is what is reckoned in full: each end of each range,
// against a definition with that number.
func TestWetGevoeligheid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		maat := func(d *scenario.Definitie) string {
			u := los(t, d).Reken()
			if u.Contant.Waarde != nil {
				return u.Contant.Waarde.Tekst()
			}
			return u.Jaren[len(u.Jaren)-1].Cumulatief.Tekst()
		}
		got := gevoeligheid(t, d)
		require.Equal(t, maat(d), got.Midden.Tekst())
		bij := map[string]scenario.Invloed{}
		for _, v := range got.Invloeden {
			bij[v.Pad] = v
			require.GreaterOrEqual(t, v.Breedte.Sign(), 0)
		}
		for i := range d.Maatregelen {
			for j := range d.Maatregelen[i].Effecten {
				v, ok := bij[fmt.Sprintf("maatregelen[%d].effecten[%d].vertraging", i, j)]
				if !ok {
					continue
				}
				k := los(t, d).Definitie()
				o := &k.Maatregelen[i].Effecten[j].Vertraging
				laag, hoog := *o.Laag, *o.Hoog
				*o = jaren(laag)
				require.Equal(t, maat(k), v.Laag.Tekst())
				*o = jaren(hoog)
				require.Equal(t, maat(k), v.Hoog.Tekst())
			}
		}
		for i := range d.Niveaus {
			if v, ok := bij[fmt.Sprintf("niveaus[%d].groei", i)]; ok {
				k := los(t, d).Definitie()
				k.Niveaus[i].Groei = &scenario.Onzeker{Midden: *k.Niveaus[i].Groei.Hoog}
				require.Equal(t, maat(k), v.Hoog.Tekst())
			}
		}
		if v, ok := bij["disconto"]; ok {
			k := los(t, d).Definitie()
			k.Disconto = &scenario.Onzeker{Midden: *k.Disconto.Laag}
			require.Equal(t, maat(k), v.Laag.Tekst())
		}
	})
}

// Who is stopped has no outcome, nor has nothing.
func TestStopt(t *testing.T) {
	weg, stop := context.WithCancel(t.Context())
	stop()
	vragen := func(ctx context.Context, s *scenario.Scenario) []error {
		_, simulatie := s.Simuleer(ctx)
		_, gevoeligheid := s.Gevoeligheid(ctx)
		_, minimaal := s.MinimaalEffect(ctx)
		_, overzicht := s.Overzicht(ctx)
		return []error{simulatie, gevoeligheid, minimaal, overzicht}
	}
	for _, err := range vragen(weg, los(t, onzeker())) {
		require.ErrorIs(t, err, context.Canceled)
	}
	for _, geen := range []*scenario.Scenario{nil, {}} {
		for _, err := range vragen(t.Context(), geen) {
			require.Equal(t, []string{"leeg there is no scenario: it is nil, or not one that Resolve gave"}, meldingen(err))
		}
		require.Empty(t, geen.ID()+geen.Naam())
		require.Zero(t, geen.Basisjaar()+geen.Horizon())
		require.False(t, geen.Fictief())
		require.Empty(t, geen.Niveaus())
		require.Empty(t, geen.Aannames())
		require.Nil(t, geen.Definitie())
		require.Nil(t, geen.Reken())
	}
}

// The range against a known one: of a measure that does nothing and whose costs
// are anywhere between 0 and 100, with 0 the likeliest, 5% of the draws lie below
// 100 × (1 - √0.95) = 2.53, half below 100 × (1 - √0.5) = 29.29 and 95% below
// 100 × (1 - √0.05) = 77.64. With 100,000 draws the standard error of the
// middle one is √(0.25/100,000) / density 0.0141 = 0.11.
func TestBandbreedteBekend(t *testing.T) {
	d := handvol()
	d.Horizon, d.Simulatie = 1, scenario.Simulatie{Trekkingen: 100_000, Zaad: 7}
	d.Maatregelen[0].Effecten = nil
	d.Maatregelen[0].Kosten = []scenario.Kosten{{Laag: "0", Midden: "0", Hoog: "100"}}
	b, err := los(t, d).Simuleer(t.Context())
	require.NoError(t, err)
	require.InDelta(t, 2.53, b.Diepste.P5.Decimal().InexactFloat64(), 0.2)
	require.InDelta(t, 29.29, b.Diepste.P50.Decimal().InexactFloat64(), 0.5)
	require.InDelta(t, 77.64, b.Diepste.P95.Decimal().InexactFloat64(), 0.8)
	require.Equal(t, 1, b.Onzeker)
	require.Equal(t, scenario.NietBinnenHorizon, b.Terug.P50.Soort)
}

var meet *scenario.Bandbreedte

// 10,000 draws of twenty years, four levels and three effects.
func BenchmarkSimuleer(b *testing.B) {
	d := onzeker()
	d.Horizon, d.Simulatie.Trekkingen = 20, 10_000
	d.Niveaus = append(d.Niveaus, scenario.Uitgave{Niveau: preventie.Universeel, Bedrag: "1"}, scenario.Uitgave{Niveau: preventie.Geindiceerd, Bedrag: "5000"})
	tweede := d.Maatregelen[0]
	tweede.ID = "tweede"
	d.Maatregelen = append(d.Maatregelen, tweede)
	s := los(b, d)
	for b.Loop() {
		meet, _ = s.Simuleer(b.Context())
	}
}
