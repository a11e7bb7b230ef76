package jaarplan

import (
	"bytes"
	_ "embed"
	"fmt"
)

//go:embed referentie/achterhoek-2017.json
var achterhoek2017 []byte

// Jaarplan2017 gives the projects that the Achterhoek's vision names for 2017
// (bijlage 2), in our own short words. The source names eleven, "onder meer":
// the plan is known in part, and says so. Which pillars and goals (of
// goaltree.Achterhoek2017) each serves is our reading; people, means, puller
// and contact point are not known and left out. Each call gives a fresh
// Definitie.
func Jaarplan2017() *Definitie {
	d, err := ReadJSON(bytes.NewReader(achterhoek2017), "achterhoek-2017.json")
	if err != nil {
		panic(fmt.Sprintf("jaarplan: embedded plan: %v", err)) // the package's own tests read it
	}
	return d
}
