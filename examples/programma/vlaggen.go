package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// vlaggen are the flags as given, checked as far as they can be without input.
type vlaggen struct {
	voorbeeld    string
	programma    string
	datum        kalender.Datum // zero: none given
	formaat      string
	uit          string
	vertragingen []vertraging
	controleer   bool
	sjabloon     bool
	organisatie  string
	accent       string
}

// vertraging is a milestone that takes so many days longer.
type vertraging struct {
	mijlpaal string
	dagen    int
}

const kop = `programma laat zien hoe een programma van projecten ervoor staat.

Zonder vlaggen: het programma Samenwerken in het sociaal domein 2.0 op
1 februari 2018. De stand verschijnt op het scherm, de pagina met planning,
relaties, inzet en projectbladen in programma-<id>.html.

Vlaggen:
`

func leesVlaggen(args []string, fout io.Writer) (vlaggen, error) {
	var v vlaggen
	var datum string
	var vertragingen opdrachtregel.Lijst
	fs := flag.NewFlagSet("programma", flag.ContinueOnError)
	fs.SetOutput(fout)
	fs.Usage = func() { fmt.Fprint(fout, kop); fs.PrintDefaults() }
	fs.StringVar(&v.voorbeeld, "voorbeeld", "2018", "ingebouwd voorbeeld: 2018 of fictief")
	fs.StringVar(&v.programma, "programma", "", "`bestand` met een eigen programma (JSON)")
	fs.StringVar(&datum, "datum", "", "`dag` zoals 2018-02-01; anders een vaste dag binnen het programma")
	fs.StringVar(&v.formaat, "formaat", "", "tekst, json, html, dot of mermaid")
	fs.StringVar(&v.uit, "uit", "", "`bestand` om naar te schrijven; anders het scherm")
	fs.Var(&vertragingen, "vertraging", "`mijlpaal=dagen`: wat er gebeurt als die zoveel dagen langer duurt; mag vaker")
	fs.BoolVar(&v.controleer, "controleer", false, "toets alleen het programma aan de regels: wat is fout, wat ontbreekt")
	fs.BoolVar(&v.sjabloon, "sjabloon", false, "schrijf het programma zelf als JSON, om mee te beginnen")
	fs.StringVar(&v.organisatie, "organisatie", "", "`naam` van de organisatie boven de pagina")
	fs.StringVar(&v.accent, "accent", "", "`kleur` van de huisstijl, zoals #0b5c8a")
	if err := opdrachtregel.Ontleed(fs, args); err != nil {
		return v, err
	}
	gegeven := map[string]bool{}
	fs.Visit(func(f *flag.Flag) { gegeven[f.Name] = true })
	err := v.controle(fs.Args(), datum, vertragingen, gegeven)
	return v, err
}

func (v *vlaggen) controle(over []string, datum string, vertragingen []string, gegeven map[string]bool) error {
	var fouten []error
	fout := func(zin string, args ...any) { fouten = append(fouten, fmt.Errorf(zin, args...)) }
	if len(over) > 0 {
		fout("onbekend argument %q", over[0])
	}
	if v.voorbeeld != "2018" && v.voorbeeld != "fictief" {
		fout("-voorbeeld is 2018 of fictief, niet %q", v.voorbeeld)
	}
	if datum != "" {
		d, err := kalender.ParseDatum(datum)
		if err != nil {
			fout("-datum is een dag zoals 2018-02-01, niet %q", datum)
		}
		v.datum = d
	}
	for _, s := range vertragingen {
		w, err := leesVertraging(s)
		fouten = append(fouten, err)
		v.vertragingen = append(v.vertragingen, w)
	}
	if v.controleer && (v.sjabloon || v.formaat != "" || v.uit != "") {
		fout("-controleer gaat niet samen met -sjabloon, -formaat of -uit")
	}
	if v.sjabloon && v.formaat != "" {
		fout("-sjabloon gaat niet samen met -formaat")
	}
	fouten = append(fouten, v.kiesFormaat())
	return errors.Join(append(fouten, v.nutteloos(gegeven))...)
}

// nutteloos names the flags that would do nothing beside the others: whoever
// gives one expects something of it.
func (v *vlaggen) nutteloos(gegeven map[string]bool) error {
	var fouten []error
	niet := func(waarom string, namen ...string) {
		for _, naam := range namen {
			if gegeven[naam] {
				fouten = append(fouten, fmt.Errorf("-%s doet niets %s", naam, waarom))
			}
		}
	}
	if v.programma != "" {
		niet("naast -programma", "voorbeeld")
	}
	switch {
	case v.sjabloon:
		niet("bij -sjabloon", "datum", "vertraging", "organisatie", "accent")
	case v.controleer:
		niet("bij -controleer", "vertraging", "organisatie", "accent")
	case v.formaat == "json":
		niet("bij -formaat json", "vertraging", "organisatie", "accent")
	case v.formaat == "dot", v.formaat == "mermaid":
		niet("bij -formaat "+v.formaat, "datum", "vertraging", "organisatie", "accent")
	case v.formaat == "tekst":
		niet("bij -formaat tekst", "organisatie", "accent")
	}
	return errors.Join(fouten...)
}

// kiesFormaat takes the format from the file's name where none is given.
func (v *vlaggen) kiesFormaat() error {
	if v.formaat == "" && v.uit != "" && !v.sjabloon {
		v.formaat = map[string]string{".html": "html", ".htm": "html", ".json": "json", ".txt": "tekst", ".dot": "dot", ".mmd": "mermaid"}[filepath.Ext(v.uit)]
		if v.formaat == "" {
			return fmt.Errorf("noem bij -uit %q ook -formaat, of kies een naam op .html, .json, .txt, .dot of .mmd", v.uit)
		}
	}
	if _, ok := schrijvers[v.formaat]; v.formaat != "" && !ok {
		return fmt.Errorf("-formaat is tekst, json, html, dot of mermaid, niet %q", v.formaat)
	}
	return nil
}

func leesVertraging(s string) (vertraging, error) {
	mijlpaal, dagen, _ := strings.Cut(s, "=")
	n, err := strconv.Atoi(dagen)
	if err != nil || n < 1 || mijlpaal == "" {
		return vertraging{}, fmt.Errorf("-vertraging is mijlpaal=dagen zoals reg-proeftuin=30, niet %q", s)
	}
	return vertraging{mijlpaal, n}, nil
}
