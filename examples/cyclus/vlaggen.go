package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// vlaggen are the flags as given, checked as far as they can be without input.
type vlaggen struct {
	voorbeeld string
	proces    string
	log       string
	jaar      int // 0: none given
	datum     kalender.Datum
	kalender  bool
	formaat   string // empty: the whole example, with its files
	uit       string
}

// The examples built in.
const (
	voorbeeldAchterhoek = "achterhoek"
	voorbeeldFictief    = "fictief"
)

// The forms of output.
const (
	alsTekst = "tekst"
	alsJSON  = "json"
	alsHTML  = "html"
	alsICS   = "ics"
)

const kop = `cyclus laat de leercyclus zien: van cijfer naar verandering, en weer terug.

Zonder vlaggen: een ronde van de Brede Monitoring voor de Achterhoek, op cijfers
van het CBS en met fictieve deelnemers. Het verhaal verschijnt op het scherm, de
plaat in cyclus-achterhoek.html, de logs van de ronde en van de volgende in
ronde-<id>.jsonl. Staat daar al een deel van zo'n log, dan gaat hij verder.

Met -proces alleen dat proces, met -log alleen wat er in die log staat.

Vlaggen:
`

func leesVlaggen(args []string, fout io.Writer) (vlaggen, error) {
	var v vlaggen
	var datum string
	fs := flag.NewFlagSet(programma, flag.ContinueOnError)
	fs.SetOutput(fout)
	fs.Usage = func() { fmt.Fprint(fout, kop); fs.PrintDefaults() }
	fs.StringVar(&v.voorbeeld, "voorbeeld", voorbeeldAchterhoek, "ingebouwd voorbeeld: achterhoek of fictief")
	fs.StringVar(&v.proces, "proces", "", "toon een `proces`: brede-monitoring, planning-en-control of samenwerkingsagenda")
	fs.StringVar(&v.log, "log", "", "lees een `bestand` met de log van een ronde en zeg hoe die ervoor staat")
	fs.IntVar(&v.jaar, "jaar", 0, "`jaar` van planning en control, of van de jaarkalender")
	fs.StringVar(&datum, "datum", "", "`dag` zoals 2021-06-30 waarop gekeken wordt: een ronde zoals die toen was")
	fs.BoolVar(&v.kalender, "kalender", false, "de jaarkalender, als tekst of html")
	fs.StringVar(&v.formaat, "formaat", "", "tekst, json, html of ics (een agenda voor agendaprogramma's)")
	fs.StringVar(&v.uit, "uit", "", "`bestand` om naar te schrijven; anders het scherm")
	if err := opdrachtregel.Ontleed(fs, args); err != nil {
		return v, err
	}
	gegeven := map[string]bool{}
	fs.Visit(func(f *flag.Flag) { gegeven[f.Name] = true })
	err := v.controle(fs.Args(), datum, gegeven)
	return v, err
}

func (v *vlaggen) controle(over []string, datum string, gegeven map[string]bool) error {
	var fouten []error
	fout := func(zin string, args ...any) { fouten = append(fouten, fmt.Errorf(zin, args...)) }
	if len(over) > 0 {
		fout("onbekend argument %q", over[0])
	}
	if v.voorbeeld != voorbeeldAchterhoek && v.voorbeeld != voorbeeldFictief {
		fout("-voorbeeld is achterhoek of fictief, niet %q", v.voorbeeld)
	}
	if gegeven["proces"] && !slices.Contains(cycle.IngebouwdeIDs(), v.proces) {
		fout("-proces is een van %s, niet %q", strings.Join(cycle.IngebouwdeIDs(), ", "), v.proces)
	}
	if gegeven["log"] && v.log == "" {
		fout("-log noemt een bestand")
	}
	if n := aantal(gegeven, "voorbeeld", "proces", "log"); n > 1 {
		fout("-voorbeeld, -proces en -log gaan niet samen")
	}
	if datum != "" {
		d, err := kalender.ParseDatum(datum)
		if err != nil {
			fout("-datum is een dag zoals 2021-06-30, niet %q", datum)
		}
		v.datum = d
	}
	if err := v.kiesFormaat(); err != nil {
		fouten = append(fouten, err)
	}
	return errors.Join(append(fouten, v.samenhang(gegeven)...)...)
}

// kiesFormaat takes the format from the file's name where none is given.
func (v *vlaggen) kiesFormaat() error {
	switch v.formaat {
	case alsTekst, alsJSON, alsHTML, alsICS:
		return nil
	case "":
	default:
		return fmt.Errorf("-formaat is tekst, json, html of ics, niet %q", v.formaat)
	}
	switch {
	case v.uit != "":
		v.formaat = map[string]string{".html": alsHTML, ".htm": alsHTML, ".json": alsJSON, ".txt": alsTekst, ".ics": alsICS}[filepath.Ext(v.uit)]
		if v.formaat == "" {
			return fmt.Errorf("noem bij -uit %q ook -formaat, of kies een naam op .html, .json, .txt of .ics", v.uit)
		}
	case v.kalender, v.proces != "", v.log != "":
		v.formaat = alsTekst
	}
	return nil
}

// samenhang tells the flags that don't go together, or do nothing.
func (v *vlaggen) samenhang(gegeven map[string]bool) (fouten []error) {
	fout := func(zin string) { fouten = append(fouten, errors.New(zin)) }
	langsKalender := v.kalender || v.formaat == alsICS
	metTijden := v.proces == cycle.IDPlanningEnControl
	if v.kalender && v.formaat == alsJSON {
		fout("-kalender is er als tekst en als html; -formaat ics voor een agendaprogramma")
	}
	if v.proces != "" && langsKalender && !metTijden {
		fout("alleen planning-en-control heeft vaste tijden voor een kalender")
	}
	if gegeven["jaar"] && !metTijden && !langsKalender {
		fout("-jaar hoort bij -proces planning-en-control, bij -kalender of bij -formaat ics")
	}
	if v.proces != "" && v.datum != 0 && !langsKalender {
		fout("-datum hoort bij een ronde, bij -kalender of bij -formaat ics")
	}
	return fouten
}

func aantal(gegeven map[string]bool, namen ...string) (n int) {
	for _, naam := range namen {
		if gegeven[naam] {
			n++
		}
	}
	return n
}
