package cycle_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// The P&C cycle: Monitor Sociaal Domein Voorschoten, chapter 3, "Aansluiting
// bij de P&C cyclus"; the begroting and the days of the law: Gemeentewet 189-191
// and 197-200.
func TestPlanningEnControl_2016(t *testing.T) {
	p := ingebouwd(t, cycle.IDPlanningEnControl)
	require.Equal(t, 2016, p.Jaar())
	rijen := []struct {
		id, naam         string
		boekjaar, editie int
		van, tot         string
		levert           string
		voor, uiterlijk  string // of what goes to the province
	}{
		{"jaarrekening", "Jaarrekening 2015", 2015, 2015, "2016-05-01", "2016-06-30", "de jaarlijkse monitorrapportage sociaal domein over 2015", "2016-07-15", "2016-07-14"},
		{"voorjaarsnota", "Voorjaarsnota 2016", 2016, 2015, "2016-06-01", "2016-07-31", "de argumenten voor de keuzes, uit de monitor over 2015", "", ""},
		{"kadernota", "Kadernota 2017", 2017, 2015, "2016-06-01", "2016-07-31", "de rapportage over 2015 en de verwachtingen voor 2017", "", ""},
		{"begroting", "Begroting 2017", 2017, 2015, "2016-11-01", "2016-11-14", "de rapportage over 2015, via de kadernota", "2016-11-15", "2016-11-14"},
		{"najaarsnota", "Najaarsnota 2016", 2016, 2015, "2016-11-01", "2016-11-30", "de argumenten voor de keuzes, uit de monitor over 2015", "", ""},
	}
	stappen := p.Stappen()
	require.Len(t, stappen, len(rijen))
	for i, r := range rijen {
		t.Run(r.id, func(t *testing.T) {
			s := stappen[i]
			require.Equal(t, []any{i + 1, r.id, r.naam, r.boekjaar, r.editie}, []any{s.Nummer, s.ID, s.Naam, s.Boekjaar, s.Editie})
			require.Equal(t, []string{r.van, r.tot}, []string{s.Venster.Van.String(), s.Venster.Tot.String()})
			require.Equal(t, []string{"college", "gemeenteraad"}, []string{s.Opsteller, s.Vaststeller})
			require.Equal(t, r.levert, s.Levert)
			var voor, uiterlijk string
			for _, m := range s.Mijlpalen {
				if m.Wie == "gedeputeerde-staten" {
					voor, uiterlijk = m.Voor.String(), m.Uiterlijk().String()
				}
			}
			require.Equal(t, []string{r.voor, r.uiterlijk}, []string{voor, uiterlijk})
		})
	}
	require.NoError(t, p.Mag("jaarrekening", "kadernota"), "the Kadernota is based on the report")
	require.NoError(t, p.Mag("kadernota", "begroting"))
	require.Equal(t, []cycle.Richting{cycle.NieuweRonde}, richtingen(p, "najaarsnota"))
}

func richtingen(p *cycle.Proces, stap string) []cycle.Richting {
	var alle []cycle.Richting
	for _, o := range p.Volgende(stap) {
		alle = append(alle, p.Richting(o))
	}
	return alle
}

// What the document tells of one year stands in that year alone: the trial in
// February 2016, the herijking early in 2017.
func TestPlanningEnControl_eenmalig(t *testing.T) {
	for jaar, want := range map[int]string{2015: "", 2016: "2016-02-01/2016-02-29", 2017: "2017-01-01/2017-03-31", 2018: ""} {
		d, err := cycle.PlanningEnControl(jaar)
		require.NoError(t, err)
		require.Equal(t, "naar-provincie", d.Stappen[0].Mijlpalen[len(d.Stappen[0].Mijlpalen)-1].ID, "one id over the years")
		got := ""
		for _, m := range d.Stappen[0].Mijlpalen {
			if m.Venster != nil {
				got += m.Venster.Tijdvak().String()
				require.Equal(t, m.Venster.Tot, m.Uiterlijk())
			}
		}
		require.Equal(t, want, got)
	}
}

func TestPlanningEnControl_jaren(t *testing.T) {
	for _, jaar := range []int{1901, 2024, 2198} { // the last February of a leap year among them
		p, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, jaar)
		require.NoError(t, err)
		for _, s := range p.Stappen() {
			require.Equal(t, jaar, s.Venster.Van.Jaar())
			editie := jaar - 1
			if jaar < 2016 {
				editie = 0
			}
			require.Equal(t, editie, s.Editie)
		}
	}
	for _, jaar := range []int{-1, 0, 1900, 2199, 20016} {
		_, err := cycle.PlanningEnControl(jaar)
		fouten := goaltree.Fouten(err)
		require.Len(t, fouten, 1)
		require.Equal(t, goaltree.CodePeriode, fouten[0].Code)
		require.Equal(t, fmt.Sprint(jaar), fouten[0].Waarde)
	}
}

// The first report came with the Jaarrekening 2015, in 2016: before that the
// monitor supplies nothing, and each step says so.
func TestPlanningEnControl_voorDeMonitor(t *testing.T) {
	for jaar, want := range map[int]bool{1901: false, 2015: false, 2016: true} {
		p, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, jaar)
		require.NoError(t, err)
		for _, s := range p.Stappen() {
			require.Equal(t, want, s.Editie != 0)
			require.Equal(t, want, s.Levert != "")
			require.Equal(t, want, s.Toelichting != "De monitor levert nog niets: de eerste rapportage is die over 2015.")
		}
		for _, o := range p.Overgangen() {
			require.False(t, !want && o.Draagt == cycle.Rapportage, "%s to %s", o.Van, o.Naar)
		}
		s, _ := p.Stap("jaarrekening")
		require.Equal(t, want, strings.Contains(s.Doel+s.Behandeling+fmt.Sprint(s.Uitkomsten), "rapportage"))
	}
}

// Each step has lists of its own, so that one may be changed.
func TestPlanningEnControl_eigenLijsten(t *testing.T) {
	d, err := cycle.PlanningEnControl(2016)
	require.NoError(t, err)
	d.Stappen[0].Deelnemers[0].Orgaan = "anders"
	require.Equal(t, "college", d.Stappen[1].Deelnemers[0].Orgaan)
}

// The raad is missing: a document that nobody adopts.
func TestPlanningEnControl_toets(t *testing.T) {
	p := ingebouwd(t, cycle.IDPlanningEnControl)
	v := cycle.Voorstel{Stap: "kadernota", Aanwezigen: []cycle.Persoon{in("c", "college")}, Beschikbaar: []cycle.Persoon{in("r", "gemeenteraad")}}
	require.Equal(t, []string{"hard deelname-verplicht gemeenteraad"}, gebroken(p.Toets(v)))
	require.Equal(t, []string{"r"}, bevinding(t, p.Toets(v), cycle.RegelDeelname, "gemeenteraad").Vullen)
}
