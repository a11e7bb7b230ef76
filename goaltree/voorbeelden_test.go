package goaltree_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// What is read is a Definitie, of which only the form was checked. Resolve
// holds the tree together, and tells every mistake in one go.
func ExampleDefinitie_Resolve() {
	los := strings.Replace(voorbeeld, `"effecten": [{"id": "werk", "gewicht": 1}]`, `"effecten": [{"id": "werken", "gewicht": 1}]`, 1)
	definitie, err := goaltree.ReadJSON(strings.NewReader(los), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = definitie.Resolve()
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f.Code, f.Pad, f.Waarde)
	}
	fmt.Println(errors.Is(err, goaltree.CodeOnbekendeTak))
	// Output:
	// onbekende-tak hoofddoelen[0].effecten[0].id werken
	// niet-gebruikt effecten[0] werk
	// true
}

// Which effects an indicator counts for, and which hoofddoelen an effect: the
// tree is a graph, so both can be several. The links are our illustration.
func ExampleDoelenboom_EffectenMet() {
	boom, err := goaltree.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, effect := range boom.EffectenMet("bijstand") {
		fmt.Println(boom.NaamVan(effect))
		for _, hoofddoel := range boom.HoofddoelenVan(effect) {
			fmt.Println("-", boom.NaamVan(hoofddoel))
		}
	}
	// Output:
	// Mensen komen rond
	// - Mensen zitten fysiek en mentaal goed in hun vel en hebben veerkracht
	// - Mensen participeren naar vermogen, werken aan hun ontwikkeling en leveren een bijdrage aan hun omgeving
}

// The beginning of a tree, written in Go. It can be written and read; Resolve
// has it filled in further, for the goal has no effects yet.
func ExampleWriteJSON() {
	definitie := &goaltree.Definitie{
		Versie:      "1",
		Boom:        goaltree.Boom{ID: "begin", Naam: "Een begin", Versie: "2026", Nulmeting: 2024},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "meedoen", Naam: "Iedereen doet mee"}},
	}
	if err := goaltree.WriteJSON(os.Stdout, definitie); err != nil {
		fmt.Println(err)
	}
	_, err := definitie.Resolve()
	fmt.Println(errors.Is(err, goaltree.CodeZonderKinderen))
	// Output:
	// {
	//   "versie": "1",
	//   "boom": {
	//     "id": "begin",
	//     "naam": "Een begin",
	//     "versie": "2026",
	//     "nulmeting": 2024
	//   },
	//   "hoofddoelen": [
	//     {
	//       "id": "meedoen",
	//       "naam": "Iedereen doet mee",
	//       "effecten": []
	//     }
	//   ],
	//   "effecten": [],
	//   "indicatoren": []
	// }
	// true
}

// A number that is not there is no zero: who adds up or divides must say what
// to do without it.
func ExampleGetal() {
	var ontbreekt goaltree.Getal
	nul := goaltree.Bekend(0)
	fmt.Println(ontbreekt, ontbreekt.IsBekend(), ontbreekt.Of(-1))
	fmt.Println(nul, nul.IsBekend(), nul.Of(-1))
	if waarde, ok := goaltree.Bekend(7.25).Float(); ok {
		fmt.Println(waarde)
	}
	// Output:
	// - false -1
	// 0 true 0
	// 7.25
}

// The pillars of the vision (Achterhoek 2017, 1.3.1), in its order; in files they
// stand by their text.
func ExampleKernwaarde() {
	for _, k := range goaltree.Kernwaarden() {
		fmt.Printf("%d %s: %s\n", k.Nummer(), k, k.Label())
	}
	_, err := goaltree.ParseKernwaarde("gezondheid")
	fmt.Println(err)
	// Output:
	// 1 optimaal-ontwikkelen: Optimaal ontwikkelen
	// 2 gezond: Gezond
	// 3 veilig: Veilig
	// 4 zelfredzaam-en-samenredzaam: Zelfredzaam en samenredzaam
	// 5 sociaal-verbonden: Sociaal verbonden
	// 6 participeren: Participeren
	// 7 financieel-in-balans: Financieel in balans
	// 8 veerkracht: Veerkracht
	// unknown kernwaarde "gezondheid"; known are: optimaal-ontwikkelen, gezond, veilig, zelfredzaam-en-samenredzaam, sociaal-verbonden, participeren, financieel-in-balans, veerkracht
}

// Whatever stands in a tree, by its id.
func ExampleDoelenboom_Indicator() {
	definitie, err := goaltree.Read(strings.NewReader(voorbeeld), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	boom, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	hoofddoel, _ := boom.Hoofddoel("meedoen")
	effect, _ := boom.Effect(hoofddoel.Effecten[0].ID)
	indicator, ok := boom.Indicator(effect.Indicatoren[1].ID)
	fmt.Printf("%s > %s > %s\n", hoofddoel.Naam, effect.Naam, indicator.Naam)
	fmt.Println(indicator.Drempels.Streef, ok)
	_, ok = boom.Indicator("bijstand")
	fmt.Println(ok)
	// Output:
	// Mensen doen mee > Mensen hebben werk > Werkloosheid
	// 2 true
	// false
}

// Mistakes that a program found of its own accord, told as those of this
// module are: all at once, and what was found kept short.
func ExampleJoin() {
	var fouten []*goaltree.Fout
	for i, code := range []string{"GM9901", strings.Repeat("?", 1000)} {
		if !strings.HasPrefix(code, "GM") {
			fouten = append(fouten, &goaltree.Fout{
				Bestand: "gemeenten.csv", Regel: i + 2, Waarde: goaltree.Inkorten(code), Code: "gemeente", Melding: "this is no municipality",
			})
		}
	}
	err := goaltree.Join(fouten)
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f.Bestand, f.Regel, f.Melding, len(f.Waarde) < 100)
	}
	fmt.Println(goaltree.Join(nil))
	// Output:
	// gemeenten.csv 3 this is no municipality true
	// <nil>
}
