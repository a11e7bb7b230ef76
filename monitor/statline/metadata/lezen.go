package metadata

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// Bestand is a file of metadata.
type Bestand struct {
	Naam   string // its name or address, for errors; of a code list also which dimension it is
	Inhoud []byte // at most 64 MiB
}

// Read makes one Tabel of the files that describe it, in any order: those of
// the services and bulk files of OData 3 and 4, as JSON or CSV (see the
// package's documentation). Their kind is told from their content.
//
// One file must tell the table's id; with that alone, the Tabel has no
// dimensions and measures. Every mistake is in the error, as *goaltree.Fout
// with file and place: a file that describes no table, or another one than the
// rest (CodeVerkeerdeBron), a key that is missing or double, a heading or
// dimension that is not there, a date or number that can't be read.
func Read(bestanden ...Bestand) (*Tabel, error) {
	if len(bestanden) == 0 {
		return nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "no files of metadata were given"}
	}
	var docs []*document
	var fouten []*goaltree.Fout
	for _, b := range bestanden {
		d, f := ontleed(b)
		if f == nil {
			f = d.buiten()
		}
		if f != nil {
			f.Bestand = b.Naam
			fouten = append(fouten, f)
			continue
		}
		docs = append(docs, d)
	}
	if len(fouten) > 0 {
		return nil, samen(fouten)
	}
	t, fouten := bouw(docs)
	if len(fouten) > 0 {
		return nil, samen(fouten)
	}
	return t, nil
}

// ontleed reads a file into its rows and tells what it is.
func ontleed(b Bestand) (*document, *goaltree.Fout) {
	if len(b.Inhoud) > maxBytes {
		return nil, &goaltree.Fout{Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("the file is larger than %d bytes", maxBytes)}
	}
	// Open knows what can't be read at all; its reader is not used: rows of
	// metadata differ in their keys, and those of CSV in their length.
	if _, _, err := rijen.Open(bytes.NewReader(b.Inhoud), rijen.Opties{MaxRegel: maxBytes, MaxBytes: maxBytes}); err != nil {
		return nil, goaltree.Fouten(err)[0]
	}
	data := rijen.Kaal(b.Inhoud)
	if i := tekst.GeenUTF8(data); i >= 0 {
		regel, kolom := tekst.Plaats(data, i)
		return nil, &goaltree.Fout{Regel: regel, Kolom: kolom, Waarde: fmt.Sprintf("byte 0x%02x", data[i]), Code: goaltree.CodeTekenset, Melding: "the file is not UTF-8"}
	}
	lees := csvDocument
	if rijen.IsJSON(data) {
		lees = jsonDocument
	}
	d, f := lees(b.Naam, data)
	if f == nil && d.soort.noemtTabel() && len(d.rijen) != 1 {
		d.soort = catalogus
	}
	return d, f
}

// buiten is the mistake of a file that describes no single table.
func (d *document) buiten() *goaltree.Fout {
	switch {
	case d.soort == catalogus:
		return &goaltree.Fout{Code: goaltree.CodeOnbekendFormaat, Melding: fmt.Sprintf("this is a list of %d tables; give what describes one", len(d.rijen))}
	case d.soort == leeg && d.adres == "":
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "the list is empty, and nothing tells what it would hold"}
	case d.soort != geen:
		return nil
	}
	return &goaltree.Fout{
		Regel: 1, Code: goaltree.CodeOnbekendFormaat,
		Melding: "this file does not describe a table; known are TableInfos, DataProperties, CategoryGroups and code lists of OData 3, and Properties, Dimensions, MeasureCodes, MeasureGroups, codes and groups of OData 4",
	}
}

// samen joins mistakes into one error, the first maxFouten of them.
func samen(fouten []*goaltree.Fout) error {
	if rest := len(fouten) - maxFouten; rest > 0 {
		fouten = append(fouten[:maxFouten:maxFouten], &goaltree.Fout{Bestand: fouten[0].Bestand, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("and %d more mistakes", rest)})
	}
	return goaltree.Join(fouten)
}

// id gives the table's id that a document tells, by itself or in its address.
func (d *document) id() (string, plaats) {
	if d.soort.noemtTabel() && len(d.rijen) == 1 {
		if id := d.tekst(&d.rijen[0], "Identifier"); id != "" {
			return id, d.cel(&d.rijen[0], "Identifier").plaats
		}
	}
	return d.tabelID(), plaats{1, 0}
}

// bouw makes a Tabel of documents.
func bouw(docs []*document) (*Tabel, []*goaltree.Fout) {
	b := &bouwer{t: &Tabel{}, groepen: map[string]koppen{}}
	b.eenTabel(docs)
	if len(b.fouten) > 0 {
		return nil, b.fouten
	}
	alle := make([]*document, 0, len(docs))
	for _, d := range docs {
		alle = append(append(alle, d), d.delen...)
	}
	b.kenmerken(alle)
	b.koppen(alle)
	b.kolommen(alle)
	b.waarden(alle)
	b.vervolg(alle)
	slices.SortStableFunc(b.fouten, func(x, y *goaltree.Fout) int { return strings.Compare(x.Bestand, y.Bestand) })
	return b.t, b.fouten
}

// bouwer makes a Tabel.
type bouwer struct {
	t       *Tabel
	fouten  []*goaltree.Fout
	groepen map[string]koppen // headings of a dimension, by its name; of the measures under ""
}

// fout notes a mistake at a cell.
func (b *bouwer) fout(d *document, r *rij, naam string, code goaltree.Code, melding string) {
	b.fouten = append(b.fouten, d.fout(r, naam, code, melding))
}

// opmerking notes what is not understood and no reason to reject.
func (b *bouwer) opmerking(f *goaltree.Fout) {
	if len(b.t.Opmerkingen) < maxFouten {
		b.t.Opmerkingen = append(b.t.Opmerkingen, f)
	}
}

// eenTabel sees to it that all documents belong to one table of one version.
func (b *bouwer) eenTabel(docs []*document) {
	var eerste, vanVersie *document
	for _, d := range docs {
		id, plek := d.id()
		switch {
		case id == "":
		case eerste == nil:
			eerste, b.t.ID, b.t.Bestand = d, id, d.bestand
		case !strings.EqualFold(id, b.t.ID):
			b.fouten = append(b.fouten, &goaltree.Fout{
				Bestand: d.bestand, Regel: plek.regel, Kolom: plek.kolom, Waarde: id, Code: CodeVerkeerdeBron,
				Melding: fmt.Sprintf("this file describes table %s, where %s describes table %s", goaltree.Inkorten(id), eerste.bestand, goaltree.Inkorten(b.t.ID)),
			})
		case d.soort.noemtTabel() && !eerste.soort.noemtTabel():
			eerste, b.t.ID, b.t.Bestand = d, id, d.bestand
		}
		v := d.soort.versie()
		switch {
		case v == 0:
		case vanVersie == nil:
			vanVersie, b.t.Versie = d, v
		case v != b.t.Versie:
			b.fouten = append(b.fouten, &goaltree.Fout{
				Bestand: d.bestand, Regel: 1, Code: goaltree.CodeTegenspraak,
				Melding: fmt.Sprintf("this file is of OData %d, where %s is of OData %d", v, vanVersie.bestand, b.t.Versie),
			})
		}
	}
	if eerste == nil && len(docs) > 0 {
		b.fouten = append(b.fouten, &goaltree.Fout{
			Bestand: docs[0].bestand, Code: goaltree.CodeVeldOntbreekt,
			Melding: "no file tells which table is described: TableInfos of OData 3 or Properties of OData 4",
		})
	}
}
