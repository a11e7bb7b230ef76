package monitor_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

func ExampleReadCSV() {
	bestand := `indicator;regio;periode;waarde;teller;noemer;reden
bijstand;GM9901;2019;2,3;230;10000;
bijstand;GM9901;2020;;;;geheim
bijstand;GM0222;2019;2,x;;;
bijstand;GM9901;2019JJ00;2,4;;;
`
	dataset, verslag, err := monitor.ReadCSV(strings.NewReader(bestand), monitor.CSVOptions{Bestand: "cijfers.csv"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d read, %d accepted, %d rejected\n", verslag.Gelezen, verslag.Aanvaard, verslag.Geweigerd)
	fmt.Println(verslag.Err())
	for w := range dataset.All() {
		fmt.Println(w.Indicator, w.Regio, w.Periode.Label(), w.Cijfer(100), w.Reden != 0)
	}
	// Output:
	// 4 read, 2 accepted, 2 rejected
	// cijfers.csv:4:22: waarde: expected a number such as 1234,5; where there is no figure, leave the cell empty and give the reden (found "2,x")
	// cijfers.csv:5:1: waarneming: a second observation of the same indicator, region and period; the first is on line 2 (found "bijstand;GM9901;2019JJ00")
	// bijstand GM9901 2019 2.3 false
	// bijstand GM9901 2020 - true
}

func ExampleWriteCSV() {
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	b.Add(monitor.Waarneming{
		Indicator: "bijstand", Regio: cbs.MustRegio("GM9901"), Periode: cbs.Jaar(2019),
		Waarde: monitor.Bekend(2.3), Status: monitor.Definitief, Bron: "Fictieve tabel",
	})
	var uit bytes.Buffer
	if err := monitor.WriteCSV(&uit, b.Dataset()); err != nil {
		fmt.Println(err)
	}
	fmt.Print(strings.TrimPrefix(uit.String(), "\ufeff")) // the BOM that Excel wants
	// Output:
	// indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron
	// bijstand;GM9901;2019JJ00;2,3;;;;;definitief;;;Fictieve tabel
}

func ExampleBuilder() {
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	w := monitor.Waarneming{
		Indicator: "bijstand", Regio: cbs.MustRegio("GM9901"), Periode: cbs.Jaar(2019),
		Teller: monitor.Bekend(230), Noemer: monitor.Bekend(10_000), Eigen: true,
	}
	fmt.Println(b.Add(w))
	fmt.Println(b.Add(w))
	dataset := b.Dataset()
	gevonden, _ := dataset.Lookup("bijstand", cbs.MustRegio("GM9901"), cbs.Jaar(2019))
	fmt.Println(gevonden.Cijfer(100))
	// Output:
	// <nil>
	// waarneming: a second observation of the same indicator, region and period (found "bijstand;GM9901;2019JJ00")
	// 2.3
}
