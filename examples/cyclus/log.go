package main

import (
	"errors"
	"io"
	"iter"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// toonLog reads a log and says where its round stands. Of one that is damaged
// it shows what comes before the damage, and tells that with its place.
func toonLog(v vlaggen, uit, fout io.Writer) error {
	b, err := opslag.OpenAlleenLezen(v.log)
	if err != nil {
		return err
	}
	meldStaart(fout, v.log, b.Afgesneden())
	r, schade := herspeel(b.All(), v.datum)
	if err := b.Close(); err != nil {
		schade = errors.Join(schade, err)
	}
	schade = metPlaats(schade, v.log, r)
	if r == nil || r.Toestand().Nr == 0 {
		if schade == nil {
			schade = &goaltree.Fout{Bestand: v.log, Code: goaltree.CodeLeeg, Melding: "the log is empty"}
			if v.datum != 0 {
				schade = nietOpen(v.datum)
			}
		}
		return schade
	}
	return errors.Join(schade, opdrachtregel.Schrijf(v.uit, uit, func(w io.Writer) error { return schrijfRonde(v, w, r) }))
}

// herspeel gives the round that a log folds to, of the process that its opening
// names, up to a day where one is given.
func herspeel(log iter.Seq2[ronde.Gebeurtenis, error], tot kalender.Datum) (*ronde.Ronde, error) {
	var r *ronde.Ronde
	for g, err := range log {
		if err != nil {
			return r, err
		}
		if tot != 0 && kalender.DatumVan(g.Tijd) > tot {
			break
		}
		if r == nil {
			p, err := procesVan(g)
			if err != nil {
				return nil, err
			}
			r = ronde.New(p)
		}
		if err := r.Voeg(g); err != nil {
			return r, err
		}
	}
	return r, nil
}

func procesVan(g ronde.Gebeurtenis) (*cycle.Proces, error) {
	if g.Geopend == nil {
		return cycle.Ingebouwd(cycle.IDBredeMonitoring, 0) // which will refuse it
	}
	return cycle.Ingebouwd(g.Geopend.Proces, g.Geopend.Jaar)
}

// metPlaats says of an event that the round refuses where it stands: a line of
// the log is an event, and so the one after those accepted.
func metPlaats(err error, bestand string, r *ronde.Ronde) error {
	fouten := goaltree.Fouten(err)
	for i, f := range fouten {
		if f.Bestand != "" {
			continue
		}
		g := *f
		g.Bestand, g.Regel = bestand, 1
		if r != nil {
			g.Regel = r.Toestand().Nr + 1
		}
		fouten[i] = &g
	}
	return goaltree.Join(fouten)
}

func schrijfRonde(v vlaggen, w io.Writer, r *ronde.Ronde) error {
	switch {
	case v.kalender || v.formaat == alsICS:
		k, err := rondekalender(v, r)
		if err != nil {
			return err
		}
		return k.schrijf(w)
	case v.formaat == alsJSON:
		return r.Toestand().WriteJSON(w)
	case v.formaat == alsHTML:
		p := rapport.Plaat{Ronde: r}
		for _, a := range r.Toestand().Acties {
			p.Acties = append(p.Acties, a.ID)
		}
		return rapport.WritePlaat(w, p, rapport.Options{})
	}
	return vertelLog(w, r)
}
