// Package cycle holds the processes in which a municipality and its partners
// learn from a monitor: which steps there are, what each is for, who takes
// part and by which rule, what goes in and comes out, and which step may
// follow. A process is data; so are its rules of composition.
//
// The way through:
//
//  1. Have a [Definitie]: read one with [ReadJSON], write it in Go, or take one
//     of the three built in: [BredeMonitoring] (six steps, round and round),
//     [PlanningEnControl] (the council's year) and [Samenwerkingsagenda] (five
//     steps and the way back). [WriteJSON] writes what reads back exactly.
//  2. [Definitie.Resolve] checks it against a structure of package governance,
//     every mistake at once, and gives a [Proces], read-only and safe for
//     concurrent use. [Ingebouwd] does both for one that is built in.
//  3. Ask it: [Proces.Stappen], [Proces.Volgende] and [Proces.Terug] for the
//     ways on and back, [Proces.Mag] whether a step may follow and why not.
//  4. Hold a meeting to its rules before it is held: a [Voorstel] says who
//     comes to which step, [Proces.Toets] answers with every rule, kept or
//     broken, its source, and who of those available could fill a gap.
//     [Breuken] picks the broken ones.
//  5. Show it: [Proces.WriteText], [Proces.WriteDOT], [Proces.WriteMermaid].
//
// What happens in a round of a process is for the packages below this one.
//
// # Deviations
//
// The pictures are lost; where the words around them leave a gap the part says
// so in its field lezing. The readings that matter most:
//
// The plate of the Brede Monitoring tells no way back. A round in which a step
// fails must be able to return, so each step may send back to the one before.
//
// The plate shows who is involved in a step, not how many. Who is drawn at a
// step must be there with one at least, unless the words say otherwise.
//
// The plate keeps bouwgroep 2's representation in step 3 apart from the first
// analysis, but for the rest does not say whether one may fill several places.
// Here one may, as in governance; who fills several that must be filled, and is
// alone in them, is told of as a soft rule.
//
// "In principe" the accountteam Wmo does not think along on jeugdhulp: a soft
// rule, like every rule of who joins at which segment; the reverse, jeugdhulp on
// Wmo, is our reading. Where the plate leaves open which accountteam joins and
// not whether one does (steps 4 and 5), the one of the segment must be there,
// and a proposal that does not tell the segment is refused.
//
// A process names the segments that a question may be about ([Segment]). The
// Brede Monitoring has the three inkoopsegmenten of the Achterhoek; a region that
// buys in otherwise has others, or none.
//
// How often a body meets at least is held up as a soft rule whatever its
// source says: were it hard, a meeting once late could never be held.
//
// The budget, its three questions and the days before which documents go to
// the province are not in the document that ties the monitor to planning and
// control; they come from the law.
//
// Persons are opaque ids with roles and bodies; no field holds a name.
package cycle
