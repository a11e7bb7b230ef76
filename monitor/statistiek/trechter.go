package statistiek

// Controlegrenzen gives the limits of a funnel plot: between which a
// proportion of noemer persons is expected where the true proportion is
// referentie,
//
//	(2np + z² ∓ z·√(z² + 4np(1−p))) / (2(n + z²)),   n = noemer, p = referentie.
//
// A funnel plot has them at zekerheid 0.95 and 0.998 (some two and three
// standard deviations) over a range of n.
//
// Source: Spiegelhalter (2005), Stat. Med. 24:1185-1202, for the plot; the
// formula is Wilson's (1927) with the reference in the place of the figure.
// See Deviations in the package documentation for where this departs from
// Spiegelhalter's appendix and from PHEindicatormethods.
//
// Domain: noemer > 0, 0 <= referentie <= 1. The limits lie within 0..1 and
// around the referentie; at a referentie of 0 or 1 the outer limit is 0 or 1.
// Between those the limits never reach 0 or 1: where fewer than some 4 events
// (or non-events) are expected, a figure of 0 (or 1) is likely by chance, and
// lies outside all the same. Don't judge points there.
//
// Errors: [ErrZekerheid]; [ErrInvoer] outside the domain.
func Controlegrenzen(noemer, referentie, zekerheid float64) (onder, boven float64, err error) {
	const methode = "Controlegrenzen"
	if err := controleerZekerheid(methode, zekerheid); err != nil {
		return 0, 0, err
	}
	if !positief(noemer) {
		return 0, 0, invoerfout(methode, "noemer", noemer, "a number above zero")
	}
	if !nietNegatief(referentie) || referentie > 1 {
		return 0, 0, invoerfout(methode, "referentie", referentie, "between 0 and 1")
	}
	onder, boven = scoregrenzen(referentie, 1-referentie, noemer, zWaarde(zekerheid))
	i := omvat(referentie, onder, boven, zekerheid)
	return i.Onder, i.Boven, nil
}
