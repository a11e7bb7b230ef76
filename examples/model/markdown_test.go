package main

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var (
	kopregel  = regexp.MustCompile(`(?m)^#{1,3} (.+)$`)
	verwijzer = regexp.MustCompile(`\[([^\]]*)\]\(#([^)]*)\)`)
)

// keurMarkdown holds a reference to what GitHub asks of it: rows with as many
// cells as their head, links that lead to a heading, blank lines around blocks.
func keurMarkdown(t *testing.T, s string) {
	t.Helper()
	ankers := map[string]bool{}
	for _, k := range kopregel.FindAllStringSubmatch(s, -1) {
		a := anker(k[1])
		require.False(t, ankers[a], "two headings make the link %s", a)
		ankers[a] = true
	}
	bronnen := 0
	_, achteraan, ok := strings.Cut(s, "\n## "+naslagBronnen+"\n\n")
	require.True(t, ok)
	for regel := range strings.Lines(achteraan) {
		bronnen++
		require.True(t, strings.HasPrefix(regel, strconv.Itoa(bronnen)+". "), regel)
	}
	gebruikt := map[int]bool{}
	for _, v := range verwijzer.FindAllStringSubmatch(s, -1) {
		require.True(t, ankers[v[2]], v[0])
		if n, err := strconv.Atoi(v[1]); err == nil {
			gebruikt[n] = true
			require.LessOrEqual(t, n, bronnen)
		}
	}
	require.Len(t, gebruikt, bronnen, "every source in the list is referred to")

	regels := strings.Split(s, "\n")
	breedte := 0
	for i, regel := range regels {
		if !strings.HasPrefix(regel, "|") {
			if breedte > 0 {
				require.Empty(t, regel, "a blank line behind a table")
			}
			breedte = 0
			continue
		}
		require.NotContains(t, regel, "|  | --- ")
		n := strings.Count(strings.ReplaceAll(regel, `\|`, ""), "|")
		if breedte == 0 {
			require.Empty(t, regels[i-1], "a blank line before a table")
			require.Regexp(t, `^\|( --- \|)+$`, regels[i+1])
			breedte = n
		}
		require.Equal(t, breedte, n, regel)
	}
	require.Equal(t, strings.Count(s, "<details>"), strings.Count(s, "\n</details>\n\n"))
	require.Equal(t, strings.Count(s, "<details>"), strings.Count(s, "</summary>\n\n|"))
	require.NotContains(t, s, "(0)", "no value outside an enumeration")
	require.NotContains(t, s, "<nil>")
}

// The reference that is checked in is the one that the program writes.
func TestNaslag(t *testing.T) {
	status, uit, fout := voorbeeld.DraaiHier(t, "-formaat", "markdown")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	schematest.Vergelijk(t, "referentiemodel.md", []byte(uit), *update)
	keurMarkdown(t, uit)
	for _, wil := range []string{
		"| 8 | Veerkracht | `veerkracht` |", "- [Thema's](#themas)", "**Planning en control 2026**", "| GM0197 | Aalten | Achterhoek | Gelderland | Achterhoek |",
		"| 3 | Geïndiceerd | het individu", "| Achterhoek | Aalten, Berkelland, Bronckhorst, Doetinchem, Montferland, Oost Gelre, Oude IJsselstreek, Winterswijk | `achterhoek` |",
		"| Management Overleg Sociaal Domein (MOSD) | stuurt | Team CLM |", "gespreksinstrument", "eigen illustratie",
	} {
		require.Contains(t, uit, wil)
	}
}

// One part by itself has no table of contents, and its own sources.
func TestNaslagDeel(t *testing.T) {
	for _, d := range delen {
		uit := goed(t, "-formaat", "markdown", "-deel", d.sleutel)
		keurMarkdown(t, uit)
		require.Contains(t, uit, "### "+d.titel+"\n")
		require.NotContains(t, uit, "## "+naslagInhoud)
		require.Equal(t, 1, strings.Count(uit, "\n### "))
	}
}

// What would be Markdown or HTML in a text shows as it is, on one line.
func TestVeilig(t *testing.T) {
	for in, wil := range map[string]string{
		"a|b":            `a\|b`,
		"regel\n\ntwee":  "regel twee",
		"*_`~[x](y)":     "\\*\\_\\`\\~\\[x\\](y)",
		`a\b`:            `a\\b`,
		"<b> & c":        "&lt;b&gt; &amp; c",
		"18-/18+, € 1,5": "18-/18+, € 1,5",
	} {
		require.Equal(t, wil, veilig(in))
	}
	require.Equal(t, "themas-en-coördinatie-2_0", anker("Thema's en Coördinatie 2_0"))
}
