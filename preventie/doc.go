// Package preventie holds the levels of prevention and the continuum from
// living healthily to keeping worse away.
package preventie
