package statistiek

import (
	"fmt"
	"math"
)

// Stratum is one age band (or other stratum) for a directly standardised rate:
// Teller events in a population of Noemer, and the weight Standaard of the
// band in the standard population, on any scale.
type Stratum struct {
	Teller, Noemer, Standaard float64
}

// DSR gives a directly standardised rate: the rate that the standard
// population would have with the rates of the strata,
//
//	per·Σ wᵢ·(xᵢ/nᵢ),   wᵢ = Standaardᵢ/ΣStandaard,
//
// with limits that scale those of [Byar] for the total number of events
// x = Σxᵢ to its variance v = Σ wᵢ²·xᵢ/nᵢ²,
//
//	DSR + per·√(v/x)·(Byar's limit of x − x).
//
// Source: Dobson, Kuulasmaa, Eberle & Scherer (1991), Stat. Med. 10:457-462;
// Fingertips Public Health Technical Guidance and R package PHEindicatormethods
// (phe_dsr) for Byar's limits in it and the minimum of 10 events.
//
// Domain: Teller >= 0, Noemer > 0, Standaard >= 0 with a sum above zero,
// per > 0. A stratum of weight zero takes no part, nor do its events. Where a
// few events bear most of the weight the lower limit can turn negative; it is
// then NaN, with [WaarschuwingNegatief].
//
// Errors: [ErrZekerheid]; [ErrInvoer] outside the domain; [ErrTeWeinig] with
// fewer than 10 events in all: there is no reliable rate then.
func DSR(strata []Stratum, per, zekerheid float64) (Interval, error) {
	const methode = "DSR"
	if err := controleerZekerheid(methode, zekerheid); err != nil {
		return Interval{}, err
	}
	if !positief(per) {
		return Interval{}, invoerfout(methode, "per", per, "a number above zero")
	}
	standaard, err := controleerStrata(strata)
	if err != nil {
		return Interval{}, err
	}
	// w is a stratum's weight per event; v takes it relative to the largest, so
	// that its square neither overflows nor vanishes.
	grootst := 0.0
	for _, s := range strata {
		grootst = max(grootst, s.Standaard/standaard/s.Noemer)
	}
	var aantal, waarde, variantie float64
	for _, s := range strata {
		if s.Standaard == 0 {
			continue
		}
		w := s.Standaard / standaard / s.Noemer
		v := w / grootst
		aantal += s.Teller
		waarde += w * s.Teller
		variantie += v * v * s.Teller
	}
	waarde *= per
	if aantal < kleinAantal {
		return Interval{}, fmt.Errorf("%s: %v events in all, at least %d needed: %w", methode, aantal, kleinAantal, ErrTeWeinig)
	}
	b := byar(aantal, zekerheid)
	factor := math.Sqrt(variantie/aantal) * grootst * per
	i := omvat(waarde, waarde+factor*(b.Onder-aantal), waarde+factor*(b.Boven-aantal), zekerheid)
	if err := overloop(methode, i.Waarde, i.Onder, i.Boven); err != nil {
		return Interval{}, err
	}
	if i.Onder < 0 {
		i.Onder = math.NaN()
		i.Waarschuwingen = []Waarschuwing{WaarschuwingNegatief}
	}
	return i, nil
}

// controleerStrata gives the sum of the standard population.
func controleerStrata(strata []Stratum) (standaard float64, err error) {
	for k, s := range strata {
		methode := "DSR"
		switch {
		case !nietNegatief(s.Teller):
			return 0, inStratum(invoerfout(methode, "Teller", s.Teller, "a number of zero or more"), k)
		case !positief(s.Noemer):
			return 0, inStratum(invoerfout(methode, "Noemer", s.Noemer, "a number above zero"), k)
		case !nietNegatief(s.Standaard):
			return 0, inStratum(invoerfout(methode, "Standaard", s.Standaard, "a number of zero or more"), k)
		}
		standaard += s.Standaard
	}
	if !positief(standaard) {
		return 0, invoerfout("DSR", "the sum of Standaard", standaard, "a number above zero")
	}
	return standaard, nil
}

func inStratum(err error, k int) error { return fmt.Errorf("strata[%d]: %w", k, err) }

// Referentiestratum is one age band (or other stratum) for an indirectly
// standardised figure: Teller events in a population of Noemer, and the same
// of the reference population.
type Referentiestratum struct {
	Teller, Noemer, RefTeller, RefNoemer float64
}

// ISR gives an indirectly standardised rate: the rate of the reference
// population times O/E, where O is the number of events observed and E the
// number expected with the reference's rate in each stratum,
//
//	O/E · per·ΣRefTeller/ΣRefNoemer,   E = Σ Noemer·RefTeller/RefNoemer.
//
// The limits are those of [Byar] for O, scaled alike.
//
// Source: Breslow & Day (1987), chapter 2; Eayres (2008), APHO Technical
// Briefing 3, p. 8-9; PHEindicatormethods (calculate_ISRate).
//
// Domain: Teller, Noemer and RefTeller >= 0, RefNoemer > 0, per > 0, E > 0.
//
// Errors: [ErrZekerheid]; [ErrInvoer] outside the domain.
func ISR(strata []Referentiestratum, per, zekerheid float64) (Interval, error) {
	const methode = "ISR"
	if !positief(per) {
		return Interval{}, invoerfout(methode, "per", per, "a number above zero")
	}
	return indirect(methode, strata, zekerheid, func(refTeller, refNoemer float64) float64 {
		return refTeller / refNoemer * per
	})
}

// SMR gives the ratio O/E of the events observed to those expected with the
// reference's rate in each stratum (the standardised mortality ratio, where
// the events are deaths): 1 where all is as in the reference. The limits are
// those of [Byar] for O, divided by E.
//
// Source: Breslow & Day (1987), chapter 2; PHEindicatormethods
// (calculate_ISRatio).
//
// Domain and errors: as [ISR].
func SMR(strata []Referentiestratum, zekerheid float64) (Interval, error) {
	return indirect("SMR", strata, zekerheid, func(_, _ float64) float64 { return 1 })
}

// indirect is O/E times a scale made from the reference's totals.
func indirect(methode string, strata []Referentiestratum, zekerheid float64, schaal func(refTeller, refNoemer float64) float64) (Interval, error) {
	if err := controleerZekerheid(methode, zekerheid); err != nil {
		return Interval{}, err
	}
	var o, e, refTeller, refNoemer float64
	for k, s := range strata {
		switch {
		case !nietNegatief(s.Teller):
			return Interval{}, inStratum(invoerfout(methode, "Teller", s.Teller, "a number of zero or more"), k)
		case !nietNegatief(s.Noemer):
			return Interval{}, inStratum(invoerfout(methode, "Noemer", s.Noemer, "a number of zero or more"), k)
		case !nietNegatief(s.RefTeller):
			return Interval{}, inStratum(invoerfout(methode, "RefTeller", s.RefTeller, "a number of zero or more"), k)
		case !positief(s.RefNoemer):
			return Interval{}, inStratum(invoerfout(methode, "RefNoemer", s.RefNoemer, "a number above zero"), k)
		}
		o += s.Teller
		e += s.Noemer * (s.RefTeller / s.RefNoemer)
		refTeller += s.RefTeller
		refNoemer += s.RefNoemer
	}
	if !positief(e) {
		return Interval{}, invoerfout(methode, "the number expected", e, "a number above zero")
	}
	if !nietNegatief(o) {
		return Interval{}, invoerfout(methode, "the number observed", o, "a number of zero or more")
	}
	factor := schaal(refTeller, refNoemer)
	if !positief(factor) {
		return Interval{}, invoerfout(methode, "the reference's rate", factor, "a number above zero")
	}
	return gedeeld(methode, byar(o, zekerheid), e, factor)
}
