package statline

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// GebiedenOptions say how ReadGebieden reads. One of Editie and Tabel must
// tell the year.
type GebiedenOptions struct {
	Bestand string // the file's name, for errors
	// Editie is the year of the edition: 2022. Left out, it is that of Tabel;
	// where both are given they must agree.
	Editie int
	// Tabel, where given, is the description of the table: its columns must be
	// those of the file, and its titles of regions ("Hengelo (O.)") become
	// other names by which they are found.
	Tabel *metadata.Tabel
	// Bron is shown with figures made with the edition; default "CBS StatLine,
	// tabel 85067NED Gebieden in Nederland 2022", as Tabel has it.
	Bron string
	// Strict makes the first row that is rejected an error. Without it, the
	// edition lacks the municipalities of the rows that are rejected.
	Strict bool

	MaxRegel  int   // bytes of one row; default 1 MiB
	MaxBytes  int64 // bytes of the file; default 64 MiB
	MaxFouten int   // mistakes kept in the Verslag; default 100
}

func (o GebiedenOptions) metStandaard() GebiedenOptions {
	if o.MaxRegel <= 0 {
		o.MaxRegel = 1 << 20
	}
	if o.MaxBytes <= 0 {
		o.MaxBytes = 64 << 20
	}
	if o.MaxFouten <= 0 {
		o.MaxFouten = 100
	}
	return o
}

// ReadGebieden reads StatLine's table "Gebieden in Nederland" of any year (OData
// 3, as CSV or JSON; that of 2022 is 85067NED) to a gebiedsindeling: the
// municipalities, and the landsdelen, provincies, COROP-gebieden,
// jeugdregio's, GGD-regio's, arbeidsmarktregio's, Veilig Thuis-regio's,
// veiligheidsregio's and zorgkantoorregio's they lie in.
//
// The numbers of the table's columns change from year to year, so which kind
// of region a pair (Code_8, Naam_9) holds follows from the codes in it. Pairs
// of kinds that package cbs doesn't have are left out, with a remark that
// lists them; a pair with Omschrijving holds no regions. A kind the table does
// not have, the edition doesn't have either.
//
// A row with a mistake is rejected and told in the Verslag: a code of another
// kind than the rest of its column, one that is missing, a code with another
// name than before, a municipality for the second time. The year is never
// guessed from a title: with neither Editie nor Tabel telling it, and for
// mistakes in the file as a whole, there is an error and no edition. Every
// mistake is a *goaltree.Fout.
func ReadGebieden(r io.Reader, o GebiedenOptions) (*cbs.Gebiedsindeling, *monitor.Verslag, error) {
	l := &gebiedenlezer{o: o.metStandaard(), v: &monitor.Verslag{Bestand: o.Bestand}, namen: map[cbs.Regio]string{}}
	indeling, err := l.lees(r)
	if err != nil {
		for _, f := range goaltree.Fouten(err) {
			if f.Bestand == "" {
				f.Bestand = o.Bestand
			}
		}
		return nil, l.v, err
	}
	return indeling, l.v, nil
}

// gebiedenlezer reads one table of regions.
type gebiedenlezer struct {
	o      GebiedenOptions
	v      *monitor.Verslag
	editie int
	kop    []string
	regioS int // the column with the row's key; -1: none
	paren  []gebiedenpaar
	rijen  []gebiedenrij
	titels map[string]string // StatLine's titles by key; nil: not told

	gebieden []cbs.Gebied         // of the rows that were accepted
	namen    map[cbs.Regio]string // of every region met
}

// gebiedenpaar is a column of codes with that of their names, by number.
type gebiedenpaar struct {
	code, naam int
	letters    string // before the codes; empty: they have none
	ouder      bool   // it is a kind of region that package cbs has
}

// gebiedenrij is a row: its cells by column, and where they stand.
type gebiedenrij struct {
	cellen []string
	plaats [][2]int
	fouten []*goaltree.Fout
	namen  map[cbs.Regio]string // of its regions
}

func (l *gebiedenlezer) lees(r io.Reader) (*cbs.Gebiedsindeling, error) {
	if err := l.jaar(); err != nil {
		return nil, err
	}
	bron, _, err := rijen.Open(r, rijen.Opties{MaxRegel: l.o.MaxRegel, MaxBytes: l.o.MaxBytes, Kenmerk: l.kenmerk})
	if err != nil {
		return nil, err
	}
	if l.kop, err = bron.Kop(); err != nil {
		return nil, err
	}
	if err := l.kolommen(bron); err != nil {
		return nil, err
	}
	if err := l.leesRijen(bron); err != nil {
		return nil, err
	}
	gemeente, err := l.kies()
	if err != nil {
		return nil, err
	}
	for i := range l.rijen {
		if err := l.neem(&l.rijen[i], gemeente); err != nil {
			return nil, err
		}
	}
	return l.maak()
}

// jaar finds the edition's year.
func (l *gebiedenlezer) jaar() error {
	const eerste, laatste = 1000, 9999 // a year has four digits
	if l.editie = l.o.Editie; l.editie != 0 && (l.editie < eerste || l.editie > laatste) {
		return &goaltree.Fout{Pad: "Editie", Waarde: fmt.Sprint(l.editie), Code: goaltree.CodeOngeldigeWaarde, Melding: "an edition is a year, such as 2022"}
	}
	if l.o.Tabel == nil {
		if l.editie == 0 {
			return &goaltree.Fout{Pad: "Editie", Code: goaltree.CodeVeldOntbreekt, Melding: "the year of the edition is not told; give Editie, or the table's description in Tabel"}
		}
		return nil
	}
	jaar, ok := l.o.Tabel.Jaar()
	switch {
	case l.editie == 0 && !ok:
		return &goaltree.Fout{Pad: "Editie", Waarde: l.o.Tabel.Periode, Code: goaltree.CodeVeldOntbreekt, Melding: fmt.Sprintf("table %s does not tell the year of the edition; give Editie", l.o.Tabel.ID)}
	case l.editie == 0:
		l.editie = jaar
	case ok && jaar != l.editie:
		return &goaltree.Fout{Pad: "Editie", Waarde: fmt.Sprint(l.editie), Code: goaltree.CodeTegenspraak, Melding: fmt.Sprintf("table %s is of %d", l.o.Tabel.ID, jaar)}
	}
	for _, d := range l.o.Tabel.Dimensies {
		if d.Soort == metadata.SoortRegio && len(d.Waarden) > 0 {
			l.titels = make(map[string]string, len(d.Waarden))
			for _, w := range d.Waarden {
				l.titels[w.Sleutel] = w.Titel
			}
		}
	}
	return nil
}

// kenmerk takes what stands beside the rows of a JSON file.
func (l *gebiedenlezer) kenmerk(k rijen.Kenmerk) error {
	switch k.Sleutel {
	case "@odata.context", "@odata.nextLink":
		return k.Fout(goaltree.CodeOnbekendFormaat, "these are rows of OData version 4; this reader takes version 3")
	case "odata.metadata":
		if tabel := tabelVan(k.Waarde); l.o.Tabel != nil && tabel != "" && !strings.EqualFold(tabel, l.o.Tabel.ID) {
			return k.Fout(CodeVerkeerdeBron, fmt.Sprintf("the file belongs to table %s, the description to table %s", tabel, l.o.Tabel.ID))
		}
	case "odata.nextLink":
		return k.Fout(CodeVervolg, "the file is one page of the table, and an edition takes all of it; there are more, from this address on")
	}
	return nil
}

func (l *gebiedenlezer) opmerking(f *goaltree.Fout) {
	f.Bestand = l.o.Bestand
	l.v.Opmerkingen = append(l.v.Opmerkingen, f)
}

// kolommen finds the pairs of columns.
func (l *gebiedenlezer) kolommen(bron rijen.Bron) error {
	plek := map[string]int{}
	var fouten []*goaltree.Fout
	fout := func(i int, code goaltree.Code, melding string) {
		regel, kolom := bron.Plaats(i)
		fouten = append(fouten, &goaltree.Fout{Regel: regel, Kolom: kolom, Pad: goaltree.Inkorten(l.kop[i]), Code: code, Melding: melding})
	}
	for i, naam := range l.kop {
		if _, dubbel := plek[naam]; dubbel {
			fout(i, goaltree.CodeDubbel, "a column of this name stands in the file twice")
		}
		plek[naam] = i
	}
	if l.o.Tabel != nil {
		if err := l.o.Tabel.HoortBij(l.kop); err != nil {
			return err
		}
	}
	l.regioS = -1
	if i, ok := plek["RegioS"]; ok {
		l.regioS = i
	}
	for i, naam := range l.kop {
		var nr int
		if _, err := fmt.Sscanf(naam, "Code_%d", &nr); err != nil || naam != fmt.Sprintf("Code_%d", nr) {
			continue
		}
		j, ok := plek[fmt.Sprintf("Naam_%d", nr+1)]
		if _, omschreven := plek[fmt.Sprintf("Omschrijving_%d", nr+1)]; !ok && !omschreven {
			fout(i, goaltree.CodeVeldOntbreekt, fmt.Sprintf("the names of these codes are not there: a column Naam_%d", nr+1))
		} else if ok {
			l.paren = append(l.paren, gebiedenpaar{code: i, naam: j})
		}
	}
	if len(fouten) == 0 && len(l.paren) == 0 {
		return &goaltree.Fout{Regel: 1, Code: CodeOnbekendeKolom, Melding: "this is no table Gebieden in Nederland: it has no columns such as Code_1 and Naam_2"}
	}
	return goaltree.Join(fouten)
}

// maxGebieden is how many rows are read; the Netherlands have had some 1,200
// municipalities since 1830.
const maxGebieden = 10_000

// leesRijen reads all rows: what a column holds is known when all are.
func (l *gebiedenlezer) leesRijen(bron rijen.Bron) error {
	var gekozen []int
	if l.regioS >= 0 {
		gekozen = append(gekozen, l.regioS)
	}
	for _, p := range l.paren {
		gekozen = append(gekozen, p.code, p.naam)
	}
	bron.Kies(gekozen)
	cellen := make([]rijen.Cel, len(gekozen))
	for {
		fout, err := bron.Volgende(cellen)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if len(l.rijen) >= maxGebieden {
			return &goaltree.Fout{Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("more than %d rows", maxGebieden)}
		}
		l.v.Gelezen++
		l.v.Geweigerd++ // until it is judged
		if fout != nil {
			l.rijen = append(l.rijen, gebiedenrij{fouten: []*goaltree.Fout{fout}})
			continue
		}
		rij := gebiedenrij{cellen: make([]string, len(l.kop)), plaats: make([][2]int, len(l.kop))}
		for i, k := range gekozen {
			rij.cellen[k] = strings.Clone(strings.TrimSpace(cellen[i].Tekst))
			if s := cellen[i].Soort; s == rijen.Niets || s == rijen.Afwezig {
				rij.cellen[k] = ""
			}
			rij.plaats[k][0], rij.plaats[k][1] = bron.Plaats(k)
		}
		l.rijen = append(l.rijen, rij)
	}
	if len(l.rijen) == 0 {
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "the file has a header and no rows"}
	}
	return nil
}

// soortletters gives the letters before a code.
func soortletters(code string) string {
	i := 0
	for i < len(code) && code[i] >= 'A' && code[i] <= 'Z' {
		i++
	}
	return code[:i]
}

// ouderletters are those of the regions that a municipality can lie in.
var ouderletters = []string{"LD", "PV", "CR", "JZ", "GG", "AM", "VT", "VR", "ZK"}

// kies finds which kind of region each pair holds: that of most of its codes,
// the first of those that are as many. It gives the pair of the municipality
// itself and keeps those of regions that package cbs has.
func (l *gebiedenlezer) kies() (gemeente gebiedenpaar, err error) {
	var houd []gebiedenpaar
	var anders []string
	eerder := map[string]gebiedenpaar{}
	var fouten []*goaltree.Fout
	for _, p := range l.paren {
		p.letters = l.meeste(p.code)
		p.ouder = slices.Contains(ouderletters, p.letters)
		if !p.ouder && p.letters != "GM" {
			if wat := fmt.Sprintf("%s (%s)", p.letters, l.kop[p.code]); p.letters != "" {
				anders = append(anders, wat)
			} else {
				anders = append(anders, l.kop[p.code])
			}
			continue
		}
		if e, dubbel := eerder[p.letters]; dubbel {
			fouten = append(fouten, &goaltree.Fout{
				Regel: 1, Pad: l.kop[p.code], Code: goaltree.CodeDubbel,
				Melding: fmt.Sprintf("the codes in this column begin with %s, and so do those in %s", p.letters, l.kop[e.code]),
			})
			continue
		}
		eerder[p.letters] = p
		if p.ouder {
			houd = append(houd, p)
		}
	}
	gemeente, ok := eerder["GM"]
	if !ok {
		fouten = append(fouten, &goaltree.Fout{Regel: 1, Code: CodeOnbekendeKolom, Melding: "no column has the codes of municipalities, such as GM0197"})
	}
	if len(anders) > 0 {
		l.opmerking(&goaltree.Fout{Regel: 1, Code: goaltree.CodeOnbekendVeld, Melding: "kinds of region that are left out, by the letters of their codes: " + strings.Join(anders, ", ")})
	}
	l.paren = houd
	return gemeente, goaltree.Join(fouten)
}

// meeste gives the letters that most codes of a column begin with.
func (l *gebiedenlezer) meeste(kolom int) string {
	aantal := map[string]int{}
	beste := ""
	for i := range l.rijen {
		if r := &l.rijen[i]; r.fouten == nil && r.cellen[kolom] != "" {
			aantal[soortletters(r.cellen[kolom])]++
		}
	}
	for i := range l.rijen { // in the order of the file, so that the first of equals wins
		if r := &l.rijen[i]; r.fouten == nil && r.cellen[kolom] != "" {
			if s := soortletters(r.cellen[kolom]); aantal[s] > aantal[beste] {
				beste = s
			}
		}
	}
	return beste
}

// neem takes a row, or rejects it; the error ends the reading.
func (l *gebiedenlezer) neem(rij *gebiedenrij, gemeente gebiedenpaar) error {
	fouten := rij.fouten
	if len(fouten) == 0 {
		fouten = l.beoordeel(rij, gemeente)
	}
	if len(fouten) == 0 {
		l.v.Aanvaard++
		l.v.Geweigerd--
		return nil
	}
	for _, f := range fouten {
		f.Bestand = l.o.Bestand
		l.v.FoutenTotaal++
		if len(l.v.Fouten) < l.o.MaxFouten {
			l.v.Fouten = append(l.v.Fouten, f)
		}
	}
	if l.o.Strict {
		return goaltree.Join(fouten)
	}
	return nil
}

// beoordeel takes a row's municipality and the regions it lies in, or says
// what is wrong with them.
func (l *gebiedenlezer) beoordeel(rij *gebiedenrij, gemeente gebiedenpaar) []*goaltree.Fout {
	rij.namen = map[cbs.Regio]string{}
	g := cbs.Gebied{Regio: l.regio(rij, gemeente), Naam: rij.cellen[gemeente.naam]}
	code := rij.cellen[gemeente.code]
	if l.regioS >= 0 && rij.cellen[l.regioS] != code {
		l.mis(rij, l.regioS, goaltree.CodeTegenspraak, fmt.Sprintf("the row is of another region than its code %s", goaltree.Inkorten(code)))
	}
	if !g.Regio.IsZero() && l.namen[g.Regio] != "" {
		l.mis(rij, gemeente.code, goaltree.CodeDubbel, "this municipality has a row before")
	}
	if l.titels != nil && !g.Regio.IsZero() {
		titel, bekend := l.titels[code]
		switch {
		case !bekend:
			l.mis(rij, gemeente.code, CodeVerkeerdeBron, fmt.Sprintf("table %s has no such region", l.o.Tabel.ID))
		case titel != "" && titel != g.Naam:
			g.Andere = []string{titel}
		}
	}
	for _, p := range l.paren {
		g.Ouders = append(g.Ouders, l.regio(rij, p))
	}
	if len(rij.fouten) == 0 {
		maps.Copy(l.namen, rij.namen)
		l.gebieden = append(l.gebieden, g)
	}
	return rij.fouten
}

// mis notes a mistake in a row, at a column.
func (l *gebiedenlezer) mis(rij *gebiedenrij, kolom int, code goaltree.Code, melding string) {
	rij.fouten = append(rij.fouten, &goaltree.Fout{
		Regel: rij.plaats[kolom][0], Kolom: rij.plaats[kolom][1], Pad: l.kop[kolom], Waarde: goaltree.Inkorten(rij.cellen[kolom]), Code: code, Melding: melding,
	})
}

// regio reads a row's region of one kind, with its name; zero after a mistake.
func (l *gebiedenlezer) regio(rij *gebiedenrij, p gebiedenpaar) cbs.Regio {
	code, naam := rij.cellen[p.code], rij.cellen[p.naam]
	switch {
	case code == "":
		l.mis(rij, p.code, goaltree.CodeLeeg, fmt.Sprintf("the code is missing; the others begin with %s", p.letters))
		return cbs.Regio{}
	case soortletters(code) != p.letters:
		l.mis(rij, p.code, goaltree.CodeRegio, fmt.Sprintf("the other codes of this column begin with %s", p.letters))
		return cbs.Regio{}
	case naam == "":
		l.mis(rij, p.naam, goaltree.CodeLeeg, "the name is missing")
		return cbs.Regio{}
	}
	regio, err := cbs.ParseRegio(code)
	if err != nil {
		l.mis(rij, p.code, goaltree.CodeRegio, err.Error())
		return cbs.Regio{}
	}
	if eerder := l.namen[regio]; eerder != "" && eerder != naam {
		l.mis(rij, p.naam, goaltree.CodeTegenspraak, fmt.Sprintf("%s is called %q in a row before", regio, goaltree.Inkorten(eerder)))
	}
	rij.namen[regio] = naam
	return regio
}

// maak makes the edition of the rows that were accepted.
func (l *gebiedenlezer) maak() (*cbs.Gebiedsindeling, error) {
	if len(l.gebieden) == 0 {
		return nil, errors.Join(l.v.Err(), &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: fmt.Sprintf("none of the %d rows is a municipality that could be read", l.v.Gelezen)})
	}
	if n := len(l.titels); n > l.v.Gelezen {
		l.opmerking(&goaltree.Fout{Code: goaltree.CodeVeldOntbreekt, Melding: fmt.Sprintf("table %s has %d regions, and the file %d rows", l.o.Tabel.ID, n, l.v.Gelezen)})
	}
	gebieden := l.gebieden
	for regio, naam := range l.namen {
		if regio.Soort() != cbs.Gemeente {
			gebieden = append(gebieden, cbs.Gebied{Regio: regio, Naam: naam})
		}
	}
	slices.SortFunc(gebieden, func(a, b cbs.Gebied) int { return a.Regio.Compare(b.Regio) })
	indeling, err := cbs.NewGebiedsindeling(l.editie, l.bron(), gebieden)
	if err != nil {
		return nil, &goaltree.Fout{Code: goaltree.CodeRegio, Melding: "the regions make no gebiedsindeling: " + err.Error(), Oorzaak: err}
	}
	return indeling, nil
}

// bron of the edition, as people read it.
func (l *gebiedenlezer) bron() string {
	switch t := l.o.Tabel; {
	case l.o.Bron != "":
		return l.o.Bron
	case t != nil:
		return strings.TrimSpace("CBS StatLine, tabel " + t.ID + " " + t.Titel)
	default:
		return fmt.Sprintf("CBS StatLine, Gebieden in Nederland %d", l.editie)
	}
}
