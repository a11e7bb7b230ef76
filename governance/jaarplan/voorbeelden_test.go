package jaarplan_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// voorbeeldplan is the fictional plan of the example.
func voorbeeldplan() (*jaarplan.Jaarplan, error) {
	definitie, err := jaarplan.ReadJSON(strings.NewReader(voorbeeld), "jaarplan.json")
	if err != nil {
		return nil, err
	}
	return definitie.Resolve()
}

// At the year's end: what those responsible tell, as a report without a
// monitor. Of the project nobody told; that is told too.
func ExampleJaarplan_Verslag() {
	plan, err := voorbeeldplan()
	if err != nil {
		fmt.Println(err)
		return
	}
	terugblik, err := jaarplan.ReadTerugblik(strings.NewReader(`{
  "versie": "1", "plan": "voorbeeld", "jaar": 2025, "fictief": true,
  "resultaten": [{"resultaat": "open-tafels", "uitslag": "deels-bereikt", "toelichting": "In vijf van de acht dorpen."}],
  "projecten": []
}`), "terugblik.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	verslag, err := plan.Verslag(terugblik, nil, cbs.Regio{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range verslag.Resultaten {
		fmt.Printf("%s: %s, %s\n", r.Omschrijving, r.Uitslag.Label(), r.Toelichting)
	}
	for _, p := range verslag.Projecten {
		fmt.Println(p.Naam, p.Uitslag == nil)
	}
	fmt.Println(verslag.Telling, "van", verslag.Telling.Totaal())
	// Output:
	// In elk dorp is een open tafel: deels bereikt, In vijf van de acht dorpen.
	// Aan tafel true
	// 1 deels bereikt van 1
}

// A look back is held against its plan: what the plan does not have is told,
// with its place.
func ExampleReadTerugblik() {
	plan, err := voorbeeldplan()
	if err != nil {
		fmt.Println(err)
		return
	}
	terugblik, err := jaarplan.ReadTerugblik(strings.NewReader(`{
  "versie": "1", "plan": "voorbeeld", "jaar": 2024, "fictief": true,
  "resultaten": [{"resultaat": "open-tafel", "uitslag": "bereikt", "toelichting": ""}],
  "projecten": []
}`), "terugblik.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = plan.Verslag(terugblik, nil, cbs.Regio{})
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	// Output:
	// terugblik.json:2:47: jaar: the plan voorbeeld is of 2025 (found "2024")
	// terugblik.json:3:32: resultaten[0].resultaat: there is no resultaat with this id; did you mean "open-tafels"? (found "open-tafel")
	// terugblik.json:3:83: resultaten[0].toelichting: this must be filled
}

// What the plan does for a pillar, the projects that serve it, and the money
// of those that tell it.
func ExampleJaarplan_Pijler() {
	plan, err := voorbeeldplan()
	if err != nil {
		fmt.Println(err)
		return
	}
	if pijler, ok := plan.Pijler(goaltree.SociaalVerbonden); ok {
		fmt.Println(pijler.Resultaten[0].Omschrijving)
	}
	for _, p := range plan.ProjectenBij(goaltree.SociaalVerbonden) {
		fmt.Println("-", p.Naam)
	}
	if pijler, ok := plan.Pijler(goaltree.Veilig); ok {
		fmt.Println(pijler.NietBediend)
	}
	_, ok := plan.Pijler(goaltree.Gezond)
	fmt.Println(ok)
	som, zonder := plan.Middelen()
	fmt.Println(som.Tekst(), zonder)
	fmt.Println(plan.MiddelenSamen())
	// Output:
	// In elk dorp is een open tafel
	// - Aan tafel
	// Het veiligheidshuis doet dit jaar het werk.
	// false
	// 15000.00 0
	// € 15.000,00
}

// The plan for a terminal; here its opening, the first three of the pillars.
func ExampleJaarplan_WriteText() {
	plan, err := voorbeeldplan()
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	if err := plan.WriteText(&scherm, nil, nil); err != nil {
		fmt.Println(err)
		return
	}
	boven, _, _ := strings.Cut(scherm.String(), "\n4. ")
	fmt.Println(strings.TrimSpace(boven))
	// Output:
	// Fictief jaarplan
	// ================
	//
	// 1. Optimaal ontwikkelen
	// -----------------------
	// Geen resultaten, activiteiten of projecten.
	//
	// 2. Gezond
	// ---------
	// Geen resultaten, activiteiten of projecten.
	//
	// 3. Veilig
	// ---------
	// Dit jaar niet bediend: Het veiligheidshuis doet dit jaar het werk.
}

// What those responsible told, as a file; what it passes over is reported as not
// told.
func ExampleWriteTerugblik() {
	terugblik := &jaarplan.Terugblik{
		Versie: jaarplan.FormaatVersie, Plan: "voorbeeld", Jaar: 2025, Fictief: true,
		Resultaten: []jaarplan.Resultaatmelding{{Resultaat: "open-tafels", Uitslag: jaarplan.NietBereikt, Toelichting: "Nog geen gastvrouwen."}},
	}
	if err := jaarplan.WriteTerugblik(os.Stdout, terugblik); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "plan": "voorbeeld",
	//   "jaar": 2025,
	//   "fictief": true,
	//   "resultaten": [
	//     {
	//       "resultaat": "open-tafels",
	//       "uitslag": "niet-bereikt",
	//       "toelichting": "Nog geen gastvrouwen."
	//     }
	//   ],
	//   "projecten": []
	// }
}

// A plan written in Go, as a file for people to go on with.
func ExampleWriteJSON() {
	definitie := &jaarplan.Definitie{
		Versie: jaarplan.FormaatVersie, ID: "begin", Naam: "Een begin", Jaar: 2026, Fictief: true,
		Projecten: []jaarplan.Project{{ID: "aan-tafel", Naam: "Aan tafel", Pijlers: []goaltree.Kernwaarde{goaltree.SociaalVerbonden}}},
	}
	if err := jaarplan.WriteJSON(os.Stdout, definitie); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "id": "begin",
	//   "naam": "Een begin",
	//   "jaar": 2026,
	//   "fictief": true,
	//   "rollen": [],
	//   "pijlers": [],
	//   "projecten": [
	//     {
	//       "id": "aan-tafel",
	//       "naam": "Aan tafel",
	//       "pijlers": [
	//         "sociaal-verbonden"
	//       ],
	//       "doelen": []
	//     }
	//   ]
	// }
}

// The yearly report for another program: nobody looked back yet.
func ExampleJaarverslag_WriteJSON() {
	plan, err := voorbeeldplan()
	if err != nil {
		fmt.Println(err)
		return
	}
	verslag, err := plan.Verslag(nil, nil, cbs.Regio{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := verslag.WriteJSON(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	var gelezen struct {
		Plan    string
		Jaar    int
		Telling map[string]int
	}
	if err := json.Unmarshal([]byte(bestand.String()), &gelezen); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(gelezen.Plan, gelezen.Jaar, gelezen.Telling["niet_gemeld"], gelezen.Telling["bereikt"])
	// Output: voorbeeld 2025 1 0
}

// The words for what is planned: a project with who pulls it, and by what a
// result is seen.
func ExampleResultaat_Maatstaf() {
	plan, err := voorbeeldplan()
	if err != nil {
		fmt.Println(err)
		return
	}
	project, _ := plan.Project("aan-tafel")
	fmt.Println(project.Naam+", trekker:", plan.RolNaam(project.Trekker))
	resultaat := plan.Resultaten()[0]
	fmt.Println(plan.NaamVan(resultaat.ID)+":", resultaat.Maatstaf(nil))
	// Output:
	// Aan tafel, trekker: Beleidsadviseur
	// In elk dorp is een open tafel: aantal dorpen met een open tafel
}
