package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// trap is a step of adding up: what lies in what.
type trap struct {
	naam       string
	verbanden  []cbs.Samenwerkingsverband
	verschilt  []monitor.Optelcontrole
	perOordeel map[monitor.Opteloordeel]int
}

// vergelijk holds every published figure against the sum of its parts, from
// buurt to land, and lists what rounding does not explain.
func (o *opdracht) vergelijk(uit io.Writer) {
	trappen := []*trap{
		{naam: "buurten in wijk", verbanden: monitor.GroepenVan(o.data, cbs.Buurt, cbs.Wijk)},
		{naam: "wijken in gemeente", verbanden: monitor.GroepenVan(o.data, cbs.Wijk, cbs.Gemeente)},
		{naam: "buurten in gemeente", verbanden: monitor.GroepenVan(o.data, cbs.Buurt, cbs.Gemeente)},
	}
	for _, tr := range trappen {
		tr.tel(o.controleer(o.data, tr.verbanden))
	}
	trappen = append(trappen, o.bovenGemeente()...)
	t := tabel{titel: "Gepubliceerd tegenover de som van de delen", kop: []string{""}}
	for i, oordeel := range monitor.Opteloordelen() {
		t.kop = append(t.kop, oordeel.String())
		t.rechts = append(t.rechts, i+1)
	}
	for _, tr := range trappen {
		if len(tr.perOordeel) == 0 {
			continue
		}
		cellen := []string{tr.naam}
		for _, oordeel := range monitor.Opteloordelen() {
			cellen = append(cellen, notatie.Getal(float64(tr.perOordeel[oordeel]), 0))
		}
		t.rij(cellen...)
	}
	if len(t.rijen) == 0 {
		fmt.Fprintln(uit, "\nEr zijn geen gebieden waarvan ook de delen in de gegevens staan.")
		return
	}
	t.schrijf(uit)
	verschillen := 0
	for _, tr := range trappen {
		o.vertelVerschillen(uit, tr)
		verschillen += len(tr.verschilt)
	}
	if verschillen > 0 {
		fmt.Fprint(uit, "\ntoeval: zoveel verschil kan afronding bij toeval geven (99,8%); uiterst: vanaf hier kan afronding\nhet verschil niet verklaren. Daartussen is het twijfel.\n")
	}
}

// bovenGemeente holds provinces and the country against their municipalities,
// which are those of each year.
func (o *opdracht) bovenGemeente() []*trap {
	provincie, land := &trap{naam: "gemeenten in provincie"}, &trap{naam: "gemeenten in land"}
	var jaren []int
	for _, p := range o.data.Perioden() {
		if !slices.Contains(jaren, p.Jaar()) {
			jaren = append(jaren, p.Jaar())
		}
	}
	for _, jaar := range jaren {
		g, err := cbs.Gebieden(jaar)
		if err != nil {
			continue // which municipalities there were is not known
		}
		d := o.data.Filter(func(w monitor.Waarneming) bool { return w.Periode.Jaar() == jaar })
		provincie.tel(o.controleer(d, g.Verbanden(cbs.Provincie)))
		land.tel(o.controleer(d, g.Verbanden(cbs.Land)))
	}
	return []*trap{provincie, land}
}

// controleer leaves out what was held against its parts before: a noemer that
// several indicators share.
func (o *opdracht) controleer(d *monitor.Dataset, verbanden []cbs.Samenwerkingsverband) []monitor.Optelcontrole {
	type deel struct {
		regio        cbs.Regio
		periode      cbs.Periode
		gepubliceerd float64
		som          monitor.Getal
		grens        float64
	}
	gezien := map[deel]bool{}
	return slices.DeleteFunc(monitor.ControleerOptelling(d, o.maten, monitor.ControleOptions{Afronding: o.afronding}, verbanden...), func(v monitor.Optelcontrole) bool {
		k := deel{v.Regio, v.Periode, v.Gepubliceerd, v.Som, v.Grens}
		if v.Grootheid != monitor.GrootheidNoemer && v.Grootheid != monitor.GrootheidN {
			return false
		}
		eerder := gezien[k]
		gezien[k] = true
		return eerder
	})
}

func (t *trap) tel(alle []monitor.Optelcontrole) {
	for _, v := range alle {
		if t.perOordeel == nil {
			t.perOordeel = map[monitor.Opteloordeel]int{}
		}
		t.perOordeel[v.Oordeel]++
		if v.Oordeel == monitor.OptelVerschil || v.Oordeel == monitor.OptelTwijfel {
			t.verschilt = append(t.verschilt, v)
		}
	}
}

// afronding is the unit of a part: what the koppeling says of a count; of what
// it does not say so, what its figures are all multiples of; and where there are
// too few to tell, in "Kerncijfers wijken en buurten", the fives in which CBS
// gives the inhabitants and households of wijken and buurten. Source: CBS,
// Kerncijfers wijken en buurten 2020 (84799NED), description of Bevolking.
func (o *opdracht) afronding(w monitor.Waarneming, g monitor.Grootheid) float64 {
	const vijftallen = 5
	if eigen, ok := w.Afronding.Float(); ok && (g == monitor.GrootheidWaarde || g == monitor.GrootheidTeller) {
		return eigen
	}
	if f, genoeg := o.gezienAfgerond(afrondplek{w.Indicator, w.Regio.Soort(), g}); genoeg {
		return f
	}
	if s := w.Regio.Soort(); o.koppeling.Regio == "WijkenEnBuurten" && (s == cbs.Wijk || s == cbs.Buurt) {
		return vijftallen
	}
	return 0
}

// afrondplek is what is rounded in one way: a part of an indicator's figures
// for one kind of regions.
type afrondplek struct {
	indicator string
	soort     cbs.Regiosoort
	grootheid monitor.Grootheid
}

// gezienAfgerond gives the unit, ten or five, that all figures are multiples
// of; 0: none. Eight that are not rounded are so by chance once in 5⁸, 390.625.
func (o *opdracht) gezienAfgerond(p afrondplek) (eenheid float64, genoeg bool) {
	const minstens = 8
	if f, ok := o.afgerond[p]; ok {
		return max(f, 0), f >= 0
	}
	if o.afgerond == nil {
		o.afgerond = map[afrondplek]float64{}
	}
	n, tien, vijf := 0, true, true
	for w := range o.data.All() {
		f, ok := p.grootheid.Van(w).Float()
		if w.Indicator != p.indicator || w.Regio.Soort() != p.soort || !ok || f == 0 {
			continue
		}
		n++
		tien, vijf = tien && math.Mod(f, 10) == 0, vijf && math.Mod(f, 5) == 0
	}
	switch {
	case n < minstens:
		eenheid = -1 // too few
	case tien:
		eenheid = 10
	case vijf:
		eenheid = 5
	}
	o.afgerond[p] = eenheid
	return max(eenheid, 0), eenheid >= 0
}

// vertelVerschillen lists the differences of one step that rounding does not
// explain.
func (o *opdracht) vertelVerschillen(uit io.Writer, tr *trap) {
	if len(tr.verschilt) == 0 {
		return
	}
	perioden := o.data.Perioden()
	t := tabel{
		titel:  notatie.Hoofdletter(tr.naam) + ": meer dan toevallige afronding",
		kop:    []string{"gebied", "indicator", "", "cijfer", "som", "verschil", "toeval", "uiterst", ""},
		rechts: []int{3, 4, 5, 6, 7},
	}
	for i, v := range tr.verschilt {
		if i == opdrachtregel.MaxFoutregels {
			t.rij(fmt.Sprintf("en nog %d", len(tr.verschilt)-i), "", "", "", "", "", "", "", "")
			break
		}
		getal := func(g monitor.Getal) string { return notatie.Getal(g.OfNaN(), 0) }
		indicator := v.Indicator
		if len(perioden) > 1 {
			indicator += " " + v.Periode.Label()
		}
		t.rij(o.naam(v.Regio), indicator, v.Grootheid.String(), notatie.Getal(v.Gepubliceerd, 0), getal(v.Som), notatie.MetTeken(v.Verschil().OfNaN(), 0), notatie.Getal(v.Grens, 1), notatie.Getal(v.Uiterst, 0), v.Oordeel.String())
	}
	t.schrijf(uit)
}
