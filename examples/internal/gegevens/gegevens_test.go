package gegevens_test

import (
	"bytes"
	"encoding/csv"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/gegevens"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

var update = flag.Bool("update", false, "write the table anew from the real files")

// The Achterhoek's table is what the real files of StatLine hold for the eight
// municipalities and the country, through the koppelingen of the library.
func TestAchterhoek_EchteBestanden(t *testing.T) {
	map1 := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if map1 == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: the real files are not here")
	}
	var bronnen []*monitor.Dataset
	for tabel, bestand := range map[string]string{
		"70072ned": "cbs/70072ned/regionale_kerncijfers_subset.csv",
		"84799NED": "cbs/84799NED/TypedDataSet_GM_plus_Achterhoek_DERIVED.json",
		"84703NED": "cbs/arbeidsdeelname/arbeidsdeelname_regionaleindeling2019.csv",
	} {
		k, ok := statline.Referentie(tabel)
		require.True(t, ok, tabel)
		b, err := os.ReadFile(filepath.Join(map1, bestand))
		require.NoError(t, err)
		d, verslag, err := statline.Read(bytes.NewReader(b), k, statline.Options{Bestand: bestand})
		require.NoError(t, err)
		require.NoError(t, verslag.Err())
		require.Equal(t, verslag.Gelezen, verslag.Aanvaard+verslag.Geweigerd)
		bronnen = append(bronnen, d)
	}
	alles, conflicten := monitor.Merge(bronnen...)
	require.Empty(t, conflicten)
	houd := append([]cbs.Regio{cbs.MustRegio("NL01")}, cbs.Achterhoek().Leden...)
	var b bytes.Buffer
	require.NoError(t, monitor.WriteCSV(&b, alles.Filter(func(w monitor.Waarneming) bool { return slices.Contains(houd, w.Regio) })))
	if *update {
		require.NoError(t, os.WriteFile("achterhoek.csv", b.Bytes(), 0o600))
	}
	wil, err := os.ReadFile("achterhoek.csv")
	require.NoError(t, err)
	require.Equal(t, string(wil), b.String())
}

// The population by age of the eight and of the municipalities they were made
// of, from 2004 on, is a table of StatLine's own form, taken from the real one.
func TestBevolking_EchteBestanden(t *testing.T) {
	map1 := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if map1 == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: the real files are not here")
	}
	echt, err := os.ReadFile(filepath.Join(map1, "cbs", "70072ned", "regionale_kerncijfers_subset.csv"))
	require.NoError(t, err)
	var houd []string
	for _, lid := range cbs.Achterhoek().Leden {
		bronnen, err := cbs.Herindelingen().Bronnen(lid, 2022, 2004)
		require.NoError(t, err)
		for _, r := range append(bronnen, lid, cbs.MustRegio("GM0240")) { // Groenlo, until 2006
			houd = append(houd, r.Code())
		}
	}
	kolommen := []string{
		"RegioS", "Perioden", "TotaleBevolking_1", "JongerDan5Jaar_4", "k_5Tot10Jaar_5", "k_10Tot15Jaar_6", "k_15Tot20Jaar_7",
		"k_20Tot25Jaar_8", "k_25Tot45Jaar_9", "k_45Tot65Jaar_10", "k_65Tot80Jaar_11", "k_80JaarOfOuder_12",
	}
	lezer := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(echt, []byte("\uFEFF"))))
	lezer.Comma = ';'
	rijen, err := lezer.ReadAll()
	require.NoError(t, err)
	var b bytes.Buffer
	schrijver := csv.NewWriter(&b)
	schrijver.Comma = ';'
	for i, rij := range rijen {
		if i > 0 && !slices.Contains(houd, strings.TrimSpace(rij[slices.Index(rijen[0], "RegioS")])) {
			continue
		}
		var uit []string
		for _, k := range kolommen {
			uit = append(uit, strings.TrimSpace(rij[slices.Index(rijen[0], k)]))
		}
		require.NoError(t, schrijver.Write(uit))
	}
	schrijver.Flush()
	if *update {
		require.NoError(t, os.WriteFile("bevolking.csv", b.Bytes(), 0o600))
	}
	require.Equal(t, b.String(), string(gegevens.Bevolking()))
}

// Figures copied by hand from the files of CBS.
func TestAchterhoek(t *testing.T) {
	v, err := gegevens.Achterhoek()
	require.NoError(t, err)
	for _, c := range []struct {
		indicator, regio, periode string
		per                       int
		wil                       float64
	}{
		{"bevolking-65-plus", "GM0197", "2023", 1, 4949 + 1545},
		{"bijstand", "GM1509", "2020", 10_000, 10_000 * 640.0 / 39388},
		{"netto-arbeidsparticipatie", "GM0197", "2019", 100, 71.2},
		{"werkloosheid", "GM0294", "2019", 100, 4.1},
		{"bijstand", "NL01", "2020", 10_000, 10_000 * 421110.0 / 17407585},
	} {
		w, ok := v.Data.Lookup(c.indicator, cbs.MustRegio(c.regio), cbs.MustPeriode(c.periode))
		require.True(t, ok, c)
		require.InDelta(t, c.wil, w.Cijfer(c.per).OfNaN(), 1e-9, c)
		require.False(t, w.Eigen)
	}
	w, ok := v.Data.Lookup("bevolking-0-20", cbs.MustRegio("GM1509"), cbs.Jaar(2004))
	require.True(t, ok)
	require.Equal(t, monitor.RedenNietMogelijk, w.Reden)
}

// Every indicator of the fictional tree has figures for every fictional
// municipality, or a reason.
func TestFictief(t *testing.T) {
	v, err := gegevens.Fictief()
	require.NoError(t, err)
	for _, i := range v.Boom.Indicatoren() {
		for _, r := range v.Gemeenten {
			n := 0
			for range v.Data.Reeks(i.ID, r) {
				n++
			}
			require.GreaterOrEqual(t, n, 6, "%s %s", i.ID, r)
		}
	}
	for _, naam := range v.Namen {
		require.Contains(t, naam, "(fictief)")
	}
}
