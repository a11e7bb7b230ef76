package monitor

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

func TestWriteCSV(t *testing.T) {
	d, _ := lees(t, volledig, CSVOptions{})
	require.Equal(t, utf8BOM+`indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron
bijstand;GM0222;2019KW01;;;;;;;geheim;;
bijstand;GM1509;2019JJ00;2,3;23;1000;;;definitief;;telling;"CBS; StatLine"
rapportcijfer;GM1509;2019JJ00;7,25;;;400;1,5;voorlopig;;schatting;eigen
`, string(geschreven(t, d)))
}

// The columns that few files have come last.
func TestWriteCSV_afrondingEnGrenzen(t *testing.T) {
	d, _ := lees(t, "indicator;regio;grenzen;periode;waarde;afronding\na;GM1509;2022;2019;10;5\na;GM1509;2022;2020;11;\n", CSVOptions{})
	require.Equal(t, utf8BOM+`indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron;afronding;grenzen
a;GM1509;2019JJ00;10;;;;;;;;;5;2022
a;GM1509;2020JJ00;11;;;;;;;;;;2022
`, string(geschreven(t, d)))
}

func TestWriteCSVLeeg(t *testing.T) {
	require.Equal(t, utf8BOM+csvHeader+"\n", string(geschreven(t, NewBuilder(BuilderOptions{}).Dataset())))
}

// TestWriteCSVTeksten: quotes where they are needed, an apostrophe before what
// a spreadsheet would reckon, and no rounding.
func TestWriteCSVTeksten(t *testing.T) {
	for naam, c := range map[string]struct {
		bron   string
		waarde float64
		rij    string
	}{
		"quotes":     {`de "Monitor"`, 1, `a;GM1509;2019JJ00;1;;;;;;;;"de ""Monitor"""`},
		"line end":   {"a\nb", 1, "a;GM1509;2019JJ00;1;;;;;;;;\"a\nb\""},
		"blanks":     {" a", 1, `a;GM1509;2019JJ00;1;;;;;;;;" a"`},
		"formula":    {"=HYPERLINK(1;2)", 1, `a;GM1509;2019JJ00;1;;;;;;;;"'=HYPERLINK(1;2)"`},
		"at":         {"@x", 1, `a;GM1509;2019JJ00;1;;;;;;;;'@x`},
		"apostrophe": {"'=x", 1, `a;GM1509;2019JJ00;1;;;;;;;;''=x`},
		"negative":   {"", -0.125, "a;GM1509;2019JJ00;-0,125;;;;;;;;"},
		"large":      {"", 1e15, "a;GM1509;2019JJ00;1000000000000000;;;;;;;;"},
		"small":      {"", 1e-7, "a;GM1509;2019JJ00;0,0000001;;;;;;;;"},
		"third":      {"", 1.0 / 3, "a;GM1509;2019JJ00;0,3333333333333333;;;;;;;;"},
	} {
		t.Run(naam, func(t *testing.T) {
			b := NewBuilder(BuilderOptions{})
			w := Waarneming{Indicator: "a", Regio: cbs.MustRegio("GM1509"), Periode: cbs.Jaar(2019), Waarde: Bekend(c.waarde), Bron: c.bron}
			require.NoError(t, b.Add(w))
			tekst := geschreven(t, b.Dataset())
			require.Equal(t, utf8BOM+csvHeader+"\n"+c.rij+"\n", string(tekst))
			d, _ := lees(t, string(tekst), CSVOptions{Openbaar: true})
			require.Equal(t, []Waarneming{w}, alles(d))
		})
	}
}

// dichteSchrijver takes so many bytes.
type dichteSchrijver struct{ over int }

func (s *dichteSchrijver) Write(p []byte) (int, error) {
	if len(p) > s.over {
		return 0, errKapot
	}
	s.over -= len(p)
	return len(p), nil
}

func TestWriteCSVSchrijverFaalt(t *testing.T) {
	d, _ := lees(t, string(maakCSV(5000, perIndicator)), CSVOptions{})
	perioden := []cbs.Periode{cbs.Jaar(2018), cbs.Jaar(2019), cbs.Jaar(2020), cbs.Jaar(2021)}
	for _, over := range []int{0, 1 << 10, 100 << 10} {
		require.ErrorIs(t, WriteCSV(&dichteSchrijver{over}, d), errKapot)
		require.ErrorIs(t, WriteSjabloon(&dichteSchrijver{over}, csvBoom(t), cbs.Gebieden2022().Regios(), perioden), errKapot)
	}
}

func TestWriteSjabloon(t *testing.T) {
	var b bytes.Buffer
	regios := []cbs.Regio{cbs.MustRegio("GM1509"), cbs.MustRegio("GM0222")}
	require.NoError(t, WriteSjabloon(&b, csvBoom(t), regios, []cbs.Periode{cbs.Jaar(2019)}))
	require.Equal(t, utf8BOM+`indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron
bijstand;GM1509;2019JJ00;;;;;;;;;
bijstand;GM0222;2019JJ00;;;;;;;;;
inwoners;GM1509;2019JJ00;;;;;;;;;
inwoners;GM0222;2019JJ00;;;;;;;;;
rapportcijfer;GM1509;2019JJ00;;;;;;;;;
rapportcijfer;GM0222;2019JJ00;;;;;;;;;
`, b.String())
	// What is not filled in is unknown; what is filled in counts.
	d, v := lees(t, strings.Replace(b.String(), "inwoners;GM0222;2019JJ00;;", "inwoners;GM0222;2019JJ00;57.000;", 1), CSVOptions{Boom: csvBoom(t)})
	require.Equal(t, 6, d.Len())
	require.Equal(t, 5, v.ZonderCijfer)
	w, ok := d.Lookup("inwoners", cbs.MustRegio("GM0222"), cbs.Jaar(2019))
	require.True(t, ok)
	require.Equal(t, 57.0, w.Waarde.Of(math.NaN())) // and a remark says that the point is a decimal one
	require.Len(t, v.Opmerkingen, 1)
}

func TestWriteSjabloonFouten(t *testing.T) {
	var b bytes.Buffer
	require.Error(t, WriteSjabloon(&b, nil, nil, nil))
	require.ErrorIs(t, WriteSjabloon(&b, csvBoom(t), []cbs.Regio{{}}, nil), goaltree.CodeRegio)
	require.ErrorIs(t, WriteSjabloon(&b, csvBoom(t), nil, []cbs.Periode{{}}), goaltree.CodePeriode)
	require.Zero(t, b.Len())
	require.NoError(t, WriteSjabloon(&b, csvBoom(t), nil, nil))
}

func BenchmarkWriteCSV(b *testing.B) {
	d, _ := lees(b, string(maakCSV(100_000, perIndicator)), CSVOptions{})
	b.ReportAllocs()
	for b.Loop() {
		var uit bytes.Buffer
		require.NoError(b, WriteCSV(&uit, d))
		b.SetBytes(int64(uit.Len()))
	}
}
