package prioritering_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// The choice of a fighter aircraft in Hwang and Yoon, Multiple Attribute
// Decision Making, 1981, chapter III (TOPSIS, numerical example): maximum speed,
// ferry range, payload, cost (less is better), reliability and maneuverability,
// with closeness 0.643, 0.268, 0.613 and 0.312.
func TestTOPSIS_vliegtuig(t *testing.T) {
	d := maak([]float64{0.2, 0.1, 0.1, 0.1, 0.2, 0.3},
		[]float64{2.0, 1500, 20000, 5.5, 5, 9},
		[]float64{2.5, 2700, 18000, 6.5, 3, 5},
		[]float64{1.8, 2000, 21000, 4.5, 7, 7},
		[]float64{2.2, 1800, 20000, 5.0, 5, 5})
	for j := range d.Criteria {
		d.Criteria[j].Schaal.Max = 25000
	}
	d.Criteria[3].Richting = goaltree.LagerIsBeter
	u := weeg(t, d, prioritering.TOPSIS, prioritering.Options{})
	require.Equal(t, "1 o1, 2 o3, 3 o4, 4 o2", stand(u))
	for id, want := range map[string]float64{"o1": 0.643, "o2": 0.268, "o3": 0.613, "o4": 0.312} {
		require.InDelta(t, want, scores(u)[id], 0.0006, id)
	}
	// 0,643 and 0,613 differ 4,6%.
	require.Equal(t, "o1", u.TeDicht[0].A)
	require.Equal(t, "o3", u.TeDicht[0].B)
	require.Equal(t, "de scores verschillen 4,6% (grens 5,0%)", u.TeDicht[0].Redenen[0].Uitleg)
	require.Contains(t, u.BijdrageUitleg, "geen optelsom")
}

// Two opdrachten that are each best on one criterium: with weights w and 1 − w
// the distances are w and 1 − w, so the closeness of o1 is w. At 0,5 they
// change places.
func TestTOPSIS_gevoeligheid(t *testing.T) {
	u := weeg(t, maak([]float64{6, 4}, []float64{10, 0}, []float64{0, 10}), prioritering.TOPSIS, prioritering.Options{})
	require.InDelta(t, 0.6, scores(u)["o1"], 1e-12)
	require.InDelta(t, 0.4, scores(u)["o2"], 1e-12)
	require.InDelta(t, 0.6, u.Opdrachten[0].Bijdragen[0].Bijdrage, 1e-12)
	require.Zero(t, u.Opdrachten[0].Bijdragen[1].Bijdrage)

	g := u.Lijnen[0].Gevoeligheid
	require.InDelta(t, 0.5, g[0].Omlaag.Gewicht, 1e-12)
	require.InDelta(t, -0.1, g[0].Omlaag.Absoluut, 1e-12)
	require.InDelta(t, -1.0/6, g[0].Omlaag.Relatief, 1e-12)
	require.Equal(t, "o2", g[0].Omlaag.Opdracht)
	require.Nil(t, g[0].Omhoog)
	require.InDelta(t, 0.5, g[1].Omhoog.Gewicht, 1e-12)
	require.Nil(t, g[1].Omlaag)
}

// Where nothing differs, closeness is 0 by 0; each scores a half.
func TestTOPSIS_geenVerschil(t *testing.T) {
	for naam, d := range map[string]*prioritering.Definitie{
		"alles gelijk": maak([]float64{3, 1}, []float64{4, 2}, []float64{4, 2}),
		"alles nul":    maak([]float64{3, 1}, []float64{0, 0}, []float64{0, 0}),
		"een alleen":   maak([]float64{3, 1}, []float64{7, 7}),
	} {
		t.Run(naam, func(t *testing.T) {
			u := weeg(t, d, prioritering.TOPSIS, prioritering.Options{})
			for _, g := range u.Opdrachten {
				require.EqualValues(t, 1, g.Rang)
				require.InDelta(t, 0.5, g.Score.Of(0), 1e-12)
				require.InDelta(t, 0.375, g.Bijdragen[0].Bijdrage, 1e-12)
				require.InDelta(t, 0.125, g.Bijdragen[1].Bijdrage, 1e-12)
			}
			for _, g := range u.Lijnen[0].Gevoeligheid {
				require.Nil(t, g.Omlaag)
				require.Nil(t, g.Omhoog)
			}
		})
	}
}
