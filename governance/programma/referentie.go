package programma

import (
	"bytes"
	_ "embed"
	"fmt"
)

//go:embed referentie/programma-2018.json
var programma2018 []byte

//go:embed referentie/fictief.json
var fictief []byte

// Programma2018 gives the programme Samenwerken in het sociaal domein 2.0 of
// Voorschoten and Wassenaar, 2017-2018, as its plan and project sheets have it:
// roles and no names, and of progress, chances and meetings nothing, since the
// sources tell none. Each call gives a fresh Definitie, to use as it is or to
// change.
func Programma2018() *Definitie { return ingebed("programma-2018.json", programma2018) }

// Fictief gives a small made-up programme in which everything that can be told
// is told: progress, chances, meetings and hours. Each call gives a fresh
// Definitie.
func Fictief() *Definitie { return ingebed("fictief.json", fictief) }

func ingebed(bestand string, data []byte) *Definitie {
	d, err := ReadJSON(bytes.NewReader(data), bestand)
	if err != nil {
		panic(fmt.Sprintf("programma: embedded programme: %v", err)) // the package's own tests read it
	}
	return d
}
