package pagina

import (
	"fmt"
	"html/template"
)

// Huisstijl is how an organisation wants its page to look.
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

// Toepassen checks the house style and puts it on a page.
func (h Huisstijl) Toepassen(p *Pagina) error {
	var logo template.URL
	var accent Kleur
	var err error
	if len(h.Logo) > 0 {
		if logo, err = Beeld(h.Logo); err != nil {
			return fmt.Errorf("logo: %w", err)
		}
	}
	if h.Accent != "" {
		if accent, err = ParseKleur(h.Accent); err != nil {
			return fmt.Errorf("accent: %w", err)
		}
		if accent == (Kleur{}) {
			accent = Kleur{B: 1} // black is a colour too; the zero Kleur means "none"
		}
	}
	p.Kop.Organisatie, p.Kop.Logo, p.Kop.LogoAlt, p.Accent = h.Naam, logo, h.LogoAlt, accent
	return nil
}
