// Package preventie holds the levels of prevention and the continuum from
// living healthily to keeping worse away, and tells where an activity belongs
// in it.
//
// The way through:
//
//  1. A [Niveau] is one of the four levels: whom it is for ([Niveau.GerichtOp])
//     and what for ([Niveau.Doel]).
//  2. A [Fase] is one of the six stages of the continuum ([Fasen]): how is
//     worked there ([Fase.Werkwijze]), its level, and the laws ([Wet]) that
//     stand over it.
//  3. [Plaats] places an activity: by [Antwoorden] to the questions that tell
//     the levels apart it gives a [Plaatsing], with each step in words, or says
//     which question is still open and which answers do not go together.
//  4. A [Getal] is an exact number to reckon with in the packages below.
//
// The interventions of a programme, held to the programme's rules, are in
// interventies; the pages are in rapport.
//
// # Deviations
//
// The source is bijlage 3 of the regional vision of the Achterhoek (2017). It
// describes the levels and draws the continuum; three things in it are read:
//
//   - Five labels with laws stand over six columns. We read the second over the
//     stages 2 and 3 ([Fase.Lezing]).
//   - The drawing says "behandelgerelateerde preventie" where the text beside it
//     says "zorggerelateerde preventie". We take them for one level.
//   - The text says whom a level is for, not how to tell them apart. The
//     questions of [Plaats] are ours, and so is that a group of people with
//     symptoms or a condition has no level: the two heaviest levels are for
//     "het individu" and "individuen". Such an activity is placed by what it
//     does for each of them.
package preventie
