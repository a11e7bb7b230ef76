// Command samenwerkingsagenda tells the way of the problems in a
// samenwerkingsagenda: they come in, get a place in the landscape and under an
// actielijn, are prioritised, planned and evaluated, and go back to analysis.
// Without flags it does so for a fictional region on the five actielijnen of
// Twente.
//
//	go run ./examples/samenwerkingsagenda
//	go run ./examples/samenwerkingsagenda -help
package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

// Exit statuses.
const (
	uitGoed      = opdrachtregel.Goed
	uitGeweigerd = opdrachtregel.Geweigerd
	uitVlaggen   = opdrachtregel.Vlaggen
)

const programma = "samenwerkingsagenda"

func main() { opdrachtregel.Start(voerUit) }

// voerUit is the whole program, with its streams as parameters for the tests.
func voerUit(_ context.Context, args []string, uit, fout io.Writer) int {
	v, err := leesVlaggen(args, fout)
	if err != nil {
		return opdrachtregel.NaVlaggen(fout, programma, err)
	}
	o, err := bereid(v)
	if err == nil {
		opmerkingen := o.opmerkingen()
		for i, s := range opmerkingen {
			if i == opdrachtregel.MaxFoutregels {
				fmt.Fprintf(fout, "%s: en nog %d opmerkingen\n", programma, len(opmerkingen)-i)
				break
			}
			fmt.Fprintf(fout, "%s: let op: %s\n", programma, s)
		}
		err = o.rapporteer(uit)
	}
	if err != nil {
		opdrachtregel.Meld(fout, programma, err)
		return uitGeweigerd
	}
	return uitGoed
}

// pagina is the name of a page's file: no agenda overwrites that of another.
func (o *opdracht) pagina(van string) string {
	return van + "-" + strings.TrimPrefix(o.agenda.ID(), programma+"-") + ".html"
}

// rapporteer writes what was asked, or, without -formaat and -uit, the story
// and the pages beside it: the agenda, and the prioritising where there is one.
func (o *opdracht) rapporteer(uit io.Writer) error {
	switch {
	case o.vlaggen.controleer:
		return o.controleer(uit)
	case o.vlaggen.sjabloon:
		return opdrachtregel.Schrijf(o.vlaggen.uit, uit, func(w io.Writer) error { return agenda.WriteJSON(w, o.agenda.Definitie()) })
	case o.vlaggen.formaat != "":
		return opdrachtregel.Schrijf(o.vlaggen.uit, uit, o.schrijver())
	}
	if err := o.vertel(uit); err != nil {
		return err
	}
	pagina := o.pagina(programma)
	if err := opdrachtregel.Schrijf(pagina, uit, o.html); err != nil {
		return err
	}
	slot := "\nDe pagina met beelden staat in " + pagina
	if o.uitslag != nil {
		weging := o.pagina("prioritering")
		if err := opdrachtregel.Schrijf(weging, uit, o.weging); err != nil {
			return err
		}
		slot += ", waarop de prioritering rust in " + weging
	}
	_, err := fmt.Fprintln(uit, slot+" (openen in een browser).")
	return err
}
