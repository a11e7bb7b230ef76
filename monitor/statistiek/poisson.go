package statistiek

import "math"

// kleinAantal is the count from which Byar's approximation is within 0.2% of
// the exact limits at 95% confidence (Public Health England, Technical Guide:
// Confidence Intervals, 2018, appendix 1), and below which they are exact.
const kleinAantal = 10

// Byar gives a count of events with the limits of its Poisson mean.
//
// Below 10 they are exact: half a chi-squared quantile, at (1−zekerheid)/2 with
// 2·aantal degrees of freedom and at (1+zekerheid)/2 with 2·aantal+2. From 10
// they are Byar's approximation,
//
//	onder = x·(1 − 1/(9x) − z/(3√x))³
//	boven = (x+1)·(1 − 1/(9(x+1)) + z/(3√(x+1)))³,   x = aantal.
//
// Source: Garwood (1936), Biometrika 28:437-442, for the exact limits; Breslow
// & Day (1987), Statistical Methods in Cancer Research II, p. 69, eq. 2.13, for
// Byar's; Fingertips Public Health Technical Guidance for changing over at 10.
//
// Domain: aantal >= 0; it need not be whole. With aantal 0 the lower limit is
// exactly 0. A lower limit by Byar that would turn negative is NaN, with
// [WaarschuwingNegatief]; that asks for a z above 9, which no zekerheid that a
// float64 holds has, so that it happens in [DSR] alone.
//
// Errors: [ErrZekerheid]; [ErrInvoer] for an aantal that is negative, infinite
// or not a number.
func Byar(aantal, zekerheid float64) (Interval, error) {
	if err := controleerZekerheid("Byar", zekerheid); err != nil {
		return Interval{}, err
	}
	if !nietNegatief(aantal) {
		return Interval{}, invoerfout("Byar", "aantal", aantal, "a number of zero or more")
	}
	return byar(aantal, zekerheid), nil
}

// byar is Byar for input that has been checked.
func byar(aantal, zekerheid float64) Interval {
	if aantal >= kleinAantal {
		z := zWaarde(zekerheid)
		i := omvat(aantal, byarOnder(aantal, z), byarBoven(aantal, z), zekerheid)
		if math.IsNaN(i.Onder) {
			i.Waarschuwingen = []Waarschuwing{WaarschuwingNegatief}
		}
		return i
	}
	p := staart(zekerheid)
	onder := 0.0
	if aantal > 0 {
		onder = gammaKwantiel(aantal, p, false)
	}
	return omvat(aantal, onder, gammaKwantiel(aantal+1, p, true), zekerheid)
}

// byarOnder is Byar's lower limit, NaN where it would be negative.
func byarOnder(x, z float64) float64 {
	w := 1 - 1/(9*x) - z/(3*math.Sqrt(x))
	if w < 0 {
		return math.NaN()
	}
	return x * w * w * w
}

func byarBoven(x, z float64) float64 {
	x++
	w := 1 - 1/(9*x) + z/(3*math.Sqrt(x))
	return x * w * w * w
}

// Dichtheid gives a rate, teller/noemer·per, of events in a population or in
// person years; an event may befall a person more than once, so teller may be
// above noemer. The limits are those of [Byar] for teller, divided by noemer
// and multiplied by per.
//
// Source: as Byar; Eayres (2008), APHO Technical Briefing 3, p. 7.
//
// Domain: teller >= 0, noemer > 0, per > 0 (1000 for a rate per 1.000).
//
// Errors: [ErrZekerheid]; [ErrInvoer] outside the domain.
func Dichtheid(teller, noemer, per, zekerheid float64) (Interval, error) {
	const methode = "Dichtheid"
	if err := controleerZekerheid(methode, zekerheid); err != nil {
		return Interval{}, err
	}
	switch {
	case !nietNegatief(teller):
		return Interval{}, invoerfout(methode, "teller", teller, "a number of zero or more")
	case !positief(noemer):
		return Interval{}, invoerfout(methode, "noemer", noemer, "a number above zero")
	case !positief(per):
		return Interval{}, invoerfout(methode, "per", per, "a number above zero")
	}
	return gedeeld(methode, byar(teller, zekerheid), noemer, per)
}

// gedeeld divides an interval around a count by a denominator and multiplies it.
func gedeeld(methode string, i Interval, noemer, per float64) (Interval, error) {
	i.Waarde, i.Onder, i.Boven = i.Waarde/noemer*per, i.Onder/noemer*per, i.Boven/noemer*per
	if err := overloop(methode, i.Waarde, i.Boven); err != nil {
		return Interval{}, err
	}
	return i, nil
}
