package governance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

func los(t *testing.T, d *governance.Definitie) *governance.Structuur {
	t.Helper()
	s, err := d.Resolve()
	require.NoError(t, err)
	return s
}

// orgaanrij is what a document says of a body. Leden are the places in the
// notation of lidtekst.
type orgaanrij struct {
	id, naam    string
	soort       governance.Orgaansoort
	leden       []string
	bereidtVoor []string
	ritme       string
}

// lidtekst writes a place shortly: who, and min-max/voorkeur where given.
func lidtekst(l governance.Lidmaatschap) string {
	s := strings.Join(l.Rollen, "|")
	if l.Orgaan != "" {
		s = "@" + l.Orgaan
	}
	for _, g := range []struct {
		teken string
		n     int
	}{{" min ", l.Minimaal}, {" voorkeur ", l.Voorkeur}, {" max ", l.Maximaal}} {
		if g.n > 0 {
			s += g.teken + string(rune('0'+g.n))
		}
	}
	if l.Allen {
		s += " allen"
	}
	if l.OpUitnodiging {
		s += " op uitnodiging"
	}
	return s
}

func keurOrganen(t *testing.T, s *governance.Structuur, rijen []orgaanrij) {
	t.Helper()
	bekend := map[string]bool{}
	for _, r := range rijen {
		bekend[r.id] = true
		t.Run(r.id, func(t *testing.T) {
			o, ok := s.Orgaan(r.id)
			require.True(t, ok)
			require.Equal(t, r.naam, o.Titel())
			require.Equal(t, r.soort, o.Soort)
			require.NotEmpty(t, o.Bron)
			var leden []string
			for _, l := range o.Leden {
				leden = append(leden, lidtekst(l))
			}
			require.Equal(t, r.leden, leden)
			var voor []string
			for _, v := range s.BereidtVoor(r.id) {
				voor = append(voor, v.Orgaan)
			}
			require.Equal(t, r.bereidtVoor, voor)
			ritme := ""
			if o.Vergadert != nil {
				ritme = o.Vergadert.String()
			}
			require.Equal(t, r.ritme, ritme)
		})
	}
	for _, o := range s.Organen() {
		require.True(t, bekend[o.ID], "%s has a case", o.ID)
	}
}

func keurRollen(t *testing.T, s *governance.Structuur, rijen map[string][]string) {
	t.Helper()
	for id, organen := range rijen {
		t.Run("rol "+id, func(t *testing.T) {
			r, ok := s.Rol(id)
			require.True(t, ok)
			require.NotEmpty(t, r.Naam)
			require.NotEmpty(t, r.Bron)
			require.Equal(t, organen, s.MetRol(id))
		})
	}
	require.Len(t, s.Rollen(), len(rijen), "each role has a case")
}

// Brede Monitoring Achterhoek, plaat.
func TestBredeMonitoring(t *testing.T) {
	s := los(t, governance.BredeMonitoring())
	accountteam := []string{"@team-clm", "vertegenwoordiger-aanbieder"}
	bouwgroep := []string{"@verbindingsgroep allen", "lid-bouwgroep"}
	keurOrganen(t, s, []orgaanrij{
		{id: "inwoners", naam: "Inwoners", soort: governance.Deelnemers, leden: []string{"inwoner"}},
		{id: "consulenten", naam: "Consulenten", soort: governance.Deelnemers, leden: []string{"consulent"}},
		{id: "professionals-aanbieders", naam: "Professionals van aanbieders", soort: governance.Deelnemers, leden: []string{"professional"}},
		{id: "backoffice-aanbieders", naam: "Backoffice van aanbieders", soort: governance.Deelnemers, leden: []string{"backoffice-aanbieder"}},
		{id: "bouwgroep-1", naam: "Bouwgroep 1 brede monitoring", soort: governance.Werkgroep, leden: bouwgroep},
		{id: "bouwgroep-2", naam: "Bouwgroep 2 brede monitoring", soort: governance.Werkgroep, leden: bouwgroep},
		{id: "verbindingsgroep", naam: "Verbindingsgroep brede monitoring", soort: governance.Werkgroep},
		{id: "analysegroep", naam: "Analysegroep", soort: governance.Werkgroep, leden: []string{
			"@bouwgroep-2", "@bouwgroep-1 min 1", "consulent voorkeur 2", "professional voorkeur 2",
			"lid-clientenraad|lid-participatieraad|lid-sociale-raad|ervaringsdeskundige",
			"data-analist-aanbieder", "data-analist-sda", "specialist op uitnodiging",
		}},
		{id: "accountteam-ambulante-jeugdhulp", naam: "Accountteam Ambulante jeugdhulp", soort: governance.Team, leden: accountteam},
		{id: "accountteam-jeugdhulp-met-verblijf", naam: "Accountteam Jeugdhulp met verblijf", soort: governance.Team, leden: accountteam},
		{id: "accountteam-wmo", naam: "Accountteam Wmo", soort: governance.Team, leden: accountteam},
		{id: "ambtelijk-overleg-wmo", naam: "Regionaal ambtelijk overleg Wmo (AO Wmo)", soort: governance.AmbtelijkOverleg, leden: []string{"voorzitter-ao-wmo min 1 max 1"}},
		{id: "ambtelijk-overleg-jeugd", naam: "Regionaal ambtelijk overleg Jeugd (AO Jeugd)", soort: governance.AmbtelijkOverleg, leden: []string{"voorzitter-ao-jeugd min 1 max 1"}},
		{id: "regieteam-rssda", naam: "Regieteam RSSDA", soort: governance.Team, leden: []string{
			"voorzitter-ao-wmo min 1 max 1", "voorzitter-ao-jeugd min 1 max 1",
			"vertegenwoordiger-primair-proces min 1 max 1", "@team-clm min 1 max 1", "specialist op uitnodiging",
		}},
		{id: "team-clm", naam: "Team CLM", soort: governance.Team},
		{id: "poho", naam: "Portefeuillehoudersoverleg Sociaal (PoHo)", soort: governance.BestuurlijkOverleg, leden: []string{"wethouder"}},
		{id: "mosd", naam: "Management Overleg Sociaal Domein (MOSD)", soort: governance.AmbtelijkOverleg, leden: []string{"manager-sociaal-domein min 8"}, bereidtVoor: []string{"poho"}},
		{id: "college", naam: "College van burgemeester en wethouders", soort: governance.Bestuursorgaan},
		{id: "klein-bestuurlijk-overleg", naam: "Klein bestuurlijk overleg", soort: governance.BestuurlijkOverleg, leden: []string{"bestuurder-gemeente", "bestuurder-aanbieder"}},
		{id: "stuurgroep-ontwikkelagenda", naam: "Stuurgroep Ontwikkelagenda", soort: governance.Stuurgroep, leden: []string{
			"vertegenwoordiger-aanbieder", "contractmanager", "strategisch-adviseur-sda",
		}},
	})
	keurRollen(t, s, map[string][]string{
		"inwoner":                          {"inwoners"},
		"consulent":                        {"consulenten", "analysegroep"},
		"professional":                     {"professionals-aanbieders", "analysegroep"},
		"backoffice-aanbieder":             {"backoffice-aanbieders"},
		"ervaringsdeskundige":              {"analysegroep"},
		"lid-clientenraad":                 {"analysegroep"},
		"lid-participatieraad":             {"analysegroep"},
		"lid-sociale-raad":                 {"analysegroep"},
		"data-analist-aanbieder":           {"analysegroep"},
		"data-analist-sda":                 {"analysegroep"},
		"specialist":                       {"analysegroep", "regieteam-rssda"},
		"lid-bouwgroep":                    {"bouwgroep-1", "bouwgroep-2"},
		"vertegenwoordiger-aanbieder":      {"accountteam-ambulante-jeugdhulp", "accountteam-jeugdhulp-met-verblijf", "accountteam-wmo", "stuurgroep-ontwikkelagenda"},
		"contractmanager":                  {"stuurgroep-ontwikkelagenda"},
		"voorzitter-ao-wmo":                {"ambtelijk-overleg-wmo", "regieteam-rssda"},
		"voorzitter-ao-jeugd":              {"ambtelijk-overleg-jeugd", "regieteam-rssda"},
		"vertegenwoordiger-primair-proces": {"regieteam-rssda"},
		"manager-sociaal-domein":           {"mosd"},
		"wethouder":                        {"poho"},
		"bestuurder-gemeente":              {"klein-bestuurlijk-overleg"},
		"bestuurder-aanbieder":             {"klein-bestuurlijk-overleg"},
		"strategisch-adviseur-sda":         {"stuurgroep-ontwikkelagenda"},
	})
	require.Equal(t, []string{"bouwgroep-1", "bouwgroep-2"}, s.ZitIn("verbindingsgroep"), "its members sit in both")
	require.Equal(t, []string{"bouwgroep-2", "bouwgroep-1"}, s.Herkomst("analysegroep"))
	require.Equal(t, []string{"ambtelijk-overleg-wmo", "ambtelijk-overleg-jeugd", "team-clm"}, s.Herkomst("regieteam-rssda"))
	for _, l := range s.Lijnen() {
		require.NotEqual(t, governance.Stuurt, l.Soort, "the plate tells of no steering")
	}
}

// Samenwerken om elkaar te versterken, 2017, bijlage 6 and 7.
func TestAchterhoek2017(t *testing.T) {
	s := los(t, governance.Achterhoek2017())
	keurOrganen(t, s, []orgaanrij{
		{id: "gemeenteraad", naam: "Gemeenteraad", soort: governance.Bestuursorgaan},
		{id: "college", naam: "College van burgemeester en wethouders", soort: governance.Bestuursorgaan},
		{id: "poho", naam: "Portefeuillehoudersoverleg Sociaal (PoHo)", soort: governance.BestuurlijkOverleg, leden: []string{"wethouder"}},
		{id: "mosd", naam: "Management Overleg Sociaal Domein (MOSD)", soort: governance.AmbtelijkOverleg, leden: []string{"manager-sociaal-domein min 8"}, bereidtVoor: []string{"poho"}},
		{id: "dna", naam: "Directeuren Netwerk Achterhoek (DNA)", soort: governance.AmbtelijkOverleg, leden: []string{"directeur"}},
		{id: "team-clm", naam: "Team CLM", soort: governance.Team, leden: []string{
			"contractmanager min 4 max 4", "contractbeheerder min 1 max 1", "kennismanager min 1 max 1", "toezicht-en-kwaliteitsmanager min 1 max 1",
		}},
		{id: "buitenschil-clm", naam: "Lokale contractmanagers", soort: governance.Team, leden: []string{"lokaal-contractmanager min 8"}},
	})
	keurRollen(t, s, map[string][]string{
		"wethouder":                     {"poho"},
		"manager-sociaal-domein":        {"mosd"},
		"directeur":                     {"dna"},
		"contractmanager":               {"team-clm"},
		"contractbeheerder":             {"team-clm"},
		"kennismanager":                 {"team-clm"},
		"toezicht-en-kwaliteitsmanager": {"team-clm"},
		"lokaal-contractmanager":        {"buitenschil-clm"},
	})
	team, _ := s.Orgaan("team-clm")
	posten := 0
	for _, l := range team.Leden {
		posten += l.Minimaal
	}
	require.Equal(t, 7, posten)

	type lijn struct {
		van, naar string
		soort     governance.Lijnsoort
	}
	var lijnen []lijn
	for _, l := range s.Lijnen() {
		lijnen = append(lijnen, lijn{l.Van, l.Naar, l.Soort})
		require.NotEmpty(t, l.Bron)
		if l.Soort == governance.Stuurt || l.Soort == governance.StaatNaast {
			require.NotEmpty(t, l.Lezing, "the picture's lines are lost")
		}
	}
	require.Equal(t, []lijn{
		{"gemeenteraad", "college", governance.Stuurt},
		{"college", "poho", governance.Stuurt},
		{"poho", "mosd", governance.Stuurt},
		{"mosd", "team-clm", governance.Stuurt},
		{"dna", "mosd", governance.StaatNaast},
		{"mosd", "poho", governance.BereidtVoor},
		{"buitenschil-clm", "team-clm", governance.Verbindt},
	}, lijnen)
}

// Programmaplan Samenwerken in het sociaal domein 2.0, hoofdstuk 5.
func TestProgramma2018(t *testing.T) {
	s := los(t, governance.Programma2018())
	keurOrganen(t, s, []orgaanrij{
		{id: "college", naam: "College van burgemeester en wethouders", soort: governance.Bestuursorgaan},
		{id: "managementteam-werkorganisatie", naam: "Managementteam van de werkorganisatie (MT)", soort: governance.AmbtelijkOverleg},
		{id: "stuurgroep-programma", naam: "Stuurgroep Samenwerken in het sociaal domein 2.0", soort: governance.Stuurgroep, leden: []string{
			"bestuurlijk-opdrachtgever min 2 max 2", "ambtelijk-opdrachtgever min 1 max 1", "programmamanager min 2 max 2",
		}, ritme: "minstens 1 keer per 2 maanden"},
		{id: "programmateam", naam: "Programmateam", soort: governance.Team, leden: []string{"projectleider", "programmamanager min 2 max 2"}},
		{id: "sponsorgroep", naam: "Sponsorgroep", soort: governance.Klankbordgroep, leden: []string{"sponsorgroeplid"}},
		{id: "projectteam", naam: "Projectteam", soort: governance.Team, leden: []string{"projectleider|coordinator min 1", "projectmedewerker", "professional|inwoner op uitnodiging"}},
	})
	keurRollen(t, s, map[string][]string{
		"bestuurlijk-opdrachtgever": {"stuurgroep-programma"},
		"ambtelijk-opdrachtgever":   {"stuurgroep-programma"},
		"programmamanager":          {"stuurgroep-programma", "programmateam"},
		"projectleider":             {"programmateam", "projectteam"},
		"projectmedewerker":         {"projectteam"},
		"coordinator":               {"projectteam"},
		"sponsorgroeplid":           {"sponsorgroep"},
		"professional":              {"projectteam"},
		"inwoner":                   {"projectteam"},
	})
	for id, afkorting := range map[string]string{
		"bestuurlijk-opdrachtgever": "BO", "ambtelijk-opdrachtgever": "AO", "programmamanager": "PM",
		"projectleider": "PL", "projectmedewerker": "PW", "coordinator": "CO",
	} {
		r, _ := s.Rol(id)
		require.Equal(t, afkorting, r.Afkorting)
	}
	require.Equal(t, []string{"college", "managementteam-werkorganisatie"}, s.Herkomst("stuurgroep-programma"), "BO from the colleges, AO from the MT")
	require.Equal(t, []governance.Schakel{{Orgaan: "stuurgroep-programma", Stappen: 1}, {Orgaan: "programmateam", Stappen: 2}, {Orgaan: "projectteam", Stappen: 3}}, s.Onder("college"))
	stuurgroep, _ := s.Orgaan("stuurgroep-programma")
	require.Equal(t, governance.Ritme{Keren: 1, Per: 2, Eenheid: governance.Maand}, *stuurgroep.Vergadert)
}

// What has the same id in two structures is the same thing there.
func TestZelfdeID(t *testing.T) {
	organen, rollen := map[string]governance.Orgaan{}, map[string]bool{}
	for _, d := range []*governance.Definitie{governance.BredeMonitoring(), governance.Achterhoek2017(), governance.Programma2018()} {
		for _, o := range d.Organen {
			if ander, ook := organen[o.ID]; ook {
				require.Equal(t, []any{ander.Naam, ander.Afkorting, ander.Soort, ander.Schaal}, []any{o.Naam, o.Afkorting, o.Soort, o.Schaal})
			}
			organen[o.ID] = o
		}
		for _, r := range d.Rollen {
			rollen[r.ID] = true
		}
	}
	for id := range rollen {
		require.NotContains(t, organen, id, "an id says which of the two is meant, over all structures")
	}
	governance.BredeMonitoring().Organen[0].Naam = "anders"
	require.Equal(t, "Inwoners", governance.BredeMonitoring().Organen[0].Naam, "each call gives a fresh one")
}
