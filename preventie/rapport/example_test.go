package rapport_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
	"github.com/bredemonitoring/sociaaldomein/preventie/rapport"
)

// The page of a fictional programme alone, without spending and scenario.
func ExampleWriteHTML() {
	bestand, err := os.Open("../../examples/preventie/voorbeeld/interventies.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer bestand.Close()
	boom, err := goaltree.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	definitie, err := interventies.ReadJSON(bestand, "interventies.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	programma, err := definitie.Resolve(boom)
	if err != nil {
		fmt.Println(err)
		return
	}
	var pagina bytes.Buffer
	if err := rapport.WriteHTML(&pagina, rapport.Blad{Interventies: programma}, rapport.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	for regel := range strings.Lines(pagina.String()) {
		if strings.HasPrefix(regel, "<h1") || strings.HasPrefix(regel, "<h2") {
			fmt.Print(regel)
		}
	}
	// Output:
	// <h1>Preventieprogramma Fictiefstad</h1>
	// <h2 id="kort">In het kort</h2>
	// <h2 id="continuum">Het continuüm van preventie</h2>
	// <h2 id="interventies">Interventies</h2>
	// <h2 id="toetsen">De regels van het programma</h2>
}
