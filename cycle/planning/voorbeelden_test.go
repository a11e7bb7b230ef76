package planning_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// opHerfst2030 is the council's year on 1 November 2030: the Begroting is
// adopted before the 15th, the Najaarsnota within the month.
func opHerfst2030() (*planning.Overzicht, error) {
	proces, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, 2030)
	if err != nil {
		return nil, err
	}
	datum, err := kalender.ParseDatum("2030-11-01")
	if err != nil {
		return nil, err
	}
	return planning.NewOverzicht(datum, []planning.Voortgang{{Proces: proces}}, nil)
}

// What is at hand, and the list of each body that must do something still: the
// college for what goes to the council and to the province, the council for two of
// them (Gemeentewet, articles 189-191).
func ExampleOverzicht_PerWie() {
	overzicht, err := opHerfst2030()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range overzicht.Met(planning.Loopt) {
		fmt.Println(p.Naam, "-", p.StandZin())
	}
	for _, w := range overzicht.PerWie() {
		fmt.Println(w.Wie.Naam, len(w.Posten))
	}
	fmt.Println(len(overzicht.InJaar(2030)), "van", len(overzicht.Posten()), "in 2030")
	// Output:
	// Begroting 2031 - loopt
	// Najaarsnota 2030 - loopt
	// College van burgemeester en wethouders 3
	// Gedeputeerde staten van de provincie 1
	// Gemeenteraad 2
	// 7 van 7 in 2030
}

// What the monitor supplies to the council, and over which year (Monitor Sociaal
// Domein Voorschoten, February 2016, chapter 3).
func ExampleOverzicht_Tafels() {
	overzicht, err := opHerfst2030()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range overzicht.Tafels() {
		fmt.Println(t.Naam, "-", t.MonitorZin())
	}
	// Output:
	// Jaarrekening 2029 - Monitor over 2029: de jaarlijkse monitorrapportage sociaal domein over 2029
	// Voorjaarsnota 2030 - Monitor over 2029: de argumenten voor de keuzes, uit de monitor over 2029
	// Kadernota 2031 - Monitor over 2029: de rapportage over 2029 en de verwachtingen voor 2031
	// Begroting 2031 - Monitor over 2029: de rapportage over 2029, via de kadernota
	// Najaarsnota 2030 - Monitor over 2029: de argumenten voor de keuzes, uit de monitor over 2029
}

// For a calendar program; here the events that it holds: May and June, June and
// July, before 15 July and 15 November to the province (Gemeentewet, articles 191
// and 200), and November. DTEND is the day after the last (RFC 5545, 3.6.1). A long line is folded. The moment of writing
// is passed in.
func ExampleOverzicht_WriteICS() {
	overzicht, err := opHerfst2030()
	if err != nil {
		fmt.Println(err)
		return
	}
	var agenda strings.Builder
	err = overzicht.WriteICS(&agenda, planning.ICSOptions{
		Naamruimte: "fictiefstad", Stempel: time.Date(2030, time.November, 1, 9, 0, 0, 0, time.UTC),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for regel := range strings.Lines(agenda.String()) {
		regel = strings.TrimRight(regel, "\r\n")
		if strings.HasPrefix(regel, "DTSTART") || strings.HasPrefix(regel, "DTEND") || strings.HasPrefix(regel, "SUMMARY") {
			fmt.Println(regel)
		}
	}
	// Output:
	// DTSTART;VALUE=DATE:20300501
	// DTEND;VALUE=DATE:20300701
	// SUMMARY:Jaarrekening 2029
	// DTSTART;VALUE=DATE:20300601
	// DTEND;VALUE=DATE:20300801
	// SUMMARY:Voorjaarsnota 2030
	// DTSTART;VALUE=DATE:20300601
	// DTEND;VALUE=DATE:20300801
	// SUMMARY:Kadernota 2031
	// DTSTART;VALUE=DATE:20300714
	// DTEND;VALUE=DATE:20300715
	// SUMMARY:Jaarstukken 2029 (jaarverslag en jaarrekening\, met het oordeel van
	// DTSTART;VALUE=DATE:20301101
	// DTEND;VALUE=DATE:20301115
	// SUMMARY:Begroting 2031
	// DTSTART;VALUE=DATE:20301101
	// DTEND;VALUE=DATE:20301201
	// SUMMARY:Najaarsnota 2030
	// DTSTART;VALUE=DATE:20301114
	// DTEND;VALUE=DATE:20301115
	// SUMMARY:Begroting 2031 naar de provincie
}

// The overview for a terminal, with the remark that is made of fictional rounds;
// here what is at hand and what comes.
func ExampleOverzicht_WriteText() {
	overzicht, err := opHerfst2030()
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	if err := overzicht.MetOpmerking("De rondes zijn fictief.").WriteText(&scherm); err != nil {
		fmt.Println(err)
		return
	}
	boven, _, _ := strings.Cut(scherm.String(), "\n\nVoorbij")
	fmt.Println(boven)
	// Output:
	// Stand op 1 november 2030
	// ========================
	// De rondes zijn fictief.
	// Planning en control 2030
	//   Aan de orde: Begroting 2031 (loopt, 1 t/m 14 november 2030) en Najaarsnota 2030 (loopt, november
	//     2030).
	//
	// Aan de orde (2)
	// ---------------
	// 1 t/m 14 november 2030: Begroting 2031 – College van burgemeester en wethouders en Gemeenteraad
	//   (loopt)
	// November 2030: Najaarsnota 2030 – College van burgemeester en wethouders en Gemeenteraad (loopt)
	//
	// Komt hierna (1)
	// ---------------
	// 14 november 2030: Begroting 2031 naar de provincie – College van burgemeester en wethouders en
	//   Gedeputeerde staten van de provincie (volgt)
}
