package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// maxWaarden is how many keys of a dimension are listed.
const maxWaarden = 12

// kolommen lists what a table has, from its metadata; without those, the names
// in the header of its files.
func (o *opdracht) kolommen(ctx context.Context, uit io.Writer) error {
	_, folder := o.vlaggen.folder()
	heeftKop := len(o.vlaggen.bestanden) > 0 && !folder
	if heeftKop && len(o.vlaggen.metadata) == 0 {
		return o.koppen(uit)
	}
	if err := o.beschrijf(ctx); err != nil {
		return err
	}
	if o.tabel == nil {
		return o.koppen(uit)
	}
	t := o.tabel
	fmt.Fprintf(uit, "%s (%s)\n", t.Titel, t.ID)
	if t.Periode != "" {
		fmt.Fprintf(uit, "perioden: %s\n", t.Periode)
	}
	if heeftKop && len(t.Metingen) == 0 {
		fmt.Fprintln(uit, "de metadata beschrijven geen kolommen (geef ook DataProperties, of MeasureCodes); het bestand noemt:")
		return o.koppen(uit)
	}
	d := tabel{kop: []string{"Dimensie", "wat", "sleutels"}}
	for _, x := range t.Dimensies {
		for i, regel := range waarden(x) {
			if i == 0 {
				d.rij(x.Naam, inkorten(x.Titel), regel)
			} else {
				d.rij("", "", regel)
			}
		}
	}
	d.schrijf(uit)
	m := tabel{kop: []string{"Kolom", "wat", "eenheid", "onder"}}
	for _, x := range t.Metingen {
		eenheid := x.Eenheid
		if x.Tekst {
			eenheid = "tekst"
		}
		m.rij(x.Sleutel, inkorten(x.Titel), eenheid, inkorten(strings.Join(x.Groepen, " > ")))
	}
	m.schrijf(uit)
	return nil
}

// waarden lists the first keys of a dimension with their titles, one a line.
func waarden(d metadata.Dimensie) []string {
	if len(d.Waarden) == 0 {
		return []string{"(codelijst niet gegeven)"}
	}
	var delen []string
	for _, w := range d.Waarden[:min(maxWaarden, len(d.Waarden))] {
		delen = append(delen, inkorten(fmt.Sprintf("%s %s", w.Sleutel, w.Titel)))
	}
	if rest := len(d.Waarden) - maxWaarden; rest > 0 {
		delen = append(delen, notatie.Aantal(rest, "andere", "andere"))
	}
	return delen
}

// inkorten keeps a column narrow.
func inkorten(s string) string {
	const breed = 48
	if r := []rune(s); len(r) > breed {
		return string(r[:breed-1]) + "…"
	}
	return s
}

// koppen lists the columns of files without metadata.
func (o *opdracht) koppen(uit io.Writer) error {
	var fouten []error
	for _, naam := range o.vlaggen.bestanden {
		f, err := os.Open(naam)
		if err != nil {
			fouten = append(fouten, err)
			continue
		}
		formaat, namen, err := statline.ReadKop(f, statline.Options{Bestand: naam})
		fouten = append(fouten, err, f.Close())
		if err == nil {
			fmt.Fprintf(uit, "%s: %s\n  %s\n", naam, formaat.Label(), strings.Join(namen, "\n  "))
		}
	}
	return errors.Join(fouten...)
}

// voorstel drafts a koppeling for a person to check.
func (o *opdracht) voorstel(ctx context.Context, uit io.Writer) error {
	boom, err := o.leesBoom()
	if err != nil {
		return err
	}
	if err := o.beschrijf(ctx); err != nil {
		return err
	}
	if o.tabel == nil {
		return &goaltree.Fout{Code: goaltree.CodeVeldOntbreekt, Pad: "-metadata", Melding: "a draft is made from a table's metadata; give them, or the table's number"}
	}
	k, kandidaten := statline.Voorstel(o.tabel, boom)
	t := tabel{kop: []string{"Indicator", "gelijkenis", "kolom", "wat"}, rechts: []int{1}}
	for _, x := range kandidaten {
		t.rij(x.Indicator, notatie.Procent(x.Gelijkenis), x.Meting.Sleutel, inkorten(x.Meting.Titel))
	}
	if len(kandidaten) == 0 {
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Pad: o.tabel.ID, Melding: "no column of this table looks like an indicator of the doelenboom"}
	}
	if o.vlaggen.uit == "" {
		return statline.WriteKoppeling(uit, k)
	}
	t.schrijf(uit)
	if err := opdrachtregel.Schrijf(o.vlaggen.uit, uit, func(w io.Writer) error { return statline.WriteKoppeling(w, k) }); err != nil {
		return err
	}
	fmt.Fprintf(uit, "\nHet voorstel staat in %s: kijk het na voor gebruik.\n", o.vlaggen.uit)
	return nil
}

func (o *opdracht) leesBoom() (*goaltree.Doelenboom, error) {
	if o.vlaggen.boom == "" {
		return goaltree.Achterhoek2017().Resolve()
	}
	f, err := os.Open(o.vlaggen.boom)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d, err := goaltree.Read(f, o.vlaggen.boom)
	if err != nil {
		return nil, err
	}
	return d.Resolve()
}
