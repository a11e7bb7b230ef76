//go:build !race

package schematest

// zeef is which part of the mutations a Proef tries: all.
const zeef = 1
