package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

var programma = voorbeeldtest.Programma(voerUit)

// Without flags: the Achterhoek, a summary and a page that asks nothing of
// anywhere; at least five indicators have a score.
func TestZonderVlaggen(t *testing.T) {
	status, uit, fout := programma.Draai(t)
	require.Equal(t, uitGoed, status, fout)
	require.Empty(t, fout)
	require.Contains(t, uit, "monitor-achterhoek.html")
	require.Contains(t, uit, "Achterhoek")
	pagina, err := os.ReadFile("monitor-achterhoek.html")
	require.NoError(t, err)
	require.Contains(t, string(pagina), `lang="nl"`)
	require.NotRegexp(t, `(?i)(src|href)="https?:|url\(\s*['"]?https?:|<script`, string(pagina))
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Equal(t, []string{"monitor-achterhoek.html"}, bestanden, "and nothing else")

	_, eerder, _ := programma.Draai(t)
	require.Equal(t, uit, eerder, "same input, same bytes")
	weer, err := os.ReadFile("monitor-achterhoek.html")
	require.NoError(t, err)
	require.Equal(t, string(pagina), string(weer))

	var u monitor.Uitkomst
	_, uit, _ = programma.Draai(t, "-formaat", "json")
	require.NoError(t, json.Unmarshal([]byte(uit), &u))
	scores := 0
	for _, i := range u.Indicatoren {
		if i.Score.IsBekend() {
			scores++
		}
	}
	require.GreaterOrEqual(t, scores, 5)
	require.NotNil(t, u.Demografie)
}

// Every JSON the program can write is as the schema says, and reads back.
func TestJSONVolgensSchema(t *testing.T) {
	b, err := os.ReadFile("../../monitor/schema/resultaat.schema.json")
	require.NoError(t, err)
	s := new(jsonschema.Schema)
	require.NoError(t, json.Unmarshal(b, s))
	schema, err := s.Resolve(nil)
	require.NoError(t, err)
	for _, c := range []struct {
		naam  string
		args  []string
		lijst int // 0: one object
	}{
		{"achterhoek", nil, 0},
		{"een gemeente", []string{"-regio", "Oude IJsselstreek"}, 0},
		{"alle", []string{"-regio", "alle"}, 8},
		{"zonder cijfers", []string{"-regio", "Wassenaar", "-benchmark", "geen"}, 0},
		{"eerder", []string{"-periode", "2004", "-regio", "GM1509"}, 0},
		{"fictief", []string{"-voorbeeld", "fictief"}, 0},
		{"fictief alle", []string{"-voorbeeld", "fictief", "-regio", "alle", "-nulmeting", "2019"}, 8},
	} {
		t.Run(c.naam, func(t *testing.T) {
			status, uit, fout := programma.Draai(t, append(c.args, "-formaat", "json")...)
			require.Equal(t, uitGoed, status, fout)
			var v any
			require.NoError(t, json.Unmarshal([]byte(uit), &v))
			require.NoError(t, schema.Validate(v))
			terug, err := monitor.ReadResultaat(strings.NewReader(uit), "uit.json")
			require.NoError(t, err)
			require.Equal(t, max(c.lijst, 1), terug.Len())
			if c.lijst == 0 {
				require.IsType(t, map[string]any{}, v)
				return
			}
			require.Len(t, v, c.lijst)
		})
	}
}

func TestFictiefLaatAllesZien(t *testing.T) {
	_, uit, _ := programma.Draai(t, "-voorbeeld", "fictief", "-formaat", "json")
	var u monitor.Uitkomst
	require.NoError(t, json.Unmarshal([]byte(uit), &u))
	for _, e := range u.Effecten {
		require.True(t, e.Score.IsBekend() || *e.Reden == monitor.RedenAlleenContext, e.ID)
	}
	signalen := map[monitor.Signaal]bool{}
	for _, e := range u.Effecten {
		if e.Signaal != nil {
			signalen[*e.Signaal] = true
		}
	}
	require.Len(t, signalen, 3, "all three signals show")
	status, pagina, _ := programma.Draai(t, "-voorbeeld", "fictief", "-formaat", "html", "-organisatie", "Fictiefstad (fictief)", "-accent", "#7a3e00", "-datum", "1 maart 2025")
	require.Equal(t, uitGoed, status)
	require.Contains(t, pagina, "Het verhaal bij de cijfers")
	require.Contains(t, pagina, "1 maart 2025")
}

func TestCSVOpentInExcel(t *testing.T) {
	status, uit, _ := programma.Draai(t, "-regio", "alle", "-formaat", "csv")
	require.Equal(t, uitGoed, status)
	require.True(t, strings.HasPrefix(uit, "\uFEFF"), "Excel needs the BOM for UTF-8")
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(uit, "\uFEFF")))
	r.Comma = ';'
	rijen, err := r.ReadAll()
	require.NoError(t, err)
	boom, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	require.Len(t, rijen, 1+8*(len(boom.Hoofddoelen())+len(boom.Effecten())+len(boom.Indicatoren())))
}

func TestUitBestand(t *testing.T) {
	for naam, begin := range map[string]string{"a.html": "<!", "a.json": "{", "a.csv": "\uFEFF", "a.txt": ""} {
		status, uit, fout := programma.Draai(t, "-uit", naam)
		require.Equal(t, uitGoed, status, fout)
		require.Empty(t, uit)
		b, err := os.ReadFile(naam)
		require.NoError(t, err)
		require.True(t, strings.HasPrefix(strings.ToLower(string(b)), strings.ToLower(begin)), naam)
		require.NotEmpty(t, b)
	}
}

// The empty table goes back in as it came out, and says that all is missing.
func TestSjabloon(t *testing.T) {
	status, uit, fout := programma.Draai(t, "-sjabloon", "-periode", "2018", "-uit", "leeg.csv")
	require.Equal(t, uitGoed, status, fout)
	require.Empty(t, uit)
	b, err := os.ReadFile("leeg.csv")
	require.NoError(t, err)
	boom, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	require.Equal(t, 1+len(boom.Indicatoren())*8*2, strings.Count(string(b), "\n"), "tree x the eight x 2017 and 2018")
	status, uit, fout = programma.DraaiHier(t, "-data", "leeg.csv", "-controleer")
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, uit, "0 van 36 indicatoren hebben een cijfer")
}

func TestControleer(t *testing.T) {
	data := voorbeeldtest.Bestand(t, "cijfers.csv", "indicator;regio;periode;waarde\nbijstand;GM1509;2020;150\nbijstand;GM1509;2020;151\nonbekend-ding;GM1509;2020;1\n")
	status, uit, fout := programma.Draai(t, "-data", data, "-controleer", "-regio", "GM1509")
	require.Equal(t, uitGeweigerd, status)
	require.Contains(t, uit, "3 rijen gelezen, 2 aanvaard (0 niet gevraagd), 1 geweigerd")
	require.Contains(t, uit, "onbekend-ding")
	require.Contains(t, uit, "1 van 36 indicatoren hebben een cijfer")
	require.Contains(t, fout, "cijfers.csv:3:")
}

// Bad input gives its sentence with file and line, and exit status 1.
func TestFouteInvoer(t *testing.T) {
	kop := "indicator;regio;periode;waarde;teller;noemer\n"
	for _, c := range []struct {
		naam, bestand, inhoud string
		wil                   []string
	}{
		{"Windows-1252", "-data", kop + "bijstand;GM1509;2020;1;;\nbijstand;GM15\xeb9;2021;1;;\n", []string{":3:", "UTF-8"}},
		{"wrong separator", "-data", "indicator|regio|periode|waarde\nbijstand|GM1509|2020|1\n", []string{":1"}},
		{"missing column", "-data", "indicator;regio;waarde\nbijstand;GM1509;1\n", []string{":1", "periode"}},
		{"double column", "-data", "indicator;regio;periode;waarde;waarde\nbijstand;GM1509;2020;1;1\n", []string{":1", "waarde"}},
		{"double observation", "-data", kop + "bijstand;GM1509;2020;1;;\nbijstand;GM1509;2020;2;;\n", []string{":3", "2"}},
		{"share above 100%", "-data", kop + "werkloosheid;GM1509;2020;101;;\n", []string{":2:26: waarde", "101"}},
		{"teller above noemer", "-data", kop + "bijstand;GM1509;2020;;11;10\n", []string{":2:", "teller", "11"}},
		{"waarde contradicts", "-data", kop + "werkloosheid;GM1509;2020;6;5;100\n", []string{":2:", "waarde", "6"}},
		{"unknown region", "-data", kop + "bijstand;GM15;2020;1;;\n", []string{":2:", "regio", "GM15"}},
		{"unknown period", "-data", kop + "bijstand;GM1509;2020KW05;1;;\n", []string{":2:", "periode", "2020KW05"}},
		{"empty", "-data", "", []string{"empty"}},
		{"header only", "-data", kop, []string{"header"}},
		{"tree of nonsense", "-boom", `{"versie":"1","boom":{"id":"a","naam":"A","versie":"1"},"hoofddoelen":[{"id":"h","naam":"H","effecten":[{"id":"weg","gewicht":0}]}],"effecten":[],"indicatoren":[]}`, []string{":1:", "weg", "gewicht"}},
		{"tree that is no JSON", "-boom", "{\n\"versie\":", []string{":2:"}},
		{"koppeling", "-koppeling", `{"versie":"1","tabel":"x"}`, []string{":1:"}},
		{"verhaal", "-verhalen", "# bestaat-niet\nTekst\n", []string{":1", "bestaat-niet"}},
	} {
		t.Run(c.naam, func(t *testing.T) {
			naam := voorbeeldtest.Bestand(t, "invoer.txt", c.inhoud)
			args := []string{c.bestand, naam, "-regio", "GM1509"}
			if c.bestand == "-koppeling" {
				args = append(args, "-data", naam)
			}
			status, _, fout := programma.Draai(t, args...)
			require.Equal(t, uitGeweigerd, status, fout)
			require.Contains(t, fout, "invoer.txt")
			for _, w := range c.wil {
				require.Contains(t, fout, w)
			}
		})
	}
}

func TestOnbekendeVraag(t *testing.T) {
	status, _, fout := programma.Draai(t, "-regio", "GM9999", "-benchmark", "nergens", "-periode", "gisteren")
	require.Equal(t, uitGeweigerd, status)
	for _, w := range []string{"-regio", "GM9999", "-benchmark", "nergens", "-periode", "gisteren"} {
		require.Contains(t, fout, w)
	}
	status, _, fout = programma.Draai(t, "-regio", "GM1509", "-data", "bestaat-niet.csv")
	require.Equal(t, uitGeweigerd, status)
	require.Contains(t, fout, "bestaat-niet.csv")
}

func TestVerkeerdeVlaggen(t *testing.T) {
	for _, args := range [][]string{
		{"-wat"}, {"los"}, {"-formaat", "pdf"}, {"-voorbeeld", "anders"}, {"-koppeling", "k.json"},
		{"-controleer", "-sjabloon"}, {"-uit", "a.xyz"}, {"-nulmeting", "laatst"},
	} {
		status, uit, fout := programma.Draai(t, args...)
		require.Equal(t, uitVlaggen, status, args)
		require.Empty(t, uit)
		require.Contains(t, fout, "-help")
	}
	status, _, fout := programma.Draai(t, "-help")
	require.Equal(t, uitGoed, status)
	require.Contains(t, fout, "-koppeling")
}

func TestStreng(t *testing.T) {
	data := voorbeeldtest.Bestand(t, "cijfers.csv", "indicator;regio;periode;waarde\nbijstand;GM1509;2020;150\nbijstand;XX;2020;151\nbijstand;YY;2020;151\n")
	status, uit, fout := programma.Draai(t, "-data", data, "-regio", "GM1509", "-formaat", "tekst")
	require.Equal(t, uitGeweigerd, status)
	require.NotEmpty(t, uit, "the report is made without what was rejected")
	require.Contains(t, fout, "YY")
	status, uit, fout = programma.Draai(t, "-data", data, "-regio", "GM1509", "-formaat", "tekst", "-streng")
	require.Equal(t, uitGeweigerd, status)
	require.Empty(t, uit)
	require.Contains(t, fout, "XX")
	require.NotContains(t, fout, "YY")
}

// The main job on the real files, told apart by what is in them; the figures
// are those of the project's own table.
func TestHoofdtaak_EchteBestanden(t *testing.T) {
	map1 := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if map1 == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: the real files are not here")
	}
	args := []string{"-formaat", "json", "-regio", "alle"}
	for _, b := range []string{
		"cbs/70072ned/regionale_kerncijfers_subset.csv", "cbs/84799NED/TypedDataSet_GM_plus_Achterhoek_DERIVED.json",
		"cbs/arbeidsdeelname/arbeidsdeelname_regionaleindeling2019.csv",
	} {
		args = append(args, "-data", filepath.Join(map1, b))
	}
	status, echt, fout := programma.Draai(t, args...)
	require.Equal(t, uitGoed, status, fout)
	for _, w := range []string{"14540 rijen gelezen, 14540 aanvaard, 0 geweigerd", "744 rijen gelezen, 744 aanvaard, 0 geweigerd", "3450 rijen gelezen, 3450 aanvaard, 0 geweigerd"} {
		require.Contains(t, fout, w)
	}
	_, eigen, _ := programma.Draai(t, "-formaat", "json", "-regio", "alle")
	require.Equal(t, eigen, echt)
}

// The population of the eight together, added up from the file of CBS by hand
// (table 70072ned): under 20 on 1 January 2007 73.978, 2017 65.252, 2023 59.963;
// 65 and older 48.766, 65.297 and 74.474.
func TestDemografieVanDeAchterhoek(t *testing.T) {
	_, uit, _ := programma.Draai(t, "-formaat", "json")
	var u monitor.Uitkomst
	require.NoError(t, json.Unmarshal([]byte(uit), &u))
	index := func(groep int, jaar string) monitor.Getal {
		for _, p := range u.Demografie.Groepen[groep].Reeks {
			if p.Periode.String() == jaar {
				return p.Index
			}
		}
		return monitor.Getal{}
	}
	const jong, oud = 0, 2
	require.InDelta(t, 100*73978.0/65252, index(jong, "2007JJ00").OfNaN(), 1e-9)
	require.InDelta(t, 100*59963.0/65252, index(jong, "2023JJ00").OfNaN(), 1e-9)
	require.InDelta(t, 100*48766.0/65297, index(oud, "2007JJ00").OfNaN(), 1e-9)
	require.InDelta(t, 100*74474.0/65297, index(oud, "2023JJ00").OfNaN(), 1e-9)
	for _, jaar := range []string{"2004JJ00", "2005JJ00", "2006JJ00"} {
		require.False(t, index(jong, jaar).IsBekend(), "Oost Gelre has no figure under its code in %s", jaar)
	}
	waarschuwingen := ""
	for _, w := range u.Demografie.Waarschuwingen {
		waarschuwingen += w.Tekst + "\n"
	}
	require.Contains(t, waarschuwingen, "Bevolking 2006")
	require.Contains(t, waarschuwingen, "Oost Gelre (kan niet voorkomen)")
	require.NotContains(t, waarschuwingen, "Dinxperlo", "mergers within the Achterhoek move no border of it")

	_, uit, _ = programma.Draai(t, "-formaat", "json", "-regio", "Aalten")
	require.Contains(t, uit, "Dinxperlo")
	_, uit, _ = programma.Draai(t, "-formaat", "json", "-regio", "Oost Gelre")
	require.Contains(t, uit, "Het gebied is hetzelfde gebleven", "a new name is a new code, not a new border")
}

// The flags that choose do choose.
func TestKeuzes(t *testing.T) {
	lees := func(t *testing.T, args ...string) monitor.Uitkomst {
		t.Helper()
		status, uit, fout := programma.Draai(t, append(args, "-formaat", "json")...)
		require.Equal(t, uitGoed, status, fout)
		var u monitor.Uitkomst
		require.NoError(t, json.Unmarshal([]byte(uit), &u))
		return u
	}
	for vlag, wil := range map[string]string{"achterhoek": "achterhoek", "nederland": "NL01", "GM0294": "GM0294", "Doetinchem": "GM0222"} {
		require.Equal(t, wil, lees(t, "-regio", "Aalten", "-benchmark", vlag).Benchmark.String())
	}
	require.Nil(t, lees(t, "-benchmark", "geen").Benchmark)
	for vlag, wil := range map[string]int{"achterhoek": 8, "nederland": 8, "GM0294,GM0222": 2} {
		require.Len(t, lees(t, "-groep", vlag).Groep, wil, "the project's own table has the eight alone")
	}
	require.Len(t, lees(t, "-voorbeeld", "fictief", "-groep", "fictief").Groep, 8)
	require.Equal(t, 2019, *lees(t, "-nulmeting", "2019").Nulmeting)
	require.Equal(t, "2015JJ00", lees(t, "-periode", "2015").Periode.String())
}

// A tree, stories, figures and a koppeling of one's own, all good.
func TestEigenInvoer(t *testing.T) {
	boom := goaltree.Voorschoten2016()
	var alsJSON, alsCSV bytes.Buffer
	require.NoError(t, goaltree.WriteJSON(&alsJSON, boom))
	require.NoError(t, goaltree.WriteCSV(&alsCSV, boom))
	data := voorbeeldtest.Bestand(t, "data.csv", "indicator;regio;periode;teller;noemer\nbijstand;GM9901;2015;250;10000\nbijstand;GM9901;2016;240;10000\n")
	uitkomsten := map[string]string{}
	for naam, inhoud := range map[string]string{"boom.json": alsJSON.String(), "boom.csv": alsCSV.String()} {
		status, uit, fout := programma.Draai(t, "-boom", voorbeeldtest.Bestand(t, naam, inhoud), "-data", data, "-regio", "GM9901", "-formaat", "json")
		require.Equal(t, uitGoed, status, fout)
		uitkomsten[naam] = uit
	}
	require.Equal(t, uitkomsten["boom.json"], uitkomsten["boom.csv"], "the same tree, whatever its form")
	require.Contains(t, uitkomsten["boom.json"], `"waarde": 240`)

	tabel := voorbeeldtest.Bestand(t, "tabel.csv", "ID;Regios;Perioden;Werkloos_3;Bevolking_4\n1;GM9901    ;2016JJ00;   4;  80\n")
	koppeling := voorbeeldtest.Bestand(t, "koppeling.json", `{"versie":"1","tabel":"fictief","titel":"Fictieve tabel","bron":"Fictieve tabel","regio":"Regios","periode":"Perioden",
"indicatoren":[{"indicator":"werkloosheid","teller":{"kolommen":["Werkloos"]},"noemer":{"kolommen":["Bevolking"]}}]}`)
	verhalen := voorbeeldtest.Bestand(t, "verhalen.txt", "# mensen-hebben-werk\nEen fictief verhaal.\n")
	status, uit, fout := programma.Draai(t, "-data", tabel, "-koppeling", koppeling, "-verhalen", verhalen, "-regio", "GM9901", "-formaat", "tekst")
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, uit, "5,0%")
	require.Contains(t, uit, "Een fictief verhaal.")
}

// What a reader remarks on is said in every run, and a pipe reads as a file does.
func TestOpmerkingen(t *testing.T) {
	inhoud := "indicator;regio;periode;waarde\nbijstnd;GM0294;2020;100\nbijstand;GM0294;2020;100\n"
	data := voorbeeldtest.Bestand(t, "data.csv", inhoud)
	status, uit, fout := programma.Draai(t, "-data", data, "-regio", "GM0294", "-formaat", "json")
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, fout, "let op:")
	require.Contains(t, fout, "bijstnd")
	if runtime.GOOS == "windows" {
		t.Skip("no named pipes")
	}
	r, w, err := os.Pipe()
	require.NoError(t, err)
	defer r.Close() // and so keeps it open until then
	go func() {
		_, _ = w.WriteString(inhoud) // the reader sees what is missing
		_ = w.Close()
	}()
	status, pijp, fout := programma.Draai(t, "-data", fmt.Sprintf("/dev/fd/%d", r.Fd()), "-regio", "GM0294", "-formaat", "json")
	require.Equal(t, uitGoed, status, fout)
	require.Equal(t, uit, pijp)
}

func TestHuisstijl(t *testing.T) {
	logo := voorbeeldtest.Bestand(t, "logo.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>`)
	status, uit, fout := programma.Draai(t, "-logo", logo, "-organisatie", "Gemeente Fictiefstad (fictief)", "-accent", "#0b5c8a", "-formaat", "html")
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, uit, "Gemeente Fictiefstad (fictief)")
	require.Contains(t, uit, "data:image/svg")

	status, _, fout = programma.Draai(t, "-logo", voorbeeldtest.Bestand(t, "logo.png", "geen beeld"), "-formaat", "html")
	require.Equal(t, uitGeweigerd, status)
	require.Contains(t, fout, "logo")
	status, _, fout = programma.Draai(t, "-accent", "rood")
	require.Equal(t, uitVlaggen, status)
	require.Contains(t, fout, "rood")
}

// A report that fails leaves the one that was there.
func TestUitBlijftHeel(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("rapport.html", []byte("van vorig jaar"), 0o600))
	status, _, _ := programma.DraaiHier(t, "-logo", voorbeeldtest.Bestand(t, "logo.png", "geen beeld"), "-uit", "rapport.html")
	require.Equal(t, uitGeweigerd, status)
	b, err := os.ReadFile("rapport.html")
	require.NoError(t, err)
	require.Equal(t, "van vorig jaar", string(b))
}

// The built program says by its exit status how it went.
func TestGebouwd(t *testing.T) {
	voorbeeldtest.Gebouwd(t,
		voorbeeldtest.Geval{}, voorbeeldtest.Geval{Args: []string{"-regio", "GM9999"}, Status: 1}, voorbeeldtest.Geval{Args: []string{"-wat"}, Status: 2})
}

// Bijstand 2020, the eight beside the Achterhoek as a whole (4.490 of 298.804,
// 150,27 per 10.000), on figures of CBS (table 84799NED). CBS rounds the count
// to tens and calls it provisional, so a municipality differs only where
// Wilson's interval at 99,8% (z = 3,0902), from the count less 5 to the count
// and 5, lies clear of 150,27. By a calculation of its own (Python): Aalten
// 290/27.121 has 87,6-130,0; Berkelland 117,8-154,2; Bronckhorst 73,5-106,9;
// Doetinchem 205,1-244,8; Montferland 94,0-131,0; Oost Gelre 92,5-133,7; Oude
// IJsselstreek 142,7-184,7; Winterswijk 188,4-244,7.
func TestBijstandMetMarge(t *testing.T) {
	_, uit, _ := programma.Draai(t, "-regio", "alle", "-formaat", "json")
	var alle []monitor.Uitkomst
	require.NoError(t, json.Unmarshal([]byte(uit), &alle))
	oordelen, kwintielen := map[string]string{}, map[string]int{}
	for _, u := range alle {
		for _, i := range u.Indicatoren {
			if i.ID != "bijstand" {
				continue
			}
			require.InDelta(t, 150.27, i.Benchmark.OfNaN(), 0.005)
			oordelen[u.Regio.Naam] = i.Oordeel.Benchmark.String()
			kwintielen[u.Regio.Naam] = *i.Kwintiel
			voorbehoud := strings.Join(i.Voorbehoud, " ")
			require.Contains(t, voorbehoud, "afgerond en kan er 5 naast zitten")
			require.Contains(t, voorbehoud, "99,8%")
			if u.Regio.Naam == "Aalten" {
				// At 95%: 285 and 295 of 27.121 give 93,6 and 121,8.
				require.InDelta(t, 93.6, i.Interval.Onder.OfNaN(), 0.05)
				require.InDelta(t, 121.8, i.Interval.Boven.OfNaN(), 0.05)
			}
		}
	}
	require.Equal(t, map[string]string{
		"Aalten": "lager", "Berkelland": "vergelijkbaar", "Bronckhorst": "lager", "Doetinchem": "hoger", "Montferland": "lager",
		"Oost Gelre": "lager", "Oude IJsselstreek": "vergelijkbaar", "Winterswijk": "hoger",
	}, oordelen)

	// Rank r of 8 from the lowest: floor(6 − ceil((9 − r)/1,6)), by hand
	// 1, 1, 2, 2, 3, 4, 4 and 5.
	require.Equal(t, map[string]int{
		"Bronckhorst": 1, "Aalten": 1, "Montferland": 2, "Oost Gelre": 2,
		"Berkelland": 3, "Oude IJsselstreek": 4, "Winterswijk": 4, "Doetinchem": 5,
	}, kwintielen)

	_, pagina, _ := programma.Draai(t, "-regio", "Berkelland", "-formaat", "html")
	require.Contains(t, pagina, "Trechter: wat is meer dan toeval?")
	require.Contains(t, pagina, "niet te onderscheiden van toeval")
}

// Every command of the README runs as it stands there, one after another: the
// sheet written by one is read, still empty, by the next.
func TestLeesMij(t *testing.T) {
	programma.LeesMij(t, "./examples/monitor", 9, nil)
}

// The commands of the README at the top run too: the guide to a report of one's
// own, on the files it names.
func TestHoofdLeesMij(t *testing.T) {
	bestanden := map[string][]byte{}
	for _, naam := range []string{"boom.csv", "cijfers.csv"} {
		inhoud, err := os.ReadFile(filepath.Join("voorbeeld", naam))
		require.NoError(t, err)
		bestanden["examples/monitor/voorbeeld/"+naam] = inhoud
	}
	programma.HoofdLeesMij(t, "./examples/monitor", 4, bestanden)
	pagina, err := os.ReadFile("rapport.html")
	require.NoError(t, err)
	paginatest.Keur(t, string(pagina))
	require.Contains(t, string(pagina), "Doelenboom Fictiefstad (fictief)")
}

// The figures of the guide, by hand: 29.820 of 42.000 is 71%, which is 60% of the
// way from 65 to 75; 4.360 of 45.400 is 9,60%, which is 46% of the way from
// 4.930 of 45.000 to 8%.
func TestGids(t *testing.T) {
	folder, err := filepath.Abs("voorbeeld")
	require.NoError(t, err)
	status, uit, fout := programma.Draai(t, "-boom", filepath.Join(folder, "boom.csv"), "-data", filepath.Join(folder, "cijfers.csv"), "-regio", "GM9901", "-formaat", "tekst")
	require.Equal(t, uitGoed, status, fout)
	require.Regexp(t, `Meer inwoners hebben werk\n +● op koers +60 `, uit)
	require.Regexp(t, `Inwoners kennen elkaar\n +● op koers +46 `, uit)
	require.Regexp(t, `Inwoners doen mee\n +● op koers +55 `, uit, "(2·60 + 46)/3")
}
