package metadata_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

func TestJaar(t *testing.T) {
	for periode, want := range map[string]int{
		"2020": 2020, " 2020 ": 2020, "2011-2024": 0, "": 0, "2020*": 0, "20 20": 0, "0000": 0, "2022/'23": 0, "2020 1e kwartaal": 0, "٢٠٢٠": 0,
	} {
		jaar, ok := (&metadata.Tabel{Periode: periode, Titel: "Kerncijfers 2019"}).Jaar()
		require.Equal(t, want, jaar, periode)
		require.Equal(t, want > 0, ok, periode)
	}
}

// zoektabel has measures of like names.
func zoektabel(versie int) *metadata.Tabel {
	return &metadata.Tabel{ID: "99001NED", Versie: versie, Metingen: []metadata.Meting{
		{Sleutel: "AantalInwoners_5", Titel: "Aantal inwoners", Groepen: []string{"Bevolking"}},
		{Sleutel: "Mannen_6", Titel: "Mannen", Groepen: []string{"Bevolking", "Geslacht"}},
		{Sleutel: "Mannen_9", Titel: "Mannen", Groepen: []string{"Arbeid", "Geslacht"}},
		{Sleutel: "Hoog_10", Titel: "Inkomen > 100"},
		{Sleutel: "1050010_1", Titel: "Huishoudens"},
		{Sleutel: "1050010_2", Titel: "Huishoudens, relatief"},
	}}
}

func TestZoekMeting(t *testing.T) {
	for naam, want := range map[string]string{
		"AantalInwoners_5": "AantalInwoners_5", " aantalinwoners_5 ": "AantalInwoners_5",
		"AantalInwoners": "AantalInwoners_5", "aantal  INWONERS": "AantalInwoners_5", "Bevolking>Aantal inwoners": "AantalInwoners_5",
		"Mannen": "Mannen_6 Mannen_9", "Geslacht > Mannen": "Mannen_6 Mannen_9",
		"arbeid > geslacht  > mannen": "Mannen_9", "Arbeid > Mannen": "", "X > Arbeid > Geslacht > Mannen": "",
		"Inkomen > 100": "Hoog_10", "1050010": "1050010_1 1050010_2", "1050010_2": "1050010_2",
		"": "", " > ": "", "Vrouwen": "", "_5": "",
	} {
		var sleutels []string
		for _, m := range zoektabel(3).ZoekMeting(naam) {
			sleutels = append(sleutels, m.Sleutel)
		}
		require.Equal(t, want, strings.Join(sleutels, " "), naam)
	}
	require.Empty(t, zoektabel(4).ZoekMeting("1050010"), "the code of OData 4 is whole")

	tabel := zoektabel(3)
	tabel.ZoekMeting("Mannen")[0].Groepen[0] = "anders"
	require.Equal(t, "Bevolking", tabel.Metingen[1].Groepen[0])
}

func TestBasis(t *testing.T) {
	for sleutel, want := range map[string]string{"A_1": "A", "A": "A", "A_": "A_", "_1": "_1", "A1": "A1", "A_1_22": "A_1", "": "", "12": "12"} {
		require.Equal(t, want, metadata.Meting{Sleutel: sleutel}.Basis(), sleutel)
	}
}

func TestLookUp(t *testing.T) {
	tabel := fictief()
	d, ok := tabel.Dimensie("RegioS")
	require.True(t, ok)
	w, ok := d.Waarde("GM9902    ")
	require.True(t, ok)
	require.Equal(t, "Proefdorp (fictief)", w.Titel)
	_, ok = d.Waarde("GM99")
	require.False(t, ok)
	_, ok = tabel.Dimensie("regios")
	require.False(t, ok)
	m, ok := tabel.Meting("Totaal_2")
	require.True(t, ok)
	require.Equal(t, "x 1 000", m.Eenheid)
	_, ok = tabel.Meting("Totaal")
	require.False(t, ok)

	d.Waarden = append(d.Waarden, metadata.Waarde{Sleutel: "GM9903", Titel: "proefdorp  (fictief)"})
	for naam, want := range map[string]int{"gm9901": 1, "GM9901  ": 1, "Proefdorp (fictief)": 2, "Proefdorp": 0, "": 0} {
		require.Len(t, d.ZoekWaarde(naam), want, naam)
	}
}

func TestHoortBij(t *testing.T) {
	drie, vier := fictief(), fictief()
	vier.Versie = 4
	const kop3, kop4 = "ID Geslacht RegioS Perioden Inwoners_1 Totaal_2", "Id Measure Geslacht RegioS Perioden Value ValueAttribute"
	for naam, c := range map[string]struct {
		tabel    *metadata.Tabel
		kolommen string
		want     []string
	}{
		"version 3":           {drie, kop3, nil},
		"a choice":            {drie, "RegioS Perioden Geslacht", nil},
		"beside rows":         {drie, kop3 + " odata.type", nil},
		"version 4":           {vier, kop4, nil},
		"version 4, texts":    {vier, kop4 + " StringValue", nil},
		"dimension missing":   {drie, "ID Geslacht Perioden Totaal_2", []string{"the figures have no column RegioS, a dimension of table 99001NED"}},
		"measure of another":  {drie, kop3 + " Totaal_3", []string{"the figures have a column Totaal_3, which is no measure of table 99001NED"}},
		"strange dimension":   {drie, kop3 + " Leeftijd", []string{"the figures have a column Leeftijd, which is no dimension of table 99001NED"}},
		"strange dimension 4": {vier, "Id Measure Geslacht Perioden Value Leeftijd", []string{"the figures have no column RegioS, a dimension of table 99001NED", "the figures have a column Leeftijd, which is no dimension of table 99001NED"}},
		"figures of 4":        {drie, kop4, []string{"the figures are of OData 4, and table 99001NED is described as OData 3 has it"}},
		"figures of 3":        {vier, kop3, []string{"the figures are of OData 3, and table 99001NED is described as OData 4 has it"}},
	} {
		t.Run(naam, func(t *testing.T) {
			err := c.tabel.HoortBij(strings.Fields(c.kolommen))
			var is []string
			for _, f := range goaltree.Fouten(err) {
				is = append(is, f.Melding)
				require.ErrorIs(t, f, metadata.CodeVerkeerdeBron)
			}
			require.Equal(t, c.want, is)
		})
	}
	err := (&metadata.Tabel{ID: "99001NED"}).HoortBij([]string{"RegioS"})
	require.ErrorIs(t, err, goaltree.CodeLeeg)
}
