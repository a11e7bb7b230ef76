package monitor

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Options of an Evaluator; the zero value is a sensible choice.
type Options struct {
	// Indeling knows the regions' names and which contains which; nil takes
	// cbs.Gebieden2022.
	Indeling *cbs.Gebiedsindeling
	// Namen go before the Indeling's, and name what it does not know.
	Namen map[cbs.Regio]string
	// Verbanden are sets of regions whose figures are made by adding up
	// (Optellen) before anything is evaluated.
	Verbanden []cbs.Samenwerkingsverband
	// Herindelingen tell where a series breaks; nil takes cbs.Herindelingen.
	Herindelingen *cbs.Herindeling
	// Demografie says which indicators hold the population by age; the zero
	// value takes StandaardDemografie.
	Demografie DemografieOptions
	// Strata name, for an indicator's id, the indicators of the dataset that hold
	// it by group, such as age, each with teller and noemer: the figure is then
	// also compared with the benchmark corrected for its make-up.
	Strata map[string][]string
	// Werkers is how many regions are evaluated at once; 0 takes GOMAXPROCS.
	// The result does not depend on it.
	Werkers int
}

// Evaluator holds a tree and a dataset prepared for questions. It is
// read-only and safe for concurrent use.
type Evaluator struct {
	boom        *goaltree.Doelenboom
	data        *Dataset
	opties      Options
	verbanden   map[cbs.Regio]cbs.Samenwerkingsverband
	bereik      cbs.Bereik // of the table of herindelingen
	indicatoren []indicator
	effecten    []effect
	hoofddoelen []hoofddoel
	tijd        []tijdstip // by period code
}

// indicator is a tree's indicator with its place in the dataset.
type indicator struct {
	goaltree.Indicator
	per     float64
	inData  bool
	code    uint32
	context bool
}

// effect and hoofddoel have what hangs under them by index.
type effect struct {
	goaltree.Effect
	knoop
}

type hoofddoel struct {
	goaltree.Hoofddoel
	knoop
}

// knoop is a node with its links to the nodes below it.
type knoop struct {
	takken  []tak
	context bool    // nothing under it is meant to be scored
	gewicht float64 // of all links that are meant to be scored
}

// knoopVan resolves links; context says which nodes below are never scored.
func knoopVan(takken []goaltree.Tak, plaats map[string]int, context func(i int) bool) knoop {
	k := knoop{context: true}
	for _, t := range takken {
		naar := plaats[t.ID]
		k.takken = append(k.takken, tak{naar, t.Gewicht})
		if !context(naar) {
			k.context = false
			k.gewicht += t.Gewicht
		}
	}
	return k
}

type tak struct {
	naar    int
	gewicht float64
}

// NewEvaluator prepares a tree and a dataset. It fails without either, on a
// verband whose code is known already with other members, and on names that
// nobody can read: not UTF-8, or with control characters.
func NewEvaluator(boom *goaltree.Doelenboom, data *Dataset, o Options) (*Evaluator, error) {
	if boom == nil || data == nil {
		return nil, geen("evaluator without a doelenboom and a dataset")
	}
	if o.Indeling == nil {
		o.Indeling = cbs.Gebieden2022()
	}
	if o.Herindelingen == nil {
		o.Herindelingen = cbs.Herindelingen()
	}
	if len(o.Demografie.Groepen) == 0 {
		o.Demografie = StandaardDemografie()
	}
	if err := o.keurNamen(); err != nil {
		return nil, err
	}
	o.Namen, o.Strata = maps.Clone(o.Namen), maps.Clone(o.Strata)
	e := &Evaluator{boom: boom, opties: o, bereik: o.Herindelingen.Bereik(), verbanden: map[cbs.Regio]cbs.Samenwerkingsverband{}}
	if err := e.neemOp(o.Verbanden); err != nil {
		return nil, err
	}
	e.data = data
	if len(o.Verbanden) > 0 {
		e.data = Optellen(data, append(boom.Indicatoren(), o.Demografie.indicatoren()...), o.Verbanden...)
	}
	e.compileer()
	return e, nil
}

// neemOp makes the verbanden known; one that the indeling has already must
// have the same members there.
func (e *Evaluator) neemOp(verbanden []cbs.Samenwerkingsverband) error {
	var fouten []error
	for i, v := range verbanden {
		pad := fmt.Sprintf("verbanden[%d]", i)
		if _, bekend := e.opties.Indeling.Naam(v.Regio); bekend {
			eerder, ok := e.opties.Indeling.Verband(v.Regio)
			if !ok || !zelfdeLeden(eerder.Leden, v.Leden) {
				fouten = append(fouten, &Fout{Code: goaltree.CodeTegenspraak, Pad: pad, Waarde: v.Regio.String(),
					Melding: "this region is known already, with other members"})
				continue
			}
		} else {
			indeling, err := e.opties.Indeling.Met(v)
			if err != nil {
				fouten = append(fouten, &Fout{Code: goaltree.CodeRegio, Pad: pad, Waarde: v.Regio.String(), Melding: err.Error(), Oorzaak: err})
				continue
			}
			e.opties.Indeling = indeling
		}
		v.Leden = slices.Clone(v.Leden)
		e.verbanden[v.Regio] = v
	}
	return errors.Join(fouten...)
}

func zelfdeLeden(a, b []cbs.Regio) bool {
	in := make(map[cbs.Regio]bool, len(a))
	for _, r := range a {
		in[r] = true
	}
	for _, r := range b {
		if !in[r] {
			return false
		}
	}
	return len(a) == len(b)
}

func (e *Evaluator) compileer() {
	plaats := map[string]int{}
	for i, ind := range e.boom.Indicatoren() {
		code, inData := e.data.indicatorCode[ind.ID]
		e.indicatoren = append(e.indicatoren, indicator{
			Indicator: ind, per: float64(max(ind.Per, 1)), inData: inData, code: code, context: ind.Richting == goaltree.Neutraal,
		})
		plaats[ind.ID] = i
	}
	plaatsEffect := map[string]int{}
	for i, eff := range e.boom.Effecten() {
		e.effecten = append(e.effecten, effect{eff, knoopVan(eff.Indicatoren, plaats, func(j int) bool { return e.indicatoren[j].context })})
		plaatsEffect[eff.ID] = i
	}
	for _, h := range e.boom.Hoofddoelen() {
		e.hoofddoelen = append(e.hoofddoelen, hoofddoel{h, knoopVan(h.Effecten, plaatsEffect, func(j int) bool { return e.effecten[j].context })})
	}
	e.tijd = make([]tijdstip, len(e.data.perioden))
	for i, p := range e.data.perioden {
		e.tijd[i] = tijdstip{soort: p.Soort(), orde: orde(p)}
	}
	for i, p := range e.data.perioden {
		e.tijd[i].vorige = e.vorigeVan(p)
	}
}

// Evaluate answers a Vraag for all its regions. It fails on a question about
// what is not known (all such mistakes at once) and when ctx ends; missing
// figures are never an error.
func (e *Evaluator) Evaluate(ctx context.Context, v Vraag) (*Resultaat, error) {
	if e == nil || e.boom == nil {
		return nil, geen("evaluator: NewEvaluator makes one")
	}
	g, err := e.grenzenVan(v)
	if err != nil {
		return nil, err
	}
	b := e.bereid(v, g)
	r := &Resultaat{
		b:        b,
		cijfers:  make([]cijfer, len(v.Regios)*len(e.indicatoren)),
		effecten: make([]knoopscore, len(v.Regios)*len(e.effecten)),
	}
	werkers := e.opties.Werkers
	if werkers <= 0 {
		werkers = runtime.GOMAXPROCS(0)
	}
	const perKeer = 64 // regions: large enough to cost little, small enough to stop soon
	var wg sync.WaitGroup
	keren := make(chan int)
	for range min(werkers, (len(v.Regios)+perKeer-1)/perKeer) {
		wg.Go(func() {
			for k := range keren {
				r.evalueer(k, min(k+perKeer, len(v.Regios)))
			}
		})
	}
	for k := 0; k < len(v.Regios) && ctx.Err() == nil; k += perKeer {
		keren <- k
	}
	close(keren)
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return r, nil
}
