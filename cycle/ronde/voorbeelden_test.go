package ronde_test

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// openingsgebeurtenis opens a fictional round.
func openingsgebeurtenis(proces *cycle.Proces) ronde.Gebeurtenis {
	return ronde.Gebeurtenis{
		Tijd: time.Date(2023, 1, 9, 9, 0, 0, 0, time.UTC), Wie: "p-99", Rol: "secretaris", Soort: ronde.Geopend,
		Geopend: &ronde.Opening{
			Versie: ronde.FormaatVersie, Ronde: "ronde-2023", Proces: proces.ID(), Regio: gemeente, Jaar: 2023,
			Opgaven: []ronde.Opgave{{ID: "rondkomen", Tekst: "Iedereen kan rondkomen"}},
		},
	}
}

// A round that was kept as a log is read again, event by event; what the
// process does not allow is refused and changes nothing.
func ExampleHerspeel() {
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	r := ronde.New(proces)
	if err := r.Voeg(openingsgebeurtenis(proces)); err != nil {
		fmt.Println(err)
		return
	}
	regel, err := r.Gebeurtenissen()[0].Regel()
	if err != nil {
		fmt.Println(err)
		return
	}
	g, err := ronde.Parse(regel)
	if err != nil {
		fmt.Println(err)
		return
	}
	weer, err := ronde.Herspeel(proces, ronde.Lijst(g))
	if err != nil {
		fmt.Println(err)
		return
	}
	err = weer.Voeg(ronde.Gebeurtenis{
		Tijd: time.Date(2023, 1, 10, 9, 0, 0, 0, time.UTC), Wie: "p-99", Rol: "secretaris", Soort: ronde.StapGesloten,
		StapGesloten: &ronde.Stapsluiting{Stap: "input-monitor", Naar: "samen-duiden"},
	})
	fmt.Println(err != nil, len(weer.Gebeurtenissen()), weer.Toestand().Stap)
	// Output: true 1 input-monitor
}

// An event is added to the round and to a store, or to neither.
func ExampleRonde_VoegEnBewaar() {
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	vol := errors.New("the disk is full")
	r := ronde.New(proces)
	err = r.VoegEnBewaar(openingsgebeurtenis(proces), func(ronde.Gebeurtenis) error { return vol })
	fmt.Println(errors.Is(err, vol), len(r.Gebeurtenissen()))
	err = r.VoegEnBewaar(openingsgebeurtenis(proces), func(g ronde.Gebeurtenis) error {
		fmt.Println("bewaard:", g.Nr, g.Soort)
		return nil
	})
	fmt.Println(err, len(r.Gebeurtenissen()))
	// Output:
	// true 0
	// bewaard: 1 geopend
	// <nil> 1
}

// An event by itself is held to its form: here one that says nothing of what
// was found.
func ExampleGebeurtenis_Validate() {
	g := ronde.Gebeurtenis{Tijd: time.Date(2023, 1, 9, 9, 0, 0, 0, time.UTC), Wie: "p-99", Rol: "secretaris", Soort: ronde.Bevonden}
	for _, f := range goaltree.Fouten(g.Validate()) {
		fmt.Println(f)
	}
	// Output:
	// nr: events are numbered from 1 (found "0")
	// bevinding: an event of kind bevinding has a part bevinding
}

// Figures of a monitor are copied as they are then, so that the round keeps
// what was seen. 725 of 25.000 is 2,9%; between 3,0% in 2020 and the 2% aimed
// at, that is a tenth of the way.
func ExampleEffectstandUit() {
	resultaat := meet(2022)
	cijfer, err := ronde.CijferUit(resultaat, gemeente, "bijstand")
	if err != nil {
		fmt.Println(err)
		return
	}
	stand, err := ronde.EffectstandUit(resultaat, gemeente, "rondkomen")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: %.1f; %s: score %.0f\n", cijfer.Naam, cijfer.Waarde.OfNaN(), stand.Naam, stand.Score.OfNaN())
	// Output: Personen met bijstand: 2.9; Mensen komen rond: score 10
}

// Where a round stands, for another program: the same log gives the same
// bytes. It was opened in the first of the six steps of the plate, and nothing
// happened yet.
func ExampleToestand_WriteJSON() {
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	r := ronde.New(proces)
	if err := r.Voeg(openingsgebeurtenis(proces)); err != nil {
		fmt.Println(err)
		return
	}
	if err := r.Toestand().WriteJSON(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "ronde": "ronde-2023",
	//   "proces": "brede-monitoring",
	//   "regio": "GM9901",
	//   "jaar": 2023,
	//   "nr": 1,
	//   "tijd": "2023-01-09T09:00:00Z",
	//   "gesloten": false,
	//   "stap": "input-monitor",
	//   "stappen": [
	//     {
	//       "id": "input-monitor",
	//       "nummer": 1,
	//       "naam": "Input monitor",
	//       "staat": "open",
	//       "keer": 1,
	//       "geopend": "2023-01-09T09:00:00Z"
	//     },
	//     {
	//       "id": "eerste-analyse",
	//       "nummer": 2,
	//       "naam": "Eerste analyse",
	//       "staat": "wacht",
	//       "keer": 0
	//     },
	//     {
	//       "id": "samen-duiden",
	//       "nummer": 3,
	//       "naam": "Samen duiden, reflecteren, leren",
	//       "staat": "wacht",
	//       "keer": 0
	//     },
	//     {
	//       "id": "opbrengst-duiding",
	//       "nummer": 4,
	//       "naam": "Opbrengst duiding sessie",
	//       "staat": "wacht",
	//       "keer": 0
	//     },
	//     {
	//       "id": "implementeren-bijstellen",
	//       "nummer": 5,
	//       "naam": "Implementeren, bijstellen",
	//       "staat": "wacht",
	//       "keer": 0
	//     },
	//     {
	//       "id": "maatschappelijke-opgaven",
	//       "nummer": 6,
	//       "naam": "Maatschappelijke opgaven SDA",
	//       "staat": "wacht",
	//       "keer": 0
	//     }
	//   ],
	//   "opgaven": [
	//     {
	//       "id": "rondkomen",
	//       "tekst": "Iedereen kan rondkomen",
	//       "toetsen": []
	//     }
	//   ],
	//   "uitnodigingen": [],
	//   "bijeenkomsten": [],
	//   "bevindingen": [],
	//   "duidingen": [],
	//   "opbrengsten": [],
	//   "acties": [],
	//   "terug": []
	// }
}
