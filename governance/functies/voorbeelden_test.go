package functies_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

// The ten functions by their numbers in the vision.
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
// something else.
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
// differ from the rule.
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

// The top of what it looks like in a terminal, and what of it is made up.
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
	boven, _, _ := strings.Cut(scherm.String(), "\n2 ")
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
	//
	//  2. Inkoop van ondersteuning en zorg, Wmo en jeugdhulp
	//     Lokaal      Huishoudelijke hulp inkopen: elke gemeente alleen of met enkele andere.
	//                 Door: de gemeente
	//     Regionaal   Hulpmiddelen uit de oude Wmo samen inkopen, en de nieuwe Wmo en jeugdhulp in
	//                 regionale projecten.
	//                 Door: het regionale managersoverleg
	//
	//  3. Contract- en leveranciersmanagement (CLM), met monitoring en toezicht op kwaliteit en
	//     rechtmatigheid
	//     Lokaal      Eén contractmanager per gemeente voor de lokale partijen. Samen vormen zij de
	//                 buitenschil van het regionale team en de verbinding met hun gemeente.
	//                 Door: de lokale contractmanager
	//     Regionaal   Een regionaal team voor partijen in meer dan twee gemeenten.
	//                 Door: het regionale team CLM
	//
	//  4. Bereikbaarheid en informatievoorziening
	//     Lokaal      Eigen website; balie en telefoon tijdens kantooruren.
	//                 Door: de gemeente
	//     Regionaal   Gelijke teksten voor alle websites, onder meer over Veilig Thuis, jeugdbescherming
	//                 en jeugdreclassering; telefoon buiten kantooruren, samen gecontracteerd.
	//                 Door: het regionale managersoverleg
	//                 Reden: Inwoners van de hele regio krijgen dezelfde informatie.
	//
	//  5. Vraagverheldering
	//     Lokaal      Consulenten van het toegangsteam verhelderen de vraag.
	//                 Door: de consulenten van het toegangsteam
	//                 Vorm: team van de gemeente
	//       anders    in Beekstede
	//                 Consulenten van het toegangsteam verhelderen de vraag.
	//                 Door: Stichting Toegang Beekstede
	//                 Vorm: stichting
	//                 Reden: De gemeente bracht het toegangsteam onder in een stichting.
	//       anders    in Veldwijk
	//                 Consulenten van het toegangsteam verhelderen de vraag.
	//                 Door: Toegang Veldwijk BV
	//                 Vorm: BV
	//                 Reden: De gemeente bracht het toegangsteam onder in een BV.
	//     Regionaal   Werken aan een gezamenlijke taal en een gezamenlijk denkkader.
	//                 Door: het regionale managersoverleg
	//                 Reden: Op termijn kan er één instrumentarium uit komen dat breed naar de situatie
	//                 kijkt.
	//
	//  6. Bepaling van benodigde ondersteuning en zorg
	//     Lokaal      Consulenten van het toegangsteam bepalen wat nodig is, met een eigen afwegingskader
	//                 van de gemeente: beleidsplannen, verordeningen en beleidsregels.
	//                 Door: de consulenten van het toegangsteam en de gemeente
	//                 Reden: Zo blijft er ruimte voor lokale verschillen.
	//     Regionaal   Eén uitleg van het inkoopkader. Beleidsplannen, verordeningen en beleidsregels
	//                 ambtelijk samen voorbereiden, waarna elke gemeente eigen accenten legt.
	//                 Door: het regionale managersoverleg
	//                 Reden: Het inkoopkader laat zich verschillend uitleggen.
	//
	//  7. Uitvoeren of regelen van ondersteuning, stimuleren van informele zorg
	//     Lokaal      Consulenten van het toegangsteam voeren lichte ondersteuning zelf uit.
	//                 Door: de consulenten van het toegangsteam
	//                 Vorm: team van de gemeente
	//       anders    in Beekstede
	//                 Partijen in het voorliggend veld voeren lichte ondersteuning uit.
	//                 Door: partijen in het voorliggend veld
	//                 Vorm: stichting
	//                 Reden: De stichting verwijst, zij voert zelf niet uit.
	//       anders    in Veldwijk
	//                 Partijen in het voorliggend veld voeren lichte ondersteuning uit.
	//                 Door: partijen in het voorliggend veld
	//                 Vorm: BV
	//                 Reden: De BV heeft er geen mensen voor.
	//     Regionaal   Een gemeenschappelijk kader en afspraken over hoe toegangsteams en gecertificeerde
	//                 instellingen samen optrekken.
	//                 Door: het regionale managersoverleg
	//
	//  8. Regievoering (één gezin, één plan, één regisseur)
	//     Lokaal      Consulenten van het toegangsteam voeren regie.
	//                 Door: de consulenten van het toegangsteam
	//                 Vorm: team van de gemeente
	//     Regionaal   Eén Jeugdbeschermingstafel als aansluiting op het gedwongen kader, met
	//                 meldingsbevoegden uit de lokale teams bij de Raad voor de Kinderbescherming.
	//                 Door: het regionale managersoverleg
	//                 Reden: De wet vereist deze inzet en de omvang is te klein voor één gemeente.
	//
	//  9. Toeleiding naar niet vrij toegankelijke ondersteuning en zorg (met beschikking)
	//     Lokaal      Consulenten van het toegangsteam, volgens een lokaal werkkader: voorwaarden, wijze
	//                 van beoordelen, wat meeweegt en wat van aanbieders wordt gevraagd.
	//                 Door: de consulenten van het toegangsteam
	//     Regionaal   Werken aan een gezamenlijke taal en een gezamenlijk denkkader.
	//                 Door: het regionale managersoverleg
	//                 Reden: Dat helpt om de transformatie met aanbieders vorm te geven.
	//
	// 10. Backoffice (beschikkingen, facturen)
	//     Lokaal      Beschikkingen uitwerken en facturen verwerken.
	//                 Door: de gemeente
	//     Regionaal   Eén werkwijze, onder meer via Vecozo en de i-Standaarden.
	//                 Door: het regionale managersoverleg
	//                 Reden: Eenduidigheid, en minder bureaucratie en administratieve lasten.
	//       anders    in Veldwijk
	//                 Eigen werkwijze tot het contract met de leverancier afloopt.
	//                 Door: niemand
	//                 Reden: Het lopende contract met de leverancier.
	//
	// Toetsen
	//   ✓ De verdeling noemt alle tien functies: 10 van 10 voldaan
	//   ✕ Elk deel van elke functie heeft een verantwoordelijke: 19 van 20 voldaan
	//       ✕ niet voldaan: In Veldwijk is niemand regionaal verantwoordelijk voor functie 10, Backoffice
	//         (beschikkingen, facturen).
	//   ✕ Partijen in meer dan twee gemeenten horen bij het regionale team CLM, andere bij de lokale
	//     contractmanager: 2 van 4 voldaan
	//       ✕ niet voldaan: Jeugdhulp De Kaap werkt in 3 gemeenten en hoort bij het regionale team CLM,
	//         niet bij de lokale contractmanager.
	//       ✕ niet voldaan: Dagbesteding Rietland werkt in 2 gemeenten en hoort bij de lokale
	//         contractmanager, niet bij het regionale team CLM.
	//   ? Elke gemeente bestaat in het jaar van de verdeling: niet te toetsen
	//       ? niet te toetsen: De gemeenten zijn verzonnen.
	//
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
