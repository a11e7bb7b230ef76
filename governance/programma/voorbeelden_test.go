package programma_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// tweeStappen is a small fictional programme: a trial of 20 days from 1 March
// 2026, after it 30 days to put it to use, and beside them a leaflet.
const tweeStappen = `{
  "versie": "1", "id": "proef", "naam": "Proef (fictief)", "bron": "verzonnen", "fictief": true, "looptijd": "2026-H1",
  "rollen": [{"id": "projectleider", "naam": "Projectleider", "mag": ["project-leiden"]}],
  "themas": [{"id": "toegang", "naam": "Toegang"}], "doelen": [{"id": "snel", "naam": "Hulp op tijd"}], "relaties": [],
  "projecten": [
    {"id": "intake", "naam": "Directe intake", "themas": ["toegang"], "draagt_bij_aan": [], "mijlpalen": [
      {"id": "uitgeprobeerd", "naam": "Uitgeprobeerd", "tijdvak": "2026-03-01/2026-05-31", "duur": 20},
      {"id": "ingevoerd", "naam": "Ingevoerd", "tijdvak": "2026-03-01/2026-05-31", "duur": 30, "na": ["uitgeprobeerd"]},
      {"id": "folder", "naam": "Folder", "tijdvak": "2026-03-01/2026-05-31", "duur": 10}]}
  ]
}`

// The trial runs 1 to 20 March and what comes after it 21 March to 19 April,
// which is the end; the leaflet is done on 10 March and may slip 40 days.
func ExampleProgramma_Planning() {
	definitie, err := programma.ReadJSON(strings.NewReader(tweeStappen), "proef.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	planning := p.Planning()
	for _, s := range planning.Stappen {
		fmt.Printf("%s: %s t/m %s, speling %d\n", p.NaamVan(s.Mijlpaal), s.VroegsteBegin.Label(), s.VroegsteEind.Label(), s.Speling)
	}
	fmt.Println("kritiek pad:", planning.KritiekPad, "klaar op", planning.Eind.Label())
	// Output:
	// Uitgeprobeerd: 1 maart 2026 t/m 20 maart 2026, speling 0
	// Ingevoerd: 21 maart 2026 t/m 19 april 2026, speling 0
	// Folder: 1 maart 2026 t/m 10 maart 2026, speling 40
	// kritiek pad: [uitgeprobeerd ingevoerd] klaar op 19 april 2026
}

// The projects that wait for each other, and the one dependency that opens the
// circle when it is loosened.
func ExampleProgramma_Kringen() {
	p, err := programma.Programma2018().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	kringen := p.Kringen()
	for _, kring := range kringen.Kringen {
		fmt.Println(p.WachtkringTekst(kring))
	}
	for _, r := range kringen.Losmaken {
		fmt.Printf("los te maken: %s wacht niet meer op %s\n", p.NaamVan(r.Van), p.NaamVan(r.Naar))
	}
	// Output:
	// Regie wacht op Kwetsbare huishoudens, en Kwetsbare huishoudens op Regie
	// los te maken: Regie wacht niet meer op Kwetsbare huishoudens
}

// A project's one-page sheet, cell by cell; here the first of what is filled
// in.
func ExampleProgramma_Blad() {
	p, err := programma.Programma2018().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range p.Blad(p.Projecten()[0].ID)[:3] {
		fmt.Printf("%s: %s\n", c.Cel.Label(), strings.Join(c.Regels, " / "))
	}
	// Output:
	// draagt bij aan: Inwoners zijn zelfredzaam en houden zo lang mogelijk de regie over hun leven / Inwoners groeien gezond en veilig op en ontwikkelen zich maximaal / Wassenaar en Voorschoten zijn veilig en er is sociale cohesie / Een duurzaam systeem voor zorg en ondersteuning, dicht bij huis (met name) / Wie hulp nodig heeft, krijgt op tijd de juiste ondersteuning (met name)
	// beoogd effect: Samenhangende antwoorden op alle vragen in het sociaal domein, zodat inwoners meedoen / Budgetten die integraal werken ondersteunen
	// resultaat: Eén huishouden, één plan, één regisseur bij elke hulpvraag / Brede intake en samenhangende oplossing zitten vast in het proces / Overgang 18-/18+ geborgd / Zorg en veiligheid verbonden
}

// The rules of the programme's sources, each with what it says of every thing
// it looks at; here what the rule on circles has found.
func ExampleProgramma_Toets() {
	p, err := programma.Programma2018().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range p.Toets() {
		if t.Regel == programma.RegelKringen {
			fmt.Println(t.Naam, "-", t.Oordeel.Label())
			fmt.Println(t.Bevinding)
		}
	}
	// Output:
	// projecten wachten niet in een kring op elkaar - niet voldaan
	// Regie wacht op Kwetsbare huishoudens, en Kwetsbare huishoudens op Regie. Zo gaat het open: Regie wacht niet langer op Kwetsbare huishoudens.
}

// How the fictional programme stands on a day, for a terminal; here its
// opening.
func ExampleStand_WriteText() {
	p, err := programma.Fictief().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	datum, err := kalender.ParseDatum("2026-05-01")
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	if err := p.Stand(datum).WriteText(&scherm); err != nil {
		fmt.Println(err)
		return
	}
	boven, _, _ := strings.Cut(scherm.String(), "\n\n")
	fmt.Println(boven)
	// Output:
	// Samen verder in Waterdorp (fictief)
	// Stand op 1 mei 2026; looptijd 1 januari 2026 t/m 31 december 2026, nog 244 dagen
	// 11 mijlpalen: 3 gereed, 0 verstreken en niet gereed gemeld, 4 in hun tijdvak, 4 nog niet begonnen
}

// The relations between projects, for a page in Markdown.
func ExampleProgramma_WriteMermaid() {
	p, err := programma.Fictief().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := p.WriteMermaid(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// flowchart TD
	//   p1["Snelle toegang"]
	//   p2["Langer thuis"]
	//   p3["Nachtzorg in de buurt"]
	//   p4["Cijfers die kloppen"]
	//   x1["Ziekenhuis"]
	//   style x1 stroke-dasharray: 4 4
	//   p1 --> p4
	//   p2 ==>|"los te maken"| p1
	//   p4 --> p2
	//   p1 --> p2
	//   p3 -.-> p2
	//   p2 -.-> x1
}

// All a programme answers, for another program.
func ExampleOverzicht_WriteJSON() {
	definitie, err := programma.ReadJSON(strings.NewReader(tweeStappen), "proef.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand strings.Builder
	if err := p.Overzicht().WriteJSON(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	var gelezen struct {
		Naam, Eind string
		KritiekPad []string `json:"kritiek_pad"`
	}
	if err := json.Unmarshal([]byte(bestand.String()), &gelezen); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(gelezen.Naam, gelezen.KritiekPad, gelezen.Eind)
	// Output: Proef (fictief) [uitgeprobeerd ingevoerd] 2026-04-19
}
