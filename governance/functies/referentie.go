package functies

import (
	"bytes"
	_ "embed"
	"fmt"
)

//go:embed referentie/achterhoek-2017.json
var achterhoek2017 []byte

// Achterhoek2017 gives the split of the ten functions in the Achterhoek, as the
// regional vision of 2017 has it in bijlage 7, told in short words of our own.
// Each call gives a fresh Definitie.
func Achterhoek2017() *Definitie {
	d, err := ReadJSON(bytes.NewReader(achterhoek2017), "achterhoek-2017.json")
	if err != nil {
		panic(fmt.Sprintf("functies: embedded split: %v", err)) // the package's own tests read it
	}
	return d
}
