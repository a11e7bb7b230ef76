package scenario_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandtest.Definitie(scenario.ReadJSON, (*scenario.Definitie).Resolve), vijandtest.Geschreven(t, scenario.WriteJSON, onzeker()))
}
