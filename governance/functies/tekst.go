package functies

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// breedte is how many characters a line of WriteText holds.
const breedte = 100

// WriteText writes the split for a terminal, in lines of at most 100
// characters: per function the rule and who does otherwise, which together tell
// the whole matrix, and then what the rules say of it.
func (v *Functieverdeling) WriteText(w io.Writer) error {
	t := &blad{w: bufio.NewWriter(w)}
	titel := fmt.Sprintf("%s (%d)", v.def.Naam, v.def.Jaar)
	if v.def.Fictief {
		titel += " - FICTIEF"
	}
	t.alinea("", "", titel)
	if v.def.Bron != "" {
		t.alinea("Bron: ", "", v.def.Bron)
	}
	if v.def.Toelichting != "" {
		t.alinea("", "", v.def.Toelichting)
	}
	namen := namenVan(v.def.Gemeenten)
	t.alinea("", "", notatie.Aantal(len(namen), "gemeente", "gemeenten")+": "+notatie.Opsomming(namen)+".")
	vergelijking := v.Vergelijk()
	for i, f := range v.def.Functies {
		t.alinea("", "", "")
		t.alinea(fmt.Sprintf("%2d. ", f.Functie.Nummer()), "    ", f.Functie.Label())
		for _, d := range Delen() {
			t.uitvoering(v, d.Label(), f.Deel(d))
			for _, g := range vergelijking[i].Deel(d) {
				if !g.VolgensRegel {
					t.uitvoering(v, "  anders", g.Uitvoering, "in "+notatie.Opsomming(namenVan(g.Gemeenten)))
				}
			}
		}
	}
	if len(t.lezingen) > 0 {
		t.alinea("", "", "")
		t.alinea("", "", "Onze lezing van de bron")
		for i, l := range t.lezingen {
			t.alinea(fmt.Sprintf("  %d ", i+1), "    ", l)
		}
	}
	t.toetsen(v.Toets())
	if err := t.w.Flush(); err != nil {
		return fmt.Errorf("functies: %w", err)
	}
	return nil
}

func namenVan(gemeenten []Gemeente) []string {
	namen := make([]string, len(gemeenten))
	for i, g := range gemeenten {
		namen[i] = g.Naam
	}
	return namen
}

// blad writes lines of bounded width.
type blad struct {
	w        *bufio.Writer
	lezingen []string // told so far, numbered from 1
}

// lezing gives the number of a reading, which is told once.
func (t *blad) lezing(tekst string) int {
	i := slices.Index(t.lezingen, tekst)
	if i < 0 {
		i = len(t.lezingen)
		t.lezingen = append(t.lezingen, tekst)
	}
	return i + 1
}

// inspring is where the texts beside a label begin.
const inspring = 16

// uitvoering writes a part: first what stands before it, then what is done.
func (t *blad) uitvoering(v *Functieverdeling, label string, u Uitvoering, vooraf ...string) {
	marge := strings.Repeat(" ", inspring)
	eerste := "    " + label + strings.Repeat(" ", inspring-4-utf8.RuneCountInString(label))
	door := v.door(u)
	if door == "" {
		door = "niemand"
	}
	if u.Lezing != "" {
		door += fmt.Sprintf(" (lezing %d)", t.lezing(u.Lezing))
	}
	regels := slices.Concat(vooraf, []string{u.Omschrijving, "Door: " + door})
	if u.Organisatievorm != 0 {
		regels = append(regels, "Vorm: "+vorm(u))
	}
	if u.Reden != "" {
		regels = append(regels, "Reden: "+u.Reden)
	}
	for _, r := range regels {
		t.alinea(eerste, marge, r)
		eerste = marge
	}
}

// toetsen writes per rule how much is well, and whatever is not in full.
func (t *blad) toetsen(alle []governance.Toets) {
	t.alinea("", "", "")
	t.alinea("", "", "Toetsen")
	for _, s := range governance.PerRegel(alle) {
		stand := fmt.Sprintf("%s: %d van %d voldaan", s.Eerste.Naam, s.Voldaan, s.Aantal)
		if s.OpLezing > 0 {
			stand += fmt.Sprintf(", waarvan %d op onze lezing", s.OpLezing)
		}
		t.alinea("  "+teken(s.Oordeel)+" ", "    ", stand)
		for _, open := range s.Open {
			t.alinea("      "+teken(open.Oordeel)+" ", "        ", open.Oordeel.Label()+": "+open.Bevinding)
		}
	}
}

// teken is the shape of an outcome.
func teken(o governance.Oordeel) string {
	switch o {
	case governance.Voldaan:
		return "✓"
	case governance.NietVoldaan:
		return "✕"
	case governance.NietTeToetsen:
	}
	return "?"
}

// alinea writes a text over as many lines as it takes, broken at blanks. What
// acts on a terminal instead of being shown is refused by Resolve.
func (t *blad) alinea(eerste, verder, tekst string) {
	regel, n := eerste, utf8.RuneCountInString(eerste)
	leeg := true
	for woord := range strings.FieldsSeq(tekst) {
		lengte := utf8.RuneCountInString(woord)
		if !leeg && n+1+lengte > breedte {
			t.regel(regel)
			regel, n, leeg = verder, utf8.RuneCountInString(verder), true
		}
		if !leeg {
			regel += " "
			n++
		}
		regel += woord
		n += lengte
		leeg = false
	}
	t.regel(regel)
}

func (t *blad) regel(s string) {
	_, _ = t.w.WriteString(strings.TrimRight(s, " ") + "\n") // a bufio.Writer keeps its error until Flush
}
