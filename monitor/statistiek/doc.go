// Package statistiek says how sure a figure is: confidence limits for
// proportions, counts, rates and means, standardised rates, comparisons,
// trends, quantile groups, funnel limits and the slope of inequality. The
// methods are those of England's public-health monitor (Fingertips), from
// their own sources; each function names its formula and where it stands.
//
// The way through it:
//
//  1. A figure by its nature gives an [Interval]: a proportion [Wilson], a
//     count [Byar], a rate [Dichtheid], a mean [Student]. A proportion is
//     0..1; [Interval.Schaal] shows it per 100 or per 10.000.
//  2. A figure of a population with another make-up than the reference's is
//     standardised: [DSR] with the strata's own rates, [ISR] and [SMR] with
//     those of the reference.
//  3. [Vergelijk] holds an interval against a fixed value and gives an
//     [Oordeel]. Two figures that both vary are compared by
//     [VerschilAandelen], [VerschilDichtheden] (a ratio) or
//     [VerschilGemiddelden]: each gives a [Verschil], with its own Oordeel.
//  4. A series of five years gives a [Trend] ([Trendtoets]); a group of regions
//     [Kwantielgroepen], a funnel plot ([Controlegrenzen]), and over groups by
//     position an [Ongelijkheid] ([SII]).
//
// A confidence level (zekerheid) is two-sided, from 0.90 up to, not including,
// 1; a monitor shows 0.95 and 0.998. A mistake in the input is an error
// ([ErrZekerheid], [ErrInvoer], [ErrTeWeinig]); a limit that cannot be given is
// NaN, and a [Waarschuwing] says why. All functions are pure: nothing is kept
// between calls, and all are safe for concurrent use.
//
// # Example
//
//	i, err := statistiek.Wilson(81, 263, 0.95)
//	if err != nil {
//		return err
//	}
//	fmt.Printf("%.1f%% (%.1f%% - %.1f%%)\n", 100*i.Waarde, 100*i.Onder, 100*i.Boven) // 30.8% (25.5% - 36.6%)
//
// # Coverage
//
// How often the 95% intervals do cover the truth was computed by going through
// all outcomes, over p = 0.01..0.99; testdata/dekking.golden has the table,
// with the worst p for each n. Averaged over p the coverage lies between 94.9%
// and 95.6% for Wilson and between 95.1% and 95.9% for VerschilAandelen (n from
// 10), and between 94.8% and 95.2% for DSR (20 events expected or more). The
// exact limits of Byar below 10 events and of VerschilDichtheden never cover
// less than 95% and on average rather more (to 97.5% and 97.9%): they are
// conservative, as exact limits of counts are. A single p can do worse than
// the mean: Wilson falls to 90.4% for n = 10 and p = 0.01. Student's limits
// are exact for normal data; for a few answers on a short scale, skewed to one
// end, they are too narrow (87% for ten answers). The funnel of
// Controlegrenzen holds fewer than 94% of the outcomes for n below 200: see
// below.
//
// # Precision
//
// The quantiles of the normal, gamma (chi-squared), beta and Student
// distributions are computed here, from the formulas of DLMF and Abramowitz &
// Stegun, with the standard library alone: the libraries that have them bring
// linear algebra along, too much for who embeds this package. Their relative
// error is below 1e-12 (most below 1e-14) against 32-digit values for tails
// from 0.05 to 5e-8, chi-squared with 0.02 to 1,000,000 degrees of freedom,
// Student with 1 to 1e9 and beta parameters from 0.01 to 3e8.
//
// # Deviations
//
// Where this package departs from its sources, or settles what they leave open:
//
//   - Controlegrenzen is Wilson's formula around the reference, as this
//     project asks, and not p ∓ z·√(p(1−p)/n) cut off at 0 and 1, to which the
//     limits of Spiegelhalter and of PHEindicatormethods (phe_funnels) come
//     down. The two agree for large n·p·(1−p), but these lean towards ½ and
//     never reach 0 or 1: where fewer than some 4 events are expected a count
//     of zero is likely, and yet lies below the lower limit. A point outside
//     means nothing there.
//   - A DSR's lower limit that turns negative is NaN with a warning;
//     PHEindicatormethods shows it. Strata of weight zero take no part in it,
//     nor in the minimum of 10 events.
//   - Below 10 events ISR and SMR have exact limits too, and the counts need
//     not be whole; the exact limits are then those of the gamma distribution.
//   - VerschilDichtheden has +Inf for a ratio with a second count of zero and
//     for its upper limit: not NaN, because the lower limit stands and the
//     judgement with it.
//   - VerschilGemiddelden has no limits where both standard deviations are
//     zero; R's t.test refuses such data.
//   - Kwantielgroepen divides in whole numbers, where R divides floats and then
//     rounds up, so that a group never hangs on a last digit.
//   - Trendtoets uses the method for indicators with limits for all, where
//     Fingertips has another for proportions.
//   - SII gives no confidence limits: PHEindicatormethods simulates them, and
//     this package leaves nothing to chance. There is no square-root or
//     logarithmic transformation of rates and proportions either.
//   - Confidence levels are given as 0.95, never as 95.
package statistiek
