package goaltree

// Resolve checks the whole definition and gives the Doelenboom to work with,
// which shares nothing with it. Every mistake is in the error, as *Fout, with
// its path and, when the definition was read from a file, its place there (of
// the definition as read: nodes shifted since are pointed at where they were).
func (d *Definitie) Resolve() (*Doelenboom, error) {
	if d == nil {
		return nil, geen("doelenboom")
	}
	c := &controle{d: d}
	c.alles()
	if len(c.fouten) > 0 {
		return nil, Join(c.fouten)
	}
	b := &Doelenboom{
		def: *d.kopie(),
		hd:  make(map[string]int, len(d.Hoofddoelen)),
		eff: make(map[string]int, len(d.Effecten)),
		ind: make(map[string]int, len(d.Indicatoren)),
	}
	for i, h := range b.def.Hoofddoelen {
		b.hd[h.ID] = i
	}
	for i, e := range b.def.Effecten {
		b.eff[e.ID] = i
	}
	for i := range b.def.Indicatoren {
		vast := &b.def.Indicatoren[i]
		vast.Schaal = vast.schaal()
		if vast.Per == 0 {
			vast.Per = 1
		}
		b.ind[vast.ID] = i
	}
	return b, nil
}

// schaal is the ruler given, or the one that follows from what is given.
func (i *Indicator) schaal() Schaal {
	switch {
	case i.Schaal != 0 || i.Richting == Neutraal:
		return i.Schaal
	case i.Drempels != nil:
		return SchaalDrempels
	}
	return SchaalStreef
}
