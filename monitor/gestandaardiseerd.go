package monitor

import (
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// standaardiseer compares an indicator's figure with the benchmark's, corrected
// for the region's make-up by age (or whatever the dataset carries as strata):
// the events observed over those expected with the benchmark's rate in each
// stratum, times the benchmark's rate (statistiek.ISR). nil where nothing was
// asked or the figure can't be judged; with a sentence where it can't be had.
func (b *bevraging) standaardiseer(o *beoordeling, j int, c *cijfer, hier *plek) *Gestandaardiseerd {
	ind := &b.indicatoren[j]
	ids := b.opties.Strata[ind.ID]
	bench := b.vraag.Benchmark
	if len(ids) == 0 || bench.IsZero() || bench == hier.regio || c.rij < 0 || math.IsNaN(b.lees(j, c.rij)) {
		return nil
	}
	w := b.rij(j, hier.regio, int(c.rij))
	var los beoordeling // its sentences stand in o already
	t, ok := b.teBeoordelen(&los, j, w)
	if !ok {
		return nil
	}
	const kanNiet = "Naar opbouw gecorrigeerd vergelijken kan niet: "
	if ind.Maat != goaltree.Aandeel && ind.Maat != goaltree.Dichtheid {
		o.meld(kanNiet + "dat is er voor een aandeel of dichtheid.")
		return nil
	}
	lagen, som, referentie, ok := b.strata(ids, hier.regio, bench, w.Periode)
	switch {
	case !ok:
		o.meld(kanNiet + "niet elke leeftijdsgroep of laag heeft een telling bij het gebied en bij de benchmark.")
		return nil
	case math.Abs(som-t.teller) > t.afronding/2+0.5:
		o.meld(kanNiet + "de lagen tellen niet op tot het cijfer.")
		return nil
	}
	oordeel := func(zekerheid float64) (statistiek.Interval, statistiek.Oordeel, error) {
		i, err := statistiek.ISR(lagen, ind.per, zekerheid)
		return i, statistiek.Vergelijk(i, ind.per*referentie), err
	}
	i, op95, err := oordeel(zekerheid95)
	_, op998, err998 := oordeel(zekerheid998)
	if err != nil || err998 != nil {
		o.meld(kanNiet + "met de cijfers van de benchmark is er niets te verwachten.")
		return nil
	}
	if w.Status > Definitief {
		op95 = op998
	}
	if ind.Maat == goaltree.Aandeel { // Byar knows no share's upper end
		i.Boven = min(i.Boven, ind.per)
	}
	return &Gestandaardiseerd{
		Waarde: Bekend(i.Waarde), Onder: Bekend(i.Onder), Boven: Bekend(i.Boven), Zekerheid: zekerheid95,
		Benchmark: Bekend(ind.per * referentie), Strata: slices.Clone(ids),
		Oordeel: gezegd(op95), Oordeel998: gezegd(op998), Waardering: waardeer(op95, ind.Richting),
	}
}

// strata gives the counts by stratum, their sum here, and the benchmark's rate.
func (b *bevraging) strata(ids []string, regio, bench cbs.Regio, p cbs.Periode) (lagen []statistiek.ReferentieStratum, som, referentie float64, ok bool) {
	var refTeller, refNoemer float64
	for _, id := range ids {
		teller, noemer, hier := b.stratum(id, regio, p)
		rt, rn, daar := b.stratum(id, bench, p)
		if !hier || !daar {
			return nil, 0, 0, false
		}
		lagen = append(lagen, statistiek.ReferentieStratum{Teller: teller, Noemer: noemer, RefTeller: rt, RefNoemer: rn})
		som += teller
		refTeller += rt
		refNoemer += rn
	}
	return lagen, som, refTeller / refNoemer, true
}

// stratum gives the counts of one group; ok is false where they are not there.
func (b *bevraging) stratum(id string, r cbs.Regio, p cbs.Periode) (teller, noemer float64, ok bool) {
	w, gevonden := b.data.Lookup(id, r, p)
	teller, noemer = w.Teller.OfNaN(), w.Noemer.OfNaN()
	return teller, noemer, gevonden && w.Herkomst != Schatting && !math.IsNaN(teller) && !math.IsNaN(noemer)
}
