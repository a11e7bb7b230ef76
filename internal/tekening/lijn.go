package tekening

import (
	"fmt"
	"math"
	"slices"
	"strconv"
)

// Lijngrafiek is one or more series over time.
type Lijngrafiek struct {
	Titel        string // what it is called
	Omschrijving string // what is to be seen, for those who cannot see it
	Momenten     []Moment
	Reeksen      []Reeks // at most four have a colour and a mark of their own
	Niveaus      []Niveau
	Mijlpaal     *Moment // marked by a line from top to bottom with its label above; nil: none
	Eenheid      string  // of the vertical axis; "%" and "€" stand beside its numbers
}

// Moment is a place on the time axis that can bear a label.
type Moment struct {
	X     float64 // any scale that grows with time, such as years
	Label string
}

// Reeks is a series of points, in the order of time.
type Reeks struct {
	Naam   string // in the legend, which is drawn when there are two or more
	Punten []Punt
}

// Punt is one point of a series. A point with Leeg set, or with a Y that is no
// number, is a gap: the line stops before it and starts again behind it.
type Punt struct {
	X, Y  float64
	Leeg  bool   // there is no figure
	Hol   bool   // drawn hollow: not final
	Breuk bool   // not comparable with the point before: gap with a mark
	Marge *Marge // nil: none; those of neighbouring points form a shaded band
}

func (p Punt) tekenbaar() bool { return !p.Leeg && eindig(p.X) && eindig(p.Y) }

// Measures of the line chart, in pixels; horizontal ones in per cent.
const (
	lijnHoogte   = 190.0
	lijnBoven    = 22.0
	lijnOnder    = 26.0
	legendaRij   = 20.0
	lijnLinks    = 17.0 // the first point, where the axis' labels are short
	lijnLinksTot = 40.0 // the same where they are long
	lijnRechts   = 97.0
	maxTijdmerk  = 6 // labels under the time axis that fit at 320 pixels
	maxReeksen   = 4

	labelBreedte  = 40.0  // pixels kept for the axis' labels at least
	smalleBreedte = 254.0 // pixels: the width of a picture on a page of 320
	naastLabels   = 6.0   // pixels between the labels and the lines
)

// linkerrand is the room left of a chart for the texts of its vertical axis:
// in pixels for the texts, in per cent for the first point, such that they
// don't meet at 320 pixels.
func linkerrand(teksten []string) (labels, eersteProcent float64) {
	labels = labelBreedte
	for _, t := range teksten {
		labels = max(labels, math.Ceil(Breedte(t, 12)))
	}
	return labels, min(lijnLinksTot, max(lijnLinks, 100*(labels+3)/smalleBreedte))
}

// SVG draws the chart. Without a point to draw it gives an empty text.
func (l Lijngrafiek) SVG() string {
	x, y, stappen, decimalen, ok := l.assen()
	if !ok {
		return ""
	}
	teksten := Asteksten(stappen, decimalen, l.Eenheid)
	labels, eerste := linkerrand(teksten)
	x.naarVan = eerste
	raster := getal(labels + naastLabels)
	legenda := 0.0
	if len(l.Reeksen) > 1 {
		legenda = legendaRij*float64(min(len(l.Reeksen), maxReeksen)) + 4
	}
	boven := legenda + lijnBoven
	onder := boven + lijnHoogte
	y.naarVan, y.naarTot = onder, boven
	b := nieuwBlad(l.Titel, l.Omschrijving, onder+lijnOnder)
	if legenda > 0 {
		l.legenda(b)
	}
	for i, s := range stappen {
		soort := "t-raster"
		if s == 0 {
			soort = "t-as"
		}
		b.lijn(soort, raster, y.op(s), "100%", y.op(s))
		b.tekst("t-zacht t-klein", eind, getal(labels), y.op(s)+4, teksten[i])
	}
	l.tijdas(b, x, onder)
	l.niveaulijnen(b, raster, y)
	for i, r := range l.Reeksen[:min(len(l.Reeksen), maxReeksen)] {
		r.banen(b, i, x, y)
	}
	for i, r := range l.Reeksen[:min(len(l.Reeksen), maxReeksen)] {
		r.teken(b, i, x, y)
	}
	l.niveaunamen(b, y)
	if m := l.Mijlpaal; m != nil && eindig(m.X) {
		px := x.op(m.X)
		b.lijn("t-niveau", procent(px), boven-6, procent(px), onder)
		naamBijLijn(b, px, boven-10, m.Label)
	}
	return b.sluit()
}

func (l Lijngrafiek) assen() (x, y lineair, stappen []float64, decimalen int, ok bool) {
	var bx, by bereik
	for _, r := range l.Reeksen[:min(len(l.Reeksen), maxReeksen)] {
		for _, p := range r.Punten {
			if p.tekenbaar() {
				bx.met(p.X)
				by.met(p.Y)
				by.metMarge(p.Marge)
			}
		}
	}
	if !bx.iets {
		return x, y, nil, 0, false
	}
	for _, m := range l.Momenten {
		bx.met(m.X)
	}
	if l.Mijlpaal != nil && eindig(l.Mijlpaal.X) {
		bx.met(l.Mijlpaal.X)
	}
	for _, n := range l.Niveaus {
		by.met(n.Waarde)
	}
	// A range that comes near zero starts there: the picture then shows sizes
	// and not just differences.
	if by.laag > 0 && by.laag < 0.4*by.hoog {
		by.laag = 0
	}
	stappen, decimalen = Stappen(by.laag, by.hoog, 4)
	x = lineair{van: bx.laag, tot: bx.hoog, naarVan: lijnLinks, naarTot: lijnRechts}
	y = lineair{van: stappen[0], tot: stappen[len(stappen)-1]}
	return x, y, stappen, decimalen, true
}

func (l Lijngrafiek) legenda(b *blad) {
	for i, r := range l.Reeksen[:min(len(l.Reeksen), maxReeksen)] {
		y := 9 + legendaRij*float64(i)
		b.lijn(fmt.Sprintf("t-lijn t-r%d", i), "2", y, "26", y)
		merk(b, i, "14", y, fmt.Sprintf("t-v%d t-punt", i))
		b.tekst(begin, begin, "34", y+4.5, r.Naam)
	}
}

// tijdas writes the labels of the moments, thinned out so that they fit.
func (l Lijngrafiek) tijdas(b *blad, x lineair, onder float64) {
	var momenten []Moment
	for _, m := range l.Momenten {
		if eindig(m.X) {
			momenten = append(momenten, m)
		}
	}
	if len(momenten) == 0 {
		return
	}
	// Counted from the last, so that the newest always bears its label.
	stap := max(1, int(math.Ceil(float64(len(momenten)-1)/float64(maxTijdmerk-1))))
	vorige := math.Inf(1)
	for i, m := range slices.Backward(momenten) {
		px := x.op(m.X)
		b.lijn("t-raster", procent(px), onder, procent(px), onder+5)
		if (len(momenten)-1-i)%stap != 0 || vorige-px < (lijnRechts-x.naarVan)/(maxTijdmerk+1) {
			continue
		}
		vorige = px
		anker := midden
		if px > lijnRechts-4 {
			anker = eind
			px = 100
		}
		b.tekst("t-zacht t-klein", anker, procent(px), onder+19, m.Label)
	}
}

func (l Lijngrafiek) niveaulijnen(b *blad, raster string, y lineair) {
	for _, n := range l.Niveaus {
		if !eindig(n.Waarde) {
			continue
		}
		soort := "t-niveau"
		if n.Stip {
			soort += " t-stip"
		}
		b.lijn(soort, raster, y.op(n.Waarde), "100%", y.op(n.Waarde))
	}
}

// niveaunamen writes the names of the levels after all else, so that no line
// crosses them; a name that would touch one above it moves below its own line.
func (l Lijngrafiek) niveaunamen(b *blad, y lineair) {
	niveaus := slices.Clone(l.Niveaus)
	slices.SortStableFunc(niveaus, func(a, c Niveau) int {
		switch {
		case a.Waarde > c.Waarde:
			return -1
		case a.Waarde < c.Waarde:
			return 1
		}
		return 0
	})
	laatste := math.Inf(-1)
	for _, n := range niveaus {
		if !eindig(n.Waarde) || n.Naam == "" {
			continue
		}
		py := y.op(n.Waarde) - 5
		if py < laatste+15 {
			py = y.op(n.Waarde) + 14
		}
		py = max(py, laatste+15)
		laatste = py
		b.tekst("t-klein t-halo", eind, "100%", py, n.Naam)
	}
}

// teken draws one series: the lines between neighbours, then the points.
func (r Reeks) teken(b *blad, nr int, x, y lineair) {
	lijnsoort := fmt.Sprintf("t-lijn t-r%d", nr)
	var vorig *Punt
	gat := false // a missing point lies between vorig and the next
	for i := range r.Punten {
		p := r.Punten[i]
		if !p.tekenbaar() {
			gat = true
			// A break at a missing point still stands at the next one.
			if p.Breuk && i+1 < len(r.Punten) && vorig != nil {
				streep(b, x.op((vorig.X+r.Punten[i+1].X)/2), y)
			}
			continue
		}
		switch {
		case vorig == nil:
		case p.Breuk:
			streep(b, x.op((vorig.X+p.X)/2), y)
		case !gat:
			b.lijn(lijnsoort, procent(x.op(vorig.X)), y.op(vorig.Y), procent(x.op(p.X)), y.op(p.Y))
		}
		vorig, gat = &r.Punten[i], false
	}
	in := r.inBaan()
	for i, p := range r.Punten {
		if p.tekenbaar() {
			p.teken(b, nr, x, y, !in[i])
		}
	}
}

// stukken gives the runs of neighbouring points with an interval, from..to, as
// far as the line between them is drawn: two points or more.
func (r Reeks) stukken() (alle [][2]int) {
	van := -1
	sluit := func(tot int) {
		if van >= 0 && tot-van > 1 {
			alle = append(alle, [2]int{van, tot})
		}
		van = -1
	}
	for i, p := range r.Punten {
		met := p.tekenbaar() && p.Marge.tekenbaar()
		if !met || p.Breuk {
			sluit(i)
		}
		if met && van < 0 {
			van = i
		}
	}
	sluit(len(r.Punten))
	return alle
}

// inBaan says which points stand in a shaded band and need no whisker.
func (r Reeks) inBaan() []bool {
	in := make([]bool, len(r.Punten))
	for _, s := range r.stukken() {
		for i := s[0]; i < s[1]; i++ {
			in[i] = true
		}
	}
	return in
}

// banen draws the intervals of neighbouring points as a shaded band.
func (r Reeks) banen(b *blad, nr int, x, y lineair) {
	stukken := r.stukken()
	if len(stukken) == 0 {
		return
	}
	strek(b, y.naarVan)
	for _, s := range stukken {
		letter := "M"
		b.delen(`<path class="t-baan`, strconv.Itoa(nr), `" d="`)
		for _, p := range r.Punten[s[0]:s[1]] {
			b.delen(letter, getal(10*x.op(p.X)), " ", getal(y.op(p.Marge.Boven)))
			letter = "L"
		}
		for _, p := range slices.Backward(r.Punten[s[0]:s[1]]) {
			b.delen("L", getal(10*x.op(p.X)), " ", getal(y.op(p.Marge.Onder)))
		}
		b.WriteString(`z"/>`)
	}
	b.WriteString("</svg>")
}

// streep marks a break in a series.
func streep(b *blad, px float64, y lineair) {
	if eindig(px) {
		b.lijn("t-breuk", procent(px), y.naarVan, procent(px), y.naarTot)
	}
}

func (p Punt) teken(b *blad, nr int, x, y lineair, marge bool) {
	px := procent(x.op(p.X))
	if marge && p.Marge.tekenbaar() {
		b.lijn("t-marge", px, y.op(p.Marge.Onder), px, y.op(p.Marge.Boven))
	}
	soort := fmt.Sprintf("t-v%d t-punt", nr)
	if p.Hol {
		soort = fmt.Sprintf("t-r%d t-hol", nr)
	}
	merk(b, nr, px, y.op(p.Y), soort)
}

// merk draws the mark of a series' points: each series has its own shape, so
// that none is told by colour alone.
func merk(b *blad, nr int, x string, y float64, soort string) {
	switch nr {
	case 0:
		b.rondje(soort, x, y, 4)
	case 1:
		// A shape around a percentage needs a nested picture with its own zero.
		vorm(b, soort, x, y, "M-4.2-4.2H4.2V4.2H-4.2z")
	case 2:
		vorm(b, soort, x, y, "M0-5 5 4H-5z")
	default:
		vorm(b, soort, x, y, "M0-5.5 5.5 0 0 5.5-5.5 0z")
	}
}

func vorm(b *blad, soort, x string, y float64, pad string) {
	b.delen(`<svg x="`, x, `" y="`, getal(y), `" overflow="visible"><path class="`, soort, `" d="`, pad, `"/></svg>`)
}
