// Package rapport shows what the monitor found: a [monitor.Resultaat] as text
// for a terminal, as JSON for other programs, as CSV for a spreadsheet and as
// one self-contained page of HTML with pictures.
//
// The way through it:
//
//  1. Options say how it should look: house style, stories, date. None is needed.
//  2. WriteText, WriteJSON, WriteCSV and WriteHTML write a Resultaat. What
//     they write depends on the Resultaat and the Options alone: same input,
//     same bytes.
//  3. Samenvatting gives the few plain sentences a report opens with.
//  4. ReadVerhalen reads the municipality's own stories beside the figures
//     ("tellen en vertellen").
//
// The renderers show everything a Resultaat holds and work nothing out that
// could be a different truth: no score, no deviation, no signal is computed
// here. JSON numbers are not rounded; everything people read is, in Dutch
// notation. What is missing is shown with its reason.
//
// Where a figure from an own, unpublished source stands on fewer than ten
// persons or events, text and page open with a notice that they are not fit
// for publication, and CSV marks the row. JSON has no place for such a notice:
// see "eigen" and "teller" there.
package rapport
