package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// The formats.
const (
	formaatJSON     = "json"
	formaatCSV      = "csv"
	formaatMarkdown = "markdown"
)

// vlaggen are the flags as given, checked.
type vlaggen struct {
	formaat string
	uit     string
	folder  string // for a CSV per part; empty: one stream
	deel    string // empty: all
	jaar    int

	gegeven map[string]bool
}

const kop = `model schrijft het hele referentiemodel: alles wat de bronnen vertellen over doelen,
functies, preventie, processen en samenwerking, elk onderdeel met zijn bron.

Zonder vlaggen: alles als JSON op het scherm. Als CSV is alles één lange tabel
(deel;id;veld;waarde;bron), één deel een gewone tabel, en schrijft -map van elk
deel een bestand. Als markdown is het een naslagwerk om te lezen.

De delen zijn:
%s
Vlaggen:
`

func leesVlaggen(args []string, fout io.Writer) (vlaggen, error) {
	var v vlaggen
	nieuwste := cbs.Herindelingen().Bereik().TotEnMet
	fs := flag.NewFlagSet(programmanaam, flag.ContinueOnError)
	fs.SetOutput(fout)
	fs.Usage = func() {
		var lijst strings.Builder
		for _, d := range delen {
			fmt.Fprintf(&lijst, "  %-24s %s\n", d.sleutel, d.titel)
		}
		fmt.Fprintf(fout, kop, lijst.String())
		fs.PrintDefaults()
	}
	fs.StringVar(&v.formaat, "formaat", "", "json, csv of markdown; anders naar de naam bij -uit, anders json")
	fs.StringVar(&v.uit, "uit", "", "`bestand` om naar te schrijven; anders het scherm")
	fs.StringVar(&v.folder, "map", "", "`map` waarin van elk deel een CSV komt; wordt gemaakt als zij er niet is")
	fs.StringVar(&v.deel, "deel", "", "alleen dit `deel`, zoals gemeenten")
	fs.IntVar(&v.jaar, "jaar", nieuwste, "`jaar` van de gemeenten en van de stukken van planning en control")
	if err := opdrachtregel.Ontleed(fs, args); err != nil {
		return v, err
	}
	v.gegeven = map[string]bool{}
	fs.Visit(func(f *flag.Flag) { v.gegeven[f.Name] = true })
	return v, errors.Join(v.controle(fs.Args()), v.kiesFormaat())
}

// controle checks the flags beside one another.
func (v *vlaggen) controle(over []string) error {
	var fouten []error
	meld := func(zin string, args ...any) { fouten = append(fouten, fmt.Errorf(zin, args...)) }
	if len(over) > 0 {
		meld("onbekend argument %q", over[0])
	}
	for _, vlag := range []struct{ naam, waarde string }{{"uit", v.uit}, {"map", v.folder}, {"deel", v.deel}} {
		if v.gegeven[vlag.naam] && vlag.waarde == "" {
			meld("bij -%s staat niets", vlag.naam)
		}
	}
	d, ok := zoekDeel(v.deel)
	switch {
	case v.deel != "" && !ok:
		melding := fmt.Sprintf("-deel %q is er niet", v.deel)
		if buur := tekst.Naaste(v.deel, sleutels()); buur != "" {
			melding += "; bedoelt u " + buur + "?"
		}
		fouten = append(fouten, errors.New(melding))
	case v.deel != "" && v.gegeven["jaar"] && !d.vanJaar:
		meld("-jaar doet hier niets: %s is van elk jaar hetzelfde", v.deel)
	}
	if v.folder != "" && v.uit != "" {
		meld("-map gaat niet samen met -uit")
	}
	if _, err := cbs.Gebieden(v.jaar); err != nil {
		meld("-jaar %d: van dat jaar zijn de gemeenten niet bekend; het nieuwste is %d", v.jaar, cbs.Herindelingen().Bereik().TotEnMet)
	}
	return errors.Join(fouten...)
}

// kiesFormaat takes the format from the file's name where none is given.
func (v *vlaggen) kiesFormaat() error {
	opNaam, bekend := map[string]string{".json": formaatJSON, ".csv": formaatCSV, ".md": formaatMarkdown}[filepath.Ext(v.uit)]
	switch v.formaat {
	case "":
		switch {
		case v.folder != "":
			v.formaat = formaatCSV
		case v.uit == "":
			v.formaat = formaatJSON
		case bekend:
			v.formaat = opNaam
		default:
			return fmt.Errorf("noem bij -uit %q ook -formaat, of kies een naam op .json, .csv of .md", v.uit)
		}
	case formaatJSON, formaatCSV, formaatMarkdown:
		if bekend && opNaam != v.formaat {
			return fmt.Errorf("-uit %q is de naam van een bestand met %s, en -formaat is %s", v.uit, opNaam, v.formaat)
		}
		if v.folder != "" && v.formaat != formaatCSV {
			return fmt.Errorf("-map schrijft CSV, en -formaat is %s", v.formaat)
		}
	default:
		return fmt.Errorf("-formaat is json, csv of markdown, niet %q", v.formaat)
	}
	return nil
}
