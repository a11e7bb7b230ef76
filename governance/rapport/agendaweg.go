package rapport

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// agendastadium is a stadium with the step of the process it belongs to and how
// many problems are in it.
type agendastadium struct {
	Naam, Stap string
	Aantal     int
}

// vulWeg counts how many problems are where on the way, and draws it.
func (g *agendablad) vulWeg() {
	aantal := map[agenda.Stadium]int{}
	for _, p := range g.a.Problemen() {
		dossier, _ := g.a.Dossier(p.ID)
		aantal[dossier.Stadium()]++
	}
	if n := aantal[0]; n > 0 {
		g.Stadia = append(g.Stadia, agendastadium{"Nog geen stap", "nog niet begonnen", n})
	}
	for _, s := range agenda.Stadia() {
		g.Stadia = append(g.Stadia, agendastadium{notatie.Hoofdletter(s.Label()), fmt.Sprintf("%d. %s", s.Processtap().Nummer(), s.Processtap().Label()), aantal[s]})
	}
	g.Weg = wegplaat(aantal)
}

// Measures of the picture of the way, in pixels.
const (
	wegBreed  = 190 // of a box
	wegHoog   = 34
	wegStap   = 54  // from one box to the next
	wegTerug  = 244 // where the box of the way back begins
	wegPunt   = 8   // length of an arrow's head
	wegBreuk  = 8   // radius of a bend
	wegRijen  = 7
	wegMidden = wegTerug + wegBreed/2
)

// wegplaat draws the way as a straight column, with the way back at its side.
// That is drawn from the evaluation alone; the page says in words that it may
// begin earlier, and that a project goes on after an evaluation in between.
func wegplaat(aantal map[agenda.Stadium]int) template.HTML {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="t" role="img" style="min-width:%dpx;max-width:%dpx" viewBox="-2 -2 %d %d">`,
		(wegTerug+wegBreed)*4/5, wegTerug+wegBreed, wegTerug+wegBreed+4, wegStap*(wegRijen-1)+wegHoog+4)
	b.WriteString("<title>De weg van een probleem</title><desc>Van ingebracht langs geplaatst, geprioriteerd, gepland, in uitvoering en geëvalueerd naar geïmplementeerd; van geëvalueerd loopt een weg langs terug naar analyse naar geplaatst. Bij elk stadium staat hoeveel problemen er nu zijn.</desc>")
	midden := map[agenda.Stadium]int{}
	rij := 0
	for _, s := range agenda.Stadia() {
		if s == agenda.TerugNaarAnalyse {
			continue
		}
		y := rij * wegStap
		midden[s] = y + wegHoog/2
		if rij > 0 {
			fmt.Fprintf(&b, `<path class="t-pijl" d="M%d %dV%d"/><path class="t-pijlpunt" d="M%d %dl-4.5 -%dh9Z"/>`,
				wegBreed/2, y-wegStap+wegHoog, y-wegPunt, wegBreed/2, y, wegPunt)
		}
		wegdoos(&b, 0, y, s, aantal[s])
		rij++
	}
	van, naar := midden[agenda.Geevalueerd], midden[agenda.Geplaatst]
	onder := (van+naar)/2 + wegHoog/2
	fmt.Fprintf(&b, `<path class="t-pijl t-gestreept" d="M%d %dH%da%[4]d %[4]d 0 0 0 %[4]d-%[4]dV%d"/><path class="t-pijlpunt" d="M%d %dl-4.5 %dh9Z"/>`,
		wegBreed, van, wegMidden-wegBreuk, wegBreuk, onder+wegPunt, wegMidden, onder, wegPunt)
	fmt.Fprintf(&b, `<path class="t-pijl t-gestreept" d="M%d %dV%da%[4]d %[4]d 0 0 0-%[4]d-%[4]dH%d"/><path class="t-pijlpunt" d="M%d %dl%d -4.5v9Z"/>`,
		wegMidden, onder-wegHoog, naar+wegBreuk, wegBreuk, wegBreed+wegPunt, wegBreed, naar, wegPunt)
	wegdoos(&b, wegTerug, onder-wegHoog, agenda.TerugNaarAnalyse, aantal[agenda.TerugNaarAnalyse])
	b.WriteString("</svg>")
	return svg(b.String())
}

// wegdoos draws the box of a stadium, with how many problems are in it.
func wegdoos(b *strings.Builder, x, y int, s agenda.Stadium, aantal int) {
	fmt.Fprintf(b, `<g transform="translate(%d %d)"><rect class="t-doos t-rand" width="%d" height="%d" rx="5"/>`, x, y, wegBreed, wegHoog)
	if aantal > 0 {
		fmt.Fprintf(b, `<path class="t-%s" d="M5 0H6V%[2]dH5a5 5 0 0 1-5-5V5a5 5 0 0 1 5-5z"/><text class="t-zacht t-klein" text-anchor="end" x="%[3]d" y="21">nu %[4]d</text>`,
			stadiumklasse(s), wegHoog, wegBreed-10, aantal)
	}
	fmt.Fprintf(b, `<text class="t-vet" x="15" y="21.5">%s</text></g>`, template.HTMLEscapeString(notatie.Hoofdletter(s.Label())))
}
