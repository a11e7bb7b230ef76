package tekening

// Tornado is a list of horizontal bars, each from what an outcome is at one end
// of an assumption's range to what it is at the other, around what it is now.
type Tornado struct {
	Titel        string // what it is called
	Omschrijving string // what is to be seen, for those who cannot see it
	Midden       Niveau // the outcome now, with its name: a dashed line
	Nul          string // the name of the line at zero, drawn where it lies within the scale
	Staven       []Spanne
}

// Spanne is one bar.
type Spanne struct {
	Naam   string
	Van    float64 // the lower outcome
	Tot    float64 // the higher one
	VanBij string  // what gives Van, as text at the left below the bar
	TotBij string  // what gives Tot, at the right
}

func (s Spanne) tekenbaar() bool { return eindig(s.Van) && eindig(s.Tot) }

// Measures of a bar, in pixels.
const (
	tornadoNaam  = 250.0 // for a name at 320 pixels of page
	tornadoDik   = 12.0
	tornadoOnder = 16.0 // the line of texts below it
	tornadoRuim  = 14.0
	tornadoKop   = 38.0 // names of the lines, in two rows
)

func (s Spanne) namen() []string { return Afbreken(s.Naam, 13, tornadoNaam, 3) }

func (s Spanne) hoogte() float64 {
	return naamRegel*float64(max(1, len(s.namen()))) + tornadoDik + tornadoOnder + tornadoRuim
}

// SVG draws the bars. Without a bar to draw it gives an empty text.
func (d Tornado) SVG() string {
	var r bereik
	var staven []Spanne
	hoogte := tornadoKop
	for _, s := range d.Staven {
		if s.tekenbaar() {
			staven = append(staven, s)
			r.met(s.Van)
			r.met(s.Tot)
			hoogte += s.hoogte()
		}
	}
	if len(staven) == 0 {
		return ""
	}
	if eindig(d.Midden.Waarde) {
		r.met(d.Midden.Waarde)
	}
	if r.laag == r.hoog {
		r.hoog++
	}
	x := lineair{van: r.laag, tot: r.hoog, naarVan: 2, naarTot: 98}
	b := nieuwBlad(d.Titel, d.Omschrijving, hoogte)
	y := tornadoKop
	for _, s := range staven {
		s.teken(b, x, y)
		y += s.hoogte()
	}
	if r.laag <= 0 && r.hoog >= 0 && d.Nul != "" {
		px := x.op(0)
		langsStaven(b, "t-as", px, staven)
		b.lijn("t-as", procent(px), tornadoKop-2, procent(px), tornadoKop-8)
		naamBijLijn(b, px, tornadoKop-12, d.Nul)
	}
	if eindig(d.Midden.Waarde) {
		px := x.op(d.Midden.Waarde)
		langsStaven(b, "t-niveau", px, staven)
		naamBijLijn(b, px, 11, d.Midden.Naam)
	}
	return b.sluit()
}

// langsStaven draws a line across every bar and none of the texts between them.
func langsStaven(b *blad, soort string, px float64, staven []Spanne) {
	y := tornadoKop
	for _, s := range staven {
		boven := y + naamRegel*float64(max(1, len(s.namen())))
		b.lijn(soort, procent(px), boven, procent(px), boven+tornadoDik+4)
		y += s.hoogte()
	}
}

func (s Spanne) teken(b *blad, x lineair, y float64) {
	namen := s.namen()
	for i, regel := range namen {
		b.tekst(begin, begin, "0", y+11+naamRegel*float64(i), regel)
	}
	y += naamRegel*float64(max(1, len(namen))) + 2
	b.vlak("t-baan", procent(x.naarVan), y, procent(x.naarTot-x.naarVan), tornadoDik, 0)
	van, tot := x.op(s.Van), x.op(s.Tot)
	b.vlak("t-staaf", procent(min(van, tot)), y, procent(max(0.4, max(van, tot)-min(van, tot))), tornadoDik, 0)
	b.tekst("t-klein t-zacht", begin, "0", y+tornadoDik+13, s.VanBij)
	b.tekst("t-klein t-zacht", eind, "100%", y+tornadoDik+13, s.TotBij)
}
