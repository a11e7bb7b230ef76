package statline_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// echtBestand is a file of the real set and how it is read.
type echtBestand struct {
	pad string              // what stands behind a comma says how it is read
	k   *statline.Koppeling // nil: a table of regions
}

// eenKolom reads one column as one indicator.
func eenKolom(tabel, kolom string, pas func(*statline.Koppeling)) *statline.Koppeling {
	k := &statline.Koppeling{
		Versie: "1", Tabel: tabel, Bron: "CBS", Regio: "RegioS", Periode: "Perioden",
		Indicatoren: []statline.Koppelindicator{{Indicator: "kolom", Waarde: &statline.Som{Kolommen: []string{kolom}}}},
	}
	pas(k)
	return k
}

func echteBestanden(t *testing.T) []echtBestand {
	t.Helper()
	referentie := func(tabel string) *statline.Koppeling {
		k, ok := statline.Referentie(tabel)
		require.True(t, ok)
		return k
	}
	return []echtBestand{
		{"cbs/70072ned/regionale_kerncijfers_subset.csv", referentie("70072ned")},
		{"cbs/kwb/kwb_selectie.csv", eenKolom("85318NED", "AantalInwoners", func(k *statline.Koppeling) {
			k.Regio, k.Periode, k.VastePeriode = "WijkenEnBuurten", "", cbs.MustPeriode("2022")
		})},
		{"cbs/arbeidsdeelname/arbeidsdeelname_regionaleindeling2019.csv", referentie("84703NED")},
		{"cbs/portaal/algemeen_gemeenten.csv", eenKolom("portaal", "Bevolkingsdichtheid", func(k *statline.Koppeling) {
			k.Regio, k.Periode, k.PeriodeUit = "Gemeenten", "", statline.UitKop
		})},
		{"cbs/portaal/algemeen_gemeenten.csv, indeling 2023", eenKolom("portaal", "Bevolkingsdichtheid", func(k *statline.Koppeling) {
			k.Regio, k.Periode, k.PeriodeUit, k.Indeling = "Gemeenten", "", statline.UitKop, 2023
		})},
		{"cbs/85067NED/data.csv", nil},
		{"cbs/84799NED/TypedDataSet_GM_plus_Achterhoek_DERIVED.json", referentie("84799NED")},
		{"cbs/83841NED-v4/Observations.csv", laagInkomen("83841NED")},
		{"cbs/woonplaatsen-v4/Observations.csv", eenKolom("woonplaatsen", "GM000C", func(k *statline.Koppeling) {
			k.Periode, k.VastePeriode = "", cbs.MustPeriode("2022")
		})},
		{"cbs/85098NED/jeugdzorg_2022_tien_gemeenten.csv", referentie("85098NED")},
	}
}

// The README's table of the real files is what reading them gives.
func TestLeestabel_EchteBestanden(t *testing.T) {
	if os.Getenv("SOCIAALDOMEIN_TESTDATA") == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: no real files to read")
	}
	var b strings.Builder
	b.WriteString("| file | form | rows read | accepted | of which asked for | rejected | why |\n|---|---|---|---|---|---|---|\n")
	for _, e := range echteBestanden(t) {
		pad, _, _ := strings.Cut(e.pad, ",")
		data, err := os.ReadFile(filepath.Join(os.Getenv("SOCIAALDOMEIN_TESTDATA"), filepath.FromSlash(pad)))
		require.NoError(t, err)
		var v *monitor.Verslag
		if e.k == nil {
			_, v, err = statline.ReadGebieden(bytes.NewReader(data), statline.GebiedenOptions{Bestand: e.pad, Editie: 2022})
		} else {
			_, v, err = statline.Read(bytes.NewReader(data), e.k, statline.Options{})
		}
		require.NoError(t, err, e.pad)
		require.Equal(t, v.Gelezen, v.Aanvaard+v.Geweigerd)
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s |\n", strings.TrimPrefix(e.pad, "cbs/"), statline.Herken(data).Label(),
			getal(v.Gelezen), getal(v.Aanvaard), getal(v.Aanvaard-v.Ongebruikt), getal(v.Geweigerd), waarom(v))
	}
	const begin, eind = "<!-- begin: real files -->\n", "<!-- end: real files -->\n"
	const readme = "../../README.md"
	tekst, err := os.ReadFile(readme)
	require.NoError(t, err)
	voor, rest, ok := strings.Cut(string(tekst), begin)
	require.True(t, ok)
	staat, na, ok := strings.Cut(rest, eind)
	require.True(t, ok)
	if *update {
		require.NoError(t, os.WriteFile(readme, []byte(voor+begin+b.String()+eind+na), 0o600))
		return
	}
	require.Equal(t, b.String(), staat)
}

// getal writes a count as the README, in English, has it.
func getal(n int) string { return strings.ReplaceAll(notatie.Getal(float64(n), 0), ".", ",") }

// waarom says what the rejected rows have in common: the first mistake and how
// many there are.
func waarom(v *monitor.Verslag) string {
	if v.Geweigerd == 0 {
		return ""
	}
	f := v.Fouten[0]
	return strings.ReplaceAll(fmt.Sprintf("%s: %s (first: %q)", f.Code, f.Melding, f.Waarde), "|", "\\|")
}
