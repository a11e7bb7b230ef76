// Command cbs reads tables of CBS: from a file or from the service, with what
// came in, what is missing and why, and where a series is broken. Without
// flags it does so for the population of the Achterhoek.
//
//	go run ./examples/cbs
//	go run ./examples/cbs -help
package main

import (
	"context"
	"fmt"
	"io"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

func main() { opdrachtregel.Start(voerUit) }

// voerUit is the whole program, with its streams as parameters for the tests.
func voerUit(ctx context.Context, args []string, uit, fout io.Writer) int {
	v, err := leesVlaggen(args, fout)
	if err != nil {
		return opdrachtregel.NaVlaggen(fout, "cbs", err)
	}
	o := &opdracht{vlaggen: v, fout: fout}
	switch {
	case v.zoek != "":
		err = o.zoek(ctx, uit)
	case v.kolommen:
		err = o.kolommen(ctx, uit)
	case v.voorstel:
		err = o.voorstel(ctx, uit)
	default:
		err = o.haal(ctx, uit)
	}
	if err != nil {
		opdrachtregel.Meld(fout, "cbs", err)
		return opdrachtregel.Geweigerd
	}
	return opdrachtregel.Goed
}

// haal reads the table and tells of it; the figures go to a file that opens in
// Excel.
func (o *opdracht) haal(ctx context.Context, uit io.Writer) error {
	if err := o.bereid(); err != nil {
		return err
	}
	if err := o.lees(ctx); err != nil {
		return err
	}
	for i, op := range o.verslag.Opmerkingen {
		if i == opdrachtregel.MaxFoutregels {
			fmt.Fprintf(o.fout, "let op: en nog %d opmerkingen\n", len(o.verslag.Opmerkingen)-i)
			break
		}
		fmt.Fprintln(o.fout, "let op:", op.Error())
	}
	data, err := o.binnenGrenzen()
	if err != nil {
		return err
	}
	if err := opdrachtregel.Schrijf("", uit, func(w io.Writer) error {
		o.vertel(w, data)
		if o.vlaggen.vergelijk {
			o.vergelijk(w)
		}
		return nil
	}); err != nil {
		return err
	}
	if bestand := o.uitvoer(); bestand != "" {
		if err := opdrachtregel.Schrijf(bestand, uit, func(w io.Writer) error { return monitor.WriteCSV(w, data) }); err != nil {
			return err
		}
		fmt.Fprintf(uit, "\nDe cijfers staan in %s (opent in Excel; examples/monitor leest het met -data).\n", bestand)
	}
	return o.verslag.Err()
}
