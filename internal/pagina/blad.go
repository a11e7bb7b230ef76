package pagina

import (
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// Sjablonen are the templates and style sheets that the pages of one package
// are made from. Beside their own the templates may call those of delen.html:
// "merk" for a state (a colour Klasse, a Teken whose shape tells it without
// colour, a Woord), "lezing" for the label of what is a reading of a source
// (a bool), and "lezingen" for the part that tells them all ([]Feit).
type Sjablonen struct {
	// Bestanden holds *.html, the templates that all pages share, rapport.css,
	// and for a page with a style of its own a sheet named after its template.
	Bestanden fs.FS
	Functies  template.FuncMap // what the templates may call
	Stijl     []string         // style sheets that come before those, such as tekening.CSS
}

// Blad is a page before its frame is around it. Sjabloon names two templates:
// the contents, and with "-voet" behind it the small print.
type Blad struct {
	Sjabloon  string
	Titel     string // the h1, and the browser's tab
	Onder     string // a sentence below it
	Feiten    []Feit
	Meldingen []Melding
	Nav       []NavPunt
	Gegevens  any // what the templates show
}

// Write puts the frame around a page and writes it, in that house style. datum
// is when it was made, shown as it is given; empty: not shown.
func (s Sjablonen) Write(w io.Writer, h Huisstijl, datum string, b Blad) error {
	sjabloon, err := template.New("").Funcs(s.Functies).ParseFS(bestanden, "delen.html")
	if err == nil {
		sjabloon, err = sjabloon.ParseFS(s.Bestanden, "*.html")
	}
	if err != nil {
		return fmt.Errorf("pagina: %w", err)
	}
	stijl, err := fs.ReadFile(s.Bestanden, "rapport.css")
	if err != nil {
		return fmt.Errorf("pagina: %w", err)
	}
	var inhoud, voet strings.Builder
	if err := sjabloon.ExecuteTemplate(&inhoud, b.Sjabloon, b.Gegevens); err != nil {
		return fmt.Errorf("pagina: %w", err)
	}
	if err := sjabloon.ExecuteTemplate(&voet, b.Sjabloon+"-voet", b.Gegevens); err != nil {
		return fmt.Errorf("pagina: %w", err)
	}
	if datum != "" {
		b.Feiten = append(slices.Clip(b.Feiten), Feit{Naam: "Opgesteld op", Waarde: datum})
	}
	stijlen := slices.Concat(s.Stijl, []string{string(stijl)})
	if eigen, err := fs.ReadFile(s.Bestanden, b.Sjabloon+".css"); err == nil {
		stijlen = append(stijlen, string(eigen))
	}
	p := Pagina{
		Titel:     b.Titel,
		Kop:       Kop{Titel: b.Titel, Onder: b.Onder, Feiten: b.Feiten},
		Meldingen: b.Meldingen,
		Nav:       b.Nav,
		Inhoud:    template.HTML(inhoud.String()), //nolint:gosec // made by html/template
		Voet:      template.HTML(voet.String()),   //nolint:gosec // idem
		Stijl:     stijlen,
	}
	if err := h.Toepassen(&p); err != nil {
		return fmt.Errorf("pagina: %w", err)
	}
	return Write(w, p)
}

// Anker makes a text fit for an id: small letters, digits and hyphens; all else
// becomes an underscore.
func Anker(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '_'
	}, s)
}
