package prioritering_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// Two fictional opdrachten on one line, on two criteria that count 3 to 1.
const tweeOpdrachten = `{
  "versie": "1", "id": "proef", "naam": "Proef", "scores_fictief": true,
  "criteria": [
    {"id": "urgentie", "naam": "Urgentie", "vraag": "Hoe urgent?", "richting": "hoger", "schaal": {"min": 1, "max": 5}},
    {"id": "kosten", "naam": "Kosten", "vraag": "Hoe duur?", "richting": "lager", "schaal": {"min": 1, "max": 5}}],
  "lijnen": [{"id": "toegang", "nummer": 1, "naam": "Toegang", "soort": "inhoudelijk", "wegingen": [
    {"criterium": "urgentie", "gewicht": 3}, {"criterium": "kosten", "gewicht": 1}]}],
  "opdrachten": [
    {"id": "intake", "lijn": "toegang", "naam": "Intake", "scores": [
      {"criterium": "urgentie", "waarde": 5}, {"criterium": "kosten", "waarde": 4}]},
    {"id": "website", "lijn": "toegang", "naam": "Website", "scores": [
      {"criterium": "urgentie", "waarde": 2}, {"criterium": "kosten", "waarde": 1}]}]
}`

// weegProef weighs them by the weighted sum.
func weegProef() (*prioritering.Uitslag, error) {
	definitie, err := prioritering.ReadJSON(strings.NewReader(tweeOpdrachten), "proef.json")
	if err != nil {
		return nil, err
	}
	afweging, err := definitie.Resolve()
	if err != nil {
		return nil, err
	}
	return afweging.Weeg(prioritering.GewogenSom, prioritering.Options{})
}

// What each criterium adds. The intake: urgency at the best end of its scale,
// ¾·1; costs of 4 are a quarter of the way from the worst end, ¼·¼ = 0,0625.
// The website: ¾·¼ = 0,1875, and costs at the best end, ¼.
func ExampleGewogen_BijdrageVan() {
	uitslag, err := weegProef()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range uitslag.Van("toegang") {
		fmt.Println(o.Rang, o.Naam, o.Score, o.BijdrageVan("urgentie"), o.BijdrageVan("kosten"))
	}
	// Output:
	// 1 Intake 0.8125 0.75 0.0625
	// 2 Website 0.4375 0.1875 0.25
}

// The whole of it for a terminal. Were the costs to weigh w, the intake would
// have 1 − ¾w and the website ¼ + ¾w: the website leads from w = ½.
func ExampleUitslag_WriteText() {
	uitslag, err := weegProef()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := uitslag.WriteText(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Prioritering Proef
	// Methode: Gewogen som (Keeney en Raiffa, Decisions with Multiple Objectives, 1976, hoofdstuk 3)
	// Gewichten, scores en oordelen zijn fictief.
	//
	// 1. Toegang (inhoudelijk)
	//   1  Intake: 0,813 (urgentie 0,750; kosten 0,063)
	//   2  Website: 0,438 (urgentie 0,188; kosten 0,250)
	//   De top verandert als het gewicht van
	//   - urgentie (nu 75,0%): omlaag bij 50,0% (−25,0 procentpunt, −33,3%), dan leidt Website; omhoog nooit
	//   - kosten (nu 25,0%): omlaag nooit; omhoog bij 50,0% (+25,0 procentpunt, +100,0%), dan leidt Website
}

// What of the agenda of 9 May 2022 is worked out, by rule. It names five, two and
// two opdrachten on three lines and leaves problem, goal and result of each to be
// told; the scores, which are fictional, are whole.
func ExampleAfweging_Toets() {
	afweging, err := prioritering.Twente2022().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, stand := range governance.PerRegel(afweging.Toets()) {
		fmt.Printf("%s: %s\n", stand.Naam, stand.Telling())
	}
	// Output:
	// Een inhoudelijke lijn is gevuld met opdrachten: 3 van 3 voldaan
	// Een opdracht noemt probleem, doel en beoogd resultaat: 0 van 9 voldaan
	// Een opdracht is te rangschikken met gewogen som en TOPSIS: een score op elk criterium dat op haar lijn weegt: 9 van 9 voldaan
	// Een opdracht is te rangschikken met AHP: de criteria van haar lijn zijn paarsgewijs beoordeeld, en op elk heeft zij een score of een paarsgewijs oordeel: 9 van 9 voldaan
	// De faciliterende lijn heeft monitors om te koppelen: 1 van 1 voldaan
}

// The methods, with who made them and what their score means.
func ExampleMethode() {
	for _, m := range prioritering.Methodes() {
		fmt.Printf("%s: %s\n  %s\n", m, m.Score(), m.Bron())
	}
	// Output:
	// gewogen-som: een getal van 0 (op elk criterium aan het slechtste eind van de schaal) tot 1 (op elk aan het beste)
	//   Keeney en Raiffa, Decisions with Multiple Objectives, 1976, hoofdstuk 3
	// ahp: een aandeel: de scores van een lijn tellen op tot 1, dus hoe meer opdrachten, hoe kleiner elk; bij vijf even goede opdrachten heeft elke 0,200
	//   Saaty, The Analytic Hierarchy Process, 1980
	// topsis: een getal van 0 (op elk criterium de slechtste van de lijn) tot 1 (op elk de beste); scores zeggen alleen iets naast die van dezelfde lijn
	//   Hwang en Yoon, Multiple Attribute Decision Making, 1981, hoofdstuk III
}

// The table of Saaty (1980) for three, four and five things to compare.
func ExampleRandomIndex() {
	fmt.Println(prioritering.RandomIndex(3), prioritering.RandomIndex(4), prioritering.RandomIndex(5))
	// Output: 0.58 0.9 1.12
}

// What is weighed, written back as a file: what was read comes back.
func ExampleWriteJSON() {
	definitie, err := prioritering.ReadJSON(strings.NewReader(tweeOpdrachten), "proef.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	definitie.Naam, definitie.Lijnen[0].Naam = "Proef, tweede ronde", "Eén toegang"
	var bestand strings.Builder
	if err := prioritering.WriteJSON(&bestand, definitie); err != nil {
		fmt.Println(err)
		return
	}
	weer, err := prioritering.ReadJSON(strings.NewReader(bestand.String()), "tweede.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	afweging, err := weer.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(afweging.Naam())
	for _, lijn := range afweging.Lijnen() {
		fmt.Println(lijn.Naam)
		for _, o := range afweging.Opdrachten(lijn.ID) {
			fmt.Println("-", o.Naam)
		}
	}
	// Output:
	// Proef, tweede ronde
	// Eén toegang
	// - Intake
	// - Website
}

// The outcome for another program; weights add up to 1, 3 to 1 is 0,75 and 0,25.
func ExampleUitslag_WriteJSON() {
	uitslag, err := weegProef()
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := uitslag.WriteJSON(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	var gelezen struct {
		Lijnen []struct {
			Gewichten []struct {
				Criterium string
				Gewicht   float64
			}
		}
		Opdrachten []struct {
			Rang int
			Naam string
		}
	}
	if err := json.Unmarshal([]byte(bestand.String()), &gelezen); err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range gelezen.Lijnen[0].Gewichten {
		fmt.Println(uitslag.Lijnen[0].CriteriumNaam(g.Criterium), g.Gewicht)
	}
	fmt.Println(gelezen.Opdrachten)
	// Output:
	// Urgentie 0.75
	// Kosten 0.25
	// [{1 Intake} {2 Website}]
}

// How many times one counts for another: also its reverse, as files have it.
func ExampleParseVerhouding() {
	for _, s := range []string{"3", "2,5", "1/3", "een half"} {
		v, err := prioritering.ParseVerhouding(s)
		fmt.Println(v, err != nil)
	}
	// Output:
	// 3 false
	// 2.5 false
	// 1/3 false
	// 0 true
}
