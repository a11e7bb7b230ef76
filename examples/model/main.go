// Command model writes the whole reference model of the library: kernwaarden,
// doelen, functies, levels of prevention, processes, bodies and all else that
// the source documents hold, each entry with its source. It is for teams who
// build on the model without reading Go.
//
//	go run ./examples/model
//	go run ./examples/model -help
package main

import (
	"context"
	"io"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

const programmanaam = "model"

func main() { opdrachtregel.Start(voerUit) }

// voerUit is the whole program, with its streams as parameters for the tests.
func voerUit(_ context.Context, args []string, uit, fout io.Writer) int {
	v, err := leesVlaggen(args, fout)
	if err != nil {
		return opdrachtregel.NaVlaggen(fout, programmanaam, err)
	}
	if err := doe(v, uit); err != nil {
		opdrachtregel.Meld(fout, programmanaam, err)
		return opdrachtregel.Geweigerd
	}
	return opdrachtregel.Goed
}

func doe(v vlaggen, uit io.Writer) error {
	m, err := bouw(v.jaar)
	if err != nil {
		return err
	}
	welke := delen
	if v.deel != "" {
		d, _ := zoekDeel(v.deel)
		welke = []deel{d}
		m.alleen(d.sleutel)
	}
	if v.folder != "" {
		return m.schrijfMap(v.folder, welke)
	}
	return opdrachtregel.Schrijf(v.uit, uit, func(w io.Writer) error {
		switch v.formaat {
		case formaatCSV:
			return m.csv(w, welke)
		case formaatMarkdown:
			return m.markdown(w, welke)
		}
		return invoer.Formaat{Naam: programmanaam}.Schrijf(w, m)
	})
}
