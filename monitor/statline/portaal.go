package statline

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// portaalPeriode is the name of the column that a portaal adds: the period of
// the figures in its row.
const portaalPeriode = "|periode"

// portaal gives the rows of an export with a column for each indicator and
// period, with a column for each indicator: a row comes once for each period
// (meer), and is one row all the same.
type portaal struct {
	rijen.Bron
	namen    []string // its own columns: those without a period, portaalPeriode, and the indicators
	perioden []cbs.Periode
	teksten  []string             // perioden as text, with the mark of provisional figures
	plek     map[portaalKolom]int // the file's columns
	gekozen  []int
	kolom    [][]int // by period and place in gekozen: the file's column; -1: there is none

	rij []rijen.Cel // of the file
	nu  int         // the period given last
}

// portaalKolom is a column of the file, its name taken apart.
type portaalKolom struct {
	titel   string
	periode cbs.Periode // zero: it has none
}

// nieuwPortaal takes a file whose header has been read.
func nieuwPortaal(bron rijen.Bron, kop []string, regio string) (*portaal, error) {
	p := &portaal{Bron: bron, rij: make([]rijen.Cel, len(kop))}
	kolommen := make([]portaalKolom, len(kop))
	merken := map[cbs.Periode]monitor.Status{} // of one period the least firm holds
	for i, naam := range kop {
		k := portaalKolom{titel: naam}
		if titel, periode, merk, ok := metPeriode(naam); ok {
			k = portaalKolom{titel, periode}
			merken[periode] = max(merken[periode], merk)
		}
		kolommen[i] = k
	}
	if err := p.indelen(kolommen, kop); err != nil {
		return nil, err
	}
	for _, periode := range p.perioden {
		p.teksten = append(p.teksten, periode.String()+sterren(merken[periode]))
	}
	alle := make([]int, len(kop))
	for i := range alle {
		alle[i] = i
	}
	bron.Kies(alle)
	p.nu = len(p.perioden) - 1 // the next row is a new one
	if len(kop) > 1 && slices.Contains(p.namen, regio) {
		return p, nil
	}
	return nil, &goaltree.Fout{Regel: 1, Pad: "regio", Waarde: regio, Code: CodeOnbekendeKolom, Melding: fmt.Sprintf("the file has no such column; its first is %s", goaltree.Inkorten(kop[0]))}
}

// sterren is the mark behind a period whose figures are provisional.
func sterren(s monitor.Status) string {
	switch s { //nolint:exhaustive // there is a mark for these two alone
	case monitor.Voorlopig:
		return "*"
	case monitor.NaderVoorlopig:
		return "**"
	default:
		return ""
	}
}

// indelen finds for each period and title the column of the file.
func (p *portaal) indelen(kolommen []portaalKolom, kop []string) error {
	plek := map[portaalKolom]int{} // title and period -> column
	eigen := map[string]struct{}{} // titles so far
	var fouten []*goaltree.Fout
	for i, k := range kolommen {
		_, dubbel := plek[k]
		_, zonder := plek[portaalKolom{titel: k.titel}]
		_, eerder := eigen[k.titel]
		if dubbel || zonder || eerder && k.periode.IsZero() { // the same period twice, or with and without a period
			regel, kolom := p.Bron.Plaats(i)
			fouten = append(fouten, &goaltree.Fout{Regel: regel, Kolom: kolom, Pad: kop[i], Code: goaltree.CodeDubbel, Melding: "a column of this title and period stands in the file before"})
			continue
		}
		plek[k] = i
		if !eerder {
			eigen[k.titel] = struct{}{}
			p.namen = append(p.namen, k.titel)
		}
		if !k.periode.IsZero() {
			p.perioden = append(p.perioden, k.periode)
		}
	}
	if len(fouten) > 0 {
		return goaltree.Join(fouten)
	}
	slices.SortFunc(p.perioden, cbs.Periode.Compare)
	p.perioden = slices.Compact(p.perioden)
	p.namen = append(p.namen, portaalPeriode)
	p.plek = plek
	return nil
}

// kolomVan gives the file's column of a title in a period; -1: there is none.
func (p *portaal) kolomVan(titel string, periode cbs.Periode) int {
	if i, er := p.plek[portaalKolom{titel: titel, periode: periode}]; er {
		return i
	}
	if i, er := p.plek[portaalKolom{titel: titel}]; er {
		return i
	}
	return -1
}

// Kies says which of its own columns the rows must give.
func (p *portaal) Kies(gekozen []int) {
	p.gekozen = gekozen
	for _, periode := range p.perioden {
		van := make([]int, len(gekozen))
		for i, k := range gekozen {
			van[i] = p.kolomVan(p.namen[k], periode)
		}
		p.kolom = append(p.kolom, van)
	}
}

// Volgende gives the next period of the row, or the first of the next row.
func (p *portaal) Volgende(cellen []rijen.Cel) (*goaltree.Fout, error) {
	if p.nu++; p.nu >= len(p.perioden) {
		p.nu = len(p.perioden) - 1 // of a row that is wrong there is nothing to give
		if f, err := p.Bron.Volgende(p.rij); f != nil || err != nil {
			return f, err
		}
		p.nu = 0
	}
	for i, k := range p.gekozen {
		switch van := p.kolom[p.nu][i]; {
		case p.namen[k] == portaalPeriode:
			cellen[i] = rijen.Cel{Tekst: p.teksten[p.nu]}
		case van < 0:
			cellen[i] = rijen.Cel{Soort: rijen.Buiten}
		default:
			cellen[i] = p.rij[van]
		}
	}
	return nil, nil
}

// meer tells whether the row comes again, for its next period.
func (p *portaal) meer() bool { return p.nu+1 < len(p.perioden) }

// Plaats gives where one of its own columns stands in the last row.
func (p *portaal) Plaats(i int) (regel, kolom int) { return p.Bron.Plaats(p.vanFile(i)) }

// Pad names a column as the file has it.
func (p *portaal) Pad(i int) string { return p.Bron.Pad(p.vanFile(i)) }

// vanFile gives the file's column of one of its own in the period at hand, the
// first where there is none.
func (p *portaal) vanFile(i int) int { return max(p.kolomVan(p.namen[i], p.perioden[p.nu]), 0) }
