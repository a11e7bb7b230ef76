package monitor_test

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// The inhabitants of Aalten and Oost Gelre on 1 January, as CBS StatLine
// 70072ned has them under the codes of each year: Dinxperlo (GM0219) went to
// Aalten in 2005, and Groenlo (GM0240) has a new code from 2007. Of 2004 it is
// not known how many people came to Groenlo from Eibergen and Ruurlo.
func ExampleHerindeel() {
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for _, c := range []struct {
		regio   string
		jaar    int
		inwoner float64
	}{
		{"GM0197", 2004, 18998}, {"GM0219", 2004, 8569}, {"GM0197", 2005, 27446},
		{"GM0240", 2004, 9484}, {"GM0260", 2004, 19501}, {"GM0229", 2004, 16626}, {"GM0278", 2004, 8676},
		{"GM0240", 2006, 30021}, {"GM1586", 2007, 29853},
	} {
		err := b.Add(monitor.Waarneming{Indicator: "bevolking", Regio: cbs.MustRegio(c.regio), Periode: cbs.Jaar(c.jaar), Waarde: monitor.Bekend(c.inwoner)})
		if err != nil {
			fmt.Println(err)
		}
	}
	d, omzettingen, err := monitor.Herindeel(b.Dataset(), []goaltree.Indicator{{ID: "bevolking", Maat: goaltree.Aantal}}, nil, 2022)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range []string{"GM0197", "GM1586"} {
		for w := range d.Reeks("bevolking", cbs.MustRegio(r)) {
			if w.HeeftCijfer() {
				fmt.Println(r, w.Periode.Label(), w.Waarde)
			} else {
				fmt.Println(r, w.Periode.Label(), w.Reden.Label())
			}
		}
	}
	for _, o := range omzettingen {
		fmt.Println(o.Regio, o.Periode.Jaar(), o.Soort, "uit", o.Uit)
	}
	// Output:
	// GM0197 2004 27567
	// GM0197 2005 27446
	// GM1586 2004 niet te vergelijken: andere of onbekende grenzen
	// GM1586 2006 30021
	// GM1586 2007 29853
	// GM0197 2004 opgeteld uit [GM0197 GM0219]
	// GM1586 2004 gebroken uit [GM0229 GM0240 GM0260 GM0278]
	// GM1586 2006 hernoemd uit [GM0240]
	// GM1859 2004 gebroken uit [GM0211 GM0229 GM0266 GM0278]
}

// From buurt to wijk, gemeente, province and country, in one go: each step adds
// up what the one before made. One buurt is secret: from there upward there is
// no figure, and Aanwezig says which share of a region's own members has one.
func ExampleGroepenVan() {
	indeling, err := cbs.NewGebiedsindeling(2024, "fictief", []cbs.Gebied{
		{Regio: cbs.MustRegio("PV98"), Naam: "Fictieve provincie"},
		{Regio: cbs.MustRegio("PV99"), Naam: "Andere provincie"},
		{Regio: cbs.MustRegio("GM9901"), Naam: "Fictief dorp", Ouders: []cbs.Regio{cbs.MustRegio("PV98")}},
		{Regio: cbs.MustRegio("GM9902"), Naam: "Fictieve stad", Ouders: []cbs.Regio{cbs.MustRegio("PV99")}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for _, c := range []struct {
		buurt  string
		teller monitor.Getal
	}{
		{"BU99010101", monitor.Bekend(10)}, {"BU99010102", monitor.Bekend(20)}, {"BU99010201", monitor.Bekend(30)},
		{"BU99020101", monitor.Bekend(40)}, {"BU99020102", monitor.Getal{}},
	} {
		w := monitor.Waarneming{Indicator: "bijstand", Regio: cbs.MustRegio(c.buurt), Periode: cbs.Jaar(2024), Teller: c.teller, Noemer: monitor.Bekend(100)}
		if !c.teller.IsBekend() {
			w.Reden = monitor.RedenGeheim
		}
		if err := b.Add(w); err != nil {
			fmt.Println(err)
		}
	}
	indicatoren := []goaltree.Indicator{{ID: "bijstand", Maat: goaltree.Aandeel, Per: 100}}
	d := b.Dataset()
	d = monitor.Optellen(d, indicatoren, monitor.GroepenVan(d, cbs.Buurt, cbs.Wijk)...)
	d = monitor.Optellen(d, indicatoren, monitor.GroepenVan(d, cbs.Wijk, cbs.Gemeente)...)
	d = monitor.Optellen(d, indicatoren, indeling.Verbanden(cbs.Provincie)...)
	d = monitor.Optellen(d, indicatoren, indeling.Verbanden(cbs.Land)...)
	for w := range d.All() {
		if w.Regio.Soort() != cbs.Buurt {
			fmt.Printf("%s: %v van %v, aanwezig %v%%\n", w.Regio, w.Teller, w.Noemer, 100*w.Aanwezig.OfNaN())
		}
	}
	// Output:
	// NL01: - van -, aanwezig 50%
	// PV98: 60 van 300, aanwezig 100%
	// PV99: - van -, aanwezig 0%
	// GM9901: 60 van 300, aanwezig 100%
	// GM9902: - van -, aanwezig 0%
	// WK990101: 30 van 200, aanwezig 100%
	// WK990102: 30 van 100, aanwezig 100%
	// WK990201: - van -, aanwezig 50%
}
