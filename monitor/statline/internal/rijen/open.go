package rijen

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Bron is a file that gives rows.
type Bron interface {
	// Kop gives the names of the columns.
	Kop() ([]string, error)
	// Kies says which columns, by their number in Kop, the rows must give.
	Kies(gekozen []int)
	// Volgende reads the next row into cellen, in the order of Kies. A Fout is
	// that row's alone; an error ends the reading, io.EOF at the end of the
	// file. Texts are valid until the next call.
	Volgende(cellen []Cel) (*goaltree.Fout, error)
	// Plaats and Pad tell where a column, by its number in Kop, stands in the
	// last row.
	Plaats(i int) (regel, kolom int)
	Pad(i int) string
	// Scheiding is what separates the columns; 0 for JSON.
	Scheiding() rune
}

// Opties say how a file is read.
type Opties struct {
	MaxRegel int   // bytes of one row, and of one line of CSV
	MaxBytes int64 // bytes of the whole file
	// Kenmerk is told what stands beside the rows of a JSON file; its error
	// ends the reading. It may be nil.
	Kenmerk func(Kenmerk) error
}

// Kenmerk is a key of JSON beside the rows, with its place: the table they
// belong to, the address of the next page.
type Kenmerk struct {
	Sleutel, Waarde string
	Regel, Kolom    int
}

// Fout makes a mistake at the Kenmerk's place.
func (k Kenmerk) Fout(code goaltree.Code, melding string) *goaltree.Fout {
	return &goaltree.Fout{Regel: k.Regel, Kolom: k.Kolom, Pad: k.Sleutel, Waarde: k.Waarde, Code: code, Melding: melding}
}

// BeginLengte is how many of a file's first bytes Open gives.
const BeginLengte = 16 << 10

var bom = []byte("\xef\xbb\xbf")

// Open looks at a file's first bytes and chooses its reader: JSON or CSV. It
// gives those bytes too, without a byte order mark. What can't be read at all
// (nothing, UTF-16, a workbook, a page of HTML) is an error.
func Open(r io.Reader, o Opties) (Bron, []byte, error) {
	if r == nil {
		return nil, nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no file to read"}
	}
	invoer := bufio.NewReaderSize(r, BeginLengte)
	if b, _ := invoer.Peek(len(bom)); bytes.Equal(b, bom) {
		_, _ = invoer.Discard(len(bom)) // they are in the buffer
	}
	begin, err := invoer.Peek(BeginLengte)
	if err != nil && !errors.Is(err, io.EOF) && len(begin) == 0 {
		return nil, nil, &goaltree.Fout{Melding: "reading failed: " + err.Error(), Oorzaak: err}
	}
	if len(bytes.TrimSpace(begin)) == 0 && len(begin) < BeginLengte {
		return nil, nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "the file is empty"}
	}
	if bytes.HasPrefix(begin, []byte("\xff\xfe")) || bytes.HasPrefix(begin, []byte("\xfe\xff")) {
		return nil, nil, &goaltree.Fout{Regel: 1, Code: goaltree.CodeTekenset, Melding: "the file is UTF-16; save it as UTF-8 (in Excel: CSV UTF-8)"}
	}
	if melding := vreemd(begin); melding != "" {
		return nil, nil, &goaltree.Fout{Regel: 1, Code: goaltree.CodeOnbekendFormaat, Melding: melding}
	}
	begin = bytes.Clone(begin) // the buffer is read over
	b := &bewaker{r: invoer, maxRegel: o.MaxRegel, maxBytes: o.MaxBytes, regel: 1}
	if IsJSON(begin) {
		return nieuweJSON(b, o), begin, nil
	}
	if !bytes.Contains(begin, []byte("\n")) && bytes.Contains(begin, []byte("\r")) {
		return nil, nil, &goaltree.Fout{Regel: 1, Code: goaltree.CodeSyntaxis, Melding: "the lines end in CR alone; save the file with LF or CRLF"}
	}
	teken, lengte := sepRegel(begin)
	c := nieuweCSV(b, begin)
	if lengte > 0 {
		c.r.Comma, c.sep = teken, true
	}
	return c, begin[lengte:], nil
}

// sepRegel tells the separator that Excel's first line "sep=;" names, and how
// long that line is; 0 where there is none.
func sepRegel(begin []byte) (teken rune, lengte int) {
	regel, _, _ := bytes.Cut(begin, []byte("\n"))
	s := bytes.TrimRight(regel, "\r")
	if len(s) != len("sep=;") || !bytes.EqualFold(s[:4], []byte("sep=")) || !bytes.ContainsAny(s[4:], ";,\t") {
		return 0, 0
	}
	return rune(s[4]), min(len(regel)+1, len(begin))
}

// IsJSON tells whether a file's first bytes are those of JSON.
func IsJSON(b []byte) bool {
	b = bytes.TrimLeft(b, " \t\r\n")
	return len(b) > 0 && (b[0] == '{' || b[0] == '[')
}

// Kaal takes off a file's first bytes what is not its own: a byte order mark,
// and the line "sep=;" that Excel writes before the header.
func Kaal(b []byte) []byte {
	b = bytes.TrimPrefix(b, bom)
	_, lengte := sepRegel(b)
	return b[lengte:]
}

// Scheidingsteken tells what separates the columns of a header: the one of
// semicolon, comma and tab that stands in it most often outside quotes.
func Scheidingsteken(regel []byte) rune {
	var aantal [256]int
	binnen := false
	for _, c := range regel {
		if c == '"' {
			binnen = !binnen
		}
		if !binnen {
			aantal[c]++
		}
	}
	beste := ';'
	for _, c := range ",\t" {
		if aantal[c] > aantal[beste] {
			beste = c
		}
	}
	return beste
}

// vreemd tells what a file is that can't be read at all, in words for an
// error; empty when it can be tried.
func vreemd(b []byte) string {
	begint := func(s string) bool { return bytes.HasPrefix(b, []byte(s)) }
	switch {
	case begint("PK\x03\x04"):
		return "this is a zip file or an Excel workbook; unpack it, or save the sheet as CSV in UTF-8"
	case begint("\xd0\xcf\x11\xe0"):
		return "this is an old Excel workbook; save the sheet as CSV in UTF-8"
	case begint("\x1f\x8b"):
		return "this file is compressed (gzip); unpack it first"
	case begint("<"):
		return "this is XML or an HTML page, not CSV or JSON; a page with an error message of the service looks so"
	}
	return ""
}
