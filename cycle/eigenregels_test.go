package cycle_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

// eigen gives a process of one step with one place.
func eigen(t *testing.T, d cycle.Deelname) *cycle.Proces {
	t.Helper()
	p, err := (&cycle.Definitie{
		Versie: cycle.FormaatVersie, ID: "eigen", Naam: "Eigen proces",
		Segmenten: []cycle.Segment{{ID: "vervoer", Naam: "Vervoer"}, {ID: "beschermd-wonen", Naam: "Beschermd wonen"}},
		Stappen:   []cycle.Stap{{Nummer: 1, ID: "s", Naam: "S", Deelnemers: []cycle.Deelname{d}}},
	}).Resolve(achterhoek(t))
	require.NoError(t, err)
	return p
}

// Another region buys in other segments: a process has its own.
func TestEigenSegmenten(t *testing.T) {
	p := eigen(t, cycle.Deelname{Orgaan: "accountteam-wmo", Regels: []cycle.Regel{
		{Soort: cycle.VolgtSegment, Segment: "vervoer", NietBij: []string{"beschermd-wonen"}},
	}})
	require.Equal(t, []cycle.Segment{{ID: "vervoer", Naam: "Vervoer"}, {ID: "beschermd-wonen", Naam: "Beschermd wonen"}}, p.Segmenten())
	require.Equal(t, "Beschermd wonen", p.Segmentnaam("beschermd-wonen"))
	require.Equal(t, cycle.Wmo, p.Segmentnaam(cycle.Wmo), "not one of this process")
	team := []cycle.Persoon{in("w", "accountteam-wmo")}
	for segment, want := range map[string][]string{
		"vervoer": nil, "beschermd-wonen": {"voorkeur segment-niet accountteam-wmo"}, cycle.Wmo: {"hard segment-gegeven "},
	} {
		require.Equal(t, want, gebroken(p.Toets(cycle.Voorstel{Stap: "s", Segment: segment, Aanwezigen: team})), segment)
	}
	for segment, want := range map[string]string{
		cycle.Wmo: "Wat is gegeven, is geen segment van dit proces.", "": "Er is niet gegeven over welk segment de vraag gaat.",
	} {
		wel := bevinding(t, p.Toets(cycle.Voorstel{Stap: "s", Segment: segment, Aanwezigen: team}), cycle.RegelSegmentWel, "accountteam-wmo")
		require.Equal(t, governance.NietTeToetsen, wel.Oordeel)
		require.Equal(t, want, wel.Bevinding)
	}
}

// A place with a number of its own asks that number, and not one beside it.
func TestEigenRegels_aantal(t *testing.T) {
	p := eigen(t, cycle.Deelname{Orgaan: "mosd", Verplicht: true, Regels: []cycle.Regel{{Soort: cycle.Minimaal, Aantal: 2}}})
	var wie []cycle.Persoon
	for n, want := range [][]string{{"hard minimaal mosd"}, {"hard minimaal mosd"}, nil, nil} {
		bevindingen := p.Toets(cycle.Voorstel{Stap: "s", Aanwezigen: wie})
		require.Equal(t, want, gebroken(bevindingen), "%d aanwezig", n)
		require.Equal(t, max(0, 2-n), bevinding(t, bevindingen, "minimaal", "mosd").Tekort)
		wie = append(wie, in(fmt.Sprint("m", n), "mosd"))
	}
}

// A rule may be of another strength than its kind.
func TestEigenRegels_strengheid(t *testing.T) {
	zacht := eigen(t, cycle.Deelname{Orgaan: "mosd", Regels: []cycle.Regel{{Soort: cycle.Minimaal, Aantal: 1, Strengheid: governance.Voorkeur}}})
	require.Equal(t, []string{"voorkeur minimaal mosd"}, gebroken(zacht.Toets(cycle.Voorstel{Stap: "s"})))
	hard := eigen(t, cycle.Deelname{Orgaan: "accountteam-wmo", Regels: []cycle.Regel{
		{Soort: cycle.VolgtSegment, Segment: "vervoer", NietBij: []string{"beschermd-wonen"}, Strengheid: governance.Hard},
	}})
	require.Equal(t, []string{"hard segment-niet accountteam-wmo"},
		gebroken(hard.Toets(cycle.Voorstel{Stap: "s", Segment: "beschermd-wonen", Aanwezigen: []cycle.Persoon{in("w", "accountteam-wmo")}})))
}

// The source told is the nearest: of the rule, the place, the step, the
// process; and its name where it follows no source.
func TestEigenRegels_bron(t *testing.T) {
	for _, g := range []struct{ regel, plaats, stap, proces, want string }{
		{"regel", "plaats", "stap", "proces", "regel"},
		{"", "plaats", "stap", "proces", "plaats"},
		{"", "", "stap", "proces", "stap"},
		{"", "", "", "proces", "proces"},
		{"", "", "", "", "Eigen proces"},
	} {
		d := eigen(t, cycle.Deelname{Orgaan: "mosd", Regels: []cycle.Regel{{Soort: cycle.Minimaal, Aantal: 1}}}).Definitie()
		s := &d.Stappen[0]
		d.Bron, s.Bron, s.Deelnemers[0].Bron, s.Deelnemers[0].Regels[0].Bron = g.proces, g.stap, g.plaats, g.regel
		p, err := d.Resolve(achterhoek(t))
		require.NoError(t, err)
		require.Equal(t, g.want, bevinding(t, p.Toets(cycle.Voorstel{Stap: "s"}), "minimaal", "mosd").Bron)
	}
}

// Who is suggested may break a soft rule: that is told, and for people to
// weigh.
func TestEigenRegels_zachtBezwaar(t *testing.T) {
	p := eigen(t, cycle.Deelname{Orgaan: "mosd", Verplicht: true})
	v := cycle.Voorstel{Stap: "s", Beschikbaar: []cycle.Persoon{{ID: "m", Rollen: []string{"tovenaar"}, Organen: []string{"mosd"}}}}
	require.Equal(t, []string{"m"}, bevinding(t, p.Toets(v), cycle.RegelDeelname, "mosd").Vullen)
}

// What is built in says of each part where it comes from.
func TestIngebouwd_bron(t *testing.T) {
	for _, id := range cycle.IngebouwdeIDs() {
		p := ingebouwd(t, id)
		require.Equal(t, id, p.ID())
		require.NotEmpty(t, p.Naam())
		require.NotEmpty(t, p.Bron())
		for _, s := range p.Stappen() {
			require.NotEmpty(t, s.Bron, "%s %s", id, s.ID)
			for _, m := range s.Mijlpalen {
				require.NotEmpty(t, m.Bron)
			}
		}
		for _, o := range p.Overgangen() {
			require.NotEmpty(t, o.Bron+o.Lezing, "%s %s > %s", id, o.Van, o.Naar)
		}
	}
}

// The analysegroep is the same here and in package governance: as many of the
// same, but for who joins on invitation.
func TestBredeMonitoring_analysegroep(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	o, ok := p.Structuur().Orgaan("analysegroep")
	require.True(t, ok)
	var want []cycle.Regel
	for _, l := range o.Leden {
		switch {
		case l.OpUitnodiging:
		case l.Voorkeur > 0:
			want = append(want, cycle.Regel{Soort: cycle.BijVoorkeur, Aantal: l.Voorkeur, Orgaan: l.Orgaan, Rollen: l.Rollen})
		default:
			want = append(want, cycle.Regel{Soort: cycle.Minimaal, Aantal: max(1, l.Minimaal), Orgaan: l.Orgaan, Rollen: l.Rollen})
		}
	}
	s, _ := p.Stap("eerste-analyse")
	got := s.Deelnemers[0].Regels
	for i := range got {
		got[i].Lezing = ""
	}
	require.Equal(t, want, got)
}
