package statline

import (
	"cmp"
	"errors"
	"io"
	"iter"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Options say how Read reads. The zero Options are fine for a file one trusts
// to be of common size.
type Options struct {
	Bestand string // the file's name, for errors
	// Tabel is what StatLine tells of the table, where that is at hand: it lets
	// a koppeling name columns and keys by their titles, tells the year of a
	// table without periods and the status of each period, and is held against
	// the figures. One of another table is an error.
	Tabel *metadata.Tabel
	// Indeling has the names of the municipalities, for files that have no
	// codes; nil: the edition of the koppeling's Indeling, or else of the
	// figure's year (cbs.Gebieden).
	Indeling *cbs.Gebiedsindeling
	// Deel takes a file that is one page of several for what it is: a part of
	// the table. Without it, pages that are not there are an error.
	Deel bool
	// Strict makes the first row that is rejected an error.
	Strict bool
	// Regios says which regions are wanted; nil: all. Rows of others are read
	// as far as their region, and count as Ongebruikt.
	Regios func(cbs.Regio) bool
	// Boom, where given, lets figures be checked against their indicator.
	Boom *goaltree.Doelenboom

	MaxRegel  int   // bytes of one row; default 1 MiB
	MaxBytes  int64 // bytes of one file or page; default 1 GiB
	MaxFouten int   // mistakes, and remarks, kept in the Verslag; default 100
	// MaxPaginas is how many pages are taken; default 100,000.
	MaxPaginas int
	// MaxCombinaties is how many combinations of region, period and further
	// keys of OData 4 are kept at once, for its observations of one come
	// scattered; default 5,000,000.
	MaxCombinaties int
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
	if o.MaxPaginas <= 0 {
		o.MaxPaginas = 100_000
	}
	if o.MaxCombinaties <= 0 {
		o.MaxCombinaties = 5_000_000
	}
	return o
}

// Read reads a table of StatLine into a Dataset, as the koppeling says. The
// file is one of the formats that Herken tells apart, told from its content.
//
// Rows with a mistake are rejected whole and told in the Verslag, and reading
// goes on; with Strict, the first of them is the error. Mistakes in the file
// as a whole are an error: a column or dimension that does not fit the
// koppeling, text that is not UTF-8, JSON that breaks off, a page of several
// (see Options.Deel), no rows at all. With an error there is no Dataset; the
// Verslag, which is always there, says how far reading came. Every mistake is
// a *goaltree.Fout.
//
// A row is what the file has as one: in OData 4 a single observation; in an
// export of the portal a region with all its figures, of every period.
func Read(r io.Reader, k *Koppeling, o Options) (*monitor.Dataset, *monitor.Verslag, error) {
	return ReadPaginas(func(yield func(Pagina, error) bool) { yield(Pagina{o.Bestand, r}, nil) }, k, o)
}

// ReadPaginas is Read for a table that comes in pages, each with the same
// columns: files of OData JSON with 10,000 rows each, or what a service gives
// one after the other. A page that says that another follows must be followed
// by one, and no page may come twice. Where the address of the next page counts
// the rows before it ($skip), a page that is not there is an error too; but not
// the last one but one of a run, whose place no file tells: ReadBundel sees that
// by the number of rows in the metadata, and package odata follows each address.
// An error of paginas ends the reading.
func ReadPaginas(paginas iter.Seq2[Pagina, error], k *Koppeling, o Options) (*monitor.Dataset, *monitor.Verslag, error) {
	o = o.metStandaard()
	l := &lezer{k: k, o: o, v: &monitor.Verslag{Bestand: o.Bestand}, bestand: o.Bestand, regios: map[string]cbs.Regio{}}
	if err := k.Validate(); err != nil {
		return nil, l.v, err
	}
	if err := l.lees(paginas); err != nil {
		for _, f := range goaltree.Fouten(err) {
			if f.Bestand == "" {
				f.Bestand = l.bestand
			}
		}
		return nil, l.v, err
	}
	return l.bouwer.Dataset(), l.v, nil
}

// lezer reads one table.
type lezer struct {
	k *Koppeling
	o Options
	v *monitor.Verslag

	paginas paginastand
	bestand string // the name of the page at hand
	bron    rijen.Bron
	plan    *plan
	gekozen []int // plan.gekozen in the page at hand
	lang    *lang // of OData 4; nil where a row has a column for each measure
	namen   *naamzoeker

	getallen getallezer
	cellen   []rijen.Cel
	getal    []gelezen // cells read as numbers, by place in gekozen
	getalVan []int     // cells in which getal was filled, by cellenNr
	cellenNr int       // counts the cells taken: once a row, of a portal once for each of its periods
	fouten   []*goaltree.Fout

	regios      map[string]cbs.Regio // codes met before: a look-up is cheaper than parsing, and keeps no row in memory
	periode     cbs.Periode          // of the last row
	periodeVan  string
	periodeMerk monitor.Status

	bouwer  *monitor.Builder
	rij     []monitor.Waarneming // of the row at hand
	rijPlan []*indicatorplan     // to each of them
}

func (l *lezer) lees(paginas iter.Seq2[Pagina, error]) error {
	if err := l.keurTabel(); err != nil {
		return err
	}
	l.bouwer = monitor.NewBuilder(monitor.BuilderOptions{Boom: l.o.Boom})
	for p, err := range paginas {
		if err == nil {
			err = l.leesPagina(p)
		}
		if err != nil {
			return err
		}
	}
	if err := l.paginas.besluit(l.o.Deel); err != nil {
		return err
	}
	if l.v.Gelezen == 0 {
		return cmp.Or[error](l.paginas.leeg, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "the file has a header and no rows"})
	}
	if l.lang != nil {
		if err := l.voegGroepenToe(); err != nil {
			return err
		}
	}
	l.besluit()
	return nil
}

// leesRijen reads the rows of the page at hand.
func (l *lezer) leesRijen() error {
	for {
		fout, err := l.bron.Volgende(l.cellen)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = l.neem(fout)
		}
		if err != nil {
			return err
		}
	}
}

// neem takes the row at hand, or rejects it; the error ends the reading.
func (l *lezer) neem(fout *goaltree.Fout) error {
	l.fouten, l.rij, l.rijPlan = l.fouten[:0], l.rij[:0], l.rijPlan[:0]
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
	return l.weiger()
}

// weiger puts the mistakes of the row at hand into the Verslag; with Strict
// they are the error.
func (l *lezer) weiger() error {
	slices.SortStableFunc(l.fouten, func(a, b *goaltree.Fout) int {
		return cmp.Or(cmp.Compare(a.Regel, b.Regel), cmp.Compare(a.Kolom, b.Kolom))
	})
	l.fouten = slices.CompactFunc(l.fouten, func(a, b *goaltree.Fout) bool { // of each period of a row the same
		return a.Regel == b.Regel && a.Kolom == b.Kolom && a.Pad == b.Pad && a.Melding == b.Melding
	})
	for _, f := range l.fouten {
		f.Bestand = cmp.Or(f.Bestand, l.bestand)
		l.v.FoutenTotaal++
		if len(l.v.Fouten) < l.o.MaxFouten {
			l.v.Fouten = append(l.v.Fouten, f)
		}
	}
	if l.o.Strict {
		return goaltree.Join(l.fouten)
	}
	return nil
}
