package tekening

import "math"

// Belasting is what is asked over time as columns, against a line of what
// there is. What goes above the line is hatched, and a bar above the columns
// marks it once more.
type Belasting struct {
	Titel        string // what it is called
	Omschrijving string // what is to be seen, for those who cannot see it
	Eenheid      string // of the vertical axis, told above it, such as "uur per week"
	Kolommen     []Kolom
	As           [][]Vak // rows of names above the chart; column i runs from i to i+1
	Grensnaam    string  // what the line is called in the legend; empty: "beschikbaar"
}

// Kolom is one column. A Waarde that is no number is no column; a Grens that is
// none is not known, and then nothing is too much.
type Kolom struct {
	Waarde float64
	Grens  float64
}

// teveel is what of the column goes above its line; specks of rounding don't.
func (k Kolom) teveel() bool {
	return eindig(k.Waarde) && eindig(k.Grens) && k.Waarde > k.Grens+1e-9*max(1, math.Abs(k.Grens))
}

// Measures of the load chart, in pixels.
const (
	belastingHoogte  = 150.0
	belastingOnder   = 6.0
	belastingMarkeer = 12.0
)

// SVG draws the chart. Without a column to draw it gives an empty text.
func (d Belasting) SVG() string {
	var r bereik
	r.met(0)
	iets, grens, teveel := false, false, false
	for _, k := range d.Kolommen {
		if eindig(k.Waarde) {
			r.met(max(0, k.Waarde))
			iets = true
		}
		if eindig(k.Grens) {
			r.met(max(0, k.Grens))
			grens = true
		}
		teveel = teveel || k.teveel()
	}
	if !iets {
		return ""
	}
	if r.hoog == 0 {
		r.hoog = 1
	}
	stappen, decimalen := Stappen(0, r.hoog, 4)
	teksten := Asteksten(stappen, decimalen, "")
	labels, eerste := linkerrand(teksten)
	as := tijdas{rijen: d.As, x: lineair{van: 0, tot: float64(len(d.Kolommen)), naarVan: eerste, naarTot: 99.7}}
	legenda := legendaRij
	if teveel {
		legenda += legendaRij
	}
	if grens {
		legenda += legendaRij
	}
	asY := legenda + 4
	boven := asY + as.hoogte() + belastingMarkeer
	onder := boven + belastingHoogte
	y := lineair{van: stappen[0], tot: stappen[len(stappen)-1], naarVan: onder, naarTot: boven}

	b := nieuwBlad(d.Titel, d.Omschrijving, onder+belastingOnder)
	d.legenda(b, grens, teveel)
	as.teken(b, asY, onder)
	for i, s := range stappen {
		soort := "t-raster"
		if s == 0 {
			soort = "t-as"
		}
		b.lijn(soort, getal(labels+naastLabels), y.op(s), "100%", y.op(s))
		b.tekst("t-zacht t-klein", eind, getal(labels), y.op(s)+4, teksten[i])
	}
	for i, k := range d.Kolommen {
		k.teken(b, as, float64(i), y)
	}
	d.grenslijn(b, as, y)
	d.markeer(b, as, boven-belastingMarkeer/2)
	return b.sluit()
}

func (d Belasting) legenda(b *blad, grens, teveel bool) {
	grensnaam := d.Grensnaam
	if grensnaam == "" {
		grensnaam = "beschikbaar"
	}
	y := 12.0
	rij := func(teken func(), naam string) {
		teken()
		b.tekst("t-klein", begin, "26", y, naam)
		y += legendaRij
	}
	naam := "gevraagd"
	if d.Eenheid != "" {
		naam += ", " + d.Eenheid
	}
	rij(func() { b.vlak("t-staaf", "0", y-10, "16", 11, 0) }, naam)
	if grens {
		rij(func() { b.lijn("t-grens2", "0", y-4, "18", y-4) }, grensnaam)
	}
	if teveel {
		rij(func() { arceer(b, "0", y-10, "16", 11) }, "meer dan "+grensnaam)
	}
}

func (k Kolom) teken(b *blad, as tijdas, i float64, y lineair) {
	if !eindig(k.Waarde) || k.Waarde <= 0 {
		return
	}
	van, tot, _ := as.deel(i, i+1)
	// A little room between columns where they are wide.
	tot -= (tot - van) * 0.14
	top := k.Waarde
	if k.teveel() {
		top = max(0, k.Grens)
		arceer(b, procent2(van), y.op(k.Waarde), procent2(tot-van), y.op(top)-y.op(k.Waarde))
	}
	b.vlak("t-staaf", procent2(van), y.op(top), procent2(tot-van), y.op(0)-y.op(top), 0)
}

// arceer draws a hatched field: a picture within the picture, which cuts off
// the lines at its edge.
func arceer(b *blad, x string, y float64, breedte string, hoogte float64) {
	b.vlak("t-teveel", x, y, breedte, hoogte, 0)
	b.delen(`<svg x="`, x, `" y="`, getal(y), `" width="`, breedte, `" height="`, getal(hoogte), `"><path class="t-arcering" d="`)
	for h := 2.0; h < hoogte; h += 4 {
		b.delen("M0 ", getal(h), "H2000")
	}
	b.WriteString(`"/></svg>`)
}

// grenslijn draws the line of what there is: flat over each column, with steps
// between them.
func (d Belasting) grenslijn(b *blad, as tijdas, y lineair) {
	for i := 0; i < len(d.Kolommen); {
		g := d.Kolommen[i].Grens
		j := i + 1
		for j < len(d.Kolommen) && d.Kolommen[j].Grens == g {
			j++
		}
		if eindig(g) {
			van, tot, _ := as.deel(float64(i), float64(j))
			hoogte := y.op(max(0, g))
			b.lijn("t-grens2", procent2(van), hoogte, procent2(tot), hoogte)
			if j < len(d.Kolommen) && eindig(d.Kolommen[j].Grens) {
				b.lijn("t-grens2", procent2(tot), hoogte, procent2(tot), y.op(max(0, d.Kolommen[j].Grens)))
			}
		}
		i = j
	}
}

// markeer draws a bar above each run of columns that go above the line.
func (d Belasting) markeer(b *blad, as tijdas, y float64) {
	for i := 0; i < len(d.Kolommen); i++ {
		j := i
		for j < len(d.Kolommen) && d.Kolommen[j].teveel() {
			j++
		}
		if j > i {
			van, tot, _ := as.deel(float64(i), float64(j))
			b.vlak("t-afwijkend", procent2(van), y-2, procent2(tot-van), 4, 0)
			i = j
		}
	}
}
