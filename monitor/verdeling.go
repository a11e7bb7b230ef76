package monitor

import (
	"cmp"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// deelVan gives the part of a figure that goes to delen[i]. Whole counts are
// shared out whole, so that the parts add up to them; other are multiplied. Of
// teller and noemer those above and those not above the line are shared out
// apart, so that a part's teller stays within its noemer where the whole's
// does. The part is an estimate, for shares are: it bears Schatting. Its
// Afronding is that part of the whole's, which is what the rounding of the whole
// may move it by. ok is false for a gemiddelde, of which no part can be known.
func deelVan(w Waarneming, maat goaltree.Maat, delen []cbs.Deel, i int) (deel Waarneming, ok bool) {
	if delen[i].Aandeel == 1 {
		return w, true
	}
	deel = w
	deel.Herkomst = Schatting
	if eenheid, ok := w.Afronding.Float(); ok {
		deel.Afronding = Bekend(eenheid * delen[i].Aandeel)
	}
	switch maat {
	case goaltree.Gemiddelde:
		return deel, false
	case goaltree.Aantal, goaltree.Bedrag:
		deel.Waarde = Bekend(portie(w.Cijfer(1).OfNaN(), delen, i))
		deel.Teller, deel.Noemer = Getal{}, Getal{}
		return deel, true
	case goaltree.Aandeel, goaltree.Dichtheid:
	}
	noemer, heeftNoemer := w.Noemer.Float()
	teller, heeftTeller := w.Teller.Float()
	switch {
	case !heeftNoemer: // known by value alone: adding up says so
	case !heeftTeller:
		deel.Noemer = Bekend(portie(noemer, delen, i))
	case teller <= noemer:
		boven := portie(teller, delen, i)
		deel.Waarde, deel.Teller, deel.Noemer = Getal{}, Bekend(boven), Bekend(boven+portie(noemer-teller, delen, i))
	default:
		deel.Waarde, deel.Teller, deel.Noemer = Getal{}, Bekend(portie(teller, delen, i)), Bekend(portie(noemer, delen, i))
	}
	return deel, true
}

// portie is what of a total goes to delen[i]. A whole number is shared out by
// largest remainder, in case of a tie to the lowest region first; a part of
// unknown size takes what the known ones leave.
func portie(totaal float64, delen []cbs.Deel, i int) float64 {
	if totaal != math.Trunc(totaal) {
		return totaal * delen[i].Aandeel
	}
	type stuk struct {
		plaats int
		rest   float64
	}
	over, bekend := totaal, 0.0
	heel := make([]float64, len(delen))
	stukken := make([]stuk, 0, len(delen)+1)
	voegToe := func(plaats int, aandeel float64) (naarBeneden float64) {
		precies := totaal * aandeel
		naarBeneden = math.Floor(precies)
		if dichtbij := math.Round(precies); math.Abs(dichtbij-precies) < 1e-9*max(1, math.Abs(precies)) {
			naarBeneden, precies = dichtbij, dichtbij // shares in binary are off by a little
		}
		// Remainders that differ by that little are a tie.
		stukken = append(stukken, stuk{plaats, math.Round((precies-naarBeneden)*1e9) / 1e9})
		over -= naarBeneden
		return naarBeneden
	}
	for j, d := range delen {
		if d.Aandeel > 0 {
			heel[j] = voegToe(j, d.Aandeel)
			bekend += d.Aandeel
		}
	}
	if bekend < 1-1e-9 {
		voegToe(len(delen), 1-bekend)
	}
	slices.SortStableFunc(stukken, func(a, b stuk) int { return cmp.Compare(b.rest, a.rest) })
	for _, s := range stukken[:min(max(0, int(over)), len(stukken))] {
		if s.plaats == i {
			heel[i]++
		}
	}
	return heel[i]
}
