package jaarplan

import "github.com/bredemonitoring/sociaaldomein/goaltree"

// NaamVan gives people a name for what a [governance.Toets] of this plan is
// about: a pillar's label, a result's description, a project's name. An id that
// is none of these stays as it is.
func (p *Jaarplan) NaamVan(id string) string {
	if k, err := goaltree.ParseKernwaarde(id); err == nil {
		return k.Label()
	}
	for i := range p.def.Pijlers {
		for _, r := range p.def.Pijlers[i].Resultaten {
			if r.ID == id {
				return r.Omschrijving
			}
		}
	}
	if q := p.def.project(id); q != nil {
		return q.Naam
	}
	return id
}

// Maatstaf tells by what a result is seen: the name of its indicator in the
// doelenboom (nil: its id), its own measure, or both; empty where neither is
// told.
func (r *Resultaat) Maatstaf(boom *goaltree.Doelenboom) string {
	indicator := r.Indicator
	if boom != nil {
		if i, ok := boom.Indicator(indicator); ok {
			indicator = i.Naam
		}
	}
	switch {
	case indicator == "":
		return r.Meetbaar
	case r.Meetbaar == "":
		return "indicator " + indicator
	}
	return r.Meetbaar + " (indicator " + indicator + ")"
}
