package rapport

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
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

// schrijf puts the frame around a page and writes it.
func schrijf(w io.Writer, o Options, b pagina.Blad) error {
	bestanden, err := fs.Sub(sjablonen, "sjablonen")
	if err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	s := pagina.Sjablonen{Bestanden: bestanden, Stijl: []string{tekening.CSS}}
	if err := s.Write(w, pagina.Huisstijl(o.Huisstijl), o.Datum, b); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	return nil
}

// svg marks a picture as safe: tekening escapes all text in it.
func svg(s string) template.HTML { return template.HTML(s) } //nolint:gosec // made by internal/tekening

// merk shows a state: a colour, a shape that tells it without colour, a word.
type merk struct{ Klasse, Teken, Woord string }

// The states that steps, posts and acties have in common, each in its own word.
func merkTeLaat(woord string) merk       { return merk{"afwijkend", "!", woord} }
func merkLoopt(woord string) merk        { return merk{"loopt", "●", woord} }
func merkVolgt(woord string) merk        { return merk{"geen", "○", woord} }
func merkGedaan(woord string) merk       { return merk{"koers", "✓", woord} }
func merkVervallen(woord string) merk    { return merk{"geen", "✕", woord} }
func merkOvergeslagen(woord string) merk { return merk{"geen", "»", woord} }
func merkOnbekend(woord string) merk     { return merk{"geen", "?", woord} }

func titels(p *cycle.Proces, ids []string) []string {
	namen := make([]string, len(ids))
	for i, id := range ids {
		namen[i] = p.Titel(id)
	}
	return namen
}

// delen gives the table of contents: the parts that are there.
func delen(alle ...deel) []pagina.NavPunt {
	var nav []pagina.NavPunt
	for _, d := range alle {
		if d.is {
			nav = append(nav, pagina.NavPunt{ID: d.id, Tekst: d.naam})
		}
	}
	return nav
}

type deel struct {
	id, naam string
	is       bool
}

// dag gives the day of a moment, by the clock it was written with.
func dag(t time.Time) string { return kalender.DatumVan(t).Label() }
