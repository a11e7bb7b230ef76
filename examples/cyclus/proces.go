package main

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
)

// bronjaar is the year of the document that ties the monitor to planning and
// control.
const bronjaar = 2016

// toonProces writes a process that is built in.
func toonProces(v vlaggen, uit io.Writer) error {
	jaar := v.jaar
	if jaar == 0 {
		jaar = bronjaar
	}
	p, err := cycle.Ingebouwd(v.proces, jaar)
	if err != nil {
		return err
	}
	return opdrachtregel.Schrijf(v.uit, uit, func(w io.Writer) error {
		switch {
		case v.kalender || v.formaat == alsICS:
			k, err := legLangsKalender(v, jaar, nil, p)
			if err != nil {
				return err
			}
			return k.schrijf(w)
		case v.formaat == alsJSON:
			return cycle.WriteJSON(w, p.Definitie())
		case v.formaat == alsHTML:
			return rapport.WritePlaat(w, rapport.Plaat{Proces: p}, rapport.Options{})
		}
		return p.WriteText(w)
	})
}
