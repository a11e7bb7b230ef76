package governance_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
)

func TestStructuur_alleenLezen(t *testing.T) {
	for _, maak := range []func() *governance.Definitie{governance.BredeMonitoring, governance.Achterhoek2017, governance.Programma2018} {
		d := maak()
		kopietest.AlleenLezen(t, los(t, d), d)
	}
}
