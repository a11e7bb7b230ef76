package scenario_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

// By hand, for care of a million in 2025 that grows 2% a year, half of it for
// young people (100 to 90 in five years: 2 less a year) and 0.3 for old ones
// (100 to 120: 4 more a year); people stay two years in it.
//
//	                       2026            2027              2028
//	growth                 1.02            1.0404            1.061208
//	population    1 - 0.5×0.02      1 - 0.5×0.04      1 - 0.5×0.06
//	                + 0.3×0.04        + 0.3×0.08        + 0.3×0.12
//	                    =  1.002        =  1.004          =  1.006
//	without         1,022,040.00    1,044,561.60      1,067,575.248
//
// The measure runs in 2026 for 60,000, reaches half and keeps out 0.2 of them:
// 0.1 of the inflow. It works after a year, in 2027, and wears off over one year:
// half of it is left in 2028. Spending has the inflow of two years:
//
//	inflow kept out        0               0.1               0.05
//	of spending            0        (0 + 0.1)/2       (0.1 + 0.05)/2
//	                                    =  0.05           =  0.075
//	with            1,022,040.00      992,333.52        987,507.1044
//	balance           -60,000.00       52,228.08         80,068.15
//	of all years      -60,000.00       -7,771.92         72,296.23
//
// 80,068.15 is 1,067,575.25 - 987,507.10, each rounded. Its value in 2025 at 2%:
// -60,000/1.02 + 52,228.08/1.0404 + 80,068.15/1.061208
// = -58,823.5294 + 50,200.0000 + 75,450.0060 = 66,826.4766.
func TestHandberekening(t *testing.T) {
	u := los(t, handvol()).Reken()
	type regel struct{ zonder, met, extra, saldo, cumulatief, overbrugging string }
	var jaren []regel
	for i, j := range u.Jaren {
		require.Equal(t, 2026+i, j.Jaar)
		jaren = append(jaren, regel{j.Zonder.Tekst(), j.Met.Tekst(), j.Extra.Tekst(), j.Saldo.Tekst(), j.Cumulatief.Tekst(), j.Overbrugging.Tekst()})
	}
	require.Equal(t, []regel{
		{"1122040.00", "1182040.00", "60000.00", "-60000.00", "-60000.00", "60000.00"},
		{"1144561.60", "1092333.52", "0.00", "52228.08", "-7771.92", "0.00"},
		{"1167575.25", "1087507.10", "0.00", "80068.15", "72296.23", "0.00"},
	}, jaren)
	laatste := u.Jaren[2].Niveaus
	require.Equal(t, []preventie.Niveau{preventie.Selectief, preventie.Zorggerelateerd}, []preventie.Niveau{laatste[0].Niveau, laatste[1].Niveau}, "from the lightest on, whatever the file's order")
	require.Equal(t, "100000.00", laatste[0].Met.Tekst())
	require.Equal(t, "987507.10", laatste[1].Met.Tekst())
	require.Equal(t, "160000.00", u.Jaren[0].Niveaus[0].Met.Tekst(), "what the measure costs is spent on its own level")

	require.Equal(t, "60000.00", u.Overbrugging.Totaal.Tekst())
	require.Equal(t, "60000.00", u.Overbrugging.Diepste.Tekst())
	require.Equal(t, 2026, *u.Overbrugging.InJaar)
	require.Equal(t, 2026, *u.Overbrugging.Laatste)
	require.Equal(t, 1, u.Overbrugging.Aantal)
	require.Equal(t, scenario.InJaar, u.Terugverdienjaar.Soort)
	require.Equal(t, 2028, *u.Terugverdienjaar.Jaar)
	require.Equal(t, "66826.48", u.Contant.Waarde.Tekst())
	require.Equal(t, 2028, *u.Contant.Terugverdienjaar.Jaar, "-58,823.53 + 50,200.00 is below zero, with 75,450.01 above it")
}

// Two measures on the same care, by hand: of 1000 euros, one keeps out 0.5 × 0.4
// = 0.2 of the inflow and the other 0.5 of what is left, so 0.4 of it comes:
// 400.00. A third of which everything may be assumed costs nothing and does nothing.
func TestMaatregelenSamen(t *testing.T) {
	effect := func(bereik, reductie string) []scenario.Effect {
		return []scenario.Effect{{Op: preventie.Zorggerelateerd, Bereik: vast(bereik), Reductie: vast(reductie), Vertraging: jaren(0), Uitdoving: jaren(0)}}
	}
	d := &scenario.Definitie{
		Versie: "1", ID: "samen", Naam: "Samen", Basisjaar: 2025, Horizon: 1, Simulatie: scenario.Simulatie{Trekkingen: 100},
		Niveaus: []scenario.Uitgave{{Niveau: preventie.Universeel, Bedrag: "0"}, {Niveau: preventie.Zorggerelateerd, Bedrag: "1000"}},
		Maatregelen: []scenario.Maatregel{
			{ID: "a", Naam: "A", Niveau: preventie.Universeel, Van: 2026, Kosten: []scenario.Kosten{{Midden: "100.10"}}, Effecten: effect("0.5", "0.4")},
			{ID: "b", Naam: "B", Niveau: preventie.Universeel, Van: 2026, Kosten: []scenario.Kosten{{Jaar: 2026, Midden: "0.05"}, {Midden: "9"}}, Effecten: effect("1", "0.5")},
			{ID: "c", Naam: "C", Niveau: preventie.Universeel, Van: 2026, Kosten: []scenario.Kosten{{Midden: "0"}}, Effecten: effect("1", "0")},
		},
	}
	j := los(t, d).Reken().Jaren[0]
	require.Equal(t, "400.00", j.Niveaus[1].Met.Tekst())
	require.Equal(t, "100.15", j.Extra.Tekst(), "the year's own amount goes first")
	require.Equal(t, "499.85", j.Saldo.Tekst(), "1000 - 400 - 100.15")
}

// When the extra spending comes back, in each way it can be.
func TestTerugverdienjaar(t *testing.T) {
	for naam, geval := range map[string]struct {
		wijzig func(*scenario.Definitie)
		soort  scenario.Terugverdienen
		tekst  string
		reden  string
	}{
		"in het laatste jaar": {func(*scenario.Definitie) {}, scenario.InJaar, "2028", ""},
		"een jaar te kort":    {func(d *scenario.Definitie) { d.Horizon = 2 }, scenario.NietBinnenHorizon, "niet binnen de horizon", "Tot en met 2027 is er meer uitgegeven dan bespaard."},
		"meteen": {func(d *scenario.Definitie) { // 0.05 of 1,022,040 is 51,102 in the first year
			d.Maatregelen[0].Effecten[0].Vertraging.Midden = 0
			d.Maatregelen[0].Kosten[0].Midden = "51102"
		}, scenario.InJaar, "2026", ""},
		"een cent te laat": {func(d *scenario.Definitie) {
			d.Maatregelen[0].Effecten[0].Vertraging.Midden = 0
			d.Maatregelen[0].Kosten[0].Midden = "51102.01"
		}, scenario.InJaar, "2027", ""},
		"niets extra":      {func(d *scenario.Definitie) { d.Maatregelen[0].Kosten[0].Midden = "0" }, scenario.NietsTeOverbruggen, "niets te overbruggen", "Er wordt niets extra uitgegeven."},
		"geen maatregelen": {func(d *scenario.Definitie) { d.Maatregelen = nil }, scenario.NietsTeOverbruggen, "niets te overbruggen", "Er wordt niets extra uitgegeven."},
		"weer onder nul": {func(d *scenario.Definitie) { // saved at first, paid for in the last year
			d.Maatregelen[0].Effecten[0].Vertraging.Midden = 0
			d.Maatregelen[0].Tot = 2028
			d.Maatregelen[0].Kosten = []scenario.Kosten{{Midden: "0"}, {Jaar: 2028, Midden: "900000"}}
		}, scenario.NietBinnenHorizon, "niet binnen de horizon", "Tot en met 2028 is er meer uitgegeven dan bespaard."},
	} {
		t.Run(naam, func(t *testing.T) {
			d := handvol()
			geval.wijzig(d)
			got := los(t, d).Reken().Terugverdienjaar
			require.Equal(t, geval.soort, got.Soort)
			require.Equal(t, geval.tekst, got.Tekst())
			require.Equal(t, geval.reden, got.Reden)
		})
	}
}

// Without a rate there is no net present value, and that is said.
func TestZonderDisconto(t *testing.T) {
	d := handvol()
	d.Disconto = nil
	c := los(t, d).Reken().Contant
	require.Equal(t, scenario.Contant{Reden: "Er is geen discontovoet opgegeven."}, c)
	require.Nil(t, (*scenario.Scenario)(nil).Reken())
}

// The index of bijlage 1 to an end in 2041, by hand: 24 years, so that old
// people are 100 + 40 × 8/24 in 2025 and 100 + 40 × 12/24 = 120 in 2029; spending
// on them alone goes from 113.33… to 120: 340 × 120/113.33… = 360.00. Young ones
// go from 100 - 25/3 to 87.5, so that 550 becomes 550 × 87.5 × 3/275 = 525.00.
// After 2041 nothing changes.
func TestDemografieAchterhoek(t *testing.T) {
	d := handvol()
	achterhoek := scenario.DemografieAchterhoek(2041)
	require.Contains(t, achterhoek.Bron, "eindjaar")
	d.Demografie, d.Maatregelen, d.Horizon = &achterhoek, nil, 30
	d.Niveaus = []scenario.Uitgave{
		{Niveau: preventie.Selectief, Bedrag: "550", Leeftijd: &scenario.Leeftijd{Jeugd: g("1")}},
		{Niveau: preventie.Geindiceerd, Bedrag: "17", Leeftijd: &scenario.Leeftijd{Volwassenen: g("1")}},
		{Niveau: preventie.Zorggerelateerd, Bedrag: "340", Leeftijd: &scenario.Leeftijd{Ouderen: g("1")}},
	}
	j := los(t, d).Reken().Jaren
	require.Equal(t, "525.00", j[3].Niveaus[0].Zonder.Tekst())
	require.Equal(t, "17.00", j[3].Niveaus[1].Zonder.Tekst())
	require.Equal(t, "360.00", j[3].Niveaus[2].Zonder.Tekst())
	require.Equal(t, "420.00", j[15].Niveaus[2].Zonder.Tekst(), "340 × 140/113.33… in 2041")
	require.Equal(t, "420.00", j[29].Niveaus[2].Zonder.Tekst())
}

// By hand: the effect saves 52,228.08 + 80,068.14 = 132,296.22, in proportion to
// the reduction; 60,000 of it is 0.45352…, and the next step is 0.4536. Held at
// most at 1, a reduction of 0.2 can be five times as large: 661,481 is saved then.
func TestMinimaalEffect(t *testing.T) {
	for naam, geval := range map[string]struct {
		kosten, factor, zin string
	}{
		"kleiner": {"60000", "0.4536", "Het wordt binnen de horizon terugverdiend zolang de effecten ten minste 45,36% zijn van wat is aangenomen."},
		"groter":  {"200000", "1.5118", "De effecten moeten ten minste 151,18% zijn van wat is aangenomen om het binnen de horizon terug te verdienen."}, // 200,000/132,296.22 = 1.51176
		"nooit":   {"661500", "", "Ook met het grootst mogelijke effect wordt het niet binnen de horizon terugverdiend."},
		"gratis":  {"0", "0", "Er is niets terug te verdienen: ook zonder effect wordt er niet meer uitgegeven."},
	} {
		t.Run(naam, func(t *testing.T) {
			d := handvol()
			d.Maatregelen[0].Kosten[0].Midden = geval.kosten
			got := los(t, d).MinimaalEffect()
			require.Equal(t, geval.zin, got.Zin)
			if geval.factor == "" {
				require.Nil(t, got.Factor)
				return
			}
			require.Equal(t, geval.factor, got.Factor.String())
		})
	}
	d := handvol()
	d.Maatregelen[0].Effecten = nil
	require.Nil(t, los(t, d).MinimaalEffect().Factor)
	require.Equal(t, scenario.MinimaalEffect{}, (*scenario.Scenario)(nil).MinimaalEffect())
}

// What pays for itself from its first year on is not told of before it begins:
// the measure of 2029 saves 200,000 a year for 1,000.
func TestTerugverdienjaar_laterBegonnen(t *testing.T) {
	d := laterBegonnen()
	s, err := d.Resolve()
	require.NoError(t, err)
	u := s.Reken()
	require.Equal(t, scenario.InJaar, u.Terugverdienjaar.Soort)
	require.Equal(t, 2029, *u.Terugverdienjaar.Jaar)

	d.Maatregelen[0].Effecten = nil
	s, err = d.Resolve()
	require.NoError(t, err)
	require.Equal(t, "Er is geen effect aangenomen, en dus ook geen kleinste effect te noemen.", s.MinimaalEffect().Zin)
}

func laterBegonnen() *scenario.Definitie {
	return &scenario.Definitie{
		Versie: scenario.FormaatVersie, ID: "later", Naam: "Later (fictief)", Fictief: true, Basisjaar: 2025, Horizon: 5,
		Niveaus: []scenario.Uitgave{{Niveau: preventie.Selectief, Bedrag: "500000"}, {Niveau: preventie.Zorggerelateerd, Bedrag: "2000000"}},
		Maatregelen: []scenario.Maatregel{{
			ID: "m", Naam: "Maatregel", Niveau: preventie.Selectief, Van: 2029, Kosten: []scenario.Kosten{{Midden: "1000"}},
			Effecten: []scenario.Effect{{
				Op: preventie.Zorggerelateerd, Bereik: scenario.Onzeker{Midden: g("0.2")}, Reductie: scenario.Onzeker{Midden: g("0.5")},
			}},
		}},
		Simulatie: scenario.Simulatie{Trekkingen: 1000, Zaad: 1},
	}
}
