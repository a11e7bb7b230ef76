package interventies_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

// Each mistake by itself in a programme that is right.
func TestResolve(t *testing.T) {
	for naam, geval := range map[string]struct {
		stuk func(*interventies.Definitie, *interventies.Interventie)
		want []string
	}{
		"niets":  {func(*interventies.Definitie, *interventies.Interventie) {}, nil},
		"versie": {func(d *interventies.Definitie, _ *interventies.Interventie) { d.Versie = "2" }, []string{`versie versie: this format version is not known; known is: 1 (found "2")`}},
		"kop": {func(d *interventies.Definitie, _ *interventies.Interventie) {
			d.ID, d.Naam, d.Bron, d.Jaar, d.Vastgesteld, d.Boom = "A", "", " ", 26, 1, "anders"
		}, []string{
			`ongeldige-waarde id: an id is lower-case letters, digits and single hyphens, starts with a letter and has at most 64 of them (found "A")`,
			`leeg naam: this must be filled`,
			`leeg bron: this must be filled (found " ")`,
			`periode jaar: the year must be from 1900 to 2200 (found "26")`,
			`tegenspraak boom: the programme is checked against another doelenboom, "achterhoek" (found "anders")`,
			`periode vastgesteld: the year must be from 1900 to 2200 (found "1")`,
		}},
		"doelen": {func(d *interventies.Definitie, _ *interventies.Interventie) {
			d.Doelen = []string{"gezond-leven", "gezond-leven", "gezond-levn"}
			d.Gemeenten[0].Doelen = []string{"x"}
		}, []string{
			`dubbel doelen[1]: this effect stands twice here (found "gezond-leven")`,
			`onbekende-tak doelen[2]: there is no effect with this id; did you mean "gezond-leven"? (found "gezond-levn")`,
			`onbekende-tak gemeenten[0].doelen[0]: there is no effect with this id (found "x")`,
		}},
		"echte gemeente in een fictief programma": {func(d *interventies.Definitie, _ *interventies.Interventie) { d.Gemeenten[0].Naam = "Aalten" }, []string{
			`regio gemeenten[0].code: at CBS Aalten is GM0197 on 1 January 2026 (found "GM9901")`,
		}},
		"verzonnen gemeente in een echt programma": {func(d *interventies.Definitie, _ *interventies.Interventie) {
			d.Fictief, d.Gemeenten = false, d.Gemeenten[:1]
		}, []string{
			`regio gemeenten[0].code: CBS has no such municipality on 1 January 2026; only a file that says fictief may have one of its own (found "GM9901")`,
		}},
		"dubbel id": {func(d *interventies.Definitie, _ *interventies.Interventie) {
			d.Interventies[11].ID = d.Interventies[0].ID
		}, []string{
			`dubbel interventies[11].id: this id is already that of interventies[0] (found "gezonde-schoolomgeving")`,
		}},
		"niveau en fase": {func(_ *interventies.Definitie, v *interventies.Interventie) { v.Fase = preventie.Behandelen }, []string{
			`tegenspraak interventies[0].niveau: the stage behandelen is of the level zorggerelateerd (found "universeel")`,
		}},
		"geen woorden": {func(_ *interventies.Definitie, v *interventies.Interventie) {
			v.Niveau, v.Fase, v.Besluit, v.Bewijs, v.Leefgebieden, v.Kernwaarden = 0, 9, 0, 77, []interventies.Leefgebied{0}, []goaltree.Kernwaarde{9}
		}, []string{
			`ongeldige-waarde interventies[0].niveau: this must be one of the words known (found "niveau(0)")`,
			`ongeldige-waarde interventies[0].fase: this must be one of the words known (found "fase(9)")`,
			`ongeldige-waarde interventies[0].besluit: this must be one of the words known (found "besluit(0)")`,
			`ongeldige-waarde interventies[0].bewijs: this must be one of the words known (found "bewijs(77)")`,
			`ongeldige-waarde interventies[0].leefgebieden[0]: this must be one of the words known (found "leefgebied(0)")`,
			`ongeldige-waarde interventies[0].kernwaarden[0]: this must be one of the words known (found "kernwaarde(9)")`,
		}},
		"leefgebied dubbel": {func(_ *interventies.Definitie, v *interventies.Interventie) {
			v.Leefgebieden = []interventies.Leefgebied{1, 1}
		}, []string{
			`dubbel interventies[0].leefgebieden[1]: this stands twice here (found "school")`,
		}},
		"effecten": {func(_ *interventies.Definitie, v *interventies.Interventie) { v.Effecten = nil }, []string{
			`leeg interventies[0].effecten: an intervention works at one effect of the tree at least`,
		}},
		"versterkt": {func(_ *interventies.Definitie, v *interventies.Interventie) {
			v.Versterkt = []string{v.ID, "valpreventie-65plu"}
		}, []string{
			`onbekende-tak interventies[0].versterkt[1]: there is no interventie with this id; did you mean "valpreventie-65plus"? (found "valpreventie-65plu")`,
			`tegenspraak interventies[0].versterkt[0]: an intervention does not strengthen itself (found "gezonde-schoolomgeving")`,
		}},
		"resultaat": {func(d *interventies.Definitie, v *interventies.Interventie) {
			v.Resultaat = &interventies.Resultaat{Streven: "beter"}
			d.Interventies[1].Resultaat.Indicator = "niet-sporter"
		}, []string{
			`leeg interventies[0].resultaat: a result has an indicator, or says in wat what is measured`,
			`onbekende-tak interventies[1].resultaat.indicator: there is no indicator with this id; did you mean "niet-sporters"? (found "niet-sporter")`,
		}},
		"jaren": {func(d *interventies.Definitie, v *interventies.Interventie) {
			v.Kosten, v.Bereik, v.Eind, v.Evaluatie = nil, nil, 2021, &interventies.Evaluatie{Gereed: 3}
			d.Interventies[1].Kosten, d.Interventies[1].Bereik, d.Interventies[1].Begin, d.Interventies[1].Eind = nil, nil, 3, 2024
		}, []string{
			`tegenspraak interventies[0].eind: the last year is before the first, 2022 (found "2021")`,
			`leeg interventies[0].evaluatie.door: this must be filled`,
			`periode interventies[0].evaluatie.gereed: the year must be from 1900 to 2200 (found "3")`,
			`periode interventies[1].begin: the year must be from 1900 to 2200 (found "3")`,
		}},
		"bereik": {func(d *interventies.Definitie, v *interventies.Interventie) {
			v.Bereik = &interventies.Bereik{Bereikt: 5, Doelgroep: 4, Jaar: 2025, Bron: "x"}
			d.Interventies[1].Bereik = &interventies.Bereik{Bereikt: -1, Doelgroep: 0, Jaar: 25}
		}, []string{
			`bereik interventies[0].bereik.bereikt: more persons are reached than the 4 it is for (found "5")`,
			`periode interventies[1].bereik.jaar: the year must be from 1900 to 2200 (found "25")`,
			`leeg interventies[1].bereik.bron: this must be filled`,
			`bereik interventies[1].bereik.doelgroep: the number of persons it is for must be from 1 to 100000000 (found "0")`,
			`bereik interventies[1].bereik.bereikt: the number of persons reached must not be negative (found "-1")`,
		}},
		"bereik buiten de looptijd": {func(d *interventies.Definitie, v *interventies.Interventie) {
			v.Bereik.Jaar = 2021                 // it begins in 2022
			d.Interventies[1].Bereik.Jaar = 2028 // and this one ends in 2027
		}, []string{
			`tegenspraak interventies[0].bereik.jaar: the intervention does not run in this year (found "2021")`,
			`tegenspraak interventies[1].bereik.jaar: the intervention does not run in this year (found "2028")`,
		}},
		"kosten": {func(_ *interventies.Definitie, v *interventies.Interventie) {
			v.Kosten = []interventies.Kosten{{2024, "1.005", 1}, {2024, "-1", 2}, {2021, "", 0}, {20, "1", 1}}
		}, []string{
			`getal interventies[0].kosten[0].bedrag: an amount in euros has at most two decimals (found "1.005")`,
			`getal interventies[0].kosten[1].bedrag: costs must not be negative (found "-1")`,
			`dubbel interventies[0].kosten[1].jaar: the costs of this year stand twice here (found "2024")`,
			`ongeldige-waarde interventies[0].kosten[2].soort: this must be one of the words known (found "kostensoort(0)")`,
			`getal interventies[0].kosten[2].bedrag: an amount in euros must be given`,
			`tegenspraak interventies[0].kosten[2].jaar: the intervention does not run in this year (found "2021")`,
			`periode interventies[0].kosten[3].jaar: the year must be from 1900 to 2200 (found "20")`,
		}},
		"reden": {func(d *interventies.Definitie, _ *interventies.Interventie) { d.Interventies[11].Reden = "" }, []string{
			`leeg interventies[11].reden: of an intervention that is not taken up the reason must be told`,
		}},
		"niets te lezen": {func(d *interventies.Definitie, v *interventies.Interventie) {
			d.Naam, v.Naam, v.Bron, v.Evaluatie.Door, v.Bereik.Bron = "\u3164", "\u2800", "\u200b", " \u00ad", "\ufeff"
			d.Interventies[1].Resultaat = &interventies.Resultaat{Wat: "\u3164"}
			d.Interventies[11].Reden, d.LokaleUitvoering = "\u2800", " "
			d.Interventies[2].Omschrijving, d.Interventies[2].Resultaat.Streven, d.Interventies[2].Resultaat.Meting = "\n", "\u200b", "\u3164"
		}, []string{
			"leeg naam: this must be filled (found \"\u3164\")",
			`leeg lokale_uitvoering: this holds nothing that can be seen; fill it or leave it out (found " ")`,
			"leeg interventies[0].naam: this must be filled (found \"\u2800\")",
			`leeg interventies[0].bron: this must be filled (found "\u200b")`,
			`leeg interventies[0].evaluatie.door: this must be filled (found " \u00ad")`,
			`leeg interventies[0].bereik.bron: this must be filled (found "\ufeff")`,
			"leeg interventies[1].resultaat.wat: this holds nothing that can be seen; fill it or leave it out (found \"\u3164\")",
			`leeg interventies[2].omschrijving: this holds nothing that can be seen; fill it or leave it out (found "\n")`,
			`leeg interventies[2].resultaat.streven: this holds nothing that can be seen; fill it or leave it out (found "\u200b")`,
			"leeg interventies[2].resultaat.meting: this holds nothing that can be seen; fill it or leave it out (found \"\u3164\")",
			"leeg interventies[11].reden: this holds nothing that can be seen; fill it or leave it out (found \"\u2800\")",
		}},
		"te veel": {func(d *interventies.Definitie, v *interventies.Interventie) {
			v.Effecten, d.Doelen = make([]string, 51), make([]string, 51)
		}, []string{`te-groot doelen: there may be at most 50 here (found "51")`}},
		"te veel erin": {func(_ *interventies.Definitie, v *interventies.Interventie) { v.Effecten = make([]string, 51) }, []string{
			`te-groot interventies[0].effecten: there may be at most 50 here (found "51")`,
		}},
	} {
		t.Run(naam, func(t *testing.T) {
			d := voorbeeld(t)
			geval.stuk(d, &d.Interventies[0])
			_, err := d.Resolve(boom(t))
			var zonderPlek []string
			for _, f := range goaltree.Fouten(err) {
				f.Bestand, f.Regel, f.Kolom = "", 0, 0
				zonderPlek = append(zonderPlek, string(f.Code)+" "+f.Error())
			}
			require.Equal(t, geval.want, zonderPlek)
		})
	}
	_, err := voorbeeld(t).Resolve(nil)
	require.ErrorIs(t, err, goaltree.CodeLeeg)
	var geen *interventies.Definitie
	_, err = geen.Resolve(boom(t))
	require.ErrorIs(t, err, goaltree.CodeLeeg)
}

// Of the example, by hand.
func TestProgramma(t *testing.T) {
	p := programma(t)
	require.True(t, p.Fictief())
	namen := func(alle []interventies.Interventie) []string {
		var uit []string
		for _, v := range alle {
			uit = append(uit, v.ID)
		}
		return uit
	}
	require.Equal(t, []string{"valpreventie-65plus", "lichte-steun-somberheid"}, namen(p.OpNiveau(preventie.Geindiceerd)))
	require.Equal(t, []string{"jongerencoach-school", "financieel-spreekuur"}, namen(p.InFase(preventie.ZelfBijsturen)))
	require.Equal(t, []string{"gezonde-schoolomgeving", "opvoedsteun-wijk", "jongerencoach-school"}, namen(p.InLeefgebied(interventies.School)))
	require.Equal(t, []string{"opvoedsteun-wijk", "zomerkamp-eenmalig"}, namen(p.VoorEffect("jeugdigen-groeien-veilig-op")))
	require.Equal(t, []string{"app-tegen-stress"}, namen(p.MetBesluit(interventies.Voorgesteld)))
	require.Equal(t, []int{2024, 2025, 2026}, p.Jaren())

	// 2025: universeel 95.000 + 39.500; selectief 124.000 + 45.000 + 171.000;
	// geïndiceerd 146.000; zorggerelateerd 90.500 + 207.000.
	k := p.Kosten(2025)
	for i, want := range []string{"134500", "340000", "146000", "297500"} {
		require.Equal(t, want, k.Niveaus[i].Bedrag.String())
	}
	require.Equal(t, "918000", k.Totaal.String())
	require.Equal(t, []string{"financieel-spreekuur"}, k.Zonder)
	require.Empty(t, p.Kosten(1990).Zonder)

	// 124.000 / 310 = 400 euro for each person reached.
	per := p.KostenPerBereikte("opvoedsteun-wijk")
	require.Equal(t, "400", per.Bedrag.String())
	require.Equal(t, interventies.Werkelijk, per.Soort)
	for id, want := range map[string]string{
		"bestaat-niet":            "Deze interventie staat niet in het programma.",
		"lichte-steun-somberheid": "Het bereik is niet bekend.",
		"financieel-spreekuur":    "De kosten in het jaar van het bereik zijn niet bekend.",
	} {
		require.Equal(t, want, p.KostenPerBereikte(id).Reden)
	}
	d := voorbeeld(t)
	d.Interventies[0].Bereik.Bereikt = 0
	leeg, err := d.Resolve(boom(t))
	require.NoError(t, err)
	require.Equal(t, "Er is niemand bereikt.", leeg.KostenPerBereikte("gezonde-schoolomgeving").Reden)

	_, bekend := p.Aandeel("lichte-steun-somberheid")
	require.False(t, bekend)
	_, bekend = p.Interventie("bestaat-niet")
	require.False(t, bekend)

	// Fictief of one alone says so too.
	d = voorbeeld(t)
	d.Fictief, d.Gemeenten = false, []interventies.Gemeente{{Code: "GM0197", Naam: "Aalten"}}
	echt, err := d.Resolve(boom(t))
	require.NoError(t, err)
	require.False(t, echt.Fictief())
	d.Interventies[0].Fictief = true
	deels, err := d.Resolve(boom(t))
	require.NoError(t, err)
	require.True(t, deels.Fictief())
	var b bytes.Buffer
	require.NoError(t, deels.WriteText(&b))
	require.Contains(t, b.String(), "Fictief is: Gezonde schoolomgeving.")
}

// Wilson, by hand for 75 of 210: p = 0,357143, z = 1,959964, z² = 3,841459;
// midden = (p + z²/2n)/(1 + z²/n) = (0,357143 + 0,009147)/1,018293 = 0,359710;
// straal = z·√(p(1−p)/n + z²/4n²)/(1 + z²/n)
// = 1,959964·√(0,00109329 + 0,00002178)/1,018293 = 0,064272.
func TestAandeel(t *testing.T) {
	a, bekend := programma(t).Aandeel("kort-herstel-thuis")
	require.True(t, bekend)
	require.InDelta(t, 0.357143, a.Deel, 1e-6)
	require.InDelta(t, 0.359710-0.064272, a.Interval.Onder, 2e-6)
	require.InDelta(t, 0.359710+0.064272, a.Interval.Boven, 2e-6)
	require.Equal(t, "75 van 210 (36%, tussen 30% en 42%)", a.Tekst())
}
