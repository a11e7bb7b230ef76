package main

import (
	"bytes"
	_ "embed"

	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

// The example: a plan, a look back and amounts that are made up, and say so;
// the inhabitants are those of CBS.
var (
	//go:embed voorbeeld/jaarplan.json
	voorbeeldPlan []byte
	//go:embed voorbeeld/terugblik.json
	voorbeeldTerugblik []byte
	//go:embed voorbeeld/kosten.json
	voorbeeldKosten []byte
)

// The plans that are built in.
const (
	voorbeeldFictief = "fictief"
	voorbeeld2017    = "2017"
)

// gebruikVoorbeeld takes the example for all input. Of the plan of 2017 nobody
// looked back and no costs are known.
func (i *invoer) gebruikVoorbeeld(naam string) error {
	if naam == voorbeeld2017 {
		i.plan = jaarplan.Jaarplan2017()
		return nil
	}
	var err error
	if i.kosten, err = kosten.ReadJSON(bytes.NewReader(voorbeeldKosten), "voorbeeld/kosten.json"); err != nil {
		return err
	}
	if i.plan, err = jaarplan.ReadJSON(bytes.NewReader(voorbeeldPlan), "voorbeeld/jaarplan.json"); err != nil {
		return err
	}
	i.terugblik, err = jaarplan.ReadTerugblik(bytes.NewReader(voorbeeldTerugblik), "voorbeeld/terugblik.json")
	return err
}
