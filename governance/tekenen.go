package governance

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/diagram"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// WriteDOT writes the structure as a graph for Graphviz: who steers stands
// above who is steered; a dashed arrow says where a body's members come from
// when no line ties the two already. No structure (nil) is an error.
func (s *Structuur) WriteDOT(w io.Writer) error {
	if s == nil {
		return invoer.Geen("structure")
	}
	var b strings.Builder
	b.WriteString("digraph structuur {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n")
	for i, o := range s.def.Organen {
		fmt.Fprintf(&b, "  o%d [label=\"%s\"];\n", i+1, diagram.DOT(o.Titel()))
	}
	for _, l := range s.def.Lijnen {
		stijl := ""
		switch l.Soort {
		case Stuurt:
		case BereidtVoor, Adviseert: // upward as a rule, so that it must not order the ranks
			stijl = ", style=dashed, constraint=false"
		case Verbindt:
			stijl = ", dir=both"
		case StaatNaast:
			stijl = ", dir=none, constraint=false"
		}
		fmt.Fprintf(&b, "  o%d -> o%d [label=\"%s\"%s];\n", s.orgaan[l.Van]+1, s.orgaan[l.Naar]+1, l.Soort.Label(), stijl)
	}
	for _, p := range s.Ledenstromen() {
		fmt.Fprintf(&b, "  o%d -> o%d [label=\"%s\", style=dotted];\n", s.orgaan[p.Van]+1, s.orgaan[p.Naar]+1, levertLeden)
	}
	b.WriteString("}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteMermaid writes the structure as a Mermaid flowchart, as Markdown pages
// show it: the same drawing as WriteDOT's. No structure (nil) is an error.
func (s *Structuur) WriteMermaid(w io.Writer) error {
	if s == nil {
		return invoer.Geen("structure")
	}
	var b strings.Builder
	b.WriteString("flowchart TD\n")
	for i, o := range s.def.Organen {
		fmt.Fprintf(&b, "  o%d[\"%s\"]\n", i+1, diagram.Mermaid(o.Titel()))
	}
	for _, l := range s.def.Lijnen {
		pijl := "-->"
		switch l.Soort {
		case Stuurt:
		case BereidtVoor, Adviseert:
			pijl = "-.->"
		case Verbindt:
			pijl = "<-->"
		case StaatNaast:
			pijl = "---"
		}
		fmt.Fprintf(&b, "  o%d %s|\"%s\"| o%d\n", s.orgaan[l.Van]+1, pijl, l.Soort.Label(), s.orgaan[l.Naar]+1)
	}
	for _, p := range s.Ledenstromen() {
		fmt.Fprintf(&b, "  o%d -.->|\"%s\"| o%d\n", s.orgaan[p.Van]+1, levertLeden, s.orgaan[p.Naar]+1)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

const levertLeden = "levert leden"
