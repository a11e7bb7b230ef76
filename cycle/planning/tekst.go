package planning

import "io"

// WriteText writes an overview for a terminal, at most 100 characters wide:
// where everything stands, what is late, at hand and to come, by whom, and the
// council's tables.
func WriteText(w io.Writer, o *Overzicht) error { return nil }

// WriteJaar writes the calendar of one year for a terminal, at most 100
// characters wide: each post as a bar over twelve months, then month by month.
func WriteJaar(w io.Writer, o *Overzicht, jaar int) error { return nil }
