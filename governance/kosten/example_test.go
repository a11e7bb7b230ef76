package kosten_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

const voorbeeld = `{
  "versie": "1", "id": "voorbeeld", "naam": "Voorbeeld", "jaar": 2024, "fictief": true,
  "gemeenten": [
    {"code": "GM9901", "naam": "Fictiefstad"},
    {"code": "GM9902", "naam": "Verzonnendam"},
    {"code": "GM9903", "naam": "Bedachtveen"}
  ],
  "inwoners": "inwoners",
  "grondslagen": [
    {"id": "inwoners", "naam": "Inwoners", "periode": "1 januari 2024", "bron": "Verzonnen telling", "fictief": true,
     "waarden": {"GM9901": 60000, "GM9902": 30000, "GM9903": 10000}}
  ],
  "sleutels": [
    {"id": "inwoners", "naam": "Naar inwoners", "soort": "inwoners", "grondslag": "inwoners"},
    {"id": "gelijk", "naam": "Gelijke delen", "soort": "gelijk"},
    {"id": "half", "naam": "Half om half", "soort": "mengsel",
     "mengsel": [{"gewicht": 1, "sleutel": "inwoners"}, {"gewicht": 1, "sleutel": "gelijk"}]}
  ],
  "regelingen": [
    {"id": "team", "naam": "Regionaal team", "totaal": "100000", "sleutel": "inwoners",
     "werkelijk": {"totaal": "90000.01"}}
  ]
}`

// What 100,000 comes to for 60,000, 30,000 and 10,000 inhabitants, and what is
// to be settled when it turned out to be 90,000.01: the odd cent goes to the
// largest part of one, 0.6.
func Example() {
	definitie, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	verdeling, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := verdeling.WriteText(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Voorbeeld, 2024 (fictief)
	// De bedragen zijn verzonnen.
	// De cijfers van “Inwoners” zijn verzonnen.
	// De gemeenten zijn verzonnen.
	//
	// Regionaal team (fictief)
	// Sleutel 1: Naar inwoners
	//   Gemeente            Bedrag  Per inwoner
	//   Fictiefstad    € 60.000,00       € 1,00
	//   Verzonnendam   € 30.000,00       € 1,00
	//   Bedachtveen    € 10.000,00       € 1,00
	//   Samen         € 100.000,00       € 1,00
	// Verrekening (min is terug), sleutel 1: Naar inwoners
	//   Gemeente         Voorschot    Werkelijk   Te betalen
	//   Fictiefstad    € 60.000,00  € 54.000,01  € −5.999,99
	//   Verzonnendam   € 30.000,00  € 27.000,00  € −3.000,00
	//   Bedachtveen    € 10.000,00   € 9.000,00  € −1.000,00
	//   Samen         € 100.000,00  € 90.000,01  € −9.999,99
	//
	// Hoe de sleutels verdelen
	//   1. Naar inwoners: Naar verhouding van: Inwoners, 1 januari 2024 (fictief).
	//   2. Gelijke delen: Voor elke gemeente evenveel.
	//   3. Half om half: Naar inwoners telt voor 1 en Gelijke delen telt voor 1.
	//
	// De cijfers achter de sleutels
	//   Gemeente      Inwoners
	//   Fictiefstad     60.000
	//   Verzonnendam    30.000
	//   Bedachtveen     10.000
	//   Inwoners, 1 januari 2024: Verzonnen telling (fictief)
}

// What each key would cost each municipality, held against the key chosen. By
// equal parts each bears 33,333.33, and the first by code the odd cent.
func ExampleKostenverdeling_Vergelijk() {
	definitie, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	verdeling, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	vergelijking, err := verdeling.Vergelijk("team", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range vergelijking.Sleutels {
		fmt.Println(s.Naam)
		for _, r := range s.Regels {
			fmt.Println(" ", r.Naam, r.Bedrag.Tekst(), r.Verschil.Tekst(), r.PerInwoner.Tekst())
		}
	}
	// Output:
	// Naar inwoners
	//   Fictiefstad 60000.00 0.00 1.00
	//   Verzonnendam 30000.00 0.00 1.00
	//   Bedachtveen 10000.00 0.00 1.00
	// Gelijke delen
	//   Fictiefstad 33333.34 -26666.66 0.56
	//   Verzonnendam 33333.33 3333.33 1.11
	//   Bedachtveen 33333.33 23333.33 3.33
	// Half om half
	//   Fictiefstad 46666.67 -13333.33 0.78
	//   Verzonnendam 31666.67 1666.67 1.06
	//   Bedachtveen 21666.66 11666.66 2.17
}

// The same as a table: keys bear the numbers they have in the definition, also
// where another is the chosen one.
func ExampleVergelijking_WriteText() {
	definitie, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	verdeling, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	vergelijking, err := verdeling.Vergelijk("team", "gelijk", "inwoners")
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := vergelijking.WriteText(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Wat elke sleutel zou kosten: Regionaal team (fictief)
	//   Gemeente         sleutel 2     sleutel 1
	//   Fictiefstad    € 33.333,34   € 60.000,00
	//   Verzonnendam   € 33.333,33   € 30.000,00
	//   Bedachtveen    € 33.333,33   € 10.000,00
	//   Samen         € 100.000,00  € 100.000,00
	// Verschil met de gekozen sleutel (plus is meer betalen)
	//   Gemeente         sleutel 1
	//   Fictiefstad   € +26.666,66
	//   Verzonnendam   € −3.333,33
	//   Bedachtveen   € −23.333,33
	//   Samen               € 0,00
	//   sleutel 2: Gelijke delen (gekozen)
	//   sleutel 1: Naar inwoners
}

// Without a file: 1,000 over weights 6, 3 and 1 with a floor of 150 for each.
// The last is raised from 100 to 150; the other 850 go 6 to 3.
func ExampleBegrensd() {
	minstens := kosten.Centen(150_00)
	sleutel := kosten.Begrensd{
		Sleutel: kosten.NaarRato{"GM9901": kosten.HeelGewicht(6), "GM9902": kosten.HeelGewicht(3), "GM9903": kosten.HeelGewicht(1)},
		Bodem:   kosten.Grens{Alle: &minstens},
	}
	aandelen, err := kosten.Verdeel(kosten.Centen(1_000_00), sleutel, []string{"GM9901", "GM9902", "GM9903"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range aandelen {
		fmt.Println(a.Gemeente, a.Bedrag.Tekst(), a.Grens == kosten.OpBodem)
	}
	// Output:
	// GM9901 566.67 false
	// GM9902 283.33 false
	// GM9903 150.00 true
}

// All mistakes come at once, with their places.
func ExampleDefinitie_Resolve() {
	kapot := strings.NewReplacer(`"100000"`, `"1000.005"`, `"GM9903": 10000`, `"GM9904": 10000`, `"half", "naam": "Half om half", "soort": "mengsel",
     "mengsel": [{"gewicht": 1, "sleutel": "inwoners"}`, `"half", "naam": "Half om half", "soort": "mengsel",
     "mengsel": [{"gewicht": 1, "sleutel": "half"}`).Replace(voorbeeld)
	definitie, err := kosten.ReadJSON(strings.NewReader(kapot), "voorbeeld.json")
	if err == nil {
		_, err = definitie.Resolve()
	}
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	// Output:
	// voorbeeld.json:11:62: grondslagen[0].waarden.GM9904: there is no municipality with this code in this file; did you mean "GM9901"? (found "GM9904")
	// voorbeeld.json:11:17: grondslagen[0].waarden: Bedachtveen has no figure here; what is missing is not zero, so write 0 when it is (found "GM9903")
	// voorbeeld.json:17:44: sleutels[2].mengsel[0].sleutel: the mix holds itself: half > half (found "half")
	// voorbeeld.json:20:56: regelingen[0].totaal: an amount in euros has at most two decimals (found "1000.005")
}
