// Package metadata reads what StatLine tells of a table beside its figures.
package metadata
