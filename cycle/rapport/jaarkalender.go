package rapport

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
)

// WriteJaarkalender writes the calendar of a year as a page: where everything
// stands, the windows, meetings and acties as bars over twelve months, the same
// month by month, the list of each body or role, and the council's tables with
// the edition of the monitor that lies on them.
func WriteJaarkalender(w io.Writer, overzicht *planning.Overzicht, jaar int, o Options) error {
	return nil
}
