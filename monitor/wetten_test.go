package monitor_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// geval is a random tree of one effect with random figures for six regions.
type geval struct {
	indicatoren []goaltree.Indicator
	gewichten   []float64
	rijen       []monitor.Waarneming
	regios      []cbs.Regio
}

func willekeurig(t *rapid.T) geval {
	var g geval
	for i := range 6 {
		g.regios = append(g.regios, cbs.MustRegio(fmt.Sprintf("GM99%02d", i+1)))
	}
	getal := rapid.Float64Range(-50, 150)
	for i := range rapid.IntRange(1, 5).Draw(t, "indicatoren") {
		id := fmt.Sprintf("i%d", i)
		opties := []func(*goaltree.Indicator){maat(goaltree.Gemiddelde)}
		omlaag := rapid.Bool().Draw(t, "lager")
		if omlaag {
			opties = append(opties, lager)
		}
		switch rapid.IntRange(0, 3).Draw(t, "schaal") {
		case 0:
			opties = append(opties, streef(getal.Draw(t, "streef"), rapid.SampledFrom([]int{0, 2018, 2024}).Draw(t, "streefjaar")))
		case 1:
			punt, stap := getal.Draw(t, "drempel"), rapid.Float64Range(1, 40).Draw(t, "stap")
			if omlaag {
				stap = -stap
			}
			opties = append(opties, drempels(punt-stap, punt, punt+2*stap))
		case 2:
			opties = append(opties, verdeling)
		default:
			opties = append(opties, neutraal)
		}
		g.indicatoren = append(g.indicatoren, ind(id, opties...))
		g.gewichten = append(g.gewichten, rapid.Float64Range(0.1, 10).Draw(t, "gewicht"))
		for _, r := range g.regios {
			for _, jaar := range []int{2017, 2019, 2020} {
				switch rapid.IntRange(0, 5).Draw(t, "wat") {
				case 0: // no row
				case 1:
					g.rijen = append(g.rijen, zonder(id, r, jaar, monitor.RedenGeheim))
				default:
					g.rijen = append(g.rijen, cijfer(id, r, jaar, getal.Draw(t, "waarde")))
				}
			}
		}
	}
	return g
}

func (g geval) boom(t *rapid.T, keer float64) *goaltree.Doelenboom {
	e := goaltree.Effect{ID: "effect", Naam: "Effect"}
	for i, ind := range g.indicatoren {
		e.Indicatoren = append(e.Indicatoren, goaltree.Tak{ID: ind.ID, Gewicht: keer * g.gewichten[i]})
	}
	d := &goaltree.Definitie{
		Versie:      goaltree.FormaatVersie,
		Boom:        goaltree.Boom{ID: "fictief", Naam: "Fictief", Versie: "1", Nulmeting: 2017},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "doel", Naam: "Doel", Effecten: []goaltree.Tak{{ID: "effect", Gewicht: 1}}}},
		Effecten:    []goaltree.Effect{e}, Indicatoren: g.indicatoren,
	}
	b, err := d.Resolve()
	require.NoError(t, err)
	return b
}

func (g geval) evalueer(t *rapid.T, keer float64, o monitor.Options) *monitor.Resultaat {
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for _, w := range g.rijen {
		require.NoError(t, b.Add(w))
	}
	o.Namen = map[cbs.Regio]string{}
	for _, r := range g.regios {
		o.Namen[r] = r.Code() + " (fictief)" // known, with figures or without
	}
	e, err := monitor.NewEvaluator(g.boom(t, keer), b.Dataset(), o)
	require.NoError(t, err)
	r, err := e.Evaluate(t.Context(), monitor.Vraag{Regios: g.regios, Groep: g.regios, Benchmark: g.regios[1], Periode: cbs.Jaar(2020)})
	require.NoError(t, err)
	return r
}

func TestWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := willekeurig(t)
		r := g.evalueer(t, 1, monitor.Options{Werkers: 1})
		herschaald := g.evalueer(t, 7, monitor.Options{Werkers: 3})
		for u := range r.All() {
			e := u.Effecten[0]
			anders, ok := herschaald.Uitkomst(u.Regio.Code)
			require.True(t, ok)
			require.GreaterOrEqual(t, e.Dekking, 0.0)
			require.LessOrEqual(t, e.Dekking, 1.0)
			require.Equal(t, e.Score.IsBekend(), e.Reden == nil, "a score or a reason, never both")
			require.Equal(t, e.Score.IsBekend(), e.Signaal != nil)
			if s, ok := e.Score.Float(); ok {
				require.LessOrEqual(t, math.Abs(s), 100.0)
				require.InDelta(t, s, anders.Effecten[0].Score.OfNaN(), 1e-9, "weights count beside each other alone")
			}
			for _, i := range u.Indicatoren {
				require.Equal(t, i.Score.IsBekend(), i.Reden == nil)
				if s, ok := i.Score.Float(); ok {
					require.LessOrEqual(t, math.Abs(s), 100.0)
				}
			}
			for _, a := range []*monitor.Afwijking{e.Afwijking.Nulmeting, e.Afwijking.Vorige, e.Afwijking.Benchmark} {
				if a == nil {
					continue
				}
				som, vorige := 0.0, math.Inf(1)
				for _, b := range a.Bijdragen {
					som += b.Bijdrage
					require.LessOrEqual(t, math.Abs(b.Bijdrage), vorige, "largest first")
					vorige = math.Abs(b.Bijdrage)
				}
				require.InDelta(t, a.Waarde.Of(0), som, 1e-9, "the terms add up")
			}
			if b := e.Afwijking.Benchmark; u.Regio.Code == g.regios[1] && b != nil && b.Waarde.IsBekend() {
				require.InDelta(t, 0, b.Waarde.OfNaN(), 1e-9, "from itself a region does not deviate")
			}
		}
	})
}

// Law: the places in a groep are as far above as below the middle together.
func TestWetten_verdelingIsInEvenwicht(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := geval{indicatoren: []goaltree.Indicator{ind("i", maat(goaltree.Aantal), verdeling)}, gewichten: []float64{1}}
		for i := range rapid.IntRange(5, 40).Draw(t, "regios") {
			r := cbs.MustRegio(fmt.Sprintf("GM99%02d", i+1))
			g.regios = append(g.regios, r)
			g.rijen = append(g.rijen, cijfer("i", r, 2020, float64(rapid.IntRange(0, 8).Draw(t, "waarde"))))
		}
		som := 0.0
		for u := range g.evalueer(t, 1, monitor.Options{}).All() {
			som += u.Indicatoren[0].Score.OfNaN()
		}
		require.InDelta(t, 0, som, 1e-9)
	})
}

// Law: turned upside down, figures and direction alike, nothing changes.
func TestWetten_spiegel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		getal := rapid.Float64Range(-100, 100)
		punt, stap, waarde := getal.Draw(t, "drempel"), rapid.Float64Range(1, 40).Draw(t, "stap"), getal.Draw(t, "waarde")
		score := func(teken float64, opties ...func(*goaltree.Indicator)) float64 {
			opties = append(opties, maat(goaltree.Gemiddelde), drempels(teken*(punt-stap), teken*punt, teken*(punt+stap)))
			g := geval{
				indicatoren: []goaltree.Indicator{ind("i", opties...)}, gewichten: []float64{1}, regios: []cbs.Regio{fictiefA, fictiefB},
				rijen: []monitor.Waarneming{cijfer("i", fictiefA, 2020, teken*waarde), cijfer("i", fictiefB, 2020, 0)},
			}
			u, _ := g.evalueer(t, 1, monitor.Options{}).Uitkomst(fictiefA)
			return u.Indicatoren[0].Score.OfNaN()
		}
		require.InDelta(t, score(1), score(-1, lager), 1e-9)
	})
}
