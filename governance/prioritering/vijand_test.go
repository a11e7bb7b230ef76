package prioritering_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandtest.Definitie(prioritering.ReadJSON, (*prioritering.Definitie).Resolve), vijandtest.Geschreven(t, prioritering.WriteJSON, huis()))
}
