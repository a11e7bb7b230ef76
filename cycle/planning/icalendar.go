package planning

import (
	"io"
	"time"
)

// ICSOptions say how a calendar is written. Stempel is needed; for the rest the
// zero ICSOptions are fine.
type ICSOptions struct {
	// Stempel is the moment of writing, in a year from 1 to 9999. It is passed in: the same
	// Overzicht and Stempel give the same bytes.
	Stempel time.Time
	// Naamruimte makes the UIDs of one organisation different from those of
	// another: a slug such as the name of the municipality. Empty: none.
	Naamruimte string
	// Herinner is how many days before the last day of what is still open, at
	// nine o'clock, a calendar program reminds of it, at most 366; 0: not at all.
	Herinner int
	// Taken writes acties as VTODO, which many programs don't show, instead of
	// as an event on their last day.
	Taken bool
}

// WriteICS writes the posts of an overview as iCalendar (RFC 5545): an event of
// whole days for each, in UTF-8 with CRLF, folded at 75 octets. A UID depends
// on the post's ID and the Naamruimte alone, so that a calendar read again
// replaces what it wrote before. A Stempel or an option out of bounds and an
// overview without posts, of which no calendar can be made, are errors
// (*goaltree.Fout).
func WriteICS(w io.Writer, o *Overzicht, opties ICSOptions) error { return nil }
