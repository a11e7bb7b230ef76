package monitor_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// grootGeval makes a tree of 40 indicators with the three rulers in turn,
// and figures for all regions over twenty years.
func grootGeval(t testing.TB, regios int) (*goaltree.Doelenboom, *monitor.Dataset, []cbs.Regio) {
	t.Helper()
	const indicatoren, perEffect, eersteJaar, jaren = 40, 4, 2001, 20
	d := &goaltree.Definitie{Hoofddoelen: []goaltree.Hoofddoel{{ID: "doel", Naam: "Doel"}}}
	rulers := []func(*goaltree.Indicator){streef(70, 2024), drempels(0, 50, 100), verdeling}
	for i := range indicatoren {
		if i%perEffect == 0 {
			id := fmt.Sprintf("effect-%d", i/perEffect)
			d.Effecten = append(d.Effecten, goaltree.Effect{ID: id, Naam: id})
			d.Hoofddoelen[0].Effecten = append(d.Hoofddoelen[0].Effecten, goaltree.Tak{ID: id, Gewicht: 1})
		}
		id := fmt.Sprintf("indicator-%02d", i)
		d.Indicatoren = append(d.Indicatoren, ind(id, rulers[i%3]))
		e := &d.Effecten[i/perEffect]
		e.Indicatoren = append(e.Indicatoren, goaltree.Tak{ID: id, Gewicht: float64(1 + i%3)})
	}
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	lijst := make([]cbs.Regio, regios)
	for r := range lijst {
		lijst[r] = cbs.MustRegio(fmt.Sprintf("BU%08d", r))
		for i := range indicatoren {
			for j := range jaren {
				w := breuk(d.Indicatoren[i].ID, lijst[r], eersteJaar+j, float64((r*31+i*17+j*7)%100), 100)
				require.NoError(t, b.Add(w))
			}
		}
	}
	return losOp(t, d), b.Dataset(), lijst
}

// BenchmarkEvaluate asks for every region in each of twenty periods. The
// figure of merit is indicator-region-periods a second: one figure found,
// scored on its ruler and weighed into its effect.
func BenchmarkEvaluate(b *testing.B) {
	for _, regios := range []int{8, 345, 14_000} {
		b.Run(fmt.Sprintf("%d-regios", regios), func(b *testing.B) {
			boom, data, lijst := grootGeval(b, regios)
			e, err := monitor.NewEvaluator(boom, data, monitor.Options{})
			require.NoError(b, err)
			perioden := data.Perioden()
			b.ReportAllocs()
			for b.Loop() {
				for _, p := range perioden {
					_, err := e.Evaluate(b.Context(), monitor.Vraag{Regios: lijst, Periode: p, Groep: lijst[:min(regios, 345)], Nulmeting: 2001})
					require.NoError(b, err)
				}
			}
			cellen := float64(regios * len(perioden) * 40)
			b.ReportMetric(cellen*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mcellen/s")
		})
	}
}

// BenchmarkUitkomst writes out the document of each of 345 regions.
func BenchmarkUitkomst(b *testing.B) {
	boom, data, lijst := grootGeval(b, 345)
	e, err := monitor.NewEvaluator(boom, data, monitor.Options{})
	require.NoError(b, err)
	r, err := e.Evaluate(b.Context(), monitor.Vraag{Regios: lijst, Periode: cbs.Jaar(2020), Groep: lijst, Nulmeting: 2001})
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		for u := range r.All() {
			require.NotNil(b, u)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/345, "µs/document")
}
