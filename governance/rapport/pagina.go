package rapport

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"io/fs"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// Options say how a page looks. The zero Options are fine.
type Options struct {
	Huisstijl Huisstijl
	Datum     string // "opgesteld op", shown as it is given; empty: not shown
}

// Huisstijl is how an organisation wants its page to look. It has the same
// fields in all packages of this module that write pages.
type Huisstijl struct {
	Naam string // of the municipality or organisation
	// Logo is a PNG, JPEG or SVG file's contents, at most 1 MiB; it becomes part
	// of the page. Anything else is an error.
	Logo    []byte
	LogoAlt string // what the logo shows, for those who cannot see it; empty: Naam
	// Accent is a colour as "#rrggbb"; empty is the library's own. A colour too
	// light to read on white is darkened until its contrast with white is 4.5:1
	// (WCAG 2.1 AA). Anything else is an error.
	Accent string
}

//go:embed sjablonen
var sjablonen embed.FS

// blad is a page before its frame is around it.
type blad = pagina.Blad

// schrijf puts the frame around a page and writes it.
func schrijf(w io.Writer, o Options, b blad) error {
	bestanden, err := fs.Sub(sjablonen, "sjablonen")
	if err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	s := pagina.Sjablonen{Bestanden: bestanden, Functies: template.FuncMap{"merk": merk}, Stijl: []string{tekening.CSS}}
	if err := s.Write(w, pagina.Huisstijl(o.Huisstijl), o.Datum, b); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	return nil
}

// svg marks a picture as safe: tekening escapes all text in it.
func svg(s string) template.HTML { return template.HTML(s) } //nolint:gosec // made by internal/tekening

// anker makes a text fit for an id.
func anker(s string) string { return pagina.Anker(s) }
