package cbs

import (
	"encoding/csv"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write gebieden2022.csv from the real file")

// echtBestand opens a file of the real test data, or skips the test.
func echtBestand(t *testing.T, pad string, komma rune) []map[string]string {
	t.Helper()
	folder := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if folder == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: it points to the folder with the real CBS files")
	}
	bytes, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(pad)))
	require.NoError(t, err)
	lezer := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(bytes), "\ufeff")))
	lezer.Comma = komma
	rijen, err := lezer.ReadAll()
	require.NoError(t, err)
	require.NotEmpty(t, rijen)
	var records []map[string]string
	for _, rij := range rijen[1:] {
		record := make(map[string]string, len(rij))
		for i, naam := range rijen[0] {
			record[naam] = strings.TrimSpace(rij[i])
		}
		records = append(records, record)
	}
	return records
}

// TestEchteBestandenGebieden2022 rebuilds the embedded table from the CBS file.
func TestEchteBestandenGebieden2022(t *testing.T) {
	gebieden := echtBestand(t, "cbs/85067NED/data.csv", ',')
	regioS := echtBestand(t, "cbs/85067NED/RegioS.csv", ',')

	statline := map[string]string{}
	for _, r := range regioS {
		statline[r["Key"]] = r["Title"]
	}
	kolom := map[string][2]string{
		"LD": {"Code_24", "Naam_25"}, "PV": {"Code_26", "Naam_27"}, "CR": {"Code_8", "Naam_9"},
		"JZ": {"Code_16", "Naam_17"}, "GG": {"Code_14", "Naam_15"}, "AM": {"Code_4", "Naam_5"},
		"VT": {"Code_44", "Naam_45"}, "VR": {"Code_46", "Naam_47"}, "ZK": {"Code_48", "Naam_49"},
	}
	namen := map[Regio]string{MustRegio("NL01"): "Nederland"}
	rijen := map[Regio][]string{}
	for _, g := range gebieden {
		gm := MustRegio(g["Code_1"])
		require.Equal(t, g["RegioS"], gm.Code())
		namen[gm] = g["Naam_2"]
		titel := statline[gm.Code()]
		require.NotEmpty(t, titel, gm)
		if titel == g["Naam_2"] {
			titel = ""
		}
		rij := []string{titel}
		for _, letters := range kolommen2022[3:] {
			ouder := MustRegio(g[kolom[letters][0]])
			naam := g[kolom[letters][1]]
			require.Equal(t, letters, ouder.Code()[:2])
			if eerder := namen[ouder]; eerder != "" {
				require.Equal(t, eerder, naam, "one code, two names: %s", ouder)
			}
			namen[ouder] = naam
			rij = append(rij, ouder.Code())
		}
		rijen[gm] = rij
	}
	var regios []Regio
	for r := range namen {
		regios = append(regios, r)
	}
	var uit strings.Builder
	uit.WriteString("# Bron: CBS StatLine, tabel 85067NED, Gebieden in Nederland 2022 (gemeenten op 1 januari 2022).\n")
	uit.WriteString("# Licentie: CC BY 4.0. Gemaakt door TestEchteBestandenGebieden2022 met -update.\n")
	schrijver := csv.NewWriter(&uit)
	schrijver.Comma = ';'
	require.NoError(t, schrijver.Write(kolommen2022))
	leeg := make([]string, len(kolommen2022)-2)
	for _, r := range sorteer(regios) {
		rij := leeg
		if r.Soort() == Gemeente {
			rij = rijen[r]
		}
		require.NoError(t, schrijver.Write(append([]string{r.Code(), namen[r]}, rij...)))
	}
	schrijver.Flush()
	require.NoError(t, schrijver.Error())

	if *update {
		require.NoError(t, os.WriteFile("gebieden2022.csv", []byte(uit.String()), 0o644))
		t.Log("wrote gebieden2022.csv; run again without -update")
		return
	}
	require.Equal(t, uit.String(), gebieden2022)
}

// bevolking reads the population on 1 January per code and year; a code
// without a value did not exist.
func bevolking(t *testing.T) map[Regio]map[int]int {
	t.Helper()
	per := map[Regio]map[int]int{}
	for _, rij := range echtBestand(t, "cbs/70072ned/regionale_kerncijfers_subset.csv", ';') {
		r, p := MustRegio(rij["RegioS"]), MustPeriode(rij["Perioden"])
		require.Equal(t, SoortJaar, p.Soort())
		if per[r] == nil {
			per[r] = map[int]int{}
		}
		if rij["TotaleBevolking_1"] == "" {
			continue
		}
		n, err := strconv.Atoi(rij["TotaleBevolking_1"])
		require.NoError(t, err)
		per[r][p.Jaar()] = n
	}
	return per
}

// TestEchteBestandenHerindelingen shows that the built-in table agrees with the
// figures: who vanishes had people the year before and has none after, and
// the people of the parts are those of the whole.
func TestEchteBestandenHerindelingen(t *testing.T) {
	per := bevolking(t)

	t.Run("2005, each new municipality", func(t *testing.T) {
		delen := map[Regio][]Regio{}
		for _, o := range Herindelingen().All() {
			if o.Jaar != 2005 {
				continue
			}
			if o.Soort == Samenvoeging || o.Van == o.Naar {
				delen[o.Naar] = append(delen[o.Naar], o.Van)
			}
			if o.Soort == Samenvoeging {
				require.Positive(t, per[o.Van][2004], "%s has people in 2004", o.Van)
				require.Zero(t, per[o.Van][2005], "%s is gone in 2005", o.Van)
			}
		}
		require.Len(t, delen, 7)
		som := func(naar ...string) (voor, na int) {
			for _, code := range naar {
				r := MustRegio(code)
				na += per[r][2005]
				for _, van := range delen[r] {
					voor += per[van][2004]
				}
			}
			return voor, na
		}
		// A part of Eibergen and Ruurlo went to Groenlo, so that Berkelland
		// (GM1859) and Groenlo (GM0240) only add up together.
		for _, geheel := range [][]string{{"GM0197"}, {"GM1876"}, {"GM0222"}, {"GM1955"}, {"GM1509"}, {"GM1859", "GM0240"}} {
			voor, na := som(geheel...)
			require.InEpsilon(t, voor, na, 0.01, "%v", geheel)
		}
		voor, na := som("GM1859", "GM0240")
		require.InDelta(t, voor, na, 10)
		voor, na = som("GM1859")
		require.InDelta(t, 1441, voor-na, 0, "people of Eibergen and Ruurlo that went to Groenlo, and natural change")
		voor, na = som("GM0240")
		require.InDelta(t, 1431, na-voor, 0)
	})

	t.Run("2007, Oost Gelre", func(t *testing.T) {
		groenlo, oostGelre := MustRegio("GM0240"), MustRegio("GM1586")
		require.Equal(t, 30021, per[groenlo][2006])
		require.Zero(t, per[groenlo][2007])
		require.Zero(t, per[oostGelre][2006])
		require.InEpsilon(t, per[groenlo][2006], per[oostGelre][2007], 0.01)
	})

	t.Run("the eight exist from 2007 and have no other break", func(t *testing.T) {
		for _, lid := range Achterhoek().Leden {
			for jaar := 2007; jaar <= 2023; jaar++ {
				require.Positive(t, per[lid][jaar], "%s %d", lid, jaar)
			}
			require.Empty(t, Herindelingen().Breuk(lid, 2007, 2023))
			for jaar := 2005; jaar <= 2023; jaar++ {
				a, b := per[lid][jaar-1], per[lid][jaar]
				gebroken := a == 0 || b == 0 || float64(max(a, b)-min(a, b)) > 0.02*float64(a)
				if a == 0 && b == 0 {
					continue
				}
				require.Equal(t, gebroken, len(Herindelingen().Breuk(lid, jaar-1, jaar)) > 0, "%s %d > %d: %d > %d", lid, jaar-1, jaar, a, b)
			}
		}
	})
}
