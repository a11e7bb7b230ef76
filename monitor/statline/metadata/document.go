package metadata

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Limits of what is read, so that memory doesn't hang on a file's goodwill.
const (
	maxBytes   = 64 << 20  // of one file; the largest description of StatLine is some 20 MiB
	maxRijen   = 200_000   // of one list; all wijken and buurten are some 18,000
	maxWaarden = 2_000_000 // of one JSON file, keys not counted
	maxRegel   = 1 << 20   // bytes of one line of CSV: a row of that much has a million cells
	maxDiepte  = 32        // of lists and objects in one another
	maxFouten  = 100       // mistakes that are told; the rest is counted
)

// document is one list of metadata: a file, or a part of one that holds a
// whole description.
type document struct {
	bestand string
	soort   soort
	adres   string // of its metadata, as JSON tells it; may be empty
	vervolg bool   // there is another page behind it
	json    bool
	lijst   string // JSON: the path of the rows
	enkel   bool   // JSON: one object that is the only row
	index   map[string]int
	rijen   []rij
	delen   []*document // of a whole description: its lists, and theirs
	// dimensie it belongs to, where the file around it tells.
	dimensie string
}

// rij is a row; a cell that it doesn't have is behind its end, or absent.
type rij struct {
	cellen []cel
	nummer int // in its list, from 0
	plaats plaats
}

// plaats is a line and column, from 1.
type plaats struct{ regel, kolom int }

type celsoort uint8

const (
	celAfwezig celsoort = iota
	celTekst
	celGetal
	celNiets  // null
	celAnders // true, false, an object or a list
)

type cel struct {
	tekst  string
	soort  celsoort
	plaats plaats
}

// kolom gives the number of a column, a new one where there is none yet.
func (d *document) kolom(naam string) int {
	i, ok := d.index[naam]
	if !ok {
		i = len(d.index)
		d.index[naam] = i
	}
	return i
}

// heeft tells whether there are columns of all these names.
func (d *document) heeft(namen ...string) bool {
	return !slices.ContainsFunc(namen, func(naam string) bool { _, ok := d.index[naam]; return !ok })
}

func (d *document) cel(r *rij, naam string) cel {
	i, ok := d.index[naam]
	if !ok || i >= len(r.cellen) {
		return cel{}
	}
	return r.cellen[i]
}

// tekst gives a cell as people read it: without blanks around it, its line
// ends as one kind. It is empty for a cell that is not there.
func (d *document) tekst(r *rij, naam string) string {
	s := d.cel(r, naam).tekst
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\r\n", "\n"), "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	return strings.TrimSpace(s)
}

// pad gives the path of a cell.
func (d *document) pad(r *rij, naam string) string {
	switch {
	case !d.json || d.enkel && d.lijst == "":
		return naam
	case d.enkel:
		return d.lijst + "." + naam
	default:
		return fmt.Sprintf("%s[%d].%s", d.lijst, r.nummer, naam)
	}
}

// fout makes a mistake at a cell, or at its row when the cell is not there.
func (d *document) fout(r *rij, naam string, code goaltree.Code, melding string) *goaltree.Fout {
	c := d.cel(r, naam)
	plek := c.plaats
	if plek.regel == 0 {
		plek = r.plaats
	}
	return &goaltree.Fout{
		Bestand: d.bestand, Regel: plek.regel, Kolom: plek.kolom, Pad: d.pad(r, naam),
		Waarde: goaltree.Inkorten(c.tekst), Code: code, Melding: melding,
	}
}

// tabelID takes a table's id out of the address of its metadata:
// .../ODataApi/OData/84799NED/$metadata#Cbs.OData.WebAPI.RegioS.
func (d *document) tabelID() string {
	voor, _, ok := strings.Cut(d.adres, "/$metadata")
	if !ok {
		return ""
	}
	return voor[strings.LastIndexByte(voor, '/')+1:]
}

// lijstnaam takes the list's name out of that address: RegioS.
func (d *document) lijstnaam() string {
	_, na, ok := strings.Cut(d.adres, "#")
	if !ok {
		return ""
	}
	if i := strings.IndexAny(na, "/("); i >= 0 {
		na = na[:i]
	}
	return na[strings.LastIndexByte(na, '.')+1:]
}

// basisnaam is the file's name without folder, question and extension, or the
// last part of an address.
func (d *document) basisnaam() string {
	naam, _, _ := strings.Cut(d.bestand, "?")
	naam = path.Base(strings.ReplaceAll(naam, `\`, "/"))
	for _, ext := range []string{".csv", ".json"} {
		if kort := len(naam) - len(ext); kort > 0 && strings.EqualFold(naam[kort:], ext) {
			return naam[:kort]
		}
	}
	return naam
}
