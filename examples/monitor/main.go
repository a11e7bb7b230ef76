// Command monitor is the main job: a doelenboom and figures go in, a report
// comes out. Without flags it reports on the Achterhoek with figures of CBS.
//
//	go run ./examples/monitor
//	go run ./examples/monitor -help
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

// Exit statuses.
const (
	uitGoed      = opdrachtregel.Goed
	uitGeweigerd = opdrachtregel.Geweigerd
	uitVlaggen   = opdrachtregel.Vlaggen
)

func main() { opdrachtregel.Start(voerUit) }

// voerUit is the whole program, with its streams as parameters for the tests.
func voerUit(ctx context.Context, args []string, uit, fout io.Writer) int {
	v, err := leesVlaggen(args, fout)
	if err != nil {
		return opdrachtregel.NaVlaggen(fout, "monitor", err)
	}
	o, err := bereid(v, fout)
	if err != nil {
		opdrachtregel.Meld(fout, "monitor", err)
		return uitGeweigerd
	}
	switch {
	case v.controleer:
		err = o.controleer(ctx, uit)
	case v.sjabloon:
		err = opdrachtregel.Schrijf(v.uit, uit, func(w io.Writer) error {
			return monitor.WriteSjabloon(w, o.boom, o.gemeenten(), o.perioden())
		})
	default:
		err = o.rapporteer(ctx, uit)
	}
	if err = errors.Join(o.geweigerd, err); err != nil {
		opdrachtregel.Meld(fout, "monitor", err)
		return uitGeweigerd
	}
	return uitGoed
}

// rapporteer evaluates and writes the report, or, without -formaat and -uit,
// the summary and an HTML file beside it.
func (o *opdracht) rapporteer(ctx context.Context, uit io.Writer) error {
	resultaat, err := o.evalueer(ctx)
	if err != nil {
		return err
	}
	opties, err := o.rapportopties()
	if err != nil {
		return err
	}
	if o.vlaggen.formaat != "" || o.vlaggen.uit != "" {
		if f, ok := uit.(*os.File); ok && o.vlaggen.uit == "" {
			opties.Kleur = rapport.KleurMogelijk(f)
		}
		return opdrachtregel.Schrijf(o.vlaggen.uit, uit, func(w io.Writer) error { return schrijvers[o.formaat()](w, resultaat, opties) })
	}
	bestand := "monitor-" + o.bestandsnaam() + ".html"
	if err := opdrachtregel.Schrijf(bestand, uit, func(w io.Writer) error { return rapport.WriteHTML(w, resultaat, opties) }); err != nil {
		return err
	}
	opties.Kort = true
	if f, ok := uit.(*os.File); ok {
		opties.Kleur = rapport.KleurMogelijk(f)
	}
	if err := rapport.WriteText(uit, resultaat, opties); err != nil {
		return err
	}
	_, err = fmt.Fprintf(uit, "\nHet rapport met beelden staat in %s (openen in een browser).\n", bestand)
	return err
}

var schrijvers = map[string]func(io.Writer, *monitor.Resultaat, rapport.Options) error{
	"tekst": rapport.WriteText, "json": rapport.WriteJSON, "csv": rapport.WriteCSV, "html": rapport.WriteHTML,
}
