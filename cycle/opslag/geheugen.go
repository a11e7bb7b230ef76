package opslag

import (
	"iter"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// Geheugen is a log in memory. It is safe for concurrent use. NewGeheugen
// makes one.
type Geheugen struct {
	mu     sync.Mutex
	regels [][]byte // as a file has them, so that nothing is shared with callers
	stand  stand
	dicht  bool
}

// NewGeheugen gives an empty log.
func NewGeheugen() *Geheugen { return &Geheugen{} }

// Append keeps an event at the end of the log. One that does not follow on the
// last one is refused, and is not there.
func (m *Geheugen) Append(g ronde.Gebeurtenis) error {
	if m == nil {
		return gesloten("")
	}
	regel, err := g.Regel()
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.dicht {
		return gesloten("")
	}
	if f := m.stand.volgt(&g); f != nil {
		return f
	}
	m.regels = append(m.regels, regel)
	m.stand.verder(&g, nil)
	return nil
}

// All gives the events in order, as they were when it began.
func (m *Geheugen) All() iter.Seq2[ronde.Gebeurtenis, error] {
	return func(yield func(ronde.Gebeurtenis, error) bool) {
		if m == nil {
			yield(ronde.Gebeurtenis{}, gesloten(""))
			return
		}
		m.mu.Lock()
		regels, dicht := m.regels, m.dicht
		m.mu.Unlock()
		if dicht {
			yield(ronde.Gebeurtenis{}, gesloten(""))
			return
		}
		for _, regel := range regels {
			if g, err := ronde.Parse(regel); !yield(g, err) || err != nil {
				return
			}
		}
	}
}

// Close ends the use of the store, which keeps nothing then.
func (m *Geheugen) Close() error {
	if m == nil {
		return gesloten("")
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.dicht, m.regels = true, nil
	return nil
}
