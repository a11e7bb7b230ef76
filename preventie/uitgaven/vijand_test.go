package uitgaven_test

import (
	"io"
	"testing"

	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandtest.Definitie(uitgaven.ReadJSON, (*uitgaven.Definitie).Resolve), vijandtest.Geschreven(t, uitgaven.WriteJSON, toegerekend()))
}

func TestVijandCSV(t *testing.T) {
	lees := func(r io.Reader, bestand string) (*uitgaven.Definitie, error) {
		return uitgaven.ReadCSV(r, uitgaven.CSVOpties{Bestand: bestand, Bron: bron, Fictief: true})
	}
	vijandtest.CSV(t, vijandtest.Definitie(lees, (*uitgaven.Definitie).Resolve), vijandtest.Geschreven(t, uitgaven.WriteCSV, voorbeeld(t)))
}

func TestVijandInwoners(t *testing.T) {
	neem := func(w []uitgaven.Inwoners) (int, error) { return len(w), nil }
	vijandtest.CSV(t, vijandtest.Definitie(uitgaven.ReadInwonersCSV, neem), []byte("gemeente;jaar;aantal;bron\nGM9901;2020;1000;eigen telling\nGM9901;2021;1010;eigen telling\nGM9902;2020;500;eigen telling\n"))
}
