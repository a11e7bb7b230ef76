// Command programma shows how a programme of projects stands at a date: what
// is done, late and next, which projects wait for one another, what sets the
// end, and who is asked too many hours. Without flags it shows the programme
// Samenwerken in het sociaal domein 2.0.
//
//	go run ./examples/programma
//	go run ./examples/programma -help
package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

func main() { opdrachtregel.Start(voerUit) }

// voerUit is the whole program, with its streams as parameters for the tests.
func voerUit(_ context.Context, args []string, uit, fout io.Writer) int {
	v, err := leesVlaggen(args, fout)
	if err != nil {
		return opdrachtregel.NaVlaggen(fout, "programma", err)
	}
	o, err := bereid(v)
	if err == nil {
		err = o.doe(uit)
	}
	if err != nil {
		opdrachtregel.Meld(fout, "programma", err)
		return opdrachtregel.Geweigerd
	}
	return opdrachtregel.Goed
}

func (o *opdracht) doe(uit io.Writer) error {
	switch {
	case o.vlaggen.controleer:
		return o.controleer(uit)
	case o.vlaggen.sjabloon:
		return opdrachtregel.Schrijf(o.vlaggen.uit, uit, func(w io.Writer) error { return programma.WriteJSON(w, o.p.Definitie()) })
	case o.vlaggen.formaat != "" || o.vlaggen.uit != "":
		return opdrachtregel.Schrijf(o.vlaggen.uit, uit, func(w io.Writer) error { return schrijvers[o.vlaggen.formaat](o, w) })
	}
	bestand := "programma-" + strings.TrimPrefix(o.p.ID(), "programma-") + ".html"
	if err := opdrachtregel.Schrijf(bestand, uit, o.html); err != nil {
		return err
	}
	if err := o.tekst(uit); err != nil {
		return err
	}
	_, err := fmt.Fprintf(uit, "\nDe pagina met beelden staat in %s (openen in een browser).\n", bestand)
	return err
}

var schrijvers = map[string]func(*opdracht, io.Writer) error{
	"tekst":   (*opdracht).tekst,
	"json":    func(o *opdracht, w io.Writer) error { return o.p.OverzichtOp(o.datum).WriteJSON(w) },
	"html":    (*opdracht).html,
	"dot":     func(o *opdracht, w io.Writer) error { return o.p.WriteDOT(w) },
	"mermaid": func(o *opdracht, w io.Writer) error { return o.p.WriteMermaid(w) },
}

func (o *opdracht) html(w io.Writer) error {
	vraag := rapport.Programmavraag{Datum: o.datum, Vertragingen: o.vertragingen}
	return rapport.WriteProgramma(w, o.p, vraag, rapport.Options{Huisstijl: rapport.Huisstijl{Naam: o.vlaggen.organisatie, Accent: o.vlaggen.accent}})
}

// tekst writes the state, and behind it what each delay would do.
func (o *opdracht) tekst(w io.Writer) error {
	if err := o.p.Stand(o.datum).WriteText(w); err != nil {
		return err
	}
	for _, v := range o.vertragingen {
		if err := o.vertraagd(w, v); err != nil {
			return err
		}
	}
	return nil
}

func (o *opdracht) vertraagd(w io.Writer, v *programma.Vertraging) error {
	dagen := func(n int) string { return notatie.Aantal(n, "dag", "dagen") }
	var b notatie.Regels
	later := "blijft het einde van de planning " + v.Eind.Label()
	if v.Later > 0 {
		later = "is de planning op " + v.Eind.Label() + " klaar, " + dagen(v.Later) + " later"
	}
	b.Kop("Als %s %s langer duurt, %s", o.p.NaamVan(v.Mijlpaal), dagen(v.Dagen), later)
	for _, g := range v.Gevolgen {
		na := ""
		if g.NaTijdvak > 0 {
			na = ", " + dagen(g.NaTijdvak) + " na het eigen tijdvak"
		}
		b.Schrijf("  %s later: %s (%s), op zijn vroegst %s%s", dagen(g.Dagen), o.p.NaamVan(g.Mijlpaal), o.p.NaamVan(g.Project), g.Eind.Label(), na)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
