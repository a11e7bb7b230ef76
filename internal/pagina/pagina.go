package pagina

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Pagina is a report's page. All its plain strings are escaped.
type Pagina struct {
	Titel     string    // of the document, as the browser's tab shows it
	Kop       Kop       // at the top
	Meldingen []Melding // directly below it
	Nav       []NavPunt // the table of contents
	Inhoud    template.HTML
	Voet      template.HTML // small print at the end
	// Accent is the house style's colour; the zero Kleur reads as
	// StandaardAccent. It is used as Leesbaar makes it.
	Accent Kleur
	Stijl  []string // further style sheets, such as tekening.CSS
}

// Kop is what stands at the top of a page.
type Kop struct {
	Organisatie string       // whose report it is
	Logo        template.URL // from Beeld; empty: none
	LogoAlt     string       // what the logo shows; empty: the organisation
	Titel       string       // the page's one h1
	Onder       string       // a sentence below it
	Feiten      []Feit
}

// Feit is a name with its value, such as "Periode" and "2020".
type Feit struct{ Naam, Waarde string }

// Melding is a notice a reader must not miss.
type Melding struct {
	Titel   string
	Alineas []string
	Ernstig bool // stands out: the report may not be used as it is
}

// NavPunt is a line of the table of contents. Its ID is that of an element in
// the page.
type NavPunt struct {
	ID    string
	Tekst string
	Onder []NavPunt // at most one level is shown
	Open  string    // the line that opens a long Onder; empty: it stands open
}

//go:embed pagina.html delen.html stijl.css
var bestanden embed.FS

// Write writes the page. The bytes depend on p alone. Control characters, which
// no text of a report needs, are left out.
func Write(w io.Writer, p Pagina) error {
	stijl, err := bestanden.ReadFile("stijl.css")
	if err != nil {
		return fmt.Errorf("pagina: %w", err)
	}
	sjabloon, err := template.ParseFS(bestanden, "pagina.html")
	if err != nil {
		return fmt.Errorf("pagina: %w", err)
	}
	if p.Accent == (Kleur{}) {
		if p.Accent, err = ParseKleur(StandaardAccent); err != nil {
			return fmt.Errorf("pagina: %w", err)
		}
	}
	accent := p.Accent.Leesbaar()
	var css strings.Builder
	fmt.Fprintf(&css, ":root{--accent:%s;--accent-licht:%s;", accent, accent.Licht())
	for _, k := range Palet() {
		fmt.Fprintf(&css, "--%s:%s;--%s-tekst:%s;--%s-licht:%s;", k.Naam, k.Vlak, k.Naam, k.Tekst, k.Naam, k.Licht)
	}
	css.WriteString("}\n")
	css.Write(stijl)
	for _, s := range p.Stijl {
		css.WriteString(s)
	}
	var blad strings.Builder
	if err := sjabloon.Execute(&blad, struct {
		Pagina
		CSS template.CSS
	}{p, template.CSS(css.String())}); err != nil { //nolint:gosec // style sheets come from the module itself
		return fmt.Errorf("pagina: %w", err)
	}
	if _, err := io.WriteString(w, strings.Map(zichtbaar, blad.String())); err != nil {
		return fmt.Errorf("pagina: %w", err)
	}
	return nil
}

// zichtbaar leaves out what acts on a page's reader instead of being shown.
func zichtbaar(r rune) rune {
	if notatie.Stuurteken(r) {
		return -1
	}
	return r
}

// Betekenis is a colour that says something, in its three uses. Beside it
// there is always a word and a shape.
type Betekenis struct {
	Naam  string // of the custom property: --koers, --koers-tekst, --koers-licht
	Vlak  Kleur  // shapes and lines on white: contrast of 3 at least
	Tekst Kleur  // text on white and on Licht: contrast of 4.5 at least
	Licht Kleur  // background
}

// Palet gives the colours of meaning: koers (as it should be), aandacht
// (attention), afwijkend (off) and geen (not known). They can be told apart
// with the common kinds of colour blindness, which a test simulates.
func Palet() []Betekenis {
	return []Betekenis{
		{"koers", Kleur{0x00, 0x66, 0x7c}, Kleur{0x00, 0x5a, 0x6e}, Kleur{0xe2, 0xf2, 0xf4}},
		{"aandacht", Kleur{0xc7, 0x7a, 0x00}, Kleur{0x85, 0x50, 0x00}, Kleur{0xfd, 0xf1, 0xdc}},
		{"afwijkend", Kleur{0x8f, 0x12, 0x46}, Kleur{0x8f, 0x12, 0x46}, Kleur{0xfb, 0xe8, 0xef}},
		{"geen", Kleur{0x89, 0x94, 0xa0}, Kleur{0x4d, 0x5b, 0x68}, Kleur{0xee, 0xf1, 0xf4}},
	}
}
