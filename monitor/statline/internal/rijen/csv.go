package rijen

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// csvBron gives the rows of a CSV file.
type csvBron struct {
	b       *bewaker
	r       *csv.Reader
	sep     bool // the first line is "sep=;"
	namen   []string
	gekozen []int
}

// nieuweCSV takes a file whose first bytes have been looked at.
func nieuweCSV(b *bewaker, begin []byte) *csvBron {
	b.perRegel = true
	regel, _, _ := bytes.Cut(bytes.TrimLeft(begin, "\r\n"), []byte("\n")) // encoding/csv passes blank lines
	// encoding/csv takes a large enough bufio.Reader as it is; the guard
	// counts on reads no larger than perKeer.
	r := csv.NewReader(bufio.NewReaderSize(b, perKeer))
	r.Comma = Scheidingsteken(regel)
	r.FieldsPerRecord = -1 // counted here: a row of another length is a row's mistake
	r.ReuseRecord = true
	return &csvBron{b: b, r: r}
}

// Kop reads the header.
func (c *csvBron) Kop() ([]string, error) {
	rij, err := c.r.Read()
	if c.sep && err == nil {
		rij, err = c.r.Read()
	}
	switch {
	case errors.Is(err, io.EOF):
		return nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "the file is empty"}
	case err != nil:
		return nil, csvFout(err)
	}
	c.namen = make([]string, len(rij))
	for i, naam := range rij {
		c.namen[i] = strings.TrimSpace(strings.Clone(naam))
	}
	return c.namen, nil
}

// Kies says which columns the rows must give.
func (c *csvBron) Kies(gekozen []int) { c.gekozen = gekozen }

// Volgende reads a row into cellen.
func (c *csvBron) Volgende(cellen []Cel) (*goaltree.Fout, error) {
	c.b.begin()
	rij, err := c.r.Read()
	if err != nil {
		if errors.Is(err, io.EOF) {
			return nil, io.EOF
		}
		// A quote that is wrong within a line spoils that row alone; one that
		// swallowed line ends has spoilt the count of rows.
		var p *csv.ParseError
		if errors.As(err, &p) && p.StartLine == p.Line {
			var f *goaltree.Fout
			errors.As(csvFout(err), &f)
			return f, nil
		}
		return nil, csvFout(err)
	}
	if len(rij) != len(c.namen) {
		regel, _ := c.r.FieldPos(0)
		return &goaltree.Fout{
			Regel: regel, Code: goaltree.CodeSyntaxis, Waarde: strings.Clone(strings.Join(rij[:min(len(rij), 3)], string(c.r.Comma))),
			Melding: fmt.Sprintf("this row has %d columns, where the header has %d", len(rij), len(c.namen)),
		}, nil
	}
	for i, k := range c.gekozen {
		cellen[i] = Cel{Tekst: rij[k]}
	}
	return nil, nil
}

// Plaats gives where column i of the last row, or of the header, stands.
func (c *csvBron) Plaats(i int) (regel, kolom int) { return c.r.FieldPos(i) }

// Pad names column i.
func (c *csvBron) Pad(i int) string { return goaltree.Inkorten(c.namen[i]) }

// csvFout turns what encoding/csv says into a Fout.
func csvFout(err error) error {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return err // from the guard
	}
	melding := "a quote in a cell that does not begin with one; a cell with quotes is quoted whole, and its quotes are doubled"
	if errors.Is(p.Err, csv.ErrQuote) {
		melding = fmt.Sprintf("a quoted cell that begins on line %d does not end as it should", p.StartLine)
	}
	return &goaltree.Fout{Regel: p.Line, Kolom: p.Column, Code: goaltree.CodeSyntaxis, Melding: melding, Oorzaak: p.Err}
}

// Scheiding gives what separates the columns.
func (c *csvBron) Scheiding() rune { return c.r.Comma }
