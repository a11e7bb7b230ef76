package functies_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

// The ten functions by their numbers in the vision (2017, bijlage 7), in its
// shorter words.
func ExampleFunctie() {
	for _, f := range functies.Functies() {
		fmt.Println(f.Nummer(), f.Label())
	}
	// Output:
	// 1 Formuleren beleid
	// 2 Inkoop van ondersteuning en zorg, Wmo en jeugdhulp
	// 3 Contract- en leveranciersmanagement (CLM), met monitoring en toezicht op kwaliteit en rechtmatigheid
	// 4 Bereikbaarheid en informatievoorziening
	// 5 Vraagverheldering
	// 6 Bepaling van benodigde ondersteuning en zorg
	// 7 Uitvoeren of regelen van ondersteuning, stimuleren van informele zorg
	// 8 Regievoering (één gezin, één plan, één regisseur)
	// 9 Toeleiding naar niet vrij toegankelijke ondersteuning en zorg (met beschikking)
	// 10 Backoffice (beschikkingen, facturen)
}

// What is done together of each function, and which municipalities keep to
// something else: in testdata/fictief.json one, which keeps its own backoffice.
func ExampleFunctieverdeling_Regionaal() {
	verdeling, err := fictief()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range verdeling.Regionaal() {
		for _, anders := range g.Anders {
			fmt.Printf("%s: %s Anders in %s.\n", g.Functie.Label(), g.Uitvoering.Omschrijving, anders.Naam)
		}
	}
	// Output:
	// Backoffice (beschikkingen, facturen): Eén werkwijze, onder meer via Vecozo en de i-Standaarden. Anders in Veldwijk.
}

// Every cell: three municipalities, ten functions, two parts. Here those that
// differ from the rule, the afwijkingen of testdata/fictief.json; a sixth there
// says what the rule says.
func ExampleFunctieverdeling_Matrix() {
	verdeling, err := fictief()
	if err != nil {
		fmt.Println(err)
		return
	}
	matrix := verdeling.Matrix()
	fmt.Println(len(matrix), "vakken")
	for _, v := range matrix {
		if v.Afwijkend {
			fmt.Println(v.Gemeente.Naam, v.Nummer, v.Deel, verdeling.Namen(v.Verantwoordelijk))
		}
	}
	// Output:
	// 60 vakken
	// Beekstede 5 lokaal [Stichting Toegang Beekstede]
	// Beekstede 7 lokaal [partijen in het voorliggend veld]
	// Veldwijk 5 lokaal [Toegang Veldwijk BV]
	// Veldwijk 7 lokaal [partijen in het voorliggend veld]
	// Veldwijk 10 regionaal []
}

// The same for a spreadsheet; here its header and first row.
func ExampleFunctieverdeling_WriteCSV() {
	verdeling, err := fictief()
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := verdeling.WriteCSV(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	for _, rij := range strings.Split(strings.TrimPrefix(bestand.String(), "\ufeff"), "\r\n")[:2] {
		fmt.Println(rij)
	}
	// Output:
	// gemeente;naam;nummer;functie;deel;omschrijving;verantwoordelijk;organisatievorm;afwijkend;reden;lezing;fictief
	// GM9911;Aadrecht;1;Formuleren beleid;lokaal;In een uitvoeringsplan per thema staat wat lokaal gebeurt en wat regionaal.;de gemeente;;nee;;;ja
}

// The top of what it looks like in a terminal, and what of it is made up; the
// words of the first function are those of testdata/fictief.json.
func ExampleFunctieverdeling_WriteText() {
	verdeling, err := fictief()
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	if err := verdeling.WriteText(&scherm); err != nil {
		fmt.Println(err)
		return
	}
	boven, _, _ := strings.Cut(scherm.String(), "\n\n 2. ")
	fmt.Println(boven)
	fmt.Println(verdeling.Verzonnen())
	// Output:
	// Tien functies in een fictieve regio (2026) - FICTIEF
	// De verdeling, de verschillen tussen gemeenten en de partijen zijn verzonnen. De gemeenten zijn
	// verzonnen.
	// De verdeling volgt in grote lijnen die van een echte regio.
	// 3 gemeenten: Aadrecht, Beekstede en Veldwijk.
	//
	//  1. Formuleren beleid
	//     Lokaal      In een uitvoeringsplan per thema staat wat lokaal gebeurt en wat regionaal.
	//                 Door: de gemeente
	//     Regionaal   Thema's zoals opvang en bescherming en preventie samen concreet maken en omzetten in
	//                 een plan van aanpak.
	//                 Door: het regionale managersoverleg
	//                 Reden: De visie werkt deze thema's zelf nog niet uit.
	// [De verdeling, de verschillen tussen gemeenten en de partijen zijn verzonnen. De gemeenten zijn verzonnen.]
}

// All that a split answers, for another program.
func ExampleOverzicht_WriteJSON() {
	verdeling, err := fictief()
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := verdeling.Overzicht().WriteJSON(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	var gelezen struct {
		Naam    string
		Fictief bool
		Matrix  []struct{ Afwijkend bool }
	}
	if err := json.Unmarshal([]byte(bestand.String()), &gelezen); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(gelezen.Naam, gelezen.Fictief, len(gelezen.Matrix))
	// Output: Tien functies in een fictieve regio true 60
}

// A split written in Go, as a file for people to go on with.
func ExampleWriteJSON() {
	definitie := &functies.Definitie{
		Versie: functies.FormaatVersie, ID: "begin", Naam: "Een begin", Jaar: 2026, Fictief: true,
		Gemeenten: []functies.Gemeente{{Code: "GM9911", Naam: "Aadrecht"}},
	}
	if err := functies.WriteJSON(os.Stdout, definitie); err != nil {
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
	//       "code": "GM9911",
	//       "naam": "Aadrecht"
	//     }
	//   ],
	//   "verantwoordelijken": [],
	//   "functies": []
	// }
}

// The rule for one function, part by part: inkoop in the Achterhoek, with
// huishoudelijke hulp locally and the rest together (regional vision of 2017,
// bijlage 7, function 2).
func ExampleVerdeling_Deel() {
	for _, v := range functies.Achterhoek2017().Functies {
		if v.Functie == functies.Inkoop {
			for _, deel := range functies.Delen() {
				fmt.Printf("%s: %s\n", deel.Label(), v.Deel(deel).Omschrijving)
			}
		}
	}
	// Output:
	// Lokaal: Huishoudelijke hulp inkopen: elke gemeente alleen of met enkele andere.
	// Regionaal: Hulpmiddelen uit de oude Wmo samen inkopen, en de nieuwe Wmo en jeugdhulp in regionale projecten.
}
