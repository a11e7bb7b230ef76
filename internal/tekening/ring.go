package tekening

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Ring is steps that follow one another round a middle, with who takes part
// beside each. It has a fixed drawing space.
type Ring struct {
	Titel        string     // what it is called
	Omschrijving string     // what is to be seen, for those who cannot see it
	Stappen      []Ringstap // at the top first, then clockwise; at most RingMeest
	Pijlen       []Ringpijl
	Kern         []string // what it turns around: the corners of a figure in the middle
	Waarden      []string // words below it
}

// Ringstap is a step on the ring.
type Ringstap struct {
	Nummer string // on its disc, a few characters
	Naam   string
	Wie    []string
	Klasse string // colour of the disc: koers, aandacht, afwijkend; geen: hollow; empty: the accent
	Teken  string // a glyph whose shape tells the state, such as ✓
	Woord  string // the state in a word
}

// Ringpijl leads from the step with that index to another: along the ring where
// they are neighbours, else across. Indexes that don't exist are left out.
type Ringpijl struct {
	Van, Naar int
	Label     string
	Soort     Pijlsoort
}

// RingMeest is how many steps find a place on a Ring.
const RingMeest = 12

// Measures of the ring, in units of its drawing space.
const (
	ringBreedte  = 900.0
	ringX        = ringBreedte / 2
	ringRx       = 175.0
	ringRy       = 180.0 // at least: the texts beside it may ask for more
	ringSchijf   = 26.0
	ringLucht    = 8.0 // between an arrow and a disc
	ringNaast    = 14.0
	ringTekst    = ringX - ringRx - ringNaast // width of a text at a side
	ringBoven    = 460.0                      // and of one above or below the ring
	ringNaam     = 14.5
	ringNaamY    = 19.0
	ringKlein    = 12.5
	ringRegel    = 16.5
	ringTussen   = 22.0 // between texts at one side
	ringInspring = 10.0
	kernStraal   = 58.0
	kernTekst    = 124.0
)

// SVG draws the ring. Without steps, or with more than there is place for, it
// gives an empty text.
func (r Ring) SVG() string {
	n := len(r.Stappen)
	if n == 0 || n > RingMeest {
		return ""
	}
	plaatsen := make([]ringplaats, n)
	for i, s := range r.Stappen {
		plaatsen[i] = nieuweRingplaats(s, hoekVan(i, n))
	}
	ry := ringHoogte(plaatsen)
	var y bereik
	for i := range plaatsen {
		p := &plaatsen[i]
		p.x, p.y = ringX+ringRx*p.cos, ry*p.sin
		top, onder := p.grenzen()
		y.met(top)
		y.met(onder)
	}
	b := &blad{}
	b.delen(`<svg class="t" role="img" viewBox="0 `, getal(math.Floor(y.laag)-2), " ", getal(ringBreedte), " ", getal(math.Ceil(y.hoog-y.laag)+4), `">`)
	b.naam(r.Titel, r.Omschrijving)
	for _, pijl := range r.Pijlen {
		if pijl.Van >= 0 && pijl.Naar >= 0 && pijl.Van < n && pijl.Naar < n && pijl.Van != pijl.Naar {
			pijl.teken(b, plaatsen, ry)
		}
	}
	r.midden(b)
	for _, p := range plaatsen {
		p.teken(b)
	}
	return b.sluit()
}

// hoekVan is the place of a step on the ring, in radians: the first at the top,
// then clockwise.
func hoekVan(i, n int) float64 { return 2*math.Pi*float64(i)/float64(n) - math.Pi/2 }

// ringplaats is a step with its place and its text in lines.
type ringplaats struct {
	stap           Ringstap
	hoek, cos, sin float64
	x, y           float64
	naam, wie      []string
	inspring       []bool // of each line of wie: it goes on where the one before broke off
}

// zijde says where the text stands: -1 left, 1 right, 0 above or below.
func (p ringplaats) zijde() int {
	switch {
	case p.cos > 0.05:
		return 1
	case p.cos < -0.05:
		return -1
	}
	return 0
}

func nieuweRingplaats(s Ringstap, hoek float64) ringplaats {
	p := ringplaats{stap: s, hoek: hoek, cos: math.Cos(hoek), sin: math.Sin(hoek)}
	if p.zijde() != 0 {
		p.naam = Afbreken(s.Naam, ringNaam, p.ruimte(), 3)
		for _, w := range s.Wie {
			for i, regel := range Afbreken(w, ringKlein, p.ruimte()-ringInspring, 3) {
				p.wie, p.inspring = append(p.wie, regel), append(p.inspring, i > 0)
			}
		}
		return p
	}
	p.naam = Afbreken(s.Naam, ringNaam, ringBoven, 2)
	regel := ""
	for i, w := range s.Wie {
		w = strings.Join(Afbreken(w, ringKlein, ringBoven-ringNaast, 1), "")
		if i < len(s.Wie)-1 {
			w += " ·"
		}
		if proef := regel + " " + w; regel != "" && Breedte(proef, ringKlein) > ringBoven {
			p.wie, regel = append(p.wie, regel), w
		} else if regel == "" {
			regel = w
		} else {
			regel = proef
		}
	}
	if regel != "" {
		p.wie = append(p.wie, regel)
	}
	p.inspring = make([]bool, len(p.wie))
	return p
}

// ruimte is how wide the text at a side may be.
func (p ringplaats) ruimte() float64 {
	return min(ringTekst, ringX-ringRx*math.Abs(p.cos)-ringSchijf-ringLucht)
}

func (p ringplaats) tekstHoogte() float64 {
	h := ringNaamY*float64(len(p.naam)) + ringRegel*float64(len(p.wie))
	if p.stap.Woord != "" {
		h += ringRegel
	}
	return h
}

// grenzen are the upper and lower edge of disc and text.
func (p ringplaats) grenzen() (top, onder float64) {
	h := p.tekstHoogte()
	switch {
	case p.zijde() != 0:
		return p.y - max(h/2, ringSchijf), p.y + max(h/2, ringSchijf)
	case p.sin < 0:
		return p.y - ringSchijf - ringLucht - h, p.y + ringSchijf
	}
	return p.y - ringSchijf, p.y + ringSchijf + ringLucht + h
}

// ringHoogte is the vertical radius at which no two texts at one side touch.
func ringHoogte(plaatsen []ringplaats) float64 {
	ry := ringRy
	for _, zijde := range []int{-1, 1} {
		var kant []ringplaats
		for _, p := range plaatsen {
			if p.zijde() == zijde {
				kant = append(kant, p)
			}
		}
		slices.SortFunc(kant, func(p, q ringplaats) int { return cmp.Compare(p.sin, q.sin) })
		for i := 1; i < len(kant); i++ {
			nodig := max(kant[i-1].tekstHoogte(), 2*ringSchijf)/2 + max(kant[i].tekstHoogte(), 2*ringSchijf)/2 + ringTussen
			ry = max(ry, nodig/(kant[i].sin-kant[i-1].sin))
		}
	}
	return ry
}

// teken draws the disc, and the text beside it.
func (p ringplaats) teken(b *blad) {
	vlak, cijfer := "t-nadruk", "t-wit t-vet"
	switch p.stap.Klasse {
	case "":
	case "geen":
		vlak, cijfer = "t-doos t-rand", "t-vet"
	default:
		vlak = klasse(p.stap.Klasse)
	}
	b.rondje(vlak, getal(p.x), p.y, ringSchijf)
	b.delen(`<text class="`, cijfer, `" font-size="20" text-anchor="middle" x="`, getal(p.x), `" y="`, getal(p.y+7), `">`, veilig(p.stap.Nummer), "</text>")
	x, y, anker := p.x, p.y-p.tekstHoogte()/2, midden
	switch zijde := float64(p.zijde()); {
	case zijde != 0:
		x = ringX + zijde*(ringX-p.ruimte())
		anker = begin
		if zijde < 0 {
			anker = eind
		}
		if los := math.Abs(x-p.x) - ringSchijf - 2*ringLucht; los > 0 {
			b.lijn("t-raster", getal(p.x+zijde*ringSchijf), p.y, getal(x-zijde*ringLucht), p.y)
		}
	case p.sin < 0:
		y = p.y - ringSchijf - ringLucht - p.tekstHoogte()
	default:
		y = p.y + ringSchijf + ringLucht
	}
	for _, regel := range p.naam {
		ringtekst(b, "t-vet", anker, x, y+14, ringNaam, regel)
		y += ringNaamY
	}
	if p.stap.Woord != "" {
		ringtekst(b, "t-vet", anker, x, y+12, ringKlein, p.stap.Teken+" "+p.stap.Woord)
		y += ringRegel
	}
	for i, regel := range p.wie {
		schuif := 0.0
		if p.inspring[i] && anker == begin {
			schuif = ringInspring
		}
		ringtekst(b, "", anker, x+schuif, y+12, ringKlein, regel)
		y += ringRegel
	}
}

// ringtekst writes text of a size of its own.
func ringtekst(b *blad, soort, anker string, x, y, grootte float64, s string) {
	b.delen(`<text font-size="`, getal(grootte), `"`)
	if soort != "" {
		b.delen(` class="`, soort, `"`)
	}
	if anker != begin {
		b.delen(` text-anchor="`, anker, `"`)
	}
	b.delen(` x="`, getal(x), `" y="`, getal(y), `">`, veilig(s), "</text>")
}

// teken draws the arrow, along the ring to a neighbour and else across.
func (p Ringpijl) teken(b *blad, plaatsen []ringplaats, ry float64) {
	n := len(plaatsen)
	van, naar := plaatsen[p.Van], plaatsen[p.Naar]
	soort := "t-pijl"
	if p.Soort == Gestreept {
		soort += " t-gestreept"
	}
	punt := func(hoek float64) (x, y float64) { return ringX + ringRx*math.Cos(hoek), ry * math.Sin(hoek) }
	draai := 0.0 // along the ring, clockwise
	switch {
	case (p.Van+1)%n == p.Naar:
		draai = 1
	case (p.Naar+1)%n == p.Van:
		draai = -1
	}
	var mx, my, px, py, rx, ryy float64 // the middle, the head, and where it points from
	if draai != 0 {
		stap := 2 * math.Pi / float64(n)
		vrij := func(bij ringplaats, kant float64) float64 {
			hoek := bij.hoek
			for range 200 {
				hoek += kant * 0.01
				if x, y := punt(hoek); math.Hypot(x-bij.x, y-bij.y) > ringSchijf+ringLucht {
					break
				}
			}
			return hoek
		}
		h1, h2 := vrij(van, draai), vrij(naar, -draai)
		x1, y1 := punt(h1)
		px, py = punt(h2)
		rx, ryy = punt(h2 - draai*0.06)
		mx, my = punt(van.hoek + draai*stap/2)
		veeg := "1"
		if draai < 0 {
			veeg = "0"
		}
		b.delen(`<path class="`, soort, `" d="M`, getal(x1), " ", getal(y1), "A", getal(ringRx), " ", getal(ry), " 0 0 ", veeg, " ", getal(px), " ", getal(py), `"/>`)
	} else {
		// A curve that bends towards the middle.
		cx, cy := ringX+(van.x+naar.x-2*ringX)/4, (van.y+naar.y)/4
		x1, y1 := langs(van.x, van.y, cx, cy)
		px, py = langs(naar.x, naar.y, cx, cy)
		rx, ryy = cx, cy
		mx, my = (x1+2*cx+px)/4, (y1+2*cy+py)/4
		b.delen(`<path class="`, soort, `" d="M`, getal(x1), " ", getal(y1), "Q", getal(cx), " ", getal(cy), " ", getal(px), " ", getal(py), `"/>`)
	}
	if p.Soort != ZonderPunt {
		pijlkop(b, rx, ryy, px, py)
	}
	if p.Label != "" {
		// Beside the ring stand texts: there a label goes inside it.
		anker := midden
		switch opzij := (mx - ringX) / ringRx; {
		case opzij > 0.9:
			anker, mx = eind, mx-ringLucht
		case opzij < -0.9:
			anker, mx = begin, mx+ringLucht
		}
		b.tekst("t-klein t-halo", anker, getal(mx), my+4, p.Label)
	}
}

// langs is the point just outside the disc at (x, y) on the way to (cx, cy).
func langs(x, y, cx, cy float64) (px, py float64) {
	d := math.Hypot(cx-x, cy-y)
	if d == 0 {
		return x, y
	}
	f := (ringSchijf + ringLucht) / d
	return x + f*(cx-x), y + f*(cy-y)
}

// pijlkop draws a head at (x, y), for a line that comes from (vx, vy).
func pijlkop(b *blad, vx, vy, x, y float64) {
	d := math.Hypot(x-vx, y-vy)
	if d == 0 {
		return
	}
	ux, uy := (x-vx)/d, (y-vy)/d
	const lang, half = 10.0, 5.0
	b.delen(`<path class="t-pijlpunt" d="M`, getal(x+3*ux), " ", getal(y+3*uy),
		"L", getal(x-(lang-3)*ux-half*uy), " ", getal(y-(lang-3)*uy+half*ux),
		"L", getal(x-(lang-3)*ux+half*uy), " ", getal(y-(lang-3)*uy-half*ux), `Z"/>`)
}

// midden draws the figure that the ring turns around, with its values below.
func (r Ring) midden(b *blad) {
	var waarden []string
	for paar := range slices.Chunk(r.Waarden, 2) {
		waarden = append(waarden, Afbreken(strings.Join(paar, " · "), ringKlein, 2*(ringRx-ringSchijf)-70, 2)...)
	}
	hoogte := ringRegel * float64(len(waarden))
	y := -hoogte / 2
	if n := len(r.Kern); n > 1 && n <= 6 {
		y = r.kern(b, hoogte)
	} else if n > 0 {
		for _, regel := range Afbreken(strings.Join(r.Kern, " · "), ringNaam, 2*(ringRx-ringSchijf)-40, 6) {
			ringtekst(b, "t-vet", midden, ringX, y-ringRegel, ringNaam, regel)
			y += ringNaamY
		}
	}
	for _, regel := range waarden {
		b.delen(`<text font-size="`, getal(ringKlein), `" class="t-zacht" text-anchor="middle" x="`, getal(ringX), `" y="`, getal(y+12), `">`, veilig(regel), "</text>")
		y += ringRegel
	}
}

// kern draws the corners and gives the height at which what stands below may
// begin; onder is how high that is.
func (r Ring) kern(b *blad, onder float64) float64 {
	n := len(r.Kern)
	namen := make([][]string, n)
	boven, laagst := 0.0, 0.0
	for i, naam := range r.Kern {
		namen[i] = Afbreken(naam, 13, kernTekst, 3)
		h := ringRegel*float64(len(namen[i])) + ringLucht
		if s := math.Sin(hoekVan(i, n)); s < -0.1 {
			boven = max(boven, -kernStraal*s+h)
		} else {
			laagst = max(laagst, kernStraal*s+h)
		}
	}
	cy := (boven - laagst - onder) / 2
	b.WriteString(`<path class="t-kern" d="`)
	for i := range n {
		letter := "L"
		if i == 0 {
			letter = "M"
		}
		b.delen(letter, getal(ringX+1.25*kernStraal*math.Cos(hoekVan(i, n))), " ", getal(cy+kernStraal*math.Sin(hoekVan(i, n))))
	}
	b.WriteString(`Z"/>`)
	for i, regels := range namen {
		s := math.Sin(hoekVan(i, n))
		x, y := ringX+1.25*kernStraal*math.Cos(hoekVan(i, n)), cy+kernStraal*s+ringLucht
		if s < -0.1 {
			y = cy + kernStraal*s - ringLucht - ringRegel*float64(len(regels))
		}
		for _, regel := range regels {
			ringtekst(b, "t-vet", midden, x, y+12, 13, regel)
			y += ringRegel
		}
	}
	return cy + laagst + ringLucht/2
}
