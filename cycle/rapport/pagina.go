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

// Huisstijl is how an organisation wants its page to look: its Naam, its Logo
// (the contents of a PNG, JPEG or SVG file, at most 1 MiB), LogoAlt and Accent
// ("#rrggbb", darkened where it would not read on white). It is the same for
// all reports of this module.
type Huisstijl = pagina.Huisstijl

//go:embed sjablonen
var sjablonen embed.FS

// schrijf puts the frame around a page and writes it.
func schrijf(w io.Writer, o Options, b pagina.Blad) error {
	bestanden, err := fs.Sub(sjablonen, "sjablonen")
	if err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	s := pagina.Sjablonen{Bestanden: bestanden, Stijl: []string{tekening.CSS}}
	if err := s.Write(w, o.Huisstijl, o.Datum, b); err != nil {
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
