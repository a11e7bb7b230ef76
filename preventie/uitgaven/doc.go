// Package uitgaven holds spending in the social domain by level of prevention,
// year and municipality: which part goes to prevention, how that shifts, and how
// much of it is not known.
//
// The way through:
//
//  1. Have a [Definitie]: [ReadJSON], or [ReadCSV] for bookings from a
//     spreadsheet. A [Boeking] is on a level, on an Iv3 taakveld, or on both.
//  2. [Definitie.Resolve] checks it and gives an [Overzicht], read-only and safe
//     for concurrent use. A [Toerekening] says which shares of a taakveld belong
//     to which level, and which lie outside the continuum: neither prevention nor
//     care. [Referentie] is the mapping where the file has none. What it does not
//     attribute stays visible as such and is never spread.
//  3. [Overzicht.Jaarbeelden] gives what was spent in each year; the levels, what
//     is not attributed and what lies outside add up to the total exactly.
//     [Jaarbeeld.AandeelPreventie] is the share of prevention with its range,
//     [Jaarbeeld.PerInwoner] an amount per inhabitant, [Overzicht.InPrijzen] the same in prices of one year.
//  4. [Overzicht.Verschuivingen] gives how the shares moved since the base year,
//     [Overzicht.Vergelijk] holds municipalities against each other in a year, and
//     [Overzicht.Concentraties] tells how spending falls on clients.
//  5. [Overzicht.WriteText], [Overzicht.WriteCSV] and [Uitkomst.WriteJSON] write
//     it all; [Overzicht.Opmerkingen] is what a reader must know beside it.
//
// A code alone does not tell the year: [ZoekTaakveld] finds what one stands for
// in a year, and says of a code of other years what came in its place.
//
// # Shares and their range
//
// Shares are of what is spent on prevention and care: the total without what lies
// outside ([Jaarbeeld.PreventieEnZorg]). With G that whole, P prevention and U
// attributed to no level, the share of prevention lies between P/G, where none of
// U is prevention, and (P+U)/G, where all of it is. The main figure is P/(G−U), of
// what is attributed; it lies between the two. Of a taakveld whose part of U is
// below zero it is not known either what it is taken off, so that it lowers the
// least share rather than the highest. Where a level or U is below zero in sum,
// shares say nothing, and there are none. [ReferentieRIVM] is context: it is of all
// care in the Netherlands, not of a municipality.
//
// Per inhabitant there are the total and its part on prevention and care; only
// the latter compares with a municipality that books by level, for a level is
// never outside.
//
// # Deviations
//
//   - There is no official mapping from taakvelden to levels. [Referentie] is our
//     reading of the names in the Iv3-Informatievoorschrift, and each row says why.
//   - Income and work (taakvelden 6.3 to 6.5) lie outside. The vision has Wmo and
//     jeugdhulp as its scope and leaves out "Werk en Inkomen en daarmee de
//     Participatiewet", a "bewuste keuze" (Inleiding). It does count preventing
//     unemployment and poverty among what prevention furthers (1.3.2), and its
//     drawing has "participatie" in the last stage (bijlage 3); no taakveld tells
//     which part that is. Who knows it attributes it in a mapping of their own.
//   - 6.1 and 7.1 are universal as a whole. A part of them is selective, but Iv3
//     does not say which; the share of prevention does not depend on it, the amounts
//     of these two levels do.
//   - The regional vision of the Achterhoek (2017, bijlage 3) calls all four levels
//     prevention. What we call the share of prevention counts the first three, that
//     come before care ([Jaarbeeld.Preventie]); beside it stands what the vision
//     wants to shift to, the first two ([Jaarbeeld.Focus]).
//   - Codes from 2025 on have no counterpart one to one among earlier ones. Shifts
//     over that border are given, and say so.
//   - The classes of clients are shown from ten clients on ([MinimumKlasse]); the
//     sources give no number for municipalities. There is no rule on how much one
//     client of a class may cost: classes do not say it. Tables of groups that
//     contain each other can give a small one away, which is told beside them.
//   - A municipality must exist in the last year that is booked. Of one that was
//     joined to another, book the older years on the new one.
package uitgaven
