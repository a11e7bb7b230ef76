package tekening

import (
	"math"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
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
	// A range too narrow for the number's own precision, or for the decimals
	// that can be shown, is no range.
	if bereik <= max(1e-9*math.Abs(laag), 1e-9*math.Abs(hoog), 1e-6) {
		bereik = max(math.Abs(hoog)/5, 1e-5)
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

// Asteksten writes the numbers of an axis in one way: as many decimals as their
// steps need, and in millions or milliards only where every number but 0 is so
// large and two decimals suffice to tell them apart. A unit other than "%" and
// "€" stands elsewhere. Different numbers have different texts.
func Asteksten(stappen []float64, decimalen int, eenheid string) []string {
	if eenheid == "euro" {
		eenheid = "€"
	}
	deler, achter := 1.0, ""
	if eenheid != "%" {
		for _, g := range []struct {
			deler float64
			naam  string
		}{{1e9, "mld"}, {1e6, "mln"}} {
			if d, ok := verkort(stappen, g.deler); ok {
				deler, decimalen, achter = g.deler, d, notatie.Spatie+g.naam
				break
			}
		}
	}
	if eenheid != "%" && eenheid != "€" {
		eenheid = ""
	}
	teksten := make([]string, len(stappen))
	for i, s := range stappen {
		teksten[i] = notatie.MetEenheid(s/deler, decimalen, eenheid)
		if s == 0 {
			teksten[i] = notatie.MetEenheid(0, 0, eenheid)
		} else {
			teksten[i] += achter
		}
	}
	return teksten
}

// verkort says whether numbers can be written as multiples of deler, and with
// how many decimals.
func verkort(stappen []float64, deler float64) (decimalen int, ok bool) {
	iets := false
	for _, s := range stappen {
		if s != 0 {
			iets = true
			if !eindig(s) || math.Abs(s) < deler {
				return 0, false
			}
		}
	}
	for ; iets && decimalen <= 2; decimalen++ {
		macht := math.Pow10(decimalen)
		past := true
		for _, s := range stappen {
			x := s / deler * macht
			past = past && math.Abs(x-math.Round(x)) <= 1e-6
		}
		if past {
			return decimalen, true
		}
	}
	return 0, false
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
