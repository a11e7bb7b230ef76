package monitor_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// The forms a table may have, all of one and the same: B goes for a quarter to
// A and for the rest to C.
func TestReadHerindeling(t *testing.T) {
	kop := "van_jaar;naar_jaar;van;naar;aandeel;soort;toelichting;bron\n"
	basis := kop + "2019;2020;GM9902;GM9901;0,25;splitsing;;\n2019;2020;GM9902;GM9903;0,75;splitsing;;\n"
	wil := []cbs.Overgang{
		{VanJaar: 2019, Jaar: 2020, Van: fictiefB, Naar: fictiefA, Aandeel: 0.25, Soort: cbs.Splitsing},
		{VanJaar: 2019, Jaar: 2020, Van: fictiefB, Naar: fictiefC, Aandeel: 0.75, Soort: cbs.Splitsing},
	}
	for naam, tekst := range map[string]string{
		"as written":        basis,
		"BOM and CRLF":      "\ufeff" + strings.ReplaceAll(basis, "\n", "\r\n"),
		"decimal points":    strings.ReplaceAll(basis, "0,", "0."),
		"tabs":              strings.ReplaceAll(basis, ";", "\t"),
		"commas":            strings.ReplaceAll(strings.ReplaceAll(basis, "0,", "0."), ";", ","),
		"blanks and quotes": strings.ReplaceAll(strings.ReplaceAll(basis, "GM9902", "  GM9902 "), "0,25", `"0,25"`),
		"blank lines":       "\n" + strings.ReplaceAll(basis, "\n", "\n\n") + ";;;;;;;\n",
		"no last line end":  strings.TrimSuffix(basis, "\n"),
		"another order": "soort;naar;van;naar_jaar;van_jaar;aandeel\nsplitsing;GM9901;GM9902;2020;2019;0,25\n" +
			"splitsing;GM9903;GM9902;2020;2019;0,75\n",
	} {
		t.Run(naam, func(t *testing.T) {
			h, err := monitor.ReadHerindeling(strings.NewReader(tekst), "tabel.csv")
			require.NoError(t, err)
			require.Equal(t, wil, h.Overgangen())
		})
	}
	h, err := monitor.ReadHerindeling(strings.NewReader(kop), "")
	require.NoError(t, err)
	require.Empty(t, h.Overgangen(), "no herindeling is a table too")
}

// Each bad file with its mistakes, in golden files. Of samen.csv the first two
// rows are right each, and wrong together.
func TestReadHerindeling_fouten(t *testing.T) {
	for _, naam := range []string{"fout", "samen"} {
		t.Run(naam, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", "herindeling", naam+".csv"))
			require.NoError(t, err)
			h, err := monitor.ReadHerindeling(bytes.NewReader(data), naam+".csv")
			require.Nil(t, h)
			var b bytes.Buffer
			for _, f := range goaltree.Fouten(err) {
				fmt.Fprintf(&b, "%s [%s]\n", f, f.Code)
			}
			vergelijk(t, filepath.Join("testdata", "herindeling", naam+".golden"), b.Bytes())
		})
	}
}

func TestReadHerindeling_geenTabel(t *testing.T) {
	kop := "van_jaar;naar_jaar;van;naar;aandeel;soort\n"
	for naam, c := range map[string]struct {
		tekst string
		code  goaltree.Code
	}{
		"empty":         {" \n", goaltree.CodeLeeg},
		"UTF-16":        {"\xff\xfev\x00", goaltree.CodeTekenset},
		"a workbook":    {"PK\x03\x04", goaltree.CodeOnbekendFormaat},
		"not UTF-8":     {"van_jaar;naar_jaar;van;naar;aandeel;soort;toelichting\n2019;2020;GM9901;GM9902;1;hernoeming;caf\xe9\n", goaltree.CodeTekenset},
		"header":        {"van_jaar;naar_jaar;van;naar;deel;soort\n", goaltree.CodeOnbekendVeld},
		"header twice":  {"van_jaar;naar_jaar;van;van;naar;aandeel;soort\n", goaltree.CodeDubbel},
		"header short":  {"van;naar\n", goaltree.CodeVeldOntbreekt},
		"header quote":  {"van\"\n" + kop, goaltree.CodeSyntaxis},
		"open quote":    {kop + "2019;2020;\"GM9901;GM9902;1;hernoeming\n", goaltree.CodeSyntaxis},
		"control sign":  {"van_jaar;naar_jaar;van;naar;aandeel;soort;bron\n2019;2020;GM9901;GM9902;1;hernoeming;a\x01b\n", goaltree.CodeOngeldigeWaarde},
		"own region":    {kop + "2019;2020;achterhoek;GM9902;1;hernoeming\n", goaltree.CodeRegio},
		"too many rows": {kop + strings.Repeat("a;a;a;a;a;a\n", 100_001), goaltree.CodeTeGroot},
		"too large":     {kop + strings.Repeat(" ", 16<<20), goaltree.CodeTeGroot},
	} {
		t.Run(naam, func(t *testing.T) {
			h, err := monitor.ReadHerindeling(strings.NewReader(c.tekst), "tabel.csv")
			require.Nil(t, h)
			if naam != "too many rows" { // there the first hundred mistakes are told
				require.ErrorIs(t, err, c.code)
			}
			require.LessOrEqual(t, len(goaltree.Fouten(err)), 101)
			for _, f := range goaltree.Fouten(err) {
				require.Equal(t, "tabel.csv", f.Bestand)
			}
		})
	}
	stuk := errors.New("stuk")
	_, err := monitor.ReadHerindeling(iotest.ErrReader(stuk), "")
	require.ErrorIs(t, err, stuk)
	require.Error(t, monitor.WriteHerindeling(&bytes.Buffer{}, nil))
	require.ErrorIs(t, monitor.WriteHerindeling(kapotteSchrijver{stuk}, cbs.Herindelingen()), stuk)
}

type kapotteSchrijver struct{ err error }

func (k kapotteSchrijver) Write([]byte) (int, error) { return 0, k.err }

// The built-in table comes back as it was written.
func TestWriteHerindeling_ingebouwd(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, monitor.WriteHerindeling(&b, cbs.Herindelingen()))
	require.True(t, strings.HasPrefix(b.String(), "\ufeffvan_jaar;naar_jaar;van;naar;aandeel;soort;toelichting;bron\n2004;2005;"))
	h, err := monitor.ReadHerindeling(&b, "")
	require.NoError(t, err)
	wil := cbs.Herindelingen().Overgangen()
	for i := range wil {
		if wil[i].VanJaar == 0 {
			wil[i].VanJaar = wil[i].Jaar - 1
		}
	}
	require.Equal(t, wil, h.Overgangen())
}

// Law: what is written reads back to the same.
func TestWriteHerindeling_heenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tekst := rapid.StringMatching(`([=+'"; ,a-zé\n]{0,8}[a-z"'])?`)
		var overgangen []cbs.Overgang
		for i := range rapid.IntRange(0, 8).Draw(t, "van") {
			van := cbs.MustRegio(fmt.Sprintf("GM99%02d", i))
			jaar := rapid.IntRange(1900, 2100).Draw(t, "jaar")
			deel := rapid.Float64Range(0.01, 0.99).Draw(t, "aandeel")
			for j, aandeel := range []float64{deel, 1 - deel} {
				if rapid.IntRange(0, 3).Draw(t, "onbekend") == 0 {
					aandeel = 0
				}
				overgangen = append(overgangen, cbs.Overgang{
					VanJaar: jaar - 1 - i%2, Jaar: jaar, Van: van, Naar: cbs.MustRegio(fmt.Sprintf("GM98%02d", 2*i+j)), Soort: cbs.Splitsing, Aandeel: aandeel,
					Toelichting: tekst.Draw(t, "toelichting"), Bron: tekst.Draw(t, "bron"),
				})
			}
		}
		h := tabelVan(t, overgangen...)
		for i, o := range overgangen { // blanks around a text fall off
			overgangen[i].Toelichting, overgangen[i].Bron = strings.Trim(o.Toelichting, " \t"), strings.Trim(o.Bron, " \t")
		}
		var b bytes.Buffer
		require.NoError(t, monitor.WriteHerindeling(&b, h))
		terug, err := monitor.ReadHerindeling(&b, "")
		require.NoError(t, err)
		require.Equal(t, tabelVan(t, overgangen...).Overgangen(), terug.Overgangen())
	})
}

// Whatever the file, it gives a table or mistakes with a sentence, and what it
// gives can be written and read again.
func FuzzReadHerindeling(f *testing.F) {
	for _, naam := range []string{"fout.csv", "samen.csv"} {
		data, err := os.ReadFile(filepath.Join("testdata", "herindeling", naam))
		require.NoError(f, err)
		f.Add(data)
	}
	var b bytes.Buffer
	require.NoError(f, monitor.WriteHerindeling(&b, cbs.Herindelingen()))
	f.Add(b.Bytes())
	f.Add([]byte("van_jaar,naar_jaar,van,naar,aandeel,soort\r\n2019,2020,GM9901,GM9902,1,hernoeming"))
	f.Fuzz(func(t *testing.T, data []byte) {
		h, err := monitor.ReadHerindeling(bytes.NewReader(data), "fuzz.csv")
		if err != nil {
			require.Nil(t, h)
			for _, fout := range goaltree.Fouten(err) {
				require.NotEmpty(t, fout.Melding)
			}
			return
		}
		var b bytes.Buffer
		require.NoError(t, monitor.WriteHerindeling(&b, h))
		terug, err := monitor.ReadHerindeling(&b, "")
		require.NoError(t, err)
		require.Equal(t, h.Overgangen(), terug.Overgangen())
	})
}

// A table of one's own: of a municipality that was divided, 40% of the people
// went to one neighbour and 60% to the other.
func ExampleReadHerindeling() {
	tabel, err := monitor.ReadHerindeling(strings.NewReader(`van_jaar;naar_jaar;van;naar;aandeel;soort;toelichting
2020;2021;GM9901;GM9902;0,4;splitsing;Fictief dorp gaat deels op in Fictieve stad
2020;2021;GM9901;GM9903;0,6;splitsing;Fictief dorp gaat deels op in Fictieve polder
2020;2021;GM9902;GM9902;1;grenswijziging;Fictieve stad krijgt een deel van Fictief dorp erbij
2020;2021;GM9903;GM9903;1;grenswijziging;Fictieve polder krijgt een deel van Fictief dorp erbij
`), "eigen.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	delen, err := tabel.Vertaal(cbs.MustRegio("GM9901"), 2020, 2022)
	fmt.Println(delen, err)
	_, err = monitor.ReadHerindeling(strings.NewReader("van_jaar;naar_jaar;van;naar;aandeel;soort\n2020;2021;GM9901;GM9902;40%;splitsing\n"), "fout.csv")
	fmt.Println(err)
	// Output:
	// [{GM9902 0.4} {GM9903 0.6}] <nil>
	// fout.csv:2:25: aandeel: expected a share above 0 to 1, such as 0,25; where it is not known, leave the cell empty (found "40%")
}

// The table as it stands in package cbs is one that ReadHerindeling takes, and
// it is the table that package cbs gives.
func TestReadHerindeling_ingebouwd(t *testing.T) {
	f, err := os.Open(filepath.Join("cbs", "herindelingen.csv"))
	require.NoError(t, err)
	defer f.Close()
	h, err := monitor.ReadHerindeling(f, "herindelingen.csv")
	require.NoError(t, err)
	require.Equal(t, cbs.Herindelingen().Overgangen(), h.Overgangen())
}

// A table for people to look through and add to in Excel.
func ExampleWriteHerindeling() {
	tabel, err := cbs.NewHerindeling(
		cbs.Overgang{Jaar: 2021, Van: cbs.MustRegio("GM9901"), Naar: cbs.MustRegio("GM9902"), Soort: cbs.Splitsing, Aandeel: 0.4},
		cbs.Overgang{Jaar: 2021, Van: cbs.MustRegio("GM9901"), Naar: cbs.MustRegio("GM9903"), Soort: cbs.Splitsing, Aandeel: 0.6},
		cbs.Overgang{Jaar: 2023, Van: cbs.MustRegio("GM9903"), Naar: cbs.MustRegio("GM9904"), Soort: cbs.Hernoeming, Toelichting: "Fictief heet nu Fictiefstad"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	if err := monitor.WriteHerindeling(&b, tabel); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(strings.TrimPrefix(b.String(), "\ufeff"))
	// Output:
	// van_jaar;naar_jaar;van;naar;aandeel;soort;toelichting;bron
	// 2020;2021;GM9901;GM9902;0,4;splitsing;;
	// 2020;2021;GM9901;GM9903;0,6;splitsing;;
	// 2022;2023;GM9903;GM9904;1;hernoeming;Fictief heet nu Fictiefstad;
}
