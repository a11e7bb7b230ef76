// Package governance holds who decides in the sociaal domein: the bodies
// (organen) in which municipalities work together, the roles people have in
// them, and the lines between: who steers, who prepares whose decisions, who
// connects.
//
// Its rooms hold what is done together:
//
//   - [github.com/bredemonitoring/sociaaldomein/governance/functies]: the ten functions, what is local and what regional;
//   - [github.com/bredemonitoring/sociaaldomein/governance/kosten]: what each municipality bears of what is paid together;
//   - [github.com/bredemonitoring/sociaaldomein/governance/jaarplan]: the yearly plan and, afterwards, its report;
//   - [github.com/bredemonitoring/sociaaldomein/governance/prioritering]: which assignment goes first, by several criteria;
//   - [github.com/bredemonitoring/sociaaldomein/governance/agenda]: the samenwerkingsagenda, from problem to project and back;
//   - [github.com/bredemonitoring/sociaaldomein/governance/programma]: a programme, its projects, planning, people and risks;
//   - [github.com/bredemonitoring/sociaaldomein/governance/kalender]: the dates, quarters and weeks that these speak of;
//   - [github.com/bredemonitoring/sociaaldomein/governance/rapport]: all of it as pages with pictures.
//
// The way through:
//
//  1. Have a [Definitie]: read one with [ReadJSON], write it in Go, or take a
//     reference structure: [BredeMonitoring], [Achterhoek2017] or
//     [Programma2018]. [WriteJSON] writes what reads back exactly. A body or
//     role that stands in several of them has the same id in each, so that
//     [Merge] can make one of two.
//  2. [Definitie.Resolve] checks it, every mistake at once, and gives a
//     [Structuur], read-only and safe for concurrent use.
//  3. Ask it: [Structuur.Tussen] says who stands between two bodies,
//     [Structuur.Voorbereiders] who prepares a body's decisions,
//     [Structuur.Boven] and [Structuur.Onder] who steers whom,
//     [Structuur.MetRol] where a role sits, [Structuur.ToetsBezetting] whether
//     bodies are filled as their source has it, [Structuur.Voorwaarden] what must
//     be there for working together to succeed.
//  4. Show it: [Structuur.WriteText], [Structuur.WriteDOT],
//     [Structuur.WriteMermaid].
//
// A check of whatever kind in this part of the module answers with a list of
// [Toets]: also of what is well. [PerRegel] sums a list up by rule, and
// [WriteToetsen] tells it.
//
// # Deviations
//
// The pictures of all three documents are lost. Who steers whom in
// [Achterhoek2017] and [Programma2018] is our reading of the words around
// them, and each such line says so in its field lezing; [BredeMonitoring] has
// no lines of steering, since the plate tells none. The vision of 2017 puts the
// responsibilities of council, college and MOSD in a scheme that is lost as
// well; nothing is made up for it. Names of people in the sources are left out:
// a role stands in their place.
package governance
