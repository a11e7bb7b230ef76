package statistiek

import (
	"fmt"
	"math"
)

// Student gives a mean with the limits of Student's t distribution,
//
//	gemiddelde ∓ t·sd/√n,   t the two-sided quantile with n−1 degrees of freedom.
//
// Source: Student (1908), Biometrika 6:1-25; NIST/SEMATECH e-Handbook of
// Statistical Methods, section 1.3.5.2, whose example is the test.
//
// Domain: sd >= 0 is the sample standard deviation (with divisor n−1) and
// n >= 2. A standard deviation of zero gives limits equal to the mean, with
// [WaarschuwingGeenSpreiding]: n equal answers do not prove that all are equal.
//
// Errors: [ErrZekerheid]; [ErrTeWeinig] for n below 2; [ErrInvoer] for a mean
// that is infinite or not a number and a standard deviation that is negative,
// infinite or not a number.
func Student(gemiddelde, sd float64, n int, zekerheid float64) (Interval, error) {
	const methode = "Student"
	if err := controleerZekerheid(methode, zekerheid); err != nil {
		return Interval{}, err
	}
	if err := controleerGemiddelde(methode, gemiddelde, sd, n); err != nil {
		return Interval{}, err
	}
	t := studentKwantiel(float64(n-1), 1-zekerheid, zWaarde(zekerheid))
	marge := t * (sd / math.Sqrt(float64(n)))
	i := omvat(gemiddelde, gemiddelde-marge, gemiddelde+marge, zekerheid)
	if err := overloop(methode, i.Onder, i.Boven); err != nil {
		return Interval{}, err
	}
	if sd == 0 {
		i.Waarschuwingen = []Waarschuwing{WaarschuwingGeenSpreiding}
	}
	return i, nil
}

func controleerGemiddelde(methode string, gemiddelde, sd float64, n int) error {
	switch {
	case n < 2:
		return fmt.Errorf("%s: n is %d, but a spread takes two: %w", methode, n, ErrTeWeinig)
	case !eindig(gemiddelde):
		return invoerfout(methode, "gemiddelde", gemiddelde, "a number")
	case !nietNegatief(sd):
		return invoerfout(methode, "sd", sd, "a number of zero or more")
	}
	return nil
}
