package functies_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

// leesFictief reads the made-up region, to be changed by a test.
func leesFictief(t *testing.T) *functies.Definitie {
	t.Helper()
	f, err := os.Open("testdata/fictief.json")
	require.NoError(t, err)
	d, err := functies.ReadJSON(f, "fictief.json")
	require.NoError(t, f.Close())
	require.NoError(t, err)
	return d
}

var wieKan = []string{"gemeente", "mosd", "team-clm", "consulent"}

// willekeurig gives a split that resolves, with few texts so that
// municipalities often do alike.
func willekeurig(t *rapid.T) *functies.Definitie {
	d := &functies.Definitie{Versie: functies.FormaatVersie, ID: "willekeurig", Naam: "Willekeurig (fictief)", Jaar: rapid.IntRange(1900, 2200).Draw(t, "jaar"), Fictief: true}
	for _, id := range wieKan {
		d.Verantwoordelijken = append(d.Verantwoordelijken, functies.Verantwoordelijke{ID: id, Naam: "wie " + id})
	}
	var codes []string
	for i := range rapid.IntRange(1, 6).Draw(t, "gemeenten") {
		g := functies.Gemeente{Code: fmt.Sprintf("GM99%02d", i), Naam: fmt.Sprintf("%c-dorp", 'F'-rune(i))}
		d.Gemeenten, codes = append(d.Gemeenten, g), append(codes, g.Code)
	}
	welke := rapid.SliceOfNDistinct(rapid.SampledFrom(functies.Functies()), 0, 10, rapid.ID[functies.Functie]).Draw(t, "functies")
	for _, f := range welke {
		d.Functies = append(d.Functies, functies.Verdeling{Functie: f, Lokaal: uitvoering(t), Regionaal: uitvoering(t)})
		for _, code := range codes {
			for _, deel := range functies.Delen() {
				if rapid.Bool().Draw(t, "afwijkend") {
					d.Afwijkingen = append(d.Afwijkingen, functies.Afwijking{Gemeente: code, Functie: f, Deel: deel, Uitvoering: uitvoering(t)})
				}
			}
		}
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "partijen") {
		d.Partijen = append(d.Partijen, functies.Partij{
			ID: fmt.Sprintf("partij-%d", i), Naam: "Partij", Beheer: rapid.SampledFrom(functies.Beheren()).Draw(t, "beheer"),
			Gemeenten: rapid.SliceOfNDistinct(rapid.SampledFrom(codes), 1, len(codes), rapid.ID[string]).Draw(t, "werkt in"),
		})
	}
	return d
}

func uitvoering(t *rapid.T) functies.Uitvoering {
	return functies.Uitvoering{
		Omschrijving:     rapid.SampledFrom([]string{"zo", "anders"}).Draw(t, "omschrijving"),
		Verantwoordelijk: rapid.SliceOfNDistinct(rapid.SampledFrom(wieKan), 0, 2, rapid.ID[string]).Draw(t, "wie"),
		Organisatievorm:  rapid.SampledFrom(append(functies.Organisatievormen(), 0)).Draw(t, "vorm"),
		Reden:            rapid.SampledFrom([]string{"", "daarom", `=1+1;"x"`}).Draw(t, "reden"),
		Lezing:           rapid.SampledFrom([]string{"", "onze lezing"}).Draw(t, "lezing"),
	}
}
