package goaltree

import "slices"

// kopie gives a copy that shares nothing with d, without the places in a file.
func (d *Definitie) kopie() *Definitie {
	k := *d
	k.plaatsen = nil
	k.Hoofddoelen = slices.Clone(d.Hoofddoelen)
	for i := range k.Hoofddoelen {
		k.Hoofddoelen[i] = kopieHoofddoel(k.Hoofddoelen[i])
	}
	k.Effecten = slices.Clone(d.Effecten)
	for i := range k.Effecten {
		k.Effecten[i] = kopieEffect(k.Effecten[i])
	}
	k.Indicatoren = slices.Clone(d.Indicatoren)
	for i := range k.Indicatoren {
		k.Indicatoren[i] = kopieIndicator(k.Indicatoren[i])
	}
	return &k
}

func kopieHoofddoel(h Hoofddoel) Hoofddoel {
	h.Kernwaarden = slices.Clone(h.Kernwaarden)
	h.Effecten = slices.Clone(h.Effecten)
	return h
}

func kopieEffect(e Effect) Effect {
	e.Indicatoren = slices.Clone(e.Indicatoren)
	return e
}

func kopieIndicator(i Indicator) Indicator {
	if i.Drempels != nil {
		d := *i.Drempels
		i.Drempels = &d
	}
	return i
}
