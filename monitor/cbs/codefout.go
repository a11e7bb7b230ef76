package cbs

import (
	"errors"
	"fmt"
	"strings"
)

// What a [Codefout] or [Overgangsfout] is about; errors.Is tells which.
var (
	ErrRegio   = errors.New("invalid region") // in every error about a region's code or name
	ErrPeriode = errors.New("invalid period") // in every error about a period
	// ErrOvergang is in every error about a transition of a table of herindelingen.
	ErrOvergang = errors.New("invalid transition")
)

// The methods that can tell so say that there is no table.
var (
	errGeenIndeling    = errors.New("there is no gebiedsindeling: it is nil")
	errGeenHerindeling = errors.New("there is no herindeling: it is nil")
)

// Codefout is a text that is no region or no period, with the reason apart, so
// that who reads a file can put it beside the place. [ParseRegio], [EigenRegio],
// [Gebiedsindeling.Zoek], [ParsePeriode] and what reads by them give it;
// errors.Is with [ErrRegio] or [ErrPeriode] holds for it.
type Codefout struct {
	Waarde string // what was read, whole
	Reden  string // one English sentence without final stop: what is wrong, and what would be right

	soort error // ErrRegio or ErrPeriode
}

func regioFout(waarde, reden string, args ...any) error {
	return &Codefout{Waarde: waarde, Reden: fmt.Sprintf(reden, args...), soort: ErrRegio}
}

func periodeFout(waarde, reden string, args ...any) error {
	return &Codefout{Waarde: waarde, Reden: fmt.Sprintf(reden, args...), soort: ErrPeriode}
}

// Error gives kind, value and reason on one line; a long value is cut:
//
//	invalid region "gm1509": expected upper case without blanks around it, as in GM1509
func (f *Codefout) Error() string {
	if f.soort == nil {
		return fmt.Sprintf("%s: %s", citaat(f.Waarde), f.Reden)
	}
	return fmt.Sprintf("%v %s: %s", f.soort, citaat(f.Waarde), f.Reden)
}

// Unwrap gives ErrRegio or ErrPeriode.
func (f *Codefout) Unwrap() error { return f.soort }

// citaat quotes a value for a message, shortened where it is long.
func citaat(s string) string {
	const grens = 60
	if len(s) > grens {
		return fmt.Sprintf("%q...", strings.ToValidUTF8(s[:grens], ""))
	}
	return fmt.Sprintf("%q", s)
}
