package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

var voorbeeld = voorbeeldtest.Programma(voerUit)

// goed runs the program and gives what it writes.
func goed(t *testing.T, args ...string) string {
	t.Helper()
	status, uit, fout := voorbeeld.Draai(t, args...)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Empty(t, fout)
	return uit
}

// los reads the JSON as whoever knows no Go does.
func los(t *testing.T, args ...string) map[string]any {
	t.Helper()
	var m map[string]any
	require.NoError(t, json.Unmarshal([]byte(goed(t, args...)), &m))
	return m
}

// lijst gives of each entry of a part the values of some keys, joined.
func lijst(t *testing.T, m map[string]any, deel string, sleutels ...string) []string {
	t.Helper()
	var uit []string
	require.Contains(t, m, deel)
	for _, e := range m[deel].([]any) {
		var delen []string
		for _, k := range sleutels {
			b, err := json.Marshal(e.(map[string]any)[k])
			require.NoError(t, err)
			delen = append(delen, strings.Trim(string(b), `"`))
		}
		uit = append(uit, strings.Join(delen, " "))
	}
	return uit
}

// What the model holds, by the documents and not by the code.
func TestModel(t *testing.T) {
	m := los(t)
	aantallen := map[string]int{}
	for sleutel, deel := range m {
		if alle, ok := deel.([]any); ok {
			aantallen[sleutel] = len(alle)
		}
	}
	require.Equal(t, map[string]int{
		"kernwaarden": 8, "doelen": 5, "doelenbomen": 2, "positieve_gezondheid": 6, "verschuivingen": 4, "preventieniveaus": 4, "continuum": 6,
		"functies": 10, "coordinatielijnen": 3, "structuren": 5, "hoofdlijnen": 4, "prioriteringscriteria": 4, "actielijnen": 5, "schaalniveaus": 6,
		"toetsvragen": 3, "randvoorwaarden": 5, "aandachtspunten": 3, "themas": 5, "processen": 3, "segmenten": 3, "samenwerkingsverbanden": 2,
		"voorwaarden": 2, "monitors": 4,
		"opdrachten":   9,                  // five of line 1, two moments of line 2, two themes of line 3
		"pcdocumenten": 5,                  // four of the monitor's document and the begroting
		"organen":      20 + 7 + 6 + 3 + 4, // of each structure in its order
		"rollen":       22 + 8 + 9 + 3,
		"lijnen":       3 + 7 + 4 + 1 + 2,
		"gemeenten":    342, // CBS, 1 January 2026
	}, aantallen)

	require.Equal(t, []string{
		"1 Optimaal ontwikkelen", "2 Gezond", "3 Veilig", "4 Zelfredzaam en samenredzaam", "5 Sociaal verbonden", "6 Participeren", "7 Financieel in balans", "8 Veerkracht",
	}, lijst(t, m, "kernwaarden", "nummer", "naam"))
	require.Equal(t, []string{
		`1 ["optimaal-ontwikkelen","gezond","veilig","zelfredzaam-en-samenredzaam"]`, `2 ["gezond","veerkracht"]`, `3 ["veilig","zelfredzaam-en-samenredzaam"]`,
		`4 ["sociaal-verbonden","zelfredzaam-en-samenredzaam"]`, `5 ["participeren","optimaal-ontwikkelen","financieel-in-balans"]`,
	}, lijst(t, m, "doelen", "nummer", "kernwaarden"))
	require.Equal(t, []string{
		"1 Lichaamsfuncties fysiek functioneren gespreksinstrument", "2 Mentaal welbevinden mentaal functioneren gespreksinstrument", "3 Zingeving zingeving gespreksinstrument",
		"4 Kwaliteit van leven kwaliteit van leven gespreksinstrument", "5 Meedoen maatschappelijke participatie gespreksinstrument", "6 Dagelijks functioneren dagelijks functioneren gespreksinstrument",
	}, lijst(t, m, "positieve_gezondheid", "nummer", "naam", "in_visie", "gebruik"))
	require.Equal(t, []string{
		`1 Gewoon gezond leven universeel ["wpg","jeugdwet"]`, `2 Er op tijd bij zijn selectief ["wpg","jeugdwet","wmo"]`, `3 Zelf bijsturen selectief ["wpg","jeugdwet","wmo"]`,
		`4 Bijsturen met hulp geindiceerd ["jeugdwet","wmo","zvw"]`, `5 Behandelen zorggerelateerd ["zvw"]`, `6 Voorkomen van erger, blijven meedoen zorggerelateerd ["wlz"]`,
	}, lijst(t, m, "continuum", "nummer", "naam", "niveau", "wetten"))
	require.Equal(t, []string{"universeel", "selectief", "geindiceerd", "zorggerelateerd"}, lijst(t, m, "preventieniveaus", "id"))
	require.Equal(t, []string{
		"1 van zorgen voor naar helpen zorgen dat", "2 van hoe naar wat, van aanbod naar vraag", "3 van curatief naar preventief", "4 van categoraal naar integraal",
	}, lijst(t, m, "verschuivingen", "nummer", "naam"))
	require.Equal(t, []string{
		"1 Kloppend hart van sociaal domein inhoudelijk", "2 Schakelmomenten inhoudelijk", "3 Inhoudelijke onderwerpen inhoudelijk", "4 Monitoring en leren faciliterend",
	}, lijst(t, m, "hoofdlijnen", "nummer", "naam", "soort"))
	require.Equal(t, []string{
		"1 Wonen en zorg", "2 Onderwijs en zorg", "3 Samenwerken met de sociale basis", "4 Passende ambulante zorg", "5 Gedwongen kader",
	}, lijst(t, m, "actielijnen", "nummer", "naam"))
	require.Equal(t, []string{
		"Regionale relevantie", "Urgentie en belang", "Maatschappelijk effect", "Haalbaarheid",
	}, lijst(t, m, "prioriteringscriteria", "naam"))
	require.Equal(t, []string{"2015", "null", "null", "null"}, lijst(t, m, "monitors", "sinds"), "what is not told is no year")
	require.Equal(t, []string{
		"projectorganisatie", "uitvoering en fasering", "menskracht en middelen", "financiering", "evaluatie",
	}, lijst(t, m, "randvoorwaarden", "naam"))
	require.Equal(t, []string{"landelijk", "bovenregionaal", "regionaal", "subregionaal", "lokaal", "wijk"}, lijst(t, m, "schaalniveaus", "naam"))
	require.Equal(t, []string{"Integraliteit", "Regie", "Monitoring en sturing", "Verstevigen netwerken", "Kwetsbare huishoudens"}, lijst(t, m, "themas", "naam"))
	require.Equal(t, []string{"0de", "1ste", "2de"}, lijst(t, m, "coordinatielijnen", "id"))
	require.Equal(t, []string{
		"1 Jaarrekening 2025 2025 2026-05-01 2026-06-30", "2 Voorjaarsnota 2026 2026 2026-06-01 2026-07-31", "3 Kadernota 2027 2027 2026-06-01 2026-07-31",
		"4 Begroting 2027 2027 2026-11-01 2026-11-14", "5 Najaarsnota 2026 2026 2026-11-01 2026-11-30",
	}, lijst(t, m, "pcdocumenten", "nummer", "naam", "boekjaar", "van", "tot"))
	functie := m["functies"].([]any)[2].(map[string]any)
	require.Equal(t, 3.0, functie["nummer"])
	require.Equal(t, []any{"het regionale team CLM"}, functie["regionaal"].(map[string]any)["door"])
	require.Contains(t, functie["regionaal"].(map[string]any)["omschrijving"], "meer dan twee gemeenten")
}

// The steps of the three processes, in order.
func TestProcessen(t *testing.T) {
	m := los(t, "-deel", "processen")
	stappen := map[string][]string{}
	for _, p := range m["processen"].([]any) {
		p := p.(map[string]any)
		stappen[p["id"].(string)] = lijst(t, p, "stappen", "nummer", "id")
	}
	require.Equal(t, map[string][]string{
		"brede-monitoring":    {"1 input-monitor", "2 eerste-analyse", "3 samen-duiden", "4 opbrengst-duiding", "5 implementeren-bijstellen", "6 maatschappelijke-opgaven"},
		"planning-en-control": {"1 jaarrekening", "2 voorjaarsnota", "3 kadernota", "4 begroting", "5 najaarsnota"},
		"samenwerkingsagenda": {"1 onderzoek", "2 analyse", "3 plan", "4 project", "5 oplevering"},
	}, stappen)

	rijen := leesCSV(t, goed(t, "-deel", "processen", "-formaat", "csv"))
	require.Len(t, rijen, 1+6+5+5)
	require.Equal(t, "Samen duiden, reflecteren, leren", rijen[2][slices.Index(rijen[0], "hierna")])
	require.Equal(t, "Input monitor", rijen[6][slices.Index(rijen[0], "hierna")], "and round again")
}

// What is a file of its own reads back as one.
func TestLeestTerug(t *testing.T) {
	var m struct {
		Doelenbomen []struct{ Definitie json.RawMessage }
		Processen   []json.RawMessage
	}
	require.NoError(t, json.Unmarshal([]byte(goed(t)), &m))
	for _, b := range m.Doelenbomen {
		d, err := goaltree.ReadJSON(bytes.NewReader(b.Definitie), "boom.json")
		require.NoError(t, err)
		_, err = d.Resolve()
		require.NoError(t, err)
	}
	for i, id := range cycle.IngebouwdeIDs() {
		d, err := cycle.ReadJSON(bytes.NewReader(m.Processen[i]), "proces.json")
		require.NoError(t, err)
		require.Equal(t, id, d.ID)
		p, err := cycle.Ingebouwd(id, 2026)
		require.NoError(t, err)
		_, err = d.Resolve(p.Structuur())
		require.NoError(t, err)
	}
}

// zonderBron lists where an entry of a list has no source.
func zonderBron(v any, pad string) []string {
	var uit []string
	switch v := v.(type) {
	case map[string]any:
		for k, w := range v {
			uit = append(uit, zonderBron(w, pad+"."+k)...)
		}
	case []any:
		for _, w := range v {
			if e, ok := w.(map[string]any); ok && (e["bron"] == nil || e["bron"] == "") {
				uit = append(uit, pad)
			}
			uit = append(uit, zonderBron(w, pad+"[]")...)
		}
	}
	slices.Sort(uit)
	return slices.Compact(uit)
}

// Every entry says where it comes from. The links of a doelenboom, which are
// but an id and a weight, are as a file of one has them.
func TestBron(t *testing.T) {
	require.Equal(t, []string{".doelenbomen[].definitie.effecten[].indicatoren", ".doelenbomen[].definitie.hoofddoelen[].effecten"}, zonderBron(los(t), ""))
	require.Equal(t, []string{".a"}, zonderBron(map[string]any{"a": []any{map[string]any{"bron": ""}}, "b": []any{"x"}}, ""))
	m := los(t)
	ids := map[string]bool{}
	for _, s := range lijst(t, m, "structuren", "id") {
		ids[s] = true
	}
	for _, deel := range []string{"organen", "rollen", "lijnen", "voorwaarden"} {
		for _, s := range lijst(t, m, deel, "structuur") {
			require.True(t, ids[s], "%s: %s", deel, s)
		}
	}
}

// By the classifications of CBS: 355 municipalities on 1 January 2019, 345 on
// that of 2022 and 342 since 2023.
func TestGemeenten(t *testing.T) {
	for jaar, n := range map[string]int{"2019": 355, "2022": 345, "2023": 342, "2024": 342, "2025": 342} {
		m := los(t, "-deel", "gemeenten", "-jaar", jaar)
		require.Len(t, m["gemeenten"], n, jaar)
		require.Len(t, m, 3, "the version, the year and the part")
	}
	rijen := leesCSV(t, goed(t, "-deel", "gemeenten", "-formaat", "csv", "-jaar", "2024"))
	require.Equal(t, []string{"code", "naam", "regio", "provincie", "jeugdregio", "bron"}, rijen[0])
	regio := map[string][]string{}
	zonder := map[string]bool{}
	for _, r := range rijen[1:] {
		regio[r[2]] = append(regio[r[2]], r[0])
		if r[3] == "" || r[4] == "" {
			zonder[r[1]] = true
		}
	}
	require.Equal(t, []string{"GM0197", "GM0222", "GM0294", "GM1509", "GM1586", "GM1859", "GM1876", "GM1955"}, regio["achterhoek"])
	require.Equal(t, []string{
		"GM0141", "GM0147", "GM0153", "GM0158", "GM0163", "GM0164", "GM0168", "GM0173", "GM0183", "GM0189", "GM1700", "GM1735", "GM1742", "GM1774",
	}, regio["twente"])
	require.Equal(t, map[string]bool{"Voorne aan Zee": true}, zonder, "of 2023: the table of 2022 does not know in what it lies")
	require.Contains(t, strings.Join(rijen[1], ";"), "1 januari 2024")
}

func leesCSV(t *testing.T, s string) [][]string {
	t.Helper()
	zonderBOM, ok := strings.CutPrefix(s, "\ufeff")
	require.True(t, ok)
	r := csv.NewReader(strings.NewReader(zonderBOM))
	r.Comma = ';'
	rijen, err := r.ReadAll()
	require.NoError(t, err)
	return rijen
}

// All as one long table: no value stands twice, and every part is in it.
func TestLangeTabel(t *testing.T) {
	rijen := leesCSV(t, goed(t, "-formaat", "csv"))
	require.Equal(t, []string{"deel", "id", "veld", "waarde", "bron"}, rijen[0])
	gezien, perDeel := map[string]bool{}, map[string]bool{}
	for _, r := range rijen[1:] {
		plek := strings.Join(r[:3], "|")
		require.False(t, gezien[plek], plek)
		gezien[plek], perDeel[r[0]] = true, true
		for _, cel := range r {
			require.NotEmpty(t, cel, plek)
		}
	}
	require.Len(t, perDeel, len(delen))
	for _, wil := range []string{
		"kernwaarden|veerkracht|nummer", "organen|achterhoek-2017/team-clm|taak", "lijnen|achterhoek-2017/mosd/stuurt/team-clm|soort",
		"gemeenten|GM0197|naam", "functies|inkoop|lokaal_omschrijving", "processen|samenwerkingsagenda/plan|doel", "voorwaarden|achterhoek-2017/1|naam",
	} {
		require.True(t, gezien[wil], wil)
	}
}

// A folder with a table for each part, the same as each part by itself.
func TestMap(t *testing.T) {
	t.Chdir(t.TempDir())
	status, uit, fout := voorbeeld.DraaiHier(t, "-map", "a/tabellen")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Empty(t, uit)
	bestanden, err := filepath.Glob("a/tabellen/*")
	require.NoError(t, err)
	require.Len(t, bestanden, len(delen))
	for _, d := range delen {
		b, err := os.ReadFile("a/tabellen/" + d.sleutel + ".csv")
		require.NoError(t, err)
		_, alleen, _ := voorbeeld.DraaiHier(t, "-formaat", "csv", "-deel", d.sleutel)
		require.Equal(t, alleen, string(b))
		rijen := leesCSV(t, alleen)
		require.Greater(t, len(rijen), 1, d.sleutel)
		require.Contains(t, rijen[0], "bron")
	}
	status, _, _ = voorbeeld.DraaiHier(t, "-map", "b", "-deel", "doelen")
	require.Equal(t, opdrachtregel.Goed, status)
	bestanden, err = filepath.Glob("b/*")
	require.NoError(t, err)
	require.Equal(t, []string{filepath.Join("b", "doelen.csv")}, bestanden)

	status, _, fout = voorbeeld.DraaiHier(t, "-map", "b/doelen.csv")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "doelen.csv")
	require.NoError(t, os.MkdirAll("c/kernwaarden.csv", 0o700))
	status, _, fout = voorbeeld.DraaiHier(t, "-map", "c")
	require.Equal(t, opdrachtregel.Geweigerd, status, "there is a folder where a table would come")
	require.Contains(t, fout, "kernwaarden.csv")
}

// The same every time, in every form; and a file's name tells the form.
func TestUit(t *testing.T) {
	for naam, formaat := range map[string]string{"m.json": "json", "m.csv": "csv", "m.md": "markdown"} {
		t.Chdir(t.TempDir())
		status, uit, fout := voorbeeld.DraaiHier(t, "-uit", naam)
		require.Equal(t, opdrachtregel.Goed, status, fout)
		require.Empty(t, uit)
		b, err := os.ReadFile(naam)
		require.NoError(t, err)
		require.Equal(t, goed(t, "-formaat", formaat), string(b))
	}
	require.Equal(t, goed(t), goed(t, "-formaat", "json", "-jaar", "2026"))
}

func TestVerkeerdeVlaggen(t *testing.T) {
	for _, c := range []struct {
		args []string
		wil  string
	}{
		{[]string{"-wat"}, "-help"},
		{[]string{"los"}, `onbekend argument "los"`},
		{[]string{"-formaat", "pdf"}, "-formaat is json, csv of markdown"},
		{[]string{"-uit", "a.xyz"}, "noem bij -uit"},
		{[]string{"-uit", ""}, "bij -uit staat niets"},
		{[]string{"-map", ""}, "bij -map staat niets"},
		{[]string{"-deel", ""}, "bij -deel staat niets"},
		{[]string{"-uit", "a.json", "-formaat", "csv"}, "is de naam van een bestand met json"},
		{[]string{"-map", "m", "-formaat", "json"}, "-map schrijft CSV"},
		{[]string{"-map", "m", "-uit", "a.csv"}, "-map gaat niet samen met -uit"},
		{[]string{"-deel", "gemeentes"}, "bedoelt u gemeenten?"},
		{[]string{"-deel", "iets-heel-anders"}, `-deel "iets-heel-anders" is er niet`},
		{[]string{"-deel", "kernwaarden", "-jaar", "2024"}, "-jaar doet hier niets"},
		{[]string{"-jaar", "1999"}, "van dat jaar zijn de gemeenten niet bekend; het nieuwste is 2026"},
		{[]string{"-jaar", "vorig"}, "-help"},
	} {
		status, uit, fout := voorbeeld.Draai(t, c.args...)
		require.Equal(t, opdrachtregel.Vlaggen, status, c.args)
		require.Empty(t, uit)
		require.Contains(t, fout, c.wil)
	}
	status, _, fout := voorbeeld.Draai(t, "-help")
	require.Equal(t, opdrachtregel.Goed, status)
	for _, d := range delen {
		require.Contains(t, fout, "  "+d.sleutel+" ")
	}
	status, _, fout = voorbeeld.Draai(t, "-uit", "weg/m.json")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "weg")
}

// Every command of the README runs as it stands there, one after another.
func TestLeesMij(t *testing.T) {
	voorbeeld.LeesMij(t, "./examples/model", 8, nil)
}

// So does that of the README at the top.
func TestHoofdLeesMij(t *testing.T) {
	voorbeeld.HoofdLeesMij(t, "./examples/model", 1, nil)
}

// The built program says by its exit status how it went.
func TestGebouwd(t *testing.T) {
	voorbeeldtest.Gebouwd(t,
		voorbeeldtest.Geval{}, voorbeeldtest.Geval{Args: []string{"-uit", "weg/m.json"}, Status: 1}, voorbeeldtest.Geval{Args: []string{"-wat"}, Status: 2})
}
