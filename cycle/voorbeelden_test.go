package cycle_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

// wijkronde is the fictional process of the example.
func wijkronde() (*cycle.Proces, error) {
	definitie, err := cycle.ReadJSON(strings.NewReader(voorbeeld), "wijkronde.json")
	if err != nil {
		return nil, err
	}
	structuur, err := governance.BredeMonitoring().Resolve()
	if err != nil {
		return nil, err
	}
	return definitie.Resolve(structuur)
}

// The ways from a step: on, as the plate has it, and back to what came before,
// which is our reading of a continuous process of learning.
func ExampleProces_Terug() {
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range append(proces.Volgende("samen-duiden"), proces.Terug("samen-duiden")...) {
		fmt.Println(o.Naar, "-", proces.Richting(o).Label())
	}
	_, kan := proces.Overgang("samen-duiden", "input-monitor")
	fmt.Println(kan)
	// Output:
	// opbrengst-duiding - vooruit
	// eerste-analyse - terug
	// false
}

// A rule of a place in words, and which bodies are there when these people
// are; who has the role of consulent is one of the consulenten. Persons are made
// up.
func ExampleProces_Regeltekst() {
	proces, err := wijkronde()
	if err != nil {
		fmt.Println(err)
		return
	}
	stap, _ := proces.Stap("bespreken")
	for _, d := range stap.Deelnemers {
		for _, r := range d.Regels {
			fmt.Printf("%s: %s\n", proces.Titel(d.Orgaan), proces.Regeltekst(d, r))
		}
	}
	fmt.Println(proces.Vertegenwoordigd([]cycle.Persoon{{ID: "p-1", Organen: []string{"mosd"}}, {ID: "p-2", Rollen: []string{"consulent"}}}))
	// Output:
	// Management Overleg Sociaal Domein (MOSD): bij voorkeur 2: Consulent
	// [consulenten mosd]
}

// For Graphviz: a way back is dashed.
func ExampleProces_WriteDOT() {
	proces, err := wijkronde()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := proces.WriteDOT(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// digraph proces {
	//   rankdir=TB;
	//   node [shape=box, fontname="sans-serif"];
	//   edge [fontname="sans-serif", fontsize=10];
	//   s1 [label="1. Ophalen"];
	//   s2 [label="2. Bespreken"];
	//   s1 -> s2 [label="de vragenlijsten zijn terug"];
	//   s2 -> s1 [label="", style=dashed, constraint=false];
	// }
}

// For a page in Markdown: the same drawing.
func ExampleProces_WriteMermaid() {
	proces, err := wijkronde()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := proces.WriteMermaid(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// flowchart TD
	//   s1["1. Ophalen"]
	//   s2["2. Bespreken"]
	//   s1 -->|"de vragenlijsten zijn terug"| s2
	//   s2 -.-> s1
}

// The five steps of the Samenwerkingsagenda (Twente, proces), and the way back to
// the analysis after the last; that it is there during a project is our reading.
func ExampleSamenwerkingsagenda() {
	structuur, err := cycle.SamenwerkingsagendaStructuur().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	proces, err := cycle.Samenwerkingsagenda().Resolve(structuur)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range proces.Stappen() {
		fmt.Println(s.Nummer, s.Naam)
		for _, o := range proces.Terug(s.ID) {
			terug, _ := proces.Stap(o.Naar)
			fmt.Println("  terug naar", terug.Naam)
		}
	}
	// Output:
	// 1 Onderzoek
	// 2 Analyse
	// 3 Plan
	// 4 Project
	//   terug naar Analyse
	// 5 Oplevering
	//   terug naar Analyse
}

// A process written in Go, as a file for people to go on with.
func ExampleWriteJSON() {
	definitie := &cycle.Definitie{
		Versie: cycle.FormaatVersie, ID: "begin", Naam: "Een begin (fictief)",
		Stappen:    []cycle.Stap{{Nummer: 1, ID: "ophalen", Naam: "Ophalen"}, {Nummer: 2, ID: "bespreken", Naam: "Bespreken"}},
		Overgangen: []cycle.Overgang{{Van: "ophalen", Naar: "bespreken"}},
	}
	if err := cycle.WriteJSON(os.Stdout, definitie); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "id": "begin",
	//   "naam": "Een begin (fictief)",
	//   "stappen": [
	//     {
	//       "nummer": 1,
	//       "id": "ophalen",
	//       "naam": "Ophalen"
	//     },
	//     {
	//       "nummer": 2,
	//       "id": "bespreken",
	//       "naam": "Bespreken"
	//     }
	//   ],
	//   "overgangen": [
	//     {
	//       "van": "ophalen",
	//       "naar": "bespreken"
	//     }
	//   ]
	// }
}
