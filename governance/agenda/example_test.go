package agenda_test

import (
	"errors"
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// A new problem is placed: about a topic of the landscape (Samenwerkingsagenda
// Twente, proces, stap 1), whose line is our reading of its name. The lines to
// keep in view are those that the first hangs together with, our illustration.
func Example() {
	a, err := agenda.Twente().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	// A fictional problem, about a topic that the source names.
	p := agenda.Probleem{ID: "wachten", Naam: "Te lang wachten op een woonplek (fictief)", Soort: agenda.Kernprobleem, Raakt: []string{"specialistisch-wonen"}}
	plaats, err := a.Plaats(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(plaats.Uitkomst.Label())
	fmt.Println(plaats.Lijnreden)
	for _, b := range plaats.InBeeld {
		lijn, _ := a.Actielijn(b.Actielijn)
		fmt.Println("-", lijn.Naam)
	}
	for _, e := range plaats.Eerst {
		fmt.Println(e.Reden)
	}
	// Output:
	// bij een onderwerp zonder passend project
	// 1 Wonen en zorg: de plek valt eronder.
	// - Passende ambulante zorg
	// - Gedwongen kader
	// De staat van Pilot specialistisch wonen is niet bekend: zoek eerst uit of de governance geregeld is.
}

// A dossier takes the steps of the process and refuses the others, with the
// reason.
func ExampleDossier_Noteer() {
	mei, _ := kalender.ParseTijdvak("2022-05-09")
	juni, _ := kalender.ParseTijdvak("2022-06")
	d := agenda.NewDossier(agenda.Probleem{ID: "wachten"})
	d, err := d.Noteer(agenda.Stap{Stadium: agenda.Ingebracht, Datum: mei, Rol: "werkgroeplid"})
	fmt.Println(d.Stadium(), err)
	d, err = d.Noteer(agenda.Stap{Stadium: agenda.InUitvoering, Datum: juni, Rol: "werkgroeplid"})
	fmt.Println(d.Stadium(), errors.Is(err, agenda.CodeStadium))
	fmt.Println(err)
	// Output:
	// ingebracht <nil>
	// ingebracht true
	// stadium: from ingebracht a problem goes to geplaatst, not to in-uitvoering (found "in-uitvoering")
}
