package goaltree

// Pad is one way from an indicator up to a hoofddoel.
type Pad struct {
	Hoofddoel string `json:"hoofddoel"`
	Effect    string `json:"effect"`
	Indicator string `json:"indicator"`
	// Aandeel is how much of the hoofddoel's score hangs on the indicator by
	// this way when every indicator has a score, from 0 to 1: its share of the
	// weight in the effect times the effect's share of the weight in the
	// hoofddoel. Context does not count, neither as an indicator nor as an
	// effect of nothing but context. Over all indicators the shares of a
	// hoofddoel add up to 1.
	Aandeel float64 `json:"aandeel"`
}

// Paden gives every way from an indicator to a hoofddoel, in the tree's order;
// none for an indicator that is not in the tree.
func (b *Doelenboom) Paden(indicatorID string) []Pad {
	var paden []Pad
	for _, h := range b.def.Hoofddoelen {
		vanEffect := aandelen(h.Effecten, b.telt)
		for i, v := range h.Effecten {
			e := b.def.Effecten[b.eff[v.ID]]
			vanIndicator := aandelen(e.Indicatoren, b.gescoord)
			for j, w := range e.Indicatoren {
				if w.ID == indicatorID {
					paden = append(paden, Pad{Hoofddoel: h.ID, Effect: e.ID, Indicator: w.ID, Aandeel: vanEffect[i] * vanIndicator[j]})
				}
			}
		}
	}
	return paden
}

// gescoord says whether an indicator is more than context.
func (b *Doelenboom) gescoord(indicatorID string) bool {
	return b.def.Indicatoren[b.ind[indicatorID]].Richting != Neutraal
}

// telt says whether an effect has an indicator that is more than context.
func (b *Doelenboom) telt(effectID string) bool {
	for _, v := range b.def.Effecten[b.eff[effectID]].Indicatoren {
		if b.gescoord(v.ID) {
			return true
		}
	}
	return false
}

// aandelen gives each link's share of the weight of those that count, 0 for
// the others. Weights are divided by the largest first, so that no sum of them
// runs out of range.
func aandelen(links []Tak, telt func(id string) bool) []float64 {
	grootste, som := 0.0, 0.0
	for _, v := range links {
		if telt(v.ID) {
			grootste = max(grootste, v.Gewicht)
		}
	}
	delen := make([]float64, len(links))
	for i, v := range links {
		if telt(v.ID) {
			delen[i] = v.Gewicht / grootste
			som += delen[i]
		}
	}
	for i := range delen {
		if delen[i] > 0 {
			delen[i] /= som
		}
	}
	return delen
}
