package statline

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// lang gathers the observations of OData 4, a row each, into groups: what
// there is of one region, period and further keys. They come in any order, so
// the groups are made into figures at the end.
type lang struct {
	slot     map[string]int // measure asked for -> its place in a group
	gezien   []bool         // by slot: there was an observation of it
	anders   []string       // measures of the file that are not asked for, the first few
	groepen  map[groepSleutel]*groep
	volgorde []*groep
	nu       *groep         // of which figures are made
	kenmerk  map[string]int // ValueAttributes nobody knows -> how often
}

type groepSleutel struct {
	regio   cbs.Regio
	periode cbs.Periode
	overig  string // the further keys
}

// groep is what there is of one region, period and further keys.
type groep struct {
	groepSleutel
	merk       monitor.Status // behind the period
	periodeVan string         // the period as the file has it
	dimensies  []string       // the further keys, in the plan's order
	cellen     []gelezen      // by slot; leeg where there is no observation
	er         []bool         // by slot: there is one
	bestand    string         // of its first observation
	regel      int            // idem
	aantal     int            // of observations
}

func nieuweLang(p *plan) *lang {
	g := &lang{slot: map[string]int{}, gezien: make([]bool, len(p.long.metingen)), groepen: map[groepSleutel]*groep{}, kenmerk: map[string]int{}}
	for i, code := range p.long.metingen {
		g.slot[code] = i
	}
	return g
}

// zieAnders notes a measure that is not asked for, for an error.
func (g *lang) zieAnders(code string) {
	if len(g.anders) < maxNamen && !slices.Contains(g.anders, code) {
		g.anders = append(g.anders, strings.Clone(code))
	}
}

// langeRij takes the observation at hand.
func (l *lezer) langeRij() (gebruikt bool, err error) {
	lp := &l.plan.long
	if !l.heeftSleutel(lp.measure) {
		return false, nil
	}
	slot, gevraagd := l.lang.slot[l.cellen[lp.measure].Sleutel()]
	if !gevraagd {
		l.lang.zieAnders(l.cellen[lp.measure].Sleutel())
		return false, nil
	}
	l.lang.gezien[slot] = true
	if err := l.dimensies(); err != nil {
		return false, err
	}
	regio, periode, merk, ok := l.waarEnWanneer()
	if !ok || l.o.Regios != nil && !l.o.Regios(regio) || !l.vraagtOm(slot) {
		return false, nil
	}
	getal := l.observatie()
	if len(l.fouten) > 0 {
		return false, nil
	}
	g, err := l.groep(regio, periode, merk)
	if err != nil {
		return false, err
	}
	if g.er[slot] {
		l.fout(lp.measure, l.cellen[lp.measure].Tekst, goaltree.CodeDubbel, "a second observation of the same measure, region, period and further keys")
		return false, nil
	}
	g.cellen[slot], g.er[slot] = getal, true
	g.aantal++
	return true, nil
}

// vraagtOm tells whether an indicator asks for a measure under the row's keys.
func (l *lezer) vraagtOm(slot int) bool {
	for i := range l.plan.indicatoren {
		ip := &l.plan.indicatoren[i]
		if ip.gebruikt(slot) && l.voldoet(ip) {
			return true
		}
	}
	return false
}

// gebruikt tells whether an indicator's sums have this place.
func (ip *indicatorplan) gebruikt(vak int) bool {
	return slices.ContainsFunc([]*somplan{ip.waarde, ip.teller, ip.noemer, ip.n, ip.sd}, func(s *somplan) bool {
		return s != nil && slices.Contains(s.kolommen, vak)
	})
}

// The values of ValueAttribute that are known. Source: CBS's own files
// (ValueAttribute None) and the Default of their DataProperties (Impossible).
const (
	kenmerkGeen         = "None"
	kenmerkNietMogelijk = "Impossible"
)

// observatie reads the row's figure. What bears a mark that is not None is no
// figure, whatever stands in Value.
func (l *lezer) observatie() gelezen {
	lp := &l.plan.long
	switch merk := l.celTekst(lp.valueAttribute); merk {
	case "", kenmerkGeen:
	case kenmerkNietMogelijk:
		return gelezen{reden: monitor.RedenNietMogelijk}
	default:
		if _, bekend := l.lang.kenmerk[merk]; bekend || len(l.lang.kenmerk) < maxNamen {
			l.lang.kenmerk[strings.Clone(merk)]++
		}
		return gelezen{reden: monitor.RedenOnbekend}
	}
	g := l.leesGetal(lp.value)
	if tekst := l.celTekst(lp.stringValue); g.leeg && tekst != "" {
		l.fout(lp.stringValue, tekst, goaltree.CodeGetal, "a text, where the koppeling asks for a figure")
	}
	return g
}

// celTekst is the text of a cell without blanks around it; empty where there
// is none.
func (l *lezer) celTekst(vak int) string {
	if vak < 0 || l.cellen[vak].Soort != rijen.Tekst {
		return ""
	}
	return strings.TrimSpace(l.cellen[vak].Tekst)
}

// groep gives the group of the row at hand.
func (l *lezer) groep(regio cbs.Regio, periode cbs.Periode, merk monitor.Status) (*groep, error) {
	var b strings.Builder
	for i := range l.plan.dimensies {
		b.WriteString(l.plan.dimensies[i].laatste)
		b.WriteByte(0)
	}
	s := groepSleutel{regio, periode, b.String()}
	if g, ok := l.lang.groepen[s]; ok {
		g.merk = max(g.merk, merk) // the least firm of its observations
		return g, nil
	}
	if len(l.lang.volgorde) >= l.o.MaxCombinaties {
		return nil, &goaltree.Fout{Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("more than %d combinations of region, period and further keys", l.o.MaxCombinaties)}
	}
	n := len(l.plan.long.metingen)
	g := &groep{groepSleutel: s, merk: merk, periodeVan: l.periodeVan, cellen: make([]gelezen, n), er: make([]bool, n), bestand: l.bestand}
	for i := range g.cellen {
		g.cellen[i].leeg = true
	}
	for i := range l.plan.dimensies {
		g.dimensies = append(g.dimensies, l.plan.dimensies[i].laatste)
	}
	g.regel, _ = l.bron.Plaats(l.gekozen[l.plan.long.measure])
	l.lang.groepen[s] = g
	l.lang.volgorde = append(l.lang.volgorde, g)
	return g, nil
}

// voegGroepenToe makes the groups into figures. A group that makes an
// impossible one takes all its observations along.
func (l *lezer) voegGroepenToe() error {
	if err := l.metingenErZijn(); err != nil {
		return err
	}
	for _, g := range l.lang.volgorde {
		l.lang.nu, l.periodeVan = g, g.periodeVan
		for i, waarde := range g.dimensies {
			l.plan.dimensies[i].laatste = waarde
		}
		l.rij, l.rijPlan, l.fouten = l.rij[:0], l.rijPlan[:0], l.fouten[:0]
		for i := range l.plan.indicatoren {
			ip := &l.plan.indicatoren[i]
			if l.voldoet(ip) && g.heeft(ip) {
				l.neemOp(ip, g.regio, g.periode, g.merk)
			}
		}
		if len(l.fouten) == 0 {
			l.voegToe()
		}
		if len(l.fouten) > 0 {
			l.v.Aanvaard -= g.aantal
			l.v.Geweigerd += g.aantal
			if err := l.weiger(); err != nil {
				return err
			}
		}
	}
	return nil
}

// heeft tells whether there is an observation of any measure of an indicator:
// combinations that don't exist are left out of OData 4.
func (g *groep) heeft(ip *indicatorplan) bool {
	for slot, er := range g.er {
		if er && ip.gebruikt(slot) {
			return true
		}
	}
	return false
}

// metingenErZijn tells which measures the file does not have at all. With
// metadata that is a remark for later: the table has them, though not here.
func (l *lezer) metingenErZijn() error {
	if l.o.Tabel != nil {
		return nil
	}
	var fouten []*goaltree.Fout
	for slot, er := range l.lang.gezien {
		if er {
			continue
		}
		code := l.plan.long.metingen[slot]
		var andere []string
		for i, ook := range l.lang.gezien {
			if ook {
				andere = append(andere, l.plan.long.metingen[i])
			}
		}
		andere = append(andere, l.lang.anders...)
		fouten = append(fouten, &goaltree.Fout{
			Pad: "indicatoren", Waarde: code, Code: CodeOnbekendeKolom,
			Melding: "no observation is of this measure; there are observations of " + strings.Join(andere[:min(maxNamen, len(andere))], ", "),
		})
	}
	return goaltree.Join(fouten)
}

// opmerkingen tells which marks beside figures nobody knows.
func (g *lang) opmerkingen() []*goaltree.Fout {
	var uit []*goaltree.Fout
	for _, merk := range slices.Sorted(maps.Keys(g.kenmerk)) {
		uit = append(uit, &goaltree.Fout{
			Pad: rijen.ValueAttribute, Waarde: merk, Code: goaltree.CodeOngeldigeWaarde,
			Melding: fmt.Sprintf("%d observations bear this mark, whose meaning is not known here; none of them is a figure", g.kenmerk[merk]),
		})
	}
	return uit
}
