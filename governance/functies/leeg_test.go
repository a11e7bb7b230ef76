package functies_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	for naam, doe := range map[string]func() error{
		"Resolve":   func() error { _, err := (*functies.Definitie)(nil).Resolve(); return err },
		"Van":       func() error { _, err := (*functies.Functieverdeling)(nil).Van("GM9901", 1); return err },
		"WriteText": func() error { return (*functies.Functieverdeling)(nil).WriteText(io.Discard) },
		"WriteCSV":  func() error { return (*functies.Functieverdeling)(nil).WriteCSV(io.Discard) },
		"Overzicht": func() error { return (*functies.Overzicht)(nil).WriteJSON(io.Discard) },
		"WriteJSON": func() error { return functies.WriteJSON(io.Discard, nil) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
