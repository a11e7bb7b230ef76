package goaltree_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	boom, err := klein().Resolve()
	require.NoError(t, err)
	vergelijk := func(oud, nieuw *goaltree.Doelenboom) error {
		_, err := goaltree.Compare(oud, nieuw)
		return err
	}
	for naam, doe := range map[string]func() error{
		"Resolve":      func() error { _, err := (*goaltree.Definitie)(nil).Resolve(); return err },
		"WriteJSON":    func() error { return goaltree.WriteJSON(io.Discard, nil) },
		"WriteCSV":     func() error { return goaltree.WriteCSV(io.Discard, nil) },
		"WriteDOT":     func() error { return (*goaltree.Doelenboom)(nil).WriteDOT(io.Discard) },
		"WriteMermaid": func() error { return (*goaltree.Doelenboom)(nil).WriteMermaid(io.Discard) },
		"Compare oud":  func() error { return vergelijk(nil, boom) },
		"Compare":      func() error { return vergelijk(boom, nil) },
		"WriteText":    func() error { return (*goaltree.Herijking)(nil).WriteText(io.Discard) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
