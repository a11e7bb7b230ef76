package metadata_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// What columns does a table have, and what do they hold?
func Example() {
	tabellen, overige, err := metadata.ReadFS(os.DirFS("testdata/99003NED"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range tabellen {
		fmt.Printf("%s %s (%s)\n", t.ID, t.Titel, t.Periode)
		for _, d := range t.Dimensies {
			fmt.Printf("  %s: %s, %d waarden\n", d.Naam, d.Soort.Label(), len(d.Waarden))
		}
		for _, m := range t.Metingen {
			fmt.Printf("  %s: %s [%s]\n", m.Sleutel, strings.Join(append(m.Groepen, m.Titel), " > "), m.Eenheid)
		}
	}
	fmt.Println("niet gebruikt:", strings.Join(overige, ", "))
	// Output:
	// 99003NED Fictieve kerncijfers 2023 (2023)
	//   RegioS: Regio's, 2 waarden
	//   AantalInwoners_1: Bevolking > Aantal inwoners [aantal]
	//   Mannen_2: Bevolking > Geslacht > Mannen [aantal]
	// niet gebruikt: cijfers.csv
}

// Do these figures belong to this table?
func ExampleTabel_HoortBij() {
	t, err := metadata.Read(
		metadata.Bestand{Naam: "Properties.json", Inhoud: []byte(`{"Identifier":"99004NED","Title":"Fictief","DatasetType":"Numeric"}`)},
		metadata.Bestand{Naam: "Dimensions.json", Inhoud: []byte(`{"value":[{"Identifier":"RegioS","Title":"Regio's","Kind":"GeoDimension"}]}`)},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.HoortBij([]string{"Id", "Measure", "RegioS", "Value"}))
	fmt.Println(t.HoortBij([]string{"Id", "Measure", "Geslacht", "Value"}))
	// Output:
	// <nil>
	// RegioS: the figures have no column RegioS, a dimension of table 99004NED
	// Geslacht: the figures have a column Geslacht, which is no dimension of table 99004NED
}
