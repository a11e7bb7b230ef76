package monitor

import (
	"math"
	"slices"
	"sort"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// A liniaal is an indicator's ruler for one region: it measures the figure
// and each reference alike, from -100 to 100. f gives NaN where it can't
// measure; begrensd says that the value lies beyond the ruler's end.
type liniaal interface {
	meet(x float64) (f float64, begrensd bool)
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

// streefLiniaal: f(x) = 100·(x − b)/(s − b), clipped; the direction is in the signs.
type streefLiniaal struct{ nulmeting, streef float64 }

func (l streefLiniaal) meet(x float64) (float64, bool) {
	return klem(100 * (x - l.nulmeting) / (l.streef - l.nulmeting))
}

// behaaldLiniaal stands in for the streefLiniaal where the streefwaarde is
// not better than the nulmeting's value: 100 where it is held, else 0.
type behaaldLiniaal struct {
	streef   float64
	richting goaltree.Richting
}

func (l behaaldLiniaal) meet(x float64) (float64, bool) {
	switch {
	case math.IsNaN(x):
		return x, false
	case x == l.streef || beter(x, l.streef, l.richting):
		return 100, false
	}
	return 0, false
}

// drempelLiniaal: through slechtst −100, drempel 0, streef 100, linear between, clipped.
type drempelLiniaal goaltree.Drempels

func (l drempelLiniaal) meet(x float64) (float64, bool) {
	// Of the two straight lines the one on whose side of the drempel x lies.
	if (x-l.Drempel)*(l.Streef-l.Drempel) >= 0 {
		return klem(100 * (x - l.Drempel) / (l.Streef - l.Drempel))
	}
	return klem(100 * (x - l.Drempel) / (l.Drempel - l.Slechtst))
}

// verdelingLiniaal: f(x) = 200·(number worse + ½·number equal)/n − 100 over
// the values of the groep, the region's own counting as one of them.
type verdelingLiniaal struct {
	waarden  []float64 // of the groep, ascending
	zonder   []float64 // among those: of regions that overlap the one asked
	eigen    float64   // the region's own value
	isLid    bool      // whether eigen stands in waarden already
	richting goaltree.Richting
}

// minGroep is the smallest number of values a place among them can be given in.
const minGroep = 5

func (l verdelingLiniaal) n() int {
	n := len(l.waarden) - len(l.zonder)
	if !l.isLid {
		n++
	}
	return n
}

func (l verdelingLiniaal) meet(x float64) (float64, bool) {
	if math.IsNaN(x) {
		return x, false
	}
	lager := sort.SearchFloat64s(l.waarden, x)
	totEnMet := lager + sort.Search(len(l.waarden)-lager, func(i int) bool { return l.waarden[lager+i] > x })
	gelijk, hoger := totEnMet-lager, len(l.waarden)-totEnMet
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
	for _, y := range l.zonder {
		tel(y, -1)
	}
	if !l.isLid {
		tel(l.eigen, 1)
	}
	slechter := lager
	if l.richting == goaltree.LagerIsBeter {
		slechter = hoger
	}
	return 200*(float64(slechter)+0.5*float64(gelijk))/float64(l.n()) - 100, false
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
