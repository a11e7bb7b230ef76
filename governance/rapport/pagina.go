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

// Huisstijl is how an organisation wants its page to look: its Naam, its Logo
// (the contents of a PNG, JPEG or SVG file, at most 1 MiB), LogoAlt and Accent
// ("#rrggbb", darkened where it would not read on white). It is the same for
// all reports of this module.
type Huisstijl = pagina.Huisstijl

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
	if err := s.Write(w, o.Huisstijl, o.Datum, b); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	return nil
}

// svg marks a picture as safe: tekening escapes all text in it.
func svg(s string) template.HTML { return template.HTML(s) } //nolint:gosec // made by internal/tekening

// anker makes a text fit for an id.
func anker(s string) string { return pagina.Anker(s) }
