//go:build race

package vijandtest

// zeef is how much thinner still the thin corpus is. The race detector finds
// nothing in reading one file after another, and takes its time.
const zeef = 4
