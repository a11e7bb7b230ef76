package odata

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// The real description and figures of 84799NED, served by a service of our
// own, give what the file itself gives.
func TestEchteBestanden_84799NED(t *testing.T) {
	t.Parallel()
	wortel := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if wortel == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: no real files to read")
	}
	lees := func(naam string, doel any) []byte {
		data, err := os.ReadFile(filepath.Join(wortel, "cbs", "84799NED", naam))
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, doel))
		return data
	}
	type lijst struct {
		Value []proefobject `json:"value"`
	}
	var info proefobject
	var eigenschappen, cijferlijst lijst
	lees("cbs.v3.84799NED_Metadata.json", &info)
	lees("DataProperties_DERIVED.json", &eigenschappen)
	bestand := lees("TypedDataSet_GM_plus_Achterhoek_DERIVED.json", &cijferlijst)
	var codes []proefobject
	for _, rij := range cijferlijst.Value {
		codes = append(codes, proefobject{"Key": rij["WijkenEnBuurten"], "Title": rij["Gemeentenaam_1"], "Description": nil})
	}
	lijsten := map[string][]proefobject{"TableInfos": {info}, "DataProperties": eigenschappen.Value, "WijkenEnBuurten": codes, "TypedDataSet": cijferlijst.Value}
	for _, naam := range []string{"TableInfos", "TypedDataSet", "DataProperties", "WijkenEnBuurten"} {
		lijsten["84799NED"] = append(lijsten["84799NED"], proefobject{"name": naam})
	}
	d := &dienst{t: t, klok: nieuweProefklok(), grootte: 100, tabel: &proeftabel{}}
	d.srv = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rijen, ok := lijsten[r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]]
		if !ok {
			http.NotFound(w, r)
			return
		}
		zend(w, soortJSON, d.lijst(r, "odata.metadata", "odata.nextLink", rijen))
	}))
	defer d.srv.Close()

	k, ok := statline.Referentie("84799NED")
	require.True(t, ok)
	wil, _, err := statline.Read(strings.NewReader(string(bestand)), k, statline.Options{})
	require.NoError(t, err)
	// The file is a selection of the table, which tells its whole size.
	alles, v, tabel, err := d.client(3, func(o *Options) { o.Getypeerd = true }).Read(t.Context(), k, Vraag{}, statline.Options{})
	require.NoError(t, err)
	require.Equal(t, "Kerncijfers wijken en buurten 2020", tabel.Titel)
	require.Len(t, v.Opmerkingen, 1)
	require.ErrorIs(t, v.Opmerkingen[0], CodeOnvolledig)
	require.Empty(t, cmp.Diff(slices.Collect(wil.All()), slices.Collect(alles.All()), cmp.AllowUnexported(cbs.Regio{}, cbs.Periode{}, monitor.Getal{})))

	var acht []cbs.Regio
	for _, code := range []string{"GM0197", "GM1859", "GM1876", "GM0222", "GM1955", "GM1586", "GM1509", "GM0294"} {
		acht = append(acht, cbs.MustRegio(code))
	}
	deel, v, _, err := d.client(3, func(o *Options) { o.Getypeerd = true }).Read(t.Context(), k, Vraag{Regios: acht}, statline.Options{})
	require.NoError(t, err)
	require.Empty(t, v.Opmerkingen)
	require.Equal(t, 8, v.Gelezen)
	n := 0
	for w := range wil.All() {
		if slices.Contains(acht, w.Regio) {
			kreeg, ok := deel.Lookup(w.Indicator, w.Regio, w.Periode)
			require.True(t, ok)
			require.Equal(t, w, kreeg)
			n++
		}
	}
	require.Equal(t, deel.Len(), n)
}
