package tekening

import (
	"math"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina/notatie"
)

// Stappen gives round numbers that divide the range from laag to hoog into
// about so many steps, and how many decimals they need. The first is at or
// below laag, the last at or above hoog. Numbers that can't be drawn count as 0.
func Stappen(laag, hoog float64, aantal int) (stappen []float64, decimalen int) {
	if !eindig(laag) {
		laag = 0
	}
	if !eindig(hoog) {
		hoog = 0
	}
	laag, hoog = min(laag, hoog), max(laag, hoog)
	aantal = min(max(aantal, 1), 20)
	bereik := hoog - laag
	// A range too narrow for the number's own precision is no range.
	if bereik <= 1e-9*max(math.Abs(laag), math.Abs(hoog), 1e-6) {
		bereik = max(math.Abs(hoog)/5, 1e-6)
		if hoog == 0 {
			bereik = 1
		}
		laag, hoog = laag-bereik/2, hoog+bereik/2
	}
	stap := rondeStap(bereik / float64(aantal))
	eerste, laatste := math.Floor(laag/stap+1e-9), math.Ceil(hoog/stap-1e-9)
	for i := eerste; i <= laatste && len(stappen) < 50; i++ {
		stappen = append(stappen, i*stap)
	}
	decimalen = int(min(max(0, math.Ceil(-math.Log10(stap)-1e-9)), 9))
	if r := stap * math.Pow10(decimalen); math.Abs(r-math.Round(r)) > 1e-6 {
		decimalen++
	}
	return stappen, decimalen
}

// rondeStap is the smallest of 1, 2, 2.5, 5 and 10 times a power of ten that
// is not below stap.
func rondeStap(stap float64) float64 {
	macht := math.Pow(10, math.Floor(math.Log10(stap)))
	for _, veelvoud := range []float64{1, 2, 2.5, 5} {
		if stap <= macht*veelvoud*(1+1e-9) {
			return macht * veelvoud
		}
	}
	return macht * 10
}

// lineair maps the range van..tot onto naarVan..naarTot; an empty range maps
// onto the middle.
type lineair struct{ van, tot, naarVan, naarTot float64 }

func (l lineair) op(x float64) float64 {
	if l.tot == l.van {
		return (l.naarVan + l.naarTot) / 2
	}
	return l.naarVan + (x-l.van)/(l.tot-l.van)*(l.naarTot-l.naarVan)
}

// aslabel writes a number on an axis; millions are written short.
func aslabel(x float64, decimalen int, eenheid string) string {
	if math.Abs(x) >= 1e6 {
		return notatie.Getal(x/1e6, min(1, int(math.Abs(math.Mod(x, 1e6))))) + notatie.Spatie + "mln"
	}
	if eenheid == "%" || eenheid == "€" || eenheid == "euro" {
		return notatie.MetEenheid(x, decimalen, eenheid)
	}
	return notatie.Getal(x, decimalen)
}

// Marge is the interval around a figure, drawn as a whisker.
type Marge struct{ Onder, Boven float64 }

func (m *Marge) tekenbaar() bool {
	return m != nil && eindig(m.Onder) && eindig(m.Boven) && m.Onder <= m.Boven
}

// Niveau is a line across a chart at one value, with its name.
type Niveau struct {
	Naam   string
	Waarde float64
	Stip   bool // dotted instead of dashed, to tell two of them apart
}

// bereik collects the lowest and highest of what must fit in a chart.
type bereik struct {
	laag, hoog float64
	iets       bool
}

func (b *bereik) met(x float64) {
	if !eindig(x) {
		return
	}
	if !b.iets {
		b.laag, b.hoog, b.iets = x, x, true
		return
	}
	b.laag, b.hoog = min(b.laag, x), max(b.hoog, x)
}

func (b *bereik) metMarge(m *Marge) {
	if m.tekenbaar() {
		b.met(m.Onder)
		b.met(m.Boven)
	}
}
