package rapport_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
)

// What is not there is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	for naam, doe := range map[string]func() error{
		"Jaarplan": func() error {
			return rapport.WriteJaarplan(io.Discard, nil, rapport.Jaarplanvraag{}, rapport.Options{})
		},
		"Programma": func() error {
			return rapport.WriteProgramma(io.Discard, nil, rapport.Programmavraag{}, rapport.Options{})
		},
		"Agenda":       func() error { return rapport.WriteAgenda(io.Discard, nil, nil, rapport.Options{}) },
		"Kosten":       func() error { return rapport.WriteKosten(io.Discard, nil, rapport.Options{}) },
		"Prioritering": func() error { return rapport.WritePrioritering(io.Discard, nil, rapport.Options{}) },
		"Structuur":    func() error { return rapport.WriteStructuur(io.Discard, nil, rapport.Options{}) },
		"Functies":     func() error { return rapport.WriteFuncties(io.Discard, nil, rapport.Options{}) },
	} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, doe(), goaltree.CodeLeeg)
		})
	}
}
