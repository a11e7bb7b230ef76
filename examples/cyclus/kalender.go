package main

import (
	"errors"
	"io"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// herinner is how many days ahead a calendar program reminds.
const herinner = 7

// jaarkalender is processes and rounds along the calendar of a year.
type jaarkalender struct {
	vlaggen   vlaggen
	jaar      int
	overzicht *planning.Overzicht
	opties    rapport.Options
}

// legLangsKalender lays rounds beside processes, on the day asked; without one
// on that of the last event, or the first of the year.
func legLangsKalender(v vlaggen, jaar int, rondes []*ronde.Ronde, processen ...*cycle.Proces) (*jaarkalender, error) {
	dag := v.datum
	if dag == 0 {
		dag, _ = kalender.NewDatum(jaar, time.January, 1)
		for _, r := range rondes {
			dag = max(dag, kalender.DatumVan(r.Toestand().Tijd))
		}
	}
	lijst := make([]planning.Voortgang, len(processen))
	for i, p := range processen {
		lijst[i].Proces = p
	}
	o, err := planning.NewOverzicht(dag, lijst, rondes)
	return &jaarkalender{vlaggen: v, jaar: jaar, overzicht: o}, err
}

func (k *jaarkalender) schrijf(w io.Writer) error {
	switch k.vlaggen.formaat {
	case alsICS:
		d := k.overzicht.Datum()
		stempel := time.Date(d.Jaar(), d.Maand(), d.Dag(), 0, 0, 0, 0, time.UTC)
		return k.overzicht.WriteICS(w, planning.ICSOptions{Stempel: stempel, Naamruimte: programma, Herinner: herinner})
	case alsHTML:
		return rapport.WriteJaarkalender(w, k.overzicht, k.jaar, k.opties)
	}
	return errors.Join(k.overzicht.WriteJaar(w, k.jaar), regel(w), k.overzicht.WriteText(w))
}

func regel(w io.Writer) error {
	_, err := io.WriteString(w, "\n")
	return err
}

// rondekalender lays rounds beside the year of planning and control.
func rondekalender(v vlaggen, rondes ...*ronde.Ronde) (*jaarkalender, error) {
	jaar := v.jaar
	if jaar == 0 {
		jaar = rondes[0].Toestand().Jaar
	}
	p, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, jaar)
	if err != nil {
		return nil, err
	}
	return legLangsKalender(v, jaar, rondes, p)
}
