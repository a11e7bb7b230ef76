package cycle_test

import (
	"fmt"
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
	wieErZijn := [][]string{
		{"werkgroep!" + sectoren, "stuurgroep"},
		{"werkgroep!" + sectoren},
		{"werkgroep!" + sectoren, "tegenlezers!"},
		nil,
		nil,
	}
	stappen := p.Stappen()
	require.Len(t, stappen, len(wieErZijn))
	for i, s := range stappen {
		t.Run(s.ID, func(t *testing.T) {
			soort := agenda.Processtappen()[i]
			require.Equal(t, []any{soort.Nummer(), soort.String(), soort.Label(), soort.Bron()}, []any{s.Nummer, s.ID, s.Naam, s.Bron},
				"package agenda has the same steps")
			var wie []string
			for _, d := range s.Deelnemers {
				wie = append(wie, plaatstekst(d))
			}
			require.Equal(t, wieErZijn[i], wie)
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
}

// The source does not tell who sits in a project: that is said, not guessed.
func TestSamenwerkingsagenda_toets(t *testing.T) {
	p := ingebouwd(t, cycle.IDSamenwerkingsagenda)
	b := bevinding(t, p.Toets(cycle.Voorstel{Stap: "project", Aanwezigen: []cycle.Persoon{in("x", "werkgroep")}}), cycle.RegelPlaats, "")
	require.Equal(t, governance.NietTeToetsen, b.Oordeel)

	v := cycle.Voorstel{Stap: "plan", Aanwezigen: []cycle.Persoon{met("o", "vertegenwoordiger-onderwijs"), met("z", "vertegenwoordiger-zorg")}}
	require.Equal(t, []string{"hard deelname-verplicht tegenlezers", "voorkeur voorkeur vertegenwoordiger-gemeenten"}, gebroken(p.Toets(v)))
}
