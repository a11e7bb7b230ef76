// Package rijen gives the rows of a file of StatLine, whatever its form: CSV
// with semicolons, commas or tabs, or JSON rows of OData 3 and 4. It knows
// bytes, lines, columns and cells, and nothing of what they mean.
//
//  1. [Open] looks at the first bytes and gives a [Bron].
//  2. [Bron].Kop gives the columns, Kies takes some of them, and Volgende gives
//     those of the next row, as a [Cel] each.
//
// A row that is wrong is told with its place, and reading goes on; a file that
// breaks off, is not UTF-8 or passes a limit is an error. A row is read at a
// time, so memory does not grow with the file.
package rijen
