package statline_test

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// A table of StatLine as the service gives it: padded keys and numbers, a dot
// for what is not known, a number behind each measure that changes every year.
func ExampleRead() {
	const koppeling = `{
	  "versie": "1",
	  "tabel": "99001NED",
	  "bron": "Fictieve tabel 99001NED",
	  "regio": "WijkenEnBuurten",
	  "vaste_periode": "2020JJ00",
	  "indicatoren": [
	    {
	      "indicator": "bijstand",
	      "teller": {"kolommen": ["Bijstand"]},
	      "noemer": {"kolommen": ["AantalInwoners"]}
	    }
	  ]
	}`
	const tabel = `"ID";"WijkenEnBuurten";"AantalInwoners_5";"Bijstand_83"
"1";"GM0197    ";"   20000";"     410"
"2";"GM1509    ";"   40000";"       ."
"3";"Aalten    ";"   20000";"     410"
`
	k, err := statline.ReadKoppeling(strings.NewReader(koppeling), "bijstand.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	dataset, verslag, err := statline.Read(strings.NewReader(tabel), k, statline.Options{Bestand: "tabel.csv"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for w := range dataset.All() {
		if w.HeeftCijfer() {
			fmt.Printf("%s %s %s: %s per 10.000\n", w.Indicator, w.Regio, w.Periode.Label(), w.Cijfer(10_000))
		} else {
			fmt.Printf("%s %s %s: %s\n", w.Indicator, w.Regio, w.Periode.Label(), w.Reden.Label())
		}
	}
	fmt.Printf("gelezen %d, aanvaard %d, geweigerd %d\n", verslag.Gelezen, verslag.Aanvaard, verslag.Geweigerd)
	fmt.Println(verslag.Err())
	// Output:
	// bijstand GM0197 2020: 205 per 10.000
	// bijstand GM1509 2020: onbekend
	// gelezen 3, aanvaard 2, geweigerd 1
	// tabel.csv:4:5: WijkenEnBuurten: not a region's code of CBS, such as GM1509, WK150901 or NL01 (found "Aalten    ")
}

// All mistakes in a koppeling are told at once, each with its place.
func ExampleReadKoppeling() {
	const tekst = `{
  "versie": "1",
  "tabel": "99001NED",
  "bron": "Fictieve tabel 99001NED",
  "regio": "RegioS",
  "indicatoren": [
    {"indicator": "bijstand", "teler": {"kolommen": ["Bijstand"]}, "noemer": {"kolommen": []}}
  ]
}`
	_, err := statline.ReadKoppeling(strings.NewReader(tekst), "bijstand.json")
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	// Output:
	// bijstand.json:1:1: periode: give periode (the column with the period) or vaste_periode (the period of a table without such a column)
	// bijstand.json:7:31: indicatoren[0].teler: unknown key "teler"; did you mean "teller"?
	// bijstand.json:7:91: indicatoren[0].noemer.kolommen: name at least one column
}
