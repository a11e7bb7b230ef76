// Package opslag keeps the log of a round of package ronde, event by event, so
// that what was accepted stays and what was not is not there.
//
// The way through:
//
//  1. [OpenBestand] opens a log in a file for writing, or makes one; one writer
//     at a time. [LeesBestand] opens it for reading alone, also while another
//     writes. [NieuwGeheugen] keeps one in memory, for tests.
//  2. [ronde.Herspeel] with [Opslag.All] gives the round.
//  3. [ronde.Ronde.VoegEnBewaar] with [Opslag.Append] adds an event to both,
//     or to neither.
//
// # The file
//
// A log is JSON Lines: UTF-8, one event on a line, each line ended by a line
// feed and at most [ronde.MaxRegel] bytes long. Append writes a line in one go
// and has the disk keep it before it returns. An event is there when its line
// feed is.
//
// A crash may leave the last line half written: without its line feed, or with
// a stretch that the disk did not get to. OpenBestand cuts such a line off, and
// [Bestand.Afgesneden] tells what it was; its Append never returned, so nobody
// was told that the event was kept. It is only cut where it looks like the
// beginning of an event, so that a file that is no log stays as it is.
//
// Any other damage (a line that is no event, a number that skips) is not of a
// crash but of someone or something else. What stands before it can be read:
// All gives it and then the mistake, with file and line. What stands after it is
// not given, and nothing is added: an event means what it means after those
// before it, and a log from which one was dropped in silence would fold to
// something that never was. Mending it is for people: take a copy, restore the
// line from elsewhere, or keep the lines before it as a new log.
//
// # One writer
//
// OpenBestand takes a lock of the operating system on the file itself, which
// ends with the process that holds it: after a crash there is nothing to clear
// away, as there would be with a lock file. Where there is no such lock
// (platforms other than Linux, macOS, the BSDs, illumos and Windows) it
// refuses. On a network drive the lock is as good as that drive's.
//
// Whether an event is allowed is for the round to say; a store holds the form of
// an event, its number and the order of the times alone.
package opslag
