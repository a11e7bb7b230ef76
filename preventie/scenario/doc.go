// Package scenario reckons what a shift to prevention costs and brings: what is
// spent extra now, what heavier care is not needed later, and the bridging
// budget between both.
//
// The way through it:
//
//  1. Have a [Definitie]: read one with [ReadJSON] or write it in Go. It holds
//     the spending by level in a base year, the measures with what they cost and
//     do, the population ([Demografie], such as [DemografieAchterhoek]), and a
//     discount rate where one is wanted. An assumption bears its source and, where
//     it is not certain, a range.
//  2. [Definitie.Resolve] checks it and gives a [Scenario], read-only and safe
//     for concurrent use. All mistakes come at once, as *goaltree.Fout with their
//     path.
//  3. [Scenario.Reken] gives the [Uitkomst], exact to the cent: spending with and
//     without the measures, the bridging budget, the year of break-even, the net
//     present value.
//  4. [Scenario.Simuleer] gives the [Bandbreedte] over all ranges,
//     [Scenario.Gevoeligheid] which assumption moves the outcome most,
//     [Scenario.MinimaalEffect] how large the effects must at least be: all three
//     make many runs, and take a context. [Scenario.Aannames] gives everything it
//     rests on, what the definition leaves out too.
//  5. [Scenario.Overzicht] gives all of that in one value, which
//     [Overzicht.WriteText], [Overzicht.WriteCSV] and [Overzicht.WriteJSON] write.
//
// # The model
//
// Without the measures, the spending on a level in a year is that of the base
// year, times one plus its growth for each year since, times the change of the
// population: each age group's share times its index there over that in the
// base year, and the share that is nobody's as it was.
//
// A measure works on the inflow of heavier levels. Of the share it reaches
// (bereik) of those who would come into that care, the share reductie does not;
// bereik × reductie is the potential impact fraction (J.J. Barendregt and J.L.
// Veerman, J Epidemiol Community Health 64 (2010), 209-212). Each year that the
// measure runs works fully after a delay (vertraging) and then wears off in a
// straight line, so that in the n-th of the years of uitdoving n / (uitdoving +
// 1) is gone; the strongest of these years counts. While it runs, it thus works
// fully once the delay is over. Measures work independently of each other: a
// second one works on those who the first has left. Where all measures run to the
// horizon, less delay therefore never asks for more bridging in any year. A delay
// of one that ends before moves its effect to later years, which may be those that
// need it.
//
// Spending on a level is on the inflow of the last duur years, each an equal
// part: where people stay in care for five years, only a fifth of what a lower
// inflow saves shows in its first year.
//
// Everything is reckoned in fractions. Each amount of a level in a year is
// rounded to cents once; totals, balances and the bridging budget add up those
// cents, so that a reader with a calculator gets the same. The simulation has the
// same formulas in floating point.
//
// Amounts are in prices of the base year. The discount rate that the Dutch
// government sets for cost-benefit analyses has been 2.25 per cent since 2021
// (Rapport Werkgroep discontovoet 2020); it is for the user to choose.
//
// # Deviations
//
// The regional vision of the Achterhoek (2017) says why the shift needs a
// bridging budget (bijlage 3) and what becomes of the population (bijlage 1). It
// has no model; this one is ours, and so are its limits:
//
//   - It says what follows from the assumptions, not what will happen. That a
//     measure is the cause of what changes is itself an assumption.
//   - In the simulation, assumptions are drawn independently of each other. Where
//     they go together, as reach and reduction may, the real range is wider or
//     narrower.
//   - A range is taken as a triangle: laag and hoog are limits, not a confidence
//     interval.
//   - Who is kept out of care costs nothing elsewhere. Only what the municipality
//     spends is in it: no health, no work, no other payers.
//   - Less care is less spending, at once and in proportion. In contracts and
//     buildings that takes time.
//   - Nothing after the horizon counts, neither costs nor savings;
//     [Overzicht].NaHorizon tells what goes on then.
//   - Before its first point and after its last the index of an age group stays.
//     Bijlage 1 does not say in which year its expectation ends.
//   - A discount rate counts from the base year, and each amount as if it were
//     paid at the end of its year.
package scenario
