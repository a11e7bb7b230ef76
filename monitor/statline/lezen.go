package statline

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
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

// rijbron is a file that gives rows. Another format is another rijbron.
type rijbron interface {
	// kop gives the names of the columns.
	kop() ([]string, error)
	// kies says which columns, by their number in kop, the rows must give.
	kies(gekozen []int)
	// volgende reads the next row into cellen, in the order of kies. A Fout is
	// that row's alone; an error ends the reading, io.EOF at the end of the
	// file. Texts are valid until the next call.
	volgende(cellen []cel) (*goaltree.Fout, error)
	// plaats and pad tell where a column, by its number in kop, stands in the
	// last row.
	plaats(i int) (regel, kolom int)
	pad(i int) string
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
	bron rijbron
	plan *plan

	getallen getallezer
	cellen   []cel
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
	kop, err := l.bron.kop()
	if err != nil {
		return err
	}
	if l.plan, err = maakPlan(l.k, kop, l.bron.plaats); err != nil {
		return err
	}
	l.bron.kies(l.plan.gekozen)
	l.cellen = make([]cel, len(l.plan.gekozen))
	l.getal = make([]gelezen, len(l.cellen))
	l.getalVan = make([]int, len(l.cellen))
	l.bouwer = monitor.NewBuilder(monitor.BuilderOptions{Boom: l.o.Boom})
	for {
		fout, err := l.bron.volgende(l.cellen)
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
	invoer := bufio.NewReaderSize(r, HerkenLengte)
	if b, _ := invoer.Peek(len(bom)); bytes.Equal(b, bom) {
		_, _ = invoer.Discard(len(bom)) // they are in the buffer
	}
	begin, err := invoer.Peek(HerkenLengte)
	if err != nil && !errors.Is(err, io.EOF) && len(begin) == 0 {
		return &goaltree.Fout{Melding: "reading failed: " + err.Error(), Oorzaak: err}
	}
	if len(bytes.TrimSpace(begin)) == 0 && len(begin) < HerkenLengte {
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "the file is empty"}
	}
	if bytes.HasPrefix(begin, []byte("\xff\xfe")) || bytes.HasPrefix(begin, []byte("\xfe\xff")) {
		return &goaltree.Fout{Regel: 1, Code: goaltree.CodeTekenset, Melding: "the file is UTF-16; save it as UTF-8 (in Excel: CSV UTF-8)"}
	}
	if melding := vreemd(begin); melding != "" {
		return &goaltree.Fout{Regel: 1, Code: goaltree.CodeOnbekendFormaat, Melding: melding}
	}
	b := &bewaker{r: invoer, maxRegel: l.o.MaxRegel, maxBytes: l.o.MaxBytes, regel: 1}
	if beginJSON(begin) {
		l.bron = nieuweJSON(b, l.k.Tabel)
		return nil
	}
	switch Herken(begin) {
	case MonitorCSV:
		return &goaltree.Fout{Regel: 1, Code: goaltree.CodeOnbekendFormaat, Melding: "this is the monitor's own CSV and not a table of StatLine; monitor.ReadCSV reads it, without a koppeling"}
	case OData4CSV:
		return &goaltree.Fout{Regel: 1, Code: goaltree.CodeOnbekendFormaat, Melding: "these are observations of OData version 4; this reader takes version 3"}
	case OData3CSV, OData3JSON, OData4JSON, Onbekend: // let the columns tell
	}
	c := nieuweCSV(b, begin)
	l.getallen.magKomma = c.r.Comma != ','
	l.bron = c
	return nil
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
