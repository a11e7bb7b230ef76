package statline_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// bundel is a folder with the metadata of the fictional table 99001NED.
func bundel(bestanden map[string]string) fstest.MapFS {
	folder := fstest.MapFS{"TableInfos.json": {Data: []byte(hulpTableInfos)}, "DataProperties.json": {Data: []byte(hulpDataProperties)}}
	for naam, inhoud := range bestanden {
		folder[naam] = &fstest.MapFile{Data: []byte(inhoud)}
	}
	return folder
}

func hulpPagina(n int, vervolg bool) string {
	s := fmt.Sprintf(`{"value":[{"RegioS":"GM99%02d    ","Perioden":"2025JJ00","PersonenMetHulp_1":%d}]`, n, n)
	if vervolg {
		s += `,"odata.nextLink":"?x"`
	}
	return s + "}"
}

// Pages are taken as people number them, and a file that is none is told.
func TestReadBundel_Paginas(t *testing.T) {
	bestanden := map[string]string{"leesmij.txt": "Opgehaald op 1 mei.", "oud/p12.json": hulpPagina(12, false)}
	for n := 1; n <= 11; n++ {
		bestanden[fmt.Sprintf("p%d.json", n)] = hulpPagina(n, n < 11)
	}
	d, v, err := statline.ReadBundel(bundel(bestanden), hulpKoppeling(), statline.Options{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, 11, d.Len())
	require.Len(t, v.Opmerkingen, 2)
	require.EqualError(t, v.Opmerkingen[0], "leesmij.txt: this file is neither figures nor metadata of a table, and is not read")
	require.EqualError(t, v.Opmerkingen[1], "oud: this is a folder in the folder, and what is in it is not read")
}

// Metadata may tell that there is more.
func TestReadBundel_Deel(t *testing.T) {
	folder := bundel(map[string]string{"p1.json": hulpPagina(1, false)})
	folder["TableInfos.json"].Data = []byte(strings.Replace(hulpTableInfos, `"Period"`, `"RecordCount":65,"Period"`, 1))
	_, v, err := statline.ReadBundel(folder, hulpKoppeling(), statline.Options{})
	require.NoError(t, err)
	require.Len(t, v.Opmerkingen, 1)
	require.EqualError(t, v.Opmerkingen[0], "TableInfos.json: 99001NED: the table has 65 rows by its metadata, and 1 were read: the files are a part of it")
}

// A page that can't be read is never passed over.
func TestReadBundel_KapottePagina(t *testing.T) {
	for naam, geval := range map[string]struct {
		inhoud, melding string
		code            goaltree.Code
	}{
		"broken off":  {`{"value":[{"RegioS":"GM9902    ","Peri`, "p2.json:1:39: value: the JSON breaks off, so the file is not whole; whole rows before it: 0", goaltree.CodeSyntaxis},
		"UTF-16":      {"\xff\xfeR\x00", "p2.json:1: the file is UTF-16; save it as UTF-8 (in Excel: CSV UTF-8)", goaltree.CodeTekenset},
		"other table": {`{"odata.metadata":"https://x/OData/99009NED/$metadata#x",` + hulpPagina(2, false)[1:], `p2.json:1:19: odata.metadata: the file belongs to table 99009NED, the koppeling to table 99001NED (found "https://x/OData/99009NED/$metadata#x")`, statline.CodeVerkeerdeBron},
	} {
		t.Run(naam, func(t *testing.T) {
			d, v, err := statline.ReadBundel(bundel(map[string]string{"p1.json": hulpPagina(1, true), "p2.json": geval.inhoud}), hulpKoppeling(), statline.Options{})
			require.Nil(t, d)
			require.NotNil(t, v)
			require.ErrorIs(t, err, geval.code)
			require.EqualError(t, err, geval.melding)
		})
	}
	_, _, err := statline.ReadBundel(bundel(nil), hulpKoppeling(), statline.Options{})
	require.EqualError(t, err, "the folder has no file of figures; what is no metadata in it: nothing")
	k := hulpKoppeling()
	k.Tabel = "99002NED"
	_, _, err = statline.ReadBundel(bundel(map[string]string{"p1.json": hulpPagina(1, false)}), k, statline.Options{})
	require.EqualError(t, err, `TableInfos.json: the figures in p1.json are of table 99001NED, the koppeling is of table 99002NED (found "99001NED")`)
}
