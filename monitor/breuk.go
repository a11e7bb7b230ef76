package monitor

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// overgangen gives what became of a region after one year up to another; for
// a verband only what crosses its border. Figures that Herindeel brought to
// the borders of one year have no breaks left: what could not be brought there
// has no figure.
func (e *Evaluator) overgangen(regio cbs.Regio, na, totEnMet int) []cbs.Overgang {
	if na >= totEnMet || e.data.Grenzen() != 0 {
		return nil
	}
	v, ok := e.verbanden[regio]
	if !ok {
		return e.opties.Herindelingen.Breuk(regio, na, totEnMet)
	}
	g := grens{tabel: e.opties.Herindelingen, binnen: map[cbs.Regio]bool{}}
	for _, l := range v.Leden {
		g.binnen[l] = true
	}
	var uit []cbs.Overgang
	for _, l := range v.Leden {
		for _, o := range g.tabel.Breuk(l, na, totEnMet) {
			if !g.houdt(o) && !slices.Contains(uit, o) {
				uit = append(uit, o)
			}
		}
	}
	return uit
}

// breekt says whether the territory changed between two years: another name
// alone is no break.
func (e *Evaluator) breekt(regio cbs.Regio, na, totEnMet int) bool {
	return slices.ContainsFunc(e.overgangen(regio, na, totEnMet), func(o cbs.Overgang) bool { return o.Soort != cbs.Hernoeming })
}

// onbekend says whether the territory may have changed between two years
// without the table of herindelingen telling: it does not reach one of them.
func (e *Evaluator) onbekend(regio cbs.Regio, na, totEnMet int) bool {
	if na >= totEnMet || e.data.Grenzen() != 0 {
		return false
	}
	leden := []cbs.Regio{regio}
	if v, ok := e.verbanden[regio]; ok {
		leden = v.Leden
	}
	return slices.ContainsFunc(leden, func(l cbs.Regio) bool { return !e.bereik.Omvat(l, na) || !e.bereik.Omvat(l, totEnMet) })
}

// grens is the border of a verband over the years: a code that is no member
// lies within it when all it became does.
type grens struct {
	tabel  *cbs.Herindeling
	binnen map[cbs.Regio]bool // known so far; false also while it is being asked
}

// houdt says whether a transition stays within the border.
func (g *grens) houdt(o cbs.Overgang) bool {
	if o.Van != o.Naar {
		return g.bevat(o.Van) && g.bevat(o.Naar)
	}
	// The code stays, on another territory: within if all that came and went is.
	for _, a := range g.tabel.Breuk(o.Van, o.Jaar-1, o.Jaar) {
		if !g.bevat(a.Van) || !g.bevat(a.Naar) {
			return false
		}
	}
	return true
}

func (g *grens) bevat(r cbs.Regio) bool {
	if b, bekend := g.binnen[r]; bekend {
		return b
	}
	g.binnen[r] = false // a circle of codes leads nowhere
	werd := 0
	for _, o := range g.tabel.Overgangen() {
		if o.Van != r || o.Naar == r {
			continue
		}
		if werd++; !g.bevat(o.Naar) {
			return false
		}
	}
	g.binnen[r] = werd > 0
	return werd > 0
}

// breukzinnen tells, a sentence a year, what became of a region.
func (e *Evaluator) breukzinnen(regio cbs.Regio, na, totEnMet int) []Waarschuwing {
	var jaren []int
	perJaar := map[int][]cbs.Overgang{}
	for _, o := range e.overgangen(regio, na, totEnMet) {
		if perJaar[o.Jaar] == nil {
			jaren = append(jaren, o.Jaar)
		}
		perJaar[o.Jaar] = append(perJaar[o.Jaar], o)
	}
	slices.Sort(jaren)
	uit := make([]Waarschuwing, 0, len(jaren))
	for _, jaar := range jaren {
		uit = append(uit, Waarschuwing{WaarschuwingBreuk, regio.String(), e.breukzin(jaar, perJaar[jaar])})
	}
	return uit
}

func (e *Evaluator) breukzin(jaar int, overgangen []cbs.Overgang) string {
	delen := make([]string, len(overgangen))
	hernoemd := true
	for i, o := range overgangen {
		delen[i] = e.overgangzin(o)
		hernoemd = hernoemd && o.Soort == cbs.Hernoeming
	}
	wat := strings.Join(delen, "; ")
	if hernoemd {
		return fmt.Sprintf("Vanaf %d staan de cijfers onder een andere code: %s. Het gebied is hetzelfde gebleven.", jaar, wat)
	}
	return fmt.Sprintf("Vanaf %d gelden de cijfers voor een ander gebied: %s. Cijfers van ervoor en erna zijn niet te vergelijken.", jaar, wat)
}

func (e *Evaluator) overgangzin(o cbs.Overgang) string {
	switch {
	case o.Toelichting != "":
		return o.Toelichting
	case o.Van == o.Naar:
		return e.naam(o.Van) + " krijgt een ander grondgebied"
	case o.Soort == cbs.Hernoeming:
		return e.naam(o.Van) + " heet voortaan " + e.naam(o.Naar)
	}
	return e.naam(o.Van) + " gaat op in " + e.naam(o.Naar)
}
