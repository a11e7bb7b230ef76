package monitor_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// A fictional municipality wants fewer people on bijstand: from 300 per 10.000
// in 2020 to 200 in 2028. In 2024 it stands at 240: 60 of 100 points, where
// half way the years 50 was to be expected.
func Example() {
	boom, err := (&goaltree.Definitie{
		Versie: goaltree.FormaatVersie,
		Boom:   goaltree.Boom{ID: "fictief", Naam: "Fictieve doelenboom", Versie: "1", Nulmeting: 2020},
		Hoofddoelen: []goaltree.Hoofddoel{{
			ID: "meedoen", Naam: "Inwoners doen mee", Effecten: []goaltree.Tak{{ID: "rondkomen", Gewicht: 1}},
		}},
		Effecten: []goaltree.Effect{{
			ID: "rondkomen", Naam: "Mensen komen rond", Indicatoren: []goaltree.Tak{{ID: "bijstand", Gewicht: 1}},
		}},
		Indicatoren: []goaltree.Indicator{{
			ID: "bijstand", Naam: "Personen met bijstand", Eenheid: "per 10.000 inwoners",
			Maat: goaltree.Aandeel, Per: 10_000, Richting: goaltree.LagerIsBeter,
			Streefwaarde: goaltree.Bekend(200), Streefjaar: 2028,
		}},
	}).Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	data, verslag, err := monitor.ReadCSV(strings.NewReader(`indicator;regio;periode;teller;noemer
bijstand;GM9901;2020;750;25000
bijstand;GM9901;2024;612;25500
`), monitor.CSVOptions{Bestand: "cijfers.csv", Boom: boom})
	if err != nil || verslag.Err() != nil {
		fmt.Println(err, verslag.Err())
		return
	}
	evaluator, err := monitor.NewEvaluator(boom, data, monitor.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	resultaat, err := evaluator.Evaluate(context.Background(), monitor.Vraag{Regios: data.Regios(), Periode: cbs.Jaar(2024)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for u := range resultaat.All() {
		e := u.Effecten[0]
		fmt.Printf("%s: score %.0f, verwacht %.0f: %s\n", e.Naam, e.Score.OfNaN(), e.Verwacht.OfNaN(), e.Signaal)
	}
	// Output: Mensen komen rond: score 60, verwacht 50: op koers
}

// Shares are added up by their tellers and noemers, never averaged: 40 of 100
// and 90 of 900 are 130 of 1000.
func ExampleOptellen() {
	a, b := cbs.MustRegio("GM9901"), cbs.MustRegio("GM9902")
	verband, err := cbs.NewSamenwerkingsverband("fictieve-regio", "Fictieve regio", a, b)
	if err != nil {
		fmt.Println(err)
		return
	}
	bouwer := monitor.NewBuilder(monitor.BuilderOptions{})
	for _, w := range []monitor.Waarneming{
		{Indicator: "bijstand", Regio: a, Periode: cbs.Jaar(2024), Teller: monitor.Bekend(40), Noemer: monitor.Bekend(100)},
		{Indicator: "bijstand", Regio: b, Periode: cbs.Jaar(2024), Teller: monitor.Bekend(90), Noemer: monitor.Bekend(900)},
		{Indicator: "bijstand", Regio: b, Periode: cbs.Jaar(2023), Teller: monitor.Bekend(80), Noemer: monitor.Bekend(890)},
	} {
		if err := bouwer.Add(w); err != nil {
			fmt.Println(err)
		}
	}
	bijstand := goaltree.Indicator{ID: "bijstand", Maat: goaltree.Aandeel, Per: 100}
	d := monitor.Optellen(bouwer.Dataset(), []goaltree.Indicator{bijstand}, verband)
	for w := range d.Reeks("bijstand", verband.Regio) {
		fmt.Println(w.Periode.Label(), w.Cijfer(100), w.Bron)
	}
	// Output:
	// 2023 - 1 van 2 gebieden hebben een cijfer
	// 2024 13 opgeteld uit 2 gebieden
}

// The first source goes before; what it does not have yet is filled in.
func ExampleMerge() {
	a := cbs.MustRegio("GM9901")
	bron := func(rijen ...monitor.Waarneming) *monitor.Dataset {
		b := monitor.NewBuilder(monitor.BuilderOptions{})
		for _, w := range rijen {
			w.Indicator, w.Regio = "jeugdhulp", a
			if err := b.Add(w); err != nil {
				fmt.Println(err)
			}
		}
		return b.Dataset()
	}
	cbsCijfers := bron(
		monitor.Waarneming{Periode: cbs.Jaar(2023), Waarde: monitor.Bekend(11.8), Bron: "CBS"},
		monitor.Waarneming{Periode: cbs.Jaar(2024), Reden: monitor.RedenNogNietBeschikbaar, Bron: "CBS"},
	)
	eigen := bron(
		monitor.Waarneming{Periode: cbs.Jaar(2023), Waarde: monitor.Bekend(12.1), Bron: "eigen registratie"},
		monitor.Waarneming{Periode: cbs.Jaar(2024), Waarde: monitor.Bekend(12.4), Bron: "eigen registratie"},
	)
	d, conflicten := monitor.Merge(cbsCijfers, eigen)
	for w := range d.All() {
		fmt.Println(w.Periode.Label(), w.Waarde, w.Bron)
	}
	for _, c := range conflicten {
		fmt.Println("verschil in", c.Periode.Label(), "-", c.Gekozen.Waarde, "tegen", c.Verworpen.Waarde)
	}
	// Output:
	// 2023 11.8 CBS
	// 2024 12.4 eigen registratie
	// verschil in 2023 - 11.8 tegen 12.1
}
