package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

var voorbeeld = voorbeeldtest.Programma(voerUit)

// Without flags: the state of the programme 2.0 at the date that is said, and
// a page that asks nothing of anywhere.
func TestZonderVlaggen(t *testing.T) {
	status, uit, fout := voorbeeld.Draai(t)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Empty(t, fout)
	require.Contains(t, uit, "Stand op 1 februari 2018")
	require.Contains(t, uit, "Regie wacht op Kwetsbare huishoudens, en Kwetsbare huishoudens op Regie")
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Equal(t, []string{"programma-2018.html"}, bestanden, "and nothing else")
	require.Contains(t, uit, bestanden[0])
	pagina, err := os.ReadFile(bestanden[0])
	require.NoError(t, err)
	require.Contains(t, string(pagina), `lang="nl"`)
	require.NotRegexp(t, `(?i)(src|href)="https?:|url\(\s*['"]?https?:|<script`, string(pagina))

	_, weer, _ := voorbeeld.Draai(t)
	require.Equal(t, uit, weer, "same input, same bytes")
}

// The JSON is what other programs are promised.
func TestJSON(t *testing.T) {
	status, uit, fout := voorbeeld.Draai(t, "-formaat", "json")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	var o map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(uit), &o))
	for _, sleutel := range []string{"projecten", "relaties", "kringen", "kritiek_pad", "inzet", "toetsen"} {
		require.Contains(t, o, sleutel)
	}
	var projecten []map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(o["projecten"], &projecten))
	require.Len(t, projecten, 7, "five projects and two sub-projects")
	for _, p := range projecten {
		for _, sleutel := range []string{"id", "naam", "themas", "doelen", "mijlpalen", "risicos"} {
			require.Contains(t, p, sleutel)
		}
	}
	var relaties []map[string]string
	require.NoError(t, json.Unmarshal(o["relaties"], &relaties))
	require.JSONEq(t, `"2018-02-01"`, string(o["datum"]))
	require.Contains(t, relaties, map[string]string{"van": "regie", "naar": "integraliteit", "soort": "afhankelijk-van-resultaat"})
	var kringen [][]string
	require.NoError(t, json.Unmarshal(o["kringen"], &kringen))
	require.Equal(t, [][]string{{"regie", "kwetsbare-huishoudens"}}, kringen)
}

func TestUitBestand(t *testing.T) {
	for naam, begin := range map[string]string{"a.html": "<!DOCTYPE", "a.json": "{", "a.txt": "Samenwerken", "a.dot": "digraph", "a.mmd": "flowchart"} {
		status, uit, fout := voorbeeld.Draai(t, "-uit", naam)
		require.Equal(t, opdrachtregel.Goed, status, fout)
		require.Empty(t, uit)
		b, err := os.ReadFile(naam)
		require.NoError(t, err)
		require.True(t, strings.HasPrefix(string(b), begin), naam)
	}
}

// 30 days on the trial of Regie: the four milestones of the chain behind it
// shift as much, since each begins where the one before ends; the end goes from
// 31 December 2018 to 30 January 2019.
func TestVertraging(t *testing.T) {
	status, uit, fout := voorbeeld.Draai(t, "-vertraging", "reg-proeftuin=30", "-formaat", "tekst")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Contains(t, uit, "op 30 januari 2019 klaar, 30 dagen later")
	require.Equal(t, 4, strings.Count(uit, "  30 dagen later: "))
	_, uit, _ = voorbeeld.Draai(t, "-vertraging", "reg-proeftuin=30", "-formaat", "html")
	require.Contains(t, uit, "30 januari 2019")

	status, _, fout = voorbeeld.Draai(t, "-vertraging", "bestaat-niet=3", "-vertraging", "ook-niet=4")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "bestaat-niet")
	require.Contains(t, fout, "ook-niet")
	require.NotContains(t, fout, "(found", "a Dutch program")
	for vertraging, want := range map[string]string{
		"reg-proeftuinn=3": "-vertraging reg-proeftuinn=3: die mijlpaal is er niet; bedoelt u reg-proeftuin?", "reg-proeftuin=99999": "-vertraging reg-proeftuin=99999: een vertraging is ten hoogste twintig jaar",
	} {
		_, _, fout = voorbeeld.Draai(t, "-vertraging", vertraging)
		require.Contains(t, fout, want)
	}
	_, _, fout = voorbeeld.Draai(t, "-voorbeeld", "fictief", "-vertraging", "toe-proef=3")
	require.Contains(t, fout, "die mijlpaal is al gereed")
	_, uit, _ = voorbeeld.Draai(t, "-vertraging", "reg-proeftuin=1", "-formaat", "tekst")
	require.Contains(t, uit, "Als Proeftuin met evaluaties 1 dag langer duurt, is de planning op 1 januari 2019 klaar, 1 dag later")
	_, uit, _ = voorbeeld.Draai(t, "-vertraging", "mon-format=1", "-formaat", "tekst")
	require.Contains(t, uit, "blijft het einde van de planning 31 december 2018")
}

func TestKeuzes(t *testing.T) {
	_, uit, _ := voorbeeld.Draai(t, "-datum", "2018-12-31", "-formaat", "tekst")
	require.Contains(t, uit, "Stand op 31 december 2018")
	_, uit, _ = voorbeeld.Draai(t, "-voorbeeld", "fictief")
	require.Contains(t, uit, "(fictief)")
	require.FileExists(t, "programma-waterdorp.html")
	_, uit, _ = voorbeeld.Draai(t, "-organisatie", "Gemeente Fictiefstad (fictief)", "-accent", "#0b5c8a", "-formaat", "html")
	require.Contains(t, uit, "Gemeente Fictiefstad (fictief)")
	status, uit, _ := voorbeeld.Draai(t, "-controleer")
	require.Equal(t, opdrachtregel.Goed, status, "what a rule finds is no mistake in the file")
	require.True(t, strings.HasPrefix(uit, "Samenwerken in het sociaal domein 2.0, getoetst op 1 februari 2018\n"))
	require.Contains(t, uit, "de stuurgroep overlegt zo vaak als is afgesproken: niet te toetsen")
	require.Contains(t, uit, "Sturen op resultaten en monitoring", "names, no ids")
	require.NotContains(t, uit, "monitoring-en-sturing")
	require.Regexp(t, `\d+ toetsen: \d+ voldaan, \d+ niet voldaan, \d+ niet te toetsen\n$`, uit)
	_, uit, _ = voorbeeld.Draai(t, "-controleer", "-voorbeeld", "fictief", "-datum", "2026-03-01")
	require.True(t, strings.HasPrefix(uit, "Samen verder in Waterdorp (fictief), getoetst op 1 maart 2026\n"))
	_, later, _ := voorbeeld.Draai(t, "-controleer", "-voorbeeld", "fictief", "-datum", "2026-11-30")
	require.NotEqual(t, strings.Split(uit, "\n")[1:], strings.Split(later, "\n")[1:], "the day does something")
}

// The programme as it was written reads back to the same page.
func TestSjabloon(t *testing.T) {
	status, _, fout := voorbeeld.Draai(t, "-sjabloon", "-uit", "eigen.json")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	_, eigen, fout := voorbeeld.DraaiHier(t, "-programma", "eigen.json", "-datum", "2018-02-01", "-formaat", "html")
	require.Empty(t, fout)
	_, ingebouwd, _ := voorbeeld.DraaiHier(t, "-formaat", "html")
	require.Equal(t, ingebouwd, eigen)
}

// Bad input: all mistakes at once, each with its file and path.
func TestFouteInvoer(t *testing.T) {
	d := programma.Fictief()
	d.Projecten[0].Themas = []string{"geen-thema"}
	d.Projecten[0].DraagtBijAan[0].Doel = "geen-doel"
	d.Projecten[1].Inzet[0].Uren = -1
	d.Relaties = append(d.Relaties, programma.Relatie{Van: d.Projecten[1].ID, Naar: d.Projecten[1].ID, Soort: programma.AfhankelijkVanResultaat})
	d.Projecten[2].ID = d.Projecten[1].ID
	var b bytes.Buffer
	require.NoError(t, programma.WriteJSON(&b, d))
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("fout.json", b.Bytes(), 0o600))
	status, uit, fout := voorbeeld.DraaiHier(t, "-programma", "fout.json")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Empty(t, uit)
	for _, w := range []string{"projecten[0].themas[0]", "geen-thema", "projecten[0].draagt_bij_aan[0].doel", "geen-doel", "projecten[1].inzet[0].uren", "projecten[2].id", "relaties["} {
		require.Contains(t, fout, w)
	}
	require.Contains(t, fout, "fout.json:")
	bestanden, err := filepath.Glob("*.html")
	require.NoError(t, err)
	require.Empty(t, bestanden)

	for naam, inhoud := range map[string]string{"leeg.json": "", "kapot.json": "{\n\"versie\":", "sleutel.json": `{"versie":"1","onbekend":1}`, "versie.json": `{"versie":"9"}`} {
		require.NoError(t, os.WriteFile(naam, []byte(inhoud), 0o600))
		status, _, fout := voorbeeld.DraaiHier(t, "-programma", naam)
		require.Equal(t, opdrachtregel.Geweigerd, status, naam)
		require.Contains(t, fout, naam)
	}
	status, _, fout = voorbeeld.DraaiHier(t, "-programma", "bestaat-niet.json")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "bestaat-niet.json")
}

func TestVerkeerdeVlaggen(t *testing.T) {
	for _, args := range [][]string{
		{"-wat"}, {"los"}, {"-formaat", "pdf"}, {"-voorbeeld", "anders"}, {"-datum", "gisteren"}, {"-datum", "2018-02-30"}, {"-uit", "a.xyz"},
		{"-vertraging", "reg-proeftuin"}, {"-vertraging", "reg-proeftuin=nul"}, {"-vertraging", "=3"}, {"-vertraging", "reg-proeftuin=0"},
		{"-voorbeeld", "fictief", "-programma", "x.json"}, {"-controleer", "-vertraging", "reg-proeftuin=1"}, {"-sjabloon", "-datum", "2018-02-01"},
		{"-formaat", "json", "-vertraging", "reg-proeftuin=1"}, {"-formaat", "dot", "-datum", "2018-02-01"}, {"-formaat", "tekst", "-accent", "#0b5c8a"},
		{"-controleer", "-formaat", "json"}, {"-controleer", "-sjabloon"}, {"-sjabloon", "-formaat", "json"},
	} {
		status, uit, fout := voorbeeld.Draai(t, args...)
		require.Equal(t, opdrachtregel.Vlaggen, status, args)
		require.Empty(t, uit)
		require.Contains(t, fout, "-help")
	}
	status, _, fout := voorbeeld.Draai(t, "-help")
	require.Equal(t, opdrachtregel.Goed, status)
	require.Contains(t, fout, "-vertraging")
}

// A page that fails leaves the one that was there.
func TestUitBlijftHeel(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("p.html", []byte("van vorig jaar"), 0o600))
	status, _, fout := voorbeeld.DraaiHier(t, "-accent", "rood", "-uit", "p.html")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "rood")
	b, err := os.ReadFile("p.html")
	require.NoError(t, err)
	require.Equal(t, "van vorig jaar", string(b))
}

// Every command of the README runs as it stands there, one after another.
func TestLeesMij(t *testing.T) {
	voorbeeld.LeesMij(t, "./examples/programma", 10, nil)
}

// The built program says by its exit status how it went.
func TestGebouwd(t *testing.T) {
	voorbeeldtest.Gebouwd(t,
		voorbeeldtest.Geval{}, voorbeeldtest.Geval{Args: []string{"-programma", "bestaat-niet.json"}, Status: 1}, voorbeeldtest.Geval{Args: []string{"-wat"}, Status: 2})
}

// So does that of the README at the top.
func TestHoofdLeesMij(t *testing.T) {
	voorbeeld.HoofdLeesMij(t, "./examples/programma", 1, nil)
}
