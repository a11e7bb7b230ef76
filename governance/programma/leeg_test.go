package programma_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	for naam, doe := range map[string]func() error{
		"Resolve":         func() error { _, err := (*programma.Definitie)(nil).Resolve(); return err },
		"Vertraag":        func() error { _, err := (*programma.Programma)(nil).Vertraag("m", 1); return err },
		"VertraagOp":      func() error { _, err := (*programma.Programma)(nil).VertraagOp(0, "m", 1); return err },
		"WriteDOT":        func() error { return (*programma.Programma)(nil).WriteDOT(io.Discard) },
		"WriteMermaid":    func() error { return (*programma.Programma)(nil).WriteMermaid(io.Discard) },
		"Stand WriteText": func() error { return (*programma.Stand)(nil).WriteText(io.Discard) },
		"Stand WriteJSON": func() error { return (*programma.Stand)(nil).WriteJSON(io.Discard) },
		"Overzicht":       func() error { return (*programma.Overzicht)(nil).WriteJSON(io.Discard) },
		"WriteJSON":       func() error { return programma.WriteJSON(io.Discard, nil) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
