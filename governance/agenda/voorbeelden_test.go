package agenda_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// The whole way of a problem, with what may come after each step: the five steps
// of the process, and from each of them after the analysis back to it, where
// "nieuwe kernproblemen" go (Samenwerkingsagenda Twente, proces). What its
// evaluation lays bare is a new problem, which begins at the analysis again.
func ExampleDossier_Vervolg() {
	jaar, err := kalender.ParseTijdvak("2022")
	if err != nil {
		fmt.Println(err)
		return
	}
	d := agenda.NewDossier(agenda.Probleem{ID: "wachten"})
	for _, s := range []agenda.Stap{
		{Stadium: agenda.Ingebracht},
		{Stadium: agenda.Geplaatst, Actielijn: "wonen-en-zorg"},
		{Stadium: agenda.Geprioriteerd},
		{Stadium: agenda.Gepland},
		{Stadium: agenda.InUitvoering},
		{Stadium: agenda.Geevalueerd, Evaluatie: agenda.Tussentijds},
	} {
		s.Datum, s.Rol = jaar, "werkgroeplid"
		if d, err = d.Noteer(s); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %v\n", d.Stadium(), d.Vervolgstadia())
	}
	besluit, ok := d.Besluit()
	fmt.Println("besluit:", besluit.Actielijn, ok)
	nieuw, vervolg, err := d.Vervolg(agenda.Probleem{ID: "doorstroom"}, agenda.Stap{Datum: jaar, Rol: "werkgroeplid"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nieuw.ID, vervolg.Stadium())
	// Output:
	// ingebracht: [geplaatst]
	// geplaatst: [geprioriteerd]
	// geprioriteerd: [gepland terug-naar-analyse]
	// gepland: [in-uitvoering terug-naar-analyse]
	// in-uitvoering: [geevalueerd terug-naar-analyse]
	// geevalueerd: [in-uitvoering terug-naar-analyse]
	// besluit: wonen-en-zorg true
	// doorstroom terug-naar-analyse
}

// Which lines hang together with a line, and why. That the first line is stood for
// by one member of the werkgroep is in the process of the Samenwerkingsagenda
// Twente (stap 3); its scheme of relations is lost, and these are our
// illustration, as each says.
func ExampleAgenda_SamenhangVan() {
	a, err := agenda.Twente().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	lijn := a.Actielijnen()[0]
	fmt.Println(a.LijnTekst(lijn.ID)+":", a.VertegenwoordigersTekst(lijn))
	for _, s := range a.SamenhangVan(lijn.ID) {
		fmt.Printf("- %s: %s\n", a.LijnenTekst([]string{s.A, s.B}), s.Toelichting)
	}
	// Output:
	// 1 Wonen en zorg: 1 × lid van de werkgroep
	// - 1 Wonen en zorg en 4 Passende ambulante zorg: wie thuis of kleinschalig woont heeft daar ambulante zorg bij nodig.
	// - 1 Wonen en zorg en 5 Gedwongen kader: een uithuisplaatsing vraagt een plek om te wonen.
}

// The agenda held against the rules of its sources: one to three members of the
// werkgroep stand for each of the five lines (proces, stap 3). Of projects and
// problems, which the other rules are about, the source has none.
func ExampleAgenda_Toets() {
	a, err := agenda.Twente().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, stand := range governance.PerRegel(a.Toets()) {
		fmt.Printf("%s: %s\n", stand.Naam, stand.Telling())
	}
	// Output:
	// Elke actielijn wordt vertegenwoordigd door een of meer leden van de werkgroep: 5 van 5 voldaan
}

// For a page in Markdown: the lines and how they depend on each other, with
// the landscape under them; here the first four of the lines, with their names
// (proces, stap 3).
func ExampleAgenda_WriteMermaid() {
	a, err := agenda.Twente().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	var tekening strings.Builder
	if err := a.WriteMermaid(&tekening); err != nil {
		fmt.Println(err)
		return
	}
	for _, regel := range strings.SplitN(tekening.String(), "\n", 6)[:5] {
		fmt.Println(regel)
	}
	// Output:
	// flowchart TD
	//   l1(["1 Wonen en zorg"])
	//   l2(["2 Onderwijs en zorg"])
	//   l3(["3 Samenwerken met de sociale basis"])
	//   l4(["4 Passende ambulante zorg"])
}

// kleineAgenda is fictional: one line, on it a topic with a project, and a
// problem whose evaluation laid bare another.
const kleineAgenda = `{
  "versie": "1", "id": "klein", "naam": "Kleine agenda (fictief)", "fictief": true,
  "rollen": [{"id": "lid", "naam": "Lid van de werkgroep", "werkgroep": true}],
  "actielijnen": [{"id": "wonen", "nummer": 1, "naam": "Wonen", "vertegenwoordigers": [{"rol": "lid", "aantal": 2}]}],
  "onderwerpen": [{"id": "kamers", "naam": "Kamers voor jongeren", "actielijnen": ["wonen"], "staat": "project-mogelijk", "niveau": "lokaal"}],
  "projecten": [{"id": "proef", "naam": "Proef met kamers", "actielijnen": ["wonen"], "onderwerp": "kamers", "staat": "lopend"}],
  "problemen": [
    {"id": "wachten", "naam": "Te lang wachten", "soort": "kernprobleem", "raakt": ["proef"]},
    {"id": "doorstroom", "naam": "Geen doorstroom", "soort": "kernprobleem", "actielijnen": ["wonen"], "herkomst": {"probleem": "wachten", "stap": 6}}],
  "logboeken": [
    {"probleem": "wachten", "stappen": [
      {"stadium": "ingebracht", "datum": "2026-01", "rol": "lid"},
      {"stadium": "geplaatst", "datum": "2026-02-03", "rol": "lid", "actielijn": "wonen", "bij": "proef"},
      {"stadium": "geprioriteerd", "datum": "2026-02", "rol": "lid"},
      {"stadium": "gepland", "datum": "2026-Q2", "rol": "lid"},
      {"stadium": "in-uitvoering", "datum": "2026-Q3", "rol": "lid"},
      {"stadium": "geevalueerd", "datum": "2026-12", "rol": "lid", "evaluatie": "tussentijds"}]},
    {"probleem": "doorstroom", "stappen": [{"stadium": "terug-naar-analyse", "datum": "2026-12", "rol": "lid"}]}]
}`

// leesKlein reads it.
func leesKlein() (*agenda.Agenda, error) {
	definitie, err := agenda.ReadJSON(strings.NewReader(kleineAgenda), "klein.json")
	if err != nil {
		return nil, err
	}
	return definitie.Resolve()
}

// What an agenda that was read tells of a problem: its line, its way so far,
// and what came from it.
func ExampleReadJSON() {
	a, err := leesKlein()
	if err != nil {
		fmt.Println(err)
		return
	}
	probleem, _ := a.Probleem("wachten")
	fmt.Println(probleem.Naam+":", a.LijnTekst(a.LijnVan(probleem.ID)))
	dossier, _ := a.Dossier(probleem.ID)
	for _, stap := range dossier.Stappen()[:2] {
		fmt.Printf("- %s: %s\n", stap.Datum.Label(), a.StapTekst(stap))
	}
	fmt.Println("daaruit:", a.Vervolgproblemen(probleem.ID))
	// Output:
	// Te lang wachten: 1 Wonen
	// - januari 2026: ingebracht; door een lid van de werkgroep
	// - 3 februari 2026: geplaatst onder het project Proef met kamers, actielijn 1 Wonen; door een lid van de werkgroep
	// daaruit: [doorstroom]
}

// What ids stand for: topics and projects, and the places that people read.
func ExampleAgenda_PlekTekst() {
	a, err := leesKlein()
	if err != nil {
		fmt.Println(err)
		return
	}
	project, _ := a.Project("proef")
	onderwerp, _ := a.Onderwerp(project.Onderwerp)
	fmt.Println(project.Staat.Label(), "-", onderwerp.Staat.Label())
	for _, id := range []string{project.ID, onderwerp.ID, ""} {
		fmt.Println(a.PlekTekst(id))
	}
	fmt.Println(a.NaamVan("kamers"), "-", a.NaamVan("elders"), "-", a.RolNaam("lid"))
	// Output:
	// lopend - project mogelijk
	// onder het project Proef met kamers
	// bij het onderwerp Kamers voor jongeren
	// een hiaat in het landschap
	// Kamers voor jongeren - elders - Lid van de werkgroep
}

// The agenda for a terminal; here its lines and the landscape.
func ExampleAgenda_WriteText() {
	a, err := leesKlein()
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	if err := a.WriteText(&scherm); err != nil {
		fmt.Println(err)
		return
	}
	boven, _, _ := strings.Cut(scherm.String(), "\n\nProblemen")
	fmt.Println(boven)
	// Output:
	// Kleine agenda (fictief)
	// Fictief: de onderwerpen, projecten en problemen zijn verzonnen.
	//
	// Actielijnen
	//   1 Wonen (2 × lid van de werkgroep)
	//
	// Landschap
	//   Kamers voor jongeren: project mogelijk, lokaal; 1 Wonen
	//     project Proef met kamers: lopend; 1 Wonen
}

// For Graphviz: a line, below it its topic, below that its project.
func ExampleAgenda_WriteDOT() {
	a, err := leesKlein()
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := a.WriteDOT(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// digraph samenwerkingsagenda {
	//   rankdir=TB;
	//   node [shape=box, fontname="sans-serif"];
	//   edge [fontname="sans-serif", fontsize=10];
	//   l1 [label="1 Wonen", shape=oval];
	//   o1 [label="Kamers voor jongeren"];
	//   p1 [label="Proef met kamers", shape=component];
	//   l1 -> o1;
	//   o1 -> p1;
	// }
}

// An agenda written in Go, as a file for people to go on with.
func ExampleWriteJSON() {
	definitie := &agenda.Definitie{
		Versie: agenda.FormaatVersie, ID: "begin", Naam: "Een begin (fictief)", Fictief: true,
		Rollen:      []agenda.Rol{{ID: "lid", Naam: "Lid van de werkgroep", Werkgroep: true}},
		Actielijnen: []agenda.Actielijn{{ID: "wonen", Nummer: 1, Naam: "Wonen"}},
	}
	if err := agenda.WriteJSON(os.Stdout, definitie); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "versie": "1",
	//   "id": "begin",
	//   "naam": "Een begin (fictief)",
	//   "fictief": true,
	//   "rollen": [
	//     {
	//       "id": "lid",
	//       "naam": "Lid van de werkgroep",
	//       "werkgroep": true
	//     }
	//   ],
	//   "actielijnen": [
	//     {
	//       "id": "wonen",
	//       "nummer": 1,
	//       "naam": "Wonen"
	//     }
	//   ]
	// }
}

// Where every problem belongs. The first touches a project; the second touches
// nothing that is there, and its line was named.
func ExampleAgenda_Plaatsingen() {
	a, err := leesKlein()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range a.Plaatsingen() {
		fmt.Println(p.Probleem, "-", p.Uitkomst.Label(), "-", a.LijnTekst(p.Actielijn), p.IsEenduidig())
	}
	for _, t := range a.ToetsMetNamen() {
		if t.Bij == a.LijnTekst("wonen") {
			fmt.Println(t.Naam, "-", t.Oordeel.Label())
		}
	}
	// Output:
	// wachten - onder een project - 1 Wonen true
	// doorstroom - hiaat in het landschap - 1 Wonen true
	// Elke actielijn wordt vertegenwoordigd door een of meer leden van de werkgroep - voldaan
}
