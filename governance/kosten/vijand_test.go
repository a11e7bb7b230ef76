package kosten_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandtest.Definitie(kosten.ReadJSON, (*kosten.Definitie).Resolve), vijandtest.Geschreven(t, kosten.WriteJSON, vol()))
}
