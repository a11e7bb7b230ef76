package tekening

import "fmt"

// Staafdiagram is a list of horizontal bars that start at zero.
type Staafdiagram struct {
	Titel        string // what it is called
	Omschrijving string // what is to be seen, for those who cannot see it
	Staven       []Staaf
	Niveau       *Niveau // a line across all bars, such as a benchmark; nil: none
}

// Staaf is one bar.
type Staaf struct {
	Naam   string
	Waarde float64
	Tekst  string // the value as text, at the bar's end
	Leeg   bool   // there is no figure: no bar, only the text
	Nadruk bool   // drawn in the accent colour with a bold name
	Klasse string // colour of a bar in Uiteenlopend: koers, aandacht, afwijkend or geen; empty: by its sign
	Marge  *Marge // nil: none
	Sprong bool   // no bar but a line of text: rows were left out here
}

func (s Staaf) tekenbaar() bool { return !s.Leeg && !s.Sprong && eindig(s.Waarde) }

// Measures of the bar charts: pixels down, per cent across.
const (
	staafRij     = 26.0
	staafDik     = 14.0
	naamTot      = 41.0 // per cent: names stand left of it
	staafVan     = 43.0
	staafTot     = 84.0
	naamBreedte  = 116.0 // pixels: what naamTot is at 320 pixels of page
	niveauHoogte = 20.0
)

// SVG draws the bars. Without bars it gives an empty text.
func (d Staafdiagram) SVG() string {
	if len(d.Staven) == 0 {
		return ""
	}
	var r bereik
	r.met(0)
	for _, s := range d.Staven {
		if s.tekenbaar() {
			r.met(s.Waarde)
			r.metMarge(s.Marge)
		}
	}
	niveau := d.Niveau != nil && eindig(d.Niveau.Waarde)
	boven := 0.0
	if niveau {
		r.met(d.Niveau.Waarde)
		boven = niveauHoogte
	}
	if r.laag == r.hoog {
		r.hoog = 1
	}
	x := lineair{van: r.laag, tot: r.hoog, naarVan: staafVan, naarTot: staafTot}
	hoogte := boven
	for _, s := range d.Staven {
		hoogte += s.hoogte()
	}
	b := nieuwBlad(d.Titel, d.Omschrijving, hoogte)
	y := boven
	for _, s := range d.Staven {
		s.teken(b, x, y, "t-staaf")
		y += s.hoogte()
	}
	b.lijn("t-as", procent(x.op(0)), boven, procent(x.op(0)), hoogte)
	if niveau {
		px := x.op(d.Niveau.Waarde)
		b.lijn("t-niveau", procent(px), boven-4, procent(px), hoogte)
		naamBijLijn(b, px, 12, d.Niveau.Naam)
	}
	return b.sluit()
}

// naamBijLijn writes a name above a vertical line, within the picture.
func naamBijLijn(b *blad, px, y float64, naam string) {
	anker := midden
	switch {
	case px > 70:
		anker, px = eind, 100
	case px < 30:
		anker, px = begin, 0
	}
	b.tekst("t-klein", anker, procent(px), y, naam)
}

func (s Staaf) namen() []string { return Afbreken(s.Naam, 13, naamBreedte, 2) }

func (s Staaf) hoogte() float64 {
	if len(s.namen()) > 1 {
		return staafRij + 12
	}
	return staafRij
}

// teken draws one row: name, bar and value.
func (s Staaf) teken(b *blad, x lineair, y float64, soort string) {
	midden := y + s.hoogte()/2
	letter := begin
	if s.Nadruk {
		letter, soort = "t-vet", soort+" t-nadruk"
	}
	if s.Sprong {
		letter = "t-zacht"
	}
	namen := s.namen()
	for i, regel := range namen {
		b.tekst(letter, begin, "0", midden+4.5+14*(float64(i)-float64(len(namen)-1)/2), regel)
	}
	if s.tekenbaar() {
		van, tot := x.op(0), x.op(s.Waarde)
		b.vlak(soort, procent(min(van, tot)), midden-staafDik/2, procent(max(van, tot)-min(van, tot)), staafDik, 0)
		if s.Marge.tekenbaar() {
			s.Marge.teken(b, x, midden)
		}
	}
	if !s.tekenbaar() && letter == begin {
		letter = "t-zacht"
	}
	b.tekst(letter, eind, "100%", midden+4.5, s.Tekst)
}

func (m *Marge) teken(b *blad, x lineair, y float64) {
	// White below it, so that it shows on a dark bar too.
	b.vlak("t-wit", procent(x.op(m.Onder)), y-2, procent(x.op(m.Boven)-x.op(m.Onder)), 4, 0)
	b.lijn("t-marge", procent(x.op(m.Onder)), y, procent(x.op(m.Boven)), y)
	for _, grens := range []float64{m.Onder, m.Boven} {
		b.lijn("t-marge", procent(x.op(grens)), y-4, procent(x.op(grens)), y+4)
	}
}

// Uiteenlopend is a list of bars to the left and the right of zero, on a scale
// that is as long on both sides.
type Uiteenlopend struct {
	Titel        string  // what it is called
	Omschrijving string  // what is to be seen, for those who cannot see it
	Grens        float64 // the scale's end; 0: the largest bar
	Staven       []Staaf
	Onder        bool // names stand on a line above their bar: for long names
}

// SVG draws the bars. Without bars it gives an empty text.
func (d Uiteenlopend) SVG() string {
	if len(d.Staven) == 0 {
		return ""
	}
	grens := d.Grens
	if !eindig(grens) || grens <= 0 {
		grens = 0
		for _, s := range d.Staven {
			if s.tekenbaar() {
				grens = max(grens, s.Waarde, -s.Waarde)
			}
		}
	}
	if grens == 0 {
		grens = 1
	}
	van, tot := staafVan, staafTot
	if d.Onder {
		van, tot = 0, 100
	}
	x := lineair{van: -grens, tot: grens, naarVan: van, naarTot: tot}
	hoogte := 0.0
	for _, s := range d.Staven {
		hoogte += d.rij(s)
	}
	b := nieuwBlad(d.Titel, d.Omschrijving, hoogte)
	y := 0.0
	for _, s := range d.Staven {
		s.Waarde = max(-grens, min(grens, s.Waarde))
		if d.Onder {
			s.tekenOnder(b, x, y)
		} else {
			midden := y + s.hoogte()/2
			b.vlak("t-baan", procent(van), midden-staafDik/2, procent(tot-van), staafDik, 0)
			s.teken(b, x, y, s.soort())
			b.lijn("t-as", procent(x.op(0)), y+2, procent(x.op(0)), y+s.hoogte()-2)
		}
		y += d.rij(s)
	}
	return b.sluit()
}

// Measures of a bar with its name above it.
const (
	naamRegel     = 15.0
	onderDik      = 9.0
	onderBreedte  = 168.0 // pixels for the name where three stand side by side
	onderTussenin = 14.0
)

func (s Staaf) langeNamen() []string { return Afbreken(s.Naam, 13, onderBreedte, 4) }

func (d Uiteenlopend) rij(s Staaf) float64 {
	if d.Onder {
		return naamRegel*float64(max(1, len(s.langeNamen()))) + onderDik + onderTussenin
	}
	return s.hoogte()
}

func (s Staaf) tekenOnder(b *blad, x lineair, y float64) {
	namen := s.langeNamen()
	for i, regel := range namen {
		b.tekst(begin, begin, "0", y+12+naamRegel*float64(i), regel)
	}
	b.tekst("t-vet", eind, "100%", y+12, s.Tekst)
	y += naamRegel*float64(max(1, len(namen))) + 2
	b.vlak("t-baan", procent(x.naarVan), y, procent(x.naarTot-x.naarVan), onderDik, 0)
	if s.tekenbaar() {
		van, tot := x.op(0), x.op(s.Waarde)
		b.vlak(s.soort(), procent(min(van, tot)), y, procent(max(van, tot)-min(van, tot)), onderDik, 0)
	}
	b.lijn("t-as", procent(x.op(0)), y-2, procent(x.op(0)), y+onderDik+2)
}

// soort is the class of a diverging bar.
func (s Staaf) soort() string {
	switch {
	case s.Klasse != "":
		return klasse(s.Klasse)
	case s.Waarde < 0:
		return "t-min"
	}
	return "t-plus"
}

// Scoreschaal is one score on a ruler from -100 to 100.
type Scoreschaal struct {
	Titel    string
	Waarde   float64
	Verwacht *float64 // marked below the ruler; nil: not marked
	Klasse   string   // colour of the mark: koers, aandacht, afwijkend or geen
}

// SVG draws the ruler; a score that is no number gives an empty text.
func (s Scoreschaal) SVG() string {
	if !eindig(s.Waarde) {
		return ""
	}
	x := lineair{van: -100, tot: 100, naarVan: 3, naarTot: 97}
	plaats := func(w float64) float64 { return x.op(max(-100, min(100, w))) }
	b := nieuwBlad(s.Titel, "", 40)
	b.vlak("t-baan", "0", 8, "100%", 8, 4)
	van, tot := plaats(0), plaats(s.Waarde)
	b.vlak(klasse(s.Klasse), procent(min(van, tot)), 8, procent(max(van, tot)-min(van, tot)), 8, 0)
	b.lijn("t-as", procent(van), 4, procent(van), 20)
	if s.Verwacht != nil && eindig(*s.Verwacht) {
		// The line's own class, so that it differs from zero by more than place.
		px := plaats(*s.Verwacht)
		b.lijn("t-niveau", procent(px), 2, procent(px), 22)
	}
	b.rondje(klasse(s.Klasse)+" t-punt", procent(plaats(s.Waarde)), 12, 7)
	for _, w := range []struct {
		x     float64
		anker string
		tekst string
	}{{0, begin, "−100"}, {van, midden, "0"}, {100, eind, "100"}} {
		b.tekst("t-zacht t-klein", w.anker, procent(w.x), 36, w.tekst)
	}
	return b.sluit()
}

// schuif is a translation, for shapes drawn around their own zero.
func schuif(x, y float64) string { return fmt.Sprintf("translate(%s %s)", getal(x), getal(y)) }
