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
		"een jaar te kort":    {func(d *scenario.Definitie) { d.Horizon = 2 }, scenario.NietBinnenHorizon, "niet binnen de horizon", "Tot en met 2027 is er bij elkaar meer uitgegeven dan bespaard."},
		"meteen": {func(d *scenario.Definitie) { // 0.05 of 1,022,040 is 51,102 in the first year
			d.Maatregelen[0].Effecten[0].Vertraging.Midden = 0
			d.Maatregelen[0].Kosten[0].Midden = "51102"
		}, scenario.InJaar, "2026", ""},
		"een cent te laat": {func(d *scenario.Definitie) {
			d.Maatregelen[0].Effecten[0].Vertraging.Midden = 0
			d.Maatregelen[0].Kosten[0].Midden = "51102.01"
		}, scenario.InJaar, "2027", ""},
		"niets extra":      {func(d *scenario.Definitie) { d.Maatregelen[0].Kosten[0].Midden = "0" }, scenario.NietsTeOverbruggen, "niets te overbruggen", "Er wordt niets extra uitgegeven, en dus niets voorgeschoten."},
		"geen maatregelen": {func(d *scenario.Definitie) { d.Maatregelen = nil }, scenario.NietsTeOverbruggen, "niets te overbruggen", "Er wordt niets extra uitgegeven, en dus niets voorgeschoten."},
		"weer onder nul": {func(d *scenario.Definitie) { // saved at first, paid for in the last year
			d.Maatregelen[0].Effecten[0].Vertraging.Midden = 0
			d.Maatregelen[0].Tot = 2028
			d.Maatregelen[0].Kosten = []scenario.Kosten{{Midden: "0"}, {Jaar: 2028, Midden: "900000"}}
		}, scenario.NietBinnenHorizon, "niet binnen de horizon", "Tot en met 2028 is er bij elkaar meer uitgegeven dan bespaard."},
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
		"kleiner": {"60000", "0.4536", "Het wordt binnen de horizon terugverdiend (zonder verdisconteren) zolang de effecten ten minste 45,36% zijn van wat is aangenomen."},
		"groter":  {"200000", "1.5118", "De effecten moeten ten minste 151,18% zijn van wat is aangenomen om het binnen de horizon terug te verdienen (zonder verdisconteren)."}, // 200,000/132,296.22 = 1.51176
		"nooit":   {"661500", "", "Ook als elk aangenomen effect zo groot is als het kan zijn, 100% minder instroom bij wie bereikt wordt, wordt het niet binnen de horizon terugverdiend (zonder verdisconteren)."},
		"gratis":  {"0", "0", "Er is niets terug te verdienen: ook zonder effect wordt er niet meer uitgegeven."},
	} {
		t.Run(naam, func(t *testing.T) {
			d := handvol()
			d.Maatregelen[0].Kosten[0].Midden = geval.kosten
			got := minimaal(t, d)
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
	require.Nil(t, minimaal(t, d).Factor)
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
	require.Equal(t, "Er is geen effect aangenomen, en dus ook geen kleinste effect te noemen.", minimaal(t, d).Zin)
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

// Where no effect can save anything it is not said of the largest one that it is
// too small: of a reach of nothing, of an effect that begins after 2028, and of
// care on which nothing is spent.
func TestMinimaalEffect_geenEffect(t *testing.T) {
	for naam, geval := range map[string]struct {
		stuk func(*scenario.Definitie)
		want string
	}{
		"niemand":  {func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Bereik = vast("0") }, "De maatregelen bereiken niemand bij wie zij iets zouden voorkomen (het bereik is 0%). Hoe groot het effect ook is, er wordt niets bespaard."},
		"te laat":  {func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Vertraging = jaren(3) }, "Geen effect begint vóór het einde van de horizon, 2028. Hoe groot het ook is, tot dan wordt er niets bespaard."},
		"te klein": {func(d *scenario.Definitie) { d.Niveaus[0].Bedrag = "0.00" }, "Op de niveaus waar de maatregelen op werken wordt te weinig uitgegeven om iets te besparen, hoe groot het effect ook is."},
	} {
		t.Run(naam, func(t *testing.T) {
			d := handvol()
			geval.stuk(d)
			require.Equal(t, scenario.MinimaalEffect{Zin: geval.want}, minimaal(t, d))
		})
	}
}

// honderd is care of 1000 a year of which one measure, from 2026 to tot, keeps
// out 0.5 × 0.2 = 0.1: 100 a year, from a year after it begins to one after it
// ends. What it costs is for the case.
func honderd(horizon, tot int, kosten ...scenario.Kosten) *scenario.Definitie {
	return &scenario.Definitie{
		Versie: scenario.FormaatVersie, ID: "honderd", Naam: "Honderd (fictief)", Fictief: true, Basisjaar: 2025, Horizon: horizon,
		Niveaus: []scenario.Uitgave{{Niveau: preventie.Selectief, Bedrag: "500"}, {Niveau: preventie.Zorggerelateerd, Bedrag: "1000"}},
		Maatregelen: []scenario.Maatregel{{
			ID: "wijk", Naam: "In de wijk", Niveau: preventie.Selectief, Van: 2026, Tot: tot, Kosten: kosten,
			Effecten: []scenario.Effect{{Op: preventie.Zorggerelateerd, Bereik: vast("0.5"), Reductie: vast("0.2"), Vertraging: jaren(1)}},
		}},
		Simulatie: scenario.Simulatie{Trekkingen: 100, Zaad: 1},
	}
}

// Nothing has come back before anything is spent. By hand: without costs 100 is
// saved from 2027 on; 30 is spent in 2029 alone, so the year is 2029, and nothing
// is ever advanced. At 330 the balance is 100, 200 and 300 - 330 = -30, and 70 in
// 2030.
func TestTerugverdienjaar_eersteUitgave(t *testing.T) {
	for kosten, want := range map[string]struct{ jaar, zin string }{
		"30":  {"2029", "Er wordt niets voorgeschoten, want op elk moment is al ten minste zoveel bespaard als er extra is uitgegeven; tot en met 2030 wordt er per saldo €\u00a0370 bespaard."},
		"330": {"2030", "Vanaf 2030 is dat terugverdiend; tot en met 2030 wordt er per saldo €\u00a070 bespaard. Tot en met 2028 is er juist meer bespaard dan uitgegeven; dat is in 2029 op."},
		"0":   {"niets te overbruggen", "Er wordt niets voorgeschoten, want er wordt niets extra uitgegeven; tot en met 2030 wordt er per saldo €\u00a0400 bespaard."},
	} {
		o := overzicht(t, honderd(5, 0, scenario.Kosten{Midden: "0"}, scenario.Kosten{Jaar: 2029, Midden: kosten}))
		require.Equal(t, want.jaar, o.Terugverdienjaar.Tekst())
		require.Equal(t, want.jaar, o.Bandbreedte.Terug.P50.Tekst(), "where nothing is uncertain the draws say the same")
		require.Equal(t, want.zin, o.Antwoord()[1])
	}
}

// The verdict with discounting beside that without, at 10%, by hand.
//
//	95 in 2026 and 100 saved in 2027:  5, and -86.364 + 82.645 = -3.719
//	90 and 100:                       10, and -81.818 + 82.645 = 0.826
//	170, and 100 saved in 2027 and 2028: -170, -70 and 30; discounted -154.545,
//	-71.901 and 3.231
//	180, and 100 in 2027, 2028 and 2029: 20 in 2028; discounted -163.636, -80.992,
//	-5.860 in 2028 and 62.442 in 2029
//	100 saved in 2026 and 105 spent in 2027: -5, and 90.909 - 86.777 = 4.132
func TestAntwoord_verdisconteerd(t *testing.T) {
	tien := &scenario.Onzeker{Midden: g("0.1")}
	vroeg := honderd(2, 2026, scenario.Kosten{Midden: "100"})
	vroeg.Maatregelen[0].Effecten[0].Vertraging = jaren(0)
	vroeg.Maatregelen[0].Kosten[0].Midden = "0"
	vroeg.Maatregelen = append(vroeg.Maatregelen, scenario.Maatregel{ID: "later", Naam: "Later", Niveau: preventie.Selectief, Van: 2027, Tot: 2027, Kosten: []scenario.Kosten{{Midden: "105"}}})
	langer := honderd(3, 2027, scenario.Kosten{Midden: "0"}, scenario.Kosten{Jaar: 2026, Midden: "170"})
	later := honderd(4, 2028, scenario.Kosten{Midden: "0"}, scenario.Kosten{Jaar: 2026, Midden: "180"})
	for naam, geval := range map[string]struct {
		d    *scenario.Definitie
		want string
	}{
		"net niet":              {honderd(2, 2026, scenario.Kosten{Midden: "95"}), "Vanaf 2027 is dat terugverdiend; tot en met 2027 wordt er per saldo €\u00a05 bespaard. Maar verdisconteerd met 10% per jaar wordt het binnen de horizon niet terugverdiend: de netto contante waarde in 2025 is €\u00a0−4."},
		"net wel":               {honderd(2, 2026, scenario.Kosten{Midden: "90"}), "Vanaf 2027 is dat terugverdiend; tot en met 2027 wordt er per saldo €\u00a010 bespaard. De netto contante waarde in 2025, verdisconteerd met 10% per jaar, is €\u00a01."},
		"hetzelfde":             {langer, "Vanaf 2028 is dat terugverdiend; tot en met 2028 wordt er per saldo €\u00a030 bespaard. De netto contante waarde in 2025, verdisconteerd met 10% per jaar, is €\u00a03."},
		"later":                 {later, "Vanaf 2028 is dat terugverdiend; tot en met 2029 wordt er per saldo €\u00a0120 bespaard. Verdisconteerd met 10% per jaar is het vanaf 2029 terugverdiend; de netto contante waarde in 2025 is €\u00a062."},
		"alleen verdisconteerd": {vroeg, "Aan het eind van de horizon, 2027, is het niet terugverdiend; dan komt men €\u00a05 tekort. Tot en met 2026 is er juist meer bespaard dan uitgegeven; dat is in 2027 op. Maar verdisconteerd met 10% per jaar, waarbij eerdere bedragen zwaarder tellen, is er niet meer uitgegeven dan bespaard: de netto contante waarde in 2025 is €\u00a04."},
	} {
		t.Run(naam, func(t *testing.T) {
			geval.d.Disconto = tien
			o := overzicht(t, geval.d)
			require.Equal(t, geval.want, o.Antwoord()[1])
			// Where nothing is uncertain all draws say the same.
			gelukt := map[bool]int{true: 100, false: 0}
			require.Equal(t, gelukt[o.Jaren[len(o.Jaren)-1].Cumulatief.Sign() >= 0], o.Bandbreedte.Terug.Gelukt)
			require.Equal(t, gelukt[o.Contant.Waarde.Sign() >= 0], *o.Bandbreedte.ContantGelukt)
		})
	}
}

// Earned back and lost again, by hand: 100 is saved in each of 2027 to 2030. Of
// 150 in 2026 the balance is -150, -50 and 50; a second 300 in 2029 makes it -150
// and -50 in 2030, where it stays; a second 200 makes it -50, and 50 from 2030.
func TestAntwoord_weerVerloren(t *testing.T) {
	for tweede, want := range map[string]string{
		"300": "Aan het eind van de horizon, 2031, is het niet terugverdiend; dan komt men €\u00a050 tekort. Wel is het in 2028 terugverdiend, maar dat gaat weer verloren: in 2029 is er opnieuw bij elkaar meer uitgegeven dan bespaard.",
		"200": "Vanaf 2030 is dat terugverdiend; tot en met 2031 wordt er per saldo €\u00a050 bespaard. Eerder, in 2028, is het ook al terugverdiend, maar dat gaat weer verloren: in 2029 is er opnieuw bij elkaar meer uitgegeven dan bespaard.",
		"100": "Vanaf 2028 is dat terugverdiend; tot en met 2031 wordt er per saldo €\u00a0150 bespaard.",
	} {
		d := honderd(6, 2029, scenario.Kosten{Midden: "0"}, scenario.Kosten{Jaar: 2026, Midden: "150"}, scenario.Kosten{Jaar: 2029, Midden: tweede})
		require.Equal(t, want, overzicht(t, d).Antwoord()[1])
	}
}

// What goes on after the horizon. Of a measure to 2027 the last inflow kept out
// is that of 2028, with a delay of a year, and shows in 2028 alone where people
// stay a year, in 2029 too where they stay two or the effect wears off over one.
func TestNaHorizon(t *testing.T) {
	nul := scenario.Kosten{Midden: "0"}
	for naam, geval := range map[string]struct {
		tot  int
		stuk func(*scenario.Definitie)
		want string
	}{
		"klaar":       {2027, func(*scenario.Definitie) {}, "Alle kosten en effecten vallen binnen de horizon: na 2028 kosten en besparen de maatregelen met deze aannames niets meer."},
		"loopt door":  {0, func(*scenario.Definitie) {}, "Na 2028 loopt In de wijk door; wat dat dan kost en bespaart, telt niet mee."},
		"werkt door":  {2028, func(*scenario.Definitie) {}, "Na 2028 werkt In de wijk nog na, zonder kosten; wat dat dan bespaart, telt niet mee."},
		"dooft uit":   {2027, func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Uitdoving = jaren(1) }, "Na 2028 werkt In de wijk nog na, zonder kosten; wat dat dan bespaart, telt niet mee."},
		"langer zorg": {2027, func(d *scenario.Definitie) { d.Niveaus[1].Duur = &scenario.OnzekerJaren{Midden: 2} }, "Na 2028 werkt In de wijk nog na, zonder kosten; wat dat dan bespaart, telt niet mee."},
		"doet niets":  {2028, func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Bereik = vast("0") }, "Alle kosten en effecten vallen binnen de horizon: na 2028 kosten en besparen de maatregelen met deze aannames niets meer."},
		"nog niet":    {2026, func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Vertraging = jaren(3) }, "Na 2028 werkt In de wijk nog na, zonder kosten; wat dat dan bespaart, telt niet mee. Pas na 2028 begint het effect van In de wijk bij zorggerelateerd; tot dan tellen wel de kosten mee, maar geen besparing."},
		"niets":       {0, func(d *scenario.Definitie) { d.Maatregelen = nil }, ""},
		"meer dan drie": {0, func(d *scenario.Definitie) {
			for _, id := range []string{"b", "c", "d"} {
				m := d.Maatregelen[0]
				m.ID, m.Naam = id, "Maatregel "+id
				d.Maatregelen = append(d.Maatregelen, m)
			}
		}, "Na 2028 lopen 4 maatregelen door; wat dat dan kost en bespaart, telt niet mee."},
	} {
		t.Run(naam, func(t *testing.T) {
			d := honderd(3, geval.tot, nul)
			geval.stuk(d)
			require.Equal(t, geval.want, overzicht(t, d).NaHorizon)
		})
	}
}
