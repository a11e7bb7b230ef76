// Package rapport shows what preventie and its rooms hold, as a self-contained
// page of HTML with pictures: the continuum with the interventions placed in
// it, spending by level and its shift over the years, the scenario with its band
// and break-even, and the checks of the programme.
//
// The way through it:
//
//  1. [Options] say how the page should look. None is needed.
//  2. A [Blad] names what is to be shown: a programme of interventions, an
//     overview of spending, a scenario, each where there is one.
//  3. [Write] writes the page. It works nothing out that could be a different
//     truth: what it shows is what those types answer.
//
// Same input, same bytes. The page asks nothing of any other machine, holds from
// 320 pixels wide to a sheet of A4, and has a word and a shape beside each
// colour.
package rapport
