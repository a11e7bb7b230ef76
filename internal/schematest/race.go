//go:build race

package schematest

// zeef is which part of the mutations a Proef tries after the first: one in so many. The race
// detector finds nothing in reading one file after another, and takes its time.
const zeef = 20
