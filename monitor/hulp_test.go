package monitor_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Fictional regions: codes no municipality has.
var (
	fictiefA = cbs.MustRegio("GM9901")
	fictiefB = cbs.MustRegio("GM9902")
	fictiefC = cbs.MustRegio("GM9903")
	fictiefD = cbs.MustRegio("GM9904")
	fictiefE = cbs.MustRegio("GM9905")
)

// eenBoom makes a tree with one hoofddoel and one effect over the indicators,
// each with the weight beside it.
func eenBoom(t testing.TB, gewichten []float64, indicatoren ...goaltree.Indicator) *goaltree.Doelenboom {
	t.Helper()
	effect := goaltree.Effect{ID: "effect", Naam: "Effect"}
	for i, ind := range indicatoren {
		effect.Indicatoren = append(effect.Indicatoren, goaltree.Tak{ID: ind.ID, Gewicht: gewichten[i]})
	}
	return losOp(t, &goaltree.Definitie{
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "doel", Naam: "Doel", Effecten: []goaltree.Tak{{ID: "effect", Gewicht: 1}}}},
		Effecten:    []goaltree.Effect{effect},
		Indicatoren: indicatoren,
	})
}

// losOp fills in what every tree of these tests shares: nulmeting 2017.
func losOp(t testing.TB, d *goaltree.Definitie) *goaltree.Doelenboom {
	t.Helper()
	d.Versie = goaltree.FormaatVersie
	d.Boom = goaltree.Boom{ID: "fictief", Naam: "Fictieve boom", Versie: "1", Nulmeting: 2017}
	boom, err := d.Resolve()
	require.NoError(t, err)
	return boom
}

// ind makes an indicator of its id: an aandeel in percents, hoger is beter.
func ind(id string, anders ...func(*goaltree.Indicator)) goaltree.Indicator {
	i := goaltree.Indicator{ID: id, Naam: "Indicator " + id, Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter}
	for _, f := range anders {
		f(&i)
	}
	return i
}

func lager(i *goaltree.Indicator)    { i.Richting = goaltree.LagerIsBeter }
func neutraal(i *goaltree.Indicator) { i.Richting = goaltree.Neutraal }
func verdeling(i *goaltree.Indicator) {
	i.Schaal = goaltree.SchaalVerdeling
}

func streef(waarde float64, jaar int) func(*goaltree.Indicator) {
	return func(i *goaltree.Indicator) {
		i.Schaal, i.Streefwaarde, i.Streefjaar = goaltree.SchaalStreef, goaltree.Bekend(waarde), jaar
	}
}

func drempels(slechtst, drempel, doel float64) func(*goaltree.Indicator) {
	return func(i *goaltree.Indicator) {
		i.Schaal = goaltree.SchaalDrempels
		i.Drempels = &goaltree.Drempels{Slechtst: slechtst, Drempel: drempel, Streef: doel}
	}
}

func maat(m goaltree.Maat) func(*goaltree.Indicator) {
	return func(i *goaltree.Indicator) {
		i.Maat = m
		if m != goaltree.Aandeel && m != goaltree.Dichtheid {
			i.Per = 0
		}
	}
}

// cijfer is a figure known by value alone.
func cijfer(indicator string, r cbs.Regio, jaar int, waarde float64) monitor.Waarneming {
	return monitor.Waarneming{Indicator: indicator, Regio: r, Periode: cbs.Jaar(jaar), Waarde: monitor.Bekend(waarde)}
}

// breuk is a figure known by teller and noemer.
func breuk(indicator string, r cbs.Regio, jaar int, teller, noemer float64) monitor.Waarneming {
	return monitor.Waarneming{Indicator: indicator, Regio: r, Periode: cbs.Jaar(jaar), Teller: monitor.Bekend(teller), Noemer: monitor.Bekend(noemer)}
}

func zonder(indicator string, r cbs.Regio, jaar int, reden monitor.Reden) monitor.Waarneming {
	return monitor.Waarneming{Indicator: indicator, Regio: r, Periode: cbs.Jaar(jaar), Reden: reden}
}

// vanNiemand is a share of nobody: none out of nobody.
func vanNiemand(indicator string, r cbs.Regio, jaar int) monitor.Waarneming {
	w := zonder(indicator, r, jaar, monitor.RedenNietMogelijk)
	w.Teller = monitor.Bekend(0)
	return w
}

func dataset(t testing.TB, rijen ...monitor.Waarneming) *monitor.Dataset {
	t.Helper()
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for _, w := range rijen {
		require.NoError(t, b.Add(w))
	}
	return b.Dataset()
}

// vraag asks for region A in 2020 unless told otherwise.
func vraag(anders ...func(*monitor.Vraag)) monitor.Vraag {
	v := monitor.Vraag{Regios: []cbs.Regio{fictiefA}, Periode: cbs.Jaar(2020)}
	for _, f := range anders {
		f(&v)
	}
	return v
}

func met(benchmark cbs.Regio) func(*monitor.Vraag) {
	return func(v *monitor.Vraag) { v.Benchmark = benchmark }
}

func inGroep(r ...cbs.Regio) func(*monitor.Vraag) {
	return func(v *monitor.Vraag) { v.Groep = r }
}

// evalueer gives the first region's document.
func evalueer(t testing.TB, boom *goaltree.Doelenboom, d *monitor.Dataset, v monitor.Vraag, o ...monitor.Options) *monitor.Uitkomst {
	t.Helper()
	opties := monitor.Options{}
	if len(o) > 0 {
		opties = o[0]
	}
	e, err := monitor.NewEvaluator(boom, d, opties)
	require.NoError(t, err)
	r, err := e.Evaluate(t.Context(), v)
	require.NoError(t, err)
	u, ok := r.Uitkomst(v.Regios[0])
	require.True(t, ok)
	return u
}

func heeftWaarschuwing(u *monitor.Uitkomst, code monitor.Waarschuwingcode, bij string) bool {
	for _, w := range u.Waarschuwingen {
		if w.Code == code && w.Bij == bij {
			return true
		}
	}
	return false
}
