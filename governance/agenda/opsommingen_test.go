package agenda_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

// The words of levels, states, steps and evaluations are those of
// "Samenwerkingsagenda Twente, proces".
func TestOpsommingen(t *testing.T) {
	t.Run("Onderwerpstaat", func(t *testing.T) {
		opsommingtest.Keur(t, agenda.Onderwerpstaten, agenda.ParseOnderwerpstaat, "governance-geregeld", "project-mogelijk", "vraagt-uitwerking")
	})
	t.Run("Projectstaat", func(t *testing.T) {
		opsommingtest.Keur(t, agenda.Projectstaten, agenda.ParseProjectstaat, "voorgenomen", "lopend", "pilot-geevalueerd", "ingevoerd", "gestopt")
	})
	t.Run("Processtap", func(t *testing.T) {
		opsommingtest.Keur(t, agenda.Processtappen, agenda.ParseProcesstap, "onderzoek", "analyse", "plan", "project", "oplevering")
	})
	t.Run("Stadium", func(t *testing.T) {
		opsommingtest.Keur(t, agenda.Stadia, agenda.ParseStadium,
			"ingebracht", "geplaatst", "geprioriteerd", "gepland", "in-uitvoering", "geevalueerd", "geimplementeerd", "terug-naar-analyse")
	})
	t.Run("Antwoord", func(t *testing.T) {
		opsommingtest.Keur(t, agenda.Antwoorden, agenda.ParseAntwoord, "ja", "deels", "nee", "nog-niet-bekend")
	})
	t.Run("Evaluatie", func(t *testing.T) {
		opsommingtest.Keur(t, agenda.Evaluaties, agenda.ParseEvaluatie, "tussentijds", "na-de-pilot")
	})
	t.Run("Probleemsoort", func(t *testing.T) {
		opsommingtest.Keur(t, agenda.Probleemsoorten, agenda.ParseProbleemsoort, "kernprobleem", "idee")
	})
	t.Run("Uitkomst", func(t *testing.T) {
		opsommingtest.Keur(t, agenda.Uitkomsten, agenda.ParseUitkomst, "hiaat", "onder-project", "bij-onderwerp", "niet-eenduidig")
	})
}

// The five steps of the process, and the stadia in each. Source:
// Samenwerkingsagenda Twente, proces, stap 1 to 5 and nieuwe kernproblemen; the
// prioritising is put in step 3 by our reading.
func TestProcesstappen(t *testing.T) {
	wil := map[string][]agenda.Stadium{
		"1 Onderzoek":  {agenda.Ingebracht},
		"2 Analyse":    {agenda.Geplaatst, agenda.TerugNaarAnalyse},
		"3 Plan":       {agenda.Geprioriteerd, agenda.Gepland},
		"4 Project":    {agenda.InUitvoering},
		"5 Oplevering": {agenda.Geevalueerd, agenda.Geimplementeerd},
	}
	namen := []string{"", "1 Onderzoek", "2 Analyse", "3 Plan", "4 Project", "5 Oplevering"}
	require.Len(t, agenda.Processtappen(), 5)
	got := map[string][]agenda.Stadium{}
	for _, s := range agenda.Stadia() {
		n := s.Processtap().Nummer()
		require.Equal(t, namen[n][2:], s.Processtap().Label())
		got[namen[n]] = append(got[namen[n]], s)
	}
	require.Equal(t, wil, got)
	require.Zero(t, agenda.Stadium(0).Processtap())
	require.Zero(t, agenda.Processtap(0).Nummer())
	require.Zero(t, agenda.Processtap(6).Nummer())
}
