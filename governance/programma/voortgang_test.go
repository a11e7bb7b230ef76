package programma_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// metVoortgang makes m1 of January to March, m2 of April to June after it and m3
// of July after that, with the days on which they were done; empty: not.
func metVoortgang(t tester, gereed ...string) *programma.Programma {
	t.Helper()
	d := klein(t)
	d.Projecten[0].Mijlpalen = []programma.Mijlpaal{
		{ID: "m1", Naam: "M1", Tijdvak: tijdvak(t, "2018-Q1")},
		{ID: "m2", Naam: "M2", Tijdvak: tijdvak(t, "2018-Q2"), Na: []string{"m1"}},
		{ID: "m3", Naam: "M3", Tijdvak: tijdvak(t, "2018-07"), Na: []string{"m2"}},
	}
	for i, s := range gereed {
		if s != "" {
			d.Projecten[0].Mijlpalen[i].Gereed = dag(t, s)
		}
	}
	return opgelost(t, d)
}

// What is done ends when it was, and what comes after it begins the day after.
// By hand: m2 takes the 91 days of April to June, m3 the 31 of July.
func TestPlanningVoortgang(t *testing.T) {
	einden := func(plan *programma.Planning) (einden []string) {
		for _, s := range plan.Stappen {
			einden = append(einden, s.VroegsteEind.String())
		}
		return einden
	}
	for _, g := range []struct {
		naam   string
		gereed []string
		datum  string
		einden []string
		pad    []string
		buiten []string
	}{
		{"the plan", nil, "", []string{"2018-03-31", "2018-06-30", "2018-07-31"}, []string{"m1", "m2", "m3"}, []string{}},
		{"nothing told: what is done is not known", nil, "2018-11-30", []string{"2018-03-31", "2018-06-30", "2018-07-31"}, []string{"m1", "m2", "m3"}, []string{}},
		{"early moves nothing forward of its own first day", []string{"2018-02-01"}, "", []string{"2018-02-01", "2018-06-30", "2018-07-31"}, []string{"m2", "m3"}, []string{}},
		{"late moves what comes after", []string{"2018-09-30"}, "", []string{"2018-09-30", "2018-12-30", "2019-01-30"}, []string{"m2", "m3"}, []string{"m2", "m3"}},
		{"done in time, though what comes before was late", []string{"2018-06-01", "2018-06-30"}, "", []string{"2018-06-01", "2018-06-30", "2018-07-31"}, []string{"m3"}, []string{}},
		{"done later than asked is not done", []string{"2018-03-31", "2018-06-20"}, "2018-06-19", []string{"2018-03-31", "2018-06-30", "2018-07-31"}, []string{"m2", "m3"}, []string{}},
		{"not done cannot be before the day asked", []string{"2018-03-31"}, "2018-11-30", []string{"2018-03-31", "2018-11-30", "2018-12-31"}, []string{"m2", "m3"}, []string{"m2", "m3"}},
		{"all done", []string{"2018-03-31", "2018-06-30", "2018-08-05"}, "2018-11-30", []string{"2018-03-31", "2018-06-30", "2018-08-05"}, []string{}, []string{}},
	} {
		p := metVoortgang(t, g.gereed...)
		var datum kalender.Datum
		if g.datum != "" {
			datum = dag(t, g.datum)
		}
		plan := p.PlanningOp(datum)
		require.Equal(t, g.einden, einden(plan), g.naam)
		require.Equal(t, g.pad, plan.KritiekPad, g.naam)
		require.Equal(t, g.buiten, plan.Buiten, g.naam)
		if g.gereed == nil {
			require.Zero(t, plan.Op, g.naam)
		} else {
			require.Equal(t, datum, plan.Op, g.naam)
		}
		if datum == 0 {
			require.Equal(t, plan, p.Planning(), g.naam)
		}
	}

	// The check follows: m2 and m3 are held up by m1, which was late itself.
	x := toets(t, metVoortgang(t, "2018-09-30"), programma.RegelMijlpalenHaalbaar, "a")
	require.Equal(t, governance.NietVoldaan, x.Oordeel)
	require.Equal(t, "Past niet: M1 (183 dagen later gereed), M2 (183 dagen later) en M3 (183 dagen later).", x.Bevinding)
	p := metVoortgang(t, "2018-03-31", "2018-06-30")
	require.Equal(t, governance.Voldaan, toets(t, p, programma.RegelMijlpalenHaalbaar, "a").Oordeel)
	var later []governance.Toets
	for _, x := range p.ToetsOp(dag(t, "2018-11-30")) {
		if x.Regel == programma.RegelMijlpalenHaalbaar {
			later = append(later, x)
		}
	}
	require.Len(t, later, 1)
	require.Equal(t, "Past niet: M3 (122 dagen later).", later[0].Bevinding, "July is over by four months")

	// Delays work on from there, and none on what is done.
	v, err := p.VertraagOp(dag(t, "2018-11-30"), "m3", 10)
	require.NoError(t, err)
	require.Equal(t, []programma.Gevolg{{Mijlpaal: "m3", Project: "a", Dagen: 10, Eind: dag(t, "2018-12-10"), NaTijdvak: 132}}, v.Gevolgen)
	require.Equal(t, 10, v.Later)
	_, err = p.Vertraag("m1", 10)
	require.ErrorIs(t, err, goaltree.CodeTegenspraak)

	var b bytes.Buffer
	require.NoError(t, p.Stand(dag(t, "2018-06-15")).WriteText(&b))
	require.Contains(t, b.String(), "M2, in zijn tijdvak, gereed gemeld op 30 juni 2018, na deze dag")
	b.Reset()
	require.NoError(t, metVoortgang(t, "", "", "2018-07-30").Stand(dag(t, "2018-05-01")).WriteText(&b))
	require.Contains(t, b.String(), "M2, in zijn tijdvak, wacht nog op M1, niet gereed gemeld")
}

// Its own span is one bound, the end of the planning another.
func TestPlanningRuimte(t *testing.T) {
	d := netwerk(t, "a:10", "b:365")
	d.Projecten[0].Mijlpalen[0].Tijdvak = tijdvak(t, "2018-01")
	plan := opgelost(t, d).Planning()
	require.Equal(t, 21, plan.Stappen[0].Ruimte, "from the 10th to the 31st of January")
	require.Equal(t, 355, plan.Stappen[0].Speling, "to the end of the year")
}

// With progress at any day too, no slack is below zero, the end is that of the
// last, and one day more than the slack moves it.
func TestPlanningVoortgangWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurigNet(t)
		for i := range d.Projecten {
			for j := range d.Projecten[i].Mijlpalen {
				if rapid.Bool().Draw(t, "gereed") {
					d.Projecten[i].Mijlpalen[j].Gereed = dag(t, "2018-01-01").AddDagen(rapid.IntRange(0, 500).Draw(t, "op"))
				}
			}
		}
		p := opgelost(t, d)
		datum := dag(t, "2018-01-01").AddDagen(rapid.IntRange(0, 500).Draw(t, "datum"))
		plan := p.PlanningOp(datum)
		eind := kalender.Datum(0)
		for _, s := range plan.Stappen {
			eind = max(eind, s.VroegsteEind)
			require.GreaterOrEqual(t, s.Speling, 0)
			require.LessOrEqual(t, s.VroegsteBegin, s.VroegsteEind)
			require.LessOrEqual(t, s.VroegsteEind, s.LaatsteEind)
			require.Equal(t, !s.Gereed && s.Speling == 0, s.Kritiek)
			if s.Gereed {
				require.LessOrEqual(t, s.VroegsteEind, datum)
				continue
			}
			if plan.Op != 0 {
				require.GreaterOrEqual(t, s.VroegsteEind, plan.Op)
			}
			for extra, later := range []int{0, 1} {
				v, err := p.VertraagOp(datum, s.Mijlpaal, s.Speling+extra)
				require.NoError(t, err)
				require.Equal(t, later, v.Later)
			}
		}
		require.Equal(t, eind, plan.Eind)
		kritiek := map[string]bool{}
		for _, s := range plan.Stappen {
			kritiek[s.Mijlpaal] = s.Kritiek
		}
		for _, id := range plan.KritiekPad {
			require.True(t, kritiek[id], "the critical path has no slack")
		}
	})
}

// At the edges of the calendar, and where nothing is.
func TestRanden(t *testing.T) {
	d := klein(t)
	d.Looptijd = tijdvak(t, "2199")
	d.Projecten[0].Mijlpalen = []programma.Mijlpaal{{ID: "m", Naam: "M", Tijdvak: tijdvak(t, "2199-12")}}
	d.Inzet = []programma.Inzet{{Rol: "leider", Aantal: 1, Uren: 4, Per: programma.PerWeek}}
	p := opgelost(t, d)
	var b bytes.Buffer
	require.NoError(t, p.Overzicht().WriteJSON(&b))
	require.NoError(t, p.Stand(kalender.LaatsteDag).WriteJSON(&b))
	require.Contains(t, b.String(), "2200-W01")
	_, err := p.Vertraag("m", 1)
	require.ErrorIs(t, err, goaltree.CodePeriode, "there is no day to be done on")
	d.Projecten[0].Mijlpalen[0].Duur = 32
	_, err = d.Resolve()
	require.Equal(t, []string{`periode looptijd: the planning of the milestones goes beyond the calendar, which ends on 2199-12-31 (found "2199")`}, meldingen(err))

	for _, datum := range []kalender.Datum{0, -1, kalender.LaatsteDag + 1} {
		require.Error(t, p.Stand(datum).WriteText(&b))
		require.Error(t, p.Stand(datum).WriteJSON(&b))
	}
	_, err = (*programma.Definitie)(nil).Resolve()
	require.ErrorIs(t, err, goaltree.CodeLeeg)
	require.Error(t, (*programma.Stand)(nil).WriteText(&b))
	require.Error(t, (*programma.Stand)(nil).WriteJSON(&b))
	require.Error(t, (*programma.Overzicht)(nil).WriteJSON(&b))

	var leeg programma.Programma
	require.Empty(t, leeg.Planning().Stappen)
	require.Empty(t, leeg.Toets())
	require.Empty(t, leeg.Overzicht().Projecten)
	require.Empty(t, leeg.Kringen().Kringen)
	require.Empty(t, leeg.Belasting())
	require.Empty(t, leeg.Definitie().Projecten)
	require.Empty(t, leeg.Stand(kalender.EersteDag).Mijlpalen)
	require.Empty(t, leeg.WachtkringTekst(nil)+leeg.MijlpaalkringTekst(nil))
	_, err = leeg.Vertraag("m", 1)
	require.Error(t, err)
}

// Before, in, at the end of and after the programme.
func TestTeGaan(t *testing.T) {
	p := opgelost(t, klein(t))
	for datum, want := range map[string]string{
		"2017-01-01": "begint over 365 dagen", "2017-12-31": "begint over 1 dag", "2018-01-01": "nog 364 dagen", "2018-12-30": "nog 1 dag",
		"2018-12-31": "eindigt vandaag", "2019-01-01": "1 dag geleden geëindigd",
	} {
		require.Equal(t, want, p.Stand(dag(t, datum)).TeGaanTekst(), datum)
	}
}
