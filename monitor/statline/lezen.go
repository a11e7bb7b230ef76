package statline

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// Options say how Read reads. The zero Options are fine for a file one trusts
// to be of common size.
type Options struct {
	Bestand string // the file's name, for errors
	// Strict makes the first row that is rejected an error.
	Strict bool
	// Regios says which regions are wanted; nil: all. Rows of others are read
	// as far as their region, and count as Ongebruikt.
	Regios func(cbs.Regio) bool
	// Boom, where given, lets figures be checked against their indicator.
	Boom *goaltree.Doelenboom

	MaxRegel  int   // bytes of one row; default 1 MiB
	MaxBytes  int64 // bytes of the file; default 1 GiB
	MaxFouten int   // mistakes, and remarks, kept in the Verslag; default 100
}

func (o Options) metStandaard() Options {
	if o.MaxRegel <= 0 {
		o.MaxRegel = 1 << 20
	}
	if o.MaxBytes <= 0 {
		o.MaxBytes = 1 << 30
	}
	if o.MaxFouten <= 0 {
		o.MaxFouten = 100
	}
	return o
}

// Read reads a table of StatLine into a Dataset, as the koppeling says: OData
// 3 as CSV (separated by semicolons, commas or tabs, quoted or not, padded or
// not) or as JSON rows, told apart by content.
//
// Rows with a mistake are rejected whole and told in the Verslag, and reading
// goes on; with Strict, the first of them is the error. Mistakes in the file
// as a whole are an error: a column or dimension that does not fit the
// koppeling, text that is not UTF-8, JSON that breaks off, no rows at all.
// With an error there is no Dataset; the Verslag, which is always there, says
// how far reading came. Every mistake is a *goaltree.Fout.
func Read(r io.Reader, k *Koppeling, o Options) (*monitor.Dataset, *monitor.Verslag, error) {
	o = o.metStandaard()
	l := &lezer{k: k, o: o, v: &monitor.Verslag{Bestand: o.Bestand}, regios: map[string]cbs.Regio{}}
	if err := k.Validate(); err != nil {
		return nil, l.v, err
	}
	if err := l.lees(r); err != nil {
		for _, f := range goaltree.Fouten(err) {
			f.Bestand = o.Bestand
		}
		return nil, l.v, err
	}
	return l.dataset(), l.v, nil
}

// lezer reads one file.
type lezer struct {
	k    *Koppeling
	o    Options
	v    *monitor.Verslag
	bron rijen.Bron
	plan *plan
	// vervolg is the remark that the file is one page of several.
	vervolg *goaltree.Fout

	getallen getallezer
	cellen   []rijen.Cel
	getal    []gelezen // cells read as numbers, by place in gekozen
	getalVan []int     // row in which getal was filled
	fouten   []*goaltree.Fout

	regios      map[string]cbs.Regio // codes met before: a look-up is cheaper than parsing, and keeps no row in memory
	periode     cbs.Periode          // of the last row
	periodeVan  string
	periodeMerk monitor.Status

	bouwer    *monitor.Builder
	rij       []monitor.Waarneming     // of the row at hand
	rijPlan   []*indicatorplan         // to each of them
	ingetogen map[waarSleutel]struct{} // added before the row proved bad; taken out at the end
}

func (l *lezer) lees(r io.Reader) error {
	if err := l.open(r); err != nil {
		return err
	}
	kop, err := l.bron.Kop()
	if err != nil {
		return err
	}
	if l.plan, err = maakPlan(l.k, kop, l.bron.Plaats); err != nil {
		return err
	}
	l.bron.Kies(l.plan.gekozen)
	l.cellen = make([]rijen.Cel, len(l.plan.gekozen))
	l.getal = make([]gelezen, len(l.cellen))
	l.getalVan = make([]int, len(l.cellen))
	l.bouwer = monitor.NewBuilder(monitor.BuilderOptions{Boom: l.o.Boom})
	for {
		fout, err := l.bron.Volgende(l.cellen)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if err := l.neem(fout); err != nil {
			return err
		}
	}
	if l.v.Gelezen == 0 {
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "the file has a header and no rows"}
	}
	l.besluit()
	return nil
}

// open looks at the file's first bytes and chooses its reader.
func (l *lezer) open(r io.Reader) error {
	bron, begin, err := rijen.Open(r, rijen.Opties{MaxRegel: l.o.MaxRegel, MaxBytes: l.o.MaxBytes, Kenmerk: l.kenmerk})
	if err != nil {
		return err
	}
	l.bron = bron
	l.getallen.magKomma = bron.Scheiding() != ',' && bron.Scheiding() != 0
	if rijen.IsJSON(begin) {
		return nil
	}
	switch Herken(begin) {
	case MonitorCSV:
		return &goaltree.Fout{Regel: 1, Code: goaltree.CodeOnbekendFormaat, Melding: "this is the monitor's own CSV and not a table of StatLine; monitor.ReadCSV reads it, without a koppeling"}
	case OData4CSV:
		return &goaltree.Fout{Regel: 1, Code: goaltree.CodeOnbekendFormaat, Melding: "these are observations of OData version 4; this reader takes version 3"}
	case OData3CSV, OData3JSON, OData4JSON, Onbekend: // let the columns tell
	}
	return nil
}

// kenmerk takes what stands beside the rows of a JSON file.
func (l *lezer) kenmerk(k rijen.Kenmerk) error {
	switch k.Sleutel {
	case "@odata.context", "@odata.nextLink":
		return k.Fout(goaltree.CodeOnbekendFormaat, "these are rows of OData version 4; this reader takes version 3")
	case "odata.metadata":
		if tabel := tabelVan(k.Waarde); tabel != "" && !strings.EqualFold(tabel, l.k.Tabel) {
			return k.Fout(CodeVerkeerdeBron, fmt.Sprintf("the file belongs to table %s, the koppeling to table %s", tabel, l.k.Tabel))
		}
	case "odata.nextLink":
		l.vervolg = k.Fout(CodeVervolg, "the file is one page of the table; there are more, from this address on")
	}
	return nil
}

// tabelVan takes a table's id out of the address of its metadata:
// .../ODataApi/OData/84799NED/$metadata#Cbs.OData.WebAPI.TypedDataSet.
func tabelVan(adres string) string {
	voor, _, ok := strings.Cut(adres, "/$metadata")
	if !ok {
		return ""
	}
	return voor[strings.LastIndexByte(voor, '/')+1:]
}

// neem takes the row at hand, or rejects it; the error ends the reading.
func (l *lezer) neem(fout *goaltree.Fout) error {
	l.fouten = l.fouten[:0]
	if fout != nil {
		l.fouten = append(l.fouten, fout)
	}
	gebruikt := false
	if len(l.fouten) == 0 {
		var err error
		if gebruikt, err = l.rijUit(); err != nil {
			return err
		}
	}
	l.v.Gelezen++
	if len(l.fouten) == 0 {
		l.v.Aanvaard++
		if !gebruikt {
			l.v.Ongebruikt++
		}
		return nil
	}
	l.v.Geweigerd++
	slices.SortStableFunc(l.fouten, func(a, b *goaltree.Fout) int {
		return cmp.Or(cmp.Compare(a.Regel, b.Regel), cmp.Compare(a.Kolom, b.Kolom))
	})
	for _, f := range l.fouten {
		f.Bestand = l.o.Bestand
		l.v.FoutenTotaal++
		if len(l.v.Fouten) < l.o.MaxFouten {
			l.v.Fouten = append(l.v.Fouten, f)
		}
	}
	if l.o.Strict {
		return samen(l.fouten)
	}
	return nil
}
