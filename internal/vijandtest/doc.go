// Package vijandtest feeds readers what an enemy, a broken disk or a bad day
// would: a corpus of hostile files made from one good file. It is for tests
// alone.
//
// A reader of definitions is added in one line, with a good file of its format:
//
//	vijandtest.JSON(t, vijandtest.Definitie(jaarplan.ReadJSON, (*jaarplan.Definitie).Resolve), goed)
//
// and one of another kind with a [Lezer] of its own. [JSON] and [CSV] are for
// those formats, [Regels] for a log of lines, [Tekst] for any text; each of the
// first three begins with the cases of Tekst. Of every case the reader must
//
//   - not panic, and be done within [Tijd];
//   - allocate no more than Lezer.Vast bytes and Lezer.PerByte for each byte
//     that it read: all that was allocated in that time, so more than was ever
//     held at once;
//   - give an error that is *goaltree.Fout all through, each with the file, a
//     code and, for a mistake in form, the line; or a value that is checked
//     without panic;
//   - refuse what is no such format at all (cut off, not UTF-8, NaN), and take
//     the good file, with whatever byte order mark and line ends;
//   - lose no row: what it read it accepted or rejected.
//
// With VIJANDTEST=vol in the environment the corpus is whole: some thousands of
// values in the places of a file, and files up to the size that readers take,
// which is how to find what grows with the square of a file. Without, so that it
// ends in some seconds, it is thin, with the race detector on thinner still: some of
// those values, the largest files a small part, the endless ones fewer.
package vijandtest
