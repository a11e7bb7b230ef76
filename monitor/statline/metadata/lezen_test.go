package metadata_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

func TestDimensiesoort(t *testing.T) {
	opsommingtest.Keur(t, metadata.Dimensiesoorten, metadata.ParseDimensiesoort, "regio", "tijd", "overig")
}

// vormen writes a table in every form there is.
func vormen(t require.TestingT, tabel *metadata.Tabel) map[string][]metadata.Bestand {
	uit := map[string][]metadata.Bestand{}
	for naam, r := range drie(tabel) {
		uit["v3 CSV"] = append(uit["v3 CSV"], b("map/"+naam+".csv", r.alsCSV(t, ',')))
		adres := "https://dienst.example/ODataApi/OData/" + strings.ToLower(tabel.ID) + "/$metadata#Cbs.OData.WebAPI." + naam
		uit["v3 JSON"] = append(uit["v3 JSON"], b("x-"+naam, r.alsJSON(t, adres, 3)))
	}
	for naam, r := range vier(tabel) {
		uit["v4 CSV"] = append(uit["v4 CSV"], b(naam+".csv", r.alsCSV(t, ';')))
		adres := "https://dienst.example/odata/v1/CBS/" + tabel.ID + "/$metadata#" + naam
		tekst := r.alsJSON(t, adres, 4)
		if naam == "Properties" { // of this list the service gives the one row
			tekst = strings.Replace(strings.Replace(tekst, `"value": [`+"\n  {", "", 1), "}\n ]\n", "", 1)
		}
		uit["v4 JSON"] = append(uit["v4 JSON"], b("y-"+naam, tekst))
	}
	uit["v4 one document"] = []metadata.Bestand{b("D-"+tabel.ID+".json", geheel(t, tabel))}
	return uit
}

// geheel writes a table as the one document of OData 4.
func geheel(t require.TestingT, tabel *metadata.Tabel) string {
	lijsten := map[string][]map[string]any{}
	for naam, r := range vier(tabel) {
		var doc struct{ Value []map[string]any }
		require.NoError(t, json.Unmarshal([]byte(r.alsJSON(t, "", 4)), &doc))
		lijsten[naam] = doc.Value
	}
	doc := lijsten["Properties"][0]
	doc["Measures"], doc["MeasureGroups"] = lijsten["MeasureCodes"], lijsten["MeasureGroups"]
	for _, d := range lijsten["Dimensions"] {
		naam := fmt.Sprint(d["Identifier"])
		d["CodeList"], d["DimensionGroups"] = lijsten[naam+"Codes"], lijsten[naam+"Groups"]
	}
	doc["Dimensions"] = lijsten["Dimensions"]
	uit, err := json.Marshal(doc)
	require.NoError(t, err)
	return string(uit)
}

// gelijk compares tables; the name of the file that told the id may differ.
func gelijk(want, is *metadata.Tabel) string {
	return cmp.Diff(want, is, cmpopts.IgnoreFields(metadata.Tabel{}, "Bestand", "Versie"), cmpopts.EquateEmpty())
}

func TestRead_EveryFormGivesTheSame(t *testing.T) {
	for naam, bestanden := range vormen(t, fictief()) {
		t.Run(naam, func(t *testing.T) {
			tabel := lees(t, bestanden...)
			require.Empty(t, gelijk(fictief(), tabel))
			require.Equal(t, int(naam[1]-'0'), tabel.Versie)
			require.NotEmpty(t, tabel.Bestand)
		})
	}
}

// Any table comes back from any of its forms, whatever the order of the files.
func TestRead_Law(t *testing.T) {
	tekst := rapid.StringOfN(rapid.RuneFrom([]rune("abé \"',;\n>_1")), 0, 8, -1)
	schoon := rapid.Custom(func(t *rapid.T) string { return strings.TrimSpace(tekst.Draw(t, "tekst")) })
	kop := rapid.SampledFrom([]string{"Eén", "Twee", "Drie; vier"})
	rapid.Check(t, func(t *rapid.T) {
		tabel := fictief()
		tabel.Titel, tabel.Periode, tabel.Aantal = schoon.Draw(t, "titel"), schoon.Draw(t, "periode"), rapid.IntRange(0, 1e6).Draw(t, "aantal")
		tabel.Metingen, tabel.Dimensies = nil, nil
		for i := range rapid.IntRange(1, 5).Draw(t, "metingen") {
			tabel.Metingen = append(tabel.Metingen, metadata.Meting{
				Sleutel: fmt.Sprintf("M_%d", i), Titel: schoon.Draw(t, "titel"), Groepen: rapid.SliceOfNDistinct(kop, 0, 3, rapid.ID).Draw(t, "groepen"),
				Eenheid: schoon.Draw(t, "eenheid"), Decimalen: rapid.IntRange(0, 3).Draw(t, "decimalen"), Tekst: rapid.Bool().Draw(t, "tekst"), Omschrijving: schoon.Draw(t, "omschrijving"),
			})
		}
		for i := range rapid.IntRange(1, 3).Draw(t, "dimensies") {
			d := metadata.Dimensie{Naam: fmt.Sprintf("D%d", i), Titel: schoon.Draw(t, "titel"), Soort: rapid.SampledFrom(metadata.Dimensiesoorten()).Draw(t, "soort")}
			for j := range rapid.IntRange(1, 4).Draw(t, "waarden") {
				d.Waarden = append(d.Waarden, metadata.Waarde{
					Sleutel: fmt.Sprintf("s%d", j), Titel: schoon.Draw(t, "titel"), Groep: rapid.OneOf(kop, rapid.Just("")).Draw(t, "groep"),
					Status: rapid.SampledFrom([]monitor.Status{0, monitor.Definitief, monitor.Voorlopig, monitor.NaderVoorlopig}).Draw(t, "status"),
				})
			}
			tabel.Dimensies = append(tabel.Dimensies, d)
		}
		alle := vormen(t, tabel)
		vorm := rapid.SampledFrom(slices.Sorted(maps.Keys(alle))).Draw(t, "vorm")
		bestanden := rapid.Permutation(alle[vorm]).Draw(t, "volgorde")
		is, err := metadata.Read(bestanden...)
		require.NoError(t, err)
		require.Empty(t, gelijk(tabel, is))
	})
}

const (
	info3  = `{"value":[{"Identifier":"99001NED","Title":"Fictief","Period":"2023"}]}`
	info4  = `{"Identifier":"99001NED","Title":"Fictief","DatasetType":"Numeric"}`
	eigen3 = `[{"Type":"Dimension","Key":"Geslacht","Title":"Geslacht"},{"Type":"TopicGroup","ID":1,"ParentID":null,"Key":"","Title":"Kop"},{"Type":"Topic","ID":2,"ParentID":1,"Key":"A_1","Title":"A"}]`
	dims4  = `{"value":[{"Identifier":"Geslacht","Title":"Geslacht","Kind":"Dimension"},{"Identifier":"RegioS","Title":"Regio","Kind":"GeoDimension"}]}`
)

func TestRead_PartOfADescription(t *testing.T) {
	tabel := lees(t, b("a", info3))
	require.Equal(t, "99001NED", tabel.ID)
	require.Empty(t, tabel.Dimensies)
	require.True(t, tabel.Gewijzigd.IsZero())

	tabel = lees(t, b("a", `{"odata.metadata":"https://x/OData/99001ned/$metadata#Cbs.OData.WebAPI.DataProperties","value":`+eigen3+`}`))
	require.Equal(t, "99001ned", tabel.ID, "the address tells the id")
	require.Equal(t, []string{"Kop"}, tabel.Metingen[0].Groepen)

	tabel = lees(t, b("a", `{"odata.metadata":"https://x/OData/99001ned/$metadata#Cbs.OData.WebAPI.DataProperties","value":`+eigen3+`}`), b("b", info3))
	require.Equal(t, "99001NED", tabel.ID, "what the table itself tells takes precedence over an address")
	require.Equal(t, "b", tabel.Bestand)
}

func TestRead_ListOfADimension(t *testing.T) {
	lijst := `[{"Key":"3000      ","Title":"Mannen"}]`
	for naam, f := range map[string]metadata.Bestand{
		"by address":     b("a", `{"odata.metadata":"https://x/99001NED/$metadata#Cbs.OData.WebAPI.Geslacht","value":`+lijst+`}`),
		"by name":        b(`C:\map\Geslacht.JSON`, lijst),
		"by web address": b("https://x/99001NED/Geslacht?$format=json", lijst),
		"the sole one":   b("iets.json", lijst),
	} {
		t.Run(naam, func(t *testing.T) {
			tabel := lees(t, f, b("eigen", eigen3), b("info", info3))
			require.Equal(t, []metadata.Waarde{{Sleutel: "3000", Titel: "Mannen"}}, tabel.Dimensies[0].Waarden)
		})
	}
	t.Run("pages", func(t *testing.T) {
		een := b("1", `{"odata.metadata":"https://x/99001NED/$metadata#Cbs.OData.WebAPI.Geslacht","odata.nextLink":"https://x/2","value":`+lijst+`}`)
		twee := b("2", `{"odata.metadata":"https://x/99001NED/$metadata#Cbs.OData.WebAPI.Geslacht","value":[{"Key":"4000","Title":"Vrouwen"}]}`)
		tabel := lees(t, b("eigen", eigen3), een, twee, b("info", info3))
		require.Len(t, tabel.Dimensies[0].Waarden, 2)
		require.Empty(t, tabel.Opmerkingen)
		tabel = lees(t, b("eigen", eigen3), een, b("info", info3))
		require.Len(t, tabel.Opmerkingen, 1)
		require.ErrorContains(t, tabel.Opmerkingen[0], "last page")
	})
	t.Run("empty", func(t *testing.T) {
		tabel := lees(t, b("a", `{"@odata.context":"https://x/99001NED/$metadata#MeasureGroups","value":[]}`), b("info", info4))
		require.Equal(t, 4, tabel.Versie)
	})
}

func TestRead_Remarks(t *testing.T) {
	tabel := lees(t, b("info", info4),
		b("dims", `[{"Identifier":"Geslacht","Title":"Geslacht","Kind":"Hyperdimension"},{"Identifier":"Gebied","Title":"Gebied","Kind":"GeoDetailDimension"}]`),
		b("GeslachtCodes.json", `[{"Identifier":"2019JJ00","Title":"x","DimensionGroupId":null,"Status":"Gereviseerd"}]`))
	require.Equal(t, metadata.SoortTijd, tabel.Dimensies[0].Soort, "its keys are periods")
	require.Equal(t, metadata.SoortRegio, tabel.Dimensies[1].Soort)
	var meldingen []string
	for _, o := range tabel.Opmerkingen {
		meldingen = append(meldingen, o.Error())
	}
	require.Equal(t, []string{
		`dims:1:53: [0].Kind: an unknown kind of dimension; it is taken for one that is neither regions nor periods (found "Hyperdimension")`,
		`GeslachtCodes.json:1:72: [0].Status: an unknown status; known are Definitief, Voorlopig, NaderVoorlopig and Geschat (found "Gereviseerd")`,
	}, meldingen)
	tabel = lees(t, b("info", info3), b("e", `[{"Type":"Wonder","Key":"A","Title":"A"}]`))
	require.Len(t, tabel.Opmerkingen, 1)
	require.Empty(t, tabel.Metingen)
}

// TestRead_Mistakes shows what is told of each mistake, with its place.
func TestRead_Mistakes(t *testing.T) {
	const csv3 = "ID,Title,Identifier,Period,Modified\n0,Fictief,99001NED,2023,%s\n"
	for naam, c := range map[string]struct {
		bestanden []metadata.Bestand
		code      goaltree.Code
		want      string
	}{
		"nothing":            {nil, goaltree.CodeLeeg, "no files of metadata were given"},
		"empty":              {[]metadata.Bestand{b("a", " \n")}, goaltree.CodeLeeg, "a: the file is empty"},
		"zip":                {[]metadata.Bestand{b("a", "PK\x03\x04")}, goaltree.CodeOnbekendFormaat, "a:1: this is a zip file"},
		"html":               {[]metadata.Bestand{b("a", "<html>")}, goaltree.CodeOnbekendFormaat, "a:1: this is XML or an HTML page"},
		"no UTF-8":           {[]metadata.Bestand{b("a", "{\n\"Title\":\"\xe9\"}")}, goaltree.CodeTekenset, `a:2:10: the file is not UTF-8 (found "byte 0xe9")`},
		"figures":            {[]metadata.Bestand{b("a", "ID;RegioS;Perioden;Inwoners_1\n")}, goaltree.CodeOnbekendFormaat, "a:1: this file does not describe a table"},
		"figures in JSON":    {[]metadata.Bestand{b("a", `{"value":[{"ID":0,"RegioS":"GM9901"}]}`)}, goaltree.CodeOnbekendFormaat, "a:1: this file does not describe a table"},
		"cut off":            {[]metadata.Bestand{b("a", "{\"value\":[\n{\"Key\":\"A\"")}, goaltree.CodeSyntaxis, "a:2:11: the JSON breaks off"},
		"no JSON":            {[]metadata.Bestand{b("a", "{\"value\":\n ?}")}, goaltree.CodeSyntaxis, "a:2:2: this is no JSON"},
		"text behind":        {[]metadata.Bestand{b("a", info3+"\n{}")}, goaltree.CodeSyntaxis, "a:2:1: there is more text behind the JSON"},
		"key twice":          {[]metadata.Bestand{b("a", `{"Title":"a","Title":"b"}`)}, goaltree.CodeDubbel, "a:1:14: Title: this key stands in the object twice"},
		"deep":               {[]metadata.Bestand{b("a", strings.Repeat("[", 50))}, goaltree.CodeTeGroot, "a:1:34: objects and lists more than 32 deep"},
		"no object":          {[]metadata.Bestand{b("a", `{"value":[{"Key":"A","Title":"a"},7]}`)}, goaltree.CodeOnbekendFormaat, `a:1:35: value: a row is an object with a key for each column (found "7")`},
		"error message":      {[]metadata.Bestand{b("a", `{"odata.error":{"code":""}}`)}, goaltree.CodeOnbekendFormaat, "a:1:16: odata.error: this is an error message"},
		"empty list":         {[]metadata.Bestand{b("a", `{"value":[]}`)}, goaltree.CodeLeeg, "a: the list is empty"},
		"catalogue":          {[]metadata.Bestand{b("a", `[{"Identifier":"A","Title":"a","Period":""},{"Identifier":"B","Title":"b","Period":""}]`)}, goaltree.CodeOnbekendFormaat, "a: this is a list of 2 tables"},
		"column twice":       {[]metadata.Bestand{b("a", "Key,Title,Title\n")}, goaltree.CodeDubbel, "a:1:11: Title: a column of this name stands in the file twice"},
		"short row":          {[]metadata.Bestand{b("a", "Key,Title,Description\n1,2\n")}, goaltree.CodeSyntaxis, "a:2: this row has 2 columns, where the header has 3"},
		"quote":              {[]metadata.Bestand{b("a", "Key,Title\n1,2\"\n")}, goaltree.CodeSyntaxis, "a:2:4: this is no CSV"},
		"date":               {[]metadata.Bestand{b("a", fmt.Sprintf(csv3, "gisteren"))}, goaltree.CodeOngeldigeWaarde, `a:2:25: Modified: this is no date and time, such as 2021-03-26T02:00:00 (found "gisteren")`},
		"id":                 {[]metadata.Bestand{b("a", `{"Identifier":" ","Title":"","Period":""}`)}, goaltree.CodeVeldOntbreekt, "a: no file tells which table is described"},
		"title":              {[]metadata.Bestand{b("a", `{"Identifier":"A","Title":["a"],"Period":""}`)}, goaltree.CodeOngeldigeWaarde, "a:1:27: Title: expected a text"},
		"count":              {[]metadata.Bestand{b("a", `{"Identifier":"A","Title":"","Period":"","RecordCount":1.5}`)}, goaltree.CodeGetal, `a:1:56: RecordCount: expected a whole number from 0 (found "1.5")`},
		"no id":              {[]metadata.Bestand{b("a", eigen3)}, goaltree.CodeVeldOntbreekt, "a: no file tells which table is described"},
		"two tables":         {[]metadata.Bestand{b("a", info3), b("b", strings.ReplaceAll(info3, "99001", "99002"))}, metadata.CodeVerkeerdeBron, `b:1:25: this file describes table 99002NED, where a describes table 99001NED (found "99002NED")`},
		"two by address":     {[]metadata.Bestand{b("a", info3), b("b", `{"odata.metadata":"https://x/99002NED/$metadata#Cbs.OData.WebAPI.DataProperties","value":`+eigen3+`}`)}, metadata.CodeVerkeerdeBron, `b:1: this file describes table 99002NED, where a`},
		"one table twice":    {[]metadata.Bestand{b("a", info3), b("b", info3)}, goaltree.CodeDubbel, "b:1:25: value[0].Identifier: a describes this table already"},
		"two versions":       {[]metadata.Bestand{b("a", info3), b("b", dims4)}, goaltree.CodeTegenspraak, "b:1: this file is of OData 4, where a is of OData 3"},
		"measure twice":      {[]metadata.Bestand{b("a", info3), b("b", `[{"Type":"Topic","Key":"A","Title":""},{"Type":"Dimension","Key":"A","Title":""}]`)}, goaltree.CodeDubbel, "b:1:66: [1].Key: another dimension or measure has this key"},
		"measure unnamed":    {[]metadata.Bestand{b("a", info3), b("b", `[{"Type":"Topic","Title":"","Key":null}]`)}, goaltree.CodeLeeg, "b:1:35: [0].Key: this key must be filled"},
		"heading not there":  {[]metadata.Bestand{b("a", info3), b("b", `[{"Type":"TopicGroup","ID":1,"Key":"","Title":"","ParentID":9}]`)}, goaltree.CodeOnbekendeTak, `b:1:61: [0].ParentID: there is no heading of this id (found "9")`},
		"heading in a ring":  {[]metadata.Bestand{b("a", info3), b("b", `[{"Type":"TopicGroup","ID":1,"Key":"","Title":"","ParentID":2},{"Type":"TopicGroup","ID":2,"Key":"","Title":"","ParentID":1}]`)}, goaltree.CodeTegenspraak, "b:1:123: [1].ParentID: this heading stands under itself"},
		"heading without id": {[]metadata.Bestand{b("a", info3), b("b", `[{"Type":"TopicGroup","Key":"","Title":"T"},{"Type":"TopicGroup","ID":1,"Key":"","Title":"S"},{"Type":"Topic","Key":"A","Title":"","ParentID":1}]`)}, goaltree.CodeLeeg, "b:1:2: [0].ID: this key must be filled"},
		"heading twice":      {[]metadata.Bestand{b("a", info3), b("b", `[{"Type":"TopicGroup","ID":1,"Key":"","Title":""},{"Type":"TopicGroup","ID":1,"Key":"","Title":""}]`)}, goaltree.CodeDubbel, "b:1:77: [1].ID: another heading has this id"},
		"decimals":           {[]metadata.Bestand{b("a", info3), b("b", `[{"Type":"Topic","Key":"A","Title":"","Decimals":-1}]`)}, goaltree.CodeGetal, "b:1:50: [0].Decimals: expected a whole number"},
		"list of nothing":    {[]metadata.Bestand{b("a", info3), b("b", `[{"Key":"3000","Title":"Mannen"}]`)}, goaltree.CodeOnbekendeTak, "b:1: this list belongs to a dimension, and no file tells the table's dimensions"},
		"list of another":    {[]metadata.Bestand{b("a", info4), b("d", dims4), b("b", "Identifier;DimensionGroupId;DimensionId;Index;Title\n3000;;Leeftijd;1;Mannen\n")}, goaltree.CodeOnbekendeTak, `b:1: the table has no dimension of this name; it has Geslacht, RegioS (found "Leeftijd")`},
		"list of no name":    {[]metadata.Bestand{b("a", info4), b("d", dims4), b("b", `[{"Identifier":"3000","Title":"Mannen","DimensionGroupId":null}]`)}, goaltree.CodeOnbekendeTak, "b:1: nothing tells to which dimension this list belongs; name the file after one of Geslacht, RegioS"},
		"key of list twice":  {[]metadata.Bestand{b("a", info3), b("d", eigen3), b("b", "Key,Title\n\"3000 \",Mannen\n3000,Mannen\n")}, goaltree.CodeDubbel, `b:3:1: Key: this key stands in the list twice (found "3000")`},
		"two lists in one":   {[]metadata.Bestand{b("a", info4), b("d", dims4), b("b", "Identifier;DimensionGroupId;DimensionId;Index;Title\n3000;;Geslacht;1;Mannen\nGM9901;;RegioS;1;X\n")}, goaltree.CodeTegenspraak, "b:3:9: DimensionId: the list belongs to dimension Geslacht"},
		"heading of a value": {[]metadata.Bestand{b("a", info3), b("d", eigen3), b("g", `[{"ID":1,"DimensionKey":"Geslacht","Title":"T"}]`), b("b", `[{"Key":"3000","Title":"Mannen","CategoryGroupID":7}]`)}, goaltree.CodeOnbekendeTak, "b:1:51: [0].CategoryGroupID: there is no heading of this id"},
		"measures no list":   {[]metadata.Bestand{b("a", `{"Identifier":"A","Title":"a","Measures":{},"Dimensions":[]}`)}, goaltree.CodeOnbekendFormaat, "a:1:42: Measures: expected a list"},
		"no dimension's id":  {[]metadata.Bestand{b("a", `{"Identifier":"A","Title":"a","Measures":[],"Dimensions":[{"Title":"x"}]}`)}, goaltree.CodeLeeg, "a:1:59: Dimensions[0].Identifier: this key must be filled"},
	} {
		t.Run(naam, func(t *testing.T) {
			tabel, err := metadata.Read(c.bestanden...)
			require.Nil(t, tabel)
			require.ErrorContains(t, err, c.want)
			require.ErrorIs(t, err, c.code)
		})
	}
}

func TestRead_TellsAllMistakes(t *testing.T) {
	_, err := metadata.Read(b("a", "niets"), b("b", "[]"), b("c", info3))
	require.Len(t, goaltree.Fouten(err), 2)
	rij := `{"Type":"Topic","Key":"","Title":""}`
	_, err = metadata.Read(b("a", info3), b("b", "["+strings.Repeat(rij+",", 149)+rij+"]"))
	fouten := goaltree.Fouten(err)
	require.Len(t, fouten, 101)
	require.ErrorContains(t, fouten[100], "and 50 more mistakes")
}

func TestRead_Limits(t *testing.T) {
	_, err := metadata.Read(metadata.Bestand{Naam: "a", Inhoud: make([]byte, 64<<20+1)})
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	_, err = metadata.Read(b("a", "Key,Title\n"+strings.Repeat("a,b\n", 200_001)))
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	_, err = metadata.Read(b("a", `[`+strings.Repeat(`{"Key":"a","Title":"b"},`, 200_000)+`{"Key":"a","Title":"b"}]`))
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	_, err = metadata.Read(b("a", `[`+strings.Repeat(`[],`, 2_000_000)+`[]]`))
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	var sleutels, bredere strings.Builder
	for i := range 301 {
		fmt.Fprintf(&sleutels, `"k%d":0,`, i)
		fmt.Fprintf(&bredere, `{"k%d":0},`, i)
	}
	_, err = metadata.Read(b("a", `{`+sleutels.String()+`"x":0}`))
	require.ErrorContains(t, err, "more than 300 keys")
	_, err = metadata.Read(b("a", `[{"Key":"A","Title":"a"},`+bredere.String()+`{}]`))
	require.ErrorContains(t, err, "more than 300 different keys")
	var koppen strings.Builder
	for i := range 40 {
		fmt.Fprintf(&koppen, `{"Type":"TopicGroup","ID":%d,"Key":"","Title":"","ParentID":%d},`, i, i+1)
	}
	_, err = metadata.Read(b("a", info3), b("b", "["+koppen.String()+`{"Type":"TopicGroup","ID":40,"Key":"","Title":""}]`))
	require.ErrorContains(t, err, "headings more than 32 deep")
}

func FuzzRead(f *testing.F) {
	for _, bestanden := range vormen(f, fictief()) {
		for i := range bestanden {
			f.Add(bestanden[i].Naam, bestanden[i].Inhoud, bestanden[(i+1)%len(bestanden)].Inhoud)
		}
	}
	f.Add("Geslacht.csv", []byte("Key,Title\n3000,Mannen\n"), []byte(eigen3))
	f.Fuzz(func(t *testing.T, naam string, een, twee []byte) {
		bestanden := []metadata.Bestand{{Naam: naam, Inhoud: een}, {Naam: "twee", Inhoud: twee}, b("drie", info3)}
		for n := 1; n <= len(bestanden); n++ {
			tabel, err := metadata.Read(bestanden[:n]...)
			nogeens, fout := metadata.Read(bestanden[:n]...)
			require.Empty(t, cmp.Diff(tabel, nogeens, cmp.Comparer(func(x, y *goaltree.Fout) bool { return x.Error() == y.Error() })))
			require.Equal(t, fmt.Sprint(err), fmt.Sprint(fout))
			if err != nil {
				require.Nil(t, tabel)
				var f *goaltree.Fout
				require.ErrorAs(t, err, &f)
				continue
			}
			require.NotEmpty(t, tabel.ID)
			sleutels := map[string]bool{}
			for _, m := range tabel.Metingen {
				require.False(t, m.Sleutel == "" || sleutels[m.Sleutel])
				sleutels[m.Sleutel] = true
				require.NotEmpty(t, tabel.ZoekMeting(m.Sleutel))
			}
			for _, d := range tabel.Dimensies {
				require.False(t, d.Naam == "" || sleutels[d.Naam])
				sleutels[d.Naam] = true
				require.NotZero(t, d.Soort)
			}
			_ = tabel.HoortBij(nil)
		}
	})
}
