// Package invoer is what the readers of JSON files that people write have in
// common, above strikt: a format with its versions, mistakes as
// [goaltree.Fout] with the place they stood, and the checks that every
// definition needs.
//
// The way through it, for a package with a file format of its own:
//
//  1. A [Formaat] names the format and the versions its reader knows.
//  2. [Formaat.Lees] fills a definition and gives [Plaatsen], which the
//     definition keeps.
//  3. Its Resolve makes a [Keuring] of them, has it check ids, links and
//     texts, adds what only it knows, and returns [Keuring.Err].
//  4. Of a definition that people keep in a spreadsheet a [Tabelvorm] reads the
//     cells with their places, for [NieuwePlaatsen].
//  5. [SchrijfDefinitie] writes what Lees reads back, and refuses what it would
//     not; [Formaat.Schrijf] writes any other outcome.
package invoer
