package statline

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// ReadBundel reads a table from a folder (or an unpacked download) that holds
// its figures, in one file or more pages, and its metadata: what the data
// portal gives as CSV, Observations.csv with its code lists, or files of OData
// 3. The files are told from their content, pages taken in the order of the
// numbers in their names; a page that can't be read is an error.
//
// Metadata of another table than the figures, or of several, are an error that
// names them: figures must not be read with the wrong titles. Read takes the
// figures alone, with the right metadata in Options.Tabel.
func ReadBundel(fsys fs.FS, k *Koppeling, o Options) (*monitor.Dataset, *monitor.Verslag, error) {
	mis := func(err error) (*monitor.Dataset, *monitor.Verslag, error) {
		return nil, &monitor.Verslag{Bestand: o.Bestand}, err
	}
	if fsys == nil {
		return mis(&goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no folder to read"})
	}
	tabellen, overige, err := metadata.ReadFS(fsys)
	if err != nil {
		return mis(err)
	}
	bestanden, kop, opmerkingen, fouten := cijferbestanden(fsys, overige, o.metStandaard())
	opmerkingen = append(opmerkingen, mappen(fsys)...)
	if len(fouten) > 0 {
		return mis(goaltree.Join(fouten))
	}
	if err := pastBundel(tabellen, bestanden[0], kop, k); err != nil {
		return mis(err)
	}
	if len(tabellen) > 0 {
		o.Tabel = tabellen[0] // the only one, or pastBundel would have told
	}
	d, v, err := ReadPaginas(func(yield func(Pagina, error) bool) {
		for _, naam := range bestanden {
			f, err := fsys.Open(naam)
			if err != nil {
				yield(Pagina{}, &goaltree.Fout{Bestand: naam, Melding: err.Error(), Oorzaak: err})
				return
			}
			door := yield(Pagina{naam, f}, nil)
			_ = f.Close() // it was only read
			if !door {
				return
			}
		}
	}, k, o)
	if t := o.Tabel; err == nil && t != nil && t.Aantal > 0 && v.Gelezen != t.Aantal {
		opmerkingen = append(opmerkingen, &goaltree.Fout{
			Bestand: t.Bestand, Pad: t.ID, Code: CodeVervolg,
			Melding: fmt.Sprintf("the table has %d rows by its metadata, and %d were read: the files are a part of it", t.Aantal, v.Gelezen),
		})
	}
	v.Opmerkingen = append(v.Opmerkingen, opmerkingen...)
	return d, v, err
}

// cijferbestanden finds the files of figures, in the order of the numbers in
// their names, and the columns of the first. A file that begins as figures do
// and can't be read is an error; any other that is left over is a remark.
func cijferbestanden(fsys fs.FS, namen []string, o Options) (bestanden, kop []string, opmerkingen, fouten []*goaltree.Fout) {
	namen = slices.Clone(namen)
	slices.SortFunc(namen, opNummer)
	for _, naam := range namen {
		is, k, err := kopVan(fsys, naam, o)
		switch {
		case is && err != nil:
			for _, f := range goaltree.Fouten(err) {
				f.Bestand = naam
				fouten = append(fouten, f)
			}
		case is:
			if bestanden = append(bestanden, naam); kop == nil {
				kop = k
			}
		default:
			opmerkingen = append(opmerkingen, &goaltree.Fout{Bestand: naam, Code: goaltree.CodeOnbekendFormaat, Melding: "this file is neither figures nor metadata of a table, and is not read"})
		}
	}
	if bestanden == nil && fouten == nil {
		fouten = []*goaltree.Fout{{Code: goaltree.CodeLeeg, Melding: "the folder has no file of figures; what is no metadata in it: " + cmp.Or(strings.Join(namen[:min(maxNamen, len(namen))], ", "), "nothing")}}
	}
	return bestanden, kop, opmerkingen, fouten
}

// mappen tells of the folders in a folder: what is in them is not read.
func mappen(fsys fs.FS) (opmerkingen []*goaltree.Fout) {
	inhoud, _ := fs.ReadDir(fsys, ".") // ReadFS read it before
	for _, e := range inhoud {
		if e.IsDir() {
			opmerkingen = append(opmerkingen, &goaltree.Fout{Bestand: e.Name(), Code: goaltree.CodeOnbekendFormaat, Melding: "this is a folder in the folder, and what is in it is not read"})
		}
	}
	return opmerkingen
}

// kopVan tells whether a file is one of figures, and its columns. A list of
// rows without a row has none, and is figures all the same.
func kopVan(fsys fs.FS, naam string, o Options) (is bool, kop []string, err error) {
	f, err := fsys.Open(naam)
	if err != nil {
		return true, nil, &goaltree.Fout{Bestand: naam, Melding: err.Error(), Oorzaak: err}
	}
	defer f.Close()
	bron, begin, err := rijen.Open(f, rijen.Opties{MaxRegel: o.MaxRegel, MaxBytes: o.MaxBytes})
	lijkt := strings.EqualFold(path.Ext(naam), ".csv") || strings.EqualFold(path.Ext(naam), ".json")
	if !lijkt && (errors.Is(err, goaltree.CodeOnbekendFormaat) || errors.Is(err, goaltree.CodeLeeg)) {
		return false, nil, nil // a workbook, a picture, nothing at all
	}
	if err != nil {
		return true, nil, err // nobody can tell what it is, so it is not passed over
	}
	if !isTabel(Herken(begin)) {
		return false, nil, nil
	}
	if kop, err = bron.Kop(); errors.Is(err, goaltree.CodeLeeg) && rijen.IsJSON(begin) {
		err = nil
	}
	return true, kop, err
}

// opNummer orders names with numbers in them as people count: p2 before p10.
func opNummer(a, b string) int {
	for a != "" && b != "" {
		x, y := voorNiet(a), voorNiet(b)
		if x > 0 && y > 0 {
			na, nb := strings.TrimLeft(a[:x], "0"), strings.TrimLeft(b[:y], "0")
			if c := cmp.Or(cmp.Compare(len(na), len(nb)), strings.Compare(na, nb)); c != 0 {
				return c
			}
			a, b = a[x:], b[y:]
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

// voorNiet counts the digits that a text begins with.
func voorNiet(s string) int {
	return len(s) - len(strings.TrimLeft(s, "0123456789"))
}

// isTabel tells whether a format is one of StatLine's figures.
func isTabel(f Formaat) bool { return f != MonitorCSV && f != Onbekend }

// pastBundel tells which metadata do not belong to the figures, and which
// table those are of, where that can be told.
func pastBundel(tabellen []*metadata.Tabel, bestand string, kop []string, k *Koppeling) error {
	van := "table " + k.Tabel + ", as the koppeling says"
	var fouten []*goaltree.Fout
	passend := map[*metadata.Tabel]error{}
	for _, t := range tabellen {
		if passend[t] = t.HoortBij(kop); passend[t] == nil {
			van = fmt.Sprintf("table %s (%s)", t.ID, t.Bestand)
		}
	}
	for _, t := range tabellen {
		err := passend[t]
		switch {
		case err != nil:
			fouten = append(fouten, &goaltree.Fout{
				Bestand: t.Bestand, Waarde: t.ID, Code: CodeVerkeerdeBron,
				Melding: fmt.Sprintf("the metadata are of table %s, the figures in %s of %s", t.ID, bestand, van), Oorzaak: err,
			})
			for _, f := range goaltree.Fouten(err) {
				f.Bestand = bestand
				fouten = append(fouten, f)
			}
		case !strings.EqualFold(t.ID, k.Tabel):
			fouten = append(fouten, &goaltree.Fout{
				Bestand: t.Bestand, Waarde: t.ID, Code: CodeVerkeerdeBron,
				Melding: fmt.Sprintf("the figures in %s are of table %s, the koppeling is of table %s", bestand, t.ID, k.Tabel),
			})
		}
	}
	return goaltree.Join(fouten)
}
