package monitor

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWaarnemingCijfer(t *testing.T) {
	for naam, c := range map[string]struct {
		w      Waarneming
		per    int
		cijfer Getal
		heeft  bool
	}{
		"nothing":           {Waarneming{}, 100, Getal{}, false},
		"waarde":            {Waarneming{Waarde: Bekend(2.3)}, 100, Bekend(2.3), true},
		"waarde goes first": {Waarneming{Waarde: Bekend(2.3), Teller: Bekend(1), Noemer: Bekend(4)}, 100, Bekend(2.3), true},
		"teller and noemer": {Waarneming{Teller: Bekend(1), Noemer: Bekend(4)}, 100, Bekend(25), true},
		"per 10.000":        {Waarneming{Teller: Bekend(1), Noemer: Bekend(4)}, 10_000, Bekend(2500), true},
		"per 0 reads as 1":  {Waarneming{Teller: Bekend(1), Noemer: Bekend(4)}, 0, Bekend(0.25), true},
		"teller alone":      {Waarneming{Teller: Bekend(1)}, 100, Getal{}, false},
		"noemer alone":      {Waarneming{Noemer: Bekend(1)}, 100, Getal{}, false},
		"zero is a figure":  {Waarneming{Waarde: Bekend(0)}, 100, Bekend(0), true},
		"zero teller":       {Waarneming{Teller: Bekend(0), Noemer: Bekend(4)}, 100, Bekend(0), true},
		"noemer zero: none": {Waarneming{Teller: Bekend(1), Noemer: Bekend(0)}, 100, Getal{}, true},
	} {
		t.Run(naam, func(t *testing.T) {
			require.Equal(t, c.cijfer, c.w.Cijfer(c.per))
			require.Equal(t, c.heeft, c.w.HeeftCijfer())
		})
	}
}

// TestKenmerkHoudtAlles: each value of each enumeration fits its bits.
func TestKenmerkHoudtAlles(t *testing.T) {
	for _, s := range append(Statussen(), 0) {
		for _, r := range append(Redenen(), 0) {
			for _, h := range append(Herkomsten(), 0) {
				for _, eigen := range []bool{false, true} {
					k := maakKenmerk(s, r, h, eigen)
					require.Equal(t, s, k.status())
					require.Equal(t, r, k.reden())
					require.Equal(t, h, k.herkomst())
					require.Equal(t, eigen, k.eigen())
				}
			}
		}
	}
}
