// Package cbs knows the codes of Statistics Netherlands (CBS): regions,
// periods, which region lies in which, and the municipal reorganisations that
// break a series.
//
// The way through it:
//
//  1. [ParseRegio] and [ParsePeriode] read the keys of a StatLine table into a
//     [Regio] and a [Periode]: small comparable values, fit as map keys. What is
//     neither is told by a [Codefout].
//  2. A Regio tells from its code alone what it is ([Regio.Soort]) and, for a
//     wijk or buurt, where it lies ([Regio.Gemeente], [Regio.Wijk],
//     [Regio.Bevat]). A Periode tells its first and last day ([Periode.Begin],
//     [Periode.Eind]) and the one before it ([Periode.Vorige]).
//  3. [Gebieden2022] holds the municipalities of 2022 with the regions they
//     belong to: names ([Gebiedsindeling.Naam], [Gebiedsindeling.Zoek]), up
//     ([Gebiedsindeling.Ouder]) and down ([Gebiedsindeling.Kinderen]).
//     [Gebieden] gives the municipalities of any year from 2015 to 2026 by
//     name, and [NewGebiedsindeling] makes a table of rows of one's own,
//     with wijken and buurten if it has them.
//  4. A region CBS doesn't have is a [Samenwerkingsverband]: [Achterhoek] and
//     [Twente] are here, [NewSamenwerkingsverband] makes another, and
//     [Gebiedsindeling.Met] adds it to the table. Regions of CBS are sets to
//     add up with too: [Gebiedsindeling.Verband], [Gebiedsindeling.Verbanden],
//     and of a table with wijken and buurten [Gebiedsindeling.Groepen].
//  5. [Herindelingen] tells where a series is broken ([Herindeling.Breuk]),
//     what a region of one year is within the borders of another
//     ([Herindeling.Vertaal]), and of which regions it is made
//     ([Herindeling.Bronnen]). It knows the borders of 2014 to 2026, and of the
//     Achterhoek those from 2004 on ([Herindeling.Bereik]); of others it says
//     that it doesn't know.
//
// All values are immutable and safe for concurrent use.
//
// # Example
//
//	gebieden, err := cbs.Gebieden2022().Met(cbs.Achterhoek())
//	if err != nil {
//		return err
//	}
//	aalten := cbs.MustRegio("GM0197    ")
//	achterhoek, err := gebieden.Zoek("Achterhoek")
//	if err != nil {
//		return err
//	}
//	fmt.Println(gebieden.Bevat(achterhoek, aalten)) // true
//
// # Deviations
//
// Where this package departs from CBS, or settles what CBS leaves open:
//
//   - NL00 (used in "Kerncijfers wijken en buurten") and NL01 (used elsewhere)
//     are both the country; the canonical code is NL01.
//   - A bare year is a period: "2019" is read as 2019JJ00.
//   - A week is the ISO 8601 week, Monday to Sunday, and yyyyW153 exists only
//     in years that have 53. The part weeks that CBS keeps at the turn of a
//     year, like everything else under yyyyX000, have no first and last day.
//   - A school year runs from 1 August to 31 July; CBS gives it no dates.
//   - Wijk and buurt codes may have letters in the wijk's two places
//     (WK0363AA, BU0363AA01), as those of Amsterdam have, though StatLine
//     describes them as digits.
//   - Group keys of code lists (GMPV25, CRPV) and place codes (WP1925) are no
//     regions.
//   - There is no decimal year for a period: the R package cbsodataR gives
//     2018,5 for a year and 2018,167 for a first quarter, which no single
//     rule gives.
//   - [Gebiedsindeling.Zoek] knows 's-Gravenhage and 's-Hertogenbosch as Den
//     Haag and Den Bosch too.
//   - A mistake in a code is a [Codefout], and one in a table of herindelingen an
//     [Overgangsfout], and not the module's goaltree.Fout: a leaf imports nothing
//     of ours. Readers put its reason in a Fout of theirs.
//   - An [Overgang] takes effect in the figures of 1 January: Groenlo became
//     Oost Gelre on 19 May 2006 and stands under its new code from 2007, Weesp
//     joined Amsterdam on 24 March 2022 and stands under it from 2023.
//   - A share of a region is known or it isn't: [Herindeling.Vertaal] estimates
//     none, and to an earlier year it gives one only where a step was one to
//     one.
//   - The built-in table of herindelingen leaves out border corrections, and
//     before 2015 all but the Achterhoek's: outside its [Bereik] nothing is
//     taken to be as it was.
//   - In [Gebieden] a municipality bears the name it has in the edition of
//     2022, or had in its last year.
package cbs
