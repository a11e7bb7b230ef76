package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"regexp"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
)

// vlaggen are the flags as given, checked as far as they can be without input.
type vlaggen struct {
	voorbeeld   string
	boom        string
	data        opdrachtregel.Lijst
	koppelingen opdrachtregel.Lijst
	regio       string
	periode     string
	nulmeting   int
	benchmark   string
	groep       string
	verhalen    string
	formaat     string
	uit         string
	organisatie string
	logo        string
	accent      string
	datum       string
	streng      bool
	controleer  bool
	sjabloon    bool
}

const kop = `monitor maakt een rapport uit een doelenboom en cijfers.

Zonder vlaggen: de Achterhoek, op cijfers van CBS. De samenvatting verschijnt
op het scherm, het rapport met beelden in monitor-achterhoek.html.

Vlaggen:
`

func leesVlaggen(args []string, fout io.Writer) (vlaggen, error) {
	var v vlaggen
	fs := flag.NewFlagSet("monitor", flag.ContinueOnError)
	fs.SetOutput(fout)
	fs.Usage = func() { fmt.Fprint(fout, kop); fs.PrintDefaults() }
	fs.StringVar(&v.voorbeeld, "voorbeeld", "achterhoek", "ingebouwd voorbeeld: achterhoek of fictief")
	fs.StringVar(&v.boom, "boom", "", "`bestand` met een eigen doelenboom (JSON of CSV)")
	fs.Var(&v.data, "data", "`bestand` met cijfers: eigen CSV of StatLine; mag vaker")
	fs.Var(&v.koppelingen, "koppeling", "`bestand` dat zegt welke kolom van StatLine welke indicator is; mag vaker")
	fs.StringVar(&v.regio, "regio", "", "`code of naam`, achterhoek, of alle (elke gemeente van de groep)")
	fs.StringVar(&v.periode, "periode", "", "`periode` zoals 2020 of 2020KW01; anders de laatste met cijfers die meetellen")
	fs.IntVar(&v.nulmeting, "nulmeting", 0, "`jaar` van de nulmeting; anders dat van de doelenboom")
	fs.StringVar(&v.benchmark, "benchmark", "", "`code`, achterhoek, nederland of geen")
	fs.StringVar(&v.groep, "groep", "", "`codes` met komma's, achterhoek of nederland: de gebieden om mee te vergelijken")
	fs.StringVar(&v.verhalen, "verhalen", "", "`bestand` met het eigen verhaal bij de effecten")
	fs.StringVar(&v.formaat, "formaat", "", "tekst, json, csv of html")
	fs.StringVar(&v.uit, "uit", "", "`bestand` om naar te schrijven; anders het scherm")
	fs.StringVar(&v.organisatie, "organisatie", "", "`naam` van de organisatie boven het rapport")
	fs.StringVar(&v.logo, "logo", "", "`bestand` met een logo (PNG, JPEG of SVG)")
	fs.StringVar(&v.accent, "accent", "", "`kleur` van de huisstijl, zoals #0b5c8a")
	fs.StringVar(&v.datum, "datum", "", "`datum` op het rapport, zoals die er moet staan")
	fs.BoolVar(&v.streng, "streng", false, "stop bij de eerste fout in de cijfers")
	fs.BoolVar(&v.controleer, "controleer", false, "controleer alleen de invoer: wat is fout, wat ontbreekt")
	fs.BoolVar(&v.sjabloon, "sjabloon", false, "schrijf een lege CSV van doelenboom x gebieden x perioden om in te vullen")
	if err := opdrachtregel.Ontleed(fs, args); err != nil {
		return v, err
	}
	err := v.controle(fs.Args())
	return v, err
}

var kleur = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

func (v *vlaggen) controle(over []string) error {
	var fouten []error
	fout := func(zin string, args ...any) { fouten = append(fouten, fmt.Errorf(zin, args...)) }
	if len(over) > 0 {
		fout("onbekend argument %q", over[0])
	}
	if v.voorbeeld != "achterhoek" && v.voorbeeld != "fictief" {
		fout("-voorbeeld is achterhoek of fictief, niet %q", v.voorbeeld)
	}
	if _, ok := schrijvers[v.formaat]; v.formaat != "" && !ok {
		fout("-formaat is tekst, json, csv of html, niet %q", v.formaat)
	}
	if v.nulmeting != 0 && (v.nulmeting < 1900 || v.nulmeting > 2200) {
		fout("-nulmeting is een jaar van 1900 tot 2200, niet %d", v.nulmeting)
	}
	if len(v.koppelingen) > 0 && len(v.data) == 0 {
		fout("-koppeling hoort bij -data")
	}
	if v.accent != "" && !kleur.MatchString(v.accent) {
		fout("-accent is een kleur zoals #0b5c8a, niet %q", v.accent)
	}
	if v.controleer && v.sjabloon {
		fout("-controleer en -sjabloon gaan niet samen")
	}
	if v.uit == "" || v.formaat != "" {
		return errors.Join(fouten...)
	}
	switch filepath.Ext(v.uit) {
	case ".html", ".htm", ".json", ".csv", ".txt":
	default:
		if !v.sjabloon {
			fout("noem bij -uit %q ook -formaat, of kies een naam op .html, .json, .csv of .txt", v.uit)
		}
	}
	return errors.Join(fouten...)
}
