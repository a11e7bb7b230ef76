package uitgaven_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// A small table of each generation, attributed by hand.
//
//	                     universeel  selectief  geïndiceerd  zorggerelateerd  niet
//	2022  6.1     100,00    60,00      25,00        –              –         15,00
//	      6.2     200,00      –          –        50,00            –        150,00
//	      6.71    300,00      –          –          –           300,00         –
//	2024  6.1     100,00    50,00      50,00        –              –           –
//	      6.71a   200,10      –          –          –           200,10         –
//	      6.2      10,05      –          –          –              –         10,05
//	2025  6.1     100,00      –          –          –              –        100,00   (no row)
//	      6.22    100,00      –          –       100,00            –           –     (level of its own)
//	      6.751   -40,00      –          –          –           -40,00         –
func toegerekend() *uitgaven.Definitie {
	d := klein(
		uitgaven.Boeking{Jaar: 2022, Taakveld: "6.1", Bedrag: "100"},
		uitgaven.Boeking{Jaar: 2022, Taakveld: "6.2", Bedrag: "200"},
		uitgaven.Boeking{Jaar: 2022, Taakveld: "6.71", Bedrag: "300"},
		uitgaven.Boeking{Jaar: 2024, Taakveld: "6.1", Bedrag: "100"},
		uitgaven.Boeking{Jaar: 2024, Taakveld: "6.71a", Bedrag: "200.10"},
		uitgaven.Boeking{Jaar: 2024, Taakveld: "6.2", Bedrag: "10.05"},
		uitgaven.Boeking{Jaar: 2025, Taakveld: "6.1", Bedrag: "100"},
		uitgaven.Boeking{Jaar: 2025, Taakveld: "6.22", Bedrag: "100", Niveau: preventie.Geindiceerd},
		uitgaven.Boeking{Jaar: 2025, Taakveld: "6.751", Bedrag: "-40"},
	)
	rij := func(code string, g uitgaven.Generatie, delen uitgaven.Delen) uitgaven.Toerekening {
		return uitgaven.Toerekening{Taakveld: code, Generatie: g, Delen: delen, Lezing: "proef", Bron: "proef"}
	}
	zorg := uitgaven.Delen{Zorggerelateerd: getal("1")}
	d.Toerekening = []uitgaven.Toerekening{
		rij("6.1", uitgaven.TotEnMet2022, uitgaven.Delen{Universeel: getal("0.6"), Selectief: getal("0.25")}),
		rij("6.2", uitgaven.TotEnMet2022, uitgaven.Delen{Geindiceerd: getal("0.25")}),
		rij("6.71", uitgaven.TotEnMet2022, zorg),
		rij("6.1", uitgaven.In2023En2024, uitgaven.Delen{Universeel: getal("0.5"), Selectief: getal("0.5")}),
		rij("6.71a", uitgaven.In2023En2024, zorg),
		rij("6.22", uitgaven.Vanaf2025, zorg),
		rij("6.751", uitgaven.Vanaf2025, zorg),
	}
	return d
}

func TestToerekening(t *testing.T) {
	o := los(t, toegerekend())
	for j, want := range map[int][6]string{
		2022: {"60", "25", "50", "300", "165", "600"},
		2024: {"50", "50", "0", "200.10", "10.05", "310.15"},
		2025: {"0", "0", "100", "-40", "100", "160"},
	} {
		b := jaar(t, o, j)
		for i, n := range preventie.Niveaus() {
			gelijk(t, want[i], b.Bedrag(n), j, n)
		}
		gelijk(t, want[4], b.NietToegerekend, j)
		gelijk(t, want[5], b.Totaal, j)
	}
	b := jaar(t, o, 2025)
	gelijk(t, "100", b.Eigen, "its own level goes before the mapping")
	gelijk(t, "-40", b.Toegerekend)
	require.Equal(t, 1, b.Negatief)
	require.Equal(t, uitgaven.Vanaf2025, b.Generatie)
	require.Len(t, b.Posten, 1)
	require.Equal(t, "6.1", b.Posten[0].Taakveld)
	require.Equal(t, []string{"6.2"}, []string{jaar(t, o, 2024).Posten[0].Taakveld})
	require.Contains(t, o.Opmerkingen(), "De toerekening noemt niet: 6.1 (vanaf 2025) en 6.2 (2023 en 2024). Wat daarop is geboekt, is aan geen niveau toegerekend.")
	require.Contains(t, o.Opmerkingen(), "Fictiefstad, 2025: er zijn boekingen lager dan nul (correcties of baten); zij zijn afgetrokken.")
	require.False(t, o.IsReferentie())

	// In 2022 prevention is 60 + 25 + 50 = 135 of the 435 that have a level:
	// 31,03%; of 600 from 135 (22,5%) to 300 (50%). The focus is 85: 19,54%.
	a := jaar(t, o, 2022)
	require.Equal(t, "31,0% (22,5% tot 50,0%)", a.AandeelPreventie().Tekst())
	require.Equal(t, "19,5% (14,2% tot 41,7%)", a.AandeelFocus().Tekst())
	require.Equal(t, "69,0% (50,0% tot 77,5%)", a.AandeelVan(preventie.Zorggerelateerd).Tekst())
	deel, ok := a.DeelNietToegerekend()
	require.True(t, ok)
	require.Equal(t, "27,5%", deel.Tekst())
	require.Equal(t, "Er is geen aandeel, want een van de delen is samen lager dan nul.", b.AandeelPreventie().Tekst())
	_, ok = a.PerInwoner(a.Totaal)
	require.False(t, ok)
	gelijk(t, "0", a.Bedrag(0))

	// From 2022 to 2024: of 300,10 that have a level 100 are prevention, 33,32%:
	// 2,29 points more. At least 100/310,15 = 32,24% less 50% is −17,76; at most
	// (100 + 10,05)/310,15 = 35,48% less 22,5% is 12,98.
	v, err := o.Verschuiving("GM9901", 2022, 2024)
	require.NoError(t, err)
	require.Equal(t, "+2,3 procentpunt (−17,8 tot +13,0)", v.Preventie.Tekst())
	require.False(t, v.Preventie.RichtingZeker())
	require.Equal(t, []string{
		"2022 en 2024 hebben andere Iv3-codes; een verschuiving kan een verandering van codes zijn.",
		"Het deel dat aan geen niveau is toegerekend, is 27,5% in 2022 en 3,2% in 2024; een verschuiving kan daaruit komen.",
	}, v.Opmerkingen)
	v, err = o.Verschuiving("GM9901", 2022, 2025)
	require.NoError(t, err)
	require.False(t, v.Preventie.Bekend())
	require.Contains(t, v.Opmerkingen[0], "niet één op één te herleiden")
	_, err = o.Verschuiving("GM9901", 2022, 2023)
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)
	_, err = o.Verschuiving("GM9901", 2021, 2022)
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)
}

// Where everything lies at a level, the direction of a shift is certain.
func TestVerschuiving_zeker(t *testing.T) {
	d := klein(
		uitgaven.Boeking{Jaar: 2020, Niveau: preventie.Selectief, Bedrag: "10"},
		uitgaven.Boeking{Jaar: 2020, Niveau: preventie.Zorggerelateerd, Bedrag: "90"},
		uitgaven.Boeking{Jaar: 2021, Niveau: preventie.Selectief, Bedrag: "15"},
		uitgaven.Boeking{Jaar: 2021, Niveau: preventie.Zorggerelateerd, Bedrag: "85"},
	)
	alle := los(t, d).Verschuivingen()
	require.Len(t, alle, 1)
	require.Equal(t, "+5,0 procentpunt", alle[0].Preventie.Tekst())
	require.Equal(t, "−5,0 procentpunt", alle[0].Niveaus[3].Verschil.Tekst())
	require.True(t, alle[0].Preventie.RichtingZeker())
	require.Empty(t, alle[0].Opmerkingen)

	d.Basisjaar = 2019
	o := los(t, d)
	require.Empty(t, o.Verschuivingen())
	require.Contains(t, o.Opmerkingen(), "Fictiefstad: van basisjaar 2019 is niets geboekt, dus er is geen verschuiving.")
	_, ok := o.Basisjaar("GM0000")
	require.False(t, ok)

	d.Basisjaar, d.Boekingen[2].Status, d.Boekingen[3].Status = 0, uitgaven.Begroting, uitgaven.Realisatie
	v := los(t, d).Verschuivingen()[0]
	require.Equal(t, []string{"De cijfers van 2020 (niet vermeld) en 2021 (begroting en realisatie) zijn van een andere status."}, v.Opmerkingen)
	d = klein(uitgaven.Boeking{Jaar: 2020, Niveau: preventie.Selectief, Bedrag: "10"}, uitgaven.Boeking{Jaar: 2021, Taakveld: "6.71", Bedrag: "10"})
	require.Contains(t, los(t, d).Verschuivingen()[0].Opmerkingen[0], "per niveau geboekt en het andere per taakveld")
}

// 100 euro of 2020 at 105 are 100 × 120/105 = 114,29 in prices of 2022 at 120.
func TestInPrijzen(t *testing.T) {
	d := klein(uitgaven.Boeking{Jaar: 2020, Niveau: preventie.Selectief, Bedrag: "100"}, uitgaven.Boeking{Jaar: 2021, Niveau: preventie.Selectief, Bedrag: "1"})
	_, err := los(t, d).InPrijzen("GM9901", 2020)
	require.ErrorContains(t, err, "no price index is given")
	d.Prijsindex = &uitgaven.Prijsindex{Jaar: 2022, Bron: "proef", Indexen: []uitgaven.Jaarindex{{Jaar: 2020, Index: getal("105")}, {Jaar: 2022, Index: getal("120")}}}
	o := los(t, d)
	j, err := o.InPrijzen("GM9901", 2020)
	require.NoError(t, err)
	gelijk(t, "114.285714285714", j.Totaal)
	gelijk(t, "114.285714285714", j.Bedrag(preventie.Selectief))
	require.Equal(t, 2022, j.Prijsjaar)
	_, err = o.InPrijzen("GM9901", 2021)
	require.ErrorContains(t, err, "there is no price index of this year")
	_, err = o.InPrijzen("GM9901", 1999)
	require.ErrorContains(t, err, "nothing is booked")
}

// Shares of 20% exactly, 10% to 60%, and 70% exactly: the last is above the other
// two, which cannot be told apart; one that booked nothing but a refund has none.
func TestVergelijk(t *testing.T) {
	d := klein(
		uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Selectief, Bedrag: "20"},
		uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Zorggerelateerd, Bedrag: "80"},
	)
	d.Gemeenten = append(d.Gemeenten, uitgaven.Gemeente{Code: "GM9902", Naam: "Verzonnendam"}, uitgaven.Gemeente{Code: "GM9903", Naam: "Bedachtveen"}, uitgaven.Gemeente{Code: "GM9904", Naam: "Nergenshuizen"}, uitgaven.Gemeente{Code: "GM9905", Naam: "Leegmeer"})
	for _, b := range []uitgaven.Boeking{
		{Gemeente: "GM9902", Taakveld: "7.1", Bedrag: "10"}, {Gemeente: "GM9902", Taakveld: "6.3", Bedrag: "50"}, {Gemeente: "GM9902", Taakveld: "6.711", Bedrag: "40"},
		{Gemeente: "GM9903", Niveau: preventie.Selectief, Bedrag: "70"}, {Gemeente: "GM9903", Niveau: preventie.Zorggerelateerd, Bedrag: "30"},
		{Gemeente: "GM9904", Niveau: preventie.Selectief, Bedrag: "-1"},
	} {
		b.Jaar, b.Bron = 2025, bron
		d.Boekingen = append(d.Boekingen, b)
	}
	o := los(t, d)
	v, err := o.Vergelijk(2025)
	require.NoError(t, err)
	var got [][2]string
	for _, r := range v.Rijen {
		got = append(got, [2]string{r.Gemeente.Naam, r.Tekst()})
	}
	require.Equal(t, [][2]string{
		{"Bedachtveen", "1"}, {"Fictiefstad", "2 tot 3, niet te onderscheiden"}, {"Verzonnendam", "2 tot 3, niet te onderscheiden"}, {"Nergenshuizen", "–"},
	}, got)
	require.Equal(t, "Leegmeer", v.Zonder[0].Naam)
	require.Len(t, v.Opmerkingen, 2)
	require.Contains(t, o.Opmerkingen(), "Leegmeer: er is niets geboekt.")
	_, err = o.Vergelijk(2020)
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)
}

func TestOverzichtAlleenLezen(t *testing.T) {
	d := voorbeeld(t)
	d.Toerekening = uitgaven.Referentie()
	o := los(t, d)
	kopietest.AlleenLezen(t, o, d)
	require.Equal(t, []int{2021, 2022, 2023, 2024, 2025, 2026}, o.Jaren())
	require.Empty(t, o.VanGemeente("GM0000"))
	_, ok := o.Jaarbeeld("GM0000", 2025)
	require.False(t, ok)
}
