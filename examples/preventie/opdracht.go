package main

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
	"github.com/bredemonitoring/sociaaldomein/preventie/rapport"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

//go:embed voorbeeld
var voorbeeld embed.FS

// opdracht is the job, its input read. What there is not is nil.
type opdracht struct {
	vlaggen   vlaggen
	programma *interventies.Programma
	uitgaven  *uitgaven.Overzicht
	gemeente  uitgaven.Gemeente // whose spending the continuum and the scenario go by
	scenario  *scenario.Overzicht
}

// bereid reads all input; the mistakes of all files are told together.
func bereid(ctx context.Context, v vlaggen) (*opdracht, error) {
	o := &opdracht{vlaggen: v}
	fouten := []error{o.leesInterventies(), o.leesUitgaven()}
	fouten = append(fouten, o.leesScenario(ctx))
	return o, errors.Join(fouten...)
}

// invoer gives a file of one's own, or the example's where there is none at all.
func (o *opdracht) invoer(deel, eigen string) (io.ReadCloser, string, error) {
	if !o.vlaggen.heeft(deel) {
		return nil, "", nil
	}
	if eigen != "" {
		f, err := os.Open(eigen)
		return f, eigen, err
	}
	bestand := "voorbeeld/" + deel + ".json"
	f, err := voorbeeld.Open(bestand)
	return f, bestand, err
}

func (o *opdracht) leesInterventies() error {
	r, bestand, err := o.invoer("interventies", o.vlaggen.interventies)
	if r == nil || err != nil {
		return err
	}
	defer r.Close()
	boom, err := o.leesBoom()
	if err != nil {
		return err
	}
	lees := interventies.ReadJSON
	if isCSV(bestand) {
		lees = interventies.ReadCSV
	}
	d, err := lees(r, bestand)
	if err != nil {
		return err
	}
	o.programma, err = d.Resolve(boom)
	return err
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

func (o *opdracht) leesUitgaven() error {
	r, bestand, err := o.invoer("uitgaven", o.vlaggen.uitgaven)
	if r == nil || err != nil {
		return err
	}
	defer r.Close()
	var d *uitgaven.Definitie
	if isCSV(bestand) {
		d, err = o.leesBoekingen(r, bestand)
	} else {
		d, err = uitgaven.ReadJSON(r, bestand)
	}
	if err != nil {
		return err
	}
	if o.uitgaven, err = d.Resolve(); err != nil {
		return err
	}
	return o.kiesGemeente()
}

// leesBoekingen reads bookings as CSV, with the inhabitants that go with them.
func (o *opdracht) leesBoekingen(r io.Reader, bestand string) (*uitgaven.Definitie, error) {
	d, err := uitgaven.ReadCSV(r, uitgaven.CSVOpties{Bestand: bestand, Fictief: o.vlaggen.fictief})
	if o.vlaggen.inwoners == "" {
		return d, err
	}
	inhoud, leesfout := os.ReadFile(o.vlaggen.inwoners)
	if leesfout != nil {
		return nil, errors.Join(err, leesfout)
	}
	inwoners, inwonersfout := uitgaven.ReadInwonersCSV(bytes.NewReader(inhoud), o.vlaggen.inwoners)
	if samen := errors.Join(err, inwonersfout); samen != nil {
		return nil, samen
	}
	d.Inwoners = inwoners
	return d, nil
}

func (o *opdracht) kiesGemeente() error {
	gemeenten := o.uitgaven.Gemeenten()
	if o.vlaggen.gemeente == "" {
		o.gemeente = gemeenten[0]
		return nil
	}
	namen := make([]string, len(gemeenten))
	for i, g := range gemeenten {
		if strings.EqualFold(g.Code, o.vlaggen.gemeente) || strings.EqualFold(g.Naam, o.vlaggen.gemeente) {
			o.gemeente = g
			return nil
		}
		namen[i] = g.Naam
	}
	return fmt.Errorf("-gemeente %q staat niet in de uitgaven; daarin staan: %s", o.vlaggen.gemeente, notatie.Opsomming(namen))
}

func (o *opdracht) leesScenario(ctx context.Context) error {
	r, bestand, err := o.invoer("scenario", o.vlaggen.scenario)
	if r == nil || err != nil {
		return err
	}
	defer r.Close()
	d, err := scenario.ReadJSON(r, bestand)
	if err != nil {
		return err
	}
	if o.vlaggen.basis == "uitgaven" && o.uitgaven != nil {
		if err := o.beginMetUitgaven(d); err != nil {
			return err
		}
	}
	s, err := d.Resolve()
	if err != nil {
		return err
	}
	o.scenario, err = s.Overzicht(ctx)
	return err
}

// beginMetUitgaven gives the scenario the municipality's own spending in its
// basisjaar, rounded to cents.
func (o *opdracht) beginMetUitgaven(d *scenario.Definitie) error {
	beeld, ok := o.uitgaven.Jaarbeeld(o.gemeente.Code, d.Basisjaar)
	if !ok {
		return fmt.Errorf("-basis uitgaven: van %s staan geen uitgaven in %d, het basisjaar van het scenario", o.gemeente.Naam, d.Basisjaar)
	}
	for i := range d.Niveaus {
		n := &d.Niveaus[i]
		const centen = 2
		n.Bedrag = beeld.Bedrag(n.Niveau).StringFixed(centen)
		n.Bron = fmt.Sprintf("%s: uitgaven van %s in %d, toegerekend aan niveaus", o.uitgaven.Naam(), o.gemeente.Naam, d.Basisjaar)
	}
	return nil
}

// naam is what a page of this job is called.
func (o *opdracht) naam() string {
	switch {
	case o.uitgaven != nil:
		return anker(o.gemeente.Naam)
	case o.programma != nil:
		return o.programma.ID()
	}
	return o.scenario.ID
}

// anker makes a name fit for a file's.
func anker(naam string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return '-'
	}, strings.ToLower(naam)), "-")
}

func (o *opdracht) blad() rapport.Blad {
	return rapport.Blad{Interventies: o.programma, Uitgaven: o.uitgaven, Gemeente: o.gemeente.Code, Scenario: o.scenario}
}

func (o *opdracht) html(w io.Writer) error {
	return rapport.WriteHTML(w, o.blad(), rapport.Options{Huisstijl: rapport.Huisstijl{Naam: o.vlaggen.organisatie, Accent: o.vlaggen.accent}, Datum: o.vlaggen.datum})
}

func (o *opdracht) tekst(w io.Writer) error { return rapport.WriteText(w, o.blad()) }

func (o *opdracht) csv(w io.Writer) error {
	switch o.vlaggen.deel {
	case "uitgaven":
		return o.uitgaven.WriteCSV(w)
	case "interventies":
		return o.programma.WriteCSV(w)
	}
	return o.scenario.WriteCSV(w)
}
