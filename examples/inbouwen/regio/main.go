// An indicator and a region of one's own: added up over its municipalities, and evaluated.
package main

import (
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

func main() {
	definitie := must(goaltree.Read(strings.NewReader(boomJSON), "boom.json"))
	definitie.Indicatoren = append(definitie.Indicatoren, goaltree.Indicator{ID: "vrijwilliger", Naam: "Doet vrijwilligerswerk", Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter, Streefwaarde: goaltree.Bekend(30), Streefjaar: 2028})
	definitie.Effecten[0].Indicatoren = append(definitie.Effecten[0].Indicatoren, goaltree.Tak{ID: "vrijwilliger", Gewicht: 1})
	boom := must(definitie.Resolve())
	data, _, err := monitor.ReadCSV(strings.NewReader(cijfersCSV), monitor.CSVOptions{Bestand: "cijfers.csv", Boom: boom, Strict: true})
	must(data, err)
	buren := must(cbs.NewSamenwerkingsverband("buren", "De Buren (fictief)", data.Regios()...))
	evaluator := must(monitor.NewEvaluator(boom, data, monitor.Options{Verbanden: []cbs.Samenwerkingsverband{buren}}))
	resultaat := must(evaluator.Evaluate(context.Background(), monitor.Vraag{Regios: []cbs.Regio{buren.Regio}, Periode: cbs.Jaar(2024)}))
	for u := range resultaat.All() {
		for _, i := range u.Indicatoren {
			fmt.Printf("%s: %s: %s%% (%s van %s), score %.0f\n", u.Regio.Naam, i.Naam, i.Waarde, i.Teller, i.Noemer, i.Score.OfNaN())
		}
		fmt.Printf("%s: %s: score %.0f\n", u.Regio.Naam, u.Effecten[0].Naam, u.Effecten[0].Score.OfNaN())
	}
}

func must[T any](waarde T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return waarde
}
