package main

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

func resultaat(t *testing.T, args ...string) uitvoer {
	t.Helper()
	t.Chdir(t.TempDir())
	var u uitvoer
	require.NoError(t, json.Unmarshal([]byte(goed(t, append(args, "-formaat", "json")...)), &u))
	return u
}

// Every effect that deviates or asks attention becomes a bevinding, as the
// monitor has it.
func TestBevindingenUitDeMonitor(t *testing.T) {
	for voorbeeld, wil := range map[string][]string{
		"achterhoek": {"mensen-vallen-niet-uit"},
		"fictief":    {"ontmoeten", "hulp-dichtbij"}, // the deviating one first
	} {
		sc, v, err := scriptVan(voorbeeld)
		require.NoError(t, err)
		r, err := meet(t.Context(), v, sc.periode, 0)
		require.NoError(t, err)
		u, ok := r.Uitkomst(v.Regio)
		require.True(t, ok)
		st := sorteer(u)
		require.Len(t, u.Effecten, len(st.opKoers)+len(st.aandacht)+len(st.afwijkend)+len(st.weinig)+len(st.context))
		var signalen, gevonden []string
		for _, s := range []monitor.Signaal{monitor.Afwijkend, monitor.Aandacht} {
			for _, e := range u.Effecten {
				if e.Signaal != nil && *e.Signaal == s {
					signalen = append(signalen, e.ID)
				}
			}
		}
		require.Equal(t, wil, signalen)
		ronde := resultaat(t, "-voorbeeld", voorbeeld).Ronde
		for _, b := range ronde.Bevindingen {
			if b.Effect != nil && b.Effect.Score.IsBekend() {
				gevonden = append(gevonden, b.Effect.Effect)
			}
		}
		require.Equal(t, wil, gevonden)
		for _, b := range ronde.Bevindingen {
			if b.Effect != nil && b.Effect.Effect == sc.mist {
				require.False(t, b.Effect.Score.IsBekend())
				require.NotEmpty(t, b.Effect.Cijfers)
			}
		}
	}
}

// One composition is refused, and mended with whom the answer names; one time
// the round is sent back; all six steps are gone through.
func TestWeigeringEnTerugzending(t *testing.T) {
	for _, voorbeeld := range []string{"achterhoek", "fictief"} {
		u := resultaat(t, "-voorbeeld", voorbeeld)
		require.Len(t, u.Geweigerd, 1)
		w := u.Geweigerd[0]
		require.Equal(t, "samen-duiden", w.Stap)
		require.Equal(t, ronde.CodeSamenstelling, w.Code)
		i := slices.IndexFunc(w.Breuken, func(b cycle.Regeloordeel) bool { return b.Regel == "andere_personen_dan" })
		require.GreaterOrEqual(t, i, 0)
		require.Equal(t, []string{"p-09"}, w.Breuken[i].Betreft, "who was at the analysis")
		i = slices.IndexFunc(w.Breuken, func(b cycle.Regeloordeel) bool { return b.Regel == cycle.RegelDeelname })
		require.Equal(t, []string{"p-15", "p-16"}, w.Breuken[i].Vullen, "who was not")
		require.Equal(t, []string{"p-09"}, w.Eruit)
		require.Equal(t, []string{"p-15"}, w.Erbij)

		require.Len(t, u.Ronde.Terug, 1)
		require.Equal(t, "eerste-analyse", u.Ronde.Terug[0].Van)
		require.True(t, u.Ronde.Gesloten)
		require.Empty(t, u.Ronde.Voortijdig)
		for i, s := range u.Ronde.Stappen {
			require.Equal(t, ronde.StapKlaar, s.Staat)
			require.Equal(t, i < 2, s.Keer == 2, s.ID)
		}
		for _, b := range u.Ronde.Bijeenkomsten {
			if b.Bijeenkomst.Stap == "samen-duiden" {
				require.Equal(t, w.Verbeterd, b.Aanwezigen)
			}
		}
	}
}

// The thread leads back to figure and story; the next round has the opgaven as
// they were left and the acties still open, and no other.
func TestDraadEnVolgendeRonde(t *testing.T) {
	u := resultaat(t)
	require.Equal(t, "a-vroegoverleg", u.Draad.Actie.ID)
	require.Len(t, u.Draad.Bevindingen, 2)
	require.NotNil(t, u.Draad.Bevindingen[0].Effect)
	require.NotNil(t, u.Draad.Bevindingen[1].Verhaal)
	require.NotEmpty(t, u.Draad.Duidingen[0].Afwijkend)

	uitkomsten := map[ronde.Toetsuitkomst]int{}
	var nu []ronde.Opgave
	for _, o := range u.Ronde.Opgaven {
		nu = append(nu, o.Opgave)
		for _, x := range o.Toetsen {
			uitkomsten[x.Uitkomst]++
		}
	}
	require.Equal(t, map[ronde.Toetsuitkomst]int{ronde.Ongewijzigd: 2, ronde.Aangescherpt: 1, ronde.Aangevuld: 1, ronde.Aangepast: 1}, uitkomsten)
	require.Equal(t, u.Ronde.Ronde, u.Volgende.Vorige)
	require.Equal(t, "input-monitor", u.Volgende.Stap)
	var straks []ronde.Opgave
	for _, o := range u.Volgende.Opgaven {
		straks = append(straks, o.Opgave)
	}
	require.Equal(t, nu, straks)
	var open, over []string
	for _, a := range u.Ronde.Acties {
		if a.Staat.Open() {
			open = append(open, a.ID)
		}
	}
	for _, a := range u.Volgende.Acties {
		over = append(over, a.ID)
	}
	require.Equal(t, []string{"a-vroegoverleg", "a-werkgevers"}, open)
	require.Equal(t, open, over)
	require.Len(t, u.Ronde.Acties, 3)
}

// What later figures say since: only what they can.
func TestGevolg(t *testing.T) {
	wil := map[string]map[string]*statistiek.Oordeel{
		"achterhoek": {"ao-uitkering": nil, "grijze-druk": new(statistiek.Hoger)},
		"fictief":    {"eenzaamheid": nil, "jeugdhulp": new(statistiek.Vergelijkbaar)},
	}
	for voorbeeld, indicatoren := range wil {
		u := resultaat(t, "-voorbeeld", voorbeeld)
		require.Len(t, u.Gevolgen, len(indicatoren))
		for _, g := range u.Gevolgen {
			require.Len(t, g.Sindsdien, 1)
			require.Equal(t, indicatoren[g.Indicator], g.Sindsdien[0].Oordeel, g.Indicator)
			require.NotEmpty(t, g.Draden)
			require.NotContains(t, g.Sindsdien[0].Zin, "daardoor")
		}
	}
}

// On a day in between the round is as it was then: no thread before the actie,
// no next round before it opened, no look back before there is a later monitor.
func TestOpEenDag(t *testing.T) {
	for _, c := range []struct {
		dag, stap       string
		draad, volgende bool
		gevolgen, terug int
	}{
		{"2021-01-18", "input-monitor", false, false, 0, 0},
		{"2021-03-02", "input-monitor", false, false, 0, 1},
		{"2021-05-12", "samen-duiden", false, false, 0, 1},
		{"2021-06-07", "opbrengst-duiding", true, false, 0, 1},
		{"2021-11-01", "", true, false, 0, 1},
		{"2022-01-17", "", true, true, 0, 1},
		{"2024-03-01", "", true, true, 2, 1},
	} {
		u := resultaat(t, "-datum", c.dag)
		require.Equal(t, c.stap, u.Ronde.Stap, c.dag)
		require.Equal(t, c.draad, u.Draad != nil, c.dag)
		require.Equal(t, c.volgende, u.Volgende != nil, c.dag)
		require.Len(t, u.Gevolgen, c.gevolgen, c.dag)
		require.Len(t, u.Ronde.Terug, c.terug, c.dag)
	}
	require.Contains(t, goed(t, "-datum", "2021-06-30", "-formaat", "tekst"), "30 juni 2021: De ronde staat in stap Implementeren, bijstellen.")
	status, uit, fout := cyclus.Draai(t, "-datum", "2021-01-17")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Empty(t, uit)
	require.Contains(t, fout, "2021-01-17")
}
