package statline_test

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// openEcht opens a real file, or skips where there are none.
func openEcht(t *testing.T, pad string) *os.File {
	t.Helper()
	folder := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if folder == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: no real files to read")
	}
	f, err := os.Open(filepath.Join(folder, filepath.FromSlash(pad)))
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func leesEcht(t *testing.T, pad, tabel string) (*monitor.Dataset, *monitor.Verslag) {
	t.Helper()
	f := openEcht(t, pad)
	k, ok := statline.Referentie(tabel)
	require.True(t, ok)
	d, v, err := statline.Read(f, k, statline.Options{Bestand: filepath.Base(pad)})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, v.Gelezen, v.Aanvaard+v.Geweigerd)
	require.Equal(t, v.Waarnemingen, d.Len())
	return d, v
}

// cijfer asks for one observation that must be there.
func cijfer(t *testing.T, d *monitor.Dataset, indicator, regio, periode string) monitor.Waarneming {
	t.Helper()
	w, ok := d.Lookup(indicator, cbs.MustRegio(regio), cbs.MustPeriode(periode))
	require.True(t, ok, "%s %s %s", indicator, regio, periode)
	return w
}

func TestRead_EchteBestanden_70072ned(t *testing.T) {
	d, v := leesEcht(t, "cbs/70072ned/regionale_kerncijfers_subset.csv", "70072ned")
	require.Equal(t, 14540, v.Gelezen)
	require.Equal(t, 14540, v.Aanvaard)
	require.Zero(t, v.Ongebruikt)
	require.Equal(t, 6*14540, v.Waarnemingen)
	// 6,430 rows are blank: the municipality does not exist that year.
	require.Equal(t, 6*6430, v.ZonderCijfer)
	require.Empty(t, v.Opmerkingen)

	// Aalten keeps its code through the merger of 2005 with Dinxperlo.
	require.Equal(t, monitor.Bekend(18998), cijfer(t, d, "bevolking", "GM0197", "2004JJ00").Waarde)
	w := cijfer(t, d, "bevolking", "GM0197", "2005JJ00")
	require.Equal(t, monitor.Waarneming{
		Indicator: "bevolking", Regio: cbs.MustRegio("GM0197"), Periode: cbs.MustPeriode("2005"),
		Waarde: monitor.Bekend(27446), Herkomst: monitor.Telling,
		Bron: "CBS StatLine 70072ned, Regionale kerncijfers Nederland",
	}, w)
	// Oude IJsselstreek is of 2005; Oost Gelre has its code from 2007.
	require.Equal(t, monitor.RedenNietMogelijk, cijfer(t, d, "bevolking", "GM1509", "2004JJ00").Reden)
	require.Equal(t, monitor.RedenNietMogelijk, cijfer(t, d, "grijze-druk", "GM1509", "2004JJ00").Reden)
	require.Equal(t, monitor.Bekend(29853), cijfer(t, d, "bevolking", "GM1586", "2007JJ00").Waarde)
	// The file's first row, by hand: 1475+1486+1588+1352, 904+6380+7758, 3212+1063.
	require.Equal(t, monitor.Bekend(5901), cijfer(t, d, "bevolking-0-20", "GM1680", "2004JJ00").Waarde)
	require.Equal(t, monitor.Bekend(15042), cijfer(t, d, "bevolking-20-65", "GM1680", "2004JJ00").Waarde)
	require.Equal(t, monitor.Bekend(4275), cijfer(t, d, "bevolking-65-plus", "GM1680", "2004JJ00").Waarde)
	w = cijfer(t, d, "grijze-druk", "GM1680", "2004JJ00")
	require.Equal(t, [2]monitor.Getal{monitor.Bekend(4275), monitor.Bekend(15042)}, [2]monitor.Getal{w.Teller, w.Noemer})

	// A law over the whole file: the three ages are everybody.
	for w := range d.All() {
		if w.Indicator != "bevolking" || w.Reden != 0 {
			continue
		}
		som := 0.0
		for _, deel := range []string{"bevolking-0-20", "bevolking-20-65", "bevolking-65-plus"} {
			x, _ := d.Lookup(deel, w.Regio, w.Periode)
			som += x.Waarde.OfNaN()
		}
		require.InDelta(t, w.Waarde.OfNaN(), som, 0, "%s %s", w.Regio, w.Periode)
	}
}

func TestRead_EchteBestanden_Arbeidsdeelname(t *testing.T) {
	d, v := leesEcht(t, "cbs/arbeidsdeelname/arbeidsdeelname_regionaleindeling2019.csv", "84703NED")
	require.Equal(t, 3450, v.Gelezen)
	require.Equal(t, 3450, v.Aanvaard)
	// Ten values of Persoonskenmerken, three of which are asked for.
	require.Equal(t, 7*345, v.Ongebruikt)
	require.Equal(t, 4*345, v.Waarnemingen)

	w := cijfer(t, d, "netto-arbeidsparticipatie", "GM0197", "2019JJ00")
	require.Equal(t, monitor.Bekend(71.2), w.Waarde)
	require.Equal(t, monitor.Bekend(20000), w.Noemer)
	require.Equal(t, monitor.Schatting, w.Herkomst)
	require.Equal(t, monitor.Definitief, w.Status)
	require.False(t, w.Teller.IsBekend())
	require.Equal(t, monitor.Bekend(75.8), cijfer(t, d, "netto-arbeidsparticipatie-jongeren", "GM0197", "2019JJ00").Waarde)
	require.Equal(t, monitor.Bekend(59.8), cijfer(t, d, "netto-arbeidsparticipatie-laagopgeleid", "GM0197", "2019JJ00").Waarde)
	w = cijfer(t, d, "werkloosheid", "GM0197", "2019JJ00")
	require.Equal(t, [2]monitor.Getal{monitor.Bekend(3.5), monitor.Bekend(15000)}, [2]monitor.Getal{w.Waarde, w.Noemer})
}

func TestRead_EchteBestanden_84799NED(t *testing.T) {
	d, v := leesEcht(t, "cbs/84799NED/TypedDataSet_GM_plus_Achterhoek_DERIVED.json", "84799NED")
	require.Equal(t, 744, v.Gelezen)
	require.Equal(t, 744, v.Aanvaard)
	require.Equal(t, 7*744, v.Waarnemingen)

	w := cijfer(t, d, "bijstand", "GM1509", "2020JJ00")
	require.Equal(t, [2]monitor.Getal{monitor.Bekend(640), monitor.Bekend(39388)}, [2]monitor.Getal{w.Teller, w.Noemer})
	require.Equal(t, monitor.Voorlopig, w.Status)
	w = cijfer(t, d, "bijstand", "NL01", "2020JJ00") // NL00 in the file
	require.Equal(t, [2]monitor.Getal{monitor.Bekend(421110), monitor.Bekend(17407585)}, [2]monitor.Getal{w.Teller, w.Noemer})
	w = cijfer(t, d, "eenpersoonshuishoudens", "GM1509", "2020JJ00")
	require.Equal(t, [2]monitor.Getal{monitor.Bekend(5384), monitor.Bekend(17079)}, [2]monitor.Getal{w.Teller, w.Noemer})
	require.Equal(t, monitor.Definitief, w.Status)
	w = cijfer(t, d, "afstand-supermarkt", "GM1509", "2020JJ00")
	require.Equal(t, [2]monitor.Getal{monitor.Bekend(1.3), monitor.Bekend(39388)}, [2]monitor.Getal{w.Waarde, w.N})
	// A neighbourhood of 30 people: blank; one without people: no share at all.
	require.Equal(t, monitor.RedenOnbekend, cijfer(t, d, "bijstand", "BU18590111", "2020JJ00").Reden)
	require.Equal(t, monitor.RedenNietMogelijk, cijfer(t, d, "bijstand", "BU02220607", "2020JJ00").Reden)
}

func TestRead_EchteBestanden_85098NED(t *testing.T) {
	d, v := leesEcht(t, "cbs/85098NED/jeugdzorg_2022_tien_gemeenten.csv", "85098NED")
	require.Equal(t, 10, v.Aanvaard)
	require.Equal(t, 30, v.Waarnemingen)
	require.Equal(t, 5, v.ZonderCijfer) // four of jeugdreclassering, one of jeugdbescherming
	require.Equal(t, monitor.Bekend(15.4), cijfer(t, d, "jeugdhulp", "GM0014", "2022JJ00").Waarde)
	require.Equal(t, monitor.RedenOnbekend, cijfer(t, d, "jeugdreclassering", "GM0047", "2022JJ00").Reden)
}

// The year of this file stands in no column of it: the user says it. Its
// figures are those of 2022: it has 345 municipalities, and the inhabitants of
// each are those of 70072ned on 1 January 2022.
func TestRead_EchteBestanden_KWB(t *testing.T) {
	f := openEcht(t, "cbs/kwb/kwb_selectie.csv")
	k := &statline.Koppeling{
		Versie: "1", Tabel: "85318NED", Bron: "CBS, Kerncijfers wijken en buurten 2022",
		Regio: "WijkenEnBuurten", VastePeriode: cbs.MustPeriode("2022JJ00"),
		Indicatoren: []statline.Koppelindicator{
			{Indicator: "bevolking", Waarde: &statline.Som{Kolommen: []string{"AantalInwoners"}}},
			{Indicator: "koopwoningen", Waarde: &statline.Som{Kolommen: []string{"Koopwoningen"}}},
			{Indicator: "laagopgeleid", Waarde: &statline.Som{Kolommen: []string{"OpleidingsniveauLaag"}}},
		},
	}
	d, v, err := statline.Read(f, k, statline.Options{Regios: func(r cbs.Regio) bool { return r.Soort() == cbs.Gemeente }})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, 18002, v.Gelezen)
	require.Equal(t, 18002, v.Aanvaard)
	require.Equal(t, 18002-345, v.Ongebruikt)
	require.Equal(t, monitor.Bekend(25579), cijfer(t, d, "bevolking", "GM1680", "2022JJ00").Waarde)
	require.Equal(t, monitor.Bekend(75), cijfer(t, d, "koopwoningen", "GM1680", "2022JJ00").Waarde)
	require.Len(t, v.Opmerkingen, 1)
	require.Contains(t, v.Opmerkingen[0].Melding, "none of its 345 observations has a figure: onbekend 345")
}

// metadataVan reads the metadata of a folder of real files.
func metadataVan(t *testing.T, paden ...string) *metadata.Tabel {
	t.Helper()
	var bestanden []metadata.Bestand
	for _, pad := range paden {
		data, err := io.ReadAll(openEcht(t, pad))
		require.NoError(t, err)
		bestanden = append(bestanden, metadata.Bestand{Naam: filepath.Base(pad), Inhoud: data})
	}
	tabel, err := metadata.Read(bestanden...)
	require.NoError(t, err)
	return tabel
}

// laagInkomen is a koppeling of 83841NED, in titles: about the country alone.
func laagInkomen(tabel string) *statline.Koppeling {
	return &statline.Koppeling{
		Versie: "1", Tabel: tabel, Bron: "CBS StatLine 83841NED", VasteRegio: cbs.MustRegio("NL01"), Periode: "Perioden",
		Indicatoren: []statline.Koppelindicator{{
			Indicator: "laag-inkomen",
			Waarde:    &statline.Som{Kolommen: []string{"1050010_2"}},
			Dimensies: map[string]string{"KenmerkenVanHuishoudens": "1050010", "InkomensgrensHuishouden": "1050290", "DuurInkomenspositie": "A028721"},
		}},
	}
}

// The observations of OData 4, by themselves and with the metadata that are
// theirs. The figures are those of the file: 6,9% in 2011, 8 in 2012 ("8,0"
// written without its decimal), 3,6 in 2023.
func TestRead_EchteBestanden_83841NED(t *testing.T) {
	k := laagInkomen("83841NED")
	d, v, err := statline.Read(openEcht(t, "cbs/83841NED-v4/Observations.csv"), k, statline.Options{Bestand: "Observations.csv"})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, [4]int{11460, 11460, 0, 13}, [4]int{v.Gelezen, v.Aanvaard, v.Geweigerd, v.Waarnemingen})
	require.Equal(t, 11460-13, v.Ongebruikt)
	for jaar, waarde := range map[string]float64{"2011": 6.9, "2012": 8, "2013": 8.9, "2022": 4.2, "2023": 3.6} {
		require.Equal(t, monitor.Bekend(waarde), cijfer(t, d, "laag-inkomen", "NL01", jaar).Waarde, jaar)
	}

	tabel := metadataVan(t, "cbs/83841NED-v4/D-83841NED.json")
	require.Equal(t, "83841NED", tabel.ID)
	ki := &k.Indicatoren[0]
	ki.Dimensies = map[string]string{
		"KenmerkenVanHuishoudens": "Particuliere huishoudens", "InkomensgrensHuishouden": "Inkomen tot lage-inkomensgrens", "DuurInkomenspositie": "Ten minste 1 jaar",
	}
	metTitels, _, err := statline.Read(openEcht(t, "cbs/83841NED-v4/Observations.csv"), k, statline.Options{Tabel: tabel})
	require.NoError(t, err)
	require.Equal(t, d.Len(), metTitels.Len())
	require.Equal(t, monitor.Bekend(6.9), cijfer(t, metTitels, "laag-inkomen", "NL01", "2011").Waarde)
}

// The folder holds the figures of one table and code lists of another.
func TestReadBundel_EchteBestanden_VerkeerdeMetadata(t *testing.T) {
	folder := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if folder == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: no real files to read")
	}
	for _, tabel := range []string{"83841NED", "85678NED"} {
		d, v, err := statline.ReadBundel(os.DirFS(filepath.Join(folder, "cbs", "83841NED-v4")), laagInkomen(tabel), statline.Options{})
		require.Nil(t, d)
		require.NotNil(t, v)
		require.ErrorIs(t, err, statline.CodeVerkeerdeBron)
		require.ErrorContains(t, err, "the metadata are of table 85678NED, the figures in Observations.csv of table 83841NED (D-83841NED.json)")
		require.ErrorContains(t, err, "RegioS")
	}
}

// A table of texts has no figures to be had.
func TestRead_EchteBestanden_Woonplaatsen(t *testing.T) {
	k := &statline.Koppeling{
		Versie: "1", Tabel: "85516NED", Bron: "CBS, Woonplaatsen", VasteRegio: cbs.MustRegio("NL01"), VastePeriode: cbs.MustPeriode("2022"),
		Indicatoren: []statline.Koppelindicator{{Indicator: "naam", Waarde: &statline.Som{Kolommen: []string{"GM000C"}}, Dimensies: map[string]string{"RegioS": "WP1925"}}},
	}
	_, _, err := statline.Read(openEcht(t, "cbs/woonplaatsen-v4/Observations.csv"), k, statline.Options{Bestand: "Observations.csv"})
	require.EqualError(t, err, `Observations.csv:1:12: vaste_regio: the file has regions of its own in column RegioS; name that column in regio (found "NL01")`)
	// Its regions are woonplaatsen, which are none of ours, and its values texts.
	k.Regio, k.VasteRegio, k.Indicatoren[0].Dimensies = "RegioS", cbs.Regio{}, nil
	d, v, err := statline.Read(openEcht(t, "cbs/woonplaatsen-v4/Observations.csv"), k, statline.Options{Bestand: "Observations.csv"})
	require.NoError(t, err)
	require.Zero(t, d.Len())
	require.Equal(t, 17507, v.Gelezen)
	require.Equal(t, 2501, v.Geweigerd)
	require.EqualError(t, v.Fouten[0], `Observations.csv:3:10: RegioS: WP is no kind of region that this package knows (found "WP1925")`)
}

// The file says 2019 in its header and has the municipalities of 2023.
func TestRead_EchteBestanden_Portaal(t *testing.T) {
	k := &statline.Koppeling{
		Versie: "1", Tabel: "portaal", Bron: "Export van een dataportaal", Regio: "Gemeenten", PeriodeUit: statline.UitKop,
		Indicatoren: []statline.Koppelindicator{
			{Indicator: "dichtheid", Waarde: &statline.Som{Kolommen: []string{"Bevolkingsdichtheid"}}},
			{Indicator: "alleenstaand", Waarde: &statline.Som{Kolommen: []string{"Huishoudens alleenstaand totaal"}}},
		},
	}
	const pad = "cbs/portaal/algemeen_gemeenten.csv"
	d, v, err := statline.Read(openEcht(t, pad), k, statline.Options{Bestand: "algemeen_gemeenten.csv"})
	require.NoError(t, err)
	require.Equal(t, [3]int{342, 337, 5}, [3]int{v.Gelezen, v.Aanvaard, v.Geweigerd})
	require.Equal(t, 2*337, d.Len())
	require.Len(t, v.Opmerkingen, 1)
	require.EqualError(t, v.Opmerkingen[0], "algemeen_gemeenten.csv: indeling: 5 names are unknown in the municipalities of 2019: Dijk en Waard, Eemsdelta, Land van Cuijk, Maashorst, Voorne aan Zee; those of 2023 have every name of the file: set indeling to 2023 if the figures are within its borders")

	k.Indeling = 2023
	d, v, err = statline.Read(openEcht(t, pad), k, statline.Options{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, 342, v.Aanvaard)
	require.Equal(t, monitor.Bekend(29.6), cijfer(t, d, "alleenstaand", "GM0197", "2019").Waarde)
	require.Equal(t, monitor.Bekend(6523), cijfer(t, d, "dichtheid", "GM0518", "2019").Waarde) // Den Haag
	require.Equal(t, monitor.Bekend(1326), cijfer(t, d, "dichtheid", "GM0164", "2019").Waarde) // Hengelo, in Overijssel
}

// The year of "Kerncijfers wijken en buurten 2020" is in its metadata, and its
// columns have titles.
func TestRead_EchteBestanden_84799NEDMetMetadata(t *testing.T) {
	tabel := metadataVan(t, "cbs/84799NED/cbs.v3.84799NED_Metadata.json", "cbs/84799NED/DataProperties_DERIVED.json")
	k := &statline.Koppeling{
		Versie: "1", Tabel: "84799NED", Bron: "CBS StatLine 84799NED", Regio: "WijkenEnBuurten", PeriodeUit: statline.UitMetadata,
		Indicatoren: []statline.Koppelindicator{{Indicator: "inwoners", Waarde: &statline.Som{Kolommen: []string{"aantal inwoners"}}, AfrondingWijkBuurt: 5}},
	}
	d, v, err := statline.Read(openEcht(t, "cbs/84799NED/TypedDataSet_GM_plus_Achterhoek_DERIVED.json"), k, statline.Options{Tabel: tabel})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, 744, d.Len())
	require.Equal(t, monitor.Bekend(39388), cijfer(t, d, "inwoners", "GM1509", "2020JJ00").Waarde)
}

// Each real file is told from its content.
func TestHerken_EchteBestanden(t *testing.T) {
	for pad, verwacht := range map[string]statline.Formaat{
		"cbs/70072ned/regionale_kerncijfers_subset.csv":                 statline.OData3CSV,
		"cbs/arbeidsdeelname/arbeidsdeelname_regionaleindeling2019.csv": statline.OData3CSV,
		"cbs/kwb/kwb_selectie.csv":                                      statline.OData3CSV,
		"cbs/85098NED/jeugdzorg_2022_tien_gemeenten.csv":                statline.OData3CSV,
		"cbs/84799NED/TypedDataSet_GM_plus_Achterhoek_DERIVED.json":     statline.OData3JSON,
		"cbs/83841NED-v4/Observations.csv":                              statline.OData4CSV,
		"cbs/woonplaatsen-v4/Observations.csv":                          statline.OData4CSV,
		"cbs/85067NED/data.csv":                                         statline.OData3CSV,
		"cbs/portaal/algemeen_gemeenten.csv":                            statline.PortaalCSV,
		"cbs/83841NED-v4/Properties.csv":                                statline.Onbekend,
	} {
		t.Run(pad, func(t *testing.T) {
			f := openEcht(t, pad)
			b := make([]byte, statline.HerkenLengte)
			n, _ := f.Read(b)
			require.Equal(t, verwacht, statline.Herken(b[:n]))
		})
	}
}
