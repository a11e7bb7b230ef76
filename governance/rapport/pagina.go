package rapport

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// Options say how a page looks. The zero Options are fine.
type Options struct {
	Huisstijl Huisstijl
	Datum     string // "opgesteld op", shown as it is given; empty: not shown
}

// Huisstijl is how an organisation wants its page to look: its Naam, its Logo
// (the contents of a PNG, JPEG or SVG file, at most 1 MiB), LogoAlt and Accent
// ("#rrggbb", darkened where it would not read on white). It is the same for
// all reports of this module.
type Huisstijl = pagina.Huisstijl

//go:embed sjablonen
var sjablonen embed.FS

// blad is a page before its frame is around it. Sjabloon names two templates
// of its own: the contents, and with "-voet" behind it the small print.
type blad struct {
	Sjabloon  string
	Titel     string // the h1, and the browser's tab
	Onder     string // a sentence below it
	Feiten    []pagina.Feit
	Meldingen []pagina.Melding
	Nav       []pagina.NavPunt
	Gegevens  any // what the templates show
}

// schrijf puts the frame around a page and writes it.
func schrijf(w io.Writer, o Options, b blad) error {
	sjabloon, err := template.New("").Funcs(functies()).ParseFS(sjablonen, "sjablonen/*.html")
	if err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	stijl, err := sjablonen.ReadFile("sjablonen/rapport.css")
	if err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	var inhoud, voet strings.Builder
	if err := sjabloon.ExecuteTemplate(&inhoud, b.Sjabloon, b.Gegevens); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	if err := sjabloon.ExecuteTemplate(&voet, b.Sjabloon+"-voet", b.Gegevens); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	if o.Datum != "" {
		b.Feiten = append(b.Feiten[:len(b.Feiten):len(b.Feiten)], pagina.Feit{Naam: "Opgesteld op", Waarde: o.Datum})
	}
	stijlen := []string{tekening.CSS, string(stijl)}
	if eigen, err := sjablonen.ReadFile("sjablonen/" + b.Sjabloon + ".css"); err == nil { // a page may have a style of its own
		stijlen = append(stijlen, string(eigen))
	}
	p := pagina.Pagina{
		Titel:     b.Titel,
		Kop:       pagina.Kop{Titel: b.Titel, Onder: b.Onder, Feiten: b.Feiten},
		Meldingen: b.Meldingen,
		Nav:       b.Nav,
		Inhoud:    template.HTML(inhoud.String()), //nolint:gosec // made by html/template
		Voet:      template.HTML(voet.String()),   //nolint:gosec // idem
		Stijl:     stijlen,
	}
	if err := o.Huisstijl.Toepassen(&p); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	return pagina.Write(w, p)
}

// functies are what the templates of every page may call.
func functies() template.FuncMap {
	return template.FuncMap{"merk": merk}
}

// svg marks a picture as safe: tekening escapes all text in it.
func svg(s string) template.HTML { return template.HTML(s) } //nolint:gosec // made by internal/tekening

// anker makes a text fit for an id: letters, digits and hyphens.
func anker(s string) string {
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
