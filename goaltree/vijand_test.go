package goaltree_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

func TestVijandJSON(t *testing.T) {
	goed := vijandtest.Geschreven(t, goaltree.WriteJSON, gedeeld())
	vijandtest.JSON(t, vijandtest.Definitie(goaltree.ReadJSON, (*goaltree.Definitie).Resolve), goed)
}

func TestVijandCSV(t *testing.T) {
	goed := vijandtest.Geschreven(t, goaltree.WriteCSV, gedeeld())
	vijandtest.CSV(t, vijandtest.Definitie(goaltree.ReadCSV, (*goaltree.Definitie).Resolve), goed)
}

func TestVijandRead(t *testing.T) {
	goed := vijandtest.Geschreven(t, goaltree.WriteCSV, gedeeld())
	vijandtest.Tekst(t, vijandtest.Definitie(goaltree.Read, (*goaltree.Definitie).Resolve), goed)
}
