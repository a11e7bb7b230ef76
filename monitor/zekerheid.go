package monitor

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// The two levels of confidence. Source: Public Health England, Fingertips,
// technical guide: 95% and 99.8%.
const (
	zekerheid95  = 0.95
	zekerheid998 = 0.998
)

// oordeelpaar is a judgement at both levels; zero: none.
type oordeelpaar struct{ op95, op998 statistiek.Oordeel }

// beoordeling is what may be concluded about one indicator of one region.
type beoordeling struct {
	nulmeting, vorige, benchmark oordeelpaar
	klein                        bool // stands on too few to judge
	voorbehoud                   []string
}

func (o *beoordeling) meld(zin string, args ...any) {
	if zin = fmt.Sprintf(zin, args...); !slices.Contains(o.voorbehoud, zin) {
		o.voorbehoud = append(o.voorbehoud, zin)
	}
}

// beoordeel compares an indicator's figure with each reference.
func (b *bevraging) beoordeel(j int, c *cijfer, hier *plek) beoordeling {
	o := beoordeling{voorbehoud: []string{}}
	if c.rij < 0 || math.IsNaN(b.lees(j, c.rij)) {
		return o
	}
	w := b.rij(j, hier.regio, int(c.rij))
	t, ok := b.teBeoordelen(&o, j, w)
	if !ok {
		return o
	}
	if c.nulRij != c.rij { // a figure is not compared with itself
		o.nulmeting = b.tegenEerder(&o, j, w, t, c.nulRij, hier.regio)
	}
	o.vorige = b.tegenEerder(&o, j, w, t, c.vorRij, hier.regio)
	o.benchmark = b.tegenBenchmark(&o, j, w, t, hier.regio)
	return o
}

// teBeoordelen gives what a figure stands on, where that is enough to judge by.
func (b *bevraging) teBeoordelen(o *beoordeling, j int, w Waarneming) (*grondslag, bool) {
	t, reden := grondslagVan(w, &b.indicatoren[j].Indicator)
	if reden != "" {
		o.meld("Of een verschil meer is dan toeval, is niet te zeggen: %s.", reden)
		return nil, false
	}
	if o.klein = t.omvang() < b.grenzen.minNoemer; o.klein {
		o.meld("Het cijfer rust op minder dan %.0f personen of gevallen; verschillen worden niet beoordeeld.", b.grenzen.minNoemer)
		return nil, false
	}
	if t.afronding > 0 {
		o.meld("De telling is afgerond en kan er %s naast zitten; alleen een verschil dat daar niet van afhangt, heet lager of hoger.", metKomma(t.afronding/2))
	}
	return &t, true
}

// metKomma writes a number as Dutch has it.
func metKomma(f float64) string { return strings.Replace(Bekend(f).String(), ".", ",", 1) }

// tegenEerder compares with the region's own figure in an earlier row.
func (b *bevraging) tegenEerder(o *beoordeling, j int, w Waarneming, t *grondslag, rij int32, regio cbs.Regio) oordeelpaar {
	if rij < 0 || math.IsNaN(b.lees(j, rij)) {
		return oordeelpaar{}
	}
	eerder := b.rij(j, regio, int(rij))
	wanneer := "van " + eerder.Periode.Label()
	if b.breekt(regio, eerder.Periode.Jaar(), w.Periode.Jaar()) {
		o.meld("Tussen %s en %s veranderde het gebied; die cijfers worden niet vergeleken.", eerder.Periode.Label(), w.Periode.Label())
		return oordeelpaar{}
	}
	if b.onbekend(regio, eerder.Periode.Jaar(), w.Periode.Jaar()) {
		o.meld("Of het gebied tussen %s en %s veranderde, is niet bekend.", eerder.Periode.Label(), w.Periode.Label())
	}
	r, ok := b.referentie(o, j, eerder, "Het cijfer "+wanneer)
	if !ok {
		return oordeelpaar{}
	}
	return b.opBeideNiveaus(o, "het cijfer "+wanneer, w, eerder, func(z float64, rond bool) statistiek.Oordeel {
		if rond {
			return t.verschil(r, z)
		}
		return t.onafgerond().verschil(r.onafgerond(), z)
	})
}

// referentie gives what a reference stands on, where that is enough to compare with.
func (b *bevraging) referentie(o *beoordeling, j int, w Waarneming, wie string) (*grondslag, bool) {
	r, reden := grondslagVan(w, &b.indicatoren[j].Indicator)
	switch {
	case reden != "":
		o.meld("%s heeft geen marge: %s.", wie, reden)
		return nil, false
	case r.omvang() < b.grenzen.minNoemer:
		o.meld("%s rust op minder dan %.0f personen of gevallen; daarmee wordt niet vergeleken.", wie, b.grenzen.minNoemer)
		return nil, false
	}
	return &r, true
}

// tegenBenchmark compares with the benchmark: by the region's own interval
// where it is part of it, else as two figures that both vary.
func (b *bevraging) tegenBenchmark(o *beoordeling, j int, w Waarneming, t *grondslag, regio cbs.Regio) oordeelpaar {
	bench := b.vraag.Benchmark
	if bench.IsZero() || bench == regio || math.IsNaN(b.bench[j].f) {
		return oordeelpaar{}
	}
	ander := b.rij(j, bench, int(b.bench[j].rij))
	switch {
	case b.indicatoren[j].Maat == goaltree.Aantal:
		o.meld("Een aantal wordt niet met de benchmark vergeleken: het hangt af van hoe groot een gebied is.")
		return oordeelpaar{}
	case b.opties.Indeling.Bevat(regio, bench) && !b.opties.Indeling.Bevat(bench, regio):
		o.meld("De benchmark is zelf een deel van het gebied; daarmee wordt niet vergeleken.")
		return oordeelpaar{}
	case ander.Periode != w.Periode:
		o.meld("Het cijfer van de benchmark is van %s.", ander.Periode.Label())
	}
	r, ok := b.referentie(o, j, ander, "De benchmark")
	if !ok {
		return oordeelpaar{}
	}
	deel := b.opties.Indeling.Bevat(bench, regio)
	return b.opBeideNiveaus(o, "de benchmark", w, ander, func(z float64, rond bool) statistiek.Oordeel {
		switch {
		case deel && rond:
			return t.tegenVast(z, r.waarden(b.bench[j].f)...)
		case deel:
			return t.onafgerond().tegenVast(z, b.bench[j].f)
		case rond:
			return t.verschil(r, z)
		}
		return t.onafgerond().verschil(r.onafgerond(), z)
	})
}

// opBeideNiveaus judges at 95% and 99,8%. A figure that may still change needs
// the stricter level before a difference counts at all: this rule is ours. It
// says where the rounding decides.
func (b *bevraging) opBeideNiveaus(o *beoordeling, wie string, w, r Waarneming, toets func(zekerheid float64, rond bool) statistiek.Oordeel) oordeelpaar {
	niveau := zekerheid95
	if w.Status > Definitief || r.Status > Definitief {
		niveau = zekerheid998
		o.meld("Een van de cijfers is nog niet definitief; daarom geldt de strengere grens van 99,8%%.")
	}
	p := oordeelpaar{op95: toets(niveau, true), op998: toets(zekerheid998, true)}
	if p.op95 == statistiek.OordeelOnbekend {
		o.meld("Het verschil met %s is niet te toetsen: er zijn te weinig gevallen.", wie)
	}
	if zonder := toets(niveau, false); zonder != p.op95 && p.op95 != statistiek.OordeelOnbekend {
		o.meld("Zonder de afronding zou het verschil met %s %s heten.", wie, zonder)
	}
	return p
}

// kleinInReeks says whether a point of the latest five stands on too few to judge.
func (b *bevraging) kleinInReeks(j int, u *Indicatoruitkomst, regio cbs.Regio) bool {
	if u.Periode == nil {
		return false
	}
	p := *u.Periode
	for range trendpunten {
		if w, ok := b.data.Lookup(u.ID, regio, p); ok && w.HeeftCijfer() {
			if t, reden := grondslagVan(w, &b.indicatoren[j].Indicator); reden == "" && t.omvang() < b.grenzen.minNoemer {
				return true
			}
		}
		v, ok := p.Vorige()
		if !ok {
			return false
		}
		p = v
	}
	return false
}

// gezegd gives a judgement as documents have it: nil where there is none.
func gezegd(o statistiek.Oordeel) *statistiek.Oordeel {
	if o == statistiek.OordeelOnbekend {
		return nil
	}
	return opgave(o)
}

// vulZekerheid writes what may be concluded into an indicator's document.
func (b *bevraging) vulZekerheid(u *Indicatoruitkomst, j int, o *beoordeling, hier *plek) {
	u.Oordeel = Oordelen{gezegd(o.nulmeting.op95), gezegd(o.vorige.op95), gezegd(o.benchmark.op95)}
	u.Oordeel998 = Oordelen{gezegd(o.nulmeting.op998), gezegd(o.vorige.op998), gezegd(o.benchmark.op998)}
	u.Waardering = Waarderingsrij{waardeer(o.nulmeting.op95, u.Richting), waardeer(o.vorige.op95, u.Richting), waardeer(o.benchmark.op95, u.Richting)}
	u.Waardering998 = Waarderingsrij{waardeer(o.nulmeting.op998, u.Richting), waardeer(o.vorige.op998, u.Richting), waardeer(o.benchmark.op998, u.Richting)}
	u.Voorbehoud = o.voorbehoud
	u.Trend = trendVan(u, o.klein || b.kleinInReeks(j, u, hier.regio))
	u.Kwintiel = b.kwintiel(j, u, hier)
}
