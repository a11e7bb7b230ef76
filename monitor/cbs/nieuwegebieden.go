package cbs

import (
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Gebied is one row of a gebiedsindeling: a region with its names and, of a
// gemeente, the regions it lies in.
type Gebied struct {
	Regio  Regio    `json:"regio"`
	Naam   string   `json:"naam"`
	Andere []string `json:"andere,omitempty"` // other names by which it is found: StatLine's, one in daily use
	// Ouders are, of a gemeente, the regions of CBS it lies in, one of a kind;
	// the country is implied. Other regions have none: a wijk or buurt lies
	// where its code says, a larger region is what its gemeenten make it.
	Ouders []Regio `json:"ouders,omitempty"`
}

// NewGebiedsindeling makes the table of a year, or of a part of the
// country, of rows in any order. The country needs no row, and a table of
// gemeenten alone is one too; wijken and buurten that have a row are listed
// and known by name. Names lose the blanks around them; a larger region is
// found by its name with its letters too ("Twente (CR)"), and GM0518 and
// GM0796 as Den Haag and Den Bosch. bron is shown with figures made with the
// table.
//
// The error names all mistakes at once: a zero or own region (add those with
// [Gebiedsindeling.Met]), a double code, an empty name, an ouder that has no
// row or is no larger region of CBS, two ouders of one kind, ouders of what is
// no gemeente, a wijk or buurt without its gemeente, a larger region without
// a gemeente.
func NewGebiedsindeling(editie int, bron string, gebieden []Gebied) (*Gebiedsindeling, error) {
	g := &Gebiedsindeling{editie: editie, bron: bron, gebieden: make(map[Regio]*gebied, len(gebieden)+1), namen: make(map[string][]Regio, 2*len(gebieden))}
	fouten := make([]error, 0, len(gebieden))
	for i, rij := range gebieden {
		fouten = append(fouten, g.voegToe(i, rij))
	}
	land := Regio{codeLand}
	if g.gebieden[land] == nil {
		g.gebieden[land] = &gebied{naam: "Nederland"}
	}
	geplaatst := make(map[Regio]bool, len(gebieden))
	for i, rij := range gebieden {
		if !rij.Regio.IsZero() && !geplaatst[rij.Regio] {
			fouten = append(fouten, g.plaats(i, rij))
		}
		geplaatst[rij.Regio] = true
	}
	alle := sorteer(slices.Collect(maps.Keys(g.gebieden)))
	for _, r := range alle {
		if isDeel(r) || r.Soort() == SoortSamenwerkingsverband {
			continue
		}
		b := g.gebieden[r]
		sorteer(b.delen)
		if len(b.delen) == 0 {
			fouten = append(fouten, fmt.Errorf("gebied %s: no gemeente lies in it", r))
		}
	}
	if err := errors.Join(fouten...); err != nil {
		return nil, err
	}
	g.indexeer(alle)
	return g, nil
}

// gebiedFout gives an error about a row, which it names by its place from 1 and its code.
func gebiedFout(i int, r Regio, wat string, args ...any) error {
	return fmt.Errorf("gebied %d (%s): %s", i+1, r, fmt.Sprintf(wat, args...))
}

// voegToe adds a row's region with its names.
func (g *Gebiedsindeling) voegToe(i int, rij Gebied) error {
	r := rij.Regio
	if r.IsZero() {
		return gebiedFout(i, r, "it has no region")
	}
	var fouten []error
	if r.Soort() == SoortSamenwerkingsverband {
		fouten = append(fouten, gebiedFout(i, r, "a region of one's own is added with Met"))
	}
	if g.gebieden[r] != nil {
		return errors.Join(append(fouten, gebiedFout(i, r, "its code is double"))...)
	}
	b := &gebied{naam: strings.TrimSpace(rij.Naam)}
	if b.naam == "" {
		fouten = append(fouten, gebiedFout(i, r, "it has no name"))
	}
	for _, ander := range rij.Andere {
		ander = strings.TrimSpace(ander)
		if ander == "" {
			fouten = append(fouten, gebiedFout(i, r, "one of its other names is empty"))
		}
		b.aliases = append(b.aliases, ander)
	}
	if !isDeel(r) {
		b.aliases = append(b.aliases, b.naam+" ("+r.code[:2]+")") // as StatLine writes it: "Twente (CR)"
	}
	if alias := volksnamen[r.code]; alias != "" {
		b.aliases = append(b.aliases, alias)
	}
	g.gebieden[r] = b
	return errors.Join(fouten...)
}

// plaats puts a row's region into those it lies in, when all have been added.
func (g *Gebiedsindeling) plaats(i int, rij Gebied) error {
	r := rij.Regio
	if r.Soort() != Gemeente {
		var fouten []error
		if len(rij.Ouders) > 0 {
			fouten = append(fouten, gebiedFout(i, r, "only a gemeente has ouders"))
		}
		if gm, ok := r.Gemeente(); ok && g.gebieden[gm] == nil {
			fouten = append(fouten, gebiedFout(i, r, "it lies in %s, which has no row", gm))
		}
		return errors.Join(fouten...)
	}
	ouders := []Regio{{codeLand}}
	var fouten []error
	for _, o := range rij.Ouders {
		soort := o.Soort()
		switch {
		case o.code == codeLand:
			continue // implied
		case o.IsZero() || isDeel(o) || soort == SoortSamenwerkingsverband:
			fouten = append(fouten, gebiedFout(i, r, "%s is no larger region of CBS to lie in", citaat(o.code)))
			continue
		case slices.ContainsFunc(ouders, func(p Regio) bool { return p.Soort() == soort }):
			fouten = append(fouten, gebiedFout(i, r, "it lies in %s, and in another %s", o, soort))
			continue
		case g.gebieden[o] == nil:
			fouten = append(fouten, gebiedFout(i, r, "it lies in %s, which has no row", o))
			continue
		}
		ouders = append(ouders, o)
	}
	for _, o := range ouders {
		g.gebieden[o].delen = append(g.gebieden[o].delen, r)
	}
	g.gebieden[r].ouders = ouders
	return errors.Join(fouten...)
}

//go:embed gebieden2022.csv
var gebieden2022 string

var indeling2022 = sync.OnceValue(func() *Gebiedsindeling {
	g, err := leesGebieden(2022, bronGebieden+" (CC BY 4.0)", gebieden2022)
	if err != nil {
		panic(fmt.Sprintf("embedded gebieden2022.csv: %v", err)) // only a wrong build can cause it
	}
	return g
})

// Gebieden2022 gives the 345 municipalities of 1 January 2022 with the
// country, landsdelen, provincies, COROP-gebieden, jeugdregio's, GGD-regio's,
// arbeidsmarktregio's, Veilig Thuis-regio's, veiligheidsregio's and
// zorgkantoorregio's they belong to. Source: CBS StatLine 85067NED, Gebieden
// in Nederland 2022, CC BY 4.0. Weesp is in it: it joined Amsterdam on 24
// March 2022.
func Gebieden2022() *Gebiedsindeling { return indeling2022() }

// kolommen2022 is the header of the embedded table: a region's code, name and
// StatLine's name where that differs, and for a municipality the regions it
// belongs to.
var kolommen2022 = []string{"code", "naam", "statline", "LD", "PV", "CR", "JZ", "GG", "AM", "VT", "VR", "ZK"}

// leesGebieden reads a table with kolommen2022 as header.
func leesGebieden(editie int, bron, tabel string) (*Gebiedsindeling, error) {
	rijen, err := leesTabel(tabel, kolommen2022)
	if err != nil {
		return nil, err
	}
	gebieden := make([]Gebied, len(rijen))
	for i, rij := range rijen {
		r, err := ParseRegio(rij[0])
		if err != nil {
			return nil, err
		}
		gebieden[i] = Gebied{Regio: r, Naam: rij[1]}
		if rij[2] != "" {
			gebieden[i].Andere = []string{rij[2]}
		}
		for k, code := range rij[3:] {
			if code == "" && r.Soort() != Gemeente {
				continue
			}
			ouder, err := ParseRegio(code)
			if err != nil || ouder.code[:2] != kolommen2022[3+k] {
				return nil, fmt.Errorf("%s: %q is no %s", r, code, kolommen2022[3+k])
			}
			gebieden[i].Ouders = append(gebieden[i].Ouders, ouder)
		}
	}
	return NewGebiedsindeling(editie, bron, gebieden)
}
