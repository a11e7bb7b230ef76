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
"1";"GM9901    ";"   20000";"     410"
"2";"GM9904    ";"   40000";"       ."
"3";"Fictie    ";"   20000";"     410"
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
	// bijstand GM9901 2020: 205 per 10.000
	// bijstand GM9904 2020: onbekend
	// gelezen 3, aanvaard 2, geweigerd 1
	// tabel.csv:4:5: WijkenEnBuurten: expected two letters and digits, as in GM1509 (found "Fictie    ")
}

// What a file is, is told from its first bytes, not from its name.
func ExampleHerken() {
	for _, begin := range []string{
		"\"ID\";\"RegioS\";\"Perioden\";\"TotaleBevolking_1\"\r\n",
		`{"odata.metadata": "https://opendata.cbs.nl/ODataApi/OData/99001NED/$metadata", "value": [`,
		"indicator;regio;periode;waarde\n",
		"Jaarverslag van een fictieve gemeente\n",
	} {
		f := statline.Herken([]byte(begin))
		fmt.Printf("%s: %s\n", f, f.Label())
	}
	// Output:
	// odata3-csv: StatLine-tabel als CSV (OData 3)
	// odata3-json: StatLine-rijen als JSON (OData 3)
	// monitor-csv: waarnemingen als CSV
	// onbekend: onbekend formaat
}

// The koppeling of a table for the reference trees, as a start for one's own.
func ExampleReferentie() {
	k, ok := statline.Referentie("85098NED")
	fmt.Println(ok, k.Bron)
	for _, ki := range k.Indicatoren {
		fmt.Println(ki.Indicator, ki.Waarde.Kolommen)
	}
	_, ok = statline.Referentie("99001NED")
	fmt.Println(ok)
	// Output:
	// true CBS StatLine 85098NED, Indicatoren jeugdzorg in natura; gemeenten
	// jeugdhulp [JongerenMetJeugdhulpInNatura]
	// jeugdbescherming [JongerenMetJeugdbescherming]
	// jeugdreclassering [JongerenMetJeugdreclassering]
	// false
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
	// bijstand.json:1:1: periode: give periode (the column with the period), vaste_periode (the period of a table without such a column) or periode_uit (metadata, or kop)
	// bijstand.json:7:31: indicatoren[0].teler: unknown key "teler"; did you mean "teller"?
	// bijstand.json:7:91: indicatoren[0].noemer.kolommen: name at least one column
}
