package ronde

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
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

// zin writes the figure with its name, period, limits and what lowers what may
// be concluded from it.
func (c *Cijfer) zin() string {
	s := c.Naam
	if !c.Periode.IsZero() {
		s += ", " + c.Periode.Label()
	}
	s += ": " + c.waarde()
	var bij []string
	if i := c.Interval; i != nil && c.Waarde.IsBekend() {
		bij = append(bij, fmt.Sprintf("%s tot %s", notatie.Getal(i.Onder.OfNaN(), c.Decimalen), notatie.Getal(i.Boven.OfNaN(), c.Decimalen)))
	}
	s += tussenHaken(append(bij, c.bijzonder()...))
	return s + voorbehoud(c.Voorbehoud)
}

// voorbehoud writes sentences at the end of a phrase.
func voorbehoud(zinnen []string) string {
	if len(zinnen) == 0 {
		return ""
	}
	return "; voorbehoud: " + strings.TrimSuffix(strings.Join(zinnen, " "), ".")
}

// metBijzonder writes the figure with what makes it other than a firm one.
func (c *Cijfer) metBijzonder() string { return c.waarde() + tussenHaken(c.bijzonder()) }

// bijzonder says what makes a figure other than a firm one of its period.
func (c *Cijfer) bijzonder() []string {
	var bij []string
	if !c.Waarde.IsBekend() {
		return nil
	}
	if c.Status != nil && *c.Status != monitor.Definitief {
		bij = append(bij, c.Status.Label())
	}
	if c.Herkomst != nil && *c.Herkomst == monitor.Schatting {
		bij = append(bij, c.Herkomst.Label())
	}
	if c.Ouder {
		bij = append(bij, "ouder dan gevraagd")
	}
	return bij
}

func tussenHaken(delen []string) string {
	if len(delen) == 0 {
		return ""
	}
	return " (" + strings.Join(delen, "; ") + ")"
}

// stand writes how the effect stood, with what is not firm in the figures under
// it.
func (e *Effectstand) stand() string {
	s := "geen score"
	if score, ok := e.Score.Float(); ok {
		s = "score " + notatie.Getal(score, 0)
	} else if e.Reden != nil {
		s += " (" + e.Reden.Label() + ")"
	}
	if e.Score.IsBekend() && e.Dekking < 1 {
		s += fmt.Sprintf(" (over %s van het gewicht)", notatie.Procent(e.Dekking))
	}
	if e.Signaal != nil {
		s += ", " + e.Signaal.Label()
	}
	if e.Illustratief {
		s += ", illustratief"
	}
	if a := e.Nulmeting; a != nil && (a.Waarde.IsBekend() || a.Reden != nil) {
		s += ", " + a.zin("de nulmeting")
	}
	var nietVast, zinnen []string
	for i := range e.Cijfers {
		c := &e.Cijfers[i]
		if bij := c.bijzonder(); len(bij) > 0 {
			nietVast = append(nietVast, c.Naam+tussenHaken(bij))
		}
		for _, z := range c.Voorbehoud {
			if !slices.Contains(zinnen, z) {
				zinnen = append(zinnen, z)
			}
		}
	}
	if len(nietVast) > 0 {
		s += "; op cijfers als " + notatie.Opsomming(nietVast)
	}
	return s + voorbehoud(zinnen)
}

// zin writes the deviation: one that reached the end of a ruler, or leaves
// indicators out, does not read as an ordinary one.
func (a *Afwijking) zin(waarvan string) string {
	w, ok := a.Waarde.Float()
	if !ok {
		return fmt.Sprintf("niet te vergelijken met %s (%s)", waarvan, a.Reden.Label())
	}
	bij := "bewijskracht " + a.Bewijskracht.Label()
	if d, ok := a.Dekking.Float(); ok && d < 1 {
		bij += fmt.Sprintf("; over %s van het gewicht", notatie.Procent(d))
	}
	if a.Begrensd {
		bij += "; begrensd, het verschil kan groter zijn"
	}
	return fmt.Sprintf("%s tegenover %s (%s)", notatie.MetTeken(w, 0), waarvan, bij)
}
