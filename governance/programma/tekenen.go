package programma

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/diagram"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// WriteDOT writes the relations between the projects of a programme,
// and with work outside it, as a graph for Graphviz. Relations without waiting
// are dashed; the fewest dependencies that open every circle are bold and say
// so.
func (p *Programma) WriteDOT(w io.Writer) error {
	if p == nil {
		return invoer.Geen("programme")
	}
	var s strings.Builder
	s.WriteString("digraph programma {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n")
	p.tekenRelaties(relatietekenaar{
		knoop: func(id, naam string, buiten bool) {
			stijl := ""
			if buiten {
				stijl = ", style=dashed"
			}
			fmt.Fprintf(&s, "  %s [label=\"%s\"%s];\n", id, diagram.DOT(naam), stijl)
		},
		pijl: func(van, naar string, hard, los bool) {
			stijl := ""
			switch {
			case los:
				stijl = " [label=\"" + losTeMaken + "\", style=bold]"
			case !hard:
				stijl = " [style=dashed]"
			}
			fmt.Fprintf(&s, "  %s -> %s%s;\n", van, naar, stijl)
		},
	})
	s.WriteString("}\n")
	_, err := io.WriteString(w, s.String())
	return err
}

// WriteMermaid writes the same drawing as a Mermaid flowchart, as
// Markdown pages show it.
func (p *Programma) WriteMermaid(w io.Writer) error {
	if p == nil {
		return invoer.Geen("programme")
	}
	var s strings.Builder
	s.WriteString("flowchart TD\n")
	p.tekenRelaties(relatietekenaar{
		knoop: func(id, naam string, buiten bool) {
			fmt.Fprintf(&s, "  %s[\"%s\"]\n", id, diagram.Mermaid(naam))
			if buiten {
				fmt.Fprintf(&s, "  style %s stroke-dasharray: 4 4\n", id)
			}
		},
		pijl: func(van, naar string, hard, los bool) {
			switch {
			case los:
				fmt.Fprintf(&s, "  %s ==>|\"%s\"| %s\n", van, losTeMaken, naar)
			case hard:
				fmt.Fprintf(&s, "  %s --> %s\n", van, naar)
			default:
				fmt.Fprintf(&s, "  %s -.-> %s\n", van, naar)
			}
		},
	})
	_, err := io.WriteString(w, s.String())
	return err
}

// losTeMaken stands on a dependency that is among the fewest to loosen.
const losTeMaken = "los te maken"

// relatietekenaar draws boxes and arrows in some notation.
type relatietekenaar struct {
	knoop func(id, naam string, buiten bool)
	pijl  func(van, naar string, hard, los bool)
}

// tekenRelaties walks along projects, work outside and relations in their
// order. Boxes get short names of our own, since an id may mean something in a
// notation.
func (p *Programma) tekenRelaties(t relatietekenaar) {
	id := map[string]string{}
	for i, q := range p.def.Projecten {
		id[q.ID] = fmt.Sprintf("p%d", i+1)
		t.knoop(id[q.ID], q.Naam, false)
	}
	for i, e := range p.def.Extern {
		id[e.ID] = fmt.Sprintf("x%d", i+1)
		t.knoop(id[e.ID], e.Naam, true)
	}
	los := p.Kringen().Losmaken
	for _, r := range p.def.Relaties {
		t.pijl(id[r.Van], id[r.Naar], r.Soort == AfhankelijkVanResultaat, slices.Contains(los, r))
	}
}
