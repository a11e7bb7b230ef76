package goaltree_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

// herijkt is klein after a herijking that does a bit of everything.
func herijkt() *goaltree.Definitie {
	d := klein()
	d.Boom.Versie, d.Boom.Naam, d.Boom.Nulmeting = "2019", "Kleine boom 2", 2018
	d.Hoofddoelen[0].Naam = "Iedereen doet mee"
	d.Hoofddoelen[0].Kernwaarden = append(d.Hoofddoelen[0].Kernwaarden, goaltree.Gezond)
	d.Hoofddoelen[0].Effecten = []goaltree.Tak{{ID: "werk", Gewicht: 40}, {ID: "rondkomen", Gewicht: 20}} // the same shares
	d.Hoofddoelen[1].Effecten = []goaltree.Tak{{ID: "leefstijl", Gewicht: 1}}
	d.Effecten[0].Indicatoren[1].Gewicht = 3 // from 1 in 4 to 3 in 6
	d.Effecten = append(d.Effecten, goaltree.Effect{ID: "leefstijl", Naam: "Mensen leven gezond", Indicatoren: []goaltree.Tak{{ID: "sport", Gewicht: 1}}})
	d.Effecten[1].Indicatoren = []goaltree.Tak{{ID: "participatie", Gewicht: 1}}
	p := &d.Indicatoren[0]
	p.Streefwaarde, p.Streefjaar, p.Toelichting = goaltree.Bekend(73.5), 2023, "regel 1\nregel 2"
	d.Indicatoren[2].Per, d.Indicatoren[2].Eenheid, d.Indicatoren[2].Decimalen = 1000, "per 1.000", 2
	d.Indicatoren[1] = goaltree.Indicator{ID: "sport", Naam: "Sporters", Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter}
	return d
}

// vergelijk is Compare of two trees that are there.
func vergelijk(t require.TestingT, oud, nieuw *goaltree.Doelenboom) *goaltree.Herijking {
	h, err := goaltree.Compare(oud, nieuw)
	require.NoError(t, err)
	return h
}

func herijking(t *testing.T) *goaltree.Herijking {
	t.Helper()
	oud, err := klein().Resolve()
	require.NoError(t, err)
	nieuw, err := herijkt().Resolve()
	require.NoError(t, err)
	return vergelijk(t, oud, nieuw)
}

func TestCompare(t *testing.T) {
	h := herijking(t)
	type w = goaltree.Wijziging
	const rondkomen = "Mensen komen rond"
	require.Equal(t, []w{
		{Soort: goaltree.Hernoemd, Knoop: goaltree.KnoopBoom, ID: "klein", Naam: "Kleine boom 2", Veld: "naam", Oud: "Kleine boom", Nieuw: "Kleine boom 2", Pad: "boom.naam"},
		{Soort: goaltree.Herzien, Knoop: goaltree.KnoopBoom, ID: "klein", Naam: "Kleine boom 2", Veld: "nulmeting", Oud: "2017", Nieuw: "2018", Pad: "boom.nulmeting"},
		{Soort: goaltree.Hernoemd, Knoop: goaltree.KnoopHoofddoel, ID: "meedoen", Naam: "Iedereen doet mee", Veld: "naam", Oud: "Mensen doen mee", Nieuw: "Iedereen doet mee", Pad: "hoofddoelen[0].naam"},
		{Soort: goaltree.Herzien, Knoop: goaltree.KnoopHoofddoel, ID: "meedoen", Naam: "Iedereen doet mee", Veld: "kernwaarden", Oud: "Participeren", Nieuw: "Participeren, Gezond", Pad: "hoofddoelen[0].kernwaarden"},
		{Soort: goaltree.Ondergebracht, Knoop: goaltree.KnoopEffect, ID: "leefstijl", Naam: "Mensen leven gezond", Onder: "gezond", OnderNaam: "Mensen zijn gezond", Nieuw: "100,0%", Pad: "hoofddoelen[1].effecten[0]"},
		{Soort: goaltree.Losgemaakt, Knoop: goaltree.KnoopEffect, ID: "rondkomen", Naam: rondkomen, Onder: "gezond", OnderNaam: "Mensen zijn gezond", Oud: "100,0%", Pad: "hoofddoelen[1].effecten[0]"},
		{Soort: goaltree.Herwogen, Knoop: goaltree.KnoopIndicator, ID: "participatie", Naam: "Arbeidsparticipatie", Onder: "werk", OnderNaam: "Mensen hebben werk", Veld: "gewicht", Oud: "75,0%", Nieuw: "50,0%", Pad: "effecten[0].indicatoren[0].gewicht"},
		{Soort: goaltree.Herwogen, Knoop: goaltree.KnoopIndicator, ID: "druk", Naam: "Grijze druk", Onder: "werk", OnderNaam: "Mensen hebben werk", Veld: "gewicht", Oud: "25,0%", Nieuw: "50,0%", Pad: "effecten[0].indicatoren[1].gewicht"},
		{Soort: goaltree.Herwogen, Knoop: goaltree.KnoopIndicator, ID: "participatie", Naam: "Arbeidsparticipatie", Onder: "rondkomen", OnderNaam: rondkomen, Veld: "gewicht", Oud: "50,0%", Nieuw: "100,0%", Pad: "effecten[1].indicatoren[0].gewicht"},
		{Soort: goaltree.Losgemaakt, Knoop: goaltree.KnoopIndicator, ID: "bijstand", Naam: "Bijstand", Onder: "rondkomen", OnderNaam: rondkomen, Oud: "50,0%", Pad: "effecten[1].indicatoren[0]"},
		{Soort: goaltree.Toegevoegd, Knoop: goaltree.KnoopEffect, ID: "leefstijl", Naam: "Mensen leven gezond", Pad: "effecten[2]"},
		{Soort: goaltree.Ondergebracht, Knoop: goaltree.KnoopIndicator, ID: "sport", Naam: "Sporters", Onder: "leefstijl", OnderNaam: "Mensen leven gezond", Nieuw: "100,0%", Pad: "effecten[2].indicatoren[0]"},
		{Soort: goaltree.Herzien, Knoop: goaltree.KnoopIndicator, ID: "participatie", Naam: "Arbeidsparticipatie", Veld: "streefwaarde", Oud: "72", Nieuw: "73,5", Pad: "indicatoren[0].streefwaarde"},
		{Soort: goaltree.Herzien, Knoop: goaltree.KnoopIndicator, ID: "participatie", Naam: "Arbeidsparticipatie", Veld: "streefjaar", Oud: "2021", Nieuw: "2023", Pad: "indicatoren[0].streefjaar"},
		{Soort: goaltree.Herzien, Knoop: goaltree.KnoopIndicator, ID: "participatie", Naam: "Arbeidsparticipatie", Veld: "toelichting", Nieuw: "regel 1\nregel 2", Pad: "indicatoren[0].toelichting"},
		{Soort: goaltree.Toegevoegd, Knoop: goaltree.KnoopIndicator, ID: "sport", Naam: "Sporters", Pad: "indicatoren[1]"},
		{Soort: goaltree.Herzien, Knoop: goaltree.KnoopIndicator, ID: "druk", Naam: "Grijze druk", Veld: "eenheid", Oud: "%", Nieuw: "per 1.000", Pad: "indicatoren[2].eenheid", Breuk: true},
		{Soort: goaltree.Herzien, Knoop: goaltree.KnoopIndicator, ID: "druk", Naam: "Grijze druk", Veld: "per", Oud: "100", Nieuw: "1000", Pad: "indicatoren[2].per", Breuk: true},
		{Soort: goaltree.Herzien, Knoop: goaltree.KnoopIndicator, ID: "druk", Naam: "Grijze druk", Veld: "decimalen", Nieuw: "2", Oud: "0", Pad: "indicatoren[2].decimalen"},
		{Soort: goaltree.Vervallen, Knoop: goaltree.KnoopIndicator, ID: "bijstand", Naam: "Bijstand", Pad: "indicatoren[1]"},
	}, h.Wijzigingen)
	require.Equal(t, []string{"druk"}, h.Breuken)
	require.Equal(t, goaltree.Uitgave{ID: "klein", Naam: "Kleine boom 2", Versie: "2019"}, h.Nieuw)
}

// What breaks a series is settled field by field.
func TestCompareBreuken(t *testing.T) {
	oud, err := klein().Resolve()
	require.NoError(t, err)
	for naam, c := range map[string]struct {
		anders func(i *goaltree.Indicator)
		breekt bool
	}{
		"maat":      {func(i *goaltree.Indicator) { i.Maat = goaltree.Dichtheid }, true},
		"per":       {func(i *goaltree.Indicator) { i.Per = 1000 }, true},
		"eenheid":   {func(i *goaltree.Indicator) { i.Eenheid = "promille" }, true},
		"definitie": {func(i *goaltree.Indicator) { i.Definitie = "anders" }, true},
		"teller":    {func(i *goaltree.Indicator) { i.Teller = "anders" }, true},
		"noemer":    {func(i *goaltree.Indicator) { i.Noemer = "anders" }, true},
		"naam":      {func(i *goaltree.Indicator) { i.Naam = "anders" }, false},
		"richting":  {func(i *goaltree.Indicator) { i.Richting = goaltree.LagerIsBeter }, false},
		"schaal":    {func(i *goaltree.Indicator) { i.Schaal = goaltree.SchaalVerdeling }, false},
		"drempels": {func(i *goaltree.Indicator) {
			i.Schaal = goaltree.SchaalStreef
			i.Drempels = &goaltree.Drempels{Slechtst: 1, Drempel: 2, Streef: 3}
		}, false},
		"bron":         {func(i *goaltree.Indicator) { i.Bron = "anders" }, false},
		"decimalen":    {func(i *goaltree.Indicator) { i.Decimalen = 3 }, false},
		"illustratief": {func(i *goaltree.Indicator) { i.Illustratief = true }, false},
	} {
		d := klein()
		c.anders(&d.Indicatoren[0])
		nieuw, err := d.Resolve()
		require.NoError(t, err, naam)
		h := vergelijk(t, oud, nieuw)
		require.Len(t, h.Wijzigingen, 1, naam)
		require.Equal(t, naam, h.Wijzigingen[0].Veld)
		require.Equal(t, c.breekt, len(h.Breuken) == 1, naam)
	}
}

// Shares that differ less than a tenth of a percent are shown with as many
// decimals as it takes.
func TestCompareKleinVerschil(t *testing.T) {
	oud, err := klein().Resolve()
	require.NoError(t, err)
	d := klein()
	d.Hoofddoelen[0].Effecten[0].Gewicht = 2.0001
	nieuw, err := d.Resolve()
	require.NoError(t, err)
	h := vergelijk(t, oud, nieuw)
	require.Len(t, h.Wijzigingen, 2)
	require.Equal(t, "66,667%", h.Wijzigingen[0].Oud)
	require.Equal(t, "66,668%", h.Wijzigingen[0].Nieuw)
}

// An effect and an indicator go to another parent. The shares by hand:
// rondkomen weighed 1 of 2+1 in meedoen, and weighs 1 of 1+1 in gezond; sport
// weighed 1 of 1+1 in leefstijl, and weighs 1 of 3+1+1 in werk.
func TestCompareVerplaatst(t *testing.T) {
	maak := func(meedoen, gezond, werk, leefstijl []goaltree.Tak) *goaltree.Doelenboom {
		d := klein()
		d.Hoofddoelen[0].Effecten, d.Hoofddoelen[1].Effecten = meedoen, gezond
		d.Effecten[0].Indicatoren = werk
		d.Effecten = append(d.Effecten, goaltree.Effect{ID: "leefstijl", Naam: "Mensen leven gezond", Indicatoren: leefstijl})
		for _, id := range []string{"sport", "zorg"} {
			d.Indicatoren = append(d.Indicatoren, goaltree.Indicator{ID: id, Naam: id, Maat: goaltree.Aantal, Richting: goaltree.HogerIsBeter})
		}
		b, err := d.Resolve()
		require.NoError(t, err)
		return b
	}
	type takken = []goaltree.Tak
	participatie, druk, sport, zorg := goaltree.Tak{ID: "participatie", Gewicht: 3}, goaltree.Tak{ID: "druk", Gewicht: 1}, goaltree.Tak{ID: "sport", Gewicht: 1}, goaltree.Tak{ID: "zorg", Gewicht: 1}
	werk, rondkomen, leefstijl := goaltree.Tak{ID: "werk", Gewicht: 2}, goaltree.Tak{ID: "rondkomen", Gewicht: 1}, goaltree.Tak{ID: "leefstijl", Gewicht: 1}

	oud := maak(takken{werk, rondkomen}, takken{leefstijl}, takken{participatie, druk, zorg}, takken{sport, zorg})
	nieuw := maak(takken{werk}, takken{leefstijl, rondkomen}, takken{participatie, druk, sport}, takken{zorg})
	h := vergelijk(t, oud, nieuw)
	var verplaatst []goaltree.Wijziging
	for _, w := range h.Wijzigingen {
		require.NotEqual(t, goaltree.Ondergebracht, w.Soort)
		if w.Soort == goaltree.Verplaatst {
			verplaatst = append(verplaatst, w)
		}
	}
	require.Equal(t, []goaltree.Wijziging{
		{
			Soort: goaltree.Verplaatst, Knoop: goaltree.KnoopEffect, ID: "rondkomen", Naam: "Mensen komen rond", Van: "meedoen", VanNaam: "Mensen doen mee",
			Onder: "gezond", OnderNaam: "Mensen zijn gezond", Oud: "33,3%", Nieuw: "50,0%", Pad: "hoofddoelen[1].effecten[1]",
		},
		{
			Soort: goaltree.Verplaatst, Knoop: goaltree.KnoopIndicator, ID: "sport", Naam: "sport", Van: "leefstijl", VanNaam: "Mensen leven gezond",
			Onder: "werk", OnderNaam: "Mensen hebben werk", Oud: "50,0%", Nieuw: "20,0%", Pad: "effecten[0].indicatoren[2]",
		},
	}, verplaatst)
	// zorg lost one of its two parents and gained none: it was not moved.
	require.Equal(t, 1, aantal(h, goaltree.Losgemaakt))

	var tekst bytes.Buffer
	require.NoError(t, h.WriteText(&tekst))
	require.Contains(t, tekst.String(), `
Verplaatst (2)
- effect Mensen komen rond (rondkomen): van Mensen doen mee (meedoen), woog daar voor 33,3%, naar Mensen zijn gezond (gezond), weegt daar voor 50,0%
- indicator sport (sport): van Mensen leven gezond (leefstijl), woog daar voor 50,0%, naar Mensen hebben werk (werk), weegt daar voor 20,0%
`)
	b, err := json.Marshal(verplaatst[0])
	require.NoError(t, err)
	require.JSONEq(t, `{"soort":"verplaatst","knoop":"effect","id":"rondkomen","naam":"Mensen komen rond","van":"meedoen","van_naam":"Mensen doen mee",
		"onder":"gezond","onder_naam":"Mensen zijn gezond","oud":"33,3%","nieuw":"50,0%","pad":"hoofddoelen[1].effecten[1]"}`, string(b))
}

// An indicator that goes from one parent to two was not moved from somewhere to
// somewhere.
func TestCompareNietVerplaatst(t *testing.T) {
	oud, err := klein().Resolve()
	require.NoError(t, err)
	d := klein()
	d.Hoofddoelen = append(d.Hoofddoelen, goaltree.Hoofddoel{ID: "veilig", Naam: "Mensen zijn veilig", Effecten: []goaltree.Tak{{ID: "werk", Gewicht: 1}}})
	d.Hoofddoelen[0].Effecten = d.Hoofddoelen[0].Effecten[1:]
	d.Hoofddoelen[1].Effecten = append(d.Hoofddoelen[1].Effecten, goaltree.Tak{ID: "werk", Gewicht: 1})
	nieuw, err := d.Resolve()
	require.NoError(t, err)
	h := vergelijk(t, oud, nieuw)
	require.Equal(t, 2, aantal(h, goaltree.Ondergebracht))
	require.Equal(t, 1, aantal(h, goaltree.Losgemaakt))
	require.Zero(t, aantal(h, goaltree.Verplaatst))
}

func TestHerijkingUitvoer(t *testing.T) {
	h := herijking(t)
	var tekst bytes.Buffer
	require.NoError(t, h.WriteText(&tekst))
	schematest.Vergelijk(t, "testdata/herijking.txt", tekst.Bytes(), *update)
	require.Error(t, h.WriteText(dicht{}))

	b, err := json.MarshalIndent(h, "", "  ")
	require.NoError(t, err)
	schematest.Vergelijk(t, "testdata/herijking.json", append(b, '\n'), *update)
	var terug goaltree.Herijking
	require.NoError(t, json.Unmarshal(b, &terug))
	require.Equal(t, *h, terug)
}
