package rapport_test

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// koppen gives the headings of a page.
func koppen(html string) (regels []string) {
	for _, deel := range strings.Split(html, "<h2")[1:] {
		_, kop, _ := strings.Cut(deel, ">")
		kop, _, _ = strings.Cut(kop, "<")
		regels = append(regels, kop)
	}
	return regels
}

// The council's year as a page, and the headings on it.
func ExampleWriteJaarkalender() {
	proces, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, 2030)
	if err != nil {
		fmt.Println(err)
		return
	}
	datum, err := kalender.ParseDatum("2030-06-10")
	if err != nil {
		fmt.Println(err)
		return
	}
	overzicht, err := planning.NewOverzicht(datum, []planning.Voortgang{{Proces: proces}}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	var html strings.Builder
	if err := rapport.WriteJaarkalender(&html, overzicht, 2030, rapport.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Join(koppen(html.String()), "\n"))
	// Output:
	// Hoe het staat
	// Het jaar in beeld
	// Maand voor maand
	// De monitor op tafel
	// Per orgaan of rol
}
