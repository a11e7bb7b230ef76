package rapport_test

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/preventie/rapport"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// A report of spending alone, for a terminal; here its opening, the continuum
// (regional vision Achterhoek 2017, bijlage 3).
func ExampleWriteText() {
	definitie, err := uitgaven.ReadCSV(strings.NewReader(`gemeente;naam;jaar;niveau;taakveld;bedrag;bron
GM9901;Fictiefstad;2025;selectief;;208;verzonnen
GM9901;;2025;zorggerelateerd;;832;verzonnen
`), uitgaven.CSVOpties{Bestand: "uitgaven.csv", Fictief: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	overzicht, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	if err := rapport.WriteText(&scherm, rapport.Blad{Uitgaven: overzicht}); err != nil {
		fmt.Println(err)
		return
	}
	_, continuum, _ := strings.Cut(scherm.String(), "\n\n")
	continuum, _, _ = strings.Cut(continuum, "\n\n")
	fmt.Println(continuum)
	// Output:
	// Het continuüm van preventie
	// 1. Gewoon gezond leven
	//    universeel; maatregelen in de omgeving, voor alle mensen (Wpg en Jeugdwet)
	// 2. Er op tijd bij zijn
	//    selectief; voorlichting en bewustwording (Wpg, Jeugdwet en Wmo)
	// 3. Zelf bijsturen
	//    selectief; signaleren en adviseren (Wpg, Jeugdwet en Wmo)
	// 4. Bijsturen met hulp
	//    geïndiceerd; preventieve interventies bij een vroeg symptoom (Jeugdwet, Wmo en Zvw)
	// 5. Behandelen
	//    zorggerelateerd; kortdurende behandeling en curatie (Zvw)
	// 6. Voorkomen van erger, blijven meedoen
	//    zorggerelateerd; chronische zorg, gehandicaptenzorg en participatie (Wlz)
}
