package programma_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
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

// The projects that wait for each other: the sheet of Regie asks for information
// from Kwetsbare huishoudens, and that of Kwetsbare huishoudens for results of
// Regie (plan of August 2017, project sheets). Loosening either opens the circle;
// the first in the order of the sheets is named.
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

// A project's one-page sheet, cell by cell; here the first three of Integraliteit,
// in our shorter words. "Met name doel 4 en 5", as its sheet says (plan of August
// 2017, project sheets).
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
// it looks at; here what the rule on circles has found: the one of
// Programma.Kringen.
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
// opening. By referentie/fictief.json on 1 May three milestones are done, four
// have that day in their span and four begin later; from then to 31 December is
// 30 + 30 + 31 + 31 + 30 + 31 + 30 + 31 = 244 days.
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

// The relations between projects, for a page in Markdown, in the order of
// referentie/fictief.json: dotted without waiting, dashed outside the programme.
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

// All a programme answers, for another program; the dates are those of
// Programma.Planning.
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

// leesProef reads tweeStappen, with texts put in other places.
func leesProef(vervang ...string) (*programma.Programma, error) {
	tekst := strings.NewReplacer(vervang...).Replace(tweeStappen)
	definitie, err := programma.ReadJSON(strings.NewReader(tekst), "proef.json")
	if err != nil {
		return nil, err
	}
	return definitie.Resolve()
}

// The project Integraliteit as its sheet and the plan of August 2017 have it
// (chapters 3 and 4 and the sheet): its parts, what it serves above all, and the
// five risks that all sheets share before its own.
func ExampleProgramma_Project() {
	p, err := programma.Programma2018().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	project, _ := p.Project("integraliteit")
	fmt.Printf("%s: thema %s, %s\n", project.Naam, p.ThemaNaam(project.Themas[0]), p.LooptijdVan(project.ID).Label())
	for _, deel := range p.Deelprojecten(project.ID) {
		fmt.Println("deel:", deel.Naam)
	}
	for _, b := range project.DraagtBijAan {
		if b.Nadruk {
			fmt.Println("met name:", p.DoelNaam(b.Doel))
		}
	}
	for _, r := range p.Risicos(project.ID) {
		fmt.Println("risico:", r.Omschrijving)
	}
	// Output:
	// Integraliteit: thema Integraliteit, september 2017 t/m december 2018
	// deel: Verbinding zorg en veiligheid
	// deel: Overgang 18- naar 18+
	// met name: Een duurzaam systeem voor zorg en ondersteuning, dicht bij huis
	// met name: Wie hulp nodig heeft, krijgt op tijd de juiste ondersteuning
	// risico: Te weinig samenhang tussen projecten
	// risico: Keuzes van de politiek ad hoc
	// risico: Mogelijke bestuurlijke of regionale keuzes voor samenwerking
	// risico: Veranderende wet- en regelgeving
	// risico: Gevolgen van landelijke en lokale verkiezingen
	// risico: Regels voor privacy
}

// Two programme managers and two bestuurlijk opdrachtgevers, one of each college
// (plan of August 2017, chapter 5).
func ExampleProgramma_Rol() {
	p, err := programma.Programma2018().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, id := range []string{"programmamanager", "bestuurlijk-opdrachtgever"} {
		rol, ok := p.Rol(id)
		fmt.Println(rol.Naam, rol.Aantal, rol.PerUit, ok)
	}
	// Output:
	// programmamanager 2 false true
	// bestuurlijk opdrachtgever 2 true true
}

// "Tenminste een maal per twee maanden" (plan of August 2017, chapter 5), as
// this package reads it.
func ExampleRitmeLezing() {
	fmt.Println(programma.RitmeLezing(governance.Ritme{Keren: 1, Per: 2, Eenheid: governance.Maand}))
	// Output: gelezen als: minstens 1 keer in elke 2 opeenvolgende kalendermaanden die het programma raakt
}

// The trial took until 25 March. What comes after it takes 30 days from the 26th,
// 6 in March and 24 in April; ten days more bring it to 4 May. The leaflet was
// not told to be done by 10 April, so that it can't be done before that day.
func ExampleProgramma_PlanningOp() {
	p, err := leesProef(`"duur": 20}`, `"duur": 20, "gereed": "2026-03-25"}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	datum, err := kalender.ParseDatum("2026-04-10")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range p.PlanningOp(datum).Stappen {
		fmt.Println(p.NaamVan(s.Mijlpaal), s.VroegsteEind.Label(), s.Gereed)
	}
	later, err := p.VertraagOp(datum, "ingevoerd", 10)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("tien dagen later:", later.Gevolgen[0].Eind.Label())
	fmt.Println("op die dag:", p.OverzichtOp(datum).Eind.Label())
	fmt.Println(p.PlanningOp(datum).Uitgang())
	// Output:
	// Uitgeprobeerd 25 maart 2026 true
	// Ingevoerd 24 april 2026 false
	// Folder 10 april 2026 false
	// tien dagen later: 4 mei 2026
	// op die dag: 24 april 2026
	// Wat gereed is gemeld telt op de dag waarop het gereed was; wat niet gereed is, kan het niet voor 10 april 2026 zijn.
}

// By 1 June the spans of what is left are over since the day before, and neither
// can be done earlier: the rule on milestones says so.
func ExampleProgramma_ToetsOp() {
	p, err := leesProef(`"duur": 20}`, `"duur": 20, "gereed": "2026-03-25"}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	datum, err := kalender.ParseDatum("2026-06-01")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range p.ToetsOp(datum) {
		if t.Regel == programma.RegelMijlpalenHaalbaar {
			fmt.Println(t.Oordeel.Label()+":", t.Bevinding)
		}
	}
	// Output: niet voldaan: Past niet: Ingevoerd (1 dag later) en Folder (1 dag later).
}

// Circles in words. The trial waits for what comes after it, and the two
// projects only speak of each other: neither waits.
func ExampleProgramma_MijlpaalkringTekst() {
	p, err := leesProef(
		`"duur": 20}`, `"duur": 20, "na": ["ingevoerd"]}`,
		`"projecten": [`, `"projecten": [{"id": "folders", "naam": "Folders", "themas": ["toegang"], "draagt_bij_aan": []},`,
		`"relaties": []`, `"relaties": [{"van": "folders", "naar": "intake", "soort": "relatie"}, {"van": "intake", "naar": "folders", "soort": "relatie"}]`,
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, kring := range p.Planning().Kringen {
		fmt.Println(p.MijlpaalkringTekst(kring))
	}
	for _, kring := range p.Kringen(programma.Samenhang).Kringen {
		fmt.Println(p.SamenhangkringTekst(kring))
	}
	fmt.Println(len(p.Kringen().Kringen))
	// Output:
	// Ingevoerd komt na Uitgeprobeerd, en Uitgeprobeerd na Ingevoerd
	// Folders hangt samen met Directe intake, en Directe intake met Folders
	// 0
}

// How the fictional programme stands on 1 May 2026, for another program, and
// what is worth a remark: the trial is told to be done on 12 June, which is not
// yet. Of its eleven milestones three are done and four have that day in their
// span (referentie/fictief.json).
func ExampleStand_WriteJSON() {
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
	stand := p.Stand(datum)
	fmt.Println(stand.Aantal(programma.Bereikt), stand.Aantal(programma.InTijdvak), len(stand.Mijlpalen))
	for _, m := range stand.Mijlpalen {
		for _, zin := range p.Bijzonder(m) {
			fmt.Printf("%s: %s\n", m.Naam, zin)
		}
	}
	var bestand strings.Builder
	if err := stand.WriteJSON(&bestand); err != nil {
		fmt.Println(err)
		return
	}
	var gelezen struct {
		Datum string
		Gaan  int `json:"dagen_te_gaan"`
	}
	if err := json.Unmarshal([]byte(bestand.String()), &gelezen); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(gelezen)
	// Output:
	// 3 4 11
	// Proef met directe intake: gereed gemeld op 12 juni 2026, na deze dag
	// {2026-05-01 244}
}

// Hours to a tenth, or as far as it takes to tell them from others: 4,04 asked
// and 4 there.
func ExampleUren_NaastTekst() {
	p, err := leesProef(`"relaties": [],`, `"relaties": [],
  "inzet": [{"rol": "projectleider", "aantal": 1, "uren": 4.04, "per": "week"}],
  "beschikbaar": [{"rol": "projectleider", "aantal": 1, "uren": 4, "per": "week"}],`)
	if err != nil {
		fmt.Println(err)
		return
	}
	datum, err := kalender.ParseDatum("2026-03-02")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range p.Stand(datum).Belasting {
		fmt.Printf("%s gevraagd, %s beschikbaar\n", b.Uren.NaastTekst(*b.Beschikbaar), b.Beschikbaar)
	}
	// Output: 4,04 uur gevraagd, 4 uur beschikbaar
}

// For Graphviz; here the relations, in the order of referentie/fictief.json. On
// two circles lies "thuis" waiting for "toegang", so that it alone opens both.
func ExampleProgramma_WriteDOT() {
	p, err := programma.Fictief().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	var tekening strings.Builder
	if err := p.WriteDOT(&tekening); err != nil {
		fmt.Println(err)
		return
	}
	for regel := range strings.Lines(tekening.String()) {
		if strings.Contains(regel, " -> ") {
			fmt.Print(regel)
		}
	}
	// Output:
	//   p1 -> p4;
	//   p2 -> p1 [label="los te maken", style=bold];
	//   p4 -> p2;
	//   p1 -> p2;
	//   p3 -> p2 [style=dashed];
	//   p2 -> x1 [style=dashed];
}

// A programme written in Go, as a file for people to go on with.
func ExampleWriteJSON() {
	looptijd, err := kalender.ParseTijdvak("2026-H1")
	if err != nil {
		fmt.Println(err)
		return
	}
	definitie := &programma.Definitie{
		Versie: programma.FormaatVersie, ID: "begin", Naam: "Een begin", Bron: "verzonnen", Fictief: true, Looptijd: looptijd,
		Themas: []programma.Naam{{ID: "toegang", Naam: "Toegang"}},
	}
	if err := programma.WriteJSON(os.Stdout, definitie); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "id": "begin",
	//   "naam": "Een begin",
	//   "bron": "verzonnen",
	//   "fictief": true,
	//   "looptijd": "2026-H1",
	//   "doelen": [],
	//   "themas": [
	//     {
	//       "id": "toegang",
	//       "naam": "Toegang"
	//     }
	//   ],
	//   "rollen": [],
	//   "projecten": []
	// }
}

// Chance times effect, on a scale of ours from 1 to 5; of the plan of 2017, which
// tells neither, it is 0: not estimated.
func ExampleRisico() {
	fmt.Println(programma.Risico{Kans: 3, Gevolg: 4}.Score(), programma.Programma2018().Risicos[0].Score())
	// Output: 12 0
}
