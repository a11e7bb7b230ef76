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

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// opdracht is the job, as far as its input has been read.
type opdracht struct {
	vlaggen vlaggen
	fout    io.Writer

	indeling  *cbs.Gebiedsindeling
	gevraagd  []cbs.Regio               // -gemeenten; nil: all
	verband   *cbs.Samenwerkingsverband // what they are together, where that has a name
	bronnen   map[cbs.Regio]struct{}    // gevraagd, and what they were made of
	tabel     *metadata.Tabel           // nil: there are no metadata
	koppeling *statline.Koppeling       // nil until it is known
	data      *monitor.Dataset
	verslag   *monitor.Verslag
	maten     []goaltree.Indicator
	alleMaten bool // every column is an indicator, named by its title
	afgerond  map[afrondplek]float64
}

// bereid reads all that the figures are read with; every mistake at once.
func (o *opdracht) bereid() error {
	if o.vlaggen.eigen() {
		o.vlaggen.gemeenten, o.vlaggen.grenzen = standaard(o.vlaggen.gemeenten, "achterhoek"), standaard(o.vlaggen.grenzen, 2022)
	}
	if err := errors.Join(o.leesGemeenten(), o.leesMetadata(), o.leesKoppeling()); err != nil {
		return err
	}
	return o.eenTabel()
}

// eenTabel tells where flags, metadata and koppeling are of other tables.
func (o *opdracht) eenTabel() error {
	ander := func(wat, id string) error {
		if o.vlaggen.tabel == "" || strings.EqualFold(id, o.vlaggen.tabel) {
			return nil
		}
		return &goaltree.Fout{Pad: "-tabel", Waarde: o.vlaggen.tabel, Code: statline.CodeVerkeerdeBron, Melding: fmt.Sprintf("the %s of table %s", wat, id)}
	}
	var fouten []error
	if o.tabel != nil {
		fouten = append(fouten, ander("metadata are", o.tabel.ID))
	}
	if o.koppeling != nil {
		fouten = append(fouten, ander("koppeling is", o.koppeling.Tabel))
	}
	return errors.Join(fouten...)
}

// standaard gives what was given, or else what is usual.
func standaard[T comparable](gegeven, gewoon T) T {
	var niets T
	if gegeven == niets {
		return gewoon
	}
	return gegeven
}

// leesGemeenten finds the regions asked for, by code or name, in the
// municipalities of the year of the borders.
func (o *opdracht) leesGemeenten() error {
	var err error
	if o.indeling, err = indelingVan(o.vlaggen.grenzen); err != nil {
		return err
	}
	switch naam := strings.ToLower(o.vlaggen.gemeenten); naam {
	case "", "alle", "nederland":
		return nil
	case "achterhoek", "twente":
		v := cbs.Achterhoek()
		if naam == "twente" {
			v = cbs.Twente()
		}
		o.verband, o.gevraagd = &v, v.Leden
	default:
		var fouten []error
		for tekst := range strings.SplitSeq(o.vlaggen.gemeenten, ",") {
			r, err := cbs.ParseRegio(strings.TrimSpace(tekst))
			if err != nil { // a code is taken as it is: codes come and go
				r, err = o.indeling.Zoek(tekst)
			}
			if err != nil {
				fouten = append(fouten, &goaltree.Fout{Pad: "-gemeenten", Waarde: strings.TrimSpace(tekst), Code: goaltree.CodeRegio, Melding: err.Error(), Oorzaak: err})
				continue
			}
			if v, ok := o.indeling.Verband(r); ok { // a province, a jeugdregio: its municipalities
				o.verband = &v
				o.gevraagd = append(o.gevraagd, v.Leden...)
				continue
			}
			if err := o.bestaat(r); err != nil {
				fouten = append(fouten, err)
			}
			o.gevraagd = append(o.gevraagd, r)
		}
		o.gevraagd = eenmaal(o.gevraagd)
		if strings.Contains(o.vlaggen.gemeenten, ",") {
			o.verband = nil // several together have no name
		}
		if err := errors.Join(fouten...); err != nil {
			return err
		}
	}
	o.bronnen = o.waaruit()
	return nil
}

// indelingVan gives the municipalities of a year; where that is not known,
// those of 2022, which have all memberships.
func indelingVan(jaar int) (*cbs.Gebiedsindeling, error) {
	g, err := cbs.Gebieden(jaar)
	if err != nil {
		g = cbs.Gebieden2022()
	}
	return g.Met(cbs.Achterhoek(), cbs.Twente())
}

// eenmaal gives each region once, in the order asked for.
func eenmaal(regios []cbs.Regio) []cbs.Regio {
	var uit []cbs.Regio
	for _, r := range regios {
		if !slices.Contains(uit, r) {
			uit = append(uit, r)
		}
	}
	return uit
}

// bestaat tells of a gemeente that is none in the year of the borders: its
// figures go to another, or it is yet to come.
func (o *opdracht) bestaat(r cbs.Regio) error {
	if o.vlaggen.grenzen == 0 || r.Soort() != cbs.Gemeente {
		return nil
	}
	h := cbs.Herindelingen()
	ander := o.vlaggen.grenzen + 1 // a year to look from that the table reaches too
	if !h.Bereik().Omvat(r, ander) {
		ander = o.vlaggen.grenzen - 1
	}
	if _, err := h.Vertaal(r, o.vlaggen.grenzen, ander); err == nil || !h.Bereik().Omvat(r, o.vlaggen.grenzen) {
		return nil
	}
	wat := "ask for another, or leave -grenzen out"
	for _, x := range h.Overgangen() {
		if x.Van == r && x.Naar != r && x.Jaar <= o.vlaggen.grenzen || x.Naar == r && x.Van != r && x.Jaar > o.vlaggen.grenzen {
			wat = fmt.Sprintf("from %d on: %s", x.Jaar, x.Toelichting)
			break
		}
	}
	return &goaltree.Fout{Pad: "-gemeenten", Waarde: r.String(), Code: goaltree.CodeRegio, Melding: fmt.Sprintf("not a gemeente within the borders of %d; %s", o.vlaggen.grenzen, wat)}
}

// waaruit gives the regions asked for and, where series are brought to one
// year's borders, all they were made of.
func (o *opdracht) waaruit() map[cbs.Regio]struct{} {
	uit := map[cbs.Regio]struct{}{}
	bereik := cbs.Herindelingen().Bereik()
	for _, r := range o.gevraagd {
		uit[r] = struct{}{}
		for jaar := bereik.EerderVanaf; o.vlaggen.grenzen != 0 && jaar <= bereik.TotEnMet; jaar++ {
			bronnen, err := cbs.Herindelingen().Bronnen(r, o.vlaggen.grenzen, jaar)
			if err != nil {
				continue // what became of it in that year is not known, so nothing is asked
			}
			for _, b := range bronnen {
				uit[b] = struct{}{}
			}
		}
	}
	return uit
}

// wil tells whether a region is asked for: one named, or a wijk or buurt in it.
func (o *opdracht) wil(r cbs.Regio) bool {
	if o.gevraagd == nil {
		return true
	}
	if _, ok := o.bronnen[r]; ok {
		return true
	}
	gm, ok := r.Gemeente()
	_, ja := o.bronnen[gm]
	return ok && ja
}

func (o *opdracht) leesMetadata() error {
	var bestanden []metadata.Bestand
	var fouten []error
	for _, naam := range o.vlaggen.metadata {
		inhoud, err := os.ReadFile(naam)
		fouten = append(fouten, err)
		bestanden = append(bestanden, metadata.Bestand{Naam: naam, Inhoud: inhoud})
	}
	if err := errors.Join(fouten...); err != nil || len(bestanden) == 0 {
		return err
	}
	var err error
	o.tabel, err = metadata.Read(bestanden...)
	return err
}

// leesKoppeling reads the koppeling given, or takes the library's own for the
// table. Else every column will be an indicator, once the metadata are there.
func (o *opdracht) leesKoppeling() error {
	switch {
	case o.vlaggen.koppeling != "":
		f, err := os.Open(o.vlaggen.koppeling)
		if err != nil {
			return err
		}
		defer f.Close()
		o.koppeling, err = statline.ReadKoppeling(f, o.vlaggen.koppeling)
		return err
	case o.vlaggen.eigen():
		o.koppeling, _ = statline.Referentie("70072ned")
	default:
		if k, ok := statline.Referentie(o.tabelID()); ok {
			o.koppeling = k
		}
	}
	return nil
}

func (o *opdracht) tabelID() string {
	switch {
	case o.vlaggen.tabel != "":
		return o.vlaggen.tabel
	case o.tabel != nil:
		return o.tabel.ID
	}
	return ""
}

// alles makes every figure of the table an indicator, where no koppeling says
// otherwise.
func (o *opdracht) alles() error {
	switch {
	case o.koppeling != nil:
		return nil
	case o.tabel == nil:
		return &goaltree.Fout{Code: goaltree.CodeVeldOntbreekt, Pad: "-koppeling", Melding: "no koppeling is known for this table; give one, or its metadata (-metadata), and every column is read"}
	}
	o.koppeling, o.alleMaten = statline.AlleMetingen(o.tabel), true
	if o.koppeling.Regio == "" {
		o.koppeling.VasteRegio = cbs.MustRegio("NL01")
		fmt.Fprintln(o.fout, "let op: de tabel heeft geen regio's; aangenomen is dat ze over Nederland gaat.")
	}
	return nil
}

// lees reads the figures, wherever they are.
func (o *opdracht) lees(ctx context.Context) error {
	var err error
	switch {
	case o.vlaggen.eigen():
		o.data, o.verslag, err = statline.Read(eigenTabel(), o.koppeling, o.opties("bevolking.csv (in dit programma)"))
	case len(o.vlaggen.bestanden) == 0:
		err = o.vanDienst(ctx)
	default:
		err = o.vanBestand()
	}
	if err != nil {
		return errors.Join(err, o.verslag.Err())
	}
	o.data = o.data.Filter(func(w monitor.Waarneming) bool {
		return w.Periode.Tussen(o.vlaggen.vanaf.Periode, o.vlaggen.tot.Periode)
	})
	o.maten = o.bepaalMaten()
	return o.kentIndicator()
}

// kentIndicator tells where -indicator names none that was read.
func (o *opdracht) kentIndicator() error {
	ids := make([]string, len(o.koppeling.Indicatoren))
	for i, ki := range o.koppeling.Indicatoren {
		ids[i] = ki.Indicator
	}
	if id := o.vlaggen.indicator; id != "" && !slices.Contains(ids, id) {
		return &goaltree.Fout{Pad: "-indicator", Waarde: id, Code: goaltree.CodeOngeldigeWaarde, Melding: "the koppeling has no such indicator; it has " + strings.Join(ids[:min(len(ids), maxRegios)], ", ")}
	}
	return nil
}

func (o *opdracht) opties(bestand string) statline.Options {
	return statline.Options{Bestand: bestand, Tabel: o.tabel, Deel: o.vlaggen.deel, Strict: o.vlaggen.streng, Regios: o.wil}
}

// vanBestand reads one file, its pages, or a folder with all that belongs
// together.
func (o *opdracht) vanBestand() error {
	namen := o.vlaggen.bestanden
	if folder, ok := o.vlaggen.folder(); ok {
		return o.vanFolder(folder)
	}
	if err := o.alles(); err != nil {
		return err
	}
	var err error
	o.data, o.verslag, err = statline.ReadPaginas(func(yield func(statline.Pagina, error) bool) {
		for _, naam := range namen {
			f, err := os.Open(naam)
			if err != nil {
				yield(statline.Pagina{}, err)
				return
			}
			door := yield(statline.Pagina{Bestand: naam, Lezer: f}, nil)
			_ = f.Close() // it was only read
			if !door {
				return
			}
		}
	}, o.koppeling, o.opties(strings.Join(namen, ", ")))
	return err
}

// uitFolder takes the metadata of a folder: of the table asked for, where it
// has several.
func (o *opdracht) uitFolder(folder string) error {
	tabellen, _, err := metadata.ReadFS(os.DirFS(folder))
	if err != nil {
		return err
	}
	i := slices.IndexFunc(tabellen, func(t *metadata.Tabel) bool { return strings.EqualFold(t.ID, o.vlaggen.tabel) })
	switch {
	case i >= 0:
		o.tabel = tabellen[i]
	case len(tabellen) > 0:
		o.tabel = tabellen[0]
	}
	return nil
}

func (o *opdracht) vanFolder(folder string) error {
	if o.koppeling == nil {
		if err := o.uitFolder(folder); err != nil {
			return err
		}
		o.koppeling, _ = statline.Referentie(o.tabelID())
	}
	if err := o.alles(); err != nil {
		return err
	}
	var err error
	o.data, o.verslag, err = statline.ReadBundel(os.DirFS(folder), o.koppeling, o.opties(folder))
	return err
}

// bepaalMaten says what each figure is, so that it can be added up: as the
// reference tree has it, or else by its unit. A column that is named by its
// title is no indicator of the tree, though it may have the same name.
func (o *opdracht) bepaalMaten() []goaltree.Indicator {
	maten := o.koppeling.Maten(o.tabel)
	if o.alleMaten {
		return maten
	}
	bekend := goaltree.Achterhoek2017().Indicatoren
	for i, m := range maten {
		if j := slices.IndexFunc(bekend, func(b goaltree.Indicator) bool { return b.ID == m.ID }); j >= 0 {
			maten[i] = bekend[j]
		}
	}
	return maten
}

// binnenGrenzen brings the figures to the year's borders, and adds up what the
// regions asked for are together.
func (o *opdracht) binnenGrenzen() (*monitor.Dataset, error) {
	data := o.data
	if o.vlaggen.grenzen != 0 {
		var err error
		if data, _, err = monitor.Herindeel(data, o.maten, nil, o.vlaggen.grenzen); err != nil {
			return nil, err
		}
		data = data.Filter(func(w monitor.Waarneming) bool { return o.vraagt(w.Regio) })
	}
	if o.verband != nil {
		data = monitor.Optellen(data, o.maten, *o.verband)
	}
	return data, nil
}

// vraagt tells whether a region was asked for itself, or lies in one that was.
func (o *opdracht) vraagt(r cbs.Regio) bool {
	if o.gevraagd == nil || slices.Contains(o.gevraagd, r) {
		return true
	}
	gm, ok := r.Gemeente()
	return ok && slices.Contains(o.gevraagd, gm)
}

// uitvoer names the file of figures; the program's own example has one without
// being asked.
func (o *opdracht) uitvoer() string {
	if o.vlaggen.uit == "" && o.vlaggen.eigen() {
		return "cbs-achterhoek.csv"
	}
	return o.vlaggen.uit
}

// naam of a region, or its code.
func (o *opdracht) naam(r cbs.Regio) string {
	if n, ok := o.indeling.Naam(r); ok {
		return n
	}
	return r.Code()
}

// bron says where a table is from, in one line.
func (o *opdracht) bron() string {
	delen := []string{o.koppeling.Bron}
	if o.koppeling.Licentie != "" {
		delen = append(delen, o.koppeling.Licentie)
	}
	if o.tabel != nil && !o.tabel.Gewijzigd.IsZero() {
		delen = append(delen, fmt.Sprintf("gewijzigd %d-%d-%d", o.tabel.Gewijzigd.Day(), int(o.tabel.Gewijzigd.Month()), o.tabel.Gewijzigd.Year()))
	}
	return strings.Join(delen, ", ")
}

// kort is a file's name without its folders.
func kort(bestand string) string {
	if strings.Contains(bestand, "://") || strings.Contains(bestand, ", ") {
		return bestand
	}
	return filepath.Base(bestand)
}
