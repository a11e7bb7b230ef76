package functies_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

// Who does what of a function in a municipality: here regievoering, of which the
// Jeugdbeschermingstafel is regional, since "wettelijk vereist en qua omvang te
// beperkt om op gemeentelijk niveau in te richten" (regional vision Achterhoek
// 2017, bijlage 7, function 8).
func Example() {
	verdeling, err := functies.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	regie, err := verdeling.Van("GM0197", functies.Regievoering)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d %s in %s\n", regie.Functie.Nummer(), regie.Functie.Label(), regie.Gemeente.Naam)
	fmt.Println("lokaal:", regie.Lokaal.Omschrijving)
	fmt.Println("regionaal:", regie.Regionaal.Omschrijving)
	fmt.Println("omdat:", regie.Regionaal.Reden)
	// Output:
	// 8 Regievoering (één gezin, één plan, één regisseur) in Aalten
	// lokaal: Consulenten van het toegangsteam of partijen in het voorliggend veld.
	// regionaal: Eén Jeugdbeschermingstafel als aansluiting op het gedwongen kader, met meldingsbevoegden uit de lokale teams bij de Raad voor de Kinderbescherming.
	// omdat: De wet vereist deze inzet en de omvang is te klein voor één gemeente.
}

// fictief reads the made-up region of three municipalities.
func fictief() (*functies.Functieverdeling, error) {
	bestand, err := os.Open("testdata/fictief.json")
	if err != nil {
		return nil, err
	}
	definitie, err := functies.ReadJSON(bestand, "fictief.json")
	if err := bestand.Close(); err != nil {
		return nil, err
	}
	if err != nil {
		return nil, err
	}
	return definitie.Resolve()
}

// Three municipalities of which the toegangsteams differ, as the afwijkingen of
// testdata/fictief.json have it.
func ExampleFunctieverdeling_Vergelijk() {
	verdeling, err := fictief()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range verdeling.Vergelijk() {
		if v.Gelijk() {
			continue
		}
		fmt.Println(v.Functie.Nummer(), v.Functie.Label())
		for _, deel := range functies.Delen() {
			for _, groep := range v.Deel(deel) {
				for _, g := range groep.Gemeenten {
					fmt.Printf("  %s, %s\n", g.Naam, deel)
				}
				for _, verschil := range groep.Verschillen {
					fmt.Printf("    %s: van %q naar %q\n", verschil.Veld, verschil.Regel, verschil.Hier)
				}
			}
		}
	}
	// Output:
	// 5 Vraagverheldering
	//   Aadrecht, lokaal
	//   Beekstede, lokaal
	//     verantwoordelijk: van "de consulenten van het toegangsteam" naar "Stichting Toegang Beekstede"
	//     organisatievorm: van "team van de gemeente" naar "stichting"
	//   Veldwijk, lokaal
	//     verantwoordelijk: van "de consulenten van het toegangsteam" naar "Toegang Veldwijk BV"
	//     organisatievorm: van "team van de gemeente" naar "BV"
	//   Aadrecht, regionaal
	//   Beekstede, regionaal
	//   Veldwijk, regionaal
	// 7 Uitvoeren of regelen van ondersteuning, stimuleren van informele zorg
	//   Aadrecht, lokaal
	//   Beekstede, lokaal
	//     omschrijving: van "Consulenten van het toegangsteam voeren lichte ondersteuning zelf uit." naar "Partijen in het voorliggend veld voeren lichte ondersteuning uit."
	//     verantwoordelijk: van "de consulenten van het toegangsteam" naar "partijen in het voorliggend veld"
	//     organisatievorm: van "team van de gemeente" naar "stichting"
	//   Veldwijk, lokaal
	//     omschrijving: van "Consulenten van het toegangsteam voeren lichte ondersteuning zelf uit." naar "Partijen in het voorliggend veld voeren lichte ondersteuning uit."
	//     verantwoordelijk: van "de consulenten van het toegangsteam" naar "partijen in het voorliggend veld"
	//     organisatievorm: van "team van de gemeente" naar "BV"
	//   Aadrecht, regionaal
	//   Beekstede, regionaal
	//   Veldwijk, regionaal
	// 10 Backoffice (beschikkingen, facturen)
	//   Aadrecht, lokaal
	//   Beekstede, lokaal
	//   Veldwijk, lokaal
	//   Aadrecht, regionaal
	//   Beekstede, regionaal
	//   Veldwijk, regionaal
	//     omschrijving: van "Eén werkwijze, onder meer via Vecozo en de i-Standaarden." naar "Eigen werkwijze tot het contract met de leverancier afloopt."
	//     verantwoordelijk: van "het regionale managersoverleg" naar ""
}

// Parties in more than two municipalities belong to the team CLM, others to the
// contractmanager of their own (bijlage 7, function 3); in testdata/fictief.json one
// of three and one of two do not.
func ExampleFunctieverdeling_Toets() {
	verdeling, err := fictief()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range verdeling.Toets() {
		if t.Oordeel == governance.NietVoldaan {
			fmt.Printf("%s: %s\n", t.Regel, t.Bevinding)
		}
	}
	// Output:
	// deel-verantwoordelijk: In Veldwijk is niemand regionaal verantwoordelijk voor functie 10, Backoffice (beschikkingen, facturen).
	// partij-beheer: Jeugdhulp De Kaap werkt in 3 gemeenten en hoort bij het regionale team CLM, niet bij de lokale contractmanager.
	// partij-beheer: Dagbesteding Rietland werkt in 2 gemeenten en hoort bij de lokale contractmanager, niet bij het regionale team CLM.
}

func ExampleReadJSON() {
	const kapot = `{
  "versie": "1", "id": "voorbeeld", "naam": "Voorbeeld", "jaar": 2026, "fictief": true,
  "gemeenten": [{"code": "GM9911", "naam": "Aadrecht"}, {"code": "Beekstede", "naam": "Beekstede"}],
  "verantwoordelijken": [{"id": "gemeente", "naam": "de gemeente"}],
  "functies": [
    {"functie": "inkoop",
     "lokaal": {"omschrijving": "Huishoudelijke hulp", "verantwoordelijk": ["gemeenten"]},
     "regionaal": {"omschrijving": "", "verantwoordelijk": []}}
  ]
}`
	definitie, err := functies.ReadJSON(strings.NewReader(kapot), "voorbeeld.json")
	if err == nil {
		_, err = definitie.Resolve()
	}
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	// Output:
	// voorbeeld.json:3:66: gemeenten[1].code: this is no code of a municipality; expected GM and 4 digits, as in GM0197 (found "Beekstede")
	// voorbeeld.json:7:77: functies[0].lokaal.verantwoordelijk[0]: there is no verantwoordelijke with this id; did you mean "gemeente"? (found "gemeenten")
	// voorbeeld.json:8:36: functies[0].regionaal.omschrijving: this must be filled
}
