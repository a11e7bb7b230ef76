package cycle_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

const voorbeeld = `{
  "versie": "1", "id": "wijkronde", "naam": "Wijkronde (fictief)",
  "stappen": [
    {"nummer": 1, "id": "ophalen", "naam": "Ophalen",
     "deelnemers": [{"orgaan": "inwoners", "verplicht": true}],
     "invoer": [{"toepassing": "Vragenlijst", "van": ["inwoners"]}]},
    {"nummer": 2, "id": "bespreken", "naam": "Bespreken",
     "deelnemers": [{"orgaan": "mosd", "verplicht": true,
       "regels": [{"soort": "voorkeur", "aantal": 2, "rollen": ["consulent"]}]}],
     "afvaardiging_van": "ophalen"}
  ],
  "overgangen": [
    {"van": "ophalen", "naar": "bespreken", "wanneer": "de vragenlijsten zijn terug"},
    {"van": "bespreken", "naar": "ophalen"}
  ]
}`

// The Brede Monitoring: what may follow, and what may not. The six steps and their
// order are those of the plate; when one passes to the next is told in our words.
func Example() {
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range proces.Stappen() {
		for _, o := range proces.Volgende(s.ID) {
			fmt.Printf("%d %s > %s: %s\n", s.Nummer, s.Naam, o.Naar, o.Wanneer)
		}
	}
	fmt.Println(proces.Mag("samen-duiden", "implementeren-bijstellen"))
	// Output:
	// 1 Input monitor > eerste-analyse: de data en verhalen zijn opgehaald
	// 2 Eerste analyse > samen-duiden: de eerste analyse is gemaakt
	// 3 Samen duiden, reflecteren, leren > opbrengst-duiding: de conclusies zijn geduid
	// 4 Opbrengst duiding sessie > implementeren-bijstellen: de opbrengsten zijn concreet
	// 5 Implementeren, bijstellen > maatschappelijke-opgaven: de werkwijze is bijgesteld
	// 6 Maatschappelijke opgaven SDA > input-monitor: de opgaven zijn getoetst
	// this step cannot follow "samen-duiden": what may follow is ["opbrengst-duiding" "eerste-analyse"] (found "implementeren-bijstellen")
}

// An analysegroep without bouwgroep 1, with one consulent and one data-analist,
// and those who could be asked. The plate asks one of bouwgroep 1 at least,
// preferably two consulenten, and a data-analist of an aanbieder too. Persons are
// made up.
func ExampleProces_Toets() {
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	bevindingen := proces.Toets(cycle.Voorstel{
		Stap: "eerste-analyse",
		Aanwezigen: []cycle.Persoon{
			{ID: "P1", Organen: []string{"bouwgroep-2"}},
			{ID: "P2", Rollen: []string{"consulent"}},
			{ID: "P3", Rollen: []string{"professional"}},
			{ID: "P4", Rollen: []string{"professional"}},
			{ID: "P5", Rollen: []string{"ervaringsdeskundige"}},
			{ID: "P6", Rollen: []string{"data-analist-sda"}},
		},
		Beschikbaar: []cycle.Persoon{
			{ID: "P7", Rollen: []string{"consulent"}, Organen: []string{"bouwgroep-1"}},
			{ID: "P8", Rollen: []string{"data-analist-aanbieder"}},
		},
	})
	for _, s := range governance.Strengheden() {
		if err := cycle.WriteRegeloordelen(os.Stdout, cycle.Breuken(bevindingen, s)); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// - Bouwgroep 1 brede monitoring, minimaal 1 (moet): niet voldaan
	//     Aanwezig is 0 van de 1.
	//     Kan aanvullen: P7
	//     Bron: Brede Monitoring Achterhoek, plaat, stap 2
	// - Data-analist van een aanbieder, minimaal 1 (moet): niet voldaan
	//     Aanwezig is 0 van de 1.
	//     Kan aanvullen: P8
	//     Bron: Brede Monitoring Achterhoek, plaat, stap 2
	// - Consulent, bij voorkeur 2 (bij voorkeur): niet voldaan
	//     Aanwezig is 1 van de 2.
	//     Kan aanvullen: P7
	//     Bron: Brede Monitoring Achterhoek, plaat, stap 2
}

// The council's table of 2016, with the edition of the monitor that is on it, the
// one over the year before: months by the Monitor Sociaal Domein Voorschoten of
// February 2016, chapter 3; the Begroting, which goes to the province before
// 15 November, by the Gemeentewet, article 191.
func ExamplePlanningEnControl() {
	definitie, err := cycle.PlanningEnControl(2016)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range definitie.Stappen {
		fmt.Printf("%s: %s; monitor over %d\n", s.Naam, s.Venster.Tijdvak().Label(), s.Editie)
	}
	// Output:
	// Jaarrekening 2015: 1 mei t/m 30 juni 2016; monitor over 2015
	// Voorjaarsnota 2016: 1 juni t/m 31 juli 2016; monitor over 2015
	// Kadernota 2017: 1 juni t/m 31 juli 2016; monitor over 2015
	// Begroting 2017: 1 t/m 14 november 2016; monitor over 2015
	// Najaarsnota 2016: november 2016; monitor over 2015
}

// A process of one's own, with the bodies of the Achterhoek.
func ExampleProces_WriteText() {
	definitie, err := cycle.ReadJSON(strings.NewReader(voorbeeld), "wijkronde.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	structuur, err := governance.BredeMonitoring().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	proces, err := definitie.Resolve(structuur)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := proces.WriteText(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Wijkronde (fictief)
	//
	// 1. Ophalen
	//     Wie:
	//     - Inwoners
	//     Invoer:
	//     - Vragenlijst: Inwoners
	//     Daarna:
	//     - Bespreken: de vragenlijsten zijn terug
	//
	// 2. Bespreken
	//     Afvaardiging van: Ophalen
	//     Wie:
	//     - Management Overleg Sociaal Domein (MOSD)
	//       - bij voorkeur 2: Consulent
	//     Terug:
	//     - Ophalen
}

// Every mistake comes at once, with the place it stood.
func ExampleDefinitie_Resolve() {
	kapot := strings.NewReplacer(
		`"nummer": 2`, `"nummer": 1`,
		`"orgaan": "inwoners"`, `"orgaan": "inwonrs"`,
		`"van": "ophalen", "naar": "bespreken"`, `"van": "ophalen", "naar": "ophalen"`,
	).Replace(voorbeeld)
	definitie, err := cycle.ReadJSON(strings.NewReader(kapot), "wijkronde.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	structuur, err := governance.BredeMonitoring().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = definitie.Resolve(structuur)
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	// Output:
	// wijkronde.json:7:16: stappen[1].nummer: this number is already that of stappen[0] (found "1")
	// wijkronde.json:5:32: stappen[0].deelnemers[0].orgaan: there is no body with this id; did you mean "inwoners"? (found "inwonrs")
	// wijkronde.json:10:26: stappen[1].afvaardiging_van: a delegation comes from a step that leads here, and no overgang leads from there to "bespreken" (found "ophalen")
	// wijkronde.json:7:5: stappen[1]: no way leads from the first step to this one (found "bespreken")
}
