package agenda_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandtest.Definitie(agenda.ReadJSON, (*agenda.Definitie).Resolve), vijandtest.Geschreven(t, agenda.WriteJSON, klein()))
}
