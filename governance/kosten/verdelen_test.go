package kosten_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

// The apportionment of 120 seats by Hamilton's method, in the bill of 1792 on
// the census of 1790: M.L. Balinski and H.P. Young, Fair Representation:
// Meeting the Ideal of One Man, One Vote (1982). A seat is a cent here.
func TestVerdeelHamilton1792(t *testing.T) {
	staten := []struct {
		naam     string
		inwoners int64
		zetels   int64
	}{
		{"Virginia", 630560, 21},
		{"Massachusetts", 475327, 16},
		{"Pennsylvania", 432879, 14},
		{"North Carolina", 353523, 12},
		{"New York", 331589, 11},
		{"Maryland", 278514, 9},
		{"Connecticut", 236841, 8},
		{"South Carolina", 206236, 7},
		{"New Jersey", 179570, 6},
		{"New Hampshire", 141822, 5},
		{"Vermont", 85533, 3},
		{"Georgia", 70835, 2},
		{"Kentucky", 68705, 2},
		{"Rhode Island", 68446, 2},
		{"Delaware", 55540, 2},
	}
	sleutel, codes := kosten.NaarRato{}, []string(nil)
	for _, s := range staten {
		sleutel[s.naam] = kosten.HeelGewicht(s.inwoners)
		codes = append(codes, s.naam)
	}
	aandelen, err := kosten.Verdeel(kosten.Centen(120), sleutel, codes)
	require.NoError(t, err)
	for i, s := range staten {
		require.Equal(t, kosten.Centen(s.zetels).Tekst(), aandelen[i].Bedrag.Tekst(), s.naam)
	}
}

// achterhoek are the eight municipalities with their inhabitants on 1 January
// 2023, those of 80 and over among them. Source: CBS StatLine, table 70072ned
// Regionale kerncijfers Nederland, TotaleBevolking_1 and k_80JaarOfOuder_12,
// period 2023JJ00.
//
// The shares of € 1.234.567,89 were worked out apart from this package, with
// the fractions of whole numbers of Python: cents = 123456789·w/Σw, rounded
// down, the cents left over to the largest remainders. By inhabitants, of
// 302,332 in all, these are, in whole cents and remainder:
//
//	GM0197 11125043 .857 +1    GM1586 12187566 .399
//	GM0222 24172183 .642 +1    GM1859 17976313 .342
//	GM0294 11945415 .797 +1    GM1876 14813654 .971 +1
//	GM1509 16175905 .239       GM1955 15060705 .754 +1
//
// together 123456784, so five cents are left. By those of 80 and over, 18,113
// in all, the remainders are .962 .671 .280 .616 .253 .879 .377 .962 and five
// are left. The mix is 70% by inhabitants and 30% in equal parts: remainders
// .288 .137 .645 .255 .067 .927 .067 .615, three left. Bounded means by
// inhabitants, at least 120,000 and at most 200,000 each: GM0222 is cut to its
// cap and GM0197 (111,250) raised to its floor, the other six share 914,567.89
// by their 215,893 inhabitants; remainders .464 .085 .663 .675 .731 .382, three
// left.
func achterhoek() []struct {
	code, naam               string
	inwoners, tachtig        int64
	perInwoner, perTachtig   string
	mengsel, begrensd, hoofd string
	grens                    kosten.Grenssoort
} {
	return []struct {
		code, naam               string
		inwoners, tachtig        int64
		perInwoner, perTachtig   string
		mengsel, begrensd, hoofd string
		grens                    kosten.Grenssoort
	}{
		{"GM0197", "Aalten", 27244, 1545, "111250.44", "105305.99", "124171.60", "120000.00", "4.08", kosten.OpBodem},
		{"GM0222", "Doetinchem", 59195, 3106, "241721.84", "211702.53", "215501.58", "200000.00", "4.08", kosten.OpPlafond},
		{"GM0294", "Winterswijk", 29253, 1809, "119454.16", "123300.02", "129914.21", "123921.82", "4.08", 0},
		{"GM1509", "Oude IJsselstreek", 39613, 2494, "161759.05", "169989.09", "159527.63", "167808.95", "4.08", 0},
		{"GM1586", "Oost Gelre", 29846, 1720, "121875.66", "117233.85", "131609.26", "126433.90", "4.08", 0},
		{"GM1859", "Berkelland", 44022, 2797, "179763.13", "190641.33", "172130.49", "186486.40", "4.08", 0},
		{"GM1876", "Bronckhorst", 36277, 2446, "148136.55", "166717.44", "149991.88", "153676.96", "4.08", 0},
		{"GM1955", "Montferland", 36882, 2196, "150607.06", "149677.64", "151721.24", "156239.86", "4.08", 0},
	}
}

// achterhoekDefinitie has the keys of the table above. The total is fictional.
func achterhoekDefinitie() *kosten.Definitie {
	d := &kosten.Definitie{
		Versie: "1", ID: "achterhoek", Naam: "Regionale kosten", Jaar: 2023, Fictief: true, Inwoners: "inwoners",
		Grondslagen: []kosten.Grondslag{
			{ID: "inwoners", Naam: "Inwoners", Periode: "1 januari 2023", Bron: "CBS StatLine, tabel 70072ned", Waarden: map[string]kosten.Gewicht{}},
			{ID: "tachtig", Naam: "Inwoners van 80 jaar en ouder", Periode: "1 januari 2023", Bron: "CBS StatLine, tabel 70072ned", Waarden: map[string]kosten.Gewicht{}},
		},
		Sleutels: []kosten.Sleuteldefinitie{
			{ID: "inwoners", Naam: "Naar inwoners", Soort: kosten.SoortInwoners, Grondslag: "inwoners"},
			{ID: "tachtig", Naam: "Naar 80-plussers", Soort: kosten.SoortGebruik, Grondslag: "tachtig"},
			{ID: "gelijk", Naam: "Gelijke delen", Soort: kosten.SoortGelijk},
			{ID: "mengsel", Naam: "70% inwoners, 30% gelijk", Soort: kosten.SoortMengsel, Mengsel: []kosten.Menging{
				{Gewicht: kosten.HeelGewicht(70), Sleutel: "inwoners"}, {Gewicht: kosten.HeelGewicht(30), Sleutel: "gelijk"},
			}},
			{
				ID: "begrensd", Naam: "Naar inwoners, begrensd", Soort: kosten.SoortInwoners, Grondslag: "inwoners",
				Bodem: &kosten.Grensdefinitie{Alle: "120000"}, Plafond: &kosten.Grensdefinitie{Alle: "200000"},
			},
		},
		Regelingen: []kosten.Regeling{{ID: "team", Naam: "Regionaal team", Totaal: "1234567.89", Sleutel: "inwoners"}},
	}
	for _, g := range achterhoek() {
		d.Gemeenten = append(d.Gemeenten, kosten.Gemeente{Code: g.code, Naam: g.naam})
		d.Grondslagen[0].Waarden[g.code] = kosten.HeelGewicht(g.inwoners)
		d.Grondslagen[1].Waarden[g.code] = kosten.HeelGewicht(g.tachtig)
	}
	return d
}

func TestKostentabelAchterhoek2023(t *testing.T) {
	v, err := achterhoekDefinitie().Resolve()
	require.NoError(t, err)
	ver, err := v.Vergelijk("team", "inwoners", "tachtig", "mengsel", "begrensd")
	require.NoError(t, err)
	require.Len(t, ver.Sleutels, 4)
	for i, g := range achterhoek() {
		for k, want := range []string{g.perInwoner, g.perTachtig, g.mengsel, g.begrensd} {
			r := ver.Sleutels[k].Regels[i]
			require.Equal(t, g.code, r.Gemeente)
			require.Equal(t, g.naam, r.Naam)
			require.Equal(t, want, r.Bedrag.Tekst(), "%s %s", ver.Sleutels[k].Naam, g.naam)
		}
		require.Equal(t, g.hoofd, ver.Sleutels[0].Regels[i].PerInwoner.Tekst())
		require.Equal(t, g.grens, ver.Sleutels[3].Regels[i].Grens)
	}
	// 105305.99 - 111250.44 = -5944.45, over 27,244 inhabitants -0.2182.
	aalten := ver.Sleutels[1].Regels[0]
	require.Equal(t, "-5944.45", aalten.Verschil.Tekst())
	require.Equal(t, "-0.22", aalten.VerschilPerInwoner.Tekst())
}

func TestVerdeelAfronding(t *testing.T) {
	abc := []string{"GM0003", "GM0001", "GM0002"} // the order given is not that of ties
	for naam, geval := range map[string]struct {
		totaal  int64
		sleutel kosten.Sleutel
		want    []string
	}{
		"gelijke resten gaan naar de laagste code":       {100, kosten.Gelijk{}, []string{"0.33", "0.34", "0.33"}},
		"minder dan een cent voor elk":                   {2, kosten.Gelijk{}, []string{"0.00", "0.01", "0.01"}},
		"niets":                                          {0, kosten.Gelijk{}, []string{"0.00", "0.00", "0.00"}},
		"teruggave is het spiegelbeeld":                  {-100, kosten.Gelijk{}, []string{"-0.33", "-0.34", "-0.33"}},
		"zonder gewicht geen cent":                       {1, kosten.NaarRato{"GM0001": kosten.HeelGewicht(0), "GM0002": kosten.HeelGewicht(1), "GM0003": kosten.HeelGewicht(1)}, []string{"0.00", "0.00", "0.01"}},
		"een mengsel rondt één keer af":                  {1, kosten.Mengsel{{kosten.HeelGewicht(1), kosten.Gelijk{}}, {kosten.HeelGewicht(1), kosten.NaarRato{"GM0001": kosten.HeelGewicht(0), "GM0002": kosten.HeelGewicht(0), "GM0003": kosten.HeelGewicht(9)}}}, []string{"0.01", "0.00", "0.00"}},
		"gewicht nul telt niet mee, ook niet zijn grens": {3, kosten.Mengsel{{kosten.HeelGewicht(0), kosten.Begrensd{Sleutel: kosten.Gelijk{}, Bodem: alle(99)}}, {kosten.HeelGewicht(1), kosten.Gelijk{}}}, []string{"0.01", "0.01", "0.01"}},
	} {
		t.Run(naam, func(t *testing.T) {
			aandelen, err := kosten.Verdeel(kosten.Centen(geval.totaal), geval.sleutel, abc)
			require.NoError(t, err)
			for i, a := range aandelen {
				require.Equal(t, abc[i], a.Gemeente)
				require.Equal(t, geval.want[i], a.Bedrag.Tekst(), a.Gemeente)
			}
		})
	}
}

func alle(centen int64) kosten.Grens {
	b := kosten.Centen(centen)
	return kosten.Grens{Alle: &b}
}

// By hand: weights 6, 3, 1.
func TestVerdeelBegrensd(t *testing.T) {
	codes := []string{"GM0001", "GM0002", "GM0003"}
	zes := kosten.NaarRato{"GM0001": kosten.HeelGewicht(6), "GM0002": kosten.HeelGewicht(3), "GM0003": kosten.HeelGewicht(1)}
	nul := kosten.NaarRato{"GM0001": kosten.HeelGewicht(6), "GM0002": kosten.HeelGewicht(3), "GM0003": kosten.HeelGewicht(0)}
	een := func(code string, centen int64) kosten.Grens {
		return kosten.Grens{Gemeenten: map[string]kosten.Bedrag{code: kosten.Centen(centen)}}
	}
	voorAlleBehalve := alle(300_00)
	voorAlleBehalve.Gemeenten = map[string]kosten.Bedrag{"GM0001": kosten.Centen(900_00)}
	for naam, geval := range map[string]struct {
		totaal  int64
		sleutel kosten.Begrensd
		want    []string
		grenzen []kosten.Grenssoort
	}{
		"geen grens geraakt": {1000_00, kosten.Begrensd{Sleutel: zes, Bodem: alle(50_00), Plafond: alle(700_00)},
			[]string{"600.00", "300.00", "100.00"}, []kosten.Grenssoort{0, 0, 0}},
		// 400 stays with the first; 600 goes 3 to 1.
		"plafond voor één": {1000_00, kosten.Begrensd{Sleutel: zes, Plafond: een("GM0001", 400_00)},
			[]string{"400.00", "450.00", "150.00"}, []kosten.Grenssoort{kosten.OpPlafond, 0, 0}},
		// The first is cut to 400, then the second (450) too: the third bears the rest.
		"plafonds na elkaar": {1000_00, kosten.Begrensd{Sleutel: zes, Plafond: alle(400_00)},
			[]string{"400.00", "400.00", "200.00"}, []kosten.Grenssoort{kosten.OpPlafond, kosten.OpPlafond, 0}},
		// The third's floor takes 250; 750 goes 6 to 3, the first's 500 is cut to 450, the second bears 300.
		"bodem en plafond": {1000_00, kosten.Begrensd{Sleutel: zes, Bodem: een("GM0003", 250_00), Plafond: een("GM0001", 450_00)},
			[]string{"450.00", "300.00", "250.00"}, []kosten.Grenssoort{kosten.OpPlafond, 0, kosten.OpBodem}},
		"eigen plafond gaat voor": {1000_00, kosten.Begrensd{Sleutel: zes, Plafond: voorAlleBehalve},
			[]string{"600.00", "300.00", "100.00"}, []kosten.Grenssoort{0, kosten.OpPlafond, 0}},
		"bodems precies op": {600_00, kosten.Begrensd{Sleutel: zes, Bodem: alle(200_00)},
			[]string{"200.00", "200.00", "200.00"}, []kosten.Grenssoort{kosten.OpBodem, kosten.OpBodem, kosten.OpBodem}},
		"plafonds precies vol": {600_00, kosten.Begrensd{Sleutel: zes, Plafond: alle(200_00)},
			[]string{"200.00", "200.00", "200.00"}, []kosten.Grenssoort{kosten.OpPlafond, kosten.OpPlafond, kosten.OpPlafond}},
		// Who has no weight bears its floor all the same.
		"bodem zonder gewicht": {1000_00, kosten.Begrensd{Sleutel: nul, Bodem: alle(100_00)},
			[]string{"600.00", "300.00", "100.00"}, []kosten.Grenssoort{0, 0, kosten.OpBodem}},
		// A refund: nobody gets more than 400 back.
		"teruggave": {-1000_00, kosten.Begrensd{Sleutel: zes, Bodem: alle(-400_00)},
			[]string{"-400.00", "-400.00", "-200.00"}, []kosten.Grenssoort{kosten.OpBodem, kosten.OpBodem, 0}},
		"bodem onder nul doet een kost niets": {1000_00, kosten.Begrensd{Sleutel: zes, Bodem: alle(-1)},
			[]string{"600.00", "300.00", "100.00"}, []kosten.Grenssoort{0, 0, 0}},
	} {
		t.Run(naam, func(t *testing.T) {
			aandelen, err := kosten.Verdeel(kosten.Centen(geval.totaal), geval.sleutel, codes)
			require.NoError(t, err)
			for i, a := range aandelen {
				require.Equal(t, geval.want[i], a.Bedrag.Tekst(), a.Gemeente)
				require.Equal(t, geval.grenzen[i], a.Grens, a.Gemeente)
			}
		})
	}
	for naam, geval := range map[string]struct {
		totaal  int64
		sleutel kosten.Begrensd
		code    goaltree.Code
		melding string
	}{
		"bodems boven totaal":     {599_99, kosten.Begrensd{Sleutel: zes, Bodem: alle(200_00)}, kosten.CodeBodem, "the floors add up to 600.00, above the total of 599.99"},
		"plafonds onder totaal":   {600_01, kosten.Begrensd{Sleutel: zes, Plafond: alle(200_00)}, kosten.CodePlafond, "the caps leave room for 600.00 in all, below the total of 600.01"},
		"ruimte zonder gewicht":   {500_00, kosten.Begrensd{Sleutel: nul, Plafond: alle(200_00)}, kosten.CodePlafond, "the caps leave room for 400.00 in all, below the total of 500.00"},
		"bodem boven plafond":     {600_00, kosten.Begrensd{Sleutel: zes, Bodem: alle(2), Plafond: alle(1)}, kosten.CodeBodem, "the floor of GM0001 is above its cap: 0.02 and 0.01"},
		"plafond onder nul":       {600_00, kosten.Begrensd{Sleutel: zes, Plafond: een("GM0002", -1)}, kosten.CodePlafond, "the cap of GM0002 is below nothing, which no part of a cost is"},
		"bodem boven teruggave":   {-600_00, kosten.Begrensd{Sleutel: zes, Bodem: een("GM0002", 1)}, kosten.CodeBodem, "the floor of GM0002 is above nothing, which no part of a refund is"},
		"teruggave te groot":      {-600_00, kosten.Begrensd{Sleutel: zes, Bodem: alle(-100_00)}, kosten.CodeBodem, "the floors leave room for 300.00 in all, less than the 600.00 to give back"},
		"teruggave onder plafond": {-600_00, kosten.Begrensd{Sleutel: zes, Plafond: alle(-300_00)}, kosten.CodePlafond, "the caps give back 900.00 in all, more than the 600.00 there is"},
		"bodem bij niets":         {0, kosten.Begrensd{Sleutel: zes, Bodem: alle(1)}, kosten.CodeBodem, "the floors add up to 0.03, above the total of 0.00"},
	} {
		t.Run(naam, func(t *testing.T) {
			_, err := kosten.Verdeel(kosten.Centen(geval.totaal), geval.sleutel, codes)
			require.ErrorIs(t, err, geval.code)
			require.ErrorContains(t, err, geval.melding)
		})
	}
}

// eigen is a key of someone else's making.
type eigen func(totaal *big.Rat, gemeenten []string) ([]*big.Rat, error)

func (e eigen) Deel(totaal *big.Rat, gemeenten []string) ([]*big.Rat, error) {
	return e(totaal, gemeenten)
}

func TestVerdeelWeigert(t *testing.T) {
	codes := []string{"GM0001", "GM0002"}
	parten := func(p ...*big.Rat) kosten.Sleutel {
		return eigen(func(*big.Rat, []string) ([]*big.Rat, error) { return p, nil })
	}
	for naam, geval := range map[string]struct {
		sleutel   kosten.Sleutel
		gemeenten []string
		code      goaltree.Code
	}{
		"niemand":                {kosten.Gelijk{}, nil, goaltree.CodeLeeg},
		"dubbel":                 {kosten.Gelijk{}, []string{"GM0001", "GM0001"}, goaltree.CodeDubbel},
		"geen sleutel":           {nil, codes, goaltree.CodeLeeg},
		"geen cijfer":            {kosten.NaarRato{"GM0001": kosten.HeelGewicht(1)}, codes, kosten.CodeCijferOntbreekt},
		"gewicht onder nul":      {kosten.NaarRato{"GM0001": kosten.HeelGewicht(2), "GM0002": kosten.HeelGewicht(-1)}, codes, goaltree.CodeGewicht},
		"alles nul":              {kosten.NaarRato{"GM0001": kosten.HeelGewicht(0), "GM0002": kosten.HeelGewicht(0)}, codes, goaltree.CodeGewicht},
		"leeg mengsel":           {kosten.Mengsel{}, codes, goaltree.CodeGewicht},
		"mengsel onder nul":      {kosten.Mengsel{{kosten.HeelGewicht(-1), kosten.Gelijk{}}}, codes, goaltree.CodeGewicht},
		"mengsel zonder":         {kosten.Mengsel{{kosten.HeelGewicht(1), nil}}, codes, goaltree.CodeLeeg},
		"grens zonder":           {kosten.Begrensd{}, codes, goaltree.CodeLeeg},
		"telt niet op":           {parten(big.NewRat(1, 1), big.NewRat(1, 1)), codes, goaltree.CodeTegenspraak},
		"te kort":                {parten(big.NewRat(3, 1)), codes, goaltree.CodeTegenspraak},
		"ander teken":            {parten(big.NewRat(4, 1), big.NewRat(-1, 1)), codes, goaltree.CodeTegenspraak},
		"niets gegeven":          {parten(big.NewRat(3, 1), nil), codes, goaltree.CodeTegenspraak},
		"telt niet op, begrensd": {kosten.Begrensd{Sleutel: parten(big.NewRat(1, 1), big.NewRat(1, 1))}, codes, goaltree.CodeTegenspraak},
	} {
		t.Run(naam, func(t *testing.T) {
			aandelen, err := kosten.Verdeel(kosten.Centen(3_00), geval.sleutel, geval.gemeenten)
			require.ErrorIs(t, err, geval.code)
			require.Nil(t, aandelen)
		})
	}
	aandelen, err := kosten.Verdeel(kosten.Centen(3_00), parten(big.NewRat(1, 3), big.NewRat(8, 3)), codes)
	require.NoError(t, err)
	require.Equal(t, "0.33", aandelen[0].Bedrag.Tekst())
	require.Equal(t, "2.67", aandelen[1].Bedrag.Tekst())
}
