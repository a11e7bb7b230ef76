package cbs

import (
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
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

// ingezetenen gives how many people all municipalities of a year have.
func ingezetenen(per map[Regio]map[int]int, jaar int) int {
	som := 0
	for _, jaren := range per {
		som += jaren[jaar]
	}
	return som
}

// TestEchteBestandenEdities shows that the editions are the codes that have
// people, with the names that CBS gives them.
func TestEchteBestandenEdities(t *testing.T) {
	per := bevolking(t)
	for jaar := eersteEditie; jaar <= 2023; jaar++ {
		g, err := Gebieden(jaar)
		require.NoError(t, err)
		var want []Regio
		for r, jaren := range per {
			if jaren[jaar] > 0 {
				want = append(want, r)
			}
		}
		require.Equal(t, sorteer(want), g.Gemeenten(), jaar)
	}

	t.Run("2020, names", func(t *testing.T) {
		g, err := Gebieden(2020)
		require.NoError(t, err)
		got := map[string]string{}
		for _, r := range g.Gemeenten() {
			got[r.Code()], _ = g.Naam(r)
		}
		bytes, err := os.ReadFile(filepath.Join(os.Getenv("SOCIAALDOMEIN_TESTDATA"), "cbs", "84799NED", "TypedDataSet_GM_plus_Achterhoek_DERIVED.json"))
		require.NoError(t, err)
		var tabel struct {
			Value []struct {
				Code string `json:"WijkenEnBuurten"`
				Naam string `json:"Gemeentenaam_1"`
			} `json:"value"`
		}
		require.NoError(t, json.Unmarshal(bytes, &tabel))
		want := map[string]string{}
		for _, rij := range tabel.Value {
			if code := strings.TrimSpace(rij.Code); strings.HasPrefix(code, "GM") {
				want[code] = strings.TrimSpace(rij.Naam)
			}
		}
		require.Len(t, want, 355)
		require.Equal(t, want, got)
	})

	t.Run("2023, titles of StatLine", func(t *testing.T) {
		g, err := Gebieden(2023)
		require.NoError(t, err)
		aantal := 0
		for _, rij := range echtBestand(t, "cbs/83841NED-v4/RegioSCodes.csv", ';') {
			if rij["DimensionGroupId"] == "NL" || !strings.HasPrefix(rij["Identifier"], "GM") {
				continue
			}
			aantal++
			r, err := g.Zoek(rij["Title"])
			require.NoError(t, err)
			require.Equal(t, rij["Identifier"], r.Code(), rij["Title"])
		}
		require.Equal(t, len(g.Gemeenten()), aantal)
	})

	t.Run("2023, an export by name", func(t *testing.T) {
		g, err := Gebieden(2023)
		require.NoError(t, err)
		gevonden := map[Regio]bool{}
		for _, rij := range echtBestand(t, "cbs/portaal/algemeen_gemeenten.csv", ';') {
			r, err := g.Zoek(rij["Gemeenten"])
			require.NoError(t, err)
			require.Equal(t, Gemeente, r.Soort())
			gevonden[r] = true
		}
		require.Len(t, gevonden, 342)
	})
}

// TestEchteBestandenWijken makes an edition with wijken and buurten of a file that has them.
func TestEchteBestandenWijken(t *testing.T) {
	var rijen []Gebied
	telling := map[Regiosoort]int{}
	for _, rij := range echtBestand(t, "cbs/kwb/kwb_selectie.csv", ';') {
		r := MustRegio(rij["WijkenEnBuurten"])
		telling[r.Soort()]++
		rijen = append(rijen, Gebied{Regio: r, Naam: rij["Gemeentenaam_1"]})
	}
	g, err := NewGebiedsindeling(2022, "CBS, Kerncijfers wijken en buurten", rijen)
	require.NoError(t, err)
	land := MustRegio("NL01")
	for _, soort := range []Regiosoort{Gemeente, Wijk, Buurt} {
		som := 0
		for _, gm := range g.Gemeenten() {
			if soort != Gemeente {
				som += len(g.Kinderen(gm, soort))
			}
		}
		if soort != Gemeente {
			require.Equal(t, telling[soort], som)
		}
		require.Len(t, g.Kinderen(land, soort), telling[soort])
	}
}

// TestEchteBestandenOvergangen shows of the built-in table that, from 2015 on,
// exactly its codes come and go, and that the people of a whole are those of
// its parts, but for how the country grew.
func TestEchteBestandenOvergangen(t *testing.T) {
	per := bevolking(t)
	h := Herindelingen()
	for jaar := 2005; jaar <= 2023; jaar++ {
		var weg, nieuw, tabelWeg, tabelNieuw []Regio
		for r, jaren := range per {
			voor, na := jaren[jaar-1] > 0, jaren[jaar] > 0
			switch {
			case voor && !na:
				weg = append(weg, r)
			case !voor && na:
				nieuw = append(nieuw, r)
			}
		}
		for _, r := range h.regios() {
			voor, na := h.bestaat(r, jaar-1), h.bestaat(r, jaar)
			switch {
			case voor && !na:
				tabelWeg = append(tabelWeg, r)
			case !voor && na:
				tabelNieuw = append(tabelNieuw, r)
			}
		}
		if jaar >= eersteEditie {
			require.Equal(t, sorteer(weg), tabelWeg, jaar)
			require.Equal(t, sorteer(nieuw), tabelNieuw, jaar)
		} else {
			require.Subset(t, weg, tabelWeg, jaar) // the Achterhoek's
			require.Subset(t, nieuw, tabelNieuw, jaar)
		}
	}

	getoetst := 0
	for _, naar := range h.regios() {
		for _, o := range h.raakt[naar] {
			if o.Naar != naar {
				continue
			}
			bronnen, err := h.Bronnen(naar, o.Jaar, o.VanJaar)
			require.NoError(t, err)
			som, bekend := 0.0, true
			for _, b := range bronnen {
				ds, err := h.Vertaal(b, o.VanJaar, o.Jaar)
				require.NoError(t, err)
				for _, d := range ds {
					if d.Regio == naar {
						bekend = bekend && d.Aandeel > 0
						som += d.Aandeel * float64(per[b][o.VanJaar])
					}
				}
			}
			if !bekend {
				continue
			}
			getoetst++
			groei := float64(ingezetenen(per, o.Jaar)) / float64(ingezetenen(per, o.VanJaar))
			require.InEpsilon(t, som*groei, per[naar][o.Jaar], 0.015, "%s %d", naar, o.Jaar)
		}
	}
	// All but the rows of Berkelland (4) and Groenlo (4), 's-Hertogenbosch and
	// Oss (2 each), Leeuwarden (3), Súdwest-Fryslân (2) and Waadhoeke (4), Het
	// Hogeland (4) and Westerkwartier (5), and the four of Haaren (2 each).
	require.Equal(t, len(h.Overgangen())-(8+4+9+9+8), getoetst)

	t.Run("what was divided, with who received it", func(t *testing.T) {
		for _, v := range []struct {
			van  string
			jaar int
		}{{"GM1671", 2015}, {"GM0140", 2018}, {"GM0053", 2019}, {"GM0788", 2021}} {
			ds, err := h.Vertaal(MustRegio(v.van), v.jaar-1, v.jaar)
			require.NoError(t, err)
			voor, na, geteld := 0, 0, map[Regio]bool{}
			for _, d := range ds {
				na += per[d.Regio][v.jaar]
				bronnen, err := h.Bronnen(d.Regio, v.jaar, v.jaar-1)
				require.NoError(t, err)
				for _, b := range bronnen {
					if !geteld[b] {
						voor += per[b][v.jaar-1]
					}
					geteld[b] = true
				}
			}
			require.InEpsilon(t, voor, na, 0.015, v.van)
		}
	})
}

// TestEchteBestandenGeschiedenis holds the built-in table against what CBS tells
// of the history of the municipalities of 2023: who came to be, got a new name,
// or was reorganised under its own code.
func TestEchteBestandenGeschiedenis(t *testing.T) {
	type feit struct {
		naar Regio
		jaar int
		wat  string
	}
	regel := regexp.MustCompile(`(Gemeentelijke herindeling|Ontstaan|Naamswijziging) per (\d\d-\d\d)-(\d{4})`)
	want := map[feit]bool{}
	for _, rij := range echtBestand(t, "cbs/83841NED-v4/RegioSCodes.csv", ';') {
		if !strings.HasPrefix(rij["Identifier"], "GM") {
			continue
		}
		for _, m := range regel.FindAllStringSubmatch(rij["Description"], -1) {
			jaar, err := strconv.Atoi(m[3])
			require.NoError(t, err)
			if m[2] != "01-01" {
				jaar++ // the first 1 January after it
			}
			if jaar >= eersteEditie {
				want[feit{MustRegio(rij["Identifier"]), jaar, m[1]}] = true
			}
		}
	}
	h, got := Herindelingen(), map[feit]bool{}
	for _, o := range h.Overgangen() {
		wat := "Ontstaan"
		switch {
		case o.Jaar < eersteEditie || !h.bestaat(o.Naar, 2023):
			continue
		case o.Soort == Hernoeming:
			wat = "Naamswijziging"
		case h.bestaat(o.Naar, o.VanJaar):
			wat = "Gemeentelijke herindeling"
			require.NotEmpty(t, h.wordt(o.Naar, o.Jaar), "a row to itself: %s", o.Naar)
		}
		got[feit{o.Naar, o.Jaar, wat}] = true
	}
	require.Equal(t, want, got)
}

// TestEchteBestandenHerindelingen shows that the built-in table agrees with the
// figures: who vanishes had people the year before and has none after, and
// the people of the parts are those of the whole.
func TestEchteBestandenHerindelingen(t *testing.T) {
	per := bevolking(t)

	t.Run("2005, each new municipality", func(t *testing.T) {
		delen := map[Regio][]Regio{}
		for _, o := range Herindelingen().Overgangen() {
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
