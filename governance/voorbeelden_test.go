package governance_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

// voorbeeldstructuur is the fictional structure of the example.
func voorbeeldstructuur() (*governance.Structuur, error) {
	definitie, err := governance.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	if err != nil {
		return nil, err
	}
	return definitie.Resolve()
}

// Who steers a body, whom it steers and whose decisions it prepares, the direct
// ones first; and where a role sits.
func ExampleStructuur_Boven() {
	structuur, err := voorbeeldstructuur()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("boven de werkgroep:", structuur.Boven("werkgroep"))
	fmt.Println("onder de raad:", structuur.Onder("raad"))
	fmt.Println("de werkgroep bereidt voor:", structuur.BereidtVoor("werkgroep"))
	fmt.Println("wethouders zitten in:", structuur.MetRol("wethouder"))
	// Output:
	// boven de werkgroep: [{overleg 1} {raad 2}]
	// onder de raad: [{overleg 1} {werkgroep 2}]
	// de werkgroep bereidt voor: [{overleg 1}]
	// wethouders zitten in: [overleg]
}

// The verbindingsgroep of the Brede Monitoring carries knowledge between the
// two bouwgroepen: its members sit in both (plate of the Brede Monitoring
// Achterhoek).
func ExampleStructuur_Herkomst() {
	structuur, err := governance.BredeMonitoring().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(structuur.ZitIn("verbindingsgroep"))
	fmt.Println(structuur.Herkomst("bouwgroep-2"))
	// Output:
	// [bouwgroep-1 bouwgroep-2]
	// [verbindingsgroep]
}

// Outcomes of a rule about several things, told together: also what is well is
// counted, and what cannot be told is not called wrong.
func ExampleWriteToetsen() {
	raad := governance.Toets{
		Regel: "voltallig", Naam: "Elk orgaan is voltallig", Bron: "verzonnen", Strengheid: governance.Hard,
		Bij: "raad", Oordeel: governance.Voldaan,
	}
	overleg, werkgroep := raad, raad
	overleg.Bij, overleg.Oordeel, overleg.Bevinding = "overleg", governance.NietVoldaan, "Er is één wethouder, er horen er twee te zijn."
	werkgroep.Bij, werkgroep.Oordeel, werkgroep.Bevinding = "werkgroep", governance.NietTeToetsen, "Wie erin zit is niet bekend."
	toetsen := []governance.Toets{raad, overleg, werkgroep}
	for _, stand := range governance.PerRegel(toetsen) {
		fmt.Println(stand.Regel, stand.Geheel().Oordeel.Label(), "-", stand.Telling())
	}
	structuur, err := voorbeeldstructuur()
	if err != nil {
		fmt.Println(err)
		return
	}
	naam := func(bij string) string {
		orgaan, _ := structuur.Orgaan(bij)
		return orgaan.Naam
	}
	if err := governance.WriteToetsen(os.Stdout, toetsen, naam); err != nil {
		fmt.Println(err)
	}
	// Output:
	// voltallig niet voldaan - 1 van 3 voldaan, 1 niet te toetsen
	//   ✕ Elk orgaan is voltallig: 1 van 3 voldaan, 1 niet te toetsen
	//       ✕ niet voldaan: Wethoudersoverleg. Er is één wethouder, er horen er twee te zijn.
	//       ? niet te toetsen: Werkgroep. Wie erin zit is niet bekend.
}

// For Graphviz: who steers stands above who is steered.
func ExampleStructuur_WriteDOT() {
	structuur, err := voorbeeldstructuur()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := structuur.WriteDOT(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// digraph structuur {
	//   rankdir=TB;
	//   node [shape=box, fontname="sans-serif"];
	//   edge [fontname="sans-serif", fontsize=10];
	//   o1 [label="Gemeenteraad"];
	//   o2 [label="Wethoudersoverleg"];
	//   o3 [label="Werkgroep"];
	//   o1 -> o2 [label="stuurt"];
	//   o2 -> o3 [label="stuurt"];
	//   o3 -> o2 [label="bereidt voor", style=dashed, constraint=false];
	// }
}

// For a page in Markdown: the same drawing.
func ExampleStructuur_WriteMermaid() {
	structuur, err := voorbeeldstructuur()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := structuur.WriteMermaid(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// flowchart TD
	//   o1["Gemeenteraad"]
	//   o2["Wethoudersoverleg"]
	//   o3["Werkgroep"]
	//   o1 -->|"stuurt"| o2
	//   o2 -->|"stuurt"| o3
	//   o3 -.->|"bereidt voor"| o2
}

// The programme of Voorschoten and Wassenaar: its bodies (plan of August 2017,
// chapter 5), and where the plan leaves something to our reading: its drawing is
// lost, and with it every line.
func ExampleProgramma2018() {
	structuur, err := governance.Programma2018().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range structuur.Organen() {
		fmt.Printf("%s: %s, %s\n", o.Titel(), o.Soort.Label(), o.Schaal.Label())
	}
	gelezen := 0
	for _, l := range structuur.Lijnen() {
		if l.Lezing != "" {
			gelezen++
		}
	}
	fmt.Println(gelezen, "van", len(structuur.Lijnen()), "lijnen op onze lezing")
	// Output:
	// College van burgemeester en wethouders: bestuursorgaan, lokaal
	// Managementteam van de werkorganisatie (MT): ambtelijk overleg, subregionaal
	// Stuurgroep Samenwerken in het sociaal domein 2.0: stuurgroep, subregionaal
	// Programmateam: team, subregionaal
	// Sponsorgroep: klankbordgroep, subregionaal
	// Projectteam: team, subregionaal
	// 4 van 4 lijnen op onze lezing
}

// A structure written in Go, as a file for people to go on with.
func ExampleWriteJSON() {
	definitie := &governance.Definitie{
		Versie: governance.FormaatVersie, ID: "begin", Naam: "Een begin (fictief)",
		Rollen:  []governance.Rol{{ID: "wethouder", Naam: "Wethouder"}},
		Organen: []governance.Orgaan{{ID: "overleg", Naam: "Wethoudersoverleg", Soort: governance.BestuurlijkOverleg, Schaal: governance.Regionaal}},
	}
	if err := governance.WriteJSON(os.Stdout, definitie); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "id": "begin",
	//   "naam": "Een begin (fictief)",
	//   "rollen": [
	//     {
	//       "id": "wethouder",
	//       "naam": "Wethouder"
	//     }
	//   ],
	//   "organen": [
	//     {
	//       "id": "overleg",
	//       "naam": "Wethoudersoverleg",
	//       "soort": "bestuurlijk-overleg",
	//       "schaal": "regionaal"
	//     }
	//   ],
	//   "lijnen": []
	// }
}

// A role by its id.
func ExampleStructuur_Rol() {
	structuur, err := voorbeeldstructuur()
	if err != nil {
		fmt.Println(err)
		return
	}
	rol, ok := structuur.Rol("beleidsadviseur")
	fmt.Println(rol.Titel(), ok)
	_, ok = structuur.Rol("secretaris")
	fmt.Println(ok)
	// Output:
	// Beleidsadviseur true
	// false
}

// A rule that is kept by how its source is read, and says so.
func ExampleToets_MetLezing() {
	t := governance.Toets{
		Regel: "vergadert", Naam: "Het overleg vergadert elke maand", Bron: "verzonnen", Strengheid: governance.Hard,
		Oordeel: governance.Voldaan, Bevinding: "Het vergadert om de vier weken.",
	}
	fmt.Println(t.OpLezing())
	t = t.MetLezing("Vier weken is een maand.")
	fmt.Println(t.OpLezing(), t.Bevinding)
	// Output:
	// false
	// true Het vergadert om de vier weken. Dit rust op onze lezing: vier weken is een maand.
}
