package cycle_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

func TestVijandJSON(t *testing.T) {
	structuur := achterhoek(t)
	keur := func(d *cycle.Definitie) (*cycle.Proces, error) { return d.Resolve(structuur) }
	goed := []byte(`{"versie":"1","id":"a","naam":"A",
"stappen":[{"nummer":1,"id":"s","naam":"S","deelnemers":[{"orgaan":"mosd","regels":[{"soort":"minimaal","aantal":1}]}]}],
"overgangen":[{"van":"s","naar":"s"}]}
`)
	vijandtest.JSON(t, vijandtest.Definitie(cycle.ReadJSON, keur), goed)
}
