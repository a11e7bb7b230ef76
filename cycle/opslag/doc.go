// Package opslag keeps the log of a round of package ronde, event by event, so
// that what was accepted stays and what was not is not there.
//
// The way through:
//
//  1. [Open] opens a log in a file for writing, or makes one; one writer
//     at a time. [OpenAlleenLezen] opens it for reading alone, also while another
//     writes. Both go through the file by its sums, without reading its events.
//     [NewGeheugen] keeps a log in memory, for tests.
//  2. [ronde.Herspeel] with [Bestand.All] reads the events, once, and gives the
//     round.
//  3. [ronde.Ronde.VoegEnBewaar] with [Bestand.Append] adds an event to both,
//     or to neither.
//
// # The file
//
// A log is JSON Lines: UTF-8, one event on a line, each line ended by a line
// feed. An event's line is that of [ronde.Gebeurtenis.Regel], at most
// [ronde.MaxRegel] bytes long, which the schema gebeurtenis.schema.json of
// package ronde describes, with one more key written last, which is the store's
// and no part of the event:
//
//	{"nr":1,"tijd":…,"som":"fe97858ff9752631"}
//
// som is the first 16 hexadecimal digits, in lower case, of SHA-256 over the som
// of the line before (those 16 digits; nothing for the first line) and the
// event's line without som. A line is so tied to all before it: one byte that
// changed, and a line that was left out, put in or put elsewhere, is found when
// the log is opened, and told with its line. It tells damage and mistakes. It is
// no signature: who means to can make a log anew, with sums that fit, and whole
// lines that are cut off the end leave a log that is whole. To read a line with
// [ronde.Parse] take som off first; to make a log of events, Append them.
//
// Append writes a line in one go and has the disk keep it before it returns. An
// event is there when its line feed is.
//
// # A crash, and damage
//
// A crash may leave the last line half written. Open cuts off a last line
// without line feed when it is a beginning of the line that would come next, or
// zeros alone (a stretch that the disk did not get to): its Append never
// returned, so nobody was told that the event was kept. What is cut off is first
// kept in a file beside the log, its path with .afgesneden-1 or the first number
// that is free, and [Bestand.Afgesneden] tells it.
//
// Anything else that is not as Append wrote it is damage, however near it comes
// to that: a whole event with more behind it on its line, half an event with a
// line feed, zeros with something behind them. It is refused with its place, and
// the file stays as it is. So does one without a whole event, unless it is
// empty: it is not taken for a log, even if it begins as one, and where a crash
// left it of the first event it can be removed.
//
// What stands before damage can be read: [OpenAlleenLezen] and All give it and then
// the mistake. What stands after it is not given, and nothing is added: an event
// means what it means after those before it, and a log from which one was
// dropped in silence would fold to something that never was. Mending it is for
// people: take a copy, restore the line from elsewhere, or keep the lines before
// it as a new log.
//
// A line whose som fits and that this version cannot read was written by
// another: All tells it as damage, and nothing is added after that.
//
// # One writer
//
// Open takes a lock of the operating system on the file itself, which
// ends with the process that holds it: after a crash there is nothing to clear
// away, as there would be with a lock file. Where there is no such lock
// (platforms other than Linux, macOS, the BSDs, illumos and Windows) it
// refuses. On a network drive the lock is as good as that drive's.
//
// The lock keeps out who asks for it. Before it writes, Append looks whether the
// path still leads to the file that is open and the file still ends as it was
// left; when it was removed, replaced, or written to at its end, the event is
// refused (CodeVervangen), and so is each after it. What changes before the end
// is found when the log is opened anew. A file that is removed in the instant
// between that look and the writing takes the event with it.
//
// Whether an event is allowed is for the round to say; a store holds the form of
// an event, its number and the order of the times alone.
//
// # Deviations
//
// JSON Lines (jsonlines.org) leaves the line feed behind the last value to the
// writer and takes a carriage return before any for white space. Here a line
// without its line feed was never finished, and a carriage return is a byte
// that changed: an editor that rewrites the ends of lines makes damage, which is
// told.
package opslag
