// Package gegevens holds the data the example programs share: the Achterhoek's
// own figures from CBS StatLine, and a fully filled fictional municipality.
//
// Figures of the Achterhoek: CBS StatLine, tables 70072ned (Regionale
// kerncijfers), 84799NED (Kerncijfers wijken en buurten 2020) and
// Arbeidsdeelname, regionale indeling 2019. Licence CC BY 4.0. The table is
// made from those files by the test in this package (-update).
package gegevens

import (
	"bytes"
	_ "embed"
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

//go:embed achterhoek.csv
var achterhoek []byte

//go:embed bevolking.csv
var bevolking []byte

//go:embed fictief/boom.json
var fictieveBoom []byte

//go:embed fictief/waarnemingen.csv
var fictieveWaarnemingen []byte

//go:embed fictief/verhalen.txt
var fictieveVerhalen []byte

// Voorbeeld is a tree with figures and what goes with them.
type Voorbeeld struct {
	Naam      string // for a file name: lower case
	Boom      *goaltree.Doelenboom
	Data      *monitor.Dataset
	Verhalen  []byte // see rapport.ReadVerhalen; may be empty
	Regio     cbs.Regio
	Gemeenten []cbs.Regio
	Verband   cbs.Samenwerkingsverband
	Namen     map[cbs.Regio]string
	Benchmark cbs.Regio
}

// Achterhoek gives the reference tree of 2017 with the figures of the eight
// municipalities and of the country.
func Achterhoek() (Voorbeeld, error) {
	verband := cbs.Achterhoek()
	v := Voorbeeld{
		Naam: "achterhoek", Verband: verband,
		Regio: verband.Regio, Gemeenten: verband.Leden, Benchmark: cbs.MustRegio("NL01"),
	}
	err := v.lees(goaltree.Achterhoek2017(), achterhoek, "achterhoek.csv", true)
	return v, err
}

// Fictief gives a fictional municipality among seven others, fully filled, so
// that every part of a report shows. Nothing in it is real.
func Fictief() (Voorbeeld, error) {
	namen := map[cbs.Regio]string{}
	v := Voorbeeld{Naam: "fictief", Verhalen: fictieveVerhalen, Namen: namen}
	for i, naam := range []string{"Fictiefstad", "Bedenkdam", "Verzonnerveen", "Nergenshoven", "Denkbeeldig-Zuid", "Voorbeeldlo", "Gefingeerd aan Zee", "Stel-en-Dat"} {
		r, err := cbs.ParseRegio(fmt.Sprintf("GM99%02d", i+1))
		if err != nil {
			return v, err
		}
		namen[r] = naam + " (fictief)"
		v.Gemeenten = append(v.Gemeenten, r)
	}
	verband, err := cbs.NewSamenwerkingsverband("fictieve-regio", "Fictieve regio", v.Gemeenten...)
	if err != nil {
		return v, err
	}
	v.Verband, v.Regio, v.Benchmark = verband, v.Gemeenten[0], verband.Regio
	boom, err := goaltree.ReadJSON(bytes.NewReader(fictieveBoom), "fictief/boom.json")
	if err != nil {
		return v, err
	}
	err = v.lees(boom, fictieveWaarnemingen, "fictief/waarnemingen.csv", false)
	return v, err
}

func (v *Voorbeeld) lees(d *goaltree.Definitie, cijfers []byte, bestand string, openbaar bool) error {
	boom, err := d.Resolve()
	if err != nil {
		return err
	}
	data, verslag, err := monitor.ReadCSV(bytes.NewReader(cijfers), monitor.CSVOptions{Bestand: bestand, Boom: boom, Openbaar: openbaar})
	if err != nil {
		return err
	}
	v.Boom, v.Data = boom, data
	return verslag.Err()
}

// Bevolking is a table in StatLine's own form: the population by age on 1
// January of 2004 to 2023, of the eight municipalities of the Achterhoek and
// of those they were made of. Source: CBS StatLine 70072ned, CC BY 4.0.
func Bevolking() []byte { return bytes.Clone(bevolking) }
