package prioritering_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	for naam, doe := range map[string]func() error{
		"Resolve": func() error { _, err := (*prioritering.Definitie)(nil).Resolve(); return err },
		"Weeg": func() error {
			_, err := (*prioritering.Afweging)(nil).Weeg(prioritering.GewogenSom, prioritering.Options{})
			return err
		},
		"WriteText": func() error { return (*prioritering.Uitslag)(nil).WriteText(io.Discard) },
		"Uitslag":   func() error { return (*prioritering.Uitslag)(nil).WriteJSON(io.Discard) },
		"WriteJSON": func() error { return prioritering.WriteJSON(io.Discard, nil) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
