package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
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
		vertraging, err := o.p.Vertraag(w.mijlpaal, w.dagen)
		if err != nil {
			fouten = append(fouten, &goaltree.Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "-vertraging", Waarde: w.mijlpaal, Melding: err.Error(), Oorzaak: err})
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
		d, _ := kalender.NieuweDatum(2018, time.February, 1)
		return d
	}
	return p.Looptijd().Van().AddDagen(p.Looptijd().Dagen() / 2)
}

// controleer says what the rules find.
func (o *opdracht) controleer(uit io.Writer) error {
	toetsen := o.p.Toets()
	aantal := map[governance.Oordeel]int{}
	for _, t := range toetsen {
		aantal[t.Oordeel]++
		if t.Oordeel == governance.Voldaan {
			continue
		}
		bij := ""
		if t.Bij != "" {
			bij = " (" + t.Bij + ")"
		}
		if _, err := fmt.Fprintf(uit, "%s, %s: %s%s: %s\n", t.Oordeel.Label(), t.Strengheid.Label(), t.Naam, bij, t.Bevinding); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(uit, "%s: %d regels, %d voldaan, %d niet voldaan, %d niet te toetsen\n",
		o.p.Naam(), len(toetsen), aantal[governance.Voldaan], aantal[governance.NietVoldaan], aantal[governance.NietTeToetsen])
	return err
}
