package monitor

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// The columns of a table of herindelingen, in the order they are written.
const (
	herVanJaar = iota
	herNaarJaar
	herVan
	herNaar
	herAandeel
	herSoort
	herToelichting // this one and the next may be left out
	herBron
	aantalHerKolommen
)

var herKolommen = [aantalHerKolommen]string{"van_jaar", "naar_jaar", "van", "naar", "aandeel", "soort", "toelichting", "bron"}

// What a table of herindelingen may hold at most. All of the Netherlands since
// 1830 takes some 2.000 rows.
const (
	maxHerBytes = 16 << 20
	maxHerRijen = 100_000
)

// WriteHerindeling writes a table of herindelingen as ReadHerindeling reads it
// and as Dutch Excel opens it: UTF-8 with BOM, semicolons, decimal commas,
// every column, in the table's order. Its cbs.Bereik has no place in it.
func WriteHerindeling(w io.Writer, h *cbs.Herindeling) error {
	if h == nil {
		return geen("table of herindelingen")
	}
	s := nieuweCSVSchrijver(w, strings.Join(herKolommen[:], ";"))
	for _, o := range h.Overgangen() {
		vanJaar := o.VanJaar
		if vanJaar == 0 {
			vanJaar = o.Jaar - 1
		}
		s.tekst(strconv.Itoa(vanJaar))
		s.tekst(strconv.Itoa(o.Jaar))
		s.tekst(o.Van.String())
		s.tekst(o.Naar.String())
		if o.Aandeel > 0 {
			s.getal(Bekend(o.Aandeel))
		} else {
			s.tekst("")
		}
		s.tekst(o.Soort.String())
		s.tekst(tekst.AlsCel(strings.Trim(o.Toelichting, blanken)))
		s.tekst(tekst.AlsCel(strings.Trim(o.Bron, blanken)))
		if err := s.eindeRij(); err != nil {
			return err
		}
	}
	return s.uit.Flush()
}

// ReadHerindeling reads a table of herindelingen with the header
//
//	van_jaar;naar_jaar;van;naar;aandeel;soort;toelichting;bron
//
// The last two may be left out; the columns may come in any order. Of a row
// van_jaar is the last year with the old borders and naar_jaar the first with
// the new ones, in figures of 1 January; aandeel is the part, above 0 to 1, of
// what van counts that goes to naar, and empty where that is not known; soort
// is as cbs.Overgangssoort has it. Separator, decimals, quotes, BOM and line
// ends are as ReadCSV has them.
//
// Reading is strict: any mistake leaves no table, and all are told at once (of
// more than a hundred, the number), as a *Fout each with line and field: those
// too that only the rows together show, such as shares that don't add up.
// bestand is the name that errors give. A file is at most 16 MB and 100.000 rows.
//
// The table is taken to be complete for all years; cbs.Herindeling.MetBereik
// limits it.
func ReadHerindeling(r io.Reader, bestand string) (*cbs.Herindeling, error) {
	if r == nil {
		r = strings.NewReader("")
	}
	l := &herLezer{bestand: bestand, dubbel: map[herSleutel]int{}, verdacht: map[cbs.Regio]bool{}}
	data, err := io.ReadAll(io.LimitReader(r, maxHerBytes+1))
	switch {
	case err != nil:
		l.meld(&Fout{Melding: "the file can't be read: " + err.Error(), Oorzaak: err})
	case len(data) > maxHerBytes:
		l.meld(&Fout{Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("the file is larger than %d bytes", maxHerBytes)})
	default:
		l.lees(data)
	}
	if len(l.fouten) == 0 || l.samen {
		tabel, err := cbs.NewHerindeling(l.goede()...)
		l.meldTabel(err)
		if len(l.fouten) == 0 {
			return tabel, nil
		}
	}
	return nil, l.err()
}

type herSleutel struct {
	jaar      int
	van, naar cbs.Regio
}

// herRij is a row that was read without a mistake of its own.
type herRij struct {
	overgang cbs.Overgang
	regel    int
}

type herLezer struct {
	bestand string
	kolom   []int // of each cell in a row, its column; -1: not known
	rijen   []herRij
	dubbel  map[herSleutel]int // the line that has it
	bom     int                // bytes of it, before the first line
	fouten  []*Fout            // the first of them; totaal counts all
	totaal  int
	// verdacht are the regions of rows with a mistake: what is said of them
	// together would be wrong. samen: of all other it can be said.
	verdacht map[cbs.Regio]bool
	samen    bool
}

func (l *herLezer) meld(f *Fout) {
	if l.totaal++; l.totaal > standaardMaxFouten {
		return
	}
	f.Bestand, f.Waarde = l.bestand, goaltree.Inkorten(f.Waarde)
	if f.Regel == 1 && f.Kolom > 0 {
		f.Kolom += l.bom
	}
	l.fouten = append(l.fouten, f)
}

// err gives the mistakes in order of line.
func (l *herLezer) err() error {
	slices.SortStableFunc(l.fouten, func(a, b *Fout) int { return cmp.Or(cmp.Compare(a.Regel, b.Regel), cmp.Compare(a.Kolom, b.Kolom)) })
	v := Verslag{Bestand: l.bestand, Fouten: l.fouten, FoutenTotaal: l.totaal}
	return v.Err()
}

// goede gives the rows of which it can be said how they fit together.
func (l *herLezer) goede() []cbs.Overgang {
	var goede []cbs.Overgang
	for _, r := range l.rijen {
		if !l.verdacht[r.overgang.Van] && !l.verdacht[r.overgang.Naar] {
			goede = append(goede, r.overgang)
		}
	}
	return goede
}

// meldTabel gives each mistake that only the rows together show the line of
// the first row it is about.
func (l *herLezer) meldTabel(err error) {
	van := make(map[cbs.Regio][]herRij, len(l.rijen))
	for _, r := range l.rijen {
		van[r.overgang.Van] = append(van[r.overgang.Van], r)
	}
	for _, f := range goaltree.Fouten(err) {
		n := &Fout{Code: goaltree.CodeTegenspraak, Pad: herKolommen[herVan], Melding: f.Melding, Oorzaak: f.Oorzaak}
		if o := new(cbs.Overgangsfout); errors.As(f, &o) {
			n.Regel, n.Waarde = regelVan(van[o.Van], o), o.Van.String()
		}
		l.meld(n)
	}
}

// regelVan gives the line of the first of a region's rows that a mistake is
// about, 0 for none.
func regelVan(rijen []herRij, f *cbs.Overgangsfout) int {
	for _, r := range rijen {
		if (f.Jaar == 0 || r.overgang.Jaar == f.Jaar) && (f.Naar.IsZero() || r.overgang.Naar == f.Naar) {
			return r.regel
		}
	}
	return 0
}

func (l *herLezer) lees(data []byte) {
	if kaal := bytes.TrimPrefix(data, []byte(utf8BOM)); len(kaal) < len(data) {
		data, l.bom = kaal, len(utf8BOM)
	}
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		l.meld(&Fout{Code: goaltree.CodeLeeg, Melding: "the file is empty; expected the header " + strings.Join(herKolommen[:], ";")})
		return
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		l.meld(&Fout{Regel: 1, Kolom: 1, Code: goaltree.CodeTekenset, Melding: "this file is UTF-16; save it as CSV UTF-8"})
		return
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		l.meld(&Fout{Code: goaltree.CodeOnbekendFormaat, Melding: "this is an Excel workbook (or another zip); save it as CSV UTF-8"})
		return
	}
	kop, _, _ := strings.Cut(strings.TrimLeft(string(data), "\r\n"), "\n")
	scheiding := scheidingVan(kop)
	c := csv.NewReader(bytes.NewReader(data))
	c.Comma, c.FieldsPerRecord = rune(scheiding), -1
	l.samen = true
	for gelezen := 0; ; {
		cellen, err := c.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			if l.meldSyntaxis(err); l.kolom == nil {
				return
			}
			continue
		}
		regel, _ := c.FieldPos(0)
		if l.kolom == nil {
			if l.leesKop(cellen, c); len(l.fouten) > 0 {
				l.samen = false
				return
			}
			continue
		}
		if gelezen++; gelezen > maxHerRijen {
			l.samen = false
			l.meld(&Fout{Regel: regel, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("more than %d rows", maxHerRijen)})
			return
		}
		l.leesRij(&herCellen{lezer: l, cellen: cellen, plaats: c.FieldPos, regel: regel, scheiding: scheiding})
	}
}

// meldSyntaxis tells of a row that can't be cut into cells.
func (l *herLezer) meldSyntaxis(err error) {
	f := &Fout{Code: goaltree.CodeSyntaxis, Melding: err.Error(), Oorzaak: err}
	if p := new(csv.ParseError); errors.As(err, &p) {
		f.Regel, f.Kolom, f.Melding = p.Line, p.Column, p.Err.Error()+"; put a cell with quotes between quotes and write each twice"
	}
	l.meld(f)
	l.samen = false
}

func (l *herLezer) leesKop(cellen []string, c *csv.Reader) {
	gezien := map[int]bool{}
	for i, cel := range cellen {
		naam := kaleKop(cel)
		k := slices.Index(herKolommen[:], naam)
		l.kolom = append(l.kolom, k)
		f := &Fout{Waarde: cel}
		f.Regel, f.Kolom = c.FieldPos(i)
		switch {
		case !utf8.ValidString(cel):
			f.Code, f.Waarde, f.Melding = goaltree.CodeTekenset, strings.ToValidUTF8(cel, "\ufffd"), geenUTF8
		case k < 0:
			f.Code, f.Melding = goaltree.CodeOnbekendVeld, fmt.Sprintf("column %d is not known; known are: %s", i+1, strings.Join(herKolommen[:], ", "))
		case gezien[k]:
			f.Code, f.Pad, f.Melding = goaltree.CodeDubbel, naam, fmt.Sprintf("column %d has the name of an earlier one", i+1)
		default:
			gezien[k] = true
			continue
		}
		l.meld(f)
	}
	for k, naam := range herKolommen[:herToelichting] {
		if !gezien[k] {
			regel, _ := c.FieldPos(0)
			l.meld(&Fout{Regel: regel, Kolom: 1, Code: goaltree.CodeVeldOntbreekt, Pad: naam, Melding: "the header has no column " + naam})
		}
	}
}

// herCellen are the cells of one row.
type herCellen struct {
	lezer     *herLezer
	cellen    []string
	plaats    func(i int) (regel, kolom int)
	regel     int
	scheiding byte
	fout      bool
}

func (r *herCellen) mis(kolom int, code goaltree.Code, waarde, melding string, args ...any) {
	f := &Fout{Regel: r.regel, Code: code, Waarde: waarde, Melding: fmt.Sprintf(melding, args...)}
	if kolom >= 0 {
		f.Pad = herKolommen[kolom]
		if i := slices.Index(r.lezer.kolom, kolom); i >= 0 && i < len(r.cellen) {
			f.Regel, f.Kolom = r.plaats(i)
		}
	}
	r.fout = true
	r.lezer.meld(f)
}

// cel gives the cell of a column without blanks; empty where the row has none.
func (r *herCellen) cel(kolom int) string {
	if i := slices.Index(r.lezer.kolom, kolom); i >= 0 {
		return strings.Trim(r.cellen[i], blanken)
	}
	return ""
}

func (l *herLezer) leesRij(r *herCellen) {
	if !slices.ContainsFunc(r.cellen, func(c string) bool { return strings.Trim(c, blanken) != "" }) {
		return
	}
	if len(r.cellen) != len(l.kolom) {
		r.mis(-1, goaltree.CodeSyntaxis, strings.Join(r.cellen, string(r.scheiding)), "the row has %d cells, the header %d", len(r.cellen), len(l.kolom))
		l.samen = false // whom it was about is not known
		return
	}
	o := cbs.Overgang{
		VanJaar: r.jaar(herVanJaar), Jaar: r.jaar(herNaarJaar), Van: r.regio(herVan), Naar: r.regio(herNaar),
		Aandeel: r.aandeel(), Toelichting: r.tekst(herToelichting), Bron: r.tekst(herBron),
	}
	var err error
	if o.Soort, err = cbs.ParseOvergangssoort(r.cel(herSoort)); err != nil {
		r.mis(herSoort, goaltree.CodeOngeldigeWaarde, r.cel(herSoort), "expected one of %s", soortenTekst())
	}
	r.controleer(&o)
	s := herSleutel{o.Jaar, o.Van, o.Naar}
	if eerder := l.dubbel[s]; eerder > 0 && !r.fout {
		r.mis(herVan, goaltree.CodeDubbel, o.Van.String(), "line %d has the same van, naar and naar_jaar", eerder)
	}
	if !r.fout {
		l.dubbel[s] = r.regel
		l.rijen = append(l.rijen, herRij{o, r.regel})
		return
	}
	l.verdacht[o.Van], l.verdacht[o.Naar] = true, true
	if o.Van.IsZero() || o.Naar.IsZero() {
		l.samen = false
	}
}

// controleer says what of a row's cells does not go together.
func (r *herCellen) controleer(o *cbs.Overgang) {
	if o.Jaar > 0 && o.VanJaar >= o.Jaar {
		r.mis(herVanJaar, goaltree.CodeTegenspraak, r.cel(herVanJaar), "the last year of the old borders lies before naar_jaar %d", o.Jaar)
	}
	switch {
	case o.Van.IsZero() || o.Naar.IsZero():
	case o.Van.Soort() != o.Naar.Soort():
		r.mis(herNaar, goaltree.CodeTegenspraak, o.Naar.String(), "a %s can't become a %s", o.Van.Soort(), o.Naar.Soort())
	case o.Van == o.Naar && o.Soort != 0 && o.Soort != cbs.Grenswijziging:
		r.mis(herSoort, goaltree.CodeTegenspraak, o.Soort.String(), "only a grenswijziging has the same code before and after")
	}
}

func soortenTekst() string {
	var teksten []string
	for _, s := range cbs.Overgangssoorten() {
		teksten = append(teksten, s.String())
	}
	return strings.Join(teksten, ", ")
}

// jaar reads a year, 0 where it is none.
func (r *herCellen) jaar(kolom int) int {
	cel := r.cel(kolom)
	jaar, err := strconv.Atoi(cel)
	if err != nil || len(cel) != 4 || jaar < 1800 || jaar > 2999 {
		r.mis(kolom, goaltree.CodePeriode, cel, "expected a year from 1800 to 2999")
		return 0
	}
	return jaar
}

func (r *herCellen) regio(kolom int) cbs.Regio {
	cel := r.cel(kolom)
	regio, err := cbs.ParseRegio(cel)
	if err != nil {
		reden := err.Error()
		if c := new(cbs.Codefout); errors.As(err, &c) {
			reden = c.Reden
		}
		r.mis(kolom, goaltree.CodeRegio, cel, "%s", reden)
	}
	return regio
}

// aandeel reads a share, 0 where the cell is empty.
func (r *herCellen) aandeel() float64 {
	cel := r.cel(herAandeel)
	if cel == "" {
		return 0
	}
	g, mis := zorgvuldigGetal(cel, r.scheiding)
	if mis != "" || g.waarde <= 0 || g.waarde > 1 {
		voorbeeld := "0,25"
		if r.scheiding == ',' {
			voorbeeld = "0.25"
		}
		r.mis(herAandeel, goaltree.CodeGetal, cel, "expected a share above 0 to 1, such as %s; where it is not known, leave the cell empty", voorbeeld)
		return 0
	}
	return g.waarde
}

func (r *herCellen) tekst(kolom int) string {
	cel := tekst.UitCel(r.cel(kolom))
	switch {
	case !utf8.ValidString(cel):
		r.mis(kolom, goaltree.CodeTekenset, strings.ToValidUTF8(cel, "\ufffd"), "%s", geenUTF8)
	case len(cel) > maxBron || !isTekst(cel, "\t\r\n"):
		r.mis(kolom, goaltree.CodeOngeldigeWaarde, cel, "expected at most %d bytes of text without control characters", maxBron)
	}
	return cel
}
