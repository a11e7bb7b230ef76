package kosten_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	for naam, doe := range map[string]func() error{
		"Resolve":   func() error { _, err := (*kosten.Definitie)(nil).Resolve(); return err },
		"Vergelijk": func() error { _, err := (*kosten.Kostenverdeling)(nil).Vergelijk("r", "s"); return err },
		"WriteText": func() error { return (*kosten.Kostenverdeling)(nil).WriteText(io.Discard) },
		"WriteCSV":  func() error { return (*kosten.Kostenverdeling)(nil).WriteCSV(io.Discard) },
		"Uitkomst":  func() error { return (*kosten.Uitkomst)(nil).WriteJSON(io.Discard) },
		"WriteJSON": func() error { return kosten.WriteJSON(io.Discard, nil) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
