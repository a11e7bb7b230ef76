package monitor

import (
	"context"
	"errors"
	"runtime"
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

// effect and hoofddoel have their links by index.
type effect struct {
	goaltree.Effect
	takken  []tak
	context bool    // nothing under it is meant to be scored
	gewicht float64 // of all links that are meant to be scored
}

type hoofddoel struct {
	goaltree.Hoofddoel
	takken  []tak
	context bool
	gewicht float64
}

type tak struct {
	naar    int
	gewicht float64
}

// NewEvaluator prepares a tree and a dataset. It fails when a verband's code
// is known already as another region.
func NewEvaluator(boom *goaltree.Doelenboom, data *Dataset, o Options) (*Evaluator, error) {
	if boom == nil || data == nil {
		return nil, errors.New("monitor: an evaluator needs a doelenboom and a dataset")
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
	e := &Evaluator{boom: boom, opties: o, verbanden: map[cbs.Regio]cbs.Samenwerkingsverband{}}
	for _, v := range o.Verbanden {
		if _, ok := o.Indeling.Naam(v.Regio); ok {
			e.verbanden[v.Regio] = v
			continue
		}
		indeling, err := e.opties.Indeling.Met(v)
		if err != nil {
			return nil, err
		}
		e.opties.Indeling = indeling
		e.verbanden[v.Regio] = v
	}
	e.data = data
	if len(o.Verbanden) > 0 {
		e.data = Optellen(data, append(boom.Indicatoren(), o.Demografie.indicatoren()...), o.Verbanden...)
	}
	e.compileer()
	return e, nil
}

// Dataset gives the dataset as evaluated: with the verbanden added up.
func (e *Evaluator) Dataset() *Dataset { return e.data }

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
		c := effect{Effect: eff, context: true}
		for _, v := range eff.Indicatoren {
			naar := plaats[v.ID]
			c.takken = append(c.takken, tak{naar, v.Gewicht})
			if !e.indicatoren[naar].context {
				c.context = false
				c.gewicht += v.Gewicht
			}
		}
		e.effecten = append(e.effecten, c)
		plaatsEffect[eff.ID] = i
	}
	for _, h := range e.boom.Hoofddoelen() {
		c := hoofddoel{Hoofddoel: h, context: true}
		for _, v := range h.Effecten {
			naar := plaatsEffect[v.ID]
			c.takken = append(c.takken, tak{naar, v.Gewicht})
			if !e.effecten[naar].context {
				c.context = false
				c.gewicht += v.Gewicht
			}
		}
		e.hoofddoelen = append(e.hoofddoelen, c)
	}
	e.tijd = make([]tijdstip, len(e.data.perioden))
	for i, p := range e.data.perioden {
		e.tijd[i] = tijdstip{soort: p.Soort(), orde: orde(p)}
	}
	for i, p := range e.data.perioden {
		e.tijd[i].vorige = e.vorigeVan(p)
	}
}

// tijdstip makes periods of one kind comparable by whole years and parts.
type tijdstip struct {
	soort cbs.PeriodeSoort
	orde  int // jaar·64 + nummer; weeks run to 53
	// vorige looks for what came before this period.
	vorige zoekpunt
}

// zoekpunt is a moment to look back from: its orde, and the last period of
// the dataset's that is not after it.
type zoekpunt struct {
	orde int
	code int // -1: none
}

const ordePerJaar = 64

func orde(p cbs.Periode) int { return p.Jaar()*ordePerJaar + p.Nummer() }

// zoekpuntVan gives the place of an orde of some kind among the periods.
func (e *Evaluator) zoekpuntVan(soort cbs.PeriodeSoort, orde int) zoekpunt {
	z := zoekpunt{orde, -1}
	for i := range e.tijd {
		if t := &e.tijd[i]; t.soort == soort && t.orde <= orde {
			z.code = i
		}
	}
	return z
}

// vorigeVan looks for what came before a period.
func (e *Evaluator) vorigeVan(p cbs.Periode) zoekpunt {
	v, ok := p.Vorige()
	if !ok {
		return zoekpunt{0, -1}
	}
	return e.zoekpuntVan(p.Soort(), orde(v))
}

// zoek gives the row of the latest observation of the kind asked, at or
// before z and at most maxOuderdom years older. An observation "nog niet
// beschikbaar" is none yet: an older one goes before it. -1: none.
func (e *Evaluator) zoek(van, einde int, soort cbs.PeriodeSoort, z zoekpunt, maxOuderdom int) int32 {
	perioden := e.data.periode[van:einde]
	// A series without gaps has its place in the list for its code.
	i := z.code
	if i >= len(perioden) || i >= 0 && int(perioden[i]) != i {
		i = min(i, len(perioden)-1)
		for i >= 0 && int(perioden[i]) > z.code {
			i--
		}
	}
	nogNiet := -1
	for ; i >= 0; i-- {
		t := &e.tijd[perioden[i]]
		if t.soort != soort {
			continue
		}
		if t.orde < z.orde-maxOuderdom*ordePerJaar {
			break
		}
		if e.data.kenmerk[van+i].reden() != RedenNogNietBeschikbaar {
			return int32(van + i) //nolint:gosec // rows fit in 32 bits
		}
		nogNiet = max(nogNiet, van+i)
	}
	return int32(nogNiet)
}

// Evaluate answers a Vraag for all its regions. It fails on a question about
// what is not known (all such mistakes at once) and when ctx ends; missing
// figures are never an error.
func (e *Evaluator) Evaluate(ctx context.Context, v Vraag) (*Resultaat, error) {
	g, err := e.grenzenVan(v)
	if err != nil {
		return nil, err
	}
	b := e.bereid(v, g)
	r := &Resultaat{
		b:        b,
		cijfers:  make([]cijfer, len(v.Regios)*len(e.indicatoren)),
		effecten: make([]effectscore, len(v.Regios)*len(e.effecten)),
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
