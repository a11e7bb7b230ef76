package cycle

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// uitslag holds everyone to every rule.
func (z *zitting) uitslag() []Regeloordeel {
	vrij := z.zonderBezwaar()
	alle := make([]Regeloordeel, len(z.eisen))
	for i, e := range z.eisen {
		alle[i] = z.weeg(e, vrij)
	}
	return alle
}

// zonderBezwaar gives those available who break no hard rule by coming.
func (z *zitting) zonderBezwaar() []*Persoon {
	var uit []*Persoon
	for i := range z.beschikbaar {
		q := &z.beschikbaar[i]
		if !slices.ContainsFunc(z.eisen, func(e eis) bool {
			return e.toets.Strengheid == governance.Hard && e.mag != nil && e.mag(q) != ""
		}) {
			uit = append(uit, q)
		}
	}
	return uit
}

func (z *zitting) weeg(e eis, vrij []*Persoon) Regeloordeel {
	b := Regeloordeel{Toets: e.toets}
	if e.vast {
		return b
	}
	b.Oordeel = governance.Voldaan
	if e.telt != nil {
		n := 0
		for i := range z.aanwezig {
			if e.telt(&z.aanwezig[i]) {
				n++
			}
		}
		if n >= e.nodig {
			return b
		}
		b.Oordeel, b.Tekort = governance.NietVoldaan, e.nodig-n
		b.Bevinding = fmt.Sprintf("Aanwezig is %d van de %d.", n, e.nodig)
		for _, q := range vrij {
			if e.telt(q) {
				b.Vullen = append(b.Vullen, q.ID)
			}
		}
		return b
	}
	var redenen []string
	for i := range z.aanwezig {
		q := &z.aanwezig[i]
		if waarom := e.mag(q); waarom != "" {
			b.Betreft = append(b.Betreft, q.ID)
			redenen = append(redenen, q.ID+" ("+waarom+")")
		}
	}
	if len(redenen) > 0 {
		b.Oordeel, b.Bevinding = governance.NietVoldaan, "Het gaat om "+notatie.Opsomming(redenen)+"."
	}
	return b
}
