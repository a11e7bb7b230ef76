package ronde

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// waarde writes the figure with its unit, or why there is none.
func (c *Cijfer) waarde() string {
	w, ok := c.Waarde.Float()
	switch {
	case ok:
		return notatie.MetEenheid(w, c.Decimalen, c.Eenheid)
	case c.Reden != nil:
		return "geen cijfer (" + c.Reden.Label() + ")"
	}
	return "geen cijfer"
}

// zin writes the figure with its name, period and limits.
func (c *Cijfer) zin() string {
	s := c.Naam
	if !c.Periode.IsZero() {
		s += ", " + c.Periode.Label()
	}
	s += ": " + c.waarde()
	if i := c.Interval; i != nil && c.Waarde.IsBekend() {
		s += fmt.Sprintf(" (%s tot %s)", notatie.Getal(i.Onder.OfNaN(), c.Decimalen), notatie.Getal(i.Boven.OfNaN(), c.Decimalen))
	}
	return s
}

// stand writes how the effect stood.
func (e *Effectstand) stand() string {
	score, ok := e.Score.Float()
	if !ok {
		return "geen score"
	}
	s := "score " + notatie.Getal(score, 0)
	if e.Signaal != nil {
		s += ", " + e.Signaal.Label()
	}
	if a := e.Nulmeting; a != nil {
		if w, ok := a.Waarde.Float(); ok {
			s += fmt.Sprintf(", %s tegenover de nulmeting (bewijskracht %s)", notatie.MetTeken(w, 0), a.Bewijskracht.Label())
		}
	}
	return s
}
