package governance

import (
	"bytes"
	_ "embed"
	"fmt"
)

// BronVisie2017 names the regional vision of the Achterhoek as a field bron
// does, to put a section behind.
const BronVisie2017 = "Samenwerken om elkaar te versterken, regionale visie sociaal domein Achterhoek 2017"

//go:embed referentie/brede-monitoring.json
var bredeMonitoring []byte

//go:embed referentie/achterhoek-2017.json
var achterhoek2017 []byte

//go:embed referentie/programma-2018.json
var programma2018 []byte

// BredeMonitoring gives the bodies and roles of the Brede Monitoring
// Achterhoek: who takes part in its six steps. Each call gives a fresh
// Definitie, to use as it is or to change.
func BredeMonitoring() *Definitie { return ingebed("brede-monitoring.json", bredeMonitoring) }

// Achterhoek2017 gives the structure of working together of the Achterhoek's
// regional vision of 2017, from gemeenteraad to team CLM. Its lines of
// steering are our reading. Each call gives a fresh Definitie.
func Achterhoek2017() *Definitie { return ingebed("achterhoek-2017.json", achterhoek2017) }

// Programma2018 gives the organisation of the programme Samenwerken in het
// sociaal domein 2.0 of Voorschoten and Wassenaar, 2017 to 2018. Its lines of
// steering are our reading. Each call gives a fresh Definitie.
func Programma2018() *Definitie { return ingebed("programma-2018.json", programma2018) }

func ingebed(bestand string, data []byte) *Definitie {
	d, err := ReadJSON(bytes.NewReader(data), bestand)
	if err != nil {
		panic(fmt.Sprintf("governance: embedded structure: %v", err)) // the package's own tests read it
	}
	return d
}
