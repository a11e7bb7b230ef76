package monitor_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// What is not there, or was not made by its maker, is a mistake to tell, never
// a panic.
func TestNil(t *testing.T) {
	een := []monitor.Waarneming{{}}
	for naam, doe := range map[string]func() error{
		"Builder":          func() error { return (*monitor.Builder)(nil).Add(monitor.Waarneming{}) },
		"lege Builder":     func() error { return new(monitor.Builder).Add(monitor.Waarneming{}) },
		"AddAll":           func() error { _, err := new(monitor.Builder).AddAll(een); return err },
		"NewEvaluator":     func() error { _, err := monitor.NewEvaluator(nil, nil, monitor.Options{}); return err },
		"Evaluator":        func() error { _, err := (*monitor.Evaluator)(nil).Evaluate(t.Context(), monitor.Vraag{}); return err },
		"lege Evaluator":   func() error { _, err := new(monitor.Evaluator).Evaluate(t.Context(), monitor.Vraag{}); return err },
		"WriteCSV":         func() error { return monitor.WriteCSV(io.Discard, nil) },
		"WriteSjabloon":    func() error { return monitor.WriteSjabloon(io.Discard, nil, nil, nil) },
		"WriteHerindeling": func() error { return monitor.WriteHerindeling(io.Discard, nil) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
