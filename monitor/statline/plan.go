package statline

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

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

// indicatorplan is a Koppelindicator with its columns found.
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
		return nil, goaltree.Join(p.fouten)
	}
	if len(kop) == 1 {
		p.fout(-1, "", kop[0], CodeOnbekendeKolom, "the header is one column: are the columns separated by a semicolon, a comma or a tab?")
		return nil, goaltree.Join(p.fouten)
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
	if err := goaltree.Join(p.fouten); err != nil {
		return nil, err
	}
	return p.plan, nil
}

// planner makes a plan.
type planner struct {
	*plan
	k       *Koppeling
	vorm    vorm
	kop     []string
	plaats  func(i int) (regel, kolom int)
	tabel   *metadata.Tabel // nil: there are no metadata
	vak     map[int]int     // number of a column in the file -> its place in gekozen
	fouten  []*goaltree.Fout
	genoemd bool // an error listed the columns there are
}

// past tells whether the metadata are those of the file.
func (p *planner) past() error {
	if p.tabel == nil {
		return nil
	}
	err := p.tabel.HoortBij(p.kop)
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
			return ok && d.Soort == metadata.SoortRegio
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
	p.long = langplan{measure: vak(rijen.Measure), value: vak(rijen.Value), stringValue: vak(rijen.StringValue), valueAttribute: vak(rijen.ValueAttribute)}
}

func (p *planner) indicator(pad string, ki *Koppelindicator) {
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

// afronding is the unit a count is rounded to, absent where none is given.
func afronding(eenheid float64) monitor.Getal {
	if eenheid == 0 {
		return monitor.Getal{}
	}
	return monitor.Bekend(eenheid)
}
