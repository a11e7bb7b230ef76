package monitor

import (
	"fmt"
	"math"
	"slices"

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

// Why a figure has no interval, as the end of a sentence.
const (
	geenMargeSchatting = "het is een schatting zonder bekende onzekerheid"
	geenMargeWaarde    = "alleen de uitkomst is bekend, niet de aantallen erachter"
	geenMargeBedrag    = "bij een bedrag hoort geen marge"
)

// telling is a figure in the form that statistics need.
type telling struct {
	maat           goaltree.Maat
	per            float64
	teller, noemer float64 // aandeel, dichtheid; aantal has noemer 1
	afronding      float64 // of the teller
	gemiddelde, sd float64
	n              int
}

// tellingVan gives the counts behind a figure, or says why it has no interval.
func tellingVan(w Waarneming, ind *goaltree.Indicator) (telling, string) {
	t := telling{maat: ind.Maat, per: float64(max(ind.Per, 1)), afronding: w.Afronding.Of(0)}
	if w.Herkomst == Schatting {
		return t, geenMargeSchatting
	}
	switch ind.Maat {
	case goaltree.Aandeel, goaltree.Dichtheid:
		teller, okT := w.Teller.Float()
		noemer, okN := w.Noemer.Float()
		if !okT || !okN {
			return t, geenMargeWaarde
		}
		t.teller, t.noemer = teller, noemer
	case goaltree.Aantal:
		t.teller, t.noemer = w.Cijfer(1).Of(0), 1
	case goaltree.Gemiddelde:
		n, okN := w.N.Float()
		sd, okSD := w.SD.Float()
		if !okN || !okSD || n < 2 {
			return t, geenMargeWaarde
		}
		t.gemiddelde, t.sd, t.n = w.Waarde.Of(0), sd, int(min(n, math.MaxInt32))
	case goaltree.Bedrag:
		return t, geenMargeBedrag
	}
	return t, ""
}

// omvang is what MinNoemer is held against; a count has none.
func (t *telling) omvang() float64 {
	switch t.maat {
	case goaltree.Gemiddelde:
		return float64(t.n)
	case goaltree.Aantal:
		return math.Inf(1)
	case goaltree.Aandeel, goaltree.Dichtheid, goaltree.Bedrag:
	}
	return t.noemer
}

// tellers gives the smallest and largest count that the rounding leaves open.
func (t *telling) tellers() (laag, hoog float64) {
	laag, hoog = max(0, t.teller-t.afronding/2), t.teller+t.afronding/2
	if t.maat == goaltree.Aandeel {
		hoog = min(hoog, max(t.noemer, t.teller))
	}
	return laag, hoog
}

// interval gives the limits in the unit shown: Wilson for aandeel, Byar for
// dichtheid and aantal, Student for gemiddelde. A rounded count widens it to
// what the rounding leaves open.
func (t *telling) interval(zekerheid float64) (onder, boven float64, ok bool) {
	laag, hoog := t.tellers()
	a, err := t.grenzen(laag, zekerheid)
	b, err2 := t.grenzen(hoog, zekerheid)
	if err != nil || err2 != nil {
		return 0, 0, false
	}
	return a.Onder, b.Boven, !math.IsNaN(a.Onder) && !math.IsNaN(b.Boven)
}

func (t *telling) grenzen(teller, zekerheid float64) (statistiek.Interval, error) {
	switch t.maat {
	case goaltree.Aandeel:
		i, err := statistiek.Wilson(teller, t.noemer, zekerheid)
		return i.Schaal(t.per), err
	case goaltree.Gemiddelde:
		return statistiek.Student(t.gemiddelde, t.sd, t.n, zekerheid)
	case goaltree.Dichtheid, goaltree.Aantal, goaltree.Bedrag:
	}
	return statistiek.Dichtheid(teller, t.noemer, t.per, zekerheid)
}

// verschil compares two figures that both vary. Where rounding leaves open
// which way it goes, they are vergelijkbaar.
func (t *telling) verschil(r *telling, zekerheid float64) statistiek.Oordeel {
	laag, hoog := t.tellers()
	laagR, hoogR := r.tellers()
	a := t.toets(laag, r, hoogR, zekerheid)
	b := t.toets(hoog, r, laagR, zekerheid)
	switch {
	case a == statistiek.OordeelOnbekend || b == statistiek.OordeelOnbekend:
		return statistiek.OordeelOnbekend
	case a != b:
		return statistiek.Vergelijkbaar
	}
	return a
}

func (t *telling) toets(teller float64, r *telling, tellerR, zekerheid float64) statistiek.Oordeel {
	var v statistiek.Verschil
	var err error
	switch t.maat {
	case goaltree.Aandeel:
		v, err = statistiek.VerschilAandelen(teller, t.noemer, tellerR, r.noemer, zekerheid)
	case goaltree.Gemiddelde:
		v, err = statistiek.VerschilGemiddelden(t.gemiddelde, t.sd, t.n, r.gemiddelde, r.sd, r.n, zekerheid)
	case goaltree.Dichtheid, goaltree.Aantal, goaltree.Bedrag:
		v, err = statistiek.VerschilDichtheden(teller, t.noemer, tellerR, r.noemer, zekerheid)
	}
	if err != nil {
		return statistiek.OordeelOnbekend
	}
	return v.Oordeel
}

// tegenVast compares a figure with a value taken as known: the benchmark that
// the region is part of. Source: Public Health England, Fingertips: areas are
// compared with a benchmark they belong to by their own interval.
func (t *telling) tegenVast(waarde, zekerheid float64) statistiek.Oordeel {
	onder, boven, ok := t.interval(zekerheid)
	if !ok {
		return statistiek.OordeelOnbekend
	}
	return statistiek.Vergelijk(statistiek.Interval{Onder: onder, Boven: boven, Zekerheid: zekerheid}, waarde)
}

// oordeelparen are one reference's judgements at both levels; zero: none.
type oordeelparen struct{ op95, op998 statistiek.Oordeel }

// beoordeling is what may be concluded about one indicator of one region.
type beoordeling struct {
	nulmeting, vorige, benchmark oordeelparen
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
	ind := &b.indicatoren[j].Indicator
	w := b.rij(j, hier.regio, int(c.rij))
	t, reden := tellingVan(w, ind)
	if reden != "" {
		o.meld("Of een verschil meer is dan toeval, is niet te zeggen: %s.", reden)
		return o
	}
	if t.omvang() < b.grenzen.minNoemer {
		o.meld("Het cijfer rust op minder dan %.0f personen of gevallen; verschillen worden niet beoordeeld.", b.grenzen.minNoemer)
		return o
	}
	if t.afronding > 0 {
		o.meld("De telling is door de bron afgerond (op %s); alleen een verschil dat daar niet van afhangt, heet lager of hoger.", Bekend(t.afronding))
	}
	o.nulmeting = b.tegenEerder(&o, j, w, &t, c.nulRij, hier.regio)
	o.vorige = b.tegenEerder(&o, j, w, &t, c.vorRij, hier.regio)
	o.benchmark = b.tegenBenchmark(&o, j, w, &t, hier.regio)
	return o
}

// tegenEerder compares with the region's own figure in an earlier row.
func (b *bevraging) tegenEerder(o *beoordeling, j int, w Waarneming, t *telling, rij int32, regio cbs.Regio) oordeelparen {
	if rij < 0 || math.IsNaN(b.lees(j, rij)) {
		return oordeelparen{}
	}
	eerder := b.rij(j, regio, int(rij))
	if b.breekt(regio, eerder.Periode.Jaar(), w.Periode.Jaar()) {
		o.meld("Tussen %s en %s veranderde het gebied; die cijfers worden niet vergeleken.", eerder.Periode.Label(), w.Periode.Label())
		return oordeelparen{}
	}
	r, reden := tellingVan(eerder, &b.indicatoren[j].Indicator)
	if reden != "" {
		o.meld("Het cijfer van %s heeft geen marge: %s.", eerder.Periode.Label(), reden)
		return oordeelparen{}
	}
	return b.paren(o, w, eerder, func(z float64) statistiek.Oordeel { return t.verschil(&r, z) })
}

// tegenBenchmark compares with the benchmark: by the region's own interval
// where it is part of it, else as two figures that both vary.
func (b *bevraging) tegenBenchmark(o *beoordeling, j int, w Waarneming, t *telling, regio cbs.Regio) oordeelparen {
	bench := b.vraag.Benchmark
	if bench.IsZero() || bench == regio || math.IsNaN(b.bench[j].f) {
		return oordeelparen{}
	}
	ander := b.rij(j, bench, int(b.bench[j].rij))
	r, reden := tellingVan(ander, &b.indicatoren[j].Indicator)
	if reden != "" || b.opties.Indeling.Bevat(bench, regio) {
		return b.paren(o, w, ander, func(z float64) statistiek.Oordeel { return t.tegenVast(b.bench[j].f, z) })
	}
	return b.paren(o, w, ander, func(z float64) statistiek.Oordeel { return t.verschil(&r, z) })
}

// paren judges at both levels. A figure that may still change needs the
// stricter level before a difference counts at all.
func (b *bevraging) paren(o *beoordeling, w, r Waarneming, toets func(zekerheid float64) statistiek.Oordeel) oordeelparen {
	p := oordeelparen{op95: toets(zekerheid95), op998: toets(zekerheid998)}
	if w.Status > Definitief || r.Status > Definitief {
		p.op95 = p.op998
		o.meld("Een van de cijfers is nog niet definitief; daarom geldt de strengere grens van 99,8%%.")
	}
	return p
}

// waardeer says what a judgement means by the indicator's richting; nil where
// none was asked for.
func waardeer(o statistiek.Oordeel, r goaltree.Richting) *Waardering {
	gunstig := statistiek.Hoger
	if r == goaltree.LagerIsBeter {
		gunstig = statistiek.Lager
	}
	switch {
	case o == 0:
		return nil
	case r == goaltree.Neutraal || o == statistiek.OordeelOnbekend:
		return new(GeenOordeel)
	case o == statistiek.Vergelijkbaar:
		return new(Gelijk)
	case o == gunstig:
		return new(Beter)
	}
	return new(Slechter)
}

// vulZekerheid writes what may be concluded into an indicator's document.
func (b *bevraging) vulZekerheid(u *IndicatorUitkomst, j int, o *beoordeling, hier *plek) {
	of := func(p statistiek.Oordeel) *statistiek.Oordeel {
		if p == statistiek.OordeelOnbekend {
			return nil
		}
		return opgave(p)
	}
	u.Oordeel = Oordelen{of(o.nulmeting.op95), of(o.vorige.op95), of(o.benchmark.op95)}
	u.Oordeel998 = Oordelen{of(o.nulmeting.op998), of(o.vorige.op998), of(o.benchmark.op998)}
	u.Waardering = Waarderingsrij{waardeer(o.nulmeting.op95, u.Richting), waardeer(o.vorige.op95, u.Richting), waardeer(o.benchmark.op95, u.Richting)}
	u.Waardering998 = Waarderingsrij{waardeer(o.nulmeting.op998, u.Richting), waardeer(o.vorige.op998, u.Richting), waardeer(o.benchmark.op998, u.Richting)}
	u.Voorbehoud = o.voorbehoud
	u.Trend = b.trend(u)
	u.Kwintiel = b.kwintiel(j, u, hier)
}

// trend tests the latest five points of the series, up to the figure's own.
func (b *bevraging) trend(u *IndicatorUitkomst) *Trend {
	geen := func(reden string) *Trend { return &Trend{statistiek.RichtingOnbekend, &reden} }
	if u.Periode == nil {
		return geen("Er is geen cijfer.")
	}
	var punten []statistiek.Meetpunt
	p := *u.Periode
	for range 5 {
		i := slices.IndexFunc(u.Reeks, func(q Punt) bool { return q.Periode == p })
		if i < 0 {
			break
		}
		q := u.Reeks[i]
		punten = append(punten, statistiek.Meetpunt{Waarde: q.Waarde.OfNaN(), Onder: q.Onder.OfNaN(), Boven: q.Boven.OfNaN()})
		if q.Breuk && len(punten) < 5 {
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

// bewijs says how much of an afwijking's terms comes from clear differences:
// sterk from a half of Σ|term|, zwak above zero, geen at zero; onbekend where
// no term has a comparison. paar gives a term's judgements by indicator id.
func bewijs(a *Afwijking, paar func(indicator string) oordeelparen) {
	var totaal, op95, op998 float64
	vergeleken := false
	for _, t := range a.Bijdragen {
		p := paar(t.Indicator)
		bedrag := math.Abs(t.Bijdrage)
		totaal += bedrag
		if p.op95 == 0 || p.op95 == statistiek.OordeelOnbekend {
			continue
		}
		vergeleken = true
		if p.op95 != statistiek.Vergelijkbaar {
			op95 += bedrag
		}
		if p.op998 != statistiek.Vergelijkbaar {
			op998 += bedrag
		}
	}
	if !vergeleken || !a.Waarde.IsBekend() {
		return
	}
	deel := func(x float64) float64 {
		if totaal == 0 {
			return 0
		}
		return min(1, x/totaal)
	}
	a.Duidelijk, a.Duidelijk998 = Bekend(deel(op95)), Bekend(deel(op998))
	switch d := deel(op95); {
	case d >= 0.5-haar:
		a.Bewijskracht = BewijsSterk
	case d > 0:
		a.Bewijskracht = BewijsZwak
	default:
		a.Bewijskracht = BewijsGeen
	}
}
