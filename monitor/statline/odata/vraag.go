package odata

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Vraag says which part of a table is wanted. What is left out is wanted whole.
type Vraag struct {
	Tabel string // its id
	// Kolommen are columns of OData 3 or codes of measures of OData 4, exactly
	// as the table has them. At least these are given.
	Kolommen []string
	// Dimensies are the keys wanted of dimensions, without StatLine's padding.
	Dimensies map[string][]string
	// Regios are the regions wanted. Those that the table doesn't have are told
	// as a remark; none left is an error.
	Regios []cbs.Regio
	// Vanaf and Tot bound the periods: of the first day of Vanaf, up to and
	// including the last day of Tot, by the day a period begins.
	Vanaf, Tot cbs.Periode
}

// vraagplan is a question made ready for one table.
type vraagplan struct {
	adressen    []string
	opmerkingen []*goaltree.Fout
	zeef        zeef
	// geheel: nothing was left out, so the table's own count of rows holds.
	geheel bool
}

// vraagbouwer makes a vraagplan.
type vraagbouwer struct {
	c *Client
	t *metadata.Tabel
	v Vraag
	// ruw gives the keys of a dimension as the service writes them.
	ruw func(dimensie string) ([]string, error)

	plan   vraagplan
	eisen  []eis
	fouten []*goaltree.Fout
}

// plan makes a question ready. Every mistake in it is in the error.
func (c *Client) plan(t *metadata.Tabel, v Vraag, ruw func(string) ([]string, error)) (*vraagplan, error) {
	b := &vraagbouwer{c: c, t: t, v: v, ruw: ruw}
	b.keur()
	if len(b.fouten) > 0 {
		return nil, goaltree.Join(b.fouten)
	}
	for _, d := range t.Dimensies {
		if err := b.dimensie(d); err != nil {
			return nil, err
		}
	}
	if len(b.fouten) > 0 {
		return nil, goaltree.Join(b.fouten)
	}
	b.plan.geheel = len(b.eisen) == 0
	var err error
	if c.o.Versie == 4 {
		if m := b.metingen(); m != nil {
			b.plan.geheel = false
			b.eisen = append(b.eisen, eis{kolom: "Measure", sleutels: m})
			b.plan.zeef.voeg("Measure", "", true, m)
		}
		b.plan.adressen, err = splits(b.adres(""), b.eisen, c.o.MaxAdres)
		return &b.plan, err
	}
	b.plan.adressen, err = splits(b.adres(b.kolommen()), b.eisen, c.o.MaxAdres)
	return &b.plan, err
}

func (b *vraagbouwer) fout(pad, waarde string, code goaltree.Code, melding string) {
	b.fouten = append(b.fouten, &goaltree.Fout{Bestand: b.t.Bestand, Pad: pad, Waarde: waarde, Code: code, Melding: melding})
}

// keur tells what the question asks that the table does not have.
func (b *vraagbouwer) keur() {
	if !strings.EqualFold(b.v.Tabel, b.t.ID) {
		b.fout("Tabel", b.v.Tabel, metadata.CodeVerkeerdeBron, "the description is of table "+b.t.ID)
	}
	if b.t.Versie != b.c.o.Versie {
		b.fout("Versie", fmt.Sprint(b.t.Versie), metadata.CodeVerkeerdeBron, fmt.Sprintf("the description is of OData %d, and the client asks OData %d", b.t.Versie, b.c.o.Versie))
	}
	var namen []string
	soorten := map[metadata.Dimensiesoort]bool{}
	for _, d := range b.t.Dimensies {
		namen = append(namen, d.Naam)
		soorten[d.Soort] = true
	}
	for _, naam := range gesorteerd(b.v.Dimensies) {
		if !slices.Contains(namen, naam) {
			b.fout("Dimensies", naam, statline.CodeOnbekendeKolom, "the table has no such dimension; it has "+strings.Join(namen, ", "))
		}
	}
	for _, m := range b.t.Metingen {
		namen = append(namen, m.Sleutel)
	}
	for _, k := range b.v.Kolommen {
		if !slices.Contains(namen, k) {
			melding := "the table has no such column or measure"
			if n := tekst.Naaste(k, namen); n != "" {
				melding += "; did you mean " + n + "?"
			}
			b.fout("Kolommen", k, statline.CodeOnbekendeKolom, melding)
		}
	}
	if len(b.v.Regios) > 0 && !soorten[metadata.SoortRegio] {
		b.fout("Regios", "", goaltree.CodeRegio, "the table has no dimension of regions to choose from")
	}
	for i, r := range b.v.Regios {
		if r.IsZero() {
			b.fout(fmt.Sprintf("Regios[%d]", i), "", goaltree.CodeRegio, "this is no region")
		}
	}
	b.keurPerioden(soorten[metadata.SoortTijd])
}

func (b *vraagbouwer) keurPerioden(heeftTijd bool) {
	van, tot := b.v.Vanaf, b.v.Tot
	if van.IsZero() && tot.IsZero() {
		return
	}
	if !heeftTijd {
		b.fout("Vanaf", "", goaltree.CodePeriode, "the table has no dimension of periods to choose from")
	}
	for _, p := range []cbs.Periode{van, tot} {
		if _, ok := p.Begin(); !p.IsZero() && !ok {
			b.fout("Vanaf", p.String(), goaltree.CodePeriode, "a bound must be a period with a first and last day")
			return
		}
	}
	begin, _ := van.Begin()
	if eind, ok := tot.Eind(); ok && !van.IsZero() && eind.Before(begin) {
		b.fout("Tot", tot.String(), goaltree.CodePeriode, "this ends before "+van.String()+" (Vanaf) begins")
	}
}

// sleutel is a key of a dimension, as the service writes it and without padding.
type sleutel struct{ ruw, kaal string }

// geteld are the kinds of dimensions of which a key without a row is told. Of
// a further dimension the reader tells it, by indicator.
var geteld = map[metadata.Dimensiesoort]string{metadata.SoortRegio: "regions", metadata.SoortTijd: "periods"}

// dimensie adds what the question asks of a dimension.
func (b *vraagbouwer) dimensie(d metadata.Dimensie) error {
	regios := d.Soort == metadata.SoortRegio && len(b.v.Regios) > 0
	tijd := d.Soort == metadata.SoortTijd && (!b.v.Vanaf.IsZero() || !b.v.Tot.IsZero())
	keuze := b.v.Dimensies[d.Naam]
	if !regios && !tijd && len(keuze) == 0 {
		return nil
	}
	ruw, err := b.ruw(d.Naam)
	if err != nil {
		return err
	}
	alle := make([]sleutel, len(ruw))
	for i, s := range ruw {
		alle[i] = sleutel{s, strings.TrimRight(s, " ")}
	}
	over := alle
	if len(keuze) > 0 {
		over = b.kies(d, over, keuze)
	}
	if regios {
		over = b.kiesRegios(d, over)
	}
	if tijd {
		over = b.kiesPerioden(d, over)
	}
	if len(over) == 0 {
		return nil // a mistake that is told already
	}
	beperkt := len(over) < len(alle)
	kaal := make([]string, len(over))
	for i, s := range over {
		kaal[i] = s.kaal
	}
	b.plan.zeef.voeg(d.Naam, geteld[d.Soort], beperkt, kaal)
	if !beperkt {
		return nil
	}
	e := eis{kolom: d.Naam}
	for _, s := range over {
		e.sleutels = append(e.sleutels, s.ruw)
	}
	if d.Soort == metadata.SoortTijd {
		e.lijst = slices.Sorted(slices.Values(ruw))
		slices.Sort(e.sleutels)
	}
	b.eisen = append(b.eisen, e)
	return nil
}

// kies takes the keys that are asked by name.
func (b *vraagbouwer) kies(d metadata.Dimensie, alle []sleutel, keuze []string) []sleutel {
	gevraagd := map[string]bool{} // key -> it is there
	for _, k := range keuze {
		gevraagd[strings.TrimRight(k, " ")] = false
	}
	var over []sleutel
	for _, s := range alle {
		if _, ok := gevraagd[s.kaal]; ok {
			over = append(over, s)
			gevraagd[s.kaal] = true
		}
	}
	weg := 0
	for _, k := range keuze {
		if gevraagd[strings.TrimRight(k, " ")] {
			continue
		}
		if weg++; weg <= maxGenoemd {
			b.fout("Dimensies."+d.Naam, k, goaltree.CodeOngeldigeWaarde, fmt.Sprintf("dimension %s has no such key", d.Naam))
		}
	}
	if weg > maxGenoemd {
		b.fout("Dimensies."+d.Naam, "", goaltree.CodeOngeldigeWaarde, fmt.Sprintf("dimension %s does not have %d more of the keys asked", d.Naam, weg-maxGenoemd))
	}
	return over
}

// kiesRegios takes the keys of the regions asked, in the table's order.
func (b *vraagbouwer) kiesRegios(d metadata.Dimensie, alle []sleutel) []sleutel {
	gevraagd := map[cbs.Regio]bool{} // region -> it is there
	for _, r := range b.v.Regios {
		gevraagd[r] = false
	}
	aantal := len(gevraagd)
	var over []sleutel
	for _, s := range alle {
		r, err := cbs.ParseRegio(s.kaal)
		if _, ok := gevraagd[r]; err == nil && ok {
			over = append(over, s)
			gevraagd[r] = true
		}
	}
	var weg []string
	for _, r := range b.v.Regios {
		if !gevraagd[r] {
			weg = append(weg, r.Code())
			gevraagd[r] = true // told
		}
	}
	if len(over) == 0 {
		b.fout("Regios", opgenoemd(weg), goaltree.CodeRegio, fmt.Sprintf("dimension %s has none of the %d regions asked", d.Naam, aantal))
		return nil
	}
	if len(weg) > 0 {
		b.plan.opmerkingen = append(b.plan.opmerkingen, &goaltree.Fout{
			Bestand: b.t.Bestand, Pad: "Regios", Code: goaltree.CodeRegio,
			Melding: fmt.Sprintf("the table does not have %d of the %d regions asked: %s", len(weg), aantal, opgenoemd(weg)),
		})
	}
	return over
}

// kiesPerioden takes the keys of the periods that begin within the bounds.
func (b *vraagbouwer) kiesPerioden(d metadata.Dimensie, alle []sleutel) []sleutel {
	var over []sleutel
	var vreemd []string
	for _, s := range alle {
		binnen, ok := b.binnen(s.kaal)
		switch {
		case !ok:
			vreemd = append(vreemd, s.kaal)
		case binnen:
			over = append(over, s)
		}
	}
	if len(vreemd) > 0 {
		b.plan.opmerkingen = append(b.plan.opmerkingen, &goaltree.Fout{
			Bestand: b.t.Bestand, Pad: d.Naam, Waarde: vreemd[0], Code: goaltree.CodePeriode,
			Melding: fmt.Sprintf("%d keys are no periods, and are not asked for", len(vreemd)),
		})
	}
	if len(over) == 0 {
		b.fout("Vanaf", b.v.Vanaf.String(), goaltree.CodePeriode, fmt.Sprintf("dimension %s has no period between the bounds asked", d.Naam))
	}
	return over
}

// binnen tells whether a period lies within the bounds. One without a first
// day does by its year; one that can't be read at all is not ok.
func (b *vraagbouwer) binnen(code string) (binnen, ok bool) {
	p, err := cbs.ParsePeriode(code)
	if _, heeft := p.Begin(); err == nil && heeft {
		return p.Tussen(b.v.Vanaf, b.v.Tot), true
	}
	if len(code) < 4 {
		return false, false
	}
	jaar, err := strconv.Atoi(code[:4])
	van, metVan := b.v.Vanaf.Begin()
	tot, metTot := b.v.Tot.Eind()
	return (!metVan || jaar >= van.Year()) && (!metTot || jaar <= tot.Year()), err == nil
}

// metingen are the measures to ask for; nil for all.
func (b *vraagbouwer) metingen() []string {
	var codes []string
	for _, m := range b.t.Metingen {
		if slices.Contains(b.v.Kolommen, m.Sleutel) {
			codes = append(codes, m.Sleutel)
		}
	}
	if len(codes) == len(b.t.Metingen) {
		return nil
	}
	return codes
}

// kolommen are the columns to ask for, as $select has them: the dimensions
// always, or rows could not be told apart. Empty for all.
func (b *vraagbouwer) kolommen() string {
	if len(b.v.Kolommen) == 0 {
		return ""
	}
	var namen []string
	for _, d := range b.t.Dimensies {
		namen = append(namen, d.Naam)
	}
	for _, m := range b.t.Metingen {
		if slices.Contains(b.v.Kolommen, m.Sleutel) {
			namen = append(namen, m.Sleutel)
		}
	}
	return strings.Join(namen, ",")
}

// adres gives how a condition becomes an address. A list of columns that would
// take more than half of it is left out: all of them come then.
func (b *vraagbouwer) adres(kolommen string) func([]eis) string {
	basis := b.c.lijstadres(b.t.ID, b.c.cijfers())
	if kolommen != "" {
		if keuze := "&$select=" + ontsnap(kolommen); len(basis)+len(keuze) <= b.c.o.MaxAdres/2 {
			basis += keuze
		}
	}
	return func(eisen []eis) string {
		f := filter(eisen)
		switch {
		case f == "":
			return basis
		case strings.Contains(basis, "?"):
			return basis + "&$filter=" + ontsnap(f)
		}
		return basis + "?$filter=" + ontsnap(f)
	}
}

// gesorteerd gives the keys of a map in order.
func gesorteerd[V any](m map[string]V) []string {
	sleutels := make([]string, 0, len(m))
	for s := range m {
		sleutels = append(sleutels, s)
	}
	slices.Sort(sleutels)
	return sleutels
}
