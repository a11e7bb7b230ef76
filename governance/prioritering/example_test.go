package prioritering_test

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// The first line of the Twente agenda, with the five opdrachten it names; weights
// and scores are fictional. The scores, and where another comes to lead, were
// reckoned in fractions from referentie/twente-2022.json: where maatschappelijk
// effect weighs 9/16, and where haalbaarheid weighs 5/13.
func Example() {
	afweging, err := prioritering.Twente2022().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	uitslag, err := afweging.Weeg(prioritering.GewogenSom, prioritering.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	lijn := uitslag.Lijnen[0]
	fmt.Println(lijn.Naam, "(fictief)")
	for _, o := range uitslag.Van(lijn.ID) {
		fmt.Printf("%d %s %.3f\n", o.Rang, o.Naam, o.Score.Of(0))
	}
	for _, g := range lijn.Gevoeligheid {
		fmt.Println("-", g.Zin())
	}
	for _, p := range uitslag.TeDichtVan(lijn.ID) {
		fmt.Printf("%s en %s: %s\n", p.NaamA, p.NaamB, p.Uitleg())
	}
	// Output:
	// Kloppend hart van sociaal domein (fictief)
	// 1 Samenwerking 0.700
	// 2 Probleemanalyse 0.625
	// 3 Methodisch werken 0.550
	// 3 Normaliseren 0.550
	// 5 Korte termijn versus lange termijn 0.450
	// - regionale relevantie (nu 20,0%): omlaag nooit; omhoog nooit
	// - urgentie en belang (nu 30,0%): omlaag nooit; omhoog nooit
	// - maatschappelijk effect (nu 30,0%): omlaag nooit; omhoog bij 56,3% (+26,3 procentpunt, +87,5%), dan leidt Normaliseren
	// - haalbaarheid (nu 20,0%): omlaag nooit; omhoog bij 38,5% (+18,5 procentpunt, +92,3%), dan leidt Probleemanalyse
	// Methodisch werken en Normaliseren: de scores zijn gelijk
}

// Judgements that contradict each other are refused, with the one to look at
// first: if the first criterium counts three times the second, and the second
// three times the third, then the third cannot count three times the first. All
// weigh the same by these: λ = 1 + 3 + 1/3, the index (λ − 3)/2 = 2/3, and over
// Saaty's 0.58 that is 1.149.
func ExampleAfweging_Weeg() {
	definitie, err := prioritering.ReadJSON(strings.NewReader(`{
  "versie": "1", "id": "proef", "naam": "Proef",
  "criteria": [
    {"id": "urgentie", "naam": "Urgentie", "vraag": "Hoe urgent?", "richting": "hoger", "schaal": {"min": 1, "max": 5}},
    {"id": "effect", "naam": "Effect", "vraag": "Hoe groot?", "richting": "hoger", "schaal": {"min": 1, "max": 5}},
    {"id": "kosten", "naam": "Kosten", "vraag": "Hoe duur?", "richting": "lager", "schaal": {"min": 1, "max": 5}}],
  "lijnen": [{"id": "toegang", "nummer": 1, "naam": "Toegang", "soort": "inhoudelijk", "wegingen": [
    {"criterium": "urgentie", "gewicht": 1}, {"criterium": "effect", "gewicht": 1}, {"criterium": "kosten", "gewicht": 1}]}],
  "opdrachten": [{"id": "intake", "lijn": "toegang", "naam": "Intake", "scores": [
    {"criterium": "urgentie", "waarde": 4}, {"criterium": "effect", "waarde": 3}, {"criterium": "kosten", "waarde": 2}]}],
  "beoordelaars": [{"id": "beleid", "naam": "Beleid"}],
  "oordelen": [{"beoordelaar": "beleid", "lijn": "toegang", "vergelijkingen": [
    {"a": "urgentie", "b": "effect", "waarde": 3},
    {"a": "effect", "b": "kosten", "waarde": 3},
    {"a": "urgentie", "b": "kosten", "waarde": "1/3"}]}]
}`), "proef.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	afweging, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = afweging.Weeg(prioritering.AHP, prioritering.Options{})
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	uitslag, err := afweging.Weeg(prioritering.AHP, prioritering.Options{AcceptInconsistent: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(uitslag.Waarschuwingen[0])
	fmt.Println(uitslag.Consistentie(), uitslag.Lijnen[0].Oordelen[0].Tegenstrijdig())
	// Output:
	// proef.json:13:48: oordelen[0].vergelijkingen[0].waarde: the judgements of the criteria on line toegang have a consistency ratio of 1.149, above 0.10; the one that fits the others least is urgentie over effect, 3.00 where all together imply 1.00 (found "3")
	// Lijn 1: de oordelen over de criteria spreken elkaar tegen (consistentieratio 1,149, boven 0,10) en zijn toch gebruikt.
	// ten hoogste 1,149 1
}
