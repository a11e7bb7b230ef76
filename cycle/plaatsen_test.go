package cycle_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

// In steps 4 and 5 an accountteam must join: whoever leaves the segment out, or
// makes one up, does not get round that. In step 3 they are asked by preference.
func TestToets_zonderSegment(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	for stap, want := range map[string]map[string][]string{
		"eerste-analyse":           {"": nil, "vervoer": nil}, // no rule asks it
		"samen-duiden":             {"": {"voorkeur segment-gegeven "}, "vervoer": {"hard segment-gegeven "}},
		"opbrengst-duiding":        {"": {"hard segment-gegeven "}, "vervoer": {"hard segment-gegeven "}},
		"implementeren-bijstellen": {"": {"hard segment-gegeven "}, "vervoer": {"hard segment-gegeven "}},
	} {
		for segment, breuken := range want {
			v := zonder(volledig(stap), "acc")
			v.Segment = segment
			require.Equal(t, breuken, gebroken(p.Toets(v)), "%s %s", stap, segment)
		}
	}
}

// A place that must be filled stays so whatever is preferred of it.
func TestToets_verplichtBlijftHard(t *testing.T) {
	for naam, g := range map[string]struct {
		stap, plaats string
		regel        cycle.Regel
		want         []string
	}{
		"minimaal by preference": {"maatschappelijke-opgaven", "mosd", cycle.Regel{Soort: cycle.Minimaal, Aantal: 3, Strengheid: governance.Voorkeur}, []string{"hard deelname-verplicht mosd", "voorkeur minimaal mosd"}},
		"minimaal":               {"maatschappelijke-opgaven", "mosd", cycle.Regel{Soort: cycle.Minimaal, Aantal: 3}, []string{"hard minimaal mosd"}},
		"voorkeur":               {"maatschappelijke-opgaven", "mosd", cycle.Regel{Soort: cycle.BijVoorkeur, Aantal: 3}, []string{"hard deelname-verplicht mosd", "voorkeur voorkeur mosd"}},
		"segment by preference": {"opbrengst-duiding", "accountteam-wmo", cycle.Regel{Soort: cycle.VolgtSegment, Segment: cycle.Wmo, Strengheid: governance.Voorkeur},
			[]string{"hard segment-wel accountteam-wmo"}},
	} {
		t.Run(naam, func(t *testing.T) {
			d := cycle.BredeMonitoring()
			for i := range d.Stappen {
				for j := range d.Stappen[i].Deelnemers {
					if e := &d.Stappen[i].Deelnemers[j]; d.Stappen[i].ID == g.stap && e.Orgaan == g.plaats {
						e.Regels = []cycle.Regel{g.regel}
					}
				}
			}
			p, err := d.Resolve(achterhoek(t))
			require.NoError(t, err)
			v := zonder(volledig(g.stap), "m", "acc")
			v.Segment = cycle.Wmo
			require.Equal(t, g.want, gebroken(p.Toets(v)))
		})
	}
}

// Having been at the step before is no excuse for an accountteam of another
// segment; coming as its delegation is.
func TestToets_segmentNietAlsAfvaardiging(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	v := erbij(volledig("samen-duiden"), in("w", "accountteam-wmo"))
	v.Eerder["eerste-analyse"] = append(v.Eerder["eerste-analyse"], "w")
	v.Afvaardiging = []string{"a1"}
	require.Equal(t, []string{"voorkeur segment-niet accountteam-wmo"}, gebroken(p.Toets(v)))
	v.Afvaardiging = []string{"a1", "w"}
	require.Empty(t, gebroken(p.Toets(v)))
}

// One person with every role is no group: told, and not refused, for the source
// asks how many for each place alone.
func TestToets_eenVoorMeer(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	alles := cycle.Persoon{
		ID: "x", Organen: []string{"bouwgroep-1", "bouwgroep-2"},
		Rollen: []string{"consulent", "professional", "lid-clientenraad", "data-analist-aanbieder", "data-analist-sda"},
	}
	v := cycle.Voorstel{Stap: "eerste-analyse", Aanwezigen: []cycle.Persoon{alles}}
	b := bevinding(t, p.Toets(v), cycle.RegelEenVoorMeer, "")
	require.Equal(t, governance.NietVoldaan, b.Oordeel)
	require.Equal(t, governance.Voorkeur, b.Strengheid)
	// Bouwgroep 1 and 2, who speaks for inwoners, two analysts.
	require.Equal(t, "Het gaat om x (5 plaatsen).", b.Bevinding)

	// Beside others it is no matter; nor is one place of two rules.
	v = erbij(volledig("eerste-analyse"), alles)
	require.Equal(t, governance.Voldaan, bevinding(t, p.Toets(v), cycle.RegelEenVoorMeer, "").Oordeel)
	v = zonder(volledig("eerste-analyse"), "da")
	v = erbij(v, met("da", "data-analist-aanbieder", "consulent"))
	require.Equal(t, governance.Voldaan, bevinding(t, p.Toets(v), cycle.RegelEenVoorMeer, "").Oordeel)
	v = erbij(zonder(volledig("opbrengst-duiding"), "b1", "v"), verbinder("v")) // of bouwgroep 1 too
	require.Equal(t, "Het gaat om v (2 plaatsen).", bevinding(t, p.Toets(v), cycle.RegelEenVoorMeer, "").Bevinding)
}
