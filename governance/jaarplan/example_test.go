package jaarplan_test

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
)

const voorbeeld = `{
  "versie": "1", "id": "voorbeeld", "naam": "Fictief jaarplan", "jaar": 2025, "fictief": true,
  "rollen": [{"id": "beleidsadviseur", "naam": "Beleidsadviseur"}],
  "pijlers": [
    {"kernwaarde": "sociaal-verbonden",
     "resultaten": [{"id": "open-tafels", "omschrijving": "In elk dorp is een open tafel", "doelen": ["mensen-zijn-minder-eenzaam"], "meetbaar": "aantal dorpen met een open tafel"}],
     "activiteiten": [{"id": "werven", "omschrijving": "Gastvrouwen en gastheren werven", "project": "aan-tafel"}]},
    {"kernwaarde": "veilig", "niet_bediend": "Het veiligheidshuis doet dit jaar het werk."}
  ],
  "projecten": [
    {"id": "aan-tafel", "naam": "Aan tafel", "pijlers": ["sociaal-verbonden"], "doelen": ["thuis-en-verbonden"],
     "mensen": [{"rol": "beleidsadviseur", "uren": 120}], "middelen": "15000.00", "trekker": "beleidsadviseur"}
  ]
}`

// A plan is read, checked and held against the doelenboom of the Achterhoek. Of
// the eight pillars one has a result and one says why it has none; the project
// names no aim of its own and no aanspreekpunt.
func Example() {
	definitie, err := jaarplan.ReadJSON(strings.NewReader(voorbeeld), "jaarplan.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	plan, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	boom, err := goaltree.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range plan.Toets(boom) {
		if t.Oordeel != governance.Voldaan {
			fmt.Printf("%s: %s\n", t.Bij, t.Bevinding)
		}
	}
	// Output:
	// optimaal-ontwikkelen: Geen resultaat, activiteit of project, en er staat niet waarom.
	// gezond: Geen resultaat, activiteit of project, en er staat niet waarom.
	// zelfredzaam-en-samenredzaam: Geen resultaat, activiteit of project, en er staat niet waarom.
	// participeren: Geen resultaat, activiteit of project, en er staat niet waarom.
	// financieel-in-balans: Geen resultaat, activiteit of project, en er staat niet waarom.
	// veerkracht: Geen resultaat, activiteit of project, en er staat niet waarom.
	// aan-tafel: Er staat niet wat het project wil bereiken.
	// aan-tafel: Er staat niet wie het aanspreekpunt is.
}

// The projects named for 2017 (regional vision Achterhoek 2017, bijlage 2), in
// its order; which pillars they serve is our reading.
func ExampleJaarplan2017() {
	plan := jaarplan.Jaarplan2017()
	for _, p := range plan.Projecten {
		fmt.Printf("- %s %v\n", p.Naam, p.Pijlers)
	}
	fmt.Println(plan.Onvolledig)
	// Output:
	// - Opdrachtgeverschap van Veilig Thuis versterken [veilig]
	// - Bovenregionale jeugdhulp inkopen voor 2018 [optimaal-ontwikkelen gezond]
	// - Inkopen bij de gecertificeerde instellingen voor 2018 [veilig]
	// - DBC's omzetten naar gewone PxQ-bekostiging [financieel-in-balans]
	// - Jeugdbeschermingstafel opzetten [veilig]
	// - Bovenregionale en regionale jeugdhulp verbinden [optimaal-ontwikkelen gezond]
	// - Regiovisie beschermd wonen en maatschappelijke opvang opstellen [veilig zelfredzaam-en-samenredzaam]
	// - Cliëntervaringsonderzoeken Wmo samen uitvoeren [zelfredzaam-en-samenredzaam]
	// - Inkoop van Wmo en jeugd vanaf 2019 voorbereiden [optimaal-ontwikkelen zelfredzaam-en-samenredzaam]
	// - Preventieprogramma opstellen [optimaal-ontwikkelen gezond zelfredzaam-en-samenredzaam participeren]
	// - Regionaal CLM-team opzetten en inrichten [financieel-in-balans]
	// De bron noemt elf projecten en zegt 'onder meer'.
}
