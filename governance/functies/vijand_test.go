package functies_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandtest.Definitie(functies.ReadJSON, (*functies.Definitie).Resolve), vijandtest.Geschreven(t, functies.WriteJSON, leesFictief(t)))
}
