package interventies_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

// Ways into a programme: by stage, by place, by decision and by effect. All are
// in the file of the example, which is fictional.
func ExampleProgramma_InFase() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	toon := func(kop string, lijst []interventies.Interventie) {
		fmt.Println(kop)
		for _, v := range lijst {
			fmt.Println("-", v.Naam)
		}
	}
	toon(preventie.BijsturenMetHulp.Label(), p.InFase(preventie.BijsturenMetHulp))
	toon(interventies.Werk.Label(), p.InLeefgebied(interventies.Werk))
	toon(interventies.Voorgesteld.Label(), p.MetBesluit(interventies.Voorgesteld))
	toon(p.NaamVan("mensen-zijn-minder-eenzaam"), p.VoorEffect("mensen-zijn-minder-eenzaam"))
	// Output:
	// Bijsturen met hulp
	// - Valpreventie 65+
	// - Lichte steun bij somberheid
	// werk
	// - Fit op het werk
	// - Jongerencoach op school
	// - Financieel spreekuur
	// - Meedoen met een beperking
	// voorgesteld
	// - App tegen stress
	// Minder mensen zijn eenzaam
	// - Beweegmaatje in de buurt
	// - Meedoen met een beperking
}

// What one activity costs: 124.000 euros in 2025 for 310 reached is 400 for each.
func ExampleProgramma_KostenPerBereikte() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	v, _ := p.Interventie("opvoedsteun-wijk")
	for _, jaar := range []int{2020, 2025, 2026} {
		bedrag, bekend := v.KostenIn(jaar)
		fmt.Println(jaar, v.Loopt(jaar), bedrag, bekend)
	}
	fmt.Println(v.KostensoortIn(2025).Label(), v.KostensoortIn(2026).Label(), "-", v.Looptijd())
	per := p.KostenPerBereikte(v.ID)
	fmt.Println(per.Jaar, per.Bedrag, per.Soort.Label())
	// Output:
	// 2020 false 0 false
	// 2025 true 124000 true
	// 2026 true 131000 true
	// werkelijk begroot - vanaf 2021, zonder einde
	// 2025 400 werkelijk
}

// How well an activity is known to work, and who finds out until when. Of a later
// year it says by whom that was, not that it was done.
func ExampleInterventie_BewijsTekst() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	v, _ := p.Interventie("gezonde-schoolomgeving")
	fmt.Println(v.BewijsTekst(2026))
	fmt.Println(v.BewijsTekst(2028))
	// Output:
	// goed onderbouwd; wordt geëvalueerd door GGD (fictief), gereed in 2027
	// goed onderbouwd; evaluatie door GGD (fictief), gereed in 2027
}

// What a check is about, by name: an activity, or all of it.
func ExampleProgramma_Onderwerp() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, bij := range []string{"fit-op-het-werk", ""} {
		fmt.Println(p.Onderwerp(governance.Toets{Bij: bij}))
	}
	// Output:
	// Fit op het werk
	// het programma
}

// The programme for a terminal; here its first activity, with its cost of 95.000
// over the 4.100 that it reached.
func ExampleProgramma_WriteText() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	if err := p.WriteText(&scherm); err != nil {
		fmt.Println(err)
		return
	}
	_, na, _ := strings.Cut(scherm.String(), "\n\n")
	for _, regel := range strings.SplitN(na, "\n", 5)[:4] {
		fmt.Println(regel)
	}
	// Output:
	// 1. Gewoon gezond leven (universeel)
	//   - Gezonde schoolomgeving (opgenomen)
	//     Bereik in 2025: 4.100 van 4.600 (89%, tussen 88% en 90%). Bron: Fictieve telling Fictiefstad
	//     Kosten per bereikte: € 23,17 (2025, werkelijk)
}

// For a spreadsheet: a row for each activity and year of costs. Of the activities
// eight have costs in three years, one in one year and three in none: 24 + 1 + 3.
func ExampleProgramma_WriteCSV() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := p.WriteCSV(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Count(bestand.String(), "\r\n")-1, "rijen")
	// Output: 28 rijen
}

// All a programme answers, for another program.
func ExampleOverzicht_WriteJSON() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := p.Overzicht().WriteJSON(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	var gelezen struct {
		ID      string
		Jaar    int
		Fictief bool
	}
	if err := json.Unmarshal([]byte(bestand.String()), &gelezen); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(gelezen.ID, gelezen.Jaar, gelezen.Fictief)
	// Output: preventie-fictiefstad 2026 true
}

// eenInterventie is the beginning of a fictional programme, written in Go.
func eenInterventie() *interventies.Definitie {
	return &interventies.Definitie{
		Versie: interventies.FormaatVersie, ID: "begin", Naam: "Een begin", Jaar: 2026, Fictief: true, Boom: "achterhoek", Bron: "verzonnen",
		Gemeenten: []interventies.Gemeente{{Code: "GM9901", Naam: "Fictiefstad"}},
		Interventies: []interventies.Interventie{{
			ID: "open-tafel", Naam: "Open tafel", Niveau: preventie.Universeel, Fase: preventie.GewoonGezondLeven,
			Effecten: []string{"mensen-zijn-minder-eenzaam"}, Begin: 2026, Besluit: interventies.Opgenomen, Bron: "verzonnen",
		}},
	}
}

// As a file that people go on with.
func ExampleWriteJSON() {
	if err := interventies.WriteJSON(os.Stdout, eenInterventie()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "id": "begin",
	//   "naam": "Een begin",
	//   "jaar": 2026,
	//   "fictief": true,
	//   "boom": "achterhoek",
	//   "doelen": [],
	//   "bron": "verzonnen",
	//   "gemeenten": [
	//     {
	//       "code": "GM9901",
	//       "naam": "Fictiefstad"
	//     }
	//   ],
	//   "interventies": [
	//     {
	//       "id": "open-tafel",
	//       "naam": "Open tafel",
	//       "niveau": "universeel",
	//       "fase": "gewoon-gezond-leven",
	//       "effecten": [
	//         "mensen-zijn-minder-eenzaam"
	//       ],
	//       "begin": 2026,
	//       "besluit": "opgenomen",
	//       "bron": "verzonnen"
	//     }
	//   ]
	// }
}

// As a table for a spreadsheet, which reads back to the same.
func ExampleWriteCSV() {
	var bestand strings.Builder
	if err := interventies.WriteCSV(&bestand, eenInterventie()); err != nil {
		fmt.Println(err)
		return
	}
	weer, err := interventies.ReadCSV(strings.NewReader(bestand.String()), "begin.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(weer.Naam, weer.Gemeenten[0].Naam, weer.Interventies[0].Naam)
	// Output: Een begin Fictiefstad Open tafel
}
