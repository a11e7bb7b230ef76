package invoer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Tabelvorm is what a table may hold that people make in a spreadsheet: CSV with
// a header. What the cells mean is for the caller.
type Tabelvorm struct {
	Naam      string   // what an error calls the file
	Kolommen  []string // those known
	Verplicht []string // those of them that must be there
	MaxBytes  int      // size of a file
	MaxRijen  int      // number of rows
}

// Tabel is a table as read.
type Tabel struct {
	Komma rune // the separator
	Rijen []Tabelrij
}

// Tabelrij is a row. A column that the file does not have is empty.
type Tabelrij struct {
	Regel  int // line in the file, from 1
	cellen map[string]tabelcel
}

type tabelcel struct {
	tekst string
	plek  [2]int
}

// Cel gives the text of a cell as it stands there.
func (r Tabelrij) Cel(kolom string) string { return r.cellen[kolom].tekst }

// Plek gives line and column of a cell; of one that is not there, the line.
func (r Tabelrij) Plek(kolom string) [2]int {
	if c, ok := r.cellen[kolom]; ok {
		return c.plek
	}
	return [2]int{r.Regel, 0}
}

// Lees reads a table; bestand is the name that errors bear. The separator (; ,
// or tab) is told from the header, in which the columns stand in any order; the
// file is UTF-8 with or without BOM, with LF or CRLF. Mistakes in the header end
// it; of mistakes in rows the other rows are given too.
func (v Tabelvorm) Lees(r io.Reader, bestand string) (*Tabel, error) {
	data, err := io.ReadAll(io.LimitReader(r, int64(v.MaxBytes)+1))
	switch {
	case err != nil:
		return nil, &goaltree.Fout{Bestand: bestand, Melding: "reading the " + v.Naam + " failed: " + err.Error(), Oorzaak: err}
	case len(data) > v.MaxBytes:
		return nil, &goaltree.Fout{Bestand: bestand, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("the file is larger than %d bytes", v.MaxBytes)}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	l := &tabellezer{vorm: v, bestand: bestand, komma: scheidingsteken(data)}
	if err := l.keur(data); err != nil {
		return nil, err
	}
	l.csv = csv.NewReader(bytes.NewReader(data))
	l.csv.Comma, l.csv.FieldsPerRecord = l.komma, -1
	if !l.leesKop() {
		return nil, goaltree.Join(l.fouten)
	}
	l.leesRijen()
	return &Tabel{Komma: l.komma, Rijen: l.rijen}, goaltree.Join(l.fouten)
}

type tabellezer struct {
	vorm    Tabelvorm
	bestand string
	komma   rune
	csv     *csv.Reader
	kop     []string
	rijen   []Tabelrij
	fouten  []*goaltree.Fout
}

// fout notes a mistake at a place; f has what else there is to tell of it.
func (l *tabellezer) fout(plek [2]int, f goaltree.Fout, melding string, args ...any) {
	f.Bestand, f.Regel, f.Kolom, f.Melding = l.bestand, plek[0], plek[1], fmt.Sprintf(melding, args...)
	l.fouten = append(l.fouten, &f)
}

// keur tells of a file that is no table.
func (l *tabellezer) keur(data []byte) error {
	if i := tekst.GeenUTF8(data); i >= 0 {
		regel, kolom := tekst.Plaats(data, i)
		l.fout([2]int{regel, kolom}, goaltree.Fout{Code: goaltree.CodeTekenset, Waarde: fmt.Sprintf("byte 0x%02x", data[i])}, "the file is not UTF-8; in Excel, save it as CSV UTF-8")
	} else if len(bytes.TrimSpace(data)) == 0 {
		l.fout([2]int{}, goaltree.Fout{Code: goaltree.CodeLeeg}, "the %s is empty", l.vorm.Naam)
	} else if l.komma == 0 {
		l.fout([2]int{1, 0}, goaltree.Fout{Code: goaltree.CodeOnbekendFormaat}, "this is no CSV of a %s; it starts with a header such as %s", l.vorm.Naam, strings.Join(l.vorm.Verplicht, ";"))
	}
	return goaltree.Join(l.fouten)
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

func (l *tabellezer) syntaxis(err error) {
	pe := new(csv.ParseError)
	if !errors.As(err, &pe) {
		l.fout([2]int{}, goaltree.Fout{Code: goaltree.CodeSyntaxis, Oorzaak: err}, "this is no well-formed CSV")
		return
	}
	l.fout([2]int{pe.Line, pe.Column}, goaltree.Fout{Code: goaltree.CodeSyntaxis, Oorzaak: err}, "the quotes of this row are not in order")
}

func (l *tabellezer) leesKop() bool {
	kop, err := l.csv.Read()
	if err != nil {
		l.syntaxis(err)
		return false
	}
	l.kop = kop
	if n := len(l.vorm.Kolommen); len(kop) > 2*n { // each would be a mistake of its own
		l.fout([2]int{1, 0}, goaltree.Fout{Code: goaltree.CodeTeGroot}, "the header has %d columns, of which there are %d", len(kop), n)
		return false
	}
	for i, naam := range kop {
		regel, kolom := l.csv.FieldPos(i)
		switch {
		case !slices.Contains(l.vorm.Kolommen, naam):
			melding := "unknown column"
			if buur := tekst.Naaste(naam, l.vorm.Kolommen); buur != "" {
				melding += fmt.Sprintf("; did you mean %q?", buur)
			} else {
				melding += "; known are: " + strings.Join(l.vorm.Kolommen, ", ")
			}
			l.fout([2]int{regel, kolom}, goaltree.Fout{Code: goaltree.CodeOnbekendVeld, Waarde: naam}, "%s", melding)
		case slices.Contains(kop[:i], naam):
			l.fout([2]int{regel, kolom}, goaltree.Fout{Code: goaltree.CodeDubbel, Pad: naam}, "this column stands twice")
		}
	}
	for _, naam := range l.vorm.Verplicht {
		if !slices.Contains(kop, naam) {
			l.fout([2]int{1, 0}, goaltree.Fout{Code: goaltree.CodeVeldOntbreekt, Pad: naam}, "this column is missing")
		}
	}
	return len(l.fouten) == 0
}

func (l *tabellezer) leesRijen() {
	for gelezen := 0; ; {
		cellen, err := l.csv.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil { // where a quote is lost, so is where the next row begins
			l.syntaxis(err)
			return
		}
		regel, _ := l.csv.FieldPos(0)
		switch {
		case !slices.ContainsFunc(cellen, func(c string) bool { return c != "" }): // spreadsheets leave such rows at the end
			continue
		case gelezen == l.vorm.MaxRijen:
			l.fout([2]int{regel, 0}, goaltree.Fout{Code: goaltree.CodeTeGroot}, "the file has more than %d rows", l.vorm.MaxRijen)
			return
		case len(cellen) != len(l.kop):
			l.fout([2]int{regel, 0}, goaltree.Fout{Code: goaltree.CodeSyntaxis}, "the row has %d cells and the header %d", len(cellen), len(l.kop))
		default:
			r := Tabelrij{Regel: regel, cellen: make(map[string]tabelcel, len(cellen))}
			for i, c := range cellen {
				rij, kolom := l.csv.FieldPos(i)
				r.cellen[l.kop[i]] = tabelcel{c, [2]int{rij, kolom}}
			}
			l.rijen = append(l.rijen, r)
		}
		gelezen++
	}
}
