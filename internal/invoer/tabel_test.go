package invoer_test

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

var tabelvorm = invoer.Tabelvorm{Naam: "lijst", Kolommen: []string{"id", "naam", "bron"}, Verplicht: []string{"id", "naam"}, MaxBytes: 200, MaxRijen: 3}

func TestTabelvorm_Lees(t *testing.T) {
	for naam, geval := range map[string]struct {
		csv   string
		rijen []string // id and naam of each row read, with where naam stood
		want  []string
	}{
		"puntkomma":         {"id;naam\na;Aap\n", []string{"a Aap 2:3"}, nil},
		"andere volgorde":   {"\ufeffnaam,id\r\nAap,a\r\n", []string{"a Aap 2:1"}, nil},
		"tab, lege rij":     {"id\tnaam\n\t\na\t\"een\ntwee\"\nb\tNoot", []string{"a een\ntwee 3:3", "b Noot 5:3"}, nil},
		"na een foute rij":  {"id;naam\na\nb;Noot\n", []string{"b Noot 3:3"}, []string{"syntaxis l.csv:2: the row has 1 cells and the header 2"}},
		"tot een aanhaling": {"id;naam\na;Aap\nb;N\"t\nc;Mies\n", []string{"a Aap 2:3"}, []string{"syntaxis l.csv:3:4: the quotes of this row are not in order"}},
		"te veel rijen":     {"id;naam\na;1\nb;2\nc;3\nd;4\n", []string{"a 1 2:3", "b 2 3:3", "c 3 4:3"}, []string{"te-groot l.csv:5: the file has more than 3 rows"}},
		"te veel foute": {"id;naam\na\nb\nc\nd;4\n", nil, []string{
			"syntaxis l.csv:2: the row has 1 cells and the header 2", "syntaxis l.csv:3: the row has 1 cells and the header 2",
			"syntaxis l.csv:4: the row has 1 cells and the header 2", "te-groot l.csv:5: the file has more than 3 rows",
		}},
		"te veel kolommen": {"id;naam;;;;;;;;\n", nil, []string{"te-groot l.csv:1: the header has 10 columns, of which there are 3"}},
		"kop": {"id;id;kleur;nam\n", nil, []string{
			"dubbel l.csv:1:4: id: this column stands twice",
			`onbekend-veld l.csv:1:7: unknown column; known are: id, naam, bron (found "kleur")`,
			`onbekend-veld l.csv:1:13: unknown column; did you mean "naam"? (found "nam")`,
			"veld-ontbreekt l.csv:1: naam: this column is missing",
		}},
		"kapotte kop": {"id;\"naam\n", nil, []string{"syntaxis l.csv:1:10: the quotes of this row are not in order"}},
		"leeg":        {"\n", nil, []string{"leeg l.csv: the lijst is empty"}},
		"geen tabel":  {"zomaar\n", nil, []string{"onbekend-formaat l.csv:1: this is no CSV of a lijst; it starts with a header such as id;naam"}},
		"tekenset":    {"id;naam\na;\xe9\n", nil, []string{`tekenset l.csv:2:3: the file is not UTF-8; in Excel, save it as CSV UTF-8 (found "byte 0xe9")`}},
		"te groot":    {strings.Repeat("x", 201), nil, []string{"te-groot l.csv: the file is larger than 200 bytes"}},
	} {
		t.Run(naam, func(t *testing.T) {
			tabel, err := tabelvorm.Lees(strings.NewReader(geval.csv), "l.csv")
			var rijen []string
			if tabel != nil {
				for _, r := range tabel.Rijen {
					f := goaltree.Fout{Regel: r.Plek("naam")[0], Kolom: r.Plek("naam")[1]}
					rijen = append(rijen, r.Cel("id")+" "+r.Cel("naam")+" "+strings.TrimSuffix(strings.TrimPrefix(f.Error(), "line "), ": "))
					require.Equal(t, [2]int{r.Regel, 0}, r.Plek("bron"), "of a column that is not there the row's line")
					require.Empty(t, r.Cel("bron"))
				}
			}
			require.Equal(t, geval.rijen, rijen)
			require.Equal(t, geval.want, meldingen(err))
		})
	}
	stuk := errors.New("kabel los")
	_, err := tabelvorm.Lees(iotest.ErrReader(stuk), "l.csv")
	require.ErrorIs(t, err, stuk)
}

// A mistake in a definition that was read from cells points at its cell.
func TestNieuwePlaatsen(t *testing.T) {
	k := invoer.NieuweKeuring(invoer.NieuwePlaatsen("l.csv", map[string][2]int{"dingen[0]": {2, 1}, "dingen[0].naam": {2, 7}}))
	k.Verplicht("dingen[0].naam", "")
	k.Verplicht("dingen[0].bron", "")
	require.Equal(t, []string{
		"leeg l.csv:2:7: dingen[0].naam: this must be filled",
		"leeg l.csv:2:1: dingen[0].bron: this must be filled",
	}, meldingen(k.Err()))
}
