package metadata

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// ReadFS reads the files of metadata in a folder, not those in folders within
// it. It gives a Tabel for each table they describe, usually one, ordered by
// id, and the names of the files that are not used: figures, lists of a
// dimension that the table doesn't have, others.
//
// A file belongs to the table it tells; one that tells none, as most files of
// a bundle do, belongs to the one table of its version that the other files
// describe. Every mistake is in the error, as for Read; there are no tables
// then. A folder without metadata gives no table and no error.
func ReadFS(fsys fs.FS) (tabellen []*Tabel, overige []string, err error) {
	if fsys == nil {
		return nil, nil, invoer.Geen("folder of metadata")
	}
	inhoud, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, nil, &goaltree.Fout{Melding: "reading the folder failed: " + err.Error(), Oorzaak: err}
	}
	var docs []*document
	var fouten []*goaltree.Fout
	for _, e := range inhoud {
		if e.IsDir() {
			continue
		}
		d, f := vanFS(fsys, e.Name())
		switch {
		case f != nil:
			f.Bestand = e.Name()
			fouten = append(fouten, f)
		case d == nil:
			overige = append(overige, e.Name())
		default:
			docs = append(docs, d)
		}
	}
	if len(fouten) > 0 {
		return nil, nil, samen(fouten)
	}
	for _, groep := range verdeel(docs, &fouten) {
		rest := groep.vreemd()
		for _, d := range rest {
			overige = append(overige, d.bestand)
		}
		t, ff := bouw(groep)
		fouten = append(fouten, ff...)
		tabellen = append(tabellen, t)
	}
	if len(fouten) > 0 {
		return nil, nil, samen(fouten)
	}
	slices.Sort(overige)
	slices.SortFunc(tabellen, func(a, b *Tabel) int { return cmp.Compare(a.ID, b.ID) })
	return tabellen, overige, nil
}

// vanFS reads a file; nil when it is no metadata.
func vanFS(fsys fs.FS, naam string) (*document, *goaltree.Fout) {
	f, err := fsys.Open(naam)
	if err != nil {
		return nil, &goaltree.Fout{Melding: "reading failed: " + err.Error(), Oorzaak: err}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err != nil {
		return nil, &goaltree.Fout{Melding: "reading failed: " + err.Error(), Oorzaak: err}
	}
	if len(data) > maxBytes && !lijktMetadata(naam, data) {
		return nil, nil // figures, most likely: they have no bound
	}
	d, fout := ontleed(Bestand{Naam: naam, Inhoud: data})
	if fout != nil {
		if lijktMetadata(naam, data) {
			return nil, fout
		}
		return nil, nil
	}
	if d.buiten() != nil {
		return nil, nil
	}
	return d, nil
}

// lijktMetadata tells whether a file that can't be read would describe a
// table, by its first bytes.
func lijktMetadata(naam string, data []byte) bool {
	data = rijen.Kaal(data)
	begin := data[:min(len(data), rijen.BeginLengte)]
	if rijen.IsJSON(begin) {
		heeft := func(sleutel string) bool { return bytes.Contains(begin, []byte(`"`+sleutel+`"`)) }
		return heeft("Title") && (heeft("Identifier") || heeft("Key") || heeft("ParentId"))
	}
	kop, _, _ := bytes.Cut(begin, []byte("\n"))
	d, f := csvDocument(naam, append(bytes.Clone(kop), '\n'))
	return f == nil && d.soort != geen || errors.Is(asErr(f), goaltree.CodeDubbel)
}

// asErr keeps a nil Fout from being an error that is not nil.
func asErr(f *goaltree.Fout) error {
	if f == nil {
		return nil
	}
	return f
}

// groep are the documents of one table.
type groep []*document

// verdeel puts the documents together by table.
func verdeel(docs []*document, fouten *[]*goaltree.Fout) []groep {
	var namen []string // ids in lower case, in the order of the files
	groepen := map[string]groep{}
	los := map[int][]string{}   // version -> tables whose description is in several files
	eigen := map[int][]string{} // version -> tables described whole in one file
	voegToe := func(id string, d *document) {
		if groepen[id] == nil {
			namen = append(namen, id)
		}
		groepen[id] = append(groepen[id], d)
	}
	for _, d := range docs {
		id, _ := d.id()
		if id == "" {
			continue
		}
		id = strings.ToLower(id)
		voegToe(id, d)
		waar := los
		if d.soort == geheel4 {
			waar = eigen
		}
		if v := d.soort.versie(); !slices.Contains(waar[v], id) {
			waar[v] = append(waar[v], id)
		}
	}
	for _, d := range docs {
		if id, _ := d.id(); id != "" {
			continue
		}
		v := d.soort.versie()
		kan := los[v]
		if len(kan) == 0 {
			kan = eigen[v]
		}
		switch len(kan) {
		case 1:
			voegToe(kan[0], d)
		case 0:
			*fouten = append(*fouten, &goaltree.Fout{Bestand: d.bestand, Code: goaltree.CodeVeldOntbreekt, Melding: "no file in the folder tells which table this describes: TableInfos of OData 3 or Properties of OData 4"})
		default:
			*fouten = append(*fouten, &goaltree.Fout{Bestand: d.bestand, Code: CodeVerkeerdeBron, Melding: "nothing tells to which table this belongs: the folder describes " + tabelnamen(kan)})
		}
	}
	uit := make([]groep, len(namen))
	for i, id := range namen {
		uit[i] = groepen[id]
	}
	return uit
}

// tabelnamen names tables, as much of their ids as an error shows.
func tabelnamen(ids []string) string {
	namen := make([]string, len(ids))
	for i, id := range ids {
		namen[i] = goaltree.Inkorten(strings.ToUpper(id))
	}
	return strings.Join(namen, ", ")
}

// vreemd takes the lists out whose dimension the table doesn't have, and gives
// them.
func (g *groep) vreemd() []*document {
	b := &bouwer{}
	var alle []*document
	for _, d := range *g {
		alle = append(append(alle, d), d.delen...)
	}
	dims := b.dimensienamen(alle)
	if len(dims) == 0 {
		return nil // told by bouw
	}
	gehad := b.eigenLijst(alle, dims)
	var rest []*document
	*g = slices.DeleteFunc(*g, func(d *document) bool {
		if !d.soort.vanDimensie() {
			return false
		}
		_, ok := d.vanWelke(dims, gehad)
		if !ok {
			rest = append(rest, d)
		}
		return !ok
	})
	return rest
}
