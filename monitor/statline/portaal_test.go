package statline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

func portaalKoppeling() *statline.Koppeling {
	som := func(k string) *statline.Som { return &statline.Som{Kolommen: []string{k}} }
	return &statline.Koppeling{
		Versie: "1", Tabel: "portaal", Bron: "Fictieve export", Regio: "Gemeenten", PeriodeUit: statline.UitKop,
		Indicatoren: []statline.Koppelindicator{
			{Indicator: "dichtheid", Waarde: som("Bevolkingsdichtheid")},
			{Indicator: "grootte", Waarde: som("Personen per huishouden")},
		},
	}
}

// fictieveIndeling has names that no municipality has.
func fictieveIndeling(t *testing.T, namen ...string) *cbs.Gebiedsindeling {
	t.Helper()
	var gebieden []cbs.Gebied
	for i, naam := range namen {
		gebieden = append(gebieden, cbs.Gebied{Regio: cbs.MustRegio([]string{"GM9901", "GM9902", "GM9903"}[i]), Naam: naam})
	}
	g, err := cbs.NewGebiedsindeling(2019, "fictief", gebieden)
	require.NoError(t, err)
	return g
}

func TestRead_Portaal(t *testing.T) {
	const export = "\"Gemeenten\";\"Bevolkingsdichtheid|2019\";\"Personen per huishouden|2019\";\"Bevolkingsdichtheid|2018\"\n" +
		"\"Fictie\";92;2,28;90\n\"Verzon \";-99998;2,42;1200\nBedenkdam;.;;x\nNergens;1;1;1\n"
	d, v, err := lees(t, export, portaalKoppeling(), statline.Options{Bestand: "export.csv", Indeling: fictieveIndeling(t, "Fictie", "Verzon", "Bedenkdam")})
	require.NoError(t, err)
	require.Empty(t, cmp.Diff([]string{
		"dichtheid GM9901 2018JJ00 waarde=90",
		"dichtheid GM9901 2019JJ00 waarde=92",
		"dichtheid GM9902 2018JJ00 waarde=1200",
		"dichtheid GM9902 2019JJ00 (onbekend)",
		"dichtheid GM9903 2018JJ00 (geheim)",
		"dichtheid GM9903 2019JJ00 (onbekend)",
		// There is no column of 2018 for it, so nothing is said of that year.
		"grootte GM9901 2019JJ00 waarde=2.28",
		"grootte GM9902 2019JJ00 waarde=2.42",
		"grootte GM9903 2019JJ00 (onbekend)",
	}, rijen(d)))
	require.Equal(t, [3]int{4, 3, 1}, [3]int{v.Gelezen, v.Aanvaard, v.Geweigerd})
	require.Equal(t, 1, v.FoutenTotaal, "an unknown name is one mistake, however many periods the row has")
	require.EqualError(t, v.Fouten[0], `export.csv:5:1: Gemeenten: the edition of 2019 has no such name or code (found "Nergens")`)
}

// A mark behind a period makes its figures provisional, and is no other period.
func TestRead_PortaalMerk(t *testing.T) {
	d, v, err := lees(t, "Gemeenten;Bevolkingsdichtheid|2021;Bevolkingsdichtheid|2022*;Personen per huishouden|2022JJ00\nFictie;1;2;3\n", portaalKoppeling(), statline.Options{Indeling: fictieveIndeling(t, "Fictie")})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, []string{
		"dichtheid GM9901 2021JJ00 waarde=1", "dichtheid GM9901 2022JJ00 waarde=2 voorlopig", "grootte GM9901 2022JJ00 waarde=3 voorlopig",
	}, rijen(d))
}

// A header of thousands of periods is read in the time its length takes.
func TestRead_PortaalBreed(t *testing.T) {
	var kop, rij strings.Builder
	kop.WriteString("Gemeenten;Bevolkingsdichtheid|2019;Personen per huishouden|2019")
	rij.WriteString("\nFictie;1;2")
	for jaar := 1800; jaar < 2300; jaar++ {
		for maand := 1; maand <= 12; maand++ {
			fmt.Fprintf(&kop, ";Bevolkingsdichtheid|%dMM%02d", jaar, maand)
			rij.WriteString(";5")
		}
	}
	d, v, err := lees(t, kop.String()+rij.String(), portaalKoppeling(), statline.Options{Indeling: fictieveIndeling(t, "Fictie")})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, 6002, d.Len())
}

// A row with a mistake in one of its periods leaves nothing of the others.
func TestRead_PortaalRij(t *testing.T) {
	const export = "Gemeenten;Bevolkingsdichtheid|2018;Bevolkingsdichtheid|2019;Personen per huishouden|2019\nFictie;90;veel;2\nVerzon;1;2;3;4\nBedenkdam;5;6;7\n"
	d, v, err := lees(t, export, portaalKoppeling(), statline.Options{Bestand: "x.csv", Indeling: fictieveIndeling(t, "Fictie", "Verzon", "Bedenkdam")})
	require.NoError(t, err)
	require.Equal(t, []string{"dichtheid GM9903 2018JJ00 waarde=5", "dichtheid GM9903 2019JJ00 waarde=6", "grootte GM9903 2019JJ00 waarde=7"}, rijen(d))
	require.Equal(t, [3]int{3, 1, 2}, [3]int{v.Gelezen, v.Aanvaard, v.Geweigerd})
	require.EqualError(t, v.Fouten[0], `x.csv:2:11: Bevolkingsdichtheid|2019: neither a number nor a mark for a missing figure (found "veel")`)
}

// The header must be what the koppeling says it is.
func TestRead_PortaalMistakes(t *testing.T) {
	for naam, geval := range map[string]struct {
		inhoud  string
		pas     func(*statline.Koppeling)
		melding string
	}{
		"no such column":         {"Regio;Bevolkingsdichtheid|2019\nFictie;1\n", nil, `x.csv:1: regio: the file has no such column; its first is Regio (found "Gemeenten")`},
		"double":                 {"Gemeenten;A|2019;A|2019\nFictie;1;1\n", nil, "x.csv:1:18: A|2019: a column of this title and period stands in the file before"},
		"one period in two ways": {"Gemeenten;A|2019;A |2019JJ00\nFictie;1;9999\n", nil, "x.csv:1:18: A |2019JJ00: a column of this title and period stands in the file before"},
		"with and without":       {"Gemeenten;A;A|2019\nFictie;1;1\n", nil, "x.csv:1:13: A|2019: a column of this title and period stands in the file before"},
		"without after with":     {"Gemeenten;A|2019;A\nFictie;1;1\n", nil, "x.csv:1:18: A: a column of this title and period stands in the file before"},
		"fixed period": {
			"Gemeenten;Bevolkingsdichtheid|2019;Personen per huishouden|2019\nFictie;1;1\n",
			func(k *statline.Koppeling) { k.PeriodeUit, k.VastePeriode = 0, cbs.MustPeriode("2019") },
			`x.csv:1:1: vaste_periode: the file has its periods in the header (Indicator|2019); say so in periode_uit (found "2019JJ00")`,
		},
		"no periods": {"Gemeenten;Bevolkingsdichtheid;Personen per huishouden\nGM9901;1;1\n", nil, `x.csv:1:1: periode_uit: no name in the header has a period behind it, as Indicator|2019 has (found "kop")`},
		"indicator":  {"Gemeenten;Dichtheid|2019;Personen per huishouden|2019\nFictie;1;1\n", nil, `x.csv:1: indicatoren[0].waarde.kolommen[0]: the file has no such column; it has Dichtheid, Gemeenten, |periode, Personen per huishouden (found "Bevolkingsdichtheid")`},
	} {
		t.Run(naam, func(t *testing.T) {
			k := portaalKoppeling()
			if geval.pas != nil {
				geval.pas(k)
			}
			_, _, err := lees(t, geval.inhoud, k, statline.Options{Bestand: "x.csv", Indeling: fictieveIndeling(t, "Fictie")})
			require.EqualError(t, err, geval.melding)
		})
	}
}

// Names are those of the year of the figures; where an export has later ones,
// the report says of which year they are.
func TestRead_PortaalIndeling(t *testing.T) {
	const export = "Gemeenten;Bevolkingsdichtheid|2019;Personen per huishouden|2019\nAalten;1;1\nVoorne aan Zee;2;2\n"
	d, v, err := lees(t, export, portaalKoppeling(), statline.Options{Bestand: "x.csv"})
	require.NoError(t, err)
	require.Equal(t, 2, d.Len())
	require.Equal(t, 1, v.Geweigerd)
	require.Len(t, v.Opmerkingen, 1)
	require.EqualError(t, v.Opmerkingen[0], "x.csv: indeling: 1 names are unknown in the municipalities of 2019: Voorne aan Zee; those of 2023 have every name of the file: set indeling to 2023 if the figures are within its borders")

	// Each year of an export of several has names of its own that are unknown.
	_, v, err = lees(t, "Gemeenten;Bevolkingsdichtheid|2018;Bevolkingsdichtheid|2023;Personen per huishouden|2018\nHaaren;1;1;1\nVoorne aan Zee;2;2;2\n", portaalKoppeling(), statline.Options{})
	require.NoError(t, err)
	require.Len(t, v.Opmerkingen, 4)
	require.Contains(t, v.Opmerkingen[0].Melding, "1 names are unknown in the municipalities of 2018: Voorne aan Zee")
	require.Contains(t, v.Opmerkingen[1].Melding, "1 names are unknown in the municipalities of 2023: Haaren")

	k := portaalKoppeling()
	k.Indeling = 2023
	d, v, err = lees(t, export, k, statline.Options{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, 4, d.Len())
}

// The yearly file of wijken and buurten numbers none of its columns.
func TestRead_KWB(t *testing.T) {
	k := een(func(k *statline.Koppeling) {
		k.Regio, k.Periode, k.VastePeriode = "gwb_code_10", "", cbs.MustPeriode("2020")
		k.Indicatoren[0].Waarde.Kolommen[0] = "a_inw"
		k.Indicatoren[0].Afronding, k.Indicatoren[0].AfrondingWijkBuurt = 0, 5
	})
	const tabel = "gwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;ind_wbz;a_inw;p_n_act\n" +
		"GM9901;9901;Fictie;Fictie;Gemeente;GM9901;.;12343;-99997\n" +
		"WK990100;990100;Wijk 00;Fictie;Wijk;WK990100;1;-99995;.\n" +
		"BU99010000;99010000;Fictie-Dorp;Fictie;Buurt;BU99010000;1;45;12,5\n"
	d, v, err := lees(t, tabel, k, statline.Options{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, []string{
		"w GM9901 2020JJ00 waarde=12343", "w WK990100 2020JJ00 (nog niet beschikbaar)", "w BU99010000 2020JJ00 waarde=45",
	}, rijen(d))
	for regio, afronding := range map[string]float64{"GM9901": 0, "BU99010000": 5} {
		w, _ := d.Lookup("w", cbs.MustRegio(regio), cbs.MustPeriode("2020"))
		require.InDelta(t, afronding, w.Afronding.Of(0), 0, regio)
	}
}
