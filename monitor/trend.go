package monitor

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// trendpunten is how many points statistiek.Trendtoets looks at.
const trendpunten = 5

// trendVan tests the latest five points of the series, up to the figure's own;
// klein says that the figure stands on too few to judge.
func trendVan(u *Indicatoruitkomst, klein bool) *Trend {
	geen := func(reden string) *Trend { return &Trend{statistiek.RichtingOnbekend, &reden} }
	if u.Periode == nil {
		return geen("Er is geen cijfer.")
	}
	if klein {
		return geen("Een van de laatste vijf cijfers rust op te weinig personen of gevallen.")
	}
	var punten []statistiek.Meetpunt
	p := *u.Periode
	for range trendpunten {
		i := slices.IndexFunc(u.Reeks, func(q Punt) bool { return q.Periode == p })
		if i < 0 {
			break
		}
		q := u.Reeks[i]
		punten = append(punten, statistiek.Meetpunt{Waarde: q.Waarde.OfNaN(), Onder: q.Onder.OfNaN(), Boven: q.Boven.OfNaN()})
		if q.Breuk && len(punten) < trendpunten {
			return geen("Binnen de laatste vijf meetpunten veranderde het gebied.")
		}
		v, ok := p.Vorige()
		if !ok {
			break
		}
		p = v
	}
	slices.Reverse(punten)
	t, err := statistiek.Trendtoets(punten)
	switch {
	case err != nil:
		return geen("De reeks laat geen toets toe.")
	case t.Richting == statistiek.RichtingOnbekend:
		return geen(t.Reden)
	}
	return &Trend{Richting: t.Richting}
}
