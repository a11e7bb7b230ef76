// Command jaarplan shows the yearly plan of municipalities that work together:
// plan and checks, what each bears of the costs, and the yearly report beside
// what the monitor sees. Without flags it does so for the eight of the
// Achterhoek, with a fictional plan and fictional amounts on real inhabitants.
// With -deel it shows by whom all this is done: the bodies and roles, or the ten
// functions and their split.
//
//	go run ./examples/jaarplan
//	go run ./examples/jaarplan -help
package main

import (
	"context"
	"fmt"
	"io"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
)

// Exit statuses.
const (
	uitGoed      = opdrachtregel.Goed
	uitGeweigerd = opdrachtregel.Geweigerd
)

func main() { opdrachtregel.Start(voerUit) }

// voerUit is the whole program, with its streams as parameters for the tests.
func voerUit(ctx context.Context, args []string, uit, fout io.Writer) int {
	v, err := leesVlaggen(args, fout)
	if err != nil {
		return opdrachtregel.NaVlaggen(fout, "jaarplan", err)
	}
	if v.los() {
		var schrijf func(io.Writer) error
		if schrijf, err = losDeel(&v); err == nil {
			err = opdrachtregel.Schrijf(v.uit, uit, schrijf)
		}
	} else {
		var o *opdracht
		if o, err = bereid(ctx, v); err == nil {
			err = o.rapporteer(uit)
		}
	}
	if err != nil {
		opdrachtregel.Meld(fout, "jaarplan", err)
		return uitGeweigerd
	}
	return uitGoed
}

// rapporteer writes what was asked, or, without -formaat and -uit, all of it as
// text and the pages beside it.
func (o *opdracht) rapporteer(uit io.Writer) error {
	if o.vlaggen.formaat != "" || o.vlaggen.uit != "" {
		return opdrachtregel.Schrijf(o.vlaggen.uit, uit, o.schrijver())
	}
	if err := o.tekst(uit); err != nil {
		return err
	}
	for _, p := range o.paginas() {
		bestand := p.deel + "-" + o.namen[p.deel] + ".html"
		if err := opdrachtregel.Schrijf(bestand, uit, p.schrijf); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(uit, "\n%s staat in %s (openen in een browser).\n", p.titel, bestand); err != nil {
			return err
		}
	}
	return nil
}
