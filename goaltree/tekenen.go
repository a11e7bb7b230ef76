package goaltree

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/diagram"
)

// WriteDOT writes the tree as a graph for Graphviz: the vision at the top, the
// goals, effects and indicators below it, and on each line its weight.
// Context is drawn dashed. Of nil there is nothing to draw: CodeLeeg.
func (b *Doelenboom) WriteDOT(w io.Writer) error {
	if b == nil {
		return geen("doelenboom")
	}
	var s strings.Builder
	s.WriteString("digraph doelenboom {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n")
	teken(b, tekenaar{
		knoop: func(id, naam string, _ Knoopsoort, context bool) {
			stijl := ""
			if context {
				stijl = ", style=dashed"
			}
			fmt.Fprintf(&s, "  %s [label=\"%s\"%s];\n", id, diagram.DOT(naam), stijl)
		},
		lijn: func(van, naar, gewicht string) {
			if gewicht == "" {
				fmt.Fprintf(&s, "  %s -> %s;\n", van, naar)
				return
			}
			fmt.Fprintf(&s, "  %s -> %s [label=\"%s\"];\n", van, naar, gewicht)
		},
	})
	s.WriteString("}\n")
	_, err := io.WriteString(w, s.String())
	return err
}

// WriteMermaid writes the tree as a Mermaid flowchart, as Markdown pages show
// it: the same drawing as WriteDOT's.
func (b *Doelenboom) WriteMermaid(w io.Writer) error {
	if b == nil {
		return geen("doelenboom")
	}
	var s strings.Builder
	s.WriteString("flowchart TD\n")
	teken(b, tekenaar{
		knoop: func(id, naam string, soort Knoopsoort, context bool) {
			open, dicht := "[", "]"
			if soort == KnoopBoom {
				open, dicht = "([", "])"
			}
			fmt.Fprintf(&s, "  %s%s\"%s\"%s\n", id, open, diagram.Mermaid(naam), dicht)
			if context {
				fmt.Fprintf(&s, "  style %s stroke-dasharray: 4 4\n", id)
			}
		},
		lijn: func(van, naar, gewicht string) {
			if gewicht == "" {
				fmt.Fprintf(&s, "  %s --> %s\n", van, naar)
				return
			}
			fmt.Fprintf(&s, "  %s -->|\"%s\"| %s\n", van, gewicht, naar)
		},
	})
	_, err := io.WriteString(w, s.String())
	return err
}

// tekenaar draws nodes and lines in some notation.
type tekenaar struct {
	knoop func(id, naam string, soort Knoopsoort, context bool)
	lijn  func(van, naar, gewicht string)
}

// teken walks the tree in its order. Nodes get short names of our own, since
// words such as end mean something in both notations.
func teken(b *Doelenboom, t tekenaar) {
	t.knoop("visie", anders(b.def.Boom.Visie, b.def.Boom.Naam), KnoopBoom, false)
	for i, h := range b.def.Hoofddoelen {
		t.knoop(fmt.Sprintf("h%d", i+1), h.Naam, KnoopHoofddoel, false)
	}
	for i, e := range b.def.Effecten {
		t.knoop(fmt.Sprintf("e%d", i+1), e.Naam, KnoopEffect, !b.telt(e.ID))
	}
	for i := range b.def.Indicatoren {
		ind := &b.def.Indicatoren[i]
		t.knoop(fmt.Sprintf("i%d", i+1), ind.Naam, KnoopIndicator, ind.Richting == Neutraal)
	}
	for i, h := range b.def.Hoofddoelen {
		t.lijn("visie", fmt.Sprintf("h%d", i+1), "")
		for _, v := range h.Effecten {
			t.lijn(fmt.Sprintf("h%d", i+1), fmt.Sprintf("e%d", b.eff[v.ID]+1), getalCel(v.Gewicht))
		}
	}
	for i, e := range b.def.Effecten {
		for _, v := range e.Indicatoren {
			t.lijn(fmt.Sprintf("e%d", i+1), fmt.Sprintf("i%d", b.ind[v.ID]+1), getalCel(v.Gewicht))
		}
	}
}
