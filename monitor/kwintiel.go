package monitor

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// kwintiel gives the fifth of the groep's values that the region is in.
func (b *bevraging) kwintiel(j int, u *IndicatorUitkomst, hier *plek) *int {
	i := slices.Index(b.vraag.Groep, hier.regio)
	if i < 0 || !u.Waarde.IsBekend() {
		return nil
	}
	groepen, err := statistiek.Kwantielgroepen(b.groepVan(j).waarden, 5, u.Richting != goaltree.LagerIsBeter)
	if err != nil || groepen[i] == 0 {
		return nil
	}
	return new(groepen[i])
}
