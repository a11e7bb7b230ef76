package rapport

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// indicatorBlad is the part of the page about one indicator.
type indicatorBlad struct {
	indicatorRij
	Vol                    string // the value with its unit
	Richting               string
	Rang                   bool   // the regions stand in an order of better and worse
	Illustratie            string // what of it is an illustration
	Definitie              string
	Vorige, VorigeP        string
	NulmetingP, BenchmarkP string
	Lijn                   template.HTML // over time; empty with fewer than two points
	Staven                 template.HTML // beside the other regions; empty without them
	Reeks                  []puntRij
	ReeksMarge             bool
	Onderbroken            bool // breaks are drawn
	Voorlopig              bool // hollow points are drawn
	Vergelijking           []regioRij
	StaafMarge             bool // margins are drawn on the bars
	Verschillen            []verschilRij
	Zinnen                 []string // on trend and place in the groep
	Voorbehoud             []string
	Trechter               *trechterBlad
	Weggelaten             string
	Begrensd               bool
}

// puntRij is a moment of a series in the table.
type puntRij struct{ Periode, Waarde, Marge, Opmerking string }

// regioRij is a region in the table of a comparison.
type regioRij struct {
	Naam, Waarde string
	Eigen        bool
	Sprong       bool
}

// heeftDeel says whether there is anything to show of an indicator beyond
// that it is missing.
func heeftDeel(i *monitor.Indicatoruitkomst) bool {
	if i == nil {
		return false
	}
	if i.Waarde.IsBekend() {
		return true
	}
	for _, p := range i.Reeks {
		if p.Waarde.IsBekend() {
			return true
		}
	}
	return slices.ContainsFunc(i.Vergelijking, func(v monitor.Vergelijking) bool { return v.Waarde.IsBekend() })
}

func nieuweIndicator(b *blik, i *monitor.Indicatoruitkomst, voor string) *indicatorBlad {
	blad := &indicatorBlad{
		indicatorRij: nieuweRij(i, voor),
		Richting:     i.Richting.Label(),
		Rang:         !isContext(i),
		Illustratie:  illustratieZin(i),
		Definitie:    i.Definitie,
		Begrensd:     i.Begrensd,
		Vorige:       kortOf(i, i.Vorige),
	}
	if blad.Cijfer {
		blad.Vol = waardeTekst(i, i.Waarde)
	}
	if i.VorigePeriode != nil {
		blad.VorigeP = periodeTekst(i.VorigePeriode)
	}
	if i.NulmetingPeriode != nil {
		blad.NulmetingP = periodeTekst(i.NulmetingPeriode)
	}
	if i.BenchmarkPeriode != nil && (i.Periode == nil || *i.BenchmarkPeriode != *i.Periode) {
		blad.BenchmarkP = periodeTekst(i.BenchmarkPeriode)
	}
	blad.reeks(b, i)
	blad.vergelijk(b, i)
	blad.Verschillen, blad.Zinnen, blad.Voorbehoud = b.verschillen(i), statistiekZinnen(i), i.Voorbehoud
	blad.Trechter = nieuweTrechter(b, i)
	return blad
}

// reeks fills in the series: a line where two points or more can be drawn.
func (blad *indicatorBlad) reeks(b *blik, i *monitor.Indicatoruitkomst) {
	var punten []tekening.Punt
	var momenten []tekening.Moment
	bekend := 0
	for _, p := range i.Reeks {
		x := tijd(p.Periode)
		punt := tekening.Punt{X: x, Y: p.Waarde.Of(0), Leeg: !p.Waarde.IsBekend(), Hol: !vast(p.Status), Breuk: p.Breuk}
		rij := puntRij{Periode: p.Periode.Label(), Waarde: kortTekst(i, p.Waarde)}
		if p.Onder.IsBekend() && p.Boven.IsBekend() {
			punt.Marge = &tekening.Marge{Onder: p.Onder.Of(0), Boven: p.Boven.Of(0)}
			rij.Marge = kortTekst(i, p.Onder) + " tot " + kortTekst(i, p.Boven)
			blad.ReeksMarge = true
		}
		rij.Opmerking = opmerking(p.Status, p.Reden, p.Breuk)
		if !punt.Leeg {
			bekend++
			blad.Voorlopig = blad.Voorlopig || punt.Hol
		}
		blad.Onderbroken = blad.Onderbroken || p.Breuk
		punten = append(punten, punt)
		momenten = append(momenten, tekening.Moment{X: x, Label: p.Periode.Label()})
		blad.Reeks = append(blad.Reeks, rij)
	}
	if bekend < 2 {
		return
	}
	l := tekening.Lijngrafiek{
		Titel:        i.Naam + " in " + b.naam() + ", van " + i.Reeks[0].Periode.Label() + " tot en met " + i.Reeks[len(i.Reeks)-1].Periode.Label(),
		Omschrijving: "Lijn over de tijd. Alle cijfers staan in de tabel bij deze indicator.",
		Momenten:     momenten,
		Reeksen:      []tekening.Reeks{{Naam: i.Naam, Punten: punten}},
		Eenheid:      tekenEenheid(i),
	}
	if w, ok := i.Nulmeting.Float(); ok {
		l.Niveaus = append(l.Niveaus, tekening.Niveau{Naam: "nulmeting " + kortTekst(i, i.Nulmeting), Waarde: w, Stip: true})
	}
	if w, ok := i.Streefwaarde.Float(); ok {
		l.Niveaus = append(l.Niveaus, tekening.Niveau{Naam: "streefwaarde " + kortTekst(i, i.Streefwaarde), Waarde: w})
	}
	blad.Lijn = svg(l.SVG())
}

// vast says whether a figure is final, or the source doesn't tell.
func vast(s *monitor.Status) bool { return s == nil || *s == 0 || *s == monitor.Definitief }

// opmerking is what a table says beside a point.
func opmerking(s *monitor.Status, r *monitor.Reden, breuk bool) string {
	var delen []string
	if s != nil && *s != 0 {
		delen = append(delen, s.Label())
	}
	if tekst := redenTekst(r); tekst != "" {
		delen = append(delen, tekst)
	}
	if breuk {
		delen = append(delen, "grondgebied gewijzigd: niet vergelijkbaar met ervoor")
	}
	return strings.Join(delen, ", ")
}

// tijd places a period on the time axis, in years.
func tijd(p cbs.Periode) float64 {
	x := float64(p.Jaar())
	if d, ok := p.Begin(); ok {
		x = float64(d.Year()) + float64(d.YearDay()-1)/366
	}
	return x
}

// Rows shown of a comparison: all of a small groep; of a large one the best,
// the worst and the neighbours.
const (
	maxRijen = 16
	randen   = 4 // best and worst
	buren    = 2 // on each side
)

// vergelijk fills in the bars beside the other regions, the best on top.
func (blad *indicatorBlad) vergelijk(b *blik, i *monitor.Indicatoruitkomst) {
	alle := slices.Clone(i.Vergelijking)
	if i.Waarde.IsBekend() && !slices.ContainsFunc(alle, func(v monitor.Vergelijking) bool { return v.Regio == b.Regio.Code }) {
		alle = append(alle, monitor.Vergelijking{Regio: b.Regio.Code, Waarde: i.Waarde})
	}
	bekend := slices.DeleteFunc(slices.Clone(alle), func(v monitor.Vergelijking) bool { return !v.Waarde.IsBekend() })
	leeg := slices.DeleteFunc(alle, func(v monitor.Vergelijking) bool { return v.Waarde.IsBekend() })
	benchmark, metBenchmark := i.Benchmark.Float()
	if len(bekend) < 2 && (len(bekend) == 0 || !metBenchmark) {
		return
	}
	slices.SortStableFunc(bekend, func(x, y monitor.Vergelijking) int {
		if i.Richting == goaltree.LagerIsBeter {
			x, y = y, x
		}
		return cmp.Compare(y.Waarde.Of(0), x.Waarde.Of(0))
	})
	eigen := slices.IndexFunc(bekend, func(v monitor.Vergelijking) bool { return v.Regio == b.Regio.Code })
	d := tekening.Staafdiagram{
		Titel:        i.Naam + ": " + b.naam() + " naast andere gebieden",
		Omschrijving: "Per gebied een staaf. Alle getallen staan ook als tekst bij de staven en in de tabel.",
	}
	for _, k := range getoond(len(bekend), eigen) {
		if k < 0 {
			n := notatie.Aantal(-k, "ander gebied", "andere gebieden")
			d.Staven = append(d.Staven, tekening.Staaf{Naam: "… " + n, Sprong: true})
			blad.Vergelijking = append(blad.Vergelijking, regioRij{Naam: n, Sprong: true})
			continue
		}
		v := bekend[k]
		staaf := tekening.Staaf{Naam: b.naamRegio(v.Regio), Waarde: v.Waarde.Of(0), Tekst: kortTekst(i, v.Waarde), Nadruk: k == eigen}
		onder, boven := v.Onder, v.Boven
		if k == eigen && i.Interval != nil {
			onder, boven = i.Interval.Onder, i.Interval.Boven
		}
		if onder.IsBekend() && boven.IsBekend() {
			staaf.Marge = &tekening.Marge{Onder: onder.Of(0), Boven: boven.Of(0)}
			blad.StaafMarge = true
		}
		d.Staven = append(d.Staven, staaf)
		blad.Vergelijking = append(blad.Vergelijking, regioRij{Naam: staaf.Naam, Waarde: staaf.Tekst, Eigen: k == eigen})
	}
	blad.zonderCijfer(b, leeg)
	if metBenchmark {
		d.Niveau = &tekening.Niveau{Naam: "benchmark " + kortTekst(i, i.Benchmark), Waarde: benchmark}
	}
	blad.Staven = svg(d.SVG())
}

// zonderCijfer adds the regions without a figure to the table.
func (blad *indicatorBlad) zonderCijfer(b *blik, leeg []monitor.Vergelijking) {
	if len(leeg) > maxRijen {
		blad.Weggelaten = notatie.Aantal(len(leeg), "gebied heeft", "gebieden hebben") + " geen cijfer."
		return
	}
	for _, v := range leeg {
		blad.Vergelijking = append(blad.Vergelijking, regioRij{Naam: b.naamRegio(v.Regio), Waarde: "geen cijfer"})
	}
}

// getoond gives the places of n sorted regions that are shown, with a negative
// number for so many left out in between.
func getoond(n, eigen int) []int {
	var alle []int
	vorige := -1
	for k := range n {
		if n > maxRijen && k >= randen && k < n-randen && (eigen < 0 || k < eigen-buren || k > eigen+buren) {
			continue
		}
		if k > vorige+1 {
			alle = append(alle, vorige+1-k)
		}
		alle = append(alle, k)
		vorige = k
	}
	return alle
}
