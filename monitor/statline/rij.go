package statline

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// rijUit makes the observations of the row at hand. Its mistakes go to
// fouten; the error is one of the file as a whole.
func (l *lezer) rijUit() (gebruikt bool, err error) {
	if l.lang != nil {
		l.cellenNr++
		return l.langeRij()
	}
	for {
		l.cellenNr++
		if err := l.neemCellen(); err != nil {
			return false, err
		}
		p, ok := l.bron.(*portaal)
		if !ok || !p.meer() {
			break
		}
		if f, err := p.Volgende(l.cellen); f != nil || err != nil {
			return false, cmp.Or(err, error(f)) // the row is read already
		}
	}
	if len(l.fouten) == 0 {
		l.voegToe()
	}
	return len(l.rij) > 0, nil
}

// neemCellen makes the observations of the cells at hand.
func (l *lezer) neemCellen() error {
	if err := l.dimensies(); err != nil {
		return err
	}
	regio, periode, status, ok := l.waarEnWanneer()
	if !ok || l.o.Regios != nil && !l.o.Regios(regio) {
		return nil
	}
	for i := range l.plan.indicatoren {
		ip := &l.plan.indicatoren[i]
		if l.voldoet(ip) && !l.buiten(ip) {
			l.neemOp(ip, regio, periode, status)
		}
	}
	return nil
}

// neemOp makes an indicator's observation from the cells at hand.
func (l *lezer) neemOp(ip *indicatorplan, regio cbs.Regio, periode cbs.Periode, merk monitor.Status) {
	w := monitor.Waarneming{
		Indicator: ip.id, Regio: regio, Periode: periode, Bron: l.k.Bron,
		Status: l.status(ip, merk), Herkomst: ip.herkomst, Afronding: ip.afronding,
	}
	if s := regio.Soort(); s == cbs.Wijk || s == cbs.Buurt {
		w.Afronding = ip.afrondingKlein
	}
	l.cijfers(&w, ip)
	l.rij, l.rijPlan = append(l.rij, w), append(l.rijPlan, ip)
}

// status of a figure: the mark behind its period, what the koppeling says of
// the indicator, what the metadata say of the period, or else what the
// koppeling says of the table.
func (l *lezer) status(ip *indicatorplan, merk monitor.Status) monitor.Status {
	return cmp.Or(merk, ip.status, l.plan.statussen[l.periodeVan], l.k.Status)
}

// waarEnWanneer gives the row's region and period, and the status marked
// behind the period.
func (l *lezer) waarEnWanneer() (cbs.Regio, cbs.Periode, monitor.Status, bool) {
	periode, merk, okP := l.tijd()
	regio, okR := l.regio(periode)
	return regio, periode, merk, okR && okP
}

// buiten tells whether the file has no column for an indicator in the row's
// period, as an export of several years can.
func (l *lezer) buiten(ip *indicatorplan) bool {
	for _, s := range []*somplan{ip.waarde, ip.teller, ip.noemer, ip.n, ip.sd} {
		if s == nil {
			continue
		}
		for _, vak := range s.kolommen {
			if l.cellen[vak].Soort == rijen.Buiten {
				return true
			}
		}
	}
	return false
}

// dimensies looks at the values of the further dimensions.
func (l *lezer) dimensies() error {
	for i := range l.plan.dimensies {
		d := &l.plan.dimensies[i]
		if !l.heeftSleutel(d.kolom) {
			continue
		}
		d.zie(l.cellen[d.kolom].Sleutel())
		if d.isOpen() {
			return l.dimensieOpen(d)
		}
	}
	return nil
}

// heeftSleutel notes a mistake where a cell holds no key at all.
func (l *lezer) heeftSleutel(vak int) bool {
	switch c := l.cellen[vak]; c.Soort {
	case rijen.Tekst, rijen.Getal:
		return true
	case rijen.Afwezig, rijen.Buiten:
		l.fout(vak, "", goaltree.CodeVeldOntbreekt, "this row does not have the column")
	case rijen.Niets, rijen.Anders:
		l.fout(vak, c.Tekst, goaltree.CodeOngeldigeWaarde, "a key is a text")
	}
	return false
}

// maxVooruit is how many rows are looked at for the other values of a
// dimension that was left open.
const maxVooruit = 100_000

// dimensieOpen reads on for some more values to name, and gives the error.
func (l *lezer) dimensieOpen(d *dimensie) error {
	regel, kolom := l.bron.Plaats(l.gekozen[d.kolom])
	for n := 0; n < maxVooruit && !d.meer; n++ {
		f, err := l.bron.Volgende(l.cellen)
		if err != nil {
			break // what ends the file is not what is wrong with it
		}
		if f == nil {
			d.zie(l.cellen[d.kolom].Sleutel())
		}
	}
	f := d.fout()
	f.Regel, f.Kolom = regel, kolom
	return f
}

func (l *lezer) voldoet(ip *indicatorplan) bool {
	for _, e := range ip.eisen {
		if l.plan.dimensies[e.dimensie].laatste != e.waarde {
			return false
		}
	}
	return true
}

// codeFout notes a cell that is no region or period of CBS, with the reason
// that cbs gives.
func (l *lezer) codeFout(vak int, waarde string, code goaltree.Code, err error) {
	melding := err.Error()
	if c := (*cbs.Codefout)(nil); errors.As(err, &c) {
		melding = c.Reden
	}
	l.fout(vak, waarde, code, melding)
	l.fouten[len(l.fouten)-1].Oorzaak = err
}

// fout notes a mistake in a cell.
func (l *lezer) fout(vak int, waarde string, code goaltree.Code, melding string) {
	kolom := l.gekozen[vak]
	f := &goaltree.Fout{Pad: l.bron.Pad(kolom), Waarde: strings.Clone(goaltree.Inkorten(waarde)), Code: code, Melding: melding}
	f.Regel, f.Kolom = l.bron.Plaats(kolom)
	l.fouten = append(l.fouten, f)
}

// maxRegios is how many codes are remembered; more than there are regions in
// any table would only be mistakes.
const maxRegios = 200_000

// regio gives the row's region; the period tells which municipalities there are.
func (l *lezer) regio(p cbs.Periode) (cbs.Regio, bool) {
	if l.plan.regio < 0 {
		return l.k.VasteRegio, true
	}
	if !l.heeftSleutel(l.plan.regio) {
		return cbs.Regio{}, false
	}
	c := l.cellen[l.plan.regio]
	code := c.Sleutel()
	if l.namen != nil {
		r, err := l.namen.zoek(code, p)
		if err != nil {
			l.codeFout(l.plan.regio, c.Tekst, goaltree.CodeRegio, err)
		}
		return r, err == nil
	}
	if r, ok := l.regios[code]; ok {
		return r, true
	}
	code = strings.Clone(code)
	r, err := cbs.ParseRegio(code)
	if err != nil {
		l.codeFout(l.plan.regio, c.Tekst, goaltree.CodeRegio, err)
		return r, false
	}
	if len(l.regios) < maxRegios {
		l.regios[code] = r
	}
	return r, true
}

// tijd gives the row's period and the status marked behind it.
func (l *lezer) tijd() (cbs.Periode, monitor.Status, bool) {
	if l.plan.periode < 0 {
		return l.plan.vastePeriode, 0, true
	}
	if !l.heeftSleutel(l.plan.periode) {
		return cbs.Periode{}, 0, false
	}
	c := l.cellen[l.plan.periode]
	tekst := c.Sleutel()
	if tekst == l.periodeVan && tekst != "" {
		return l.periode, l.periodeMerk, true
	}
	tekst = strings.Clone(tekst) // it may be a part of a whole row, which must not stay in memory for it
	kaal, merk := zonderMerk(tekst)
	p, err := cbs.ParsePeriode(kaal)
	if err != nil {
		l.codeFout(l.plan.periode, c.Tekst, goaltree.CodePeriode, err)
		return p, 0, false
	}
	l.periode, l.periodeMerk, l.periodeVan = p, merk, tekst
	return p, merk, true
}

// zonderMerk takes the mark off a period: * is voorlopig, ** nader voorlopig.
func zonderMerk(periode string) (string, monitor.Status) {
	if kaal, ok := strings.CutSuffix(periode, "**"); ok {
		return strings.TrimRight(kaal, " "), monitor.NaderVoorlopig
	}
	if kaal, ok := strings.CutSuffix(periode, "*"); ok {
		return strings.TrimRight(kaal, " "), monitor.Voorlopig
	}
	return periode, 0
}

// cijfers fills in an observation's numbers, or the reason for having none.
func (l *lezer) cijfers(w *monitor.Waarneming, ip *indicatorplan) {
	waarde, redenW := l.som(ip.waarde, ip)
	teller, redenT := l.som(ip.teller, ip)
	noemer, redenN := l.som(ip.noemer, ip)
	n, _ := l.som(ip.n, ip)
	sd, _ := l.som(ip.sd, ip)
	w.Waarde, w.Teller, w.SD = waarde, teller, sd
	w.Noemer, w.N = bovenNul(noemer), bovenNul(n)
	switch {
	case w.HeeftCijfer():
	case ip.waarde != nil || !isNul(noemer) || !teller.IsBekend() && redenT != monitor.RedenOnbekend:
		w.Reden = cmp.Or(redenW, redenT, redenN)
	case teller.Of(0) != 0:
		w.Noemer = noemer // some out of nobody: a contradiction for the builder to tell
	default:
		// None, or nothing known, out of nobody: a neighbourhood without households
		// has no share of them. A teller of 0 takes nothing from a sum, and tells
		// it from a figure that could not be there.
		w.Reden = monitor.RedenNietMogelijk
	}
}

func isNul(g monitor.Getal) bool { f, ok := g.Float(); return ok && f == 0 }

// bovenNul leaves out a zero: nobody is no weight.
func bovenNul(g monitor.Getal) monitor.Getal {
	if isNul(g) {
		return monitor.Getal{}
	}
	return g
}

// som adds up columns; absent, with the reason, when one of them is missing.
func (l *lezer) som(s *somplan, ip *indicatorplan) (monitor.Getal, monitor.Reden) {
	if s == nil {
		return monitor.Getal{}, 0
	}
	var totaal float64
	var reden monitor.Reden
	for _, vak := range s.kolommen {
		g := l.alsGetal(vak)
		switch {
		case g.leeg:
			reden = cmp.Or(reden, ip.leeg)
		case g.reden != 0:
			reden = cmp.Or(reden, g.reden)
		default:
			totaal += g.getal
		}
	}
	if reden != 0 {
		return monitor.Getal{}, reden
	}
	uit := monitor.Bekend(totaal * s.factor)
	if !uit.IsBekend() {
		f := l.bijRij(&goaltree.Fout{Pad: ip.id, Waarde: fmt.Sprint(totaal), Code: goaltree.CodeGetal, Melding: "a number out of range"})
		l.fouten = append(l.fouten, f)
	}
	return uit, 0
}

// alsGetal reads a cell as a number, once for all indicators that ask for it.
// Of OData 4 the cells are the measures of the group at hand.
func (l *lezer) alsGetal(vak int) gelezen {
	if l.lang != nil {
		return l.lang.nu.cellen[vak]
	}
	if l.getalVan[vak] == l.cellenNr {
		return l.getal[vak]
	}
	g := l.leesGetal(vak)
	l.getal[vak], l.getalVan[vak] = g, l.cellenNr
	return g
}

// leesGetal reads a cell of the row at hand as a number.
func (l *lezer) leesGetal(vak int) gelezen {
	g, mis := l.getallen.lees(l.cellen[vak])
	if mis != "" {
		code := goaltree.CodeGetal
		if l.cellen[vak].Soort == rijen.Afwezig {
			code = goaltree.CodeVeldOntbreekt
		}
		l.fout(vak, l.cellen[vak].Tekst, code, mis)
	}
	return g
}

// voegToe puts the row's observations into the builder: all of them or none.
func (l *lezer) voegToe() {
	if i, err := l.bouwer.AddAll(l.rij); err != nil {
		for _, f := range goaltree.Fouten(err) {
			l.vanBouwer(f, l.rij[i])
		}
		return
	}
	for i, w := range l.rij {
		ip := l.rijPlan[i]
		ip.aantal++
		l.v.Waarnemingen++
		if w.Reden != 0 {
			ip.zonderCijfer++
			ip.redenen[int(w.Reden)%len(ip.redenen)]++
			l.v.ZonderCijfer++
		}
	}
}

// vanBouwer notes what the builder says of an observation, at its row.
func (l *lezer) vanBouwer(f *goaltree.Fout, w monitor.Waarneming) {
	g := *f
	if g.Code == goaltree.CodeDubbel {
		g.Melding = "a second row for the same indicator, region and period"
	}
	g.Pad = fmt.Sprintf("%s (%s)", l.rijpad(), w.Indicator)
	if f.Pad != "" && f.Pad != "waarneming" {
		g.Pad = fmt.Sprintf("%s of %s for %s %s", f.Pad, w.Indicator, w.Regio, w.Periode)
	}
	l.fouten = append(l.fouten, l.bijRij(&g))
}

// bijRij puts a mistake at the row it is about: in OData 4 the first
// observation of the group at hand.
func (l *lezer) bijRij(f *goaltree.Fout) *goaltree.Fout {
	if l.lang != nil {
		f.Bestand, f.Regel = l.lang.nu.bestand, l.lang.nu.regel
		return f
	}
	f.Regel, f.Kolom = l.bron.Plaats(l.gekozen[max(l.plan.regio, 0)])
	return f
}

// rijpad names the row: the path of its region, or of its first column.
func (l *lezer) rijpad() string {
	if l.lang != nil {
		return "observation"
	}
	return l.bron.Pad(l.gekozen[max(l.plan.regio, 0)])
}
