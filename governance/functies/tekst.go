package functies

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// WriteText writes the split for a terminal, in lines of at most 100
// characters: per function the rule and who does otherwise, which together tell
// the whole matrix, and then what the rules say of it.
// No Functieverdeling (nil) is an error.
func (v *Functieverdeling) WriteText(w io.Writer) error {
	if v == nil {
		return invoer.Geen("functieverdeling")
	}
	t := &blad{}
	titel := fmt.Sprintf("%s (%d)", v.def.Naam, v.def.Jaar)
	if v.def.Fictief {
		titel += " - FICTIEF"
	}
	t.Alinea("", "", titel)
	if zinnen := v.Verzonnen(); len(zinnen) > 0 {
		t.Alinea("", "", strings.Join(zinnen, " "))
	}
	if v.def.Bron != "" {
		t.Alinea("Bron: ", "", v.def.Bron)
	}
	if v.def.Toelichting != "" {
		t.Alinea("", "", v.def.Toelichting)
	}
	namen := namenVan(v.def.Gemeenten)
	t.Alinea("", "", notatie.Aantal(len(namen), "gemeente", "gemeenten")+": "+notatie.Opsomming(namen)+".")
	vergelijking := v.Vergelijk()
	for i, f := range v.def.Functies {
		t.Alinea("", "", "")
		t.Alinea(fmt.Sprintf("%2d. ", f.Functie.Nummer()), "    ", f.Functie.Label())
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
		t.Alinea("", "", "")
		t.Alinea("", "", "Onze lezing van de bron")
		for i, l := range t.lezingen {
			t.Alinea(fmt.Sprintf("  %d ", i+1), "    ", l)
		}
	}
	t.Kop("Toetsen")
	// Each finding names what it is about.
	if err := governance.WriteToetsen(t, v.Toets(), nil); err != nil {
		return fmt.Errorf("functies: %w", err)
	}
	if _, err := io.WriteString(w, t.String()); err != nil {
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

// blad is the text so far.
type blad struct {
	notatie.Regels

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
		t.Alinea(eerste, marge, r)
		eerste = marge
	}
}
