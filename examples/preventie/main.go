// Command preventie shows what a municipality does at prevention, what that
// costs, and what the shift to it would cost and bring: the continuum with the
// interventions placed in it, spending by level over the years, a scenario with
// its band and break-even, and the rules of the programme. Without flags it does
// so for a fictional municipality.
//
//	go run ./examples/preventie
//	go run ./examples/preventie -help
package main

import (
	"context"
	"fmt"
	"io"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
)

func main() { opdrachtregel.Start(voerUit) }

// voerUit is the whole program, with its streams as parameters for the tests.
func voerUit(ctx context.Context, args []string, uit, fout io.Writer) int {
	v, err := leesVlaggen(args, fout)
	if err != nil {
		return opdrachtregel.NaVlaggen(fout, "preventie", err)
	}
	o, err := bereid(ctx, v)
	if err == nil {
		err = o.doe(uit)
	}
	if err != nil {
		opdrachtregel.Meld(fout, "preventie", err)
		return opdrachtregel.Geweigerd
	}
	return opdrachtregel.Goed
}

// doe writes what was asked, or, without -formaat and -uit, the text and the
// page beside it.
func (o *opdracht) doe(uit io.Writer) error {
	if o.vlaggen.formaat != "" {
		return opdrachtregel.Schrijf(o.vlaggen.uit, uit, func(w io.Writer) error { return schrijvers[o.vlaggen.formaat](o, w) })
	}
	if err := o.tekst(uit); err != nil {
		return err
	}
	bestand := "preventie-" + o.naam() + ".html"
	if err := opdrachtregel.Schrijf(bestand, uit, o.html); err != nil {
		return err
	}
	_, err := fmt.Fprintf(uit, "\nDe pagina met beelden staat in %s (openen in een browser).\n", bestand)
	return err
}

var schrijvers = map[string]func(*opdracht, io.Writer) error{
	"tekst": (*opdracht).tekst,
	"json":  (*opdracht).json,
	"html":  (*opdracht).html,
	"csv":   (*opdracht).csv,
}
