package cbs

import (
	"errors"
	"fmt"
	"slices"
)

// Bereik is what a [Herindeling] knows: the years, as of 1 January, of whose
// borders of gemeenten, wijken and buurten it is complete. The zero Bereik is
// all years. Regions above the gemeente, and of one's own, are outside it: they
// are themselves in every year.
type Bereik struct {
	Vanaf    int // the first year; 0: no bound
	TotEnMet int // the last year; 0: no bound
	// Eerder are the regions of which it is complete from EerderVanaf on, before
	// Vanaf; a gemeente stands for its wijken and buurten too. What they became
	// before Vanaf, and what they were made of, is among them.
	EerderVanaf int
	Eerder      []Regio
}

// Bereik gives what the table knows; the zero Bereik where [Herindeling.MetBereik] did not limit it.
func (h *Herindeling) Bereik() Bereik {
	b := h.bereik
	b.Eerder = slices.Clone(b.Eerder)
	return b
}

// MetBereik gives the table with a reach: outside it [Herindeling.Vertaal] and
// [Herindeling.Bronnen] say that they don't know, where else a region that no
// transition touches is taken to be itself. Without it a table is complete for
// all years, by the word of who made it. The error names all mistakes at once:
// a year outside 1800 to 2999, years that are not in order, a zero Regio, an
// EerderVanaf without Eerder or the other way round, or without Vanaf.
func (h *Herindeling) MetBereik(b Bereik) (*Herindeling, error) {
	if h == nil {
		return nil, errGeenHerindeling
	}
	var fouten []error
	fout := func(wat string, args ...any) { fouten = append(fouten, fmt.Errorf("bereik: "+wat, args...)) }
	for _, jaar := range []int{b.Vanaf, b.TotEnMet, b.EerderVanaf} {
		if jaar != 0 && (jaar < minJaar || jaar > maxJaar) {
			fout("the year %d is not from %d to %d", jaar, minJaar, maxJaar)
		}
	}
	if b.Vanaf != 0 && b.TotEnMet != 0 && b.TotEnMet < b.Vanaf {
		fout("its last year %d lies before its first, %d", b.TotEnMet, b.Vanaf)
	}
	switch {
	case (b.EerderVanaf != 0) != (len(b.Eerder) > 0):
		fout("EerderVanaf and Eerder are there both or not at all")
	case b.EerderVanaf != 0 && b.Vanaf == 0:
		fout("EerderVanaf %d needs a Vanaf: without it the table is complete for all years before", b.EerderVanaf)
	case b.EerderVanaf != 0 && b.EerderVanaf >= b.Vanaf:
		fout("EerderVanaf %d does not lie before Vanaf %d", b.EerderVanaf, b.Vanaf)
	}
	if slices.Contains(b.Eerder, Regio{}) {
		fout("the zero Regio is in Eerder")
	}
	if err := errors.Join(fouten...); err != nil {
		return nil, err
	}
	b.Eerder = slices.Compact(sorteer(slices.Clone(b.Eerder)))
	met := *h
	met.bereik = b
	return &met, nil
}

// Omvat says whether the borders of a region in a year are known. Those of a
// region above the gemeente, and of one of one's own, always are.
func (b Bereik) Omvat(r Regio, jaar int) bool {
	switch {
	case !isDeel(r):
		return true
	case jaar >= b.Vanaf:
		return b.TotEnMet == 0 || jaar <= b.TotEnMet
	}
	return jaar >= b.EerderVanaf && b.kentEerder(r)
}

// reikt says why the table knows nothing of the borders of a region in a year,
// or nil where it does.
func (h *Herindeling) reikt(r Regio, jaar int) error {
	b := &h.bereik
	if b.Omvat(r, jaar) {
		return nil
	}
	if jaar >= b.Vanaf {
		return fmt.Errorf("%s in %d: the table tells nothing of %s after %d", r, jaar, r, b.TotEnMet)
	}
	vanaf := b.Vanaf
	if b.kentEerder(r) {
		vanaf = b.EerderVanaf
	}
	return fmt.Errorf("%s in %d: the table tells nothing of %s before %d", r, jaar, r, vanaf)
}

// kentEerder tells whether a region, or what it lies in by its code, is in Eerder.
func (b Bereik) kentEerder(r Regio) bool {
	return len(b.Eerder) > 0 && bevatDeel(b.Eerder, r)
}
