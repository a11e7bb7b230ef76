package interventies_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

func TestVijanden(t *testing.T) {
	b := boom(t)
	keur := func(d *interventies.Definitie) (*interventies.Programma, error) { return d.Resolve(b) }
	t.Run("json", func(t *testing.T) {
		vijandtest.JSON(t, vijandtest.Definitie(interventies.ReadJSON, keur), vijandtest.Geschreven(t, interventies.WriteJSON, voorbeeld(t)))
	})
	t.Run("csv", func(t *testing.T) {
		vijandtest.CSV(t, vijandtest.Definitie(interventies.ReadCSV, keur), vijandtest.Geschreven(t, interventies.WriteCSV, voorbeeld(t)))
	})
}
