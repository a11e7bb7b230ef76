package tekening

import "slices"

// Concentratie is a concentration curve (Lorenz): from none to all, which share
// of one thing falls on which share of another, against the diagonal on which
// all have the same. It is square, and as wide as a narrow page at most.
type Concentratie struct {
	Titel        string // what it is called
	Omschrijving string // what is to be seen, for those who cannot see it
	XTitel       string // of the horizontal axis, in per cents
	YTitel       string
	Gelijk       string // what the diagonal is called
	Punten       []Curvepunt
	Merk         *Curvepunt // marked on the curve, with lines to both axes; nil: none
	MerkNaam     string
}

// Curvepunt is a point in per cents, 0 to 100; what lies beyond is drawn at the edge.
type Curvepunt struct{ X, Y float64 }

func (p Curvepunt) tekenbaar() bool { return eindig(p.X) && eindig(p.Y) }

// Measures of the curve, in units of its drawing space: pixels on a narrow page.
const (
	curveBreed  = 340.0
	curveHoog   = 366.0
	curveLinks  = 44.0 // the numbers of the vertical axis
	curveBoven  = 26.0 // the vertical axis' title
	curveZijde  = 288.0
	curveStap   = 25.0
	curveMidden = 50.0
)

func curveX(x float64) float64 { return curveLinks + curveZijde*max(0, min(100, x))/100 }
func curveY(y float64) float64 { return curveBoven + curveZijde*(1-max(0, min(100, y))/100) }

// SVG draws the curve. With fewer than two points to draw it gives an empty text.
func (c Concentratie) SVG() string {
	punten := slices.DeleteFunc(slices.Clone(c.Punten), func(p Curvepunt) bool { return !p.tekenbaar() })
	if len(punten) < 2 {
		return ""
	}
	b := &blad{}
	b.delen(`<svg class="t t-vierkant" role="img" viewBox="0 0 `, getal(curveBreed), " ", getal(curveHoog), `">`)
	b.naam(c.Titel, c.Omschrijving)
	b.tekst("t-zacht t-klein", begin, "0", 12, c.YTitel)
	b.tekst("t-zacht t-klein", eind, getal(curveLinks+curveZijde), curveHoog-6, c.XTitel)
	onder, rechts := curveY(0), getal(curveX(100))
	for s := 0.0; s <= 100; s += curveStap {
		b.lijn("t-raster", getal(curveLinks), curveY(s), rechts, curveY(s))
		b.lijn("t-raster", getal(curveX(s)), onder, getal(curveX(s)), onder+5)
		tekst := getal(s) + "%"
		b.tekst("t-zacht t-klein", eind, getal(curveLinks-6), curveY(s)+4, tekst)
		b.tekst("t-zacht t-klein", midden, getal(curveX(s)), onder+19, tekst)
	}
	b.lijn("t-niveau", getal(curveLinks), onder, rechts, curveY(100))
	b.tekst("t-zacht t-klein t-halo", midden, getal(curveX(curveMidden)+36), curveY(curveMidden)+30, c.Gelijk)
	b.delen(`<polyline class="t-lijn t-r0" points="`)
	for i, p := range punten {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.delen(getal(curveX(p.X)), ",", getal(curveY(p.Y)))
	}
	b.WriteString(`"/>`)
	for _, p := range punten {
		b.rondje("t-punt t-v0", getal(curveX(p.X)), curveY(p.Y), 4)
	}
	c.merk(b)
	return b.sluit()
}

// merk draws the marked point; its name stands to the right of it, below the curve.
func (c Concentratie) merk(b *blad) {
	if c.Merk == nil || !c.Merk.tekenbaar() {
		return
	}
	x, y := curveX(c.Merk.X), curveY(c.Merk.Y)
	b.lijn("t-breuk", getal(x), curveY(0), getal(x), y)
	b.lijn("t-breuk", getal(curveLinks), y, getal(x), y)
	b.rondje("t-hol t-r0", getal(x), y, 5)
	anker, naast := begin, x+9
	if x > curveX(curveMidden) {
		anker, naast = eind, x-9
	}
	for i, regel := range Afbreken(c.MerkNaam, 13, curveZijde/2-9, 3) {
		b.tekst("t-vet t-halo", anker, getal(naast), y+22+16*float64(i), regel)
	}
}
