// A report served over HTTP: /GM9901 shows that of region GM9901.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

func main() {
	boom := must(must(goaltree.Read(strings.NewReader(boomJSON), "boom.json")).Resolve())
	data, _, err := monitor.ReadCSV(strings.NewReader(cijfersCSV), monitor.CSVOptions{Bestand: "cijfers.csv", Boom: boom, Strict: true})
	resultaat := must(must(monitor.NewEvaluator(boom, must(data, err), monitor.Options{})).Evaluate(context.Background(), monitor.Vraag{Regios: data.Regios(), Periode: cbs.Jaar(2024)}))
	luisteraar := must(net.Listen("tcp", "127.0.0.1:0"))
	fmt.Printf("http://%s/%s\n", luisteraar.Addr(), data.Regios()[0].Code())
	log.Fatal(http.Serve(luisteraar, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		regio, _ := cbs.ParseRegio(strings.TrimPrefix(r.URL.Path, "/"))
		if uitkomst, ok := resultaat.Uitkomst(regio); !ok {
			http.NotFound(w, r)
		} else if err := rapport.WriteHTML(w, monitor.NewResultaat(uitkomst), rapport.Options{}); err != nil {
			log.Print(err)
		}
	})))
}

func must[T any](waarde T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return waarde
}
