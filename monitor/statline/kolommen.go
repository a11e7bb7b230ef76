package statline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// zonderNummer takes off the number StatLine puts behind a measure's name:
// AantalInwoners for AantalInwoners_5. A name without one stays as it is.
func zonderNummer(naam string) string {
	i := len(naam)
	for i > 0 && naam[i-1] >= '0' && naam[i-1] <= '9' {
		i--
	}
	if i == len(naam) || i < 2 || naam[i-1] != '_' {
		return naam
	}
	return naam[:i-1]
}

// periodeKolom is StatLine's name of the dimension of time.
const periodeKolom = "Perioden"

// kolomsoort is a column's part in the table.
type kolomsoort uint8

const (
	kolomMeting   kolomsoort = iota // a figure, or a text beside it
	kolomVolgnr                     // ID: the row's number
	kolomDimensie                   // a key: it has no number behind its name
)

// soortVan tells a column's part from its name, as OData 3 gives it.
func soortVan(naam string) kolomsoort {
	switch {
	case naam == "ID":
		return kolomVolgnr
	case zonderNummer(naam) == naam:
		return kolomDimensie
	default:
		return kolomMeting
	}
}

// plan says where in the rows everything stands that a koppeling asks for.
// Its numbers are places in gekozen.
type plan struct {
	gekozen     []int // columns of the file that are looked at, by their number
	namen       []string
	regio       int
	periode     int // -1: the koppeling has a fixed period
	dimensies   []dimensie
	indicatoren []indicatorplan
}

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

// indicatorplan is a KoppelIndicator with its columns found.
type indicatorplan struct {
	id                            string
	eisen                         []eis
	waarde, teller, noemer, n, sd *somplan
	herkomst                      monitor.Herkomst
	afronding                     monitor.Getal
	status                        monitor.Status // of the indicator, or else the table's
	leeg                          monitor.Reden

	aantal, zonderCijfer int // observations so far
	redenen              [32]int
}

// eis is a value a dimension must have in an indicator's rows.
type eis struct {
	dimensie int // in plan.dimensies
	waarde   string
}

type somplan struct {
	kolommen []int
	factor   float64
}

// maakPlan finds a koppeling's columns in a file's header. Every mistake is in
// the error.
func maakPlan(k *Koppeling, kop []string, plaats func(i int) (regel, kolom int)) (*plan, error) {
	p := &planner{k: k, kop: kop, plaats: plaats, plan: &plan{periode: -1}, vak: map[int]int{}}
	if p.dubbeleKolommen(); len(p.fouten) > 0 {
		return nil, samen(p.fouten)
	}
	if len(kop) == 1 {
		p.fout(-1, "", kop[0], CodeOnbekendeKolom, "the header is one column: are the columns separated by a semicolon, a comma or a tab?")
		return nil, samen(p.fouten)
	}
	p.regio = p.kolom("regio", k.Regio)
	if k.Periode != "" {
		p.periode = p.kolom("periode", k.Periode)
	} else if i := slices.IndexFunc(kop, func(naam string) bool { return zonderNummer(naam) == periodeKolom }); i >= 0 {
		p.fout(i, "vaste_periode", k.VastePeriode.String(), goaltree.CodeTegenspraak,
			fmt.Sprintf("the file has periods of its own in column %s; name that column in periode", kop[i]))
	}
	for i := range k.Indicatoren {
		p.indicator(fmt.Sprintf("indicatoren[%d]", i), &k.Indicatoren[i])
	}
	p.openDimensies()
	if err := samen(p.fouten); err != nil {
		return nil, err
	}
	return p.plan, nil
}

// planner makes a plan.
type planner struct {
	*plan
	k      *Koppeling
	kop    []string
	plaats func(i int) (regel, kolom int)
	vak    map[int]int // number of a column in the file -> its place in gekozen
	fouten []*goaltree.Fout
}

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

// metBasis gives the columns whose name without number is naam.
func (p *planner) metBasis(naam string) []int {
	var gevonden []int
	for i, k := range p.kop {
		if zonderNummer(k) == naam {
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

// watErIs lists the columns there are, the names nearest to naam first.
func (p *planner) watErIs(naam string) string {
	volgorde := make([]int, len(p.kop))
	ver := make([]int, len(p.kop))
	gezocht := strings.ToLower(zonderNummer(naam))
	for i := range p.kop {
		volgorde[i], ver[i] = i, afstand(strings.ToLower(zonderNummer(p.kop[i])), gezocht)
	}
	slices.SortStableFunc(volgorde, func(a, b int) int { return cmp.Compare(ver[a], ver[b]) })
	s := "it has " + p.noem(volgorde[:min(maxNamen, len(volgorde))])
	if rest := len(volgorde) - maxNamen; rest > 0 {
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

func (p *planner) indicator(pad string, ki *KoppelIndicator) {
	som := func(sleutel string, s *Som) *somplan {
		if s == nil {
			return nil
		}
		sp := &somplan{factor: s.factor()}
		for i, naam := range s.Kolommen {
			vak := p.kolom(fmt.Sprintf("%s.%s.kolommen[%d]", pad, sleutel, i), naam)
			if vak >= 0 && slices.Contains(sp.kolommen, vak) {
				p.fout(-1, fmt.Sprintf("%s.%s.kolommen[%d]", pad, sleutel, i), naam, goaltree.CodeDubbel, "this column is added already, under its other name")
			}
			sp.kolommen = append(sp.kolommen, vak)
		}
		return sp
	}
	ip := indicatorplan{
		id:     ki.Indicator,
		waarde: som("waarde", ki.Waarde), teller: som("teller", ki.Teller), noemer: som("noemer", ki.Noemer),
		n: som("n", ki.N), sd: som("sd", ki.SD),
		herkomst:  ki.Herkomst,
		afronding: afronding(ki),
		status:    cmp.Or(ki.Status, p.k.Status),
		leeg:      cmp.Or(ki.Leeg, p.k.Leeg, monitor.RedenOnbekend),
	}
	namen := make([]string, 0, len(ki.Dimensies))
	for naam := range ki.Dimensies {
		namen = append(namen, naam)
	}
	slices.Sort(namen)
	for _, naam := range namen {
		if vak := p.kolom(pad+".dimensies."+naam, naam); vak >= 0 {
			ip.eisen = append(ip.eisen, eis{p.neemDimensie(vak), ki.Dimensies[naam]})
		}
	}
	p.indicatoren = append(p.indicatoren, ip)
}

// neemDimensie gives the place in dimensies of the column in this place of gekozen.
func (p *planner) neemDimensie(vak int) int {
	if i := slices.IndexFunc(p.dimensies, func(d dimensie) bool { return d.kolom == vak }); i >= 0 {
		return i
	}
	p.dimensies = append(p.dimensies, dimensie{naam: p.namen[vak], kolom: vak})
	return len(p.dimensies) - 1
}

// openDimensies finds the dimensions that an indicator leaves open. That is a
// mistake only when one of them turns out to have several values.
func (p *planner) openDimensies() {
	for i, naam := range p.kop {
		vak, gebruikt := p.vak[i]
		gesteld := gebruikt && slices.ContainsFunc(p.dimensies, func(d dimensie) bool { return d.kolom == vak })
		if soortVan(naam) == kolomDimensie && !gebruikt {
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

// afronding of an indicator's count, absent where none is given.
func afronding(ki *KoppelIndicator) monitor.Getal {
	if ki.Afronding == 0 {
		return monitor.Getal{}
	}
	return monitor.Bekend(ki.Afronding)
}
