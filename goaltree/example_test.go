package goaltree_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

const voorbeeld = `{
  "versie": "1",
  "boom": {"id": "voorbeeld", "naam": "Voorbeeld", "versie": "2026", "nulmeting": 2024},
  "hoofddoelen": [
    {"id": "meedoen", "naam": "Mensen doen mee", "kernwaarden": ["participeren"],
     "effecten": [{"id": "werk", "gewicht": 1}]}
  ],
  "effecten": [
    {"id": "werk", "naam": "Mensen hebben werk",
     "indicatoren": [{"id": "participatie", "gewicht": 2}, {"id": "werkloosheid", "gewicht": 1}]}
  ],
  "indicatoren": [
    {"id": "participatie", "naam": "Netto arbeidsparticipatie", "eenheid": "%",
     "maat": "aandeel", "per": 100, "richting": "hoger", "streefwaarde": 72, "streefjaar": 2028},
    {"id": "werkloosheid", "naam": "Werkloosheid", "eenheid": "%",
     "maat": "aandeel", "per": 100, "richting": "lager",
     "drempels": {"slechtst": 6, "drempel": 4, "streef": 2}}
  ]
}`

func Example() {
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
	for _, h := range boom.Hoofddoelen() {
		fmt.Println(h.Naam)
	}
	for _, i := range boom.Indicatoren() {
		fmt.Printf("  %s: %s, schaal %s\n", i.Naam, i.Richting.Label(), i.Schaal)
	}
	// Output:
	// Mensen doen mee
	//   Netto arbeidsparticipatie: hoger is beter, schaal streef
	//   Werkloosheid: lager is beter, schaal drempels
}

func ExampleFouten() {
	kapot := strings.Replace(voorbeeld, `"gewicht": 2`, `"gewicht": -2`, 1)
	kapot = strings.Replace(kapot, "2028", "2024", 1)
	definitie, err := goaltree.Read(strings.NewReader(kapot), "voorbeeld.json")
	if err == nil {
		_, err = definitie.Resolve()
	}
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	// Output:
	// voorbeeld.json:10:56: effecten[0].indicatoren[0].gewicht: weight must be a number above zero (found "-2")
	// voorbeeld.json:14:92: indicatoren[0].streefjaar: the streefjaar must be after the nulmeting of 2024 (found "2024")
}

// Of mensen-komen-rond the indicator has a weight of 2 in 4; of the hoofddoelen
// that has 1 in 4 and 2 in 7 (referentie/achterhoek-2017.json, our illustration):
// 1/8 and 1/7.
func ExampleDoelenboom_Paden() {
	boom, err := goaltree.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range boom.Paden("bijstand") {
		fmt.Printf("%s < %s: %.1f%%\n", p.Hoofddoel, p.Effect, 100*p.Aandeel)
	}
	// Output:
	// goed-in-je-vel < mensen-komen-rond: 12.5%
	// meedoen-naar-vermogen < mensen-komen-rond: 14.3%
}

func ExampleCompare() {
	definitie := goaltree.Voorschoten2016()
	oud, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	definitie.Boom.Versie = "2017"
	definitie.Effecten[0].Naam = "Inwoners doen mee"
	definitie.Indicatoren[0].Noemer = "bevolking van 15 tot 67 jaar"
	nieuw, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	herijking, err := goaltree.Compare(oud, nieuw)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := herijking.WriteText(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Herijking van Doelenboom Monitor Sociaal Domein Voorschoten
	// Van versie 2016 naar versie 2017
	//
	// Hernoemd (1)
	// - effect (inwoners-doen-mee): van "Inwoners doen mee met werk en vrijwilligerswerk" naar "Inwoners doen mee"
	//
	// Herzien (1)
	// - indicator Netto arbeidsparticipatie (netto-arbeidsparticipatie): noemer van "bevolking van 15 tot 75 jaar" naar "bevolking van 15 tot 67 jaar"
	//
	// Reeksen die breken (1): cijfers van voor en na zijn niet te vergelijken
	// - Netto arbeidsparticipatie (netto-arbeidsparticipatie): door noemer
}

// The goals of the Achterhoek's vision (2017, 1.3.1), in somewhat shorter words,
// each with the kernwaarden it serves, which is our coupling by wording.
func ExampleAchterhoek2017() {
	definitie := goaltree.Achterhoek2017()
	fmt.Println(definitie.Boom.Visie)
	for _, h := range definitie.Hoofddoelen {
		fmt.Printf("- %s %v\n", h.Naam, h.Kernwaarden)
	}
	// Output:
	// Iedereen doet mee en draagt zijn steentje bij, naar eigen kunnen. Daar helpen we elkaar bij.
	// - Jeugdigen groeien gezond op in een veilige en vertrouwde omgeving, ontwikkelen zich maximaal en worden zelfredzame mensen [optimaal-ontwikkelen gezond veilig zelfredzaam-en-samenredzaam]
	// - Mensen zitten fysiek en mentaal goed in hun vel en hebben veerkracht [gezond veerkracht]
	// - Mensen wonen zelfstandig in een veilige en toegankelijke omgeving, zo nodig met ondersteuning [veilig zelfredzaam-en-samenredzaam]
	// - Mensen voelen zich thuis in stad of dorp en hebben een sociaal netwerk met wederkerigheid [sociaal-verbonden zelfredzaam-en-samenredzaam]
	// - Mensen participeren naar vermogen, werken aan hun ontwikkeling en leveren een bijdrage aan hun omgeving [participeren optimaal-ontwikkelen financieel-in-balans]
}

// For people in Excel: a row for each node, and one of soort tak for each
// further parent. Here the first five of its columns.
func ExampleWriteCSV() {
	definitie, err := goaltree.Read(strings.NewReader(voorbeeld), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	gezond := goaltree.Hoofddoel{ID: "gezond", Naam: "Mensen zijn gezond", Effecten: []goaltree.Tak{{ID: "werk", Gewicht: 0.5}}}
	definitie.Hoofddoelen = append(definitie.Hoofddoelen, gezond)
	var bestand strings.Builder
	if err := goaltree.WriteCSV(&bestand, definitie); err != nil {
		fmt.Println(err)
		return
	}
	for rij := range strings.Lines(strings.TrimPrefix(bestand.String(), "\ufeff")) {
		fmt.Println(strings.Join(strings.Split(rij, ";")[:5], ";"))
	}
	// Output:
	// soort;id;onder;gewicht;naam
	// boom;voorbeeld;;;Voorbeeld
	// hoofddoel;meedoen;;;Mensen doen mee
	// hoofddoel;gezond;;;Mensen zijn gezond
	// effect;werk;meedoen;1;Mensen hebben werk
	// tak;werk;gezond;0,5;
	// indicator;participatie;werk;2;Netto arbeidsparticipatie
	// indicator;werkloosheid;werk;1;Werkloosheid
}

// A mistake made in Excel is told with its line and column.
func ExampleReadCSV() {
	definitie, err := goaltree.Read(strings.NewReader(voorbeeld), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := goaltree.WriteCSV(&bestand, definitie); err != nil {
		fmt.Println(err)
		return
	}
	kapot := strings.Replace(bestand.String(), "participatie;werk;2", "participatie;werken;twee", 1)
	_, err = goaltree.ReadCSV(strings.NewReader(kapot), "voorbeeld.csv")
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	// Output:
	// voorbeeld.csv:5:31: gewicht: not a number; write digits with one decimal comma, or point, and no thousands separators (found "twee")
	// voorbeeld.csv:5:24: onder: there is no effect with this id (found "werken")
}

func ExampleDoelenboom_WriteDOT() {
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
	if err := boom.WriteDOT(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// digraph doelenboom {
	//   rankdir=TB;
	//   node [shape=box, fontname="sans-serif"];
	//   visie [label="Voorbeeld"];
	//   h1 [label="Mensen doen mee"];
	//   e1 [label="Mensen hebben werk"];
	//   i1 [label="Netto arbeidsparticipatie"];
	//   i2 [label="Werkloosheid"];
	//   visie -> h1;
	//   h1 -> e1 [label="1"];
	//   e1 -> i1 [label="2"];
	//   e1 -> i2 [label="1"];
	// }
}

func ExampleDoelenboom_WriteMermaid() {
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
	if err := boom.WriteMermaid(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// flowchart TD
	//   visie(["Voorbeeld"])
	//   h1["Mensen doen mee"]
	//   e1["Mensen hebben werk"]
	//   i1["Netto arbeidsparticipatie"]
	//   i2["Werkloosheid"]
	//   visie --> h1
	//   h1 -->|"1"| e1
	//   e1 -->|"2"| i1
	//   e1 -->|"1"| i2
}
