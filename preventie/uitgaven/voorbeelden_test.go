package uitgaven_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// tweeJaren is fictional spending by level: 150 of 1000 on selective prevention,
// a year later 208 of 1040, when prices were 4% higher and 100 people lived there.
const tweeJaren = `{
  "versie": "1", "id": "proef", "naam": "Proef", "fictief": true,
  "gemeenten": [{"code": "GM9901", "naam": "Fictiefstad"}],
  "inwoners": [{"gemeente": "GM9901", "jaar": 2025, "aantal": 100, "bron": "verzonnen"}],
  "boekingen": [
    {"gemeente": "GM9901", "jaar": 2024, "niveau": "selectief", "bedrag": "150", "bron": "verzonnen"},
    {"gemeente": "GM9901", "jaar": 2024, "niveau": "zorggerelateerd", "bedrag": "850", "bron": "verzonnen"},
    {"gemeente": "GM9901", "jaar": 2025, "niveau": "selectief", "bedrag": "208", "bron": "verzonnen"},
    {"gemeente": "GM9901", "jaar": 2025, "niveau": "zorggerelateerd", "bedrag": "832", "bron": "verzonnen"}],
  "prijsindex": {"jaar": 2024, "bron": "verzonnen", "indexen": [{"jaar": 2024, "index": 100}, {"jaar": 2025, "index": 104}]},
  "clienten": [{"gemeente": "GM9901", "jaar": 2025, "bron": "verzonnen", "klassen": [
    {"clienten": 10, "bedrag": "600"}, {"clienten": 30, "bedrag": "300"}, {"clienten": 60, "bedrag": "100"}]}]
}`

// leesTweeJaren reads it.
func leesTweeJaren() (*uitgaven.Overzicht, error) {
	definitie, err := uitgaven.ReadJSON(strings.NewReader(tweeJaren), "proef.json")
	if err != nil {
		return nil, err
	}
	return definitie.Resolve()
}

// A year of a municipality: 208 is a fifth of 1040 and 2,08 for each of 100
// people. In prices of the year before it is 208·100/104 = 200.
func ExampleOverzicht_Jaarbeeld() {
	o, err := leesTweeJaren()
	if err != nil {
		fmt.Println(err)
		return
	}
	j, _ := o.Jaarbeeld("GM9901", 2025)
	bedrag := j.Bedrag(preventie.Selectief)
	per, _ := j.PerInwoner(bedrag)
	fmt.Println(bedrag, j.AandeelVan(preventie.Selectief).Tekst(), per)
	reeel, err := o.InPrijzen("GM9901", 2025)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(reeel.Bedrag(preventie.Selectief), reeel.Bedrag(preventie.Zorggerelateerd), "in prijzen van", reeel.Prijsjaar)
	vanaf, _ := o.Basisjaar("GM9901")
	fmt.Println(len(o.VanGemeente("GM9901")), "jaren vanaf", vanaf)
	for _, v := range o.Verschuivingen() {
		fmt.Println(v.Preventie.Tekst(), "sinds", vanaf)
	}
	// Output:
	// 208 20,0% 2.08
	// 200 800 in prijzen van 2024
	// 2 jaren vanaf 2024
	// +5,0 procentpunt sinds 2024
}

// Ten of the hundred clients take 600 of 1000, the next thirty 300: a quarter of
// them, the ten and half of the thirty, takes 600 + 150.
func ExampleConcentratie_VanDuurste() {
	o, err := leesTweeJaren()
	if err != nil {
		fmt.Println(err)
		return
	}
	kwart, err := preventie.ParseGetal("0.25")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range o.Concentraties() {
		deel, err := c.VanDuurste(kwart)
		fmt.Println(deel.Tekst(), err)
	}
	// Output: 75,0% <nil>
}

// A quarter universal and half selective leave a quarter that is attributed to
// no level.
func ExampleDelen() {
	kwart, _ := preventie.ParseGetal("0.25")
	half, _ := preventie.ParseGetal("0.5")
	d := uitgaven.Delen{Universeel: kwart, Selectief: half}
	fmt.Println(d.Deel(preventie.Selectief), d.Deel(preventie.Geindiceerd), d.Rest())
	// Output: 0.5 0 0.25
}

// The fields of a generation of codes, and one of them by its code
// (Iv3-Informatievoorschrift of 2017 to 2022).
func ExampleTaakvelden() {
	var codes []string
	for _, t := range uitgaven.Taakvelden(uitgaven.TotEnMet2022) {
		codes = append(codes, t.Code)
	}
	fmt.Println(codes)
	t, ok := uitgaven.InGeneratie("6.71", uitgaven.TotEnMet2022)
	fmt.Println(t.Naam, ok)
	_, ok = uitgaven.InGeneratie("6.71", uitgaven.Vanaf2025)
	fmt.Println(ok)
	// Output:
	// [6.1 6.2 6.3 6.4 6.5 6.6 6.71 6.72 6.81 6.82 7.1]
	// Maatwerkdienstverlening 18+ true
	// false
}

// For a spreadsheet; here the header and the rows of selective prevention.
func ExampleOverzicht_WriteCSV() {
	o, err := leesTweeJaren()
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
		if i == 0 || strings.Contains(rij, ";selectief;") {
			fmt.Println(rij)
		}
	}
	// Output:
	// gemeente;naam;jaar;niveau;bedrag;per_inwoner;aandeel;aandeel_laag;aandeel_hoog;bedrag_in_prijzen;prijsjaar;status;bron;fictief
	// GM9901;Fictiefstad;2024;selectief;150,00;;0,15;0,15;0,15;150,00;2024;;verzonnen;ja
	// GM9901;Fictiefstad;2025;selectief;208,00;2,08;0,2;0,2;0,2;200,00;2024;;verzonnen;ja
}

// For a terminal; here the shift, from 15% to 20%.
func ExampleOverzicht_WriteText() {
	o, err := leesTweeJaren()
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	if err := o.WriteText(&scherm); err != nil {
		fmt.Println(err)
		return
	}
	for regel := range strings.Lines(scherm.String()) {
		if strings.HasPrefix(regel, "  2024:") || strings.HasPrefix(regel, "  2025") && !strings.Contains(regel, "€") {
			fmt.Println(strings.TrimSpace(regel))
		}
	}
	// Output:
	// 2024: 15,0%
	// 2025: 20,0%
	// 2025 sinds 2024: +5,0 procentpunt
}

// All of it for another program: amounts are texts, so that they add up.
func ExampleUitkomst_WriteJSON() {
	o, err := leesTweeJaren()
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := o.Uitkomst().WriteJSON(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	var gelezen struct {
		Fictief     bool
		Jaarbeelden []struct {
			Beeld struct {
				Jaar   int
				Totaal string
			}
		}
	}
	if err := json.Unmarshal([]byte(bestand.String()), &gelezen); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(gelezen)
	// Output: {true [{{2024 1000}} {{2025 1040}}]}
}

// Spending written in Go, as a file for people to go on with.
func ExampleWriteJSON() {
	definitie := &uitgaven.Definitie{
		Versie: uitgaven.FormaatVersie, ID: "begin", Naam: "Een begin", Fictief: true,
		Gemeenten: []uitgaven.Gemeente{{Code: "GM9901", Naam: "Fictiefstad"}},
		Boekingen: []uitgaven.Boeking{{Gemeente: "GM9901", Jaar: 2025, Niveau: preventie.Selectief, Bedrag: "208.50", Bron: "verzonnen"}},
	}
	if err := uitgaven.WriteJSON(os.Stdout, definitie); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "id": "begin",
	//   "naam": "Een begin",
	//   "fictief": true,
	//   "gemeenten": [
	//     {
	//       "code": "GM9901",
	//       "naam": "Fictiefstad"
	//     }
	//   ],
	//   "boekingen": [
	//     {
	//       "gemeente": "GM9901",
	//       "jaar": 2025,
	//       "niveau": "selectief",
	//       "bedrag": "208.50",
	//       "bron": "verzonnen"
	//     }
	//   ]
	// }
}
