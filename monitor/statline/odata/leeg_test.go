package odata_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/odata"
)

// A client that New did not make is a mistake to tell, never a panic.
func TestNil(t *testing.T) {
	for naam, c := range map[string]*odata.Client{"nil": nil, "leeg": new(odata.Client)} {
		for doet, doe := range map[string]func() error{
			"Catalogus": func() error { _, err := c.Catalogus(t.Context()); return err },
			"Tabel":     func() error { _, err := c.Tabel(t.Context(), "84799NED"); return err },
			"Read": func() error {
				_, _, _, err := c.Read(t.Context(), nil, odata.Vraag{Tabel: "84799NED"}, statline.Options{})
				return err
			},
			"Bewaar": func() error {
				_, err := c.Bewaar(t.Context(), t.TempDir(), odata.Vraag{Tabel: "84799NED"})
				return err
			},
		} {
			t.Run(naam+" "+doet, func(t *testing.T) {
				require.ErrorIs(t, doe(), goaltree.CodeLeeg)
			})
		}
	}
}
