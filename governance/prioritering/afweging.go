package prioritering

import "slices"

// Afweging is a Definitie that holds together: every link leads somewhere,
// every score lies on its scale, every set of judgements is complete and
// without contradiction. It is read-only and safe for concurrent use; what its
// methods give is the caller's.
type Afweging struct {
	def        Definitie
	criteria   map[string]int    // id -> index in def.Criteria
	rollen     map[string]string // id of a beoordelaar -> naam
	opdrachten map[string][]int  // line's id -> indices in def.Opdrachten, by id
}

// Definitie gives a copy of what it was made from.
func (a *Afweging) Definitie() *Definitie { return a.def.kopie() }

// ID gives the id.
func (a *Afweging) ID() string { return a.def.ID }

// Naam gives the name as people know it.
func (a *Afweging) Naam() string { return a.def.Naam }

// Fictief tells whether scores or judgements are made up (ScoresFictief): the
// opdrachten and criteria may be real. Who shows an Uitslag of it says so.
func (a *Afweging) Fictief() bool { return a.def.ScoresFictief }

// Lijnen gives the lines in the order they were written.
func (a *Afweging) Lijnen() []Lijn { return a.def.kopie().Lijnen }

// Criteria gives the criteria in the order they were written.
func (a *Afweging) Criteria() []Criterium { return slices.Clone(a.def.Criteria) }

// Monitors gives the monitors that can be linked.
func (a *Afweging) Monitors() []Monitor { return slices.Clone(a.def.Monitors) }

// Opdrachten gives the opdrachten of a line, in the order of their ids; none
// for a line that is not there.
func (a *Afweging) Opdrachten(lijn string) []Opdracht {
	var alle []Opdracht
	for _, i := range a.opdrachten[lijn] {
		alle = append(alle, a.def.Opdrachten[i].kopie())
	}
	return alle
}

// kopie gives a Definitie that shares nothing with d.
func (d *Definitie) kopie() *Definitie {
	k := *d
	k.Criteria = slices.Clone(d.Criteria)
	k.Lijnen = slices.Clone(d.Lijnen)
	for i := range k.Lijnen {
		k.Lijnen[i].Wegingen = slices.Clone(k.Lijnen[i].Wegingen)
	}
	k.Opdrachten = slices.Clone(d.Opdrachten)
	for i := range k.Opdrachten {
		k.Opdrachten[i] = k.Opdrachten[i].kopie()
	}
	k.Beoordelaars = slices.Clone(d.Beoordelaars)
	k.Oordelen = slices.Clone(d.Oordelen)
	for i := range k.Oordelen {
		k.Oordelen[i].Vergelijkingen = slices.Clone(k.Oordelen[i].Vergelijkingen)
	}
	k.Monitors = slices.Clone(d.Monitors)
	return &k
}

func (o *Opdracht) kopie() Opdracht {
	k := *o
	k.Met = slices.Clone(o.Met)
	k.Scores = slices.Clone(o.Scores)
	return k
}

// score gives the score of an opdracht on a criterium, with the reason where
// there is none.
func (o *Opdracht) score(criterium string) Score {
	for _, s := range o.Scores {
		if s.Criterium == criterium {
			return s
		}
	}
	return Score{Criterium: criterium}
}
