package ronde_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// Two meetings of a step on one day, for two segments: one is held, later than
// it was called for, the other is called off and called anew.
func TestUitnodiging(t *testing.T) {
	r := tot(t, ronde.Geopend, "")
	morgen := op(begin) + 1
	for _, id := range []string{"u-jeugd", "u-wmo"} {
		require.NoError(t, voeg(r, ronde.Uitnodiging{ID: id, Stap: stappen[0], Datum: morgen, Genodigden: wie(stappen[0])}))
	}
	require.NoError(t, voeg(r, ronde.Afzegging{Uitnodiging: "u-wmo", Reden: "Ziekte"}))
	require.ErrorIs(t, voeg(r, ronde.Afzegging{Uitnodiging: "u-wmo", Reden: "Ziekte"}), ronde.CodeAfgerond)
	require.NoError(t, voeg(r, ronde.Uitnodiging{ID: "u-wmo-2", Stap: stappen[0], Datum: morgen + 7, Genodigden: wie(stappen[0])}))

	gebeurd := gebeurtenis(0, voorUitnodiging("m-jeugd", "u-jeugd", 3))
	gebeurd.Tijd = begin.AddDate(0, 0, 3)
	require.NoError(t, r.Voeg(gebeurd))
	afgezegd := gebeurtenis(0, voorUitnodiging("m-wmo", "u-wmo", 3))
	afgezegd.Tijd = gebeurd.Tijd
	require.ErrorIs(t, r.Voeg(afgezegd), ronde.CodeAfgerond)

	var stand []string
	for _, u := range r.Toestand().Uitnodigingen {
		s := u.ID + ": " + u.Bijeenkomst
		if u.Afgezegd != nil {
			s += "afgezegd, " + u.Afgezegd.Reden
		}
		stand = append(stand, s)
	}
	require.Equal(t, []string{"u-jeugd: m-jeugd", "u-wmo: afgezegd, Ziekte", "u-wmo-2: "}, stand)
}

// A meeting is of the step for which people were invited.
func TestUitnodiging_andereStap(t *testing.T) {
	r := tot(t, ronde.Geopend, "")
	require.NoError(t, voeg(r, ronde.Uitnodiging{ID: "u-later", Stap: stappen[1], Datum: op(begin) + 1, Genodigden: wie(stappen[1])}))
	require.Equal(t, []string{"tegenspraak gehouden.uitnodiging"}, waarom(voeg(r, voorUitnodiging("m-1", "u-later", 0))))
}

// voorUitnodiging is a meeting of the first step, so many days after it opened.
func voorUitnodiging(id, uitnodiging string, na int) ronde.Bijeenkomst {
	b := bijeenkomst(id, stappen[0], op(begin.AddDate(0, 0, na)))
	b.Uitnodiging = uitnodiging
	return b
}
