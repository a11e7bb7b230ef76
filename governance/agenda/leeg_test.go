package agenda_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	for naam, doe := range map[string]func() error{
		"Resolve":      func() error { _, err := (*agenda.Definitie)(nil).Resolve(); return err },
		"Plaats":       func() error { _, err := (*agenda.Agenda)(nil).Plaats(agenda.Probleem{}); return err },
		"WriteJSON":    func() error { return agenda.WriteJSON(io.Discard, nil) },
		"WriteText":    func() error { return (*agenda.Agenda)(nil).WriteText(io.Discard) },
		"WriteDOT":     func() error { return (*agenda.Agenda)(nil).WriteDOT(io.Discard) },
		"WriteMermaid": func() error { return (*agenda.Agenda)(nil).WriteMermaid(io.Discard) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
