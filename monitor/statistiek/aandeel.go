package statistiek

import (
	"fmt"
	"math"
)

// Wilson gives the proportion p = teller/noemer (0..1) with the score interval
// of Wilson: the p' for which the observed p lies within z standard errors,
//
//	(2np + z² ∓ z·√(z² + 4np(1−p))) / (2(n + z²)),   n = noemer.
//
// The lower limit is computed in the equal form 2np²/(2np + z² + z·√...),
// which keeps its precision for small counts.
//
// Source: Wilson (1927), J. Am. Stat. Assoc. 22:209-212; Newcombe (1998a),
// Stat. Med. 17:857-872, method 3, and its examples in table I.
//
// Domain: 0 <= teller <= noemer, noemer > 0; whole numbers are not asked for,
// since teller and noemer may be weighted. With teller 0 the lower limit is
// exactly 0, with teller = noemer the upper limit is exactly 1; the limits
// always lie within 0..1 and around the value.
//
// Errors: [ErrZekerheid]; [ErrInvoer] for a teller that is negative or above
// noemer, a noemer not above zero, and what is infinite or not a number.
func Wilson(teller, noemer, zekerheid float64) (Interval, error) {
	if err := controleerZekerheid("Wilson", zekerheid); err != nil {
		return Interval{}, err
	}
	if err := controleerAandeel("Wilson", teller, noemer); err != nil {
		return Interval{}, err
	}
	return wilson(teller, noemer, zekerheid), nil
}

func controleerAandeel(methode string, teller, noemer float64) error {
	switch {
	case !positief(noemer):
		return invoerfout(methode, "noemer", noemer, "a number above zero")
	case !nietNegatief(teller):
		return invoerfout(methode, "teller", teller, "a number of zero or more")
	case teller > noemer:
		return fmt.Errorf("%s: teller %v is above noemer %v: %w", methode, teller, noemer, ErrInvoer)
	}
	return nil
}

// wilson is Wilson for input that has been checked.
func wilson(teller, noemer, zekerheid float64) Interval {
	p := teller / noemer
	onder, boven := scoregrenzen(p, (noemer-teller)/noemer, noemer, zWaarde(zekerheid))
	return omvat(p, onder, boven, zekerheid)
}

// scoregrenzen is Wilson's formula divided by n above and below, so that it
// holds for every n; q is 1−p.
func scoregrenzen(p, q, n, z float64) (onder, boven float64) {
	r := z / n * z
	if r > 1e150 { // an n this close to zero says nothing, and r² would overflow
		return 0, 1
	}
	midden := 2*p + r
	wortel := math.Sqrt(r * (r + 4*p*q))
	boven = (midden + wortel) / (2 * (1 + r))
	if p > 0 {
		onder = 2 * p * (p / (midden + wortel))
	}
	if q == 0 {
		boven = 1
	}
	return onder, math.Min(boven, 1)
}
