package cycle_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	for naam, doe := range map[string]func() error{
		"Resolve":      func() error { _, err := (*cycle.Definitie)(nil).Resolve(achterhoek(t)); return err },
		"Mag":          func() error { return (*cycle.Proces)(nil).Mag("a", "b") },
		"WriteJSON":    func() error { return cycle.WriteJSON(io.Discard, nil) },
		"WriteText":    func() error { return (*cycle.Proces)(nil).WriteText(io.Discard) },
		"WriteDOT":     func() error { return (*cycle.Proces)(nil).WriteDOT(io.Discard) },
		"WriteMermaid": func() error { return (*cycle.Proces)(nil).WriteMermaid(io.Discard) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
