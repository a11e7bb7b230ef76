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
	if !ok || math.IsNaN(b.bench[j].f) {
		return nil
	}
	ander := b.rij(j, bench, int(b.bench[j].rij))
	r, ok := b.referentie(&los, j, ander, "De benchmark")
	if !ok {
		return nil
	}
	l, waarom := b.lagenVan(ind, t, r, w, ander, ids)
	if waarom != "" {
		o.meld(kanNiet + waarom)
		return nil
	}
	referentie := l.refTeller / l.refNoemer
	oordeel := func(zekerheid float64) (statistiek.Interval, statistiek.Oordeel, error) {
		i, err := statistiek.ISR(l.lagen, ind.per, zekerheid)
		return i, statistiek.Vergelijk(i, ind.per*referentie), err
	}
	i, op95, err := oordeel(zekerheid95)
	_, op998, err998 := oordeel(zekerheid998)
	if err != nil || err998 != nil {
		o.meld(kanNiet + "met de cijfers van de benchmark is er niets te verwachten.")
		return nil
	}
	if max(w.Status, ander.Status, l.status) > Definitief {
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

const kanNiet = "Naar opbouw gecorrigeerd vergelijken kan niet: "

// lagenVan gives the strata of a figure w and of the benchmark's, which stand
// on t and r; or the end of a sentence that says why they can't serve.
func (b *bevraging) lagenVan(ind *indicator, t, r *grondslag, w, ander Waarneming, ids []string) (*gelaagd, string) {
	switch {
	case ind.Maat != goaltree.Aandeel && ind.Maat != goaltree.Dichtheid:
		return nil, "dat is er voor een aandeel of dichtheid."
	case !b.opties.Indeling.Bevat(ander.Regio, w.Regio):
		return nil, "het gebied is geen deel van de benchmark, en die is zelf ook onzeker."
	case t.afronding > 0 || r.afronding > 0:
		return nil, "de telling is afgerond."
	case ander.Periode != w.Periode:
		return nil, "het cijfer van de benchmark is van een andere periode."
	}
	l, ok := b.strata(ids, w.Regio, ander.Regio, w.Periode)
	switch {
	case !ok:
		return nil, "niet elke leeftijdsgroep of laag heeft een telling bij het gebied en bij de benchmark."
	case !l.teltOpTot(t, r):
		return nil, "de lagen tellen niet op tot het cijfer van het gebied en van de benchmark."
	}
	return l, ""
}

// gelaagd is a figure by stratum, here and with the benchmark.
type gelaagd struct {
	lagen                                []statistiek.Referentiestratum
	teller, noemer, refTeller, refNoemer float64
	status                               Status // the least firm
}

// teltOpTot says whether the strata are all of the figure, and once.
func (l *gelaagd) teltOpTot(t, r *grondslag) bool {
	const heel = 0.5
	return math.Abs(l.teller-t.teller) < heel && math.Abs(l.noemer-t.noemer) < heel &&
		math.Abs(l.refTeller-r.teller) < heel && math.Abs(l.refNoemer-r.noemer) < heel
}

func (b *bevraging) strata(ids []string, regio, bench cbs.Regio, p cbs.Periode) (*gelaagd, bool) {
	l := &gelaagd{}
	for _, id := range ids {
		hier, ok := b.stratum(id, regio, p)
		daar, okRef := b.stratum(id, bench, p)
		if !ok || !okRef {
			return nil, false
		}
		s := statistiek.Referentiestratum{
			Teller: hier.Teller.Of(0), Noemer: hier.Noemer.Of(0), RefTeller: daar.Teller.Of(0), RefNoemer: daar.Noemer.Of(0),
		}
		l.lagen = append(l.lagen, s)
		l.teller += s.Teller
		l.noemer += s.Noemer
		l.refTeller += s.RefTeller
		l.refNoemer += s.RefNoemer
		l.status = max(l.status, hier.Status, daar.Status)
	}
	return l, true
}

// stratum gives one group's waarneming; ok is false where it is no count.
func (b *bevraging) stratum(id string, r cbs.Regio, p cbs.Periode) (w Waarneming, ok bool) {
	w, ok = b.data.Lookup(id, r, p)
	return w, ok && w.Herkomst != Schatting && w.Teller.IsBekend() && w.Noemer.IsBekend()
}
