package statline_test

import (
	"fmt"
	"os"
	"strings"
	"testing/fstest"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// hulpKoppeling is one of a fictional table.
func hulpKoppeling() *statline.Koppeling {
	return &statline.Koppeling{
		Versie: "1", Tabel: "99001NED", Bron: "Fictieve tabel 99001NED", Regio: "RegioS", Periode: "Perioden",
		Indicatoren: []statline.Koppelindicator{{Indicator: "hulp", Waarde: &statline.Som{Kolommen: []string{"Personen met hulp"}}}},
	}
}

// What StatLine tells of that table, as OData 3 has it.
const (
	hulpTableInfos     = `{"value":[{"Identifier":"99001NED","Title":"Fictieve hulp","Period":"2024 - 2025"}]}`
	hulpDataProperties = `{"value":[{"Type":"GeoDimension","ID":0,"ParentID":null,"Key":"RegioS","Title":"Regio's"},
{"Type":"TimeDimension","ID":1,"ParentID":null,"Key":"Perioden","Title":"Perioden"},
{"Type":"Topic","ID":2,"ParentID":null,"Key":"PersonenMetHulp_1","Title":"Personen met hulp","Unit":"aantal","Decimals":0}]}`
)

// Pages of one table, one after the other. The first says that another follows.
func ExampleReadPaginas() {
	k := hulpKoppeling()
	k.Indicatoren[0].Waarde.Kolommen[0] = "PersonenMetHulp"
	d, verslag, err := statline.ReadPaginas(func(yield func(statline.Pagina, error) bool) {
		for i, tekst := range []string{
			`{"value":[{"RegioS":"GM9901    ","Perioden":"2025JJ00","PersonenMetHulp_1":12}],"odata.nextLink":"?$skip=1"}`,
			`{"value":[{"RegioS":"GM9902    ","Perioden":"2025JJ00","PersonenMetHulp_1":null}]}`,
		} {
			if !yield(statline.Pagina{Bestand: fmt.Sprintf("p%d.json", i+1), Lezer: strings.NewReader(tekst)}, nil) {
				return
			}
		}
	}, k, statline.Options{})
	fmt.Println(err, verslag.Gelezen, "rows")
	for w := range d.All() {
		if w.HeeftCijfer() {
			fmt.Println(w.Regio, w.Waarde)
		} else {
			fmt.Println(w.Regio, w.Reden)
		}
	}
	// Output:
	// <nil> 2 rows
	// GM9901 12
	// GM9902 onbekend
}

// A folder with figures and metadata, so that the koppeling can name a column
// by its title.
func ExampleReadBundel() {
	folder := fstest.MapFS{
		"TableInfos.json":     {Data: []byte(hulpTableInfos)},
		"DataProperties.json": {Data: []byte(hulpDataProperties)},
		"data.csv":            {Data: []byte("RegioS;Perioden;PersonenMetHulp_1\nGM9901;2025JJ00;12\n")},
	}
	d, _, err := statline.ReadBundel(folder, hulpKoppeling(), statline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	w, _ := d.Lookup("hulp", cbs.MustRegio("GM9901"), cbs.Jaar(2025))
	fmt.Println(w.Waarde)
	// Output: 12
}

// Every figure of a table as an indicator of its own, for a first look; what it
// asks of the table, and what the figures are.
func ExampleAlleMetingen() {
	tabel, err := metadata.Read(
		metadata.Bestand{Naam: "TableInfos.json", Inhoud: []byte(hulpTableInfos)},
		metadata.Bestand{Naam: "DataProperties.json", Inhoud: []byte(hulpDataProperties)},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	k := statline.AlleMetingen(tabel)
	selectie, err := k.Selectie(tabel)
	fmt.Println(selectie.Kolommen, err)
	for _, m := range k.Maten(tabel) {
		fmt.Println(m.ID, m.Maat)
	}
	// Output:
	// [Perioden PersonenMetHulp_1 RegioS] <nil>
	// personen-met-hulp aantal
}

// What a file without metadata has, before there is a koppeling for it.
func ExampleReadKop() {
	formaat, kolommen, err := statline.ReadKop(strings.NewReader("Gemeenten;Inwoners|2019;Inwoners|2020\n"), statline.Options{})
	fmt.Println(formaat, kolommen, err)
	// Output: portaal-csv [Gemeenten Inwoners|2019 Inwoners|2020] <nil>
}

// From a table of CBS to a series within the borders of one year: Aalten took
// Dinxperlo in on 1 January 2005. The koppeling says what each figure is, so that
// it can be added up. Figures: CBS StatLine 70072ned, CC BY 4.0.
func ExampleKoppeling_Maten() {
	const tabel = `"RegioS";"Perioden";"TotaleBevolking_1"
"GM0197";"2004JJ00";18998
"GM0219";"2004JJ00";8569
"GM0197";"2005JJ00";27446
`
	const koppeling = `{
	  "versie": "1",
	  "tabel": "70072ned",
	  "bron": "CBS StatLine 70072ned",
	  "regio": "RegioS",
	  "periode": "Perioden",
	  "indicatoren": [
	    {"indicator": "bevolking", "waarde": {"kolommen": ["TotaleBevolking"]}, "maat": "aantal"}
	  ]
	}`
	k, err := statline.ReadKoppeling(strings.NewReader(koppeling), "bevolking.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	data, verslag, err := statline.Read(strings.NewReader(tabel), k, statline.Options{Bestand: "tabel.csv"})
	if err != nil || verslag.Err() != nil {
		fmt.Println(err, verslag.Err())
		return
	}
	data, omzettingen, err := monitor.Herindeel(data, k.Maten(nil), nil, 2022)
	if err != nil {
		fmt.Println(err)
		return
	}
	for w := range data.Reeks("bevolking", cbs.MustRegio("GM0197")) {
		fmt.Println(w.Periode.Label(), w.Waarde, w.Bron)
	}
	for _, o := range omzettingen {
		fmt.Println(o.Periode.Label(), o.Regio, o.Soort.Label())
	}
	// Output:
	// 2004 27567 CBS StatLine 70072ned (grenzen van 2022, uit GM0197 en GM0219)
	// 2005 27446 CBS StatLine 70072ned
	// 2004 GM0197 opgeteld uit hele gebieden
}

// A koppeling made in a program: checked, mended and written as a file that
// people keep beside their figures.
func ExampleWriteKoppeling() {
	k := hulpKoppeling()
	hulp := &k.Indicatoren[0]
	hulp.Teller, hulp.Waarde = hulp.Waarde, nil
	for _, f := range goaltree.Fouten(k.Validate()) {
		fmt.Println(f)
	}
	hulp.Noemer = &statline.Som{Kolommen: []string{"Aantal inwoners"}}
	if err := statline.WriteKoppeling(os.Stdout, k); err != nil {
		fmt.Println(err)
	}
	// Output:
	// indicatoren[0]: a figure is made from waarde, teller+noemer, waarde+noemer, waarde+teller+noemer, waarde+n or waarde+n+sd (found "teller")
	// {
	//   "versie": "1",
	//   "tabel": "99001NED",
	//   "bron": "Fictieve tabel 99001NED",
	//   "regio": "RegioS",
	//   "periode": "Perioden",
	//   "indicatoren": [
	//     {
	//       "indicator": "hulp",
	//       "teller": {
	//         "kolommen": [
	//           "Personen met hulp"
	//         ]
	//       },
	//       "noemer": {
	//         "kolommen": [
	//           "Aantal inwoners"
	//         ]
	//       }
	//     }
	//   ]
	// }
}

// The tables from which the figures of the reference trees come, and the
// indicators that each has, by the files in koppelingen/.
func ExampleReferenties() {
	for _, k := range statline.Referenties() {
		fmt.Printf("%s:", k.Tabel)
		for _, i := range k.Indicatoren {
			fmt.Printf(" %s", i.Indicator)
		}
		fmt.Println()
	}
	// Output:
	// 70072ned: bevolking bevolking-0-20 bevolking-20-65 bevolking-65-plus groene-druk grijze-druk
	// 84799NED: bijstand ao-uitkering ww-uitkering aow-uitkering eenpersoonshuishoudens afstand-supermarkt afstand-kinderdagverblijf
	// 85098NED: jeugdhulp jeugdbescherming jeugdreclassering
	// 84703NED: netto-arbeidsparticipatie netto-arbeidsparticipatie-jongeren netto-arbeidsparticipatie-laagopgeleid werkloosheid
}
