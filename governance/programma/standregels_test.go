package programma_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// Names cannot pass for lines of the report.
func TestStandTekstRegels(t *testing.T) {
	tekst := func(naam string) string {
		d := programma.Programma2018()
		d.Naam += naam
		for i := range d.Rollen {
			d.Rollen[i].Naam += naam
		}
		for i := range d.Projecten {
			d.Projecten[i].Naam += naam
			for j := range d.Projecten[i].Mijlpalen {
				d.Projecten[i].Mijlpalen[j].Naam += naam
			}
		}
		var b strings.Builder
		require.NoError(t, opgelost(t, d).Stand(dag(t, "2018-02-01")).WriteText(&b))
		return b.String()
	}
	gewoon, boos := tekst(" x"), tekst("\n  ! vals")
	require.Equal(t, strings.Count(gewoon, "\n"), strings.Count(boos, "\n"))
	require.NotContains(t, boos, "\n  ! vals")
}
