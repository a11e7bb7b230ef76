//go:build !race

package vijandtest

// raceAan tells whether the race detector is on.
const raceAan = false
