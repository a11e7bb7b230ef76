package scenario_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

// A measure of 100,000 a year that after a year keeps 0.2 × 0.5 = 10% of the
// inflow out of care of 2 million: 200,000 a year.
const voorbeeld = `{
  "versie": "1", "id": "voorbeeld", "naam": "Voorbeeld", "fictief": true, "basisjaar": 2025, "horizon": 3,
  "niveaus": [
    {"niveau": "selectief", "bedrag": "500000", "bron": "Verzonnen begroting"},
    {"niveau": "zorggerelateerd", "bedrag": "2000000", "bron": "Verzonnen begroting"}
  ],
  "maatregelen": [
    {"id": "wijk", "naam": "In de wijk", "niveau": "selectief", "van": 2026,
     "kosten": [{"midden": "100000", "bron": "Verzonnen offerte"}],
     "effecten": [{"op": "zorggerelateerd", "bereik": {"midden": 0.2}, "reductie": {"laag": 0.4, "midden": 0.5, "hoog": 0.6},
                   "vertraging": {"midden": 1}, "uitdoving": {"midden": 0}}]}
  ],
  "simulatie": {"trekkingen": 1000, "zaad": 1}
}`

func lees() *scenario.Scenario {
	d, err := scenario.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return nil
	}
	s, err := d.Resolve()
	if err != nil {
		fmt.Println(err)
	}
	return s
}

func Example() {
	u := lees().Reken()
	for _, j := range u.Jaren {
		fmt.Println(j.Jaar, j.Zonder.Tekst(), j.Met.Tekst(), j.Saldo.Tekst(), j.Cumulatief.Tekst())
	}
	fmt.Println("overbrugging", u.Overbrugging.Totaal.Tekst())
	fmt.Println("terugverdiend", u.Terugverdienjaar.Tekst())
	// Output:
	// 2026 2500000.00 2600000.00 -100000.00 -100000.00
	// 2027 2500000.00 2400000.00 100000.00 0.00
	// 2028 2500000.00 2400000.00 100000.00 100000.00
	// overbrugging 100000.00
	// terugverdiend 2027
}

// Over three years 300,000 is spent and at most 400,000 saved in two of them:
// three quarters of the effect is enough.
func ExampleScenario_MinimaalEffect() {
	m, err := lees().MinimaalEffect(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(m.Zin)
	// Output:
	// Het wordt binnen de horizon terugverdiend zolang de effecten ten minste 75% zijn van wat is aangenomen.
}

// At 40% of the inflow of those reached 160,000 a year is saved in two years, at
// 60% it is 240,000; 300,000 is spent.
func ExampleScenario_Gevoeligheid() {
	g, err := lees().Gevoeligheid(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range g.Invloeden {
		fmt.Println(v.Naam)
		fmt.Println(" ", v.BijLaag, v.Laag.Tekst())
		fmt.Println(" ", v.BijHoog, v.Hoog.Tekst())
	}
	// Output:
	// In de wijk: minder instroom bij zorggerelateerd
	//   40% 20000.00
	//   60% 180000.00
}

// Even the lowest effect, of 40%, brings 20,000 more than is spent.
func ExampleScenario_Simuleer() {
	b, err := lees().Simuleer(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.Terug.KansTekst(b.Trekkingen))
	// Output:
	// 100%
}

func ExampleScenario_Aannames() {
	for _, a := range lees().Aannames()[6:9] {
		fmt.Println(a.Regel())
	}
	// Output:
	// In de wijk: kosten: € 100.000 (Verzonnen offerte)
	// In de wijk: bereik bij zorggerelateerd: 20% (aanname)
	// In de wijk: minder instroom bij zorggerelateerd: 50%, van 40% tot 60% (aanname)
}

func ExampleOverzicht_Antwoord() {
	o, err := lees().Overzicht(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, zin := range o.Antwoord()[:2] {
		fmt.Println(zin)
	}
	// Output:
	// Alleen in 2026 is meer geld nodig dan zonder de maatregelen: € 100.000.
	// Vanaf 2027 is dat terugverdiend; tot en met 2028 wordt er per saldo € 100.000 bespaard.
}

// All mistakes come at once, with their places.
func ExampleDefinitie_Resolve() {
	kapot := strings.NewReplacer(`"bereik": {"midden": 0.2}`, `"bereik": {"midden": -0.2}`, `"midden": 0.5`, `"midden": 1.5`, `"van": 2026`, `"van": 2027, "tot": 2026`).Replace(voorbeeld)
	d, err := scenario.ReadJSON(strings.NewReader(kapot), "voorbeeld.json")
	if err == nil {
		_, err = d.Resolve()
	}
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	// Output:
	// voorbeeld.json:8:85: maatregelen[0].tot: the measure ends before it starts, in 2027 (found "2026")
	// voorbeeld.json:10:66: maatregelen[0].effecten[0].bereik.midden: this must be from 0 to 1 (found "-0.2")
	// voorbeeld.json:10:109: maatregelen[0].effecten[0].reductie.midden: this must be from 0 to 1 (found "1.5")
}

// The expectation for the Achterhoek; its last year is for the user to say.
func ExampleDemografieAchterhoek() {
	for _, p := range scenario.DemografieAchterhoek(2040).Groepen.Ouderen {
		fmt.Println(p.Jaar, p.Index.Tekst())
	}
	// Output:
	// 2017 100
	// 2040 140
}

func ExampleWriteJSON() {
	d := &scenario.Definitie{
		Versie: scenario.FormaatVersie, ID: "leeg", Naam: "Nog leeg", Basisjaar: 2025, Horizon: 10,
		Simulatie: scenario.Simulatie{Trekkingen: 1000},
	}
	if err := scenario.WriteJSON(os.Stdout, d); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "id": "leeg",
	//   "naam": "Nog leeg",
	//   "basisjaar": 2025,
	//   "horizon": 10,
	//   "niveaus": [],
	//   "maatregelen": [],
	//   "simulatie": {
	//     "trekkingen": 1000,
	//     "zaad": 0
	//   }
	// }
}
