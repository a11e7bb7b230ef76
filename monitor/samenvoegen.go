package monitor

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Conflict is a place where two sources give a different answer.
type Conflict struct {
	Indicator string
	Regio     cbs.Regio
	Periode   cbs.Periode
	Gekozen   Waarneming // of the source that came first
	Verworpen Waarneming
}

// Merge puts sources together. Where several have the same indicator, region
// and period, the one named first takes precedence; but a figure fills the place of
// one that an earlier source did not know or have yet. Conflicts, in the order
// of the later source, are the places where a later one was passed over while
// it says something else: another figure, or a figure where the first has a
// reason such as "geheim" not to give one.
//
// Bring sources to the same borders before: of figures within different ones
// (Dataset.Grenzen) Herindeel can't tell which are within which, and WriteCSV
// won't write them. A source without figures doesn't count.
func Merge(bronnen ...*Dataset) (*Dataset, []Conflict) {
	bronnen = slices.DeleteFunc(slices.Clone(bronnen), func(d *Dataset) bool { return d == nil || d.Len() == 0 })
	var conflicten []Conflict
	rijen := 0
	for _, d := range bronnen {
		rijen += d.Len()
	}
	s := nieuweStapel(rijen)
	for i, d := range bronnen {
		for w := range d.All() {
			gekozen, gaatVoor := eerdere(bronnen[:i], w)
			switch {
			case gaatVoor && !zelfdeCijfer(gekozen, w):
				conflicten = append(conflicten, Conflict{Indicator: w.Indicator, Regio: w.Regio, Periode: w.Periode, Gekozen: gekozen, Verworpen: w})
			case !gaatVoor && !gevuldDoorLater(w, bronnen[i+1:]):
				s.leg(w)
			}
		}
	}
	return s.dataset().binnen(grenzenVan(bronnen)...), conflicten
}

// grenzenVan gives the borders that the figures of any have.
func grenzenVan(bronnen []*Dataset) []int {
	var alle []int
	for _, d := range bronnen {
		if alle = append(alle, d.grenzen...); len(d.grenzen) == 0 {
			alle = append(alle, 0)
		}
	}
	slices.Sort(alle)
	return slices.Compact(alle)
}

// eerdere gives the waarneming of an earlier source that takes precedence over w.
func eerdere(bronnen []*Dataset, w Waarneming) (Waarneming, bool) {
	for _, d := range bronnen {
		g, ok := d.Lookup(w.Indicator, w.Regio, w.Periode)
		if ok && (g.HeeftCijfer() || !wijkt(g.Reden) || !w.HeeftCijfer()) {
			return g, true
		}
	}
	return Waarneming{}, false
}

// wijkt says whether a reason gives way to a figure of a later source.
func wijkt(r Reden) bool { return r == RedenOnbekend || r == RedenNogNietBeschikbaar }

// gevuldDoorLater says whether w has no figure and a later source fills it.
func gevuldDoorLater(w Waarneming, later []*Dataset) bool {
	if w.HeeftCijfer() || !wijkt(w.Reden) {
		return false
	}
	for _, d := range later {
		if l, ok := d.Lookup(w.Indicator, w.Regio, w.Periode); ok && l.HeeftCijfer() {
			return true
		}
	}
	return false
}

func zelfdeCijfer(a, b Waarneming) bool {
	return a.Waarde == b.Waarde && a.Teller == b.Teller && a.Noemer == b.Noemer && a.Reden == b.Reden && a.N == b.N && a.SD == b.SD && a.Afronding == b.Afronding
}
