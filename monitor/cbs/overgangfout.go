package cbs

import (
	"errors"
	"fmt"
)

// Overgangsfout is one mistake in the transitions given to [NewHerindeling],
// with what it is about apart, so that who reads a file can put it beside the
// place. errors.As finds it; errors.Is with [ErrOvergang] holds for it.
type Overgangsfout struct {
	Jaar  int    // the transition's; 0 where the mistake is about several years of Van
	Van   Regio  // the zero Regio where the transition has none
	Naar  Regio  // likewise, and where the mistake is about all rows of Van together
	Reden string // one English sentence without final stop: what is wrong, and what would be right

	samen bool // about the rows of Van together
}

// Error gives what it is about and the reason on one line:
//
//	overgang 2010 of GM9901: its shares add up to 1.2, more than 1
func (f *Overgangsfout) Error() string {
	switch {
	case !f.samen:
		return fmt.Sprintf("overgang %d %s > %s: %s", f.Jaar, f.Van, f.Naar, f.Reden)
	case f.Jaar == 0:
		return fmt.Sprintf("%s: %s", f.Van, f.Reden)
	}
	return fmt.Sprintf("overgang %d of %s: %s", f.Jaar, f.Van, f.Reden)
}

// Unwrap gives ErrOvergang.
func (f *Overgangsfout) Unwrap() error { return ErrOvergang }

// overgangFouten gathers the mistakes of one transition, or of the rows of one Van.
type overgangFouten struct {
	over   Overgangsfout
	fouten []error
}

func (f *overgangFouten) fout(wat string, args ...any) {
	n := f.over
	n.Reden = fmt.Sprintf(wat, args...)
	f.fouten = append(f.fouten, &n)
}

func (f *overgangFouten) err() error { return errors.Join(f.fouten...) }
