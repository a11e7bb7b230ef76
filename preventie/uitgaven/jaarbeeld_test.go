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
//	                     universeel  selectief  geïndiceerd  zorggerelateerd  niet   buiten
//	2022  6.1     100,00    60,00      25,00        –              –         15,00
//	      6.2     200,00      –          –        50,00            –        150,00
//	      6.71    300,00      –          –          –           300,00         –
//	2024  6.1     100,00    50,00      50,00        –              –           –
//	      6.71a   200,10      –          –          –           200,10         –
//	      6.2      10,05      –          –          –              –         10,05
//	      6.3      50,00      –          –         5,00            –          5,00    40,00
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
		uitgaven.Boeking{Jaar: 2024, Taakveld: "6.3", Bedrag: "50"},
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
		rij("6.3", uitgaven.In2023En2024, uitgaven.Delen{Geindiceerd: getal("0.1"), Buiten: getal("0.8")}),
		rij("6.22", uitgaven.Vanaf2025, zorg),
		rij("6.751", uitgaven.Vanaf2025, zorg),
	}
	return d
}

func TestToerekening(t *testing.T) {
	o := los(t, toegerekend())
	for j, want := range map[int][7]string{
		2022: {"60", "25", "50", "300", "165", "0", "600"},
		2024: {"50", "50", "5", "200.10", "15.05", "40", "360.15"},
		2025: {"0", "0", "100", "-40", "100", "0", "160"},
	} {
		b := jaar(t, o, j)
		for i, n := range preventie.Niveaus() {
			gelijk(t, want[i], b.Bedrag(n), j, n)
		}
		gelijk(t, want[4], b.NietToegerekend, j)
		gelijk(t, want[5], b.Buiten, j)
		gelijk(t, want[6], b.Totaal, j)
	}
	b := jaar(t, o, 2025)
	gelijk(t, "100", b.Eigen, "its own level goes before the mapping")
	gelijk(t, "-40", b.Toegerekend)
	require.Equal(t, 1, b.Negatief)
	require.Equal(t, uitgaven.Vanaf2025, b.Generatie)
	require.Len(t, b.Posten, 1)
	require.Equal(t, "6.1", b.Posten[0].Taakveld)
	b24 := jaar(t, o, 2024)
	require.Equal(t, []string{"6.2", "6.3"}, []string{b24.Posten[0].Taakveld, b24.Posten[1].Taakveld})
	require.Len(t, b24.PostenBuiten, 1)
	gelijk(t, "40", b24.PostenBuiten[0].Bedrag)
	gelijk(t, "320.15", b24.PreventieEnZorg())
	gelijk(t, "305.10", b24.Toegerekend)
	weg, ok := b24.DeelBuiten() // 40/360,15
	require.True(t, ok)
	require.Equal(t, "11,1%", weg.Tekst())
	require.Contains(t, o.Opmerkingen(), "Buiten het continuüm valt, geheel of voor een deel, taakveld 6.3; dat telt hier als preventie noch zorg. Een aandeel is van de uitgaven aan preventie en zorg, zonder wat daarbuiten valt.")
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
	require.Equal(t, "Er is geen aandeel, want samen lager dan nul is: zorggerelateerd.", b.AandeelPreventie().Tekst())
	_, ok = a.PerInwoner(a.Totaal)
	require.False(t, ok)
	gelijk(t, "0", a.Bedrag(0))

	// From 2022 to 2024: of 305,10 that have a level 105 are prevention, 34,41%:
	// 3,38 points more. Of 320,15 that are not outside at least 105, 32,80%, less
	// 50% is −17,20; at most (105 + 15,05)/320,15 = 37,50% less 22,5% is 15,00.
	v, err := o.Verschuiving("GM9901", 2022, 2024)
	require.NoError(t, err)
	require.Equal(t, "+3,4 procentpunt (−17,2 tot +15,0)", v.Preventie.Tekst())
	require.False(t, v.Preventie.RichtingZeker())
	require.Equal(t, []string{
		"2022 en 2024 hebben andere Iv3-codes; een verschuiving kan een verandering van codes zijn.",
		"Van de uitgaven aan preventie en zorg is 27,5% in 2022 en 4,7% in 2024 aan geen niveau toegerekend; een verschuiving kan daaruit komen.",
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
// What the second spent outside, ten times as much, moves nothing.
func TestVergelijk(t *testing.T) {
	d := klein(
		uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Selectief, Bedrag: "20"},
		uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Zorggerelateerd, Bedrag: "80"},
	)
	d.Gemeenten = append(d.Gemeenten, uitgaven.Gemeente{Code: "GM9902", Naam: "Verzonnendam"}, uitgaven.Gemeente{Code: "GM9903", Naam: "Bedachtveen"}, uitgaven.Gemeente{Code: "GM9904", Naam: "Nergenshuizen"}, uitgaven.Gemeente{Code: "GM9905", Naam: "Leegmeer"})
	for _, b := range []uitgaven.Boeking{
		{Gemeente: "GM9902", Taakveld: "7.1", Bedrag: "10"}, {Gemeente: "GM9902", Taakveld: "6.23", Bedrag: "50"}, {Gemeente: "GM9902", Taakveld: "6.3", Bedrag: "1000"}, {Gemeente: "GM9902", Taakveld: "6.711", Bedrag: "40"},
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
	require.Equal(t, "50,0%", v.Rijen[2].NietToegerekend.Tekst())
	require.Contains(t, o.Opmerkingen(), "Leegmeer: er is niets geboekt.")
	_, err = o.Vergelijk(2020)
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)
}

// Shares that are the same to the last digit have the same places, and no part
// that is not attributed is blamed for it; a budget beside accounts is told.
func TestVergelijk_gelijk(t *testing.T) {
	d := klein(
		uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Selectief, Bedrag: "20", Status: uitgaven.Begroting},
		uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Zorggerelateerd, Bedrag: "80"},
		uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Selectief, Bedrag: "2", Status: uitgaven.Realisatie},
		uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Zorggerelateerd, Bedrag: "8"},
	)
	d.Gemeenten = append(d.Gemeenten, uitgaven.Gemeente{Code: "GM9902", Naam: "Verzonnendam"})
	d.Boekingen[2].Gemeente, d.Boekingen[3].Gemeente = "GM9902", "GM9902"
	v, err := los(t, d).Vergelijk(2025)
	require.NoError(t, err)
	require.Equal(t, "1 tot 2, niet te onderscheiden", v.Rijen[0].Tekst())
	require.Equal(t, []string{"De cijfers van de gemeenten zijn van een andere status (begroting; realisatie); een verschil kan daaruit komen."}, v.Opmerkingen)
}

// Revenue on a taakveld without a level may belong to prevention or to care, so
// it widens the range on both sides. By hand, of 240 in all: prevention 100, care
// 100, and 60 and −20 without a level. Of the 200 with one, half is prevention; of
// all from (100 − 20)/240 to (100 + 60)/240. With 10, 10, 100 and −90 the range
// would run from −80 to 110 of 30: no share leaves 0 to 1.
func TestAandeel_baten(t *testing.T) {
	for _, g := range []struct {
		bedragen [4]string
		want     string
	}{
		{[4]string{"100", "100", "60", "-20"}, "50,0% (33,3% tot 66,7%)"},
		{[4]string{"10", "10", "100", "-90"}, "50,0% (0,0% tot 100,0%)"},
		{[4]string{"10", "10", "90", "-100"}, "Er is geen aandeel, want samen lager dan nul is: niet toegerekend."},
	} {
		d := klein()
		for i, code := range []string{"7.1", "6.711", "6.21", "6.91"} {
			d.Boekingen = append(d.Boekingen, uitgaven.Boeking{Gemeente: "GM9901", Jaar: 2025, Taakveld: code, Bedrag: g.bedragen[i], Bron: bron})
		}
		j := jaar(t, los(t, d), 2025)
		require.Equal(t, g.want, j.AandeelPreventie().Tekst())
	}
}

// What lies outside below zero, or all of it outside, does not turn a share around.
func TestAandeel_buiten(t *testing.T) {
	d := klein(
		uitgaven.Boeking{Jaar: 2025, Taakveld: "7.1", Bedrag: "10"},
		uitgaven.Boeking{Jaar: 2025, Taakveld: "6.711", Bedrag: "30"},
		uitgaven.Boeking{Jaar: 2025, Taakveld: "6.3", Bedrag: "-100"},
		uitgaven.Boeking{Jaar: 2024, Taakveld: "6.3", Bedrag: "100"},
	)
	o := los(t, d)
	j := jaar(t, o, 2025)
	gelijk(t, "-60", j.Totaal)
	require.Equal(t, "25,0%", j.AandeelPreventie().Tekst())
	_, ok := j.DeelBuiten()
	require.False(t, ok)
	j = jaar(t, o, 2024)
	require.Equal(t, "Er is geen aandeel, want er is niets aan een niveau toegerekend.", j.AandeelPreventie().Tekst())
	_, ok = j.DeelNietToegerekend()
	require.False(t, ok)
	deel, ok := j.DeelBuiten()
	require.True(t, ok)
	require.Equal(t, "100,0%", deel.Tekst())
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
