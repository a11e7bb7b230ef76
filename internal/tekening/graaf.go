package tekening

// Graaf is a picture of boxes with arrows between them, in layers: as far as
// can be every arrow points the way of Richting, and none runs through a box.
// Whole lines that must point back, since there are circles, are drawn heavier.
//
// It has a drawing space of its own, so that its place needs the class "rol"
// of package pagina: where the page is narrow one scrolls sideways, and letters
// stay readable. It is made for 2 to about 25 boxes.
type Graaf struct {
	Titel        string // what it is called
	Omschrijving string // what is to be seen, for those who cannot see it
	Knopen       []Graafknoop
	Pijlen       []Graafpijl
	Richting     Richting
}

// Graafknoop is a box. Of several with the same ID only the first is drawn.
type Graafknoop struct {
	ID     string
	Naam   string
	Onder  string // a line in small letters below the name
	Klasse string // colour at its side: koers, aandacht, afwijkend or geen; empty: none
}

// Graafpijl is an arrow between two boxes; one from or to a box that is not
// there is left out.
type Graafpijl struct {
	Van, Naar string // IDs
	Label     string // a few words on the arrow
	Soort     Pijlsoort
	Klasse    string // colour: koers, aandacht, afwijkend or geen; empty: grey
	Terug     bool   // to point back rather than others, such as one that opens a circle
}

// Pijlsoort is the look of an arrow's line.
type Pijlsoort uint8

// The looks of a line.
const (
	Gewoon     Pijlsoort = iota // a whole line with a head
	Gestreept                   // dashes with a head; gives way where whole lines want another order of layers
	ZonderPunt                  // a whole line without a head
)

// Richting is the way most arrows point.
type Richting uint8

// The directions of a Graaf.
const (
	Omlaag Richting = iota // fits a narrow page best
	NaarRechts
)

// Measures of the graph, in units of its drawing space.
const (
	graafMaxBoxB   = 176.0
	graafMinBoxB   = 84.0
	graafLetter    = 13.5
	graafRegel     = 17.0
	graafKlein     = 12.0
	graafKleinReg  = 15.0
	graafBinnen    = 11.0
	graafTussen    = 30.0 // between boxes of one layer
	graafLijnRuim  = 14.0 // between a line that passes a layer and what is beside it
	graafLagen     = 64.0 // between two layers
	graafPunt      = 8.0  // length of an arrow's head
	graafPoort     = 18.0 // between two arrows at the same side of a box, at most
	graafMinPoort  = 11.0 // the same, at least
	graafLabelB    = 104.0
	graafMaxHinder = 80   // with more arrows than this, texts may cover them
	graafLus       = 16.0 // how far an arrow from a box to itself leaves it
	graafLeesbaar  = 0.82 // letters don't get smaller than this part of their size
	graafUitgerekt = 1.25 // nor larger than this
)

// SVG draws the graph. Without boxes it gives an empty text.
func (g Graaf) SVG() string {
	p := nieuwePlaat(g)
	if len(p.dozen) == 0 {
		return ""
	}
	p.leg()
	labels := p.labels()
	breedte, hoogte := p.maten(labels)
	b := &blad{}
	b.delen(`<svg class="t" role="img" style="min-width:`, getal(breedte*graafLeesbaar), "px;max-width:", getal(breedte*graafUitgerekt),
		`px" viewBox="-2 -2 `, getal(breedte+4), " ", getal(hoogte+4), `">`)
	b.naam(g.Titel, g.Omschrijving)
	for _, l := range p.lijnen {
		p.tekenLijn(b, l)
	}
	for _, l := range p.lussen {
		p.tekenLus(b, l)
	}
	for _, d := range p.dozen {
		d.teken(b)
	}
	for _, l := range labels {
		l.teken(b)
	}
	return b.sluit()
}

// graafdoos is a box with its place.
type graafdoos struct {
	Graafknoop
	regels, onder []string
	x, y, b, h    float64 // upper left corner, width and height
	lusruimte     float64 // what arrows to itself need at its right-hand side
}

func nieuweGraafdoos(k Graafknoop) graafdoos {
	d := graafdoos{Graafknoop: k}
	ruimte := graafMaxBoxB - 2*graafBinnen - 5
	d.regels = Afbreken(k.Naam, graafLetter, ruimte, 4)
	d.onder = Afbreken(k.Onder, graafKlein, ruimte, 3)
	breedste := graafMinBoxB - 2*graafBinnen - 5
	for _, r := range d.regels {
		breedste = max(breedste, Breedte(r, graafLetter))
	}
	for _, r := range d.onder {
		breedste = max(breedste, Breedte(r, graafKlein))
	}
	d.b = min(breedste, ruimte) + 2*graafBinnen + 5
	d.h = d.teksthoogte()
	return d
}

func (d graafdoos) teksthoogte() float64 {
	return 2*graafBinnen + graafRegel*float64(max(1, len(d.regels))) + graafKleinReg*float64(len(d.onder)) - 3
}

func (d graafdoos) teken(b *blad) {
	b.delen(`<g transform="`, schuif(d.x, d.y), `">`)
	b.vlak("t-doos t-rand", "0", 0, getal(d.b), d.h, 5)
	if d.Klasse != "" {
		b.delen(`<path class="`, klasse(d.Klasse), `" d="M5 0H6V`, getal(d.h), `H5a5 5 0 0 1-5-5V5a5 5 0 0 1 5-5z"/>`)
	}
	// In the middle, where arrows have made the box larger than its text.
	y := graafBinnen + 11 + (d.h-d.teksthoogte())/2
	for _, r := range d.regels {
		b.delen(`<text font-size="`, getal(graafLetter), `" class="t-vet" x="`, getal(graafBinnen+4), `" y="`, getal(y), `">`, veilig(r), "</text>")
		y += graafRegel
	}
	if len(d.regels) == 0 {
		y += graafRegel
	}
	for _, r := range d.onder {
		b.tekst("t-zacht t-klein", begin, getal(graafBinnen+4), y-1, r)
		y += graafKleinReg
	}
	b.WriteString("</g>")
}

// lijnklasse gives the classes of an arrow's line.
func (p Graafpijl) lijnklasse(terug bool) string {
	k := "t-pijl"
	if p.Soort == Gestreept {
		k += " t-gestreept"
	}
	if terug && p.Soort != Gestreept {
		k += " t-terug"
	}
	if p.Klasse != "" {
		k += " t-l" + klasse(p.Klasse)[1:]
	}
	return k
}

func (p Graafpijl) puntklasse() string {
	if p.Klasse == "" {
		return "t-pijlpunt"
	}
	return klasse(p.Klasse)
}

// tekenLijn draws an arrow along its points: a curve through each gap between
// layers, straight past the layers themselves.
func (p *plaat) tekenLijn(b *blad, l graaflijn) {
	punten := p.punten(l)
	b.delen(`<path class="`, l.pijl.lijnklasse(l.terug), `" d="`)
	for i, q := range punten {
		switch {
		case i == 0:
			b.delen("M", p.paar(q))
		case i%2 == 1:
			b.delen("L", p.paar(q))
		default:
			v := punten[i-1]
			half := (v.hoofd + q.hoofd) / 2
			b.delen("C", p.paar(graafpunt{v.dwars, half}), " ", p.paar(graafpunt{q.dwars, half}), " ", p.paar(q))
		}
	}
	b.WriteString(`"/>`)
	if l.pijl.Soort == ZonderPunt {
		return
	}
	voet, naar := punten[len(punten)-1], graafPunt
	if l.terug {
		voet, naar = punten[0], -graafPunt
	}
	b.delen(`<path class="`, l.pijl.puntklasse(), `" d="M`, p.paar(graafpunt{voet.dwars, voet.hoofd + naar}), "L",
		p.paar(graafpunt{voet.dwars - 4.5, voet.hoofd}), " ", p.paar(graafpunt{voet.dwars + 4.5, voet.hoofd}), `Z"/>`)
}

// tekenLus draws an arrow from a box to itself at the box's right-hand side.
func (p *plaat) tekenLus(b *blad, l graaflijn) {
	d := p.dozen[l.van]
	x, y := d.x+d.b, d.y+d.h/2
	b.delen(`<path class="`, l.pijl.lijnklasse(true), `" d="M`, getal(x), " ", getal(y-9), "C", getal(x+graafLus*1.4), " ", getal(y-16), " ",
		getal(x+graafLus*1.4), " ", getal(y+16), " ", getal(x+graafPunt), " ", getal(y+8), `"/>`)
	if l.pijl.Soort != ZonderPunt {
		b.delen(`<path class="`, l.pijl.puntklasse(), `" d="M`, getal(x), " ", getal(y+8), "l8 -4.5v9Z\"/>")
	}
}

// graaflabel is the text of an arrow with its place.
type graaflabel struct {
	regels []string
	x, y   float64 // its middle
}

func (l graaflabel) vak() (x1, y1, x2, y2 float64) {
	breed := 0.0
	for _, r := range l.regels {
		breed = max(breed, Breedte(r, graafKlein))
	}
	hoog := 14 * float64(len(l.regels))
	return l.x - breed/2 - 3, l.y - hoog/2 - 1, l.x + breed/2 + 3, l.y + hoog/2 + 1
}

func (l graaflabel) teken(b *blad) {
	x1, y1, x2, y2 := l.vak()
	b.vlak("t-wit", getal(x1), y1, getal(x2-x1), y2-y1, 3)
	for i, r := range l.regels {
		b.tekst("t-klein", midden, getal(l.x), l.y+4+14*(float64(i)-float64(len(l.regels)-1)/2), r)
	}
}

// labels places the texts of the arrows, each on its own arrow at the first
// place where it covers no other text, no box and no other arrow, or else
// where it covers least.
func (p *plaat) labels() []graaflabel {
	var klaar []graaflabel
	botst := func(l graaflabel, eigen int) float64 {
		x1, y1, x2, y2 := l.vak()
		som := 0.0
		met := func(a1, b1, a2, b2 float64) {
			som += max(0, min(x2, a2)-max(x1, a1)) * max(0, min(y2, b2)-max(y1, b1))
		}
		for _, k := range klaar {
			met(k.vak())
		}
		for i := range p.lijnen {
			if i == eigen || len(p.lijnen) > graafMaxHinder {
				continue
			}
			punten := p.punten(p.lijnen[i])
			for j := 2; j < len(punten); j += 2 {
				for _, t := range []float64{0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8} {
					x, y := p.plek(opBocht(punten[j-1], punten[j], t))
					met(x-3, y-3, x+3, y+3)
				}
			}
		}
		for _, d := range p.dozen {
			met(d.x, d.y, d.x+d.b, d.y+d.h)
		}
		return som
	}
	for eigen, l := range p.lijnen {
		regels := Afbreken(l.pijl.Label, graafKlein, graafLabelB, 3)
		if len(regels) == 0 {
			continue
		}
		punten := p.punten(l)
		beste, hinder := graaflabel{}, -1.0
		for _, t := range []float64{0.5, 0.35, 0.65, 0.22, 0.78} {
			for i := 2; i < len(punten); i += 2 {
				proef := graaflabel{regels: regels}
				proef.x, proef.y = p.plek(opBocht(punten[i-1], punten[i], t))
				if h := botst(proef, eigen); hinder < 0 || h < hinder {
					beste, hinder = proef, h
				}
			}
		}
		klaar = append(klaar, beste)
	}
	for _, l := range p.lussen {
		for _, r := range l.pijl.lusregels() {
			d := p.dozen[l.van]
			klaar = append(klaar, graaflabel{regels: []string{r}, x: d.x + d.b + graafLus*1.4 + Breedte(r, graafKlein)/2, y: d.y + d.h/2})
		}
	}
	return klaar
}

// lusregels is the text of an arrow from a box to itself.
func (p Graafpijl) lusregels() []string { return Afbreken(p.Label, graafKlein, graafLabelB, 1) }

// opBocht is the point at t, from 0 to 1, of the curve tekenLijn draws.
func opBocht(van, naar graafpunt, t float64) graafpunt {
	s := 1 - t
	half := (van.hoofd + naar.hoofd) / 2
	return graafpunt{
		dwars: van.dwars*(s*s*s+3*s*s*t) + naar.dwars*(3*s*t*t+t*t*t),
		hoofd: van.hoofd*s*s*s + half*(3*s*s*t+3*s*t*t) + naar.hoofd*t*t*t,
	}
}

// graafpunt is a place by its distance along the arrows' way (hoofd) and
// across it (dwars).
type graafpunt struct{ dwars, hoofd float64 }

// plek gives a point's x and y.
func (p *plaat) plek(q graafpunt) (x, y float64) {
	if p.richting == NaarRechts {
		return q.hoofd, q.dwars
	}
	return q.dwars, q.hoofd
}

func (p *plaat) paar(q graafpunt) string {
	x, y := p.plek(q)
	return getal(x) + " " + getal(y)
}

// maten gives the width and height of all that is drawn.
func (p *plaat) maten(labels []graaflabel) (breedte, hoogte float64) {
	for _, d := range p.dozen {
		breedte, hoogte = max(breedte, d.x+d.b+d.lusruimte), max(hoogte, d.y+d.h)
	}
	for _, l := range p.lijnen {
		for _, q := range p.punten(l) {
			x, y := p.plek(q)
			breedte, hoogte = max(breedte, x+2), max(hoogte, y+2)
		}
	}
	for _, l := range labels {
		_, _, x, y := l.vak()
		breedte, hoogte = max(breedte, x), max(hoogte, y)
	}
	return breedte, hoogte
}

// nieuwePlaat takes the boxes and the arrows that can be drawn.
func nieuwePlaat(g Graaf) *plaat {
	p := &plaat{richting: g.Richting}
	nummer := map[string]int{}
	for _, k := range g.Knopen {
		if _, dubbel := nummer[k.ID]; !dubbel {
			nummer[k.ID] = len(p.dozen)
			p.dozen = append(p.dozen, nieuweGraafdoos(k))
		}
	}
	for _, pijl := range g.Pijlen {
		van, ok1 := nummer[pijl.Van]
		naar, ok2 := nummer[pijl.Naar]
		switch {
		case !ok1 || !ok2:
		case van == naar:
			d := &p.dozen[van]
			d.lusruimte = max(d.lusruimte, graafLus*1.4)
			for _, r := range pijl.lusregels() {
				d.lusruimte = max(d.lusruimte, graafLus*1.4+Breedte(r, graafKlein))
			}
			p.lussen = append(p.lussen, graaflijn{pijl: pijl, van: van, naar: naar})
		default:
			p.lijnen = append(p.lijnen, graaflijn{pijl: pijl, van: van, naar: naar})
		}
	}
	return p
}
