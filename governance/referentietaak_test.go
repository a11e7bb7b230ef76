package governance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

// keurTaken holds the task of each body and role to words that must be in it,
// separated by "|"; none says that the source tells no task.
func keurTaken(t *testing.T, d *governance.Definitie, woorden map[string]string) {
	t.Helper()
	taken := map[string]string{}
	for _, o := range d.Organen {
		taken[o.ID] = o.Taak
	}
	for _, r := range d.Rollen {
		taken[r.ID] = r.Taak
	}
	for id, taak := range taken {
		wil, ok := woorden[id]
		require.True(t, ok, "%s has a case", id)
		if wil == "" {
			require.Empty(t, taak, "%s: nothing is made up", id)
			continue
		}
		for woord := range strings.SplitSeq(wil, "|") {
			require.Contains(t, taak, woord, id)
		}
	}
	require.Len(t, taken, len(woorden), "each case is of a body or a role")
}

// Brede Monitoring Achterhoek, plaat: what each body does in the steps.
func TestBredeMonitoring_taken(t *testing.T) {
	keurTaken(t, governance.BredeMonitoring(), map[string]string{
		"inwoners":                           "Cliënten|vragenlijst|driehoeksgesprek",
		"consulenten":                        "Toegangsmedewerkers|acht gemeenten|vragenlijst|driehoeksgesprek",
		"professionals-aanbieders":           "gecontracteerde|jeugdhulp en Wmo|vragenlijst|driehoeksgesprek",
		"backoffice-aanbieders":              "berichtenverkeer",
		"bouwgroep-1":                        "gedachtegoed",
		"bouwgroep-2":                        "andere bouwgroep",
		"verbindingsgroep":                   "beide bouwgroepen|elk lid zit in allebei",
		"analysegroep":                       "Ordent|eerste analyse",
		"accountteam-ambulante-jeugdhulp":    "inkoopsegment Ambulante jeugdhulp",
		"accountteam-jeugdhulp-met-verblijf": "inkoopsegment Jeugdhulp met verblijf",
		// Not all take part in every situation: in principle, Wmo not on jeugdhulp.
		"accountteam-wmo":                  "inkoopsegment Wmo|in beginsel niet mee over jeugdhulp",
		"ambtelijk-overleg-wmo":            "",
		"ambtelijk-overleg-jeugd":          "",
		"regieteam-rssda":                  "implementeren|bijstellen|opgaven",
		"team-clm":                         "contract- en leveranciersmanagement|aanbieders",
		"poho":                             "wethouders",
		"mosd":                             "managers|acht gemeenten|bereidt het portefeuillehoudersoverleg voor",
		"college":                          "",
		"klein-bestuurlijk-overleg":        "Afvaardiging van bestuurders van gemeenten en gecontracteerde aanbieders",
		"stuurgroep-ontwikkelagenda":       "Verbindt|Ontwikkelagenda",
		"inwoner":                          "vragenlijst|driehoeksgesprek",
		"consulent":                        "toegang|acht gemeenten|driehoeksgesprek",
		"professional":                     "gecontracteerde|jeugdhulp of Wmo|driehoeksgesprek",
		"backoffice-aanbieder":             "berichtenverkeer",
		"ervaringsdeskundige":              "eigen ervaring",
		"lid-clientenraad":                 "",
		"lid-participatieraad":             "",
		"lid-sociale-raad":                 "",
		"data-analist-aanbieder":           "Ordent|aanbieders",
		"data-analist-sda":                 "Ordent|gemeenten",
		"specialist":                       "wanneer een onderwerp daarom vraagt",
		"lid-bouwgroep":                    "brede monitoring",
		"vertegenwoordiger-aanbieder":      "aanbieder|contract",
		"contractmanager":                  "namens de gemeenten|contracten",
		"voorzitter-ao-wmo":                "",
		"voorzitter-ao-jeugd":              "",
		"vertegenwoordiger-primair-proces": "",
		"manager-sociaal-domein":           "borging|eigen gemeente",
		"wethouder":                        "eigen gemeente|met de andere",
		"bestuurder-gemeente":              "klein bestuurlijk overleg|gemeenten",
		"bestuurder-aanbieder":             "klein bestuurlijk overleg|aanbieders",
		"strategisch-adviseur-sda":         "landelijke|(boven)regionale|vooruitgeschoven post|stap 4 en 6",
	})
}

// Samenwerken om elkaar te versterken, 2017, bijlage 6 and 7.
func TestAchterhoek2017_taken(t *testing.T) {
	keurTaken(t, governance.Achterhoek2017(), map[string]string{
		"gemeenteraad":                  "hoogste bestuur",
		"college":                       "dagelijks bestuur",
		"poho":                          "wethouders",
		"mosd":                          "Spin in het web|sturing|prioritering|samenhang|afstemming|borging in de eigen gemeente",
		"dna":                           "directeuren",
		"team-clm":                      "namens alle acht gemeenten|meer dan twee gemeenten|1 juni 2017",
		"buitenschil-clm":               "Buitenschil|lokale partijen|eigen gemeente",
		"wethouder":                     "eigen gemeente",
		"manager-sociaal-domein":        "borging|eigen gemeente",
		"directeur":                     "",
		"contractmanager":               "namens de gemeenten|contracten",
		"contractbeheerder":             "",
		"kennismanager":                 "",
		"toezicht-en-kwaliteitsmanager": "",
		"lokaal-contractmanager":        "één gemeente|lokale partijen",
	})
}

// The vision's two conditions for working together, in hoofdstuk 2.
func TestAchterhoek2017_voorwaarden(t *testing.T) {
	s := los(t, governance.Achterhoek2017())
	v := s.Voorwaarden()
	require.Len(t, v, 2)
	for i, wil := range [][]string{
		{"besluiten", "opdrachtgever- en opdrachtnemerschap", "ambtenaren en bestuurders", "verantwoordelijk"},
		{"sturing", "geheel", "afstemming", "prioriteiten", "expertise", "afspraken", "gelijke uitvoering"},
	} {
		require.Len(t, v[i].Vraagt, len(wil))
		for j, woord := range wil {
			require.Contains(t, v[i].Vraagt[j], woord)
		}
		require.Contains(t, v[i].Bron, "hoofdstuk 2")
	}
	require.Contains(t, v[0].Naam, "spelregels")
	require.Contains(t, v[1].Naam, "commitment")

	v[0].Vraagt[0] = "anders"
	require.NotEqual(t, "anders", s.Voorwaarden()[0].Vraagt[0], "a copy")
	require.Empty(t, los(t, governance.Programma2018()).Voorwaarden(), "the programme tells none")
}

// Programmaplan Samenwerken in het sociaal domein 2.0, hoofdstuk 5.
func TestProgramma2018_taken(t *testing.T) {
	keurTaken(t, governance.Programma2018(), map[string]string{
		"college":                        "bestuurlijke opdracht|elk levert een bestuurlijk opdrachtgever",
		"managementteam-werkorganisatie": "levert de ambtelijk opdrachtgever",
		"stuurgroep-programma":           "Stuurt het programma|resultaten en prioriteiten bijstellen",
		"programmateam":                  "projecten",
		"sponsorgroep":                   "klankbordgroep|afdelingen",
		"projectteam":                    "Voert een project uit",
		"bestuurlijk-opdrachtgever":      "bestuurlijke wil",
		"ambtelijk-opdrachtgever":        "ambtelijke wil",
		"programmamanager":               "18-|18+|ook projectleider van Verstevigen netwerken",
		"projectleider":                  "4 tot 6 uur per week",
		"projectmedewerker":              "projectteam",
		"coordinator":                    "deelproject",
		"sponsorgroeplid":                "2 uur per maand",
		"professional":                   "andere organisatie",
		"inwoner":                        "projecten",
	})
}

// The colleges give the assignment, the stuurgroep steers, the sponsorgroep
// thinks along. All lines are our reading: the drawing is lost.
func TestProgramma2018_lijnen(t *testing.T) {
	type lijn struct {
		van, naar string
		soort     governance.Lijnsoort
	}
	var lijnen []lijn
	for _, l := range los(t, governance.Programma2018()).Lijnen() {
		lijnen = append(lijnen, lijn{l.Van, l.Naar, l.Soort})
		require.NotEmpty(t, l.Bron)
		require.NotEmpty(t, l.Lezing)
	}
	require.Equal(t, []lijn{
		{"college", "stuurgroep-programma", governance.Stuurt},
		{"stuurgroep-programma", "programmateam", governance.Stuurt},
		{"programmateam", "projectteam", governance.Stuurt},
		{"sponsorgroep", "programmateam", governance.Adviseert},
	}, lijnen)
}
