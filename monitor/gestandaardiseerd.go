package monitor

import (
	"math"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// standaardiseer gives an indicator's figure as it would be had the region the
// benchmark's make-up by age (or another make-up that the dataset carries as
// strata): the indirectly standardised rate of statistiek.ISR, with its
// judgement beside the benchmark's own rate. nil where nothing was asked, with
// a sentence where it was asked and can't be had.
func (b *bevraging) standaardiseer(j int, c *cijfer, hier *plek) (*Gestandaardiseerd, string) {
	ind := &b.indicatoren[j]
	strata := b.opties.Strata[ind.ID]
	bench := b.vraag.Benchmark
	if len(strata) == 0 || bench.IsZero() || bench == hier.regio || c.rij < 0 {
		return nil, ""
	}
	if ind.Maat != goaltree.Aandeel && ind.Maat != goaltree.Dichtheid {
		return nil, "Naar opbouw gecorrigeerd vergelijken kan alleen bij een aandeel of dichtheid."
	}
	periode := b.data.perioden[b.data.periode[c.rij]]
	lagen := make([]statistiek.ReferentieStratum, len(strata))
	var refTeller, refNoemer float64
	for k, id := range strata {
		teller, noemer, ok := b.stratum(id, hier.regio, periode)
		rt, rn, okRef := b.stratum(id, bench, periode)
		if !ok || !okRef {
			return nil, "Naar opbouw gecorrigeerd vergelijken kan niet: niet elke groep heeft een telling bij het gebied en bij de benchmark."
		}
		lagen[k] = statistiek.ReferentieStratum{Teller: teller, Noemer: noemer, RefTeller: rt, RefNoemer: rn}
		refTeller += rt
		refNoemer += rn
	}
	i, err := statistiek.ISR(lagen, ind.per, zekerheid95)
	if err != nil {
		return nil, "Naar opbouw gecorrigeerd vergelijken kan niet: er zijn te weinig gebeurtenissen bij de benchmark."
	}
	g := &Gestandaardiseerd{
		Waarde: Bekend(i.Waarde), Onder: Bekend(i.Onder), Boven: Bekend(i.Boven), Zekerheid: zekerheid95,
		Benchmark: Bekend(ind.per * refTeller / refNoemer), Strata: append([]string{}, strata...),
	}
	if oordeel := statistiek.Vergelijk(i, ind.per*refTeller/refNoemer); oordeel != statistiek.OordeelOnbekend {
		g.Oordeel, g.Waardering = opgave(oordeel), waardeer(oordeel, ind.Richting)
	}
	return g, ""
}

// stratum gives the counts of one group; ok is false where they are not there.
func (b *bevraging) stratum(id string, r cbs.Regio, p cbs.Periode) (teller, noemer float64, ok bool) {
	w, gevonden := b.data.Lookup(id, r, p)
	teller, noemer = w.Teller.OfNaN(), w.Noemer.OfNaN()
	return teller, noemer, gevonden && w.Herkomst != Schatting && !math.IsNaN(teller) && !math.IsNaN(noemer)
}
