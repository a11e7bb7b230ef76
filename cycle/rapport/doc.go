// Package rapport shows the processes of package cycle, their rounds and their
// calendar as self-contained pages of HTML with pictures.
//
// The way through it:
//
//  1. Options say how a page should look. None is needed.
//  2. [WritePlaat] writes the plate of a process: its steps as a ring with who
//     sits where, what goes along from step to step, and in a round where it
//     stands and the thread from figure to actie.
//  3. [WriteJaarkalender] writes the calendar of a year: windows, meetings and
//     acties as bars and as a list.
//
// Same input, same bytes. Pages ask nothing of any other machine, hold from 320
// pixels wide to a sheet of A4, and have a word and a shape beside each colour.
//
// # Deviations
//
// The plate of the Brede Monitoring is a picture, which is lost; the ring and
// what stands where on it are ours. What the process marks as our reading is
// told at the end of the page.
package rapport
