package governance_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

// The analysegroep of the Brede Monitoring: one of bouwgroep 1 at least, two
// consulenten and two professionals by preference.
func ExampleStructuur_ToetsBezetting() {
	structuur, err := governance.BredeMonitoring().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	groep := []string{"analysegroep"}
	toetsen, err := structuur.ToetsBezetting([]governance.Deelnemer{
		{Code: "A", Rollen: []string{"consulent"}, Organen: []string{"analysegroep", "bouwgroep-2"}},
		{Code: "B", Rollen: []string{"professional"}, Organen: groep},
		{Code: "C", Rollen: []string{"professional"}, Organen: groep},
		{Code: "D", Rollen: []string{"ervaringsdeskundige"}, Organen: groep},
		{Code: "E", Rollen: []string{"data-analist-sda"}, Organen: groep},
		{Code: "F", Organen: groep},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range toetsen {
		if t.Bij == "analysegroep" && t.Oordeel != governance.Voldaan {
			fmt.Printf("%s: %s: %s\n", t.Strengheid.Label(), t.Naam, t.Bevinding)
		}
	}
	// Output:
	// moet: afvaardiging van Bouwgroep 1 brede monitoring: minstens 1: Er zijn er 0.
	// bij voorkeur: Consulent: bij voorkeur 2: Er is 1.
	// moet: Data-analist van een aanbieder: minstens 1: Er zijn er 0.
	// bij voorkeur: Ieder lid vervult een plaats: Zonder plaats: F.
}

// oordelen gives of each outcome at a body its rule, place and outcome.
func oordelen(toetsen []governance.Toets, bij string) []string {
	var alle []string
	for _, t := range toetsen {
		if t.Bij == bij {
			alle = append(alle, fmt.Sprintf("%s %s", t.Regel, t.Oordeel))
		}
	}
	return alle
}

func TestToetsBezetting(t *testing.T) {
	s := los(t, governance.BredeMonitoring())
	for naam, g := range map[string]struct {
		bij  string
		wie  []governance.Deelnemer
		want []string
	}{
		"niet gegeven": {"mosd", nil, []string{"bezetting-bekend niet-te-toetsen"}},
		"leden niet bekend": {"verbindingsgroep", []governance.Deelnemer{{Code: "A", Organen: []string{"verbindingsgroep"}}}, []string{
			"bezetting-bekend niet-te-toetsen",
		}},
		// Each member of the verbindingsgroep sits in both bouwgroepen; B does not.
		"allen": {"bouwgroep-1", []governance.Deelnemer{
			{Code: "A", Rollen: []string{"lid-bouwgroep"}, Organen: []string{"bouwgroep-1", "bouwgroep-2", "verbindingsgroep"}},
			{Code: "B", Organen: []string{"bouwgroep-2", "verbindingsgroep"}},
		}, []string{
			"bezetting-bekend voldaan", "bezetting-minimaal voldaan", "bezetting-allen niet-voldaan", "bezetting-minimaal voldaan", "bezetting-zonder-plaats voldaan",
		}},
		// Two of team CLM where one may sit, nobody of the primair proces; a specialist only joins when asked.
		"te veel": {"regieteam-rssda", []governance.Deelnemer{
			{Code: "A", Rollen: []string{"voorzitter-ao-wmo", "voorzitter-ao-jeugd"}, Organen: []string{"regieteam-rssda"}},
			{Code: "B", Organen: []string{"regieteam-rssda", "team-clm"}},
			{Code: "C", Organen: []string{"regieteam-rssda", "team-clm"}},
		}, []string{
			"bezetting-bekend voldaan",
			"bezetting-minimaal voldaan", "bezetting-maximaal voldaan",
			"bezetting-minimaal voldaan", "bezetting-maximaal voldaan",
			"bezetting-minimaal niet-voldaan", "bezetting-maximaal voldaan",
			"bezetting-minimaal voldaan", "bezetting-maximaal niet-voldaan",
			"bezetting-zonder-plaats voldaan",
		}},
	} {
		t.Run(naam, func(t *testing.T) {
			toetsen, err := s.ToetsBezetting(g.wie)
			require.NoError(t, err)
			require.Equal(t, g.want, oordelen(toetsen, g.bij))
		})
	}

	_, err := s.ToetsBezetting([]governance.Deelnemer{
		{Code: "A", Rollen: []string{"consulnt"}}, {Code: "A", Organen: []string{"hof"}}, {Code: " "},
	})
	require.Equal(t, []string{
		"onbekende-tak deelnemers[0].rollen[0] consulnt", "dubbel deelnemers[1].code A", "onbekende-tak deelnemers[1].organen[0] hof", "leeg deelnemers[2].code",
	}, meldingen(err))
}

// Every body is told of, with its source; the order of people changes no outcome.
func TestToetsBezetting_volgorde(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		s, err := d.Resolve()
		require.NoError(t, err)
		var wie []governance.Deelnemer
		for i := range rapid.IntRange(0, 5).Draw(t, "mensen") {
			p := governance.Deelnemer{Code: fmt.Sprint(i)}
			for _, o := range d.Organen {
				if rapid.Bool().Draw(t, "lid") {
					p.Organen = append(p.Organen, o.ID)
				}
			}
			for _, r := range d.Rollen {
				if rapid.Bool().Draw(t, "heeft") {
					p.Rollen = append(p.Rollen, r.ID)
				}
			}
			wie = append(wie, p)
		}
		een, err := s.ToetsBezetting(wie)
		require.NoError(t, err)
		slices.Reverse(wie)
		twee, err := s.ToetsBezetting(wie)
		require.NoError(t, err)
		for _, o := range d.Organen {
			require.NotEmpty(t, oordelen(een, o.ID))
			require.Equal(t, oordelen(een, o.ID), oordelen(twee, o.ID))
		}
	})
}
