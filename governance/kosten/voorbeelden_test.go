package kosten_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

// An amount is exact, and has a form for each reader: people, files and
// spreadsheets.
func ExampleBedrag() {
	b, err := kosten.ParseBedrag("1234.50")
	if err != nil {
		fmt.Println(err)
		return
	}
	samen := b.Add(kosten.Centen(10)).Add(kosten.Centen(20))
	fmt.Println(samen.Equal(kosten.Centen(1234_80)), samen.Cmp(b))
	fmt.Println(samen.Tekst(), samen.Kaal(), b.Sub(samen).Tekst())
	fmt.Println(samen, samen.Sub(b).MetTeken(), b.Sub(samen))
	_, err = kosten.ParseBedrag("1.234,50")
	fmt.Println(err != nil)
	// Output:
	// true 1
	// 1234.80 1234,80 -0.30
	// € 1.234,80 € +0,30 € −0,30
	// true
}

// 120 half by inhabitants and half in equal parts: of the first 60 the weights
// 6, 3 and 1 give 36, 18 and 6, of the other each bears 20.
func ExampleMengsel() {
	sleutel := kosten.Mengsel{
		{Gewicht: kosten.HeelGewicht(1), Sleutel: kosten.NaarRato{
			"GM9901": kosten.HeelGewicht(6), "GM9902": kosten.HeelGewicht(3), "GM9903": kosten.HeelGewicht(1),
		}},
		{Gewicht: kosten.HeelGewicht(1), Sleutel: kosten.Gelijk{}},
	}
	aandelen, err := kosten.Verdeel(kosten.Centen(120_00), sleutel, []string{"GM9901", "GM9902", "GM9903"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range aandelen {
		fmt.Println(a.Gemeente, a.Bedrag.Tekst())
	}
	// Output:
	// GM9901 56.00
	// GM9902 38.00
	// GM9903 26.00
}

// A year that was paid ahead in equal parts and is settled by use, 2 to 1: of
// 100 each paid 50; of the 90 that it came to they bear 60 and 30.
func ExampleVerreken() {
	gemeenten := []string{"GM9901", "GM9902"}
	voorschot, err := kosten.Verdeel(kosten.Centen(100_00), kosten.Gelijk{}, gemeenten)
	if err != nil {
		fmt.Println(err)
		return
	}
	gebruik := kosten.NaarRato{"GM9901": kosten.HeelGewicht(2), "GM9902": kosten.HeelGewicht(1)}
	werkelijk, err := kosten.Verdeel(kosten.Centen(90_00), gebruik, gemeenten)
	if err != nil {
		fmt.Println(err)
		return
	}
	verrekening, err := kosten.Verreken(voorschot, werkelijk)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range verrekening {
		fmt.Println(v.Gemeente, v.Voorschot.Tekst(), v.Werkelijk.Tekst(), v.Bedrag.Tekst())
	}
	// Output:
	// GM9901 50.00 60.00 10.00
	// GM9902 50.00 30.00 -20.00
}

// metInkoop is the example with a second regeling, 30,000 in equal parts.
func metInkoop() (*kosten.Kostenverdeling, error) {
	tekst := strings.Replace(voorbeeld, `"regelingen": [`, `"regelingen": [
    {"id": "inkoop", "naam": "Gezamenlijke inkoop", "totaal": "30000", "sleutel": "gelijk"},`, 1)
	definitie, err := kosten.ReadJSON(strings.NewReader(tekst), "voorbeeld.json")
	if err != nil {
		return nil, err
	}
	return definitie.Resolve()
}

// What each bears in all: 10,000 of the one and 60,000, 30,000 and 10,000 of
// the other, for 60,000, 30,000 and 10,000 inhabitants.
func ExampleKostenverdeling_Totalen() {
	verdeling, err := metInkoop()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range verdeling.Totalen() {
		fmt.Println(a.Naam, a.Bedrag.Tekst(), a.PerInwoner.Tekst())
	}
	fmt.Println("samen", verdeling.Totaal().Tekst(), verdeling.PerInwoner(verdeling.Totaal()).Tekst())
	// Output:
	// Fictiefstad 70000.00 1.17
	// Verzonnendam 40000.00 1.33
	// Bedachtveen 20000.00 2.00
	// samen 130000.00 1.30
}

// For a spreadsheet: here the header and the rows of one regeling.
func ExampleKostenverdeling_WriteCSV() {
	verdeling, err := metInkoop()
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := verdeling.WriteCSV(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	rijen := strings.Split(strings.TrimPrefix(bestand.String(), "\ufeff"), "\r\n")
	for _, rij := range rijen[:4] {
		fmt.Println(rij)
	}
	// Output:
	// jaar;regeling;regelingnaam;sleutel;sleutel_uitleg;cijfers;gemeente;naam;bedrag;per_inwoner;grens;voorschot;werkelijk;werkelijk_sleutel;verrekening;fictief
	// 2024;inkoop;Gezamenlijke inkoop;gelijk;Voor elke gemeente evenveel.;Inwoners, 1 januari 2024: Verzonnen telling (fictief);GM9901;Fictiefstad;10000,00;0,17;;;;;;ja
	// 2024;inkoop;Gezamenlijke inkoop;gelijk;Voor elke gemeente evenveel.;Inwoners, 1 januari 2024: Verzonnen telling (fictief);GM9902;Verzonnendam;10000,00;0,33;;;;;;ja
	// 2024;inkoop;Gezamenlijke inkoop;gelijk;Voor elke gemeente evenveel.;Inwoners, 1 januari 2024: Verzonnen telling (fictief);GM9903;Bedachtveen;10000,00;1,00;;;;;;ja
}

// For another program, by schema/uitkomst.schema.json: amounts are texts in
// euros, so that no reader makes a float of them.
func ExampleUitkomst_WriteJSON() {
	verdeling, err := metInkoop()
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := verdeling.Uitkomst().WriteJSON(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	var gelezen struct {
		Fictief bool
		Totaal  string
		Totalen []struct{ Naam, Bedrag string }
	}
	if err := json.Unmarshal([]byte(bestand.String()), &gelezen); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(gelezen)
	// Output: {true 130000.00 [{Fictiefstad 70000.00} {Verzonnendam 40000.00} {Bedachtveen 20000.00}]}
}

// A definition made in a program, as a file that people can go on with.
func ExampleWriteJSON() {
	definitie := &kosten.Definitie{
		Versie: kosten.FormaatVersie, ID: "begin", Naam: "Een begin", Jaar: 2026, Fictief: true,
		Gemeenten: []kosten.Gemeente{{Code: "GM9901", Naam: "Fictiefstad"}},
		Sleutels:  []kosten.Sleuteldefinitie{{ID: "gelijk", Naam: "Gelijke delen", Soort: kosten.SoortGelijk}},
	}
	if err := kosten.WriteJSON(os.Stdout, definitie); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "id": "begin",
	//   "naam": "Een begin",
	//   "jaar": 2026,
	//   "fictief": true,
	//   "gemeenten": [
	//     {
	//       "code": "GM9901",
	//       "naam": "Fictiefstad"
	//     }
	//   ],
	//   "grondslagen": [],
	//   "sleutels": [
	//     {
	//       "id": "gelijk",
	//       "naam": "Gelijke delen",
	//       "soort": "gelijk"
	//     }
	//   ],
	//   "regelingen": []
	// }
}

// Every key says which part of a total each municipality bears, exactly and not
// yet in cents. By 6, 3 and 1 of 120: 72, 36 and 12. Half of it in equal parts:
// 36 + 20, 18 + 20 and 6 + 20. With 15 for each at least, the other 105 go 6 to 3.
func ExampleSleutel() {
	inwoners := kosten.NaarRato{"GM9901": kosten.HeelGewicht(6), "GM9902": kosten.HeelGewicht(3), "GM9903": kosten.HeelGewicht(1)}
	gelijk := kosten.Gelijk{}
	half := kosten.Mengsel{{Gewicht: kosten.HeelGewicht(1), Sleutel: inwoners}, {Gewicht: kosten.HeelGewicht(1), Sleutel: gelijk}}
	minstens := kosten.Centen(15_00)
	begrensd := kosten.Begrensd{Sleutel: inwoners, Bodem: kosten.Grens{Alle: &minstens}}

	totaal, gemeenten := big.NewRat(120, 1), []string{"GM9901", "GM9902", "GM9903"}
	for _, deel := range []func(*big.Rat, []string) ([]*big.Rat, error){inwoners.Deel, gelijk.Deel, half.Deel, begrensd.Deel} {
		delen, err := deel(totaal, gemeenten)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(delen[0].RatString(), delen[1].RatString(), delen[2].RatString())
	}
	// Output:
	// 72 36 12
	// 40 40 40
	// 56 38 26
	// 70 35 15
}

// Money that a program has as a decimal: whole cents it must be.
func ExampleBedragVan() {
	b, err := kosten.BedragVan(decimal.RequireFromString("1234.5"))
	fmt.Println(b.Tekst(), err)
	_, err = kosten.BedragVan(decimal.RequireFromString("0.005"))
	fmt.Println(err != nil)
	// Output:
	// 1234.50 <nil>
	// true
}

// What a key weighs with, from a file or from what a program reckoned.
func ExampleGewichtVan() {
	gelezen, err := kosten.ParseGewicht("0.25")
	if err != nil {
		fmt.Println(err)
		return
	}
	berekend, err := kosten.GewichtVan(decimal.NewFromInt(1).DivRound(decimal.NewFromInt(4), 9))
	fmt.Println(berekend, err, berekend.Equal(gelezen), berekend.Tekst())
	// Output: 0.25 <nil> true 0,25
}

// What people read beside the figures: how each key shares, and what is made up.
func ExampleKostenverdeling_Uitleg() {
	verdeling, err := metInkoop()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range verdeling.Uitleg() {
		fmt.Println(s.Titel(), s.Uitleg, s.Cijfers)
	}
	for _, zin := range verdeling.Verzonnen() {
		fmt.Println(zin)
	}
	// Output:
	// 1. Naar inwoners [Naar verhouding van: Inwoners, 1 januari 2024 (fictief).] [inwoners]
	// 2. Gelijke delen [Voor elke gemeente evenveel.] []
	// 3. Half om half [Naar inwoners telt voor 1 en Gelijke delen telt voor 1.] [inwoners]
	// De bedragen zijn verzonnen.
	// De cijfers van “Inwoners” zijn verzonnen.
	// De gemeenten zijn verzonnen.
}
