package statline_test

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// vijandMap is a folder in which one file is hostile: its bytes end in an error.
type vijandMap struct {
	fstest.MapFS

	naam string
	fout error
}

func (m vijandMap) Open(naam string) (fs.File, error) {
	f, err := m.MapFS.Open(naam)
	if err == nil && naam == m.naam && m.fout != nil {
		f = eindigend{f, m.fout}
	}
	return f, err
}

// eindigend is a file that ends in an error.
type eindigend struct {
	fs.File

	fout error
}

func (e eindigend) Read(p []byte) (int, error) {
	n, err := e.File.Read(p)
	if errors.Is(err, io.EOF) {
		err = e.fout
	}
	return n, err
}

// maxMap is what a case loads of a file into a folder: a little more than the
// reader of metadata takes.
const maxMap = 64<<20 + 1

// inMap has ReadBundel read a hostile file in a folder with others. A mistake of
// the folder as a whole is told without a file.
func inMap(erbij map[string]string) func(io.Reader, string) vijandtest.Uitkomst {
	return func(r io.Reader, bestand string) vijandtest.Uitkomst {
		data, stuk := io.ReadAll(io.LimitReader(r, maxMap))
		folder := fstest.MapFS{bestand: {Data: data}}
		for naam, inhoud := range erbij {
			folder[naam] = &fstest.MapFile{Data: []byte(inhoud)}
		}
		d, v, err := statline.ReadBundel(vijandMap{folder, bestand, stuk}, hulpKoppeling(), statline.Options{})
		if (d == nil) != (err != nil) {
			err = errors.Join(err, errors.New("a dataset beside an error, or neither"))
		}
		u := vijandUitkomst(v, err)
		for _, f := range append(goaltree.Fouten(u.Fout), u.Rijfouten...) {
			if f.Bestand == "" && errors.Is(f, goaltree.CodeLeeg) || erbij[f.Bestand] != "" {
				f.Bestand = bestand
			}
		}
		return u
	}
}

// The folder is loaded, looked at for metadata, for its columns, and read.
const vijandMapPerByte = 600

func TestVijandBundel(t *testing.T) {
	beschrijving := map[string]string{"TableInfos.json": hulpTableInfos, "DataProperties.json": hulpDataProperties}
	vijandtest.JSON(t, vijandtest.Lezer{Lees: inMap(beschrijving), Ruim: vijandRuim, PerByte: vijandMapPerByte, Vast: 64 << 20}, []byte(hulpPagina(1, false)+"\n"))
}

// Metadata that nobody can tell for such are a file that is passed over with a
// remark; the figures stand without.
func TestVijandBundel_Metadata(t *testing.T) {
	cijfers := map[string]string{"p1.json": hulpPagina(1, false), "DataProperties.json": hulpDataProperties}
	vijandtest.JSON(t, vijandtest.Lezer{Lees: inMap(cijfers), Ruim: vijandRuim, PerByte: vijandMapPerByte, Vast: 64 << 20}, []byte(hulpTableInfos))
}

// A hostile page comes after a good one. It may have no rows, as a last page has
// when the number of rows is a multiple of the page's.
func TestVijandPaginas(t *testing.T) {
	tabel, err := metadata.Read(
		metadata.Bestand{Naam: "TableInfos.json", Inhoud: []byte(hulpTableInfos)},
		metadata.Bestand{Naam: "DataProperties.json", Inhoud: []byte(hulpDataProperties)},
	)
	require.NoError(t, err)
	lees := func(r io.Reader, bestand string) vijandtest.Uitkomst {
		d, v, err := statline.ReadPaginas(func(yield func(statline.Pagina, error) bool) {
			for _, p := range []statline.Pagina{{Bestand: "p1.json", Lezer: strings.NewReader(hulpPagina(1, true))}, {Bestand: bestand, Lezer: r}} {
				if !yield(p, nil) {
					return
				}
			}
		}, hulpKoppeling(), statline.Options{Tabel: tabel})
		if (d == nil) != (err != nil) {
			err = errors.Join(err, errors.New("a dataset beside an error, or neither"))
		}
		return vijandUitkomst(v, err)
	}
	vijandtest.JSON(t, vijandtest.Lezer{Lees: lees, Ruim: append(vijandRuim, vijandtest.Leeg)}, []byte(hulpPagina(2, false)+"\n"))
}
