package monitor

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Getal is a number that may be absent; see goaltree.Getal.
type Getal = goaltree.Getal

// Fout is one mistake in input; see goaltree.Fout.
type Fout = goaltree.Fout

// Bekend makes a Getal that is there; see goaltree.Bekend.
func Bekend(waarde float64) Getal { return goaltree.Bekend(waarde) }

// Waarneming is one observed figure: what, where, when, how much, and where
// it comes from. Either it has a figure (Waarde, or Teller and Noemer) or it
// has a Reden for having none, never both.
//
// An aandeel or dichtheid of nobody, such as the benefits in an uninhabited
// buurt, has RedenNietMogelijk with Teller 0 and neither Noemer nor Waarde: none
// out of nobody. It is no figure, yet nothing is missing either: in a sum it is
// present, and adds nothing. Without that Teller the region was not there, and
// is missing.
type Waarneming struct {
	Indicator string      // id of an indicator; any text without control characters, at most 100 bytes
	Regio     cbs.Regio   // the place
	Periode   cbs.Periode // the time
	// Waarde is the figure in the unit shown: 2.3 for 2,3%. Where it is absent
	// and Teller and Noemer are there, it is computed from them.
	Waarde Getal
	Teller Getal // count above the line; not negative
	Noemer Getal // count below the line; above zero
	N      Getal // number of cases behind a gemiddelde; above zero
	SD     Getal // standard deviation of a gemiddelde; not negative
	// Afronding is the unit the source rounded the count to, such as 10 for
	// tens; absent: not rounded, as far as is known.
	Afronding Getal
	Status    Status
	Reden     Reden // why there is no figure
	// Herkomst of the figure; not told is taken for Telling.
	Herkomst Herkomst
	Bron     string // the source as people should read it
	// Eigen: from the municipality's own registration, not published before.
	// Tellers below ten of such a figure are not fit for publication.
	Eigen bool
	// Aanwezig is the share (0..1) of members that had a figure, for a figure
	// made by adding up; absent for any other.
	Aanwezig Getal
}

// HeeftCijfer says whether there is a figure.
func (w Waarneming) HeeftCijfer() bool {
	return w.Waarde.IsBekend() || w.Teller.IsBekend() && w.Noemer.IsBekend()
}

// vanNiemand says whether it is a share of nobody, which adds nothing to a sum
// of that maat; 0 is an indicator without a definition.
func (w Waarneming) vanNiemand(maat goaltree.Maat) bool {
	switch maat {
	case goaltree.Aantal, goaltree.Bedrag, goaltree.Gemiddelde:
		return false
	case goaltree.Aandeel, goaltree.Dichtheid:
	}
	return w.Reden == RedenNietMogelijk && w.Teller == Bekend(0) && !w.Noemer.IsBekend() && !w.Waarde.IsBekend()
}

// Cijfer gives the figure in the unit shown: Waarde where the source gives
// it, else 100 (or whatever per says) times Teller over Noemer.
func (w Waarneming) Cijfer(per int) Getal {
	if w.Waarde.IsBekend() {
		return w.Waarde
	}
	t, okT := w.Teller.Float()
	n, okN := w.Noemer.Float()
	if !okT || !okN || n == 0 {
		return Getal{}
	}
	return Bekend(float64(max(per, 1)) * t / n)
}
