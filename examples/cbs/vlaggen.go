package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// vlaggen are the flags as given, checked as far as they can be without input.
type vlaggen struct {
	tabel      string
	bestanden  opdrachtregel.Lijst
	metadata   opdrachtregel.Lijst
	koppeling  string
	gemeenten  string
	vanaf, tot periode
	grenzen    int
	indicator  string
	vergelijk  bool
	kolommen   bool
	voorstel   bool
	boom       string
	zoek       string
	uit        string
	dienst     string
	versie     int
	cache      string
	offline    bool
	deel       bool
	streng     bool
}

// periode is a flag.
type periode struct{ cbs.Periode }

// Set reads a year or a key of CBS.
func (p *periode) Set(s string) error { return p.UnmarshalText([]byte(s)) }

const kop = `cbs leest een tabel van CBS, uit een bestand of van de dienst: wat er
binnenkwam, wat er ontbreekt en waarom, en waar een reeks breekt.

Zonder vlaggen: de bevolking van de Achterhoek van 2004 tot en met 2023, binnen
de grenzen van 2022; de cijfers komen in cbs-achterhoek.csv.

Vlaggen:
`

func leesVlaggen(args []string, fout io.Writer) (vlaggen, error) {
	var v vlaggen
	fs := flag.NewFlagSet("cbs", flag.ContinueOnError)
	fs.SetOutput(fout)
	fs.Usage = func() { fmt.Fprint(fout, kop); fs.PrintDefaults() }
	fs.StringVar(&v.tabel, "tabel", "", "`nummer` van de tabel op StatLine, zoals 85099NED: van de dienst, of met -bestand uit een bestand")
	fs.Var(&v.bestanden, "bestand", "`bestand` met cijfers, of map met cijfers en metadata; meer pagina's van één tabel: vaker")
	fs.Var(&v.metadata, "metadata", "`bestand` met metadata van de tabel (DataProperties, TableInfos, Properties, ...); mag vaker")
	fs.StringVar(&v.koppeling, "koppeling", "", "`bestand` dat zegt welke kolom welke indicator is; anders die van de bibliotheek, of elke kolom")
	fs.StringVar(&v.gemeenten, "gemeenten", "", "achterhoek, twente, of `codes of namen` met komma's, met hun wijken en buurten; anders alle")
	fs.Var(&v.vanaf, "vanaf", "eerste `periode`, zoals 2019")
	fs.Var(&v.tot, "tot", "laatste `periode`")
	fs.IntVar(&v.grenzen, "grenzen", 0, "breng de reeksen binnen de gemeentegrenzen van dit `jaar`")
	fs.StringVar(&v.indicator, "indicator", "", "`id` van de indicator waarvan de reeks wordt getoond; anders de eerste")
	fs.BoolVar(&v.vergelijk, "vergelijk", false, "houd elk gepubliceerd cijfer tegen de som van zijn delen: buurten, wijken, gemeenten")
	fs.BoolVar(&v.kolommen, "kolommen", false, "toon alleen welke kolommen de tabel heeft")
	fs.BoolVar(&v.voorstel, "voorstel", false, "schrijf een voorstel voor een koppeling van de indicatoren van -boom, om na te kijken")
	fs.StringVar(&v.boom, "boom", "", "`bestand` met een doelenboom, voor -voorstel; anders die van de Achterhoek")
	fs.StringVar(&v.zoek, "zoek", "", "zoek tabellen in de catalogus van de dienst, op `woorden` uit de titel")
	fs.StringVar(&v.uit, "uit", "", "`bestand` om naar te schrijven: de cijfers als CSV, het voorstel als JSON")
	fs.StringVar(&v.dienst, "dienst", "", "`adres` van een andere dienst dan die van CBS")
	fs.IntVar(&v.versie, "versie", 3, "OData-`versie` van de dienst: 3 of 4")
	fs.StringVar(&v.cache, "cache", "", "`map` om wat is opgehaald in te bewaren; een afgebroken ophaalactie gaat daar verder")
	fs.BoolVar(&v.offline, "offline", false, "gebruik de cache ook als de dienst niet te bereiken is")
	fs.BoolVar(&v.deel, "deel", false, "neem genoegen met een deel van de pagina's")
	fs.BoolVar(&v.streng, "streng", false, "stop bij de eerste fout")
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
	if v.kolommen && v.voorstel || v.zoek != "" && (v.kolommen || v.voorstel) {
		fout("kies één van -kolommen, -voorstel en -zoek")
	}
	if (v.kolommen || v.voorstel) && v.eigen() {
		fout("noem de tabel: -tabel, -bestand of -metadata")
	}
	v.controleWaarden(fout)
	return errors.Join(fouten...)
}

// controleWaarden checks what a flag says by itself, and what belongs together.
func (v *vlaggen) controleWaarden(fout func(zin string, args ...any)) {
	if v.versie != 3 && v.versie != 4 {
		fout("-versie is 3 of 4, niet %d", v.versie)
	}
	if b := cbs.Herindelingen().Bereik(); v.grenzen != 0 && (v.grenzen < b.EerderVanaf || v.grenzen > b.TotEnMet) {
		fout("-grenzen is een jaar van %d tot en met %d, want zover reikt de tabel van herindelingen, en niet %d", b.EerderVanaf, b.TotEnMet, v.grenzen)
	}
	if v.koppeling != "" && v.eigen() {
		fout("zeg bij -koppeling waar de cijfers zijn: -bestand of -tabel")
	}
	if v.offline && v.cache == "" {
		fout("-offline hoort bij -cache")
	}
	if _, folder := v.folder(); len(v.bestanden) > 0 && !folder && v.tabel == "" && v.koppeling == "" && len(v.metadata) == 0 && !v.kolommen {
		fout("zeg bij -bestand van welke -tabel het is, of geef een -koppeling of -metadata")
	}
	if !v.vanaf.IsZero() && !v.tot.IsZero() && v.tot.Compare(v.vanaf.Periode) < 0 {
		fout("-tot %s ligt voor -vanaf %s", v.tot.Label(), v.vanaf.Label())
	}
}

// folder gives the folder that -bestand names, if it is one.
func (v *vlaggen) folder() (string, bool) {
	if len(v.bestanden) != 1 {
		return "", false
	}
	s, err := os.Stat(v.bestanden[0])
	return v.bestanden[0], err == nil && s.IsDir()
}

// eigen: nothing is asked but the program's own example.
func (v *vlaggen) eigen() bool {
	return v.tabel == "" && len(v.bestanden) == 0 && len(v.metadata) == 0
}
