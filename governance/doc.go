// Package governance holds who decides in the sociaal domein: the bodies
// (organen) in which municipalities work together, the roles people have in
// them, and the lines between: who steers, who prepares whose decisions, who
// connects. Its subpackages hold what is done together: cost shares, the
// yearly plan, prioritising, the programme.
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
//     bodies are filled as their source has it.
//  4. Show it: [WriteText], [WriteDOT], [WriteMermaid].
//
// A check of whatever kind in this part of the module answers with a list of
// [Toets]: also of what is well.
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
