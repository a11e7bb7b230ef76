package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// opdracht is the job, its input read.
type opdracht struct {
	vlaggen      vlaggen
	p            *programma.Programma
	datum        kalender.Datum
	vertragingen []*programma.Vertraging
}

func bereid(v vlaggen) (*opdracht, error) {
	d, err := lees(v)
	if err != nil {
		return nil, err
	}
	o := &opdracht{vlaggen: v, datum: v.datum}
	if o.p, err = d.Resolve(); err != nil {
		return nil, err
	}
	if o.datum.IsZero() {
		o.datum = standaarddatum(v, o.p)
	}
	var fouten []error
	for _, w := range v.vertragingen {
		vertraging, err := o.p.VertraagOp(o.datum, w.mijlpaal, w.dagen)
		if err != nil {
			fouten = append(fouten, fmt.Errorf("-vertraging %s=%d: %w", w.mijlpaal, w.dagen, o.vertragingsfout(w, err)))
		}
		o.vertragingen = append(o.vertragingen, vertraging)
	}
	return o, errors.Join(fouten...)
}

func lees(v vlaggen) (*programma.Definitie, error) {
	switch {
	case v.programma != "":
		f, err := os.Open(v.programma)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return programma.ReadJSON(f, v.programma)
	case v.voorbeeld == "fictief":
		return programma.Fictief(), nil
	}
	return programma.Programma2018(), nil
}

// standaarddatum is a day within the programme, so that the same command says
// the same on every day: 1 February 2018 for the programme 2.0, the middle of
// any other.
func standaarddatum(v vlaggen, p *programma.Programma) kalender.Datum {
	if v.programma == "" && v.voorbeeld != "fictief" {
		d, _ := kalender.NewDatum(2018, time.February, 1)
		return d
	}
	return p.Looptijd().Van().AddDagen(p.Looptijd().Dagen() / 2)
}

// vertragingsfout says in Dutch why a milestone cannot be delayed so.
func (o *opdracht) vertragingsfout(w vertraging, err error) error {
	switch {
	case errors.Is(err, goaltree.CodeOnbekendeTak):
		var ids []string
		for _, q := range o.p.Projecten() {
			for _, m := range q.Mijlpalen {
				ids = append(ids, m.ID)
			}
		}
		if buur := tekst.Naaste(w.mijlpaal, ids); buur != "" {
			return fmt.Errorf("die mijlpaal is er niet; bedoelt u %s?", buur)
		}
		return errors.New("die mijlpaal is er niet")
	case errors.Is(err, goaltree.CodeGetal):
		return errors.New("een vertraging is ten hoogste twintig jaar")
	case errors.Is(err, goaltree.CodePeriode):
		return fmt.Errorf("dat gaat voorbij %s, waar de kalender eindigt", kalender.LaatsteDag.Label())
	case slices.Contains(o.p.PlanningOp(o.datum).InKring, w.mijlpaal):
		return errors.New("die mijlpaal ligt op of achter een kring en heeft geen plaats in de tijd")
	}
	return errors.New("die mijlpaal is al gereed")
}

// controleer says what the rules find.
func (o *opdracht) controleer(uit io.Writer) error {
	toetsen := o.p.ToetsOp(o.datum)
	aantal := map[governance.Oordeel]int{}
	for _, t := range toetsen {
		aantal[t.Oordeel]++
	}
	naam := o.p.Naam()
	if o.p.Fictief() {
		naam += " (fictief)"
	}
	var b notatie.Regels
	b.Schrijf("%s, getoetst op %s", naam, o.datum.Label())
	if err := governance.WriteToetsen(&b, toetsen, o.p.NaamVan); err != nil {
		return err
	}
	b.Kop("%s: %d voldaan, %d niet voldaan, %d niet te toetsen", notatie.Aantal(len(toetsen), "toets", "toetsen"), aantal[governance.Voldaan], aantal[governance.NietVoldaan], aantal[governance.NietTeToetsen])
	_, err := io.WriteString(uit, b.String())
	return err
}
