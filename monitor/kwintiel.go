package monitor

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// kwintiel gives the fifth of the groep's values that the region is in.
func (b *bevraging) kwintiel(j int, u *Indicatoruitkomst, hier *plek) *int {
	i := slices.Index(b.vraag.Groep, hier.regio)
	if i < 0 || !u.Waarde.IsBekend() {
		return nil
	}
	best := statistiek.HoogsteEerst
	if u.Richting == goaltree.LagerIsBeter {
		best = statistiek.LaagsteEerst
	}
	groepen, err := statistiek.Kwantielgroepen(b.groepVan(j).waarden, 5, best)
	if err != nil || groepen[i] == 0 {
		return nil
	}
	return new(groepen[i])
}
