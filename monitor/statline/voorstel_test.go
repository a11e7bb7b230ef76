package statline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// boomVan makes a tree of these indicators.
func boomVan(t require.TestingT, indicatoren ...goaltree.Indicator) *goaltree.Doelenboom {
	d := &goaltree.Definitie{
		Versie: "1", Boom: goaltree.Boom{ID: "b", Naam: "Fictief", Versie: "1"},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "h", Naam: "H", Effecten: []goaltree.Tak{{ID: "e", Gewicht: 1}}}},
		Effecten:    []goaltree.Effect{{ID: "e", Naam: "E"}},
	}
	for _, i := range indicatoren {
		i.Richting = goaltree.Neutraal
		d.Effecten[0].Indicatoren = append(d.Effecten[0].Indicatoren, goaltree.Tak{ID: i.ID, Gewicht: 1})
		d.Indicatoren = append(d.Indicatoren, i)
	}
	boom, err := d.Resolve()
	require.NoError(t, err)
	return boom
}

func deel(id, naam, eenheid string, per int) goaltree.Indicator {
	return goaltree.Indicator{ID: id, Naam: naam, Eenheid: eenheid, Maat: goaltree.Aandeel, Per: per}
}

// hulptabel is a fictional table, made by hand.
func hulptabel() *metadata.Tabel {
	meting := func(sleutel, titel, eenheid string, groepen ...string) metadata.Meting {
		return metadata.Meting{Sleutel: sleutel, Titel: titel, Eenheid: eenheid, Groepen: groepen}
	}
	return &metadata.Tabel{
		ID: "99001NED", Titel: "Fictieve hulp", Versie: 3, Periode: "2020", Licentie: "https://creativecommons.org/licenses/by/4.0/",
		Dimensies: []metadata.Dimensie{
			{Naam: "RegioS", Soort: metadata.SoortRegio},
			{Naam: "Geslacht", Soort: metadata.SoortOverig, Waarden: []metadata.Waarde{{Sleutel: "T001038", Titel: "Totaal mannen en vrouwen"}, {Sleutel: "3000", Titel: "Mannen"}}},
		},
		Metingen: []metadata.Meting{
			meting("Naam_1", "Schuldhulp, naam", "naam"),
			meting("AantalInwoners_2", "Aantal inwoners", "aantal", "Bevolking"),
			meting("MensenMetSchuldhulp_3", "Mensen met schuldhulp", "aantal", "Hulp"),
			meting("HuishoudensTotaal_4", "Huishoudens totaal", "x 1 000", "Huishoudens"),
			meting("Eenoudergezinnen_5", "Eenoudergezinnen", "x 1 000", "Huishoudens"),
			meting("Wachtlijst_6", "Cliënten op de wachtlijst", "per 1 000 inwoners", "Hulp"),
			meting("UitgavenJeugd_7", "Uitgaven jeugdhulp", "x 1 000 euro", "Geld"),
			meting("Leeftijd_8", "Gemiddelde leeftijd", "jaar", "Bevolking"),
			meting("Totaal_9", "Vrijwilligers", "aantal", "Sport"),
			meting("Totaal_10", "Bezoekers", "aantal", "Cultuur"),
		},
	}
}

// regels writes a draft as text, an indicator a line.
func regels(k *statline.Koppeling) []string {
	uit := []string{}
	for _, ki := range k.Indicatoren {
		s := ki.Indicator
		for _, o := range []struct {
			naam string
			som  *statline.Som
		}{{"waarde", ki.Waarde}, {"teller", ki.Teller}, {"noemer", ki.Noemer}, {"n", ki.N}} {
			if o.som != nil {
				s += " " + o.naam + "=" + strings.Join(o.som.Kolommen, "+")
				if o.som.Factor != 0 {
					s += fmt.Sprintf("*%g", o.som.Factor)
				}
			}
		}
		uit = append(uit, s)
	}
	return uit
}

func TestVoorstel(t *testing.T) {
	tabel := hulptabel()
	tabel.Metingen[0].Tekst = true
	boom := boomVan(t,
		deel("schuldhulp", "Inwoners met schuldhulp", "per 10.000 inwoners", 10_000),
		deel("eenoudergezinnen", "Eenoudergezinnen", "%", 100),
		deel("wachtlijst-client", "Clienten op een wachtlijst", "per 10.000 inwoners", 10_000),
		goaltree.Indicator{ID: "uitgaven-jeugdhulp", Naam: "Uitgaven aan jeugdhulp", Eenheid: "euro", Maat: goaltree.Bedrag},
		goaltree.Indicator{ID: "huishoudens", Naam: "Huishoudens", Eenheid: "aantal", Maat: goaltree.Aantal},
		goaltree.Indicator{ID: "leeftijd", Naam: "Gemiddelde leeftijd", Eenheid: "jaar", Maat: goaltree.Gemiddelde},
		deel("vrijwilligers", "Vrijwilligers", "per 1.000 inwoners van 15 tot 75 jaar", 1000),
		deel("bezoekers", "Bezoekers", "%", 100),
		deel("luchtkwaliteit", "Fijnstof", "%", 100),
	)
	k, kandidaten := statline.Voorstel(tabel, boom)
	require.Equal(t, []string{
		"schuldhulp teller=MensenMetSchuldhulp noemer=AantalInwoners",
		"eenoudergezinnen teller=Eenoudergezinnen*1000 noemer=HuishoudensTotaal*1000",
		"wachtlijst-client waarde=Wachtlijst*10",
		"uitgaven-jeugdhulp waarde=UitgavenJeugd*1000",
		"huishoudens waarde=HuishoudensTotaal*1000",
		"leeftijd waarde=Leeftijd",
		"vrijwilligers teller=Totaal_9",
		"bezoekers teller=Totaal_10",
	}, regels(k))
	require.Equal(t, "CBS StatLine 99001NED, Fictieve hulp", k.Bron)
	require.Equal(t, "CC BY 4.0", k.Licentie)
	require.Equal(t, "RegioS", k.Regio)
	require.Equal(t, "2020JJ00", k.VastePeriode.String())
	require.Equal(t, map[string]string{"Geslacht": "T001038"}, k.Indicatoren[0].Dimensies)
	require.Equal(t, "Voorstel, controleer: Hulp > Mensen met schuldhulp (aantal), gelijkenis 0,71. De noemer is Bevolking > Aantal inwoners (aantal).", cijfersWeg(k.Indicatoren[0].Toelichting))
	require.Contains(t, k.Indicatoren[6].Toelichting, "Dit is een aantal: kies de noemer.")

	var mis []string
	for _, f := range goaltree.Fouten(k.Validate()) {
		mis = append(mis, f.Pad)
	}
	require.Equal(t, []string{"indicatoren[6]", "indicatoren[7]"}, mis, "a person chooses the noemer there, and nothing else")

	gekozen := 0
	for i, c := range kandidaten {
		require.True(t, c.Gelijkenis > 0 && c.Gelijkenis <= 1)
		require.NotEqual(t, "Naam_1", c.Meting.Sleutel, "a text is no figure")
		if c.Gekozen {
			gekozen++
			require.NotEmpty(t, c.Gedeeld)
			require.True(t, i == 0 || kandidaten[i-1].Indicator != c.Indicator, "the first is the most alike")
		}
	}
	require.Len(t, k.Indicatoren, gekozen)
}

// cijfersWeg puts a fixed likeness in a toelichting, and leaves out what comes after.
func cijfersWeg(s string) string {
	i := strings.Index(s, "gelijkenis ") + len("gelijkenis ")
	s, _, _ = strings.Cut(s[:i]+"0,71"+s[i+4:], " Daarna")
	return s
}

func TestVoorstel_WhatAPersonChooses(t *testing.T) {
	boom := boomVan(t, deel("schuldhulp", "Mensen met schuldhulp", "per 10.000 inwoners", 10_000), deel("schuldhulp-jong", "Jonge mensen met schuldhulp", "per 10.000 inwoners", 10_000))
	tabel := hulptabel()
	tabel.Periode = "2019-2020"
	tabel.Dimensies = []metadata.Dimensie{
		{Naam: "Inkomen", Soort: metadata.SoortOverig, Waarden: []metadata.Waarde{{Sleutel: "1", Titel: "Laag"}, {Sleutel: "2", Titel: "Hoog"}}},
		{Naam: "Leeftijd", Soort: metadata.SoortOverig, Waarden: []metadata.Waarde{{Sleutel: "10", Titel: "Totaal personen"}, {Sleutel: "11", Titel: "Totaal huishoudens"}}},
		{Naam: "Soort", Soort: metadata.SoortOverig, Waarden: []metadata.Waarde{{Sleutel: "A", Titel: "De enige"}}},
		{Naam: "Leeg", Soort: metadata.SoortOverig},
	}
	k, _ := statline.Voorstel(tabel, boom)
	require.Equal(t, "Voorstel, gemaakt uit de beschrijving van de tabel: controleer elke regel. "+
		"Kies in dimensies een waarde van Inkomen: 1 (Laag), 2 (Hoog). Kies in dimensies een waarde van Leeftijd: 10 (Totaal personen), 11 (Totaal huishoudens). "+
		"Kies in dimensies een waarde van Leeg: de beschrijving noemt er geen. "+
		"De tabel heeft geen regio's: vul in vaste_regio in over welke regio ze gaat. De tabel heeft geen perioden en geen vast jaar: vul vaste_periode in.", k.Toelichting)
	require.Equal(t, map[string]string{"Soort": "A"}, k.Indicatoren[0].Dimensies)
	require.Contains(t, k.Indicatoren[0].Toelichting, "Let op, dezelfde meting is voorgesteld voor schuldhulp-jong.")
	require.Contains(t, k.Indicatoren[1].Toelichting, "Let op, dezelfde meting is voorgesteld voor schuldhulp.")
	require.Len(t, goaltree.Fouten(k.Validate()), 2, "regio and periode")

	k, kandidaten := statline.Voorstel(&metadata.Tabel{ID: "X"}, boom)
	require.Empty(t, k.Indicatoren)
	require.Empty(t, kandidaten)
	k, kandidaten = statline.Voorstel(hulptabel(), nil)
	require.Empty(t, k.Indicatoren)
	require.Empty(t, kandidaten)
}

func TestVoorstel_OData4(t *testing.T) {
	tabel := hulptabel()
	tabel.Versie = 4
	tabel.Dimensies = append(tabel.Dimensies, metadata.Dimensie{Naam: "Perioden", Soort: metadata.SoortTijd})
	k, _ := statline.Voorstel(tabel, boomVan(t, deel("schuldhulp", "Mensen met schuldhulp", "per 10.000 inwoners", 10_000)))
	require.Equal(t, []string{"schuldhulp teller=MensenMetSchuldhulp_3 noemer=AantalInwoners_2"}, regels(k), "the code of OData 4 is whole")
	require.Equal(t, "Perioden", k.Periode)
	require.True(t, k.VastePeriode.IsZero())
	require.NoError(t, k.Validate())
}

func TestAlleMetingen(t *testing.T) {
	tabel := hulptabel()
	tabel.Metingen[0].Tekst = true
	tabel.Metingen = append(tabel.Metingen,
		metadata.Meting{Sleutel: "Bezoekers_11", Titel: "Bezoekers", Groepen: []string{"Sport"}}, metadata.Meting{Sleutel: "Bezoekers_12", Titel: "Bezoekers", Groepen: []string{"Sport"}},
		metadata.Meting{Sleutel: "k_65_13", Titel: "65 jaar of ouder"}, metadata.Meting{Sleutel: "k_0_14", Titel: "0 tot 15 jaar", Groepen: []string{"Leeftijd"}}, metadata.Meting{Sleutel: "P_15", Titel: "%"},
		metadata.Meting{Sleutel: "L_16", Titel: strings.Repeat("lang ", 50)})
	k := statline.AlleMetingen(tabel)
	require.Equal(t, []string{
		"aantal-inwoners waarde=AantalInwoners", "mensen-met-schuldhulp waarde=MensenMetSchuldhulp", "huishoudens-totaal waarde=HuishoudensTotaal", "eenoudergezinnen waarde=Eenoudergezinnen",
		"clienten-op-de-wachtlijst waarde=Wachtlijst", "uitgaven-jeugdhulp waarde=UitgavenJeugd", "gemiddelde-leeftijd waarde=Leeftijd", "vrijwilligers waarde=Totaal_9",
		"cultuur-bezoekers waarde=Totaal_10", "sport-bezoekers waarde=Bezoekers_11", "sport-bezoekers-2 waarde=Bezoekers_12",
		"meting-65-jaar-of-ouder waarde=k_65", "leeftijd-0-tot-15-jaar waarde=k_0", "meting waarde=P",
		strings.TrimRight(strings.Repeat("lang-", 16), "-") + " waarde=L",
	}, regels(k))
	require.Equal(t, "Geld > Uitgaven jeugdhulp (x 1 000 euro)", k.Indicatoren[5].Toelichting)
	require.NoError(t, k.Validate())
}

// The order in which a table gives its measures changes nothing; ids are
// slugs, each once; what is drafted can be read back.
func TestVoorstel_Law(t *testing.T) {
	woord := rapid.SampledFrom([]string{"inwoners", "jongeren", "met", "uitkering", "bijstand", "65", "Wmo-cliënten", "totaal", "%", "huishoudens", "één"})
	zin := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(woord, 0, 4).Draw(t, "woorden"), " ") })
	rapid.Check(t, func(t *rapid.T) {
		tabel := hulptabel()
		tabel.Versie = rapid.SampledFrom([]int{3, 4}).Draw(t, "versie")
		tabel.Metingen = nil
		for i := range rapid.IntRange(1, 8).Draw(t, "metingen") {
			tabel.Metingen = append(tabel.Metingen, metadata.Meting{
				Sleutel: fmt.Sprintf("%s_%d", rapid.SampledFrom([]string{"A", "B", "C"}).Draw(t, "basis"), i), Titel: zin.Draw(t, "titel"), Omschrijving: zin.Draw(t, "omschrijving"),
				Groepen: rapid.SliceOfN(zin, 0, 2).Draw(t, "groepen"), Eenheid: rapid.SampledFrom([]string{"", "aantal", "%", "x 1 000", "per 1 000 inwoners", "mln euro"}).Draw(t, "eenheid"),
			})
		}
		var inds []goaltree.Indicator
		for i := range rapid.IntRange(1, 4).Draw(t, "indicatoren") {
			inds = append(inds, deel(fmt.Sprintf("i%d", i), "Naam "+zin.Draw(t, "naam"), "per 10.000 inwoners", 10_000))
		}
		boom := boomVan(t, inds...)
		geschud := *tabel
		geschud.Metingen = rapid.Permutation(tabel.Metingen).Draw(t, "volgorde")
		k, kandidaten := statline.Voorstel(tabel, boom)
		k2, kandidaten2 := statline.Voorstel(&geschud, boom)
		require.Empty(t, cmp.Diff(kandidaten, kandidaten2))
		require.Empty(t, cmp.Diff(k.Indicatoren, k2.Indicatoren))

		alle, alle2 := statline.AlleMetingen(tabel), statline.AlleMetingen(&geschud)
		opID := func(a, b statline.Koppelindicator) int { return strings.Compare(a.Indicator, b.Indicator) }
		slices.SortFunc(alle.Indicatoren, opID)
		slices.SortFunc(alle2.Indicatoren, opID)
		require.Empty(t, cmp.Diff(alle.Indicatoren, alle2.Indicatoren))
		require.NoError(t, alle.Validate())
		require.Len(t, alle.Indicatoren, len(tabel.Metingen))
		for _, ki := range alle.Indicatoren {
			require.True(t, tekst.IsSlug(ki.Indicator), ki.Indicator)
		}
		_, err := alle.Selectie(tabel)
		require.NoError(t, err, "every column it names is found, and means one measure")
	})
}

// Most of what a person linked by hand is proposed.
func TestEchteBestanden_Voorstel(t *testing.T) {
	wortel := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if wortel == "" {
		t.Skip("set SOCIAALDOMEIN_TESTDATA to the folder with real files of CBS")
	}
	tabellen, _, err := metadata.ReadFS(os.DirFS(filepath.Join(wortel, "cbs", "84799NED")))
	require.NoError(t, err)
	boom, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	k, _ := statline.Voorstel(tabellen[0], boom)
	require.NoError(t, k.Validate())
	voorstel := map[string]string{}
	for i, s := range regels(k) {
		voorstel[k.Indicatoren[i].Indicator] = s
	}
	met, ok := statline.Referentie("84799NED")
	require.True(t, ok)
	require.Equal(t, met.Regio, k.Regio)
	require.Equal(t, met.VastePeriode, k.VastePeriode)
	var anders []string
	for i, s := range regels(met) {
		s, _, _ = strings.Cut(s, " n=") // by what a mean is weighted is not proposed
		if id := met.Indicatoren[i].Indicator; voorstel[id] != s {
			anders = append(anders, id)
		}
	}
	require.Empty(t, anders)
	require.Equal(t, "wmo-clienten waarde=WmoClientenRelatief*10", voorstel["wmo-clienten"], "per 1 000 becomes per 10.000")

	alle := statline.AlleMetingen(tabellen[0])
	require.NoError(t, alle.Validate())
	require.Len(t, alle.Indicatoren, 111, "116 topics, 5 of which are texts")
	_, err = alle.Selectie(tabellen[0])
	require.NoError(t, err)
}

// A first draft of a koppeling, for a person to check. The likeness by hand:
// "persoon" stands in two of three titles and counts for ln(1 + 3/2) = 0,916,
// any other word for ln(1 + 3/1) = 1,386. Of "persoon", "bijstandsuitkering"
// and "bijstand", and for a quarter "aow" and "leeftijd" of the definition, the
// title has 0,916 + 0,6 x 1,386 + 1,386 of 0,916 + 2,5 x 1,386: D = 0,715. All
// of the title's words are the indicator's: T = 1. And 0,9 for a count:
// 0,9 x 2 x 0,715 / 1,715 = 0,75.
func ExampleVoorstel() {
	tabel, err := metadata.Read(
		metadata.Bestand{Naam: "TableInfos.json", Inhoud: []byte(`{"Identifier":"99001NED","Title":"Fictieve kerncijfers","Period":"2023"}`)},
		metadata.Bestand{Naam: "DataProperties.json", Inhoud: []byte(`[
			{"Type":"GeoDimension","Key":"RegioS","Title":"Regio's"},
			{"Type":"Topic","Key":"AantalInwoners_1","Title":"Aantal inwoners","Unit":"aantal"},
			{"Type":"Topic","Key":"Bijstand_2","Title":"Personen met bijstand","Unit":"aantal"},
			{"Type":"Topic","Key":"Oppervlakte_3","Title":"Oppervlakte","Unit":"ha"}]`)},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	boom, err := goaltree.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	koppeling, _ := statline.Voorstel(tabel, boom)
	for _, ki := range koppeling.Indicatoren {
		fmt.Println(ki.Indicator, ki.Teller.Kolommen, ki.Noemer.Kolommen)
		fmt.Println(ki.Toelichting)
	}
	// Output:
	// bijstand [Bijstand] [AantalInwoners]
	// Voorstel, controleer: Personen met bijstand (aantal), gelijkenis 0,75. De noemer is Aantal inwoners (aantal).
}
