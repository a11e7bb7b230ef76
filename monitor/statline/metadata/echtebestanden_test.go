package metadata_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// kasten gives the real files' folder; the test is skipped without it.
func kasten(t *testing.T, naam string) string {
	t.Helper()
	wortel := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if wortel == "" {
		t.Skip("set SOCIAALDOMEIN_TESTDATA to the folder with real files of CBS")
	}
	return filepath.Join(wortel, "cbs", naam)
}

func namen[T any](alle []T, naam func(T) string) []string {
	var uit []string
	for _, x := range alle {
		uit = append(uit, naam(x))
	}
	return uit
}

func dimensienaam(d metadata.Dimensie) string { return d.Naam }

// What is expected was counted in the files with other means.
func TestEchteBestanden_Gebieden(t *testing.T) {
	kast := kasten(t, "85067NED")
	tabellen, overige, err := metadata.ReadFS(os.DirFS(kast))
	require.NoError(t, err)
	require.Equal(t, []string{"data.csv"}, overige)
	require.Len(t, tabellen, 1)
	tabel := tabellen[0]
	require.Equal(t, "85067NED", tabel.ID)
	require.Equal(t, "Gebieden in Nederland 2022", tabel.Titel)
	jaar, ok := tabel.Jaar()
	require.True(t, ok)
	require.Equal(t, 2022, jaar)
	require.Equal(t, 3, tabel.Versie)
	require.Equal(t, "TableInfos.csv", tabel.Bestand)
	require.True(t, time.Date(2022, 8, 23, 2, 0, 0, 0, time.UTC).Equal(tabel.Gewijzigd))
	require.Empty(t, tabel.Opmerkingen)
	require.Len(t, tabel.Metingen, 55)
	require.Len(t, slices.DeleteFunc(slices.Clone(tabel.Metingen), func(m metadata.Meting) bool { return !m.Tekst }), 53)
	jeugd := tabel.ZoekMeting("Jeugdregio's > Code")
	require.Len(t, jeugd, 1)
	require.Equal(t, "Code_16", jeugd[0].Sleutel)

	regios, ok := tabel.Dimensie("RegioS")
	require.True(t, ok)
	require.Equal(t, metadata.SoortRegio, regios.Soort, "though StatLine calls it a plain Dimension")
	require.Len(t, regios.Waarden, 345)
	require.Equal(t, metadata.Waarde{Sleutel: "GM0164", Titel: "Hengelo (O.)", Groep: "Gemeentelijst 2022"}, regios.ZoekWaarde("hengelo (o.)")[0])

	f, err := os.Open(filepath.Join(kast, "data.csv"))
	require.NoError(t, err)
	defer f.Close()
	kop, err := csv.NewReader(f).Read()
	require.NoError(t, err)
	require.NoError(t, tabel.HoortBij(kop))
	require.Error(t, tabel.HoortBij(append(kop, "Code_54")))
}

func TestEchteBestanden_WijkenEnBuurten(t *testing.T) {
	tabellen, overige, err := metadata.ReadFS(os.DirFS(kasten(t, "84799NED")))
	require.NoError(t, err)
	require.Equal(t, []string{"TypedDataSet_GM_plus_Achterhoek_DERIVED.json"}, overige)
	tabel := tabellen[0]
	require.Equal(t, "84799NED", tabel.ID)
	require.Equal(t, "2020", tabel.Periode)
	require.Equal(t, "2021-03-26", tabel.Gewijzigd.Format(time.DateOnly))
	require.Equal(t, 17341, tabel.Aantal)
	require.Equal(t, []string{"WijkenEnBuurten"}, namen(tabel.Dimensies, dimensienaam))
	require.Equal(t, metadata.SoortRegio, tabel.Dimensies[0].Soort)
	require.Len(t, tabel.Metingen, 116, "117 columns, of which one is the dimension")
	m := tabel.ZoekMeting("Aantal inwoners")
	require.Len(t, m, 1)
	require.Equal(t, "AantalInwoners_5", m[0].Sleutel)
	require.Equal(t, []string{"Bevolking"}, m[0].Groepen)
	require.Equal(t, "Mannen_6", tabel.ZoekMeting("geslacht > mannen")[0].Sleutel)
}

func TestEchteBestanden_BundleOfTwoTables(t *testing.T) {
	kast := kasten(t, "83841NED-v4")
	tabellen, overige, err := metadata.ReadFS(os.DirFS(kast))
	require.NoError(t, err)
	require.Equal(t, []string{
		"Catalog.csv", "Distribution.csv", "GeslachtCodes.csv", "KenmerkenVanPersonenCodes.csv", "KenmerkenVanPersonenGroups.csv",
		"LinkProvenances.csv", "LinkRelatedSources.csv", "Observations.csv",
	}, overige)
	require.Len(t, tabellen, 2)

	cijfers, bundel := tabellen[0], tabellen[1]
	require.Equal(t, "83841NED", cijfers.ID)
	require.Equal(t, "D-83841NED.json", cijfers.Bestand)
	require.Equal(t, 11460, cijfers.Aantal)
	require.Equal(t, "2025-10-08", cijfers.Gewijzigd.Format(time.DateOnly))
	require.Equal(t, "https://creativecommons.org/licenses/by/4.0/", cijfers.Licentie)
	require.Equal(t, []string{"KenmerkenVanHuishoudens", "InkomensgrensHuishouden", "DuurInkomenspositie", "Perioden"}, namen(cijfers.Dimensies, dimensienaam))
	require.Equal(t, []int{54, 4, 2, 14}, []int{len(cijfers.Dimensies[0].Waarden), len(cijfers.Dimensies[1].Waarden), len(cijfers.Dimensies[2].Waarden), len(cijfers.Dimensies[3].Waarden)})
	require.Equal(t, []string{"1050010_1", "1050010_2"}, namen(cijfers.Metingen, func(m metadata.Meting) string { return m.Sleutel }))
	require.Equal(t, "x 1 000", cijfers.Metingen[0].Eenheid)
	w, _ := cijfers.Dimensies[3].Waarde("2024JJ00")
	require.Equal(t, monitor.Voorlopig, w.Status)
	_, ok := cijfers.Jaar()
	require.False(t, ok)

	require.Equal(t, "85678NED", bundel.ID)
	require.Equal(t, "Gediscontinueerd", bundel.Status)
	require.Equal(t, 11924982, bundel.Aantal)
	require.Len(t, bundel.Metingen, 6)
	regios, _ := bundel.Dimensie("RegioS")
	require.Equal(t, "Aalten", regios.ZoekWaarde("GM0197")[0].Titel)

	f, err := os.Open(filepath.Join(kast, "Observations.csv"))
	require.NoError(t, err)
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = ';'
	kop, err := r.Read()
	require.NoError(t, err)
	require.NoError(t, cijfers.HoortBij(kop), "the figures are this table's")
	require.ErrorContains(t, bundel.HoortBij(kop), "the figures have no column RegioS, a dimension of table 85678NED")
}
