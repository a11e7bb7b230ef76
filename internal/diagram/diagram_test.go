package diagram_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/diagram"
)

func TestDOT(t *testing.T) {
	t.Parallel()
	for in, wil := range map[string]string{
		"Regie":      "Regie",
		`a "b"`:      `a \"b\"`,
		`\`:          `\\`,
		"zorg & wel": "zorg &amp; wel",
		"&quot;":     "&amp;quot;",
		"a\nb\tc":    `a\nb c`,
		"[x] <y> 1#": "[x] <y> 1#",
	} {
		require.Equal(t, wil, diagram.DOT(in), in)
	}
}

func TestMermaid(t *testing.T) {
	t.Parallel()
	for in, wil := range map[string]string{
		"Regie":   "Regie",
		`"b"`:     "#quot;b#quot;",
		"#1":      "#35;1",
		"a & <b>": "a #amp; #lt;b#gt;",
		"[{(|)}]": "#91;#123;#40;#124;#41;#125;#93;",
		"`\\":     "#96;#92;",
		"a\nb\tc": "a<br/>b c",
	} {
		require.Equal(t, wil, diagram.Mermaid(in), in)
	}
}

// TestBlijftBinnen: no text ends its own label.
func TestBlijftBinnen(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("ab\\\"\n\t#&;")))).Draw(t, "s")
		require.NotContains(t, strings.ReplaceAll(diagram.Mermaid(s), "<br/>", ""), `"`)
		open := false // the character before is a backslash that escapes
		for _, r := range diagram.DOT(s) {
			if r == '"' && !open || r == '\n' {
				t.Fatalf("%q ends the label in %q", r, diagram.DOT(s))
			}
			open = r == '\\' && !open
		}
		require.False(t, open, "a backslash that would escape the closing quote")
	})
}
