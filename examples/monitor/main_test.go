package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// draai runs the program in an empty folder.
func draai(t *testing.T, args ...string) (status int, uit, fout string) {
	t.Helper()
	t.Chdir(t.TempDir())
	return draaiHier(t, args...)
}

func draaiHier(t *testing.T, args ...string) (status int, uit, fout string) {
	t.Helper()
	var u, f bytes.Buffer
	status = voerUit(t.Context(), args, &u, &f)
	return status, u.String(), f.String()
}

func schrijfBestand(t *testing.T, naam, inhoud string) string {
	t.Helper()
	pad := filepath.Join(t.TempDir(), naam)
	require.NoError(t, os.WriteFile(pad, []byte(inhoud), 0o600))
	return pad
}

// Without flags: the Achterhoek, a summary and a page that asks nothing of
// anywhere; at least five indicators have a score.
func TestZonderVlaggen(t *testing.T) {
	status, uit, fout := draai(t)
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

	_, eerder, _ := draai(t)
	require.Equal(t, uit, eerder, "same input, same bytes")
	weer, err := os.ReadFile("monitor-achterhoek.html")
	require.NoError(t, err)
	require.Equal(t, string(pagina), string(weer))

	var u monitor.Uitkomst
	_, uit, _ = draai(t, "-formaat", "json")
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

// Every JSON the program can write is as the schema says.
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
			status, uit, fout := draai(t, append(c.args, "-formaat", "json")...)
			require.Equal(t, uitGoed, status, fout)
			var v any
			require.NoError(t, json.Unmarshal([]byte(uit), &v))
			require.NoError(t, schema.Validate(v))
			if c.lijst == 0 {
				require.IsType(t, map[string]any{}, v)
				return
			}
			require.Len(t, v, c.lijst)
		})
	}
}

func TestFictiefLaatAllesZien(t *testing.T) {
	_, uit, _ := draai(t, "-voorbeeld", "fictief", "-formaat", "json")
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
	status, pagina, _ := draai(t, "-voorbeeld", "fictief", "-formaat", "html", "-organisatie", "Fictiefstad (fictief)", "-accent", "#7a3e00", "-datum", "1 maart 2025")
	require.Equal(t, uitGoed, status)
	require.Contains(t, pagina, "Het verhaal bij de cijfers")
	require.Contains(t, pagina, "1 maart 2025")
}

func TestCSVOpentInExcel(t *testing.T) {
	status, uit, _ := draai(t, "-regio", "alle", "-formaat", "csv")
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
		status, uit, fout := draai(t, "-uit", naam)
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
	status, uit, fout := draai(t, "-sjabloon", "-periode", "2018", "-uit", "leeg.csv")
	require.Equal(t, uitGoed, status, fout)
	require.Empty(t, uit)
	b, err := os.ReadFile("leeg.csv")
	require.NoError(t, err)
	boom, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	require.Equal(t, 1+len(boom.Indicatoren())*8*2, strings.Count(string(b), "\n"), "tree x the eight x 2017 and 2018")
	status, uit, fout = draaiHier(t, "-data", "leeg.csv", "-controleer")
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, uit, "0 van 36 indicatoren hebben een cijfer")
}

func TestControleer(t *testing.T) {
	data := schrijfBestand(t, "cijfers.csv", "indicator;regio;periode;waarde\nbijstand;GM1509;2020;150\nbijstand;GM1509;2020;151\nonbekend-ding;GM1509;2020;1\n")
	status, uit, fout := draai(t, "-data", data, "-controleer", "-regio", "GM1509")
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
			naam := schrijfBestand(t, "invoer.txt", c.inhoud)
			args := []string{c.bestand, naam, "-regio", "GM1509"}
			if c.bestand == "-koppeling" {
				args = append(args, "-data", naam)
			}
			status, _, fout := draai(t, args...)
			require.Equal(t, uitGeweigerd, status, fout)
			require.Contains(t, fout, "invoer.txt")
			for _, w := range c.wil {
				require.Contains(t, fout, w)
			}
		})
	}
}

func TestOnbekendeVraag(t *testing.T) {
	status, _, fout := draai(t, "-regio", "GM9999", "-benchmark", "nergens", "-periode", "gisteren")
	require.Equal(t, uitGeweigerd, status)
	for _, w := range []string{"-regio", "GM9999", "-benchmark", "nergens", "-periode", "gisteren"} {
		require.Contains(t, fout, w)
	}
	status, _, fout = draai(t, "-regio", "GM1509", "-data", "bestaat-niet.csv")
	require.Equal(t, uitGeweigerd, status)
	require.Contains(t, fout, "bestaat-niet.csv")
}

func TestVerkeerdeVlaggen(t *testing.T) {
	for _, args := range [][]string{
		{"-wat"}, {"los"}, {"-formaat", "pdf"}, {"-voorbeeld", "anders"}, {"-koppeling", "k.json"},
		{"-controleer", "-sjabloon"}, {"-uit", "a.xyz"}, {"-nulmeting", "laatst"},
	} {
		status, uit, fout := draai(t, args...)
		require.Equal(t, uitVlaggen, status, args)
		require.Empty(t, uit)
		require.Contains(t, fout, "-help")
	}
	status, _, fout := draai(t, "-help")
	require.Equal(t, uitGoed, status)
	require.Contains(t, fout, "-koppeling")
}

func TestStreng(t *testing.T) {
	data := schrijfBestand(t, "cijfers.csv", "indicator;regio;periode;waarde\nbijstand;GM1509;2020;150\nbijstand;XX;2020;151\nbijstand;YY;2020;151\n")
	status, uit, fout := draai(t, "-data", data, "-regio", "GM1509", "-formaat", "tekst")
	require.Equal(t, uitGeweigerd, status)
	require.NotEmpty(t, uit, "the report is made without what was rejected")
	require.Contains(t, fout, "YY")
	status, uit, fout = draai(t, "-data", data, "-regio", "GM1509", "-formaat", "tekst", "-streng")
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
	status, echt, fout := draai(t, args...)
	require.Equal(t, uitGoed, status, fout)
	for _, w := range []string{"14540 rijen gelezen, 14540 aanvaard, 0 geweigerd", "744 rijen gelezen, 744 aanvaard, 0 geweigerd", "3450 rijen gelezen, 3450 aanvaard, 0 geweigerd"} {
		require.Contains(t, fout, w)
	}
	_, eigen, _ := draai(t, "-formaat", "json", "-regio", "alle")
	require.Equal(t, eigen, echt)
}
