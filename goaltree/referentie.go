package goaltree

import (
	"bytes"
	_ "embed"
	"fmt"
)

//go:embed referentie/achterhoek-2017.json
var achterhoek2017 []byte

//go:embed referentie/voorschoten-2016.json
var voorschoten2016 []byte

// Achterhoek2017 gives the goal tree of the Achterhoek's regional vision of
// 2017: its mission, five maatschappelijke doelen and eight kernwaarden, with
// effects and indicators that are our illustration and say so. Each call gives
// a fresh Definitie, to use as it is or to change.
func Achterhoek2017() *Definitie { return ingebed("achterhoek-2017.json", achterhoek2017) }

// Voorschoten2016 gives the goal tree of the Monitor Sociaal Domein
// Voorschoten of February 2016: its five hoofddoelen, with effects and
// indicators that are our illustration and say so. Each call gives a fresh
// Definitie.
func Voorschoten2016() *Definitie { return ingebed("voorschoten-2016.json", voorschoten2016) }

func ingebed(bestand string, data []byte) *Definitie {
	d, err := ReadJSON(bytes.NewReader(data), bestand)
	if err != nil {
		panic(fmt.Sprintf("goaltree: embedded tree: %v", err)) // the package's own tests read it
	}
	return d
}
