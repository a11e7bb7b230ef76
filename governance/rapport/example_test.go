package rapport_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
)

// A page of who works together in the Achterhoek, ready to be mailed or
// printed.
func Example() {
	structuur, err := governance.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	var pagina bytes.Buffer
	if err := rapport.WriteStructuur(&pagina, structuur, rapport.Options{Datum: "1 oktober 2017"}); err != nil {
		fmt.Println(err)
		return
	}
	for regel := range strings.Lines(pagina.String()) {
		if strings.HasPrefix(regel, "<h1") || strings.HasPrefix(regel, "<h2") {
			fmt.Print(regel)
		}
	}
	// Output:
	// <h1>Regionale samenwerking sociaal domein Achterhoek 2017</h1>
	// <h2 id="beeld">De structuur in beeld</h2>
	// <h2 id="organen">Organen</h2>
	// <h2 id="lijnen">Lijnen</h2>
	// <h2 id="rollen">Rollen</h2>
	// <h2 id="voorwaarden">Voorwaarden om samen te werken</h2>
	// <h2 id="lezing">Onze lezing</h2>
}
