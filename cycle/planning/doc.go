// Package planning lays processes and rounds along the calendar: on a given day,
// where each of them stands, what is due, what is late and what comes, and
// which edition of the monitor lies on which table of the council.
//
// The way through:
//
//  1. Take the processes with windows, such as cycle.PlanningEnControl, as a
//     [Voortgang], and the rounds under way, as package ronde has them.
//  2. [NewOverzicht] lays them out for a day and gives an [Overzicht]: a [Stand] of
//     each, and a [Post] for everything that has a day: the windows of steps,
//     the days beside them, meetings called, acties agreed.
//  3. Ask it: [Overzicht.Met] for the late ones, those at hand and those to
//     come, [Overzicht.Binnen] for what must be done before long,
//     [Overzicht.PerWie] for the list of each body or role, [Overzicht.Tafels]
//     for what the monitor supplies to the council and over which year.
//  4. Where rounds or figures are fictional, say so with [Overzicht.MetOpmerking].
//  5. Show it: [Overzicht.WriteText] as a list, [Overzicht.WriteJaar] as a
//     calendar of one year, [Overzicht.WriteICS] for a calendar program
//     (iCalendar, RFC 5545). Pages are in cycle/rapport.
//
// The day, and for iCalendar the moment of writing, are passed in: the package
// has no clock.
//
// # Deviations
//
// A process knows its windows, not whether they were kept. Unless the caller
// tells what was done (Proces.Gedaan), a window that has passed is called
// voorbij, of which nothing is known, and not te laat. Of an actie its round's
// log tells, so that one is late on the day after its last. A step that a round
// passed over, as its process allows, is overgeslagen.
//
// RFC 5545 has a component for acties, VTODO, that many calendar programs leave
// out without a word. They are events on their last day, unless
// [ICSOptions].Taken asks for VTODO; its DUE is then the last day itself, as
// the programs that do show it have it.
package planning
