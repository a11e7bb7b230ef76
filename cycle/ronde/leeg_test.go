package ronde_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// What is not there, or was not made by its maker, is a mistake to tell, never
// a panic.
func TestNil(t *testing.T) {
	var niets *ronde.Ronde
	for naam, doe := range map[string]func() error{
		"Voeg":         func() error { return niets.Voeg(ronde.Gebeurtenis{}) },
		"VoegEnBewaar": func() error { return niets.VoegEnBewaar(ronde.Gebeurtenis{}, nil) },
		"Herleid":      func() error { _, err := niets.Herleid("a"); return err },
		"Volgende":     func() error { _, err := niets.Volgende(ronde.Vervolg{}); return err },
		"Gevolg":       func() error { _, err := niets.Gevolg("i", new(monitor.Resultaat)); return err },
		"leeg proces":  func() error { return ronde.New(new(cycle.Proces)).Voeg(ronde.Gebeurtenis{}) },
		"Herspeel":     func() error { _, err := ronde.Herspeel(new(cycle.Proces), ronde.Lijst()); return err },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
