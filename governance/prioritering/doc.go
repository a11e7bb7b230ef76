// Package prioritering weighs opdrachten against each other: which assignment
// of a samenwerkingsagenda goes first, by which uitgangspunten, and how sure
// that is.
//
// The way through:
//
//  1. Have a [Definitie]: read one with [ReadJSON], write it in Go, or take
//     [Twente2022]. It holds lijnen, each with the criteria it weighs, the
//     opdrachten on them with a score per criterium, and the pairwise oordelen
//     of beoordelaars, who are roles.
//  2. [Definitie.Resolve] checks it and gives an [Afweging], read-only and safe
//     for concurrent use. Every mistake is told at once, as *goaltree.Fout.
//  3. [Afweging.Toets] says what is not yet worked out: a problem, goal or
//     result that is missing, a score not given, and by which methods an
//     opdracht can be ranked.
//  4. [Afweging.Weeg] ranks the opdrachten of every line by a [Methode]:
//     [GewogenSom], [AHP] or [TOPSIS].
//  5. The [Uitslag] holds per opdracht its rank, its score and what each
//     criterium contributes; per line how far a weight may move before another
//     opdracht comes first ([Gevoeligheid]), how well the beoordelaars agree
//     ([Groepsoordeel]); and the pairs too close to call ([Paar]). Show it with
//     [Uitslag.WriteText] or [Uitslag.WriteJSON].
//
// A line that is faciliterend stands beside the others over their whole
// breadth; its opdrachten are not ranked. An opdracht without a score that
// counts is not ranked either, and says why: absent is not zero.
//
// # Deviations
//
// The working session of 9 May 2022 names lines, opdrachten and the questions
// to prioritise by; it gives no scores, weights or judgements, and leaves the
// method open. Those in [Twente2022] are fictional and marked so. That a
// question is a criterium on a scale of 1 to 5 is our reading.
//
// AHP takes pairwise judgements of the criteria, as Saaty has it. Where the
// opdrachten of a line were not compared in pairs under a criterium, their
// scores stand for the priorities: each as its distance from the worst end of
// the scale, shared out to add up to 1. So the worst score counts for nothing,
// a 1 on a scale of 1 to 5 as a 0 would on one of 0 to 4. That is our reading:
// a scale has no zero of its own, and the weighted sum counts from the same
// end.
//
// Judges are put together judgement by judgement (geometric mean), not priority
// by priority. Opposite contradictions leave none in that mean; so judgements
// are also refused where every beoordelaar contradicts himself, and a result
// tells the ratio of each beside that of all together.
//
// The weights of a line may differ a thousand times. What counts for less would
// be lost in the rounding below which scores are the same.
//
// TOPSIS divides 0 by 0 where the opdrachten of a line do not differ at all;
// each then scores a half, shared by weight. Its score is no sum: what is shown
// as a contribution is the score shared out by squared distance from the
// anti-ideal, and the result says so.
//
// Where a weight moves, the other weights of the line shrink or grow in
// proportion. That moment of change is solved for each method in closed form,
// so no change between two steps of a search can be missed; this is why the
// set of methods is closed.
package prioritering
