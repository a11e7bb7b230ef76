package scenario_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
)

// An amount against another: without and with the measure in its first year.
func ExampleBedrag() {
	eerste := lees().Reken().Jaren[0]
	fmt.Println(eerste.Zonder, eerste.Zonder.Tekst(), eerste.Zonder.Heel())
	fmt.Println(eerste.Zonder.Cmp(eerste.Met), eerste.Saldo.Sign())
	// Output:
	// € 2.500.000,00 2500000.00 € 2.500.000
	// -1 -1
}

// For a spreadsheet; here the rows of both levels together, the first columns:
// 100.000 is spent each year, and from the second 200.000 saved.
func ExampleOverzicht_WriteCSV() {
	o, err := lees().Overzicht(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := o.WriteCSV(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	for i, rij := range strings.Split(strings.TrimPrefix(bestand.String(), "\ufeff"), "\r\n") {
		if i == 0 || strings.Contains(rij, ";samen;") {
			fmt.Println(strings.Join(strings.Split(rij, ";")[:8], ";"))
		}
	}
	// Output:
	// scenario;jaar;niveau;zonder;met;extra;saldo;cumulatief
	// voorbeeld;2026;samen;2500000,00;2600000,00;100000,00;-100000,00;-100000,00
	// voorbeeld;2027;samen;2500000,00;2400000,00;100000,00;100000,00;0,00
	// voorbeeld;2028;samen;2500000,00;2400000,00;100000,00;100000,00;100000,00
}

// For a terminal; here its opening.
func ExampleOverzicht_WriteText() {
	o, err := lees().Overzicht(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	if err := o.WriteText(&scherm); err != nil {
		fmt.Println(err)
		return
	}
	for _, regel := range strings.SplitN(scherm.String(), "\n", 5)[:4] {
		fmt.Println(regel)
	}
	// Output:
	// Voorbeeld (fictief)
	// Van 2026 tot en met 2028, in prijzen van 2025
	// Alleen in 2026 is meer geld nodig dan zonder de maatregelen: € 100.000.
	// Vanaf 2027 is dat terugverdiend; tot en met 2028 wordt er per saldo € 100.000 bespaard.
}

// For another program: amounts are texts, so that no reader makes a float of
// them.
func ExampleOverzicht_WriteJSON() {
	o, err := lees().Overzicht(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := o.WriteJSON(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	var gelezen struct {
		Naam    string
		Fictief bool
		Jaren   []struct {
			Jaar  int
			Saldo string
		}
	}
	if err := json.Unmarshal([]byte(bestand.String()), &gelezen); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(gelezen)
	// Output: {Voorbeeld true [{2026 -100000.00} {2027 100000.00} {2028 100000.00}]}
}
