package monitor

import (
	"cmp"
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
// and period, the one named first takes precedence; but where it did not know
// the figure, or have it yet, the first later one that has it fills the place.
// Conflicts, in the order of the later source, are the places where a later one
// was passed over while it says something else: another figure, a figure where
// the one taken has a reason such as "geheim" not to give it, or such a reason
// where that has another. A later one that only does not know is none.
//
// Bring sources to the same borders before: of figures within different ones
// (Dataset.Grenzen) Herindeel can't tell which are within which, and WriteCSV
// won't write them. A source without figures doesn't count.
func Merge(bronnen ...*Dataset) (*Dataset, []Conflict) {
	bronnen = slices.DeleteFunc(slices.Clone(bronnen), func(d *Dataset) bool { return d == nil || d.Len() == 0 })
	rijen := 0
	for _, d := range bronnen {
		rijen += d.Len()
	}
	s := nieuweStapel(rijen)
	perBron := make([][]Conflict, len(bronnen))
	for i, d := range bronnen {
		for w := range d.All() {
			if heeft(bronnen[:i], w) {
				continue // it was laid with the first that has it
			}
			gekozen := eersteCijfer(w, bronnen[i+1:])
			s.leg(gekozen)
			for j := i + 1; j < len(bronnen); j++ {
				if l, ok := bronnen[j].Lookup(w.Indicator, w.Regio, w.Periode); ok && spreektTegen(gekozen, l) {
					perBron[j] = append(perBron[j], Conflict{Indicator: w.Indicator, Regio: w.Regio, Periode: w.Periode, Gekozen: gekozen, Verworpen: l})
				}
			}
		}
	}
	var conflicten []Conflict
	for _, c := range perBron {
		slices.SortFunc(c, func(a, b Conflict) int {
			return cmp.Or(cmp.Compare(a.Indicator, b.Indicator), a.Regio.Compare(b.Regio), a.Periode.Compare(b.Periode))
		})
		conflicten = append(conflicten, c...)
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

func heeft(bronnen []*Dataset, w Waarneming) bool {
	return slices.ContainsFunc(bronnen, func(d *Dataset) bool {
		_, ok := d.Lookup(w.Indicator, w.Regio, w.Periode)
		return ok
	})
}

// eersteCijfer gives the first of the later sources that fills the place of w,
// else w itself.
func eersteCijfer(w Waarneming, later []*Dataset) Waarneming {
	if w.HeeftCijfer() || !wijkt(w.Reden) {
		return w
	}
	for _, d := range later {
		if l, ok := d.Lookup(w.Indicator, w.Regio, w.Periode); ok && l.HeeftCijfer() {
			return l
		}
	}
	return w
}

// spreektTegen says whether what was passed over says something else.
func spreektTegen(gekozen, ander Waarneming) bool {
	return !zelfdeCijfer(gekozen, ander) && (ander.HeeftCijfer() || !wijkt(ander.Reden))
}

// wijkt says whether a reason gives way to a figure of a later source.
func wijkt(r Reden) bool { return r == RedenOnbekend || r == RedenNogNietBeschikbaar }

func zelfdeCijfer(a, b Waarneming) bool {
	return a.Waarde == b.Waarde && a.Teller == b.Teller && a.Noemer == b.Noemer && a.Reden == b.Reden && a.N == b.N && a.SD == b.SD && a.Afronding == b.Afronding
}
