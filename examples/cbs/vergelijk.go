package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// trap is a step of adding up: what lies in what.
type trap struct {
	naam       string
	verbanden  []cbs.Samenwerkingsverband
	verschilt  []monitor.Optelverschil
	perOordeel map[monitor.OptelOordeel]int
}

// vergelijk holds every published figure against the sum of its parts, from
// buurt to land, and lists what rounding does not explain.
func (o *opdracht) vergelijk(uit io.Writer) {
	trappen := []*trap{
		{naam: "buurten in wijk", verbanden: monitor.GroepenVan(o.data, cbs.Buurt, cbs.Wijk)},
		{naam: "wijken in gemeente", verbanden: monitor.GroepenVan(o.data, cbs.Wijk, cbs.Gemeente)},
		{naam: "buurten in gemeente", verbanden: monitor.GroepenVan(o.data, cbs.Buurt, cbs.Gemeente)},
		{naam: "gemeenten in provincie", verbanden: o.indeling.Verbanden(cbs.Provincie)},
		{naam: "gemeenten in land", verbanden: o.indeling.Verbanden(cbs.Land)},
	}
	t := tabel{kop: []string{"Gepubliceerd tegenover de som"}, rechts: nil}
	for i, oordeel := range monitor.OptelOordelen() {
		t.kop = append(t.kop, oordeel.String())
		t.rechts = append(t.rechts, i+1)
	}
	for _, tr := range trappen {
		tr.tel(monitor.ControleerOptelling(o.data, o.maten, monitor.ControleOptions{Afronding: o.afronding}, tr.verbanden...))
		if len(tr.perOordeel) == 0 {
			continue
		}
		cellen := []string{tr.naam}
		for _, oordeel := range monitor.OptelOordelen() {
			cellen = append(cellen, notatie.Getal(float64(tr.perOordeel[oordeel]), 0))
		}
		t.rij(cellen...)
	}
	if len(t.rijen) == 0 {
		fmt.Fprintln(uit, "\nEr zijn geen gebieden waarvan ook de delen in de gegevens staan.")
		return
	}
	t.schrijf(uit)
	for _, tr := range trappen {
		o.vertelVerschillen(uit, tr)
	}
}

func (t *trap) tel(alle []monitor.Optelverschil) {
	t.perOordeel = map[monitor.OptelOordeel]int{}
	for _, v := range alle {
		t.perOordeel[v.Oordeel]++
		if v.Oordeel == monitor.OptelVerschil {
			t.verschilt = append(t.verschilt, v)
		}
	}
}

// afronding is the unit of a part: what the koppeling says of a count; and of
// the inhabitants of wijken and buurten, which is nearly always what a share or
// mean is of, the fives of CBS. Source: CBS, Kerncijfers wijken en buurten,
// notes to the table: inhabitants of wijken and buurten are rounded to fives.
func (o *opdracht) afronding(w monitor.Waarneming, g monitor.Grootheid) float64 {
	const vijftallen = 5
	if g == monitor.GrootheidWaarde || g == monitor.GrootheidTeller {
		return w.Afronding.Of(0)
	}
	if s := w.Regio.Soort(); s == cbs.Wijk || s == cbs.Buurt {
		return vijftallen
	}
	return 0
}

// vertelVerschillen lists the differences of one step that rounding does not
// explain.
func (o *opdracht) vertelVerschillen(uit io.Writer, tr *trap) {
	if len(tr.verschilt) == 0 {
		return
	}
	t := tabel{
		kop:    []string{strings.ToUpper(tr.naam[:1]) + tr.naam[1:] + ", niet door afronding", "indicator", "", "gepubliceerd", "som", "verschil", "afronding tot"},
		rechts: []int{3, 4, 5, 6},
	}
	for i, v := range tr.verschilt {
		if i == opdrachtregel.MaxFoutregels {
			t.rij(fmt.Sprintf("en nog %d", len(tr.verschilt)-i), "", "", "", "", "", "")
			break
		}
		getal := func(g monitor.Getal) string { return notatie.Getal(g.OfNaN(), 0) }
		t.rij(o.naam(v.Regio), v.Indicator+" "+v.Periode.Label(), v.Grootheid.Label(), notatie.Getal(v.Gepubliceerd, 0), getal(v.Som), notatie.MetTeken(v.Verschil().OfNaN(), 0), notatie.Getal(v.Grens, 0))
	}
	t.schrijf(uit)
}
