package statline_test

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// paginas gives texts as pages p1.json, p2.json, ...
func paginas(teksten ...string) iter.Seq2[statline.Pagina, error] {
	return func(yield func(statline.Pagina, error) bool) {
		for i, tekst := range teksten {
			if !yield(statline.Pagina{Bestand: fmt.Sprintf("p%d.json", i+1), Lezer: strings.NewReader(tekst)}, nil) {
				return
			}
		}
	}
}

func rij(regio int) string {
	return fmt.Sprintf(`{"R":"GM99%02d","Perioden":"2020JJ00","W_1":%d}`, regio, regio)
}

func TestReadPaginas(t *testing.T) {
	const verder = `,"odata.nextLink":"https://x/TypedDataSet?$skip=1"}`
	d, v, err := statline.ReadPaginas(paginas(
		`{"value":[`+rij(1)+`]`+verder, `{"value":[]`+verder,
		`{"value":[{"W_1":2,"Perioden":"2020JJ00","R":"GM9902"},{"W_1":"?","Perioden":"2020JJ00","R":"GM9903"}]}`,
	), een(), statline.Options{})
	require.NoError(t, err)
	require.Equal(t, []string{"w GM9901 2020JJ00 waarde=1", "w GM9902 2020JJ00 waarde=2"}, rijen(d))
	require.Equal(t, [3]int{3, 2, 1}, [3]int{v.Gelezen, v.Aanvaard, v.Geweigerd})
	require.EqualError(t, v.Fouten[0], `p3.json:1:63: value[1].W_1: neither a number nor a mark for a missing figure (found "?")`)

	eigen := errors.New("the line went dead")
	for naam, geval := range map[string]struct {
		paginas iter.Seq2[statline.Pagina, error]
		melding string
	}{
		"one missing": {
			paginas(`{"value":[`+rij(1)+`]`+verder, `{"value":[`+rij(3)+`],"odata.nextLink":"https://x/TypedDataSet?$skip=3"}`, `{"value":[`+rij(4)+`]}`),
			`p2.json:1:74: odata.nextLink: the next page comes after 3 rows, and 2 were read up to here: a page is not there, or in the wrong place (found "https://x/TypedDataSet?$skip=3")`,
		},
		"none":          {paginas(), "there are no pages"},
		"one too few":   {paginas(`{"value":[` + rij(1) + `]` + verder), `p1.json:1:74: odata.nextLink: the file is one page of the table; there are more, from this address on (found "https://x/TypedDataSet?$skip=1")`},
		"the same":      {paginas(`{"value":[`+rij(1)+`]`+verder, `{"value":[`+rij(1)+`]`+verder), "p2.json: page 2 is the same as an earlier one, page 1 (p1.json)"},
		"other columns": {paginas(`{"value":[`+rij(1)+`]}`, `{"value":[{"R":"GM9902","Perioden":"2020JJ00","V_2":1}]}`), "p2.json: page 2 has other columns than the first: without W_1, with V_2"},
		"broken off":    {paginas(`{"value":[`+rij(1)+`]}`, `{"value":[`+rij(2)), "p2.json:1:55: value: the JSON breaks off, so the file is not whole; whole rows before it: 1"},
		"empty":         {paginas(`{"value":[]}`, `{"value":[]}`), "p2.json:1:13: value: the list of rows is empty"},
		"its own": {func(yield func(statline.Pagina, error) bool) {
			if yield(statline.Pagina{Lezer: strings.NewReader(`{"value":[` + rij(1) + `]}`)}, nil) {
				yield(statline.Pagina{}, eigen)
			}
		}, "the line went dead"},
	} {
		t.Run(naam, func(t *testing.T) {
			d, v, err := statline.ReadPaginas(geval.paginas, een(), statline.Options{})
			require.Nil(t, d)
			require.NotNil(t, v)
			require.EqualError(t, err, geval.melding)
		})
	}
	_, _, err = statline.ReadPaginas(paginas(`{"value":[`+rij(1)+`]}`, `{"value":[`+rij(2)+`]}`), een(), statline.Options{MaxPaginas: 1})
	require.EqualError(t, err, "p2.json: more than 1 pages")
}

// Where a table is cut into pages says nothing of what is in it.
func TestReadPaginas_Wet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var alle []string
		for i := range rapid.IntRange(1, 12).Draw(t, "rijen") {
			alle = append(alle, rij(i))
		}
		geheel, _, err := statline.Read(strings.NewReader("["+strings.Join(alle, ",")+"]"), een(), statline.Options{})
		require.NoError(t, err)
		per := rapid.IntRange(1, 5).Draw(t, "per pagina")
		var delen []string
		for deel := range slices.Chunk(alle, per) {
			delen = append(delen, "["+strings.Join(deel, ",")+"]")
		}
		gedeeld, _, err := statline.ReadPaginas(paginas(delen...), een(), statline.Options{})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(rijen(geheel), rijen(gedeeld)))
	})
}

// The year of a table without periods comes from its metadata or from the
// koppeling, and is never guessed.
func TestRead_PeriodeUitMetadata(t *testing.T) {
	k := een(func(k *statline.Koppeling) { k.Periode, k.PeriodeUit = "", statline.UitMetadata })
	const tabel = "ID;R;W_3\n0;GM9901;1\n"
	t2020 := &metadata.Tabel{
		ID: "99002NED", Versie: 3, Titel: "Fictieve kerncijfers 2019", Periode: "2020",
		Dimensies: []metadata.Dimensie{{Naam: "R", Soort: metadata.SoortRegio}},
		Metingen:  []metadata.Meting{{Sleutel: "W_3", Titel: "Wat het is"}},
	}
	d, _, err := lees(t, tabel, k, statline.Options{Tabel: t2020})
	require.NoError(t, err)
	require.Equal(t, []cbs.Periode{cbs.Jaar(2020)}, d.Perioden())

	k.Indicatoren[0].Waarde.Kolommen[0] = "wat het is" // by title
	d, _, err = lees(t, tabel, k, statline.Options{Tabel: t2020})
	require.NoError(t, err)
	require.Equal(t, []string{"w GM9901 2020JJ00 waarde=1"}, rijen(d))

	_, _, err = lees(t, tabel, een(func(k *statline.Koppeling) { k.Periode, k.PeriodeUit = "", statline.UitMetadata }), statline.Options{Bestand: "t.csv"})
	require.EqualError(t, err, `t.csv:1: periode_uit: the koppeling takes the year from the table's metadata, and they are not given (found "metadata")`)
	t2020.Periode = "2011-2024"
	_, _, err = lees(t, tabel, k, statline.Options{Bestand: "t.csv", Tabel: t2020})
	require.EqualError(t, err, `t.csv:1: periode_uit: the metadata do not tell one year; give vaste_periode (found "2011-2024")`)
}
