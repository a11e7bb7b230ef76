// Package interventies holds the activities of a programme of prevention, what
// they reach and cost, and the rules that the programme is held to.
//
// The way through it:
//
//  1. Have a [Definitie]: read one with [ReadJSON], or with [ReadCSV] from a
//     spreadsheet with a row for each intervention, or write it in Go.
//  2. [Definitie.Resolve] checks it against the doelenboom whose effects it
//     serves and gives a [Programma], read-only and safe for concurrent use. All
//     mistakes come at once, as *goaltree.Fout with their path.
//  3. Ask it: [Programma.OpNiveau], [Programma.InFase],
//     [Programma.InLeefgebied], [Programma.VoorEffect]; the part of those it is
//     for that an intervention reaches ([Programma.Aandeel]), what it costs for
//     each of them ([Programma.KostenPerBereikte]), and what the programme costs
//     by level ([Programma.Kosten]).
//  4. [Programma.Toets] holds it to the rules; [Programma.Beoordeel] says of a
//     new activity whether it may be taken up, and what it lacks.
//  5. [Programma.WriteText], [Programma.WriteCSV] and [Overzicht.WriteJSON] write
//     what came out.
//
// # Deviations
//
// The rules are those of the regional vision of the Achterhoek (2017), 1.3.2 and
// bijlage 7. It states them as starting points, not as tests. How each is tested
// here is our reading; where a rule is kept by it, its bevinding says so:
//
//   - The rules are of what the programme has in its year and plans after it: an
//     activity that ended before is left out, and how many are is told.
//   - Activities "versterken elkaar": one strengthens another of the programme
//     by name, or is strengthened by one.
//   - A new activity "kan worden verbonden aan het programma": it works at one
//     of the effects the programme aims at. New is what begins in a year after
//     that of the adoption; of the year itself it cannot be told and counts as
//     not new.
//   - "Meerjarig": structural, which no last year is read as, or two calendar
//     years at least.
//   - "Daadwerkelijk bewezen effectief": recognised as effective, from first
//     indications on. Goed onderbouwd is that in theory alone. An activity that
//     is being evaluated keeps the rule too: the vision asks to follow the
//     effectiveness as well as can be. An evaluation due before the year of the
//     programme is over.
//   - "Omslag naar meer inzet van universele en selectieve preventie": more than
//     half of the activities taken up. The vision gives no number.
//   - "Voldoende ruimte voor diversiteit" cannot be told from figures: it is told
//     where the programme says what that room is.
//   - The vision also wants prevention "gestructureerd" and "geprogrammeerd".
//     That an activity stands in a programme with goals is all of it that is
//     tested.
//
// Costs are of interventions that are taken up; of others they are kept and not
// counted.
package interventies
