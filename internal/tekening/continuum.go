package tekening

import "strings"

// Continuum is a row of stages from left to right under bands that span one or
// more of them, with what stands in each stage as small boxes. It is made of
// HTML, not SVG: its names wrap where the page is narrow, and on a phone the
// stages stand below each other.
type Continuum struct {
	Titel        string // what it is called
	Omschrijving string // what is to be seen, for those who cannot see it
	Banden       []Continuumband
}

// Continuumband spans stages that belong together.
type Continuumband struct {
	Naam  string
	Tekst string  // what is said beside the name, such as an amount and a share; may be empty
	Deel  float64 // of the width, over its stages alike; where no band has one, all stages are alike
	Fasen []Continuumfase
}

// Continuumfase is one stage.
type Continuumfase struct {
	Kop    string   // its number and name
	Tekst  string   // what happens in it
	Labels []string // short words below that
	Dozen  []Continuumdoos
}

// Continuumdoos is one thing in a stage.
type Continuumdoos struct {
	Naam string
	Merk string // a word or sign behind the name; may be empty
	Open bool   // with a dashed edge
}

// smalsteFase is the least part of the width, in per cents, that a stage has
// so that its texts can be read: 124 pixels of 884.
const smalsteFase = 14.0

// breedten gives each band's part of the width in per cents and tells of each
// whether that is wider than to scale.
func (c Continuum) breedten() (delen []float64, verbreed []bool) {
	aantal, som := 0.0, 0.0
	for _, b := range c.Banden {
		aantal += float64(len(b.Fasen))
		som += b.deel()
	}
	delen, verbreed = make([]float64, len(c.Banden)), make([]bool, len(c.Banden))
	if som == 0 || aantal*smalsteFase > 100 {
		for i, b := range c.Banden {
			delen[i] = 100 * float64(len(b.Fasen)) / max(1, aantal)
		}
		return delen, verbreed
	}
	// Who would be too narrow gets the least; the others share what is left, which
	// may make another too narrow.
	for klaar := false; !klaar; {
		klaar = true
		over, rest := 100.0, 0.0
		for i, b := range c.Banden {
			if verbreed[i] {
				over -= smalsteFase * float64(len(b.Fasen))
			} else {
				rest += b.deel()
			}
		}
		for i, b := range c.Banden {
			minst := smalsteFase * float64(len(b.Fasen))
			if verbreed[i] {
				delen[i] = minst
				continue
			}
			if delen[i] = over * b.deel() / rest; delen[i] < minst {
				verbreed[i], klaar = true, false
			}
		}
	}
	return delen, verbreed
}

func (b Continuumband) deel() float64 {
	if len(b.Fasen) == 0 || !eindig(b.Deel) {
		return 0
	}
	return max(0, b.Deel)
}

// Verbreed gives the names of the bands that are drawn wider than to scale, so
// that their texts can be read; none where all stages are alike.
func (c Continuum) Verbreed() []string {
	var uit []string
	_, verbreed := c.breedten()
	for i, b := range c.Banden {
		if verbreed[i] {
			uit = append(uit, b.Naam)
		}
	}
	return uit
}

// HTML draws the continuum. Without stages it gives an empty text.
func (c Continuum) HTML() string {
	delen, verbreed := c.breedten()
	kolommen := make([]string, 0, len(delen))
	var b blad
	for i, band := range c.Banden {
		if len(band.Fasen) == 0 {
			continue
		}
		kolommen = append(kolommen, "minmax(0,"+afgerond(delen[i], 100)+"fr)")
		c.band(&b, i, verbreed[i])
	}
	if len(kolommen) == 0 {
		return ""
	}
	var uit blad
	uit.delen(`<div class="cont" role="group" aria-label="`, veilig(c.Titel), `">`)
	if c.Omschrijving != "" {
		uit.delen(`<p class="onzichtbaar">`, veilig(c.Omschrijving), `</p>`)
	}
	uit.delen(`<div class="cont-banden" style="--kolommen:`, strings.Join(kolommen, " "), `">`, b.String(), `</div></div>`)
	return uit.String()
}

func (c Continuum) band(b *blad, i int, verbreed bool) {
	band := c.Banden[i]
	b.delen(`<section class="cont-band cont-b`, getal(float64(i%aantalKleuren)), `"><div class="cont-kop"><strong>`, veilig(band.Naam), `</strong>`)
	if band.Tekst != "" {
		b.delen(` <span>`, veilig(band.Tekst), `</span>`)
	}
	if verbreed {
		b.WriteString(` <span class="cont-niet">(niet op schaal)</span>`)
	}
	b.WriteString(`</div><div class="cont-fasen">`)
	for _, f := range band.Fasen {
		f.schrijf(b)
	}
	b.WriteString(`</div></section>`)
}

func (f Continuumfase) schrijf(b *blad) {
	b.delen(`<div class="cont-fase"><p class="cont-naam">`, veilig(f.Kop), `</p><p class="cont-tekst">`, veilig(f.Tekst), `</p>`)
	if len(f.Labels) > 0 {
		b.WriteString(`<ul class="cont-labels">`)
		for _, l := range f.Labels {
			b.delen(`<li>`, veilig(l), `</li>`)
		}
		b.WriteString(`</ul>`)
	}
	if len(f.Dozen) > 0 {
		b.WriteString(`<ul class="cont-dozen">`)
		for _, d := range f.Dozen {
			b.WriteString(`<li`)
			if d.Open {
				b.WriteString(` class="cont-open"`)
			}
			b.delen(`>`, veilig(d.Naam))
			if d.Merk != "" {
				b.delen(` <span>`, veilig(d.Merk), `</span>`)
			}
			b.WriteString(`</li>`)
		}
		b.WriteString(`</ul>`)
	}
	b.WriteString(`</div>`)
}
