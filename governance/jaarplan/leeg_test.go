package jaarplan_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	for naam, doe := range map[string]func() error{
		"Resolve":        func() error { _, err := (*jaarplan.Definitie)(nil).Resolve(); return err },
		"Verslag":        func() error { _, err := (*jaarplan.Jaarplan)(nil).Verslag(nil, nil, cbs.Regio{}); return err },
		"WriteText":      func() error { return (*jaarplan.Jaarplan)(nil).WriteText(io.Discard, nil, nil) },
		"Jaarverslag":    func() error { return (*jaarplan.Jaarverslag)(nil).WriteJSON(io.Discard) },
		"WriteJSON":      func() error { return jaarplan.WriteJSON(io.Discard, nil) },
		"WriteTerugblik": func() error { return jaarplan.WriteTerugblik(io.Discard, nil) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
