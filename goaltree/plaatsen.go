package goaltree

import "strings"

// plaatsen remembers where each field of a Definitie stood in its file, by
// path, so that Resolve can point there.
type plaatsen struct {
	bestand string
	regel   map[string][2]int // path -> line, column
}

// wijs fills in where f.Pad stood; of a field that is not there, where the
// nearest node above it stands.
func (p *plaatsen) wijs(f *Fout) {
	if p == nil {
		return
	}
	f.Bestand = p.bestand
	for pad := f.Pad; ; {
		if plek, ok := p.regel[pad]; ok {
			f.Regel, f.Kolom = plek[0], plek[1]
			return
		}
		if pad == "" {
			return
		}
		pad = pad[:max(strings.LastIndexAny(pad, ".["), 0)]
	}
}
