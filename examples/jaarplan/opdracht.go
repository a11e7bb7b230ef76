package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// opdracht is the job, its input read and worked out; nil is not there.
type opdracht struct {
	vlaggen        vlaggen
	namen          map[string]string // by part, in the names of files
	opmerkingen    []string          // Dutch sentences to read before all else
	boom           *goaltree.Doelenboom
	plan           *jaarplan.Jaarplan
	toetsen        []governance.Toets
	verslag        *jaarplan.Jaarverslag
	kosten         *kosten.Kostenverdeling
	vergelijkingen []*kosten.Vergelijking
	functies       *functies.Functieverdeling // with the example alone
}

func bereid(ctx context.Context, v vlaggen) (*opdracht, error) {
	in, nietGelezen := leesInvoer(&v)
	if nietGelezen != nil && (!v.eigen() || in.boom == nil) {
		return nil, nietGelezen
	}
	o := &opdracht{vlaggen: v, boom: in.boom, namen: map[string]string{}, opmerkingen: []string{}, toetsen: []governance.Toets{}, vergelijkingen: []*kosten.Vergelijking{}}
	var fouten [3]error // also of what could be read beside what could not
	fouten[0] = o.werkPlanUit(ctx, &in)
	fouten[1] = o.werkKostenUit(in.kosten)
	if !v.eigen() {
		o.functies, fouten[2] = functies.Achterhoek2017().Resolve()
		if v.voorbeeld == voorbeeldFictief {
			o.namen = map[string]string{deelPlan: "achterhoek", deelKosten: "achterhoek"}
		}
	}
	if in.plan != nil && in.kosten != nil && in.plan.Jaar != in.kosten.Jaar {
		o.opmerkingen = append(o.opmerkingen, fmt.Sprintf("Het plan is van %d, de kosten zijn van %d.", in.plan.Jaar, in.kosten.Jaar))
	}
	return o, errors.Join(append(fouten[:], nietGelezen)...)
}

// werkPlanUit checks the plan and lays the report beside the monitor.
func (o *opdracht) werkPlanUit(ctx context.Context, in *invoer) error {
	if in.plan == nil {
		return nil
	}
	var err error
	if o.plan, err = in.plan.Resolve(); err != nil {
		return err
	}
	o.namen[deelPlan] = in.plan.ID
	o.toetsen = o.plan.Toets(o.boom)
	if in.terugblik == nil {
		return nil
	}
	if !o.vlaggen.monitor() {
		o.verslag, err = o.plan.Verslag(in.terugblik, nil, cbs.Regio{})
		return err
	}
	vraag, err := o.vraag(in)
	if err != nil {
		return err
	}
	evaluator, err := monitor.NewEvaluator(o.boom, in.data, monitor.Options{Verbanden: []cbs.Samenwerkingsverband{cbs.Achterhoek()}})
	if err != nil {
		return err
	}
	resultaat, err := evaluator.Evaluate(ctx, vraag)
	if err != nil {
		return err
	}
	if o.verslag, err = o.plan.Verslag(in.terugblik, resultaat, vraag.Regios[0]); err != nil {
		return err
	}
	if o.vlaggen.eigen() && o.vlaggen.data == "" {
		o.verslag.Opmerkingen = append(o.verslag.Opmerkingen, "De cijfers van de monitor zijn de ingebouwde van CBS en niet van het plan zelf, op de doelenboom van de Achterhoek.")
	}
	return nil
}

// vraag is what the monitor is asked: one region, beside the municipalities
// that there are figures of.
func (o *opdracht) vraag(in *invoer) (monitor.Vraag, error) {
	vraag := monitor.Vraag{Periode: o.laatsteJaar(in)}
	for _, r := range in.data.Regios() {
		if r.Soort() == cbs.Gemeente {
			vraag.Groep = append(vraag.Groep, r)
		}
	}
	var fouten []error
	if o.vlaggen.periode != "" {
		var err error
		if vraag.Periode, err = cbs.ParsePeriode(o.vlaggen.periode); err != nil {
			fouten = append(fouten, &goaltree.Fout{Code: goaltree.CodePeriode, Pad: "-periode", Waarde: o.vlaggen.periode, Melding: err.Error(), Oorzaak: err})
		}
	}
	regio, err := zoek(o.vlaggen.regio, in.data)
	if err != nil {
		fouten = append(fouten, &goaltree.Fout{Code: goaltree.CodeRegio, Pad: "-regio", Waarde: o.vlaggen.regio, Melding: err.Error(), Oorzaak: err})
	}
	vraag.Regios = []cbs.Regio{regio}
	return vraag, errors.Join(fouten...)
}

// zoek finds a region by its code or name; a code may be one that the figures
// alone know.
func zoek(tekst string, data *monitor.Dataset) (cbs.Regio, error) {
	verband := cbs.Achterhoek()
	if strings.EqualFold(tekst, "achterhoek") {
		return verband.Regio, nil
	}
	if r, err := cbs.ParseRegio(tekst); err == nil && slices.Contains(data.Regios(), r) {
		return r, nil
	}
	indeling, err := cbs.Gebieden2022().Met(verband)
	if err != nil {
		return cbs.Regio{}, err
	}
	return indeling.Zoek(tekst)
}

// laatsteJaar is the latest year, up to the plan's, with a figure that counts;
// the plan's own where there is none.
func (o *opdracht) laatsteJaar(in *invoer) cbs.Periode {
	laatste := 0
	for w := range in.data.All() {
		i, ok := o.boom.Indicator(w.Indicator)
		if ok && i.Richting != goaltree.Neutraal && w.HeeftCijfer() && w.Periode.Jaar() <= in.plan.Jaar {
			laatste = max(laatste, w.Periode.Jaar())
		}
	}
	if laatste == 0 {
		laatste = in.plan.Jaar
	}
	return cbs.Jaar(laatste)
}

// werkKostenUit shares the costs and holds every key against the one chosen.
func (o *opdracht) werkKostenUit(d *kosten.Definitie) error {
	if d == nil {
		return nil
	}
	var err error
	if o.kosten, err = d.Resolve(); err != nil {
		return err
	}
	o.namen[deelKosten] = d.ID
	if len(o.kosten.Sleutels()) < 2 {
		return nil // nothing to hold against each other
	}
	for _, r := range o.kosten.Verdeel() {
		v, err := o.kosten.Vergelijk(r.Regeling, "")
		if err != nil {
			return err
		}
		o.vergelijkingen = append(o.vergelijkingen, v)
	}
	return nil
}
