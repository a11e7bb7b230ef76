// Package ronde holds one round of a process of package cycle, as a log: every
// act is an event in a list to which is only added, and where the round stands
// is what that list folds to. Along it runs the thread from figure to change:
// a bevinding in the monitor, the duiding it was given, the opbrengst, the
// actie agreed, the toets of the opgaven, and what the next monitor says since.
//
// The way through:
//
//  1. [New] gives an empty round of a [cycle.Proces], [Herspeel] one from a
//     log kept earlier. A [Ronde] is safe for concurrent use.
//  2. Every act is a [Gebeurtenis], with the time passed in. [Ronde.Voeg] adds
//     it, or refuses with the reason (*goaltree.Fout) and changes nothing: a
//     meeting that breaks a hard rule of composition, a reference to what is
//     not there, a step that may not follow. [Ronde.VoegEnBewaar] keeps it in a
//     store in the same breath; package opslag has one in a file.
//  3. [CijferUit] and [EffectstandUit] copy a figure out of a monitor.Resultaat with its
//     interval and evidence as they are then, for a [Bevinding].
//  4. [Ronde.Toestand] says where the round stands. [Toestand.WriteJSON] writes it: the
//     same log gives the same bytes.
//  5. [Ronde.Herleid] follows an actie back to the figures; [Ronde.Gevolg]
//     follows an indicator forward, over the rounds before where they are
//     given: what was agreed about it and how far that is, and what a newer
//     result says since.
//  6. [Ronde.Volgende] opens the next round, with the opgaven as they were left
//     and the acties that are still open, each with its thread.
//
// A log is JSON Lines: [Gebeurtenis.Regel] writes a line and [Parse] reads one,
// strictly.
//
// # Persons
//
// Whoever acts or takes part is an opaque id, a slug, with roles and bodies; no
// field is there for a name. What is told in words (a bevinding, a verhaal)
// is the writer's to keep free of them: a program cannot tell. One thing it can:
// nine digits that pass the test of a BSN are refused in every text and id, and
// no error shows them. One number in eleven does so by chance; an id is then
// better chosen shorter. What was refused as the id of a person is not repeated.
//
// # What chance explains
//
// A later figure shows what happened since, not what an actie brought about.
// Gevolg takes the judgement that the newer result itself gives against the
// figure of then (lager, vergelijkbaar, hoger, by the rules of package
// monitor), says "sindsdien" and never "daardoor", and calls a difference that
// chance explains just that. Where the newer result does not compare with
// that period it says so, and gives none. Each figure is held against the newer
// one by itself. One of another tree, unit or measure is not compared; one of
// another version, definition or source is, and said to be. A figure that was
// revised is told beside the one compared with. Where the newer figure's period
// had begun when an actie was agreed, the word "sindsdien" is left out and the
// actie named.
//
// # Deviations
//
// The plate of the Brede Monitoring says what the steps are for and who takes
// part, and tells nothing of administration; these rules are ours:
//
//   - Duidingen, opbrengsten, acties and toetsen are noted at a meeting of the
//     step where the round stands; a bevinding may be noted outside one.
//   - A step in which someone must take part closes after a meeting since it
//     last opened, and not before.
//   - A body met on a day when a meeting of the round had one of its members;
//     how often it must meet is held to that, over all steps of the round.
//   - Who is named with other bodies than before in the round is told of with the
//     meeting, and not refused: the rules of composition go by what an event says.
//   - In which step a duiding, opbrengst or actie is noted is left to the people.
//   - The opgaven are tested in a step that ends the round. It closes when each
//     was tested since it last opened; that one may stand unchanged is ours too.
//   - Who took part in a step counts as such for the whole round, also after
//     the round was sent back past it.
//   - A round may stop before its end, with the reason; opgaven not tested then
//     go on as they were.
package ronde
