package statistiek

import (
	"fmt"
	"math"
)

// Ongelijkheidsgroep is one group of a population ordered by its position, such
// as a quintile of deprivation: the figure of the group and its population.
type Ongelijkheidsgroep struct {
	Waarde, Bevolking float64
}

// Ongelijkheid is what [SII] gives: SII is the slope index of inequality, the
// difference in the figure between the two ends of the population; RII the
// relative index, their ratio; Begin and Eind the ends themselves, as the
// fitted line has them.
type Ongelijkheid struct {
	SII, RII, Begin, Eind float64
	Waarschuwingen        []Waarschuwing
}

// SII gives the slope and the relative index of inequality over groups that
// are ordered by position (usually from the worst off to the best off). Each
// group gets the midpoint of its range in the cumulative population as its
// x, from 0 to 1, and a straight line through the groups' figures is fitted
// by least squares, weighted with their share aᵢ of the population,
//
//	xᵢ = a₁ + ... + aᵢ₋₁ + aᵢ/2
//	SII = Σ aᵢ(xᵢ−x̄)yᵢ / Σ aᵢ(xᵢ−x̄)²,   x̄ = Σaᵢxᵢ = ½
//	Begin = ȳ − SII/2,  Eind = ȳ + SII/2,  RII = Eind/Begin.
//
// The SII is in the unit of the figure; it is the fitted value at the last end
// less that at the first. The RII is the ratio of those two; other authors
// (Pamuk 1985) divide the SII by the mean instead.
//
// Source: Low & Low (2004), J. Public Health 26:388-395; PHEindicatormethods
// (phe_sii), which fits the same line and takes the same ratio; Mackenbach &
// Kunst (1997), Soc. Sci. Med. 44:757-771, for the ratio of the ends.
//
// Domain: at least two groups; Bevolking > 0. With two groups the line goes
// through both; from five on the result is of use. Where the line is zero or
// negative at an end the RII is NaN, with [WaarschuwingGeenVerhouding].
//
// Errors: [ErrTeWeinig] with fewer than two groups; [ErrInvoer] outside the
// domain.
func SII(groepen []Ongelijkheidsgroep) (Ongelijkheid, error) {
	const methode = "SII"
	if len(groepen) < 2 {
		return Ongelijkheid{}, fmt.Errorf("%s: %d groups, at least two needed: %w", methode, len(groepen), ErrTeWeinig)
	}
	bevolking := 0.0
	for k, g := range groepen {
		switch {
		case !eindig(g.Waarde):
			return Ongelijkheid{}, fmt.Errorf("groepen[%d]: %w", k, invoerfout(methode, "Waarde", g.Waarde, "a number"))
		case !positief(g.Bevolking):
			return Ongelijkheid{}, fmt.Errorf("groepen[%d]: %w", k, invoerfout(methode, "Bevolking", g.Bevolking, "a number above zero"))
		}
		bevolking += g.Bevolking
	}
	gemiddelde := 0.0
	for _, g := range groepen {
		gemiddelde += g.Bevolking / bevolking * g.Waarde
	}
	var voor, xy, xx float64
	for _, g := range groepen {
		a := g.Bevolking / bevolking
		x := voor + a/2 - 0.5
		voor += a
		xy += a * x * (g.Waarde - gemiddelde)
		xx += a * x * x
	}
	o := Ongelijkheid{SII: xy / xx}
	o.Begin, o.Eind = gemiddelde-o.SII/2, gemiddelde+o.SII/2
	o.RII = o.Eind / o.Begin
	if err := overloop(methode, o.SII, o.Begin, o.Eind); err != nil {
		return Ongelijkheid{}, err
	}
	if !positief(o.RII) || o.Begin < 0 {
		o.RII = math.NaN()
		o.Waarschuwingen = []Waarschuwing{WaarschuwingGeenVerhouding}
	}
	return o, nil
}
