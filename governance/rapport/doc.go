// Package rapport shows what governance and its rooms hold, as self-contained
// pages of HTML with pictures: the structure of bodies, the ten functions as a
// matrix, cost shares, the yearly plan and report, priorities, the
// samenwerkingsagenda and the programme.
//
// The way through it:
//
//  1. Options say how a page should look. None is needed.
//  2. Each Write function takes one checked type of governance and writes one
//     page. It works nothing out that could be a different truth: what it shows
//     is what the type answers. [WriteStructuur] writes bodies and roles,
//     [WriteFuncties] the ten functions, [WriteKosten] cost shares, [WriteJaarplan]
//     the yearly plan with or without its report, [WritePrioritering] a weighing,
//     [WriteAgenda] the samenwerkingsagenda and [WriteProgramma] a programme at a
//     date.
//
// Same input, same bytes. Pages ask nothing of any other machine, hold from 320
// pixels wide to a sheet of A4, and have a word and a shape beside each colour.
//
// # Deviations
//
// The schemes of the sources (the structure of the regional vision, the
// landscape of Twente, the project sheets) are lost; the drawings and the
// order of the pages are ours. What the data mark as our reading is told as such
// on the page.
package rapport
