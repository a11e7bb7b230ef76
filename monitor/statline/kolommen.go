package statline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// periodeKolom is StatLine's name of the dimension of time.
const periodeKolom = "Perioden"

// fout notes a mistake at a column of the header, or at the header when i is -1.
func (p *planner) fout(i int, pad, waarde string, code goaltree.Code, melding string) {
	regel, kolom := p.plaats(max(i, 0))
	if i < 0 {
		kolom = 0
	}
	if plek, ok := p.k.plaatsen[pad]; ok {
		melding += fmt.Sprintf(" (asked for in %s:%d)", p.k.bestand, plek[0])
	}
	p.fouten = append(p.fouten, &goaltree.Fout{Regel: regel, Kolom: kolom, Pad: pad, Waarde: waarde, Code: code, Melding: melding})
}

func (p *planner) dubbeleKolommen() {
	eerder := map[string]bool{}
	for i, naam := range p.kop {
		if eerder[naam] {
			p.fout(i, naam, "", goaltree.CodeDubbel, "a column of this name stands in the file twice")
		}
		eerder[naam] = true
	}
}

// kolom finds a column by the name a koppeling gives it and gives its place in
// gekozen; -1 after a mistake.
func (p *planner) kolom(pad, naam string) int {
	i := slices.Index(p.kop, naam)
	if i < 0 {
		gevonden := p.metBasis(naam)
		switch len(gevonden) {
		case 0:
			p.fout(-1, pad, naam, CodeOnbekendeKolom, "the file has no such column; "+p.watErIs(naam))
			return -1
		case 1:
			i = gevonden[0]
		default:
			p.fout(gevonden[0], pad, naam, CodeOnbekendeKolom, "several columns have this name: "+p.noem(gevonden)+"; give the one meant with its number")
			return -1
		}
	}
	return p.kies(i)
}

// cijfer finds what a sum is made of: a column by its name or its title, in
// OData 4 a measure. It gives its place in gekozen or in metingen, or -1.
func (p *planner) cijfer(pad, naam string) int {
	if p.vorm == vormLang {
		return p.meting(pad, naam)
	}
	if p.tabel == nil || slices.Contains(p.kop, naam) || len(p.metBasis(naam)) > 0 {
		return p.kolom(pad, naam)
	}
	var gevonden []int
	metingen := p.tabel.ZoekMeting(naam)
	for _, m := range metingen {
		if i := slices.Index(p.kop, m.Sleutel); i >= 0 {
			gevonden = append(gevonden, i)
		}
	}
	switch {
	case len(gevonden) == 1:
		return p.kies(gevonden[0])
	case len(gevonden) > 1:
		p.fout(gevonden[0], pad, naam, CodeOnbekendeKolom, "several columns have this title: "+noemMetingen(metingen)+"; give the name of the one meant")
		return -1
	}
	return p.kolom(pad, naam)
}

// meting finds a measure of OData 4. Without metadata any code will do: the
// observations tell at the end whether it is there.
func (p *planner) meting(pad, naam string) int {
	code := naam
	if p.tabel != nil {
		switch gevonden := p.tabel.ZoekMeting(naam); len(gevonden) {
		case 0:
			p.fout(-1, pad, naam, CodeOnbekendeKolom, fmt.Sprintf("table %s has no such measure; it has %s", p.tabel.ID, noemMetingen(p.tabel.Metingen)))
			return -1
		case 1:
			code = gevonden[0].Sleutel
		default:
			p.fout(-1, pad, naam, CodeOnbekendeKolom, "several measures have this title: "+noemMetingen(gevonden)+"; give the code of the one meant")
			return -1
		}
	}
	if i := slices.Index(p.long.metingen, code); i >= 0 {
		return i
	}
	p.long.metingen = append(p.long.metingen, code)
	return len(p.long.metingen) - 1
}

// noemMetingen lists measures, the first few.
func noemMetingen(metingen []metadata.Meting) string {
	namen := make([]string, 0, maxNamen)
	for _, m := range metingen[:min(maxNamen, len(metingen))] {
		namen = append(namen, fmt.Sprintf("%s (%s)", goaltree.Inkorten(m.Sleutel), goaltree.Inkorten(m.Titel)))
	}
	s := strings.Join(namen, ", ")
	if rest := len(metingen) - maxNamen; rest > 0 {
		s += fmt.Sprintf(" and %d more", rest)
	}
	return s
}

// metBasis gives the columns whose name without number is naam.
func (p *planner) metBasis(naam string) []int {
	var gevonden []int
	for i, k := range p.kop {
		if rijen.ZonderNummer(k) == naam {
			gevonden = append(gevonden, i)
		}
	}
	return gevonden
}

// kies takes a column of the file into gekozen.
func (p *planner) kies(i int) int {
	vak, ok := p.vak[i]
	if !ok {
		vak = len(p.gekozen)
		p.vak[i] = vak
		p.gekozen = append(p.gekozen, i)
		p.namen = append(p.namen, p.kop[i])
	}
	return vak
}

func (p *planner) noem(kolommen []int) string {
	namen := make([]string, len(kolommen))
	for i, k := range kolommen {
		namen[i] = goaltree.Inkorten(p.kop[k])
	}
	return strings.Join(namen, ", ")
}

// maxNamen is how many columns an error lists.
const maxNamen = 15

// naasteNamen is how many of them it lists where an error before it listed more.
const naasteNamen = 3

// watErIs lists the columns there are, the names nearest to naam first; after
// the first time only those.
func (p *planner) watErIs(naam string) string {
	meest, begin := maxNamen, "it has "
	if p.genoemd {
		meest, begin = naasteNamen, "nearest are "
	}
	p.genoemd = true
	volgorde := make([]int, len(p.kop))
	ver := make([]int, len(p.kop))
	gezocht := strings.ToLower(rijen.ZonderNummer(naam))
	for i := range p.kop {
		volgorde[i], ver[i] = i, afstand(strings.ToLower(rijen.ZonderNummer(p.kop[i])), gezocht)
	}
	slices.SortStableFunc(volgorde, func(a, b int) int { return cmp.Compare(ver[a], ver[b]) })
	s := begin + p.noem(volgorde[:min(meest, len(volgorde))])
	if rest := len(volgorde) - meest; rest > 0 && meest == maxNamen {
		s += fmt.Sprintf(" and %d more", rest)
	}
	return s
}

// afstand says how far apart two names are: the number of edits, less where
// one is a part of the other.
func afstand(a, b string) int {
	const maxLengte = 100
	a, b = a[:min(len(a), maxLengte)], b[:min(len(b), maxLengte)]
	ver := tekst.Afstand(a, b)
	const genoeg = 4 // letters; a single one is a part of many names
	if min(len(a), len(b)) >= genoeg && (strings.Contains(a, b) || strings.Contains(b, a)) {
		return min(ver, 2)
	}
	return ver
}
