package main

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/preventie"
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
	if err := v.zelfdeBestand(); err != nil {
		return nil, err
	}
	fouten := []error{o.leesInterventies(), o.leesUitgaven()}
	fouten = append(fouten, o.leesScenario(ctx))
	if err := errors.Join(fouten...); err != nil {
		return nil, err
	}
	if err := o.hoortBijElkaar(); err != nil {
		return nil, err
	}
	return o, nil
}

// zelfdeBestand refuses to write over what is read.
func (v *vlaggen) zelfdeBestand() error {
	uit, err := os.Stat(v.uit)
	if v.uit == "" || err != nil {
		return nil //nolint:nilerr // what is not there yet is nobody's input
	}
	for _, in := range []string{v.uitgaven, v.inwoners, v.interventies, v.boom, v.scenario} {
		if s, err := os.Stat(in); in != "" && err == nil && os.SameFile(uit, s) {
			return fmt.Errorf("-uit %s is zelf invoer en zou worden overschreven; kies een andere naam", v.uit)
		}
	}
	return nil
}

// hoortBijElkaar sees to it that a programme is shown with the spending of a
// municipality that takes part in it. The example's programme and scenario are
// of its first municipality, and stay away beside another.
func (o *opdracht) hoortBijElkaar() error {
	if o.uitgaven == nil {
		return nil
	}
	if !o.vlaggen.eigen() && o.gemeente.Code != o.uitgaven.Gemeenten()[0].Code {
		o.programma, o.scenario = nil, nil
		return nil
	}
	if o.programma != nil && !slices.ContainsFunc(o.programma.Gemeenten(), func(g interventies.Gemeente) bool { return g.Code == o.gemeente.Code }) {
		return fmt.Errorf("%s (%s) doet niet mee aan %s; kies met -gemeente een gemeente die dat wel doet", o.gemeente.Naam, o.gemeente.Code, o.programma.Naam())
	}
	return nil
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
	if o.vlaggen.basis == "uitgaven" && o.uitgaven != nil && o.gemeente.Code != "" {
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
		return fmt.Errorf("-basis uitgaven: van %s staan geen uitgaven in %d, het basisjaar van het scenario; met -basis scenario begint het met zijn eigen bedragen", o.gemeente.Naam, d.Basisjaar)
	}
	bekend := map[preventie.Niveau]*scenario.Uitgave{}
	for i := range d.Niveaus {
		bekend[d.Niveaus[i].Niveau] = &d.Niveaus[i]
	}
	for _, b := range beeld.Niveaus {
		n, ok := bekend[b.Niveau]
		switch {
		case b.Bedrag.Sign() < 0:
			return fmt.Errorf("-basis uitgaven: %s gaf in %d samen minder dan nul uit aan niveau %s; daar kan een scenario niet mee beginnen", o.gemeente.Naam, d.Basisjaar, b.Niveau.Label())
		case !ok && b.Bedrag.Sign() > 0:
			return fmt.Errorf("-basis uitgaven: het scenario kent niveau %s niet, waaraan %s in %d %s uitgaf", b.Niveau.Label(), o.gemeente.Naam, d.Basisjaar, geld.HeleEuro(b.Bedrag))
		case !ok:
			continue
		}
		n.Bedrag = geld.Tekst(b.Bedrag)
		n.Bron = fmt.Sprintf("%s: %s in %d%s, toegerekend aan niveaus", o.uitgaven.Naam(), o.gemeente.Naam, d.Basisjaar, statussen(beeld.Statussen))
	}
	d.Fictief = d.Fictief || o.uitgaven.Fictief()
	return nil
}

// statussen says whether spending was planned or done, where that is told.
func statussen(alle []uitgaven.Status) string {
	labels := make([]string, len(alle))
	for i, s := range alle {
		labels[i] = s.Label()
	}
	if len(labels) == 0 {
		return ""
	}
	return " (" + notatie.Opsomming(labels) + ")"
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
	const meest = 60
	kort := strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return '-'
	}, strings.ToLower(naam)), "-")
	if kort = kort[:min(len(kort), meest)]; kort == "" {
		return "gemeente"
	}
	return kort
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
