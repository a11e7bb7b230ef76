package goaltree

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/gocarina/gocsv"

	"github.com/bredemonitoring/sociaaldomein/internal/strikt"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// maxRijen is how many rows a CSV file may have.
const maxRijen = 100_000

// ReadCSV reads a doelenboom from its CSV form, for people in Excel: one row
// per node or link.
//
//	soort;id;onder;gewicht;naam;...
//	boom;voorbeeld;;;Voorbeeld;...
//	hoofddoel;meedoen;;;Mensen doen mee;...
//	effect;werk;meedoen;2;Mensen hebben werk;...
//	indicator;participatie;werk;1;Netto arbeidsparticipatie;...
//	tak;werk;rondkomen;1;;...
//
// The soort says what a row is: boom (one row, which also bears the version of
// the format, in column formaat), hoofddoel, effect, indicator or tak. An
// effect or indicator stands under the node named in onder, with that gewicht;
// every further link of it is a row tak. Rows may come in any order: nodes
// keep the order of their rows, and the links of a node the order of the rows
// that say onder that node. A cell that its kind of row does not use must be
// empty.
//
// Numbers bear a decimal comma or point (with separator comma a point alone)
// and no thousands separators; illustratief is ja, nee or empty; kernwaarden
// stand in one cell, separated by commas. A text that starts with = + - @ or
// the like is written with an apostrophe before it, so that Excel does not
// take it for a formula; reading takes that apostrophe away, and leaves those
// of 't and 's.
//
// The separator (; , or tab) is told from the header, in which every column
// stands once, in any order. The file is UTF-8, with or without BOM. Every
// mistake in the form is in the error, as *Fout whose Pad is the column.
func ReadCSV(r io.Reader, bestand string) (*Definitie, error) {
	data, err := inhoud(r, bestand)
	if err != nil {
		return nil, err
	}
	return leesCSV(data, bestand)
}

func leesCSV(data []byte, bestand string) (*Definitie, error) {
	l := &csvLezer{bestand: bestand}
	cellen, err := l.cellen(bytes.TrimPrefix(data, []byte(bom)))
	if err != nil {
		return nil, err
	}
	l.rijen(cellen)
	if len(l.fouten) > 0 {
		return nil, Join(l.fouten)
	}
	return &l.d, nil
}

// csvLezer builds a definition from rows.
type csvLezer struct {
	bestand string
	komma   rune
	kop     []string
	rij     *plaatsRij // the one being read
	fouten  []*Fout

	d      Definitie
	bomen  int
	takken []takRij
}

// plaatsRij is a row of cells and where each stood.
type plaatsRij struct {
	regel  int
	cellen []string
	plek   [][2]int
}

// takRij is a link as a row gives it.
type takRij struct {
	rij       *plaatsRij
	soort     string
	id, onder string
	gewicht   float64
}

// fout reports a mistake in the current row, at a column.
func (l *csvLezer) fout(kolom, waarde string, code Code, melding string, args ...any) {
	if len(args) > 0 {
		melding = fmt.Sprintf(melding, args...)
	}
	f := &Fout{Bestand: l.bestand, Pad: kolom, Waarde: waarde, Code: code, Melding: melding}
	if l.rij != nil {
		f.Regel, f.Kolom = l.plek(kolom)
	}
	l.fouten = append(l.fouten, f)
}

func (l *csvLezer) plek(kolom string) (regel, plaats int) {
	if i := slices.Index(l.kop, kolom); i >= 0 && i < len(l.rij.plek) {
		return l.rij.plek[i][0], l.rij.plek[i][1]
	}
	return l.rij.regel, 0
}

// cellen takes the file apart. Mistakes in the header end it, mistakes in the
// rows are gathered; the error is the one or the other that ends all.
func (l *csvLezer) cellen(data []byte) ([]plaatsRij, error) {
	if err := l.tekenset(data); err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, &Fout{Bestand: l.bestand, Code: CodeLeeg, Melding: "the file is empty"}
	}
	if l.komma = scheidingsteken(data); l.komma == 0 {
		return nil, &Fout{
			Bestand: l.bestand, Regel: 1, Code: CodeOnbekendFormaat,
			Melding: "this is neither the JSON nor the CSV of a doelenboom; a CSV starts with a header such as soort;id;onder;gewicht",
		}
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = l.komma
	r.FieldsPerRecord = -1
	kop, err := r.Read()
	if err != nil {
		return nil, l.syntaxis(err)
	}
	if err := l.leesKop(r, kop); err != nil {
		return nil, err
	}
	return l.leesCellen(r), nil
}

func (l *csvLezer) tekenset(data []byte) error {
	i := tekst.GeenUTF8(data)
	if i < 0 {
		return nil
	}
	regel, kolom := tekst.Plaats(data, i)
	return &Fout{
		Bestand: l.bestand, Regel: regel, Kolom: kolom, Waarde: fmt.Sprintf("byte 0x%02x", data[i]), Code: CodeTekenset,
		Melding: "the file is not UTF-8; in Excel, save it as CSV UTF-8",
	}
}

// scheidingsteken tells the separator from the header; 0 when there is none.
func scheidingsteken(data []byte) rune {
	kop, _, _ := bytes.Cut(data, []byte("\n"))
	beste, aantal := rune(0), 0
	for _, s := range ";,\t" {
		if n := bytes.Count(kop, []byte(string(s))); n > aantal {
			beste, aantal = s, n
		}
	}
	return beste
}

func (l *csvLezer) syntaxis(err error) *Fout {
	f := &Fout{Bestand: l.bestand, Code: CodeSyntaxis, Melding: "this is no well-formed CSV", Oorzaak: err}
	if pe := new(csv.ParseError); errors.As(err, &pe) {
		f.Regel, f.Kolom = pe.Line, pe.Column
		f.Melding = "the quotes of this row are not in order"
	}
	return f
}

func (l *csvLezer) leesKop(r *csv.Reader, kop []string) error {
	namen, err := kolomnamen()
	if err != nil {
		return fmt.Errorf("reading the header of %s: %w", anders(l.bestand, "the doelenboom"), err)
	}
	l.kop = kop
	var fouten []*Fout
	gezien := map[string]bool{}
	for i, naam := range kop {
		regel, kolom := r.FieldPos(i)
		f := &Fout{Bestand: l.bestand, Regel: regel, Kolom: kolom, Pad: naam}
		switch {
		case !slices.Contains(namen, naam):
			f.Waarde, f.Pad, f.Code, f.Melding = naam, "", CodeOnbekendVeld, "unknown column; known are: "+strings.Join(namen, ", ")
		case gezien[naam]:
			f.Code, f.Melding = CodeDubbel, "this column stands twice"
		default:
			gezien[naam] = true
			continue
		}
		fouten = append(fouten, f)
	}
	for _, naam := range namen {
		if !gezien[naam] {
			fouten = append(fouten, &Fout{Bestand: l.bestand, Regel: 1, Pad: naam, Code: CodeVeldOntbreekt, Melding: "this column is missing"})
		}
	}
	return Join(fouten)
}

func (l *csvLezer) leesCellen(r *csv.Reader) []plaatsRij {
	var alle []plaatsRij
	for gelezen := 0; ; {
		cellen, err := r.Read()
		if errors.Is(err, io.EOF) {
			return alle
		}
		if err != nil {
			l.fouten = append(l.fouten, l.syntaxis(err))
			return alle
		}
		if leeg(cellen) { // spreadsheets leave such rows at the end
			continue
		}
		regel, _ := r.FieldPos(0)
		if gelezen++; gelezen > maxRijen { // those refused too: each is a mistake to keep
			l.fouten = append(l.fouten, &Fout{Bestand: l.bestand, Regel: regel, Code: CodeTeGroot, Melding: fmt.Sprintf("the file has more than %d rows", maxRijen)})
			return alle
		}
		if len(cellen) != len(l.kop) {
			l.fouten = append(l.fouten, &Fout{
				Bestand: l.bestand, Regel: regel, Code: CodeSyntaxis,
				Melding: fmt.Sprintf("the row has %d cells and the header %d", len(cellen), len(l.kop)),
			})
			continue
		}
		rij := plaatsRij{regel: regel, cellen: cellen, plek: make([][2]int, len(cellen))}
		for i := range cellen {
			rij.plek[i][0], rij.plek[i][1] = r.FieldPos(i)
		}
		alle = append(alle, rij)
	}
}

func leeg(cellen []string) bool {
	for _, c := range cellen {
		if c != "" {
			return false
		}
	}
	return true
}

// gelezenRijen hands gocsv rows that are already read and checked. Of gocsv we
// use the one thing it does well: putting the cells of a row into the fields of
// csvRij by the names in the header, in any order. Reading the file itself we
// leave to encoding/csv, because it knows where each cell stands and gocsv
// forgets it; and through its own reader gocsv's package variables, which
// anyone may set, would decide on the separator.
type gelezenRijen struct {
	kop   []string
	rijen []plaatsRij
}

// Read gives none: gocsv takes all rows at once.
func (g gelezenRijen) Read() ([]string, error) { return nil, io.EOF }

// ReadAll gives the header and the rows.
func (g gelezenRijen) ReadAll() ([][]string, error) {
	alle := [][]string{g.kop}
	for _, r := range g.rijen {
		alle = append(alle, r.cellen)
	}
	return alle, nil
}

func (l *csvLezer) rijen(cellen []plaatsRij) {
	var rijen []csvRij
	if err := gocsv.UnmarshalCSV(gelezenRijen{l.kop, cellen}, &rijen); err != nil {
		l.fouten = append(l.fouten, l.syntaxis(err))
		return
	}
	alleRijen := len(l.fouten) == 0
	l.d.plaatsen = &plaatsen{bestand: l.bestand, regel: strikt.Plaatsen{}}
	for i := range rijen {
		l.rij = &cellen[i]
		l.leesRij(&rijen[i])
	}
	l.rij = nil
	if alleRijen { // else what seems to be missing may stand in a row that was refused
		if l.bomen == 0 {
			l.fout("soort", "", CodeVeldOntbreekt, "there is no row of soort boom")
		}
		l.hang()
	}
	// A file of another version is made otherwise: its version is the one mistake to tell.
	if f := onbekendeVersie(l.d.Versie, "formaat"); f != nil && l.bomen > 0 {
		plek := l.d.plaatsen.regel["versie"]
		f.Bestand, f.Regel, f.Kolom = l.bestand, plek[0], plek[1]
		l.fouten = []*Fout{f}
	}
}

// hang puts every link under its parent.
func (l *csvLezer) hang() {
	hoofddoelen, effecten := map[string]int{}, map[string]int{}
	for i, h := range slices.Backward(l.d.Hoofddoelen) { // of a double id the first counts; Resolve reports it
		hoofddoelen[h.ID] = i
	}
	for i, e := range slices.Backward(l.d.Effecten) {
		effecten[e.ID] = i
	}
	for _, v := range l.takken {
		l.rij = v.rij
		if i, ok := hoofddoelen[v.onder]; ok && v.soort != rijIndicator {
			h := &l.d.Hoofddoelen[i]
			l.onthoudTak(padIn(padIn("hoofddoelen", i)+".effecten", len(h.Effecten)))
			h.Effecten = append(h.Effecten, Tak{ID: v.id, Gewicht: v.gewicht})
		} else if i, ok := effecten[v.onder]; ok && v.soort != rijEffect {
			e := &l.d.Effecten[i]
			l.onthoudTak(padIn(padIn("effecten", i)+".indicatoren", len(e.Indicatoren)))
			e.Indicatoren = append(e.Indicatoren, Tak{ID: v.id, Gewicht: v.gewicht})
		} else {
			wat := map[string]string{rijEffect: "hoofddoel", rijIndicator: "effect"}[v.soort]
			l.fout("onder", v.onder, CodeOnbekendeTak, "there is no %s with this id", anders(wat, "hoofddoel or effect"))
		}
	}
}

func (l *csvLezer) onthoudTak(p string) {
	for naam, kolom := range map[string]string{"": "id", ".id": "id", ".gewicht": "gewicht"} {
		regel, plaats := l.plek(kolom)
		l.d.plaatsen.regel[p+naam] = [2]int{regel, plaats}
	}
}
