// Package agenda holds the samenwerkingsagenda: actielijnen that depend on one
// another, the landscape of topics and projects under them, and the problems
// that come in, get their place, go their way and come back.
//
// The way through:
//
//  1. Have a [Definitie]: [ReadJSON] reads one, [WriteJSON] writes it,
//     [Twente] is the reference.
//  2. [Definitie.Resolve] checks it and gives an [Agenda], read-only and safe
//     for concurrent use. Every mistake comes at once, as goaltree.Fout.
//  3. [Agenda.Plaats] says where a [Probleem] belongs: a gap in the landscape,
//     a topic, or under which project; in which [Actielijn]; which other lines
//     must be kept in view; what must come first. Each with its reason. Where
//     what is given does not tell, it says so and names the candidates.
//  4. A [Dossier] records the way of one problem, step by step;
//     [Dossier.Noteer] refuses a step that [Overgangen] does not have.
//     [Dossier.Vervolg] makes of what an evaluation laid bare a new problem
//     that begins again at the analysis.
//     [Agenda.LijnVan] gives the line it is under: what was decided there goes
//     before what Plaats says.
//  5. [Agenda.Toets] holds the agenda against the rules of its sources;
//     [Agenda.ToetsMetNamen] does so with names for ids.
//  6. [Agenda.WriteText], [Agenda.WriteDOT] and [Agenda.WriteMermaid] show it;
//     governance/rapport makes a page of it.
//
// What a project must have assured lives in governance/programma, the weighing
// of opdrachten in governance/prioritering. An opdracht there and a Probleem
// here are the same when their ids are.
//
// # Deviations
//
// Of "Samenwerkingsagenda Twente, proces" the schemes of the landscape and of
// the relations between lines are lost. The relations in [Twente] are our
// illustration; the state, level and line of its topics stay empty where the
// text does not tell them, and a lezing says so where we guess. People are
// counted by role: the source names them.
//
// The source asks two questions of a new problem and does not say how to
// answer them. The order in which Plaats looks (projects it touches, projects
// on the topics it touches, topics without a project, else a gap) is ours. So
// are the steps that [Overgangen] marks with a Lezing, the state Gestopt of a
// project, that an evaluation in between does not do for implementing, and that
// governance comes before work on a problem as it does before a project.
package agenda
