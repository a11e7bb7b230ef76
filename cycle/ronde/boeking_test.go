package ronde_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// The log holds every event as it was added, of every kind, whatever became
// later of what it told.
func TestGebeurtenissen_heel(t *testing.T) {
	r := ronde.New(brede(t))
	alle := verloop(t)
	soorten := map[ronde.Soort]bool{}
	for i, g := range alle {
		require.NoError(t, r.Voeg(g))
		require.Equal(t, alle[:i+1], r.Gebeurtenissen())
		soorten[g.Soort] = true
	}
	require.Len(t, soorten, len(ronde.Soorten())-2, "all but afgezegd and teruggezonden")
}

// snel adds parts as events of one moment.
func snel(b *testing.B, r *ronde.Ronde, delen ...any) {
	b.Helper()
	for _, d := range delen {
		g := gebeurtenis(0, d)
		g.Tijd = begin.Add(time.Hour)
		require.NoError(b, r.Voeg(g))
	}
}

// Meetings in one step: each costs the same, however many people were at those
// before it.
func BenchmarkGehouden(b *testing.B) {
	for _, n := range []int{1_000, 4_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				r := tot(b, ronde.Geopend, "")
				for i := range n {
					m := bijeenkomst(fmt.Sprintf("m-%d", i), "input-monitor", op(begin))
					m.Aanwezigen = append(m.Aanwezigen, met(fmt.Sprintf("q-%d", i), "consulent"))
					snel(b, r, m)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/bijeenkomst")
		})
	}
}

// Following an indicator costs the same for each actie that goes back to it.
func BenchmarkGevolg(b *testing.B) {
	for _, n := range []int{1_000, 4_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r, nieuw, c := tot(b, ronde.Gehouden, "opbrengst-duiding"), meet(2024), cijfer(b, 2022)
			for i := range n {
				snel(b, r,
					ronde.Bevinding{ID: fmt.Sprintf("bev-%d", i), Tekst: "x", Indicator: c},
					ronde.Duiding{ID: fmt.Sprintf("dui-%d", i), Bijeenkomst: "m-4", Bevindingen: []string{fmt.Sprintf("bev-%d", i)}, Tekst: "x"},
					ronde.Opbrengst{ID: fmt.Sprintf("opb-%d", i), Bijeenkomst: "m-4", Duidingen: []string{fmt.Sprintf("dui-%d", i)}, Tekst: "x"},
					ronde.Actie{ID: fmt.Sprintf("act-%d", i), Bijeenkomst: "m-4", Opbrengst: fmt.Sprintf("opb-%d", i), Tekst: "x", Eigenaar: "regieteam-rssda", Uiterlijk: dag("2023-12-31")})
			}
			for b.Loop() {
				_, err := r.Gevolg("bijstand", nieuw)
				require.NoError(b, err)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/actie")
		})
	}
}
