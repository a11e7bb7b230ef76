package statline_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

var update = flag.Bool("update", false, "rewrite the golden files and the schema")

// koppeling reads a koppeling of testdata.
func koppeling(t *testing.T, naam string) *statline.Koppeling {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", naam))
	require.NoError(t, err)
	defer f.Close()
	k, err := statline.ReadKoppeling(f, naam)
	require.NoError(t, err)
	return k
}

// een is a koppeling of one indicator with a waarde from column W, in rows
// with R and Perioden.
func een(pas ...func(*statline.Koppeling)) *statline.Koppeling {
	k := &statline.Koppeling{
		Versie: "1", Tabel: "99002NED", Bron: "Fictieve tabel 99002NED", Regio: "R", Periode: "Perioden",
		Indicatoren: []statline.Koppelindicator{{Indicator: "w", Waarde: &statline.Som{Kolommen: []string{"W"}}}},
	}
	for _, f := range pas {
		f(k)
	}
	return k
}

// rijen gives a dataset's observations as text, one a line.
func rijen(d *monitor.Dataset) []string {
	uit := []string{}
	for w := range d.All() {
		s := fmt.Sprintf("%s %s %s", w.Indicator, w.Regio, w.Periode)
		for _, g := range []struct {
			naam string
			g    monitor.Getal
		}{{"waarde", w.Waarde}, {"teller", w.Teller}, {"noemer", w.Noemer}, {"n", w.N}, {"sd", w.SD}} {
			if g.g.IsBekend() {
				s += fmt.Sprintf(" %s=%s", g.naam, g.g)
			}
		}
		if w.Reden != 0 {
			s += " (" + w.Reden.String() + ")"
		}
		if w.Status != 0 {
			s += " " + w.Status.String()
		}
		uit = append(uit, s)
	}
	return uit
}

func lees(t *testing.T, inhoud string, k *statline.Koppeling, o statline.Options) (*monitor.Dataset, *monitor.Verslag, error) {
	t.Helper()
	d, v, err := statline.Read(strings.NewReader(inhoud), k, o)
	require.Equal(t, v.Gelezen, v.Aanvaard+v.Geweigerd)
	require.LessOrEqual(t, v.Ongebruikt, v.Aanvaard)
	if err != nil {
		require.Nil(t, d)
	} else {
		require.Equal(t, v.Waarnemingen, d.Len())
	}
	return d, v, err
}

func TestRead_CSVAndJSONAgree(t *testing.T) {
	verwacht := []string{
		"afstand-supermarkt GM9998 2020JJ00 waarde=1.2 n=12340 definitief",
		"afstand-supermarkt WK999801 2020JJ00 waarde=1.4 n=2340 definitief",
		"afstand-supermarkt BU99980101 2020JJ00 (onbekend) definitief",
		"afstand-supermarkt BU99980102 2020JJ00 waarde=0.9 n=145 definitief",
		"appartementen GM9998 2020JJ00 waarde=1510 definitief", // (31 + 120) x 10
		"appartementen WK999801 2020JJ00 (onbekend) definitief",
		"appartementen BU99980101 2020JJ00 waarde=0 definitief",
		"appartementen BU99980102 2020JJ00 (geheim) definitief",
		"bijstand GM9998 2020JJ00 teller=210 noemer=12340 voorlopig",
		"bijstand WK999801 2020JJ00 teller=30 noemer=2340 voorlopig",
		"bijstand BU99980101 2020JJ00 teller=0 (niet mogelijk) voorlopig",
		"bijstand BU99980102 2020JJ00 noemer=145 (nog niet beschikbaar) voorlopig",
	}
	k := koppeling(t, "buurten.koppeling.json")
	for _, naam := range []string{"buurten.csv", "buurten.json"} {
		t.Run(naam, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", naam))
			require.NoError(t, err)
			d, v, err := lees(t, string(data), k, statline.Options{Bestand: naam})
			require.NoError(t, err)
			require.NoError(t, v.Err())
			require.Empty(t, cmp.Diff(verwacht, rijen(d)))
			require.Equal(t, 4, v.Aanvaard)
			require.Equal(t, 12, v.Waarnemingen)
			require.Equal(t, 5, v.ZonderCijfer)
			w, _ := d.Lookup("bijstand", cbs.MustRegio("GM9998"), cbs.MustPeriode("2020"))
			require.Equal(t, "Fictieve tabel 99001NED", w.Bron)
			require.Equal(t, monitor.Telling, w.Herkomst)
			require.False(t, w.Eigen)
		})
	}
}

func TestRead_Shapes(t *testing.T) {
	verwacht := []string{"w GM9901 2020JJ00 waarde=1.5", "w GM9902 2020JJ00 waarde=-2"}
	for naam, inhoud := range map[string]string{
		"plain":            "R_1;Perioden;W_3\nGM9901;2020JJ00;1.5\nGM9902;2020JJ00;-2\n",
		"commas":           "R_1,Perioden,W_3\nGM9901,2020JJ00,1.5\nGM9902,2020JJ00,-2\n",
		"tabs":             "R_1\tPerioden\tW_3\nGM9901\t2020JJ00\t1.5\nGM9902\t2020JJ00\t-2\n",
		"decimal comma":    "R_1;Perioden;W_3\nGM9901;2020JJ00;1,5\nGM9902;2020JJ00;-2,0\n",
		"BOM, CRLF, quote": "\uFEFF\"R_1\";\"Perioden\";\"W_3\"\r\n\"GM9901    \";\"2020JJ00\";\"     1.5\"\r\n\"GM9902    \";\"2020JJ00\";\"      -2\"",
		"no last newline":  "R_1;Perioden;W_3\nGM9901;2020JJ00;1.5\nGM9902;2020JJ00;-2",
		"other columns":    "ID;R_1;Naam_2;Perioden;Onderwerp;W_3\n1;GM9901;\"een; twee\nregels\";2020JJ00;T01;1.5\n2;GM9902;drie;2020JJ00;T01;-2\n",
		"sep line":         "sep=;\r\nR_1;Perioden;W_3\r\nGM9901;2020JJ00;1.5\r\nGM9902;2020JJ00;-2\r\n",
		"blank first line": "\n\nR_1,Perioden,W_3\nGM9901,2020JJ00,1.5\nGM9902,2020JJ00,-2\n",
		"no next link":     `{"odata.nextLink":null,"value":[{"R":"GM9901","Perioden":"2020JJ00","W_3":1.5},{"R":"GM9902","Perioden":"2020JJ00","W_3":-2}],"@odata.nextLink":""}`,
		"year":             "R;Perioden;W\nGM9901;2020;1.5\nGM9902;2020;-2.00\n",
		"json":             `{"value":[{"R":"GM9901    ","Perioden":"2020JJ00","W_3":1.5},{"Perioden":"2020JJ00","R":"GM9902","W_3":"    -2"}]}`,
		"json list":        `[{"R":"GM9901","Perioden":"2020JJ00","W_3":15e-1} , {"R":"GM9902","Perioden":"2020JJ00","W_3":-2}]`,
		"json escapes":     `{"odata.metadata":"https://x/OData/99002ned/$metadata#x","value":[{"R":"\u0047M9901","Perioden":"2020JJ00","\u0057_3":1.5,"odata.id":[{"a":"]}\""}]},{"R":"GM9902","Perioden":"2020JJ00","W_3":-2}],"x":{}}`,
	} {
		t.Run(naam, func(t *testing.T) {
			d, v, err := lees(t, inhoud, een(), statline.Options{})
			require.NoError(t, err)
			require.NoError(t, v.Err())
			require.Empty(t, cmp.Diff(verwacht, rijen(d)))
			require.Empty(t, v.Opmerkingen)
		})
	}
}

func TestRead_MissingMarks(t *testing.T) {
	for cel, verwacht := range map[string]string{
		"":          "(geheim)", // the koppeling's leeg
		"        ":  "(geheim)",
		"       .":  "(onbekend)",
		"-":         "(onbekend)",
		"x":         "(geheim)",
		"  -99997":  "(geheim)",
		"-99997.0":  "(geheim)",
		"-99995":    "(nog niet beschikbaar)",
		"-99991":    "(vervallen)",
		"-99998":    "(onbekend)",
		"-99996":    "waarde=-99996",
		"0":         "waarde=0",
		"-0":        "waarde=0",
		"007":       "waarde=7",
		"0.1":       "waarde=0.1",
		"1234567.8": "waarde=1234567.8",
		// More digits than a float64 holds: the nearest one.
		"123456789.012345678901": "waarde=123456789.01234567",
	} {
		t.Run(cel, func(t *testing.T) {
			k := een(func(k *statline.Koppeling) { k.Leeg = monitor.RedenGeheim })
			d, v, err := lees(t, "R;Perioden;W_1\nGM9901;2020JJ00;"+cel+"\n", k, statline.Options{})
			require.NoError(t, err)
			require.NoError(t, v.Err())
			require.Equal(t, []string{"w GM9901 2020JJ00 " + verwacht}, rijen(d))
		})
	}
}

// Of nobody there is no share; but a teller that is missing for a reason that
// says more keeps it.
func TestRead_TellerMissingOutOfNobody(t *testing.T) {
	for cel, verwacht := range map[string]string{
		".": "(niet mogelijk)", "x": "(geheim)", "": "(niet mogelijk)", "-99995": "(nog niet beschikbaar)", "0": "teller=0 (niet mogelijk)",
	} {
		t.Run(cel, func(t *testing.T) {
			k := een(func(k *statline.Koppeling) {
				ki := &k.Indicatoren[0]
				ki.Waarde, ki.Teller, ki.Noemer = nil, &statline.Som{Kolommen: []string{"T"}}, &statline.Som{Kolommen: []string{"N"}}
			})
			d, v, err := lees(t, "R;Perioden;T_1;N_2\nGM9901;2020JJ00;"+cel+";0\n", k, statline.Options{})
			require.NoError(t, err)
			require.NoError(t, v.Err())
			require.Equal(t, []string{"w GM9901 2020JJ00 " + verwacht}, rijen(d))
		})
	}
}

func TestRead_StatusFromPeriod(t *testing.T) {
	k := een(func(k *statline.Koppeling) { k.Status = monitor.Definitief })
	d, v, err := lees(t, "R;Perioden;W\nGM9901;2025*;1\nGM9901;2024**;2\nGM9901;2023;3\nGM9901;2022JJ00 *;4\n", k, statline.Options{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, []string{
		"w GM9901 2022JJ00 waarde=4 voorlopig", "w GM9901 2023JJ00 waarde=3 definitief",
		"w GM9901 2024JJ00 waarde=2 nader voorlopig", "w GM9901 2025JJ00 waarde=1 voorlopig",
	}, rijen(d))
}

func TestRead_Dimensions(t *testing.T) {
	const tabel = "R;Leeftijd;Perioden;W_1;N_2\nGM9901;T001  ;2020JJ00;50;10\nGM9901;15_25 ;2020JJ00;30;4\nGM9902;T001  ;2020JJ00;51;11\nGM9902;15_25 ;2020JJ00;31;x\nGM9902;25_75;2020JJ00;?;?\n"
	k := een(func(k *statline.Koppeling) {
		k.Indicatoren = []statline.Koppelindicator{
			{Indicator: "alle", Waarde: &statline.Som{Kolommen: []string{"W"}}, Noemer: &statline.Som{Kolommen: []string{"N"}, Factor: 1000}, Dimensies: map[string]string{"Leeftijd": "T001"}},
			{Indicator: "jong", Waarde: &statline.Som{Kolommen: []string{"W"}}, Noemer: &statline.Som{Kolommen: []string{"N"}, Factor: 1000}, Dimensies: map[string]string{"Leeftijd": "15_25"}},
		}
	})
	d, v, err := lees(t, tabel, k, statline.Options{})
	require.NoError(t, err)
	// The last row is nobody's: what stands in its other cells is not looked at.
	require.NoError(t, v.Err())
	require.Equal(t, 1, v.Ongebruikt)
	require.Equal(t, []string{
		"alle GM9901 2020JJ00 waarde=50 noemer=10000", "alle GM9902 2020JJ00 waarde=51 noemer=11000",
		"jong GM9901 2020JJ00 waarde=30 noemer=4000", "jong GM9902 2020JJ00 waarde=31",
	}, rijen(d))

	t.Run("value not in the file", func(t *testing.T) {
		k.Indicatoren[1].Dimensies["Leeftijd"] = "15-25"
		_, v, err := lees(t, tabel, k, statline.Options{})
		require.NoError(t, err)
		require.Len(t, v.Opmerkingen, 1)
		require.Equal(t, `jong: no row of the file is this indicator's; it asks for Leeftijd "15-25", and the file has "T001", "15_25", "25_75"`, v.Opmerkingen[0].Error())
	})
	t.Run("left open", func(t *testing.T) {
		k.Indicatoren[1].Dimensies = nil
		_, v, err := lees(t, tabel, k, statline.Options{Bestand: "t.csv"})
		require.ErrorIs(t, err, statline.CodeDimensieOpen)
		require.EqualError(t, err, `t.csv:3:8: Leeftijd: this dimension has several values ("T001", "15_25", "25_75"); say in dimensies which one is meant for jong`)
		require.Equal(t, 1, v.Gelezen)
	})
}

func TestRead_Regions(t *testing.T) {
	d, v, err := lees(t, "R;Perioden;W\nGM9901;2020;1\nGM9902;2020;?\nNL00;2020;3\n", een(),
		statline.Options{Regios: func(r cbs.Regio) bool { return r != cbs.MustRegio("GM9902") }})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, 1, v.Ongebruikt)
	require.Equal(t, []string{"w NL01 2020JJ00 waarde=3", "w GM9901 2020JJ00 waarde=1"}, rijen(d))
}

// A row whose second figure is impossible leaves nothing of its first behind.
func TestRead_RowIsTakenWholeOrNotAtAll(t *testing.T) {
	k := een(func(k *statline.Koppeling) {
		k.Indicatoren = append(k.Indicatoren, statline.Koppelindicator{
			Indicator: "deel", Teller: &statline.Som{Kolommen: []string{"T"}}, Noemer: &statline.Som{Kolommen: []string{"N"}},
		})
	})
	d, v, err := lees(t, "R;Perioden;W_1;T_2;N_3\nGM9901;2020;1;-3;10\nGM9902;2020;2;3;10\nGM9903;2020;3;1;0\n", k, statline.Options{Bestand: "t.csv"})
	require.NoError(t, err)
	require.Equal(t, 2, v.Geweigerd)
	require.Equal(t, []string{"deel GM9902 2020JJ00 teller=3 noemer=10", "w GM9902 2020JJ00 waarde=2"}, rijen(d))
	require.EqualError(t, v.Fouten[0], `t.csv:2:1: teller of deel for GM9901 2020JJ00: a teller is not negative (found "-3")`)
	require.EqualError(t, v.Fouten[1], `t.csv:4:1: noemer of deel for GM9903 2020JJ00: a noemer is above zero (found "0")`)
}

// A row that was rejected does not stand in the way of a later one, in whatever
// order the koppeling has its indicators.
func TestRead_RejectedRowLeavesNothing(t *testing.T) {
	deel := statline.Koppelindicator{Indicator: "deel", Teller: &statline.Som{Kolommen: []string{"T"}}, Noemer: &statline.Som{Kolommen: []string{"N"}}}
	for _, pas := range []func(*statline.Koppeling){
		func(k *statline.Koppeling) { k.Indicatoren = append(k.Indicatoren, deel) },
		func(k *statline.Koppeling) {
			k.Indicatoren = append([]statline.Koppelindicator{deel}, k.Indicatoren...)
		},
	} {
		d, v, err := lees(t, "R;Perioden;W;T_2;N_3\nGM9901;2020;1;-3;10\nGM9901;2020;2;3;10\n", een(pas), statline.Options{})
		require.NoError(t, err)
		require.Equal(t, 1, v.Geweigerd)
		require.Equal(t, []string{"deel GM9901 2020JJ00 teller=3 noemer=10", "w GM9901 2020JJ00 waarde=2"}, rijen(d))
	}
}

func TestRead_Strict(t *testing.T) {
	const tabel = "R;Perioden;W\nGM9901;2020;1\nGM9902;2020;?\nGM9903;2020;3\n"
	_, v, err := lees(t, tabel, een(), statline.Options{Bestand: "t.csv", Strict: true})
	require.EqualError(t, err, `t.csv:3:13: W: neither a number nor a mark for a missing figure (found "?")`)
	require.Equal(t, [3]int{2, 1, 1}, [3]int{v.Gelezen, v.Aanvaard, v.Geweigerd})
	require.Equal(t, goaltree.Fouten(err), v.Fouten)
}

func TestRead_MaxFouten(t *testing.T) {
	var b strings.Builder
	b.WriteString("R;Perioden;W\n")
	for range 20 {
		b.WriteString("Fictie;2020;1\n")
	}
	_, v, err := lees(t, b.String(), een(), statline.Options{MaxFouten: 3})
	require.NoError(t, err)
	require.Len(t, v.Fouten, 3)
	require.Equal(t, 20, v.FoutenTotaal)
}

// A page is never taken for the whole table, unless one says so.
func TestRead_NextLink(t *testing.T) {
	const melding = `p.json:2:18: odata.nextLink: the file is one page of the table; there are more, from this address on (found "https://x/TypedDataSet?$skip=1")`
	const pagina = `{"value":[{"R":"GM9901","Perioden":"2020","W":1}],
"odata.nextLink":"https://x/TypedDataSet?$skip=1"}`
	_, _, err := lees(t, pagina, een(), statline.Options{Bestand: "p.json"})
	require.ErrorIs(t, err, statline.CodeVervolg)
	require.EqualError(t, err, melding)

	d, v, err := lees(t, pagina, een(), statline.Options{Bestand: "p.json", Deel: true})
	require.NoError(t, err)
	require.Equal(t, 1, d.Len())
	require.Len(t, v.Opmerkingen, 1)
	require.EqualError(t, v.Opmerkingen[0], melding)
}

func TestRead_Boom(t *testing.T) {
	boom, err := (&goaltree.Definitie{
		Versie:      "1",
		Boom:        goaltree.Boom{ID: "b", Naam: "B", Versie: "1"},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "h", Naam: "H", Effecten: []goaltree.Tak{{ID: "e", Gewicht: 1}}}},
		Effecten:    []goaltree.Effect{{ID: "e", Naam: "E", Indicatoren: []goaltree.Tak{{ID: "w", Gewicht: 1}}}},
		Indicatoren: []goaltree.Indicator{{ID: "w", Naam: "W", Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter}},
	}).Resolve()
	require.NoError(t, err)
	k := een(func(k *statline.Koppeling) {
		k.Indicatoren = append(k.Indicatoren, statline.Koppelindicator{Indicator: "v", Waarde: &statline.Som{Kolommen: []string{"W"}}})
	})
	_, v, err := lees(t, "R;Perioden;W\nGM9901;2020;101\nGM9902;2020;99\n", k, statline.Options{Boom: boom})
	require.NoError(t, err)
	require.Equal(t, 1, v.Geweigerd)
	require.ErrorIs(t, v.Err(), goaltree.CodeGetal)
	require.Len(t, v.Opmerkingen, 1)
	require.EqualError(t, v.Opmerkingen[0], "v: the doelenboom has no such indicator")
}

func TestRead_InvalidKoppeling(t *testing.T) {
	_, v, err := statline.Read(strings.NewReader("R;W\n"), nil, statline.Options{})
	require.ErrorIs(t, err, goaltree.CodeLeeg)
	require.NotNil(t, v)
	_, _, err = statline.Read(strings.NewReader("R;W\n"), &statline.Koppeling{}, statline.Options{})
	require.ErrorIs(t, err, goaltree.CodeVersie)
}

// A line without end must not end up in memory: the reader is never asked for
// much more than the limit.
func TestRead_EndlessLine(t *testing.T) {
	for naam, begin := range map[string]string{
		"csv":        "R;Perioden;W\nGM9901;2020;",
		"csv header": "R;",
		"csv quoted": "R;Perioden;W\nGM9901;2020;\"\n",
		"json":       `{"value":[{"R":"`,
		"json space": `{"value":[`,
		"json key":   `{"x":"`,
	} {
		t.Run(naam, func(t *testing.T) {
			vulling := "1"
			switch naam {
			case "json space":
				vulling = "\n"
			case "csv quoted":
				vulling = "1\n"
			}
			r := &eindeloos{begin: []byte(begin), vulling: []byte(vulling)}
			_, v, err := statline.Read(r, een(), statline.Options{})
			require.ErrorIs(t, err, goaltree.CodeTeGroot)
			require.Zero(t, v.Gelezen)
			require.Less(t, r.gegeven, 2<<20)
		})
	}
}

// eindeloos gives begin, and then the same for ever.
type eindeloos struct {
	begin, vulling []byte
	gegeven        int
}

func (e *eindeloos) Read(p []byte) (int, error) {
	n := copy(p, e.begin)
	e.begin = e.begin[n:]
	for ; n < len(p); n++ {
		p[n] = e.vulling[(e.gegeven+n)%len(e.vulling)]
	}
	e.gegeven += n
	return n, nil
}

func TestRead_MaxBytes(t *testing.T) {
	r := &eindeloos{begin: []byte("R;Perioden;W\n"), vulling: []byte("GM9901;2020;x\n")}
	_, v, err := statline.Read(r, een(), statline.Options{MaxBytes: 1 << 20, MaxFouten: 1})
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	require.Equal(t, v.Gelezen, v.Aanvaard+v.Geweigerd)
	require.Less(t, r.gegeven, 2<<20)
}

type kapot struct{}

func (kapot) Read([]byte) (int, error) { return 0, os.ErrDeadlineExceeded }

func TestRead_ReaderFails(t *testing.T) {
	for naam, begin := range map[string]string{"at once": "", "csv": "R;Perioden;W\nGM9901;2020;1\nGM02", "json": `[{"R":"GM9901","Perioden":"2020","W":1},`} {
		t.Run(naam, func(t *testing.T) {
			_, v, err := statline.Read(&samengesteld{strings.NewReader(begin), kapot{}}, een(), statline.Options{Bestand: "net"})
			require.ErrorIs(t, err, os.ErrDeadlineExceeded)
			require.Contains(t, err.Error(), "net")
			require.Equal(t, v.Gelezen, v.Aanvaard+v.Geweigerd)
		})
	}
}

// samengesteld is io.MultiReader that keeps giving the second one's error.
type samengesteld struct {
	eerst *strings.Reader
	dan   kapot
}

func (s *samengesteld) Read(p []byte) (int, error) {
	if s.eerst.Len() > 0 {
		return s.eerst.Read(p)
	}
	return s.dan.Read(p)
}

// Every prefix of a page is refused, except those that are a whole page.
func TestRead_TruncatedJSON(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "buurten.json"))
	require.NoError(t, err)
	k := koppeling(t, "buurten.koppeling.json")
	heel := len(bytes.TrimSpace(data))
	for n := range heel {
		_, v, err := lees(t, string(data[:n]), k, statline.Options{})
		require.Error(t, err, "%d bytes", n)
		require.LessOrEqual(t, v.Gelezen, 4)
	}
	_, v, err := lees(t, string(data[:700]), k, statline.Options{Bestand: "half.json"})
	require.Equal(t, 2, v.Gelezen)
	require.EqualError(t, err, "half.json:6:124: value: the JSON breaks off, so the file is not whole; whole rows before it: 2")
}

// Each file of testdata/lezen is one mistaken table; the golden file has what is said of it.
func TestRead_Mistakes(t *testing.T) {
	k := koppeling(t, "buurten.koppeling.json")
	golden(t, "lezen", func(naam string, data []byte) string {
		_, v, err := lees(t, string(data), k, statline.Options{Bestand: naam})
		var b strings.Builder
		fmt.Fprintf(&b, "gelezen %d, aanvaard %d, geweigerd %d, waarnemingen %d\n", v.Gelezen, v.Aanvaard, v.Geweigerd, v.Waarnemingen)
		for _, f := range goaltree.Fouten(err) {
			fmt.Fprintf(&b, "fout [%s] %v\n", f.Code, f)
		}
		for _, f := range v.Fouten {
			fmt.Fprintf(&b, "rij [%s] %v\n", f.Code, f)
		}
		for _, f := range v.Opmerkingen {
			fmt.Fprintf(&b, "opmerking [%s] %v\n", f.Code, f)
		}
		return b.String()
	})
}

// golden runs a function over every file of testdata/<soort> and compares
// with testdata/<soort>.golden.
func golden(t *testing.T, soort string, doe func(naam string, data []byte) string) {
	t.Helper()
	bestanden, err := os.ReadDir(filepath.Join("testdata", soort))
	require.NoError(t, err)
	require.NotEmpty(t, bestanden)
	var b strings.Builder
	for _, f := range bestanden {
		data, err := os.ReadFile(filepath.Join("testdata", soort, f.Name()))
		require.NoError(t, err)
		fmt.Fprintf(&b, "== %s\n%s", f.Name(), doe(f.Name(), data))
	}
	schematest.Vergelijk(t, filepath.Join("testdata", soort+".golden"), []byte(b.String()), *update)
}

// How the bytes come in does not matter: one by one, or all at once, with
// characters of several bytes, whole or broken, anywhere.
func TestRead_ByteByByte(t *testing.T) {
	for _, eind := range []string{"", "é", "\uFFFD", "日本", "😀", "\xe9", "\xe9\xe9a", "\xe2\x82", "\xe2\x82a", "\xf0\x9f\x98", "\x80", "\xc0\xaf"} {
		for _, tekst := range []string{
			"R;Naam_1;Perioden;W_2\nGM9901;Fictie" + eind + ";2020;1\nGM9902;x;2020;2\n",
			"R;Perioden;W_2;Naam_1\nGM9901;2020;1;" + eind,
			`[{"R":"GM9901","Perioden":"2020","W_2":1,"Naam_1":"` + eind + "\"},\n" + `{"R":"GM9902","Perioden":"2020","W_2":2}]`,
		} {
			d1, v1, err1 := lees(t, tekst, een(), statline.Options{})
			d2, v2, err2 := statline.Read(iotest.OneByteReader(strings.NewReader(tekst)), een(), statline.Options{})
			require.Equal(t, fmt.Sprint(err1), fmt.Sprint(err2), "%q", tekst)
			require.Equal(t, v1, v2, "%q", tekst)
			if err1 == nil {
				require.Equal(t, rijen(d1), rijen(d2))
			} else {
				require.ErrorIs(t, err1, goaltree.CodeTekenset)
			}
		}
	}
}

func TestRead_DecimalMarks(t *testing.T) {
	for naam, g := range map[string]struct{ tekst, fout string }{
		"comma before point":    {"R;Perioden;W\nGM9901;2020;1,5\nGM9902;2020;1.500\n", `line 3:13: W: a point, where the file has decimal commas before; thousands are not separated (found "1.500")`},
		"point before comma":    {"R;Perioden;W\nGM9901;2020;1.500\nGM9902;2020;1,5\n", `line 3:13: W: a decimal comma, where the file has decimal points before; thousands are not separated (found "1,5")`},
		"comma between commas":  {"R,Perioden,W\nGM9901,2020,\"1,5\"\n", `line 2:13: W: a decimal comma, where decimals have a point (found "1,5")`},
		"comma in JSON":         {`[{"R":"GM9901","Perioden":"2020","W":"1,5"}]`, `line 1:38: [0].W: a decimal comma, where decimals have a point (found "1,5")`},
		"out of range":          {`[{"R":"GM9901","Perioden":"2020","W":1e999}]`, `line 1:38: [0].W: a number out of range (found "1e999")`},
		"point without digits":  {"R;Perioden;W\nGM9901;2020;1.\n", `line 2:13: W: neither a number nor a mark for a missing figure; thousands are not separated (found "1.")`},
		"point without units":   {"R;Perioden;W\nGM9901;2020;.5\n", `line 2:13: W: neither a number nor a mark for a missing figure (found ".5")`},
		"exponent":              {"R;Perioden;W\nGM9901;2020;1e3\n", `line 2:13: W: neither a number nor a mark for a missing figure (found "1e3")`},
		"not a number":          {"R;Perioden;W\nGM9901;2020;NaN\n", `line 2:13: W: neither a number nor a mark for a missing figure (found "NaN")`},
		"period that is none":   {"R;Perioden;W\nGM9901;2020XX00;1\n", `line 2:8: Perioden: expected JJ, HJ, KW, MM, W1, SJ or X0 after the year (found "2020XX00")`},
		"a number, not a text":  {`[{"R":"GM9901","Perioden":"2020","W":"een"}]`, `line 1:38: [0].W: neither a number nor a mark for a missing figure (found "een")`},
		"the period is not one": {`[{"R":"GM9901","Perioden":null,"W":1}]`, `line 1:27: [0].Perioden: a key is a text (found "null")`},
	} {
		t.Run(naam, func(t *testing.T) {
			_, v, err := lees(t, g.tekst, een(), statline.Options{})
			require.NoError(t, err)
			require.EqualError(t, v.Err(), g.fout)
		})
	}
}

// An error about a wide table names the nearest columns, and not all.
func TestRead_ColumnsOfAWideTable(t *testing.T) {
	kop := []string{"ID", "R", "Perioden"}
	for i := range 120 {
		kop = append(kop, fmt.Sprintf("Kolom%c%c_%d", 'A'+i/26, 'a'+i%26, i+1))
	}
	kop = append(kop, "Wat_200")
	_, _, err := lees(t, strings.Join(kop, ";")+"\n", een(), statline.Options{})
	require.ErrorIs(t, err, statline.CodeOnbekendeKolom)
	require.Contains(t, err.Error(), "the file has no such column; it has R, ID, Wat_200, ")
	require.Contains(t, err.Error(), " and 109 more")
}

func TestRead_OpenDimensionOfManyValues(t *testing.T) {
	var b strings.Builder
	b.WriteString("R;Perioden;D;W\n")
	for i := range 20 {
		fmt.Fprintf(&b, "GM9901;2020;%d;1\n", 1000+i)
	}
	k := een(func(k *statline.Koppeling) {
		k.Indicatoren = nil
		for i := range 10 {
			k.Indicatoren = append(k.Indicatoren, statline.Koppelindicator{Indicator: fmt.Sprint("i", i), Waarde: &statline.Som{Kolommen: []string{"W"}}})
		}
	})
	_, _, err := lees(t, b.String(), k, statline.Options{})
	require.EqualError(t, err, `line 3:13: D: this dimension has several values ("1000", "1001", "1002", "1003", "1004", "1005", "1006", "1007", ...); say in dimensies which one is meant for i0, i1, i2, i3, i4, i5, i6, i7 and 2 more`)
}

func TestRead_RowTooLong(t *testing.T) {
	rij := `{"R":"GM9901","Perioden":"2020","W":1,"x_1":"` + strings.Repeat("x", 200) + `"}`
	_, _, err := lees(t, "["+rij+"]", een(), statline.Options{MaxRegel: 100})
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	_, _, err = lees(t, "R;Perioden;W;x_1\nGM9901;2020;1;"+strings.Repeat("x", 200)+"\n", een(), statline.Options{MaxRegel: 100, Bestand: "t.csv"})
	require.EqualError(t, err, "t.csv:2: a row or line of more than 100 bytes")
}
