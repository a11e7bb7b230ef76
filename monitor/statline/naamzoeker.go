package statline

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// naamzoeker turns the names of regions into codes, through the municipalities
// of one year: names come and go.
type naamzoeker struct {
	vast     *cbs.Gebiedsindeling // given by the user; nil: an edition of cbs
	jaar     int                  // of the edition asked for; 0: that of the figures
	edities  map[int]*cbs.Gebiedsindeling
	gevonden map[naamInJaar]uitkomst
	onbekend map[int]map[string]struct{} // year -> names it does not have
}

type naamInJaar struct {
	naam string
	jaar int
}

type uitkomst struct {
	regio cbs.Regio
	err   error
}

func nieuweNaamzoeker(vast *cbs.Gebiedsindeling, jaar int) *naamzoeker {
	return &naamzoeker{vast: vast, jaar: jaar, edities: map[int]*cbs.Gebiedsindeling{}, gevonden: map[naamInJaar]uitkomst{}, onbekend: map[int]map[string]struct{}{}}
}

// zoek gives the region that has this name (or code) in the year of the
// municipalities.
func (n *naamzoeker) zoek(naam string, p cbs.Periode) (cbs.Regio, error) {
	jaar := n.jaar
	if jaar == 0 {
		jaar = p.Jaar()
	}
	s := naamInJaar{naam, jaar}
	if u, ok := n.gevonden[s]; ok {
		return u.regio, u.err
	}
	s.naam = strings.Clone(naam)
	var u uitkomst
	if g, err := n.editie(jaar); err != nil {
		u.err = err
	} else {
		u.regio, u.err = g.Zoek(naam)
	}
	if len(n.gevonden) < maxRegios {
		n.onthoud(s, u)
	}
	return u.regio, u.err
}

func (n *naamzoeker) editie(jaar int) (*cbs.Gebiedsindeling, error) {
	if n.vast != nil {
		return n.vast, nil
	}
	if g, ok := n.edities[jaar]; ok {
		return g, nil
	}
	g, err := cbs.Gebieden(jaar)
	if err == nil {
		n.edities[jaar] = g
	}
	return g, err
}

// onthoud keeps what became of a name.
func (n *naamzoeker) onthoud(s naamInJaar, u uitkomst) {
	n.gevonden[s] = u
	if u.err == nil {
		return
	}
	if n.onbekend[s.jaar] == nil {
		n.onbekend[s.jaar] = map[string]struct{}{}
	}
	n.onbekend[s.jaar][s.naam] = struct{}{}
}

// raad says, for each year of which names are unknown, which other year would
// know all: an export has the municipalities of the day it was made.
func (n *naamzoeker) raad() []*goaltree.Fout {
	if n.vast != nil {
		return nil
	}
	var uit []*goaltree.Fout
	for _, jaar := range slices.Sorted(maps.Keys(n.onbekend)) {
		namen := slices.Sorted(maps.Keys(n.onbekend[jaar]))
		melding := fmt.Sprintf("%d names are unknown in the municipalities of %d: %s", len(namen), jaar, strings.Join(namen[:min(maxNamen, len(namen))], ", "))
		if ander, ok := n.anderJaar(jaar); ok {
			melding += fmt.Sprintf("; those of %d have every name of the file: set indeling to %d if the figures are within its borders", ander, ander)
		}
		uit = append(uit, &goaltree.Fout{Pad: "indeling", Code: goaltree.CodeRegio, Melding: melding})
	}
	return uit
}

// anderJaar gives the year nearest to this one whose municipalities have all
// names seen, the later one of two.
func (n *naamzoeker) anderJaar(jaar int) (int, bool) {
	for ver := 1; ver <= 20; ver++ {
		for _, ander := range []int{jaar + ver, jaar - ver} {
			if n.kentAlle(ander) {
				return ander, true
			}
		}
	}
	return 0, false
}

// kentAlle tells whether the municipalities of a year have all names seen.
func (n *naamzoeker) kentAlle(jaar int) bool {
	g, err := n.editie(jaar)
	if err != nil {
		return false
	}
	for s := range n.gevonden {
		if _, err := g.Zoek(s.naam); err != nil {
			return false
		}
	}
	return true
}
