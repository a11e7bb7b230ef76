package monitor

import (
	"errors"
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Vraag is what one asks of an Evaluator.
type Vraag struct {
	Regios  []cbs.Regio // the regions asked; at least one, none twice
	Periode cbs.Periode // the period asked; its kind is the kind of all figures
	// Nulmeting is the year to compare with; 0 takes the tree's own.
	Nulmeting int
	// Benchmark is a region, or a set whose value is made by adding up
	// (Options.Verbanden); the zero Regio asks for none.
	Benchmark cbs.Regio
	// Groep holds the regions to compare and rank with; none is allowed.
	Groep []cbs.Regio
	// MaxOuderdom is how many years older than the period asked a figure may
	// be; 0 takes the default of 3, a negative number allows none.
	MaxOuderdom int
	// MinDekking is the share of weight (0..1) that must have a score before an
	// effect or hoofddoel gets one; absent takes the default of 0.5.
	MinDekking Getal
	// OpKoersVanaf and AandachtVanaf are the lowest score minus expected score
	// (0 down to -200) for those signals; absent takes -5 and -25.
	OpKoersVanaf, AandachtVanaf Getal
	// MinNoemer is the smallest noemer (or n of a gemiddelde) from which a
	// difference is judged; absent takes the default of 100.
	MinNoemer Getal
}

// Defaults of a Vraag.
const (
	StandaardMaxOuderdom   = 3
	StandaardMinDekking    = 0.5
	StandaardOpKoersVanaf  = -5.0
	StandaardAandachtVanaf = -25.0
	// StandaardMinNoemer is the denominator from which CBS gives percentages of
	// income in Kerncijfers wijken en buurten.
	StandaardMinNoemer = 100.0
)

// grenzen are a Vraag's settings with the defaults filled in.
type grenzen struct {
	maxOuderdom       int
	minDekking        float64
	opKoers, aandacht float64
	nulmeting         int
	minNoemer         float64
}

// grenzenVan checks a Vraag, all mistakes at once.
func (e *Evaluator) grenzenVan(v Vraag) (grenzen, error) {
	g := grenzen{
		maxOuderdom: v.MaxOuderdom,
		minDekking:  v.MinDekking.Of(StandaardMinDekking),
		opKoers:     v.OpKoersVanaf.Of(StandaardOpKoersVanaf),
		aandacht:    v.AandachtVanaf.Of(StandaardAandachtVanaf),
		nulmeting:   v.Nulmeting,
		minNoemer:   v.MinNoemer.Of(StandaardMinNoemer),
	}
	switch {
	case g.maxOuderdom == 0:
		g.maxOuderdom = StandaardMaxOuderdom
	case g.maxOuderdom < 0:
		g.maxOuderdom = 0
	}
	if g.nulmeting == 0 {
		g.nulmeting = e.boom.Boom().Nulmeting
	}
	var fouten []error
	fout := func(pad, waarde, melding string) {
		fouten = append(fouten, &Fout{Code: goaltree.CodeOnbekendeVraag, Pad: pad, Waarde: waarde, Melding: melding})
	}
	if len(v.Regios) == 0 {
		fout("regios", "", "no region asked")
	}
	e.controleerRegios("regios", v.Regios, fout)
	e.controleerRegios("groep", v.Groep, fout)
	if !v.Benchmark.IsZero() && !e.kent(v.Benchmark) {
		fout("benchmark", v.Benchmark.String(), "unknown region: it is neither in the data nor among the regions known")
	}
	if v.Periode.IsZero() || v.Periode.Soort() == cbs.SoortOverig {
		fout("periode", v.Periode.String(), "no period asked, or one without a place in time")
	}
	if g.nulmeting != 0 && (g.nulmeting < 1900 || g.nulmeting > 2200) {
		fout("nulmeting", fmt.Sprint(g.nulmeting), "a nulmeting is a year from 1900 to 2200")
	}
	if g.minDekking < 0 || g.minDekking > 1 {
		fout("min_dekking", fmt.Sprint(g.minDekking), "a dekking lies between 0 and 1")
	}
	if g.minNoemer < 0 {
		fout("min_noemer", fmt.Sprint(g.minNoemer), "a noemer is not negative")
	}
	if g.opKoers > 0 || g.aandacht > g.opKoers {
		fout("aandacht_vanaf", fmt.Sprint(g.aandacht), fmt.Sprintf("thresholds descend from 0: op koers %g, aandacht %g", g.opKoers, g.aandacht))
	}
	return g, errors.Join(fouten...)
}

func (e *Evaluator) controleerRegios(wat string, lijst []cbs.Regio, fout func(pad, waarde, melding string)) {
	gezien := make(map[cbs.Regio]struct{}, len(lijst))
	for i, r := range lijst {
		if _, dubbel := gezien[r]; dubbel {
			fout(fmt.Sprintf("%s[%d]", wat, i), r.String(), "this region stands twice")
		}
		gezien[r] = struct{}{}
		if !e.kent(r) {
			fout(fmt.Sprintf("%s[%d]", wat, i), r.String(), "unknown region: it is neither in the data nor among the regions known")
		}
	}
}

// kent says whether a region has observations or at least a name.
func (e *Evaluator) kent(r cbs.Regio) bool {
	if r.IsZero() {
		return false
	}
	if _, ok := e.data.regioCode[r]; ok {
		return true
	}
	if _, ok := e.opties.Namen[r]; ok {
		return true
	}
	_, ok := e.opties.Indeling.Naam(r)
	return ok
}
