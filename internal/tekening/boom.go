package tekening

import (
	"slices"
	"strings"
)

// Boom is a tree of three layers from left to right: one root, branches,
// leaves. A leaf may hang on several branches; it is drawn once.
type Boom struct {
	Titel        string // what it is called
	Omschrijving string // what is to be seen, for those who cannot see it
	Wortel       string // the text at the root
	Takken       []Knoop
	Bladen       []Knoop
	Lijnen       []Verbinding
}

// Knoop is a node of the tree.
type Knoop struct {
	Naam   string
	Teken  string // a glyph whose shape tells the state, such as ●
	Woord  string // the state in a word, with anything that belongs to it
	Klasse string // colour of the state: koers, aandacht, afwijkend or geen
}

// Verbinding ties the branch with that index to the leaf with that index.
// Indexes that don't exist are left out of the picture.
type Verbinding struct{ Tak, Blad int }

// Measures of the tree, in units of its drawing space.
const (
	boomBreedte  = 900.0
	wortelX      = 0.0
	wortelB      = 150.0
	takX         = 196.0
	takB         = 268.0
	bladX        = 540.0
	bladB        = 360.0
	boomRegel    = 17.0
	boomTussen   = 12.0
	boomLetter   = 13.5
	boomBinnen   = 12.0
	boomTeken    = 18.0
	wortelLetter = 14.0
)

type doos struct {
	regels []string
	y, h   float64
}

func (d doos) midden() float64 { return d.y + d.h/2 }

func nieuweDoos(k Knoop, breedte float64) doos {
	regels := Afbreken(k.Naam, boomLetter, breedte-2*boomBinnen-6, 4)
	return doos{regels: regels, h: boomRegel*float64(len(regels)+1) + 2*boomBinnen - 6}
}

// SVG draws the tree. Without branches and leaves it gives an empty text.
func (t Boom) SVG() string {
	if len(t.Takken)+len(t.Bladen) == 0 {
		return ""
	}
	lijnen := slices.DeleteFunc(slices.Clone(t.Lijnen), func(v Verbinding) bool {
		return v.Tak < 0 || v.Tak >= len(t.Takken) || v.Blad < 0 || v.Blad >= len(t.Bladen)
	})
	bladen, onder := t.legBladen(lijnen)
	takken, onderTak := t.legTakken(lijnen, bladen)
	wortel := doos{regels: Afbreken(t.Wortel, wortelLetter, wortelB-2*boomBinnen, 14)}
	wortel.h = 18*float64(max(1, len(wortel.regels))) + 2*boomBinnen
	hoogte := max(onder, onderTak, wortel.h)
	if len(takken) > 0 {
		wortel.y = (takken[0].y + takken[len(takken)-1].y + takken[len(takken)-1].h - wortel.h) / 2
	}
	wortel.y = max(0, min(wortel.y, hoogte-wortel.h))

	b := &blad{}
	b.delen(`<svg class="t" role="img" viewBox="-1 -1 `, getal(boomBreedte+2), " ", getal(hoogte+2), `">`)
	b.naam(t.Titel, t.Omschrijving)
	for _, tak := range takken {
		tak.lijn(b, wortelX+wortelB, wortel.midden(), takX)
	}
	for _, v := range lijnen {
		bladen[v.Blad].lijn(b, takX+takB, takken[v.Tak].midden(), bladX)
	}
	b.vlak("t-wortel", getal(wortelX), wortel.y, getal(wortelB), wortel.h, 6)
	for i, regel := range wortel.regels {
		b.delen(`<text class="t-wit" font-size="`, getal(wortelLetter), `" x="`, getal(boomBinnen), `" y="`, getal(wortel.y+boomBinnen+13+18*float64(i)), `">`, veilig(regel), "</text>")
	}
	for i, d := range takken {
		d.teken(b, t.Takken[i], takX, takB, true)
	}
	for i, d := range bladen {
		d.teken(b, t.Bladen[i], bladX, bladB, false)
	}
	return b.sluit()
}

// legBladen places the leaves under one another, those of one branch together.
func (t Boom) legBladen(lijnen []Verbinding) (dozen []doos, onder float64) {
	dozen = make([]doos, len(t.Bladen))
	eersteTak := make([]int, len(t.Bladen))
	for i := range eersteTak {
		eersteTak[i] = len(t.Takken)
	}
	for _, v := range lijnen {
		eersteTak[v.Blad] = min(eersteTak[v.Blad], v.Tak)
	}
	volgorde := make([]int, len(t.Bladen))
	for i := range volgorde {
		volgorde[i] = i
	}
	slices.SortStableFunc(volgorde, func(a, b int) int { return eersteTak[a] - eersteTak[b] })
	for n, i := range volgorde {
		d := nieuweDoos(t.Bladen[i], bladB)
		if n > 0 && eersteTak[i] != eersteTak[volgorde[n-1]] {
			onder += boomTussen
		}
		d.y = onder
		onder += d.h + boomTussen
		dozen[i] = d
	}
	return dozen, max(0, onder-boomTussen)
}

// legTakken places each branch beside the middle of the leaves that come
// first under it, and pushes branches apart that would overlap.
func (t Boom) legTakken(lijnen []Verbinding, bladen []doos) (dozen []doos, onder float64) {
	dozen = make([]doos, len(t.Takken))
	gehad := make([]bool, len(bladen))
	for i, k := range t.Takken {
		d := nieuweDoos(k, takB)
		var r bereik
		for _, v := range lijnen {
			if v.Tak == i && !gehad[v.Blad] {
				gehad[v.Blad] = true
				r.met(bladen[v.Blad].y)
				r.met(bladen[v.Blad].y + bladen[v.Blad].h)
			}
		}
		d.y = onder
		if r.iets {
			d.y = max(onder, (r.laag+r.hoog-d.h)/2)
		}
		onder = d.y + d.h + boomTussen
		dozen[i] = d
	}
	return dozen, max(0, onder-boomTussen)
}

// lijn draws the curve from a parent's right side to this node's left side.
func (d doos) lijn(b *blad, x1, y1, x2 float64) {
	halverwege := (x1 + x2) / 2
	b.delen(`<path class="t-tak" d="M`, getal(x1), " ", getal(y1), "C", getal(halverwege), " ", getal(y1), " ",
		getal(halverwege), " ", getal(d.midden()), " ", getal(x2), " ", getal(d.midden()), `"/>`)
}

func (d doos) teken(b *blad, k Knoop, x, breedte float64, vet bool) {
	b.delen(`<g transform="`, schuif(x, d.y), `">`)
	b.vlak("t-doos", "0", 0, getal(breedte), d.h, 5)
	b.delen(`<path class="`, klasse(k.Klasse), `" d="M5 0H6V`, getal(d.h), `H5a5 5 0 0 1-5-5V5a5 5 0 0 1 5-5z"/>`)
	soort := ""
	if vet {
		soort = "t-vet"
	}
	for i, regel := range d.regels {
		b.delen(`<text font-size="`, getal(boomLetter), `"`)
		if soort != "" {
			b.delen(` class="`, soort, `"`)
		}
		b.delen(` x="`, getal(boomBinnen+6), `" y="`, getal(boomBinnen+10+boomRegel*float64(i)), `">`, veilig(regel), "</text>")
	}
	y := boomBinnen + 11 + boomRegel*float64(len(d.regels))
	b.tekst(klasse(k.Klasse), begin, getal(boomBinnen+6), y, k.Teken)
	b.tekst("t-klein", begin, getal(boomBinnen+6+boomTeken), y, strings.TrimSpace(k.Woord))
	b.WriteString("</g>")
}
