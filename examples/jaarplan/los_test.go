package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

// goed runs the program and gives what it writes.
func goed(t *testing.T, args ...string) string {
	t.Helper()
	status, uit, fout := programma.Draai(t, args...)
	require.Equal(t, uitGoed, status, fout)
	require.Empty(t, fout)
	bestanden, err := os.ReadDir(".")
	require.NoError(t, err)
	require.Empty(t, bestanden, "no pages beside it")
	return uit
}

// The bodies of each of the documents, in every form.
func TestStructuur(t *testing.T) {
	for naam, wil := range map[string]string{"": "Team CLM", "brede-monitoring": "Analysegroep", "achterhoek-2017": "Team CLM", "programma-2018": "Sponsorgroep"} {
		args := []string{"-deel", "structuur"}
		if naam != "" {
			args = append(args, "-structuur", naam)
		}
		tekst := goed(t, args...)
		require.Contains(t, tekst, "- "+wil)
		require.Contains(t, tekst, "Rollen (")
		require.Equal(t, tekst, goed(t, append(args, "-formaat", "tekst")...))

		uit := goed(t, append(args, "-formaat", "json")...)
		d, err := governance.ReadJSON(strings.NewReader(uit), "uit.json")
		require.NoError(t, err)
		_, err = d.Resolve()
		require.NoError(t, err, "what it writes can be changed and given back")
		eigen := voorbeeldtest.Bestand(t, "structuur.json", uit)
		require.Equal(t, tekst, goed(t, "-deel", "structuur", "-structuur", eigen))

		pagina := goed(t, append(args, "-formaat", "html", "-datum", "1 maart 2024")...)
		paginatest.Keur(t, pagina)
		require.Contains(t, pagina, wil)
		require.Contains(t, pagina, "1 maart 2024")
		for formaat, begin := range map[string]string{"dot": "digraph", "mermaid": "flowchart TD"} {
			uit := goed(t, append(args, "-formaat", formaat)...)
			require.True(t, strings.HasPrefix(uit, begin), uit)
			require.Contains(t, uit, wil)
		}
	}
}

// The ten functions: the vision's, and a region that is made up, whose
// municipalities deviate and are compared.
func TestFuncties(t *testing.T) {
	visie := goed(t, "-deel", "functies")
	require.Contains(t, visie, "Winterswijk")
	require.NotContains(t, visie, "anders")
	fictief := goed(t, "-deel", "functies", "-functies", "fictief")
	require.Contains(t, strings.ToUpper(fictief), "FICTIEF")
	require.Contains(t, fictief, "  anders    in ")

	var overzicht functies.Overzicht
	require.NoError(t, json.Unmarshal([]byte(goed(t, "-deel", "functies", "-functies", "fictief", "-formaat", "json")), &overzicht))
	verschil := 0
	for _, v := range overzicht.Vergelijking {
		if len(v.Lokaal)+len(v.Regionaal) > 2 {
			verschil++
		}
	}
	require.Len(t, overzicht.Vergelijking, 10)
	require.Positive(t, verschil, "functions that are not done alike")

	pagina := goed(t, "-deel", "functies", "-functies", "fictief", "-formaat", "html")
	paginatest.Keur(t, pagina)
	require.Contains(t, pagina, "Aadrecht")
	require.True(t, strings.HasPrefix(goed(t, "-deel", "functies", "-formaat", "csv"), "\uFEFFgemeente"))

	eigen := voorbeeldtest.Bestand(t, "functies.json", string(voorbeeldFuncties))
	require.Equal(t, fictief, goed(t, "-deel", "functies", "-functies", eigen))
}

// By the name of a file alone.
func TestLosUit(t *testing.T) {
	for naam, deel := range map[string]string{"s.html": "structuur", "s.dot": "structuur", "s.mmd": "structuur", "f.csv": "functies", "f.txt": "functies"} {
		status, uit, fout := programma.Draai(t, "-deel", deel, "-uit", naam)
		require.Equal(t, uitGoed, status, fout)
		require.Empty(t, uit)
		require.FileExists(t, naam)
	}
}

func TestLosVerkeerd(t *testing.T) {
	for _, c := range []struct {
		args []string
		wil  string
	}{
		{[]string{"-deel", "structuur", "-formaat", "csv"}, "tekst, json, html, dot, mermaid"},
		{[]string{"-deel", "functies", "-formaat", "dot"}, "tekst, json, html, csv"},
		{[]string{"-formaat", "dot"}, "-formaat is"},
		{[]string{"-structuur", "brede-monitoring"}, "-structuur doet hier niets"},
		{[]string{"-deel", "structuur", "-functies", "fictief"}, "-functies doet hier niets"},
		{[]string{"-deel", "functies", "-plan", "p.json"}, "-plan doet hier niets"},
		{[]string{"-deel", "functies", "-voorbeeld", "2017"}, "-voorbeeld doet hier niets"},
		{[]string{"-deel", "functies", "-datum", "1 maart"}, "-datum doet hier niets"},
		{[]string{"-deel", "structuur", "-structuur", ""}, "bij -structuur staat niets"},
	} {
		status, uit, fout := programma.Draai(t, c.args...)
		require.Equal(t, uitVlaggen, status, c.args)
		require.Empty(t, uit)
		require.Contains(t, fout, c.wil)
	}
	status, _, fout := programma.Draai(t, "-deel", "structuur", "-structuur", "weg.json")
	require.Equal(t, uitGeweigerd, status)
	require.Contains(t, fout, "weg.json")
	fouten := voorbeeldtest.Bestand(t, "s.json", `{"versie": "1", "id": "x", "naam": "", "rollen": [], "organen": [], "lijnen": [{"van": "a", "naar": "b", "soort": "stuurt"}]}`)
	status, _, fout = programma.Draai(t, "-deel", "structuur", "-structuur", fouten)
	require.Equal(t, uitGeweigerd, status)
	for _, wil := range []string{"naam", "organen", "lijnen[0].van", "lijnen[0].naar"} {
		require.Contains(t, fout, wil)
	}
}
