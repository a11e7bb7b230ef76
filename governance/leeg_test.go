package governance_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	d := governance.BredeMonitoring()
	for naam, doe := range map[string]func() error{
		"Resolve":        func() error { _, err := (*governance.Definitie)(nil).Resolve(); return err },
		"ToetsBezetting": func() error { _, err := (*governance.Structuur)(nil).ToetsBezetting(nil); return err },
		"Tussen":         func() error { _, err := (*governance.Structuur)(nil).Tussen("a", "b"); return err },
		"WriteText":      func() error { return (*governance.Structuur)(nil).WriteText(io.Discard) },
		"WriteDOT":       func() error { return (*governance.Structuur)(nil).WriteDOT(io.Discard) },
		"WriteMermaid":   func() error { return (*governance.Structuur)(nil).WriteMermaid(io.Discard) },
		"Merge":          func() error { _, err := governance.Merge(nil, d); return err },
		"Merge met":      func() error { _, err := governance.Merge(d, nil); return err },
		"WriteJSON":      func() error { return governance.WriteJSON(io.Discard, nil) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
