package functies_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

// plek is a mistake by its path and kind.
type plek struct {
	pad  string
	code goaltree.Code
}

func plekken(err error) []plek {
	var alle []plek
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, plek{f.Pad, f.Code})
	}
	return alle
}

func TestResolveNoemtElkeFout(t *testing.T) {
	d := leesFictief(t)
	d.ID = "Twee Woorden"
	d.Naam = " "
	d.Jaar = 17
	d.Gemeenten = append(d.Gemeenten,
		functies.Gemeente{Code: "GM9911", Naam: "Dubbel"},
		functies.Gemeente{Code: "PV25", Naam: "Provincie"},
		functies.Gemeente{Code: "GM9914 ", Naam: "Aadrecht"},
		functies.Gemeente{})
	d.Verantwoordelijken = append(d.Verantwoordelijken, functies.Verantwoordelijke{ID: "gemeente", Naam: "nog eens"}, functies.Verantwoordelijke{ID: "leeg"})
	d.Functies = append(d.Functies, d.Functies[1], functies.Verdeling{Functie: 11, Lokaal: d.Functies[0].Lokaal, Regionaal: d.Functies[0].Regionaal})
	d.Functies[0].Lokaal = functies.Uitvoering{Verantwoordelijk: []string{"gemeente", "gemeente", "gemeent", ""}, Organisatievorm: 9}
	goed := d.Functies[1].Lokaal
	d.Afwijkingen = append(d.Afwijkingen,
		functies.Afwijking{Gemeente: "GM0197", Functie: functies.Inkoop, Deel: functies.Lokaal, Uitvoering: goed},
		functies.Afwijking{Gemeente: "GM9912", Functie: functies.Vraagverheldering, Deel: functies.Lokaal, Uitvoering: goed},
		functies.Afwijking{Gemeente: "GM9912", Deel: functies.Deel(3), Uitvoering: functies.Uitvoering{}})
	d.Partijen = append(d.Partijen,
		functies.Partij{ID: "zorggroep-linde", Gemeenten: []string{"GM9911", "GM9911", "GM9999"}},
		functies.Partij{ID: "zonder", Naam: "Zonder", Beheer: functies.TeamCLM})

	v, err := d.Resolve()
	require.Nil(t, v)
	require.ElementsMatch(t, []plek{
		{"id", goaltree.CodeOngeldigeWaarde},
		{"naam", goaltree.CodeLeeg},
		{"jaar", goaltree.CodePeriode},
		{"gemeenten[3].code", goaltree.CodeDubbel},
		{"gemeenten[4].code", goaltree.CodeRegio},
		{"gemeenten[5].code", goaltree.CodeRegio},
		{"gemeenten[5].naam", goaltree.CodeDubbel},
		{"gemeenten[6].code", goaltree.CodeLeeg},
		{"gemeenten[6].naam", goaltree.CodeLeeg},
		{"verantwoordelijken[8].id", goaltree.CodeDubbel},
		{"verantwoordelijken[9].naam", goaltree.CodeLeeg},
		{"functies[10].functie", goaltree.CodeDubbel},
		{"functies[11].functie", goaltree.CodeOngeldigeWaarde},
		{"functies[0].lokaal.omschrijving", goaltree.CodeLeeg},
		{"functies[0].lokaal.verantwoordelijk[1]", goaltree.CodeDubbel},
		{"functies[0].lokaal.verantwoordelijk[2]", goaltree.CodeOnbekendeTak},
		{"functies[0].lokaal.verantwoordelijk[3]", goaltree.CodeLeeg},
		{"functies[0].lokaal.organisatievorm", goaltree.CodeOngeldigeWaarde},
		{"afwijkingen[6].gemeente", goaltree.CodeOnbekendeTak},
		{"afwijkingen[7]", goaltree.CodeDubbel},
		{"afwijkingen[8].functie", goaltree.CodeOngeldigeWaarde},
		{"afwijkingen[8].deel", goaltree.CodeOngeldigeWaarde},
		{"afwijkingen[8].uitvoering.omschrijving", goaltree.CodeLeeg},
		{"partijen[4].id", goaltree.CodeDubbel},
		{"partijen[4].naam", goaltree.CodeLeeg},
		{"partijen[4].gemeenten[1]", goaltree.CodeDubbel},
		{"partijen[4].gemeenten[2]", goaltree.CodeOnbekendeTak},
		{"partijen[4].beheer", goaltree.CodeOngeldigeWaarde},
		{"partijen[5].gemeenten", goaltree.CodeLeeg},
	}, plekken(err))
}

func TestResolveLeeg(t *testing.T) {
	_, err := (&functies.Definitie{}).Resolve()
	require.ElementsMatch(t, []plek{
		{"versie", goaltree.CodeVersie}, {"id", goaltree.CodeLeeg}, {"naam", goaltree.CodeLeeg}, {"jaar", goaltree.CodePeriode}, {"gemeenten", goaltree.CodeLeeg},
	}, plekken(err))
}

func TestAfwijkingVanOntbrekendeFunctie(t *testing.T) {
	d := leesFictief(t)
	d.Functies = d.Functies[:9] // without backoffice, from which one deviates
	_, err := d.Resolve()
	require.Equal(t, []plek{{"afwijkingen[4].functie", goaltree.CodeOnbekendeTak}}, plekken(err))
}

func TestStuurtekens(t *testing.T) {
	d := leesFictief(t)
	d.Partijen[0].Naam = "Zorg\x1b[31m"
	_, err := d.Resolve()
	require.Len(t, plekken(err), 1)
	require.Equal(t, "partijen[0].naam", plekken(err)[0].pad)
	require.Error(t, functies.WriteJSON(nil, d), "refused before anything is written")
	require.ErrorIs(t, functies.WriteJSON(nil, nil), goaltree.CodeLeeg)
}

func TestVan(t *testing.T) {
	v, err := leesFictief(t).Resolve()
	require.NoError(t, err)

	beekstede, err := v.Van("GM9912", functies.Vraagverheldering)
	require.NoError(t, err)
	require.Equal(t, "Beekstede", beekstede.Gemeente.Naam)
	require.True(t, beekstede.Lokaal.Afwijkend)
	require.Equal(t, functies.VormStichting, beekstede.Lokaal.Organisatievorm)
	require.Equal(t, []string{"Stichting Toegang Beekstede"}, v.Namen(beekstede.Lokaal.Verantwoordelijk))
	require.False(t, beekstede.Regionaal.Afwijkend)

	// Aadrecht writes down what the rule says already, with a reason of its own.
	aadrecht, err := v.Van("GM9911", functies.Regievoering)
	require.NoError(t, err)
	require.False(t, aadrecht.Lokaal.Afwijkend)
	require.Equal(t, "Zo beschreven in het eigen beleidsplan.", aadrecht.Lokaal.Reden)
	groep := v.Vergelijk()[7].Lokaal[0]
	require.Len(t, groep.Gemeenten, 3)
	require.Empty(t, groep.Uitvoering.Reden, "one's own reason is not that of all who follow the rule")

	_, err = v.Van("GM9921", functies.Inkoop)
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)
	require.ErrorContains(t, err, "did you mean GM9911?")
	_, err = v.Van("Aadrecht", functies.Inkoop)
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)
	_, err = v.Van("GM9911", 0)
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)

	require.Equal(t, []string{"de gemeente", "onbekend"}, v.Namen([]string{"gemeente", "onbekend"}))
}

func TestRegionaal(t *testing.T) {
	v, err := leesFictief(t).Resolve()
	require.NoError(t, err)
	alle := v.Regionaal()
	require.Len(t, alle, 10)
	for i, g := range alle {
		require.Equal(t, functies.Functies()[i], g.Functie)
		require.Equal(t, v.Verdelingen()[i].Regionaal, g.Uitvoering)
		if g.Functie == functies.Backoffice {
			require.Equal(t, []functies.Gemeente{{Code: "GM9913", Naam: "Veldwijk"}}, g.Anders)
		} else {
			require.Empty(t, g.Anders)
		}
	}
}
