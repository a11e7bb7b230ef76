// Package programma holds a programme of projects: what each is for, who leads
// it, when it is to be done, what it waits for, what it costs in hours, and how
// all that stands at a date.
//
// The way through:
//
//  1. Have a [Definitie]: [ReadJSON] reads one, [Programma2018] gives the
//     programme Samenwerken in het sociaal domein 2.0 as its plan has it,
//     [Fictief] one with made-up progress and figures. [WriteJSON] writes what
//     reads back.
//  2. [Definitie.Resolve] checks it, telling every mistake, and gives a
//     [Programma], read-only and safe for concurrent use.
//  3. Ask it: [Programma.Projecten], [Programma.Blad] for a project's one-page
//     sheet, [Programma.Kringen] for circles among the projects and the fewest
//     dependencies to loosen, [Programma.Planning] for the critical path and
//     slack, [Programma.Vertraag] for what a delay does, [Programma.Belasting]
//     for hours per week and role.
//  4. [Programma.Toets] holds it against the rules of its sources, which have
//     names such as [RegelLeiding].
//  5. [Programma.Stand] tells how it stands at a date; [Stand.WriteText] and
//     [Stand.WriteJSON] write that. [Programma.Overzicht] gives the JSON that
//     other programs read; [Programma.WriteDOT] and [Programma.WriteMermaid]
//     draw the relations between its projects.
//
// # How it counts
//
// Planning: a milestone is work that takes its Duur in calendar days, or else
// the days of its Tijdvak; it begins at the Tijdvak's first day or after what
// it comes Na, whichever is later. That is CPM (Kelley & Walker 1959) with a
// start that holds each milestone back to its own first day. What was done ends
// on the day it was, earlier or later than planned, and moves what comes after
// it. [Programma.PlanningOp] asks for the planning at a day: what is not done by
// then is done on that day at the earliest. In a programme that tells of no
// milestone when it was done, what is done is not known: it has its plan's days.
// Slack counts to the end of the planning, so that it allows nobody to be later
// than the milestone's own span; Stap.Ruimte counts to that. A milestone without
// slack is kritiek, the longest chain of those is the critical path. Relations
// between projects tell nothing of when, so they move no milestone; a check
// tells which dependencies no milestone waits for. What lies on a circle of
// milestones, or behind one, has no place in time and is told apart.
//
// State: a milestone whose span a day lies in is said to be in its span, and not
// to be worked on, which nobody told.
//
// Circles: a project waits for another where it is afhankelijk van its
// resultaat; a mere relatie makes no circle unless it is asked for. That a
// project is part of another makes none.
//
// Hours: hours per week stand in every ISO week, hours per month in every
// calendar month; each is spread evenly over the Mondays to Fridays in it, and
// those within the span count. A week across two months takes from both. Public
// holidays and leave are not known. A number of persons that is not known counts
// as one, and is told beside the hours. Nothing is rounded but where it is shown.
//
// Checks: a figure that is missing makes no outcome well. What rests on our
// reading of a source says so.
//
// Meetings: "at least once every two months" holds where every two successive
// calendar months that the programme touches hold a meeting; see [RitmeLezing].
//
// # Deviations
//
// The labels of the project sheets are lost; those of [Cel] are ours, and which
// sentence stood in which cell is our reading of a broken order. The sheets
// give no chances and effects of risks, no meetings of the stuurgroep, no
// progress, no receivers in the line and no hours that a role has; they list
// where a team's members come from and not how many they are: Programma2018 has
// none of these, and says so where a check cannot be made. What comes after what
// within a project is our reading of the dates: after what ends in an earlier
// span. Sub-projects' sheets name a projectleider, the plan a coördinator: we
// count the hours as the coördinator's. Chance and effect run from 1 to 5 here,
// and their product is a risk's score; the sources have no scale. The plan does
// not say what "at least once every two months" means at the programme's edges:
// a month that it touches counts whole.
package programma
