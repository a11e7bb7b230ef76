package rapport

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// WriteText writes a result for a terminal: aligned, wrapped to
// Options.Breedte, readable without colour. With more than one region, or with
// Options.Lijst, it opens with an overview.
func WriteText(w io.Writer, r *monitor.Resultaat, o Options) error {
	alle, err := uitkomsten(r)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	t := &terminal{w: b, breedte: o.breedte(), kleur: o.Kleur}
	blikken := make([]*blik, len(alle))
	for i, u := range alle {
		blikken[i] = nieuweBlik(u)
	}
	if tekst := nietPubliekTekst(blikken); tekst != "" {
		t.regel(t.verf("1;31", "! "+strings.ToUpper(kopNietPubliek)))
		t.alinea("  ", "  ", tekst)
		t.regel("")
	}
	if len(blikken) > 1 || o.Lijst {
		t.overzicht(blikken)
	}
	for i, u := range blikken {
		if i > 0 {
			t.regel("")
		}
		t.gebied(u, o)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	return nil
}

// terminal writes lines of text of a bounded width.
type terminal struct {
	w       *bufio.Writer
	breedte int
	kleur   bool
}

// regel writes a line without blanks at its end.
func (t *terminal) regel(s string) {
	_, _ = t.w.WriteString(strings.TrimRight(s, " ") + "\n") // a bufio.Writer keeps its error until Flush
}

// verf puts a text in an ANSI colour, where colours were asked.
func (t *terminal) verf(code, s string) string {
	if !t.kleur || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// teken writes a signal's shape and word, padded, in its colour.
func (t *terminal) teken(s aanduiding, breedte int) string {
	kleur := map[string]string{"koers": "36", "aandacht": "33", "afwijkend": "35", "geen": "2"}[s.Klasse]
	return t.verf(kleur, vul(s.Teken+" "+s.Woord, breedte))
}

// titel writes a line in capitals with a rule below it.
func (t *terminal) titel(s string) {
	s = strings.ToUpper(schoon(s))
	for i, r := range breek(s, t.breedte) {
		if i == 0 {
			t.regel("")
		}
		t.regel(t.verf("1", r))
	}
	t.regel(strings.Repeat("─", min(t.breedte, max(utf8.RuneCountInString(s), 20))))
}

// alinea writes a text over as many lines as it takes, the first behind eerste
// and the others behind verder: indents of our own, no text of the result.
func (t *terminal) alinea(eerste, verder, tekst string) {
	n := utf8.RuneCountInString
	// What the first line has beyond the others' indent is broken with the text.
	over := max(0, n(eerste)-n(verder))
	regels := breek(strings.Repeat("x", over)+tekst, t.breedte-n(verder))
	if over == 0 || len(regels) == 0 || n(regels[0]) < over {
		regels = breek(tekst, t.breedte-max(n(verder), n(eerste)))
		over = 0
	}
	for i, r := range regels {
		if i == 0 {
			t.regel(eerste + string([]rune(r)[over:]))
		} else {
			t.regel(verder + r)
		}
	}
}

// vul pads a text with blanks to so many runes; a longer one is cut.
func vul(s string, breedte int) string {
	s = schoon(s)
	n := utf8.RuneCountInString(s)
	if n <= breedte {
		return s + strings.Repeat(" ", breedte-n)
	}
	letters := []rune(s)
	return string(letters[:max(breedte-1, 0)]) + "…"
}

// rechts pads a text on its left.
func rechts(s string, breedte int) string {
	return strings.Repeat(" ", max(0, breedte-utf8.RuneCountInString(s))) + s
}

// breek breaks a text at blanks into lines of at most so many runes; a longer
// word is cut into pieces. An empty text gives no lines.
func breek(s string, breedte int) []string {
	breedte = max(breedte, 10)
	var regels []string
	regel, lengte := "", 0
	for _, woord := range strings.FieldsFunc(schoon(s), func(r rune) bool { return r == ' ' }) {
		for woord != "" {
			stuk := woord
			if n := utf8.RuneCountInString(woord); n > breedte {
				stuk = string([]rune(woord)[:breedte])
			}
			woord = woord[len(stuk):]
			n := utf8.RuneCountInString(stuk)
			switch {
			case lengte == 0:
				regel, lengte = stuk, n
			case lengte+1+n <= breedte:
				regel, lengte = regel+" "+stuk, lengte+1+n
			default:
				regels = append(regels, regel)
				regel, lengte = stuk, n
			}
		}
	}
	if lengte > 0 {
		regels = append(regels, regel)
	}
	return regels
}

// schoon takes out what a terminal would act on. All blanks become one kind.
func schoon(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r == '\r':
			return ' '
		case notatie.Stuurteken(r), r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
}

// balk draws a score on a scale of -100 to 100 in 23 characters.
func balk(g monitor.Getal) string {
	const helft = 10
	vakken := []rune(strings.Repeat("·", 2*helft+1))
	vakken[helft] = '|'
	if s, ok := g.Float(); ok {
		n := int(max(-helft, min(helft, s/100*helft+half(s))))
		for i := min(n, 1); i <= max(n, -1); i++ {
			if i != 0 && n != 0 {
				vakken[helft+i] = '█'
			}
		}
	}
	return "[" + string(vakken) + "]"
}

// half rounds away from zero when added before cutting.
func half(s float64) float64 {
	if s < 0 {
		return -0.5
	}
	return 0.5
}

// overzicht writes the table of regions beside their goals' signals.
func (t *terminal) overzicht(blikken []*blik) {
	t.titel("Overzicht")
	doelen := blikken[0].Hoofddoelen
	naamBreed := 6
	for _, b := range blikken {
		naamBreed = max(naamBreed, min(28, utf8.RuneCountInString(b.naam())))
	}
	const vak = 16
	perRij := max(1, (t.breedte-naamBreed-1)/vak)
	for van := 0; van < max(len(doelen), 1); van += perRij {
		tot := min(van+perRij, len(doelen))
		if van > 0 {
			t.regel("")
		}
		var kop strings.Builder
		kop.WriteString(vul("Gebied", naamBreed))
		for i := van; i < tot; i++ {
			kop.WriteString(" " + vul(fmt.Sprintf("Doel %d", i+1), vak-1))
		}
		t.regel(t.verf("1", kop.String()))
		for _, b := range blikken {
			var rij strings.Builder
			rij.WriteString(vul(b.naam(), naamBreed))
			for i := van; i < min(tot, len(b.Hoofddoelen)); i++ {
				h := b.Hoofddoelen[i]
				rij.WriteString(" " + t.teken(aanduidingVan(h.Signaal), 12) + rechts(scoreOf(h.Score), vak-13))
			}
			t.regel(rij.String())
		}
	}
	t.regel("")
	for i, h := range doelen {
		t.alinea(fmt.Sprintf("Doel %d  ", i+1), "        ", h.Naam)
	}
	t.regel("")
}

// scoreOf writes a score, or nothing where there is none.
func scoreOf(g monitor.Getal) string {
	if !g.IsBekend() {
		return ""
	}
	return scoreTekst(g)
}

// feiten are the lines at the top of a report, as name and value.
func feiten(b *blik, o Options) [][2]string {
	boom := b.Boom.Naam
	if b.Boom.Versie != "" {
		boom += ", versie " + b.Boom.Versie
	}
	alle := [][2]string{{"Doelenboom", boom}, {"Periode", b.Periode.Label()}}
	if b.Nulmeting != nil {
		alle = append(alle, [2]string{"Nulmeting", jaar(*b.Nulmeting)})
	}
	if b.Benchmark != nil {
		alle = append(alle, [2]string{"Benchmark", b.naamRegio(*b.Benchmark)})
	}
	if n := len(b.Groep); n > 0 {
		alle = append(alle, [2]string{"Vergeleken met", notatie.Aantal(n, "gebied", "gebieden")})
	}
	if o.Datum != "" {
		alle = append(alle, [2]string{"Opgesteld op", o.Datum})
	}
	return alle
}
