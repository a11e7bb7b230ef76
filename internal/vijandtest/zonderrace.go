//go:build !race

package vijandtest

// zeef is how much thinner still the thin corpus is: not at all.
const zeef = 1
