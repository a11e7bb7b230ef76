package statline

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
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
	teksten  []string // perioden as text
	kolom    [][]int  // by period and own column: the file's column; -1: there is none
	gekozen  []int

	rij []rijen.Cel // of the file
	nu  int         // the period given last
}

// nieuwPortaal takes a file whose header has been read.
func nieuwPortaal(bron rijen.Bron, kop []string, regio string) (*portaal, error) {
	p := &portaal{Bron: bron, rij: make([]rijen.Cel, len(kop))}
	var fouten []*goaltree.Fout
	for i, naam := range kop {
		titel, periode, ok := metPeriode(naam)
		if !ok {
			titel = naam
		} else if !slices.Contains(p.perioden, periode) {
			p.perioden = append(p.perioden, periode)
		}
		if slices.Contains(kop[:i], naam) || ok && slices.Contains(kop, titel) {
			regel, kolom := bron.Plaats(i)
			fouten = append(fouten, &goaltree.Fout{Regel: regel, Kolom: kolom, Pad: naam, Code: goaltree.CodeDubbel, Melding: "a column of this name stands in the file twice"})
		}
		if !slices.Contains(p.namen, titel) {
			p.namen = append(p.namen, titel)
		}
	}
	if len(fouten) > 0 {
		return nil, samen(fouten)
	}
	slices.SortFunc(p.perioden, cbs.Periode.Compare)
	p.namen = append(p.namen, portaalPeriode)
	for _, periode := range p.perioden {
		p.teksten = append(p.teksten, periode.String())
		van := make([]int, len(p.namen))
		for j, naam := range p.namen {
			van[j] = slices.IndexFunc(kop, func(k string) bool {
				titel, q, ok := metPeriode(k)
				return k == naam || ok && titel == naam && q == periode
			})
		}
		p.kolom = append(p.kolom, van)
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

// Kies says which of its own columns the rows must give.
func (p *portaal) Kies(gekozen []int) { p.gekozen = gekozen }

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
		switch van := p.kolom[p.nu][k]; {
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
func (p *portaal) Plaats(i int) (regel, kolom int) { return p.Bron.Plaats(max(p.kolom[p.nu][i], 0)) }

// Pad names a column as the file has it.
func (p *portaal) Pad(i int) string { return p.Bron.Pad(max(p.kolom[p.nu][i], 0)) }
