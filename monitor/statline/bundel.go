package statline

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// ReadBundel reads a table from a folder (or an unpacked download) that holds
// its figures, in one file or more pages, and its metadata: what the data
// portal gives as CSV, Observations.csv with its code lists, or files of OData
// 3. The files are told from their content.
//
// Metadata of another table than the figures, or of several, are an error that
// names them: figures must not be read with the wrong titles. Read takes the
// figures alone, with the right metadata in Options.Tabel.
func ReadBundel(fsys fs.FS, k *Koppeling, o Options) (*monitor.Dataset, *monitor.Verslag, error) {
	mis := func(err error) (*monitor.Dataset, *monitor.Verslag, error) {
		return nil, &monitor.Verslag{Bestand: o.Bestand}, err
	}
	tabellen, overige, err := metadata.ReadFS(fsys)
	if err != nil {
		return mis(err)
	}
	bestanden, kop, err := cijferbestanden(fsys, overige, o.metStandaard())
	if err != nil {
		return mis(err)
	}
	if err := pastBundel(tabellen, bestanden[0], kop, k); err != nil {
		return mis(err)
	}
	if len(tabellen) > 0 {
		o.Tabel = tabellen[0] // the only one, or pastBundel would have told
	}
	return ReadPaginas(func(yield func(Pagina, error) bool) {
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
}

// cijferbestanden finds the files of figures, and the columns of the first.
func cijferbestanden(fsys fs.FS, namen []string, o Options) (bestanden, kop []string, err error) {
	for _, naam := range namen {
		f, err := fsys.Open(naam)
		if err != nil {
			return nil, nil, &goaltree.Fout{Bestand: naam, Melding: err.Error(), Oorzaak: err}
		}
		bron, begin, err := rijen.Open(f, rijen.Opties{MaxRegel: o.MaxRegel, MaxBytes: o.MaxBytes})
		var k []string
		if err == nil && isTabel(Herken(begin)) {
			k, err = bron.Kop()
		}
		_ = f.Close()
		if err != nil || k == nil {
			continue // a file that is no table is none of the bundle's
		}
		if bestanden = append(bestanden, naam); kop == nil {
			kop = k
		}
	}
	if bestanden == nil {
		return nil, nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no file of figures among " + strings.Join(namen[:min(maxNamen, len(namen))], ", ")}
	}
	return bestanden, kop, nil
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
		if passend[t] = t.Past(kop); passend[t] == nil {
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
	return samen(fouten)
}
