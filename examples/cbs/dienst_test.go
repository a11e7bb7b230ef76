package main

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// fictieveDienst answers as the service of OData 3 does, for one small table.
// It fails the first question for figures, and tells which questions came.
func fictieveDienst(t *testing.T) (adres string, vragen *[]string) {
	t.Helper()
	return dienstMet(t)
}

// dienstMet does so with other words in the table, in pairs of old and new: its
// number, its regions.
func dienstMet(t *testing.T, andere ...string) (adres string, vragen *[]string) {
	t.Helper()
	const pad = "/ODataFeed/odata/99001NED"
	antwoorden := map[string]string{
		"/ODataCatalog/Tables":  `{"value":[{"Identifier":"99001NED","Title":"Fictieve jeugdhulp; gemeenten","Modified":"2026-01-02T02:00:00","Period":"2024 - 2025"},{"Identifier":"99002NED","Title":"Iets anders","Modified":"2026-01-02T02:00:00"}]}`,
		pad:                     `{"value":[{"name":"TableInfos"},{"name":"DataProperties"},{"name":"RegioS"},{"name":"Perioden"},{"name":"UntypedDataSet"}]}`,
		pad + "/TableInfos":     `{"value":[{"Identifier":"99001NED","Title":"Fictieve jeugdhulp","Modified":"2026-01-02T02:00:00","Period":"2024 - 2025"}]}`,
		pad + "/DataProperties": `{"value":[{"Type":"GeoDimension","ID":0,"ParentID":null,"Key":"RegioS","Title":"Regio's"},{"Type":"TimeDimension","ID":1,"ParentID":null,"Key":"Perioden","Title":"Perioden"},{"Type":"Topic","ID":2,"ParentID":null,"Key":"JongerenMetJeugdhulp_1","Title":"Jongeren met jeugdhulp","Unit":"%","Decimals":1},{"Type":"Topic","ID":3,"ParentID":null,"Key":"AantalJongeren_2","Title":"Aantal jongeren","Unit":"aantal","Decimals":0}]}`,
		pad + "/RegioS":         `{"value":[{"Key":"GM9901    ","Title":"Fictiedorp"},{"Key":"GM9902    ","Title":"Fictiestad"}]}`,
		pad + "/Perioden":       `{"value":[{"Key":"2024JJ00","Title":"2024","Status":"Definitief"},{"Key":"2025JJ00","Title":"2025*","Status":"Voorlopig"}]}`,
		pad + "/UntypedDataSet": `{"value":[{"RegioS":"GM9901    ","Perioden":"2025JJ00","JongerenMetJeugdhulp_1":"    12.5","AantalJongeren_2":"    4100"},{"RegioS":"GM9902    ","Perioden":"2025JJ00","JongerenMetJeugdhulp_1":"       .","AantalJongeren_2":"     310"}]}`,
	}
	vervang := strings.NewReplacer(andere...)
	for van, antwoord := range maps.Clone(antwoorden) {
		antwoorden[vervang.Replace(van)] = vervang.Replace(antwoord)
	}
	vragen = &[]string{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "DataSet") {
			*vragen = append(*vragen, r.URL.Query().Get("$filter"))
			if len(*vragen) == 1 {
				w.Header().Set("Retry-After", "0")
				w.WriteHeader(http.StatusServiceUnavailable)
				return
			}
		}
		if antwoorden[r.URL.Path] == "" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, antwoorden[r.URL.Path])
	}))
	t.Cleanup(s.Close)
	return s.URL, vragen
}

func TestDienst(t *testing.T) {
	adres, vragen := fictieveDienst(t)
	status, uit, fout := programma.Draai(t, "-dienst", adres, "-tabel", "99001NED", "-gemeenten", "GM9901,GM9904", "-vanaf", "2025", "-uit", "uit.csv")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Contains(t, fout, "poging 2 van 5")
	require.Len(t, *vragen, 2)
	require.Contains(t, (*vragen)[1], "RegioS eq 'GM9901    '")
	require.NotContains(t, (*vragen)[1], "GM9904")
	require.NotContains(t, (*vragen)[1], "2024JJ00")
	require.Contains(t, uit, "Fictieve jeugdhulp\nCBS StatLine 99001NED, Fictieve jeugdhulp, gewijzigd 2-1-2026\n")
	require.Contains(t, uit, "Gevraagd en niet in de gegevens: GM9904 (GM9904)")
	require.Equal(t, []string{"1", "0"}, regel(t, uit, "jongeren-met-jeugdhulp"))
	csv, err := os.ReadFile("uit.csv")
	require.NoError(t, err)
	require.Contains(t, string(csv), "jongeren-met-jeugdhulp;GM9901;2025JJ00;12,5;;;;;voorlopig;;")
}

// What was fetched is asked again only where the table has changed, and with
// -offline it is used when the service is gone.
func TestDienstMetCache(t *testing.T) {
	adres, vragen := fictieveDienst(t)
	cache := t.TempDir()
	vlaggen := []string{"-dienst", adres, "-tabel", "99001NED", "-cache", cache}
	status, eerst, fout := programma.Draai(t, vlaggen...)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	gevraagd := len(*vragen)
	status, weer, fout := programma.Draai(t, vlaggen...)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Equal(t, eerst, weer)
	require.Equal(t, []string{"1", "1", "onbekend", "1"}, regel(t, eerst, "jongeren-met-jeugdhulp"), "a point is onbekend, also of a live table")
	require.Len(t, *vragen, gevraagd)
}

// A table the service does not have is told with its address.
func TestDienstZonderTabel(t *testing.T) {
	adres, _ := fictieveDienst(t)
	status, uit, fout := programma.Draai(t, "-dienst", adres, "-tabel", "99003NED")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Empty(t, uit)
	require.Contains(t, fout, adres+"/ODataFeed/odata/99003NED")
	require.Contains(t, fout, "404")
}

func TestZoek(t *testing.T) {
	adres, _ := fictieveDienst(t)
	status, uit, fout := programma.Draai(t, "-dienst", adres, "-zoek", "jeugdhulp Gemeenten")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Equal(t, "99001NED  2024 - 2025  Fictieve jeugdhulp; gemeenten\n", uit)
	status, _, fout = programma.Draai(t, "-dienst", adres, "-zoek", "bestaat niet")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "none of the 2 tables has these words in its title")
}

func TestKolommenEnVoorstel(t *testing.T) {
	adres, _ := fictieveDienst(t)
	status, uit, fout := programma.Draai(t, "-dienst", adres, "-tabel", "99001NED", "-kolommen")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Contains(t, uit, "GM9901 Fictiedorp\n                    GM9902 Fictiestad\n")
	require.Equal(t, []string{"Jongeren", "met", "jeugdhulp", "%"}, regel(t, uit, "JongerenMetJeugdhulp_1"))

	status, uit, fout = programma.Draai(t, "-dienst", adres, "-tabel", "99001NED", "-voorstel", "-uit", "k.json")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Contains(t, uit, "Het voorstel staat in k.json")
	f, err := os.Open("k.json")
	require.NoError(t, err)
	defer f.Close()
	k, err := statline.ReadKoppeling(f, "k.json")
	require.NoError(t, err)
	require.Equal(t, "99001NED", k.Tabel)
	require.Contains(t, k.Toelichting, "controleer")
}
