package monitor

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// TestReadCSVKopfouten: a header that is wrong ends the reading; all that is
// wrong with it is told.
func TestReadCSVKopfouten(t *testing.T) {
	const bekend = "known are: indicator, regio, periode, waarde, teller, noemer, n, sd, status, reden, herkomst, bron, afronding, grenzen"
	for naam, c := range map[string]struct {
		tekst  string
		fouten []*Fout
	}{
		"empty":        {"", []*Fout{{Code: goaltree.CodeLeeg, Melding: "the file is empty; expected the header " + csvHeader}}},
		"BOM alone":    {utf8BOM, []*Fout{{Code: goaltree.CodeLeeg, Melding: "the file is empty; expected the header " + csvHeader}}},
		"blank lines":  {"\n  \r\n\n", []*Fout{{Code: goaltree.CodeLeeg, Melding: "the file is empty; expected the header " + csvHeader}}},
		"header alone": {csvHeader + "\n", []*Fout{{Code: goaltree.CodeGeenWaarnemingen, Melding: "a header, and no rows after it"}}},
		"unknown": {"indicator;regio;periode;waarde;jaar;;Bron\n", []*Fout{
			{Regel: 1, Kolom: 32, Waarde: "jaar", Code: goaltree.CodeOnbekendVeld, Melding: "column 5 is not known; " + bekend},
			{Regel: 1, Kolom: 37, Code: goaltree.CodeOnbekendVeld, Melding: "column 6 has no name; " + bekend},
			{Regel: 1, Kolom: 38, Waarde: "Bron", Code: goaltree.CodeOnbekendVeld, Melding: "column 7 must be written in lower case: bron"},
		}},
		"double, after a BOM": {utf8BOM + "indicator;regio;regio;periode;waarde\n", []*Fout{
			{Regel: 1, Kolom: 20, Pad: "regio", Waarde: "regio", Code: goaltree.CodeDubbel, Melding: "column 3 has the name of column 2"},
		}},
		"missing, on line 2": {"\nregio,teller\n", []*Fout{
			{Regel: 2, Kolom: 1, Pad: "indicator", Code: goaltree.CodeVeldOntbreekt, Melding: "the header has no column indicator"},
			{Regel: 2, Kolom: 1, Pad: "periode", Code: goaltree.CodeVeldOntbreekt, Melding: "the header has no column periode"},
			{Regel: 2, Kolom: 1, Pad: "waarde", Code: goaltree.CodeVeldOntbreekt, Melding: "the header has no column waarde, nor teller and noemer both"},
		}},
		"other separator": {"indicator|regio|periode|waarde\n", []*Fout{
			{Regel: 1, Kolom: 1, Waarde: "indicator|regio|periode|waarde", Code: goaltree.CodeOnbekendVeld, Melding: "column 1 is not known; " + bekend},
			{Regel: 1, Kolom: 1, Pad: "indicator", Code: goaltree.CodeVeldOntbreekt, Melding: "the header has no column indicator; the separator must be a semicolon, comma or tab"},
			{Regel: 1, Kolom: 1, Pad: "regio", Code: goaltree.CodeVeldOntbreekt, Melding: "the header has no column regio; the separator must be a semicolon, comma or tab"},
			{Regel: 1, Kolom: 1, Pad: "periode", Code: goaltree.CodeVeldOntbreekt, Melding: "the header has no column periode; the separator must be a semicolon, comma or tab"},
			{Regel: 1, Kolom: 1, Pad: "waarde", Code: goaltree.CodeVeldOntbreekt, Melding: "the header has no column waarde, nor teller and noemer both; the separator must be a semicolon, comma or tab"},
		}},
		"Windows-1252": {"indicator;regio;periode;waard\xeb\n", []*Fout{
			{Regel: 1, Kolom: 1, Waarde: "indicator;regio;periode;waard\ufffd", Code: goaltree.CodeTekenset, Melding: geenUTF8},
		}},
		"UTF-16":   {"\xff\xfei\x00n\x00", []*Fout{{Regel: 1, Kolom: 1, Code: goaltree.CodeTekenset, Melding: "this file is UTF-16; save it as CSV UTF-8"}}},
		"workbook": {"PK\x03\x04rest", []*Fout{{Code: goaltree.CodeOnbekendFormaat, Melding: "this is an Excel workbook (or another zip); save it as CSV UTF-8"}}},
		"CR alone": {"indicator;regio;periode;waarde\ra;GM1509;2019;1\r", []*Fout{
			{Regel: 1, Kolom: 31, Code: goaltree.CodeSyntaxis, Melding: "a line ends with CR alone; save the file with lines that end with LF or CRLF"},
		}},
	} {
		t.Run(naam, func(t *testing.T) {
			d, v, err := ReadCSV(strings.NewReader(c.tekst), CSVOptions{Bestand: "f.csv"})
			for _, f := range c.fouten {
				f.Bestand = "f.csv"
			}
			require.Nil(t, d)
			require.Equal(t, c.fouten, goaltree.Fouten(err))
			require.Equal(t, c.fouten, v.Fouten)
			require.Equal(t, len(c.fouten), v.FoutenTotaal)
			telt(t, v)
		})
	}
}

// TestReadCSVRijfouten: each mistake in a row, with its place. The header is
// indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron.
func TestReadCSVRijfouten(t *testing.T) {
	const (
		code = "expected a number such as 1234,5; where there is no figure, leave the cell empty and give the reden"
		duiz = "a number has no thousands separators: write 1234,5"
	)
	waarde := func(cel, melding string) (string, []Fout) {
		return "inwoners;GM1509;2019;" + cel + ";;;;;;;;", []Fout{{Kolom: 22, Pad: "waarde", Waarde: cel, Code: goaltree.CodeGetal, Melding: melding}}
	}
	gevallen := map[string]struct {
		rij    string
		fouten []Fout
	}{
		"few cells":  {"a;GM1509;2019;1", []Fout{{Kolom: 15, Code: goaltree.CodeSyntaxis, Melding: "4 cells where the header has 12"}}},
		"many cells": {"a;GM1509;2019;1;;;;;;;;;over", []Fout{{Kolom: 25, Waarde: "over", Code: goaltree.CodeSyntaxis, Melding: "13 cells where the header has 12"}}},
		"no indicator": {";GM1509;2019;1;;;;;;;;", []Fout{
			{Kolom: 1, Pad: "indicator", Code: goaltree.CodeOngeldigeWaarde, Melding: "an indicator is 1 to 100 bytes of text without control characters"},
		}},
		"NUL": {"a\x00;GM1509;2019;1;;;;;;;;", []Fout{
			{Kolom: 1, Pad: "indicator", Waarde: "a\x00", Code: goaltree.CodeOngeldigeWaarde, Melding: "an indicator is 1 to 100 bytes of text without control characters"},
		}},
		"NUL in a bron": {"a;GM1509;2019;1;;;;;;;;\x00", []Fout{
			{Kolom: 24, Pad: "bron", Waarde: "\x00", Code: goaltree.CodeOngeldigeWaarde, Melding: "a bron is at most 10000 bytes of text without control characters, line feed and tab excepted"},
		}},
		"keys": {"a;GM15;201;1;;;;;;;;", []Fout{
			{Kolom: 3, Pad: "regio", Waarde: "GM15", Code: goaltree.CodeRegio, Melding: "GM takes 4 digits, as in GM1509"},
			{Kolom: 8, Pad: "periode", Waarde: "201", Code: goaltree.CodePeriode, Melding: "expected a year (2019) or a CBS key of 8 characters (2019JJ00, 2019KW01)"},
		}},
		"no keys": {"a;;;x;;;;;;;;", []Fout{
			{Kolom: 3, Pad: "regio", Code: goaltree.CodeRegio, Melding: "no region"},
			{Kolom: 4, Pad: "periode", Code: goaltree.CodePeriode, Melding: "no period"},
			{Kolom: 5, Pad: "waarde", Waarde: "x", Code: goaltree.CodeGetal, Melding: code},
		}},
		"a name": {"a;Doetinchem;2019;1;;;;;;;;", []Fout{
			{Kolom: 3, Pad: "regio", Waarde: "Doetinchem", Code: goaltree.CodeRegio, Melding: "expected a code; this one is GM0222"},
		}},
		"unknown own region": {"a;veluwe;2019;1;;;;;;;;", []Fout{
			{Kolom: 3, Pad: "regio", Waarde: "veluwe", Code: goaltree.CodeRegio, Melding: "no CBS code, as in GM1509, and no region of one's own that the Indeling knows"},
		}},
		"enumerations": {"a;GM1509;2019;;;;;;vast;Geheim;teling;", []Fout{
			{Kolom: 20, Pad: "status", Waarde: "vast", Code: goaltree.CodeOngeldigeWaarde, Melding: "expected definitief, nader voorlopig, voorlopig, geschat"},
			{Kolom: 25, Pad: "reden", Waarde: "Geheim", Code: goaltree.CodeOngeldigeWaarde, Melding: "expected niet mogelijk, onbekend, onbetrouwbaar, geheim, nog niet beschikbaar, vervallen, onvolledig, niet optelbaar, gebroken"},
			{Kolom: 32, Pad: "herkomst", Waarde: "teling", Code: goaltree.CodeOngeldigeWaarde, Melding: "expected telling, schatting"},
		}},
		"reden of evaluating": {"a;GM1509;2019;;;;;;;context;;", []Fout{
			{Kolom: 21, Pad: "reden", Waarde: "context", Code: goaltree.CodeOngeldigeWaarde, Melding: "expected niet mogelijk, onbekend, onbetrouwbaar, geheim, nog niet beschikbaar, vervallen, onvolledig, niet optelbaar, gebroken"},
		}},
		"figure and reden": {"a;GM1509;2019;1;;;;;;geheim;;", []Fout{
			{Kolom: 22, Pad: "reden", Waarde: "geheim", Code: goaltree.CodeTegenspraak, Melding: "a figure and a reden for having none"},
		}},
		"neither": {"a;GM1509;2019;;23;;;;;;;", []Fout{
			{Kolom: 15, Pad: "waarde", Code: goaltree.CodeVeldOntbreekt, Melding: "neither a waarde nor teller and noemer, and no reden why not"},
		}},
		"signs": {"a;GM1509;2019;1;-1;0;0;-0,5;;;;", []Fout{
			{Kolom: 17, Pad: "teller", Waarde: "-1", Code: goaltree.CodeTellerNoemer, Melding: "a teller is not negative"},
			{Kolom: 20, Pad: "noemer", Waarde: "0", Code: goaltree.CodeTellerNoemer, Melding: "a noemer is above zero"},
			{Kolom: 22, Pad: "n", Waarde: "0", Code: goaltree.CodeTellerNoemer, Melding: "n is above zero"},
			{Kolom: 24, Pad: "sd", Waarde: "-0,5", Code: goaltree.CodeTellerNoemer, Melding: "a standard deviation is not negative"},
		}},
		"above 100%": {"bijstand;GM1509;2019;100,1;;;;;;;;", []Fout{
			{Kolom: 22, Pad: "waarde", Waarde: "100,1", Code: goaltree.CodeGetal, Melding: "an aandeel % lies between 0 and 100"},
		}},
		"below 0%": {"bijstand;GM1509;2019;-0,1;;;;;;;;", []Fout{
			{Kolom: 22, Pad: "waarde", Waarde: "-0,1", Code: goaltree.CodeGetal, Melding: "an aandeel % lies between 0 and 100"},
		}},
		"negative aantal": {"inwoners;GM1509;2019;-1;;;;;;;;", []Fout{
			{Kolom: 22, Pad: "waarde", Waarde: "-1", Code: goaltree.CodeGetal, Melding: "inwoners is of the kind aantal, so not negative"},
		}},
		"teller above noemer": {"bijstand;GM1509;2019;;11;10;;;;;;", []Fout{
			{Kolom: 23, Pad: "teller", Waarde: "11", Code: goaltree.CodeTellerNoemer, Melding: "teller above noemer 10, while bijstand is an aandeel"},
		}},
		// 704/1000 is 70,4%: as far as "70" tells that agrees, "70,0" does not.
		"contradiction": {"bijstand;GM1509;2019;70,0;704;1000;;;;;;", []Fout{
			{Kolom: 22, Pad: "waarde", Waarde: "70,0", Code: goaltree.CodeTellerNoemer, Melding: "teller and noemer give 70.4 %"},
		}},
		"quote inside": {`a;GM1509;2019;1;;;;;;;;een "bron"`, []Fout{
			{Kolom: 24, Pad: "bron", Waarde: `een "bron"`, Code: goaltree.CodeSyntaxis, Melding: "a quote inside a cell that does not begin with one; put the cell between quotes and write the quote twice"},
		}},
		"text after quote": {`a;GM1509;2019;1;;;;;;;;"een" bron`, []Fout{
			{Kolom: 24, Pad: "bron", Waarde: `"een" bron`, Code: goaltree.CodeSyntaxis, Melding: "text after the closing quote; a quote within a cell is written twice"},
		}},
		"not UTF-8": {"caf\xe9;GM1509;2019;1;;;;;;;;", []Fout{
			{Kolom: 1, Pad: "indicator", Waarde: "caf\ufffd", Code: goaltree.CodeTekenset, Melding: geenUTF8},
		}},
	}
	for cel, melding := range map[string]string{
		"1.234,5": duiz, "1 234": duiz, "1.234.567": duiz, "1\u00a0234": duiz, "1'234": duiz,
		"NaN": code, "Inf": code, "-inf": code, "0x1F": code, "1_000": code, "+1": code, "x": code, "1\x00": code, "--1": code, "-": code, ".": code,
		"1e3": "a number in full, without exponent: 1200 for 1,2E+03", "1e999": "a number in full, without exponent: 1200 for 1,2E+03", "1,2E+05": "a number in full, without exponent: 1200 for 1,2E+03",
		"12%": "write a percentage without %, such as 12,5",
		",5":  "a number has digits before its decimal sign, and after it: 0,5", "5,": "a number has digits before its decimal sign, and after it: 0,5",
		strings.Repeat("9", 50): "a number lies between -1e15 and 1e15",
	} {
		g := gevallen["waarde "+cel]
		g.rij, g.fouten = waarde(cel, melding)
		gevallen["waarde "+cel] = g
	}
	for naam, c := range gevallen {
		t.Run(naam, func(t *testing.T) {
			// The row stands on line 3, between two good ones.
			goed := "\ninwoners;GM0222;2019;1;;;;;;;;\n"
			tekst := csvHeader + goed + c.rij + strings.Replace(goed, "2019", "2020", 1)
			d, v, err := ReadCSV(strings.NewReader(tekst), CSVOptions{Bestand: "f.csv", Boom: csvBoom(t), Indeling: csvIndeling(t)})
			require.NoError(t, err)
			telt(t, v)
			require.Equal(t, 3, v.Gelezen)
			var gevonden []Fout
			for _, f := range v.Fouten {
				require.Equal(t, "f.csv", f.Bestand)
				require.Equal(t, 3, f.Regel)
				kopie := *f
				kopie.Bestand, kopie.Regel = "", 0
				gevonden = append(gevonden, kopie)
			}
			require.Equal(t, c.fouten, gevonden)
			if c.fouten != nil {
				require.Equal(t, 2, d.Len())
				require.Equal(t, len(c.fouten), v.FoutenTotaal)
			}
		})
	}
}

func TestReadCSVTegenspraakNaarAfronding(t *testing.T) {
	// 704 of 1000 is 70,4: "70" agrees (half a unit is 0,5), "70,4" and
	// "70,40" do, "70,0" (half a unit is 0,05) and "71" do not.
	for waarde, goed := range map[string]bool{"70": true, "70,4": true, "70,40": true, "70,0": false, "71": false, "70,45": false, "70,35": false} {
		_, v, err := ReadCSV(strings.NewReader("indicator;regio;periode;waarde;teller;noemer\nbijstand;GM1509;2019;"+waarde+";704;1000\n"), CSVOptions{Boom: csvBoom(t)})
		require.NoError(t, err)
		require.Equal(t, goed, v.Err() == nil, waarde)
	}
}

func TestReadCSVKommasEnDecimalen(t *testing.T) {
	_, v, err := ReadCSV(strings.NewReader("indicator,regio,periode,waarde\na,GM1509,2019,1,5\na,GM1509,2020,\"1,5\"\na,GM1509,2021,1.234\n"), CSVOptions{})
	require.NoError(t, err)
	require.Empty(t, v.Opmerkingen) // with commas between the columns 1.234 leaves no doubt
	require.Equal(t, []*Fout{
		{Regel: 2, Kolom: 17, Waarde: "5", Code: goaltree.CodeSyntaxis,
			Melding: "5 cells where the header has 4; with commas between the columns a decimal follows a point, and text with a comma stands in quotes"},
		{Regel: 3, Kolom: 15, Pad: "waarde", Waarde: "1,5", Code: goaltree.CodeGetal, Melding: "with commas between the columns a decimal follows a point: 1234.5"},
	}, v.Fouten)
}

// TestReadCSVNietGesloten: the quote is told where it is opened, and what it
// swallows is one row.
func TestReadCSVNietGesloten(t *testing.T) {
	d, v, err := ReadCSV(strings.NewReader("indicator;regio;periode;waarde;bron\na;GM1509;2019;1;x\nb;GM1509;2019;1;\"open\nc;GM1509;2019;1;y\n"), CSVOptions{})
	require.NoError(t, err)
	telt(t, v)
	require.Equal(t, 1, d.Len())
	require.Equal(t, 2, v.Gelezen)
	require.Equal(t, []*Fout{{Regel: 3, Kolom: 17, Pad: "bron", Waarde: "\"open\nc;GM1509;2019;1;y\n", Code: goaltree.CodeSyntaxis, Melding: "a quote that is opened here is not closed"}}, v.Fouten)
}

// TestReadCSVFoutenNaRegeleinde: within a row over several lines each mistake
// has its own line and column.
func TestReadCSVFoutenNaRegeleinde(t *testing.T) {
	_, v, err := ReadCSV(strings.NewReader("indicator;regio;bron;periode;waarde\na;XX;\"een\ntwee\";20;x\nb;GM1509;z;2019;x\n"), CSVOptions{})
	require.NoError(t, err)
	var plaatsen [][2]int
	for _, f := range v.Fouten {
		plaatsen = append(plaatsen, [2]int{f.Regel, f.Kolom})
	}
	require.Equal(t, [][2]int{{2, 3}, {3, 7}, {3, 10}, {4, 17}}, plaatsen)
}

// TestReadCSVFoutcorpus holds files as people send them against the list of
// mistakes they should get, written by hand beside them.
func TestReadCSVFoutcorpus(t *testing.T) {
	bestanden, err := filepath.Glob("testdata/csv/fout/*.csv")
	require.NoError(t, err)
	require.NotEmpty(t, bestanden)
	for _, pad := range bestanden {
		t.Run(filepath.Base(pad), func(t *testing.T) {
			f, err := os.Open(pad)
			require.NoError(t, err)
			defer f.Close()
			verwacht, err := os.ReadFile(strings.TrimSuffix(pad, ".csv") + ".txt")
			require.NoError(t, err)
			_, v, _ := ReadCSV(f, CSVOptions{Bestand: filepath.Base(pad), Boom: csvBoom(t)})
			telt(t, v)
			require.Equal(t, strings.TrimSpace(string(verwacht)), v.Err().Error())
		})
	}
}

// TestReadCSV_kolomGrenzen: one file, one year of borders; the first good row gives
// it, and a row that has another is rejected with what the first one says.
func TestReadCSV_kolomGrenzen(t *testing.T) {
	const kop = "indicator;regio;periode;waarde;teller;noemer;grenzen\n"
	anders := func(regel, kolom int, waarde, eerste string) *Fout {
		return &Fout{Regel: regel, Kolom: kolom, Pad: "grenzen", Waarde: waarde, Code: goaltree.CodeTegenspraak,
			Melding: "the figures of one file are within the same borders, and line " + eerste}
	}
	geenJaar := func(regel, kolom int, waarde string) *Fout {
		return &Fout{Regel: regel, Kolom: kolom, Pad: "grenzen", Waarde: waarde, Code: goaltree.CodeOngeldigeWaarde, Melding: "expected a year from 1800 to 2999, or nothing"}
	}
	for naam, c := range map[string]struct {
		rijen    string
		grenzen  int
		aanvaard int
		fouten   []*Fout
	}{
		"all the same":       {"a;GM1509;2019;1;;;2022\na;GM1509;2020;1;;; 2022 \na;GM1509;2021;1;;;\"2022\"\n", 2022, 3, nil},
		"all empty":          {"a;GM1509;2019;1;;;\na;GM1509;2020;1;;;\n", 0, 2, nil},
		"no row filled in":   {"a;GM1509;2019;;;;2022\n", 2022, 1, nil},
		"another year":       {"a;GM1509;2019;1;;;2022\na;GM1509;2020;1;;;2023\na;GM1509;2021;1;;;2022\n", 2022, 2, []*Fout{anders(3, 19, "2023", "2 has 2022")}},
		"empty after a year": {"a;GM1509;2019;1;;;2022\na;GM1509;2020;1;;;\n", 2022, 1, []*Fout{anders(3, 19, "", "2 has 2022")}},
		"a year after empty": {"\na;GM1509;2019;1;;;\na;GM1509;2020;1;;;2022\n", 0, 1, []*Fout{anders(4, 19, "2022", "3 has none")}},
		"the first has other mistakes": {"a;GM1509;2019;x;;;2021\na;GM1509;2019;1;;;2022\na;GM1509;2020;-;;;2022\n", 2022, 1, []*Fout{
			{Regel: 2, Kolom: 15, Pad: "waarde", Waarde: "x", Code: goaltree.CodeGetal, Melding: "expected a number such as 1234,5; where there is no figure, leave the cell empty and give the reden"},
			{Regel: 4, Kolom: 15, Pad: "waarde", Waarde: "-", Code: goaltree.CodeGetal, Melding: "expected a number such as 1234,5; where there is no figure, leave the cell empty and give the reden"},
		}},
		"two mistakes in a row": {"a;GM1509;2019;1;;;2022\na;GM1509;2020;;-1;2;2021\n", 2022, 1, []*Fout{
			{Regel: 3, Kolom: 16, Pad: "teller", Waarde: "-1", Code: goaltree.CodeTellerNoemer, Melding: "a teller is not negative"},
			anders(3, 21, "2021", "2 has 2022"),
		}},
		"no year": {"a;GM1509;2019;1;;;22\na;GM1509;2019;1;;;+2022\na;GM1509;2020;1;;;1799\na;GM1509;2020;1;;;2022JJ00\na;GM1509;2020;1;;;2022\n", 2022, 1, []*Fout{
			geenJaar(2, 19, "22"), geenJaar(3, 19, "+2022"), geenJaar(4, 19, "1799"), geenJaar(5, 19, "2022JJ00"),
		}},
	} {
		t.Run(naam, func(t *testing.T) {
			for _, a := range []csvAfstelling{{blok: csvBlok}, {blok: 1}, {blok: 1, zorgvuldig: true}} {
				for werkers := 1; werkers <= 3; werkers++ {
					d, v, err := leesCSV(strings.NewReader(kop+c.rijen), CSVOptions{Werkers: werkers}, a)
					require.NoError(t, err)
					require.Equal(t, c.grenzen, d.Grenzen())
					require.Equal(t, c.aanvaard, v.Aanvaard)
					require.Equal(t, c.fouten, v.Fouten)
					telt(t, v)
				}
			}
		})
	}
	t.Run("without the column", func(t *testing.T) {
		d, _ := lees(t, "indicator;regio;periode;waarde\na;GM1509;2019;1\n", CSVOptions{})
		require.Zero(t, d.Grenzen())
	})
	t.Run("strict", func(t *testing.T) {
		_, v, err := ReadCSV(strings.NewReader(kop+"a;GM1509;2019;1;;;2022\na;GM1509;2020;1;;;2023\n"), CSVOptions{Strict: true})
		require.ErrorContains(t, err, "line 2 has 2022")
		require.Len(t, v.Fouten, 1)
	})
}
