// Package diagram makes text fit for the two notations graphs are written in:
// Graphviz' DOT and Mermaid. Nodes get names of the writer's own making, such
// as h1; what people wrote goes into labels, through DOT or Mermaid.
package diagram

import "strings"

// Graphviz reads HTML entities in a label, so that & is escaped too.
var dotTekens = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;", "\n", `\n`, "\t", " ")

// DOT makes s fit to stand between double quotes in DOT.
func DOT(s string) string { return dotTekens.Replace(s) }

// mermaidTekens writes what Mermaid would read as markup as its entity codes.
var mermaidTekens = strings.NewReplacer(
	"#", "#35;", `"`, "#quot;", "&", "#amp;", "<", "#lt;", ">", "#gt;", "`", "#96;", `\`, "#92;",
	"[", "#91;", "]", "#93;", "{", "#123;", "}", "#125;", "(", "#40;", ")", "#41;", "|", "#124;",
	"\n", "<br/>", "\t", " ",
)

// Mermaid makes s fit to stand between double quotes in a Mermaid flowchart.
func Mermaid(s string) string { return mermaidTekens.Replace(s) }
