package goaltree

import "github.com/bredemonitoring/sociaaldomein/internal/strikt"

// plaatsen remembers where each field of a Definitie stood in its file, by
// path, so that Resolve can point there.
type plaatsen struct {
	bestand string
	regel   strikt.Plaatsen
}

// wijs fills in where f.Pad stood; of a field that is not there, where the
// nearest node above it stands.
func (p *plaatsen) wijs(f *Fout) {
	if p == nil {
		return
	}
	f.Bestand = p.bestand
	f.Regel, f.Kolom = p.regel.Plek(f.Pad)
}
