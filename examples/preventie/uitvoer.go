package main

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// uitvoer is what -formaat json writes. Lists of what is not given are empty,
// the rest of it null.
type uitvoer struct {
	Fictief      bool                 `json:"fictief"`
	Niveaus      []niveau             `json:"niveaus"`
	Continuum    []fase               `json:"continuum"`
	Programma    *programma           `json:"programma"`
	Interventies []interventies.Stand `json:"interventies"`
	Uitgaven     *uitgaven.Uitkomst   `json:"uitgaven"`
	Aandelen     []aandeel            `json:"aandeel_preventie"`
	Scenario     *scenario.Overzicht  `json:"scenario"`
	Toetsen      []governance.Toets   `json:"toetsen"`
}

type niveau struct {
	ID        preventie.Niveau `json:"id"`
	Naam      string           `json:"naam"`
	GerichtOp string           `json:"gericht_op"`
	Doel      string           `json:"doel"`
	Bron      string           `json:"bron"`
}

type fase struct {
	Nummer       int              `json:"nummer"`
	ID           preventie.Fase   `json:"id"`
	Naam         string           `json:"naam"`
	Werkwijze    string           `json:"werkwijze"`
	Niveau       preventie.Niveau `json:"niveau"`
	Wetten       []preventie.Wet  `json:"wetten"`
	Interventies []string         `json:"interventies"` // ids of those placed in it
	Bron         string           `json:"bron"`
}

type programma struct {
	ID               string                         `json:"id"`
	Naam             string                         `json:"naam"`
	Jaar             int                            `json:"jaar"`
	Fictief          bool                           `json:"fictief"` // all of it
	Boom             string                         `json:"boom"`    // id of the doelenboom
	Vastgesteld      int                            `json:"vastgesteld,omitempty"`
	Doelen           []string                       `json:"doelen"`
	LokaleUitvoering string                         `json:"lokale_uitvoering,omitempty"`
	Bron             string                         `json:"bron"`
	Gemeenten        []interventies.Gemeente        `json:"gemeenten"`
	Geeindigd        []string                       `json:"geeindigd"` // ids of interventions that the rules leave out
	Kosten           []interventies.Kostenoverzicht `json:"kosten"`
}

// aandeel is the share of prevention in a year's spending of a municipality.
type aandeel struct {
	Gemeente string `json:"gemeente"` // its code
	Jaar     int    `json:"jaar"`
	uitgaven.Aandeel
}

func (o *opdracht) json(w io.Writer) error {
	u := uitvoer{Scenario: o.scenario}
	for _, n := range preventie.Niveaus() {
		u.Niveaus = append(u.Niveaus, niveau{ID: n, Naam: n.Label(), GerichtOp: n.GerichtOp(), Doel: n.Doel(), Bron: n.Bron()})
	}
	for _, f := range preventie.Fasen() {
		rij := fase{Nummer: f.Nummer(), ID: f, Naam: f.Label(), Werkwijze: f.Werkwijze(), Niveau: f.Niveau(), Wetten: f.Wetten(), Bron: f.Bron()}
		if o.programma != nil {
			for _, v := range o.programma.InFase(f) {
				rij.Interventies = append(rij.Interventies, v.ID)
			}
		}
		u.Continuum = append(u.Continuum, rij)
	}
	if p := o.programma; p != nil {
		v := p.Overzicht()
		u.Fictief = v.Fictief
		u.Programma = &programma{
			ID: v.ID, Naam: v.Naam, Jaar: v.Jaar, Fictief: v.GeheelFictief, Boom: v.Boom, Vastgesteld: v.Vastgesteld, Doelen: v.Doelen,
			LokaleUitvoering: v.LokaleUitvoering, Bron: v.Bron, Gemeenten: v.Gemeenten, Geeindigd: v.Geeindigd, Kosten: v.Kosten,
		}
		u.Interventies, u.Toetsen = v.Interventies, v.Toetsen
	}
	if o.uitgaven != nil {
		u.Fictief = u.Fictief || o.uitgaven.Fictief()
		u.Uitgaven = o.uitgaven.Uitkomst()
		for _, b := range o.uitgaven.Jaarbeelden() {
			u.Aandelen = append(u.Aandelen, aandeel{Gemeente: b.Gemeente.Code, Jaar: b.Jaar, Aandeel: b.AandeelPreventie()})
		}
	}
	if o.scenario != nil {
		u.Fictief = u.Fictief || o.scenario.Fictief
	}
	return invoer.Formaat{Naam: "preventie"}.Schrijf(w, u)
}
