package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/gegevens"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

const uitVlaggen = opdrachtregel.Vlaggen

var programma = voorbeeldtest.Programma(voerUit)

// document is what the JSON promises.
type document struct {
	Opmerkingen []string
	KostenJaar  *int `json:"kosten_jaar"`

	Plan    *struct{ ID string }
	Toetsen []struct{ Regel, Bij, Oordeel string }
	Verslag *struct {
		Telling map[string]int
		Periode string
		Regio   *struct{ Code string }

		Opmerkingen []string

		Doelen []struct {
			ID       string
			Score    *float64
			Signaal  *string
			Effecten []struct{ ID, Beweging string }
		}
	}
	Kosten []struct {
		Regeling, Totaal, Sleutel string
		Aandelen                  []struct{ Gemeente, Bedrag string }
	}
	Verzonnen []string `json:"kosten_verzonnen"`
	Sleutels  []struct {
		Naam            string
		Uitleg, Cijfers []string
	} `json:"kosten_sleutels"`
	Cijfers        []struct{ Naam, Periode, Bron string } `json:"kosten_cijfers"`
	Vergelijkingen []struct{ Regeling string }
	Functies       *struct {
		Matrix       []struct{ Gemeente struct{ Naam string } }
		Vergelijking []struct{ Functie string }
	}
}

func leesJSON(t *testing.T, args ...string) document {
	t.Helper()
	status, uit, fout := programma.Draai(t, append(args, "-formaat", "json")...)
	require.Equal(t, uitGoed, status, fout)
	var d document
	require.NoError(t, json.Unmarshal([]byte(uit), &d))
	return d
}

// Without flags: all of it as text, and two pages that ask nothing of anywhere.
func TestZonderVlaggen(t *testing.T) {
	status, uit, fout := programma.Draai(t)
	require.Equal(t, uitGoed, status, fout)
	require.Empty(t, fout)
	for _, wil := range []string{
		"Fictief jaarplan sociaal domein Achterhoek 2023", "Toetsen", "Jaarverslag 2023", jaarplan.Voorbehoud[:60],
		"2023 (fictief)", "Verrekening", "Wat elke sleutel zou kosten: Regionaal team CLM (fictief)",
		"10. Backoffice", "Regionaal", "jaarplan-achterhoek.html", "kosten-achterhoek.html",
	} {
		require.Contains(t, uit, wil)
	}
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Equal(t, []string{"jaarplan-achterhoek.html", "kosten-achterhoek.html"}, bestanden, "and nothing else")
	for _, naam := range bestanden {
		pagina, err := os.ReadFile(naam)
		require.NoError(t, err)
		paginatest.Keur(t, string(pagina))
		require.Contains(t, string(pagina), "ictief")
	}
	_, weer, _ := programma.Draai(t)
	require.Equal(t, uit, weer, "same input, same bytes")
}

// The shares of team CLM by inhabitants, by integer division in Python: 860.000
// euro is 86.000.000 cents over 302.332 inhabitants; the cents left over go to
// the largest remainders.
func TestJSON(t *testing.T) {
	d := leesJSON(t)
	require.Equal(t, "achterhoek-2023", d.Plan.ID)
	require.Equal(t, 2023, *d.KostenJaar)
	require.Empty(t, d.Opmerkingen)
	require.Len(t, d.Functies.Matrix, 8*10*2)
	require.Len(t, d.Functies.Vergelijking, 10)
	require.Len(t, d.Kosten, 3)
	require.Len(t, d.Vergelijkingen, 3)
	require.Equal(t, []string{"De bedragen zijn verzonnen."}, d.Verzonnen, "the inhabitants are those of CBS")
	require.Len(t, d.Sleutels, 5)
	require.Equal(t, []string{"Naar verhouding van: Inwoners, 1 januari 2023."}, d.Sleutels[0].Uitleg)
	require.Equal(t, []string{"inwoners"}, d.Sleutels[3].Cijfers)
	require.Len(t, d.Cijfers, 2)
	for _, c := range d.Cijfers {
		require.Equal(t, "1 januari 2023", c.Periode)
		require.Contains(t, c.Bron, "CBS StatLine, tabel 70072ned")
	}
	bedrag := regexp.MustCompile(`^-?\d+\.\d\d$`)
	centen := func(s string) int {
		require.Regexp(t, bedrag, s)
		n, err := strconv.Atoi(strings.Replace(s, ".", "", 1))
		require.NoError(t, err)
		return n
	}
	for _, k := range d.Kosten {
		som := 0
		for _, a := range k.Aandelen {
			som += centen(a.Bedrag)
		}
		require.Len(t, k.Aandelen, 8)
		require.Equal(t, centen(k.Totaal), som, k.Regeling)
	}
	require.Equal(t, []string{"team-clm", "860000.00", "inwoners"}, []string{d.Kosten[0].Regeling, d.Kosten[0].Totaal, d.Kosten[0].Sleutel})
	deel := map[string]string{}
	for _, a := range d.Kosten[0].Aandelen {
		deel[a.Gemeente] = a.Bedrag
	}
	require.Equal(t, map[string]string{
		"GM0197": "77497.05", "GM1859": "125223.00", "GM1876": "103191.92", "GM0222": "168383.43",
		"GM1955": "104912.88", "GM1586": "84898.59", "GM1509": "112681.36", "GM0294": "83211.77",
	}, deel)
}

// Plan and report in the JSON are as their schemas say.
func TestJSONVolgensSchema(t *testing.T) {
	schemas := map[string]*jsonschema.Resolved{}
	for deel, naam := range map[string]string{"plan": "jaarplan", "verslag": "jaarverslag"} {
		b, err := os.ReadFile("../../governance/jaarplan/schema/" + naam + ".schema.json")
		require.NoError(t, err)
		s := new(jsonschema.Schema)
		require.NoError(t, json.Unmarshal(b, s))
		schemas[deel], err = s.Resolve(nil)
		require.NoError(t, err)
	}
	status, uit, fout := programma.Draai(t, "-formaat", "json")
	require.Equal(t, uitGoed, status, fout)
	var v map[string]any
	require.NoError(t, json.Unmarshal([]byte(uit), &v))
	for deel, s := range schemas {
		require.NoError(t, s.Validate(v[deel]), deel)
	}
}

// The inhabitants that costs are shared by are those of CBS.
func TestInwonersZijnEcht(t *testing.T) {
	r := csv.NewReader(bytes.NewReader(gegevens.Bevolking()))
	r.Comma = ';'
	rijen, err := r.ReadAll()
	require.NoError(t, err)
	var k struct {
		Grondslagen []struct {
			ID      string
			Waarden map[string]int
		}
	}
	require.NoError(t, json.Unmarshal(voorbeeldKosten, &k))
	gezien := 0
	for _, rij := range rijen[1:] {
		if rij[1] != "2023JJ00" || rij[2] == "" {
			continue
		}
		gezien++
		getal := make([]int, 5) // all, and the four age groups below 20
		for i := range getal {
			getal[i], err = strconv.Atoi(rij[2+i])
			require.NoError(t, err)
		}
		require.Equal(t, getal[0], k.Grondslagen[0].Waarden[rij[0]], rij[0])
		require.Equal(t, getal[1]+getal[2]+getal[3]+getal[4], k.Grondslagen[1].Waarden[rij[0]], rij[0])
	}
	require.Equal(t, 8, gezien)
	require.Len(t, k.Grondslagen[0].Waarden, 8)
}

// The example's plan lacks one thing, on purpose, and reports on all results
// but one.
func TestVoorbeeldplan(t *testing.T) {
	d := leesJSON(t)
	open := []string{}
	for _, x := range d.Toetsen {
		if x.Oordeel != "voldaan" {
			open = append(open, x.Regel+" "+x.Bij+" "+x.Oordeel)
		}
	}
	require.Equal(t, []string{"project-aanspreekpunt samen-aan-tafel niet-voldaan"}, open)
	require.Equal(t, map[string]int{"bereikt": 5, "deels_bereikt": 3, "niet_bereikt": 2, "niet_gemeld": 1}, d.Verslag.Telling)
	require.Equal(t, "2020JJ00", d.Verslag.Periode, "the latest year with figures that count")
	require.Len(t, d.Verslag.Doelen, 5)
}

func TestVoorbeeld2017(t *testing.T) {
	d := leesJSON(t, "-voorbeeld", "2017")
	require.Equal(t, "achterhoek-2017", d.Plan.ID)
	require.Nil(t, d.Verslag, "nobody looked back")
	status, uit, fout := programma.Draai(t, "-voorbeeld", "2017")
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, uit, "11 projecten")
	require.NotContains(t, uit, "Sleutel", "no costs of 2017 are known")
	require.Nil(t, d.KostenJaar)
	require.Empty(t, d.Kosten)
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Equal(t, []string{"jaarplan-achterhoek-2017.html"}, bestanden)
}

// Costs of another year than the plan's are told as such, under their own name.
func TestKostenVanAnderJaar(t *testing.T) {
	plan := voorbeeldtest.Bestand(t, "plan.json", string(voorbeeldPlan))
	kosten := voorbeeldtest.Bestand(t, "kosten.json", strings.NewReplacer(`"id": "achterhoek-2023"`, `"id": "kosten-2019"`, `"jaar": 2023`, `"jaar": 2019`).Replace(string(voorbeeldKosten)))
	const zin = "Het plan is van 2023, de kosten zijn van 2019."
	d := leesJSON(t, "-plan", plan, "-kosten", kosten)
	require.Equal(t, []string{zin}, d.Opmerkingen)
	require.Equal(t, 2019, *d.KostenJaar)
	_, uit, _ := programma.Draai(t, "-plan", plan, "-kosten", kosten)
	require.True(t, strings.HasPrefix(uit, "Let op: "+zin))
	require.FileExists(t, "jaarplan-achterhoek-2023.html")
	require.FileExists(t, "kosten-kosten-2019.html")
}

// The built-in figures stand beside one's own plan for a region that was asked
// alone, and then the report says whose they are.
func TestEigenPlanZonderCijfers(t *testing.T) {
	plan, terug := voorbeeldtest.Bestand(t, "plan.json", string(voorbeeldPlan)), voorbeeldtest.Bestand(t, "terugblik.json", string(voorbeeldTerugblik))
	d := leesJSON(t, "-plan", plan, "-terugblik", terug)
	require.Nil(t, d.Verslag.Regio)
	require.Empty(t, d.Verslag.Doelen)
	require.Equal(t, 5, d.Verslag.Telling["bereikt"])
	d = leesJSON(t, "-plan", plan, "-terugblik", terug, "-regio", "achterhoek")
	require.NotNil(t, d.Verslag.Regio)
	require.Len(t, d.Verslag.Doelen, 5)
	require.Contains(t, strings.Join(d.Verslag.Opmerkingen, " "), "de ingebouwde van CBS")
}

// A result of the example that an indicator shows is told in terms of it, not
// of what was done for it.
func TestVoorbeeldSpreektZichNietTegen(t *testing.T) {
	plan, err := jaarplan.ReadJSON(bytes.NewReader(voorbeeldPlan), "jaarplan.json")
	require.NoError(t, err)
	terug, err := jaarplan.ReadTerugblik(bytes.NewReader(voorbeeldTerugblik), "terugblik.json")
	require.NoError(t, err)
	for _, p := range plan.Pijlers {
		for _, r := range p.Resultaten {
			for _, m := range terug.Resultaten {
				if m.Resultaat == r.ID && r.Indicator != "" {
					require.NotEqual(t, jaarplan.Bereikt, m.Uitslag, "no figure of the plan's year shows it: %s", r.ID)
				}
			}
		}
	}
}

// With files of one's own, what is not given is not shown.
func TestEigenBestanden(t *testing.T) {
	kosten := voorbeeldtest.Bestand(t, "kosten.json", string(voorbeeldKosten))
	d := leesJSON(t, "-kosten", kosten)
	require.Nil(t, d.Plan)
	require.Empty(t, d.Toetsen)
	require.NotNil(t, d.Toetsen)
	require.Len(t, d.Kosten, 3)
	require.Nil(t, d.Functies)

	plan := voorbeeldtest.Bestand(t, "plan.json", string(voorbeeldPlan))
	d = leesJSON(t, "-plan", plan)
	require.NotNil(t, d.Kosten)
	require.Empty(t, d.Kosten)
	require.NotEmpty(t, d.Toetsen)
	require.Nil(t, d.Verslag)
	status, uit, fout := programma.Draai(t, "-plan", plan, "-datum", "1 maart 2024")
	require.Equal(t, uitGoed, status, fout)
	require.NotContains(t, uit, "Sleutel")
	pagina, err := os.ReadFile("jaarplan-achterhoek-2023.html")
	require.NoError(t, err)
	require.Contains(t, string(pagina), "1 maart 2024")
}

const kleineBoom = `{"versie": "1", "boom": {"id": "klein", "naam": "Kleine boom", "versie": "1", "nulmeting": 2020},
"hoofddoelen": [{"id": "meedoen-naar-vermogen", "naam": "Mensen doen mee", "kernwaarden": ["participeren"], "effecten": [{"id": "mensen-hebben-werk", "gewicht": 1}]}],
"effecten": [{"id": "mensen-hebben-werk", "naam": "Mensen hebben werk", "indicatoren": [{"id": "werk", "gewicht": 1}]}],
"indicatoren": [{"id": "werk", "naam": "Werk", "eenheid": "%", "maat": "aandeel", "per": 100, "richting": "hoger", "streefwaarde": 70, "streefjaar": 2024}]}`

// A tree and figures of one's own: from 60% to 66% of 10.000 with 70% aimed at
// in 2024 is score 100·(66−60)/(70−60) = 60, expected 100·3/4 = 75: aandacht.
func TestEigenMonitor(t *testing.T) {
	boom := voorbeeldtest.Bestand(t, "boom.json", kleineBoom)
	data := voorbeeldtest.Bestand(t, "data.csv", "indicator;regio;periode;teller;noemer\nwerk;GM0294;2020;6000;10000\nwerk;GM0294;2023;6600;10000\nwerk;GM0294;2024;9900;10000\n")
	plan, terug := voorbeeldtest.Bestand(t, "plan.json", string(voorbeeldPlan)), voorbeeldtest.Bestand(t, "terugblik.json", string(voorbeeldTerugblik))
	args := []string{"-plan", plan, "-terugblik", terug, "-boom", boom, "-data", data, "-regio", "Winterswijk"}
	d := leesJSON(t, args...)
	require.Equal(t, "2023JJ00", d.Verslag.Periode, "not after the plan's year")
	require.Len(t, d.Verslag.Doelen, 1)
	require.InDelta(t, 60, *d.Verslag.Doelen[0].Score, 1e-9)
	require.Equal(t, "aandacht", *d.Verslag.Doelen[0].Signaal)
	require.Equal(t, "vooruit", d.Verslag.Doelen[0].Effecten[0].Beweging)
	require.Equal(t, "2024JJ00", leesJSON(t, append(args, "-periode", "2024")...).Verslag.Periode)
	_, uit, _ := programma.Draai(t, args...)
	require.Contains(t, uit, "Dit doel staat niet in de doelenboom van de monitor (Kleine boom).")
}

func TestUitBestand(t *testing.T) {
	for naam, begin := range map[string]string{"a.html": "<!", "a.json": "{", "a.csv": "\uFEFF", "a.txt": "Fictief"} {
		status, uit, fout := programma.Draai(t, "-uit", naam)
		require.Equal(t, uitGoed, status, fout)
		require.Empty(t, uit)
		b, err := os.ReadFile(naam)
		require.NoError(t, err)
		require.True(t, strings.HasPrefix(string(b), begin), naam)
	}
	_, plan, _ := programma.Draai(t, "-formaat", "html")
	_, kosten, _ := programma.Draai(t, "-formaat", "html", "-deel", "kosten")
	require.Contains(t, plan, "De acht pijlers")
	require.NotContains(t, kosten, "De acht pijlers")
}

// Bad input gives every mistake, of all files at once, and exit status 1.
func TestFouteInvoer(t *testing.T) {
	plan := strings.NewReplacer(`"trekker": "teamleider-clm"`, `"trekker": "teamleider"`, `"jaar": 2023`, `"jaar": 23`).Replace(string(voorbeeldPlan))
	kosten := strings.NewReplacer(`"sleutel": "minstens"`, `"sleutel": "minst"`, `"GM0197": 27244,`, ``).Replace(string(voorbeeldKosten))
	args := []string{"-plan", voorbeeldtest.Bestand(t, "plan.json", plan), "-kosten", voorbeeldtest.Bestand(t, "kosten.json", kosten)}
	status, uit, fout := programma.Draai(t, args...)
	require.Equal(t, uitGeweigerd, status)
	require.Empty(t, uit)
	for _, wil := range []string{"plan.json", "jaar:", "projecten[0].trekker", "kosten.json", "regelingen[1].sleutel", "grondslagen[0].waarden"} {
		require.Contains(t, fout, wil)
	}
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Empty(t, bestanden)

	args[1] = voorbeeldtest.Bestand(t, "plan.json", `{"versie": "1", "pijlrs": []}`)
	_, _, fout = programma.Draai(t, args...)
	for _, wil := range []string{"pijlrs", "projecten", "regelingen[1].sleutel"} {
		require.Contains(t, fout, wil, "what can't be read does not hide what can")
	}

	eigen := voorbeeldtest.Bestand(t, "plan.json", string(voorbeeldPlan))
	terug := voorbeeldtest.Bestand(t, "terugblik.json", strings.Replace(string(voorbeeldTerugblik), `"resultaat": "minder-uitval"`, `"resultaat": "minder-uitvl"`, 1))
	_, _, fout = programma.Draai(t, "-plan", eigen, "-terugblik", terug)
	require.Contains(t, fout, `did you mean "minder-uitval"?`)
	terug = voorbeeldtest.Bestand(t, "terugblik.json", string(voorbeeldTerugblik))
	status, _, fout = programma.Draai(t, "-plan", eigen, "-terugblik", terug, "-regio", "nergens", "-periode", "ooit")
	require.Equal(t, uitGeweigerd, status)
	require.Contains(t, fout, "-regio")
	require.Contains(t, fout, "-periode")
	data := voorbeeldtest.Bestand(t, "data.csv", "indicator;regio;periode;waarde\nbijstand;XX;2020;1\n")
	verslag := []string{"-plan", eigen, "-terugblik", terug, "-regio", "achterhoek", "-data", data}
	status, _, fout = programma.Draai(t, verslag...)
	require.Equal(t, uitGeweigerd, status)
	require.Contains(t, fout, "data.csv:2")
	for _, args := range [][]string{{"-plan", "weg.json"}, append(verslag, "-boom", "weg.json"), {"-plan", eigen, "-boom", "weg.json"}} {
		status, _, fout = programma.Draai(t, args...)
		require.Equal(t, uitGeweigerd, status)
		require.Contains(t, fout, "weg.json")
	}
}

func TestVerkeerdeVlaggen(t *testing.T) {
	for _, args := range [][]string{
		{"-wat"}, {"los"}, {"-formaat", "pdf"}, {"-voorbeeld", "anders"}, {"-deel", "anders"}, {"-terugblik", "t.json"}, {"-boom", "b.json"},
		{"-uit", "a.xyz"}, {"-kosten", "k.json", "-formaat", "html"}, {"-plan", "p.json", "-deel", "kosten", "-formaat", "html"}, {"-plan", "p.json", "-formaat", "csv"},
		{"-voorbeeld", "2017", "-formaat", "csv"}, {"-voorbeeld", "2017", "-deel", "kosten", "-formaat", "html"},
	} {
		status, uit, fout := programma.Draai(t, args...)
		require.Equal(t, uitVlaggen, status, args)
		require.Empty(t, uit)
		require.Contains(t, fout, "-help")
	}
	status, _, fout := programma.Draai(t, "-help")
	require.Equal(t, uitGoed, status)
	require.Contains(t, fout, "-terugblik")
}

// A flag that would change nothing is an error that says so, by name.
func TestVlagDoetNiets(t *testing.T) {
	for _, c := range []struct {
		args []string
		wil  []string
	}{
		{[]string{"-plan", "p.json", "-regio", "onzin"}, []string{"-regio"}},
		{[]string{"-plan", "p.json", "-periode", "onzin"}, []string{"-periode"}},
		{[]string{"-kosten", "k.json", "-regio", "onzin", "-periode", "onzin"}, []string{"-regio", "-periode"}},
		{[]string{"-voorbeeld", "2017", "-regio", "onzin"}, []string{"-regio"}},
		{[]string{"-voorbeeld", "2017", "-plan", "x"}, []string{"-voorbeeld"}},
		{[]string{"-voorbeeld", "fictief", "-kosten", "x"}, []string{"-voorbeeld"}},
		{[]string{"-plan", "p.json", "-data", "d.csv"}, []string{"-data"}},
		{[]string{"-plan", "p.json", "-terugblik", "t.json", "-data", "d.csv", "-periode", "2020"}, []string{"-data", "-periode"}},
		{[]string{"-kosten", "k.json", "-boom", "b.json"}, []string{"-boom"}},
		{[]string{"-deel", "kosten"}, []string{"-deel"}},
		{[]string{"-formaat", "json", "-datum", "1 maart"}, []string{"-datum"}},
	} {
		status, uit, fout := programma.Draai(t, c.args...)
		require.Equal(t, uitVlaggen, status, c.args)
		require.Empty(t, uit)
		for _, vlag := range c.wil {
			require.Contains(t, fout, vlag+" doet hier niets: ", c.args)
		}
		require.Equal(t, len(c.wil), strings.Count(fout, "doet hier niets"), c.args)
	}
	status, _, fout := programma.Draai(t, "-plan", "")
	require.Equal(t, uitVlaggen, status)
	require.Contains(t, fout, "bij -plan staat niets")
}

// Every command of the README runs as it stands there, from the top of the
// module.
func TestLeesMij(t *testing.T) {
	const hier = "examples/jaarplan/voorbeeld/"
	programma.LeesMij(t, "./examples/jaarplan", 17, map[string][]byte{
		hier + "jaarplan.json": voorbeeldPlan, hier + "terugblik.json": voorbeeldTerugblik,
		hier + "kosten.json": voorbeeldKosten, hier + "functies.json": voorbeeldFuncties,
	})
}

// The built program says by its exit status how it went.
func TestGebouwd(t *testing.T) {
	voorbeeldtest.Gebouwd(t,
		voorbeeldtest.Geval{}, voorbeeldtest.Geval{Args: []string{"-plan", "weg.json"}, Status: 1}, voorbeeldtest.Geval{Args: []string{"-wat"}, Status: 2})
}

// So does that of the README at the top.
func TestHoofdLeesMij(t *testing.T) {
	programma.HoofdLeesMij(t, "./examples/jaarplan", 1, nil)
}
