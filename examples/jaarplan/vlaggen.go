package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
)

// vlaggen are the flags as given, checked as far as they can be without input.
type vlaggen struct {
	voorbeeld string
	plan      string
	terugblik string
	kosten    string
	boom      string
	data      string
	regio     string
	periode   string
	deel      string
	formaat   string
	uit       string
	datum     string
}

// eigen says whether files of one's own stand in for the example.
func (v *vlaggen) eigen() bool { return v.plan != "" || v.kosten != "" }

const kop = `jaarplan toont een jaarplan, wat het elke gemeente kost en wat ervan kwam.

Zonder vlaggen: een fictief plan van de acht gemeenten in de Achterhoek, met
bedachte bedragen op echte inwonertallen en de uitkomst van de monitor op
cijfers van CBS. Met -plan of -kosten alleen wat in die bestanden staat.

Vlaggen:
`

func leesVlaggen(args []string, fout io.Writer) (vlaggen, error) {
	var v vlaggen
	fs := flag.NewFlagSet("jaarplan", flag.ContinueOnError)
	fs.SetOutput(fout)
	fs.Usage = func() { fmt.Fprint(fout, kop); fs.PrintDefaults() }
	fs.StringVar(&v.voorbeeld, "voorbeeld", voorbeeldFictief, "ingebouwd plan: fictief, of 2017 (de projecten die de visie noemt)")
	fs.StringVar(&v.plan, "plan", "", "`bestand` met een eigen jaarplan (JSON)")
	fs.StringVar(&v.terugblik, "terugblik", "", "`bestand` met de terugblik op het plan (JSON), voor het jaarverslag")
	fs.StringVar(&v.kosten, "kosten", "", "`bestand` met een eigen kostenverdeling (JSON)")
	fs.StringVar(&v.boom, "boom", "", "`bestand` met een eigen doelenboom (JSON of CSV), met -data")
	fs.StringVar(&v.data, "data", "", "`bestand` met eigen cijfers voor de monitor (CSV)")
	fs.StringVar(&v.regio, "regio", "achterhoek", "`code of naam` van het gebied waarvoor de monitor spreekt")
	fs.StringVar(&v.periode, "periode", "", "`jaar` van de monitor; anders het laatste met cijfers tot en met dat van het plan")
	fs.StringVar(&v.deel, "deel", deelPlan, "welk deel -formaat html toont: jaarplan of kosten")
	fs.StringVar(&v.formaat, "formaat", "", "tekst, json, html of csv (csv: de kosten)")
	fs.StringVar(&v.uit, "uit", "", "`bestand` om naar te schrijven; anders het scherm")
	fs.StringVar(&v.datum, "datum", "", "`datum` op de pagina, zoals die er moet staan")
	if err := opdrachtregel.Ontleed(fs, args); err != nil {
		return v, err
	}
	err := v.controle(fs.Args())
	return v, err
}

func (v *vlaggen) controle(over []string) error {
	var fouten []error
	fout := func(zin string, args ...any) { fouten = append(fouten, fmt.Errorf(zin, args...)) }
	if len(over) > 0 {
		fout("onbekend argument %q", over[0])
	}
	if v.voorbeeld != voorbeeldFictief && v.voorbeeld != voorbeeld2017 {
		fout("-voorbeeld is fictief of 2017, niet %q", v.voorbeeld)
	}
	if v.terugblik != "" && v.plan == "" {
		fout("-terugblik hoort bij -plan")
	}
	if v.boom != "" && v.data == "" {
		fout("-boom hoort bij -data")
	}
	if v.deel != deelPlan && v.deel != deelKosten {
		fout("-deel is jaarplan of kosten, niet %q", v.deel)
	}
	if v.formaat == "" && v.uit != "" {
		formaat, ok := formaten[filepath.Ext(v.uit)]
		if !ok {
			fout("noem bij -uit %q ook -formaat, of kies een naam op .html, .json, .csv of .txt", v.uit)
		}
		v.formaat = formaat
	}
	if err := v.pastBijFormaat(); err != nil {
		fouten = append(fouten, err)
	}
	return errors.Join(fouten...)
}

// pastBijFormaat says whether there will be something to write in the format.
func (v *vlaggen) pastBijFormaat() error {
	switch v.formaat {
	case "", "tekst", "json":
	case "html":
		if v.eigen() && (v.deel == deelPlan && v.plan == "" || v.deel == deelKosten && v.kosten == "") {
			return fmt.Errorf("voor -deel %s is -%s nodig", v.deel, map[string]string{deelPlan: "plan", deelKosten: "kosten"}[v.deel])
		}
	case "csv":
		if v.eigen() && v.kosten == "" {
			return errors.New("-formaat csv toont de kosten: geef -kosten")
		}
	default:
		return fmt.Errorf("-formaat is tekst, json, html of csv, niet %q", v.formaat)
	}
	return nil
}

var formaten = map[string]string{".html": "html", ".htm": "html", ".json": "json", ".csv": "csv", ".txt": "tekst"}
