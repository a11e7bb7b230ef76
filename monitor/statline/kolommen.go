package statline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// periodeKolom is StatLine's name of the dimension of time.
const periodeKolom = "Perioden"

// plan says where in the rows everything stands that a koppeling asks for.
// Its numbers are places in gekozen.
type plan struct {
	gekozen      []int // columns of the file that are looked at, by their number
	namen        []string
	regio        int         // -1: the koppeling has a fixed region
	periode      int         // -1: there is one period, vastePeriode
	vastePeriode cbs.Periode // of a table without periods
	statussen    map[string]monitor.Status
	dimensies    []dimensie
	indicatoren  []indicatorplan
	long         langplan // of OData 4
}

// langplan says where the columns of an observation stand, in gekozen; -1:
// there is no such column. Its metingen are the measures asked for, and what
// an indicator's sums name are places in that list.
type langplan struct {
	measure, value, stringValue, valueAttribute int
	metingen                                    []string
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
	afronding, afrondingKlein     monitor.Getal  // of the count; and of wijken and buurten
	status                        monitor.Status // of the indicator itself
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

// maakPlan finds a koppeling's columns in a file's header; t may be nil. Every
// mistake is in the error.
func maakPlan(k *Koppeling, v vorm, kop []string, plaats func(i int) (regel, kolom int), t *metadata.Tabel) (*plan, error) {
	p := &planner{k: k, vorm: v, kop: kop, plaats: plaats, tabel: t, plan: &plan{regio: -1, periode: -1}, vak: map[int]int{}}
	if p.dubbeleKolommen(); len(p.fouten) > 0 {
		return nil, samen(p.fouten)
	}
	if len(kop) == 1 {
		p.fout(-1, "", kop[0], CodeOnbekendeKolom, "the header is one column: are the columns separated by a semicolon, a comma or a tab?")
		return nil, samen(p.fouten)
	}
	if v == vormLang || v == vormBreed {
		if err := p.past(); err != nil {
			return nil, err
		}
	}
	if k.Regio != "" {
		p.regio = p.kolom("regio", k.Regio)
	} else if i := p.regioKolom(); i >= 0 {
		p.fout(i, "vaste_regio", k.VasteRegio.String(), goaltree.CodeTegenspraak,
			fmt.Sprintf("the file has regions of its own in column %s; name that column in regio", kop[i]))
	}
	p.tijd()
	if v == vormLang {
		p.langeKolommen()
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
	vorm   vorm
	kop    []string
	plaats func(i int) (regel, kolom int)
	tabel  *metadata.Tabel // nil: there are no metadata
	vak    map[int]int     // number of a column in the file -> its place in gekozen
	fouten []*goaltree.Fout
}

// past tells whether the metadata are those of the file.
func (p *planner) past() error {
	if p.tabel == nil {
		return nil
	}
	err := p.tabel.Past(p.kop)
	for _, f := range goaltree.Fouten(err) {
		f.Bestand, f.Regel, f.Kolom = "", 0, 0 // it is about the file of figures
		f.Regel, _ = p.plaats(0)
	}
	return err
}

// regioKolom gives the column of the regions, where StatLine's name or the
// metadata tell it; -1 where there is none.
func (p *planner) regioKolom() int {
	return slices.IndexFunc(p.kop, func(naam string) bool {
		if p.tabel != nil {
			d, ok := p.tabel.Dimensie(naam)
			return ok && d.Soort == metadata.Regio
		}
		return p.vorm.soortVan(naam) == kolomDimensie && (naam == "RegioS" || naam == "WijkenEnBuurten")
	})
}

// tijd finds out where the period stands.
func (p *planner) tijd() {
	k := p.k
	eigen := slices.IndexFunc(p.kop, func(naam string) bool { return rijen.ZonderNummer(naam) == periodeKolom })
	switch {
	case k.Periode != "":
		p.periode = p.kolom("periode", k.Periode)
	case p.vorm == vormPortaal && k.PeriodeUit != UitKop:
		p.fout(0, "vaste_periode", k.VastePeriode.String(), goaltree.CodeTegenspraak, "the file has its periods in the header (Indicator|2019); say so in periode_uit")
	case p.vorm == vormPortaal:
		p.periode = p.kolom("periode_uit", portaalPeriode)
	case eigen >= 0:
		p.fout(eigen, p.periodeVeld(), k.VastePeriode.String(), goaltree.CodeTegenspraak,
			fmt.Sprintf("the file has periods of its own in column %s; name that column in periode", p.kop[eigen]))
	case k.PeriodeUit == UitKop:
		p.fout(0, "periode_uit", k.PeriodeUit.String(), goaltree.CodeTegenspraak, "no name in the header has a period behind it, as Indicator|2019 has")
	case k.PeriodeUit == UitMetadata:
		p.uitMetadata()
	default:
		p.vastePeriode = k.VastePeriode
	}
	if p.tabel == nil || p.periode < 0 {
		return
	}
	if d, ok := p.tabel.Dimensie(p.namen[p.periode]); ok {
		p.statussen = map[string]monitor.Status{}
		for _, w := range d.Waarden {
			p.statussen[w.Sleutel] = w.Status
		}
	}
}

func (p *planner) periodeVeld() string {
	if p.k.PeriodeUit != 0 {
		return "periode_uit"
	}
	return "vaste_periode"
}

// uitMetadata takes the year from the metadata.
func (p *planner) uitMetadata() {
	if p.tabel == nil {
		p.fout(-1, "periode_uit", p.k.PeriodeUit.String(), goaltree.CodeVeldOntbreekt, "the koppeling takes the year from the table's metadata, and they are not given")
		return
	}
	jaar, ok := p.tabel.Jaar()
	if p.vastePeriode = cbs.Jaar(jaar); !ok || p.vastePeriode.IsZero() {
		p.fout(-1, "periode_uit", p.tabel.Periode, goaltree.CodePeriode, "the metadata do not tell one year; give vaste_periode")
	}
}

// langeKolommen finds the columns of an observation.
func (p *planner) langeKolommen() {
	vak := func(naam string) int {
		if i := slices.Index(p.kop, naam); i >= 0 {
			return p.kies(i)
		}
		return -1
	}
	p.long = langplan{measure: vak(kolomMeasure), value: vak(kolomValue), stringValue: vak(kolomStringValue), valueAttribute: vak(kolomValueAttribute)}
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

// watErIs lists the columns there are, the names nearest to naam first.
func (p *planner) watErIs(naam string) string {
	volgorde := make([]int, len(p.kop))
	ver := make([]int, len(p.kop))
	gezocht := strings.ToLower(rijen.ZonderNummer(naam))
	for i := range p.kop {
		volgorde[i], ver[i] = i, afstand(strings.ToLower(rijen.ZonderNummer(p.kop[i])), gezocht)
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
			vak := p.cijfer(fmt.Sprintf("%s.%s.kolommen[%d]", pad, sleutel, i), naam)
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
		herkomst:       ki.Herkomst,
		afronding:      afronding(ki.Afronding),
		afrondingKlein: afronding(cmp.Or(ki.AfrondingWijkBuurt, ki.Afronding)),
		status:         ki.Status,
		leeg:           cmp.Or(ki.Leeg, p.k.Leeg, monitor.RedenOnbekend),
	}
	namen := make([]string, 0, len(ki.Dimensies))
	for naam := range ki.Dimensies {
		namen = append(namen, naam)
	}
	slices.Sort(namen)
	for _, naam := range namen {
		waar := pad + ".dimensies." + naam
		if vak := p.kolom(waar, naam); vak >= 0 {
			ip.eisen = append(ip.eisen, eis{p.neemDimensie(vak), p.sleutel(waar, p.namen[vak], ki.Dimensies[naam])})
		}
	}
	p.indicatoren = append(p.indicatoren, ip)
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

// afronding is the unit a count is rounded to, absent where none is given.
func afronding(eenheid float64) monitor.Getal {
	if eenheid == 0 {
		return monitor.Getal{}
	}
	return monitor.Bekend(eenheid)
}
