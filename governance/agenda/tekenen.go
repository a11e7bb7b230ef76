package agenda

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/diagram"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// WriteDOT writes the agenda as a graph for Graphviz: the lines, below them the
// topics of the landscape and their projects. Dashed lines join actielijnen
// that depend on one another. A topic where the governance is arranged has a
// dotted box, as in the source's scheme; one that asks for elaboration is
// yellow, as there.
func (a *Agenda) WriteDOT(w io.Writer) error {
	if a == nil {
		return invoer.Geen("agenda")
	}
	var b strings.Builder
	b.WriteString("digraph samenwerkingsagenda {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n")
	a.teken(tekenaar{
		lijn: func(id, naam string) { fmt.Fprintf(&b, "  %s [label=\"%s\", shape=oval];\n", id, diagram.DOT(naam)) },
		onderwerp: func(id, naam string, s Onderwerpstaat) {
			fmt.Fprintf(&b, "  %s [label=\"%s\"%s];\n", id, diagram.DOT(naam), dotStijl(s))
		},
		project: func(id, naam string) {
			fmt.Fprintf(&b, "  %s [label=\"%s\", shape=component];\n", id, diagram.DOT(naam))
		},
		samen: func(van, naar string) {
			fmt.Fprintf(&b, "  %s -> %s [dir=none, style=dashed, constraint=false];\n", van, naar)
		},
		pijl: func(van, naar string) { fmt.Fprintf(&b, "  %s -> %s;\n", van, naar) },
	})
	b.WriteString("}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// Colours and strokes of the source's scheme: white with a dotted border,
// yellow. Source: bronLandschap.
func dotStijl(s Onderwerpstaat) string {
	switch s {
	case GovernanceGeregeld:
		return ", style=dotted"
	case VraagtUitwerking:
		return `, style=filled, fillcolor="#fff2b3"`
	case ProjectMogelijk:
	}
	return ""
}

// WriteMermaid writes the agenda as a Mermaid flowchart, as Markdown pages show
// it: the same drawing as WriteDOT's.
func (a *Agenda) WriteMermaid(w io.Writer) error {
	if a == nil {
		return invoer.Geen("agenda")
	}
	var b strings.Builder
	b.WriteString("flowchart TD\n")
	a.teken(tekenaar{
		lijn: func(id, naam string) { fmt.Fprintf(&b, "  %s([\"%s\"])\n", id, diagram.Mermaid(naam)) },
		onderwerp: func(id, naam string, s Onderwerpstaat) {
			fmt.Fprintf(&b, "  %s[\"%s\"]\n", id, diagram.Mermaid(naam))
			switch s {
			case GovernanceGeregeld:
				fmt.Fprintf(&b, "  style %s stroke-dasharray: 2 3\n", id)
			case VraagtUitwerking:
				fmt.Fprintf(&b, "  style %s fill:#fff2b3\n", id)
			case ProjectMogelijk:
			}
		},
		project: func(id, naam string) { fmt.Fprintf(&b, "  %s[[\"%s\"]]\n", id, diagram.Mermaid(naam)) },
		samen:   func(van, naar string) { fmt.Fprintf(&b, "  %s -.- %s\n", van, naar) },
		pijl:    func(van, naar string) { fmt.Fprintf(&b, "  %s --> %s\n", van, naar) },
	})
	_, err := io.WriteString(w, b.String())
	return err
}

// tekenaar writes the parts of a drawing in one notation.
type tekenaar struct {
	lijn, project func(id, naam string)
	onderwerp     func(id, naam string, s Onderwerpstaat)
	samen, pijl   func(van, naar string)
}

// teken walks over the agenda: first the boxes, then what joins them. A project
// hangs under its topic; under its lines only where the topic does not lead
// there.
func (a *Agenda) teken(t tekenaar) {
	namen := map[string]string{}
	for _, l := range a.Actielijnen() {
		namen["lijn "+l.ID] = fmt.Sprintf("l%d", l.Nummer)
		t.lijn(namen["lijn "+l.ID], fmt.Sprintf("%d %s", l.Nummer, l.Naam))
	}
	for i, o := range a.d.Onderwerpen {
		namen[o.ID] = fmt.Sprintf("o%d", i+1)
		t.onderwerp(namen[o.ID], o.Naam, o.Staat)
	}
	for i, p := range a.d.Projecten {
		namen[p.ID] = fmt.Sprintf("p%d", i+1)
		t.project(namen[p.ID], p.Naam)
	}
	for _, s := range a.samenhang {
		t.samen(namen["lijn "+s.A], namen["lijn "+s.B])
	}
	for _, o := range a.d.Onderwerpen {
		for _, l := range a.opNummer(o.Actielijnen) {
			t.pijl(namen["lijn "+l], namen[o.ID])
		}
	}
	for _, p := range a.d.Projecten {
		al := a.onderwerp[p.Onderwerp].Actielijnen
		if p.Onderwerp != "" {
			t.pijl(namen[p.Onderwerp], namen[p.ID])
		}
		for _, l := range a.opNummer(p.Actielijnen) {
			if len(doorsnee([]string{l}, al)) == 0 {
				t.pijl(namen["lijn "+l], namen[p.ID])
			}
		}
	}
}
