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

// Append is Opslag's.
func (m *Geheugen) Append(g ronde.Gebeurtenis) error {
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

// All is Opslag's.
func (m *Geheugen) All() iter.Seq2[ronde.Gebeurtenis, error] {
	return func(yield func(ronde.Gebeurtenis, error) bool) {
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

// Close is Opslag's. A store that was closed keeps nothing.
func (m *Geheugen) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.dicht, m.regels = true, nil
	return nil
}
