package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/gegevens"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

// opdracht is the job, its input read.
type opdracht struct {
	vlaggen   vlaggen
	voorbeeld gegevens.Voorbeeld
	boom      *goaltree.Doelenboom
	data      *monitor.Dataset
	verslagen []*monitor.Verslag
	indeling  *cbs.Gebiedsindeling
	verbanden []cbs.Samenwerkingsverband
	geweigerd error // mistakes in figures that the report does without
	vraag     monitor.Vraag
}

func bereid(v vlaggen, fout io.Writer) (*opdracht, error) {
	o := &opdracht{vlaggen: v}
	var err error
	if v.voorbeeld == "fictief" {
		o.voorbeeld, err = gegevens.Fictief()
	} else {
		o.voorbeeld, err = gegevens.Achterhoek()
	}
	if err != nil {
		return nil, err
	}
	o.verbanden = []cbs.Samenwerkingsverband{cbs.Achterhoek()}
	if v.voorbeeld != "achterhoek" {
		o.verbanden = append(o.verbanden, o.voorbeeld.Verband)
	}
	if o.indeling, err = cbs.Gebieden2022().Met(o.verbanden...); err != nil {
		return nil, err
	}
	o.boom, o.data = o.voorbeeld.Boom, o.voorbeeld.Data
	if v.boom != "" {
		if o.boom, err = leesBoom(v.boom); err != nil {
			return nil, err
		}
	}
	if len(v.data) > 0 {
		if err := o.leesData(fout); err != nil {
			return nil, err
		}
	}
	if o.data.Len() == 0 {
		return nil, errors.Join(o.geweigerd, &goaltree.Fout{Code: goaltree.CodeGeenWaarnemingen, Melding: "no figures are left to report on"})
	}
	err = o.stelVraag()
	return o, err
}

func leesBoom(bestand string) (*goaltree.Doelenboom, error) {
	f, err := os.Open(bestand)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d, err := goaltree.Read(f, bestand)
	if err != nil {
		return nil, err
	}
	return d.Resolve()
}

// stelVraag turns the flags into a question, all that is unknown at once.
func (o *opdracht) stelVraag() error {
	var fouten []error
	zoek := func(vlag, tekst string) cbs.Regio {
		r, err := o.zoek(tekst)
		if err != nil {
			fouten = append(fouten, &goaltree.Fout{Code: goaltree.CodeRegio, Pad: "-" + vlag, Melding: err.Error(), Oorzaak: err})
		}
		return r
	}
	v := o.vlaggen
	switch v.groep {
	case "":
		o.vraag.Groep = o.gemeenten()
	case "nederland":
		o.vraag.Groep = o.gemeentenInData()
	case "achterhoek":
		o.vraag.Groep = cbs.Achterhoek().Leden
	case "fictief":
		o.vraag.Groep = o.voorbeeld.Gemeenten
	default:
		for tekst := range strings.SplitSeq(v.groep, ",") {
			o.vraag.Groep = append(o.vraag.Groep, zoek("groep", strings.TrimSpace(tekst)))
		}
	}
	switch v.regio {
	case "":
		if o.vraag.Regios = o.standaardRegio(); len(o.vraag.Regios) == 0 {
			fouten = append(fouten, &goaltree.Fout{Code: goaltree.CodeRegio, Pad: "-regio", Melding: "the figures have no gemeente; name a region, such as a wijk or buurt"})
		}
	case "alle":
		o.vraag.Regios = o.vraag.Groep
	default:
		o.vraag.Regios = []cbs.Regio{zoek("regio", v.regio)}
	}
	switch v.benchmark {
	case "":
		o.vraag.Benchmark = o.standaardBenchmark()
	case "geen":
	default:
		o.vraag.Benchmark = zoek("benchmark", v.benchmark)
	}
	o.vraag.Nulmeting = v.nulmeting
	if v.periode == "" {
		o.vraag.Periode = o.laatstePeriode()
	} else {
		p, err := cbs.ParsePeriode(v.periode)
		if err != nil {
			fouten = append(fouten, &goaltree.Fout{Code: goaltree.CodePeriode, Pad: "-periode", Melding: err.Error(), Oorzaak: err})
		}
		o.vraag.Periode = p
	}
	return errors.Join(fouten...)
}

func (o *opdracht) zoek(tekst string) (cbs.Regio, error) {
	switch strings.ToLower(tekst) {
	case "nederland":
		return cbs.ParseRegio("NL01")
	case "achterhoek":
		return cbs.Achterhoek().Regio, nil
	case "fictief":
		return o.voorbeeld.Verband.Regio, nil
	}
	for r, naam := range o.voorbeeld.Namen {
		if strings.EqualFold(tekst, r.Code()) || strings.EqualFold(tekst, naam) || strings.EqualFold(tekst+" (fictief)", naam) {
			return r, nil
		}
	}
	// A code may be older or newer than the edition of names; then the figures must know it.
	if r, err := cbs.ParseRegio(tekst); err == nil && slices.Contains(o.data.Regios(), r) {
		return r, nil
	}
	return o.indeling.Zoek(tekst)
}

// gemeenten are those to compare with: the example's, where the figures have
// any of them, else all in the figures.
func (o *opdracht) gemeenten() []cbs.Regio {
	alle := o.gemeentenInData()
	for _, r := range o.voorbeeld.Gemeenten {
		if slices.Contains(alle, r) {
			return o.voorbeeld.Gemeenten
		}
	}
	return alle
}

func (o *opdracht) gemeentenInData() []cbs.Regio {
	return slices.DeleteFunc(o.data.Regios(), func(r cbs.Regio) bool { return r.Soort() != cbs.Gemeente })
}

func (o *opdracht) standaardRegio() []cbs.Regio {
	if slices.Equal(o.gemeenten(), o.voorbeeld.Gemeenten) {
		return []cbs.Regio{o.voorbeeld.Regio}
	}
	return o.gemeenten()
}

// standaardBenchmark is the region around the ones asked.
func (o *opdracht) standaardBenchmark() cbs.Regio {
	if !slices.Equal(o.gemeenten(), o.voorbeeld.Gemeenten) {
		return cbs.Regio{}
	}
	if len(o.vraag.Regios) == 1 && o.vraag.Regios[0] == o.voorbeeld.Verband.Regio {
		return o.voorbeeld.Benchmark
	}
	return o.voorbeeld.Verband.Regio
}

// laatstePeriode is the latest year with a figure that counts.
func (o *opdracht) laatstePeriode() cbs.Periode {
	var laatste cbs.Periode
	telt := map[string]bool{}
	for _, i := range o.boom.Indicatoren() {
		telt[i.ID] = i.Richting != goaltree.Neutraal
	}
	for w := range o.data.All() {
		if telt[w.Indicator] && w.HeeftCijfer() && w.Periode.Soort() == cbs.SoortJaar && (laatste.IsZero() || w.Periode.Compare(laatste) > 0) {
			laatste = w.Periode
		}
	}
	if laatste.IsZero() {
		if p := o.data.Perioden(); len(p) > 0 {
			return p[len(p)-1]
		}
	}
	return laatste
}

// perioden are those of an empty table: from the nulmeting to the period asked.
func (o *opdracht) perioden() []cbs.Periode {
	van, tot := o.boom.Boom().Nulmeting, o.vraag.Periode.Jaar()
	if o.vlaggen.nulmeting != 0 {
		van = o.vlaggen.nulmeting
	}
	if van == 0 || van > tot {
		van = tot
	}
	var alle []cbs.Periode
	for jaar := van; jaar <= tot; jaar++ {
		alle = append(alle, cbs.Jaar(jaar))
	}
	return alle
}

func (o *opdracht) evaluator() (*monitor.Evaluator, error) {
	return monitor.NewEvaluator(o.boom, o.data, monitor.Options{
		Verbanden: o.verbanden, Namen: o.voorbeeld.Namen,
	})
}

func (o *opdracht) evalueer(ctx context.Context) (*monitor.Resultaat, error) {
	e, err := o.evaluator()
	if err != nil {
		return nil, err
	}
	return e.Evaluate(ctx, o.vraag)
}

func (o *opdracht) formaat() string {
	if o.vlaggen.formaat != "" {
		return o.vlaggen.formaat
	}
	switch filepath.Ext(o.vlaggen.uit) {
	case ".json":
		return "json"
	case ".csv":
		return "csv"
	case ".txt":
		return "tekst"
	}
	return "html"
}

// bestandsnaam is what the report's file is called after.
func (o *opdracht) bestandsnaam() string {
	switch {
	case o.vlaggen.regio == "" || o.vlaggen.regio == "alle" && len(o.vlaggen.data) == 0:
		if o.vlaggen.regio == "alle" {
			return o.voorbeeld.Naam + "-alle"
		}
		return o.voorbeeld.Naam
	case o.vlaggen.regio == "alle":
		return "alle"
	}
	return strings.ToLower(o.vraag.Regios[0].Code())
}

func (o *opdracht) rapportopties() (rapport.Options, error) {
	opties := rapport.Options{
		Huisstijl: rapport.Huisstijl{Naam: o.vlaggen.organisatie, Accent: o.vlaggen.accent},
		Lijst:     o.vlaggen.regio == "alle", Datum: o.vlaggen.datum,
	}
	effecten := make([]string, 0, len(o.boom.Effecten()))
	for _, e := range o.boom.Effecten() {
		effecten = append(effecten, e.ID)
	}
	verhalen, naam := string(o.voorbeeld.Verhalen), "verhalen"
	if o.vlaggen.boom != "" {
		verhalen = ""
	}
	if o.vlaggen.verhalen != "" {
		b, err := os.ReadFile(o.vlaggen.verhalen)
		if err != nil {
			return opties, err
		}
		verhalen, naam = string(b), o.vlaggen.verhalen
	}
	if verhalen != "" {
		var err error
		if opties.Verhalen, err = rapport.ReadVerhalen(strings.NewReader(verhalen), naam, effecten); err != nil {
			return opties, err
		}
	}
	if o.vlaggen.logo != "" {
		b, err := os.ReadFile(o.vlaggen.logo)
		if err != nil {
			return opties, err
		}
		opties.Huisstijl.Logo, opties.Huisstijl.LogoAlt = b, "Logo "+o.vlaggen.organisatie
	}
	return opties, nil
}

// controleer says what is wrong with the input and what is missing.
func (o *opdracht) controleer(ctx context.Context, uit io.Writer) error {
	for _, s := range o.verslagen {
		fmt.Fprintf(uit, "%s: %d rijen gelezen, %d aanvaard (%d niet gevraagd), %d geweigerd, %d fouten\n",
			s.Bestand, s.Gelezen, s.Aanvaard, s.Ongebruikt, s.Geweigerd, s.FoutenTotaal)
		for _, f := range s.Opmerkingen {
			fmt.Fprintln(uit, "  opmerking:", f.Error())
		}
	}
	resultaat, err := o.evalueer(ctx)
	if err != nil {
		return err
	}
	for u := range resultaat.All() {
		fmt.Fprintf(uit, "%s, %s:\n", u.Regio.Naam, u.Periode.Label())
		ontbreekt := 0
		for _, i := range u.Indicatoren {
			if !i.Waarde.IsBekend() {
				ontbreekt++
				fmt.Fprintf(uit, "  geen cijfer: %s (%s): %s\n", i.Naam, i.ID, i.Reden.Label())
			}
		}
		fmt.Fprintf(uit, "  %d van %d indicatoren hebben een cijfer\n", len(u.Indicatoren)-ontbreekt, len(u.Indicatoren))
		for _, w := range u.Waarschuwingen {
			fmt.Fprintln(uit, "  let op:", w.Tekst)
		}
	}
	return nil
}
