// Command monitor is the main job: a doelenboom and figures go in, a report
// comes out. Without flags it reports on the Achterhoek with figures of CBS.
//
//	go run ./examples/monitor
//	go run ./examples/monitor -help
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

// Exit statuses.
const (
	uitGoed       = 0
	uitGeweigerd  = 1 // input rejected, or a report that could not be written
	uitVlaggen    = 2
	maxFoutregels = 50
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := voerUit(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// voerUit is the whole program, with its streams as parameters for the tests.
func voerUit(ctx context.Context, args []string, uit, fout io.Writer) int {
	v, err := leesVlaggen(args, fout)
	switch {
	case errors.Is(err, errHulp):
		return uitGoed
	case err != nil:
		fmt.Fprintln(fout, "monitor:", err)
		fmt.Fprintln(fout, "Zie -help voor de vlaggen.")
		return uitVlaggen
	}
	o, err := bereid(v, fout)
	if err != nil {
		meld(fout, err)
		return uitGeweigerd
	}
	switch {
	case v.controleer:
		err = o.controleer(ctx, uit)
	case v.sjabloon:
		err = schrijf(v.uit, uit, func(w io.Writer) error {
			return monitor.WriteSjabloon(w, o.boom, o.gemeenten(), o.perioden())
		})
	default:
		err = o.rapporteer(ctx, uit)
	}
	if err = errors.Join(o.geweigerd, err); err != nil {
		meld(fout, err)
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
		return schrijf(o.vlaggen.uit, uit, func(w io.Writer) error { return schrijvers[o.formaat()](w, resultaat, opties) })
	}
	bestand := "monitor-" + o.bestandsnaam() + ".html"
	if err := schrijf(bestand, uit, func(w io.Writer) error { return rapport.WriteHTML(w, resultaat, opties) }); err != nil {
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

// schrijf writes to a file, or to standard output where none is named. A
// report that fails leaves what was there before.
func schrijf(bestand string, uit io.Writer, doe func(io.Writer) error) error {
	if bestand == "" {
		b := bufio.NewWriter(uit)
		return errors.Join(doe(b), b.Flush())
	}
	if s, err := os.Stat(bestand); err == nil && !s.Mode().IsRegular() {
		f, err := os.OpenFile(bestand, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(doe(f), f.Close()) // a device or pipe has nothing to spare
	}
	f, err := os.CreateTemp(filepath.Dir(bestand), ".monitor-*")
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	const leesbaar = 0o644 // a report is for others to read
	if err := errors.Join(doe(b), b.Flush(), f.Chmod(leesbaar), f.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), bestand)
}

// meld lists every mistake on a line of its own.
func meld(fout io.Writer, err error) {
	fouten := goaltree.Fouten(err)
	for i, f := range fouten {
		if i == maxFoutregels {
			fmt.Fprintf(fout, "monitor: en nog %d fouten\n", len(fouten)-i)
			return
		}
		fmt.Fprintln(fout, "monitor:", strings.TrimSpace(f.Error()))
	}
}
