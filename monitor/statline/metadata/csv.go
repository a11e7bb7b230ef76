package metadata

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// csvDocument makes a document of a CSV file. One that describes no table is
// known by its header, and not read further.
func csvDocument(naam string, data []byte) (*document, *goaltree.Fout) {
	regel, _, _ := bytes.Cut(data, []byte("\n"))
	if f := teLang(data); f != nil {
		return nil, f
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = rijen.Scheidingsteken(regel)
	r.FieldsPerRecord = -1
	r.ReuseRecord = true
	d := &document{bestand: naam, index: map[string]int{}}
	kop, err := r.Read()
	if err != nil {
		return nil, csvFout(err)
	}
	for i, k := range kop {
		k = strings.TrimSpace(strings.Clone(k))
		if _, dubbel := d.index[k]; !dubbel {
			d.index[k] = i
		} else if d.herken() != geen {
			kr, kk := r.FieldPos(i)
			return d, &goaltree.Fout{Regel: kr, Kolom: kk, Pad: k, Code: goaltree.CodeDubbel, Melding: "a column of this name stands in the file twice"}
		}
	}
	if d.soort = d.herken(); d.soort == geen {
		return d, nil
	}
	breedte := len(kop)
	for nr := 0; ; nr++ {
		regelRij, err := r.Read()
		if errors.Is(err, io.EOF) {
			return d, nil
		}
		if err != nil {
			return d, csvFout(err)
		}
		rr, rk := r.FieldPos(0)
		if nr >= maxRijen {
			return d, &goaltree.Fout{Regel: rr, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("more than %d rows", maxRijen)}
		}
		// CBS leaves out the last cells of a row of groups where they are empty.
		if len(regelRij) > breedte || len(regelRij) < breedte && d.soort != groepen3 {
			return d, &goaltree.Fout{Regel: rr, Code: goaltree.CodeSyntaxis, Melding: fmt.Sprintf("this row has %d columns, where the header has %d", len(regelRij), breedte)}
		}
		rij := rij{nummer: nr, plaats: plaats{rr, rk}, cellen: make([]cel, len(regelRij))}
		for i, s := range regelRij {
			cr, ck := r.FieldPos(i)
			rij.cellen[i] = cel{tekst: strings.Clone(s), soort: celTekst, plaats: plaats{cr, ck}}
		}
		d.rijen = append(d.rijen, rij)
	}
}

// teLang is the mistake of a file with a line that no row of a table needs.
func teLang(data []byte) *goaltree.Fout {
	nr := 0
	for regel := range bytes.Lines(data) {
		if nr++; len(regel) > maxRegel {
			return &goaltree.Fout{Regel: nr, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("a line of more than %d bytes", maxRegel)}
		}
	}
	return nil
}

// csvFout turns what encoding/csv says into a Fout.
func csvFout(err error) *goaltree.Fout {
	if p, ok := errors.AsType[*csv.ParseError](err); ok {
		return &goaltree.Fout{Regel: p.Line, Kolom: p.Column, Code: goaltree.CodeSyntaxis, Melding: "this is no CSV: " + p.Err.Error(), Oorzaak: p.Err}
	}
	if errors.Is(err, io.EOF) { // there is Excel's line sep=; alone
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "the file is empty", Oorzaak: err}
	}
	return &goaltree.Fout{Code: goaltree.CodeSyntaxis, Melding: "this is no CSV: " + err.Error(), Oorzaak: err}
}
