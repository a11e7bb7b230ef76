package programma_test

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// The programme of 2017 and 2018 on a day. Next are the milestones of January and
// February; in that week five projects ask 4 hours of a projectleider, one of
// them of two, and two sub-projects 4 of a coördinator (plan of August 2017,
// project sheets).
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
		if !b.AantalOnbekend {
			fmt.Printf("%s: %s gevraagd\n", p.RolNaam(b.Rol), b.Uren)
		}
	}
	for _, kring := range stand.Kringen.Kringen {
		fmt.Println(p.WachtkringTekst(kring))
	}
	// Output:
	// Samenwerken in het sociaal domein 2.0 op 1 februari 2018
	// volgt: Oplossingen afstemmen
	// volgt: Werkwijze en beleid verbeterd
	// volgt: Informatievoorziening geïmplementeerd
	// projectleider: 24 uur gevraagd
	// coördinator: 8 uur gevraagd
	// Regie wacht op Kwetsbare huishoudens, en Kwetsbare huishoudens op Regie
}

func ExampleProgramma_Vertraag() {
	p, err := programma.Fictief().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	// 60 days from 1 April end on 30 May, 45 more on 14 July; what waits for it
	// begins on 15 July instead of 13 June, the day after the trial that it waits
	// for too was done.
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
	// Directe intake ingevoerd: 32 dagen later, 14 december 2026
	// einde 0 dagen later
}
