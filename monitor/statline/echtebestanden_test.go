package statline_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
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
		Indicatoren: []statline.KoppelIndicator{
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

// Each real file is told from its content.
func TestHerken_EchteBestanden(t *testing.T) {
	for pad, verwacht := range map[string]statline.Formaat{
		"cbs/70072ned/regionale_kerncijfers_subset.csv":                 statline.OData3CSV,
		"cbs/arbeidsdeelname/arbeidsdeelname_regionaleindeling2019.csv": statline.OData3CSV,
		"cbs/kwb/kwb_selectie.csv":                                      statline.OData3CSV,
		"cbs/85098NED/jeugdzorg_2022_tien_gemeenten.csv":                statline.OData3CSV,
		"cbs/84799NED/TypedDataSet_GM_plus_Achterhoek_DERIVED.json":     statline.OData3JSON,
		"cbs/83841NED-v4/Observations.csv":                              statline.OData4CSV,
		"cbs/portaal/algemeen_gemeenten.csv":                            statline.Onbekend,
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
