package rapport

import (
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// bijdragen is a table of projects against goals and shifts.
type bijdragen struct {
	Doelen, Verschuivingen []bijdragekolom
	Rijen                  []bijdragerij
}

// bijdragekolom is a goal, headed by its number, or a shift, by its letter.
type bijdragekolom struct{ Kop, Naam string }

type bijdragerij struct {
	Project string
	Cellen  []merkteken // an empty Teken: none
}

func nieuweBijdragen(d *programma.Definitie) bijdragen {
	var g bijdragen
	for i, doel := range d.Doelen {
		g.Doelen = append(g.Doelen, bijdragekolom{strconv.Itoa(i + 1), doel.Naam})
	}
	for i, v := range programma.Verschuivingen() {
		g.Verschuivingen = append(g.Verschuivingen, bijdragekolom{string(rune('a' + i)), v.Label()})
	}
	for _, q := range d.Projecten {
		rij := bijdragerij{Project: q.Naam}
		for _, doel := range d.Doelen {
			m := merkteken{}
			if i := slices.IndexFunc(q.DraagtBijAan, func(b programma.Bijdrage) bool { return b.Doel == doel.ID }); i >= 0 {
				m = merkteken{"koers", "●", "draagt bij"}
				if q.DraagtBijAan[i].Nadruk {
					m = merkteken{"koers", "★", "draagt vooral hieraan bij"}
				}
			}
			rij.Cellen = append(rij.Cellen, m)
		}
		for _, v := range programma.Verschuivingen() {
			m := merkteken{}
			if slices.Contains(q.Verschuivingen, v) {
				m = merkteken{"koers", "●", "draagt bij"}
			}
			rij.Cellen = append(rij.Cellen, m)
		}
		g.Rijen = append(g.Rijen, rij)
	}
	return g
}
