package opslag

import (
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// stand is the end of a log: what the next event follows on.
type stand struct {
	nr   int
	tijd time.Time
	som  []byte // of its line in a file
}

// volgt tells what is wrong with an event that comes next; nil when nothing is.
func (s *stand) volgt(g *ronde.Gebeurtenis) *goaltree.Fout {
	switch {
	case g.Nr != s.nr+1:
		return fout("nr", ronde.CodeVolgorde, "event %d follows on event %d", g.Nr, s.nr)
	case g.Tijd.Before(s.tijd):
		return fout("tijd", ronde.CodeVolgorde, "event %d lies before the one before it: %s and %s", g.Nr, g.Tijd.Format(time.RFC3339Nano), s.tijd.Format(time.RFC3339Nano))
	}
	return nil
}

// verder goes on to an event, and in a file to its sum.
func (s *stand) verder(g *ronde.Gebeurtenis, som []byte) { s.nr, s.tijd, s.som = g.Nr, g.Tijd, som }
