package jaarplan

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Indicatorverslag is what the monitor sees of the indicator that a result
// names, beside what those responsible say of that result.
type Indicatorverslag struct {
	ID               string        `json:"id"`
	Naam             string        `json:"naam"` // the id where the monitor does not know it
	Eenheid          string        `json:"eenheid"`
	Waarde           monitor.Getal `json:"waarde"`
	Periode          *cbs.Periode  `json:"periode"` // of the figure itself; null without one
	Nulmeting        monitor.Getal `json:"nulmeting"`
	NulmetingPeriode *cbs.Periode  `json:"nulmeting_periode"`
	// Waardering is the monitor's judgement since the nulmeting; null where there
	// is no newer figure to compare.
	Waardering *monitor.Waardering `json:"waardering"`
	// Tegenspraak says that the result is told as reached, at least in part,
	// while this figure, of the plan's year or later, is clearly worse.
	Tegenspraak bool   `json:"tegenspraak"`
	Zin         string `json:"zin"` // tells all this in Dutch
}

// indicatoren lays beside each result the figure of the indicator it names, and
// remarks where the two contradict.
func (v *Jaarverslag) indicatoren(p *Jaarplan, u *monitor.Uitkomst) {
	for _, r := range p.Resultaten() {
		if r.Indicator == "" {
			continue
		}
		for i := range v.Resultaten {
			rij := &v.Resultaten[i]
			if rij.ID != r.ID {
				continue
			}
			rij.Indicator = v.indicatorverslag(r.Indicator, u)
			goed := rij.Uitslag != nil && (*rij.Uitslag == Bereikt || *rij.Uitslag == DeelsBereikt)
			if rij.Indicator.slechter() && goed && rij.Indicator.Periode.Jaar() >= v.Jaar {
				rij.Indicator.Tegenspraak = true
				v.Opmerkingen = append(v.Opmerkingen, fmt.Sprintf("“%s” is gemeld als %s, terwijl de indicator ervan aantoonbaar slechter werd. %s",
					r.Omschrijving, rij.Uitslag.Label(), rij.Indicator.Zin))
			}
		}
	}
}

func (v *Jaarverslag) indicatorverslag(id string, u *monitor.Uitkomst) *Indicatorverslag {
	i := indicator(u, id)
	if i == nil {
		return &Indicatorverslag{ID: id, Naam: id, Zin: fmt.Sprintf("De monitor kent de indicator %s niet.", id)}
	}
	r := &Indicatorverslag{
		ID: i.ID, Naam: i.Naam, Eenheid: i.Eenheid, Waarde: i.Waarde, Periode: kopie(i.Periode),
		Nulmeting: i.Nulmeting, NulmetingPeriode: kopie(i.NulmetingPeriode),
	}
	nu, ok := i.Waarde.Float()
	if !ok || i.Periode == nil {
		r.Zin = fmt.Sprintf("“%s”: geen cijfer.", i.Naam)
		if i.Reden != nil {
			r.Zin = fmt.Sprintf("“%s”: geen cijfer (%s).", i.Naam, i.Reden.Label())
		}
		return r
	}
	cijfer := func(x float64, p *cbs.Periode) string {
		return fmt.Sprintf("%s (%s)", notatie.MetEenheid(x, i.Decimalen, i.Eenheid), p.Label())
	}
	was, ok := i.Nulmeting.Float()
	switch {
	case !ok || i.NulmetingPeriode == nil:
		r.Zin = fmt.Sprintf("“%s”: %s, zonder nulmeting om mee te vergelijken.", i.Naam, cijfer(nu, i.Periode))
	case !nieuwer(i):
		r.Zin = fmt.Sprintf("“%s”: %s, %s.", i.Naam, cijfer(nu, i.Periode), geenNieuwer)
	default:
		r.Waardering = kopie(i.Waardering.Nulmeting)
		r.Zin = fmt.Sprintf("“%s”: %s, was %s: %s.", i.Naam, cijfer(nu, i.Periode), cijfer(was, i.NulmetingPeriode), gewaardeerd(r.Waardering))
	}
	if i.Periode.Jaar() < v.Jaar {
		r.Zin += " Dit cijfer is van vóór het jaar van het plan."
	}
	return r
}

func (r *Indicatorverslag) slechter() bool {
	return r.Waardering != nil && *r.Waardering == monitor.Slechter
}

// gewaardeerd gives the words for a judgement since the nulmeting.
func gewaardeerd(w *monitor.Waardering) string {
	if w != nil {
		switch *w {
		case monitor.Beter:
			return "aantoonbaar beter"
		case monitor.Slechter:
			return "aantoonbaar slechter"
		case monitor.Gelijk:
			return nietVanToeval
		case monitor.GeenOordeel:
		}
	}
	return "of het verschil toeval is, is niet bekend"
}
