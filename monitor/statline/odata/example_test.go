package odata_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/odata"
)

// fictief answers as the service of OData 3 does, for one small table. A real
// program leaves Options.Basis3 out and so asks CBS.
func fictief() *httptest.Server {
	const lijsten = `{"value":[{"name":"TableInfos"},{"name":"DataProperties"},{"name":"RegioS"},{"name":"Perioden"},{"name":"UntypedDataSet"}]}`
	const pad = "/ODataFeed/odata/99001NED"
	antwoorden := map[string]string{
		"/ODataCatalog/Tables":  `{"value":[{"Identifier":"99001NED","Title":"Fictieve uitkeringen","Modified":"2026-01-02T02:00:00","Period":"2024 - 2025"}]}`,
		pad:                     lijsten,
		pad + "/TableInfos":     `{"value":[{"Identifier":"99001NED","Title":"Fictieve uitkeringen","ShortTitle":"Uitkeringen","Modified":"2026-01-02T02:00:00","Period":"2024 - 2025"}]}`,
		pad + "/DataProperties": `{"value":[{"Type":"GeoDimension","ID":0,"ParentID":null,"Key":"RegioS","Title":"Regio's"},{"Type":"TimeDimension","ID":1,"ParentID":null,"Key":"Perioden","Title":"Perioden"},{"Type":"Topic","ID":2,"ParentID":null,"Key":"AantalInwoners_1","Title":"Aantal inwoners","Unit":"aantal","Decimals":0},{"Type":"Topic","ID":3,"ParentID":null,"Key":"Bijstand_2","Title":"Bijstand","Unit":"aantal","Decimals":0}]}`,
		pad + "/RegioS":         `{"value":[{"Key":"GM9901    ","Title":"Fictiedorp"},{"Key":"GM9902    ","Title":"Fictiestad"}]}`,
		pad + "/Perioden":       `{"value":[{"Key":"2024JJ00","Title":"2024","Status":"Definitief"},{"Key":"2025JJ00","Title":"2025","Status":"Voorlopig"}]}`,
		pad + "/UntypedDataSet": `{"value":[{"RegioS":"GM9901    ","Perioden":"2025JJ00","AantalInwoners_1":"   20000","Bijstand_2":"     410"}]}`,
	}
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "UntypedDataSet") {
			fmt.Println("gevraagd:", r.URL.Query().Get("$filter"))
		}
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, antwoorden[r.URL.Path])
	}))
}

// bijstand is a koppeling of that table.
const bijstand = `{
  "versie": "1", "tabel": "99001NED", "bron": "Fictieve tabel 99001NED", "regio": "RegioS", "periode": "Perioden",
  "indicatoren": [{"indicator": "bijstand", "teller": {"kolommen": ["Bijstand"]}, "noemer": {"kolommen": ["AantalInwoners"]}}]
}`

// From a table's id to figures: only the region and the year asked come over.
func ExampleClient_Read() {
	dienst := fictief()
	defer dienst.Close()
	k, err := statline.ReadKoppeling(strings.NewReader(bijstand), "bijstand.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	client, err := odata.New(odata.Options{Basis3: dienst.URL})
	if err != nil {
		fmt.Println(err)
		return
	}
	vraag := odata.Vraag{Regios: []cbs.Regio{cbs.MustRegio("GM9901"), cbs.MustRegio("GM9909")}, Vanaf: cbs.Jaar(2025)}
	dataset, verslag, tabel, err := client.Read(context.Background(), k, vraag, statline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(tabel.Titel)
	for w := range dataset.All() {
		fmt.Printf("%s %s %s: %s per 10.000 (%s)\n", w.Indicator, w.Regio, w.Periode.Label(), w.Cijfer(10_000), w.Status.Label())
	}
	for _, o := range verslag.Opmerkingen {
		fmt.Println(o.Pad + ": " + o.Melding)
	}
	// Output:
	// gevraagd: RegioS eq 'GM9901    ' and Perioden eq '2025JJ00'
	// Fictieve uitkeringen
	// bijstand GM9901 2025: 205 per 10.000 (voorlopig)
	// Regios: the table does not have 1 of the 2 regions asked: GM9909
}

// What tables there are, and what is in one.
func ExampleClient_Catalogus() {
	dienst := fictief()
	defer dienst.Close()
	client, err := odata.New(odata.Options{Basis3: dienst.URL})
	if err != nil {
		fmt.Println(err)
		return
	}
	regels, err := client.Catalogus(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range regels {
		fmt.Println(r.ID, r.Titel, r.Periode, r.Gewijzigd.Format("02-01-2006"))
	}
	tabel, err := client.Tabel(context.Background(), regels[0].ID)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range tabel.Dimensies {
		fmt.Println(d.Naam, len(d.Waarden))
	}
	for _, m := range tabel.Metingen {
		fmt.Println(m.Sleutel, m.Eenheid)
	}
	// Output:
	// 99001NED Fictieve uitkeringen 2024 - 2025 02-01-2026
	// RegioS 2
	// Perioden 2
	// AantalInwoners_1 aantal
	// Bijstand_2 aantal
}

// A table in a folder, to be read where there is no network.
func ExampleClient_Bewaar() {
	dienst := fictief()
	defer dienst.Close()
	boven, err := os.MkdirTemp("", "statline")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(boven)
	client, err := odata.New(odata.Options{Basis3: dienst.URL})
	if err != nil {
		fmt.Println(err)
		return
	}
	folder := filepath.Join(boven, "99001NED")
	tabel, err := client.Bewaar(context.Background(), folder, odata.Vraag{Tabel: "99001NED", Vanaf: cbs.Jaar(2025)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(tabel.Titel)
	bestanden, err := os.ReadDir(folder)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range bestanden {
		fmt.Println(b.Name())
	}
	k, err := statline.ReadKoppeling(strings.NewReader(bijstand), "bijstand.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	dataset, _, err := statline.ReadBundel(os.DirFS(folder), k, statline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(dataset.Len(), "waarneming")
	// Output:
	// gevraagd: Perioden eq '2025JJ00'
	// Fictieve uitkeringen
	// DataProperties.json
	// Perioden.json
	// RegioS.json
	// TableInfos.json
	// UntypedDataSet-00001.json
	// 1 waarneming
}

// The pages as the service gives them, for a program that reads them its own
// way; statline.ReadPaginas takes them as they are.
func ExampleClient_Paginas() {
	dienst := fictief()
	defer dienst.Close()
	client, err := odata.New(odata.Options{Basis3: dienst.URL})
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx := context.Background()
	tabel, err := client.Tabel(ctx, "99001NED")
	if err != nil {
		fmt.Println(err)
		return
	}
	vraag := odata.Vraag{Tabel: tabel.ID, Regios: []cbs.Regio{cbs.MustRegio("GM9901")}}
	for pagina, err := range client.Paginas(ctx, tabel, vraag) {
		if err != nil {
			fmt.Println(err)
			return
		}
		inhoud, err := io.ReadAll(pagina.Lezer)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(string(inhoud))
	}
	// Output:
	// gevraagd: RegioS eq 'GM9901    '
	// {"value":[{"RegioS":"GM9901    ","Perioden":"2025JJ00","AantalInwoners_1":"   20000","Bijstand_2":"     410"}]}
}
