package rapport

import "github.com/bredemonitoring/sociaaldomein/internal/pagina"

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
