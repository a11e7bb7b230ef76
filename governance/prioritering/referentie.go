package prioritering

import (
	"bytes"
	_ "embed"
	"fmt"
)

const bronWerksessie = "Samenwerkingsagenda Twente, werksessie 9 mei 2022"

//go:embed referentie/twente-2022.json
var twente2022 []byte

// Twente2022 gives the four hoofdlijnen, the named opdrachten, the criteria
// with their questions and the monitors to link of the working session of 9 May
// 2022. Weights, scores and judgements are fictional: ScoresFictief says so,
// and so does everything made of them. What the session left open, most of the
// problems, goals and results, is empty. Each call gives a fresh Definitie.
func Twente2022() *Definitie {
	d, err := ReadJSON(bytes.NewReader(twente2022), "twente-2022.json")
	if err != nil {
		panic(fmt.Sprintf("prioritering: embedded definition: %v", err)) // the package's own tests read it
	}
	return d
}
