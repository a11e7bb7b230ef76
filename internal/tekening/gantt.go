package tekening

import "strings"

// Gantt is work over time: groups of bars below a time axis. Each bar bears
// its name beside it, so that the bars have the whole width to themselves,
// also on a narrow page.
type Gantt struct {
	Titel        string    // what it is called
	Omschrijving string    // what is to be seen, for those who cannot see it
	Van, Tot     float64   // the axis' ends, on any scale that grows with time, such as days
	As           [][]Vak   // rows of names above the chart, the coarsest first
	Fijn         []float64 // faint lines without a name, such as the months'
	Groepen      []Ganttgroep
	Nu           *float64 // a line across all; nil: none
	NuNaam       string   // its name
}

// Ganttgroep is a heading with its bars.
type Ganttgroep struct {
	Naam   string
	Balken []Ganttbalk
}

// Ganttbalk is one row. What lies beyond the axis is cut off.
type Ganttbalk struct {
	Naam     string
	Van, Tot float64
	Klasse   string // colour: koers, aandacht, afwijkend or geen; empty: grey
	Ruit     bool   // a lozenge at Tot instead of a bar: a moment
	Kritiek  bool   // striped, heavier, and "(kritiek)" stands behind its name
	Teken    string // a glyph before its name whose shape tells the state, such as ✓
}

// Measures of the Gantt chart, in pixels.
const (
	ganttRij       = 21.0
	ganttRegel     = 14.0
	ganttDik       = 11.0
	ganttKop       = 30.0
	ganttTussen    = 7.0 // between a bar and its name
	ganttRuit      = 7.0
	ganttOnder     = 6.0
	ganttNu        = 18.0
	ganttLetter    = 12.0
	ganttKopLetter = 14.0 // bold 13 is about as wide
	ganttMinimum   = 0.7  // per cent: a bar is never narrower
)

// kritiekWoord says in a word what the stripes say.
const kritiekWoord = "kritiek"

// SVG draws the chart. Without a bar, or with an axis without length, it gives
// an empty text.
func (g Gantt) SVG() string {
	if !eindig(g.Van) || !eindig(g.Tot) || g.Van >= g.Tot {
		return ""
	}
	as := tijdas{rijen: g.As, x: lineair{van: g.Van, tot: g.Tot, naarVan: 0.3, naarTot: 99.7}}
	var rijen []ganttrij
	boven := as.hoogte()
	nu, _, metNu := 0.0, 0.0, false
	if g.Nu != nil {
		if nu, _, metNu = as.deel(*g.Nu, *g.Nu); metNu {
			boven += ganttNu
		}
	}
	hoogte, iets := boven, false
	for _, groep := range g.Groepen {
		if groep.Naam != "" {
			r := ganttrij{kop: true, regels: Afbreken(groep.Naam, ganttKopLetter, smalleBreedte, 2), y: hoogte}
			rijen = append(rijen, r)
			hoogte += r.hoogte()
		}
		for _, balk := range groep.Balken {
			r := balk.rij(as)
			r.y = hoogte
			rijen = append(rijen, r)
			hoogte += r.hoogte()
			iets = true
		}
	}
	if !iets {
		return ""
	}
	hoogte += ganttOnder
	b := nieuwBlad(g.Titel, g.Omschrijving, hoogte)
	for _, f := range g.Fijn {
		if px, _, ok := as.deel(f, f); ok {
			b.lijn("t-fijn", procent(px), boven, procent(px), hoogte)
		}
	}
	as.teken(b, 0, hoogte)
	if metNu {
		b.lijn("t-niveau", procent(nu), boven-4, procent(nu), hoogte)
	}
	for _, r := range rijen {
		r.teken(b, metNu)
	}
	if metNu {
		naamBijLijn(b, nu, boven-7, g.NuNaam)
	}
	return b.sluit()
}

// ganttrij is a heading, or a bar with the place of its name.
type ganttrij struct {
	kop      bool // a heading, in regels
	balk     Ganttbalk
	y        float64
	links    float64 // per cent
	rechts   float64
	iets     bool // there is a bar to draw
	regels   []string
	anker    string
	naast    float64 // per cent, where the name is anchored
	schuif   float64 // pixels from there
	bovenaan bool    // the name stands above the bar, since it fits at no side
}

// rij finds the place of a bar's name: behind it or before it, whichever side
// has more room on a page of 320 pixels, else above it.
func (k Ganttbalk) rij(as tijdas) ganttrij {
	r := ganttrij{balk: k, anker: begin}
	naam := strings.TrimSpace(k.Naam)
	if k.Teken != "" {
		naam = k.Teken + " " + naam
	}
	if k.Kritiek {
		naam += " (" + kritiekWoord + ")"
	}
	van := k.Van
	if k.Ruit {
		van = k.Tot
	}
	if r.links, r.rechts, r.iets = as.deel(van, k.Tot); !r.iets {
		r.regels = Afbreken(naam, ganttLetter, smalleBreedte, 2)
		return r
	}
	rand := 0.0
	if k.Ruit {
		rand = ganttRuit
	} else if r.rechts-r.links < ganttMinimum {
		r.rechts = min(100, r.links+ganttMinimum)
		r.links = r.rechts - ganttMinimum
	}
	vrij := ganttTussen + rand
	na, voor := (100-r.rechts)/100*smalleBreedte-vrij, r.links/100*smalleBreedte-vrij
	if regels, ok := pasregels(naam, max(na, voor)); ok {
		r.regels, r.naast, r.schuif = regels, r.rechts, vrij
		if voor > na {
			r.anker, r.naast, r.schuif = eind, r.links, -vrij
		}
		return r
	}
	// Above the bar: from its beginning on, up to its end, or over its middle.
	r.bovenaan = true
	m := (r.links + r.rechts) / 2
	ruimte := 0.0 // in per cent
	for _, p := range []struct {
		anker         string
		naast, ruimte float64
	}{{begin, r.links, 100 - r.links}, {eind, r.rechts, r.rechts}, {midden, m, 2 * min(m, 100-m)}} {
		if regels, ok := pasregels(naam, p.ruimte/100*smalleBreedte); ok {
			r.regels, r.anker, r.naast = regels, p.anker, p.naast
			return r
		}
		if p.ruimte > ruimte {
			r.anker, r.naast, ruimte = p.anker, p.naast, p.ruimte
		}
	}
	r.regels = Afbreken(naam, ganttLetter, ruimte/100*smalleBreedte, 3)
	return r
}

// pasregels breaks a name into at most two lines, if that can be done without
// cutting a word.
func pasregels(naam string, ruimte float64) ([]string, bool) {
	for woord := range strings.FieldsSeq(naam) {
		if Breedte(woord, ganttLetter) > ruimte {
			return nil, false
		}
	}
	regels := Afbreken(naam, ganttLetter, max(ruimte, 1), 3)
	return regels, len(regels) <= 2
}

func (r ganttrij) hoogte() float64 {
	regels := float64(max(1, len(r.regels)))
	if r.kop {
		return ganttKop + ganttRegel*(regels-1)
	}
	if r.bovenaan {
		return ganttRij + ganttRegel*regels
	}
	return ganttRij + ganttRegel*(regels-1)
}

// teken draws the row. Where a line runs down the chart, names get a ground of
// their own, so that it does not run through them.
func (r ganttrij) teken(b *blad, metGrond bool) {
	if r.kop {
		for i, regel := range r.regels {
			b.tekst("t-vet t-halo", begin, "0", r.y+20+ganttRegel*float64(i), regel)
		}
		return
	}
	midY := r.y + r.hoogte()/2
	tekstY := midY + 4 - ganttRegel*float64(len(r.regels)-1)/2
	if r.bovenaan {
		midY = r.y + r.hoogte() - ganttRij/2
		tekstY = r.y + 12
	}
	if r.iets {
		r.balk.teken(b, r.links, r.rechts, midY)
	}
	for i, regel := range r.regels {
		if metGrond {
			r.grond(b, regel, tekstY+ganttRegel*float64(i))
		}
		b.WriteString(`<text class="t-klein t-halo`)
		if r.balk.Kritiek {
			b.WriteString(" t-vet")
		}
		b.WriteString(`"`)
		if r.anker != begin {
			b.delen(` text-anchor="`, r.anker, `"`)
		}
		b.delen(` x="`, procent(r.naast), `"`)
		if r.schuif != 0 {
			b.delen(` dx="`, getal(r.schuif), `"`)
		}
		b.delen(` y="`, getal(tekstY+ganttRegel*float64(i)), `">`, veilig(regel), "</text>")
	}
}

// grond is the white ground of one line of a name.
func (r ganttrij) grond(b *blad, regel string, y float64) {
	breedte := Breedte(regel, ganttLetter)
	x := r.schuif
	switch r.anker {
	case eind:
		x -= breedte
	case midden:
		x -= breedte / 2
	}
	b.delen(`<svg class="t-vrij" x="`, procent(r.naast), `" y="`, getal(y), `">`)
	b.vlak("t-wit", getal(x-2), -11, getal(breedte+4), ganttRegel, 0)
	b.WriteString("</svg>")
}

func (k Ganttbalk) teken(b *blad, links, rechts, y float64) {
	soort := "t-staaf"
	if k.Klasse != "" {
		soort = klasse(k.Klasse)
	}
	if k.Kritiek {
		soort += " t-kritiek"
	}
	if k.Ruit {
		// A picture within the picture, so that a shape of fixed size stands at
		// a place in per cent.
		b.delen(`<svg class="t-vrij" x="`, procent(rechts), `" y="`, getal(y), `"><path class="`, soort, `" d="M-7 0L0 -7L7 0L0 7Z"/></svg>`)
		return
	}
	b.vlak(soort, procent(links), y-ganttDik/2, procent(rechts-links), ganttDik, 1.5)
	if k.Kritiek {
		b.lijn("t-streep", procent(links), y, procent(rechts), y)
	}
}
