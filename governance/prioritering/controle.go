package prioritering

import (
	"math"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Resolve checks the whole definition and gives the Afweging to work with,
// which shares nothing with it. Every mistake is in the error, as
// *goaltree.Fout, with its path and, when the definition was read from a file,
// its place there.
func (d *Definitie) Resolve() (*Afweging, error) {
	if d == nil {
		return nil, invoer.Geen("afweging")
	}
	c := &controle{Keuring: invoer.NieuweKeuring(d.plaatsen), d: d, criteria: map[string]int{}, lijnen: map[string]int{}, perLijn: map[string][]string{}}
	c.Versie(formaat(), d.Versie)
	c.Teksten(d)
	c.ID("id", d.ID)
	c.Verplicht("naam", d.Naam)
	c.alleCriteria()
	c.alleLijnen()
	c.alleOpdrachten()
	c.alleBeoordelaars()
	c.alleOordelen()
	c.alleMonitors()
	if err := c.Err(); err != nil {
		return nil, err
	}
	a := &Afweging{def: *d.kopie(), criteria: c.criteria, rollen: map[string]string{}, opdrachten: map[string][]int{}}
	for _, b := range a.def.Beoordelaars {
		a.rollen[b.ID] = b.Naam
	}
	for i, o := range a.def.Opdrachten {
		a.opdrachten[o.Lijn] = append(a.opdrachten[o.Lijn], i)
	}
	for _, plekken := range a.opdrachten {
		slices.SortFunc(plekken, func(i, j int) int {
			if a.def.Opdrachten[i].ID < a.def.Opdrachten[j].ID {
				return -1
			}
			return 1
		})
	}
	return a, nil
}

// Bounds within which everything that follows stays finite, and beyond which
// nobody weighs.
const (
	minGewicht, maxGewicht = 1e-6, 1e6
	maxVerschil            = 1000 // of the weights of a line, as a factor; beyond it the lighter would be lost in rounding
	maxScore               = 1e9
	minBreedte             = 1e-6 // of a scale
)

type controle struct {
	*invoer.Keuring
	d        *Definitie
	criteria map[string]int // of what has a good id: its index
	lijnen   map[string]int

	criteriumIDs, lijnIDs, beoordelaarIDs []string
	perLijn                               map[string][]string // the ids of a line's opdrachten
}

func (c *controle) alleCriteria() {
	gezien := map[string]string{}
	for i, cr := range c.d.Criteria {
		pad := invoer.In("criteria", i)
		if c.Uniek(gezien, pad, cr.ID) {
			c.criteria[cr.ID] = i
			c.criteriumIDs = append(c.criteriumIDs, cr.ID)
		}
		c.Verplicht(pad+".naam", cr.Naam)
		c.Verplicht(pad+".vraag", cr.Vraag)
		switch cr.Richting {
		case goaltree.HogerIsBeter, goaltree.LagerIsBeter:
		case goaltree.Neutraal:
			c.Fout(pad+".richting", cr.Richting.String(), goaltree.CodeOngeldigeWaarde, "a criterium has a better end: hoger or lager")
		default:
			c.Fout(pad+".richting", "", goaltree.CodeLeeg, "the richting must be hoger or lager")
		}
		if s := cr.Schaal; !(s.Min >= -maxScore) || !(s.Max <= maxScore) || !(s.Max-s.Min >= minBreedte) {
			c.Fout(pad+".schaal", getal(s.Min)+" to "+getal(s.Max), goaltree.CodeGetal, "a scale goes from a lower number to a higher one, within %g either side of zero", maxScore)
		}
	}
}

func (c *controle) alleLijnen() {
	gezien, nummers := map[string]string{}, map[int]string{}
	for i, l := range c.d.Lijnen {
		pad := invoer.In("lijnen", i)
		if c.Uniek(gezien, pad, l.ID) {
			c.lijnen[l.ID] = i
			c.lijnIDs = append(c.lijnIDs, l.ID)
		}
		c.Verplicht(pad+".naam", l.Naam)
		if ander, dubbel := nummers[l.Nummer]; dubbel {
			c.Fout(pad+".nummer", strconv.Itoa(l.Nummer), goaltree.CodeDubbel, "this number is already that of %s", ander)
		} else {
			nummers[l.Nummer] = pad
		}
		if l.Nummer < 1 {
			c.Fout(pad+".nummer", strconv.Itoa(l.Nummer), goaltree.CodeGetal, "lines are numbered from 1")
		}
		switch l.Soort {
		case Inhoudelijk:
			c.wegingen(pad+".wegingen", l.Wegingen)
		case Faciliterend:
			if len(l.Wegingen) > 0 {
				c.Fout(pad+".wegingen", "", goaltree.CodeTegenspraak, "a facilitating line is not ranked, so it weighs no criteria")
			}
		default:
			c.Fout(pad+".soort", "", goaltree.CodeLeeg, "the soort must be inhoudelijk or faciliterend")
		}
	}
}

func (c *controle) wegingen(pad string, wegingen []Weging) {
	switch {
	case len(wegingen) == 0:
		c.Fout(pad, "", goaltree.CodeLeeg, "a line of content weighs at least one criterium")
		return
	case len(wegingen) > MaxCriteria:
		c.Fout(pad, strconv.Itoa(len(wegingen)), goaltree.CodeTeGroot, "a line weighs at most %d criteria", MaxCriteria)
		return
	}
	gezien := map[string]bool{}
	grootste := 0.0
	for _, w := range wegingen {
		if w.Gewicht <= maxGewicht { // beyond it is a mistake of its own, as is NaN
			grootste = max(grootste, w.Gewicht)
		}
	}
	for i, w := range wegingen {
		plek := invoer.In(pad, i)
		if c.Verwijzing(plek+".criterium", w.Criterium, c.criteriumIDs, "criterium") && gezien[w.Criterium] {
			c.Fout(plek+".criterium", w.Criterium, goaltree.CodeDubbel, "this line already weighs this criterium")
		}
		gezien[w.Criterium] = true
		switch g := w.Gewicht; {
		case g == 0:
		case !(g >= minGewicht && g <= maxGewicht):
			c.Fout(plek+".gewicht", getal(g), goaltree.CodeGewicht, "a weight is zero, or lies between %g and %g", minGewicht, maxGewicht)
		case g*maxVerschil < grootste*(1-1e-9):
			c.Fout(plek+".gewicht", getal(g), goaltree.CodeGewicht, "the heaviest of the line, %s, is more than %d times this; what counts for so little is left out, or weighs 0", getal(grootste), maxVerschil)
		}
	}
	if !slices.ContainsFunc(wegingen, func(w Weging) bool { return w.Gewicht != 0 }) {
		c.Fout(pad, "0", goaltree.CodeGewicht, "the weights of a line are not all zero")
	}
}

func (c *controle) alleOpdrachten() {
	gezien := map[string]string{}
	for i, o := range c.d.Opdrachten {
		pad := invoer.In("opdrachten", i)
		goed := c.Uniek(gezien, pad, o.ID)
		c.Verplicht(pad+".naam", o.Naam)
		for j, met := range o.Met {
			c.Verplicht(invoer.In(pad+".met", j), met)
		}
		if c.Verwijzing(pad+".lijn", o.Lijn, c.lijnIDs, "lijn") && goed {
			c.perLijn[o.Lijn] = append(c.perLijn[o.Lijn], o.ID)
			if len(c.perLijn[o.Lijn]) == MaxOpdrachten+1 {
				c.Fout(pad+".lijn", o.Lijn, goaltree.CodeTeGroot, "a line holds at most %d opdrachten", MaxOpdrachten)
			}
		}
		c.scores(pad+".scores", o.Scores)
	}
}

func (c *controle) scores(pad string, scores []Score) {
	gezien := map[string]bool{}
	for i, s := range scores {
		plek := invoer.In(pad, i)
		if !c.Verwijzing(plek+".criterium", s.Criterium, c.criteriumIDs, "criterium") {
			continue
		}
		if gezien[s.Criterium] {
			c.Fout(plek+".criterium", s.Criterium, goaltree.CodeDubbel, "this opdracht already has a score on this criterium")
		}
		gezien[s.Criterium] = true
		schaal := c.d.Criteria[c.criteria[s.Criterium]].Schaal
		v, ok := s.Waarde.Float()
		switch {
		case ok && (v < schaal.Min || v > schaal.Max):
			c.Fout(plek+".waarde", s.Waarde.String(), goaltree.CodeGetal, "a score on %s lies between %s and %s", s.Criterium, getal(schaal.Min), getal(schaal.Max))
		case ok && s.Reden != "":
			c.Fout(plek+".reden", s.Reden, goaltree.CodeTegenspraak, "a score that is there needs no reason why it is not")
		}
	}
}

func (c *controle) alleBeoordelaars() {
	gezien := map[string]string{}
	for i, b := range c.d.Beoordelaars {
		pad := invoer.In("beoordelaars", i)
		if c.Uniek(gezien, pad, b.ID) {
			c.beoordelaarIDs = append(c.beoordelaarIDs, b.ID)
		}
		c.Verplicht(pad+".naam", b.Naam)
	}
}

func (c *controle) alleOordelen() {
	gezien := map[[3]string]string{}
	gewogen := map[string][]string{} // by line, of those that are judged
	for i, o := range c.d.Oordelen {
		pad := invoer.In("oordelen", i)
		c.Verwijzing(pad+".beoordelaar", o.Beoordelaar, c.beoordelaarIDs, "beoordelaar")
		sleutel := [3]string{o.Beoordelaar, o.Lijn, o.Criterium}
		if ander, dubbel := gezien[sleutel]; dubbel {
			c.Fout(pad+".beoordelaar", o.Beoordelaar, goaltree.CodeDubbel, "this beoordelaar already judges the same in %s", ander)
		} else {
			gezien[sleutel] = pad
		}
		if !c.Verwijzing(pad+".lijn", o.Lijn, c.lijnIDs, "lijn") {
			continue
		}
		l := &c.d.Lijnen[c.lijnen[o.Lijn]]
		if l.Soort == Faciliterend {
			c.Fout(pad+".lijn", o.Lijn, goaltree.CodeTegenspraak, "a facilitating line is not ranked, so nothing on it is judged in pairs")
			continue
		}
		if _, al := gewogen[l.ID]; !al {
			gewogen[l.ID] = l.gewogen()
		}
		ids, wat := gewogen[l.ID], "criterium of this line"
		if o.Criterium != "" {
			if !c.Verwijzing(pad+".criterium", o.Criterium, ids, wat) {
				continue
			}
			ids, wat = c.perLijn[o.Lijn], "opdracht of this line"
		}
		c.vergelijkingen(pad+".vergelijkingen", o.Vergelijkingen, ids, wat)
	}
}

// gewogen are the criteria a line weighs.
func (l *Lijn) gewogen() []string {
	var ids []string
	gezien := make(map[string]bool, len(l.Wegingen))
	for _, w := range l.Wegingen {
		if !gezien[w.Criterium] {
			gezien[w.Criterium] = true
			ids = append(ids, w.Criterium)
		}
	}
	return ids
}

// vergelijkingen checks that every pair is there, on the scale, and that what
// is said of a pair twice agrees.
func (c *controle) vergelijkingen(pad string, alle []Vergelijking, ids []string, wat string) {
	if len(ids) > MaxCriteria {
		c.Fout(pad, strconv.Itoa(len(ids)), goaltree.CodeTeGroot, "at most %d are judged in pairs", MaxCriteria)
		return
	}
	eerder := map[[2]string]int{}
	heel := true
	for i, v := range alle {
		plek := invoer.In(pad, i)
		goedA, goedB := c.Verwijzing(plek+".a", v.A, ids, wat), c.Verwijzing(plek+".b", v.B, ids, wat)
		goed := c.verhouding(plek+".waarde", v.Waarde)
		switch {
		case !goedA || !goedB:
			heel = false // a pair that is missing may be this one, misspelt
			continue
		case v.A == v.B:
			if v.Waarde != 1 {
				c.Fout(plek+".waarde", v.Waarde.String(), goaltree.CodeTegenspraak, "compared with itself anything is 1")
			}
			continue
		}
		if j, dubbel := eerder[[2]string{v.A, v.B}]; dubbel && goed {
			if alle[j].Waarde == v.Waarde {
				c.Fout(plek, "", goaltree.CodeDubbel, "%s over %s is already judged in %s", v.A, v.B, invoer.In(pad, j))
			} else {
				c.Fout(plek+".waarde", v.Waarde.String(), goaltree.CodeTegenspraak, "%s over %s is already judged in %s, as %s", v.A, v.B, invoer.In(pad, j), alle[j].Waarde)
			}
		} else if j, om := eerder[[2]string{v.B, v.A}]; om && goed && math.Abs(float64(alle[j].Waarde)*float64(v.Waarde)-1) > 1e-9 {
			c.Fout(plek+".waarde", v.Waarde.String(), goaltree.CodeTegenspraak,
				"not the reciprocal of %s over %s in %s, which is %s; write a fraction such as 1/3, or the pair once", v.B, v.A, invoer.In(pad, j), alle[j].Waarde)
		}
		eerder[[2]string{v.A, v.B}] = i
	}
	if heel {
		c.alleParen(pad, eerder, ids)
	}
}

func (c *controle) verhouding(pad string, v Verhouding) bool {
	// The margin is for a reciprocal written as a decimal, such as 0.111.
	if f := float64(v); !eindig(f) || f < float64(MinVerhouding)-1.2e-4 || f > float64(MaxVerhouding) {
		c.Fout(pad, getal(f), goaltree.CodeGetal, "a judgement lies on Saaty's scale, from 1/9 to 9")
		return false
	}
	return true
}

func (c *controle) alleParen(pad string, eerder map[[2]string]int, ids []string) {
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			_, heen := eerder[[2]string{a, b}]
			_, terug := eerder[[2]string{b, a}]
			if !heen && !terug {
				c.Fout(pad, "", goaltree.CodeVeldOntbreekt, "the pair %s and %s is not judged", a, b)
			}
		}
	}
}

func (c *controle) alleMonitors() {
	gezien := map[string]string{}
	for i, m := range c.d.Monitors {
		pad := invoer.In("monitors", i)
		c.Uniek(gezien, pad, m.ID)
		c.Verplicht(pad+".naam", m.Naam)
		if m.Sinds != 0 {
			c.Jaar(pad+".sinds", m.Sinds)
		}
	}
}

func eindig(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

func getal(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
