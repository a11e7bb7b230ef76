package planning_test

import (
	"fmt"
	"os"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// The year 2016 of Voorschoten on the day after the Jaarrekening had to be
// adopted. Windows: Monitor Sociaal Domein Voorschoten, februari 2016,
// hoofdstuk 3. That it was adopted on 23 June is made up.
func Example() {
	proces, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, 2016)
	if err != nil {
		fmt.Println(err)
		return
	}
	datum, _ := kalender.ParseDatum("2016-07-01")
	vastgesteld, _ := kalender.ParseDatum("2016-06-23")
	overzicht, err := planning.NewOverzicht(datum, []planning.Voortgang{{
		Proces: proces, Gedaan: map[string]kalender.Datum{"jaarrekening": vastgesteld},
	}}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range overzicht.Binnen(30) {
		fmt.Println(p.Periode(), p.Naam, "-", p.StandZin())
	}
	for _, t := range overzicht.Editie(2015) {
		fmt.Println(t.Naam, "-", t.Stand.Label())
	}
	// Output:
	// 14 juli 2016 Jaarstukken 2015 (jaarverslag en jaarrekening, met het oordeel van de accountant) naar de provincie - volgt
	// 1 juni t/m 31 juli 2016 Voorjaarsnota 2016 - loopt
	// 1 juni t/m 31 juli 2016 Kadernota 2017 - loopt
	// Jaarrekening 2015 - gedaan
	// Voorjaarsnota 2016 - loopt
	// Kadernota 2017 - loopt
	// Begroting 2017 - volgt
	// Najaarsnota 2016 - volgt
}

// A year as people print it. A month has four places, the first on the line before
// it: to 14 November two of them, 14 July the second. The months are those of the
// Monitor Sociaal Domein Voorschoten (February 2016, chapter 3), the days to the
// province those of the Gemeentewet, articles 191 and 200.
func ExampleOverzicht_WriteJaar() {
	proces, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, 2030)
	if err != nil {
		fmt.Println(err)
		return
	}
	datum, _ := kalender.ParseDatum("2030-06-10")
	overzicht, err := planning.NewOverzicht(datum, []planning.Voortgang{{Proces: proces}}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := overzicht.WriteJaar(os.Stdout, 2030); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Jaarkalender 2030
	// =================
	// Peildatum 10 juni 2030. In een balk: l te laat, o aan de orde, v volgt, x voorbij, g gedaan, w
	//   vervallen, s overgeslagen.
	//
	//                                                    |jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|
	// Planning en control 2030
	//   Jaarrekening 2029                                |...|...|...|...oooooooo|...|...|...|...|...|...|
	//   Voorjaarsnota 2030                               |...|...|...|...|...oooooooo|...|...|...|...|...|
	//   Kadernota 2031                                   |...|...|...|...|...oooooooo|...|...|...|...|...|
	//   Jaarstukken 2029 (jaarverslag en jaarrekening,   |...|...|...|...|...|...|v..|...|...|...|...|...|
	//     met het oordeel van de accountant) naar de
	//     provincie
	//   Begroting 2031                                   |...|...|...|...|...|...|...|...|...|...vv..|...|
	//   Najaarsnota 2030                                 |...|...|...|...|...|...|...|...|...|...vvvv|...|
	//   Begroting 2031 naar de provincie                 |...|...|...|...|...|...|...|...|...|...|v..|...|
	//
	// Mei
	// ---
	// 1 mei 2030: begin van Jaarrekening 2029, tot en met 30 juni 2030
	//
	// Juni
	// ----
	// 1 juni 2030: begin van Voorjaarsnota 2030, tot en met 31 juli 2030
	// 1 juni 2030: begin van Kadernota 2031, tot en met 31 juli 2030
	// 30 juni 2030: laatste dag van Jaarrekening 2029 (loopt)
	//
	// Juli
	// ----
	// 14 juli 2030: Jaarstukken 2029 (jaarverslag en jaarrekening, met het oordeel van de accountant) naar
	//   de provincie – College van burgemeester en wethouders en Gedeputeerde staten van de provincie
	//   (volgt)
	// 31 juli 2030: laatste dag van Voorjaarsnota 2030 (loopt)
	// 31 juli 2030: laatste dag van Kadernota 2031 (loopt)
	//
	// November
	// --------
	// 1 t/m 14 november 2030: Begroting 2031 – College van burgemeester en wethouders en Gemeenteraad
	//   (volgt)
	// November 2030: Najaarsnota 2030 – College van burgemeester en wethouders en Gemeenteraad (volgt)
	// 14 november 2030: Begroting 2031 naar de provincie – College van burgemeester en wethouders en
	//   Gedeputeerde staten van de provincie (volgt)
}
