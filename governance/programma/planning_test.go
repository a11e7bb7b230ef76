package programma_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// netwerk makes a programme of one project of milestones "a:4" or "c:6 a b":
// id, days, and what it comes after. All may begin on 1 January 2018, so that
// the first day is day 1.
func netwerk(t tester, regels ...string) *programma.Definitie {
	t.Helper()
	d := klein(t)
	d.Projecten[0].ID = "project"
	for _, r := range regels {
		velden := strings.Fields(r)
		id, duur, _ := strings.Cut(velden[0], ":")
		d.Projecten[0].Mijlpalen = append(d.Projecten[0].Mijlpalen, programma.Mijlpaal{
			ID: id, Naam: id, Tijdvak: tijdvak(t, "2018"), Duur: heel(duur), Na: velden[1:],
		})
	}
	return d
}

// Reliable Construction Co., F.S. Hillier and G.J. Lieberman, Introduction to
// Operations Research, 7th edition 2001, chapter 10, Project Management with
// PERT/CPM: fourteen activities, 44 weeks (days here), critical path A B C E F J
// L N, and these slacks. Its page is not at hand.
func TestPlanningReliableConstruction(t *testing.T) {
	p := opgelost(t, netwerk(t,
		"a:2", "b:4 a", "c:10 b", "d:6 c", "e:4 c", "f:5 e", "g:7 d", "h:9 e g", "i:7 c", "j:8 f i", "k:4 j", "l:5 j", "m:2 h", "n:6 k l"))
	plan := p.Planning()
	require.Equal(t, strings.Fields("a b c e f j l n"), plan.KritiekPad)
	require.Equal(t, dag(t, "2018-01-01").AddDagen(43), plan.Eind, "the 44th day")
	slack := map[string]int{}
	for _, s := range plan.Stappen {
		slack[s.Mijlpaal] = s.Speling
		require.Equal(t, s.Speling == 0, s.Kritiek)
		require.Equal(t, s.Speling, int(s.LaatsteBegin-s.VroegsteBegin))
	}
	require.Equal(t, map[string]int{"a": 0, "b": 0, "c": 0, "d": 4, "e": 0, "f": 0, "g": 4, "h": 4, "i": 2, "j": 0, "k": 1, "l": 0, "m": 4, "n": 0}, slack)
}

// B.W. Taylor, Introduction to Management Science, chapter Project Management
// (chapter 8 in later editions; edition and page are not at hand), solution of a
// problem with seven activities between events (here named for
// their events): time, ES, EF, LS, LF and slack.
func TestPlanningTaylor(t *testing.T) {
	p := opgelost(t, netwerk(t, "a12:7", "a13:10", "a24:6 a12", "a34:5 a13", "a35:4 a13", "a45:3 a24 a34", "a56:2 a35 a45"))
	plan := p.Planning()
	nul := dag(t, "2018-01-01")
	got := map[string][5]int{}
	for _, s := range plan.Stappen {
		// A day's work is done at its end: EF and LF are the day after.
		got[s.Mijlpaal] = [5]int{int(s.VroegsteBegin - nul), int(s.VroegsteEind-nul) + 1, int(s.LaatsteBegin - nul), int(s.LaatsteEind-nul) + 1, s.Speling}
	}
	require.Equal(t, map[string][5]int{
		"a12": {0, 7, 2, 9, 2}, "a13": {0, 10, 0, 10, 0}, "a24": {7, 13, 9, 15, 2}, "a34": {10, 15, 10, 15, 0},
		"a35": {10, 14, 14, 18, 4}, "a45": {15, 18, 15, 18, 0}, "a56": {18, 20, 18, 20, 0},
	}, got)
	require.Equal(t, []string{"a13", "a34", "a45", "a56"}, plan.KritiekPad)
}

// A milestone waits for its own first day, and may end past its span.
func TestPlanningTijdvak(t *testing.T) {
	d := netwerk(t, "a:0", "b:40 a", "c:0 b")
	m := d.Projecten[0].Mijlpalen
	m[0].Tijdvak, m[1].Tijdvak, m[2].Tijdvak = tijdvak(t, "2018-01"), tijdvak(t, "2018-02"), tijdvak(t, "2018-05")
	plan := opgelost(t, d).Planning()
	require.Equal(t, []string{"b"}, plan.Buiten)
	// By hand: a all of January; b 40 days from 1 February, to 12 March, 12 days
	// past February; c all of May, held back by its own first day alone, so that
	// b may end on 30 April and begin 40 days before, and a may end the day before.
	for i, want := range []programma.Stap{
		{Mijlpaal: "a", Project: "project", VroegsteBegin: dag(t, "2018-01-01"), VroegsteEind: dag(t, "2018-01-31"), LaatsteBegin: dag(t, "2018-02-19"), LaatsteEind: dag(t, "2018-03-21"), Speling: 49},
		{Mijlpaal: "b", Project: "project", VroegsteBegin: dag(t, "2018-02-01"), VroegsteEind: dag(t, "2018-03-12"), LaatsteBegin: dag(t, "2018-03-22"), LaatsteEind: dag(t, "2018-04-30"), Speling: 49, NaTijdvak: 12},
		{Mijlpaal: "c", Project: "project", VroegsteBegin: dag(t, "2018-05-01"), VroegsteEind: dag(t, "2018-05-31"), LaatsteBegin: dag(t, "2018-05-01"), LaatsteEind: dag(t, "2018-05-31"), Kritiek: true},
	} {
		require.Equal(t, want, plan.Stappen[i])
	}
	require.Equal(t, []string{"c"}, plan.KritiekPad)
}

// What lies on a circle, or waits for one, has no place in time and bounds
// nothing else; waiting for a project is waiting for its parts too.
func TestPlanningKring(t *testing.T) {
	d := metProjecten(t, "p", "q", "deel")
	d.Projecten[2].Bovenliggend = "q"
	m := func(id string, na ...string) programma.Mijlpaal {
		return programma.Mijlpaal{ID: id, Naam: id, Tijdvak: tijdvak(t, "2018"), Duur: 10, Na: na}
	}
	d.Projecten[0].Mijlpalen = []programma.Mijlpaal{m("vrij"), m("kring-een", "vrij", "kring-twee"), m("kring-twee", "kring-een"), m("erachter", "kring-twee")}
	d.Projecten[1].Mijlpalen = []programma.Mijlpaal{m("los")}
	d.Projecten[2].Mijlpalen = []programma.Mijlpaal{m("onder", "los")}
	p := opgelost(t, d)
	plan := p.Planning()
	require.Equal(t, []string{"kring-een", "kring-twee", "erachter"}, plan.InKring)
	require.Equal(t, [][]string{{"kring-een", "kring-twee"}}, plan.Kringen)
	require.Equal(t, []string{"los", "onder"}, plan.KritiekPad)
	require.Equal(t, "2018-01-20", plan.Eind.String())
	require.Equal(t, 10, plan.Stappen[0].Speling, "the circle behind it takes nothing of vrij's slack")
	require.Contains(t, toets(t, p, "mijlpalen-haalbaar", "p").Bevinding, "erachter (op of achter een kring)")

	d.Projecten[0].Mijlpalen = []programma.Mijlpaal{m("na-project", "q")}
	plan = opgelost(t, d).Planning()
	require.Equal(t, []string{"los", "onder", "na-project"}, plan.KritiekPad)

	// A circle by way of a whole project is told with the project's id.
	d.Projecten[1].Mijlpalen[0].Na = []string{"na-project"}
	plan = opgelost(t, d).Planning()
	require.Equal(t, [][]string{{"na-project", "los", "q"}, {"na-project", "los", "onder", "deel", "q"}}, sorteerOpLengte(plan.Kringen))
	require.Empty(t, plan.Stappen)
	require.Zero(t, plan.Eind)

	_, err := p.Vertraag("erachter", 1)
	require.ErrorIs(t, err, goaltree.CodeTegenspraak)
	require.Empty(t, opgelost(t, klein(t)).Planning().KritiekPad)
	require.Zero(t, opgelost(t, klein(t)).Planning().Eind)
}

// By hand on the network of Taylor: 13 has no slack, 35 has 4 days, 12 has 2.
func TestVertraag(t *testing.T) {
	p := opgelost(t, netwerk(t, "a12:7", "a13:10", "a24:6 a12", "a34:5 a13", "a35:4 a13", "a45:3 a24 a34", "a56:2 a35 a45"))
	for _, g := range []struct {
		mijlpaal string
		dagen    int
		later    int
		gevolgen map[string]int
	}{
		{"a13", 3, 3, map[string]int{"a13": 3, "a34": 3, "a35": 3, "a45": 3, "a56": 3}},
		{"a12", 2, 0, map[string]int{"a12": 2, "a24": 2}},
		{"a12", 5, 3, map[string]int{"a12": 5, "a24": 5, "a45": 3, "a56": 3}},
		{"a35", 6, 2, map[string]int{"a35": 6, "a56": 2}},
		{"a35", 0, 0, map[string]int{}},
	} {
		v, err := p.Vertraag(g.mijlpaal, g.dagen)
		require.NoError(t, err)
		got := map[string]int{}
		for i, s := range v.Gevolgen {
			got[s.Mijlpaal] = s.Dagen
			require.Equal(t, i == 0, s.Mijlpaal == g.mijlpaal, "the delayed one comes first")
		}
		require.Equal(t, g.gevolgen, got, g.mijlpaal)
		require.Equal(t, g.later, v.Later, g.mijlpaal)
		require.Equal(t, p.Planning().Eind.AddDagen(g.later), v.Eind)
	}
	_, err := p.Vertraag("bestaat-niet", 1)
	require.Equal(t, []string{`onbekende-tak there is no milestone with this id (found "bestaat-niet")`}, meldingen(err))
	_, err = p.Vertraag("a133", 1)
	require.Equal(t, []string{`onbekende-tak there is no milestone with this id; did you mean "a13"? (found "a133")`}, meldingen(err))
	_, err = p.Vertraag("a12", -1)
	require.ErrorIs(t, err, goaltree.CodeGetal)
	_, err = p.Vertraag("a12", math.MaxInt)
	require.ErrorIs(t, err, goaltree.CodeGetal)

	// Fictief, by hand: the pilot of two districts is to end on 31 July; twenty
	// days on it ends on 20 August, and the roll-out with it.
	v, err := opgelost(t, programma.Fictief()).Vertraag("thu-pilot", 20)
	require.NoError(t, err)
	require.Equal(t, []programma.Gevolg{
		{Mijlpaal: "thu-pilot", Project: "thuis", Dagen: 20, Eind: dag(t, "2026-08-20"), NaTijdvak: 20},
		{Mijlpaal: "thu-uitrol", Project: "thuis", Dagen: 20, Eind: dag(t, "2027-01-20"), NaTijdvak: 20},
	}, v.Gevolgen)
}

// willekeurigNet draws a network without circles of milestones in two projects.
func willekeurigNet(t *rapid.T) *programma.Definitie {
	d := metProjecten(t, "p", "q")
	n := rapid.IntRange(1, 8).Draw(t, "n")
	for i := range n {
		m := programma.Mijlpaal{ID: string(rune('a' + i)), Tijdvak: tijdvak(t, rapid.SampledFrom([]string{"2018", "2018-02", "2018-Q2", "2018-07-15"}).Draw(t, "tijdvak"))}
		m.Naam, m.Duur = m.ID, rapid.IntRange(0, 60).Draw(t, "duur")
		for j := range i {
			if rapid.Bool().Draw(t, "na") {
				m.Na = append(m.Na, string(rune('a'+j)))
			}
		}
		q := &d.Projecten[rapid.IntRange(0, 1).Draw(t, "project")]
		q.Mijlpalen = append(q.Mijlpalen, m)
	}
	return d
}

// The end is that of the longest chain, found by trying them all, and the
// critical path is such a chain; no slack is below zero, and using it up moves
// nothing, while one day more does.
func TestPlanningWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurigNet(t)
		p := opgelost(t, d)
		plan := p.Planning()
		mijlpalen := map[string]programma.Mijlpaal{}
		for _, q := range d.Projecten {
			for _, m := range q.Mijlpalen {
				mijlpalen[m.ID] = m
			}
		}
		langst := 0 // first free day after any chain
		var loop func(m programma.Mijlpaal, dagen int)
		loop = func(m programma.Mijlpaal, dagen int) {
			dagen += m.Dagen()
			langst = max(langst, int(m.Tijdvak.Van())+dagen)
			for _, na := range m.Na {
				loop(mijlpalen[na], dagen)
			}
		}
		for _, m := range mijlpalen {
			loop(m, 0)
		}
		require.Equal(t, langst, int(plan.Eind)+1)

		pad := 0
		for i, id := range plan.KritiekPad {
			if i > 0 {
				require.Contains(t, mijlpalen[id].Na, plan.KritiekPad[i-1])
			}
			pad += mijlpalen[id].Dagen()
		}
		require.Equal(t, langst, int(mijlpalen[plan.KritiekPad[0]].Tijdvak.Van())+pad)

		for _, s := range plan.Stappen {
			require.GreaterOrEqual(t, s.Speling, 0)
			require.GreaterOrEqual(t, s.VroegsteBegin, mijlpalen[s.Mijlpaal].Tijdvak.Van())
			require.Equal(t, mijlpalen[s.Mijlpaal].Dagen(), int(s.VroegsteEind-s.VroegsteBegin)+1)
			v, err := p.Vertraag(s.Mijlpaal, s.Speling)
			require.NoError(t, err)
			require.Zero(t, v.Later)
			v, err = p.Vertraag(s.Mijlpaal, s.Speling+1)
			require.NoError(t, err)
			require.Equal(t, 1, v.Later)
		}
	})
}
