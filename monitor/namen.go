package monitor

import (
	"maps"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// keurNamen checks the names that a report shows and that its JSON keeps. One
// that holds nothing to see is as if it were not given.
func (o Options) keurNamen() error {
	var fouten []*Fout
	keur := func(pad, naam string) {
		if melding := tekst.Leesbaar(naam); melding != "" {
			fouten = append(fouten, &Fout{Pad: pad, Waarde: naam, Code: goaltree.CodeOngeldigeWaarde, Melding: melding})
		}
	}
	for _, r := range slices.SortedFunc(maps.Keys(o.Namen), cbs.Regio.Compare) {
		keur("Namen["+r.String()+"]", o.Namen[r])
	}
	for i, g := range o.Demografie.Groepen {
		keur(invoer.In("Demografie.Groepen", i)+".Naam", g.Naam)
	}
	return goaltree.Join(fouten)
}

// naam of a region, or its code where it has none.
func (e *Evaluator) naam(r cbs.Regio) string {
	if n := e.opties.Namen[r]; tekst.Zichtbaar(n) {
		return n
	}
	if n, ok := e.opties.Indeling.Naam(r); ok {
		return n
	}
	return r.String()
}

// naam of an age group, or its id where it has none.
func (g Demografiegroep) naam() string {
	if tekst.Zichtbaar(g.Naam) {
		return g.Naam
	}
	return g.Indicator
}
