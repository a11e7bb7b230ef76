package functies_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

func TestOpsommingen(t *testing.T) {
	opsommingtest.Keur(t, functies.Functies, functies.ParseFunctie,
		"formuleren-beleid", "inkoop", "contract-en-leveranciersmanagement", "bereikbaarheid-en-informatie", "vraagverheldering",
		"bepaling-ondersteuning", "uitvoering-ondersteuning", "regievoering", "toeleiding", "backoffice")
	opsommingtest.Keur(t, functies.Delen, functies.ParseDeel, "lokaal", "regionaal")
	opsommingtest.Keur(t, functies.Organisatievormen, functies.ParseOrganisatievorm, "gemeente", "stichting", "bv", "anders")
	opsommingtest.Keur(t, functies.Beheren, functies.ParseBeheer, "team-clm", "lokaal")
	opsommingtest.Keur(t, functies.Velden, functies.ParseVeld, "omschrijving", "verantwoordelijk", "organisatievorm")
}

func TestNummer(t *testing.T) {
	for i, f := range functies.Functies() {
		require.Equal(t, i+1, f.Nummer())
	}
	require.Zero(t, functies.Functie(0).Nummer())
	require.Zero(t, functies.Functie(11).Nummer())
}
