package monitor

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// csvBoom has an aandeel in percents, an aantal, and a gemiddelde.
func csvBoom(t testing.TB) *goaltree.Doelenboom {
	t.Helper()
	d := &goaltree.Definitie{
		Versie:      goaltree.FormaatVersie,
		Boom:        goaltree.Boom{ID: "fictief", Naam: "Fictief", Versie: "1", Nulmeting: 2017},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "doel", Naam: "Doel", Effecten: []goaltree.Tak{{ID: "effect", Gewicht: 1}}}},
		Effecten: []goaltree.Effect{{ID: "effect", Naam: "Effect", Indicatoren: []goaltree.Tak{
			{ID: "bijstand", Gewicht: 1}, {ID: "inwoners", Gewicht: 1}, {ID: "rapportcijfer", Gewicht: 1},
		}}},
		Indicatoren: []goaltree.Indicator{
			{ID: "bijstand", Naam: "Bijstand", Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.LagerIsBeter},
			{ID: "inwoners", Naam: "Inwoners", Eenheid: "inwoners", Maat: goaltree.Aantal, Richting: goaltree.Neutraal},
			{ID: "rapportcijfer", Naam: "Rapportcijfer", Eenheid: "punten", Maat: goaltree.Gemiddelde, Richting: goaltree.HogerIsBeter},
		},
	}
	boom, err := d.Resolve()
	require.NoError(t, err)
	return boom
}

// csvIndeling knows the region of one's own "achterhoek".
func csvIndeling(t testing.TB) *cbs.Gebiedsindeling {
	t.Helper()
	eigen, err := cbs.EigenRegio("achterhoek")
	require.NoError(t, err)
	g, err := cbs.Gebieden2022().Met(cbs.Samenwerkingsverband{Regio: eigen, Naam: "Achterhoek", Leden: []cbs.Regio{cbs.MustRegio("GM1509"), cbs.MustRegio("GM0222")}, Bron: "test"})
	require.NoError(t, err)
	return g
}

func lees(t testing.TB, tekst string, o CSVOptions) (*Dataset, *Verslag) {
	t.Helper()
	d, v, err := ReadCSV(strings.NewReader(tekst), o)
	require.NoError(t, err)
	require.NoError(t, v.Err())
	return d, v
}

// telt checks the law of a Verslag.
func telt(t require.TestingT, v *Verslag) {
	require.Equal(t, v.Gelezen, v.Aanvaard+v.Geweigerd, "read = accepted + rejected")
	require.LessOrEqual(t, len(v.Fouten), v.FoutenTotaal)
}

func alles(d *Dataset) []Waarneming { return slices.Collect(d.All()) }

const volledig = `indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron
bijstand;GM1509;2019JJ00;2,3;23;1000;;;definitief;;telling;"CBS; StatLine"
rapportcijfer;GM1509;2019JJ00;7,25;;;400;1,5;voorlopig;;schatting;eigen
bijstand;GM0222;2019KW01;;;;;;;geheim;;
`

// volledigeRijen is volledig in the order of a Dataset: by indicator, region, period.
func volledigeRijen(eigen bool) []Waarneming {
	return []Waarneming{
		{Indicator: "bijstand", Regio: cbs.MustRegio("GM0222"), Periode: cbs.MustPeriode("2019KW01"), Reden: RedenGeheim, Eigen: eigen},
		{
			Indicator: "bijstand", Regio: cbs.MustRegio("GM1509"), Periode: cbs.Jaar(2019), Waarde: Bekend(2.3), Teller: Bekend(23), Noemer: Bekend(1000),
			Status: Definitief, Herkomst: Telling, Bron: "CBS; StatLine", Eigen: eigen,
		},
		{
			Indicator: "rapportcijfer", Regio: cbs.MustRegio("GM1509"), Periode: cbs.Jaar(2019), Waarde: Bekend(7.25), N: Bekend(400), SD: Bekend(1.5),
			Status: Voorlopig, Herkomst: Schatting, Bron: "eigen", Eigen: eigen,
		},
	}
}

func TestReadCSV(t *testing.T) {
	d, v := lees(t, volledig, CSVOptions{Bestand: "cijfers.csv", Boom: csvBoom(t)})
	require.Equal(t, volledigeRijen(true), alles(d))
	require.Equal(t, &Verslag{Bestand: "cijfers.csv", Gelezen: 3, Aanvaard: 3, Waarnemingen: 3, ZonderCijfer: 1}, v)
}

// TestReadCSVVormen: whatever the form of the file, the same is read.
func TestReadCSVVormen(t *testing.T) {
	zonder := strings.Replace(volledig, `"CBS; StatLine"`, "CBS StatLine", 1) // no separator within a cell
	rijen := volledigeRijen(true)
	rijen[1].Bron = "CBS StatLine"
	vervang := func(paren ...string) string { return strings.NewReplacer(paren...).Replace(zonder) }
	for naam, tekst := range map[string]string{
		"as it is":              zonder,
		"BOM":                   utf8BOM + zonder,
		"CRLF":                  vervang("\n", "\r\n"),
		"no last line end":      strings.TrimSuffix(zonder, "\n"),
		"no last line end, CR":  strings.TrimSuffix(vervang("\n", "\r\n"), "\n"),
		"decimal point":         vervang("2,3", "2.3", "7,25", "7.25", "1,5", "1.5"),
		"tab":                   vervang(";", "\t"),
		"commas and points":     vervang(";", ",", "2,3", "2.3", "7,25", "7.25", "1,5", "1.5"),
		"blank lines":           "\n \t\n" + vervang("\n", "\n\n  \r\n") + "\n\n",
		"empty rows":            vervang("\n", "\n;;;;;;;;;;;\n"),
		"padding":               vervang("GM1509", "GM1509    ", "2019JJ00", "2019    ", "2,3", "  2,3 "),
		"blanks around":         vervang(";", " ; "),
		"quoted":                strings.ReplaceAll(`"`+strings.TrimSuffix(vervang(";", `";"`, "\n", "\"\n\""), `"`), "\n\"\n", "\n"),
		"blanks within quotes":  vervang("GM1509", `" GM1509  "`, "2,3", `" 2,3 "`, "definitief", `" definitief "`),
		"quoted header":         strings.Replace(zonder, "indicator;regio", `"indicator";" regio "`, 1),
		"minus zero and zeroes": vervang(";2,3;", ";02,300;"),
	} {
		t.Run(naam, func(t *testing.T) {
			for _, zorgvuldig := range []bool{false, true} {
				d, v, err := leesCSV(strings.NewReader(tekst), CSVOptions{}, csvAfstelling{blok: csvBlok, zorgvuldig: zorgvuldig})
				require.NoError(t, errors.Join(err, v.Err()))
				require.Equal(t, rijen, alles(d))
				require.Equal(t, 3, v.Gelezen)
			}
		})
	}
}

func TestReadCSVKolommenInElkeVolgorde(t *testing.T) {
	// The rows of volledig, columns reversed, and only those needed.
	d, _ := lees(t, "noemer;teller;periode;regio;indicator\n1000;23;2019;GM1509;bijstand\n", CSVOptions{Openbaar: true, Bron: "CBS"})
	require.Equal(t, []Waarneming{{
		Indicator: "bijstand", Regio: cbs.MustRegio("GM1509"), Periode: cbs.Jaar(2019), Teller: Bekend(23), Noemer: Bekend(1000), Bron: "CBS",
	}}, alles(d))
}

func TestReadCSVNietIngevuld(t *testing.T) {
	// A template's row without anything beside its keys: unknown, not a mistake.
	d, v := lees(t, csvHeader+"\nbijstand;GM1509;2019;;;;;;;;;\n", CSVOptions{Bron: "eigen telling"})
	require.Equal(t, RedenOnbekend, alles(d)[0].Reden)
	require.Equal(t, 1, v.ZonderCijfer)
}

func TestReadCSVBron(t *testing.T) {
	for naam, c := range map[string]struct{ cel, bron string }{
		"as it is":            {"CBS", "CBS"},
		"none":                {"", "standaard"},
		"quoted none":         {`""`, "standaard"},
		"blanks fall off":     {"  CBS ", "CBS"},
		"quoted blanks stay":  {`" CBS "`, " CBS "},
		"line end in quotes":  {"\"regel 1\nregel 2\"", "regel 1\nregel 2"},
		"doubled quotes":      {`"de ""Monitor"""`, `de "Monitor"`},
		"formula":             {"'=1+1", "=1+1"},
		"apostrophe":          {"'s-Gravenhage", "'s-Gravenhage"},
		"formula written out": {"''=1+1", "'=1+1"},
	} {
		t.Run(naam, func(t *testing.T) {
			// A second row shows that the lines after are still right.
			d, _ := lees(t, "indicator;regio;periode;waarde;bron\na;GM1509;2019;1;"+c.cel+"\nb;GM1509;2019;1;x\n", CSVOptions{Bron: "standaard"})
			require.Equal(t, c.bron, alles(d)[0].Bron)
			require.Equal(t, "x", alles(d)[1].Bron)
		})
	}
}

func TestReadCSVEigenRegio(t *testing.T) {
	tekst := "indicator;regio;periode;waarde\nbijstand;achterhoek;2019;1\n"
	d, _ := lees(t, tekst, CSVOptions{Indeling: csvIndeling(t)})
	require.Equal(t, "achterhoek", alles(d)[0].Regio.Code())
	_, v, err := ReadCSV(strings.NewReader(tekst), CSVOptions{})
	require.NoError(t, err)
	require.ErrorIs(t, v.Err(), goaltree.CodeRegio)
}

func TestReadCSVOpmerkingen(t *testing.T) {
	// "vreemd" stands twice and is told once; 1.234 is told once. The row of
	// "weg" is rejected, so that there is nothing to remark.
	d, v, err := ReadCSV(strings.NewReader(`indicator;regio;periode;waarde
bijstand;GM1509;2019;1,5
vreemd;GM1509;2019;1.234
vreemd;GM1509;2020;2.345
weg;GM1509;20;1
`), CSVOptions{Bestand: "f.csv", Boom: csvBoom(t)})
	require.NoError(t, err)
	require.Equal(t, []*Fout{
		{Bestand: "f.csv", Regel: 3, Kolom: 1, Pad: "indicator", Waarde: "vreemd", Code: goaltree.CodeOnbekendeTak, Melding: "the doelenboom has no such indicator; its figures are read, and not used"},
		{Bestand: "f.csv", Regel: 3, Kolom: 20, Pad: "waarde", Waarde: "1.234", Code: goaltree.CodeGetal, Melding: "read as a number with three decimals: a point is no thousands separator"},
	}, v.Opmerkingen)
	require.Equal(t, []string{"bijstand", "vreemd"}, d.Indicatoren()) // a word of rejected rows alone is not in the dataset
}

// TestReadCSVDubbel: the first of two rows counts, and both lines are told
// though a quoted line end and a rejected row stand before them.
func TestReadCSVDubbel(t *testing.T) {
	d, v, err := ReadCSV(strings.NewReader(`indicator;regio;periode;waarde;bron
b;GM1509;2019;1;"twee
regels"
a;GM1509;2019;fout;
a;GM1509;2019;1;

a;GM1509;2019JJ00;2;
b;GM1509;2019;2;
a;GM1509    ;2019;3;
`), CSVOptions{})
	require.NoError(t, err)
	telt(t, v)
	require.Equal(t, 6, v.Gelezen)
	require.Equal(t, 2, v.Aanvaard)
	require.Len(t, v.Fouten, 4)
	dubbel := func(regel, eerste int, sleutel string) *Fout {
		return &Fout{Regel: regel, Kolom: 1, Pad: "waarneming", Waarde: sleutel, Code: goaltree.CodeDubbel,
			Melding: "a second observation of the same indicator, region and period; the first is on line " + strconv.Itoa(eerste)}
	}
	require.Equal(t, 4, v.Fouten[0].Regel)
	require.Equal(t, []*Fout{dubbel(7, 5, "a;GM1509;2019JJ00"), dubbel(8, 2, "b;GM1509;2019JJ00"), dubbel(9, 5, "a;GM1509;2019JJ00")}, v.Fouten[1:])
	require.Equal(t, []float64{1, 1}, []float64{alles(d)[0].Waarde.OfNaN(), alles(d)[1].Waarde.OfNaN()})
}

func TestReadCSVStrict(t *testing.T) {
	kop := "indicator;regio;periode;waarde\n"
	for naam, c := range map[string]struct {
		tekst string
		regel int
		code  goaltree.Code
	}{
		"row":              {kop + "a;GM1509;2019;1\nb;XX;20;1\nc;GM1509;2019;x\n", 3, goaltree.CodeRegio},
		"double":           {kop + "a;GM1509;2019;1\na;GM1509;2019;1\n", 3, goaltree.CodeDubbel},
		"double before it": {kop + "a;GM1509;2019;1\na;GM1509;2019;1\nb;GM1509;2019;x\n", 3, goaltree.CodeDubbel},
		"header":           {"indicator;regio;waarde\n", 1, goaltree.CodeVeldOntbreekt},
	} {
		t.Run(naam, func(t *testing.T) {
			d, v, err := ReadCSV(strings.NewReader(c.tekst), CSVOptions{Strict: true})
			require.Nil(t, d)
			require.ErrorIs(t, err, c.code)
			require.Len(t, v.Fouten, 1)
			require.Equal(t, c.regel, v.Fouten[0].Regel)
			telt(t, v)
		})
	}
}

func TestReadCSVGrenzen(t *testing.T) {
	tekst := "indicator;regio;periode;waarde;bron\n" +
		"a;GM0001;2018;x;p\n" + // rejected, but its words count
		"a;GM0002;2019;1;q\n" +
		"b;GM0003;2020;1;r\n"
	for naam, c := range map[string]struct {
		o                CSVOptions
		regel, kolom     int
		melding, waarde  string
		gelezen, aanvaar int
	}{
		"indicatoren": {CSVOptions{MaxIndicatoren: 1}, 4, 1, "more than 1 distinct values", "b", 2, 1},
		"regios":      {CSVOptions{MaxRegios: 2}, 4, 3, "more than 2 distinct values", "GM0003", 2, 1},
		"perioden":    {CSVOptions{MaxPerioden: 1}, 3, 10, "more than 1 distinct values", "2019JJ00", 1, 0},
		"bronnen":     {CSVOptions{MaxBronnen: 2}, 3, 17, "more than 2 distinct values", "q", 1, 0},
		"rijen":       {CSVOptions{MaxRijen: 1}, 4, 1, "more than 1 rows", "", 2, 1},
		"regel":       {CSVOptions{MaxRegel: 36}, 0, 0, "", "", 3, 2}, // the header has 35 bytes
	} {
		t.Run(naam, func(t *testing.T) {
			for _, blok := range []int{1, 19, csvBlok} {
				for _, werkers := range []int{1, 3} {
					c.o.Werkers = werkers
					d, v, err := leesCSV(strings.NewReader(tekst), c.o, csvAfstelling{blok: blok})
					telt(t, v)
					require.Equal(t, c.gelezen, v.Gelezen)
					require.Equal(t, c.aanvaar, v.Aanvaard)
					if c.melding == "" {
						require.NoError(t, err)
						continue
					}
					require.Nil(t, d)
					require.Equal(t, &Fout{Regel: c.regel, Kolom: c.kolom, Pad: v.Fouten[len(v.Fouten)-1].Pad, Waarde: c.waarde, Code: goaltree.CodeTeGroot, Melding: c.melding},
						goaltree.Fouten(err)[0])
					require.Equal(t, goaltree.Fouten(err)[0], v.Fouten[len(v.Fouten)-1])
				}
			}
		})
	}
}

// eindeloos is a line without end.
type eindeloos struct {
	begin   string
	over    int // bytes still to come
	teken   byte
	gelezen int
}

func (e *eindeloos) Read(p []byte) (int, error) {
	n := copy(p, e.begin)
	e.begin = e.begin[n:]
	if n == 0 {
		n = min(len(p), e.over)
		for i := range p[:n] {
			p[i] = e.teken
		}
		e.over -= n
	}
	e.gelezen += n
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// TestReadCSVReusachtigeRegel: of a line of 2 GB little is read and held.
func TestReadCSVReusachtigeRegel(t *testing.T) {
	for naam, c := range map[string]struct {
		begin string
		teken byte
		fout  Fout
	}{
		"row":    {"indicator;regio;periode;waarde\na;GM1509;2019;1\nb;GM1509;2019;", '1', Fout{Regel: 3, Kolom: 1, Waarde: "b;GM1509;2019;" + strings.Repeat("1", 46) + "…", Melding: "a row of more than 65536 bytes; reading stops here"}},
		"header": {"", 'x', Fout{Regel: 1, Kolom: 1, Waarde: strings.Repeat("x", 60) + "…", Melding: "the header is longer than 65536 bytes"}},
		"quote": {"indicator;regio;periode;waarde\na;GM1509;2019;1\nb;GM1509;2019;\"", '\n', Fout{Regel: 3, Kolom: 15, Waarde: "\"" + strings.Repeat("\n", 59) + "…",
			Melding: "a quote that is opened here is not closed within the 65536 bytes a row may take; reading stops here"}},
		"zeroes": {"", 0, Fout{Regel: 1, Kolom: 1, Waarde: strings.Repeat("\x00", 60) + "…", Melding: "the header is longer than 65536 bytes"}},
	} {
		t.Run(naam, func(t *testing.T) {
			r := &eindeloos{begin: c.begin, over: math.MaxInt32, teken: c.teken}
			voor := toegewezen()
			_, v, err := ReadCSV(r, CSVOptions{})
			require.Less(t, toegewezen()-voor, uint64(8<<20))
			require.Less(t, r.gelezen, 2<<20)
			telt(t, v)
			c.fout.Code = goaltree.CodeTeGroot
			require.Equal(t, []*Fout{&c.fout}, goaltree.Fouten(err))
			require.Equal(t, []*Fout{&c.fout}, v.Fouten)
		})
	}
}

// TestReadCSVMiljoenCodes: distinct codes without end stop at the limit.
func TestReadCSVMiljoenCodes(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("indicator;regio;periode;waarde\n")
	for i := range 1_000_000 {
		b.WriteString("i" + strconv.Itoa(i) + ";GM1509;2019;1\n")
	}
	for _, werkers := range []int{1, 4} {
		_, v, err := ReadCSV(bytes.NewReader(b.Bytes()), CSVOptions{Werkers: werkers})
		require.ErrorIs(t, err, goaltree.CodeTeGroot)
		require.Equal(t, 10_002, v.Fouten[0].Regel)
		require.Equal(t, 10_000, v.Aanvaard)
		telt(t, v)
	}
}

// kapot fails after its text.
type kapot struct{ r io.Reader }

var errKapot = errors.New("the disk is gone")

func (k kapot) Read(p []byte) (int, error) {
	n, err := k.r.Read(p)
	if errors.Is(err, io.EOF) {
		err = errKapot
	}
	return n, err
}

func TestReadCSVLezerFaalt(t *testing.T) {
	for _, c := range []struct {
		tekst           string
		regel, aanvaard int
	}{
		{"", 1, 0},
		{"indicator;regio", 1, 0},
		{"indicator;regio;periode;waarde\na;GM1509;2019;1\na;GM1509;2020;12", 3, 1}, // perhaps 123
	} {
		d, v, err := ReadCSV(kapot{strings.NewReader(c.tekst)}, CSVOptions{Bestand: "f.csv"})
		require.Nil(t, d)
		require.ErrorIs(t, err, errKapot)
		require.Equal(t, []*Fout{{Bestand: "f.csv", Regel: c.regel, Melding: "reading failed: the disk is gone", Oorzaak: errKapot}}, v.Fouten)
		require.Equal(t, c.aanvaard, v.Aanvaard)
		telt(t, v)
	}
	_, _, err := ReadCSV(stil{}, CSVOptions{})
	require.ErrorIs(t, err, io.ErrNoProgress)
}

type stil struct{}

func (stil) Read([]byte) (int, error) { return 0, nil }

// TestReadCSVWindows1252: a whole file in the wrong set says so once, with the
// number of rows, and leaves room for other mistakes.
func TestReadCSVWindows1252(t *testing.T) {
	_, v, err := ReadCSV(strings.NewReader("indicator;regio;periode;waarde\n"+strings.Repeat("cari\xebs;GM1509;2019;x\n", 300)+"a;GM1509;2019;y\n"), CSVOptions{Bestand: "f.csv", MaxFouten: 500})
	require.NoError(t, err)
	telt(t, v)
	require.Equal(t, 301, v.Geweigerd)
	require.Equal(t, 601, v.FoutenTotaal) // 300 times the text, 301 times the number
	require.Len(t, v.Fouten, 302)
	require.Equal(t, &Fout{Bestand: "f.csv", Regel: 2, Kolom: 1, Pad: "indicator", Waarde: "cari\ufffds", Code: goaltree.CodeTekenset,
		Melding: "this is not UTF-8, but probably Windows-1252; save the file as CSV UTF-8 (300 rows are so)"}, v.Fouten[0])
}

// TestReadCSVGelijkBijElkeVerdeling: workers, and where the input is cut, do
// not change what is read.
func TestReadCSVGelijkBijElkeVerdeling(t *testing.T) {
	tekst := volledig + `bijstand;GM1509;2019JJ00;9,9;;;;;;;;dubbel
bijstand;GM1509;2020JJ00;"9,9";;;;;;;;"met ""aanhaling""
over regels;"
vreemd;GM1509  ;2020;1.234;;;;;;;;los"se
;;;;;;;;;;;

bijstand;GM9;1.2;1.234,5;23;10;x;-1;vast;geheim;telling;'=a
vreemd;GM0222;2021;12;;;;;;;;"wel
goed"
inwoners;GM0222;2019;` + "\xff" + `;;;;;;;;
inwoners;GM0222;2020;1;;;;;;;
inwoners;GM0222;2021;1;;;;;;;;"nooit dicht
a;b
`
	o := CSVOptions{Bestand: "f.csv", Boom: csvBoom(t)}
	d, v, err := leesCSV(strings.NewReader(tekst), o, csvAfstelling{blok: csvBlok})
	require.NoError(t, err)
	telt(t, v)
	require.Equal(t, 11, v.Gelezen)
	for blok := 1; blok <= len(tekst)+1; blok++ {
		for _, werkers := range []int{1, 3} {
			for _, zorgvuldig := range []bool{false, true} {
				o.Werkers = werkers
				d2, v2, err := leesCSV(strings.NewReader(tekst), o, csvAfstelling{blok: blok, zorgvuldig: zorgvuldig})
				require.NoError(t, err)
				require.Equal(t, v, v2, "blok %d", blok)
				require.Equal(t, alles(d), alles(d2), "blok %d", blok)
			}
		}
	}
}

// TestReadCSVTegelijk: one Dataset is read by many at once. The race detector watches.
func TestReadCSVTegelijk(t *testing.T) {
	d, _ := lees(t, string(maakCSV(5_000, geschud)), CSVOptions{Werkers: 4})
	var wacht sync.WaitGroup
	for range 8 {
		wacht.Go(func() {
			som := 0.0
			for w := range d.All() {
				g, ok := d.Lookup(w.Indicator, w.Regio, w.Periode)
				if !ok || g != w {
					som = math.NaN()
				}
			}
			if math.IsNaN(som) {
				t.Error("Lookup gives another row than All")
			}
		})
	}
	wacht.Wait()
}

func TestReadCSVGroot(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 200.000 rows some times")
	}
	// Each order of the rows gives the same dataset.
	data := maakCSV(40*345*15, perIndicator)
	voor := toegewezen()
	d, _ := lees(t, string(data), CSVOptions{})
	require.Less(t, float64(toegewezen()-voor-uint64(len(data)))/float64(d.Len()), 60.0, "bytes a row, the file's text not counted")
	regels := bytes.SplitAfter(data, []byte("\n"))
	kop, rijen := regels[0], regels[1:len(regels)-1]
	slices.Reverse(rijen)
	d2, _ := lees(t, string(kop)+string(bytes.Join(rijen, nil)), CSVOptions{Werkers: 3})
	require.Equal(t, 40*345*15, d.Len())
	volgende, stop := iter.Pull(d2.All())
	defer stop()
	for w := range d.All() {
		w2, _ := volgende()
		if w != w2 {
			require.Equal(t, w, w2)
		}
	}
}
