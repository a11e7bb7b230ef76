package monitor

import (
	"cmp"
	"math"
	"slices"
)

// referentie gives an indicator's reference value for the region at hand.
type referentie func(ind int, c *cijfer) float64

// afwijking: Δ = Σ wᵢ·(fᵢ(v) − fᵢ(rᵢ)) / Σ wᵢ over the indicators that have
// both; its terms are the explanation, largest first.
func (b *bevraging) afwijking(e *effect, cijfers []cijfer, hier *plek, ref referentie) *Afwijking {
	var w float64
	a := &Afwijking{Bewijskracht: BewijsOnbekend, Bijdragen: []Bijdrage{}}
	for _, t := range e.takken {
		c := &cijfers[t.naar]
		if math.IsNaN(c.score) {
			continue
		}
		var l liniaal
		b.liniaalVan(&l, t.naar, b.lees(t.naar, c.rij), c, hier) // it measured the score before
		f, begrensd := l.meet(ref(t.naar, c))
		if math.IsNaN(f) {
			continue
		}
		w += t.gewicht
		a.Bijdragen = append(a.Bijdragen, Bijdrage{
			Indicator: b.indicatoren[t.naar].ID, Gewicht: t.gewicht,
			Bijdrage: t.gewicht * (c.score - f), Begrensd: c.begrensd || begrensd,
		})
	}
	a.Dekking = w / e.gewicht
	if w == 0 || a.Dekking < b.grenzen.minDekking-haar {
		a.Reden = opgave(RedenOnvoldoendeGegevens)
		a.Bijdragen = []Bijdrage{}
		return a
	}
	var som float64
	for i := range a.Bijdragen {
		a.Bijdragen[i].Bijdrage /= w
		som += a.Bijdragen[i].Bijdrage
	}
	a.Waarde = Bekend(som)
	slices.SortStableFunc(a.Bijdragen, func(x, y Bijdrage) int {
		return cmp.Compare(math.Abs(y.Bijdrage), math.Abs(x.Bijdrage))
	})
	return a
}

// afwijkingen of an effect from each reference there is.
func (b *bevraging) afwijkingen(e *effect, cijfers []cijfer, hier *plek, beoordelingen map[string]beoordeling) Afwijkingen {
	var a Afwijkingen
	if e.context {
		return a
	}
	if b.grenzen.nulmeting != 0 {
		a.Nulmeting = b.afwijking(e, cijfers, hier, func(ind int, c *cijfer) float64 { return b.lees(ind, c.nulRij) })
		vulBewijskracht(a.Nulmeting, func(id string) oordeelpaar { return beoordelingen[id].nulmeting })
	}
	a.Vorige = b.afwijking(e, cijfers, hier, func(ind int, c *cijfer) float64 { return b.lees(ind, c.vorRij) })
	vulBewijskracht(a.Vorige, func(id string) oordeelpaar { return beoordelingen[id].vorige })
	if !b.vraag.Benchmark.IsZero() {
		a.Benchmark = b.afwijking(e, cijfers, hier, func(ind int, _ *cijfer) float64 { return b.bench[ind].f })
		vulBewijskracht(a.Benchmark, func(id string) oordeelpaar { return beoordelingen[id].benchmark })
	}
	return a
}
