package odata

import (
	"context"
	"math/rand/v2"
	"time"
)

// Klok is the time a client lives by, and its dice. Tests give one of their
// own, so that nothing waits.
type Klok interface {
	// Nu is the present.
	Nu() time.Time
	// Na calls f once d has passed, from a goroutine of its own, unless stop is
	// called before.
	Na(d time.Duration, f func()) (stop func())
	// Toeval gives a number from 0 up to 1, to spread the attempts of many
	// clients over time.
	Toeval() float64
}

// wandklok is the clock on the wall. A network has a real time; no figure
// depends on it.
type wandklok struct{}

// Nu is time.Now.
func (wandklok) Nu() time.Time { return time.Now() } //nolint:forbidigo // only to wait until the date of a Retry-After

// Na is time.AfterFunc.
func (wandklok) Na(d time.Duration, f func()) func() {
	t := time.AfterFunc(d, f)
	return func() { t.Stop() }
}

// Toeval is the generator of the program.
func (wandklok) Toeval() float64 { return rand.Float64() } //nolint:forbidigo // only how long to wait

// wacht waits for d, or until the context ends, whose error it gives.
func wacht(ctx context.Context, k Klok, d time.Duration) error {
	if d <= 0 || ctx.Err() != nil {
		return ctx.Err()
	}
	klaar := make(chan struct{})
	stop := k.Na(d, func() { close(klaar) })
	defer stop()
	select {
	case <-klaar:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}
