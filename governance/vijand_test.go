package governance_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandtest.Definitie(governance.ReadJSON, (*governance.Definitie).Resolve), []byte(voorbeeld))
}
