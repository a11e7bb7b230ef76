package statline

import (
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// Pagina is one page of a table's figures: a file, or what a service gives in
// one answer.
type Pagina struct {
	Bestand string // its name or address, for errors
	Lezer   io.Reader
}

// paginastand is how far the reading of a table's pages has come.
type paginastand struct {
	aantal  int
	gezien  map[uint64]string // what a page holds, as a hash -> its name
	zaad    maphash.Seed
	vervolg *goaltree.Fout // the last page says that there are more
	leeg    error          // a page without rows
	vorm    vorm
	kop     []string // of the first page with rows
	sinds   int      // rows read before the run of pages at hand, whose pages follow one another
}

// leesPagina reads a page.
func (l *lezer) leesPagina(p Pagina) error {
	s := &l.paginas
	if s.aantal == 0 {
		s.gezien, s.zaad = map[uint64]string{}, maphash.MakeSeed()
	}
	l.bestand, s.vervolg = p.Bestand, nil
	if s.aantal++; s.aantal > l.o.MaxPaginas {
		return &goaltree.Fout{Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("more than %d pages", l.o.MaxPaginas)}
	}
	var inhoud maphash.Hash
	inhoud.SetSeed(s.zaad)
	bron, begin, err := rijen.Open(io.TeeReader(p.Lezer, &inhoud), rijen.Opties{MaxRegel: l.o.MaxRegel, MaxBytes: l.o.MaxBytes, Kenmerk: l.kenmerk})
	if err != nil {
		return err
	}
	if !rijen.IsJSON(begin) && Herken(begin) == MonitorCSV {
		return &goaltree.Fout{Regel: 1, Code: goaltree.CodeOnbekendFormaat, Melding: "this is the monitor's own CSV and not a table of StatLine; monitor.ReadCSV reads it, without a koppeling"}
	}
	kop, err := bron.Kop()
	if errors.Is(err, goaltree.CodeLeeg) && rijen.IsJSON(begin) {
		s.leeg = err // a question can have an answer without rows
		return nil
	}
	if err != nil {
		return err
	}
	if err := l.neemKop(bron, kop); err != nil {
		return err
	}
	if err := l.leesRijen(); err != nil {
		return err
	}
	if err := s.nieuw(inhoud.Sum64(), p.Bestand); err != nil {
		return err
	}
	return s.opElkaar(l.v.Gelezen, l.o.Deel)
}

// opElkaar tells whether the pages of a run follow one another: the address of
// the next one says how many rows come before it ($skip).
func (s *paginastand) opElkaar(gelezen int, deel bool) error {
	if s.vervolg == nil {
		s.sinds = gelezen // the run ends here
		return nil
	}
	u, err := url.Parse(s.vervolg.Waarde)
	if err != nil {
		return nil //nolint:nilerr // how a service writes its addresses is its own matter
	}
	voor, err := strconv.Atoi(u.Query().Get("$skip"))
	if er := gelezen - s.sinds; err == nil && voor != er && !deel {
		return &goaltree.Fout{
			Regel: s.vervolg.Regel, Kolom: s.vervolg.Kolom, Pad: s.vervolg.Pad, Waarde: s.vervolg.Waarde, Code: CodeVervolg,
			Melding: fmt.Sprintf("the next page comes after %d rows, and %d were read up to here: a page is not there, or in the wrong place", voor, er),
		}
	}
	return nil
}

// nieuw notes what a page holds; one that came before is an error.
func (s *paginastand) nieuw(hash uint64, naam string) error {
	if eerder, ok := s.gezien[hash]; ok {
		return &goaltree.Fout{Code: goaltree.CodeDubbel, Melding: fmt.Sprintf("page %d is the same as an earlier one, %s", s.aantal, eerder)}
	}
	s.gezien[hash] = fmt.Sprintf("page %d (%s)", s.aantal, naam)
	return nil
}

// besluit tells whether the pages are the whole table.
func (s *paginastand) besluit(deel bool) error {
	switch {
	case s.aantal == 0:
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there are no pages"}
	case s.vervolg != nil && !deel:
		return s.vervolg
	}
	return nil
}

// neemKop makes the plan from the columns of the first page, and finds them
// again in those of a later one.
func (l *lezer) neemKop(bron rijen.Bron, kop []string) error {
	s := &l.paginas
	v := vormVan(kop)
	l.getallen.magKomma = bron.Scheiding() != ',' && bron.Scheiding() != 0
	if v == vormPortaal {
		p, err := nieuwPortaal(bron, kop, l.k.Regio)
		if err != nil {
			return err
		}
		bron, kop = p, p.namen
	}
	l.bron = bron
	if l.plan == nil {
		var err error
		if l.plan, err = maakPlan(l.k, v, kop, bron.Plaats, l.o.Tabel); err != nil {
			return err
		}
		s.vorm, s.kop = v, slices.Clone(kop)
		l.cellen = make([]rijen.Cel, len(l.plan.gekozen))
		l.getal = make([]gelezen, len(l.cellen))
		l.getalVan = make([]int, len(l.cellen))
		l.begin(v)
	} else if err := s.zelfdeKop(v, kop); err != nil {
		return err
	}
	l.gekozen = l.gekozen[:0]
	for _, naam := range l.plan.namen {
		l.gekozen = append(l.gekozen, slices.Index(kop, naam))
	}
	bron.Kies(l.gekozen)
	return nil
}

// begin readies what the form of the rows takes.
func (l *lezer) begin(v vorm) {
	switch v {
	case vormLang:
		l.lang = nieuweLang(l.plan)
	case vormPortaal:
		l.namen = nieuweNaamzoeker(l.o.Indeling, l.k.Indeling)
	case vormBreed, vormKWB:
	}
}

// zelfdeKop tells how a page's columns differ from those of the first; their
// order may.
func (s *paginastand) zelfdeKop(v vorm, kop []string) error {
	var ander []string
	for _, naam := range s.kop {
		if !slices.Contains(kop, naam) {
			ander = append(ander, "without "+goaltree.Inkorten(naam))
		}
	}
	for _, naam := range kop {
		if !slices.Contains(s.kop, naam) {
			ander = append(ander, "with "+goaltree.Inkorten(naam))
		}
	}
	if v == s.vorm && len(ander) == 0 {
		return nil
	}
	return &goaltree.Fout{Code: CodeOnbekendeKolom, Melding: fmt.Sprintf("page %d has other columns than the first: %s", s.aantal, strings.Join(ander[:min(len(ander), maxNamen)], ", "))}
}

// kenmerk takes what stands beside the rows of a JSON file.
func (l *lezer) kenmerk(k rijen.Kenmerk) error {
	switch k.Sleutel {
	case "odata.metadata", "@odata.context":
		if tabel := tabelVan(k.Waarde); tabel != "" && !strings.EqualFold(tabel, l.k.Tabel) {
			return k.Fout(CodeVerkeerdeBron, fmt.Sprintf("the file belongs to table %s, the koppeling to table %s", goaltree.Inkorten(tabel), l.k.Tabel))
		}
	case "odata.nextLink", "@odata.nextLink":
		if k.Waarde == "" || k.Waarde == "null" {
			return nil // some services write that there is none
		}
		l.paginas.vervolg = k.Fout(CodeVervolg, "the file is one page of the table; there are more, from this address on")
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

// keurTabel holds the metadata against the koppeling.
func (l *lezer) keurTabel() error {
	t := l.o.Tabel
	if t == nil || strings.EqualFold(t.ID, l.k.Tabel) {
		return nil
	}
	return &goaltree.Fout{
		Bestand: t.Bestand, Waarde: t.ID, Code: CodeVerkeerdeBron,
		Melding: fmt.Sprintf("the metadata are of table %s, the koppeling is of table %s", t.ID, l.k.Tabel),
	}
}
