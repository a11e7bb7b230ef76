package programma_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandtest.Definitie(programma.ReadJSON, (*programma.Definitie).Resolve), vijandtest.Geschreven(t, programma.WriteJSON, vol(t)))
}
