package metadata_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// kast makes a folder of files.
func kast(bestanden map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for naam, inhoud := range bestanden {
		m[naam] = &fstest.MapFile{Data: []byte(inhoud)}
	}
	return m
}

func TestReadFS(t *testing.T) {
	bundel := map[string]string{
		"Observations.csv": "Id;Measure;Geslacht;Value\n1;M1;3000;4,5\n", "plaatje.png": "\x89PNG\r\n\x1a\n\xff", "leeg.txt": "", "README.md": "# Uitleg\n\nTekst \"met\" aanhalingstekens\n",
		"VreemdCodes.csv": "Identifier;DimensionGroupId;DimensionId;Index;Title\n1;;Vreemd;1;X\n", "VreemdGroups.csv": "Id;Index;Title;Description;ParentId;DimensionId\n0;0;K;;;Vreemd\n",
		"rijen.json": `{"value":[{"ID":0,"RegioS":"GM9901","A_1":2}]}`, "stuk.json": `{"value":[{"ID":0,`, "dienst.json": `{"value":[{"name":"TableInfos","url":"x"}]}`,
		"tabellen.json": `[{"Identifier":"A","Title":"a","Period":""},{"Identifier":"B","Title":"b","Period":""}]`,
		"map/info.json": info3,
	}
	overige := []string{"Observations.csv", "README.md", "VreemdCodes.csv", "VreemdGroups.csv", "dienst.json", "leeg.txt", "plaatje.png", "rijen.json", "stuk.json", "tabellen.json"}
	tabel4 := fictief()
	for naam, r := range vier(tabel4) {
		bundel[naam+".csv"] = r.alsCSV(t, ';')
	}
	ander := fictief()
	ander.ID, ander.Titel = "99000NED", "Een andere"
	bundel["D-99000NED.json"] = geheel(t, ander)
	derde := fictief()
	derde.ID = "99005NED"
	for naam, r := range drie(derde) {
		bundel["v3_"+naam+".json"] = r.alsJSON(t, "https://x/99005NED/$metadata#Cbs.OData.WebAPI."+naam, 3)
	}
	tabellen, rest, err := metadata.ReadFS(kast(bundel))
	require.NoError(t, err)
	require.Equal(t, overige, rest)
	require.Len(t, tabellen, 3)
	for i, want := range []*metadata.Tabel{ander, tabel4, derde} {
		require.Empty(t, gelijk(want, tabellen[i]))
	}
}

func TestReadFS_SmallFolders(t *testing.T) {
	tabellen, overige, err := metadata.ReadFS(kast(nil))
	require.NoError(t, err)
	require.Empty(t, tabellen)
	require.Empty(t, overige)

	lijst := "Key,Title\n3000,Mannen\n"
	tabellen, overige, err = metadata.ReadFS(kast(map[string]string{"a.json": info3, "e.json": eigen3, "Geslacht.csv": lijst, "zomaar.csv": lijst}))
	require.NoError(t, err)
	require.Equal(t, []string{"zomaar.csv"}, overige, "the dimension has a list by name, so one of no name is not its")
	require.Len(t, tabellen[0].Dimensies[0].Waarden, 1)

	tabellen, _, err = metadata.ReadFS(kast(map[string]string{
		"D.json":           `{"Identifier":"A","Title":"a","Measures":[],"Dimensions":[{"Identifier":"G","Title":"g","Kind":"Dimension"}]}`,
		"GCodes.json":      `[{"Identifier":"1","Title":"een","DimensionGroupId":null}]`,
		"MeasureCodes.csv": "Identifier;Title;Unit\nM1;Een;%\n",
	}))
	require.NoError(t, err, "loose lists go with a whole description when there is no other")
	require.Len(t, tabellen[0].Metingen, 1)
	require.Len(t, tabellen[0].Dimensies[0].Waarden, 1)
}

func TestReadFS_Mistakes(t *testing.T) {
	groot := strings.Repeat(" ", 64<<20)
	for naam, c := range map[string]struct {
		bestanden map[string]string
		want      string
	}{
		"no table told":         {map[string]string{"a.json": eigen3}, "a.json: no file in the folder tells which table"},
		"two tables, loose":     {map[string]string{"a.json": info3, "b.json": strings.ReplaceAll(info3, "99001", "99002"), "c.json": eigen3}, "c.json: nothing tells to which table this belongs: the folder describes 99001NED, 99002NED"},
		"metadata cut off":      {map[string]string{"a.json": info3[:60]}, "a.json:1:61: the JSON breaks off"},
		"metadata, wrong row":   {map[string]string{"a.csv": "Key,Title\n1\n"}, "a.csv:2: this row has 1 columns"},
		"metadata, wrong head":  {map[string]string{"a.csv": "Key,Title,Key\n"}, "a.csv:1:11: Key: a column of this name"},
		"metadata, no UTF-8":    {map[string]string{"a.csv": "Key,Title\n1,\xff\n"}, "a.csv:2:3: the file is not UTF-8"},
		"metadata, too large":   {map[string]string{"a.csv": "Key,Title\n" + groot}, "a.csv: the file is larger than"},
		"a mistake in the rest": {map[string]string{"a.json": info3, "b.csv": "Type,Key,Title\nTopic,,X\n"}, "b.csv:2:7: Key: this key must be filled"},
	} {
		t.Run(naam, func(t *testing.T) {
			tabellen, overige, err := metadata.ReadFS(kast(c.bestanden))
			require.Nil(t, tabellen)
			require.Nil(t, overige)
			require.ErrorContains(t, err, c.want)
			require.NotEmpty(t, goaltree.Fouten(err)[0].Code)
		})
	}
	_, overige, err := metadata.ReadFS(kast(map[string]string{"cijfers.csv": "ID;RegioS;A_1\n" + groot}))
	require.NoError(t, err)
	require.Equal(t, []string{"cijfers.csv"}, overige)
}

// stukkeKast is a folder that can't be read.
type stukkeKast struct{ alleenBestand bool }

var errKast = errors.New("the disk is gone")

func (s stukkeKast) Open(naam string) (fs.File, error) {
	if s.alleenBestand && naam == "." {
		return kast(map[string]string{"a.json": info3}).Open(naam)
	}
	return nil, errKast
}

func TestReadFS_Unreadable(t *testing.T) {
	for _, s := range []stukkeKast{{false}, {true}} {
		_, _, err := metadata.ReadFS(s)
		require.ErrorIs(t, err, errKast)
	}
}
