package goaltree

// Doelenboom is a checked goal tree: every link leads somewhere, every weight
// counts, every ruler is in order. It is read-only and safe for concurrent
// use; its methods give copies. Resolve makes it.
type Doelenboom struct {
	def Definitie
	hd  map[string]int
	eff map[string]int
	ind map[string]int
}

// Boom gives what the tree is: id, name, version, vision, nulmeting.
func (b *Doelenboom) Boom() Boom { return b.def.Boom }

// Definitie gives the whole tree as plain data, with Per and Schaal as Resolve
// settled them. It shares nothing with the tree.
func (b *Doelenboom) Definitie() *Definitie { return b.def.kopie() }

// Hoofddoelen gives the main goals in their order.
func (b *Doelenboom) Hoofddoelen() []Hoofddoel { return b.def.kopie().Hoofddoelen }

// Effecten gives the maatschappelijke effecten in their order.
func (b *Doelenboom) Effecten() []Effect { return b.def.kopie().Effecten }

// Indicatoren gives the indicators in their order, with Per and Schaal as
// Resolve settled them.
func (b *Doelenboom) Indicatoren() []Indicator { return b.def.kopie().Indicatoren }

// Hoofddoel looks one up by its id.
func (b *Doelenboom) Hoofddoel(id string) (Hoofddoel, bool) {
	i, ok := b.hd[id]
	if !ok {
		return Hoofddoel{}, false
	}
	return kopieHoofddoel(b.def.Hoofddoelen[i]), true
}

// Effect looks one up by its id.
func (b *Doelenboom) Effect(id string) (Effect, bool) {
	i, ok := b.eff[id]
	if !ok {
		return Effect{}, false
	}
	return kopieEffect(b.def.Effecten[i]), true
}

// NaamVan gives the name of a hoofddoel or effect; the id itself where the tree
// has neither, or there is no tree (nil).
func (b *Doelenboom) NaamVan(id string) string {
	if b == nil {
		return id
	}
	if i, ok := b.hd[id]; ok {
		return b.def.Hoofddoelen[i].Naam
	}
	if i, ok := b.eff[id]; ok {
		return b.def.Effecten[i].Naam
	}
	return id
}

// Indicator looks one up by its id.
func (b *Doelenboom) Indicator(id string) (Indicator, bool) {
	i, ok := b.ind[id]
	if !ok {
		return Indicator{}, false
	}
	return kopieIndicator(b.def.Indicatoren[i]), true
}

// EffectenMet gives the ids of the effects that an indicator stands under, in
// the tree's order; none for an indicator that is not in the tree.
func (b *Doelenboom) EffectenMet(indicatorID string) []string {
	var ids []string
	for _, e := range b.def.Effecten {
		if heeftLink(e.Indicatoren, indicatorID) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// HoofddoelenVan gives the ids of the main goals that an effect stands under,
// in the tree's order; none for an effect that is not in the tree.
func (b *Doelenboom) HoofddoelenVan(effectID string) []string {
	var ids []string
	for _, h := range b.def.Hoofddoelen {
		if heeftLink(h.Effecten, effectID) {
			ids = append(ids, h.ID)
		}
	}
	return ids
}

func heeftLink(links []Tak, id string) bool {
	for _, v := range links {
		if v.ID == id {
			return true
		}
	}
	return false
}
