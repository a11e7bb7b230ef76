package main

import (
	"context"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/gegevens"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// meet asks the monitor as examples/monitor does: the region of the example
// among its municipalities, beside its benchmark. nulmeting 0: the tree's own.
func meet(ctx context.Context, v gegevens.Voorbeeld, jaar, nulmeting int) (*monitor.Resultaat, error) {
	e, err := monitor.NewEvaluator(v.Boom, v.Data, monitor.Options{Verbanden: []cbs.Samenwerkingsverband{v.Verband}, Namen: v.Namen})
	if err != nil {
		return nil, err
	}
	return e.Evaluate(ctx, monitor.Vraag{
		Regios: []cbs.Regio{v.Regio}, Groep: v.Gemeenten, Benchmark: v.Benchmark, Periode: cbs.Jaar(jaar), Nulmeting: nulmeting,
	})
}

// standen sorts the effects by what the monitor says of them, each in the
// tree's order.
type standen struct {
	opKoers, aandacht, afwijkend, weinig, context []monitor.Effectuitkomst
}

func sorteer(u *monitor.Uitkomst) standen {
	var s standen
	for _, e := range u.Effecten {
		switch {
		case e.Signaal != nil && *e.Signaal == monitor.OpKoers:
			s.opKoers = append(s.opKoers, e)
		case e.Signaal != nil && *e.Signaal == monitor.Aandacht:
			s.aandacht = append(s.aandacht, e)
		case e.Signaal != nil:
			s.afwijkend = append(s.afwijkend, e)
		case e.Reden != nil && *e.Reden == monitor.RedenAlleenContext:
			s.context = append(s.context, e)
		default:
			s.weinig = append(s.weinig, e)
		}
	}
	return s
}

// bevindingen makes one of every effect that deviates, then of every one that
// asks attention; and of what the group picked beside them: effects without
// enough data, figures that stand by themselves.
func (s *spel) bevindingen() ([]ronde.Bevinding, error) {
	var uit []ronde.Bevinding
	effect := func(id, tekst string) error {
		stand, err := ronde.EffectstandUit(s.toen, s.voorbeeld.Regio, id)
		uit = append(uit, ronde.Bevinding{ID: bij(id), Tekst: tekst, Effect: stand})
		return err
	}
	st := sorteer(s.uitkomst)
	for _, e := range append(st.afwijkend, st.aandacht...) {
		if err := effect(e.ID, e.Naam+": "+e.Signaal.Label()); err != nil {
			return nil, err
		}
	}
	for _, e := range st.weinig {
		if e.ID != s.script.mist {
			continue
		}
		if err := effect(e.ID, e.Naam+": daarover zijn er te weinig gegevens"); err != nil {
			return nil, err
		}
	}
	for _, i := range s.script.context {
		c, err := ronde.CijferUit(s.toen, s.voorbeeld.Regio, i.ID)
		if err != nil {
			return nil, err
		}
		uit = append(uit, ronde.Bevinding{ID: bij(i.ID), Tekst: i.Tekst, Indicator: c})
	}
	return uit, nil
}

// bij is the id of the bevinding about an effect or indicator.
func bij(id string) string { return "b-" + id }

// opgaven are the hoofddoelen of the tree.
func opgaven(boom *goaltree.Doelenboom) []ronde.Opgave {
	var uit []ronde.Opgave
	for _, h := range boom.Hoofddoelen() {
		uit = append(uit, ronde.Opgave{ID: h.ID, Tekst: h.Naam})
	}
	return uit
}
