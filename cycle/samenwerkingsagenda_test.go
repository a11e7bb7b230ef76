package cycle_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

// The five steps: Samenwerkingsagenda Twente, proces.
func TestSamenwerkingsagenda_stappen(t *testing.T) {
	p := ingebouwd(t, cycle.IDSamenwerkingsagenda)
	const sectoren = "; voorkeur 1 vertegenwoordiger-onderwijs; voorkeur 1 vertegenwoordiger-zorg; voorkeur 1 vertegenwoordiger-gemeenten"
	rijen := []struct {
		doel, uitkomst string // a word of each
		wie            []string
	}{
		{"probleemanalyse", "zorglandschap", []string{"werkgroep!" + sectoren, "stuurgroep"}},
		{"actielijnen", "vijf actielijnen", []string{"werkgroep!" + sectoren}},
		{"wat er speelt", "per actielijn", []string{"werkgroep!" + sectoren, "tegenlezers!"}},
		{"randvoorwaarden", "projectorganisatie, fasering, menskracht en middelen, financiering en evaluatie", nil},
		{"evalueren", "evaluatie na de pilot", nil},
	}
	stappen := p.Stappen()
	require.Len(t, stappen, len(rijen))
	for i, s := range stappen {
		t.Run(s.ID, func(t *testing.T) {
			soort := agenda.Processtappen()[i]
			require.Equal(t, []any{soort.Nummer(), soort.String(), soort.Label(), soort.Bron()}, []any{s.Nummer, s.ID, s.Naam, s.Bron},
				"package agenda has the same steps")
			require.Contains(t, s.Doel, rijen[i].doel)
			require.Contains(t, strings.Join(s.Uitkomsten, "; "), rijen[i].uitkomst)
			var wie []string
			for _, d := range s.Deelnemers {
				wie = append(wie, plaatstekst(d))
			}
			require.Equal(t, rijen[i].wie, wie)
		})
	}
}

// "Ga dan terug naar stap 2": on new kernproblemen or ideas.
func TestSamenwerkingsagenda_terug(t *testing.T) {
	p := ingebouwd(t, cycle.IDSamenwerkingsagenda)
	var got []string
	for _, o := range p.Overgangen() {
		got = append(got, fmt.Sprintf("%s>%s %s", o.Van, o.Naar, p.Richting(o)))
	}
	require.Equal(t, []string{
		"onderzoek>analyse vooruit", "analyse>plan vooruit", "plan>project vooruit", "project>oplevering vooruit",
		"project>analyse terug", "oplevering>analyse terug",
	}, got)
	for _, van := range []string{"project", "oplevering"} {
		o, ok := p.Overgang(van, "analyse")
		require.True(t, ok)
		require.Equal(t, "nieuwe kernproblemen of ideeën", o.Wanneer)
		require.Equal(t, van == "project", o.Lezing != "", "the source tells it after step 5")
	}
	require.Empty(t, p.Volgende("oplevering"), "there the process ends")
	analyse, _ := p.Stap("analyse")
	require.Len(t, analyse.Vragen, 2, "a gap or an existing project; which actielijn")
}

// The source does not tell who sits in a project: that is said, not guessed.
func TestSamenwerkingsagenda_toets(t *testing.T) {
	p := ingebouwd(t, cycle.IDSamenwerkingsagenda)
	b := bevinding(t, p.Toets(cycle.Voorstel{Stap: "project", Aanwezigen: []cycle.Persoon{in("x", "werkgroep")}}), cycle.RegelPlaats, "")
	require.Equal(t, governance.NietTeToetsen, b.Oordeel)

	v := cycle.Voorstel{Stap: "plan", Aanwezigen: []cycle.Persoon{met("o", "vertegenwoordiger-onderwijs"), met("z", "vertegenwoordiger-zorg")}}
	require.Equal(t, []string{"hard deelname-verplicht tegenlezers", "voorkeur voorkeur vertegenwoordiger-gemeenten"}, gebroken(p.Toets(v)))
}
