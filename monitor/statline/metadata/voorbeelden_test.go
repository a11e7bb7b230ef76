package metadata_test

import (
	"fmt"
	"os"

	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// A column or a key, by what a person calls it: by its key, that key without
// the number that changes every year, or its title with or without headings.
func ExampleTabel_ZoekMeting() {
	tabellen, _, err := metadata.ReadFS(os.DirFS("testdata/99003NED"))
	if err != nil {
		fmt.Println(err)
		return
	}
	t := tabellen[0]
	for _, naam := range []string{"AantalInwoners_1", "aantalinwoners", "Aantal inwoners", "Geslacht > Mannen", "Vrouwen"} {
		fmt.Printf("%s:", naam)
		for _, m := range t.ZoekMeting(naam) {
			fmt.Printf(" %s", m.Sleutel)
		}
		fmt.Println()
	}
	for _, w := range t.Dimensies[0].ZoekWaarde("proefdorp (fictief)") {
		fmt.Println(w.Sleutel, w.Titel)
	}
	jaar, ok := t.Jaar()
	fmt.Println(jaar, ok)
	// Output:
	// AantalInwoners_1: AantalInwoners_1
	// aantalinwoners: AantalInwoners_1
	// Aantal inwoners: AantalInwoners_1
	// Geslacht > Mannen: Mannen_2
	// Vrouwen:
	// GM9902 Proefdorp (fictief)
	// 2023 true
}

// Exactly what StatLine calls it: a dimension, a key of it with or without the
// blanks that pad it, and a measure.
func ExampleTabel_Meting() {
	tabellen, _, err := metadata.ReadFS(os.DirFS("testdata/99003NED"))
	if err != nil {
		fmt.Println(err)
		return
	}
	t := tabellen[0]
	regios, ok := t.Dimensie("RegioS")
	fmt.Println(regios.Titel, ok)
	proefdorp, ok := regios.Waarde("GM9902    ")
	fmt.Println(proefdorp.Titel, ok)
	mannen, ok := t.Meting("Mannen_2")
	fmt.Println(mannen.Titel, mannen.Basis(), ok)
	_, ok = t.Meting("Mannen")
	fmt.Println(ok)
	// Output:
	// Regio's true
	// Proefdorp (fictief) true
	// Mannen Mannen true
	// false
}
