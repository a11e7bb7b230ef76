package cycle

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/diagram"
)

// WriteDOT writes the process as a graph for Graphviz: the steps, and the ways
// between with what they carry. A way back is dashed, the one into a next round
// is bold. A nil process is an error (*goaltree.Fout with goaltree.CodeLeeg).
func (p *Proces) WriteDOT(w io.Writer) error {
	if err := p.er(); err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("digraph proces {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n")
	for i, s := range p.def.Stappen {
		fmt.Fprintf(&b, "  s%d [label=\"%s\"];\n", i+1, diagram.DOT(opschrift(s)))
	}
	for _, o := range p.def.Overgangen {
		stijl := ""
		switch p.Richting(o) {
		case Vooruit:
		case Terug:
			stijl = ", style=dashed, constraint=false"
		case NieuweRonde:
			stijl = ", style=bold, constraint=false"
		}
		fmt.Fprintf(&b, "  s%d -> s%d [label=\"%s\"%s];\n", p.stap[o.Van]+1, p.stap[o.Naar]+1, diagram.DOT(p.pijltekst(o)), stijl)
	}
	b.WriteString("}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteMermaid writes the process as a Mermaid flowchart, as Markdown pages
// show it: the same drawing as WriteDOT's.
func (p *Proces) WriteMermaid(w io.Writer) error {
	if err := p.er(); err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("flowchart TD\n")
	for i, s := range p.def.Stappen {
		fmt.Fprintf(&b, "  s%d[\"%s\"]\n", i+1, diagram.Mermaid(opschrift(s)))
	}
	for _, o := range p.def.Overgangen {
		pijl := "-->"
		switch p.Richting(o) {
		case Vooruit:
		case Terug:
			pijl = "-.->"
		case NieuweRonde:
			pijl = "==>"
		}
		if t := p.pijltekst(o); t != "" {
			pijl += "|\"" + diagram.Mermaid(t) + "\"|"
		}
		fmt.Fprintf(&b, "  s%d %s s%d\n", p.stap[o.Van]+1, pijl, p.stap[o.Naar]+1)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func opschrift(s Stap) string { return fmt.Sprintf("%d. %s", s.Nummer, s.Naam) }

// pijltekst says what a way carries, else when it is gone.
func (p *Proces) pijltekst(o Overgang) string {
	if o.Draagt != 0 {
		return o.Draagt.Label()
	}
	return o.Wanneer
}
