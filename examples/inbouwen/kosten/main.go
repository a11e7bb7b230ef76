// What each municipality bears of a cost paid together, to the cent.
package main

import (
	"fmt"
	"log"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

func main() {
	definitie, err := kosten.ReadJSON(strings.NewReader(kostenJSON), "kosten.json")
	stop(err)
	verdeling, err := definitie.Resolve()
	stop(err)
	for _, d := range verdeling.Verdeel() {
		for _, a := range d.Aandelen {
			fmt.Printf("%s: %s betaalt %s, dat is %s per inwoner\n", d.Naam, a.Naam, a.Bedrag, a.PerInwoner)
		}
		fmt.Printf("%s: samen %s\n", d.Naam, d.Totaal)
	}
}

func stop(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
