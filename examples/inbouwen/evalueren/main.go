// A tree and figures of one's own, evaluated: what a user starts with.
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
	definitie, err := goaltree.Read(strings.NewReader(boomJSON), "boom.json")
	stop(err)
	boom, err := definitie.Resolve()
	stop(err)
	data, verslag, err := monitor.ReadCSV(strings.NewReader(cijfersCSV), monitor.CSVOptions{Bestand: "cijfers.csv", Boom: boom})
	stop(err)
	stop(verslag.Err())
	evaluator, err := monitor.NewEvaluator(boom, data, monitor.Options{})
	stop(err)
	resultaat, err := evaluator.Evaluate(context.Background(), monitor.Vraag{Regios: data.Regios(), Periode: cbs.Jaar(2024)})
	stop(err)
	for u := range resultaat.All() {
		for _, e := range u.Effecten {
			fmt.Printf("%s: %s: score %s, dekking %.0f%%\n", u.Regio.Code, e.Naam, e.Score, 100*e.Dekking)
		}
	}
}

func stop(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
