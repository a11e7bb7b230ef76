package programma_test

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

func Example() {
	p, err := programma.Programma2018().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	datum, err := kalender.ParseDatum("2018-02-01")
	if err != nil {
		fmt.Println(err)
		return
	}
	stand := p.Stand(datum)
	fmt.Println(stand.Naam, "op", stand.Datum.Label())
	for _, m := range stand.Volgende {
		fmt.Println("volgt:", p.NaamVan(m))
	}
	for _, b := range stand.Belasting {
		if b.Over > 0 {
			fmt.Printf("%s: %s gevraagd, %s te veel\n", p.RolNaam(b.Rol), b.Uren, b.Over)
		}
	}
	for _, kring := range stand.Kringen.Kringen {
		fmt.Println("kring:", strings.Join(kring, " > "))
	}
	// Output:
	// Samenwerken in het sociaal domein 2.0 op 1 februari 2018
	// volgt: Oplossingen afstemmen
	// volgt: Werkwijze en beleid verbeterd
	// volgt: Informatievoorziening geïmplementeerd
	// coördinator: 8 uur gevraagd, 2 uur te veel
	// kring: regie > kwetsbare-huishoudens
}

func ExampleProgramma_Vertraag() {
	p, err := programma.Fictief().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	// 60 days from 1 April end on 30 May, 45 more on 14 July; what waits for it
	// begins on 15 July instead of 1 June.
	v, err := p.Vertraag("cij-dashboard", 45)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range v.Gevolgen {
		fmt.Printf("%s: %d dagen later, %s\n", p.NaamVan(g.Mijlpaal), g.Dagen, g.Eind.Label())
	}
	fmt.Println("einde", v.Later, "dagen later")
	// Output:
	// Dashboard voor de wijkteams: 45 dagen later, 14 juli 2026
	// Directe intake ingevoerd: 44 dagen later, 14 december 2026
	// einde 0 dagen later
}
