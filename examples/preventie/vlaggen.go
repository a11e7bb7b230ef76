package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
)

// vlaggen are the flags as given, checked as far as they can be without input.
type vlaggen struct {
	uitgaven     string
	inwoners     string
	interventies string
	boom         string
	scenario     string
	gemeente     string
	basis        string
	formaat      string
	deel         string
	uit          string
	organisatie  string
	accent       string
	datum        string
	fictief      bool
}

const kop = `preventie laat zien wat een gemeente aan preventie doet, wat dat kost, en wat
kantelen naar preventie zou kosten en opbrengen.

Zonder vlaggen: de fictieve gemeente Fictiefstad. De tekst verschijnt op het
scherm, de pagina met beelden in preventie-fictiefstad.html. Met eigen bestanden
verschijnt alleen wat daarin staat.

Vlaggen:
`

func leesVlaggen(args []string, fout io.Writer) (vlaggen, error) {
	var v vlaggen
	fs := flag.NewFlagSet("preventie", flag.ContinueOnError)
	fs.SetOutput(fout)
	fs.Usage = func() { fmt.Fprint(fout, kop); fs.PrintDefaults() }
	fs.StringVar(&v.uitgaven, "uitgaven", "", "`bestand` met eigen uitgaven: JSON, of boekingen als CSV")
	fs.StringVar(&v.inwoners, "inwoners", "", "`bestand` met inwoners bij boekingen als CSV (gemeente;jaar;aantal;bron)")
	fs.StringVar(&v.interventies, "interventies", "", "`bestand` met een eigen programma van interventies, JSON of CSV")
	fs.StringVar(&v.boom, "boom", "", "`bestand` met de doelenboom waar de interventies aan werken; anders die van de Achterhoek")
	fs.StringVar(&v.scenario, "scenario", "", "`bestand` met een eigen scenario, JSON")
	fs.StringVar(&v.gemeente, "gemeente", "", "`code of naam`: van wie het continuüm en het scenario de uitgaven tonen; anders de eerste")
	fs.StringVar(&v.basis, "basis", "", "waar het scenario mee begint: de uitgaven van de gemeente in zijn basisjaar (uitgaven, waar die er zijn) of de eigen bedragen (scenario)")
	fs.StringVar(&v.formaat, "formaat", "", "tekst, json, html of csv")
	fs.StringVar(&v.deel, "deel", "", "welk deel -formaat csv schrijft: uitgaven, interventies of scenario")
	fs.StringVar(&v.uit, "uit", "", "`bestand` om naar te schrijven; anders het scherm")
	fs.StringVar(&v.organisatie, "organisatie", "", "`naam` van de organisatie boven de pagina")
	fs.StringVar(&v.accent, "accent", "", "`kleur` van de huisstijl, zoals #0b5c8a")
	fs.StringVar(&v.datum, "datum", "", "`datum` op de pagina, zoals die er moet staan")
	fs.BoolVar(&v.fictief, "fictief", false, "de boekingen van een CSV zijn verzonnen, en alles zegt dat")
	if err := opdrachtregel.Ontleed(fs, args); err != nil {
		return v, err
	}
	gegeven := map[string]bool{}
	fs.Visit(func(f *flag.Flag) { gegeven[f.Name] = true })
	err := v.controle(fs.Args(), gegeven)
	return v, err
}

// eigen tells whether there are files of one's own: the example then stays away.
func (v *vlaggen) eigen() bool { return v.uitgaven != "" || v.interventies != "" || v.scenario != "" }

func (v *vlaggen) controle(over []string, gegeven map[string]bool) error {
	var fouten []error
	fout := func(zin string, args ...any) { fouten = append(fouten, fmt.Errorf(zin, args...)) }
	if len(over) > 0 {
		fout("onbekend argument %q", over[0])
	}
	fouten = append(fouten, v.kiesFormaat(), v.kiesBasis())
	if v.formaat == "csv" && v.deel == "" {
		v.deel = v.eersteDeel()
	}
	if v.formaat == "csv" && !v.heeft(v.deel) {
		fout("-deel is uitgaven, interventies of scenario, en van wat er is: %q is er niet", v.deel)
	}
	return errors.Join(append(fouten, v.nutteloos(gegeven))...)
}

// eersteDeel is what a CSV holds when nobody says which.
func (v *vlaggen) eersteDeel() string {
	for _, deel := range []string{"uitgaven", "interventies"} {
		if v.heeft(deel) {
			return deel
		}
	}
	return "scenario"
}

func (v *vlaggen) heeft(deel string) bool {
	bestand, bekend := map[string]string{"uitgaven": v.uitgaven, "interventies": v.interventies, "scenario": v.scenario}[deel]
	return bekend && (bestand != "" || !v.eigen())
}

func (v *vlaggen) kiesBasis() error {
	beide := v.heeft("uitgaven") && v.heeft("scenario")
	switch v.basis {
	case "":
		v.basis = "scenario"
		if beide {
			v.basis = "uitgaven"
		}
	case "scenario":
	case "uitgaven":
		if !beide {
			return errors.New("-basis uitgaven vraagt om uitgaven en een scenario: -uitgaven en -scenario")
		}
	default:
		return fmt.Errorf("-basis is scenario of uitgaven, niet %q", v.basis)
	}
	return nil
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
	if !isCSV(v.uitgaven) {
		niet("zonder -uitgaven met een CSV", "inwoners", "fictief")
	}
	if v.interventies == "" {
		niet("zonder -interventies", "boom")
	}
	if v.eigen() && v.uitgaven == "" {
		niet("zonder -uitgaven", "gemeente")
	}
	if !v.heeft("scenario") {
		niet("zonder -scenario", "basis")
	}
	if v.formaat != "csv" {
		niet("zonder -formaat csv", "deel")
	}
	if v.formaat != "html" && v.formaat != "" {
		niet("bij -formaat "+v.formaat, "organisatie", "accent", "datum")
	}
	return errors.Join(fouten...)
}

func isCSV(bestand string) bool { return strings.EqualFold(filepath.Ext(bestand), ".csv") }

// kiesFormaat takes the format from the file's name where none is given.
func (v *vlaggen) kiesFormaat() error {
	if v.formaat == "" && v.uit != "" {
		v.formaat = map[string]string{".html": "html", ".htm": "html", ".json": "json", ".txt": "tekst", ".csv": "csv"}[filepath.Ext(v.uit)]
		if v.formaat == "" {
			return fmt.Errorf("noem bij -uit %q ook -formaat, of kies een naam op .html, .json, .txt of .csv", v.uit)
		}
	}
	if _, ok := schrijvers[v.formaat]; v.formaat != "" && !ok {
		return fmt.Errorf("-formaat is tekst, json, html of csv, niet %q", v.formaat)
	}
	return nil
}
