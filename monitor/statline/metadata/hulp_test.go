package metadata_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// b makes a file.
func b(naam, inhoud string) metadata.Bestand {
	return metadata.Bestand{Naam: naam, Inhoud: []byte(inhoud)}
}

// rijen are the rows of a list, each a list of column and value by turns.
type rijen [][]any

// alsJSON writes rows as the services do.
func (r rijen) alsJSON(t require.TestingT, adres string, versie int) string {
	lijst := []map[string]any{}
	for _, rij := range r {
		m := map[string]any{}
		for i := 0; i < len(rij); i += 2 {
			m[fmt.Sprint(rij[i])] = rij[i+1]
		}
		lijst = append(lijst, m)
	}
	kop := "odata.metadata"
	if versie == 4 {
		kop = "@odata.context"
	}
	uit, err := json.MarshalIndent(map[string]any{kop: adres, "value": lijst}, "", " ")
	require.NoError(t, err)
	return string(uit)
}

// alsCSV writes rows as the bulk files do; every row has the first one's columns.
func (r rijen) alsCSV(t require.TestingT, teken rune) string {
	var s strings.Builder
	w := csv.NewWriter(&s)
	w.Comma, w.UseCRLF = teken, true
	var kop []string
	for i := 0; i < len(r[0]); i += 2 {
		kop = append(kop, fmt.Sprint(r[0][i]))
	}
	require.NoError(t, w.Write(kop))
	for _, rij := range r {
		var cellen []string
		for i := 1; i < len(rij); i += 2 {
			switch v := rij[i].(type) {
			case string:
				cellen = append(cellen, v)
			case int:
				cellen = append(cellen, strconv.Itoa(v))
			default:
				cellen = append(cellen, "")
			}
		}
		require.NoError(t, w.Write(cellen))
	}
	w.Flush()
	return "\ufeff" + s.String()
}

// fictief is a small table that is not there, as Read should give it of
// version 3; vorm writes it in every form.
func fictief() *metadata.Tabel {
	return &metadata.Tabel{
		ID: "99001NED", Titel: "Fictieve hulp in gemeenten", Versie: 3,
		Gewijzigd: time.Date(2024, 5, 6, 2, 0, 0, 0, time.UTC), Periode: "2022-2023", Status: "Regulier", Aantal: 12,
		Dimensies: []metadata.Dimensie{
			{Naam: "Geslacht", Titel: "Geslacht", Soort: metadata.SoortOverig, Waarden: []metadata.Waarde{
				{Sleutel: "T001038", Titel: "Totaal mannen en vrouwen"}, {Sleutel: "3000", Titel: "Mannen"},
			}},
			{Naam: "RegioS", Titel: "Regio's", Soort: metadata.SoortRegio, Waarden: []metadata.Waarde{
				{Sleutel: "GM9901", Titel: "Voorbeeldstad (fictief)", Groep: "Gemeenten"}, {Sleutel: "GM9902", Titel: "Proefdorp (fictief)", Groep: "Gemeenten"},
			}},
			{Naam: "Perioden", Titel: "Perioden", Soort: metadata.SoortTijd, Waarden: []metadata.Waarde{
				{Sleutel: "2022JJ00", Titel: "2022", Status: monitor.Definitief}, {Sleutel: "2023JJ00", Titel: "2023*", Status: monitor.NaderVoorlopig},
			}},
		},
		Metingen: []metadata.Meting{
			{Sleutel: "Inwoners_1", Titel: "Inwoners", Groepen: []string{"Bevolking"}, Eenheid: "aantal"},
			{Sleutel: "Totaal_2", Titel: "Totaal", Groepen: []string{"Hulp", "Jeugd"}, Eenheid: "x 1 000", Decimalen: 1, Omschrijving: "Jongeren met hulp.\nAlle vormen."},
			{Sleutel: "Toelichting_3", Titel: "Toelichting", Eenheid: "omschrijving", Tekst: true},
		},
		Bestand: "TableInfos",
	}
}

// drie gives a table's description as lists of OData 3, by name.
func drie(t *metadata.Tabel) map[string]rijen {
	datum := ""
	if !t.Gewijzigd.IsZero() {
		datum = t.Gewijzigd.Format("2006-01-02T15:04:05")
	}
	uit := map[string]rijen{"TableInfos": {{
		"ID", 0, "Title", t.Titel, "Identifier", t.ID, "Modified", datum, "Period", t.Periode, "OutputStatus", t.Status, "RecordCount", t.Aantal, "Nieuw", "onbekend",
	}}}
	id := 0
	eigenschap := func(soort, sleutel, titel string, boven any, rest ...any) int {
		rij := []any{"odata.type", "Cbs.OData." + soort, "ID", id, "Position", nil, "ParentID", boven, "Type", soort, "Key", sleutel, "Title", titel}
		if rest == nil {
			rest = []any{"Description", "", "Datatype", nil, "Unit", nil, "Decimals", nil, "Default", nil}
		}
		uit["DataProperties"] = append(uit["DataProperties"], append(rij, rest...))
		id++
		return id - 1
	}
	soorten := map[metadata.Dimensiesoort]string{metadata.SoortRegio: "GeoDimension", metadata.SoortTijd: "TimeDimension", metadata.SoortOverig: "Dimension"}
	groepen := map[string]any{}
	for _, d := range t.Dimensies {
		eigenschap(soorten[d.Soort], d.Naam, d.Titel, nil)
		for _, w := range d.Waarden {
			var groep any
			if w.Groep != "" {
				g := d.Naam + "/" + w.Groep
				if groepen[g] == nil {
					groepen[g] = len(uit["CategoryGroups"])
					uit["CategoryGroups"] = append(uit["CategoryGroups"], []any{"ID", groepen[g], "DimensionKey", d.Naam, "Title", w.Groep, "Description", "", "ParentID", nil})
				}
				groep = groepen[g]
			}
			uit[d.Naam] = append(uit[d.Naam], []any{"Key", vul(w.Sleutel), "Title", w.Titel, "Description", "regel\r\nregel", "CategoryGroupID", groep, "Status", statuswoord(w.Status)})
		}
	}
	koppen := map[string]int{}
	for _, m := range t.Metingen {
		var boven any
		pad := ""
		for _, g := range m.Groepen {
			pad += "/" + g
			if _, is := koppen[pad]; !is {
				koppen[pad] = eigenschap("TopicGroup", "", g, boven)
			}
			boven = koppen[pad]
		}
		soort := "Double"
		if m.Tekst {
			soort = "String"
		}
		eigenschap("Topic", m.Sleutel, m.Titel, boven, "Description", strings.ReplaceAll(m.Omschrijving, "\n", "\r\n"), "Datatype", soort, "Unit", m.Eenheid, "Decimals", m.Decimalen, "Default", "None")
	}
	return uit
}

// vul pads a key as OData 3 does.
func vul(sleutel string) string { return sleutel + strings.Repeat(" ", max(0, 10-len(sleutel))) }

func statuswoord(s monitor.Status) string {
	return map[monitor.Status]string{monitor.Definitief: "Definitief", monitor.Voorlopig: "Voorlopig", monitor.NaderVoorlopig: "NaderVoorlopig"}[s]
}

// vier gives a table's description as lists of OData 4, by name.
func vier(t *metadata.Tabel) map[string]rijen {
	datum := "01-01-0001 00:00:00"
	if !t.Gewijzigd.IsZero() {
		datum = t.Gewijzigd.Format(time.RFC3339)
	}
	uit := map[string]rijen{"Properties": {{
		"Identifier", t.ID, "Title", t.Titel, "Modified", datum, "TemporalCoverage", t.Periode, "Status", t.Status, "License", t.Licentie, "ObservationCount", t.Aantal, "DatasetType", "Numeric",
	}}}
	soorten := map[metadata.Dimensiesoort]string{metadata.SoortRegio: "GeoDimension", metadata.SoortTijd: "TimeDimension", metadata.SoortOverig: "Dimension"}
	nr := 0
	for i, d := range t.Dimensies {
		uit["Dimensions"] = append(uit["Dimensions"], []any{"Identifier", d.Naam, "Title", d.Titel, "Description", "", "Kind", soorten[d.Soort], "MapYear", nil})
		groepen := map[string]any{}
		for j, w := range d.Waarden {
			var groep any
			if w.Groep != "" {
				if groepen[w.Groep] == nil {
					groepen[w.Groep] = "g" + strconv.Itoa(i) + strconv.Itoa(len(groepen))
					uit[d.Naam+"Groups"] = append(uit[d.Naam+"Groups"], []any{"Id", groepen[w.Groep], "Index", nr, "Title", w.Groep, "Description", "", "ParentId", nil})
					nr++
				}
				groep = groepen[w.Groep]
			}
			uit[d.Naam+"Codes"] = append(uit[d.Naam+"Codes"], []any{"Identifier", w.Sleutel, "DimensionGroupId", groep, "Index", j + 1, "Title", w.Titel, "Description", "", "Status", statuswoord(w.Status)})
		}
	}
	koppen := map[string]string{}
	for i, m := range t.Metingen {
		var boven any
		pad := ""
		for _, g := range m.Groepen {
			pad += "/" + g
			if _, is := koppen[pad]; !is {
				koppen[pad] = strconv.Itoa(len(koppen))
				uit["MeasureGroups"] = append(uit["MeasureGroups"], []any{"Id", koppen[pad], "Index", len(koppen), "Title", g, "Description", "", "ParentId", boven})
			}
			boven = koppen[pad]
		}
		soort := "Double"
		if m.Tekst {
			soort = "String"
		}
		uit["MeasureCodes"] = append(uit["MeasureCodes"], []any{"Identifier", m.Sleutel, "MeasureGroupId", boven, "Index", i + 10, "Title", m.Titel, "Description", m.Omschrijving, "DataType", soort, "Unit", m.Eenheid, "Decimals", m.Decimalen})
	}
	return uit
}

// lees reads files that must be right.
func lees(t *testing.T, bestanden ...metadata.Bestand) *metadata.Tabel {
	t.Helper()
	tabel, err := metadata.Read(bestanden...)
	require.NoError(t, err)
	return tabel
}
