package agenda_test

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// The whole way of a problem, with what may come after each step. What its
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

// Which lines hang together with a line, and why.
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

// The agenda held against the rules of its sources.
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
// the landscape under them; here its first lines.
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
