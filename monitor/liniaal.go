package monitor

import (
	"math"
	"slices"
	"sort"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// A liniaal is an indicator's ruler for one region: it measures the figure
// and each reference alike, from -100 to 100. It is a plain value, not an
// interface, since millions are made.
type liniaal struct {
	vorm     vorm
	richting goaltree.Richting
	// streef: nul is the nulmeting's value; drempels: nul is the drempel.
	slechtst, nul, streef float64
	verdeling
}

// vorm is the form a ruler takes.
type vorm uint8

const (
	vormStreef    vorm = iota // f(x) = 100·(x − b)/(s − b), clipped: the direction is in the signs
	vormBehaald               // s is not better than b: 100 where s is held, else 0
	vormDrempels              // through slechtst −100, drempel 0, streef 100, linear between, clipped
	vormVerdeling             // f(x) = 200·(number worse + ½·number equal)/n − 100
)

// meet gives NaN for NaN; begrensd says that x lies beyond the ruler's end.
func (l *liniaal) meet(x float64) (f float64, begrensd bool) {
	switch l.vorm {
	case vormStreef:
		return klem(100 * (x - l.nul) / (l.streef - l.nul))
	case vormDrempels:
		// Of the two straight lines the one on whose side of the drempel x lies.
		if (x-l.nul)*(l.streef-l.nul) >= 0 {
			return klem(100 * (x - l.nul) / (l.streef - l.nul))
		}
		return klem(100 * (x - l.nul) / (l.nul - l.slechtst))
	case vormVerdeling:
		return l.verdeling.meet(x, l.richting), false
	case vormBehaald:
		if x == l.streef || beter(x, l.streef, l.richting) {
			return 100, false
		}
	}
	if math.IsNaN(x) {
		return x, false
	}
	return 0, false
}

func klem(f float64) (float64, bool) {
	switch {
	case f > 100:
		return 100, true
	case f < -100:
		return -100, true
	}
	return f, false
}

// verdeling holds the values of the groep, the region's own counting as one
// of them.
type verdeling struct {
	waarden []float64 // of the groep, ascending
	zonder  []float64 // among those: of regions that overlap the one asked
	eigen   float64   // the region's own value
	isLid   bool      // whether eigen stands in waarden already
}

// minGroep is the smallest number of values a place among them can be given in.
const minGroep = 5

func (v *verdeling) n() int {
	n := len(v.waarden) - len(v.zonder)
	if !v.isLid {
		n++
	}
	return n
}

func (v *verdeling) meet(x float64, r goaltree.Richting) float64 {
	if math.IsNaN(x) {
		return x
	}
	lager := sort.SearchFloat64s(v.waarden, x)
	gelijk := 0
	for lager+gelijk < len(v.waarden) && v.waarden[lager+gelijk] == x {
		gelijk++
	}
	hoger := len(v.waarden) - lager - gelijk
	tel := func(y float64, stap int) {
		switch {
		case y < x:
			lager += stap
		case y > x:
			hoger += stap
		default:
			gelijk += stap
		}
	}
	for _, y := range v.zonder {
		tel(y, -1)
	}
	if !v.isLid {
		tel(v.eigen, 1)
	}
	slechter := lager
	if r == goaltree.LagerIsBeter {
		slechter = hoger
	}
	return 200*(float64(slechter)+0.5*float64(gelijk))/float64(v.n()) - 100
}

// liniaalVan makes the ruler of an indicator for one region, or says why not.
// v is the region's figure.
func (b *bevraging) liniaalVan(l *liniaal, ind int, v float64, c *cijfer, hier *plek) Reden {
	i := &b.indicatoren[ind]
	l.richting = i.Richting
	switch i.Schaal {
	case goaltree.SchaalStreef:
		s, ok := i.Streefwaarde.Float()
		nul := b.lees(ind, c.nulRij)
		switch {
		case !ok:
			return RedenGeenStreefwaarde
		case math.IsNaN(nul):
			return RedenGeenNulmeting
		}
		l.vorm, l.nul, l.streef = vormStreef, nul, s
		if !beter(s, nul, i.Richting) {
			l.vorm = vormBehaald
		}
	case goaltree.SchaalDrempels:
		l.vorm, l.slechtst, l.nul, l.streef = vormDrempels, i.Drempels.Slechtst, i.Drempels.Drempel, i.Drempels.Streef
	case goaltree.SchaalVerdeling:
		l.vorm = vormVerdeling
		groep := b.groepVan(ind)
		l.verdeling = verdeling{waarden: groep.gesorteerd, eigen: v, isLid: hier.isLid}
		for _, j := range hier.overlap {
			if f := groep.perLid[j].f; !math.IsNaN(f) {
				l.zonder = append(l.zonder, f)
			}
		}
		if l.n() < minGroep {
			return RedenGroepTeKlein
		}
	}
	return 0
}

// beter says whether a is strictly better than b.
func beter(a, b float64, r goaltree.Richting) bool {
	if r == goaltree.LagerIsBeter {
		return a < b
	}
	return a > b
}

// verwachtOpStreef is x of the streef ruler: the part of the way that should
// have been gone by the figure's year, 0 to 100.
func verwachtOpStreef(jaar, nulmeting, streefjaar int) float64 {
	switch {
	case streefjaar == 0:
		return 0
	case streefjaar <= nulmeting:
		return 100
	}
	return min(100, max(0, 100*float64(jaar-nulmeting)/float64(streefjaar-nulmeting)))
}

// gesorteerd gives the known values in ascending order.
func gesorteerd(waarden []float64) []float64 {
	bekend := slices.DeleteFunc(slices.Clone(waarden), math.IsNaN)
	slices.Sort(bekend)
	return bekend
}
