package statline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// dimensie is a further dimension of the file.
type dimensie struct {
	naam  string
	kolom int
	open  []string // indicators that don't fix its value

	laatste string   // the value of the last row
	gezien  []string // its values so far, the first few
	meer    bool     // there are more than gezien has
}

// maxGezien is how many values of a dimension an error names.
const maxGezien = 8

// zie takes the value of a row.
func (d *dimensie) zie(waarde string) {
	if waarde == d.laatste && len(d.gezien) > 0 {
		return
	}
	if i := slices.Index(d.gezien, waarde); i >= 0 {
		d.laatste = d.gezien[i]
		return
	}
	// The text may be a part of a whole row, which must not stay in memory for it.
	d.laatste = strings.Clone(waarde)
	if len(d.gezien) < maxGezien {
		d.gezien = append(d.gezien, d.laatste)
	} else {
		d.meer = true
	}
}

// waarden lists the values seen, for an error.
func (d *dimensie) waarden() string {
	s := strings.Join(aanhalen(d.gezien), ", ")
	if d.meer {
		s += ", ..."
	}
	return s
}

func aanhalen(teksten []string) []string {
	uit := make([]string, len(teksten))
	for i, t := range teksten {
		uit[i] = fmt.Sprintf("%q", goaltree.Inkorten(t))
	}
	return uit
}

// neemDimensie gives the place in dimensies of the column in this place of gekozen.
func (p *planner) neemDimensie(vak int) int {
	if i := slices.IndexFunc(p.dimensies, func(d dimensie) bool { return d.kolom == vak }); i >= 0 {
		return i
	}
	p.dimensies = append(p.dimensies, dimensie{naam: p.namen[vak], kolom: vak})
	return len(p.dimensies) - 1
}

// maxDimensies is how many columns of a file may be a dimension that the
// koppeling does not name. Tables of CBS have ten at most; each is compared
// with each.
const maxDimensies = 1000

// open counts the columns that are a dimension by their name.
func (p *planner) open() (n int) {
	for _, naam := range p.kop {
		if p.vorm.soortVan(naam) == kolomDimensie {
			n++
		}
	}
	return n
}

// openDimensies finds the dimensions that an indicator leaves open. That is a
// mistake only when one of them turns out to have several values.
func (p *planner) openDimensies() {
	if p.open() > maxDimensies {
		p.fouten = append(p.fouten, &goaltree.Fout{Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("the file has more than %d columns that may be a dimension", maxDimensies)})
		return
	}
	for i, naam := range p.kop {
		vak, gebruikt := p.vak[i]
		gesteld := gebruikt && slices.ContainsFunc(p.dimensies, func(d dimensie) bool { return d.kolom == vak })
		if p.vorm.soortVan(naam) == kolomDimensie && !gebruikt {
			p.neemDimensie(p.kies(i))
			gesteld = true
		}
		if !gesteld {
			continue
		}
		d := p.plan.dimensie(p.vak[i])
		for _, ip := range p.indicatoren {
			if !slices.ContainsFunc(ip.eisen, func(e eis) bool { return &p.dimensies[e.dimensie] == d }) {
				d.open = append(d.open, ip.id)
			}
		}
	}
}

// sleutel gives the key of a dimension's value, which a koppeling may name by
// its title where there are metadata.
func (p *planner) sleutel(pad, kolom, waarde string) string {
	if p.tabel == nil {
		return waarde
	}
	d, ok := p.tabel.Dimensie(kolom)
	if !ok || len(d.Waarden) == 0 {
		return waarde
	}
	gevonden := d.ZoekWaarde(waarde)
	if len(gevonden) == 1 {
		return gevonden[0].Sleutel
	}
	wat, waarden := "has no such key or title; it has ", d.Waarden
	if len(gevonden) > 1 {
		wat, waarden = "has several values with this title: ", gevonden
	}
	namen := make([]string, 0, maxNamen)
	for _, w := range waarden[:min(maxNamen, len(waarden))] {
		namen = append(namen, fmt.Sprintf("%s (%s)", goaltree.Inkorten(w.Sleutel), goaltree.Inkorten(w.Titel)))
	}
	if rest := len(waarden) - maxNamen; rest > 0 {
		namen = append(namen, fmt.Sprintf("%d more", rest))
	}
	p.fout(-1, pad, waarde, goaltree.CodeOngeldigeWaarde, fmt.Sprintf("dimension %s %s%s", kolom, wat, strings.Join(namen, ", ")))
	return waarde
}

// dimensie gives the dimension in this place of gekozen, nil when it is none.
func (p *plan) dimensie(vak int) *dimensie {
	for i := range p.dimensies {
		if p.dimensies[i].kolom == vak {
			return &p.dimensies[i]
		}
	}
	return nil
}

// fout is the mistake of a dimension that is left open and has several values.
func (d *dimensie) fout() *goaltree.Fout {
	namen := strings.Join(d.open[:min(len(d.open), maxGezien)], ", ")
	if rest := len(d.open) - maxGezien; rest > 0 {
		namen += fmt.Sprintf(" and %d more", rest)
	}
	return &goaltree.Fout{
		Pad: d.naam, Code: CodeDimensieOpen,
		Melding: fmt.Sprintf("this dimension has several values (%s); say in dimensies which one is meant for %s", d.waarden(), namen),
	}
}

// isOpen tells whether rows of several values would be taken together.
func (d *dimensie) isOpen() bool { return len(d.open) > 0 && len(d.gezien) > 1 }
