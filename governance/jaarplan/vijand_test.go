package jaarplan_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

func TestVijandJSON(t *testing.T) {
	goed := vijandtest.Geschreven(t, jaarplan.WriteJSON, plan())
	vijandtest.JSON(t, vijandtest.Definitie(jaarplan.ReadJSON, (*jaarplan.Definitie).Resolve), goed)
}

func TestVijandTerugblik(t *testing.T) {
	p := losOp(t, plan())
	keur := func(d *jaarplan.Terugblik) (*jaarplan.Jaarverslag, error) { return p.Verslag(d, nil, fictief) }
	vijandtest.JSON(t, vijandtest.Definitie(jaarplan.ReadTerugblik, keur), vijandtest.Geschreven(t, jaarplan.WriteTerugblik, terugblik()))
}
