package main

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// uitvoer is what -formaat json writes. Without a prioritising opdrachten and
// te_dicht_bij_elkaar are empty, methode and consistentieratio null.
type uitvoer struct {
	Agenda            string                 `json:"agenda"` // its id
	Naam              string                 `json:"naam"`
	Fictief           bool                   `json:"fictief"`
	Opdrachten        []prioritering.Gewogen `json:"opdrachten"`
	Methode           *prioritering.Methode  `json:"methode"`
	Consistentieratio goaltree.Getal         `json:"consistentieratio"`
	TeDicht           []prioritering.Paar    `json:"te_dicht_bij_elkaar"`
	ScoresFictief     bool                   `json:"scores_fictief"`
	Waarschuwingen    []string               `json:"waarschuwingen"`
	Plaatsingen       []agenda.Plaatsing     `json:"plaatsingen"`
	Dossiers          []dossier              `json:"dossiers"`
	Toetsen           []governance.Toets     `json:"toetsen"`
}

// dossier is the way of one problem.
type dossier struct {
	Probleem string           `json:"probleem"`
	Naam     string           `json:"naam"`
	Stadium  *agenda.Stadium  `json:"stadium"` // null: no step was taken
	Herkomst *agenda.Herkomst `json:"herkomst"`
	Vervolg  []string         `json:"vervolg"`         // problems that came from its evaluations
	Mogelijk []agenda.Stadium `json:"mogelijk_hierna"` // empty: the end of the way
	Stappen  []agenda.Stap    `json:"stappen"`
}

func (o *opdracht) json(w io.Writer) error {
	u := uitvoer{
		Agenda: o.agenda.ID(), Naam: o.agenda.Naam(), Fictief: o.agenda.Fictief(),
		Plaatsingen: o.agenda.Plaatsingen(), Toetsen: o.agenda.Toets(),
	}
	if p := o.uitslag; p != nil {
		u.Opdrachten, u.TeDicht, u.Waarschuwingen = p.Opdrachten, p.TeDicht, p.Waarschuwingen
		u.Methode, u.Consistentieratio, u.ScoresFictief = &p.Methode, p.Consistentieratio, p.ScoresFictief
	}
	for _, p := range o.agenda.Problemen() {
		d, _ := o.agenda.Dossier(p.ID)
		v := dossier{
			Probleem: p.ID, Naam: p.Naam, Herkomst: p.Herkomst, Vervolg: o.agenda.Vervolgproblemen(p.ID),
			Mogelijk: d.Vervolgstadia(), Stappen: d.Stappen(),
		}
		if s := d.Stadium(); s != 0 {
			v.Stadium = &s
		}
		u.Dossiers = append(u.Dossiers, v)
	}
	return invoer.Formaat{Naam: "samenwerkingsagenda"}.Schrijf(w, u)
}
