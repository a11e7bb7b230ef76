package odata

import (
	"slices"
	"sync"
	"time"
)

// Durations of the limits in tests, each unlike any other, so that the clock
// knows them.
const (
	proefKop  = 61 * time.Second
	proefStil = 31 * time.Second
	proefDuur = 601 * time.Second
)

// proefklok is a clock that never waits: what waits goes on at once, and its
// time with it. A limit (proefKop, ...) passes when a test says so.
type proefklok struct {
	mu      sync.Mutex
	cond    *sync.Cond
	nu      time.Time
	gewacht []time.Duration
	grenzen map[*func()]time.Duration
	// vast: what waits, waits forever.
	vast   bool
	toeval float64
}

func nieuweProefklok() *proefklok {
	k := &proefklok{nu: time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC), grenzen: map[*func()]time.Duration{}, toeval: 0.5}
	k.cond = sync.NewCond(&k.mu)
	return k
}

func (k *proefklok) Nu() time.Time {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.nu
}

func (k *proefklok) Na(d time.Duration, f func()) func() {
	k.mu.Lock()
	defer k.mu.Unlock()
	grens := d == proefKop || d == proefStil || d == proefDuur
	if !grens {
		k.gewacht = append(k.gewacht, d)
	}
	if !grens && !k.vast {
		k.nu = k.nu.Add(d)
		go f()
		return func() {}
	}
	sleutel := &f
	k.grenzen[sleutel] = d
	k.cond.Broadcast()
	return func() {
		k.mu.Lock()
		defer k.mu.Unlock()
		delete(k.grenzen, sleutel)
	}
}

func (k *proefklok) Toeval() float64 { return k.toeval }

// verstrijk lets a limit pass, once someone waits for it.
func (k *proefklok) verstrijk(d time.Duration) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for {
		for f, grens := range k.grenzen {
			if grens == d {
				delete(k.grenzen, f)
				go (*f)()
				return
			}
		}
		k.cond.Wait()
	}
}

// tot returns once n are waiting on a clock that stands still.
func (k *proefklok) tot(n int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for len(k.grenzen) < n {
		k.cond.Wait()
	}
}

func (k *proefklok) wachttijden() []time.Duration {
	k.mu.Lock()
	defer k.mu.Unlock()
	return slices.Clone(k.gewacht)
}
