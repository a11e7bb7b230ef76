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
	Wie    []Ringwie
	Klasse string // colour of the disc: koers, aandacht, afwijkend; geen: hollow; empty: the accent
	Teken  string // a glyph whose shape tells the state, such as ✓
	Woord  string // the state in a word
}

// Ringwie is who takes part in a step. Its name is broken over lines where it
// must, and what stands further in goes on where the line above broke off.
type Ringwie struct {
	Naam   string
	Buiten bool // paler: who does not take part this time; the name must say so too
}

// Ringpijl leads from the step with that index to another: along the ring where
// they are neighbours, else across. Indexes that don't exist are left out.
type Ringpijl struct {
	Van, Naar int
	Label     string
	Onder     string // a word below the label, such as how often it was gone the other way
	Soort     Pijlsoort
}

// RingMeest is how many steps find a place on a Ring.
const RingMeest = 12

// Measures of the ring, in units of its drawing space.
const (
	ringBreedte  = 940.0
	ringX        = ringBreedte / 2
	ringRx       = 175.0
	ringRy       = 180.0 // at least: the texts beside it may ask for more
	ringSchijf   = 26.0
	ringLucht    = 8.0 // between an arrow and a disc
	ringNaast    = 14.0
	ringTekst    = 290.0 // the most width of a text at a side
	ringBoven    = 460.0 // and of one above or below the ring
	ringNaam     = 14.5
	ringNaamY    = 19.0
	ringKlein    = 12.5
	ringRegel    = 16.5
	ringTussen   = 22.0 // between texts at one side
	ringInspring = 10.0
	ringSteil    = 0.8 // from this cosine on the ring goes up and down, rather than in
	ringLabelY   = 13.0
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
		y.met(p.y + top)
		y.met(p.y + onder)
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
	naam           []string
	wie            []ringregel
}

// ringregel is a line of those who take part.
type ringregel struct {
	tekst  string
	verder bool // it goes on where the line above broke off
	buiten bool
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
			regels := Afbreken(w.Naam, ringKlein, p.ruimte(), 3)
			if len(regels) > 1 { // what goes on stands further in
				regels = Afbreken(w.Naam, ringKlein, p.ruimte()-ringInspring, 3)
			}
			for i, regel := range regels {
				p.wie = append(p.wie, ringregel{regel, i > 0, w.Buiten})
			}
		}
		return p
	}
	p.naam = Afbreken(s.Naam, ringNaam, ringBoven, 2)
	// Those who take part stand behind one another; who doesn't, on a line apart.
	for _, buiten := range []bool{false, true} {
		regel := ""
		for _, w := range s.Wie {
			naam := strings.Join(Afbreken(w.Naam, ringKlein, ringBoven-ringNaast, 1), "")
			switch proef := regel + " · " + naam; {
			case w.Buiten != buiten || naam == "":
			case regel == "":
				regel = naam
			case Breedte(proef+" ·", ringKlein) > ringBoven:
				p.wie, regel = append(p.wie, ringregel{regel + " ·", false, buiten}), naam
			default:
				regel = proef
			}
		}
		if regel != "" {
			p.wie = append(p.wie, ringregel{regel, false, buiten})
		}
	}
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

// tekstTop is where the text begins, from the middle of the disc. At a side it
// stands beside the disc; where the ring turns inwards it hangs from there away
// from the arrow that comes in from the side.
func (p ringplaats) tekstTop() float64 {
	h := p.tekstHoogte()
	switch {
	case p.zijde() == 0 && p.sin < 0:
		return -ringSchijf - ringLucht - h
	case p.zijde() == 0:
		return ringSchijf + ringLucht
	case math.Abs(p.cos) > ringSteil:
		return -h / 2
	case p.sin < 0:
		return min(-h/2, ringNaamY/2-h)
	}
	return max(-h/2, -ringNaamY/2)
}

// grenzen are the upper and lower edge of disc and text, from the middle of the
// disc.
func (p ringplaats) grenzen() (top, onder float64) {
	top = p.tekstTop()
	return min(top, -ringSchijf), max(top+p.tekstHoogte(), ringSchijf)
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
			_, onder := kant[i-1].grenzen()
			top, _ := kant[i].grenzen()
			ry = max(ry, (onder-top+ringTussen)/(kant[i].sin-kant[i-1].sin))
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
	x, y, anker := p.x, p.y+p.tekstTop(), midden
	zijde := float64(p.zijde())
	switch {
	case zijde > 0:
		anker = begin
	case zijde < 0:
		anker = eind
	}
	x += zijde * (ringSchijf + ringLucht)
	for _, regel := range p.naam {
		ringtekst(b, "t-vet", anker, x, y+14, ringNaam, regel)
		y += ringNaamY
	}
	if p.stap.Woord != "" {
		ringtekst(b, "t-vet", anker, x, y+12, ringKlein, p.stap.Teken+" "+p.stap.Woord)
		y += ringRegel
	}
	for _, regel := range p.wie {
		schuif, soort := 0.0, ""
		if regel.verder {
			schuif = zijde * ringInspring
		}
		if regel.buiten {
			soort = "t-zacht"
		}
		ringtekst(b, soort, anker, x+schuif, y+12, ringKlein, regel.tekst)
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
	// Beside the ring stand texts: there a label goes inside it.
	anker := midden
	switch opzij := (mx - ringX) / ringRx; {
	case opzij > 0.9:
		anker, mx = eind, mx-ringLucht
	case opzij < -0.9:
		anker, mx = begin, mx+ringLucht
	}
	my += 4
	for _, regel := range []string{p.Label, p.Onder} {
		if regel != "" {
			b.tekst("t-klein t-halo", anker, getal(mx), my, regel)
			my += ringLabelY
		}
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
