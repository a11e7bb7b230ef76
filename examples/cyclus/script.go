package main

import (
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/gegevens"
)

// script is what the people of an example make of the figures. All of it is
// made up; the figures are the example's own.
type script struct {
	ronde, volgende string // ids of the two rounds
	cijfers         string // where the figures come from, and what is made up
	opschrift       string // the same above a page
	periode         int    // the year the monitor is over
	jaar            int    // of the round
	latere          int    // the year of a later monitor, to look back with
	segment         string // id
	accountteam     string // id of the body for that segment

	mist    string          // effect without enough data that the group notes; empty: none
	context []contextcijfer // figures it notes beside the effects
	verhaal ronde.Bevinding // what a conversation gave

	duidingen   []ronde.Duiding
	opbrengsten []ronde.Opbrengst
	acties      []afspraak
	toetsen     []ronde.Toetsing // of the opgaven that don't stay as they are
	gevolg      []string         // indicators to look back on
}

type contextcijfer struct{ ID, Tekst string }

// afspraak is an actie, and how it went.
type afspraak struct {
	ronde.Actie
	uiterlijk dag
	voortgang string // how far it came in step 5; empty: nothing heard
	verschuif dag    // the last day as moved with that; zero: it stayed
	gedaan    string // what came of it; empty: still open when the round ends
}

// dag is a day in the year of the round, or so many years later.
type dag struct{ later, maand, dag int }

func scriptVan(voorbeeld string) (script, gegevens.Voorbeeld, error) {
	if voorbeeld == voorbeeldFictief {
		v, err := gegevens.Fictief()
		return fictief(), v, err
	}
	v, err := gegevens.Achterhoek()
	return achterhoek(), v, err
}
