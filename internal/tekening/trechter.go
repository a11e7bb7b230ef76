package tekening

import (
	"cmp"
	"math"
	"slices"
)

// Trechter is a funnel plot: a point for each region, as high as its figure and
// as far to the right as the figure stands on many, between limits that a
// figure seldom crosses by chance alone. Source: D.J. Spiegelhalter, Funnel
// plots for comparing institutional performance, Stat. Med. 24 (2005),
// 1185-1202.
type Trechter struct {
	Titel        string // what it is called
	Omschrijving string // what is to be seen, for those who cannot see it
	XTitel       string // such as "aantal inwoners"
	YTitel       string
	Eenheid      string // of the vertical axis; "%" and "€" stand beside its numbers
	Referentie   Niveau // the line in the middle
	Grenzen      []Grens
	Punten       []Trechterpunt
}

// Grens is a pair of limits as two curves.
type Grens struct {
	Naam   string // in the legend
	Punten []Grenspunt
	Stip   bool // dashed instead of drawn through, to tell two of them apart
}

// Grenspunt is a lower and an upper limit at X.
type Grenspunt struct{ X, Onder, Boven float64 }

// Trechterpunt is one region. Points with an X below 1 are left out.
type Trechterpunt struct {
	Naam   string // shown beside a point with Nadruk or Uit, as far as there is room
	X, Y   float64
	Nadruk bool // drawn large in the accent colour, with a bold name
	Uit    bool // beyond a limit: drawn as a square
}

func (p Trechterpunt) tekenbaar() bool { return p.X >= 1 && eindig(p.X) && eindig(p.Y) }

func (g Grenspunt) tekenbaar() bool {
	return g.X >= 1 && eindig(g.X) && eindig(g.Onder) && eindig(g.Boven)
}

// Measures of the funnel plot, in pixels.
const (
	trechterHoogte = 240.0
	trechterOnder  = 46.0  // the labels and the title of the horizontal axis
	trechterYTitel = 20.0  // the vertical axis' title, above it
	trechterNaam   = 118.0 // what a name may take at most
	trechterNamen  = 6     // names beside points at most
	logVanaf       = 20    // above this ratio of largest and smallest X the axis is logarithmic
)

// SVG draws the plot. Without a point to draw it gives an empty text.
func (t Trechter) SVG() string {
	punten := slices.DeleteFunc(slices.Clone(t.Punten), func(p Trechterpunt) bool { return !p.tekenbaar() })
	if len(punten) == 0 {
		return ""
	}
	var breed bereik
	for _, p := range punten {
		breed.met(p.X)
	}
	grenzen := t.tekenbareGrenzen(breed)
	y, ystappen, decimalen := t.yas(punten, grenzen)
	teksten := Asteksten(ystappen, decimalen, t.Eenheid)
	labels, eerste := linkerrand(teksten)
	x, xstappen, heel := xas(breed, eerste)
	boven := legendaRij*float64(len(grenzen)) + trechterYTitel + 8
	onder := boven + trechterHoogte
	y.naarVan, y.naarTot = onder, boven
	b := nieuwBlad(t.Titel, t.Omschrijving, onder+trechterOnder)
	for i, g := range grenzen {
		rij := 9 + legendaRij*float64(i)
		b.lijn(g.soort(), "2", rij, "26", rij)
		b.tekst(begin, begin, "34", rij+4.5, g.Naam)
	}
	b.tekst("t-zacht t-klein", begin, "0", boven-12, t.YTitel)
	for i, s := range ystappen {
		b.lijn("t-raster", getal(labels+naastLabels), y.op(s), "100%", y.op(s))
		b.tekst("t-zacht t-klein", eind, getal(labels), y.op(s)+4, teksten[i])
	}
	x.merken(b, xstappen, heel, onder)
	b.tekst("t-zacht t-klein", eind, "100%", onder+38, t.XTitel)
	t.krommen(b, grenzen, x, y)
	if eindig(t.Referentie.Waarde) {
		b.lijn("t-niveau", getal(labels+naastLabels), y.op(t.Referentie.Waarde), "100%", y.op(t.Referentie.Waarde))
	}
	for _, s := range []struct {
		soort string
		uit   bool
	}{{"t-stippen", false}, {"t-stippen t-uit", true}} {
		stippen(b, s.soort, slices.DeleteFunc(slices.Clone(punten), func(p Trechterpunt) bool { return p.Nadruk || p.Uit != s.uit }), x, y)
	}
	bijzondere(b, punten, x, y, t.Referentie)
	return b.sluit()
}

// tekenbareGrenzen gives the limits with the points that can be drawn, in
// order: no farther than there are regions.
func (t Trechter) tekenbareGrenzen(breed bereik) []Grens {
	var grenzen []Grens
	for _, g := range t.Grenzen {
		g.Punten = slices.DeleteFunc(slices.Clone(g.Punten), func(p Grenspunt) bool { return !p.tekenbaar() || p.X < breed.laag || p.X > breed.hoog })
		slices.SortStableFunc(g.Punten, func(a, b Grenspunt) int { return cmp.Compare(a.X, b.X) })
		if len(g.Punten) > 1 {
			grenzen = append(grenzen, g)
		}
	}
	return grenzen
}

func (g Grens) soort() string {
	if g.Stip {
		return "t-grens t-gestreept"
	}
	return "t-grens"
}

func (t Trechter) yas(punten []Trechterpunt, grenzen []Grens) (y lineair, stappen []float64, decimalen int) {
	var r bereik
	r.met(t.Referentie.Waarde)
	for _, p := range punten {
		r.met(p.Y)
	}
	for _, g := range grenzen {
		for _, p := range g.Punten {
			r.met(p.Onder)
			r.met(p.Boven)
		}
	}
	stappen, decimalen = Stappen(r.laag, r.hoog, 4)
	return lineair{van: stappen[0], tot: stappen[len(stappen)-1]}, stappen, decimalen
}

// trechterX is the horizontal axis; log says that equal distances are equal ratios.
type trechterX struct {
	lineair
	log bool
}

func (a trechterX) plaats(x float64) float64 {
	if a.log {
		x = math.Log10(x)
	}
	return max(0, min(100, a.op(x)))
}

// xas gives the axis over a range, its numbers and their decimals.
func xas(r bereik, eerste float64) (as trechterX, stappen []float64, decimalen int) {
	as = trechterX{lineair: lineair{naarVan: eerste, naarTot: lijnRechts}, log: r.hoog > logVanaf*r.laag}
	if !as.log {
		stappen, decimalen = Stappen(r.laag, r.hoog, 2)
		as.van, as.tot = stappen[0], stappen[len(stappen)-1]
		return as, stappen, decimalen
	}
	as.van, as.tot = math.Log10(r.laag), math.Log10(r.hoog)
	for macht := math.Floor(as.van); macht <= as.tot; macht++ {
		for _, veelvoud := range []float64{1, 2, 5} {
			if s := veelvoud * math.Pow(10, macht); s >= r.laag && s <= r.hoog {
				stappen = append(stappen, s)
			}
		}
	}
	return as, stappen, 0
}

// merken writes the axis' numbers, as many as fit at 320 pixels.
func (a trechterX) merken(b *blad, stappen []float64, decimalen int, onder float64) {
	teksten := Asteksten(stappen, decimalen, "")
	vorige := math.Inf(1)
	for i, s := range slices.Backward(stappen) {
		px := a.plaats(s)
		b.lijn("t-raster", procent(px), onder, procent(px), onder+5)
		half := 100 * (Breedte(teksten[i], 12)/2 + 4) / smalleBreedte
		if px+half > vorige {
			continue
		}
		vorige = px - half
		b.tekst("t-zacht t-klein", midden, procent(px), onder+19, teksten[i])
	}
}

// duizend is the width of the space that curves are drawn in; it is stretched
// to the picture's own.
const duizend = 1000

// strek opens a space of duizend wide that stretches with the picture.
func strek(b *blad, hoogte float64) {
	b.delen(`<svg width="100%" height="`, getal(hoogte), `" viewBox="0 0 `, getal(duizend), " ", getal(hoogte), `" preserveAspectRatio="none">`)
}

// krommen draws the limits.
func (t Trechter) krommen(b *blad, grenzen []Grens, x trechterX, y lineair) {
	if len(grenzen) == 0 {
		return
	}
	strek(b, y.naarVan)
	for _, g := range grenzen {
		b.delen(`<path class="`, g.soort(), `" d="`)
		for _, kant := range []func(Grenspunt) float64{func(p Grenspunt) float64 { return p.Onder }, func(p Grenspunt) float64 { return p.Boven }} {
			letter := "M"
			for _, p := range g.Punten {
				b.delen(letter, getal(10*x.plaats(p.X)), " ", getal(y.op(kant(p))))
				letter = "L"
			}
		}
		b.WriteString(`"/>`)
	}
	b.WriteString("</svg>")
}

// stippen draws points as one path: dots are strokes of no length, round or
// square by the ends that the style sheet gives them.
func stippen(b *blad, soort string, punten []Trechterpunt, x trechterX, y lineair) {
	if len(punten) == 0 {
		return
	}
	strek(b, y.naarVan+8)
	b.delen(`<path class="`, soort, `" d="`)
	for _, p := range punten {
		b.delen("M", getal(10*x.plaats(p.X)), " ", getal(y.op(p.Y)), "h.01")
	}
	b.WriteString(`"/></svg>`)
}

// bijzondere draws the emphasised point, and the names that don't touch one
// another at 320 pixels: its own first, then those of the points farthest out.
func bijzondere(b *blad, punten []Trechterpunt, x trechterX, y lineair, referentie Niveau) {
	wie := slices.DeleteFunc(slices.Clone(punten), func(p Trechterpunt) bool { return !p.Nadruk && !p.Uit })
	slices.SortStableFunc(wie, func(p, q Trechterpunt) int {
		if p.Nadruk != q.Nadruk {
			if p.Nadruk {
				return -1
			}
			return 1
		}
		return cmp.Compare(math.Abs(q.Y-referentie.Waarde), math.Abs(p.Y-referentie.Waarde))
	})
	for _, p := range wie {
		switch {
		case p.Nadruk && p.Uit:
			b.delen(`<svg x="`, procent(x.plaats(p.X)), `" y="`, getal(y.op(p.Y)), `" overflow="visible"><path class="t-nadruk t-punt" d="M-6-6H6V6H-6z"/></svg>`)
		case p.Nadruk:
			b.rondje("t-nadruk t-punt", procent(x.plaats(p.X)), y.op(p.Y), 6)
		}
	}
	// The reference's own name keeps its place before all others.
	var bezet vakken
	if eindig(referentie.Waarde) && referentie.Naam != "" {
		ry := y.op(referentie.Waarde)
		bezet.neem(100, ry-5, Breedte(referentie.Naam, 12), true)
		b.tekst("t-klein t-halo", eind, "100%", ry-5, referentie.Naam)
	}
	namen := 0
	for _, p := range wie {
		naam := p.Naam
		if Breedte(naam, 12) > trechterNaam {
			naam = ingekort(naam, 12, trechterNaam)
		}
		px, py := x.plaats(p.X), y.op(p.Y)
		if naam == "" || namen == trechterNamen {
			continue
		}
		soort := "t-klein t-halo"
		if p.Nadruk {
			soort = "t-vet " + soort
		}
		anker, schuif := begin, "10"
		if px > 50 {
			anker, schuif = eind, "-10"
		}
		// Beside the point, or a line above or below; the emphasised name always stands.
		plaats, past := 4.0, false
		for _, dy := range []float64{4, -10, 18} {
			if past = bezet.neem(px, py+dy, Breedte(naam, 12)+10, anker == eind); past {
				plaats = dy
				break
			}
		}
		if !past && !p.Nadruk {
			continue
		}
		namen++
		b.delen(`<svg x="`, procent(px), `" y="`, getal(py), `" overflow="visible">`)
		b.tekst(soort, anker, schuif, plaats, naam)
		b.WriteString("</svg>")
	}
}

// vakken are the places of names, in pixels of a picture on a narrow page.
type vakken [][4]float64

// neem takes a place for a text of that width at px per cent, or refuses where
// it would touch another.
func (v *vakken) neem(px, y, breedte float64, links bool) bool {
	van := px / 100 * smalleBreedte
	if links {
		van -= breedte
	}
	nieuw := [4]float64{van, y - 12, van + breedte, y + 3}
	for _, w := range *v {
		if nieuw[0] < w[2] && w[0] < nieuw[2] && nieuw[1] < w[3] && w[1] < nieuw[3] {
			return false
		}
	}
	*v = append(*v, nieuw)
	return true
}
