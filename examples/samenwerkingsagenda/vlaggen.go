package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// vlaggen are the flags as given, checked as far as they can be without input.
type vlaggen struct {
	voorbeeld    string
	agenda       string
	prioritering string
	methode      prioritering.Methode
	inconsistent bool
	formaat      string // empty: the story on the screen and the page in a file
	uit          string
	datum        string
	organisatie  string
	accent       string
	controleer   bool
	sjabloon     bool

	gegeven map[string]bool
}

// weegt says whether there will be a prioritising.
func (v *vlaggen) weegt() bool { return !v.agendaAlleen() && (v.agenda == "" || v.prioritering != "") }

// agendaAlleen says whether the agenda is all that is looked at.
func (v *vlaggen) agendaAlleen() bool { return v.controleer || v.sjabloon }

// metPagina says whether there will be a page.
func (v *vlaggen) metPagina() bool {
	return !v.agendaAlleen() && (v.formaat == "html" || v.formaat == "")
}

// The built-in agendas.
const (
	voorbeeldFictief = "fictief"
	voorbeeldTwente  = "twente"
)

const kop = `samenwerkingsagenda vertelt de weg van de problemen in een samenwerkingsagenda:
waar ze horen, wat voorgaat, wat er gebeurde en wat terugging naar de analyse.

Zonder vlaggen: een fictieve regio op de vijf actielijnen van Twente. Het
verhaal verschijnt op het scherm, de pagina met beelden in
samenwerkingsagenda-<id>.html, waarop de prioritering rust in
prioritering-<id>.html. Met -agenda alleen wat in dat bestand staat, en in
dat van -prioritering als het genoemd is. Een prioritering zonder -agenda is er
een van het voorbeeld dat -voorbeeld noemt.

Vlaggen:
`

func leesVlaggen(args []string, fout io.Writer) (vlaggen, error) {
	v := vlaggen{methode: prioritering.GewogenSom}
	fs := flag.NewFlagSet(programma, flag.ContinueOnError)
	fs.SetOutput(fout)
	fs.Usage = func() { fmt.Fprint(fout, kop); fs.PrintDefaults() }
	fs.StringVar(&v.voorbeeld, "voorbeeld", voorbeeldFictief, "ingebouwde agenda: fictief, of twente (wat de bronnen ervan vertellen)")
	fs.StringVar(&v.agenda, "agenda", "", "`bestand` met een eigen agenda (JSON)")
	fs.StringVar(&v.prioritering, "prioritering", "", "`bestand` met een eigen prioritering (JSON); de id's van de opdrachten zijn die van de problemen")
	methode := fs.String("methode", v.methode.String(), "hoe gewogen wordt: gewogen-som, ahp of topsis")
	fs.BoolVar(&v.inconsistent, "inconsistent", false, "weeg met -methode ahp ook als de oordelen elkaar te veel tegenspreken")
	fs.StringVar(&v.formaat, "formaat", "", "tekst, json of html")
	fs.StringVar(&v.uit, "uit", "", "`bestand` om naar te schrijven; anders het scherm")
	fs.StringVar(&v.datum, "datum", "", "`datum` op de pagina, zoals die er moet staan")
	fs.BoolVar(&v.controleer, "controleer", false, "toets alleen de agenda aan de regels: wat is fout, wat ontbreekt")
	fs.BoolVar(&v.sjabloon, "sjabloon", false, "schrijf de agenda zelf als JSON, om mee te beginnen")
	fs.StringVar(&v.organisatie, "organisatie", "", "`naam` van de organisatie boven de pagina")
	fs.StringVar(&v.accent, "accent", "", "`kleur` van de huisstijl, zoals #0b5c8a")
	if err := opdrachtregel.Ontleed(fs, args); err != nil {
		return v, err
	}
	v.gegeven = map[string]bool{}
	fs.Visit(func(f *flag.Flag) { v.gegeven[f.Name] = true })
	err := v.controle(*methode, fs.Args())
	return v, err
}

// controle checks the flags beside one another.
func (v *vlaggen) controle(methode string, over []string) error {
	var fouten []error
	meld := func(zin string, args ...any) { fouten = append(fouten, fmt.Errorf(zin, args...)) }
	if len(over) > 0 {
		meld("onbekend argument %q", over[0])
	}
	if v.voorbeeld != voorbeeldFictief && v.voorbeeld != voorbeeldTwente {
		meld("-voorbeeld is fictief of twente, niet %q", v.voorbeeld)
	}
	if m, err := prioritering.ParseMethode(methode); err != nil {
		meld("-methode is gewogen-som, ahp of topsis, niet %q", methode)
	} else {
		v.methode = m
	}
	if v.inconsistent && v.methode != prioritering.AHP {
		meld("-inconsistent hoort bij -methode ahp")
	}
	if v.prioritering != "" && v.agenda == "" && !v.gegeven["voorbeeld"] {
		meld("-prioritering hoort bij een agenda: geef -agenda, of zeg met -voorbeeld van welk voorbeeld zij is")
	}
	return errors.Join(append(append(fouten, v.kiesFormaat()...), v.doetNiets()...)...)
}

// kiesFormaat takes the format from the file's name where none is given.
func (v *vlaggen) kiesFormaat() []error {
	var fouten []error
	meld := func(zin string, args ...any) { fouten = append(fouten, fmt.Errorf(zin, args...)) }
	if v.controleer && (v.sjabloon || v.formaat != "" || v.uit != "") {
		meld("-controleer gaat niet samen met -sjabloon, -formaat of -uit")
	}
	if v.sjabloon && v.formaat != "" {
		meld("-sjabloon gaat niet samen met -formaat")
	}
	opNaam, bekend := formaten[filepath.Ext(v.uit)]
	switch {
	case v.sjabloon && bekend && opNaam != "json":
		meld("-uit %q is de naam van een bestand met %s, en -sjabloon schrijft JSON", v.uit, opNaam)
	case v.sjabloon:
	case v.formaat == "" && v.uit != "" && !bekend:
		meld("noem bij -uit %q ook -formaat, of kies een naam op .html, .json of .txt", v.uit)
	case v.formaat == "":
		v.formaat = opNaam
	case v.formaat != "tekst" && v.formaat != "json" && v.formaat != "html":
		meld("-formaat is tekst, json of html, niet %q", v.formaat)
	case bekend && opNaam != v.formaat:
		meld("-uit %q is de naam van een bestand met %s, en -formaat is %s", v.uit, opNaam, v.formaat)
	}
	return fouten
}

// doetNiets tells of flags that would change nothing, so that nobody takes what
// comes out for what was asked.
func (v *vlaggen) doetNiets() []error {
	var fouten []error
	for _, r := range []struct {
		vlag  string
		nodig bool
		zin   string
	}{
		{"voorbeeld", v.agenda == "", "naast -agenda wordt geen voorbeeld getoond"},
		{"prioritering", !v.agendaAlleen(), "-controleer en -sjabloon gaan over de agenda alleen"},
		{"methode", v.weegt(), "zonder prioritering wordt er niets gewogen"},
		{"datum", v.metPagina(), "hij staat alleen op een pagina"},
		{"organisatie", v.metPagina(), "zij staat alleen op een pagina"},
		{"accent", v.metPagina(), "er is alleen kleur op een pagina"},
	} {
		if v.gegeven[r.vlag] && !r.nodig {
			fouten = append(fouten, fmt.Errorf("-%s doet hier niets: %s", r.vlag, r.zin))
		}
	}
	return fouten
}

// formaten tells the form of a file by its name.
var formaten = map[string]string{".html": "html", ".htm": "html", ".json": "json", ".txt": "tekst"}
