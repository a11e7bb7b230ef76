package agenda

import (
	"bytes"
	_ "embed"
	"fmt"
)

//go:embed referentie/twente.json
var twente []byte

// Twente gives the samenwerkingsagenda of Twente as far as its process
// document tells it: five actielijnen with how many members of the werkgroep
// stand for each, the three test questions, and the topics named. The relations
// between the lines are our illustration and say so; of state, level and line
// of the topics most is not known. Each call gives a fresh Definitie.
func Twente() *Definitie {
	d, err := ReadJSON(bytes.NewReader(twente), "twente.json")
	if err != nil {
		panic(fmt.Sprintf("agenda: embedded agenda: %v", err)) // the package's own tests read it
	}
	return d
}
