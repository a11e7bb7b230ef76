package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

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
	structuur string
	functies  string
	formaat   string
	uit       string
	datum     string

	gegeven map[string]bool // by name: the flags on the command line
}

// eigen says whether files of one's own stand in for the example.
func (v *vlaggen) eigen() bool { return v.plan != "" || v.kosten != "" }

// los says whether a part is asked that stands by itself, apart from any plan.
func (v *vlaggen) los() bool { return v.deel == deelStructuur || v.deel == deelFuncties }

// verslag says whether there will be a yearly report.
func (v *vlaggen) verslag() bool {
	return v.terugblik != "" || !v.eigen() && v.voorbeeld == voorbeeldFictief
}

// monitor says whether the monitor speaks in it: of one's own plan for the
// region named alone, so that nobody gets figures that were not asked for.
func (v *vlaggen) monitor() bool {
	return v.verslag() && (!v.eigen() || v.gegeven["regio"])
}

// heeftKosten says whether there will be costs.
func (v *vlaggen) heeftKosten() bool {
	return v.kosten != "" || !v.eigen() && v.voorbeeld == voorbeeldFictief
}

const kop = `jaarplan toont een jaarplan, wat het elke gemeente kost en wat ervan kwam.

Zonder vlaggen: een fictief plan van de acht gemeenten in de Achterhoek, met
bedachte bedragen op echte inwonertallen en de uitkomst van de monitor op
cijfers van CBS. Met -plan of -kosten alleen wat in die bestanden staat; een
eigen plan wordt getoetst aan de doelenboom van de Achterhoek, of aan -boom, en
de monitor spreekt in het verslag voor het gebied dat -regio noemt. Met -deel
structuur of -deel functies: wie er samenwerken, en wat lokaal en regionaal is.

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
	fs.StringVar(&v.boom, "boom", "", "`bestand` met een eigen doelenboom (JSON of CSV)")
	fs.StringVar(&v.data, "data", "", "`bestand` met eigen cijfers voor de monitor (CSV); anders die van CBS")
	fs.StringVar(&v.regio, "regio", "achterhoek", "`code of naam` van het gebied waarvoor de monitor spreekt")
	fs.StringVar(&v.periode, "periode", "", "`jaar` van de monitor; anders het laatste met cijfers tot en met dat van het plan")
	fs.StringVar(&v.deel, "deel", deelPlan, "welk deel -formaat html toont: jaarplan of kosten; of een deel dat los staat van een plan: structuur (organen en rollen) of functies (wat lokaal is, wat regionaal)")
	fs.StringVar(&v.structuur, "structuur", "achterhoek-2017", "bij -deel structuur: "+namen(structuren)+" of een `bestand` (JSON)")
	fs.StringVar(&v.functies, "functies", "achterhoek-2017", "bij -deel functies: "+namen(verdelingen)+" of een `bestand` (JSON)")
	fs.StringVar(&v.formaat, "formaat", "", "tekst, json, html of csv (de kosten of de functies); bij -deel structuur ook dot of mermaid")
	fs.StringVar(&v.uit, "uit", "", "`bestand` om naar te schrijven; anders het scherm")
	fs.StringVar(&v.datum, "datum", "", "`datum` op de pagina, zoals die er moet staan")
	if err := opdrachtregel.Ontleed(fs, args); err != nil {
		return v, err
	}
	v.gegeven = map[string]bool{}
	var leeg []error
	fs.Visit(func(f *flag.Flag) {
		v.gegeven[f.Name] = true
		if f.Value.String() == "" {
			leeg = append(leeg, fmt.Errorf("bij -%s staat niets", f.Name))
		}
	})
	err := errors.Join(append(leeg, v.controle(fs.Args()))...)
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
	if !slices.Contains([]string{deelPlan, deelKosten, deelStructuur, deelFuncties}, v.deel) {
		fout("-deel is jaarplan, kosten, structuur of functies, niet %q", v.deel)
	}
	if v.formaat == "" && v.uit != "" {
		formaat, ok := formaten[filepath.Ext(v.uit)]
		if !ok {
			fout("noem bij -uit %q ook -formaat, of kies een naam op .html, .json, .csv of .txt, of bij -deel structuur .dot of .mmd", v.uit)
		}
		v.formaat = formaat
	}
	if err := v.pastBijFormaat(); err != nil {
		fouten = append(fouten, err)
	}
	return errors.Join(append(fouten, v.doetNiets()...)...)
}

// doetNiets tells of flags that would change nothing, so that nobody takes what
// comes out for what was asked.
func (v *vlaggen) doetNiets() []error {
	if v.los() {
		return v.doetNietsLos()
	}
	var fouten []error
	for _, r := range []struct {
		vlag  string
		nodig bool
		zin   string
	}{
		{"voorbeeld", !v.eigen(), "naast -plan of -kosten wordt geen voorbeeld getoond"},
		{"regio", v.verslag(), "zonder jaarverslag spreekt de monitor niet; geef ook -terugblik"},
		{"periode", v.monitor(), "de monitor spreekt alleen in een jaarverslag, bij een eigen plan voor de -regio die genoemd is"},
		{"data", v.monitor(), "de cijfers zijn voor de monitor, en die spreekt alleen in een jaarverslag, bij een eigen plan voor de -regio die genoemd is"},
		{"boom", v.plan != "" || !v.eigen(), "er is geen plan om aan te toetsen"},
		{"deel", v.formaat == "html", "het kiest de pagina van -formaat html"},
		{"structuur", false, "de organen staan bij -deel structuur"},
		{"functies", false, "een eigen verdeling staat bij -deel functies"},
		{"datum", v.formaat == "html" || v.formaat == "", "hij staat alleen op een pagina"},
	} {
		if v.gegeven[r.vlag] && !r.nodig {
			fouten = append(fouten, fmt.Errorf("-%s doet hier niets: %s", r.vlag, r.zin))
		}
	}
	if v.boom != "" && v.data == "" && v.monitor() {
		fouten = append(fouten, errors.New("-boom hoort bij een jaarverslag met de monitor bij -data: de cijfers van CBS zijn voor de ingebouwde boom"))
	}
	return fouten
}

// doetNietsLos does so for a part that stands by itself.
func (v *vlaggen) doetNietsLos() []error {
	var fouten []error
	for _, vlag := range []string{"voorbeeld", "plan", "terugblik", "kosten", "boom", "data", "regio", "periode", deelStructuur, deelFuncties} {
		if v.gegeven[vlag] && vlag != v.deel {
			fouten = append(fouten, fmt.Errorf("-%s doet hier niets: -deel %s staat los van het plan", vlag, v.deel))
		}
	}
	if v.gegeven["datum"] && v.formaat != "html" {
		fouten = append(fouten, errors.New("-datum doet hier niets: hij staat alleen op een pagina"))
	}
	return fouten
}

// pastBijFormaat says whether there will be something to write in the format.
func (v *vlaggen) pastBijFormaat() error {
	if v.los() {
		mag := map[string][]string{deelStructuur: {"tekst", "json", "html", "dot", "mermaid"}, deelFuncties: {"tekst", "json", "html", "csv"}}[v.deel]
		if v.formaat != "" && !slices.Contains(mag, v.formaat) {
			return fmt.Errorf("bij -deel %s is -formaat een van %s, niet %q", v.deel, strings.Join(mag, ", "), v.formaat)
		}
		return nil
	}
	switch v.formaat {
	case "", "tekst", "json":
	case "html":
		if v.deel == deelKosten && !v.heeftKosten() || v.deel == deelPlan && v.eigen() && v.plan == "" {
			return fmt.Errorf("voor -deel %s is -%s nodig", v.deel, map[string]string{deelPlan: "plan", deelKosten: "kosten"}[v.deel])
		}
	case "csv":
		if !v.heeftKosten() {
			return errors.New("-formaat csv toont de kosten: geef -kosten")
		}
	default:
		return fmt.Errorf("-formaat is tekst, json, html of csv, niet %q", v.formaat)
	}
	return nil
}

var formaten = map[string]string{".html": "html", ".htm": "html", ".json": "json", ".csv": "csv", ".txt": "tekst", ".dot": "dot", ".mmd": "mermaid"}

// namen lists what is built in.
func namen[T any](ingebouwd map[string]T) string {
	return strings.Join(slices.Sorted(maps.Keys(ingebouwd)), ", ")
}
